#!/bin/sh
# How long tb-aggregate takes for a whole country: 2,850 counties, 12 periods, 1,100,000 project rows, 16 indicators.
#
#   sh tests/bench/aggregate.sh [BIN]     TB_BENCH_UNITS, TB_BENCH_ROWS (project rows in all periods) change the size
#
# Goal: all 12 periods in under 30 s and 512 MB; and 14 counties in milliseconds. Exit 1 when a goal is missed.
set -e
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:-$here/../../build/bin}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
exec python3 -B "$here/aggregate.py" "$here/../.." "$(cd "$bin" && pwd)" "$folder" \
    "${TB_BENCH_UNITS:-2850}" "${TB_BENCH_ROWS:-1100000}"
