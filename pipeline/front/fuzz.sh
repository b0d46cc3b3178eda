#!/bin/sh
# fuzz.sh BUILD SECONDS: every fuzz target for that many seconds each, two at a time at most. What crashes is kept in
# BUILD/found/NAME; the committed corpus (tests/fuzz/corpus) is read and not changed.
set -u
build=$1
seconds=${2:-60}
ninja -C "$build" fuzzers >"$build/compile.log" 2>&1 || { cat "$build/compile.log"; exit 1; }
failed=0
one() {
    name=${1##*/fuzz_}
    mkdir -p "$build/found/$name" "$build/grown/$name"
    "$1" -max_total_time="$seconds" -max_len=4096 -rss_limit_mb=1024 -timeout=20 -print_final_stats=1 \
        -artifact_prefix="$build/found/$name/" "$build/grown/$name" "tests/fuzz/corpus/$name" >"$build/found/$name/log" 2>&1
    code=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/found/$name/log")
    if [ "$code" -eq 0 ]; then echo "fuzz: $name: ${runs:-?} executions, nothing found"; return 0; fi
    echo "fuzz: $name: ended with $code after ${runs:-?} executions, see $build/found/$name" >&2
    return 1
}
for target in "$build"/fuzz/fuzz_*; do
    [ -x "$target" ] || continue
    one "$target" &
    if [ -n "${other:-}" ]; then wait "$other" || failed=1; fi
    other=$!
done
wait "$other" || failed=1
exit $failed
