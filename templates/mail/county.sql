-- 给县（市、区）的邮件用的数。参数：:as_of :county :letter :notice :form :form_cutoff :today …

-- 本单位的关键指标和名次。
-- name: figures
WITH known AS (
  SELECT p.*, i.short_name, i.place, row_number() OVER (PARTITION BY i.campaign ORDER BY i.place) AS nth,
         max(i.short_name IS NOT NULL) OVER () AS has_short,
         (SELECT c.rate FROM progress c WHERE c.as_of = p.as_of AND c.indicator = p.indicator AND c.county = '*') AS city_rate
  FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
  WHERE p.as_of = :as_of AND p.county = :county AND p.rate IS NOT NULL AND :letter IS NOT NULL
)
SELECT coalesce(short_name, indicator_name) AS name, rate, rank, city_rate, amount(done, unit) AS done, amount(target, unit) AS target,
       CASE WHEN gap IS NULL THEN NULL WHEN trim(gap, '-0.') = '' THEN '与时序持平'
            WHEN gap LIKE '-%' THEN '欠时序' || ltrim(gap, '-') || '点' ELSE '超时序' || gap || '点' END AS gap,
       CASE light WHEN 'green' THEN '达到时序' WHEN 'yellow' THEN '落后' WHEN 'red' THEN '严重落后' END AS light,
       carried, light = 'green' AS is_green, light = 'yellow' AS is_yellow, light = 'red' AS is_red
FROM known WHERE CASE has_short WHEN 1 THEN short_name IS NOT NULL ELSE nth = 1 END
ORDER BY place LIMIT 8;

-- 被退回、还没有改好重报的。
-- name: rejected
SELECT s.file, s.errors, coalesce((SELECT f.form_name FROM completeness_streaks f WHERE f.form = s.form LIMIT 1), s.file) AS form_name,
       cn_date(s.cutoff) AS cutoff,
       (SELECT f.message FROM findings f WHERE f.file = s.file AND f.severity = 'error' ORDER BY f.line, f.col LIMIT 1) AS message
FROM submissions s
WHERE s.county = :county AND s.status = 'rejected' AND s.cutoff <= :as_of AND :notice IS NOT NULL
  AND s.cutoff > coalesce((SELECT max(as_of) FROM completeness WHERE as_of < :as_of), '')
  AND NOT EXISTS (SELECT 1 FROM submissions a WHERE a.county = s.county AND a.form = s.form AND a.cutoff = s.cutoff
                  AND a.status = 'accepted' AND a.received_at >= s.received_at)
ORDER BY s.received_at, s.file;

-- 应报未报的（过了期限才催）。
-- name: owed
SELECT form_name, cn_date(due) AS due, status = 'carried' AS carried, streak, streak > 1 AS again FROM completeness_streaks
WHERE as_of = :as_of AND county = :county AND status IN ('missing', 'carried') AND due < :today AND :notice IS NOT NULL
ORDER BY due, form_name;

-- 请核实的处数：数据已采用。
-- name: checks
SELECT sum(warnings) AS warnings FROM submissions
WHERE county = :county AND status = 'accepted' AND in_force = 1 AND cutoff <= :as_of AND :notice IS NOT NULL
  AND cutoff > coalesce((SELECT max(as_of) FROM completeness WHERE as_of < :as_of), '')
HAVING sum(warnings) > 0;
