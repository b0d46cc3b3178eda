#!/bin/sh
# From draft to issued document: one number each whatever happens at the same time, frozen for ever, verified from the
# archive alone; corrections; letters, each with a number of its own.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3 pdftotext
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

cp -a "$TB_SRC/templates" . && mkdir input build && ln -s "$TB_FONTS" build/fonts
cp -R "$TB_SRC/input/陵城区" "$TB_SRC/input/德城区" "$TB_SRC/input/宁津县" input/
ini=templates/tongbao.ini
tb-ingest -q -c $ini --now 2017-07-03T02:00:00
tb-aggregate -q -c $ini --as-of 2017-05-31
tb-aggregate -q -c $ini --as-of 2017-06-30
ledger() { sqlite3 -batch output/ledger.db "$@"; }
issue() { run tb-issue -c $ini --now 2017-07-03T09:00:00 "$@"; }
monthly="--template templates/bulletins/monthly"
five=德教通〔2017〕1号

# -- six at the same moment: one number, the others are told to wait or find it done
for i in 1 2 3 4 5 6; do
    (tb-issue -c $ini --now 2017-07-03T09:00:00 $monthly --workbook templates/workbooks/summary >six.$i 2>&1; echo $? >code.$i) &
done
wait
is "six at once: one is issued, the others are busy or find it done" "$(cat code.* | grep -vc '^0$\|^112$') $(cat six.* | grep -c '印发德教通.*数据截至\|^印发')" "0 1"
is "one number is allotted" "$(ledger 'SELECT number FROM issues')" "$five"
issue $monthly
is "again: it is said under which number" "$code $(grep -c "$five" out) $(ledger 'SELECT count(*) FROM issues')" "0 1 1"
frozen=output/issued/$five
ok "the document" test -s $frozen/bulletin.pdf
is "nothing in the folder can be written" "$(find $frozen -type f -perm /222)" ""
unlike "no draft mark" "$(pdftotext $frozen/bulletin.pdf - | tr -d ' \n')" 送审稿
like "but the number" "$(pdftotext $frozen/bulletin.pdf - | tr -d ' \n')" "$five"
python3 -B - $frozen/manifest.json >manifest <<'PY'
import json, sys
m = json.load(open(sys.argv[1], encoding="utf-8"))
print(m["number"], m["as_of"], m["program"].split()[0])
print("inputs", all(len(i["sha256"]) == 64 for i in m["inputs"]), len(m["inputs"]) > 10)
print("fonts", all(len(f["sha256"]) == 64 for f in m["fonts"]), any("FandolFang" in f["file"] for f in m["fonts"]))
print("libraries", any(l["library"].startswith("libhpdf ") for l in m["libraries"]), any(l["library"].startswith("libxlsxwriter ") for l in m["libraries"]))
PY
is "the manifest names inputs, fonts, libraries, program" "$(tr '\n' ' ' <manifest)" \
    "$five 2017-06-30 tongbao inputs True True fonts True True libraries True True "
is "the configuration is kept without the sections of the mail" "$(grep -cE "mail|^\[collect|robot|password" $frozen/tongbao.ini)" 0
issue --verify $five
is "verified: rendered again to the same bytes" "$code" 0
mv templates away; mkdir templates; cp away/tongbao.ini templates/
issue --verify $five
is "from the archive alone" "$code" 0
rm -r templates; mv away templates

# -- a night works out other figures while the document is being made: the register has those the document shows
mkdir bin && cp "$TB_BIN"/tb-* bin/ && mv bin/tb-bulletin bin/real
cat >bin/tb-bulletin <<SH
#!/bin/sh
case " \$* " in *" --number "*) sqlite3 -batch "$PWD/output/ledger.db" "UPDATE figure SET rank = 99 WHERE as_of = '2017-05-31'" ;; esac
exec -a tb-bulletin "$PWD/bin/real" "\$@"
SH
sed -i '1s|.*|#!/bin/bash|' bin/tb-bulletin; chmod +x bin/tb-bulletin
if command -v bash >/dev/null; then
    before=$(ledger "SELECT indicator, county, rank FROM figure WHERE as_of = '2017-05-31' ORDER BY 1, 2" | cksum)
    run bin/tb-issue -c $ini --now 2017-07-03T10:00:00 $monthly --as-of 2017-05-31
    is "figures that changed meanwhile are not entered" \
        "$code $(ledger "SELECT indicator, county, rank FROM issued_figure WHERE as_of = '2017-05-31' ORDER BY 1, 2" | cksum)" "0 $before"
    ledger "UPDATE figure SET rank = (SELECT rank FROM issued_figure i WHERE i.as_of = figure.as_of AND i.indicator = figure.indicator AND i.county = figure.county) WHERE as_of = '2017-05-31'"
fi

# -- letters
issue --template county
is "a letter to each unit that the template writes to" "$code $(ledger "SELECT count(*) FROM issues WHERE number LIKE '德教函%'")" "0 14"
is "each with a number of its own, in the order of the units" \
    "$(ledger "SELECT serial || ' ' || folder FROM issue WHERE number LIKE '德教函%' ORDER BY serial LIMIT 2" | tr '\n' ' ')" \
    "1 issued/德教函〔2017〕1号-371402 2 issued/德教函〔2017〕2号-371403 "
like "the register says whose" "$(ledger "SELECT title FROM issues WHERE number = '德教函〔2017〕2号'")" '（陵城区）$'
letter=output/issued/德教函〔2017〕2号-371403
pdftotext $letter/bulletin.pdf - | tr -d ' \n' >text
like "and the letter is to it" "$(cat text)" '陵城区教育局：'
like "under its number" "$(cat text)" '德教函〔2017〕2号'
is "the ledger is frozen once for all of them" "$(find output/issued -path '*德教函*' -name ledger.db -printf '%i\n' | sort -u | wc -l)" 1
issue --verify 德教函〔2017〕2号
is "a letter is verified like any issue" "$code" 0
issue --template county
is "again: nothing is issued twice" "$code $(grep -c '德教函' out) $(ledger "SELECT count(*) FROM issues WHERE number LIKE '德教函%'")" "0 14 14"
cut_off() { # as a run leaves it that was killed between the folder's name and the register's row
    ledger "INSERT INTO issue_sealing(number, series, year, serial, title, as_of, issued_at, pdf_sha256, xlsx_sha256, erratum_of, folder, sums_sha256)
        SELECT number, series, year, serial, title, as_of, issued_at, pdf_sha256, xlsx_sha256, erratum_of, folder, sums_sha256 FROM issue WHERE number = '$1';
        DELETE FROM issued_figure WHERE number = '$1'; DELETE FROM issue WHERE number = '$1'"
}
cut_off 德教函〔2017〕14号
before=$(stat -c '%i %Y' output/issued/德教函〔2017〕14号-*)
issue --template county
like "what had its name is completed" "$(cat out)" '^已补登.*德教函〔2017〕14号'
is "as it was" "$(stat -c '%i %Y' output/issued/德教函〔2017〕14号-*)" "$before"
is "a run that was cut off before the last letter is taken up there" "$code $(ledger "SELECT count(*), max(serial) FROM issue WHERE number LIKE '德教函%'")" "0 14|14"
issue --template county --county 371403 --again
is "one letter alone" "$code $(ledger "SELECT folder FROM issue WHERE serial = 15 AND number LIKE '德教函%'")" "0 issued/德教函〔2017〕15号-371403"
issue --template county --county 999999
is "a county that gets none" "$code" 102
like "is named" "$(cat err)" 999999
issue $monthly --county 371403
is "a bulletin for the whole city is to no county" "$code" 100
issue --template county --workbook templates/workbooks/summary
is "a letter carries no workbook of all" "$code $(cat out)" "100 "
issue --template nowhere
is "no such template" "$code" 101

# -- a county corrects its figures: its letter is out of date, the others' are not
ledger "UPDATE figure SET done = done + 100, rank = NULL WHERE as_of = '2017-06-30' AND county = '371403' AND indicator = 'highlights'"
issue --template county --erratum-of 德教函〔2017〕2号
is "a correction of a letter wants its county" "$code" 100
issue --template county --county 371402 --erratum-of 德教函〔2017〕2号
is "and not another's" "$code" 102
issue --template county --county 371403 --erratum-of 德教函〔2017〕2号
is "then it is issued" "$code $(ledger "SELECT erratum_of FROM issues WHERE number = '德教函〔2017〕16号'")" "0 德教函〔2017〕2号"
issue --template county
is "only the county's own letter is issued anew" "$code $(ledger "SELECT county || ' ' || serial FROM (SELECT substr(folder, -6) AS county, serial FROM issue WHERE number LIKE '德教函%' ORDER BY serial DESC LIMIT 1)")" "0 371403 17"
issue --template templates/bulletins/erratum --erratum-of $five
is "an erratum of the bulletin" "$code $(ledger "SELECT erratum_of FROM issues WHERE number = '德教通〔2017〕3号'")" "0 $five"
is "the bulletin's own documents: the erratum, no letter" "$(ledger "SELECT group_concat(number) FROM (SELECT number FROM bulletin_issues WHERE number NOT LIKE '德教通%' OR erratum_of IS NOT NULL)")" "德教通〔2017〕3号"
issue --template tasks
is "nor the newsletter" "$code $(ledger "SELECT count(*) FROM bulletin_issues WHERE number LIKE '%简%'")" "0 0"
issue --template templates/bulletins/erratum --erratum-of 德教通〔2017〕99号
is "of what was never issued" "$code" 102
for number in 德教通〔2017〕3号 德教函〔2017〕16号; do
    issue --verify $number
    is "an erratum is made again from what was frozen, to the byte: $number" "$code $(cat err)" "0 "
done
issue --template county --county 999999
is "a letter to nobody" "$code" 102
like "is said" "$(cat err)" '999999'

# -- the register
issue --list
like "as a table" "$(cat out)" "^$five  2017-06-30  2017-07-03T09:00:00"
issue --list --csv
is "as CSV, a row an issue" "$(wc -l <out)" "$(($(ledger 'SELECT count(*) FROM issue') + 1))"
like "with the errata" "$(cat out)" "^德教通〔2017〕3号,.*,$five,"
run tb-nightly -q -c $ini --as-of 2017-06-30 --now 2017-07-06T02:30:00
page=$(tr -d '\n' <output/index.html)
like "the status page: letters of a round are one item" "$page" '给各单位的函（数据截至2017年6月30日）<details><summary>共[0-9]*份'
like "an erratum says what it corrects" "$page" '>德教通〔2017〕3号</a>.*更正德教通〔2017〕1号'
like "what was corrected says by what, and leads to the document and its workbook" "$page" \
    'bulletin.pdf">德教通〔2017〕1号</a>　<a href="[^"]*/workbook.xlsx">汇总表</a>.*已由德教通〔2017〕3号更正'
like "with its digest" "$page" "$(ledger "SELECT pdf_sha256 FROM issue WHERE number = '$five'")"
chmod u+w $frozen/bulletin.pdf; echo x >>$frozen/bulletin.pdf
issue --verify $five
is "a file that was changed is found" "$code" 102
like "and named" "$(cat err)" bulletin.pdf
done_testing
