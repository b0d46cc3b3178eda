#!/bin/sh
# How long a workbook of 100,000 rows of 13 columns takes: tb-summary beside a bare libxlsxwriter loop that writes the same
# cells unchecked, and beside the Python libraries.
#
#   sh tests/bench/xlsx.sh [BIN]      TB_BENCH_XLSX_ROWS changes the size
#
# Goals: at most 1.15 times the bare loop's time, under 64 MB, at least 3 times faster than the Python libraries that are
# installed. Processor time counts (all contestants use one core), the least of 5 turns. Exit 1 when a goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${1:-$here/../../build/bin}" && pwd)
rows=${TB_BENCH_XLSX_ROWS:-100000}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
/usr/bin/python3 -B "$here/../golden/summary/make_ledger.py" "$here/../../pipeline/adapter/db/ledger.sql" "$folder/ledger.db" "$rows"
${CC:-cc} -O2 -o "$folder/bare" "$here/xlsx/bare.c" -lxlsxwriter -lsqlite3
printf '[paths]\nledger = ledger.db\n' > "$folder/tongbao.ini"
exec /usr/bin/python3 -B "$here/xlsx/measure.py" "$folder" "$bin/tb-summary" "$here/xlsx" "$rows"
