#!/bin/sh
# A new month makes its own documents and leaves those of the months before alone; what it would make of them is what stands there.
. "$(dirname "$0")/tap.sh"
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "the fonts are not built: $TB_FONTS"
need sqlite3

# Two bureaus with the same files: one has a night for each month, the other reads both months in one.
for bureau in each once; do
    mkdir -p $bureau
    cp -R "$TB_SRC/templates" $bureau/templates
done
cp -R "$TB_SRC/input" once/input
find once/input -type f -exec touch -d '2017-07-03 09:00' {} +
find once/input -type f | grep -E '0531|5月|5\.31|05-31|201705|市直/重点任务进展表\.csv' | while IFS= read -r file; do
    touch -d '2017-06-03 09:00' "$file"
    mkdir -p "each/$(dirname "${file#once/}")"
    cp -p "$file" "each/${file#once/}"
done
night() {
    run tb-nightly -c "$1/templates/tongbao.ini" --set paths:fonts="$TB_FONTS" --as-of "$2" --now "$3T02:30:00"
}
kept() { sqlite3 -batch each/output/ledger.db "SELECT path, input_key FROM rendered WHERE path LIKE '2017-05-31/%' AND path NOT LIKE '%/forms' ORDER BY path"; }

night each 2017-05-31 2017-06-06
is "the night of May" "$code" 0
before=$(kept)
ok "has made documents" test "$(kept | wc -l)" -ge 5
cp -Rp once/input/. each/input/
night each 2017-06-30 2017-07-06
is "the night of June" "$code" 1
is "makes nothing of May again" "$(kept)" "$before"
night once 2017-06-30 2017-07-06
is "both months in one night" "$code" 1
is "are the same documents" "$(diff -rq each/output once/output | grep -v 'ledger\.db\|index\.html\|status\.json\|2017-05-31: forms$')" ""

# A correction of May is in every document from May on.
may=$(sqlite3 -batch each/output/ledger.db "SELECT group_concat(input_key) FROM rendered WHERE path LIKE '2017-0_-__/monthly.pdf'")
sed 's/"2,598.7"/"2,599.7"/; /合计\|总计/d' "each/input/德城区/德城区_大班额_20170531.csv" >"each/input/德城区/德城区_大班额_20170531（更正）.csv"
touch -d '2017-07-07 09:00' "each/input/德城区/德城区_大班额_20170531（更正）.csv"
night each 2017-06-30 2017-07-08
for month in 05-31 06-30; do
    key=$(sqlite3 -batch each/output/ledger.db "SELECT input_key FROM rendered WHERE path = '2017-$month/monthly.pdf'")
    unlike "a correction of May makes the bulletin of $month anew" "$may" "$key"
done
done_testing
