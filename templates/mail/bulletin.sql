-- 印发的通报和送审稿的邮件用的数。印发的从该期封存的台账里取，与文件一致。写法见 tb-deliver(1)。
-- 参数：:as_of :title :number :erratum_of :figures_shown :draft :today …

-- 全市关键指标：计划里写了 short（短名）的各项；都没写的，每项工程取第一项。
-- name: figures
WITH known AS (
  SELECT p.*, i.short_name, i.place, row_number() OVER (PARTITION BY i.campaign ORDER BY i.place) AS nth,
         max(i.short_name IS NOT NULL) OVER () AS has_short
  FROM progress p JOIN plan_indicators i ON i.plan = p.plan AND i.indicator = p.indicator
  WHERE p.as_of = :as_of AND p.county = '*' AND p.rate IS NOT NULL AND :figures_shown IS NOT NULL
)
SELECT coalesce(short_name, indicator_name) AS name, rate, amount(done, unit) AS done, amount(target, unit) AS target,
       CASE WHEN gap IS NULL THEN NULL WHEN trim(gap, '-0.') = '' THEN '与时序持平'
            WHEN gap LIKE '-%' THEN '欠时序' || ltrim(gap, '-') || '点' ELSE '超时序' || gap || '点' END AS gap,
       CASE light WHEN 'green' THEN '达到时序' WHEN 'yellow' THEN '落后' WHEN 'red' THEN '严重落后' END AS light,
       carried, light = 'green' AS is_green, light = 'yellow' AS is_yellow, light = 'red' AS is_red
FROM known WHERE CASE has_short WHEN 1 THEN short_name IS NOT NULL ELSE nth = 1 END
ORDER BY place LIMIT 8;
