-- 2017年的计划在通报里另外要的数：同名的代替 bulletins/monthly/queries.sql 里的。

-- name: stages
-- 大班额项目的形象进度分四段。
SELECT j.form, j.county_name, sum(NOT s.started) AS waiting, sum(s.started AND NOT s.completed AND j.stage NOT IN ('主体封顶', '装饰装修')) AS building,
       sum(j.stage IN ('主体封顶', '装饰装修')) AS topped, sum(s.completed) AS completed
FROM projects j JOIN plan_units u ON u.plan = :plan AND u.county = j.county
JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage GROUP BY j.form, j.county ORDER BY j.form, u.place

-- name: unstarted
-- 未开工项目清单，类别用简称。
SELECT * FROM (
  SELECT row_number() OVER (ORDER BY place, at, name, line) AS n, county_name, kind, name, area, stage, planned_end FROM (
    SELECT j.county_name, CASE j.form WHEN 'dabane' THEN '大班额' WHEN 'gaibo' THEN '全面改薄' WHEN 'youeryuan' THEN '幼儿园' ELSE f.form_name END AS kind,
           j.name, CAST(j.planned_area / 100 AS INTEGER) AS area, j.stage, cn_date(substr(j.planned_end, 1, 7)) AS planned_end,
           u.place, f.place AS at, j.line, row_number() OVER (PARTITION BY j.county ORDER BY f.place, j.name, j.line) AS of_county
    FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started
    JOIN plan_units u ON u.plan = :plan AND u.county = j.county JOIN plan_forms f ON f.plan = :plan AND f.form = j.form)
  WHERE of_county <= :unstarted_most_each)
WHERE n <= :unstarted_most ORDER BY n

-- name: annex
-- 附件1：各单位三项工程的计划、完成与完成率。表很宽，开发区的名称省去“德州”二字。
SELECT u.county_name, u.county = '*' AS total,
       table_number(a.target, a.unit) AS area_target, table_number(a.done, a.unit) AS area_done, a.rate AS area_rate,
       CASE WHEN u.county = '*' THEN '' ELSE coalesce(a.rank, '—') END AS area_rank,
       table_number(b.target, b.unit) AS building_target, table_number(b.done, b.unit) AS building_done, b.rate AS building_rate,
       table_number(g.target, g.unit) AS playground_target, table_number(g.done, g.unit) AS playground_done, g.rate AS playground_rate,
       table_number(c.target, c.unit) AS count_target, table_number(c.done, c.unit) AS count_done, c.rate AS count_rate
FROM plan_units u
LEFT JOIN progress a ON a.county = u.county AND a.as_of = :as_of AND a.indicator = 'dabane.area' AND a.target > 0
LEFT JOIN progress b ON b.county = u.county AND b.as_of = :as_of AND b.indicator = 'gaibo.building' AND b.target > 0
LEFT JOIN progress g ON g.county = u.county AND g.as_of = :as_of AND g.indicator = 'gaibo.playground' AND g.target > 0
LEFT JOIN progress c ON c.county = u.county AND c.as_of = :as_of AND c.indicator = 'youeryuan.count' AND c.target > 0
WHERE u.plan = :plan ORDER BY u.county <> '*', u.place

-- name: annex_other
-- 附件1的第二张表：教师队伍建设、学校管理与亮点培育。
SELECT u.county_name, u.county = '*' AS total, table_number(r.target, r.unit) AS recruited_target, table_number(r.done, r.unit) AS recruited_done, r.rate AS recruited_rate,
       table_number(e.target, e.unit) AS exchange_target, table_number(e.done, e.unit) AS exchange_done, e.rate AS exchange_rate,
       table_number(m.target, m.unit) AS model_target, table_number(m.done, m.unit) AS model_done, m.rate AS model_rate,
       table_number(h.target, h.unit) AS highlight_target, table_number(h.done, h.unit) AS highlight_done, h.rate AS highlight_rate
FROM plan_units u
LEFT JOIN progress r ON r.county = u.county AND r.as_of = :as_of AND r.indicator = 'teachers.recruited' AND r.target > 0
LEFT JOIN progress e ON e.county = u.county AND e.as_of = :as_of AND e.indicator = 'teachers.exchange' AND e.target > 0
LEFT JOIN progress m ON m.county = u.county AND m.as_of = :as_of AND m.indicator = 'schools.model' AND m.target > 0
LEFT JOIN progress h ON h.county = u.county AND h.as_of = :as_of AND h.indicator = 'highlights' AND h.target > 0
WHERE u.plan = :plan ORDER BY u.county <> '*', u.place
