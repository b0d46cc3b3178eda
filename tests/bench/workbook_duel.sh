#!/bin/sh
# 100,000 rows of 13 columns out of an .xlsx: tb-ingest --explain --rows and a whole tb-ingest, beside what reads workbooks elsewhere and beside
# the same table as CSV, in turn.
#
#   sh tests/bench/workbook_duel.sh [BIN]      TB_BENCH_ROWS=100000 TB_BENCH_TURNS=5
#
# Goals: a whole ingest at most 4 times the processor time of the CSV, at most 64 MB. Exit 1 when one is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd)
rows=${TB_BENCH_ROWS:-100000}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
/usr/bin/python3 -B "$here/gen_workbook.py" "$rows" "$folder"
name=$folder/陵城区_大班额_20170630
w=$folder/w
# more schools than any county's target: that is no finding of a measurement
cp -r "$source/templates" "$folder/templates"
printf 'rule,county,reason,who,until\nunit_slip,*,measured,bench,\n' >"$folder/templates/plans/2017/waivers.csv"
ingest="exec $bin/tb-ingest -q -c $folder/templates/tongbao.ini --set paths:ledger=$w/l.db --set paths:archive=$w/a"
explain="exec $bin/tb-ingest --explain --rows"
duel() {
    /usr/bin/python3 -B "$here/duel.py" -n "${TB_BENCH_TURNS:-5}" --by cpu --before "rm -rf $w; mkdir $w" "$@"
}
set -- "openpyxl, read only=exec /usr/bin/python3 -B -c 'import openpyxl, sys
for r in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).active.iter_rows(values_only=True): pass' $name.xlsx"
if command -v xlsx2csv >/dev/null 2>&1; then
    set -- "$@" "xlsx2csv=exec xlsx2csv $name.xlsx"
else
    echo "  xlsx2csv is not installed: left out"
fi
echo "  the rows of an .xlsx"
duel "--explain --rows, .xlsx=$explain $name.xlsx" "--explain --rows, .csv=$explain $name.csv" "$@"
echo "  a whole ingest"
duel "tb-ingest, .xlsx=$ingest $name.xlsx" "tb-ingest, .csv=$ingest $name.csv" >"$folder/told"
cat "$folder/told"
times=$(awk '/tb-ingest, [.]csv/ { print $6 }' "$folder/told")
megabytes=$(awk '/tb-ingest, [.]xlsx/ { print $5 }' "$folder/told")
awk -v times="$times" -v megabytes="$megabytes" 'BEGIN {
    if (times * 4 < 1) { printf "  MISSED: the .xlsx takes %.1f times the CSV; the goal is 4\n", 1 / times; missed = 1 }
    if (megabytes > 64) { printf "  MISSED: %.0f MB; the goal is 64\n", megabytes; missed = 1 }
    exit missed }'
