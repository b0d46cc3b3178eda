-- 本文件取数，body.md 行文。写法见 tongbao-bulletin(5)；各张表的列、各个函数见 tongbao-ledger(5)。
-- 公告里的每一列都在这里写明；没有写的不会公布。

-- name: topic
-- 公布的工作；empty 全市各指标都没有数据。
SELECT i.campaign, sum(p.done IS NOT NULL) = 0 AS empty
FROM plan_indicators i LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = '*'
WHERE i.plan = :plan AND i.campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1))
GROUP BY i.campaign

-- name: measures
-- 全市各指标，一行一个；没有数据的不列。target、share 有年度任务的才有。
SELECT i.indicator_name, amount(p.done, i.unit) AS done, CASE WHEN p.target > 0 THEN amount(p.target, i.unit) END AS target,
       CASE WHEN p.target > 0 AND p.done > 0 THEN p.rate || '%' END AS share, p.last_year_rate || '%' AS last_year,
       lead(i.indicator) OVER (ORDER BY i.place) IS NULL AS last
FROM plan_indicators i JOIN progress p ON p.as_of = :as_of AND p.indicator = i.indicator AND p.county = '*' AND p.done IS NOT NULL
WHERE i.plan = :plan AND i.campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1))
ORDER BY i.place

-- name: tables
-- 各单位的表：一张表至多六个指标。
SELECT (n - 1) / 6 AS id
FROM (SELECT row_number() OVER (ORDER BY place) AS n FROM plan_indicators
      WHERE plan = :plan AND campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1)))
GROUP BY id

-- name: columns in tables
-- 表里的各指标；k 是它在这张表里的次序。
SELECT (n - 1) / 6 AS parent_id, (n - 1) % 6 + 1 AS k, indicator_name || '（' || table_unit(unit) || '）' AS head
FROM (SELECT *, row_number() OVER (ORDER BY place) AS n FROM plan_indicators
      WHERE plan = :plan AND campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1)))
ORDER BY n

-- name: counties
WITH c AS (
  SELECT indicator, unit, (n - 1) / 6 AS part, (n - 1) % 6 + 1 AS k
  FROM (SELECT *, row_number() OVER (ORDER BY place) AS n FROM plan_indicators
        WHERE plan = :plan AND campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1)))
)
SELECT c.part, u.county_name, u.county = '*' AS total,
       max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 1) AS done1, max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 2) AS done2,
       max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 3) AS done3, max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 4) AS done4,
       max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 5) AS done5, max(table_number(p.done, c.unit)) FILTER (WHERE c.k = 6) AS done6
FROM c JOIN plan_units u ON u.plan = :plan LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = c.indicator AND p.county = u.county
GROUP BY c.part, u.county ORDER BY c.part, u.county <> '*', u.place

-- name: silent
-- names 没有数据可用的单位；kept 用的是以前报送的数据的单位。都报了本期数据的没有这一行。
SELECT cn_list(county_name, '、', place) FILTER (WHERE NOT in_force) AS names, cn_list(county_name, '、', place) FILTER (WHERE in_force) AS kept FROM (
  SELECT u.county_name, u.place, max(s.in_force) AS in_force
  FROM completeness_streaks s JOIN plan_units u ON u.plan = :plan AND u.county = s.county
  WHERE s.as_of = :as_of AND s.status IN ('missing', 'rejected', 'carried', 'unread') AND s.form IN (
    SELECT form FROM plan_indicators
    WHERE plan = :plan AND campaign = coalesce(nullif(:campaign, ''), (SELECT campaign FROM plan_indicators WHERE plan = :plan ORDER BY place LIMIT 1)))
  GROUP BY u.county)
HAVING count(*) > 0
