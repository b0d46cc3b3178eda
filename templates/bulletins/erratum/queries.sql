-- 更正：已印发的那一期（:erratum_of 是它的文号）与现在的数据逐项比较。

-- name: issue
SELECT number, title, cn_date(substr(issued_at, 1, 10)) AS issued, cn_date(as_of) AS as_of_then FROM issues WHERE number = :erratum_of

-- name: summary
-- 数据本身变了的单位（名次受牵连的不算）。
SELECT count(*) AS n,
       (SELECT cn_list(county_name) FROM (SELECT DISTINCT c.county_name, u.ord FROM issue_changes c JOIN unit u ON u.code = c.county
         WHERE c.number = :erratum_of AND c.county <> '*' AND (c.old_done IS NOT c.new_done OR c.old_target IS NOT c.new_target)
         ORDER BY u.ord)) AS counties
FROM issue_changes WHERE number = :erratum_of HAVING count(*) > 0

-- name: city
-- 全市主要数据因此的变化；其余见明细表。
SELECT c.indicator_name,
       CASE WHEN c.old_done IS NULL THEN '—' WHEN c.unit = '平方米' THEN area(c.old_done) ELSE (c.old_done / 100) || c.unit END AS old_done,
       CASE WHEN c.new_done IS NULL THEN '—' WHEN c.unit = '平方米' THEN area(c.new_done) ELSE (c.new_done / 100) || c.unit END AS new_done,
       coalesce(c.old_rate || '%', '—') AS old_rate, coalesce(c.new_rate || '%', '—') AS new_rate,
       c.old_rate IS NOT c.new_rate AS rate_changed, lead(c.indicator) OVER (ORDER BY i.ord) IS NULL AS last
FROM issue_changes c JOIN indicator i USING(indicator)
WHERE c.number = :erratum_of AND c.county = '*' AND c.old_done IS NOT c.new_done
  AND c.indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')
ORDER BY i.ord

-- name: ranks
-- 大班额名次因此变化的单位。
SELECT c.county_name, coalesce('第' || c.old_rank || '名', '未参加排名') AS old_rank,
       coalesce('第' || c.new_rank || '名', '不参加排名') AS new_rank, lead(c.county) OVER (ORDER BY c.new_rank IS NULL, c.new_rank, u.ord) IS NULL AS last
FROM issue_changes c JOIN unit u ON u.code = c.county
WHERE c.number = :erratum_of AND c.county <> '*' AND c.old_rank IS NOT c.new_rank AND c.indicator = 'dabane.area'
ORDER BY c.new_rank IS NULL, c.new_rank, u.ord

-- name: changes
-- 明细：数据变了的单位和全市。
SELECT c.county_name, c.indicator_name, c.county = '*' AS total,
       CASE WHEN c.old_done IS NULL THEN '—' WHEN c.unit = '平方米' THEN area(c.old_done) WHEN c.unit = '元' THEN wan(c.old_done) || '元'
            ELSE (c.old_done / 100) || c.unit END AS old_done,
       CASE WHEN c.new_done IS NULL THEN '—' WHEN c.unit = '平方米' THEN area(c.new_done) WHEN c.unit = '元' THEN wan(c.new_done) || '元'
            ELSE (c.new_done / 100) || c.unit END AS new_done,
       c.old_rate, c.new_rate, CASE WHEN c.county = '*' THEN '' ELSE coalesce(c.old_rank, '—') END AS old_rank,
       CASE WHEN c.county = '*' THEN '' ELSE coalesce(c.new_rank, '—') END AS new_rank
FROM issue_changes c JOIN indicator i USING(indicator) JOIN unit u ON u.code = c.county
WHERE c.number = :erratum_of AND (c.old_done IS NOT c.new_done OR c.old_target IS NOT c.new_target)
ORDER BY i.ord, u.ord

-- name: moved
-- 数据没变、名次受牵连的单位。
SELECT c.indicator_name, c.county_name, coalesce(c.old_rank, '—') AS old_rank, coalesce(c.new_rank, '—') AS new_rank
FROM issue_changes c JOIN indicator i USING(indicator) JOIN unit u ON u.code = c.county
WHERE c.number = :erratum_of AND c.county <> '*' AND c.old_done IS c.new_done AND c.old_target IS c.new_target
  AND c.old_rank IS NOT c.new_rank
ORDER BY i.ord, u.ord
