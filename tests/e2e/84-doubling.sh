#!/bin/sh
# Nothing grows faster than what it is given: instructions on doubled inputs, and of one more month after years (tests/bench/doubling.py,
# whose other cases `make -f Makefile.dist bench BENCH=doubling` runs).
. "$(dirname "$0")/tap.sh"
need python3
grep -q __asan_init "$TB_BIN/tb-ingest" && skip_all "instructions of the sanitizers are not ours"
for case in rows later letters; do
    code=0
    python3 -B "$TB_SRC/tests/bench/doubling.py" "$TB_BIN" $case >said 2>&1 || code=$?
    [ $code -ne 77 ] || skip_all "neither perf with a counter nor valgrind is here"
    is "$(sed -n 's/, ratio.*//; s/^\(not \)*ok //p' said | head -n 1)" "$code" 0
    [ $code -eq 0 ] || cat said >&2
done
done_testing
