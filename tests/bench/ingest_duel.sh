#!/bin/sh
# 1,000,000 rows of dabane (about 106 MB of GB18030), plain and with quoted areas ("17,234.05"): tb-ingest, an import that checks
# nothing, and Python, in turn.
# (How time and memory grow with the rows: ingest.sh.)
#
#   sh tests/bench/ingest_duel.sh [BIN]      TB_BENCH_ROWS=1000000 TB_BENCH_TURNS=5
#
# Goal: at most as long as the import; the file is kept in build/bench for the next time. Exit 1 when the goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd)
rows=${TB_BENCH_ROWS:-1000000}
keep=${TB_BENCH_KEEP:-$(dirname "$bin")/bench}
mkdir -p "$keep"
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
# So many projects are a thousand times the county's target: waived, as an error would be that the sheet is not read in for.
cp -R "$source/templates" "$folder/templates"
echo 'unit_slip,371403,for measuring,bench,2099-12-31' >>"$folder/templates/plans/2017/waivers.csv"
code=0
for sheet in plain quoted; do
    file="$keep/${sheet}_$rows.csv"
    if [ -z "$(find "$file" -newer "$here/gen_dabane.py" 2>/dev/null)" ]; then
        /usr/bin/python3 -B "$here/gen_dabane.py" "$rows" "$file.new" $sheet
        mv "$file.new" "$file"
    fi
    echo "  $sheet sheet:"
    mkdir "$folder/$sheet"
    ln -s "$file" "$folder/$sheet/陵城区_大班额_20170630.csv"
    file="$folder/$sheet/陵城区_大班额_20170630.csv"
    w="$folder/w"
    exec_ours="exec $bin/tb-ingest -q -c $folder/templates/tongbao.ini --set paths:ledger=$w/l.db --set paths:archive=$w/a $file"
    set -- "iconv | sqlite3 .import=iconv -f gb18030 -t utf-8 $file | sqlite3 $w/peer.db '.import --csv /dev/stdin t'" \
        "python csv, sqlite3=exec /usr/bin/python3 -B $here/ingest_csv.py $file $w/python.db"
    if command -v duckdb >/dev/null 2>&1; then
        set -- "$@" "iconv | duckdb=iconv -f gb18030 -t utf-8 $file | duckdb $w/duck.db \"create table t as select * from read_csv_auto('/dev/stdin')\""
    else
        echo "  duckdb is not installed (Debian 12 has no package of it): left out"
    fi
    /usr/bin/python3 -B "$here/duel.py" -n "${TB_BENCH_TURNS:-5}" --goal 1 --before "rm -rf $w; mkdir $w" "tb-ingest=$exec_ours" "$@" || code=1
done
exit $code
