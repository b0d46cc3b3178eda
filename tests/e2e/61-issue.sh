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
sed -i 's|^\[mail\]$|&\nserver = smtp://mail.example.cn:25\nfrom = tongbao@example.cn\nuser = bureau|' city/templates/tongbao.ini
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
is "with the settings it was made with, and no word of mail" "$(grep -c '^first = ' "$folder/tongbao.ini") $(grep -c 'mail\.' "$folder/tongbao.ini")" "1 0"
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
    cp -f "$folder/$file" kept
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
    cp -f "$folder/$file" kept
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
chmod u+w "$folder"
echo more >"$folder/more.txt"
verify
is "a file more" "$code" 102
like "named, too" "$(cat err)" 'not there when it was issued: .*more.txt'
rm "$folder/more.txt"
printf 'not a list\n' >"$folder/SHA256SUMS"
verify
is "checksums that are none" "$code" 102
like "named" "$(cat err)" 'changed since it was issued: .*SHA256SUMS'
cat sums >"$folder/SHA256SUMS"
rm "$folder/tongbao.ini"
verify
is "a file that is gone" "$code" 102
like "named" "$(cat err)" 'tongbao.ini'

# What cannot be issued: said, and no number is used up.
refused() { # refused WHAT CODE PATTERN OPTIONS…
    what=$1; want=$2; pattern=$3; shift 3
    sql 'SELECT * FROM issue' >before
    run tb-issue $common --now 2017-07-07T09:00:00 "$@"
    is "$what: exit code" "$code $(cat out)" "$want "
    like "$what: said" "$(cat err)" "$pattern"
    sql 'SELECT * FROM issue' >after
    same "$what: the register is as it was" before after
    is "$what: nothing half-made is left" "$(find city/output/issued -name '.making*')" ""
}
refused "no template" 100 '--template DIR is needed' --as-of 2017-06-30
refused "a date that nobody aggregated" 102 'no figures for 2017-03-31: run tb-aggregate first' --template $bulletin --as-of 2017-03-31
refused "a number that nobody gave" 102 'no such issue: 德教通〔2017〕9号 (tb-issue --list' --verify 德教通〔2017〕9号
refused "a correction of nothing" 102 'no such issue: 德教通〔2017〕9号' --template city/templates/bulletins/erratum --as-of 2017-06-30 --erratum-of 德教通〔2017〕9号
refused "a correction where nothing has changed" 102 'nothing has changed since it was issued: 德教通〔2017〕2号' \
    --template city/templates/bulletins/erratum --as-of 2017-06-30 --erratum-of 德教通〔2017〕2号
refused "a correction by a template that does not say so" 100 'does not say what it corrects.*bulletins/erratum does: .*monthly' \
    --template $bulletin --as-of 2017-06-30 --erratum-of "$first"
run tb-aggregate $common -q --as-of 2017-05-31
refused "a correction with another date" 102 "$first is of 2017-06-30: aggregate that date" --template city/templates/bulletins/erratum --as-of 2017-05-31 --erratum-of "$first"
refused "a county where there are no letters" 100 'county' --template $bulletin --as-of 2017-06-30 --county 371403
refused "a template that is not there" 101 'nowhere' --template nowhere --as-of 2017-06-30
cp -R $bulletin numbers
sed -i 's/^number = .*/number = 德教通{n}号/' numbers/bulletin.ini
refused "numbers without a year" 101 'must hold {year} and {n}.*numbers/bulletin.ini' --template numbers --as-of 2017-06-30
sed -i 's/^number = .*/number = 德教通{year}\/{n}/' numbers/bulletin.ini
refused "numbers that would be a folder" 101 'must not hold a slash: 德教通2017/' --template numbers --as-of 2017-06-30
sed 's/^number = .*/number = 德教通〔{year}〕{n}号/' $bulletin/bulletin.ini >numbers/bulletin.ini
printf '<%%nothing_of_that_name%%>\n' >>numbers/body.md
refused "a document that cannot be made" 101 'nothing_of_that_name' --template numbers --as-of 2017-06-30 --again
done_testing
