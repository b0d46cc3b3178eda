-- name: vars
SELECT '甲&乙市' AS city;

-- name: facts
SELECT '数据截至' AS label, cn_date(:as_of) AS text UNION ALL SELECT '=1+1', '@x';

-- name: wide
SELECT p.rank, p.county, p.county_name, p.target AS area_target, p.done AS area_done, p.rate AS area_rate, q.target AS play_target,
       q.gap, p.light
FROM progress p JOIN progress q ON q.as_of = p.as_of AND q.county = p.county AND q.indicator = 'gaibo.playground'
WHERE p.as_of = :as_of AND p.indicator = 'dabane.area' AND p.county <> '*' ORDER BY p.rank

-- name: wide_city
SELECT p.target AS area_target, p.done AS area_done, p.rate AS area_rate, q.target AS play_target, q.gap, p.light
FROM progress p JOIN progress q ON q.as_of = p.as_of AND q.county = p.county AND q.indicator = 'gaibo.playground'
WHERE p.as_of = :as_of AND p.indicator = 'dabane.area' AND p.county = '*'; -- the city

-- name: list
SELECT name, done_area AS area, invest_done AS invest, start_date AS start, stage, 'x' AS secret,
       seats AS amount, CASE line % 2 WHEN 0 THEN '个' ELSE '万个' END AS unit, '-12.5' AS share, line
FROM projects ORDER BY line LIMIT 13

-- name: table
SELECT county_name, done FROM progress WHERE as_of = :as_of AND indicator = 'dabane.schools' ORDER BY county;

-- name: none
SELECT 1 AS a, 2 AS b WHERE 0;

-- name: sources
SELECT indicator, county, value FROM figure_source WHERE as_of = :as_of AND indicator LIKE 'dabane.%' ORDER BY indicator, county, line;
