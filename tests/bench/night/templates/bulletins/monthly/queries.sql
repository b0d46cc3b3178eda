-- 本文件取数，body.md 行文。:as_of 数据截至日，:prev 上期末（没有上期时为 NULL），[parameters] 里的各项也可直接用。
-- 数量都是基本单位的百分之一（整数）；比率、差距是已经四舍五入的文字，如 '61.0'、'-3.2'。

-- name: period
-- 期末怎么称呼：上期是月末的写“5月末”，不是的写日期；跨年的带年份。
SELECT CAST(substr(:as_of, 6, 2) AS INTEGER) || '月' || CAST(substr(:as_of, 9, 2) AS INTEGER) || '日' AS now,
       CASE WHEN :prev IS NULL THEN NULL
            WHEN date(:prev, 'start of month', '+1 month', '-1 day') = :prev
            THEN CASE WHEN substr(:prev, 1, 4) <> substr(:as_of, 1, 4) THEN substr(:prev, 1, 4) || '年' ELSE '' END
                 || CAST(substr(:prev, 6, 2) AS INTEGER) || '月末'
            ELSE cn_date(:prev) END AS before,
       (SELECT schedule FROM progress WHERE as_of = :as_of LIMIT 1) AS schedule

-- name: city
-- 全市各指标，一行一个，用 {{city.dabane_area.rate}} 取用；没有全市目标的指标不进通报。
WITH c AS (
  SELECT *, CASE WHEN gap IS NULL THEN NULL WHEN trim(gap, '-0.') = '' THEN 0 WHEN gap LIKE '-%' THEN -1 ELSE 1 END AS g,
         CASE WHEN delta IS NULL THEN NULL WHEN trim(delta, '-0.') = '' THEN 0 WHEN delta LIKE '-%' THEN -1 ELSE 1 END AS d
  FROM progress WHERE as_of = :as_of AND county = '*' AND target IS NOT NULL
)
SELECT replace(indicator, '.', '_') AS id, indicator_name, done IS NOT NULL AS reported, done = 0 AS none_done,
       CASE unit WHEN '平方米' THEN area(done)
            WHEN '元' THEN CASE WHEN done >= 10000000000 THEN yi(done) ELSE wan(done) END || '元'
            ELSE CASE WHEN done >= 1000000 THEN wan(done) ELSE done / 100 END || unit END AS done,
       CASE unit WHEN '平方米' THEN area(target)
            WHEN '元' THEN CASE WHEN target >= 10000000000 THEN yi(target) ELSE wan(target) END || '元'
            ELSE CASE WHEN target >= 1000000 THEN wan(target) ELSE target / 100 END || unit END AS target,
       rate, done >= target AS reached, done = target AS exactly, g > 0 AS ahead, g < 0 AS behind, g = 0 AS level, pp(gap) AS gap,
       d > 0 AS up, d < 0 AS down, d = 0 AS same, CASE WHEN delta IS NOT NULL THEN pp(delta) END AS delta
FROM c

-- name: standing
-- 四项主要指标在各单位间的分布：参加排名的、超欠时序的、没有数据的；点名的顺序固定为名次，名次相同按计划里的次序。
WITH p AS (
  SELECT f.indicator, f.county_name, f.rank, f.rate, f.done, u.ord,
         CASE WHEN f.gap IS NULL THEN NULL WHEN trim(f.gap, '-0.') = '' THEN 0 WHEN f.gap LIKE '-%' THEN -1 ELSE 1 END AS g,
         row_number() OVER (PARTITION BY f.indicator ORDER BY f.rank DESC, u.ord) AS from_end
  FROM progress f JOIN unit u ON u.code = f.county
  WHERE f.as_of = :as_of AND f.county <> '*' AND f.target > 0
    AND f.indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')
), n AS (
  SELECT indicator, count(rank) AS rated, sum(g < 0) AS behind, sum(done IS NULL) AS silent, count(DISTINCT rank) AS ranks,
         sum(rank <= 3 AND done > 0) AS first3, sum(rank <= 3 AND done > 0 AND g >= 0) AS first3_level
  FROM p GROUP BY indicator
)
SELECT replace(indicator, '.', '_') AS id, ranks > 1 AS spread, behind > 0 AND behind < rated AS some_behind,
       behind = rated AND rated > 1 AS all_behind, behind = 0 AND rated > 1 AS none_behind, silent > 0 AS some_silent,
       rated > 1 AND (ranks > 1 OR behind > 0) AS says,
       CASE WHEN ranks > 1 AND CASE WHEN behind < rated THEN first3_level ELSE first3 END BETWEEN 1 AND 5 THEN
         (SELECT cn_list(county_name) FROM (SELECT county_name FROM p WHERE p.indicator = n.indicator AND rank <= 3 AND done > 0
            AND (g >= 0 OR n.behind = n.rated) ORDER BY rank, ord)) END AS leaders,
       CASE WHEN silent > 0 AND rated > 0 THEN
         (SELECT cn_list(county_name) FROM (SELECT county_name FROM p WHERE p.indicator = n.indicator AND done IS NULL ORDER BY ord))
         END AS silent_names,
       CASE WHEN behind > 0 THEN
         (SELECT cn_list(county_name) FROM (SELECT county_name FROM p WHERE p.indicator = n.indicator AND g < 0
            AND from_end <= CASE WHEN n.behind > :name_most THEN :name_most - 1 ELSE n.behind END ORDER BY from_end))
         || CASE WHEN behind > :name_most THEN '等' || behind || '个单位' WHEN behind > 1 THEN behind || '个单位' ELSE '' END
         END AS behind_names
FROM n

-- name: ranking
-- 大班额竣工校舍面积完成率，由高到低；第一行是全市合计，没有报送的单位排在最后。表格里开发区的名称省去“德州”二字。
SELECT replace(f.county_name, '德州', '') AS county_name, CASE WHEN f.county = '*' THEN '' ELSE coalesce(f.rank, '—') END AS place, replace(wan(f.target, 2), '万', '') AS target_wan,
       CASE WHEN f.done IS NOT NULL THEN replace(wan(f.done, 2), '万', '') END AS done_wan, f.rate,
       CASE WHEN f.gap NOT LIKE '-%' AND trim(f.gap, '0.') <> '' THEN '+' ELSE '' END || f.gap AS gap,
       CASE WHEN f.delta NOT LIKE '-%' AND trim(f.delta, '0.') <> '' THEN '+' ELSE '' END || f.delta AS delta,
       CASE WHEN f.county = '*' THEN '' WHEN f.done IS NULL THEN '未报送' WHEN f.carried THEN '沿用上期' ELSE '' END AS note,
       f.county = '*' AS total
FROM progress f JOIN unit u ON u.code = f.county
WHERE f.as_of = :as_of AND f.indicator = 'dabane.area'
ORDER BY f.county <> '*', f.rank IS NULL, f.rank, u.ord

-- name: ranked
-- 参加排名的单位，供一句话排名和条形图用；count(*) OVER 看名次是否并列。
SELECT f.county_name, f.rate, f.schedule, f.rank, count(*) OVER (PARTITION BY f.rank) > 1 AS tied,
       lead(f.county) OVER (ORDER BY f.rank, u.ord) IS NULL AS last
FROM progress f JOIN unit u ON u.code = f.county
WHERE f.as_of = :as_of AND f.indicator = 'dabane.area' AND f.county <> '*' AND f.rank IS NOT NULL
ORDER BY f.rank, u.ord

-- name: stages
-- 大班额项目的形象进度构成，按计划次序；没有项目的单位不列。
SELECT u.name AS county_name, sum(p.stage IN ('未开工', '前期手续')) AS waiting,
       sum(p.stage IN ('在建', '基础施工', '主体施工')) AS building, sum(p.stage IN ('主体封顶', '装饰装修')) AS topped,
       sum(p.completed = 1) AS completed
FROM projects p JOIN unit u ON u.code = p.county WHERE p.form = 'dabane' GROUP BY p.county ORDER BY u.ord

-- name: months
-- 今年各期、各单位的完成率；满三期才画。
SELECT f.county_name, CAST(substr(f.as_of, 6, 2) AS INTEGER) || '月' AS month, f.rate
FROM progress f JOIN unit u ON u.code = f.county
WHERE f.indicator = 'dabane.area' AND f.county <> '*' AND f.target > 0 AND f.as_of <= :as_of
  AND substr(f.as_of, 1, 4) = substr(:as_of, 1, 4)
  AND (SELECT count(DISTINCT as_of) FROM progress WHERE as_of <= :as_of AND substr(as_of, 1, 4) = substr(:as_of, 1, 4)) >= 3
ORDER BY u.ord, f.as_of

-- name: balanced
-- 义务教育均衡发展国家评估：计划内的县，已通过、未通过、没有报送的。
WITH b AS (
  SELECT p.county_name, u.ord, CASE WHEN p.done IS NULL THEN 'silent' WHEN p.done >= p.target THEN 'passed' ELSE 'waiting' END AS state
  FROM progress p JOIN unit u ON u.code = p.county
  WHERE p.as_of = :as_of AND p.indicator = 'balanced.passed' AND p.county <> '*' AND p.target > 0
)
SELECT count(*) AS planned, sum(state <> 'silent') AS known, sum(state = 'passed') AS passed, sum(state = 'waiting') AS waiting,
       sum(state = 'silent') AS silent_n,
       (SELECT cn_list(county_name) FROM (SELECT county_name FROM b WHERE state = 'passed' ORDER BY ord)) AS passed_names,
       (SELECT cn_list(county_name) FROM (SELECT county_name FROM b WHERE state = 'waiting' ORDER BY ord)) AS waiting_names,
       (SELECT cn_list(county_name) FROM (SELECT county_name FROM b WHERE state = 'silent' ORDER BY ord)) AS silent_names
FROM b HAVING count(*) > 0

-- name: lag_area
-- 欠时序进度的单位，差距大的在前；多于8个只列5个（more）。single 只有一个，everybody 全部，flat 全部且差距都一样。
WITH l AS (
  SELECT f.county_name, f.gap, count(*) OVER () AS n, row_number() OVER (ORDER BY f.rank DESC, u.ord) AS place
  FROM progress f JOIN unit u ON u.code = f.county
  WHERE f.as_of = :as_of AND f.indicator = 'dabane.area' AND f.county <> '*' AND f.gap LIKE '-%' AND trim(f.gap, '-0.') <> ''
), shown AS (
  SELECT *, n > 8 AS more, n = 1 AS single, n > 1 AND n = (SELECT count(rank) FROM progress WHERE as_of = :as_of AND indicator = 'dabane.area' AND county <> '*') AS everybody,
         (SELECT count(DISTINCT gap) FROM l) = 1 AS equal
  FROM l WHERE place <= CASE WHEN n > 8 THEN 5 ELSE n END
)
SELECT county_name, pp(gap) AS gap, n, more, single, everybody, everybody AND equal AS flat, place = 1 AS first,
       place = max(place) OVER () AS last FROM shown ORDER BY place

-- name: lag_building
WITH l AS (
  SELECT f.county_name, f.gap, count(*) OVER () AS n, row_number() OVER (ORDER BY f.rank DESC, u.ord) AS place
  FROM progress f JOIN unit u ON u.code = f.county
  WHERE f.as_of = :as_of AND f.indicator = 'gaibo.building' AND f.county <> '*' AND f.gap LIKE '-%' AND trim(f.gap, '-0.') <> ''
), shown AS (
  SELECT *, n > 8 AS more, n = 1 AS single, n > 1 AND n = (SELECT count(rank) FROM progress WHERE as_of = :as_of AND indicator = 'gaibo.building' AND county <> '*') AS everybody,
         (SELECT count(DISTINCT gap) FROM l) = 1 AS equal
  FROM l WHERE place <= CASE WHEN n > 8 THEN 5 ELSE n END
)
SELECT county_name, pp(gap) AS gap, n, more, single, everybody, everybody AND equal AS flat, place = 1 AS first,
       place = max(place) OVER () AS last FROM shown ORDER BY place

-- name: lag_count
WITH l AS (
  SELECT f.county_name, f.gap, count(*) OVER () AS n, row_number() OVER (ORDER BY f.rank DESC, u.ord) AS place
  FROM progress f JOIN unit u ON u.code = f.county
  WHERE f.as_of = :as_of AND f.indicator = 'youeryuan.count' AND f.county <> '*' AND f.gap LIKE '-%' AND trim(f.gap, '-0.') <> ''
), shown AS (
  SELECT *, n > 8 AS more, n = 1 AS single, n > 1 AND n = (SELECT count(rank) FROM progress WHERE as_of = :as_of AND indicator = 'youeryuan.count' AND county <> '*') AS everybody,
         (SELECT count(DISTINCT gap) FROM l) = 1 AS equal
  FROM l WHERE place <= CASE WHEN n > 8 THEN 5 ELSE n END
)
SELECT county_name, pp(gap) AS gap, n, more, single, everybody, everybody AND equal AS flat, place = 1 AS first,
       place = max(place) OVER () AS last FROM shown ORDER BY place

-- name: overall
-- 几句总的话用不用：有没有问题可说；形势是否良好（有人报送，无人欠时序，没有未开工）。
SELECT lag > 0 OR waiting > 0 OR faulty > 0 OR late > 0 AS problems, rated > 0 AND lag = 0 AND waiting = 0 AS good,
       faulty > 0 OR late > 0 AS reporting_problems, unfinished = 0 AS finished, rates,
       EXISTS(SELECT 1 FROM escalations WHERE as_of = :as_of AND measure IN ('约谈建议', '通报点名')) AS escalated FROM (
  SELECT (SELECT count(*) FROM progress WHERE as_of = :as_of AND county <> '*' AND gap LIKE '-%' AND trim(gap, '-0.') <> ''
            AND indicator IN ('dabane.area', 'gaibo.building', 'youeryuan.count')) AS lag,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county <> '*' AND rank IS NOT NULL
            AND indicator IN ('dabane.area', 'gaibo.building', 'youeryuan.count')) AS rated,
         (SELECT count(*) FROM projects WHERE stage IN ('未开工', '前期手续')) AS waiting,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = '*' AND (done IS NULL OR done < target)
            AND indicator IN ('dabane.area', 'gaibo.building', 'gaibo.playground', 'youeryuan.count')) AS unfinished,
         (SELECT CASE WHEN count(rate) = 3 AND sum(done) > 0 THEN cn_list(rate || '%') END FROM (SELECT rate, done FROM progress WHERE as_of = :as_of
            AND county = '*' AND indicator IN ('gaibo.building', 'gaibo.playground', 'youeryuan.count') ORDER BY indicator)) AS rates,
         (SELECT count(*) FROM completeness WHERE as_of = :as_of AND status IN ('missing', 'rejected', 'carried')
            AND form IN ('dabane', 'gaibo', 'youeryuan')) AS faulty,
         (SELECT count(*) FROM completeness WHERE :name_late = 'yes' AND as_of = :as_of AND status = 'late'
            AND form IN ('dabane', 'gaibo', 'youeryuan')) AS late)

-- name: laggards
-- 三项里任一项欠时序进度的单位（要求部分点名用）。
SELECT count(*) AS n, sum(all_units) > 0 AS everybody, CASE WHEN count(*) <= 6 THEN cn_list(county_name) END AS names FROM (
  SELECT u.name AS county_name, count(*) OVER () = (SELECT count(*) FROM unit WHERE code <> '*') AS all_units FROM unit u
  WHERE u.code IN (SELECT county FROM progress WHERE as_of = :as_of AND county <> '*' AND gap LIKE '-%' AND trim(gap, '-0.') <> ''
                     AND indicator IN ('dabane.area', 'gaibo.building', 'youeryuan.count'))
  ORDER BY u.ord)
HAVING count(*) > 0

-- name: unstarted
-- 未开工：形象进度为未开工或前期手续的项目。
SELECT row_number() OVER (ORDER BY u.ord, p.form, p.name, p.line) AS n, replace(p.county_name, '德州', '') AS county_name,
       CASE p.form WHEN 'dabane' THEN '大班额' WHEN 'gaibo' THEN '全面改薄' WHEN 'youeryuan' THEN '幼儿园' ELSE p.form END AS form,
       p.name, p.nature, CASE WHEN p.planned_area IS NOT NULL THEN CAST(p.planned_area / 100 AS INTEGER) END AS area,
       p.stage, cn_date(substr(p.planned_end, 1, 7)) AS planned_end
FROM projects p JOIN unit u ON u.code = p.county WHERE p.stage IN ('未开工', '前期手续')
ORDER BY u.ord, p.form, p.name, p.line

-- name: unstarted_total
SELECT count(*) AS n, count(DISTINCT form) > 1 AS several_kinds, count(DISTINCT county) > 1 AS several_counties,
       sum(stage = '前期手续') AS papers
FROM projects WHERE stage IN ('未开工', '前期手续') HAVING count(*) > 0

-- name: unstarted_kinds
SELECT CASE form WHEN 'dabane' THEN '大班额项目' WHEN 'gaibo' THEN '全面改薄项目' WHEN 'youeryuan' THEN '幼儿园项目' ELSE form END AS kind,
       count(*) AS n, lead(form) OVER (ORDER BY form) IS NULL AS last
FROM projects WHERE stage IN ('未开工', '前期手续') GROUP BY form ORDER BY form

-- name: unstarted_counties
SELECT p.county_name, count(*) AS n, lead(p.county) OVER (ORDER BY count(*) DESC, u.ord) IS NULL AS last
FROM projects p JOIN unit u ON u.code = p.county WHERE p.stage IN ('未开工', '前期手续')
GROUP BY p.county ORDER BY count(*) DESC, u.ord

-- name: reporting
-- nobody：三张项目表没有一个单位报送过。
SELECT count(*) = sum(status = 'missing') AS nobody
FROM completeness WHERE as_of = :as_of AND form IN ('dabane', 'gaibo', 'youeryuan')

-- name: faults
-- 一行一种情形：哪些单位、哪些表、未报送还是被退回、有没有以前的数据可沿用（kept）。情形相同的单位合在一起。
WITH c AS (
  SELECT c.county, u.name, u.ord, c.status, c.form, (SELECT done IS NOT NULL FROM progress p WHERE p.as_of = c.as_of
           AND p.county = c.county AND p.indicator =
           CASE c.form WHEN 'dabane' THEN 'dabane.area' WHEN 'gaibo' THEN 'gaibo.building' ELSE 'youeryuan.count' END) AS kept
  FROM completeness c JOIN unit u ON u.code = c.county
  WHERE c.as_of = :as_of AND c.status IN ('missing', 'rejected', 'carried') AND c.form IN ('dabane', 'gaibo', 'youeryuan')
), one AS ( -- 一个单位、一种情形
  SELECT county, name, ord, status, coalesce(kept, 0) AS kept, (SELECT cn_list(f) FROM (
           SELECT CASE form WHEN 'dabane' THEN '大班额项目' WHEN 'gaibo' THEN '全面改薄项目' ELSE '幼儿园项目' END AS f FROM c x
           WHERE x.county = c.county AND x.status = c.status AND x.kept IS c.kept ORDER BY x.form)) AS forms
  FROM c GROUP BY county, status, coalesce(kept, 0)
), cases AS (
  SELECT forms, status, kept, min(ord) AS ord, count(*) AS n, (SELECT cn_list(name) FROM (
           SELECT name FROM one x WHERE x.forms = one.forms AND x.status = one.status AND x.kept = one.kept ORDER BY x.ord)) AS names
  FROM one GROUP BY forms, status, kept
)
SELECT names, forms, status = 'missing' AS missing, status = 'rejected' AS rejected, status = 'carried' AS carried, kept,
       lead(forms) OVER (ORDER BY status = 'rejected', kept, ord, forms) IS NULL AS last
FROM cases ORDER BY status = 'rejected', kept, ord, forms

-- name: late_units
-- 报送超过时限的单位；bulletin.ini 里 name_late = yes 才点名。
SELECT cn_list(name) AS names FROM (
  SELECT DISTINCT u.name, u.ord FROM completeness c JOIN unit u ON u.code = c.county
  WHERE :name_late = 'yes' AND c.as_of = :as_of AND c.status = 'late' AND c.form IN ('dabane', 'gaibo', 'youeryuan') ORDER BY u.ord)
HAVING count(*) > 0

-- name: carried
-- 开头一段用：沿用上期数据的单位、没有可用数据的单位，多了写“等N个单位”。
WITH k AS (
  SELECT DISTINCT u.name, u.ord FROM progress p JOIN unit u ON u.code = p.county
  WHERE p.as_of = :as_of AND p.county <> '*' AND p.carried = 1 AND p.done IS NOT NULL
    AND p.indicator IN ('dabane.area', 'gaibo.building', 'youeryuan.count')
), m AS (
  SELECT DISTINCT u.name, u.ord FROM progress p JOIN unit u ON u.code = p.county
  WHERE p.as_of = :as_of AND p.county <> '*' AND p.done IS NULL AND p.target > 0
    AND p.indicator IN ('dabane.area', 'gaibo.building', 'youeryuan.count')
)
SELECT (SELECT cn_list(name) FROM (SELECT name FROM k ORDER BY ord LIMIT :name_most))
       || CASE WHEN (SELECT count(*) FROM k) > :name_most THEN '等' || (SELECT count(*) FROM k) || '个单位' ELSE '' END AS names,
       (SELECT cn_list(name) FROM (SELECT name FROM m ORDER BY ord LIMIT :name_most))
       || CASE WHEN (SELECT count(*) FROM m) > :name_most THEN '等' || (SELECT count(*) FROM m) || '个单位' ELSE '' END AS silent

-- name: talks_due
-- 到了约谈条件的单位与事由（条件在 tongbao.ini 的 [escalation]，不设则没有）。
SELECT county_name, cn_list(reason, '；') AS reasons, lead(county) OVER (ORDER BY ord) IS NULL AS last,
       row_number() OVER (ORDER BY ord) = 1 AS first FROM (
  SELECT e.county, e.county_name, e.reason, u.ord FROM escalations e JOIN unit u ON u.code = e.county
  WHERE e.as_of = :as_of AND e.measure = '约谈建议' ORDER BY u.ord, e.indicator, e.rule)
GROUP BY county ORDER BY ord

-- name: named_due
SELECT cn_list(county_name) AS names FROM (
  SELECT DISTINCT e.county_name, u.ord FROM escalations e JOIN unit u ON u.code = e.county
  WHERE e.as_of = :as_of AND e.measure = '通报点名'
    AND e.county NOT IN (SELECT county FROM escalations WHERE as_of = :as_of AND measure = '约谈建议') ORDER BY u.ord)
HAVING count(*) > 0

-- name: annex
-- 附件1：各单位三项工程的计划、完成与完成率。
SELECT replace(u.name, '德州', '') AS county_name, u.code = '*' AS total,
       replace(wan(a.target, 2), '万', '') AS area_target, replace(wan(a.done, 2), '万', '') AS area_done, a.rate AS area_rate,
       CASE WHEN u.code = '*' THEN '' ELSE coalesce(a.rank, '—') END AS area_rank,
       replace(wan(b.target, 2), '万', '') AS building_target, replace(wan(b.done, 2), '万', '') AS building_done, b.rate AS building_rate,
       replace(wan(g.target, 2), '万', '') AS playground_target, replace(wan(g.done, 2), '万', '') AS playground_done,
       g.rate AS playground_rate,
       c.target / 100 AS count_target, c.done / 100 AS count_done, c.rate AS count_rate
FROM unit u
LEFT JOIN progress a ON a.county = u.code AND a.as_of = :as_of AND a.indicator = 'dabane.area'
LEFT JOIN progress b ON b.county = u.code AND b.as_of = :as_of AND b.indicator = 'gaibo.building'
LEFT JOIN progress g ON g.county = u.code AND g.as_of = :as_of AND g.indicator = 'gaibo.playground'
LEFT JOIN progress c ON c.county = u.code AND c.as_of = :as_of AND c.indicator = 'youeryuan.count'
ORDER BY u.code <> '*', u.ord
