#!/bin/sh
# Every figure of the sample year against the model it was written from, for both cut-offs.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3

run python3 -B "$TB_SRC/tests/samples/check_targets.py"
is "county targets add up to the city's" "$(cat out)" ""
python3 -B "$TB_SRC/tests/samples/make_samples.py" made expected.csv received.txt
ok "input/ is what the generator writes" diff -r made "$TB_SRC/input"
same "so is expected.csv" expected.csv "$TB_SRC/tests/samples/expected.csv"
same "and the list of when each came" received.txt "$TB_SRC/tests/samples/received.txt"

cat >tongbao.ini <<EOF
[paths]
inbox = $TB_SRC/input
archive = archive
ledger = ledger.db
output = output
forms = $TB_SRC/templates/forms
plan = $TB_SRC/templates/plans/2017
[period]
first = 2017-05-31
EOF

run tb-ingest -q -c tongbao.ini
is "tb-ingest: one file is rejected" "$code" 1

sqlite3 -batch ledger.db "SELECT file, line, col, code, severity, raw FROM findings ORDER BY file, line, col, code" >found
same "the findings, no more and no fewer" found "$TB_SRC/tests/samples/findings.txt"
[ -s found ] && diff "$TB_SRC/tests/samples/findings.txt" found | sed 's/^/# /'

for day in 2017-05-31 2017-06-30; do
    run tb-aggregate -q -c tongbao.ini --as-of $day
    is "tb-aggregate: $day" "$code" 0
    sqlite3 -batch ledger.db >differ <<EOF
CREATE TEMP TABLE expected(indicator, county, cutoff, done);
.mode csv
.import --skip 1 expected.csv expected
.mode list
SELECT 'different', e.indicator, e.county, p.done, e.done FROM expected e LEFT JOIN progress p
    ON p.as_of = e.cutoff AND p.indicator = e.indicator AND p.county = e.county
    WHERE e.cutoff = '$day' AND p.done IS NOT CAST(nullif(e.done, '') AS INTEGER);
SELECT 'not expected', p.indicator, p.county, p.done FROM progress p
    WHERE p.as_of = '$day' AND NOT EXISTS (SELECT 1 FROM expected e
    WHERE e.cutoff = p.as_of AND e.indicator = p.indicator AND e.county = p.county);
SELECT count(*) FROM progress WHERE as_of = '$day';
EOF
    is "$day: every done figure" "$(sed '$d' differ)" ""
    is "$day: all of them" "$(tail -n 1 differ)" "$(grep -c ",$day," expected.csv)"
done

is "silent county is carried" "$(sqlite3 -batch ledger.db \
    "SELECT group_concat(DISTINCT county_name) FROM progress WHERE as_of = '2017-06-30' AND carried = 1 AND county <> '*'
     AND indicator LIKE 'gaibo.%'")" 庆云县
is "two counties are carried where a file was rejected" "$(sqlite3 -batch ledger.db \
    "SELECT group_concat(county_name) FROM (SELECT county_name FROM progress WHERE as_of = '2017-06-30' AND carried = 1
     AND county <> '*' AND indicator = 'dabane.area' ORDER BY county)")" 庆云县,平原县
is "the correction supersedes" "$(sqlite3 -batch ledger.db \
    "SELECT count(*) FROM submissions WHERE file LIKE '%更正%' AND supersedes IS NOT NULL AND status = 'accepted'")" 1

# The files as they arrived, each at its time.
run tb-ingest -q -c tongbao.ini --set paths:inbox=made --set paths:ledger=dated.db
run tb-aggregate -q -c tongbao.ini --set paths:ledger=dated.db --as-of 2017-06-30
is "who reported when" "$(sqlite3 -batch dated.db "SELECT status, count(*), group_concat(DISTINCT form || ' ' || county)
    FILTER (WHERE status IN ('late', 'rejected')) FROM completeness WHERE as_of = '2017-06-30' GROUP BY status ORDER BY status")" \
"carried|6|
late|1|dabane 371427
on_time|76|
rejected|1|dabane 371426"
is "arrival makes no figure" "$(sqlite3 -batch dated.db "SELECT * FROM figure WHERE as_of = '2017-06-30' ORDER BY 1, 2, 3" | md5sum)" \
    "$(sqlite3 -batch ledger.db "SELECT * FROM figure WHERE as_of = '2017-06-30' ORDER BY 1, 2, 3" | md5sum)"
done_testing
