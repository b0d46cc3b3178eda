#!/bin/sh
# What was issued stays what it was: its own number, read-only files, its figures beside the ledger's; and whoever changes a
# byte of it, even together with its list of checksums, is told by --verify.
. "$(dirname "$0")/tap.sh"
need sqlite3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

mkdir -p city/input/陵城区
cp -a "$TB_SRC/templates" city/
sheet() { # sheet DONE TIME: the county's report, with that much done
    printf '%s\n' '陵城区解决城镇中小学大班额项目进展表' '填报单位：陵城区　截至：2017年6月30日' \
        '序号,项目(学校)名称,建设性质,规划校舍面积(平方米),新增学位(个),开工时间,形象进度,累计竣工面积(平方米)' \
        "1,第一小学,新建,20000,900,2017-01-05,主体施工,$1" >city/input/陵城区/陵城区_大班额_20170630.csv
    touch -d "$2" city/input/陵城区/*.csv
}
common="-c city/templates/tongbao.ini --set paths:fonts=$TB_FONTS --set ui:language=en"
bulletin=city/templates/bulletins/monthly
issue() { run tb-issue $common --template $bulletin --workbook city/templates/workbooks/summary --as-of 2017-06-30 --now "$@"; }
figures() { run tb-ingest $common -q --now "$1"; run tb-aggregate $common -q --as-of 2017-06-30 --now "$1"; }
sql() { sqlite3 -batch city/output/ledger.db "$1"; }
state() { (cd "$folder" && find . -type f -exec stat -c '%n %a %Y' {} + | sort && find . -type f -exec sha256sum {} + | sort); }
first=德教通〔2017〕1号
folder=city/output/issued/$first

sheet 1000 2017-07-02T10:00:00
figures 2017-07-03T02:00:00
issue 2017-07-03T09:00:00
is "issued" "$code $(sql 'SELECT number FROM issues')" "0 $first"
is "every file of it is read-only" "$(find "$folder" -type f ! -perm 444)" ""
is "its figures are kept beside the ledger's" "$(sql "SELECT count(*) > 20 FROM issued_figure")$(sql "SELECT as_of, indicator, county, target, done, rate
    FROM figure WHERE as_of = '2017-06-30' EXCEPT SELECT as_of, indicator, county, target, done, rate FROM issued_figure WHERE number = '$first'")" 1
state >before
issue 2017-07-03T10:00:00
like "the same figures are not issued twice" "$(cat out)" 'issued already'
is "nor get a second number" "$(sql 'SELECT count(*) FROM issues')" 1

# The county corrects its report: the ledger's figures move, those that were issued do not.
sheet 3000 2017-07-05T10:00:00
figures 2017-07-06T02:00:00
is "the change is known" "$(sql "SELECT old_done, new_done FROM issue_changes WHERE number = '$first' AND indicator = 'dabane.area' AND county = '371403'")" \
    "100000|300000"
issue 2017-07-06T09:00:00
is "the next issue has the next number" "$code $(sql 'SELECT group_concat(serial) FROM (SELECT serial FROM issue ORDER BY serial)')" "0 1,2"
state >after
same "not a byte, not a right, not a time of the first has changed" before after

verify() { run tb-issue $common --verify "$first" --now 2017-08-01T09:00:00; }
verify
is "verified" "$code" 0
for file in bulletin.pdf workbook.xlsx manifest.json ledger.db tongbao.ini bulletin/body.md; do
    cp "$folder/$file" kept
    chmod u+w "$folder/$file"
    printf 'x' >>"$folder/$file"
    verify
    is "changed: $file" "$code" 102
    like "and named: $file" "$(cat err)" "changed since it was issued: .*$file"
    cat kept >"$folder/$file"
done
# Whoever can write there can write the checksums too; the register has the two that count.
chmod u+w "$folder/SHA256SUMS"
for file in bulletin.pdf workbook.xlsx; do
    cp "$folder/$file" kept
    cp "$folder/SHA256SUMS" sums
    printf 'x' >>"$folder/$file"
    sed "s/^[0-9a-f]*  $file\$/$(sha256sum "$folder/$file" | cut -c 1-64)  $file/" sums >"$folder/SHA256SUMS"
    verify
    is "changed with its checksum: $file" "$code" 102
    cat kept >"$folder/$file"
    cat sums >"$folder/SHA256SUMS"
done
verify
is "put back, verified" "$code" 0
done_testing
