#!/bin/sh
# check.sh FOLDER [JOBS]: compile with warnings as errors, run every test, end with one plain line.
set -u
folder=$1
jobs=${2:-}
[ -n "$jobs" ] || jobs=$(nproc)
sh pipeline/front/compile.sh "$folder" "$jobs" || exit 1
log=$folder/check.log
# shellcheck disable=SC2086
(cd "$folder" && ctest -j"$jobs" --output-on-failure --no-tests=error ${CTEST_FLAGS:-}) >"$log" 2>&1
code=$?
if [ $code -ne 0 ]; then
    grep -v 'Passed$\|Start ' "$log" >&2
    echo "check: FAILED (the whole log: $log)" >&2
    exit 1
fi
tail -n 12 "$log" | grep 'Skipped\|SKIP\|did not run' || true
total=$(sed -n 's/.*tests passed, .* tests failed out of \([0-9]*\).*/\1/p' "$log")
seconds=$(sed -n 's/^Total Test time (real) = *//p' "$log")
echo "check: all tests passed in $seconds"
echo "$total passed, 0 failed"
