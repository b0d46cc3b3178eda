-- 每个单位一份函：recipients 的一行是一个收函单位，它的各列可在正文和其他查询里用（:county 等）。
-- 用到 :county 的查询每份函都要重做，所以都从指标、表、任务出发逐个去取本单位的一行（CROSS JOIN 规定了先后）；
-- 不用 :county 的只做一次。

-- name: recipients
SELECT code AS county, name AS county_name,
       CASE kind WHEN '市直' THEN '市直有关学校' WHEN '开发区' THEN name || '教育主管部门' ELSE name || '教育局' END AS addressee,
       CASE kind WHEN '县' THEN '你县' WHEN '县级市' THEN '你市' WHEN '市直' THEN '市直学校' ELSE '你区' END AS you
FROM unit WHERE code <> '*' ORDER BY ord, code

-- name: period
SELECT CASE WHEN :prev IS NULL THEN NULL
            WHEN date(:prev, 'start of month', '+1 month', '-1 day') = :prev
            THEN CASE WHEN substr(:prev, 1, 4) <> substr(:as_of, 1, 4) THEN substr(:prev, 1, 4) || '年' ELSE '' END
                 || CAST(substr(:prev, 6, 2) AS INTEGER) || '月末'
            ELSE cn_date(:prev) END AS before,
       (SELECT schedule FROM progress WHERE as_of = :as_of LIMIT 1) AS schedule

-- name: ranked
-- 各指标参加排名的单位数，全市的完成率。
SELECT replace(p.indicator, '.', '_') AS id, count(p.rank) AS n, max(CASE WHEN p.county = '*' THEN p.rate END) AS city_rate
FROM progress p WHERE p.as_of = :as_of GROUP BY p.indicator

-- name: mine
-- 本单位各指标，一行一个；全市的完成率放在旁边比较。
WITH c AS (
  SELECT p.*, i.ord, s.rate AS city_rate,
         CASE WHEN p.gap IS NULL THEN NULL WHEN trim(p.gap, '-0.') = '' THEN 0 WHEN p.gap LIKE '-%' THEN -1 ELSE 1 END AS g,
         CASE WHEN p.delta IS NULL THEN NULL WHEN trim(p.delta, '-0.') = '' THEN 0 WHEN p.delta LIKE '-%' THEN -1 ELSE 1 END AS d
  FROM indicator i
  CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = :county
  CROSS JOIN progress s ON s.as_of = :as_of AND s.indicator = i.indicator AND s.county = '*'
  WHERE p.target > 0 AND i.indicator <> 'balanced.passed'
)
SELECT replace(indicator, '.', '_') AS id, indicator_name, done IS NOT NULL AS reported, done = 0 AS none_done, carried,
       CASE unit WHEN '平方米' THEN area(target) WHEN '元' THEN CASE WHEN target >= 10000000000 THEN yi(target) ELSE wan(target) END || '元'
            ELSE CASE WHEN target >= 1000000 THEN wan(target) ELSE target / 100 END || unit END AS target,
       CASE WHEN done IS NULL THEN '无数据' ELSE CASE unit WHEN '平方米' THEN area(done)
            WHEN '元' THEN CASE WHEN done >= 10000000000 THEN yi(done) ELSE wan(done) END || '元'
            ELSE CASE WHEN done >= 1000000 THEN wan(done) ELSE done / 100 END || unit END END AS done,
       rate, city_rate, rank, done >= target AS reached, done = target AS exactly,
       g > 0 AS ahead, g < 0 AS behind, g = 0 AS level, pp(gap) AS gap,
       CASE WHEN g > 0 THEN '+' ELSE '' END || gap AS signed_gap,
       d > 0 AS up, d < 0 AS down, d = 0 AS same, CASE WHEN delta IS NOT NULL THEN pp(delta) END AS delta
FROM c ORDER BY ord

-- name: behind
-- 欠时序进度的主要工程指标。
SELECT p.indicator_name, pp(p.gap) AS gap, lead(p.indicator) OVER (ORDER BY i.ord) IS NULL AS last
FROM indicator i CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = :county
WHERE p.gap LIKE '-%' AND trim(p.gap, '-0.') <> ''
  AND i.indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')
ORDER BY i.ord

-- name: silent
-- 没有数据可用的表、沿用上期的表、被退回的表。
SELECT (SELECT cn_list(name) FROM (SELECT f.name FROM form f CROSS JOIN completeness c ON c.as_of = :as_of
          AND c.form = f.form AND c.county = :county WHERE c.status = 'missing' ORDER BY f.ord)) AS missing,
       (SELECT cn_list(name) FROM (SELECT f.name FROM form f CROSS JOIN completeness c ON c.as_of = :as_of
          AND c.form = f.form AND c.county = :county WHERE c.status = 'carried' ORDER BY f.ord)) AS carried,
       (SELECT cn_list(name) FROM (SELECT f.name FROM form f CROSS JOIN completeness c ON c.as_of = :as_of
          AND c.form = f.form AND c.county = :county WHERE c.status = 'rejected' ORDER BY f.ord)) AS rejected

-- name: unstarted
SELECT count(*) AS n, (SELECT cn_list(name) FROM (SELECT name FROM projects WHERE county = :county
         AND stage IN ('未开工', '前期手续') ORDER BY form, name, line LIMIT :project_most)) AS names, count(*) > :project_most AS more
FROM projects WHERE county = :county AND stage IN ('未开工', '前期手续') HAVING count(*) > 0

-- name: overdue
-- 超过时限没有销号的难点问题、没有完成的重点任务。
SELECT (SELECT count(*) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1) AS problems,
       (SELECT count(*) FROM plan_task k CROSS JOIN tasks t ON t.as_of = :as_of AND t.task = k.task AND t.county = :county
        WHERE t.overdue = 1) AS tasks

-- name: overall
SELECT reported > 0 AND lag = 0 AND waiting = 0 AND faulty = 0 AND problems = 0 AS fine,
       lag > 0 OR waiting > 0 OR faulty > 0 OR problems > 0 AS wanting, lag > 0 AS lagging, waiting > 0 AS unstarted_any,
       faulty > 0 AS faulty, problems > 0 AS overdue_any FROM (
  SELECT (SELECT count(*) FROM indicator i CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator
            AND p.county = :county WHERE p.gap LIKE '-%' AND trim(p.gap, '-0.') <> ''
            AND i.indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')) AS lag,
         (SELECT count(*) FROM indicator i CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator
            AND p.county = :county WHERE p.done IS NOT NULL) AS reported,
         (SELECT count(*) FROM projects WHERE county = :county AND stage IN ('未开工', '前期手续')) AS waiting,
         (SELECT count(*) FROM form f CROSS JOIN completeness c ON c.as_of = :as_of AND c.form = f.form AND c.county = :county
            WHERE c.status IN ('missing', 'carried', 'rejected')) AS faulty,
         (SELECT count(*) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1)
         + (SELECT count(*) FROM plan_task k CROSS JOIN tasks t ON t.as_of = :as_of AND t.task = k.task AND t.county = :county
            WHERE t.overdue = 1) AS problems)

-- name: curve
-- 今年各期的完成率与时序进度；不足三期不画。
WITH periods AS (
  SELECT as_of FROM aggregated WHERE as_of <= :as_of AND substr(as_of, 1, 4) = substr(:as_of, 1, 4)
)
SELECT CAST(substr(d.as_of, 6, 2) AS INTEGER) || '月' AS month, p.rate, p.schedule
FROM periods d CROSS JOIN progress p ON p.as_of = d.as_of AND p.indicator = 'dabane.area' AND p.county = :county
WHERE (SELECT count(*) FROM periods) >= 3 ORDER BY d.as_of
