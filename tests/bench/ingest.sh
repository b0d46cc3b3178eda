#!/bin/sh
# How long tb-ingest takes for large sheets, beside a program that does less:
#
#   iconv -f gb18030 -t utf-8 FILE | sqlite3 DB ".import --csv /dev/stdin t"      (decode, parse, insert as text)
#   tb-ingest FILE                 (archive, hash, decode, parse, type, check, total, find duplicates, insert)
#
#   sh tests/bench/ingest.sh [BIN]      TB_BENCH_INGEST="100000 1000000 5000000" rows; TB_BENCH_TIMES=3 runs, the best counts
#
# Goals: at most as long as the other at 1,000,000 rows (aim 0.7), linear, under 64 MB. Exit 1 when a goal is missed.
set -e
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:-$here/../../build/bin}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
exec python3 -B "$here/ingest.py" "$here/../.." "$(cd "$bin" && pwd)" "$folder" "${TB_BENCH_TIMES:-3}" \
    ${TB_BENCH_INGEST:-100000 1000000}
