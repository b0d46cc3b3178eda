-- 任务进展：county = '*' 是全市的状态，一行一项；各单位的状态另列。

-- name: period
SELECT CAST(substr(:as_of, 6, 2) AS INTEGER) || '月' || CAST(substr(:as_of, 9, 2) AS INTEGER) || '日' AS now

-- name: city
SELECT tasks, reported, done, under_way, not_started, overdue, due_this_month, tasks - reported AS silent, done = tasks AS finished
FROM task_summary WHERE as_of = :as_of AND county = '*'

-- name: done
SELECT cn_list('“' || name || '”', '') AS names, count(*) > :name_most AS more FROM (
  SELECT t.name FROM tasks t JOIN plan_task p USING(task) WHERE t.as_of = :as_of AND t.county = '*' AND t.status = '已完成'
  ORDER BY p.ord LIMIT :name_most)
HAVING count(*) > 0

-- name: overdue
SELECT t.task, t.name, t.owner, cn_date(t.due) AS due, lead(t.task) OVER (ORDER BY p.ord) IS NULL AS last
FROM tasks t JOIN plan_task p USING(task) WHERE t.as_of = :as_of AND t.county = '*' AND t.overdue = 1 ORDER BY p.ord

-- name: due_soon
-- 今后一个月内到期、还没有完成的。
SELECT t.name, cn_date(t.due) AS due, lead(t.task) OVER (ORDER BY t.due, p.ord) IS NULL AS last
FROM tasks t JOIN plan_task p USING(task)
WHERE t.as_of = :as_of AND t.county = '*' AND t.status IS NOT '已完成' AND t.due > :as_of AND t.due <= date(:as_of, '+1 month')
ORDER BY t.due, p.ord

-- name: not_started
SELECT t.name, lead(t.task) OVER (ORDER BY p.ord) IS NULL AS last
FROM tasks t JOIN plan_task p USING(task) WHERE t.as_of = :as_of AND t.county = '*' AND t.status = '未启动' ORDER BY p.ord

-- name: campaigns
-- 按工作类别：共几项、完成几项。
SELECT p.campaign, count(*) AS n, sum(t.status = '已完成') AS done, sum(coalesce(t.overdue, 0)) AS overdue
FROM tasks t JOIN plan_task p USING(task) WHERE t.as_of = :as_of AND t.county = '*' GROUP BY p.campaign ORDER BY min(p.ord)

-- name: counties
SELECT s.county_name, s.tasks, s.done, s.under_way, s.not_started, s.overdue, s.tasks - s.reported AS silent
FROM task_summary s JOIN unit u ON u.code = s.county WHERE s.as_of = :as_of AND s.county <> '*' ORDER BY s.done DESC, s.overdue, u.ord

-- name: turnout
-- 各单位承担的任务合在一起（一个单位的一项任务为一项次）；完成、未启动都一样多时不点名。
WITH s AS (
  SELECT t.county_name, t.tasks, t.reported, t.done, t.under_way, t.not_started, u.ord
  FROM task_summary t JOIN unit u ON u.code = t.county WHERE t.as_of = :as_of AND t.county <> '*'
), n AS (
  SELECT sum(tasks) AS tasks, sum(reported) AS reported, sum(done) AS done, sum(under_way) AS under_way,
         sum(not_started) AS not_started, max(done) > min(done) AS done_differs, max(not_started) > min(not_started) AS idle_differs
  FROM s
)
SELECT tasks, done, under_way, not_started, pct(done, tasks) AS rate,
       CASE WHEN done_differs THEN (SELECT cn_list(c) FROM (SELECT county_name || done || '项' AS c FROM s WHERE done > 0
         ORDER BY done DESC, ord LIMIT 3)) END AS best,
       CASE WHEN idle_differs THEN (SELECT cn_list(c) FROM (SELECT county_name || not_started || '项' AS c FROM s WHERE not_started > 0
         ORDER BY not_started DESC, ord LIMIT 3)) END AS slowest
FROM n WHERE reported > 0

-- name: city_projects_list
SELECT name, coalesce(owner, '—') AS owner, coalesce(status, '未报送') AS status, cn_date(due) AS due
FROM city_projects WHERE as_of = :as_of ORDER BY project

-- name: all_tasks
-- 一项任务一行：全市的状态，以及承担的单位里几个已完成、几个未启动。
SELECT t.task, t.name, t.owner, cn_date(t.due) AS due,
       CASE WHEN t.status IS NULL THEN '未报送' WHEN t.overdue = 1 THEN t.status || '（超时限）' ELSE t.status END AS status,
       (SELECT nullif(count(*), 0) FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*') AS counties,
       (SELECT sum(c.status = '已完成') FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*') AS done,
       (SELECT sum(c.status = '未启动') FROM tasks c WHERE c.as_of = t.as_of AND c.task = t.task AND c.county <> '*') AS not_started
FROM tasks t JOIN plan_task p USING(task) WHERE t.as_of = :as_of AND t.county = '*' ORDER BY p.ord
