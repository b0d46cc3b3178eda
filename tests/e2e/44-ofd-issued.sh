#!/bin/sh
# formats = pdf ofd in a template's bulletin.ini: the night keeps both up to date, an issue freezes both, and --verify sees when
# the twin is no longer the one that was issued, also when its checksum was changed with it.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

mkdir -p city/input/陵城区
cp -a "$TB_SRC/templates" city/
sheet() { # sheet DONE: the county's report, with that much done
    printf '%s\n' '陵城区解决城镇中小学大班额项目进展表' '填报单位：陵城区　截至：2017年6月30日' \
        '序号,项目(学校)名称,建设性质,规划校舍面积(平方米),新增学位(个),开工时间,形象进度,累计竣工面积(平方米)' \
        "1,第一小学,新建,20000,900,2017-01-05,主体施工,$1" >city/input/陵城区/陵城区_大班额_20170630.csv
    touch -d 2017-07-02T10:00:00 city/input/陵城区/*.csv
}
formats() { # formats TEMPLATE WORDS
    sed -i -e '/^formats = /d' -e "s/^form = .*/&\nformats = $2/" "city/templates/bulletins/$1/bulletin.ini"
}
common="-c city/templates/tongbao.ini --set paths:fonts=$TB_FONTS --set ui:language=en --as-of 2017-06-30 --now 2017-07-06T02:30:00"
night() { run tb-nightly $common --set period:first=2017-06-30; }
out=city/output/2017-06-30
first_page() { python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("Doc_0/Pages/Page_0/Content.xml"))' "$1"; }

# --- the night
sheet 1000
formats monthly 'pdf ofd'
formats county 'pdf, ofd'
night
like "a night" "$code" '^[01]$'
is "PDF and OFD of the bulletin, PDF of the newsletter" "$(cd "$out" && ls -d ./*.pdf ./*.ofd)" "./monthly.ofd
./monthly.pdf
./tasks.pdf"
is "each letter has both" "$(ls "$out/county" | sed 's/.*\.//' | sort | uniq -c | tr -s ' \n' ' ')" " 14 ofd 14 pdf "
ok "it is an OFD file" python3 -m zipfile -t "$out/monthly.ofd"
like "status.json knows it" "$(cat "$out/status.json")" '"2017-06-30/monthly.ofd", "state": "rendered"'
like "so does the page" "$(cat city/output/index.html)" 'href="2017-06-30/monthly.ofd">'
like "and calls it a draft" "$(cat city/output/index.html)" 'OFD　送审稿'
cp -a "$out" before
night
is "nothing changed, nothing made anew" "$(grep -c rendered "$out/status.json")" 0
printf damaged >"$out/monthly.ofd"
night
same "a damaged OFD is made again" "$out/monthly.ofd" before/monthly.ofd
sheet 3000
touch -d 2017-07-03T10:00:00 city/input/陵城区/*.csv
night
not_ok "new figures, new OFD" cmp -s "$out/monthly.ofd" before/monthly.ofd
not_ok "and PDF" cmp -s "$out/monthly.pdf" before/monthly.pdf
formats tasks pdf,odf
night
is "formats that are none: only that document fails" "$(grep -o '"2017-06-30/[a-z]*\.[a-z]*", "state": "failed"' "$out/status.json")" \
    '"2017-06-30/tasks.pdf", "state": "failed"'
formats tasks pdf

# --- issue and verify
run tb-issue $common --template city/templates/bulletins/monthly
is "issued" "$code" 0
folder=city/output/issued/德教通〔2017〕1号
is "the folder holds both" "$(cd "$folder" && ls bulletin.*)" "bulletin.ofd
bulletin.pdf"
like "the list of checksums too" "$(cat "$folder/SHA256SUMS")" ' bulletin.ofd$'
unlike "it is no draft" "$(first_page "$folder/bulletin.ofd")" 送审稿
like "it has its number" "$(first_page "$folder/bulletin.ofd" | sed 's/<[^>]*>//g' | tr -d '\n')" '德教通〔2017〕1号'
verify() { run tb-issue $common --verify 德教通〔2017〕1号; }
verify
is "verified" "$code" 0
chmod -R u+w "$folder"
cp "$out/monthly.ofd" "$folder/bulletin.ofd"
verify
is "another OFD in its place" "$code" 102
like "is named" "$(cat err)" 'changed since it was issued: .*bulletin.ofd'
(cd "$folder" && sum=$(sha256sum bulletin.ofd) && sed -i "s/.* bulletin.ofd\$/$sum/" SHA256SUMS)
verify
is "with its checksum" "$code" 102
like "the list of checksums is not the registered one" "$(cat err)" 'SHA256SUMS'
forget() { sqlite3 city/output/ledger.db 'UPDATE issue SET sums_sha256 = NULL'; } # as an older version left it
forget
verify
is "with the register too" "$code" 102
like "is told apart by making it again" "$(cat err)" 'rendered again the OFD is different'
rm "$folder/bulletin.ofd"
sed -i '/ bulletin.ofd$/d' "$folder/SHA256SUMS"
verify
is "taken away with its checksum" "$code" 102
like "is missed" "$(cat err)" 'bulletin.ofd'
run tb-issue $common --template city/templates/bulletins/county --county 371403
is "a letter is issued with both" "$code $(cd city/output/issued/德教函〔2017〕1号-371403 && ls bulletin.* | tr '\n' ' ')" "0 bulletin.ofd bulletin.pdf "
run tb-issue $common --verify 德教函〔2017〕1号
is "and verified" "$code" 0
done_testing
