#!/bin/sh
# compile.sh FOLDER [JOBS]: bring a build folder up to date, in parallel; one line when there was work, the compiler's
# words when it failed.
set -eu
folder=$1
jobs=${2:-}
log=$folder/compile.log
# Whether there is work ninja knows only when it has looked at the folders again: the line is said with the first thing that is made.
# shellcheck disable=SC2086
{ ninja -C "$folder" ${jobs:+-j$jobs} 2>&1 && echo "all is made"; } | tee "$log" | {
    told=
    while read -r line; do
        case $line in
        "["*"] Building"* | "["*"] Linking"* | "["*"] Generating"*)
            [ -n "$told" ] || echo "tongbao: compiling in $folder/"
            told=yes ;;
        esac
    done
}
if [ "$(tail -n 1 "$log")" != "all is made" ]; then
    grep -v '^\[[0-9/]*\] Building' "$log" >&2 || true
    echo "tongbao: compiling failed in $folder/" >&2
    exit 1
fi
grep -i 'warning:' "$log" >&2 || true
