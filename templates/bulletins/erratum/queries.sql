-- 更正：已印发的那一期（:erratum_of 是它的文号）与现在的数据逐项比较。
-- 写法见 tongbao-bulletin(5)，各张表的列、各个函数见 tongbao-ledger(5)。更正的数写全，不化成万。

-- name: heads
-- 主送、抄送用：县（市、区）的合称、开发区、有没有市直。
SELECT n > 0 AS named, CASE WHEN n > 1 THEN '各' || a || '（' || b || c || '）' WHEN n = 1 THEN '各' || a || replace(b || c, '、', '') ELSE '各单位' END AS counties, zones, direct
FROM (SELECT CASE WHEN sum(kind = '县') THEN '县' WHEN sum(kind = '县级市') AND sum(kind = '区') THEN '市' ELSE '' END AS a,
             CASE WHEN sum(kind = '县级市') AND (sum(kind = '县') OR NOT sum(kind = '区')) THEN '市' ELSE '' END AS b,
             CASE WHEN sum(kind = '区') AND sum(kind = '县') AND sum(kind = '县级市') THEN '、区' WHEN sum(kind = '区') THEN '区' ELSE '' END AS c,
             max(kind = '县') + max(kind = '县级市') + max(kind = '区') AS n, sum(kind = '市直') > 0 AS direct,
             cn_list(county_name, '、', place) FILTER (WHERE kind = '开发区') AS zones
      FROM plan_units WHERE plan = :plan AND county <> '*')

-- name: issue
SELECT number, title, cn_date(substr(issued_at, 1, 10)) AS issued, cn_date(as_of) AS as_of_then FROM issues WHERE number = :erratum_of

-- name: summary
-- 有没有变化；counties 数据或任务变了的单位，名次受牵连的不算；都变了的合称各单位。
SELECT count(*) AS n, (SELECT CASE WHEN count(*) > 3 AND count(*) = (SELECT count(*) FROM plan_units WHERE plan = :plan AND county <> '*') THEN '各单位'
                              ELSE cn_list(county_name, '、', place) END FROM plan_units WHERE plan = :plan AND county <> '*' AND county IN (
         SELECT county FROM issue_changes WHERE number = :erratum_of AND (old_done IS NOT new_done OR old_target IS NOT new_target))) AS counties
FROM issue_changes WHERE number = :erratum_of HAVING count(*) > 0

-- name: city
-- 全市数据因此的变化。没有数据的没有完成率，只说数据。
SELECT c.indicator_name, CASE WHEN c.old_done IS NULL THEN '无数据' ELSE exact(c.old_done, c.unit) END AS old_done,
       CASE WHEN c.new_done IS NULL THEN '无数据' ELSE exact(c.new_done, c.unit) END AS new_done, c.old_done IS NOT c.new_done AS done_changed,
       CASE WHEN c.old_target IS NULL THEN '无任务' ELSE exact(c.old_target, c.unit) END AS old_target,
       CASE WHEN c.new_target IS NULL THEN '无任务' ELSE exact(c.new_target, c.unit) END AS new_target, c.old_target IS NOT c.new_target AS target_changed,
       c.old_rate || '%' AS old_rate, c.new_rate || '%' AS new_rate, c.old_rate <> c.new_rate AS rate_changed,
       lead(c.indicator) OVER (ORDER BY i.place) IS NULL AS last
FROM issue_changes c JOIN plan_indicators i ON i.plan = :plan AND i.indicator = c.indicator
WHERE c.number = :erratum_of AND c.county = '*' AND (c.old_done IS NOT c.new_done OR c.old_target IS NOT c.new_target) ORDER BY i.place

-- name: ranks
-- 各项工作第一个指标的名次：一个指标一行。没有一个单位还有名次的，不逐个写。
SELECT c.indicator_name, CASE WHEN EXISTS (SELECT 1 FROM progress p WHERE p.as_of = c.as_of AND p.indicator = c.indicator AND p.rank IS NOT NULL) THEN
         cn_list(c.county_name || '由' || coalesce('第' || c.old_rank || '名', '未参加排名') || '更正为' || coalesce('第' || c.new_rank || '名', '不参加排名'),
                 '，', coalesce(c.new_rank, 100000) * 100000 + u.place) ELSE '全部取消' END AS moves
FROM issue_changes c JOIN plan_indicators i ON i.plan = :plan AND i.indicator = c.indicator JOIN plan_units u ON u.plan = :plan AND u.county = c.county
JOIN indicators_at a ON a.as_of = c.as_of AND a.indicator = c.indicator AND a.is_first AND NOT a.each_one
WHERE c.number = :erratum_of AND c.county <> '*' AND c.old_rank IS NOT c.new_rank GROUP BY c.indicator ORDER BY i.place

-- name: changes
-- 明细：数据或任务变了的单位和全市。
SELECT c.county_name, c.indicator_name, c.county = '*' AS total, exact(c.old_done, c.unit) AS old_done, exact(c.new_done, c.unit) AS new_done,
       c.old_rate, c.new_rate, CASE WHEN c.county = '*' THEN '' ELSE coalesce(c.old_rank, '—') END AS old_rank,
       CASE WHEN c.county = '*' THEN '' ELSE coalesce(c.new_rank, '—') END AS new_rank
FROM issue_changes c JOIN plan_indicators i ON i.plan = :plan AND i.indicator = c.indicator JOIN plan_units u ON u.plan = :plan AND u.county = c.county
WHERE c.number = :erratum_of AND (c.old_done IS NOT c.new_done OR c.old_target IS NOT c.new_target) ORDER BY i.place, c.county <> '*', u.place

-- name: moved
-- 数据没变、名次受牵连的单位。
SELECT c.indicator_name, c.county_name, coalesce(c.old_rank, '—') AS old_rank, coalesce(c.new_rank, '—') AS new_rank
FROM issue_changes c JOIN plan_indicators i ON i.plan = :plan AND i.indicator = c.indicator JOIN plan_units u ON u.plan = :plan AND u.county = c.county
WHERE c.number = :erratum_of AND c.county <> '*' AND c.old_done IS c.new_done AND c.old_target IS c.new_target
  AND c.old_rank IS NOT c.new_rank
ORDER BY i.place, u.place
