-- 更正：已印发的那一期（:erratum_of 是它的文号）与现在的数据逐项比较。

-- name: issue
SELECT number, title, cn_date(substr(issued_at, 1, 10)) AS issued, cn_date(as_of) AS as_of_then FROM issues WHERE number = :erratum_of

-- name: summary
SELECT count(*) AS n, sum(county <> '*') AS counties_n,
       (SELECT cn_list(county_name) FROM (SELECT DISTINCT c.county_name, u.ord FROM issue_changes c JOIN unit u ON u.code = c.county
         WHERE c.number = :erratum_of AND c.county <> '*' AND (c.old_done IS NOT c.new_done OR c.old_target IS NOT c.new_target)
         ORDER BY u.ord)) AS counties
FROM issue_changes WHERE number = :erratum_of HAVING count(*) > 0

-- name: city
-- 全市数据因此的变化。
SELECT indicator_name,
       CASE c.unit WHEN '平方米' THEN area(old_done) WHEN '元' THEN wan(old_done) || '元' ELSE CASE WHEN old_done IS NULL THEN '—' ELSE old_done / 100 || c.unit END END AS old_done,
       CASE c.unit WHEN '平方米' THEN area(new_done) WHEN '元' THEN wan(new_done) || '元' ELSE CASE WHEN new_done IS NULL THEN '—' ELSE new_done / 100 || c.unit END END AS new_done,
       coalesce(old_rate || '%', '—') AS old_rate, coalesce(new_rate || '%', '—') AS new_rate, old_rate IS NOT new_rate AS rate_changed,
       lead(c.indicator) OVER (ORDER BY i.ord) IS NULL AS last
FROM issue_changes c JOIN indicator i ON i.indicator = c.indicator WHERE c.number = :erratum_of AND c.county = '*' AND old_done IS NOT new_done
ORDER BY i.ord

-- name: ranks
-- 名次因此变化的单位（指标、单位、原名次、现名次）。
SELECT c.indicator_name, c.county_name, coalesce('第' || c.old_rank || '名', '未参加排名') AS old_rank,
       coalesce('第' || c.new_rank || '名', '不参加排名') AS new_rank, lead(c.county) OVER (ORDER BY i.ord, u.ord) IS NULL AS last
FROM issue_changes c JOIN indicator i USING(indicator) JOIN unit u ON u.code = c.county
WHERE c.number = :erratum_of AND c.county <> '*' AND c.old_rank IS NOT c.new_rank AND c.indicator = 'dabane.area'
ORDER BY i.ord, u.ord

-- name: changes
SELECT c.county_name, c.indicator_name, c.county = '*' AS total,
       CASE c.unit WHEN '平方米' THEN area(c.old_done) WHEN '元' THEN wan(c.old_done) || '元' ELSE CASE WHEN c.old_done IS NULL THEN '—' ELSE c.old_done / 100 || c.unit END END AS old_done,
       CASE c.unit WHEN '平方米' THEN area(c.new_done) WHEN '元' THEN wan(c.new_done) || '元' ELSE CASE WHEN c.new_done IS NULL THEN '—' ELSE c.new_done / 100 || c.unit END END AS new_done,
       c.old_rate, c.new_rate, c.old_rank, c.new_rank
FROM issue_changes c JOIN indicator i USING(indicator) JOIN unit u ON u.code = c.county
WHERE c.number = :erratum_of ORDER BY i.ord, u.ord
