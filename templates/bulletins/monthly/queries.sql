-- 本文件取数，body.md 行文。写法见 tongbao-bulletin(5)；各张表的列、各个函数见 tongbao-ledger(5)。
-- :as_of 数据截至日，:prev 上期末（没有上期时为 NULL），:plan 当年的计划；bulletin.ini 里 [parameters] 的各项也可以用。
-- 数量是基本单位的百分之一（整数），用 amount() 写成文字；比率、差距已经四舍五入，用 above()、below()、level()、signed() 写成文字。
-- 指标、单位、报表一律从当年的计划里取，不写死。

-- name: heads
-- 主送、抄送用：县（市、区）的合称、开发区、有没有市直。
SELECT n > 0 AS named, CASE WHEN n > 1 THEN '各' || a || '（' || b || c || '）' WHEN n = 1 THEN '各' || a || replace(b || c, '、', '') ELSE '各单位' END AS counties, zones, direct
FROM (SELECT CASE WHEN sum(kind = '县') THEN '县' WHEN sum(kind = '县级市') AND sum(kind = '区') THEN '市' ELSE '' END AS a,
             CASE WHEN sum(kind = '县级市') AND (sum(kind = '县') OR NOT sum(kind = '区')) THEN '市' ELSE '' END AS b,
             CASE WHEN sum(kind = '区') AND sum(kind = '县') AND sum(kind = '县级市') THEN '、区' WHEN sum(kind = '区') THEN '区' ELSE '' END AS c,
             max(kind = '县') + max(kind = '县级市') + max(kind = '区') AS n, sum(kind = '市直') > 0 AS direct,
             cn_list(county_name, '、', place) FILTER (WHERE kind = '开发区') AS zones
      FROM plan_units WHERE plan = :plan AND county <> '*')

-- name: campaigns
-- 计划里的各项工作，按计划的次序。id 是这项工作的第一个指标，单位之间比较用它；compared 有几个单位可比；staged 是有形象进度的项目；
-- empty 各指标都没有数据，这时只列年度任务（tasks），原因看第一个指标。
SELECT replace(i.indicator, '.', '_') AS id, i.campaign, i.indicator_name, table_unit(i.unit) AS table_unit, i.form, i.each_one,
       p.schedule, row_number() OVER (ORDER BY i.place) = 1 AS first,
       NOT i.each_one AND (SELECT count(rank) FROM progress r WHERE r.as_of = :as_of AND r.indicator = i.indicator) > 1 AS compared,
       EXISTS(SELECT 1 FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage WHERE j.form = i.form) AS staged,
       NOT EXISTS(SELECT 1 FROM progress a WHERE a.as_of = :as_of AND a.county = '*' AND a.campaign = i.campaign AND a.target > 0 AND a.done IS NOT NULL) AS empty,
       (SELECT cn_list(m.indicator_name || amount(a.target, a.unit), '、', m.place) FROM indicators_at m
        JOIN progress a ON a.as_of = m.as_of AND a.indicator = m.indicator AND a.county = '*' WHERE m.as_of = :as_of AND m.campaign = i.campaign) AS tasks
FROM indicators_at i JOIN progress p ON p.as_of = i.as_of AND p.indicator = i.indicator AND p.county = '*'
WHERE i.as_of = :as_of AND i.is_first ORDER BY i.place

-- name: measures in campaigns
-- 全市各指标，一行一个。done 没有数据或为零时为 NULL；ahead、behind、level 与时序比，up、down、same 与上期比（沿用上期的数据没有），adjusted 年度任务有调整，不比。
-- 没有数据的原因：all_missing 都没有报送，all_rejected 都被退回，missing_or_rejected 两种都有，left_blank 报了而没有填这一项。
WITH c AS (
  SELECT p.*, i.form, i.is_first, i.place,
         (SELECT m.indicator FROM indicators_at m WHERE m.as_of = :as_of AND m.is_first AND m.campaign = i.campaign) AS main,
         coalesce((SELECT target FROM progress b WHERE b.as_of = :prev AND b.indicator = p.indicator AND b.county = '*'), p.target) <> p.target AS changed
  FROM progress p JOIN indicators_at i ON i.as_of = p.as_of AND i.indicator = p.indicator WHERE p.as_of = :as_of AND p.county = '*'
), r AS (
  SELECT form, count(*) AS n, sum(status = 'missing') AS missing, sum(status = 'rejected') AS rejected FROM completeness WHERE as_of = :as_of GROUP BY form
)
SELECT replace(c.main, '.', '_') AS parent_id, replace(c.indicator, '.', '_') AS id, c.indicator_name, c.is_first AS main,
       row_number() OVER (ORDER BY c.place) = 1 AS leading, amount(c.target, c.unit) AS target, CASE WHEN c.done <> 0 THEN amount(c.done, c.unit) END AS done,
       c.done = 0 AS zero, c.done IS NULL AS unknown, CASE WHEN c.done <> 0 THEN c.rate || '%' END AS share,
       c.done = c.target AS exactly, c.done > c.target AS over,
       CASE WHEN c.done < c.target THEN above(c.gap) END AS ahead, CASE WHEN c.done < c.target THEN below(c.gap) END AS behind,
       CASE WHEN c.done < c.target THEN level(c.gap) END AS level,
       CASE WHEN NOT c.changed THEN above(c.delta) END AS up, CASE WHEN NOT c.changed THEN below(c.delta) END AS down,
       CASE WHEN NOT c.changed AND c.done <> 0 THEN level(c.delta) END AS same, c.changed AND c.delta IS NOT NULL AS adjusted,
       CASE WHEN c.done IS NOT NULL THEN c.last_year_rate || '%' END AS last_year,
       c.done IS NULL AND r.missing = r.n AS all_missing, c.done IS NULL AND r.rejected = r.n AS all_rejected,
       c.done IS NULL AND r.missing > 0 AND r.rejected > 0 AND r.missing + r.rejected = r.n AS missing_or_rejected,
       c.done IS NULL AND coalesce(r.missing + r.rejected, -1) <> coalesce(r.n, 0) AS left_blank
FROM c LEFT JOIN r ON r.form = c.form ORDER BY c.place

-- name: others
-- 开头一段：第一项以外，已有进展的各项工作的完成率。
SELECT cn_list(i.indicator_name, '、', i.place) AS names, cn_list(p.rate || '%', '、', i.place) AS rates, count(*) > 1 AS several
FROM indicators_at i JOIN progress p ON p.as_of = i.as_of AND p.indicator = i.indicator AND p.county = '*'
WHERE i.as_of = :as_of AND i.is_first AND NOT i.each_one AND p.done <> 0 AND p.rate IS NOT NULL AND i.place > (SELECT min(place) FROM indicators_at WHERE as_of = :as_of)
HAVING count(*) > 0

-- name: standing in campaigns
-- 各单位之间：谁居前，谁欠时序。并列的要么都点到，要么都不点；点到的不超过几个，见 [parameters] 的 name_most。
WITH p AS (
  SELECT f.indicator, f.county_name, f.rank, f.done, below(f.gap) IS NOT NULL AS behind, u.place, count(*) OVER (PARTITION BY f.indicator, f.rank) AS tied
  FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND i.is_first AND NOT i.each_one
  JOIN plan_units u ON u.plan = :plan AND u.county = f.county WHERE f.as_of = :as_of AND f.county <> '*' AND f.target > 0
), q AS ( -- upto：欠时序的从后往前数，连同并列的一共到第几个
  SELECT *, CASE WHEN behind THEN sum(behind) OVER (PARTITION BY indicator ORDER BY rank DESC) END AS upto,
         sum(behind) OVER (PARTITION BY indicator) AS behind_n, count(rank) OVER (PARTITION BY indicator) AS rated FROM p
), n AS (
  SELECT indicator, rated, behind_n, count(DISTINCT rank) AS ranks, sum(done IS NULL) AS silent,
         cn_list(county_name, '、', 100000 * rank + place) FILTER (WHERE done > 0 AND rank + tied - 1 <= :name_most AND rank <= 3 AND (NOT behind OR behind_n = rated)) AS leaders,
         cn_list(county_name, '、', place - 100000 * rank) FILTER (WHERE behind AND upto <= CASE WHEN behind_n > :name_most THEN :name_most - 1 ELSE behind_n END) AS laggards
  FROM q GROUP BY indicator
)
SELECT replace(indicator, '.', '_') AS parent_id, ranks > 1 AS spread, CASE WHEN ranks > 1 THEN leaders END AS leaders, laggards, nullif(behind_n, 0) AS n,
       laggards IS NOT NULL AND behind_n > :name_most AS among, laggards IS NOT NULL AND behind_n BETWEEN 2 AND :name_most AS together, laggards IS NULL AS unnamed,
       behind_n > 0 AND behind_n < rated AS some_behind, behind_n = rated AND rated > 1 AS all_behind, behind_n = 0 AND rated > 1 AS none_behind,
       silent > 0 AS some_silent, rated > 1 AND (ranks > 1 OR behind_n > 0) AS says
FROM n

-- name: silent in campaigns
-- 没有数据可用的单位，和没有的原因。
SELECT replace(f.indicator, '.', '_') AS parent_id, cn_list(f.county_name, '、', u.place) FILTER (WHERE c.status = 'missing') AS missing,
       cn_list(f.county_name, '、', u.place) FILTER (WHERE c.status = 'rejected') AS rejected,
       cn_list(f.county_name, '、', u.place) FILTER (WHERE c.status = 'unread') AS unread,
       cn_list(f.county_name, '、', u.place) FILTER (WHERE c.status IS NULL OR c.status NOT IN ('missing', 'rejected', 'unread')) AS blank
FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND i.is_first AND NOT i.each_one
JOIN plan_units u ON u.plan = :plan AND u.county = f.county
JOIN progress a ON a.as_of = f.as_of AND a.indicator = f.indicator AND a.county = '*' AND a.done IS NOT NULL
LEFT JOIN completeness c ON c.as_of = f.as_of AND c.form = i.form AND c.county = f.county
WHERE f.as_of = :as_of AND f.county <> '*' AND f.target > 0 AND f.done IS NULL GROUP BY f.indicator

-- name: once in campaigns
-- 每个单位只有一件的指标：已完成的、没完成的、没有数据的单位；沿用上期的另外点明。
WITH b AS (
  SELECT p.indicator, p.county_name, u.place, p.carried AND p.done IS NOT NULL AS carried,
         CASE WHEN p.done >= p.target THEN 'passed' WHEN p.done IS NOT NULL THEN 'waiting' WHEN c.status IN ('missing', 'rejected', 'unread') THEN c.status ELSE 'blank' END AS state
  FROM progress p JOIN indicators_at i ON i.as_of = p.as_of AND i.indicator = p.indicator AND i.is_first AND i.each_one
  JOIN plan_units u ON u.plan = :plan AND u.county = p.county
  LEFT JOIN completeness c ON c.as_of = p.as_of AND c.form = i.form AND c.county = p.county
  WHERE p.as_of = :as_of AND p.county <> '*' AND p.target > 0
)
SELECT replace(indicator, '.', '_') AS parent_id, count(*) AS planned, nullif(sum(state = 'passed'), 0) AS passed_n, nullif(sum(state = 'waiting'), 0) AS waiting_n,
       sum(state = 'passed') = count(*) AS finished, sum(state = 'passed') = 0 AND sum(state = 'waiting') > 0 AS none_passed,
       cn_list(county_name, '、', place) FILTER (WHERE state = 'passed') AS passed, cn_list(county_name, '、', place) FILTER (WHERE state = 'waiting') AS waiting,
       cn_list(county_name, '、', place) FILTER (WHERE state = 'missing') AS missing, cn_list(county_name, '、', place) FILTER (WHERE state = 'rejected') AS rejected,
       cn_list(county_name, '、', place) FILTER (WHERE state = 'unread') AS unread, cn_list(county_name, '、', place) FILTER (WHERE state = 'blank') AS blank, cn_list(county_name, '、', place) FILTER (WHERE carried) AS carried
FROM b GROUP BY indicator

-- name: ranking
-- 各单位完成情况，由高到低；第一行是全市，没有数据的单位在最后。
WITH f AS ( -- before：上期的年度任务
  SELECT p.*, (SELECT b.target FROM progress b WHERE b.as_of = :prev AND b.indicator = p.indicator AND b.county = p.county) AS before
  FROM progress p WHERE p.as_of = :as_of AND p.target > 0
)
SELECT replace(f.indicator, '.', '_') AS id, CASE WHEN f.county = '*' THEN '' ELSE coalesce(f.rank, '—') END AS place, f.county_name,
       table_number(f.target, f.unit) AS target, table_number(f.done, f.unit) AS done, f.rate, signed(f.gap) AS gap,
       CASE WHEN coalesce(f.before, f.target) = f.target THEN signed(f.delta) END AS delta,
       CASE WHEN f.county = '*' THEN '' WHEN f.done IS NULL THEN CASE c.status WHEN 'missing' THEN '未报送' WHEN 'rejected' THEN '被退回' WHEN 'unread' THEN '尚未读入' ELSE '未填报' END
            ELSE coalesce((SELECT group_concat(word, '，') FROM (
              SELECT CASE WHEN f.carried THEN CASE c.status WHEN 'rejected' THEN '退回，沿用上期' ELSE '沿用上期' END WHEN f.before <> f.target THEN '任务调整' END AS word
              UNION ALL SELECT CASE WHEN instr(f.flags, 'fell') THEN '累计数减少' WHEN instr(f.flags, 'vanished') THEN '项目减少' WHEN f.flags IS NOT NULL THEN '数据待核实' END)), '')
            END AS note, f.county = '*' AS total
FROM f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND i.is_first
LEFT JOIN plan_units u ON u.plan = :plan AND u.county = f.county
LEFT JOIN completeness c ON c.as_of = f.as_of AND c.form = i.form AND c.county = f.county
ORDER BY i.place, f.county <> '*', f.rank IS NULL, f.rank, u.place

-- name: ranked in campaigns
-- 参加排名的单位，供一句话排名和条形图用。
SELECT replace(f.indicator, '.', '_') AS parent_id, f.county_name, f.rate, f.schedule, f.rank, count(*) OVER (PARTITION BY f.indicator, f.rank) > 1 AS tied,
       lead(f.county) OVER (PARTITION BY f.indicator ORDER BY f.rank, u.place) IS NULL AS last
FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND i.is_first
JOIN plan_units u ON u.plan = :plan AND u.county = f.county
WHERE f.as_of = :as_of AND f.county <> '*' AND f.rank IS NOT NULL ORDER BY i.place, f.rank, u.place

-- name: stages
-- 项目的形象进度构成；没有项目的单位不列。
SELECT j.form, j.county_name, sum(NOT s.started) AS waiting, sum(s.started AND NOT s.completed) AS building, sum(s.completed) AS completed
FROM projects j JOIN plan_units u ON u.plan = :plan AND u.county = j.county
JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage GROUP BY j.form, j.county ORDER BY j.form, u.place

-- name: months
-- 今年各期、各单位的完成率，第一项工作；满三期才画。
SELECT f.county_name, CAST(substr(f.as_of, 6, 2) AS INTEGER) || '月' AS month, f.rate, f.schedule, f.carried, f.indicator_name
FROM progress f JOIN plan_units u ON u.plan = :plan AND u.county = f.county
WHERE f.plan = :plan AND f.county <> '*' AND f.target > 0 AND f.as_of <= :as_of
  AND f.indicator = (SELECT indicator FROM indicators_at WHERE as_of = :as_of AND NOT each_one ORDER BY place LIMIT 1)
  AND (SELECT count(*) FROM periods WHERE plan = :plan AND as_of <= :as_of) >= 3
ORDER BY u.place, f.as_of

-- name: problems
-- 难点问题台账：销号率、超过时限没有销号的。
SELECT problems AS n, nullif(closed, 0) AS closed, rate, nullif(overdue, 0) AS overdue FROM problem_summary WHERE as_of = :as_of AND county = '*'

-- name: lags
-- 各项工作里落后的单位（亮黄灯、红灯的，界限在 tongbao.ini 的 [lights]），差距大的在前；多于 8 个的只点到前几个（并列的都点或都不点）。
WITH l AS (
  SELECT f.indicator, f.indicator_name, f.county_name, f.gap, f.rank, u.place, i.place AS at, count(*) OVER (PARTITION BY f.indicator) AS n,
         count(*) OVER (PARTITION BY f.indicator ORDER BY f.rank DESC) AS upto
  FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND i.is_first AND NOT i.each_one
  JOIN plan_units u ON u.plan = :plan AND u.county = f.county
  WHERE f.as_of = :as_of AND f.county <> '*' AND below(f.gap) IS NOT NULL AND f.light <> 'green'
), s AS (
  SELECT indicator, indicator_name, at, n, min(gap) = max(gap) AS equal, max(below(gap)) AS gap,
         cn_list(county_name || '（' || below(gap) || '）', '、', place - 100000 * rank) FILTER (WHERE upto <= CASE WHEN n > 8 THEN 5 ELSE n END) AS names,
         (SELECT count(rank) FROM progress p WHERE p.as_of = :as_of AND p.indicator = l.indicator AND p.county <> '*') AS rated,
         EXISTS(SELECT 1 FROM progress p WHERE p.as_of = :as_of AND p.indicator = l.indicator AND p.county <> '*' AND p.target > 0 AND p.done IS NULL) AS some_silent
  FROM l GROUP BY indicator
)
SELECT indicator_name, n, names, gap, some_silent, n = 1 AS one, n BETWEEN 2 AND 8 AND n < rated AS listed, n > 8 AND n < rated AND names IS NOT NULL AS partly,
       n > 1 AND n < rated AND names IS NULL AS counted, n > 1 AND n = rated AND equal AS all_equal, n BETWEEN 2 AND 8 AND n = rated AND NOT equal AS all_listed,
       n > 8 AND n = rated AND NOT equal AND names IS NOT NULL AS all_partly, n > 1 AND n = rated AND NOT equal AND names IS NULL AS all_counted
FROM s ORDER BY at

-- name: more_lags
-- 其余指标里落后的单位有几个，一句话说完。
SELECT cn_list(indicator_name || '有' || n || '个单位', '、', place) AS names FROM (
  SELECT f.indicator_name, i.place, count(*) AS n
  FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND NOT i.is_first AND NOT i.each_one
  WHERE f.as_of = :as_of AND f.county <> '*' AND below(f.gap) IS NOT NULL AND f.light <> 'green' GROUP BY f.indicator)
HAVING count(*) > 0

-- name: laggards
-- 要求部分点名用：任一指标落后的单位。
SELECT count(*) AS n, count(*) = (SELECT count(*) FROM plan_units WHERE plan = :plan AND county <> '*') AS everybody,
       CASE WHEN count(*) <= 6 THEN cn_list(county_name, '、', place) END AS names
FROM plan_units WHERE plan = :plan AND county IN (
  SELECT f.county FROM progress f JOIN indicators_at i ON i.as_of = f.as_of AND i.indicator = f.indicator AND NOT i.each_one
  WHERE f.as_of = :as_of AND f.county <> '*' AND below(f.gap) IS NOT NULL AND f.light <> 'green')
HAVING count(*) > 0

-- name: unstarted
-- 没有开工的项目；一个单位至多列 :unstarted_most_each 个，一共至多 :unstarted_most 个，其余在工作簿里。
SELECT * FROM (
  SELECT row_number() OVER (ORDER BY place, at, name, line) AS n, county_name, kind, name, area, stage, planned_end FROM (
    SELECT j.county_name, replace(f.form_name, '进展表', '') AS kind, j.name, CAST(j.planned_area / 100 AS INTEGER) AS area, j.stage,
           cn_date(substr(j.planned_end, 1, 7)) AS planned_end, u.place, f.place AS at, j.line, row_number() OVER (PARTITION BY j.county ORDER BY f.place, j.name, j.line) AS of_county
    FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started
    JOIN plan_units u ON u.plan = :plan AND u.county = j.county JOIN plan_forms f ON f.plan = :plan AND f.form = j.form)
  WHERE of_county <= :unstarted_most_each)
WHERE n <= :unstarted_most ORDER BY n

-- name: unstarted_total
-- 没有开工的项目一共几个，在几类、几个单位。前期手续是其中的一种，另外说明个数；rest 清单里没有列出的个数。
WITH j AS (
  SELECT j.*, row_number() OVER (PARTITION BY j.county) AS of_county
  FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started
)
SELECT count(*) AS n, count(*) = 1 AS one, max(county_name) AS county_name, max(name) AS name, count(*) > 1 AS several,
       count(DISTINCT form) > 1 AS several_kinds, count(*) > 1 AND count(DISTINCT form) = 1 AS one_kind,
       count(DISTINCT county) > 1 AS several_counties, count(*) > 1 AND count(DISTINCT county) = 1 AS one_county,
       CASE WHEN count(*) > 1 THEN nullif(sum(stage = '前期手续'), 0) END AS papers, max(stage) AS stage,
       sum(planned_area IS NOT NULL) > 0 AS with_area, sum(planned_end IS NOT NULL) > 0 AS with_end,
       nullif(count(*) - min(sum(of_county <= :unstarted_most_each), :unstarted_most), 0) AS rest
FROM j HAVING count(*) > 0

-- name: unstarted_kinds
SELECT replace(f.form_name, '进展表', '') AS kind, count(*) AS n, lead(f.form) OVER (ORDER BY f.place) IS NULL AS last
FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started
JOIN plan_forms f ON f.plan = :plan AND f.form = j.form GROUP BY f.form ORDER BY f.place

-- name: unstarted_counties
SELECT j.county_name, count(*) AS n, lead(j.county) OVER (ORDER BY count(*) DESC, u.place) IS NULL AS last
FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started
JOIN plan_units u ON u.plan = :plan AND u.county = j.county GROUP BY j.county ORDER BY count(*) DESC, u.place

-- name: reports
-- 开头一段用：沿用上期数据的、没有报送的、被退回的单位；多了写“等N个单位”。
WITH r AS (
  SELECT u.county_name, u.place, CASE WHEN s.status = 'missing' THEN 'missing' WHEN s.in_force THEN 'carried' ELSE s.status END AS state
  FROM completeness_streaks s JOIN plan_units u ON u.plan = :plan AND u.county = s.county
  WHERE s.as_of = :as_of AND s.status IN ('missing', 'rejected', 'carried', 'unread') GROUP BY u.county, state
), n AS (
  SELECT state, CASE WHEN count(*) > 1 AND count(*) = (SELECT count(*) FROM plan_units WHERE plan = :plan AND county <> '*') THEN '各单位'
                     ELSE cn_list(county_name, '、', place) FILTER (WHERE nth <= :name_most) || CASE WHEN count(*) > :name_most THEN '等' || count(*) || '个单位' ELSE '' END END AS names
  FROM (SELECT *, row_number() OVER (PARTITION BY state ORDER BY place) AS nth FROM r) GROUP BY state
)
SELECT max(names) FILTER (WHERE state = 'carried') AS carried, max(names) FILTER (WHERE state = 'missing') AS missing, max(names) FILTER (WHERE state = 'rejected') AS rejected,
       max(names) FILTER (WHERE state = 'unread') AS unread
FROM n HAVING count(*) > 0

-- name: faults
-- 一行一种情形：哪些单位、哪些报表，没有报送（missing）、没有按期报送而沿用上期（carried）、被退回（rejected），退回而有上期的数据可以沿用（kept）。
WITH c AS (
  SELECT s.county, u.county_name, u.place, s.status, s.in_force, s.form_name, f.place AS at, count(*) OVER (PARTITION BY s.county) AS of_county
  FROM completeness_streaks s JOIN plan_units u ON u.plan = :plan AND u.county = s.county JOIN plan_forms f ON f.plan = :plan AND f.form = s.form
  WHERE s.as_of = :as_of
), one AS ( -- 一个单位、一种情形；全部报表都是这样的，不一一列
  SELECT county_name, place, status, in_force, CASE WHEN count(*) = of_county AND count(*) > 1 THEN '各类报表' ELSE cn_list(form_name, '、', at) END AS forms
  FROM c WHERE status IN ('missing', 'rejected', 'carried') GROUP BY county, status, in_force
)
SELECT CASE WHEN count(*) > 1 AND count(*) = (SELECT count(*) FROM plan_units WHERE plan = :plan AND county <> '*') THEN '各单位' ELSE cn_list(county_name, '、', place) END AS names,
       forms, status = 'missing' AS missing, status = 'carried' AS carried, status = 'rejected' AND in_force AS kept, status = 'rejected' AND NOT in_force AS rejected,
       lead(forms) OVER (ORDER BY status = 'rejected', in_force, min(place), forms) IS NULL AS last
FROM one GROUP BY forms, status, in_force ORDER BY status = 'rejected', in_force, min(place), forms

-- name: doubts
-- 报了而有疑问的数据：和上期、计划、别的单位对不上的。每个单位、每张报表说一次。
SELECT cn_list(county_name || '《' || form_name || '》（' || words || '）', '、', 1000 * place + at) AS names FROM (
  SELECT u.county_name, u.place, f.form_name, f.place AS at, cn_flags(group_concat(p.flags, ',')) AS words
  FROM progress p JOIN indicators_at i ON i.as_of = p.as_of AND i.indicator = p.indicator
  JOIN plan_units u ON u.plan = :plan AND u.county = p.county JOIN plan_forms f ON f.plan = :plan AND f.form = i.form
  WHERE p.as_of = :as_of AND p.county <> '*' AND p.flags IS NOT NULL AND NOT p.carried GROUP BY p.county, i.form)
HAVING count(*) > 0

-- name: late
-- 报送超过时限的单位；bulletin.ini 里 name_late = yes 才点名。
SELECT cn_list(county_name, '、', place) AS names FROM (
  SELECT DISTINCT s.county_name, u.place FROM completeness_streaks s JOIN plan_units u ON u.plan = :plan AND u.county = s.county
  WHERE :name_late = 'yes' AND s.as_of = :as_of AND s.status = 'late')
HAVING count(*) > 0

-- name: overall
-- 几句总的话用不用。behind 欠时序的（全市的、各单位的，所有指标），lag 其中落后的单位，unknown 没有数据的，waiting 没有开工的，faulty 没有按期报好的报表，unread 收到了、读不出来的报表，overdue 超过时限的任务、问题；
-- doubtful 待核实的数据；一样都没有，才说形势良好的话（praise）。finished 全市各指标都已完成。
SELECT lag + waiting + faulty + late + doubtful > 0 AS problems, known > 0 AND behind + unknown + waiting + faulty + unread + overdue + doubtful = 0 AS praise, unfinished = 0 AS finished,
       faulty > 0 AS faulty, faulty + late + doubtful > 0 AS reporting,
       EXISTS(SELECT 1 FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage) AS building,
       :talks = 'yes' AND EXISTS(SELECT 1 FROM escalations WHERE as_of = :as_of AND measure IS NOT NULL) AS escalated
FROM (
  SELECT (SELECT count(*) FROM progress WHERE as_of = :as_of AND below(gap) IS NOT NULL) AS behind,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county <> '*' AND below(gap) IS NOT NULL AND light <> 'green'
            AND indicator IN (SELECT indicator FROM indicators_at WHERE as_of = :as_of AND NOT each_one)) AS lag,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND target > 0 AND done IS NULL) AS unknown,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = '*' AND target > 0 AND done IS NOT NULL) AS known,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county = '*' AND target > 0 AND (done IS NULL OR done < target)) AS unfinished,
         (SELECT count(*) FROM projects j JOIN plan_stages s ON s.plan = :plan AND s.form = j.form AND s.stage = j.stage AND NOT s.started) AS waiting,
         (SELECT count(*) FROM completeness WHERE as_of = :as_of AND status IN ('missing', 'rejected', 'carried')) AS faulty,
         (SELECT count(*) FROM completeness WHERE as_of = :as_of AND status = 'unread') AS unread,
         (SELECT count(*) FROM progress WHERE as_of = :as_of AND county <> '*' AND flags IS NOT NULL AND NOT carried) AS doubtful,
         (SELECT count(*) FROM completeness WHERE :name_late = 'yes' AND as_of = :as_of AND status = 'late') AS late,
         (SELECT count(*) FROM tasks WHERE as_of = :as_of AND overdue = 1) + (SELECT count(*) FROM problems WHERE as_of = :as_of AND overdue = 1) AS overdue)

-- name: talks_due
-- 到了约谈条件的单位与事由（条件在 tongbao.ini 的 [escalation]，不设则没有）。没有数据的，一个单位只说一次。
WITH g AS (
  SELECT e.county, e.county_name, u.place, min(i.place) AS at, CASE e.rule WHEN 'silent' THEN e.reason ELSE e.indicator_name || e.reason END AS reason
  FROM escalations e JOIN plan_units u ON u.plan = :plan AND u.county = e.county JOIN plan_indicators i ON i.plan = :plan AND i.indicator = e.indicator
  WHERE e.as_of = :as_of AND e.measure = '约谈建议' GROUP BY e.county, reason
)
SELECT county_name, cn_list(reason, '；', at) AS reasons, lead(county) OVER (ORDER BY place) IS NULL AS last FROM g GROUP BY county ORDER BY place

-- name: named_due
-- 通报点名的单位与事由；要约谈的不再列。
WITH g AS (
  SELECT e.county, e.county_name, u.place, min(i.place) AS at, CASE e.rule WHEN 'silent' THEN e.reason ELSE e.indicator_name || e.reason END AS reason
  FROM escalations e JOIN plan_units u ON u.plan = :plan AND u.county = e.county JOIN plan_indicators i ON i.plan = :plan AND i.indicator = e.indicator
  WHERE e.as_of = :as_of AND e.measure = '通报点名'
    AND e.county NOT IN (SELECT county FROM escalations WHERE as_of = :as_of AND measure = '约谈建议') GROUP BY e.county, reason
)
SELECT county_name, cn_list(reason, '；', at) AS reasons, lead(county) OVER (ORDER BY place) IS NULL AS last FROM g GROUP BY county ORDER BY place

-- name: reminded
-- 只需提醒的单位。
SELECT cn_list(county_name, '、', place) AS names FROM (
  SELECT e.county_name, u.place FROM escalations e JOIN plan_units u ON u.plan = :plan AND u.county = e.county
  WHERE e.as_of = :as_of GROUP BY e.county HAVING sum(e.measure <> '提醒') = 0)
HAVING count(*) > 0

-- name: annexes
-- 附件1 的各张表：一张表至多四项指标。
SELECT (n - 1) / 4 AS id FROM (SELECT row_number() OVER (ORDER BY place) AS n FROM indicators_at WHERE as_of = :as_of) GROUP BY id

-- name: annex_columns in annexes
-- 表里的各项指标；k 是它在这张表里的次序，与 annex 的列对应。
SELECT (n - 1) / 4 AS parent_id, (n - 1) % 4 + 1 AS k, indicator_name || CASE table_unit(unit) WHEN unit THEN '' ELSE '（' || table_unit(unit) || '）' END AS head
FROM (SELECT *, row_number() OVER (ORDER BY place) AS n FROM indicators_at WHERE as_of = :as_of) ORDER BY n

-- name: annex
WITH c AS (
  SELECT indicator, (n - 1) / 4 AS part, (n - 1) % 4 + 1 AS k
  FROM (SELECT *, row_number() OVER (ORDER BY place) AS n FROM indicators_at WHERE as_of = :as_of)
), p AS (
  SELECT c.part, c.k, u.county, u.county_name, u.place, table_number(p.target, p.unit) AS target, table_number(p.done, p.unit) AS done, p.rate
  FROM c JOIN plan_units u ON u.plan = :plan
  LEFT JOIN progress p ON p.as_of = :as_of AND p.indicator = c.indicator AND p.county = u.county AND p.target > 0
)
SELECT part, county_name, county = '*' AS total,
       max(target) FILTER (WHERE k = 1) AS target1, max(done) FILTER (WHERE k = 1) AS done1, max(rate) FILTER (WHERE k = 1) AS rate1,
       max(target) FILTER (WHERE k = 2) AS target2, max(done) FILTER (WHERE k = 2) AS done2, max(rate) FILTER (WHERE k = 2) AS rate2,
       max(target) FILTER (WHERE k = 3) AS target3, max(done) FILTER (WHERE k = 3) AS done3, max(rate) FILTER (WHERE k = 3) AS rate3,
       max(target) FILTER (WHERE k = 4) AS target4, max(done) FILTER (WHERE k = 4) AS done4, max(rate) FILTER (WHERE k = 4) AS rate4
FROM p GROUP BY part, county ORDER BY part, county <> '*', place
