#!/bin/sh
# What the reader of a figure must see: flags of what fell, vanished, shrank, is reported twice; and that no county moves its own date.
. "$(dirname "$0")/tap.sh"
need sqlite3 unzip pdftotext

cp -R "$TB_SRC/tests/golden/ingest/history-attributes/input" inbox
cp "$TB_SRC/tests/golden/ingest/across-counties/input/"* inbox
touch -d 2017-07-01T08:00:00Z inbox/*; touch -d 2017-06-05T08:00:00Z inbox/*20170531*; touch -d 2017-07-03T08:00:00Z inbox/*更正*; touch -d 2017-07-02T08:00:00Z inbox/平原县*
waivers=$PWD/plan/2017/waivers.csv
mkdir plan; cp -R "$TB_SRC/templates/plans/2017" plan/2017
config="-c $TB_SRC/templates/tongbao.ini --set paths:plans=$PWD/plan --set paths:inbox=$PWD/inbox --set paths:archive=$PWD/archive
    --set paths:ledger=$PWD/ledger.db --set paths:output=$PWD/output --now 2017-07-10T08:00:00"
sql() { sqlite3 -batch ledger.db "$1"; }
flags() { sql "SELECT indicator || ' ' || flags FROM progress WHERE as_of = '2017-06-30' AND county_name = '$1' AND flags IS NOT NULL ORDER BY 1" | tr '\n' ' '; }
run tb-ingest -q $config
is "everything is accepted" "$code" 0
run tb-aggregate -q $config --as-of 2017-06-30
is "figures" "$code" 0
is "of projects that changed after their completion, and shrank" "$(flags 禹城市)" \
    "dabane.area changed,moved_back,shrunk dabane.schools changed,shrunk dabane.seats changed,shrunk "
is "a kindergarten of two counties: what counts it is marked in both" "$(flags 德城区)" \
    "youeryuan.area twice youeryuan.count twice youeryuan.invest twice youeryuan.new twice youeryuan.seats twice "
like "and of the city" "$(flags 全市)" 'youeryuan.count twice'
is "a county's own report in the place of the city's" "$(flags 平原县)" "dabane.area replaced dabane.schools replaced dabane.seats replaced "
is "a task is overdue by the plan's date" "$(sql "SELECT task, due, overdue FROM tasks WHERE as_of = '2017-06-30' AND county = '371422' ORDER BY task" | tr '\n' ' ')" \
    "2|2017-12|0 6|2018-12-31|0 7|2018-01|0 "
run tb-aggregate -q $config --as-of 2018-01-31
like "… the next year's date has no plan here" "$code" '^10'
run tb-aggregate -q $config --as-of 2017-12-31
is "a problem is overdue by the earliest date ever given" "$(sql "SELECT number, due, overdue FROM problems WHERE as_of = '2017-06-30' ORDER BY number" | tr '\n' ' ')" \
    "1|2017-09-10|0 2|2017-09-30|0 3|2017-12-12|1 4|2017-12-13|0 "
printf '%s,禹城市,按批复,李主任,\n' changed shrunk moved_back >>"$waivers"
run tb-ingest -q $config
run tb-aggregate -q $config --as-of 2017-06-30
is "what is waived is no flag" "$(flags 禹城市)" ""
rm inbox/禹城市_大班额_20170630.csv
printf '项目(学校)名称,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),形象进度,累计竣工面积(平方米),累计完成投资(万元)\n四小,新建,9000,900,450,主体施工,50,76\n' >inbox/禹城市_大班额_20170630（更正）.csv
touch -d 2017-07-04T08:00:00Z inbox/禹城市*更正*
run tb-ingest $config
is "the line of a report counts what the comparison with earlier ones found, too" \
    "$(sed -n 's/.*禹城市_大班额_20170630（更正）.*  1行  \([0-9]*\)处提示.*/\1/p' out)" \
    "$(sql "SELECT count(*) FROM findings WHERE file LIKE '禹城市_大班额_20170630（更正）%'")"
ok "which are some" test "$(sql "SELECT count(*) FROM findings WHERE file LIKE '禹城市_大班额_20170630（更正）%' AND code = 'vanished'")" -gt 0
run tb-aggregate -q $config --as-of 2017-06-30
like "completed projects that are gone" "$(flags 禹城市)" 'dabane.area fell,replaced,vanished dabane.schools fell,replaced,vanished'

# Where it is read: page, workbook, bulletin.
run tb-nightly -q $config
cat output/index.html > page 2>/dev/null || cp "$(find output -name index.html | head -1)" page
like "the page names what is odd, each once" "$(grep -A5 '禹城市' page | tr -d '\n')" '累计数减少、项目减少.*同一报表有两份'
unzip -p output/2017-06-30/summary.xlsx xl/sharedStrings.xml > strings
like "the workbook, too" "$(cat strings)" '累计数减少、项目减少、同一报表有两份'
pdftotext -layout output/2017-06-30/monthly.pdf monthly.txt
like "and the bulletin's remarks" "$(cat monthly.txt)" '禹城市.*累计数减少'
done_testing
