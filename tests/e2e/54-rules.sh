#!/bin/sh
# What the bureau sets down itself: a form's checks in SQL (of a row, of the table, against the report before), a form that grows,
# waivers. A mistake there is named by file and line and changes nothing; a change judges everything received anew, once.
. "$(dirname "$0")/tap.sh"
need sqlite3

mkdir inbox
cp -R "$TB_SRC/templates/forms" forms
cp -R "$TB_SRC/templates/plans/2017" plan
cat >tongbao.ini <<'END_OF_INI'
[paths]
inbox = inbox
archive = archive
ledger = ledger.db
output = output
forms = forms
plan = plan
[ui]
language = en
END_OF_INI
sql() { sqlite3 -batch ledger.db "$1"; }
ingest() { run tb-ingest -c tongbao.ini --now 2017-07-03T02:00:00 "$@"; }
# dabane UNIT YYYYMMDD ROWS
dabane() { printf '序号,项目(学校)名称,建设性质,规划校舍面积,计划投资,新增学位,形象进度,累计竣工面积,累计完成投资,层数\n%b' "$3" >"inbox/$1_大班额_$2.csv"; }
verdicts() { sql 'SELECT file, status, rows, errors, warnings FROM submission ORDER BY file'; }
findings() { sql "SELECT file, line, col, code, raw, message, waived FROM findings WHERE code <> 'unknown_column' ORDER BY file, code, line"; }
wrong() { # wrong WHAT PATTERN: refused with the place, and the ledger is as it was
    sql '.dump' >before; ingest
    is "$1: exit code" "$code $(cat out)" "101 "
    like "$1: said, with the place" "$(cat err)" "$2"
    sql '.dump' >after; same "$1: nothing has changed" before after
}

dabane 陵城区 20170531 '1,一小,新建,9000,10,45,主体施工,400,5,3\n2,二小,新建,9000,10,45,主体施工,400,5,3\n'
dabane 陵城区 20170630 '1,一小,新建,9000,10,45,主体施工,400,5,4\n2,二小,新建,9000,10,45,主体施工,500,5,4\n'
dabane 乐陵市 20170630 '1,三小,新建,9000,10,45,主体施工,9500,5,5\n'
ingest
is "as shipped" "$code $(verdicts | tr '\n' ' ')" \
    "1 乐陵市_大班额_20170630.csv|rejected|0|1|1 陵城区_大班额_20170531.csv|accepted|2|0|1 陵城区_大班额_20170630.csv|accepted|2|0|1 "

# -- checks of a table, of two reports, without a column, on a column that the file has not
cp forms/dabane.ini kept.ini
cat >>forms/dabane.ini <<'END_OF_CHECKS'

[check:few]
sql = (SELECT count(*) FROM rows) < 2
scope = table
severity = error
message = 项目少于两个

[check:slow]
sql = now.done_area = before.done_area
scope = previous
column = done_area
severity = warning
message = 一个月没有进展

[check:same_stage]
sql = now.stage = before.stage AND now.done_area > before.done_area
scope = previous
severity = warning
message = 面积变了，形象进度没有变

[check:no_start]
sql = start_date IS NULL
column = start_date
severity = warning
message = 没有开工时间

[check:second]
sql = seq = '2'
severity = warning
message = 第二个
END_OF_CHECKS
ingest
is "everything received is judged anew, once" "$code $(verdicts | tr '\n' ' ')" \
    "1 乐陵市_大班额_20170630.csv|rejected|0|2|2 陵城区_大班额_20170531.csv|accepted|2|0|4 陵城区_大班额_20170630.csv|accepted|2|0|6 "
is "and no row stands twice" "$(sql 'SELECT count(*), count(DISTINCT name || submission) FROM row_dabane')" "4|4"
findings >got
cat >wanted <<'END_OF_FINDINGS'
乐陵市_大班额_20170630.csv|2|8|dabane.done_over_planned|9500|累计竣工9500平方米，大于规划的9000平方米|
乐陵市_大班额_20170630.csv|0|0|dabane.few||项目少于两个|
乐陵市_大班额_20170630.csv|2|0|dabane.no_start||没有开工时间|
陵城区_大班额_20170531.csv|2|0|dabane.no_start||没有开工时间|
陵城区_大班额_20170531.csv|3|0|dabane.no_start||没有开工时间|
陵城区_大班额_20170531.csv|3|0|dabane.second||第二个：“序号”填“2”|
陵城区_大班额_20170630.csv|2|0|dabane.no_start||没有开工时间|
陵城区_大班额_20170630.csv|3|0|dabane.no_start||没有开工时间|
陵城区_大班额_20170630.csv|3|0|dabane.same_stage|二小|面积变了，形象进度没有变：“项目(学校)名称”填“二小”|
陵城区_大班额_20170630.csv|3|0|dabane.second||第二个：“序号”填“2”|
陵城区_大班额_20170630.csv|2|8|dabane.slow|400|一个月没有进展：“累计竣工面积”填“400”|
END_OF_FINDINGS
same "each finding at its cell" got wanted
ingest
is "the next time nothing is new" "$code $(tail -n 1 out)" "1 合计  接收0份（0行），退回1份，未变3个文件，跳过0个文件"

# -- only SQLite understands it: asked of the ledger. What is decided as rows are stored and what is not meet the same rows
cp forms/dabane.ini with-checks.ini
cp kept.ini forms/dabane.ini
printf '\n[check:long]\nsql = abs(done_area) = 50000 AND seq = CAST(2 AS TEXT)\nseverity = warning\nmessage = 五百\n' >>forms/dabane.ini
ingest
is "a check that only SQLite understands" "$(findings | grep -F dabane.long)" "陵城区_大班额_20170630.csv|3|0|dabane.long||五百：“序号”填“2”，“累计竣工面积”填“500”|"
cp with-checks.ini forms/dabane.ini
ingest

# -- a check that is no check
cp forms/dabane.ini with-checks.ini
line() { grep -n -F "$1" forms/dabane.ini | cut -d : -f 1; }
for scope in row table previous; do
    cp with-checks.ini forms/dabane.ini
    printf '\n[check:broken]\nsql = no_such_column > 1\nscope = %s\nseverity = error\nmessage = x\n' $scope >>forms/dabane.ini
    wrong "a column that is not there ($scope)" "check \"broken\", .*forms/dabane.ini:$(line '[check:broken]'): no SQL condition (.*no_such_column"
done
cp with-checks.ini forms/dabane.ini
printf '\n[check:broken]\nsql = 1\nscope = file\nmessage = x\n' >>forms/dabane.ini
wrong "an unknown scope" "unknown scope.*file.*forms/dabane.ini:$(line 'scope = file')\$"
cp with-checks.ini forms/dabane.ini
printf '\n[check:broken]\nsql = 1\nseverity = fatal\nmessage = x\n' >>forms/dabane.ini
wrong "an unknown severity" "neither error nor warning.*fatal.*forms/dabane.ini:$(line 'severity = fatal')\$"

# -- a form that grows: the new column is there, and filled from what was received before
cp with-checks.ini forms/dabane.ini
printf '\n[column:storeys]\nheader = 层数\ntype = quantity\nunit = 个\n' >>forms/dabane.ini
ingest
is "the new column" "$code $(sql 'SELECT group_concat(storeys) FROM (SELECT storeys FROM row_dabane ORDER BY submission, line)')" "1 300,300,400,400"

# -- fewer checks than before: what stood in the way is accepted, and the old findings are gone
cp kept.ini forms/dabane.ini
sed -i '/^\[check:done_over_planned\]/,/^$/d' forms/dabane.ini
ingest
is "without the check the report is accepted" "$code $(verdicts | tr '\n' ' ')" \
    "0 乐陵市_大班额_20170630.csv|accepted|1|0|1 陵城区_大班额_20170531.csv|accepted|2|0|1 陵城区_大班额_20170630.csv|accepted|2|0|1 "
is "no finding of a check that is no more" "$(sql "SELECT count(*) FROM finding WHERE code LIKE 'dabane.%'")" 0

# -- waivers
cp kept.ini forms/dabane.ini
waive() { printf 'rule,county,reason,who,until\n%s\n' "$1" >plan/waivers.csv; }
waive 'dabane.done_over_planned,*,按批复,李主任,'; ingest
is "for every county, without an end" "$code $(findings)" "0 乐陵市_大班额_20170630.csv|2|8|dabane.done_over_planned|9500|累计竣工9500平方米，大于规划的9000平方米|按批复（李主任）"
waive 'dabane.done_over_planned,乐陵,按批复,李主任,2017-06-30'; ingest
is "for one, to the day of the report" "$code" 0
waive 'dabane.done_over_planned,乐陵市,按批复,李主任,2017-06-29'; ingest
is "a day too short: what was accepted stays accepted" "$code $(sql "SELECT status FROM submission WHERE county = '371481'")" "0 accepted"
like "and it is said" "$(cat out)" '已接收的1个文件按现在的表样或计划会退回，仍然有效'
ingest --again
is "a day too short, judged again" "$code" 1
waive 'dabane.done_over_planned,陵城区,按批复,李主任,'; ingest
is "for another county" "$code" 1
dabane 乐陵市 20170630 '1,三小,新建,9000,10,45,主体施工,9500,11,5\n'
waive 'dabane.done_over_planned,乐陵市,按批复,李主任,'; ingest
like "of two errors one is waived: rejected, and it is said which" "$(cat out)" 'done_over_planned\] 已豁免：按批复（李主任）$'
is "the other one stands" "$code $(sql "SELECT status, errors FROM submission WHERE county = '371481' ORDER BY id DESC LIMIT 1")" "1 rejected|2"
waive 'not_a_number,*,x,y,'; wrong "what cannot be waived" '"not_a_number" cannot be waived: .*plan/waivers.csv:2$'
waive 'nonsense,*,x,y,'; wrong "an unknown rule" 'unknown rule "nonsense": .*plan/waivers.csv:2$'
waive 'fell,东城区,x,y,'; wrong "an unknown county" 'unknown county "东城区": .*plan/waivers.csv:2$'
waive 'fell,*,,y,'; wrong "no reason" 'a waiver needs a reason and a name: .*plan/waivers.csv:2$'
waive 'fell,*,x,,'; wrong "nobody's name" 'a waiver needs a reason and a name: .*plan/waivers.csv:2$'
waive 'fell,*,x,y,2017-06-31'; wrong "no date" 'not a date "2017-06-31": .*plan/waivers.csv:2$'
waive 'fell,*,x,y,,more'; wrong "too many cells" 'plan/waivers.csv:2$'
printf 'rule,county,reason,who,until,until\n' >plan/waivers.csv; wrong "a column twice" 'plan/waivers.csv:1$'
printf 'rule,county,reason,who,end\n' >plan/waivers.csv; wrong "an unknown column" 'unknown column "end": .*plan/waivers.csv:1$'
printf '# why: see the minutes\n\nrule,county,reason,who,until\n# of June\n\n' >plan/waivers.csv; ingest
is "remarks and empty lines are none" "$code $(cat err | grep -c waivers)" "1 0"

# -- more wrong rows than anybody reads
rm inbox/*
{ i=0; while [ $i -lt 2500 ]; do i=$((i + 1)); printf '%s,小学%s,新建,约9000,10,45,主体施工,400,5,3\\n' $i $i; done; } >rows
dabane 宁津县 20170630 "$(cat rows)"
ingest
is "rejected" "$code $(sql "SELECT status, rows FROM submission WHERE county = '371422'")" "1 rejected|0"
is "two thousand are told, and that there are more" "$(sql "SELECT code, count(*) FROM findings WHERE file LIKE '宁津县%' AND code NOT IN ('unknown_column', 'over_target') GROUP BY code ORDER BY code")" \
    "$(printf 'more_findings|1\nnot_a_number|2000')"

# -- more totals than are compared
rm -f inbox/*
{ i=0; while [ $i -lt 2002 ]; do i=$((i + 1)); printf '%s,小学%s,新建,9000,10,45,主体施工,400,5,3\\n,小计,,9000,10,45,,400,5,3\\n' $i $i; done; } >rows
dabane 庆云县 20170630 "$(cat rows)"
ingest
is "those that are left are told" "$code $(sql "SELECT line, message FROM findings WHERE code = 'totals_left' AND file LIKE '庆云县%'")" "0 4003|合计行太多：从这一行起有2行没有核对"

# -- files given by name: a folder that says whose they are counts like one of the inbox
mkdir -p elsewhere/夏津县 elsewhere/大班额 elsewhere/x
dabane 夏津县 20170630 '1,四小,新建,9000,10,45,主体施工,400,5,3\n'
for folder in 夏津县 大班额 x; do cp inbox/夏津县_大班额_20170630.csv elsewhere/$folder/; done
mv elsewhere/夏津县/* elsewhere/夏津县/大班额_20170630.csv
mv elsewhere/大班额/* elsewhere/大班额/夏津县_20170630.TXT
mv elsewhere/x/* elsewhere/x/大班额_20170630.txt
rm inbox/夏津县*
ingest elsewhere/夏津县
is "the county is that of the folder" "$code $(sql "SELECT file, county FROM submission WHERE file LIKE '夏津县%'")" "0 夏津县/大班额_20170630.csv|371427"
ingest elsewhere/大班额/夏津县_20170630.TXT
like "the form is that of the folder" "$(cat out)" '^未变  大班额/夏津县_20170630.TXT'
ingest elsewhere/x
is "another folder says nothing" "$code $(sql "SELECT file, county FROM submission WHERE file NOT LIKE '%县%' AND form = 'dabane' AND county = ''")" "1 大班额_20170630.txt|"

# -- a file that may not be read is named, and stops nothing
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    chmod 755 "$TAP_FOLDER" "$TAP_FOLDER/work"
    rm -rf inbox/* reader; mkdir reader
    dabane 陵城区 20170731 '1,一小,新建,9000,10,45,主体施工,600,5,4\n'
    dabane 乐陵市 20170731 '1,三小,新建,9000,10,45,主体施工,600,5,5\n'
    chmod 600 inbox/乐陵市_大班额_20170731.csv; chown -R 65534:65534 reader
    run setpriv --reuid=65534 --regid=65534 --clear-groups "$TB_BIN/tb-ingest" -c tongbao.ini --set paths:ledger=reader/ledger.db --set paths:archive=reader/archive
    is "the others are read" "$code $(sqlite3 -batch reader/ledger.db 'SELECT file, status FROM submission')" "1 陵城区_大班额_20170731.csv|accepted"
    like "it is said" "$(cat out)" '^未读  乐陵市_大班额_20170731.csv  没有读取权限'
fi

# -- a word with a quote in it is a word like any other
mkdir quotes quotes/inbox
cp forms/vocabulary.csv vocabulary.kept
printf "stage,'改扩建'封顶,,6,1,0\n" >>forms/vocabulary.csv
for day in 20170531 20170630; do
    printf "序号,项目(学校)名称,建设性质,规划校舍面积,计划投资,新增学位,形象进度,累计竣工面积,累计完成投资\n1,一小,新建,9000,10,45,'改扩建'封顶,400,5\n" >quotes/inbox/陵城区_大班额_$day.csv
done
quoted() { run "$1" -c tongbao.ini --set paths:ledger=quotes/ledger.db --set paths:archive=quotes/archive --set paths:inbox=quotes/inbox --now 2017-07-03T02:00:00 $2; }
quoted tb-ingest
is "it is read" "$code $(cat err)" "0 "
quoted tb-aggregate "--as-of 2017-06-30"
is "and counted" "$code $(cat err)" "0 "
is "as it stands" "$(sqlite3 -batch quotes/ledger.db "SELECT stage FROM projects")" "'改扩建'封顶"
mv vocabulary.kept forms/vocabulary.csv
done_testing
