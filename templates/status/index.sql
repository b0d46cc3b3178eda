-- 状态页（index.html）用的数。参数：:status（这一夜的 status.json）:earlier（以前各期的文件）:as_of :plan :today …，见 tongbao-status(5)。
-- 列表都有上限：多出来的写“另有N个”。

-- name: overview
-- 一行：这一夜怎么样。mood：ok 正常，part 有人有事没做完，bad 没有完成。
WITH s AS (
  SELECT json_extract(:status, '$.exit_code') AS code, json_extract(:status, '$.was_read') AS was_read, json_extract(:status, '$.is_first') AS first,
         json_extract(:status, '$.files') AS files, json_extract(:status, '$.in_force') AS in_force, json_extract(:status, '$.inbox_files') AS inbox,
         json_extract(:status, '$.rejected_count') AS rejected, json_extract(:status, '$.not_reported_count') AS silent,
         json_extract(:status, '$.unread_count') AS unread, json_extract(:status, '$.counties') AS counties,
         json_extract(:status, '$.result') = 'unchanged' AS unchanged, json_extract(:status, '$.renew_by') AS renew_by
)
SELECT CASE WHEN code > 1 THEN 'bad' WHEN code = 1 OR in_force = 0 THEN 'part' ELSE 'ok' END AS mood, code > 1 AS failed, code > 1 AND NOT was_read AS unread_all,
       code <= 1 AND in_force = 0 AND files = 0 AND rejected = 0 AS awaited, first, code <= 1 AND (in_force > 0 OR files > 0 OR rejected > 0) AS done,
       coalesce((SELECT name FROM plans WHERE plan = :plan), '通报') AS plan_name, counties,
       CASE WHEN silent > 0 THEN silent END AS silent, CASE WHEN rejected > 0 THEN rejected END AS rejected, CASE WHEN unread > 0 THEN unread END AS unread,
       code = 0 AND in_force > 0 AS complete, unchanged AND code <= 1 AS unchanged, renew_by,
       (SELECT count(*) FROM json_each(:status, '$.documents') WHERE json_extract(value, '$.state') = 'withheld') > 0 AND in_force > 0 AS withheld
FROM s

-- name: todo
-- 要处理的事，一件一条，一个原因只说一次。
WITH mail AS (
  SELECT sum(state = 'failed') AS refused, sum(state = 'sending') AS unknown FROM mails
), item AS (
  SELECT 1 AS ord, key AS nth, json_extract(value, '$.message') || CASE WHEN json_extract(value, '$.as_of') <> '' THEN '（截至' || json_extract(value, '$.as_of') || CASE WHEN json_extract(value, '$.times') > 1 THEN '等' || json_extract(value, '$.times') || '期' ELSE '' END || '）' ELSE '' END AS what,
         NULL AS more FROM json_each(:status, '$.problems') WHERE json_extract(value, '$.stage') <> 'inbox'
  UNION ALL
  SELECT 0, 0, min(json_extract(value, '$.message')),
         (SELECT group_concat(file || '（' || coalesce(nullif(json_extract(u.value, '$.county_name'), '') || '，', '') || json_extract(u.value, '$.reason') || '）', '；')
          FROM (SELECT value, json_extract(value, '$.file') AS file FROM json_each(:status, '$.unread') LIMIT 20) u)
         || CASE WHEN json_extract(:status, '$.unread_count') > 20 THEN '；另有' || (json_extract(:status, '$.unread_count') - 20) || '个' ELSE '' END
  FROM json_each(:status, '$.problems') WHERE json_extract(value, '$.stage') = 'inbox' HAVING count(*) > 0
  UNION ALL
  SELECT 2, min(key), json_extract(value, '$.reason'), NULL FROM json_each(:status, '$.documents')
  WHERE json_extract(value, '$.state') = 'withheld' AND json_extract(:status, '$.in_force') > 0 GROUP BY json_extract(value, '$.reason')
  UNION ALL
  SELECT 3, key, '已印发的' || json_extract(value, '$.number') || '与现有数据有' || json_extract(value, '$.differences') || '处不同',
         '需要更正的，印发更正通报：tb-issue --template erratum --erratum-of ' || json_extract(value, '$.number') FROM json_each(:status, '$.issued_and_changed')
  UNION ALL
  SELECT 4, key, value, NULL FROM json_each(:status, '$.notes')
  UNION ALL
  SELECT 5, 0, '收件箱里有' || json_extract(:status, '$.unread_count') || '个文件或文件夹没有读', (SELECT group_concat(json_extract(value, '$.file') || '（' || json_extract(value, '$.reason') || '）', '；') FROM json_each(:status, '$.unread') WHERE key < 20)
  WHERE json_extract(:status, '$.unread_count') > 0 AND NOT EXISTS (SELECT 1 FROM json_each(:status, '$.problems') WHERE json_extract(value, '$.stage') = 'inbox')
  UNION ALL
  SELECT 6, 0, '台账是从备份恢复的，邮件暂停发送，确认后执行 tb-deliver --release', NULL WHERE json_extract(:status, '$.mail.held')
  UNION ALL
  SELECT 7, 0, refused || '封邮件没有送到，改正地址后执行 tb-deliver --resend', NULL FROM mail WHERE refused > 0
  UNION ALL
  SELECT 8, 0, unknown || '封邮件不知道有没有送到，问过收件人再定', NULL FROM mail WHERE unknown > 0
  UNION ALL
  SELECT 9, 0, '有' || json_extract(:status, '$.mail.attention') || '封来信要人看，都在信箱里，加了旗标', NULL WHERE json_extract(:status, '$.mail.attention') > 0
)
SELECT what, more FROM item WHERE what IS NOT NULL ORDER BY ord, nth

-- name: figures
-- 全市的关键指标：计划里有简称的；都没有简称的，各项工作的第一个指标。
WITH known AS (
  SELECT p.*, i.short_name, i.place, row_number() OVER (PARTITION BY i.campaign ORDER BY i.place) AS nth, max(i.short_name IS NOT NULL) OVER () AS has_short
  FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
  WHERE p.as_of = :as_of AND p.county = '*' AND p.target > 0
)
SELECT coalesce(short_name, indicator_name) AS name, CASE WHEN done IS NOT NULL THEN amount(done, unit) END AS done, amount(target, unit) AS target, rate, schedule,
       CASE WHEN gap IS NULL THEN NULL WHEN level(gap) THEN '与时序持平' ELSE coalesce('超时序' || above(gap), '欠时序' || below(gap)) END AS gap,
       CASE WHEN delta IS NULL THEN NULL WHEN level(delta) THEN '与上期持平' ELSE coalesce('比上期提高' || above(delta), '比上期降低' || below(delta)) END AS delta,
       CASE light WHEN 'green' THEN '达到时序' WHEN 'yellow' THEN '落后' WHEN 'red' THEN '严重落后' END AS light, light AS colour,
       min(100, max(0, CAST(rate AS INTEGER))) AS bar, min(100, CAST(schedule AS INTEGER)) AS mark
FROM known WHERE CASE has_short WHEN 1 THEN short_name IS NOT NULL ELSE nth = 1 END
ORDER BY place LIMIT 12

-- name: counties
-- 各单位，最要紧的在前：严重落后的指标和本期没有交上的报表多的，然后落后的多的、欠时序多的。
WITH f AS (
  SELECT county, sum(light = 'red') AS red, sum(light = 'yellow') AS yellow, sum(light = 'green') AS green, cn_flags(group_concat(flags)) AS flags,
         min(CAST(gap AS REAL)) AS worst FROM progress WHERE as_of = :as_of AND county <> '*' GROUP BY county
), c AS (
  SELECT s.county, sum(s.status IN ('missing', 'rejected', 'carried', 'unread')) AS lacking, count(*) AS forms,
         sum(s.status = 'missing') AS missing_count, cn_list(s.form_name, '、', f.place) FILTER (WHERE s.status = 'missing') AS missing,
         sum(s.status = 'carried') AS carried_count, cn_list(s.form_name, '、', f.place) FILTER (WHERE s.status = 'carried') AS carried,
         cn_list(s.form_name, '、', f.place) FILTER (WHERE s.status = 'rejected') AS rejected, cn_list(s.form_name, '、', f.place) FILTER (WHERE s.status = 'unread') AS unread
  FROM completeness_streaks s LEFT JOIN plan_forms f ON f.plan = :plan AND f.form = s.form WHERE s.as_of = :as_of GROUP BY s.county
)
SELECT u.county AS id, u.county_name AS name, href(u.county || '.html') AS link, coalesce(f.red, 0) AS red, coalesce(f.yellow, 0) AS yellow, coalesce(f.green, 0) AS green,
       CASE WHEN missing_count = forms AND forms > 1 THEN '各类报表' ELSE missing END AS missing, CASE WHEN carried_count = forms AND forms > 1 THEN '各类报表' ELSE carried END AS carried,
       rejected, unread, f.flags
FROM plan_units u LEFT JOIN f ON f.county = u.county LEFT JOIN c ON c.county = u.county
WHERE u.plan = :plan AND u.county <> '*'
ORDER BY coalesce(f.red, 0) + coalesce(c.lacking, 0) DESC, coalesce(f.yellow, 0) DESC, f.worst, u.place LIMIT 300

-- name: counties_more
SELECT count(*) - 300 AS n FROM plan_units WHERE plan = :plan AND county <> '*' HAVING n > 0

-- name: rejected
-- 退回后还没有改好重报的。
SELECT json_extract(value, '$.file') AS file, json_extract(value, '$.message') AS message, json_extract(value, '$.errors') AS errors,
       CASE WHEN json_extract(value, '$.line') > 0 THEN json_extract(value, '$.line') END AS line, key >= 20 AS hidden
FROM json_each(:status, '$.rejected') WHERE key < 20

-- name: rejected_more
SELECT json_extract(:status, '$.rejected_count') - 20 AS n WHERE json_extract(:status, '$.rejected_count') > 20

-- name: rare
SELECT json_extract(value, '$.file') AS file, json_extract(value, '$.line') AS line, json_extract(value, '$.message') AS message, json_extract(value, '$.raw') AS raw
FROM json_each(:status, '$.rare')

-- name: rare_more
SELECT json_extract(:status, '$.rare_count') - json_array_length(:status, '$.rare') AS n WHERE json_extract(:status, '$.rare_count') > json_array_length(:status, '$.rare')

-- name: periods
-- 本期和以前各期，近的在前。
SELECT :as_of AS id, cn_date(:as_of) AS as_of_cn, 1 AS is_last, 0 AS ord
UNION ALL
SELECT json_extract(value, '$.as_of'), cn_date(json_extract(value, '$.as_of')), 0, 1 + key FROM json_each(:earlier) ORDER BY ord LIMIT 60

-- name: has_earlier
SELECT json_array_length(:earlier) AS n WHERE json_array_length(:earlier) > 0

-- name: documents in periods
-- 一期的文件。issued 有内容的，是已经印发的。
WITH p AS (
  SELECT :as_of AS as_of, json_extract(:status, '$.documents') AS documents UNION ALL SELECT json_extract(value, '$.as_of'), json_extract(value, '$.documents') FROM json_each(:earlier)
), d AS (
  SELECT p.as_of, j.key AS nth, CASE p.as_of WHEN :as_of THEN 500 ELSE 40 END AS files_most, json_extract(j.value, '$.file') AS file, json_extract(j.value, '$.kind') AS kind, json_extract(j.value, '$.name') AS name,
         nullif(json_extract(j.value, '$.title'), '') AS title, json_extract(j.value, '$.state') AS state, json_extract(j.value, '$.reason') AS reason,
         json_extract(j.value, '$.sha256') AS sha256, json_extract(j.value, '$.file_count') AS file_count, json_extract(j.value, '$.is_there') AS is_there,
         json_extract(j.value, '$.issued') <> '' AS is_issued
  FROM p, json_each(p.documents) j
)
SELECT as_of AS parent_id, file AS id, href(file) AS link,
       coalesce(title, CASE kind WHEN 'bulletin' THEN CASE WHEN file_count IS NULL THEN '通报' ELSE '给各单位的函' END WHEN 'workbook' THEN '进展汇总表' WHEN 'notices' THEN '报表更正通知' ELSE '下期报表' END
         || CASE WHEN count(*) FILTER (WHERE title IS NULL) OVER (PARTITION BY as_of, kind, file_count IS NULL) > 1 THEN '（' || name || '）' ELSE '' END) AS label,
       CASE WHEN file LIKE '%.ofd' THEN 'OFD' WHEN file LIKE '%.pdf' THEN 'PDF' WHEN file LIKE '%.xlsx' THEN 'Excel' END AS format,
       kind = 'bulletin' AS is_draft, is_issued, state = 'withheld' AS is_withheld,
       state = 'failed' AS is_failed, CASE WHEN state = 'failed' AND json_extract(:status, '$.was_read') AND reason NOT IN (SELECT json_extract(value, '$.message') FROM json_each(:status, '$.problems')) THEN reason END AS reason,
       file_count IS NOT NULL AS is_folder, coalesce(file_count, 0) > 0 AS has_files, coalesce(file_count, 0) AS file_count, CASE WHEN file_count > files_most THEN file_count - files_most END AS more,
       state IN ('unchanged', 'rendered') AND file_count IS NULL AS is_file, coalesce(is_there, 0) AND state = 'failed' AS has_old, nullif(sha256, '') AS sha256
FROM d ORDER BY as_of, nth

-- name: files in documents
SELECT json_extract(j.value, '$.file') AS parent_id, href(json_extract(j.value, '$.file') || '/' || f.value) AS link, f.value AS name
FROM (SELECT value, 500 AS most FROM json_each(:status, '$.documents') UNION ALL SELECT e.value, 40 FROM json_each(:earlier) p, json_each(p.value, '$.documents') e) j, json_each(j.value, '$.files') f
WHERE f.key < j.most

-- name: numbers in documents
-- 这份文件以什么文号印发了；differences：与现有数据有几处不同。
SELECT json_extract(j.value, '$.file') AS parent_id, i.number, href(i.folder || CASE WHEN json_extract(j.value, '$.file') LIKE '%.ofd' THEN '/bulletin.ofd' ELSE '/bulletin.pdf' END) AS link,
       cn_date(substr(i.issued_at, 1, 10)) AS issued_cn,
       (SELECT json_extract(c.value, '$.differences') FROM json_each(:status, '$.issued_and_changed') c WHERE json_extract(c.value, '$.number') = i.number) AS differences
FROM (SELECT value FROM json_each(:status, '$.documents') UNION ALL SELECT e.value FROM json_each(:earlier) p, json_each(p.value, '$.documents') e) j
JOIN issues i ON instr('、' || json_extract(j.value, '$.issued') || '、', '、' || i.number || '、') > 0
ORDER BY i.issued_at

-- name: issues
-- 印发过的，近的在前；一轮给各单位的函是一条。
WITH i AS (
  SELECT *, folder <> 'issued/' || number AS is_letter FROM issues
), g AS (
  SELECT CASE WHEN is_letter THEN as_of || substr(issued_at, 1, 10) ELSE number END AS id, count(*) AS n, max(is_letter) AS is_letter, max(issued_at) AS at, min(number) AS first
  FROM i GROUP BY 1
)
SELECT g.id, g.n > 1 AS is_round, g.n, CASE WHEN g.n > 50 THEN g.n - 50 END AS more, cn_date(i.as_of) AS as_of_cn, cn_date(substr(g.at, 1, 10)) AS issued_cn, i.number, i.title, href(i.folder || '/bulletin.pdf') AS link,
       CASE WHEN i.xlsx_sha256 IS NOT NULL THEN href(i.folder || '/workbook.xlsx') END AS workbook, i.erratum_of, i.pdf_sha256, i.xlsx_sha256,
       (SELECT group_concat(e.number, '、') FROM issues e WHERE e.erratum_of = i.number) AS corrected_by
FROM g JOIN i ON i.number = g.first ORDER BY g.at DESC, i.number DESC LIMIT 40

-- name: letters in issues
SELECT parent_id, number, title, link FROM (
  SELECT as_of || substr(issued_at, 1, 10) AS parent_id, number, title, href(folder || '/bulletin.pdf') AS link, row_number() OVER (PARTITION BY as_of || substr(issued_at, 1, 10) ORDER BY number) AS nth
  FROM issues WHERE folder <> 'issued/' || number) WHERE nth <= 50 ORDER BY number

-- name: issues_more
SELECT count(DISTINCT CASE WHEN folder <> 'issued/' || number THEN as_of || substr(issued_at, 1, 10) ELSE number END) - 40 AS n FROM issues HAVING n > 40

-- name: run
-- 一行：上次、下次、备份、邮件。
SELECT cn_date(nullif(json_extract(:status, '$.next'), '')) AS next_cn, cn_date(nullif(json_extract(:status, '$.next_due'), '')) AS due_cn,
       cn_date(nullif(substr(json_extract(:status, '$.backup_at'), 1, 10), '')) AS backup_cn,
       CASE WHEN json_extract(:status, '$.backup_at') <> '' THEN CAST(julianday(:today) - julianday(substr(json_extract(:status, '$.backup_at'), 1, 10)) AS INTEGER) END AS backup_days,
       coalesce(julianday(:today) - julianday(substr(json_extract(:status, '$.backup_at'), 1, 10)), 99) > 7 AS backup_old,
       json_extract(:status, '$.mail') IS NOT NULL AS has_mail

-- name: mail
SELECT json_extract(m, '$.sent') AS sent, CASE WHEN json_extract(m, '$.last_sent_at') <> '' THEN cn_date(substr(json_extract(m, '$.last_sent_at'), 1, 10)) || ' ' || substr(json_extract(m, '$.last_sent_at'), 12, 5) END AS last_cn,
       CASE WHEN json_extract(m, '$.waiting') > 0 THEN json_extract(m, '$.waiting') END AS waiting, CASE WHEN json_extract(m, '$.refused') > 0 THEN json_extract(m, '$.refused') END AS refused,
       CASE WHEN json_extract(m, '$.unknown') > 0 THEN json_extract(m, '$.unknown') END AS unknown, CASE WHEN json_extract(m, '$.taken') > 0 THEN json_extract(m, '$.taken') END AS taken,
       nullif(json_extract(m, '$.error'), '') AS error
FROM (SELECT json_extract(:status, '$.mail') AS m) WHERE m IS NOT NULL

-- name: nights
-- 近一个月，一天一格，从有记录的第一夜起。今天的是这一夜。
WITH RECURSIVE day(d) AS (
  SELECT max(date(:today, '-30 days'), coalesce((SELECT substr(min(started_at), 1, 10) FROM nights), :today)) UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < :today
), n AS (
  SELECT d, count(started_at) AS runs, sum(finished_at IS NULL AND d < :today) AS cut,
         CASE WHEN d = :today THEN json_extract(:status, '$.exit_code') ELSE (SELECT exit_code FROM nights l WHERE substr(l.started_at, 1, 10) = d ORDER BY l.started_at DESC, l.finished_at DESC LIMIT 1) END AS code
  FROM day LEFT JOIN nights ON substr(started_at, 1, 10) = d GROUP BY d
)
SELECT CAST(substr(d, 9) AS INTEGER) AS day, cn_date(d) AS day_cn,
       CASE WHEN d < :today AND runs = 0 THEN 'none' WHEN code IS NULL THEN 'bad' WHEN code > 1 THEN 'bad' WHEN code = 1 THEN 'part' ELSE 'ok' END AS mood,
       CASE WHEN d < :today AND runs = 0 THEN '没有运行' WHEN code IS NULL THEN '中断' WHEN code > 1 THEN '没有全部完成' WHEN code = 1 THEN '完成，有待办' ELSE '完成' END AS what
FROM n WHERE d <= :today ORDER BY d

-- name: nights_bad
-- 没有运行、中断和没有全部完成的夜。
WITH RECURSIVE day(d) AS (
  SELECT max(date(:today, '-30 days'), coalesce((SELECT substr(min(started_at), 1, 10) FROM nights), :today)) UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < :today
), n AS (
  SELECT d, (SELECT count(*) FROM nights WHERE substr(started_at, 1, 10) = d) AS runs,
         (SELECT exit_code FROM nights WHERE substr(started_at, 1, 10) = d ORDER BY started_at DESC, finished_at DESC LIMIT 1) AS code FROM day WHERE d < :today
), w AS (
  SELECT d, CASE WHEN runs = 0 THEN '没有运行' WHEN code IS NULL THEN '中断' WHEN code > 1 THEN '没有全部完成' END AS what FROM n
)
SELECT what, cn_list(CAST(substr(d, 6, 2) AS INTEGER) || '月' || CAST(substr(d, 9) AS INTEGER) || '日', '、') AS days FROM w WHERE what IS NOT NULL GROUP BY what ORDER BY min(d)
