#!/bin/sh
# tb-aggregate on a small plan: what is in force, completeness, tasks, escalation, faults of the plan, nothing changed.
. "$(dirname "$0")/tap.sh"
need sqlite3

sql() { sqlite3 -batch ledger.db "$1"; }

mkdir -p plan inbox
cp -R "$TB_SRC/templates/forms" forms
cat >tongbao.ini <<'END'
[paths]
inbox = inbox
archive = archive
ledger = ledger.db
output = output
forms = forms
plan = plan
[ui]
language = en
[period]
first = 2017-04-30
END
cat >plan/units.csv <<'END'
code,name,aliases,kind,order
1001,甲县,,县,1
1002,乙县,,县,2
1003,丙县,,县,3
*,全市,,市,0
END
cat >plan/plan.ini <<'END'
[plan]
name = 计划
year = 2017
city = 某市
[indicator:area]
name = 竣工面积
form = dabane
expression = sum(done_area)
source = done_area
unit = 平方米
decimals = 2
[task:1]
name = 第一项
due = 2017-05
[task:2]
name = 第二项
[task:3]
name = 市属工程
[project:3.1]
name = 市属高中
task = 3
[expect:gaibo]
until = 2017-01-31
[expect:youeryuan]
until = 2017-01-31
[expect:zhibiao]
until = 2017-01-31
[expect:wenti]
units = 1001
END
cat >plan/targets.csv <<'END'
indicator,county,target,unit,effective_from
area,*,3000,平方米,2017-01-01
area,1001,1000,平方米,2017-01-01
area,1002,1000,平方米,2017-01-01
area,1003,1000,平方米,2017-01-01
END

# dabane UNIT YYYYMMDD DONE MTIME: a report with one project
dabane() {
    printf '序号,项目(学校)名称,建设性质,规划校舍面积,计划投资,新增学位,形象进度,累计竣工面积,累计完成投资\n1,一小,新建,9000,10,45,主体施工,%s,5\n' "$3" >"inbox/$1_大班额_$2.csv"
    TZ=Asia/Shanghai touch -d "$4" "inbox/$1_大班额_$2.csv"
}
dabane 甲县 20170430 400 '2017-05-02 10:00'
dabane 乙县 20170430 100 '2017-05-02 10:00'
dabane 甲县 20170531 500 '2017-06-05 23:00'
dabane 乙县 20170531 100 '2017-06-06 01:00'
printf '任务编号,任务名称,进展状态,完成日期,进展说明\n01,第一项,推进中,,正在办\n2,第二项,已完成,2017-05-20,办完了\n3.1,市属高中,未启动,,选址\n' >inbox/甲县_重点任务_20170531.csv
printf '任务编号,任务名称,进展状态,完成日期,进展说明\n1,第一项,已完成,2017-05-01,办完了\n2,第二项,已完成,2017-05-21,办完了\n' >inbox/乙县_重点任务_20170531.csv
printf '编号,问题描述,完成时限,状态,销号日期\n1,漏雨,2017-05-15,未解决,\n2,缺师,2017-05-31,已销号,2017-05-30\n3,缺床,2017-05-31,整改中,\n' >inbox/甲县_难点问题_20170531.csv
TZ=Asia/Shanghai touch -d '2017-06-01 10:00' inbox/*任务* inbox/*问题*

run tb-aggregate -c tongbao.ini --check
is "the plan is checked without a ledger" "$code $(cat out)" "0 the plan plan is right: 1 indicators, 4 tasks and projects, 4 targets, 3 units, 6 forms"
not_ok "… and makes none" test -e ledger.db
run tb-ingest -q -c tongbao.ini
is "tb-ingest" "$code $(cat err)" "0 "
run tb-aggregate -c tongbao.ini --all --as-of 2017-06-30
is "every period up to a date" "$code" 0
like "says what it found" "$(cat out)" '^2017-05-31: 4 figures of 1 indicators and 3 units; reports: 4 on time, 1 late, 0 carried, 0 rejected, 2 missing$'
is "the last date is the current one" "$(sql 'SELECT as_of, is_current FROM aggregated')" "2017-04-30|0
2017-05-31|0
2017-06-30|1"

is "progress" "$(sql "SELECT county, target, done, rate, schedule, gap, prev_done, delta, rank, light, carried FROM progress WHERE as_of = '2017-05-31'")" \
"*|300000|60000|20.0|41.7|-21.7|50000|3.3||red|0
1001|100000|50000|50.0|41.7|8.3|40000|10.0|1|green|0
1002|100000|10000|10.0|41.7|-31.7|10000|0.0|2|red|0
1003|100000|||41.7||||||0"
is "carried a month later: nothing moved, and that is no news of this month" "$(sql "SELECT county, done, delta, carried FROM progress WHERE as_of = '2017-06-30'")" \
"*|60000||1
1001|50000||1
1002|10000||1
1003|||0"
is "the parts of every figure add up to it" "$(sql "SELECT p.as_of, p.county FROM progress p LEFT JOIN (SELECT as_of, indicator, county, sum(value) AS value
    FROM figure_source GROUP BY 1, 2, 3) s USING(as_of, indicator, county) WHERE p.county <> '*' AND p.done IS NOT s.value AND p.done IS NOT NULL")" ""
is "figure_source names the cell" "$(sql "SELECT file, line, col, raw, value FROM figure_source WHERE as_of = '2017-05-31' AND county = '1001'")" \
"甲县_大班额_20170531.csv|2|8|500|50000"

is "completeness: due on the fifth, late an hour after it" "$(sql "SELECT form, county, due, status FROM completeness WHERE as_of = '2017-05-31' ORDER BY form, county")" \
"dabane|1001|2017-06-05|on_time
dabane|1002|2017-06-05|late
dabane|1003|2017-06-05|missing
renwu|1001|2017-06-05|on_time
renwu|1002|2017-06-05|on_time
renwu|1003|2017-06-05|missing
wenti|1001|2017-06-05|on_time"
is "streaks" "$(sql "SELECT county, status, streak FROM completeness_streaks WHERE as_of = '2017-06-30' AND form = 'dabane' ORDER BY county")" \
"1001|carried|1
1002|carried|1
1003|missing|3"

is "tasks: the plan's name and date, the city's own row" "$(sql "SELECT task, county, name, due, status, done_date, overdue, note FROM tasks WHERE as_of = '2017-06-30' AND task < '3' ORDER BY task, county")" \
"1|*|第一项|2017-05|推进中||1|推进中1，已完成1
1|1001|第一项|2017-05|推进中||1|正在办
1|1002|第一项|2017-05|已完成|2017-05-01|0|办完了
2|*|第二项||推进中||0|已完成2
2|1001|第二项||已完成|2017-05-20|0|办完了
2|1002|第二项||已完成|2017-05-21|0|办完了"
is "a task nobody reported is still there" "$(sql "SELECT county, status FROM tasks WHERE as_of = '2017-06-30' AND task = '3'")" "*|"
is "projects of a task stand apart" "$(sql "SELECT project, task, name, status, note FROM city_projects WHERE as_of = '2017-06-30'")" "3.1|3|市属高中|未启动|选址"
is "tasks counted" "$(sql "SELECT county, tasks, reported, done, under_way, not_started, overdue FROM task_summary WHERE as_of = '2017-05-31'")" \
"*|3|2|0|2|0|0
1001|2|2|1|1|0|0
1002|2|2|2|0|0|0"
is "problems: closed, overdue, due this month" "$(sql "SELECT county, problems, closed, rate, overdue, due_this_month FROM problem_summary WHERE as_of = '2017-05-31' ORDER BY county")" \
"*|3|1|33.3|1|2
1001|3|1|33.3|1|2"

# Nothing changed -> not one byte.
cp ledger.db before.db
run tb-aggregate -c tongbao.ini --all --as-of 2017-06-30
like "again: nothing changed" "$(cat out)" 'nothing changed'
same "the ledger's bytes" before.db ledger.db
run env TZ=America/New_York LC_ALL=C.UTF-8 tb-aggregate -q -c tongbao.ini --all --as-of 2017-06-30
same "nor do time zone and locale matter" before.db ledger.db

# The same content whatever the order and the number of runs.
dump() { sqlite3 -batch "$1" "SELECT * FROM progress; SELECT * FROM tasks; SELECT * FROM problems; SELECT * FROM completeness; SELECT * FROM figure_source; SELECT * FROM aggregated;"; }
dump ledger.db >one
rm ledger.db
for file in inbox/乙县* inbox/甲县*; do tb-ingest -q -c tongbao.ini "$file"; done
for date in 2017-06-30 2017-04-30 2017-05-31 2017-06-30; do TZ=UTC-14 tb-aggregate -q -c tongbao.ini --as-of $date; done
dump ledger.db >two
same "other order of ingest and dates, other time zone" one two

# On time and locked are separate.
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set period:lock_days=5
is "a report after the lock does not count" "$(sql "SELECT county, done, carried FROM progress WHERE as_of = '2017-05-31' AND county = '1002'")" "1002|10000|1"
is "… and is said to be locked out" "$(sql "SELECT status, locked FROM completeness_streaks WHERE as_of = '2017-05-31' AND form = 'dabane' AND county = '1002'")" "late|1"

# Escalation: off unless set; every rule that holds is recorded with its figures.
is "off" "$(sql 'SELECT count(*) FROM escalations')" 0
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set escalation:gap_below=-20 --set escalation:gap_periods=2 --set escalation:mean_factor=0.6
is "two rules for the first time: a reminder" "$(sql "SELECT county, rule, periods, measure, reason FROM escalations")" \
"1002|gap|1|提醒|完成率10.0%，欠时序进度31.7个百分点，已连续2期
1002|mean|1|提醒|完成率10.0%，明显低于全市完成率20.0%
1003|silent|2|通报点名|连续2期没有可用的数据"
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set escalation:mean_factor=0.5
is "equal to the limit is not below it" "$(sql "SELECT count(*) FROM escalations WHERE rule <> 'silent'")" 0
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set escalation:gap_below=-20 --set escalation:bottom=1
is "the second period in a row: named" "$(sql "SELECT county, rule, periods, measure, reason FROM escalations")" \
"1002|bottom|2|通报点名|完成率10.0%，在全市排名靠后（第2位）
1002|gap|2|通报点名|完成率10.0%，欠时序进度31.7个百分点，已连续2期
1003|silent|2|通报点名|连续2期没有可用的数据"
is "progress carries the measure" "$(sql "SELECT county, escalation FROM progress WHERE as_of = '2017-05-31' AND escalation IS NOT NULL")" "1002|通报点名
1003|通报点名"
cp ledger.db later.db
run tb-aggregate -q -c tongbao.ini --as-of 2017-06-30 --set escalation:gap_below=-20 --set paths:ledger=later.db
is "who carries a rate of an earlier report keeps silent, which is a reason of its own and says of which month the figures are" \
    "$(sqlite3 -batch later.db "SELECT rule, reason FROM escalations WHERE as_of = '2017-06-30' AND county = '1002'")" \
"gap|完成率10.0%，欠时序进度40.0个百分点，已连续3期
silent|本期没有可用的新数据，沿用4月末数据"
cp -R plan watched
cat >>watched/plan.ini <<'END'
[indicator:seats]
name = 新增学位
form = dabane
expression = sum(seats)
source = seats
unit = 个
END
cp ledger.db watched.db
watch() { run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set paths:plan=watched --set paths:ledger=watched.db --set escalation:bottom=1 --set "escalation:indicators=$1"; }
watch "seats, area"
is "the indicators that are watched" "$code $(sqlite3 -batch watched.db "SELECT group_concat(DISTINCT indicator) FROM escalations")" "0 area"
watch seats
is "and nothing else" "$code $(sqlite3 -batch watched.db "SELECT count(*) FROM escalations")" "0 0"
for wrong in escalation:indicators=area,aera escalation:zero_after=soon escalation:gap_below=-20.123 escalation:mean_factor=half \
    escalation:talk_after=1 lights:yellow_gap=wide period:due_days=400; do
    run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set $wrong
    is "$wrong" "$code $(cat out)" "101 "
    setting=${wrong%%=*}
    like "  says so" "$(cat err)" "\\[${setting%:*}\\].*${setting#*:}"
done
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31 --set lights:yellow_gap=-10 --set lights:red_gap=-5
is "red before yellow" "$code" 101
like "  says so" "$(cat err)" '\[lights\] red_gap wants a gap that is not above yellow_gap'
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31
is "off again: no trace of them" "$(sql 'SELECT count(*) FROM escalations')" 0

# Faults of the plan: 101, with file, line and cure; the ledger as it was.
cp ledger.db before.db
fault() { # NAME PATTERN SED-EXPRESSION FILE
    cp "$4" kept
    sed "$3" kept >"$4"
    run tb-aggregate -c tongbao.ini --check
    is "$1: found by --check" "$code" 101
    run tb-aggregate -c tongbao.ini --as-of 2017-05-31
    is "$1" "$code" 101
    like "  says so" "$(cat err)" "$2"
    is "  on stderr only" "$(cat out)" ""
    cp kept "$4"
}
fault "unknown key" 'unknown key.*\[indicator:area\] colour: .*plan.ini:12' '11a colour = red' plan/plan.ini
fault "SQL that does not compile" 'no such column: dome_area.*\[indicator:area\] expression\|\[indicator:area\] expression: .*plan.ini:8.*no such column: dome_area' 's/sum(done_area)/sum(dome_area)/' plan/plan.ini
fault "an expression that sums nothing" 'not an aggregate' 's/sum(done_area)/done_area/' plan/plan.ini
fault "an expression that is no whole number" 'whole number' 's/sum(done_area)/avg(done_area) + 0.5/' plan/plan.ini
fault "SQL that writes" '\[indicator:area\] expression' "s/sum(done_area)/sum(load_extension('x'))/" plan/plan.ini
fault "a source that the form has not" 'no column "area"' 's/source = done_area/source = area/' plan/plan.ini
fault "sums that differ" 'sum to 3500平方米, the city.s target is 3000平方米.*targets.csv:2' 's/1003,1000/1003,1500/' plan/targets.csv
fault "an unknown county" '"1009".*targets.csv:5' 's/area,1003/area,1009/' plan/targets.csv
fault "an unknown indicator" '"aera".*targets.csv:3' 's/area,1001/aera,1001/' plan/targets.csv
fault "a setting out of range" 'decimals' 's/^\[period\]/[rounding]\ndecimals = 9\n[period]/' tongbao.ini
fault "a schedule that is not there" 'schedule.csv' 's/^\[period\]/[schedule]\nmethod = table\n[period]/' tongbao.ini
same "no fault has touched the ledger" before.db ledger.db

# One county's absurd number stops nobody else's figures.
dabane 丙县 20170531 999999999999999 '2017-06-01 10:00'
run tb-ingest -q -c tongbao.ini
is "an absurd number is rejected" "$code $(sql "SELECT code FROM findings WHERE file LIKE '丙县%' AND severity = 'error' LIMIT 1")" "1 out_of_range"
run tb-aggregate -q -c tongbao.ini --as-of 2017-05-31
is "the others have their figures" "$code $(sql "SELECT done FROM progress WHERE as_of = '2017-05-31' AND county = '*'")" "0 60000"

printf 'no database' >other.db
run tb-aggregate -c tongbao.ini --set paths:ledger=other.db
is "not a ledger" "$code" 103
run tb-aggregate -c tongbao.ini --as-of 2017-02-30
is "no date" "$code" 100
run tb-aggregate -c nosuch.ini
is "no configuration" "$code" 101

# The default date is the last period's end before now, in the bureau's time.
run tb-aggregate -c tongbao.ini --now 2017-07-01T00:30:00
like "just after midnight" "$(cat out)" '^2017-06-30:'
run tb-aggregate -c tongbao.ini --now 2017-06-30T23:30:00
like "just before it" "$(cat out)" '^2017-05-31:'
done_testing
