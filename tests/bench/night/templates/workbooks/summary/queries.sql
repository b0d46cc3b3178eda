-- 汇总工作簿的查询。参数 :as_of 数据日期，:prev 上期末，:county 县代码；只读，视图和函数见 tongbao-ledger(5)。
-- 数量都是基本单位的百分之一（整数），完成率、差距是十进制文字；单位换算由 workbook.ini 的列声明，不在这里做。

-- name: vars
SELECT '德州市' AS city, substr(:as_of, 1, 4) AS year, cn_date(:as_of) AS as_of_cn,
       ifnull(cn_date(:prev), '无') AS prev_text,
       ifnull((SELECT schedule FROM progress WHERE as_of = :as_of AND county = '*' ORDER BY indicator LIMIT 1), '—') AS schedule;

-- name: cover
WITH form_states AS (
  SELECT status, count(*) AS n FROM completeness WHERE as_of = :as_of GROUP BY status
), carried AS (
  SELECT DISTINCT c.county, u.name, u.ord FROM completeness c JOIN unit u ON u.code = c.county
  WHERE c.as_of = :as_of AND c.status IN ('carried', 'rejected', 'missing')
), lights AS (
  SELECT light, count(*) AS n FROM progress WHERE as_of = :as_of AND county <> '*' AND light IS NOT NULL GROUP BY light
), city_lights AS (
  SELECT light, cn_list(indicator_name) AS names, count(*) AS n FROM progress
  WHERE as_of = :as_of AND county = '*' AND light IS NOT NULL GROUP BY light
)
SELECT '数据截至' AS label, cn_date(:as_of) || '（上期 ' || ifnull(cn_date(:prev), '无') || '）' AS text
UNION ALL
SELECT '报表', '应报 ' || (SELECT ifnull(sum(n), 0) FROM form_states) || ' 张，按时 '
  || ifnull((SELECT n FROM form_states WHERE status = 'on_time'), 0) || ' 张，迟报 '
  || ifnull((SELECT n FROM form_states WHERE status = 'late'), 0) || ' 张，未报 '
  || ((SELECT ifnull(sum(n), 0) FROM form_states WHERE status IN ('missing', 'carried'))) || ' 张，退回 '
  || ifnull((SELECT n FROM form_states WHERE status = 'rejected'), 0) || ' 张'
UNION ALL
SELECT '有缺报或退回', ifnull((SELECT cn_list(name) FROM (SELECT name FROM carried ORDER BY ord)), '无')
UNION ALL
SELECT '沿用上期', ifnull((SELECT cn_list(county_name || '：' || forms) FROM (
    SELECT u.name AS county_name, group_concat(f.name, '、') AS forms
    FROM in_force i JOIN unit u ON u.code = i.county JOIN form f ON f.form = i.form
    WHERE i.as_of = :as_of AND i.carried = 1 GROUP BY u.ord ORDER BY u.ord)), '无')
UNION ALL
SELECT '全市亮灯', '正常 ' || ifnull((SELECT n FROM city_lights WHERE light = 'green'), 0) || ' 项，预警 '
  || ifnull((SELECT n FROM city_lights WHERE light = 'yellow'), 0) || ' 项，滞后 '
  || ifnull((SELECT n FROM city_lights WHERE light = 'red'), 0) || ' 项'
  || ifnull('（滞后：' || (SELECT names FROM city_lights WHERE light = 'red') || '）', '')
UNION ALL
SELECT '分县亮灯', '正常 ' || ifnull((SELECT n FROM lights WHERE light = 'green'), 0) || ' 个，预警 '
  || ifnull((SELECT n FROM lights WHERE light = 'yellow'), 0) || ' 个，滞后 '
  || ifnull((SELECT n FROM lights WHERE light = 'red'), 0) || ' 个（指标×县）'
UNION ALL
SELECT '数据质量', '错误 ' || (SELECT count(*) FROM findings WHERE severity = 'error') || ' 处，警告 '
  || (SELECT count(*) FROM findings WHERE severity = 'warning' AND waived IS NULL) || ' 处，已说明 '
  || (SELECT count(*) FROM findings WHERE waived IS NOT NULL) || ' 处（见“数据质量”）'
UNION ALL
SELECT '最近一期通报', ifnull((SELECT number || '，数据截至' || cn_date(as_of) FROM issues
                              WHERE erratum_of IS NULL ORDER BY issued_at DESC, number DESC LIMIT 1), '尚未印发');

-- name: overview
SELECT i.campaign, p.indicator, p.indicator_name,
       CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.prev_done, p.delta,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'green') AS green,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'yellow') AS yellow,
       (SELECT count(*) FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator AND c.county <> '*' AND c.light = 'red') AS red,
       (SELECT cn_list(county_name) FROM (SELECT county_name FROM progress c WHERE c.as_of = :as_of AND c.indicator = p.indicator
          AND c.rank IS NOT NULL AND c.light <> 'green' ORDER BY c.rank DESC, c.county LIMIT 3)) AS last_three,
       p.light,
       (SELECT c.county FROM progress c JOIN unit u ON u.code = c.county WHERE c.as_of = :as_of AND c.indicator = p.indicator
          AND c.county <> '*' AND c.done <> 0 ORDER BY u.ord LIMIT 1) AS first_county
FROM progress p JOIN indicator i ON i.indicator = p.indicator
WHERE p.as_of = :as_of AND p.county = '*'
ORDER BY i.ord;

-- name: trend
SELECT a.as_of, max(p.schedule) AS schedule,
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
FROM progress p JOIN unit u ON u.code = p.county
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'dabane.schools'
LEFT JOIN progress t ON t.as_of = p.as_of AND t.county = p.county AND t.indicator = 'dabane.seats'
WHERE p.as_of = :as_of AND p.indicator = 'dabane.area' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.ord;

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
FROM projects p JOIN unit u ON u.code = p.county
WHERE p.form = 'dabane' GROUP BY p.county ORDER BY u.ord;

-- name: gaibo
SELECT p.county, p.county_name, p.rank, p.target AS building_target, p.done AS building_done, p.rate AS building_rate,
       p.gap, p.delta, p.schedule, p.light,
       CASE p.carried WHEN 1 THEN '沿用上期' WHEN 0 THEN CASE WHEN p.done IS NULL THEN '未报' ELSE '本期' END END AS carried,
       s.target AS playground_target, s.done AS playground_done, s.rate AS playground_rate, s.gap AS playground_gap,
       s.rank AS playground_rank
FROM progress p JOIN unit u ON u.code = p.county
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'gaibo.playground'
WHERE p.as_of = :as_of AND p.indicator = 'gaibo.building' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.ord;

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
FROM progress p JOIN unit u ON u.code = p.county
LEFT JOIN progress n ON n.as_of = p.as_of AND n.county = p.county AND n.indicator = 'youeryuan.new'
LEFT JOIN progress r ON r.as_of = p.as_of AND r.county = p.county AND r.indicator = 'youeryuan.rebuilt'
LEFT JOIN progress a ON a.as_of = p.as_of AND a.county = p.county AND a.indicator = 'youeryuan.area'
LEFT JOIN progress s ON s.as_of = p.as_of AND s.county = p.county AND s.indicator = 'youeryuan.seats'
LEFT JOIN progress v ON v.as_of = p.as_of AND v.county = p.county AND v.indicator = 'youeryuan.invest'
WHERE p.as_of = :as_of AND p.indicator = 'youeryuan.count' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.ord;

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
FROM progress p JOIN unit u ON u.code = p.county
LEFT JOIN tasks t ON t.as_of = p.as_of AND t.county = p.county AND t.name = '均衡发展国家评估'
WHERE p.as_of = :as_of AND p.indicator = 'balanced.passed' AND p.county <> '*' AND p.target > 0
ORDER BY u.ord;

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
FROM progress p JOIN unit u ON u.code = p.county
LEFT JOIN progress e ON e.as_of = p.as_of AND e.county = p.county AND e.indicator = 'teachers.exchange'
LEFT JOIN progress m ON m.as_of = p.as_of AND m.county = p.county AND m.indicator = 'schools.model'
LEFT JOIN progress h ON h.as_of = p.as_of AND h.county = p.county AND h.indicator = 'highlights'
WHERE p.as_of = :as_of AND p.indicator = 'teachers.recruited' AND p.county <> '*'
ORDER BY p.rank IS NULL, p.rank, u.ord;

-- name: teachers_city
SELECT p.target AS recruited_target, p.done AS recruited_done, p.rate AS recruited_rate, p.gap, p.light,
       e.target AS exchange_target, e.done AS exchange_done, e.rate AS exchange_rate,
       m.target AS model_target, m.done AS model_done, m.rate AS model_rate,
       h.target AS highlights_target, h.done AS highlights_done, h.rate AS highlights_rate
FROM (SELECT 1) LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = 'teachers.recruited' AND p.county = '*'
LEFT JOIN progress e ON e.as_of = :as_of AND e.county = '*' AND e.indicator = 'teachers.exchange'
LEFT JOIN progress m ON m.as_of = :as_of AND m.county = '*' AND m.indicator = 'schools.model'
LEFT JOIN progress h ON h.as_of = :as_of AND h.county = '*' AND h.indicator = 'highlights';

-- name: projects
SELECT CASE p.form WHEN 'dabane' THEN '大班额' WHEN 'gaibo' THEN '全面改薄' WHEN 'youeryuan' THEN '幼儿园' ELSE f.name END AS campaign,
       p.county_name, p.name, p.nature, p.stage, p.planned_area, p.done_area, p.invest_planned, p.invest_done, p.seats,
       p.start_date, p.planned_end, p.note, p.file, p.line
FROM projects p JOIN unit u ON u.code = p.county JOIN form f ON f.form = p.form
ORDER BY f.ord, u.ord, p.line;

-- name: not_started
SELECT CASE p.form WHEN 'dabane' THEN '大班额' WHEN 'gaibo' THEN '全面改薄' WHEN 'youeryuan' THEN '幼儿园' ELSE f.name END AS campaign,
       p.county_name, p.name, p.nature, p.stage, p.planned_area, p.invest_planned, p.seats, p.start_date, p.planned_end,
       p.note, p.file, p.line
FROM projects p JOIN unit u ON u.code = p.county JOIN form f ON f.form = p.form
WHERE p.stage IN ('未开工', '前期手续')
ORDER BY f.ord,
         (SELECT r.rank FROM progress r WHERE r.as_of = :as_of AND r.county = p.county
            AND r.indicator = CASE p.form WHEN 'dabane' THEN 'dabane.area' WHEN 'gaibo' THEN 'gaibo.building' ELSE 'youeryuan.count' END) DESC,
         u.ord, p.stage DESC, p.line;

-- name: tasks
SELECT t.task, t.name, t.owner, t.due, t.status, t.done_date, CASE t.overdue WHEN 1 THEN '超期' END AS overdue,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.status = '已完成') AS completed,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.status = '推进中') AS under_way,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.status = '未启动') AS not_started,
       (SELECT count(*) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*' AND c.status = '延期') AS late,
       t.note
FROM tasks t WHERE t.as_of = :as_of AND t.county = '*'
ORDER BY CAST(t.task AS INTEGER), t.task;

-- name: county_tasks
SELECT t.task, t.name, t.county_name, t.owner, t.due, t.status, t.done_date, CASE t.overdue WHEN 1 THEN '超期' END AS overdue, t.note
FROM tasks t JOIN unit u ON u.code = t.county
WHERE t.as_of = :as_of AND t.county <> '*'
ORDER BY CAST(t.task AS INTEGER), t.task, u.ord;

-- name: problems
SELECT p.county_name, p.number, p.problem, p.kind, p.owner, p.due, p.status, p.closed_date,
       CASE p.overdue WHEN 1 THEN '超期' END AS overdue, p.note
FROM problems p JOIN unit u ON u.code = p.county
WHERE p.as_of = :as_of
ORDER BY u.ord, CAST(p.number AS INTEGER), p.number;

-- name: completeness
WITH words(status, word) AS (
  VALUES ('on_time', '✔'), ('late', '△ 迟报'), ('missing', '✘ 未报'), ('rejected', '✘ 退回'), ('carried', '↺ 沿用')
), board AS (
  SELECT c.as_of, c.form, c.county, c.status, w.word FROM completeness c JOIN words w ON w.status = c.status
  WHERE c.as_of IN (:as_of, :prev)
)
SELECT u.name AS county_name,
       max(CASE WHEN b.form = 'dabane' AND b.as_of = :as_of THEN b.word END) AS dabane,
       max(CASE WHEN b.form = 'dabane' AND b.as_of = :prev THEN b.word END) AS dabane_prev,
       max(CASE WHEN b.form = 'gaibo' AND b.as_of = :as_of THEN b.word END) AS gaibo,
       max(CASE WHEN b.form = 'gaibo' AND b.as_of = :prev THEN b.word END) AS gaibo_prev,
       max(CASE WHEN b.form = 'youeryuan' AND b.as_of = :as_of THEN b.word END) AS youeryuan,
       max(CASE WHEN b.form = 'youeryuan' AND b.as_of = :prev THEN b.word END) AS youeryuan_prev,
       max(CASE WHEN b.form = 'zhibiao' AND b.as_of = :as_of THEN b.word END) AS zhibiao,
       max(CASE WHEN b.form = 'zhibiao' AND b.as_of = :prev THEN b.word END) AS zhibiao_prev,
       max(CASE WHEN b.form = 'renwu' AND b.as_of = :as_of THEN b.word END) AS renwu,
       max(CASE WHEN b.form = 'renwu' AND b.as_of = :prev THEN b.word END) AS renwu_prev,
       max(CASE WHEN b.form = 'wenti' AND b.as_of = :as_of THEN b.word END) AS wenti,
       max(CASE WHEN b.form = 'wenti' AND b.as_of = :prev THEN b.word END) AS wenti_prev,
       sum(b.as_of = :as_of AND b.status IN ('missing', 'rejected', 'carried')) AS missing
FROM board b JOIN unit u ON u.code = b.county
GROUP BY u.code ORDER BY u.ord;

-- name: findings
SELECT CASE f.severity WHEN 'error' THEN '错误' ELSE '警告' END AS severity, u.name AS county_name, m.name AS form_name,
       nullif(s.cutoff, '') AS cutoff, f.code, nullif(f.line, 0) AS line, nullif(f.col, 0) AS col, f.raw, f.message,
       nullif(f.waived, '') AS waived, s.file
FROM finding f JOIN submission s ON s.id = f.submission
LEFT JOIN unit u ON u.code = s.county LEFT JOIN form m ON m.form = s.form
WHERE s.cutoff <= :as_of
ORDER BY f.severity, s.cutoff DESC, u.ord, m.ord, s.file, s.sha256, f.line, f.col, f.code, f.message;

-- name: files
SELECT s.file, u.name AS county_name, m.name AS form_name, nullif(s.cutoff, '') AS cutoff,
       replace(s.received_at, 'T', ' ') AS received_at, CASE s.status WHEN 'accepted' THEN '采用' ELSE '退回' END AS status,
       s.rows, s.errors, s.warnings, s.encoding,
       CASE s.delimiter WHEN ',' THEN '逗号' WHEN ';' THEN '分号' WHEN char(9) THEN '制表符' WHEN '，' THEN '中文逗号'
            ELSE s.delimiter END AS delimiter,
       s.header_lines, s.unit_note, substr(s.sha256, 1, 12) AS sha256
FROM submission s LEFT JOIN unit u ON u.code = s.county LEFT JOIN form m ON m.form = s.form
WHERE s.cutoff <= :as_of
ORDER BY s.cutoff DESC, u.ord IS NULL, u.ord, m.ord, s.file, s.sha256;

-- name: changes
WITH last_issue AS (
  SELECT number, as_of FROM issues WHERE erratum_of IS NULL ORDER BY issued_at DESC, number DESC LIMIT 1
), changed AS (
  SELECT 1 AS kind, '上期' AS basis, f.indicator, f.county, f.prev_done AS old_done, f.done AS new_done, o.rate AS old_rate,
         f.rate AS new_rate, f.prev_rank AS old_rank, f.rank AS new_rank
  FROM figure f LEFT JOIN figure o ON o.as_of = :prev AND o.indicator = f.indicator AND o.county = f.county
  WHERE f.as_of = :as_of AND :prev IS NOT NULL AND (f.done IS NOT f.prev_done OR f.rank IS NOT f.prev_rank)
  UNION ALL
  SELECT 2, l.number, f.indicator, f.county, o.done, f.done, o.rate, f.rate, o.rank, f.rank
  FROM last_issue l JOIN issued_figure o ON o.number = l.number
  JOIN figure f ON f.as_of = :as_of AND f.indicator = o.indicator AND f.county = o.county
  WHERE f.done IS NOT o.done OR f.rank IS NOT o.rank
)
SELECT c.basis, i.name AS indicator_name, CASE c.county WHEN '*' THEN '全市' ELSE u.name END AS county_name,
       CASE i.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE i.unit END AS unit,
       c.old_done, c.new_done, c.new_done - c.old_done AS change, c.old_rate, c.new_rate, c.old_rank, c.new_rank,
       CASE WHEN c.new_rank < c.old_rank THEN '↑' || (c.old_rank - c.new_rank)
            WHEN c.new_rank > c.old_rank THEN '↓' || (c.new_rank - c.old_rank)
            WHEN c.new_rank = c.old_rank THEN '—' END AS moved
FROM changed c JOIN indicator i ON i.indicator = c.indicator JOIN unit u ON u.code = c.county
ORDER BY c.kind, i.ord, u.ord;

-- name: figures
SELECT p.indicator, p.county, p.indicator_name, p.county_name,
       CASE p.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE p.unit END AS unit,
       p.target, p.done, p.rate, p.schedule, p.gap, p.prev_done, p.delta, p.rank,
       CASE WHEN p.carried = 1 THEN '沿用上期' WHEN p.done IS NULL THEN '未报' ELSE '本期' END AS carried, p.escalation, p.light
FROM progress p JOIN indicator i ON i.indicator = p.indicator JOIN unit u ON u.code = p.county
WHERE p.as_of = :as_of
ORDER BY i.ord, p.county = '*' DESC, u.ord;

-- name: definitions
WITH texts(indicator, definition) AS (VALUES
  ('dabane.area', '“解决城镇中小学大班额项目进展表”全部项目累计竣工面积之和'),
  ('dabane.schools', '同表形象进度为“竣工”“投入使用”的项目个数'),
  ('dabane.seats', '同表已竣工项目的新增学位之和'),
  ('gaibo.building', '“全面改薄项目进展表”竣工校舍面积之和'),
  ('gaibo.playground', '同表完工运动场面积之和'),
  ('youeryuan.count', '“幼儿园建设项目进展表”已竣工幼儿园所数'),
  ('youeryuan.new', '其中建设性质为“新建”的所数'),
  ('youeryuan.rebuilt', '其中建设性质为“改建”“扩建”“改扩建”的所数'),
  ('youeryuan.area', '已竣工幼儿园的建筑面积之和'),
  ('youeryuan.seats', '已竣工幼儿园的新增学位之和'),
  ('youeryuan.invest', '全部幼儿园项目完成投资之和'),
  ('teachers.recruited', '“年度指标进度表”中“新招聘教师”的累计完成'),
  ('teachers.exchange', '“年度指标进度表”中“挂职交流校长教师”的累计完成'),
  ('schools.model', '“年度指标进度表”中“样板学校”的累计完成'),
  ('highlights', '“年度指标进度表”中“亮点工作”的累计完成'),
  ('balanced.passed', '“重点任务进展表”中“均衡发展国家评估”状态为“已完成”的县（市、区）个数'))
SELECT i.campaign, i.indicator, i.name AS indicator_name,
       CASE i.unit WHEN '平方米' THEN '万平方米' WHEN '元' THEN '万元' ELSE i.unit END AS unit, p.target, t.definition
FROM indicator i JOIN progress p ON p.indicator = i.indicator AND p.as_of = :as_of AND p.county = '*'
LEFT JOIN texts t ON t.indicator = i.indicator
ORDER BY i.ord;

-- name: sources
SELECT s.indicator, s.county, i.name AS indicator_name, u.name AS county_name, i.unit, s.value, s.raw, s.file, s.line, s.col,
       CASE WHEN s.col BETWEEN 1 AND 26 THEN char(64 + s.col) || s.line
            WHEN s.col > 26 THEN char(64 + (s.col - 1) / 26) || char(65 + (s.col - 1) % 26) || s.line END AS cell
FROM figure_source s JOIN indicator i ON i.indicator = s.indicator JOIN unit u ON u.code = s.county
WHERE s.as_of = :as_of
ORDER BY i.ord, u.ord, s.file, s.line;
