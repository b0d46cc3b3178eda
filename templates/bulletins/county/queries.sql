-- 每个单位一份函：recipients 的一行是一个收函单位，它的各列可在正文和其他查询里用（:county 等）。

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

-- name: mine
-- 本单位各指标，一行一个；全市的完成率放在旁边比较。
WITH c AS (
  SELECT p.*, i.ord, s.rate AS city_rate, (SELECT count(rank) FROM progress r WHERE r.as_of = p.as_of
           AND r.indicator = p.indicator AND r.county <> '*') AS ranked,
         CASE WHEN p.gap IS NULL THEN NULL WHEN trim(p.gap, '-0.') = '' THEN 0 WHEN p.gap LIKE '-%' THEN -1 ELSE 1 END AS g,
         CASE WHEN p.delta IS NULL THEN NULL WHEN trim(p.delta, '-0.') = '' THEN 0 WHEN p.delta LIKE '-%' THEN -1 ELSE 1 END AS d
  FROM progress p JOIN indicator i USING(indicator)
  JOIN progress s ON s.as_of = p.as_of AND s.indicator = p.indicator AND s.county = '*'
  WHERE p.as_of = :as_of AND p.county = :county AND p.target > 0 AND p.indicator <> 'balanced.passed'
)
SELECT replace(indicator, '.', '_') AS id, indicator_name, done IS NOT NULL AS reported, done = 0 AS none_done, carried,
       CASE unit WHEN '平方米' THEN area(target) WHEN '元' THEN CASE WHEN target >= 10000000000 THEN yi(target) ELSE wan(target) END || '元'
            ELSE CASE WHEN target >= 1000000 THEN wan(target) ELSE target / 100 END || unit END AS target,
       CASE WHEN done IS NULL THEN '无数据' ELSE CASE unit WHEN '平方米' THEN area(done)
            WHEN '元' THEN CASE WHEN done >= 10000000000 THEN yi(done) ELSE wan(done) END || '元'
            ELSE CASE WHEN done >= 1000000 THEN wan(done) ELSE done / 100 END || unit END END AS done,
       rate, city_rate, rank, ranked, rank || '/' || ranked AS place, done >= target AS reached, done = target AS exactly,
       g > 0 AS ahead, g < 0 AS behind, g = 0 AS level, pp(gap) AS gap,
       CASE WHEN g > 0 THEN '+' ELSE '' END || c.gap AS signed_gap,
       d > 0 AS up, d < 0 AS down, d = 0 AS same, CASE WHEN delta IS NOT NULL THEN pp(delta) END AS delta
FROM c ORDER BY ord

-- name: behind
-- 欠时序进度的主要工程指标。
SELECT indicator_name, pp(gap) AS gap, lead(indicator) OVER (ORDER BY ord) IS NULL AS last
FROM progress JOIN indicator USING(indicator)
WHERE as_of = :as_of AND county = :county AND gap LIKE '-%' AND trim(gap, '-0.') <> ''
  AND indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')
ORDER BY ord

-- name: silent
-- 没有数据可用的表、沿用上期的表、被退回的表。
SELECT (SELECT cn_list(name) FROM (SELECT f.name FROM completeness c JOIN form f USING(form) WHERE c.as_of = :as_of
          AND c.county = :county AND c.status = 'missing' ORDER BY f.ord)) AS missing,
       (SELECT cn_list(name) FROM (SELECT f.name FROM completeness c JOIN form f USING(form) WHERE c.as_of = :as_of
          AND c.county = :county AND c.status = 'carried' ORDER BY f.ord)) AS carried,
       (SELECT cn_list(name) FROM (SELECT f.name FROM completeness c JOIN form f USING(form) WHERE c.as_of = :as_of
          AND c.county = :county AND c.status = 'rejected' ORDER BY f.ord)) AS rejected

-- name: unstarted
SELECT count(*) AS n, (SELECT cn_list(name) FROM (SELECT name FROM projects WHERE county = :county
         AND stage IN ('未开工', '前期手续') ORDER BY form, name, line LIMIT :project_most)) AS names, count(*) > :project_most AS more
FROM projects WHERE county = :county AND stage IN ('未开工', '前期手续') HAVING count(*) > 0

-- name: overdue
-- 超过时限没有销号的难点问题、没有完成的重点任务。
SELECT (SELECT count(*) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1) AS problems,
       (SELECT count(*) FROM tasks WHERE as_of = :as_of AND county = :county AND overdue = 1) AS tasks

-- name: overall
SELECT lag = 0 AND waiting = 0 AND faulty = 0 AND problems = 0 AS fine, lag > 0 AS lagging, waiting > 0 AS unstarted_any,
       faulty > 0 AS faulty, problems > 0 AS overdue_any, reported > 0 AS reported FROM (
  SELECT (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = :county AND gap LIKE '-%' AND trim(gap, '-0.') <> ''
            AND indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')) AS lag,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = :county AND done IS NOT NULL) AS reported,
         (SELECT count(*) FROM projects WHERE county = :county AND stage IN ('未开工', '前期手续')) AS waiting,
         (SELECT count(*) FROM completeness WHERE as_of = :as_of AND county = :county
            AND status IN ('missing', 'carried', 'rejected')) AS faulty,
         (SELECT count(*) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1)
         + (SELECT count(*) FROM tasks WHERE as_of = :as_of AND county = :county AND overdue = 1) AS problems)

-- name: curve
-- 今年各期的完成率与时序进度；不足三期不画。
SELECT CAST(substr(p.as_of, 6, 2) AS INTEGER) || '月' AS month, p.rate, p.schedule FROM progress p
WHERE p.county = :county AND p.indicator = 'dabane.area' AND p.as_of <= :as_of AND substr(p.as_of, 1, 4) = substr(:as_of, 1, 4)
  AND (SELECT count(*) FROM progress q WHERE q.county = :county AND q.indicator = 'dabane.area' AND q.as_of <= :as_of
         AND substr(q.as_of, 1, 4) = substr(:as_of, 1, 4)) >= 3
ORDER BY p.as_of
