#!/bin/sh
# tb-trace: from every figure of the sample year to its cells, from files to figures, and what moved.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3

cat >tongbao.ini <<END
[paths]
inbox = $TB_SRC/input
archive = archive
ledger = ledger.db
output = output
forms = $TB_SRC/templates/forms
plan = $TB_SRC/templates/plans/2017
[period]
first = 2017-05-31
END
tb-ingest -q -c tongbao.ini >ingested 2>&1
run tb-trace -c tongbao.ini
is "before tb-aggregate: says what to do" "$code" 102
tb-aggregate -q -c tongbao.ini --all --as-of 2017-06-30
sql() { sqlite3 -batch ledger.db "$1"; }

run tb-trace -c tongbao.ini
is "the list of indicators" "$code" 0
like "… in Chinese, aligned" "$(cat out)" '^dabane.area *解决大班额竣工校舍面积 *1120000 '

run tb-trace -c tongbao.ini dabane.area 临邑
is "a figure of a county named by its beginning" "$code" 0
like "its head" "$(sed -n 1,2p out)" '解决大班额竣工校舍面积（dabane.area） 临邑县，截至2017-06-30'
like "the correction is the source" "$(cat out)" '临邑县_大班额_20170630（更正）.csv'
unlike "… and nothing else" "$(cat out)" '20170630.csv'
like "the sum is said to be right" "$(tail -n 1 out)" '与完成数一致$'

# Every figure: the cells' values add up, and the raw text is what stands in the archived file.
sql "SELECT DISTINCT as_of, indicator FROM progress WHERE county = '*' AND done IS NOT NULL" >figures
while IFS='|' read -r as_of indicator; do
    tb-trace -c tongbao.ini --as-of "$as_of" "$indicator" --csv >"cells-$as_of-$indicator.csv" || echo "$as_of $indicator" >>bad
done <figures
is "all $(wc -l <figures | tr -d ' ') city figures traced" "$(cat bad 2>/dev/null)" ""
cat >check.py <<'END'
import csv, glob, os, re, sqlite3, subprocess


def cell_of_book(path, sheet, line, col):
    """What the reader of workbooks shows of the archived file."""
    shown = subprocess.run([os.path.join(os.environ["TB_BUILD"], "tests", "sheetfile_case"), path], capture_output=True).stdout.decode()
    part = shown.split("\nsheet %s\n" % sheet, 1)[1].split("\nsheet ", 1)[0]
    row = re.search(r"^row %d(?: hidden)?: (.*)$" % line, part, re.M).group(1)
    cells = [re.sub(r"\[[vendf]+\]$", "", c) for c in row.split("|")] + [""] * 30
    return cells[col - 1]


db = sqlite3.connect("ledger.db")
cells = books = 0
for name in sorted(glob.glob("cells-*.csv")):
    as_of, indicator = name[6:16], name[17:-4]
    rows = list(csv.DictReader(open(name, encoding="utf-8", newline="")))
    done = db.execute("SELECT done FROM progress WHERE as_of = ? AND indicator = ? AND county = '*'", (as_of, indicator)).fetchone()[0]
    if sum(int(row["value"]) for row in rows) != done:
        print("sum", name)
    cells += len(rows)
    for row in rows[:: max(1, len(rows) // 4)]:
        sha, line, col = row["sha256"], int(row["line"]), int(row["col"])
        path = next(glob.iglob("archive/**/*" + sha[2:] + "*", recursive=True))
        if row["sheet"]:
            books += 1
            if cell_of_book(path, row["sheet"], line, col).strip() != row["raw"].strip():
                print("cell", name, row, cell_of_book(path, row["sheet"], line, col))
            continue
        data = open(path, "rb").read()
        text = None
        for encoding in ("utf-8-sig", "gb18030", "utf-16"):
            try:
                text = data.decode(encoding)
                break
            except UnicodeDecodeError:
                pass
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        delimiter = "\t" if "\t" in lines[line - 1] else ","
        record = next(csv.reader(lines[line - 1:], delimiter=delimiter))
        if record[col - 1].strip() != row["raw"].strip():
            print("cell", name, row, record)
print("cells" if cells > 1000 and books > 10 else "too few cells: %d, %d of workbooks" % (cells, books))
END
is "their cells add up and stand in the archived files" "$(python3 -B check.py 2>&1)" cells

run tb-trace -c tongbao.ini --file 临邑县_大班额_20170630（更正）.csv
is "a file's figures" "$code" 0
like "it is in use" "$(cat out)" '在用$'
like "three figures" "$(cat out)" '^dabane.seats '
run tb-trace -c tongbao.ini --file 临邑县/临邑县_大班额_20170630.csv
like "the one it replaced is not in use" "$(cat out)" '不在用'
run tb-trace -c tongbao.ini --file 平原县_大班额_20170630.csv
like "a rejected one" "$(cat out)" '已退回'
run tb-trace -c tongbao.ini --file 临邑县_大班额_20170630（更正）.csv --diff 临邑县/临邑县_大班额_20170630.csv --csv
is "cell by cell: the correction against the first" "$code" 0
like "says what it is" "$(head -n 1 out)" '^county_name,item,header,line_before,line_now,raw_before,raw_now'
ok "some cells differ" test "$(wc -l <out)" -gt 1

run tb-trace -c tongbao.ini dabane.area --diff previous
is "what moved the city's figure" "$code" 0
moved=$(awk -F, '$1 == "dabane.area" && $2 == "*" { done[$3] = $4 } END { printf "%d", (done["2017-06-30"] - done["2017-05-31"]) / 100 }' "$TB_SRC/tests/samples/expected.csv")
like "adds up to the movement" "$(tail -n 1 out)" "^合计变动 ${moved}平方米，与完成数的变动一致\$"
like "by county" "$(cat out)" '^齐河县 *（合计）'
run tb-trace -c tongbao.ini dabane.area 371403 --diff 2017-05-31 --csv
is "by project, as CSV" "$code" 0
unlike "no totals in CSV" "$(cat out)" '合计'

run tb-trace -c tongbao.ini 解决大班额竣工校舍面积 陵县
like "an indicator by its name, a county by another name of the plan" "$(sed -n 1p out)" '（dabane.area） 陵城区，'
run tb-trace -c tongbao.ini 运动场 经开区
like "by a part of one name" "$(sed -n 1p out)" '（gaibo.playground） 德州经济技术开发区，'
run tb-trace -c tongbao.ini --set ui:language=en 学位
is "a part of several names" "$code $(cat out)" "102 "
like "  says so" "$(cat err)" 'several indicators have that in their name: "学位"'
run tb-trace -c tongbao.ini --counties --csv
is "the counties, in the plan's order" "$code $(sed -n 3,4p out | tr -d '\r' | tr '\n' ' ')" "0 371402,德城区,区 371403,陵城区,区 "

if command -v bash >/dev/null; then
    cat >complete.bash <<'BASH'
. "$1"
COMP_WORDS=(tb-trace -c tongbao.ini dabane.a); COMP_CWORD=3; _tongbao; echo "${COMPREPLY[*]}"
COMP_WORDS=(tb-trace -c tongbao.ini dabane.area 陵); COMP_CWORD=4; _tongbao; echo "${COMPREPLY[*]}"
COMP_WORDS=(tb-bulletin -c tongbao.ini --county 齐); COMP_CWORD=4; _tongbao; echo "${COMPREPLY[*]}"
BASH
    is "completion knows indicators and counties" "$(bash complete.bash "$TB_SRC/pipeline/front/completion.bash" | tr '\n' ' ')" "dabane.area 陵城区 齐河县 "
fi

# A cell that a spreadsheet program would run is text in what readers open, and itself for programs.
mkdir evil && cp "$TB_SRC/input/陵城区/陵城区_大班额_20170630.csv" evil/ && cp tongbao.ini evil.ini
sed -i "s|^inbox = .*|inbox = evil|; s|^archive = .*|archive = evil.archive|; s|^ledger = .*|ledger = evil.db|" evil.ini
python3 - <<'END'
import csv, glob
name = glob.glob("evil/*.csv")[0]
data = open(name, "rb").read()
try:
    encoding, text = "utf-8-sig", data.decode("utf-8-sig")
except UnicodeDecodeError:
    encoding, text = "gb18030", data.decode("gb18030")
lines = text.splitlines(keepends=True)
at = next(i for i, line in enumerate(lines) if line.startswith("1,") and not line.startswith("1,2,"))
row = next(csv.reader([lines[at]]))
row[1] = '=HYPERLINK("http://example.invalid/","x")'
lines[at] = ",".join('"%s"' % c.replace('"', '""') for c in row) + "\r\n"
open(name, "wb").write("".join(lines).encode(encoding))
END
tb-ingest -q -c evil.ini >evil.out 2>&1; tb-aggregate -q -c evil.ini --as-of 2017-06-30
run tb-trace -c evil.ini dabane.area 371403 --csv
like "--csv: no formula runs" "$(cat out)" ',"'"'"'=HYPERLINK('
unlike "  none" "$(cat out)" ',"\{0,1\}='
run tb-trace -c evil.ini dabane.area 371403 --csv --raw
like "--raw: as it is" "$(cat out)" ',"=HYPERLINK('
run tb-ingest -c evil.ini --explain --rows evil/*.csv
like "--rows: no formula runs" "$(cat out)" ',"'"'"'=HYPERLINK('
run tb-ingest -c evil.ini --explain --rows --raw evil/*.csv
like "--rows --raw: as it is" "$(cat out)" ',"=HYPERLINK('
run tb-trace -c evil.ini --raw
is "--raw without --csv: 100" "$code" 100

for wrong in "nosuch" "dabane.area 不存在县" "--file nosuch.csv" "--as-of 2016-12-31 dabane.area" "dabane.area --diff 2001-01-31"; do
    run tb-trace -c tongbao.ini $wrong
    is "$wrong: 102" "$code" 102
    is "  nothing on stdout" "$(cat out)" ""
done
refused() { # refused WHAT PATTERN OPTIONS…
    what=$1; pattern=$2; shift 2
    run tb-trace -c tongbao.ini --set ui:language=en "$@"
    is "$what" "$code $(cat out)" "102 "
    like "  says so" "$(cat err)" "$pattern"
}
refused "a beginning of several counties" 'several counties begin so: "德州"' dabane.area 德州
refused "a name of several files" 'several files are called so .*: "大班额进展表.csv"' --file 大班额进展表.csv
refused "a report of one county against another's" 'no accepted report of the same form and county in common' \
    --file 临邑县/临邑县_大班额_20170630.csv --diff 德城区/德城区_大班额_20170630.csv

run tb-trace -c tongbao.ini --diff previous
is "--diff of nothing: 100" "$code" 100
run tb-trace -c tongbao.ini dabane.area --diff yesterday
is "--diff of no date: 100" "$code" 100

sqlite3 ledger.db "UPDATE figure SET done = done + 100 WHERE county = '371402' AND indicator = 'dabane.area' AND as_of = '2017-06-30'"
run tb-trace -c tongbao.ini dabane.area 371402
is "a figure that its cells do not make" "$code" 1
like "says so" "$(cat err)" 'tb-aggregate --as-of 2017-06-30'
done_testing
