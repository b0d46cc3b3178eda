-- 2017年方案自己的工作表的查询；参数、视图和函数见 tongbao-ledger(5)。

-- name: trend
SELECT a.as_of,
       max(CASE p.indicator WHEN 'dabane.area' THEN p.schedule END) AS dabane_schedule, max(CASE p.indicator WHEN 'dabane.area' THEN p.gap END) AS dabane_gap,
       max(CASE p.indicator WHEN 'gaibo.building' THEN p.schedule END) AS gaibo_schedule, max(CASE p.indicator WHEN 'gaibo.building' THEN p.gap END) AS gaibo_gap,
       max(CASE p.indicator WHEN 'youeryuan.count' THEN p.schedule END) AS youeryuan_schedule, max(CASE p.indicator WHEN 'youeryuan.count' THEN p.gap END) AS youeryuan_gap,
       max(CASE p.indicator WHEN 'teachers.recruited' THEN p.schedule END) AS teachers_schedule, max(CASE p.indicator WHEN 'teachers.recruited' THEN p.gap END) AS teachers_gap,
       max(CASE p.indicator WHEN 'dabane.area' THEN p.rate END) AS dabane,
       max(CASE p.indicator WHEN 'dabane.schools' THEN p.rate END) AS dabane_schools,
       max(CASE p.indicator WHEN 'gaibo.building' THEN p.rate END) AS gaibo,
       max(CASE p.indicator WHEN 'gaibo.playground' THEN p.rate END) AS playground,
       max(CASE p.indicator WHEN 'youeryuan.count' THEN p.rate END) AS youeryuan,
       max(CASE p.indicator WHEN 'youeryuan.invest' THEN p.rate END) AS youeryuan_invest,
       max(CASE p.indicator WHEN 'teachers.recruited' THEN p.rate END) AS teachers
FROM (SELECT DISTINCT as_of FROM progress WHERE as_of <= :as_of AND substr(as_of, 1, 4) = substr(:as_of, 1, 4)) a
JOIN progress p ON p.as_of = a.as_of AND p.county = '*'
GROUP BY a.as_of ORDER BY a.as_of;

-- name: dabane
SELECT p.county, p.county_name, p.rank, p.target AS area_target, p.done AS area_done, p.rate AS area_rate, p.gap, p.delta,
       p.schedule, p.light, CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried,
       s.target AS schools_target, s.done AS schools_done, s.rate AS schools_rate,
       t.target AS seats_target, t.done AS seats_done, t.rate AS seats_rate
FROM progress p JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'dabane.schools'
LEFT JOIN progress t ON t.as_of = p.as_of AND t.county = p.county AND t.indicator = 'dabane.seats'
WHERE p.as_of = :as_of AND p.indicator = 'dabane.area' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.place;

-- name: dabane_city
SELECT p.target AS area_target, p.done AS area_done, p.rate AS area_rate, p.gap, p.delta, p.schedule, p.light,
       s.target AS schools_target, s.done AS schools_done, s.rate AS schools_rate,
       t.target AS seats_target, t.done AS seats_done, t.rate AS seats_rate
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = 'dabane.area' AND p.county = '*'
LEFT JOIN progress s ON s.as_of = :as_of AND s.county = '*' AND s.indicator = 'dabane.schools'
LEFT JOIN progress t ON t.as_of = :as_of AND t.county = '*' AND t.indicator = 'dabane.seats';

-- name: stages
SELECT p.county_name, count(*) AS projects, sum(p.stage = '未开工') AS not_started, sum(p.stage = '前期手续') AS paperwork,
       sum(p.stage IN ('在建', '基础施工')) AS foundation, sum(p.stage = '主体施工') AS structure,
       sum(p.stage = '主体封顶') AS capped, sum(p.stage = '装饰装修') AS fitting,
       sum(p.stage IN ('竣工', '投入使用')) AS completed
FROM projects p JOIN periods a ON a.as_of = :as_of JOIN plan_units u ON u.plan = a.plan AND u.county = p.county
WHERE p.form = 'dabane' GROUP BY p.county ORDER BY u.place;

-- name: gaibo
SELECT p.county, p.county_name, p.rank, p.target AS building_target, p.done AS building_done, p.rate AS building_rate,
       p.gap, p.delta, p.schedule, p.light,
       CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried,
       s.target AS playground_target, s.done AS playground_done, s.rate AS playground_rate, s.gap AS playground_gap,
       s.rank AS playground_rank
FROM progress p JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'gaibo.playground'
WHERE p.as_of = :as_of AND p.indicator = 'gaibo.building' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.place;

-- name: gaibo_city
SELECT p.target AS building_target, p.done AS building_done, p.rate AS building_rate, p.gap, p.delta, p.schedule, p.light,
       s.target AS playground_target, s.done AS playground_done, s.rate AS playground_rate, s.gap AS playground_gap
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = 'gaibo.building' AND p.county = '*'
LEFT JOIN progress s ON s.as_of = :as_of AND s.county = '*' AND s.indicator = 'gaibo.playground';

-- name: youeryuan
SELECT p.county, p.county_name, p.rank, p.target AS count_target, p.done AS count_done, p.rate AS count_rate, p.gap,
       p.schedule, p.light,
       CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried,
       n.done AS new_done, r.done AS rebuilt_done,
       a.target AS area_target, a.done AS area_done, a.rate AS area_rate,
       s.target AS seats_target, s.done AS seats_done, s.rate AS seats_rate,
       v.target AS invest_target, v.done AS invest_done, v.rate AS invest_rate
FROM progress p JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN progress n ON n.as_of = p.as_of AND n.county = p.county AND n.indicator = 'youeryuan.new'
LEFT JOIN progress r ON r.as_of = p.as_of AND r.county = p.county AND r.indicator = 'youeryuan.rebuilt'
LEFT JOIN progress a ON a.as_of = p.as_of AND a.county = p.county AND a.indicator = 'youeryuan.area'
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'youeryuan.seats'
LEFT JOIN progress v ON v.as_of = p.as_of AND v.county = p.county AND v.indicator = 'youeryuan.invest'
WHERE p.as_of = :as_of AND p.indicator = 'youeryuan.count' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.place;

-- name: youeryuan_city
SELECT p.target AS count_target, p.done AS count_done, p.rate AS count_rate, p.gap, p.schedule, p.light,
       n.done AS new_done, r.done AS rebuilt_done,
       a.target AS area_target, a.done AS area_done, a.rate AS area_rate,
       s.target AS seats_target, s.done AS seats_done, s.rate AS seats_rate,
       v.target AS invest_target, v.done AS invest_done, v.rate AS invest_rate
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.county = '*' AND p.indicator = 'youeryuan.count'
LEFT JOIN progress n ON n.as_of = :as_of AND n.county = '*' AND n.indicator = 'youeryuan.new'
LEFT JOIN progress r ON r.as_of = :as_of AND r.county = '*' AND r.indicator = 'youeryuan.rebuilt'
LEFT JOIN progress a ON a.as_of = :as_of AND a.county = '*' AND a.indicator = 'youeryuan.area'
LEFT JOIN progress s ON s.as_of = :as_of AND s.county = '*' AND s.indicator = 'youeryuan.seats'
LEFT JOIN progress v ON v.as_of = :as_of AND v.county = '*' AND v.indicator = 'youeryuan.invest';

-- name: balanced
SELECT p.county, p.county_name, p.target, p.done, p.rate, t.status, t.due, t.done_date, t.note,
       CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried
FROM progress p JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN tasks t ON t.as_of = p.as_of AND t.county = p.county AND t.task = '2'
WHERE p.as_of = :as_of AND p.indicator = 'balanced.passed' AND p.county <> '*' AND p.target > 0
ORDER BY u.place;

-- name: balanced_city
SELECT p.target, p.done, p.rate
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = 'balanced.passed' AND p.county = '*';

-- name: teachers
SELECT p.county, p.county_name, p.rank, p.target AS recruited_target, p.done AS recruited_done, p.rate AS recruited_rate,
       p.gap, p.light,
       CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried,
       e.target AS exchange_target, e.done AS exchange_done, e.rate AS exchange_rate,
       m.target AS model_target, m.done AS model_done, m.rate AS model_rate,
       h.target AS highlights_target, h.done AS highlights_done, h.rate AS highlights_rate
FROM progress p JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN progress e ON e.as_of = p.as_of AND e.county = p.county AND e.indicator = 'teachers.exchange'
LEFT JOIN progress m ON m.as_of = p.as_of AND m.county = p.county AND m.indicator = 'schools.model'
LEFT JOIN progress h ON h.as_of = p.as_of AND h.county = p.county AND h.indicator = 'highlights'
WHERE p.as_of = :as_of AND p.indicator = 'teachers.recruited' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.place;

-- name: teachers_city
SELECT p.target AS recruited_target, p.done AS recruited_done, p.rate AS recruited_rate, p.gap, p.light,
       e.target AS exchange_target, e.done AS exchange_done, e.rate AS exchange_rate,
       m.target AS model_target, m.done AS model_done, m.rate AS model_rate,
       h.target AS highlights_target, h.done AS highlights_done, h.rate AS highlights_rate
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = 'teachers.recruited' AND p.county = '*'
LEFT JOIN progress e ON e.as_of = :as_of AND e.county = '*' AND e.indicator = 'teachers.exchange'
LEFT JOIN progress m ON m.as_of = :as_of AND m.county = '*' AND m.indicator = 'schools.model'
LEFT JOIN progress h ON h.as_of = :as_of AND h.county = '*' AND h.indicator = 'highlights';
