-- 汇总工作簿的查询。参数 :as_of 数据日期，:prev 上期末，:county 县代码；只读，视图和函数见 tongbao-ledger(5)。
-- 数量都是基本单位的百分之一（整数），完成率、差距是十进制文字；单位换算由 workbook.ini 的列声明，不在这里做。

-- name: vars
-- schedule：各项工作的时序进度都一样时是这个数，不一样时各是各的。
WITH s AS (
  SELECT p.campaign, p.schedule, min(i.place) AS place FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
  WHERE p.as_of = :as_of AND p.county = '*' AND p.schedule IS NOT NULL GROUP BY p.campaign, p.schedule
)
SELECT p.city AS city, p.year AS year, p.name AS plan, cn_date(:as_of) AS as_of_cn, ifnull(cn_date(:prev), '无') AS prev_text,
       (SELECT CASE WHEN count(*) = 0 THEN '—' WHEN count(DISTINCT schedule) = 1 THEN max(schedule) || '%' WHEN count(*) > 6 THEN '各项工作不同，见各行'
                    ELSE cn_list(campaign || schedule || '%', '、', place) END FROM s) AS schedule,
       (SELECT CASE WHEN count(*) > 40 THEN '；只列前40项，另有' || (count(*) - 40) || '项，见“指标明细”' ELSE '' END FROM indicators_at WHERE as_of = :as_of) AS board_rest,
       (SELECT CASE WHEN count(*) > 20 THEN '　只列前20张表，另有' || (count(*) - 20) || '张' ELSE '' END FROM plan_forms f WHERE f.plan = a.plan) AS forms_rest,
       (SELECT CASE WHEN count(*) > 10000 THEN '；只列前10000处（错误在前，截止日期近的在前），另有' || (count(*) - 10000) || '处' ELSE '' END
        FROM findings WHERE ifnull(cutoff, '') <= :as_of) AS findings_rest
FROM (SELECT 1) LEFT JOIN periods a ON a.as_of = :as_of LEFT JOIN plans p ON p.plan = a.plan;

-- name: cover
WITH form_states AS (
  SELECT status, count(*) AS n FROM completeness WHERE as_of = :as_of GROUP BY status
), behind AS (
  SELECT DISTINCT c.county, u.county_name, u.place FROM completeness c JOIN periods a ON a.as_of = c.as_of
  JOIN plan_units u ON u.plan = a.plan AND u.county = c.county
  WHERE c.as_of = :as_of AND c.status IN ('carried', 'rejected', 'missing')
), lights AS (
  SELECT light, count(*) AS n FROM progress WHERE as_of = :as_of AND county <> '*' AND light IS NOT NULL GROUP BY light
), city_lights AS (
  SELECT light, cn_list(indicator_name) AS names, count(*) AS n FROM progress
  WHERE as_of = :as_of AND county = '*' AND light IS NOT NULL GROUP BY light
), carried AS (
  SELECT s.county, s.county_name, cn_list(s.form_name) AS forms
  FROM completeness_streaks s WHERE s.as_of = :as_of AND s.in_force = 1 AND s.status IN ('carried', 'rejected', 'missing', 'unread') GROUP BY s.county
)
SELECT '数据截至' AS label, cn_date(:as_of) || '（上期 ' || ifnull(cn_date(:prev), '无') || '）' AS text
UNION ALL
SELECT '报表', '应报 ' || (SELECT ifnull(sum(n), 0) FROM form_states) || ' 张，按时 '
  || ifnull((SELECT n FROM form_states WHERE status = 'on_time'), 0) || ' 张，迟报 '
  || ifnull((SELECT n FROM form_states WHERE status = 'late'), 0) || ' 张，未报 '
  || ((SELECT ifnull(sum(n), 0) FROM form_states WHERE status IN ('missing', 'carried'))) || ' 张，退回 '
  || ifnull((SELECT n FROM form_states WHERE status = 'rejected'), 0) || ' 张'
  || ifnull((SELECT '，读不出来 ' || n || ' 张' FROM form_states WHERE status = 'unread'), '')
UNION ALL
SELECT '有缺报或退回', ifnull((SELECT cn_list(county_name) FROM (SELECT county_name FROM behind ORDER BY place)), '无')
UNION ALL
SELECT '沿用上期', ifnull((SELECT cn_list(county_name || '：' || forms) FROM (
    SELECT c.county_name, c.forms FROM carried c JOIN behind b ON b.county = c.county ORDER BY b.place)), '无')
UNION ALL
SELECT '全市亮灯', '达到时序 ' || ifnull((SELECT n FROM city_lights WHERE light = 'green'), 0) || ' 项，落后 '
  || ifnull((SELECT n FROM city_lights WHERE light = 'yellow'), 0) || ' 项，严重落后 '
  || ifnull((SELECT n FROM city_lights WHERE light = 'red'), 0) || ' 项'
  || ifnull('（严重落后：' || (SELECT names FROM city_lights WHERE light = 'red') || '）', '')
UNION ALL
SELECT '分县亮灯', '达到时序 ' || ifnull((SELECT n FROM lights WHERE light = 'green'), 0) || ' 个，落后 '
  || ifnull((SELECT n FROM lights WHERE light = 'yellow'), 0) || ' 个，严重落后 '
  || ifnull((SELECT n FROM lights WHERE light = 'red'), 0) || ' 个（指标×县）'
UNION ALL
SELECT '数据质量', (SELECT '错误 ' || count(CASE f.severity WHEN 'error' THEN 1 END) || ' 处，警告 '
  || count(CASE WHEN f.severity = 'warning' AND f.waived IS NULL THEN 1 END) || ' 处，已说明 ' || count(f.waived) || ' 处（见“数据质量”）'
  FROM findings f WHERE ifnull(f.cutoff, '') <= :as_of)
UNION ALL
SELECT '最近一期印发', ifnull((SELECT number || '，数据截至' || cn_date(as_of) FROM bulletin_issues
                              WHERE as_of <= :as_of ORDER BY issued_at DESC, number DESC LIMIT 1), '尚未印发');

-- name: overview
SELECT p.campaign, p.indicator, p.indicator_name, CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.prev_done, p.delta,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'green') AS green,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'yellow') AS yellow,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'red') AS red,
       (SELECT cn_list(county_name) FROM (SELECT county_name FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator
          AND c.rank IS NOT NULL AND c.light <> 'green' ORDER BY c.rank DESC, c.county LIMIT 3)) AS last_three,
       p.light,
       (SELECT group_concat(level, '') FROM (
          SELECT CASE WHEN h.done IS NULL OR h.target IS NULL OR h.target <= 0 THEN '·' ELSE substr('▁▂▃▄▅▆▇█', 1 + max(0, min(7, h.done * 8 / h.target)), 1) END AS level
          FROM periods d CROSS JOIN progress h ON h.as_of = d.as_of AND h.indicator = p.indicator AND h.county = '*'
          WHERE d.plan = p.plan AND d.as_of <= :as_of ORDER BY d.as_of)) AS trend,
       (SELECT c.county FROM progress c JOIN plan_units u ON u.plan = c.plan AND u.county = c.county
          WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'green' ORDER BY u.place LIMIT 1) AS first_green,
       (SELECT c.county FROM progress c JOIN plan_units u ON u.plan = c.plan AND u.county = c.county
          WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'yellow' ORDER BY u.place LIMIT 1) AS first_yellow,
       (SELECT c.county FROM progress c JOIN plan_units u ON u.plan = c.plan AND u.county = c.county
          WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'red' ORDER BY u.place LIMIT 1) AS first_red
FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
WHERE p.as_of = :as_of AND p.county = '*'
ORDER BY i.place;

-- name: board_columns
-- 一项工作各指标的时序进度一样时，写在这项工作的名称后面。
WITH s AS (
  SELECT campaign, min(schedule) AS schedule FROM progress WHERE as_of = :as_of AND county = '*' GROUP BY campaign
  HAVING count(DISTINCT schedule) = 1 AND count(schedule) = count(*)
)
SELECT 'c' || row_number() OVER (ORDER BY x.place) AS "column", x.campaign || ifnull('（时序' || s.schedule || '%）', '') AS campaign, replace(ifnull(i.short_name, x.indicator_name), '/', '／') AS header,
       x.indicator
FROM indicators_at x JOIN periods a ON a.as_of = x.as_of JOIN plan_indicators i ON i.plan = a.plan AND i.indicator = x.indicator
LEFT JOIN s ON s.campaign = x.campaign
WHERE x.as_of = :as_of ORDER BY x.place LIMIT 40;

-- name: board
WITH numbered AS (
  SELECT indicator, row_number() OVER (ORDER BY place) AS n FROM indicators_at WHERE as_of = :as_of
), cells AS (
  SELECT p.county, p.county_name, p.plan, x.n, p.light, p.gap,
         CASE WHEN p.target IS NULL THEN NULL WHEN p.done IS NULL THEN '未报' WHEN p.rate IS NULL THEN NULL
              ELSE p.rate || CASE p.light WHEN 'green' THEN ' ✔' WHEN 'yellow' THEN ' ！' WHEN 'red' THEN ' ✘' ELSE '' END
                   || CASE p.carried WHEN 1 THEN ' ↺' ELSE '' END END AS text
  FROM progress p JOIN numbered x ON x.indicator = p.indicator WHERE p.as_of = :as_of AND p.county <> '*'
), m AS (
  SELECT county, sum(move = 'stalled') AS stalled, sum(move = 'overdue') AS late FROM project_moves WHERE as_of = :as_of GROUP BY county
)
SELECT c.county, c.county_name, max(m.stalled) AS stalled, max(m.late) AS late, sum(c.light = 'red') AS red, sum(c.light = 'yellow') AS yellow, sum(c.light = 'green') AS green,
       max(CASE n WHEN 1 THEN text END) AS c1, max(CASE n WHEN 2 THEN text END) AS c2, max(CASE n WHEN 3 THEN text END) AS c3,
       max(CASE n WHEN 4 THEN text END) AS c4, max(CASE n WHEN 5 THEN text END) AS c5, max(CASE n WHEN 6 THEN text END) AS c6,
       max(CASE n WHEN 7 THEN text END) AS c7, max(CASE n WHEN 8 THEN text END) AS c8, max(CASE n WHEN 9 THEN text END) AS c9,
       max(CASE n WHEN 10 THEN text END) AS c10, max(CASE n WHEN 11 THEN text END) AS c11, max(CASE n WHEN 12 THEN text END) AS c12,
       max(CASE n WHEN 13 THEN text END) AS c13, max(CASE n WHEN 14 THEN text END) AS c14, max(CASE n WHEN 15 THEN text END) AS c15,
       max(CASE n WHEN 16 THEN text END) AS c16, max(CASE n WHEN 17 THEN text END) AS c17, max(CASE n WHEN 18 THEN text END) AS c18,
       max(CASE n WHEN 19 THEN text END) AS c19, max(CASE n WHEN 20 THEN text END) AS c20, max(CASE n WHEN 21 THEN text END) AS c21,
       max(CASE n WHEN 22 THEN text END) AS c22, max(CASE n WHEN 23 THEN text END) AS c23, max(CASE n WHEN 24 THEN text END) AS c24,
       max(CASE n WHEN 25 THEN text END) AS c25, max(CASE n WHEN 26 THEN text END) AS c26, max(CASE n WHEN 27 THEN text END) AS c27,
       max(CASE n WHEN 28 THEN text END) AS c28, max(CASE n WHEN 29 THEN text END) AS c29, max(CASE n WHEN 30 THEN text END) AS c30,
       max(CASE n WHEN 31 THEN text END) AS c31, max(CASE n WHEN 32 THEN text END) AS c32, max(CASE n WHEN 33 THEN text END) AS c33,
       max(CASE n WHEN 34 THEN text END) AS c34, max(CASE n WHEN 35 THEN text END) AS c35, max(CASE n WHEN 36 THEN text END) AS c36,
       max(CASE n WHEN 37 THEN text END) AS c37, max(CASE n WHEN 38 THEN text END) AS c38, max(CASE n WHEN 39 THEN text END) AS c39,
       max(CASE n WHEN 40 THEN text END) AS c40
FROM cells c JOIN plan_units u ON u.plan = c.plan AND u.county = c.county LEFT JOIN m ON m.county = c.county
GROUP BY c.county ORDER BY red IS NULL, red DESC, yellow DESC, u.place;

-- name: by_county
-- 与“县区一览”同一个次序；一个单位之内，落后多的在前。
WITH n AS (
  SELECT county, sum(light = 'red') AS red, sum(light = 'yellow') AS yellow FROM progress WHERE as_of = :as_of AND county <> '*' GROUP BY county
)
SELECT p.county, p.county_name, p.light, p.campaign, p.indicator, p.indicator_name,
       CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.delta, p.rank,
       CASE WHEN p.target > p.done THEN p.target - p.done WHEN p.done IS NOT NULL THEN 0 END AS remaining, p.escalation
FROM progress p JOIN n ON n.county = p.county JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
WHERE p.as_of = :as_of AND p.county <> '*' AND p.target > 0
ORDER BY n.red IS NULL, n.red DESC, n.yellow DESC, u.place, CASE p.light WHEN 'red' THEN 1 WHEN 'yellow' THEN 2 WHEN 'green' THEN 4 ELSE 3 END,
         CAST(replace(p.gap, '.', '') AS INTEGER), i.place;

-- name: projects
SELECT f.form_name AS campaign, p.county, p.county_name, p.name, p.nature, p.stage, p.planned_area, p.done_area, p.invest_planned,
       p.invest_done, p.seats, p.start_date, p.planned_end, p.note, p.file, p.line
FROM projects p JOIN periods a ON a.as_of = :as_of JOIN plan_forms f ON f.plan = a.plan AND f.form = p.form
JOIN plan_units u ON u.plan = a.plan AND u.county = p.county
ORDER BY f.place, u.place, p.line;

-- name: not_started
SELECT f.form_name AS campaign, p.county_name, p.name, p.nature, p.stage, p.planned_area, p.invest_planned, p.seats, p.start_date,
       p.planned_end, p.note, p.file, p.line
FROM projects p JOIN periods a ON a.as_of = :as_of JOIN plan_forms f ON f.plan = a.plan AND f.form = p.form
JOIN plan_units u ON u.plan = a.plan AND u.county = p.county
JOIN plan_stages s ON s.plan = a.plan AND s.form = p.form AND s.stage = p.stage AND s.started = 0
ORDER BY f.place,
         (SELECT r.rank FROM progress r JOIN indicators_at x ON x.as_of = r.as_of AND x.indicator = r.indicator
            WHERE r.as_of = :as_of AND r.county = p.county AND x.form = p.form ORDER BY x.place LIMIT 1) DESC,
         u.place, s.place, p.line;

-- name: moves
SELECT m.county, m.move AS kind, m.county_name, f.form_name, m.name,
       CASE m.move WHEN 'started' THEN '开工' WHEN 'completed' THEN '竣工' WHEN 'stalled' THEN '两期无进展' WHEN 'overdue' THEN '超期'
            WHEN 'vanished' THEN '不再上报' WHEN 'new' THEN '新增' ELSE m.move END AS move,
       m.before, m.now
FROM project_moves m JOIN periods a ON a.as_of = m.as_of JOIN plan_forms f ON f.plan = a.plan AND f.form = m.form
JOIN plan_units u ON u.plan = a.plan AND u.county = m.county
WHERE m.as_of = :as_of
ORDER BY CASE m.move WHEN 'vanished' THEN 1 WHEN 'overdue' THEN 2 WHEN 'stalled' THEN 3 WHEN 'completed' THEN 4 WHEN 'started' THEN 5 ELSE 6 END,
         u.place, f.place, m.name;

-- name: tasks
SELECT t.task, t.name, t.owner, t.due, t.status, t.done_date, CASE t.overdue WHEN 1 THEN '超期' END AS overdue,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.completed = 1) AS completed,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.completed = 0
          AND c.started = 1 AND c.status <> '延期') AS under_way,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.started = 0) AS not_started,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.status = '延期') AS late,
       t.note
FROM tasks t WHERE t.as_of = :as_of AND t.county = '*'
ORDER BY CAST(t.task AS INTEGER), t.task;

-- name: county_tasks
SELECT t.task, CASE WHEN t.completed = 1 THEN 'completed' WHEN t.status = '延期' THEN 'late' WHEN t.started = 1 THEN 'under_way'
                    WHEN t.started = 0 THEN 'not_started' END AS state,
       t.name, t.county_name, t.owner, t.due, t.status, t.done_date, CASE t.overdue WHEN 1 THEN '超期' END AS overdue, t.note
FROM tasks t JOIN periods a ON a.as_of = t.as_of JOIN plan_units u ON u.plan = a.plan AND u.county = t.county
WHERE t.as_of = :as_of AND t.county <> '*'
ORDER BY CAST(t.task AS INTEGER), t.task, u.place;

-- name: problems
SELECT p.county_name, p.number, p.problem, p.kind, p.owner, p.due, p.status, p.closed_date,
       CASE p.overdue WHEN 1 THEN '超期' END AS overdue, p.note
FROM problems p JOIN periods a ON a.as_of = p.as_of JOIN plan_units u ON u.plan = a.plan AND u.county = p.county
WHERE p.as_of = :as_of
ORDER BY u.place, CAST(p.number AS INTEGER), p.number;

-- name: completeness_columns
SELECT 'f' || row_number() OVER (ORDER BY f.place) AS "column", replace(f.form_name, '/', '／') AS header
FROM plan_forms f JOIN periods a ON a.plan = f.plan WHERE a.as_of = :as_of ORDER BY f.place LIMIT 20;

-- name: completeness
WITH words(status, word) AS (
  VALUES ('on_time', '✔'), ('late', '△ 迟报'), ('missing', '✘ 未报'), ('rejected', '✘ 退回'), ('carried', '↺ 沿用'), ('unread', '？ 读不出来')
), forms AS (
  SELECT f.form, row_number() OVER (ORDER BY f.place) AS n FROM plan_forms f JOIN periods a ON a.plan = f.plan WHERE a.as_of = :as_of
), board AS (
  SELECT c.county, c.status, w.word, f.n FROM completeness c JOIN words w ON w.status = c.status JOIN forms f ON f.form = c.form
  WHERE c.as_of = :as_of
)
SELECT u.county_name,
       max(CASE n WHEN 1 THEN word END) AS f1, max(CASE n WHEN 2 THEN word END) AS f2, max(CASE n WHEN 3 THEN word END) AS f3,
       max(CASE n WHEN 4 THEN word END) AS f4, max(CASE n WHEN 5 THEN word END) AS f5, max(CASE n WHEN 6 THEN word END) AS f6,
       max(CASE n WHEN 7 THEN word END) AS f7, max(CASE n WHEN 8 THEN word END) AS f8, max(CASE n WHEN 9 THEN word END) AS f9,
       max(CASE n WHEN 10 THEN word END) AS f10, max(CASE n WHEN 11 THEN word END) AS f11, max(CASE n WHEN 12 THEN word END) AS f12,
       max(CASE n WHEN 13 THEN word END) AS f13, max(CASE n WHEN 14 THEN word END) AS f14, max(CASE n WHEN 15 THEN word END) AS f15,
       max(CASE n WHEN 16 THEN word END) AS f16, max(CASE n WHEN 17 THEN word END) AS f17, max(CASE n WHEN 18 THEN word END) AS f18,
       max(CASE n WHEN 19 THEN word END) AS f19, max(CASE n WHEN 20 THEN word END) AS f20,
       sum(b.status IN ('missing', 'rejected', 'carried', 'unread')) AS missing
FROM board b JOIN periods a ON a.as_of = :as_of JOIN plan_units u ON u.plan = a.plan AND u.county = b.county
GROUP BY b.county ORDER BY u.place;

-- name: findings
-- 只列前10000处，其余的数在findings_rest：几万份报表的问题不该费尽一次查询的时限。
SELECT CASE f.severity WHEN 'error' THEN '错误' ELSE '警告' END AS severity, u.county_name, m.form_name, f.file || '!' || ifnull(f.sheet, '') AS whole,
       f.cutoff, ifnull(cn_finding(f.code), '表内勾稽') AS kind, f.code, f.sheet, nullif(f.line, 0) AS line, nullif(f.col, 0) AS col, f.raw, f.message, f.waived, f.file
FROM (SELECT * FROM findings WHERE ifnull(cutoff, '') <= :as_of
      ORDER BY severity, cutoff DESC, county, form, file, sheet, line, col, code, message LIMIT 10000) f JOIN periods a ON a.as_of = :as_of
LEFT JOIN plan_units u ON u.plan = a.plan AND u.county = f.county LEFT JOIN plan_forms m ON m.plan = a.plan AND m.form = f.form
ORDER BY f.severity, f.cutoff DESC, u.place, m.place, f.file, f.sheet, f.line, f.col, f.code, f.message;

-- name: files
SELECT s.file, s.file || '!' || ifnull(s.sheet, '') AS whole, u.county_name, m.form_name, s.cutoff, replace(s.received_at, 'T', ' ') AS received_at,
       CASE WHEN s.status = 'rejected' THEN '退回' WHEN s.in_force = 1 THEN '采用' ELSE '已被后来的报表替代' END AS status,
       s.rows, s.errors, s.warnings, s.encoding, s.sheet, substr(s.sha256, 1, 12) AS sha256
FROM submissions s JOIN periods a ON a.as_of = :as_of
LEFT JOIN plan_units u ON u.plan = a.plan AND u.county = s.county LEFT JOIN plan_forms m ON m.plan = a.plan AND m.form = s.form
WHERE ifnull(s.cutoff, '') <= :as_of
ORDER BY s.cutoff DESC, u.place IS NULL, u.place, m.place, s.file, s.sheet, s.sha256;

-- name: changes
WITH last_issue AS (
  SELECT number, as_of FROM bulletin_issues WHERE as_of <= :as_of ORDER BY issued_at DESC, number DESC LIMIT 1
), changed AS (
  SELECT 1 AS kind, '上期' AS basis, f.indicator, f.county, f.prev_done AS old_done, f.done AS new_done,
         (SELECT o.rate FROM progress o WHERE o.as_of = :prev AND o.indicator = f.indicator AND o.county = f.county) AS old_rate,
         f.rate AS new_rate, f.old_rank, f.rank AS new_rank
  FROM (SELECT p.*, (SELECT o.rank FROM progress o WHERE o.as_of = :prev AND o.indicator = p.indicator AND o.county = p.county) AS old_rank
        FROM progress p WHERE p.as_of = :as_of) f
  WHERE :prev IS NOT NULL AND (f.done IS NOT f.prev_done OR f.rank IS NOT f.old_rank)
  UNION ALL
  SELECT 2, c.number, c.indicator, c.county, c.old_done, c.new_done, c.old_rate, c.new_rate, c.old_rank, c.new_rank
  FROM last_issue l JOIN issue_changes c ON c.number = l.number
)
SELECT c.basis, p.indicator_name, CASE c.county WHEN '*' THEN '全市' ELSE p.county_name END AS county_name,
       -- 变动不到0.01万的，用基本单位，不写成0.00
       CASE WHEN p.unit IN ('平方米', '元') AND abs(ifnull(c.new_done, 0) - ifnull(c.old_done, 0)) NOT BETWEEN 1 AND 9999 THEN '万' || p.unit ELSE p.unit END AS unit,
       c.old_done, c.new_done, nullif(c.new_done - c.old_done, 0) AS change, c.old_rate, c.new_rate, c.old_rank, c.new_rank,
       CASE WHEN c.new_rank < c.old_rank THEN '↑' || (c.old_rank - c.new_rank)
            WHEN c.new_rank > c.old_rank THEN '↓' || (c.new_rank - c.old_rank)
            WHEN c.new_rank = c.old_rank THEN '—' END AS moved
FROM changed c JOIN progress p ON p.as_of = :as_of AND p.indicator = c.indicator AND p.county = c.county
JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator LEFT JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
ORDER BY c.kind, i.place, p.county <> '*', u.place;

-- name: corrections
SELECT u.county_name, m.form_name, d.cutoff, d.name, d.header, d.old, d.new, d.superseded, d.file, nullif(d.line, 0) AS line
FROM submission_diff d JOIN periods a ON a.as_of = :as_of
LEFT JOIN plan_units u ON u.plan = a.plan AND u.county = d.county LEFT JOIN plan_forms m ON m.plan = a.plan AND m.form = d.form
WHERE d.cutoff <= :as_of
ORDER BY d.cutoff DESC, u.place, m.place, d.file, d.line, d.col, d.field;

-- name: figures
WITH n AS ( -- 每个数都有一行：n 出自几格，没有的为空；whole、first 是各单位合计、其中第一个单位
  SELECT indicator, county, max(n) AS n, max(place) AS place FROM (
    SELECT c.indicator, c.county, c.n, u.place
    FROM (SELECT indicator, county, count(*) AS n FROM figure_source WHERE as_of = :as_of GROUP BY indicator, county) c
    JOIN periods a ON a.as_of = :as_of JOIN plan_units u ON u.plan = a.plan AND u.county = c.county
    UNION ALL SELECT indicator, county, NULL, NULL FROM progress WHERE as_of = :as_of) GROUP BY indicator, county
), s AS (
  SELECT indicator, county, n, first_value(county) OVER (PARTITION BY indicator ORDER BY n IS NULL, place) AS first, sum(n) OVER (PARTITION BY indicator) AS whole FROM n
)
SELECT p.indicator, p.county, p.indicator_name, p.county_name, coalesce(s.n, CASE p.county WHEN '*' THEN s.whole END) AS cells,
       CASE WHEN s.n IS NOT NULL THEN s.county WHEN p.county = '*' AND s.whole IS NOT NULL THEN s.first END AS source_county,
       (SELECT group_concat(level, '') FROM (
          SELECT CASE WHEN h.done IS NULL OR h.target IS NULL OR h.target <= 0 THEN '·' ELSE substr('▁▂▃▄▅▆▇█', 1 + max(0, min(7, h.done * 8 / h.target)), 1) END AS level
          FROM periods d CROSS JOIN progress h ON h.as_of = d.as_of AND h.indicator = p.indicator AND h.county = p.county
          WHERE d.plan = p.plan AND d.as_of <= :as_of ORDER BY d.as_of)) AS trend,
       CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.prev_done, p.delta, p.rank,
       CASE WHEN p.target > p.done THEN p.target - p.done WHEN p.done IS NOT NULL AND p.target IS NOT NULL THEN 0 END AS remaining,
       CASE WHEN p.target > p.done AND m.months > 0 THEN (p.target - p.done + m.months - 1) / m.months END AS pace,
       p.last_year_rate,
       CASE WHEN p.carried = 1 THEN '沿用上期' WHEN p.done IS NULL THEN '未报' ELSE '本期' END AS carried,
       cn_flags(p.flags) AS flags,
       p.escalation, p.light
FROM s CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = s.indicator AND p.county = s.county
JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
LEFT JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
LEFT JOIN (SELECT max(0, (CAST(substr(l.last_day, 1, 4) AS INTEGER) - CAST(substr(:as_of, 1, 4) AS INTEGER)) * 12
                    + CAST(substr(l.last_day, 6, 2) AS INTEGER) - CAST(substr(:as_of, 6, 2) AS INTEGER)) AS months
      FROM plans l JOIN periods a ON a.plan = l.plan WHERE a.as_of = :as_of) m ON 1
ORDER BY i.place, p.county = '*' DESC, u.place;

-- name: history
SELECT p.as_of, p.plan, p.campaign, p.indicator_name, p.county_name,
       CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.rank,
       CASE p.light WHEN 'green' THEN '达到时序' WHEN 'yellow' THEN '落后' WHEN 'red' THEN '严重落后' END AS light,
       p.last_year_done, p.last_year_rate,
       CASE WHEN p.carried = 1 THEN '沿用上期' WHEN p.done IS NULL THEN '未报' ELSE '本期' END AS carried
FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
LEFT JOIN plan_units u ON u.plan = p.plan AND u.county = p.county
WHERE p.as_of <= :as_of
ORDER BY p.as_of DESC, i.place, p.county = '*' DESC, u.place;

-- name: definitions
SELECT p.campaign, p.indicator, p.indicator_name, CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, i.form_name
FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
WHERE p.as_of = :as_of AND p.county = '*'
ORDER BY i.place;

-- name: sources
SELECT s.indicator, s.county, i.indicator_name, u.county_name, i.unit, s.value, s.raw, s.file, s.line, s.col,
       coalesce(s.sheet || '!', '') || CASE WHEN s.col BETWEEN 1 AND 26 THEN char(64 + s.col) || s.line
            WHEN s.col > 26 THEN char(64 + (s.col - 1) / 26) || char(65 + (s.col - 1) % 26) || s.line END AS cell
FROM figure_source s JOIN periods a ON a.as_of = s.as_of JOIN plan_indicators i ON i.plan = a.plan AND i.indicator = s.indicator
JOIN plan_units u ON u.plan = a.plan AND u.county = s.county
WHERE s.as_of = :as_of
ORDER BY i.place, u.place, s.file, s.sheet, s.line;
