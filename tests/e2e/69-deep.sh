#!/bin/sh
# tb-doctor --deep: everything that was received, read again, gives the ledger; what differs is told with file and cell, a copy in the
# archive that was altered is replaced from the inbox; the night does it once a month; what sqlite3 wrote is told until then.
. "$(dirname "$0")/tap.sh"
need sqlite3

cp -R "$TB_SRC/templates" templates
mkdir in state
cp -R "$TB_SRC/input/陵城区" "$TB_SRC/input/德城区" in/
find in -type f -exec touch -d '2017-07-05 10:00' {} +
call() { program=$1; clock=$2; shift 2
    run "$program" -c templates/tongbao.ini --set paths:inbox=in --set paths:ledger=state/l.db --set paths:archive=a --set paths:output=o \
        --set nightly:bulletins= --set nightly:workbooks= --set ui:language=en --set paths:fonts="$TB_FONTS" --now "$clock" "$@"; }
write() { sqlite3 -batch state/l.db "$1"; }

call tb-doctor 2017-07-06T09:00:00 --deep
is "without a ledger" "$code" 102
call tb-nightly 2017-07-06T02:30:00
is "a night" "$code" 1
# the same file again with other bytes: the later one is in force, both are in the archive
sheet=$(find in/陵城区 -name '*大班额*20170630*' | head -n 1)
iconv -f GB18030 -t UTF-8 "$sheet" >again.csv 2>/dev/null || cp "$sheet" again.csv
printf '\n' >>again.csv
cp again.csv "$sheet"
touch -d '2017-07-06 12:00' "$sheet"
call tb-nightly 2017-07-07T02:30:00
call tb-doctor 2017-07-07T09:00:00 --deep
is "the archive gives the ledger" "$code" 0
like "with so many rows and figures" "$(cat out)" 'received files read again: [1-9][0-9]* rows and [1-9][0-9]* figures of [1-9]'
is "nothing is left" "$(find state -name '*.deep')" ""

# -- a cell that is not what the county sent
row=$(write "SELECT row_id FROM row_dabane WHERE done_area > 0 ORDER BY row_id LIMIT 1")
cell=$(write "SELECT s.file || ':' || r.line || ':' || json_extract(s.column_map, '\$.done_area.col') FROM row_dabane r JOIN submission s ON s.id = r.submission WHERE row_id = $row")
write "UPDATE row_dabane SET done_area = done_area + 100 WHERE row_id = $row"
call tb-doctor 2017-07-07T09:00:00 --deep
is "a row differs" "$code" 1
like "with file and cell" "$(cat out)" "^wrong cell: $cell: done_area: the ledger has"
call tb-doctor 2017-07-07T09:00:00
like "what another program wrote is told" "$(cat out)" "^note  ledger: another program"
call tb-summary 2017-07-07T09:00:00 --workbook summary --out x.xlsx
like "and by what makes documents" "$(cat err)" "warning: another program has written"
call tb-bulletin 2017-07-07T09:00:00 --template monthly --markdown
like "by all of it" "$(cat err)" "warning: another program has written"
call tb-notice 2017-07-07T09:00:00 --out notices
like "by notices" "$(cat err)" "tb-notice: warning: another program has written"
call tb-form 2017-07-07T09:00:00 --out forms
like "by forms" "$(cat err)" "tb-form: warning: another program has written"
call tb-nightly 2017-07-08T02:30:00
like "and the night compares" "$(cat out err)" "the ledger differs from what was received"
write "UPDATE row_dabane SET done_area = done_area - 100 WHERE row_id = $row"
call tb-nightly 2017-07-09T02:30:00
like "it says that nothing differs" "$(cat out err)" "another program had written into the ledger"
call tb-nightly 2017-07-10T02:30:00
unlike "once" "$(cat out err)" "another program"

# -- a figure
write "UPDATE figure SET done = done + 1 WHERE as_of = '2017-06-30' AND indicator = 'dabane.area' AND county = '371403'"
call tb-doctor 2017-07-07T09:00:00 --deep
is "a figure differs" "$code" 1
like "which one" "$(cat out)" "^wrong figure: 2017-06-30 dabane.area 371403: done: the ledger has"
call tb-nightly 2017-08-01T02:30:00 --as-of 2017-06-30
like "once a month the night finds it" "$(cat out err)" "the ledger differs from what was received"
call tb-nightly 2017-08-02T02:30:00 --as-of 2017-06-30
like "every night, until there is none" "$(cat out err)" "the ledger differs from what was received"
write "UPDATE figure SET done = done - 1 WHERE as_of = '2017-06-30' AND indicator = 'dabane.area' AND county = '371403'"
call tb-doctor 2017-08-02T09:00:00 --deep
is "put right" "$code" 0
like "and sealed again" "$(cat out)" "sealed again"
call tb-doctor 2017-08-02T09:00:00
unlike "no word of another program" "$(cat out)" "another program"

# -- a row that is missing, one too many
write "DELETE FROM row_dabane WHERE row_id = $row"
call tb-doctor 2017-08-02T09:00:00 --deep
like "a row that is missing" "$(cat out)" "^wrong cell: .*the row: the ledger has \"NULL\""
call tb-doctor 2017-08-02T09:00:00 --backup kept
rm -r state; mkdir state
call tb-ingest 2017-08-02T10:00:00 -q
call tb-aggregate 2017-08-02T10:00:00 --as-of 2017-06-30 -q

# -- the archive
set -- a/*
cp "$1" whole
chmod u+w "$1"
echo x >>"$1"
call tb-doctor 2017-08-02T09:00:00 --deep
is "an altered copy that the inbox has" "$code" 0
like "is told" "$(cat out)" "^note  archive: .*replaced from the inbox"
same "and whole again" "$1" whole
mv in elsewhere; mkdir in
echo x >>"$1"
call tb-doctor 2017-08-02T09:00:00 --deep
is "one that it has not" "$code" 1
like "is told too" "$(cat out)" "^wrong archive: "
done_testing
