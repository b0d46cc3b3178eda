#!/bin/sh
# Every C file is as clang-format 14 with .clang-format would write it.
cd "$(dirname "$0")/../.." || exit 2
command -v clang-format >/dev/null || { echo "1..0 # SKIP clang-format is not installed"; exit 77; }
clang-format --version | grep -q 'version 14\.' || { echo "1..0 # SKIP clang-format is not version 14"; exit 77; }
found=$(find pipeline tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run 2>&1 | sed -n 's/^\([^:]*:[0-9]*\):.*/# \1/p' | sort -u)
echo "1..1"
[ -z "$found" ] && { echo "ok 1 - every C file is formatted"; exit 0; }
echo "not ok 1 - every C file is formatted (clang-format -i)"
echo "$found" | head -20
exit 1
