#!/bin/sh
# valgrind.sh BUILD: tests that reach every program, a whole night on input/ among them, with each program under memcheck. What
# it says goes to BUILD/valgrind/log, for tests look at stderr; 0 when all pass and there is not a line.
set -u
build=$PWD/$1
wrapped=$build/valgrind
rm -rf "$wrapped"
mkdir -p "$wrapped/bin" "$wrapped/log"
for program in "$build"/bin/tb-*; do
    name=${program##*/}
    # tb-nightly and tb-doctor start the others beside their own file, not these: hence the children
    printf '#!/bin/sh\nexec valgrind -q --error-exitcode=99 --leak-check=full --trace-children=yes "--log-file=%s" "%s" "$@"\n' \
        "$wrapped/log/$name.%p" "$program" >"$wrapped/bin/$name"
    chmod +x "$wrapped/bin/$name"
done
failed=0
for name in 10-night 23-trace 40-bulletin 41-notice 60-deliver 61-issue 65-backup; do
    TB_BIN=$wrapped/bin TB_BUILD=$build sh "tests/e2e/$name.sh" >"$wrapped/$name" 2>&1
    case $? in
    0) echo "valgrind: $name: passed" ;;
    77) echo "valgrind: $name: $(head -n 1 "$wrapped/$name")" ;;
    *) failed=1; grep -v '^ok' "$wrapped/$name" >&2; echo "valgrind: $name: FAILED" >&2 ;;
    esac
done
found=$(find "$wrapped/log" -type f -size +0 | sort)
if [ -n "$found" ]; then
    # shellcheck disable=SC2086
    head -n 40 $found >&2
    failed=1
fi
echo "valgrind: $(find "$wrapped/log" -type f | wc -l) runs, $(printf '%s' "$found" | grep -c .) with findings"
exit $failed
