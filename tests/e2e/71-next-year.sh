#!/bin/sh
# tb-init --year: the next plan from the last one; what it keeps, what it asks for, and that nothing of it is used before it is filled in.
. "$(dirname "$0")/tap.sh"
need sqlite3

cp -R "$TB_SRC/templates" .
sed -i 's/language = .*/language = en/' templates/tongbao.ini
cat >>templates/plans/2017/plan.ini <<'END'

[expect:wenti]
from = 2017-03-31
END
printf 'indicator,date,percent\n*,2017-06-30,45\ndabane.area,2017-10-31,90.5\n' >templates/plans/2017/schedule.csv
printf 'document,name,task,owner,due,issued,number\n1,"意见，甲",3,市教育局,2017-09,2017-08-20,德教字〔2017〕9号\n2,"规划\r乙",1,,2017-12-31,,\n' >templates/plans/2017/documents.csv
# raised in the middle of the year
sed -i 's/^dabane.seats,371402,\([0-9.]*\),\(.*\),2017-01-01$/&\ndabane.seats,371402,1\1,\2,2017-07-01/' templates/plans/2017/targets.csv
more=$(awk -F, '/^dabane.seats,371402,/ {n[++i] = $3 * ($4 ~ /万/ ? 10000 : 1)} END {print n[2] - n[1]}' templates/plans/2017/targets.csv)
echo "dabane.seats,*,$((100000 + more)),个,2017-07-01" >>templates/plans/2017/targets.csv
echo 'fell,*,reason,somebody,' >>templates/plans/2017/waivers.csv
mkdir -p templates/plans/2017/forms && cp templates/forms/wenti.ini templates/plans/2017/forms/
init() { run tb-init -c templates/tongbao.ini "$@"; }
plan=templates/plans/2018

cp -R templates/plans/2017 before
find templates/plans -type f -exec sha256sum {} + | sort >sums
init --year 2019
is "a year is not left out" "$code" 100
like "and the next one is named" "$(cat err)" '2018'
init --year 2018
is "the next one is made" "$code" 0
ok "nothing of the old one is changed" diff -r before templates/plans/2017
is "nothing half-made is left" "$(find templates/plans -name '.*')" ""
like "how many targets are to be filled in" "$(cat out)" 'to fill in before it is used: [0-9]* targets in .*/2018/targets.csv'
like "the calendar is told to be missing" "$(cat out)" 'missing: .*/2018/calendar.csv'
like "what was not issued is told" "$(cat out)" '1 documents that were not issued'
like "the schedule is to be looked at" "$(cat out)" 'schedule.csv'
ok "no calendar, no waivers" [ ! -e $plan/calendar.csv ] && [ ! -e $plan/waivers.csv ]
is "the units" "$(cmp templates/plans/2017/units.csv $plan/units.csv && echo same)" same
ok "the forms of the plan" diff -r templates/plans/2017/forms $plan/forms
is "one of them" "$(cmp templates/plans/2017/forms/wenti.ini $plan/forms/wenti.ini && echo same)" same
is "name and year" "$(sed -n 's/^name = \(.*要点\)$/\1/p; s/^year = //p' $plan/plan.ini | tr '\n' ' ')" "德州市2018年教育工作要点 2018 "
is "due dates are moved on" "$(grep -c '^due = 2018-' $plan/plan.ini) $(grep -c '^due = 2017-' $plan/plan.ini)" "$(grep -c '^due = 2017-' before/plan.ini) 0"
is "who reports since when" "$(grep '^from = ' $plan/plan.ini | tr '\n' ' ')" 'from = 2018-09-30 from = 2018-03-31 '
is "indicators and their SQL are kept" "$(grep -c '^\[indicator' $plan/plan.ini) $(grep '^expression' $plan/plan.ini | sort | sha256sum)" \
    "$(grep -c '^\[indicator' before/plan.ini) $(grep '^expression' before/plan.ini | sort | sha256sum)"
is "no target is taken over" "$(tail -n +2 $plan/targets.csv | grep -vc ',待填,.*,2018-01-01$')" 0
is "each once, also what changed in the middle of the year" "$(grep -c '^dabane.seats,371402,' $plan/targets.csv) $(cut -d, -f1,2 $plan/targets.csv | sort | uniq -d | wc -l)" "1 0"
is "documents that are still owed, quoted where they must be" "$(cat $plan/documents.csv)" "$(printf 'document,name,task,owner,due,issued,number,note\n2,"规划\r乙",1,,2017-12-31,,,')"
is "the schedule moved on" "$(cat $plan/schedule.csv)" "$(printf 'indicator,date,percent\ndabane.area,2018-10-31,90.50\n*,2018-06-30,45.00')"
init --year 2018
is "never over what is there" "$code" 100

# -- before it is filled in
run tb-aggregate -c templates/tongbao.ini --check
is "the check refuses it" "$code" 101
like "at the place" "$(cat err)" 'the target is still to be filled in .*/plans/2018/targets.csv:2'
mkdir -p input
printf '序号,项目（学校）名称,建设性质,规划校舍面积(平方米),新增学位(个),开工时间,形象进度,累计竣工面积(平方米)\n1,一小,新建,20000,900,2018-01-05,主体施工,100\n' >input/陵城区_大班额_20180131.csv
sed 's/2018-01-05/2017-01-05/' input/陵城区_大班额_20180131.csv >input/陵城区_大班额_20171231.csv
touch -d 2018-02-02T09:00:00+0800 input/*20180131.csv; touch -d 2018-01-02T09:00:00+0800 input/*20171231.csv
common="--set paths:ledger=ledger.db --set paths:archive=archive --set paths:inbox=input --set paths:output=output"
ingest() { run tb-ingest -c templates/tongbao.ini $common --now 2018-02-03T02:00:00 "$@"; }
ingest
is "a file of the year to come waits, the old year is read" "$code $(sqlite3 ledger.db 'SELECT cutoff, status FROM submission')" "1 2017-12-31|accepted"
like "and is said to wait" "$(cat out)" '等待  陵城区_大班额_20180131.csv'
run tb-aggregate -c templates/tongbao.ini $common --as-of 2017-12-31
is "the old year is worked out" "$code" 0
run tb-aggregate -c templates/tongbao.ini $common --as-of 2018-01-31
is "the new one is not" "$code" 101
run tb-nightly -c templates/tongbao.ini $common --set nightly:bulletins= --set nightly:workbooks= --set period:first=2017-12-31 --as-of 2018-03-31 --now 2018-04-03T02:00:00
is "a night of three cut-offs without targets" "$code" 101
is "tells the cause once: when it is met, with the documents, in status.json, on the page" \
    "$(for file in err out output/latest/status.json output/index.html; do grep -o 'still to be filled in' $file | wc -l; done | tr '\n' ' ')" "1 1 2 1 "
like "and how often it was met" "$(tr -d '\n' <output/latest/status.json)" '"exit_code": 101, "times": 3'
like "on the page too" "$(cat output/index.html)" '截至2018-01-31等3期'

# -- filled in
sed -i 's/待填/—/' $plan/targets.csv
sed -i 's/^dabane.area,\(371403\|\*\),—/dabane.area,\1,2/' $plan/targets.csv
run tb-aggregate -c templates/tongbao.ini --check
is "filled in it is right" "$code" 0
ingest
is "the file is read now" "$code $(sqlite3 ledger.db "SELECT status FROM submission WHERE cutoff = '2018-01-31'")" "0 accepted"
run tb-aggregate -c templates/tongbao.ini $common --as-of 2018-01-31
is "and worked out" "$code $(sqlite3 ledger.db "SELECT target, done, prev_done, plan FROM progress WHERE as_of = '2018-01-31' AND indicator = 'dabane.area' AND county = '371403'")" \
    "0 2000000|10000||2018"

# -- a school year
mkdir -p school/2017; cp -R before/. school/2017/; rm school/2017/schedule.csv school/2017/documents.csv
sed -i 's/^year = 2017/&\nfrom = 2017-09-01\nuntil = 2018-08-31/; s/^due = 2017-12-31/due = 2018-06/' school/2017/plan.ini
sed -i '/,2017-07-01$/d; s/,2017-01-01$/,/' school/2017/targets.csv
init --set paths:plans=school --year 2018
is "a school year follows a school year" "$code $(grep -E '^(from|until|due) = ' school/2018/plan.ini | sort -u | tr '\n' ' ')" \
    "0 due = 2019-06 from = 2018-03-31 from = 2018-09-01 from = 2018-09-30 until = 2019-08-31 "
is "from its own first day" "$(sed -n '2s/.*,//p' school/2018/targets.csv)" 2018-09-01

# -- one plan alone
init --set paths:plan=templates/plans/2018 --year 2019
is "with [paths] plan too" "$code" 0
like "and what to write instead is said" "$(cat out)" '\[paths\] plans = templates/plans'
init --year next
is "no year" "$code" 100
done_testing
