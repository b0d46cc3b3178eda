#!/bin/sh
# A template that uses all that tongbao-bulletin(5) offers: every block, chart and kind of list, tags in keys, a file from a Windows
# editor. And every mistake in it: named by file and line, and nothing is written.
. "$(dirname "$0")/tap.sh"
need python3

cp -R "$TB_SRC/templates/plans/2017" plan-2017; rm -rf plan-2017/bulletins
printf '[paths]\nledger = ledger.db\nplan = plan-2017\nfonts = %s\n[bureau]\nname = 某市教育局\ncode = 某教\noffice = 教育局\n[ui]\nlanguage = en\n' "$TB_FONTS" >t.ini
sed -n '/^\[fonts\]/,/^$/p' "$TB_SRC/templates/tongbao.ini" | sed 's/^fonts = .*//' >>t.ini
python3 -B "$TB_SRC/tests/golden/bulletin/fixture.py" normal ledger.db
bulletin() { run tb-bulletin -c t.ini --template own "$@"; }

mkdir own
cat >own/bulletin.ini <<'END_OF_INI'
[bulletin]
mark = 某市教育局文件
number = 某教通〔{year}〕{n}号
title = 关于<%month%>月份进展情况的通报
secrecy = 内部
urgency = 特急
copy_number = 000001
addressee = 各县教育局
signature = 某市教育局
seal = yes
remark = 此件公开发布
copies_to = 市政府办公室
printer = 某市教育局办公室
even_pages = yes
[parameters]
most = 2
END_OF_INI
sed -i 's/<%/{{/g; s/%>/}}/g' own/bulletin.ini
cat >own/queries.sql <<'END_OF_SQL'
-- name: points
/* one row is one point */
SELECT 'A县' AS county, '5月' AS month, '10.5' AS rate, 1 AS more, 0 AS held, NULL AS due
UNION ALL SELECT 'A县', '6月', '20', 1, 0, '50'
UNION ALL SELECT 'B县', '5月', NULL, 1, 0, '41.7'
UNION ALL SELECT 'B县', '6月', '-3.25', 1, 1, '50';

-- name: shares
-- a ';' in a remark, and a text with one
SELECT 'A县' AS county, '50.0' AS done, '30' AS owed, '41.7' AS schedule, 0 AS is_sum, 'x;y' AS word WHERE :most = 2
UNION ALL SELECT 'B县', '70', '25.5', '41.7', 0, '' UNION ALL SELECT '合计', '60', NULL, '41.7', 1, 'z';

-- name: none
SELECT '' AS county, '1' AS done WHERE 0;
END_OF_SQL
cat >own/body.md <<'END_OF_BODY'
- 第一条
- 第二条
  1. 其中的一条

1. 甲
   1. 甲之一
      1. 细目
2. 乙

# 情况
## 一
### 细
#### 更细
一行\
又一行，{{points.county}}，{{#shares}}{{county}}{{^is_sum}}、{{/is_sum}}{{/shares}}。

```chart
kind: multiples
query: points
label: county
series_by: month
value: rate
carried: held
line: due
line_name: 时序进度
unit: %
title: 小图
alt: 两幅
```

```chart
kind: stacked
query: shares
label: county
series: done = 完成
series: owed=未完成
decimals: 2
title: 堆叠
```

```chart
kind: ranked_bars
query: shares
label: county
series: done = 完成
line: schedule
line_name: 时序进度
title: 条形
```

```chart
kind: curve
query: points
label: month
series_by: county
value: rate
title: 曲线
```

```chart
kind: curve
query: none
label: county
series: done = 完成
```

```pagebreak
```

```table
query: shares
title: 两块
unit: 单位：%
total: is_sum
side_by_side: 2
column: county = 单位 | center
column: done = 进展 / 完成 | decimal
column: owed = 进展 / 未完成 | decimal
column: word = 甲/乙
note: 注：无。
```

```table
query: none
empty: 没有单位。
column: county = 单位
```

```table
query: none
column: county = 单位
```

```annex
title: 清单{{points.month}}
landscape: yes
```

# 附件里的标题
# 二
# 三
# 四
# 五
# 六
# 七
# 八
# 九
# 十
# 第十一个

```annex
title: 第二个
landscape: no
```
END_OF_BODY
bulletin --text
is "made" "$code $(cat err)" "0 "
cat >wanted <<'END_OF_TEXT'
内部
特急
送审稿
某市教育局文件
某教通〔2017〕　号

关于6月份进展情况的通报

各县教育局：
——第一条
——第二条
1.其中的一条
1.甲
（1）甲之一
①细目
2.乙

一、情况

（一）一

1.细

（1）更细
一行
又一行，A县，A县、B县、合计。
【图·分县小图】小图（%）
  时序进度  5月 41.70  6月 50.00
  A县  5月 10.50  6月 20.00
  B县  5月 —  6月 -3.25（沿用上期）
  说明：两幅
【图·堆叠】堆叠（）
  A县  完成 50.00  未完成 30.00
  B县  完成 70.00  未完成 25.50
  合计  完成 60.00  未完成 —
【图·排名条形】条形（）
  时序进度 41.7
  A县  完成 50.0
  B县  完成 70.0
  合计  完成 60.0
【图·曲线】曲线（）
  5月  A县 10.50  B县 —
  6月  A县 20.00  B县 -3.25
END_OF_TEXT
sed '/^.\{0,1\}$/!b; /'"$(printf '\f')"'/d' out | head -n "$(wc -l <wanted)" >head
same "lists, headings, charts" head wanted || diff wanted head | sed 's/^/# /'
like "a page break" "$(cat out)" "$(printf '\f')"
like "a table with groups" "$(cat out)" '^| 单位 | 进展/完成 | 进展/未完成 | 甲/乙 |$'
like "its total" "$(cat out)" '^| 合计 | 60 | — | z | 合计$'
like "nothing to tabulate is told" "$(tr '\n' ' ' <out)" '没有单位。 （无） '
like "annexes are numbered, headings begin anew" "$(tr '\n' ' ' <out)" '附件1 清单5月  一、附件里的标题 .* 十、十  十一、第十一个  附件2 第二个'
like "the note" "$(cat out)" '^附注：此件公开发布$'
bulletin --text --number 某教通〔2017〕7号
unlike "with a number it is no draft" "$(cat out)" 送审稿
run tb-bulletin -c t.ini --template "$TB_SRC/templates/bulletins/tasks" --text --number 德教简〔2017〕12号
like "a newsletter's issue is the serial of its number" "$(cat out)" '^第12期$'
if [ -f "$TB_FONTS/FandolFang-Regular.ttf" ] && command -v pdftotext >/dev/null; then
    bulletin --out own.pdf
    is "as a PDF" "$code $(cat err)" "0 "
    pdftotext own.pdf - | tr -d ' \n' >text
    for words in 小图 堆叠 条形 曲线 000001 其中的一条 第二个 没有单位; do like "… with $words" "$(cat text)" "$words"; done
fi
if [ -f own.pdf ]; then
    pdf() { # pdf WHAT FILE SED CODE PATTERN: of what the page has no room or no glyph for
        rm -rf odd; cp -R own odd; sed -i "$3" "odd/$2"
        run tb-bulletin -c t.ini --template odd --out odd.pdf --set fonts:heading=FandolHei-Regular.ttf
        is "$1: exit code" "$code" "$4"
        like "  said" "$(cat err)" "$5"
        not_ok "  nothing is written" test -e odd.pdf
    }
    pdf "a character that no font has" body.md 's/^# 情况/# 情况한/' 101 'no font has the character "한" (U+D55C); write it another way.*: odd/body.md:'
    pdf "cubic metres in one sign" body.md 's/^# 情况/# 情况㎥/' 101 '"㎥" (U+33A5); write "立方米".*\[fonts\] heading.*: odd/body.md:'
    names() { i=0; while [ $i -lt $1 ]; do i=$((i + 1)); printf '第%s中心小学、' $i; done; }
    pdf "copies to everybody" bulletin.ini "s/^copies_to = .*/copies_to = {{#points}}$(names 40){{\\/points}}/" 101 'the imprint is too long for a page'
    rm -rf odd; cp -R own odd; sed -i "s/^note: 注：无。/note: 注：$(names 400)完/" odd/body.md
    run tb-bulletin -c t.ini --template odd --out odd.pdf
    is "a note that is longer than its table's page" "$code $(cat err)" "0 "
    like "  to its last word" "$(pdftotext odd.pdf - | tr -d ' \n')" '第400中心小学、完'
fi
cp -R own windows
for file in windows/*; do sed 's/$/\r/' "$file" >crlf; { printf '\357\273\277'; cat crlf; } >"$file"; done
bulletin --text; mv out unix.txt
run tb-bulletin -c t.ini --template windows --text
is "an .ini file with a byte order mark" "$code $(cat out)" "101 "
like "said, and what to do" "$(cat err)" 'begins with a byte order mark.*windows/bulletin.ini:1$'
tail -c +4 windows/bulletin.ini >crlf && cat crlf >windows/bulletin.ini
run tb-bulletin -c t.ini --template windows --text
same "else a Windows editor changes nothing" unix.txt out

# -- rows that belong to rows, one row's own words, some rows of a query
mkdir parts
cat >parts/bulletin.ini <<'END_OF_INI'
[bulletin]
mark = {{bureau.name}}文件
number = 某教通〔{year}〕{n}号
title = {{bureau.short}}关于《{{plan.name}}》（{{plan.year}}年，{{city}}）的通报
[parameters]
most = 2
END_OF_INI
cat >parts/queries.sql <<'END_OF_SQL'
-- name: groups
SELECT 'a' AS id, '甲' AS name UNION ALL SELECT 'b', '乙' UNION ALL SELECT 'c', '丙';
-- name: members in groups
SELECT 'b' AS parent_id, 'x' AS id, '一' AS word UNION ALL SELECT 'a', 'y', '二' UNION ALL SELECT 'b', 'z', '三';
-- name: letters in members
SELECT 'z' AS parent_id, 'L' AS letter UNION ALL SELECT 'z', 'M';
-- name: nobody
SELECT 'a' AS id, '' AS name WHERE 0;
-- name: of_nobody in nobody
SELECT 'a' AS parent_id, '' AS word WHERE 0;
END_OF_SQL
cat >parts/body.md <<'END_OF_BODY'
{{#groups}}{{>group}}{{/groups}}至多{{most}}。{{#nobody}}{{#of_nobody}}{{word}}{{/of_nobody}}{{/nobody}}

```table
query: members
only: parent_id = b
column: word = 字
```
END_OF_BODY
printf '{{name}}{{#members}}{{word}}{{#letters}}{{letter}}{{/letters}}{{/members}}；' >parts/group.md
parts() { run tb-bulletin -c t.ini --template parts --text; }
parts
like "each row has its rows, and those theirs" "$(cat out)" '^甲二；乙一三LM；丙；至多2。$'
is "a table of some rows" "$(grep -e '^| 一 |$' -e '^| 二 |$' -e '^| 三 |$' out | tr '\n' ' ')" '| 一 | | 三 | '
like "bureau, plan and city" "$(cat out)" '^某市教育局关于《德州市2017年教育工作要点》（2017年，德州市）的通报$'
printf '乙自有话；' >parts/group.b.md
parts
like "one row's own words" "$(cat out)" '^甲二；乙自有话；丙；'
mkdir -p plan-2017/bulletins/parts
printf '[bulletin]\ntitle = 本年度的题目\n[parameters]\nmost = 3\n' >plan-2017/bulletins/parts/bulletin.ini
printf -- "-- name: members in groups\nSELECT 'c' AS parent_id, 'x' AS id, '四' AS word;\n-- name: more\nSELECT 1 AS n;\n" >plan-2017/bulletins/parts/queries.sql
printf '丙本年自有话{{more.n}}；' >plan-2017/bulletins/parts/group.c.md
parts
like "the plan's own title" "$(cat out)" '^本年度的题目$'
like "its own words, queries and parameters; the rest stays" "$(cat out)" '^甲；乙自有话；丙本年自有话1；至多3。$'
cp -R plan-2017/bulletins/parts parts/plan; rm -rf plan-2017/bulletins
parts
like "the same from inside the template, as an issue keeps it" "$(cat out)" '^甲；乙自有话；丙本年自有话1；至多3。$'
rm -rf parts/plan
part_wrong() { # part_wrong WHAT FILE SED PATTERN
    rm -rf odd; cp -R parts odd; sed -i "$3" "odd/$2"
    run tb-bulletin -c t.ini --template odd --text
    is "$1: exit code, nothing on stdout" "$code $(cat out)" "101 "
    like "  said" "$(cat err)" "$4"
}
part_wrong "in a query that is not there" queries.sql 's/in groups/in grups/' 'query "members", odd/queries.sql:3: no such query: in grups'
part_wrong "in itself" queries.sql "s/^-- name: groups/-- name: groups in letters/" 'odd/queries.sql:1: a query is in itself'
part_wrong "rows without their parent" queries.sql "s/'b' AS parent_id, 'x'/'b' AS group_id, 'x'/" 'parent_id'
part_wrong "parents without id" queries.sql "1,2s/'a' AS id/'a' AS code/" 'column "id"'
part_wrong "only what?" body.md 's/^only: .*/only: b/' 'COLUMN = VALUE'
part_wrong "only of no column" body.md 's/^only: .*/only: parent = b/' 'has no column "parent"'
sed 's/^name = .*/name =/' t.ini >nobody.ini
run tb-bulletin -c nobody.ini --template parts --text
is "a bureau without a name" "$code" 101
like "  said, and where it belongs" "$(cat err)" 'set \[bureau\] name.* in nobody.ini: .*bureau.name.*bulletin.ini:2, mark'

# -- mistakes
cp -R own good
wrong() { # wrong WHAT FILE SED PATTERN
    rm -rf own; cp -R good own
    sed -i "$3" "own/$2"
    not_ok "$1: the mistake is one" cmp -s "own/$2" "good/$2"
    bulletin --text
    is "  exit code, nothing on stdout" "$code $(cat out)" "101 "
    like "  said" "$(cat err)" "$4"
}
at() { grep -n -F -e "$1" good/body.md | head -n 1 | cut -d : -f 1; }
place() { printf 'own/body.md:%s' "$(at "$1")"; }
wrong "an unknown block" body.md 's/^```pagebreak/```picture/' 'no such block.*picture.*own/body.md:'
wrong "an unknown key" body.md 's/^side_by_side: 2/colour: red/' 'unknown key.*colour'
wrong "no key at all" body.md 's/^side_by_side: 2/red/' 'not a line "key: value".*red'
wrong "a key twice" body.md 's/^side_by_side: 2/query: none/' 'duplicate key.*query'
wrong "no query" body.md '0,/^query: points/{/^query: points/d}' 'key is missing.*query'
wrong "a query that is not there" body.md '0,/^query: points/s//query: dots/' 'dots'
wrong "a column that is not there" body.md 's/^label: month/label: mouth/' 'mouth'
wrong "a chart of no kind" body.md '0,/^kind: multiples/{/^kind/d}' 'key is missing.*kind'
wrong "a chart of a fifth kind" body.md 's/^kind: multiples/kind: pie/' 'no such chart.*pie'
wrong "a chart without labels" body.md '0,/^label: county/{/^label/d}' 'key is missing.*label'
wrong "a chart without series" body.md '/^series: owed/d; 0,/^series: done/{/^series: done/d}' 'key is missing.*series'
wrong "carried points where none are marked" body.md 's/^series: owed=未完成/carried: more/' 'only multiples mark carried points.*more'
wrong "points without values" body.md '0,/^value: rate/{/^value/d}' 'key is missing.*value'
wrong "a series that is none" body.md 's/^series: owed=未完成/series: owed/' 'not "COLUMN = NAME".*owed'
wrong "too many decimals" body.md 's/^decimals: 2/decimals: 5/' 'from 0 to 4.*5'
wrong "more decimals than the chart has" body.md 's/^decimals: 2/decimals: 0/' "not a number with the chart's decimals.*25.5"
wrong "words for a number" queries.sql "s/'-3.25'/'viel'/" "not a number with the chart's decimals.*viel"
wrong "words for the line" queries.sql "s/'41.7' AS/'bald' AS/" "not a number with the chart's decimals.*bald"
wrong "a column without a header" body.md 's/^column: word = .*/column: word/' 'NAME = .*HEADER.*word'
wrong "an alignment that is none" body.md 's/| center/| middle/' 'no such alignment.*middle'
wrong "a table without columns" body.md '/^column: /d' 'key is missing.*column'
wrong "five blocks side by side" body.md 's/^side_by_side: 2/side_by_side: 5/' 'from 1 to 4.*5'
wrong "an annex without a title" body.md '/^title: 第二个/d' 'key is missing.*title'
wrong "a landscape that is none" body.md 's/^landscape: no/landscape: maybe/' 'neither yes nor no.*maybe'
wrong "a picture" body.md 's|^# 情况|![x](y.png)|' 'links, images and code have no form.*own/body.md:10'
wrong "code" body.md 's/^# 情况/`x = 1`/' 'links, images and code have no form.*own/body.md:10'
wrong "an unknown key of bulletin.ini" bulletin.ini 's/^seal/sael/' 'sael.*own/bulletin.ini:'
wrong "an unknown section" bulletin.ini 's/^\[parameters\]/[params]/' 'unknown section.*own/bulletin.ini:'
wrong "a parameter's name" bulletin.ini 's/^most/Most-/' 'letters, digits and _.*own/bulletin.ini:'
wrong "no such form" bulletin.ini 's/^seal/form = poster\n&/' 'no such value: form = poster.*own/bulletin.ini:'
wrong "days that are none" bulletin.ini 's/^seal/date_days = 400\n&/' 'from 0 to 366: date_days.*own/bulletin.ini:'
wrong "no mark" bulletin.ini '/^mark/d' 'mark'
wrong "a title that comes out empty" bulletin.ini 's/^title = .*/title = {{#points.rate}}{{^points.rate}}x{{\/points.rate}}{{\/points.rate}}/' 'the title comes out empty.*bulletin.ini:'
wrong "two columns of one name" queries.sql "s/'5月' AS month/'5月' AS county/" 'two columns are called "county"'
wrong "a parameter called as a query" bulletin.ini 's/^most = 2/&\npoints = 3/' 'two things are called "points"'
wrong "a parameter that nobody gave" queries.sql 's/:most/:least/' 'least'
wrong "a partial with a path" body.md 's/^# 情况/{{>..\/x}}/' "a partial's name is of letters"
printf '\377' >>own/body.md; bulletin --text
is "bytes that are no text" "$code" 101
like "  said, with the place" "$(cat err)" 'not UTF-8 text at byte [0-9]*: own/body.md'
rm -rf own; cp -R good own
bulletin --text --markdown
is "text and Markdown at once" "$code" 100
bulletin --out x.pdf --draft --number 某教通〔2017〕7号
is "a draft with a number" "$code" 100
bulletin --text --date tomorrow
is "a date that is none" "$code" 100
printf 'per = county\n' | sed -i '1r /dev/stdin' own/bulletin.ini
bulletin --out all.pdf
is "letters into one file" "$code" 100
like "  said" "$(cat err)" '--out must be a folder'
bulletin --recipients
is "who would get one" "$code $(wc -l <out)" "0 14"
printf 'each = nobody\n' | sed -i '1r /dev/stdin' own/bulletin.ini
bulletin --recipients
is "recipients of a query that is not there" "$code" 101
like "  said" "$(cat err)" 'no such query: each = nobody: .*own/bulletin.ini:2'
done_testing
