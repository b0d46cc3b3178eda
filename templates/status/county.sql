-- 一个单位的页（counties/代码.html）用的数。参数：:county 和 index.sql 的参数。

-- name: unit
SELECT u.county_name, coalesce((SELECT name FROM plans WHERE plan = :plan), '通报') AS plan_name,
       (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = :county AND light = 'red') AS red, (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = :county AND light = 'yellow') AS yellow,
       (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = :county AND light = 'green') AS green, json_extract(:status, '$.renew_by') AS renew_by
FROM plan_units u WHERE u.plan = :plan AND u.county = :county

-- name: figures
-- 有任务的指标，欠得多的在前。points、marks：走势图里完成率和时序的点。
WITH t AS (
  SELECT *, row_number() OVER (PARTITION BY indicator ORDER BY as_of) - 1 AS x, count(*) OVER (PARTITION BY indicator) - 1 AS last,
         100 - min(100, max(0, CAST(rate AS INTEGER))) * 2 / 3 AS y, 100 - min(100, CAST(schedule AS INTEGER)) * 2 / 3 AS s
  FROM progress WHERE county = :county AND plan = :plan AND as_of <= :as_of AND rate IS NOT NULL
), line AS (
  SELECT indicator, count(*) AS n, group_concat((4 + 232 * x / max(last, 1)) || ',' || (y - 30), ' ') AS points, group_concat((4 + 232 * x / max(last, 1)) || ',' || (s - 30), ' ') FILTER (WHERE schedule IS NOT NULL) AS marks
  FROM (SELECT * FROM t ORDER BY as_of) GROUP BY indicator
)
SELECT p.indicator AS id, p.indicator_name AS name, CASE WHEN p.done IS NOT NULL THEN amount(p.done, p.unit) END AS done, amount(p.target, p.unit) AS target, p.rate, p.schedule, p.rank,
       CASE WHEN p.gap IS NULL THEN NULL WHEN level(p.gap) THEN '与时序持平' ELSE coalesce('超时序' || above(p.gap), '欠时序' || below(p.gap)) END AS gap,
       CASE WHEN p.delta IS NULL THEN NULL WHEN level(p.delta) THEN '与上期持平' ELSE coalesce('比上期提高' || above(p.delta), '比上期降低' || below(p.delta)) END AS delta,
       CASE p.light WHEN 'green' THEN '达到时序' WHEN 'yellow' THEN '落后' WHEN 'red' THEN '严重落后' END AS light, p.light AS colour, p.carried, cn_flags(p.flags) AS flags,
       (SELECT c.rate FROM progress c WHERE c.as_of = p.as_of AND c.indicator = p.indicator AND c.county = '*') AS city_rate,
       CASE WHEN line.n > 1 THEN points END AS points, marks
FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator LEFT JOIN line ON line.indicator = p.indicator
WHERE p.as_of = :as_of AND p.county = :county AND p.target > 0
ORDER BY CASE p.light WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 WHEN 'green' THEN 3 ELSE 2 END, i.place

-- name: trend in figures
SELECT indicator AS parent_id, substr(cn_date(as_of), 6) AS day_cn, rate, schedule, signed(gap) AS gap FROM progress
WHERE county = :county AND plan = :plan AND as_of <= :as_of AND rate IS NOT NULL ORDER BY as_of

-- name: forms
SELECT s.form_name AS name, cn_date(s.due) AS due_cn, cn_date(s.received) AS received_cn,
       CASE s.status WHEN 'on_time' THEN '按时报送' WHEN 'late' THEN '迟报' WHEN 'missing' THEN '未报' WHEN 'carried' THEN '本期未报，沿用上期' WHEN 'unread' THEN '收到了，读不出来（本机的故障）'
                     WHEN 'rejected' THEN CASE WHEN s.in_force THEN '退回，沿用上期' ELSE '退回' END END AS state,
       CASE WHEN s.status IN ('missing', 'rejected') THEN 'red' WHEN s.status IN ('carried', 'late', 'unread') THEN 'yellow' ELSE 'green' END AS colour,
       CASE WHEN s.status IN ('missing', 'rejected', 'carried') AND s.streak > 1 THEN s.streak END AS streak
FROM completeness_streaks s LEFT JOIN plan_forms f ON f.plan = :plan AND f.form = s.form
WHERE s.as_of = :as_of AND s.county = :county ORDER BY f.place

-- name: rejected
-- 退回后还没有改好重报的；每份至多列20处。
SELECT file || coalesce('/' || sheet, '') || '/' || coalesce(cutoff, '') AS id, file, sheet, cn_date(cutoff) AS cutoff_cn, errors, CASE WHEN errors > 20 THEN errors - 20 END AS more
FROM open_rejections WHERE as_of = :as_of AND county = :county ORDER BY cutoff DESC, file LIMIT 20

-- name: errors_list in rejected
SELECT * FROM (
  SELECT r.file || coalesce('/' || r.sheet, '') || '/' || coalesce(r.cutoff, '') AS parent_id, CASE WHEN f.line > 0 THEN f.line END AS line, f.message, f.cure,
         row_number() OVER (PARTITION BY r.file, r.sheet, r.cutoff ORDER BY f.line, f.col) AS nth
  FROM (SELECT * FROM open_rejections WHERE as_of = :as_of AND county = :county ORDER BY cutoff DESC, file LIMIT 20) r
  JOIN findings f ON f.sha256 = r.sha256 AND f.file = r.file AND f.sheet IS r.sheet AND f.form IS r.form AND f.county IS r.county AND f.cutoff IS r.cutoff
  WHERE f.severity = 'error' AND f.waived IS NULL) WHERE nth <= 20 ORDER BY nth

-- name: rejected_more
SELECT count(*) - 20 AS n FROM open_rejections WHERE as_of = :as_of AND county = :county HAVING n > 20

-- name: checks
-- 数据已采用，请核实的；至多30处。
SELECT f.file, CASE WHEN f.line > 0 THEN f.line END AS line, f.message FROM findings f
JOIN submissions s ON s.sha256 = f.sha256 AND s.file = f.file AND s.sheet IS f.sheet AND s.form IS f.form AND s.county IS f.county AND s.cutoff IS f.cutoff
WHERE f.county = :county AND s.in_force = 1 AND s.status = 'accepted' AND f.severity = 'warning' AND f.waived IS NULL AND s.cutoff <= :as_of
  AND s.cutoff > coalesce((SELECT max(as_of) FROM completeness WHERE as_of < :as_of), '')
ORDER BY f.file, f.line LIMIT 30

-- name: checks_more
SELECT count(*) - 30 AS n FROM findings f
JOIN submissions s ON s.sha256 = f.sha256 AND s.file = f.file AND s.sheet IS f.sheet AND s.form IS f.form AND s.county IS f.county AND s.cutoff IS f.cutoff
WHERE f.county = :county AND s.in_force = 1 AND s.status = 'accepted' AND f.severity = 'warning' AND f.waived IS NULL AND s.cutoff <= :as_of
  AND s.cutoff > coalesce((SELECT max(as_of) FROM completeness WHERE as_of < :as_of), '') HAVING n > 30

-- name: documents
-- 给这个单位的函、更正通知、下期报表，近的在前。
SELECT CASE json_extract(value, '$.kind') WHEN 'bulletin' THEN coalesce(nullif(json_extract(value, '$.title'), ''), '函') WHEN 'notices' THEN '报表更正通知' ELSE '下期报表' END AS label,
       '../' || href(json_extract(value, '$.file')) AS link, cn_date(json_extract(value, '$.as_of')) AS as_of_cn
FROM json_each(:own) ORDER BY key LIMIT 40

-- name: received
-- 收到的报表，近的在前。
SELECT s.file, s.sheet, cn_date(s.cutoff) AS cutoff_cn, replace(substr(s.received_at, 1, 16), 'T', ' ') AS received,
       CASE WHEN s.status = 'rejected' THEN '退回' WHEN s.in_force THEN '采用' ELSE '已被更正件替代' END AS state,
       CASE WHEN s.status = 'rejected' THEN 'red' WHEN s.in_force THEN 'green' ELSE 'yellow' END AS colour,
       CASE WHEN s.errors > 0 THEN s.errors END AS errors
FROM submissions s WHERE s.county = :county ORDER BY s.received_at DESC, s.file, s.sheet LIMIT 60

-- name: received_more
SELECT count(*) - 60 AS n FROM submissions WHERE county = :county HAVING n > 60
