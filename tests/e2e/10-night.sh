#!/bin/sh
# A whole night on the sample files, with the shipped templates: what appears, that it opens, that nothing else changes,
# and that the same night gives the same bytes anywhere.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3 pdftotext pdffonts qpdf
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

house() { # house FOLDER: an installation of its own
    mkdir -p "$1/build" && cp -a "$TB_SRC/templates" "$TB_SRC/input" "$1/" && ln -s "$TB_FONTS" "$1/build/fonts"
}
night() { run tb-nightly -c "$house/templates/tongbao.ini" --as-of 2017-06-30 --now 2017-07-03T02:30:00 "$@"; }
files() { (cd "$1" && find . -type f -printf '%P %s %T@\n' | sort; find . -type f -exec sha256sum {} + | sort); }

# a fresh checkout: every file is dated today; two are somebody's own by now
dates() { (cd "$1" && find . -type f -printf '%P %TY-%Tm-%TdT%TH:%TM\n' | sort); }
python3 -B "$TB_SRC/tests/samples/make_samples.py" made
cp -R "$TB_SRC/input" checkout
sh "$TB_SRC/pipeline/front/samples.sh" 2017-07-06T02:30:00 checkout
dates made >made.times; dates checkout >checkout.times
same "a checkout's samples get back the times they arrived at" made.times checkout.times
rm -r checkout; cp -R "$TB_SRC/input" checkout
touch -d 2017-06-20T08:00:00+08:00 checkout/武城县/武城县-大班额-201705.csv
echo '注：复核' >>checkout/武城县/武城县-大班额-201706.csv; cp checkout/武城县/武城县-难点问题-201705.csv checkout/mine.csv
dates checkout >before
sh "$TB_SRC/pipeline/front/samples.sh" 2017-07-06T02:30:00 checkout
dates checkout >after
is "but not one that is older than the night, was changed, or is not of the list" \
    "$(grep '大班额-20170[56]\|mine' before | grep -e 武城 -e mine)" "$(grep '大班额-20170[56]\|mine' after | grep -e 武城 -e mine)"
like "the others do" "$(cat after)" '^武城县/武城县-难点问题-201705.csv 2017-06-0'

house=$PWD/one
house "$house"
rm -r "$house/input"; cp -R "$TB_SRC/input" "$house/input"
sh "$TB_SRC/pipeline/front/samples.sh" 2017-07-06T02:30:00 "$house/input"
run tb-ingest -q -c "$house/templates/tongbao.ini" --now 2017-07-06T02:30:00
run tb-aggregate -c "$house/templates/tongbao.ini" --now 2017-07-06T02:30:00 --as-of 2017-05-31
run tb-aggregate -c "$house/templates/tongbao.ini" --now 2017-07-06T02:30:00 --as-of 2017-06-30
is "the sample night knows who was late: one report, on 11 July" \
    "$(sqlite3 "$house/output/ledger.db" "SELECT as_of, form, county FROM completeness WHERE status = 'late'")" "2017-06-30|dabane|371427"
rm -r "$house"; house "$house"
files "$house/input" >input.before
files "$house/templates" >templates.before
night
is "the night is done, and something is missing" "$code" 1
is "nothing on stderr" "$(cat err)" ""
pdf=$house/output/2017-06-30/monthly.pdf
xlsx=$house/output/2017-06-30/summary.xlsx
for file in "$pdf" "$xlsx" "$house/output/2017-05-31/monthly.pdf" "$house/output/2017-05-31/summary.xlsx" "$house/output/index.html"; do
    ok "there: ${file#"$house"/}" test -s "$file"
done
ok "latest leads there" test "$house/output/latest/monthly.pdf" -ef "$pdf"
ok "status.json is JSON" python3 -m json.tool "$house/output/latest/status.json"
is "a file that is rejected is said" "$(grep -c '平原县_大班额_20170630.csv' out)" 1
pdftotext -layout "$pdf" - | tr -d ' \n\f' | sed 's/—[0-9]*—//g' >flat
like "who is far behind for the second time is named, with the grounds" "$(cat flat)" \
    '予以通报点名，限期整改：.*夏津县（解决大班额竣工校舍面积完成率26.3%，欠时序进度23.7个百分点，已连续2期；'
like "and of what is carried the month" "$(cat flat)" '庆云县（全面改薄完工运动场面积完成率27.1%，欠时序进度22.9个百分点，已连续2期；本期没有可用的新数据，沿用5月末数据）'
like "figures that are in doubt are named, with what is odd" "$(cat flat)" '待核实的数据：.*宁津县《解决城镇中小学大班额项目进展表》（累计数减少）'
unlike "with no settings" "$(cat flat)" '界限\|gap_below'
like "a county that has not reported is said" "$(cat out)" '庆云县'
like "where the PDF is, is said" "$(cat out)" '2017-06-30/monthly.pdf'
files "$house/input" >input.after
same "input: not a byte, not a time has changed" input.before input.after
files "$house/templates" >templates.after
same "nor in the templates" templates.before templates.after
is "every file is in the archive under its SHA-256" \
    "$(find "$house/input" -type f -exec sha256sum {} + | cut -d' ' -f1 | sort -u | tr '\n' ' ')" \
    "$(cd "$house/output/archive" && find . -type f ! -name '.*' -printf '%f\n' | sort | tr '\n' ' ')"
is "and the archive holds what its names say" \
    "$(cd "$house/output/archive" && find . -type f ! -name '.*' -exec sha256sum {} + | awk '{ n = split($2, p, "/"); if ($1 != p[n]) print }')" ""

pdftotext "$pdf" text 2>pdf.err
like "the PDF has a red head" "$(cat text)" '德州市教育局文件'
like "and a title" "$(cat text)" '进展情况的通报'
like "a draft is marked" "$(cat text)" '送审稿'
is "pdftotext has nothing to say" "$(cat pdf.err)" ""
qpdf --check "$pdf" >qpdf.out 2>&1
is "qpdf has nothing to say" "$? $(grep -ci warning qpdf.out)" "0 0"
is "every font is embedded and subset" "$(pdffonts "$pdf" | tail -n +3 | awk '{ print $(NF-4), $(NF-3) }' | sort -u)" "yes yes"
ok "the PDF is under 300 KB" test "$(stat -c %s "$pdf")" -lt 300000
cat >open.py <<'PY'
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
missing = [s for s in ("封面", "总览", "项目明细", "上报情况", "数据质量") if not any(s in n for n in book.sheetnames)]
print(" ".join(missing))
PY
if python3 -c 'import openpyxl' 2>/dev/null; then
    is "the workbook opens and has its sheets" "$(python3 open.py "$xlsx")" ""
fi

stamp() { stat -c '%Y.%y %n' "$house"/output/2017-0*/*.pdf "$house"/output/2017-0*/*.xlsx; sha256sum "$house"/output/2017-0*/*.pdf "$house"/output/2017-0*/*.xlsx; }
stamp >before
night
is "again: the same code" "$code" 1
like "again: nothing changed" "$(sed -n 1p out)" '没有变化\|nothing changed'
stamp >after
same "again: the same bytes, the same times" before after

# another folder, another time zone, another locale, another order of reading, more at a time
first=$house
house=$PWD/another/place
house "$house"
find "$house/input" -name '*6*' -exec touch -d 2017-07-01T12:00:00Z {} +
LC_ALL=C.UTF-8 TZ=America/New_York tb-ingest -c "$house/templates/tongbao.ini" --now 2017-07-03T02:30:00 "$house/input/陵城区" >/dev/null 2>&1
here=$PWD
cd "$house" || exit 1
TZ=Pacific/Chatham LC_ALL=C.UTF-8 LANGUAGE=de night -j 3
cd "$here" || exit 1
is "elsewhere: the same code" "$code" 1
for name in monthly.pdf; do
    same "elsewhere: the same bytes: $name" "$first/output/2017-06-30/$name" "$house/output/2017-06-30/$name"
done
# a change that is meant is a change of that file, which a person reads
sqlite3 -csv -header "$first/output/ledger.db" "SELECT as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta,
    rank, light, carried FROM progress ORDER BY as_of, indicator, county" | tr -d '\r' >figures.csv
ok "the sample's figures are the recorded ones: tests/golden/sample/figures.csv" diff -u "$TB_SRC/tests/golden/sample/figures.csv" figures.csv
sqlite3 "$first/output/ledger.db" 'SELECT * FROM progress' >figures.one
sqlite3 "$house/output/ledger.db" 'SELECT * FROM progress' >figures.other
same "elsewhere: the same figures" figures.one figures.other
done_testing
