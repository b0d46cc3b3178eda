-- 重点任务的进展。tasks 里 county = '*' 是全市的状态，一行一项；其余是各单位承担的，一行一项次。
-- 一项任务只算在一个数里：已完成、推进中、延期、未启动、没有数据；超过时限的另外说，不含延期的。
-- 写法见 tongbao-bulletin(5)，各张表的列、各个函数见 tongbao-ledger(5)。

-- name: heads
-- 抄送用：县（市、区）的合称。
SELECT n > 0 AS named, CASE WHEN n > 1 THEN '各' || a || '（' || b || c || '）' WHEN n = 1 THEN '各' || a || replace(b || c, '、', '') ELSE '各单位' END AS counties
FROM (SELECT CASE WHEN sum(kind = '县') THEN '县' WHEN sum(kind = '县级市') AND sum(kind = '区') THEN '市' ELSE '' END AS a,
             CASE WHEN sum(kind = '县级市') AND (sum(kind = '县') OR NOT sum(kind = '区')) THEN '市' ELSE '' END AS b,
             CASE WHEN sum(kind = '区') AND sum(kind = '县') AND sum(kind = '县级市') THEN '、区' WHEN sum(kind = '区') THEN '区' ELSE '' END AS c,
             max(kind = '县') + max(kind = '县级市') + max(kind = '区') AS n
      FROM plan_units WHERE plan = :plan AND county <> '*')

-- name: city
-- 全市的状态，一共几项，各种状态几项。
SELECT count(*) AS tasks, '项' AS counted, count(status) > 0 AS reported, nullif(sum(completed = 1), 0) AS done, sum(completed = 1) = count(*) AS finished,
       nullif(sum(started = 1 AND completed = 0 AND status <> :delayed_word), 0) AS under_way, nullif(sum(status = :delayed_word), 0) AS delayed,
       nullif(sum(started = 0 AND status <> :delayed_word), 0) AS not_started, nullif(sum(status IS NULL), 0) AS silent,
       nullif(sum(overdue = 1 AND status IS NOT :delayed_word), 0) AS overdue
FROM tasks WHERE as_of = :as_of AND county = '*' HAVING count(*) > 0

-- name: turnout
-- 各单位承担的任务合在一起，一个单位的一项任务为一项次。
SELECT count(*) AS tasks, '项次' AS counted, nullif(sum(completed = 1), 0) AS done, pct(sum(completed = 1), count(*)) AS rate,
       nullif(sum(started = 1 AND completed = 0 AND status <> :delayed_word), 0) AS under_way, nullif(sum(status = :delayed_word), 0) AS delayed,
       nullif(sum(started = 0 AND status <> :delayed_word), 0) AS not_started, nullif(sum(status IS NULL), 0) AS silent,
       nullif(sum(overdue = 1 AND status IS NOT :delayed_word), 0) AS overdue
FROM tasks WHERE as_of = :as_of AND county <> '*' HAVING count(status) > 0

-- name: best
-- 完成较多的、未启动较多的单位：并列的要么都点到，要么都不点，至多三个；都一样多的不点。每一个有的都点到了，就不说“较多”。
WITH s AS (
  SELECT t.county_name, u.place, coalesce(sum(t.completed), 0) AS done, coalesce(sum(t.started = 0 AND t.status <> :delayed_word), 0) AS idle
  FROM tasks t JOIN plan_units u ON u.plan = :plan AND u.county = t.county WHERE t.as_of = :as_of AND t.county <> '*' GROUP BY t.county
), r AS (
  SELECT *, count(*) OVER (ORDER BY done DESC) AS done_upto, count(*) OVER (ORDER BY idle DESC) AS idle_upto FROM s
)
SELECT CASE WHEN max(done) > min(done) THEN cn_list(county_name || done || '项', '、', place - 100000 * done) FILTER (WHERE done > 0 AND done_upto <= 3) END AS most_done,
       sum(done > 0) <= 3 AS every_done, sum(idle > 0) <= 3 AS every_idle,
       CASE WHEN max(idle) > min(idle) THEN cn_list(county_name || idle || '项', '、', place - 100000 * idle) FILTER (WHERE idle > 0 AND idle_upto <= 3) END AS most_idle
FROM r

-- name: reports
-- 重点任务的报表：各单位都没有报送、都被退回、两种都有，有没有以前的数据可以沿用；部分单位没有报送、被退回，沿用的和没有数据的分开。
WITH r AS (
  SELECT s.county_name, u.place, CASE WHEN s.status = 'missing' THEN 'missing' WHEN s.status = 'rejected' AND NOT s.in_force THEN 'rejected'
                                      WHEN s.status = 'rejected' THEN 'returned' WHEN s.status = 'carried' OR (s.status = 'unread' AND s.in_force) THEN 'carried'
                                      WHEN s.status = 'unread' THEN 'unread' ELSE 'fresh' END AS state
  FROM completeness_streaks s JOIN plan_forms f ON f.plan = :plan AND f.form = s.form AND f.kind = 'task'
  JOIN plan_units u ON u.plan = :plan AND u.county = s.county WHERE s.as_of = :as_of
)
SELECT count(*) > 0 AND sum(state = 'missing') = count(*) AS all_missing, count(*) > 0 AND sum(state = 'rejected') = count(*) AS all_rejected,
       sum(state = 'missing') > 0 AND sum(state = 'rejected') > 0 AND sum(state IN ('missing', 'rejected')) = count(*) AS missing_or_rejected,
       count(*) > 0 AND sum(state = 'carried') = count(*) AS all_carried, count(*) > 0 AND sum(state = 'returned') = count(*) AS all_returned,
       cn_list(county_name, '、', place) FILTER (WHERE state = 'carried' AND state <> every) AS carried,
       cn_list(county_name, '、', place) FILTER (WHERE state = 'returned' AND state <> every) AS returned,
       CASE WHEN sum(state IN ('missing', 'rejected')) < count(*) THEN cn_list(county_name, '、', place) FILTER (WHERE state = 'missing') END AS missing,
       CASE WHEN sum(state IN ('missing', 'rejected')) < count(*) THEN cn_list(county_name, '、', place) FILTER (WHERE state = 'rejected') END AS rejected
FROM (SELECT *, CASE WHEN min(state) OVER () = max(state) OVER () THEN state ELSE '' END AS every FROM r)

-- name: done
-- 已完成的任务（全市）；rest 没有点到的还有几项。
SELECT cn_list('“' || name || '”', '', nth) FILTER (WHERE nth <= :name_most) AS names, nullif(max(count(*) - :name_most, 0), 0) AS rest, count(*) AS n FROM (
  SELECT t.name, row_number() OVER (ORDER BY p.place) AS nth FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
  WHERE t.as_of = :as_of AND t.county = '*' AND t.completed = 1)
HAVING count(*) > 0

-- name: overdue
-- 全市超过时限的，不含延期的。
SELECT t.name, coalesce(t.owner, '责任单位未定') AS owner, cn_date(t.due) AS due, lead(t.task) OVER (ORDER BY p.place) IS NULL AS last
FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
WHERE t.as_of = :as_of AND t.county = '*' AND t.overdue = 1 AND t.status IS NOT :delayed_word ORDER BY p.place

-- name: county_overdue
-- 各单位超过时限的，不含延期的：一项任务一行，有哪些单位。
SELECT t.name, cn_list(t.county_name, '、', u.place) AS counties, lead(t.task) OVER (ORDER BY p.place, t.task) IS NULL AS last
FROM tasks t JOIN plan_units u ON u.plan = :plan AND u.county = t.county LEFT JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
WHERE t.as_of = :as_of AND t.county <> '*' AND t.overdue = 1 AND t.status IS NOT :delayed_word GROUP BY t.task ORDER BY p.place, t.task

-- name: delayed
-- 延期的任务：全市的状态是延期的（city），和各单位里延期的。
SELECT c.name, c.status = :delayed_word AS city, d.counties, d.n, lead(c.task) OVER (ORDER BY p.place) IS NULL AS last
FROM tasks c JOIN plan_tasks p ON p.plan = :plan AND p.task = c.task
LEFT JOIN (SELECT t.task, cn_list(t.county_name, '、', u.place) AS counties, count(*) AS n FROM tasks t JOIN plan_units u ON u.plan = :plan AND u.county = t.county
           WHERE t.as_of = :as_of AND t.county <> '*' AND t.status = :delayed_word GROUP BY t.task) d ON d.task = c.task
WHERE c.as_of = :as_of AND c.county = '*' AND (c.status = :delayed_word OR d.n > 0) ORDER BY p.place

-- name: due_soon
-- 今后一个月内到期、还没有完成的，不含延期的。
SELECT t.name, cn_date(t.due) AS due, lead(t.task) OVER (ORDER BY t.due, p.place) IS NULL AS last
FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
WHERE t.as_of = :as_of AND t.county = '*' AND coalesce(t.completed, 0) = 0 AND t.status IS NOT :delayed_word AND t.due > :as_of AND t.due <= date(:as_of, '+1 month')
ORDER BY t.due, p.place

-- name: not_started
SELECT t.name, lead(t.task) OVER (ORDER BY p.place) IS NULL AS last
FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
WHERE t.as_of = :as_of AND t.county = '*' AND t.started = 0 AND t.status <> :delayed_word ORDER BY p.place

-- name: campaigns
-- 按工作类别（全市的状态）：几项，各种状态几项。
SELECT p.campaign, count(*) AS n, sum(coalesce(t.completed, 0)) AS done, coalesce(sum(t.started = 1 AND t.completed = 0 AND t.status <> :delayed_word), 0) AS under_way,
       coalesce(sum(t.status = :delayed_word), 0) AS delayed, coalesce(sum(t.started = 0 AND t.status <> :delayed_word), 0) AS not_started, sum(t.status IS NULL) AS silent,
       sum(coalesce(t.overdue, 0) AND t.status IS NOT :delayed_word) AS overdue
FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task WHERE t.as_of = :as_of AND t.county = '*' GROUP BY p.campaign ORDER BY min(p.place)

-- name: counties
-- 各单位：承担几项，各种状态几项；note 数据从哪里来。
SELECT t.county_name, count(*) AS tasks, coalesce(sum(t.completed), 0) AS done, coalesce(sum(t.started = 1 AND t.completed = 0 AND t.status <> :delayed_word), 0) AS under_way,
       coalesce(sum(t.status = :delayed_word), 0) AS delayed, coalesce(sum(t.started = 0 AND t.status <> :delayed_word), 0) AS not_started, sum(t.status IS NULL) AS silent,
       sum(coalesce(t.overdue, 0) AND t.status IS NOT :delayed_word) AS overdue,
       (SELECT CASE s.status WHEN 'missing' THEN '未报送' WHEN 'carried' THEN '沿用上期' WHEN 'rejected' THEN CASE WHEN s.in_force THEN '退回，沿用上期' ELSE '退回' END WHEN 'unread' THEN '尚未读入' ELSE '' END
        FROM plan_forms f CROSS JOIN completeness_streaks s ON s.as_of = :as_of AND s.form = f.form AND s.county = t.county WHERE f.plan = :plan AND f.kind = 'task') AS note
FROM tasks t JOIN plan_units u ON u.plan = :plan AND u.county = t.county WHERE t.as_of = :as_of AND t.county <> '*'
GROUP BY t.county ORDER BY done DESC, overdue, u.place

-- name: city_projects_list
SELECT name, coalesce(owner, '—') AS owner, coalesce(goal, '—') AS goal, coalesce(state, '未报送') AS status, cn_date(due) AS due
FROM city_projects WHERE as_of = :as_of ORDER BY project

-- name: documents
-- 计划出台的文件。
SELECT name, coalesce(nullif(owner, ''), '—') AS owner, cn_date(due) AS due, state || coalesce('（' || number || '）', '') AS state
FROM plan_documents WHERE as_of = :as_of ORDER BY place

-- name: all_tasks
-- 一项任务一行：全市的状态，以及承担的单位里各种状态几个。
SELECT t.task, t.name, t.owner, cn_date(t.due) AS due,
       CASE WHEN t.status IS NULL THEN '没有数据' WHEN t.overdue = 1 AND t.status <> :delayed_word THEN t.status || '（超时限）' ELSE t.status END AS status,
       c.n, c.done, c.under_way, c.delayed, c.not_started, c.overdue
FROM tasks t JOIN plan_tasks p ON p.plan = :plan AND p.task = t.task
LEFT JOIN (SELECT task, count(*) AS n, coalesce(sum(completed), 0) AS done, coalesce(sum(started = 1 AND completed = 0 AND status <> :delayed_word), 0) AS under_way,
                  coalesce(sum(status = :delayed_word), 0) AS delayed, coalesce(sum(started = 0 AND status <> :delayed_word), 0) AS not_started,
                  sum(coalesce(overdue, 0) AND status IS NOT :delayed_word) AS overdue
           FROM tasks WHERE as_of = :as_of AND county <> '*' GROUP BY task) c ON c.task = t.task
WHERE t.as_of = :as_of AND t.county = '*' ORDER BY p.place
