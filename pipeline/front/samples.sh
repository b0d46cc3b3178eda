#!/bin/sh
# samples.sh NOW FOLDER: give the sample files back the times they arrived at. A checkout and an unpacked tarball date every
# file to today; read in a night of 2017 all of them would have come in that very night, and May's reports would be late.
# Only a file that is newer than that night (NOW, the bureau's local time) and has the sample's bytes gets its time from
# the list; your own files, and a sample you have changed, are left as they are.
set -eu
now=$1 folder=$2
list=$(dirname "$0")/../../tests/samples/received.txt
[ -f "$list" ] && [ -d "$folder" ] || exit 0
(cd "$folder" && find . -type f -newermt "$now+08:00" -exec sha256sum {} +) |
    awk 'NR == FNR { time[$2 " " $3] = $1; next }
         { sub(/^\.\//, "", $2); if (($1 " " $2) in time) print time[$1 " " $2], $2 }' "$list" - |
    while read -r time file; do
        touch -c -d "$time+08:00" "$folder/$file" 2>/dev/null || {
            echo "tongbao: the sample files cannot get their times back (no rights), and count as received this night" >&2
            break
        }
    done
