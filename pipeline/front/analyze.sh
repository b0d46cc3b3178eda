#!/bin/sh
# analyze.sh BUILD: every static analyser over pipeline/; ends with 0 when none has anything to say.
#   gcc -fanalyzer   all of pipeline/ compiled once more; tests/analysis/gcc.txt has what is no fault, and why
#   cppcheck         with tests/analysis/cppcheck.txt: findings that are none, each with its reason
#   clang-tidy       the checks of .clang-tidy; tests/analysis/tidy.txt
set -u
export LC_ALL=C
build=$1
jobs=$(nproc 2>/dev/null || echo 2)
mkdir -p "$build"
failed=0

say() { # say NAME LOG PATTERN
    count=$(grep -c -e "$3" "$2")
    if [ "$count" -eq 0 ]; then
        echo "analyze: $1: nothing"
    else
        grep -e "$3" "$2" | sort -u | head -n 60
        echo "analyze: $1: $count findings, see $2" >&2
        failed=1
    fi
}

CFLAGS="-fanalyzer -include $PWD/tests/analysis/known.h" cmake -S . -B "$build/gcc" -G Ninja -DTB_TESTS=OFF -DCMAKE_C_COMPILER=gcc >/dev/null || exit 1
ninja -C "$build/gcc" -t clean >/dev/null
ninja -C "$build/gcc" -k0 >"$build/gcc.log" 2>&1 || failed=1
# What tests/analysis/gcc.txt explains is left out: file, warning and subject must be the same.
awk -v root="$PWD/" -v quote="'" 'NR == FNR { if ($0 !~ /^#/ && NF >= 3) known[$1 " " $2 " " $3] = 1; next }
    /warning:|error:/ {
        file = $0; sub(/:.*/, "", file); if (index(file, root) == 1) file = substr(file, length(root) + 1)
        warning = $0; sub(/.*\[/, "", warning); sub(/\].*/, "", warning)
        gsub(/\342\200[\230\231]/, quote)
        split($0, parts, quote); subject = parts[2]; sub(/ .*/, "", subject)
        if (!((file " " warning " " subject) in known)) print
    }' tests/analysis/gcc.txt "$build/gcc.log" >"$build/gcc.found"
say "gcc -fanalyzer" "$build/gcc.found" 'warning:\|error:'

cppcheck -q --std=c11 --enable=warning,performance,portability --inline-suppr --suppress=missingIncludeSystem \
    --suppressions-list=tests/analysis/cppcheck.txt --template='{file}:{line}: {severity}: {message} [{id}]' \
    -D_POSIX_C_SOURCE=200809L -I pipeline/base -I pipeline/model -I pipeline/typeset \
    $(find pipeline/adapter -mindepth 1 -maxdepth 1 -type d | sed 's/^/-I/') -j"$jobs" pipeline >"$build/cppcheck.log" 2>&1
say cppcheck "$build/cppcheck.log" '\(warning\|error\|performance\|portability\):'

CFLAGS="-include $PWD/tests/analysis/known.h" cmake -S . -B "$build/clang" -G Ninja -DTB_TESTS=OFF -DCMAKE_C_COMPILER=clang -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null || exit 1
ninja -C "$build/clang" >"$build/clang.log" 2>&1 || failed=1
find pipeline -name '*.c' ! -path 'pipeline/fonts/*' | sort | xargs -P "$jobs" -n 8 clang-tidy -quiet -p "$build/clang" >"$build/tidy.log" 2>/dev/null
awk -v root="$PWD/" 'NR == FNR { if ($0 !~ /^#/ && NF >= 2) known[$1 " " $2] = 1; next }
    /warning:|error:/ {
        file = $0; sub(/:.*/, "", file); if (index(file, root) == 1) file = substr(file, length(root) + 1)
        check = $0; sub(/.*\[/, "", check); sub(/\].*/, "", check)
        if (!((file " " check) in known)) print
    }' tests/analysis/tidy.txt "$build/tidy.log" | sort -u >"$build/tidy.found"
say clang-tidy "$build/tidy.found" 'warning:\|error:'
exit $failed
