#!/bin/sh
# Files of plan, templates and fonts that are links: what they lead to decides whether documents are made anew, and is frozen.
. "$(dirname "$0")/tap.sh"
need sqlite3 pdftotext
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts"

cp -R "$TB_SRC/templates" t
mkdir in real fonts
cp -R "$TB_SRC/input/陵城区" in/
find in -type f -exec touch -d '2017-07-05 10:00' {} +
mv t/plans/2017/targets.csv real/targets.csv
ln -s ../../../real/targets.csv t/plans/2017/targets.csv
mv t/bulletins/monthly/body.md real/body.md
ln -s ../../../real/body.md t/bulletins/monthly/body.md
mv t/forms real/forms
ln -s ../real/forms t/forms
for font in "$TB_FONTS"/*.ttf; do ln -s "$font" fonts/; done

night() {
    run tb-nightly -c t/tongbao.ini --set paths:inbox=in --set paths:ledger=l.db --set paths:archive=a --set paths:output=o --set paths:fonts=fonts \
        --set nightly:bulletins=monthly --set nightly:workbooks= --set period:first=2017-06-30 --set ui:language=en --as-of 2017-06-30 \
        --now 2017-07-06T02:30:00 "$@"
}
target() { sqlite3 -batch l.db "SELECT target FROM progress WHERE indicator = 'dabane.area' AND as_of = '2017-06-30' AND county = '371403'"; }

night
is "a night with links" "$code" 1
is "the target of the plan" "$(target)" 8900000
night
like "nothing has changed" "$(cat out)" "nothing changed"

printf '\n另有说明。\n' >>real/body.md
night
pdftotext o/2017-06-30/monthly.pdf - | tr -d '\n' >text
like "a link's file has changed: the bulletin follows" "$(cat text)" '另有说明'

key() { sqlite3 -batch l.db "SELECT input_key FROM rendered WHERE path LIKE '%monthly.pdf'"; }
before=$(key)
cp "$TB_FONTS/FandolFang-Regular.ttf" real/
ln -sf ../real/FandolFang-Regular.ttf fonts/FandolFang-Regular.ttf
night
not_ok "another file behind a font's link: looked at anew" test "$(key)" = "$before"

sed -i 's/^dabane.area,371403,8.9,/dabane.area,371403,9.9,/; s/^dabane.area,371402,14.6,/dabane.area,371402,13.6,/' real/targets.csv
night
is "the plan's, too: the figures follow" "$(target)" 9900000

run tb-issue -c t/tongbao.ini --set paths:inbox=in --set paths:ledger=l.db --set paths:archive=a --set paths:output=o --set paths:fonts=fonts \
    --as-of 2017-06-30 --now 2017-07-06T10:00:00 --template monthly
is "issued" "$code" 0
folder=$(find o/issued -mindepth 1 -maxdepth 1 -type d)
same "the frozen plan has the link's file" "$folder/plan/targets.csv" real/targets.csv
same "and the frozen template" "$folder/bulletin/body.md" real/body.md
ok "as files, no links" test -z "$(find "$folder" -type l)"
done_testing
