-- name: recipients
SELECT county, county_name, CASE kind WHEN '市直' THEN '市直有关学校' WHEN '开发区' THEN county_name || '教育主管部门' ELSE county_name || '教育局' END AS addressee,
       1 AS with_office, CASE kind WHEN '县' THEN '你县' WHEN '县级市' THEN '你市' WHEN '市直' THEN '市直学校' ELSE '你区' END AS you
FROM plan_units WHERE plan = :plan AND county <> '*' ORDER BY place, county
