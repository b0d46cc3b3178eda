-- 回执：来信的每个附件怎样了。参数：:mail（来信的编号）:county :as_of …

-- name: files
SELECT place AS id, name, note, fate IN ('taken', 'same') AS read, fate = 'same' AS same, fate = 'ours' AS ours, fate = 'other' AS other,
       fate = 'picture' AS picture, fate = 'empty' AS empty, fate = 'damaged' AS damaged
FROM mail_files f WHERE mail = :mail
  AND NOT (fate = 'picture' AND EXISTS (SELECT 1 FROM mail_files t WHERE t.mail = f.mail AND t.fate IN ('taken', 'same'))) -- 单位的徽标
ORDER BY place;

-- 附件里的每张表。一个工作簿可以有几张。
-- name: tables in files
SELECT DISTINCT m.place AS parent_id, m.place || '|' || coalesce(s.form, '') || '|' || coalesce(s.county, '') || '|' || coalesce(s.cutoff, '') || '|' || coalesce(s.sheet, '') AS id,
       coalesce((SELECT c.form_name FROM completeness_streaks c WHERE c.form = s.form LIMIT 1), s.sheet, m.name) AS form_name,
       (SELECT u.county_name FROM plan_units u WHERE u.county = s.county LIMIT 1) AS county_name,
       cn_date(s.cutoff) AS cutoff, s.status = 'accepted' AS accepted, s.rows, s.errors, s.warnings
FROM mail_files m JOIN submissions s ON s.sha256 = m.sha256
WHERE m.mail = :mail AND m.fate IN ('taken', 'same') ORDER BY 1, 2;

-- 采用的表：本单位按它统计出的数，供核对。
-- name: totals in tables
SELECT m.place || '|' || s.form || '|' || s.county || '|' || s.cutoff || '|' || coalesce(s.sheet, '') AS parent_id,
       i.indicator || s.cutoff AS id, i.indicator_name AS name, amount(p.done, p.unit) AS done
FROM mail_files m JOIN submissions s ON s.sha256 = m.sha256
JOIN progress p ON p.as_of = s.cutoff AND p.county = s.county
JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator AND i.form = s.form
WHERE m.mail = :mail AND m.fate IN ('taken', 'same') AND s.status = 'accepted' AND p.done IS NOT NULL ORDER BY 1, i.place;

-- 退回的表：头几处错误。
-- name: faults in tables
SELECT parent_id, row_number() OVER (PARTITION BY parent_id ORDER BY line, col) AS id, nullif(line, 0) AS line, message FROM (
  SELECT m.place || '|' || coalesce(s.form, '') || '|' || coalesce(s.county, '') || '|' || coalesce(s.cutoff, '') || '|' || coalesce(s.sheet, '') AS parent_id,
         f.line, f.col, f.message, row_number() OVER (PARTITION BY m.place, s.form, s.county, s.cutoff, s.sheet ORDER BY f.line, f.col) AS nth
  FROM mail_files m JOIN submissions s ON s.sha256 = m.sha256
  JOIN findings f ON f.file = s.file AND f.sheet IS s.sheet AND f.severity = 'error'
  WHERE m.mail = :mail AND m.fate IN ('taken', 'same') AND s.status = 'rejected'
) WHERE nth <= 3 ORDER BY 1, 2;

-- name: verdict
SELECT sum(s.status = 'rejected') AS rejected, sum(s.status = 'accepted') AS accepted, count(*) > 0 AS any,
       sum(CASE s.status WHEN 'accepted' THEN s.warnings ELSE 0 END) AS warnings
FROM (SELECT DISTINCT s.sha256, s.form, s.county, s.cutoff, s.sheet, s.status, s.warnings FROM mail_files m JOIN submissions s ON s.sha256 = m.sha256
      WHERE m.mail = :mail AND m.fate IN ('taken', 'same')) s;
