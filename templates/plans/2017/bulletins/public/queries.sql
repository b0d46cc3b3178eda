-- 逐校的数据只取下面写明的列。form_yintimei 里的负责人、联系电话、存在问题（head、phone、note）不公布，本文件不取。

-- name: health
-- 体质健康测试：测试过、报了合格人数的学校合在一起。
SELECT count(*) AS n, amount(sum(tested), '人') AS tested, pct(sum(passed), sum(tested)) AS rate
FROM form_yintimei WHERE as_of = :as_of AND tested > 0 AND passed IS NOT NULL HAVING count(*) > 0

-- name: staffed
-- 专职教师配到应配数的学校。
SELECT count(*) AS n, nullif(sum(teachers >= teachers_needed), 0) AS full
FROM form_yintimei WHERE as_of = :as_of AND teachers_needed > 0 HAVING count(*) > 0

-- name: schools
-- 一个单位至多列 :schools_most_each 所，一共至多 :schools_most 所。
SELECT county_name, name, level, courses, teachers_needed, teachers, events, passed FROM (
  SELECT *, row_number() OVER (ORDER BY place, line) AS n FROM (
    SELECT f.county_name, f.name, f.level, f.courses, table_number(f.teachers_needed, '人') AS teachers_needed, table_number(f.teachers, '人') AS teachers,
           table_number(f.events, '次') AS events, CASE WHEN f.tested > 0 THEN pct(f.passed, f.tested) END AS passed, u.place, f.line,
           row_number() OVER (PARTITION BY f.county ORDER BY f.line) AS of_county
    FROM form_yintimei f JOIN plan_units u ON u.plan = :plan AND u.county = f.county WHERE f.as_of = :as_of)
  WHERE of_county <= :schools_most_each)
WHERE n <= :schools_most ORDER BY n

-- name: schools_rest
-- 名单里没有列出的。
SELECT n - min(listed, :schools_most) AS rest FROM (
  SELECT count(*) AS n, sum(of_county <= :schools_most_each) AS listed FROM (
    SELECT row_number() OVER (PARTITION BY f.county ORDER BY f.line) AS of_county
    FROM form_yintimei f JOIN plan_units u ON u.plan = :plan AND u.county = f.county WHERE f.as_of = :as_of))
WHERE n > min(listed, :schools_most)
