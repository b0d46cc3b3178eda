#!/bin/sh
# A county's rare character: told when the sheet comes in, with the cell; set and copied right in PDF and OFD when a font has it,
# also beyond the basic plane; and when none has it the bulletin is made all the same, with 〓 in its place and a word about it.
. "$(dirname "$0")/tap.sh"
need sqlite3 pdftotext python3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"
hana=/usr/share/fonts/truetype/hanazono/HanaMinB.ttf

mkdir -p city/input/陵城区
cp -a "$TB_SRC/templates" city/
printf '%s\n' '陵城区解决城镇中小学大班额项目进展表' '填报单位：陵城区　截至：2017年6月30日' \
    '序号,项目(学校)名称,建设性质,规划校舍面积(平方米),新增学位(个),开工时间,形象进度,累计竣工面积(平方米)' \
    '1,第一小学,新建,20000,900,2017-01-05,主体施工,1000' \
    '2,𠮷村镇中心小学,新建,20000,900,,未开工,0' \
    '3,𠮷村镇第二小学,新建,20000,900,,未开工,0' \
    '4,㼆山小学,新建,20000,900,,未开工,0' >city/input/陵城区/陵城区_大班额_20170630.csv
touch -d 2017-07-02T10:00:00 city/input/陵城区/*.csv
faces() { # faces MORE: each role has its Fandol face and these
    sed -i '/^\[fonts\]/,/^\[/{/^[a-z_]* = /d}' city/templates/tongbao.ini
    sed -i "s|^\[fonts\]|&\ntitle = FandolSong-Bold.ttf $1\nbody = FandolFang-Regular.ttf $1\nheading = FandolHei-Regular.ttf $1\nsubheading = FandolKai-Regular.ttf $1\npage_number = FandolSong-Regular.ttf $1|" \
        city/templates/tongbao.ini
}
common="-c city/templates/tongbao.ini --set paths:fonts=$TB_FONTS --set ui:language=en --as-of 2017-06-30 --now 2017-07-06T02:30:00"
bulletin() { run tb-bulletin $common --template city/templates/bulletins/monthly "$@"; }

faces ""
run tb-ingest $common
is "the sheet is accepted" "$code" 0
run tb-aggregate $common

sql() { sqlite3 -batch city/output/ledger.db "$1"; }
is "two characters are named, once each, at their first cell" "$(sql "SELECT line, col, severity, raw, message FROM finding WHERE code = 'rare_character' ORDER BY line")" \
    "5|2|warning|𠮷村镇中心小学|有生僻字，现有字体里没有：列“项目(学校)名称”的“𠮷”（U+20BB7）
7|2|warning|㼆山小学|有生僻字，现有字体里没有：列“项目(学校)名称”的“㼆”（U+3F06）"
run tb-notice $common --out notices
is "the county's notice has it" "$(find notices -name '*陵城区*' | wc -l)" 1

# --- no font has them
bulletin --out none.pdf
is "made without the characters, and said" "$code" 1
like "which, and in which query" "$(cat err)" 'warning: no font has the character "𠮷" (U+20BB7): 〓 stands for it.*query ".*", .*queries.sql:[0-9]'
is "each once" "$(grep -c 'warning: ' err)" 2
pdftotext -raw none.pdf none.txt
like "the page shows that something is missing" "$(tr -d '\n' <none.txt)" '〓村镇中心小学'
like "and how often" "$(tr -d '\n' <none.txt)" '〓山小学'
bulletin --out none.ofd
cat >words.py <<'PY'
import sys
sys.path.insert(0, sys.argv[1])
import ofd
twin = ofd.Ofd(sys.argv[2])
for fault in twin.check():
    print(fault)
words = "".join(t.text for page in twin.pages() for t in twin.texts(page))
print(*[word in words for word in sys.argv[3:]])
PY
ofd_has() { python3 -B words.py "$TB_SRC/tests/e2e" "$@"; }
is "the same in OFD" "$code $(ofd_has none.ofd 〓村镇中心小学 〓山小学)" "1 True True"
bulletin --text
is "the text has the characters" "$code $(grep -c '𠮷村镇中心小学' out)" "0 1"
run tb-bulletin $common --template city/templates/bulletins/county --out letters
is "letters are made too" "$code $(ls letters | wc -l)" "1 14"
sed -i '1i 㼆' city/templates/bulletins/tasks/body.md
run tb-bulletin $common --template city/templates/bulletins/tasks --out tasks.pdf
is "a character of the template itself is its mistake" "$code" 101
like "named with its line" "$(cat err)" 'no font has the character "㼆" (U+3F06).*body.md:1'

# --- the night: everybody gets his documents, and the page says what is missing
sed -i '/^㼆$/d' city/templates/bulletins/tasks/body.md
night() { run tb-nightly $common --set period:first=2017-06-30 --set nightly:bulletins=monthly; }
page() { tr -d '\n' <city/output/index.html; }
night
is "the night makes the bulletin" "$code $(ls city/output/2017-06-30 | grep -c '^monthly.pdf$')" "1 1"
like "the page names the cell" "$(page)" '<h2>生僻字</h2>.*陵城区_大班额_20170630.csv 第5行：.*“𠮷”（U+20BB7）'
like "and the other" "$(page)" '第7行：.*“㼆”（U+3F06）'

# --- an issue is for ever: not with 〓 unless somebody says so
issue() { run tb-issue $common --template city/templates/bulletins/monthly "$@"; }
issue
is "not issued with 〓" "$code $(sql 'SELECT count(*) FROM issue')" "101 0"
like "said why and what to do" "$(cat err)" 'no font has the character ".*" (U+.*): 〓 stands for it; add a font.*--missing-characters'
issue --missing-characters
is "issued when told so" "$code $(sql 'SELECT count(*) FROM issue')" "0 1"
run tb-issue $common --verify 德教通〔2017〕1号
is "and verified" "$code" 0

# --- a font has them
if [ -f "$hana" ]; then
    faces "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc#0 $hana"
    night
    unlike "the page has nothing to say any more" "$(page)" '生僻字'
    bulletin --out all.pdf
    is "made with them" "$code $(cat err)" "0 "
    pdftotext -raw all.pdf all.txt
    like "copied from the PDF" "$(tr -d '\n' <all.txt)" '𠮷村镇中心小学'
    like "both of them" "$(tr -d '\n' <all.txt)" '㼆山小学'
    bulletin --out all.ofd
    is "and OFD" "$code" 0
    is "where the file holds together and says them" "$(ofd_has all.ofd 𠮷村镇中心小学 㼆山小学)" "True True"
else
    diag "no Hanazono here: fonts beyond the basic plane were not tried"
fi
done_testing
