#!/bin/sh
# The example of CONTRIBUTING.md, made from that page: a new form, indicators, a task, targets, a paragraph; no C.
. "$(dirname "$0")/tap.sh"
need sqlite3 awk

cp -R "$TB_SRC/templates" "$TB_SRC/input" .
mkdir -p output build
# Fences whose info string is "LANGUAGE FILE" or "LANGUAGE append FILE" are files.
awk '/^```[a-z]+ / { file = $NF; appending = ($2 == "append"); if (!appending) printf "" > file; inside = 1; next }
     /^```/ { inside = 0; next }
     inside { if (appending) print >> file; else print > file }' "$TB_SRC/CONTRIBUTING.md"
ok "the page has the form" test -s templates/forms/qunuan.ini
touch -d '2017-07-03 09:00' "input/陵城区/陵城区_取暖改造_20170630.csv"
set -- -c templates/tongbao.ini --now 2017-07-06T02:00:00

run tb-ingest -q "$@"
ok "the county's sheet is accepted" test "$code" -le 1
is "its rows" "$(sqlite3 -batch output/ledger.db "SELECT status, rows, errors, warnings FROM submissions WHERE form = 'qunuan'")" "accepted|4|0|0"
run tb-aggregate "$@" --as-of 2017-06-30
is "the plan is right" "$code $(cat err)" "0 "
is "its figures" "$(sqlite3 -batch output/ledger.db "SELECT indicator, county, target, done, rate, gap FROM progress WHERE indicator LIKE 'qunuan.%' AND county IN ('*', '371403')")" \
"qunuan.done|*|4000|200|5.0|-45.0
qunuan.done|371403|1200|200|16.7|-33.3
qunuan.invest|*|800000000|39500000|4.9|-45.1
qunuan.invest|371403|240000000|39500000|16.5|-33.5"
is "who is expected" "$(sqlite3 -batch output/ledger.db "SELECT county, status FROM completeness WHERE form = 'qunuan' AND as_of = '2017-06-30'")" \
"371403|on_time
371425|missing
371482|missing"
is "its projects" "$(sqlite3 -batch output/ledger.db "SELECT count(*), sum(completed) FROM projects WHERE form = 'qunuan'")" "4|2"
is "the task" "$(sqlite3 -batch output/ledger.db "SELECT name, due, status FROM tasks WHERE task = '29' AND as_of = '2017-06-30'")" "完成农村教学点取暖改造|2017-11-15|"
run tb-trace "$@" qunuan.done 陵城区
is "traced" "$code" 0
like "to two cells" "$(tail -n 1 out)" '^共2个单元格，合计 2处'
if [ -x "$TB_BIN/tb-bulletin" ] && [ -d "$TB_FONTS" ] && command -v pdftotext >/dev/null; then
    run tb-bulletin "$@" --set paths:fonts="$TB_FONTS" --as-of 2017-06-30 --template templates/bulletins/monthly --out monthly.pdf
    is "the bulletin" "$code $(cat err)" "0 "
    pdftotext monthly.pdf text.txt
    like "has the paragraph" "$(tr -d '\n\f ' <text.txt)" '全市计划改造教学点40处，已完成2处，占年度任务的5.0%，欠时序进度45.0个百分点。'
fi
done_testing
