-- 每个单位一份函：recipients 的一行是一个收函单位，它的各列可以在正文和其他查询里用（:county 等）。
-- 用到 :county 的查询每份函都要重做；不用 :county 的只做一次。写法见 tongbao-bulletin(5)，各张表的列、各个函数见 tongbao-ledger(5)。

-- name: recipients
-- addressee 收函单位；with_office 后面接 [bureau] office；you 正文里的称呼。
SELECT county, county_name, CASE kind WHEN '市直' THEN county_name || '有关单位' ELSE county_name END AS addressee, kind IN ('县', '县级市', '区') AS with_office,
       CASE kind WHEN '县' THEN '你县' WHEN '县级市' THEN '你市' WHEN '区' THEN '你区' WHEN '开发区' THEN '你区' WHEN '市直' THEN '市直有关单位' ELSE '你单位' END AS you
FROM plan_units WHERE plan = :plan AND county <> '*' ORDER BY place, county

-- name: correction
-- 更正一份已经印发的函（tb-issue --erratum-of 文号）：原函，和本单位有变化的数据。
SELECT o.number, o.title, cn_date(substr(o.issued_at, 1, 10)) AS issued,
       (SELECT cn_list(c.indicator_name || '由' || exact(c.old_done, c.unit) || '更正为' || exact(c.new_done, c.unit), '，', i.place)
        FROM issue_changes c JOIN plan_indicators i ON i.plan = :plan AND i.indicator = c.indicator
        WHERE c.number = o.number AND c.county = :county AND c.old_done IS NOT c.new_done) AS changes
FROM issues o WHERE o.number = :erratum_of

-- name: mine
-- 本单位各指标，一行一个，按计划的次序；leading 是第一个，开头一段用。
-- rank 只有两个以上单位参加排名、自己又有进展的才有；alone、tied 是一人一位还是并列。up、down、same 与上期比，沿用上期的数据、调整过任务的不比。
-- 参加排名的单位数由最后的名次和与它并列的单位数得出（并列第3的两个单位后面是第5），不必看所有单位。
WITH o AS MATERIALIZED (
  SELECT p.*, i.place, i.form, i.form_name, i.decimals,
         (SELECT rate FROM progress x WHERE x.as_of = :as_of AND x.indicator = p.indicator AND x.county = '*') AS city_rate,
         (SELECT status FROM completeness x WHERE x.as_of = :as_of AND x.form = i.form AND x.county = :county) AS status,
         coalesce((SELECT target FROM progress x WHERE x.as_of = :prev AND x.indicator = p.indicator AND x.county = :county), p.target) <> p.target AS changed,
         (SELECT rank FROM progress x WHERE x.as_of = :as_of AND x.indicator = p.indicator AND x.rank > 0 ORDER BY x.rank DESC LIMIT 1) AS last_rank,
         (SELECT count(*) FROM (SELECT 1 FROM progress x WHERE x.as_of = :as_of AND x.indicator = p.indicator AND x.rank = p.rank LIMIT 2)) AS same_rank,
         i.decimals = 0 AND p.target = 100 AND NOT EXISTS(SELECT 1 FROM progress x WHERE x.as_of = :as_of AND x.indicator = p.indicator
                                                          AND x.county <> '*' AND x.target > 100) AS each_one
  FROM plan_indicators i
  CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = :county AND p.target > 0
  WHERE i.plan = :plan
), c AS (
  SELECT *, coalesce(last_rank + (SELECT count(*) FROM progress x WHERE x.as_of = :as_of AND x.indicator = o.indicator AND x.rank = o.last_rank) - 1, 0) AS ranked FROM o
)
SELECT replace(indicator, '.', '_') AS id, indicator_name, form_name, row_number() OVER (ORDER BY place) = 1 AS leading, each_one,
       amount(target, unit) AS target, CASE WHEN done <> 0 THEN amount(done, unit) END AS done, done = 0 AS zero, done IS NULL AS unknown,
       done IS NULL AND status = 'missing' AS missing, done IS NULL AND status = 'rejected' AS rejected,
       done IS NULL AND status = 'unread' AS unread, done IS NULL AND coalesce(status, '') NOT IN ('missing', 'rejected', 'unread') AS blank, done IS NOT NULL AND carried AS carried,
       CASE WHEN done <> 0 THEN rate || '%' END AS share, done = target AS exactly, done > target AS over,
       CASE WHEN done < target THEN above(gap) END AS ahead, CASE WHEN done < target THEN below(gap) END AS behind, CASE WHEN done < target THEN level(gap) END AS level,
       CASE WHEN NOT changed THEN above(delta) END AS up, CASE WHEN NOT changed THEN below(delta) END AS down,
       CASE WHEN NOT changed AND done <> 0 THEN level(delta) END AS same, changed AND delta IS NOT NULL AS adjusted,
       CASE WHEN done IS NOT NULL THEN last_year_rate || '%' END AS last_year, city_rate || '%' AS city_share,
       CASE WHEN done <> 0 AND ranked > 1 AND NOT each_one THEN rank END AS rank, same_rank = 1 AS alone, same_rank > 1 AS tied, ranked,
       table_unit(unit) AS measure, table_number(target, unit) AS target_shown, table_number(done, unit) AS done_shown, rate, signed(gap) AS gap_shown, city_rate,
       CASE WHEN done <> 0 AND ranked > 1 AND NOT each_one THEN CASE WHEN same_rank > 1 THEN '并列' ELSE '' END || rank END AS rank_shown,
       CASE WHEN done IS NULL THEN CASE status WHEN 'missing' THEN '未报送' WHEN 'rejected' THEN '被退回' WHEN 'unread' THEN '尚未读入' ELSE '未填报' END
            WHEN carried THEN CASE status WHEN 'rejected' THEN '退回，沿用上期' ELSE '沿用上期' END WHEN changed THEN '任务调整' ELSE '' END AS note
FROM c ORDER BY place

-- name: behind
-- 欠时序进度的指标，一个不漏；只有一件的写没有完成。
SELECT p.indicator_name, below(p.gap) AS gap, p.done < p.target AND p.target = 100 AND i.decimals = 0 AS undone, p.carried,
       lead(p.indicator) OVER (ORDER BY i.place) IS NULL AS last
FROM plan_indicators i CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = :county
WHERE i.plan = :plan AND below(p.gap) IS NOT NULL ORDER BY i.place

-- name: reports
-- 没有数据可用的报表、沿用上期的报表、被退回的报表（有没有上期的数据可以沿用）。
SELECT cn_list('《' || s.form_name || '》', '', f.place) FILTER (WHERE s.status = 'missing') AS missing, cn_list('《' || s.form_name || '》', '', f.place) FILTER (WHERE s.status = 'carried') AS carried,
       cn_list('《' || s.form_name || '》', '', f.place) FILTER (WHERE s.status = 'rejected' AND s.in_force) AS kept,
       cn_list('《' || s.form_name || '》', '', f.place) FILTER (WHERE s.status = 'rejected' AND NOT s.in_force) AS rejected,
       cn_list('《' || s.form_name || '》', '', f.place) FILTER (WHERE s.status = 'unread') AS unread
FROM plan_forms f CROSS JOIN completeness_streaks s ON s.as_of = :as_of AND s.form = f.form AND s.county = :county
WHERE f.plan = :plan AND s.status IN ('missing', 'carried', 'rejected', 'unread') HAVING count(*) > 0

-- name: unstarted
SELECT count(*) AS n, count(*) = 1 AS one, count(*) > 1 AS several, max(j.name) AS name, max(j.stage) AS stage, count(*) > :project_most AS more,
       (SELECT cn_list(name, '、', nth) FROM (
          SELECT x.name, row_number() OVER (ORDER BY f.place, x.name, x.line) AS nth FROM projects x JOIN plan_stages t ON t.plan = :plan AND t.form = x.form AND t.stage = x.stage AND NOT t.started
          JOIN plan_forms f ON f.plan = :plan AND f.form = x.form WHERE x.county = :county) WHERE nth <= :project_most) AS names
FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started WHERE j.county = :county HAVING count(*) > 0

-- name: overdue
-- 超过时限没有销号的难点问题、没有完成的重点任务。
SELECT (SELECT nullif(count(*), 0) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1) AS problems,
       (SELECT nullif(count(*), 0) FROM tasks WHERE as_of = :as_of AND county = :county AND overdue = 1) AS tasks

-- name: overall
-- 几句总的话用不用：lagging 欠时序、unstarted 没有开工、faulty 报表有问题、overdue 超过时限；fine 一样都没有，数据也全。
SELECT known > 0 AND lag + unknown + waiting + faulty + overdue = 0 AS fine, lag + waiting + faulty + overdue > 0 AS wanting, lag > 0 AS lagging,
       waiting > 0 AS unstarted, faulty > 0 AS faulty, overdue > 0 AS overdue, building FROM (
  SELECT lag, known, unknown,
         (SELECT count(*) FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started WHERE j.county = :county) AS waiting,
         EXISTS(SELECT 1 FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage WHERE j.county = :county) AS building,
         (SELECT count(*) FROM plan_forms f CROSS JOIN completeness c ON c.as_of = :as_of AND c.form = f.form AND c.county = :county
          WHERE f.plan = :plan AND c.status IN ('missing', 'carried', 'rejected')) AS faulty,
         (SELECT count(*) FROM problems WHERE as_of = :as_of AND county = :county AND overdue = 1)
         + (SELECT count(*) FROM tasks WHERE as_of = :as_of AND county = :county AND overdue = 1) AS overdue
  FROM (SELECT count(below(p.gap)) AS lag, count(p.done) FILTER (WHERE p.target > 0) AS known, count(*) FILTER (WHERE p.target > 0 AND p.done IS NULL) AS unknown
        FROM plan_indicators i CROSS JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = :county WHERE i.plan = :plan))

-- name: curve
-- 今年各期的完成率与时序进度，第一个指标；不足三期不画。
SELECT CAST(substr(d.as_of, 6, 2) AS INTEGER) || '月' AS month, p.rate, p.schedule, p.indicator_name
FROM periods d CROSS JOIN progress p ON p.as_of = d.as_of AND p.county = :county AND p.indicator =
  (SELECT i.indicator FROM plan_indicators i CROSS JOIN progress x ON x.as_of = :as_of AND x.indicator = i.indicator AND x.county = :county AND x.target > 0
   WHERE i.plan = :plan ORDER BY i.place LIMIT 1)
WHERE d.plan = :plan AND d.as_of <= :as_of AND (SELECT count(*) FROM periods WHERE plan = :plan AND as_of <= :as_of) >= 3 ORDER BY d.as_of
