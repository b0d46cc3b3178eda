#!/bin/sh
# run.sh FOLDER [JOBS]: build with counters, run the tests, print lines and branches reached, by room; FOLDER/coverage.txt has them
# by file, FOLDER/coverage.html shows each line.
set -eu
folder=$1
jobs=${2:-}
[ -n "$jobs" ] || jobs=$(nproc)
sh pipeline/front/compile.sh "$folder" "$jobs"
find "$folder" -name '*.gcda' -exec rm -f {} +
# Some tests play a user with fewer rights: the counters must be there, and open to everybody, before that user adds to them.
for program in "$folder"/bin/tb-*; do
    "$program" --version >/dev/null
done
find "$folder" -name '*.gcda' -exec chmod a+rw {} +
(cd "$folder" && ctest -j"$jobs" --output-on-failure -E "${COVERAGE_WITHOUT:-fault_crash|fault_order|90-distribution|70-year|policy_0[1-578]|policy_09}") \
    >"$folder/tests.log" 2>&1 || echo "coverage: some tests failed: $folder/tests.log" >&2
gcovr --root . --object-directory "$folder" --filter pipeline/ --exclude-throw-branches --json "$folder/coverage.json" \
    --txt "$folder/coverage.txt" --html-details "$folder/coverage.html" >"$folder/gcovr.log" 2>&1 || { cat "$folder/gcovr.log" >&2; exit 1; }
python3 -B tests/coverage/rooms.py "$folder/coverage.json"
