#!/bin/sh
# compile.sh FOLDER [JOBS]: bring a build folder up to date, in parallel; one line when there was work, the compiler's
# words when it failed.
set -eu
folder=$1
jobs=${2:-}
if [ -n "$(ninja -C "$folder" -n 2>/dev/null | grep -v 'no work to do' | grep '^\[' | head -n 1)" ]; then
    echo "tongbao: compiling in $folder/"
fi
log=$folder/compile.log
# shellcheck disable=SC2086
if ! ninja -C "$folder" ${jobs:+-j$jobs} >"$log" 2>&1; then
    grep -v '^\[[0-9/]*\] Building' "$log" >&2 || true
    echo "tongbao: compiling failed in $folder/" >&2
    exit 1
fi
grep -i 'warning:' "$log" >&2 || true
