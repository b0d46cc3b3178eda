#!/bin/sh
# What can be wrong from outside: files that are none, folders that cannot be written, a font that is missing, a broken
# configuration. Each time a clear message, the right exit code, and everything that was there before is still there.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

# A small city: the shipped templates, one county's files.
mkdir -p city/input city/fonts
cp -a "$TB_SRC/templates" city/
cp "$TB_FONTS"/*.ttf city/fonts/
cp -a "$TB_SRC/input/陵城区" city/input/
config=city/templates/tongbao.ini
sed -i 's|^fonts = .*|fonts = ../fonts|; s|^language = .*|language = en|' $config
night() { run tb-nightly -c $config --as-of 2017-06-30 --now 2017-07-03T02:30:00 "$@"; }
figures() { sqlite3 city/output/ledger.db 'SELECT * FROM progress ORDER BY 1, 2, 5; SELECT form, county, name, stage, done_area, file, line FROM projects ORDER BY 1, 2, 3'; }
results() { sha256sum city/output/2017-0*/monthly.pdf city/output/2017-0*/summary.xlsx; figures; }

night
is "the small city's night" "$code" 1
figures >before

bad() { # bad NAME: the file `bad` under that name must be rejected
    cp bad "city/input/$1"
    run tb-ingest -c $config --now 2017-07-03T02:30:00
    is "$1: listed, exit code 1" "$code" 1
    like "$1: named" "$(cat out err)" "$1"
    is "$1: rejected whole" "$(sqlite3 city/output/ledger.db "SELECT DISTINCT status FROM submissions WHERE file LIKE '%$1'")" rejected
    ok "$1: with a reason" test "$(sqlite3 city/output/ledger.db "SELECT count(*) FROM findings WHERE file LIKE '%$1' AND severity = 'error' AND message <> ''")" -ge 1
    night
    is "$1: the night goes on" "$code" 1
    like "$1: the night says so" "$(cat out)" "rejected: $1"
    figures >after
    same "$1: every figure as before" before after
    rm "city/input/$1"
    night
}
printf 'Dear Sir,\nplease find attached nothing at all.\n' >bad
bad '陵城区_大班额_20170630.txt'
: >bad
bad '陵城区_重点任务_20170630（更正）.csv'
python3 -c '
import zipfile
z = zipfile.ZipFile("bad", "w", zipfile.ZIP_DEFLATED); z.writestr("[Content_Types].xml", "<x/>" * 50); z.writestr("xl/workbook.xml", "<y/>" * 50); z.close()'
bad '陵城区_全面改薄_20170630（更正）.csv'
python3 -c '
import sys
text = open(sys.argv[1], "rb").read().decode("gb18030").replace("德城", "东城")
open("bad", "wb").write(text.encode("gb18030"))' "$TB_SRC/input/德城区/德城区_大班额_20170630.csv"
bad '东城区_大班额_20170630.csv'
{ head -c 300 "$TB_SRC/input/陵城区/陵城区_大班额_20170630.csv"; printf '\377\377"\n'; } >bad
bad '陵城区_大班额_20170630（更正）.csv'
printf 'a,b\n1,2\n' >bad
bad '不知是谁的.csv'
unlike "what nobody could identify is no more said when it is taken away" "$(cat out)" '不知是谁的'
unlike "nor on the page" "$(cat city/output/index.html)" '不知是谁的'

night
results >before
unchanged() {
    results >after
    same "$1: every earlier result is as it was" before after
}
is_error() { # is_error WHAT CODE PATTERN
    is "$1: exit code $2" "$code" "$2"
    like "$1: said, with the place" "$(cat err)" "$3"
    unlike "$1: in words, not in pieces" "$(cat err)" 'core dumped\|Segmentation\|(null)'
}

mv city/fonts/FandolHei-Regular.ttf away.ttf
night
is_error "a missing font" 101 'FandolHei-Regular.ttf'
unchanged "a missing font"
mv away.ttf city/fonts/FandolHei-Regular.ttf
night

cp $config kept.ini
printf '[rounding\n' >>$config; night
is_error "a broken tongbao.ini" 101 "tongbao.ini:$(wc -l <$config)\$"
is "a broken tongbao.ini: nothing on stdout" "$(cat out)" ""
unchanged "a broken tongbao.ini"
cp kept.ini $config; sed -i 's/^decimals = 1/decimal = 1/' $config; night
is_error "an unknown setting" 101 'unknown setting: \[rounding\] decimal: .*tongbao.ini:[0-9]*$'
rm $config; night
is_error "no tongbao.ini" 101 'tongbao.ini'
unchanged "no tongbao.ini"
cp kept.ini $config

mv city/templates/plans/2017/plan.ini plan.away; night
is_error "no plan" 101 'plan.ini'
mv plan.away city/templates/plans/2017/plan.ini
printf '%s\n' '-- name: broken' 'SELECT nothing FROM nowhere;' >>city/templates/bulletins/monthly/queries.sql; night
is_error "broken SQL in the bulletin" 101 'queries.sql\|broken'
unchanged "broken SQL in the bulletin"
cp "$TB_SRC/templates/bulletins/monthly/queries.sql" city/templates/bulletins/monthly/queries.sql
night --set paths:inbox=nowhere
is_error "no inbox" 102 'nowhere'
unchanged "no inbox"
echo "not a ledger, but something else altogether, and long enough to be looked at" >other.db
night --set paths:ledger=other.db
is_error "a ledger that is none" 103 'other.db'
is "and it is left alone" "$(cut -c1-12 other.db)" "not a ledger"

: >blocked; night --set paths:output=blocked/out
is_error "an output folder below a file" 111 'blocked'
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    chmod 755 "$TAP_FOLDER" "$TAP_FOLDER/work"
    chmod -R go+rX city; chmod -R go-w city
    touch -d 2017-07-02 city/input/陵城区/*20170630*; echo >>city/templates/bulletins/monthly/body.md
    cp -a city/output reader; mkdir -p reader
    run setpriv --reuid=65534 --regid=65534 --clear-groups "$(for_others)/tb-nightly" -c $config --as-of 2017-06-30 --now 2017-07-03T02:30:00
    is_error "an output folder that may only be read" 111 'city/.*output\|ermission denied'
    cp "$TB_SRC/templates/bulletins/monthly/body.md" city/templates/bulletins/monthly/body.md
    unchanged "an output folder that may only be read"
fi
night
is "and after all this the night is well" "$code" 1
unchanged "after all this"
is "nothing temporary is left" "$(find city -name '.new*' -o -name '.*.tmp*' | tr '\n' ' ')" ""
done_testing
