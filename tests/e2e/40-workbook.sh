#!/bin/sh
# Workbooks as they are used: what a reader finds, the same bytes everywhere, figures and formulas that are right, and
# mistakes in a definition named with file and line while the workbook of before stays.
. "$(dirname "$0")/tap.sh"
need python3
golden=$TB_SRC/tests/golden/summary
python3 -c 'import openpyxl' 2>/dev/null || skip_all "needs python3-openpyxl"

python3 -B "$golden/make_ledger.py" "$TB_SRC/pipeline/adapter/db/ledger.sql" ledger.db
printf '[paths]\nledger = ledger.db\n[ui]\nlanguage = en\n' > tongbao.ini
cp -r "$golden/small" small && chmod -R u+w small

run tb-summary --workbook small --out small.xlsx
is "a small definition" "$code" 0
like "says what it wrote" "$(cat out)" '^small.xlsx: 6 sheets, 46 rows, as of 2017-06-30$'
python3 -B "$golden/dump.py" small.xlsx > dump.txt
ok "every way of writing a column, as before" diff -u "$golden/small/expected.txt" dump.txt

mkdir elsewhere
for where in "TZ=America/New_York" "TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8" "TZ=UTC LANG=zh_CN.GB18030"; do
    (cd elsewhere && env $where tb-summary -q -c ../tongbao.ini --now 2031-01-01T00:00:00 --workbook ../small --out again.xlsx)
    same "the same bytes in another folder with $where" small.xlsx elsewhere/again.xlsx
done

run tb-summary --workbook "$TB_SRC/templates/workbooks/summary" --out summary.xlsx
is "the shipped workbook" "$code" 0
mkdir books && cp -r small books/small
(cd elsewhere && tb-summary -q -c ../tongbao.ini --set "paths:workbooks=$PWD/../books" -w small --out named.xlsx)
same "a workbook by its name below [paths] workbooks" small.xlsx elsewhere/named.xlsx
if command -v ooxml-validator >/dev/null; then
    run ooxml-validator summary.xlsx
    like "valid to the Open XML SDK" "$(cat out)" '"ok": true'
fi
if command -v soffice > /dev/null; then
    mkdir calculated
    sh "$golden/recalculate.sh" summary.xlsx "$PWD/calculated"
    calculated=calculated/summary.xlsx
fi
run python3 -B "$golden/check_figures.py" ledger.db summary.xlsx $calculated
is "every figure is there, every formula calculates to the value it shows" "$code" 0
diag "$(cat out)"

# A large sheet is written row by row: here all of them are, and none may look another way for it.
# One process for several workbooks: each as if made alone, whatever became of the one before.
printf -- '--workbook\tsmall\t--out\tjob1.xlsx\n--workbook\tnowhere\t--out\tjob2.xlsx\n--workbook\tsmall\t--as-of\t2017-05-31\n--workbook\tsmall\t--out\tjob4.xlsx\n' > jobs
code=0
tb-summary --jobs < jobs > out 2> err || code=$?
is "jobs: some failed" "$code" 1
is "jobs: each has its code" "$(tr '\n' ' ' < out)" "0 101 100 0 "
like "jobs: what failed is named" "$(cat err)" 'tb-summary: error: .*nowhere'
same "jobs: the first is as if made alone" small.xlsx job1.xlsx
same "jobs: so is the last" small.xlsx job4.xlsx
run tb-summary --set template:sheet_cells=0 --workbook "$TB_SRC/templates/workbooks/summary" --out streamed.xlsx
is "the shipped workbook, row by row" "$code $(cat err)" "0 "
run python3 -B "$golden/same_cells.py" summary.xlsx streamed.xlsx
is "is the same to the last cell, link and width" "$code" 0
diag "$(cat out)"

# Campaigns with schedules of their own: the head says each, the board beside its name.
sqlite3 ledger.db "UPDATE figure SET schedule = '49.8' WHERE indicator LIKE 'dabane%' AND as_of = '2017-06-30'"
run tb-summary --workbook "$TB_SRC/templates/workbooks/summary" --out schedules.xlsx
cat > heads.py <<'END'
import sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(next(c.value for c in book["总览"][2] if c.value and "时序" in str(c.value)))
print(*[c.value for c in book["县区一览"][3] if c.value and "时序" in str(c.value)])
END
run python3 heads.py schedules.xlsx
like "the head says whose schedule is which" "$(sed -n 1p out)" '时序进度 .*大班额49.8%、.*[^4][^9].[^8]%'
like "so does 县区一览" "$(sed -n 2p out)" '大班额（时序49.8%）.*（时序[0-9.]*%）'

cp -r small remarks
sed -i 's|^SELECT name, done_area|/* {city}; :nobody */ SELECT name, done_area|' remarks/queries.sql
run tb-summary --workbook remarks --out remarks.xlsx
is "a remark in SQL may hold anything" "$code $(cat err)" "0 "
run tb-summary --out nothing.xlsx
is "no workbook is named" "$code" 100
run tb-summary --as-of 2017-05-31 --workbook small --out may.xlsx
is "an earlier date" "$code" 0
not_ok "is another workbook" cmp -s small.xlsx may.xlsx
run tb-summary --as-of 2017-04-30 --workbook small --out april.xlsx
is "a date that was never aggregated" "$code" 102
like "says what to do" "$(cat err)" 'run tb-aggregate'
not_ok "and writes nothing" test -e april.xlsx

# wrong SED FILE STATUS PATTERN: one change that must be refused, with the place
cp small.xlsx before.xlsx
wrong() {
    rm -rf broken && cp -r small broken && sed -i "$1" "broken/$2"
    run tb-summary --set "template:limit_ms=${5:-600000}" --workbook broken --out small.xlsx
    is "refused: $1" "$code" "$3"
    like "  says where: $4" "$(cat err)" "$4"
    ok "  nothing on standard output" test ! -s out
}
wrong 's/^kind = contents/kind = content/' workbook.ini 101 'workbook.ini:14'
wrong 's/^name = 分县$/name = 分[县]/' workbook.ini 101 'none of .*workbook.ini:20'
wrong 's/^name = 明细$/name = 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二/' workbook.ini 101 'at most 31.*workbook.ini'
wrong 's/^name = 明细$/name = 分县/' workbook.ini 101 'two sheets.*workbook.ini'
wrong 's/^query = list/query = lists/' workbook.ini 101 'no such query.*"lists": .*workbook.ini:'
wrong 's/^rank = 名次 | int/rank = 名次 | integer/' workbook.ini 101 'neither a type nor a unit: "integer": .*workbook.ini:31'
wrong 's/^rank = 名次 | int/rank = 名次/' workbook.ini 101 'no type.*workbook.ini:31'
wrong 's/^rank = /ranks = /' workbook.ini 101 'gives no column "ranks": .*workbook.ini:31'
wrong 's/^done = 完成 | 个/done = 县 | 个/' workbook.ini 101 'two columns.*"县": .*workbook.ini'
wrong 's/^start = 开工 | date/start = 开工 | date | total sum/' workbook.ini 101 'a sum of what is no number.*workbook.ini'
wrong 's/bar 0 1/bar 1 0/' workbook.ini 101 'workbook.ini:35'
wrong 's/link sources/link source/' workbook.ini 101 'not there: "source": .*workbook.ini:34'
wrong 's/name 完成率/name A1/' workbook.ini 101 'read as a cell.*workbook.ini:35'
wrong 's/name 完成率/name 数据表/' workbook.ini 101 'two things have the name "数据表": .*workbook.ini:35'
wrong 's/mark 未开工 red/mark 未开工 pink/' workbook.ini 101 'workbook.ini:'
wrong 's/{area_done}/{area_don}/' workbook.ini 101 'no column "area_don".*workbook.ini:35'
wrong 's/{city}分县/{town}分县/' workbook.ini 101 'unknown variable "{town}"'
wrong 's/^categories = .*/categories = x/' workbook.ini 101 'workbook.ini:40'
wrong 's/^alt = .*/zalt = x/' workbook.ini 101 'zalt.*workbook.ini'
wrong '/^alt = /d' workbook.ini 101 'title and alt: .*wide.*workbook.ini:40'
wrong '/^series = /d' workbook.ini 101 'a chart needs a series: .*workbook.ini:40'
wrong 's/^series = .*/series = nowhere/' workbook.ini 101 "not a column of the chart.s sheet: .*nowhere.*workbook.ini:"
wrong 's/^series = .*/series = area_rate 完成率 labels again/' workbook.ini 101 'a series is .*workbook.ini:46'
wrong 's/^kind = column/kind = pie/' workbook.ini 101 'unknown kind of chart.*pie.*workbook.ini:42'
wrong 's/^kind = column/width = 50/' workbook.ini 101 '100 to 4000 pixels.*50.*workbook.ini:42'
wrong 's/^kind = column/value_format = four/' workbook.ini 101 'no such format.*four.*workbook.ini:42'
wrong 's/^sheet = wide/sheet = narrow/' workbook.ini 101 'needs the id of a sheet.*workbook.ini:40'
wrong 's/^title = 明细/about = 明细/' workbook.ini 101 'needs name and title.*list.*workbook.ini:48'
wrong 's/^query = list/about = list/' workbook.ini 101 'needs a query and a \[columns:.*list.*workbook.ini:48'
wrong 's/^facts = facts/query = list/' workbook.ini 101 'a contents sheet has neither query nor columns.*workbook.ini:12'
wrong 's/^table = 数据表/table = A1/' workbook.ini 101 'read as a cell.*workbook.ini:6'
wrong 's/^table = 数据表/table = 完成率/' workbook.ini 101 'two things have the name "完成率"'
wrong 's/^done = 完成 | 个/done = 组 \/ 完成 | 个/' workbook.ini 101 'an Excel table has one row of headers.*workbook.ini:65'
wrong 's/^key = indicator,county/key = indicator,town/' workbook.ini 101 'no column "town" for the key of sheet "sources".*workbook.ini:85'
wrong 's/total figure/total most/' workbook.ini 101 'total is sum, visible, count, figure or =FORMULA.*most.*workbook.ini:37'
wrong "s/link sources 'dabane.area',county/link sources/" workbook.ini 101 'a link is .SHEET KEY,KEY.*workbook.ini:34'
wrong 's/^stage = 进度 | text/stage = 进度 | light/' workbook.ini 101 'stage.*workbook.ini:59'
wrong 's/^rank = 名次 | int/rank = 名次 | light/' workbook.ini 101 'two columns of lights in sheet.*workbook.ini:'
wrong "s/^SELECT '甲&乙市' AS city/& WHERE 0/" queries.sql 101 'the query of variables gives no row: query "vars" (.*queries.sql:2)'
wrong "s/p.county = '\*'; -- the city/p.county = 'x';/" queries.sql 101 'the query of totals gives no row: query "wide_city" (.*queries.sql:14)'
wrong 's/p.target AS area_target, p.done AS area_done, p.rate AS area_rate, q.target AS play_target,$/INT64 AS x,/' queries.sql 101 'queries.sql:8'
wrong 's/p.rate AS area_rate/1.5 AS area_rate/' queries.sql 101 '"1.5" is no value for column "area_rate" .*workbook.ini:35'
wrong 's/p.done AS area_done/p.rate AS area_done/' queries.sql 101 'area_done.*queries.sql:8'
wrong 's/FROM progress p JOIN/FROM progres p JOIN/' queries.sql 101 'queries.sql:8.*no such table'
wrong 's/:as_of AND p.indicator/:asof AND p.indicator/' queries.sql 101 'unknown parameter ":asof".*queries.sql:8'
wrong 's/^SELECT name, done_area/DELETE FROM finding; SELECT name, done_area/' queries.sql 101 'queries.sql:19'
wrong 's/^SELECT name, done_area/SELECT replace(hex(zeroblob(20000)), "0", "长") AS name, done_area/' queries.sql 101 'queries.sql:19'
wrong "s/^SELECT name, done_area/SELECT replace(hex(zeroblob(20000)), '0', '长') AS name, done_area/" queries.sql 102 '32767 characters.*"明细", cell A4'
wrong "s/^SELECT 1 AS a, 2 AS b WHERE 0/WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 1048574) SELECT a, a AS b FROM n/" \
    queries.sql 102 '1048574 rows do not fit into sheet "空表".*queries.sql:27'
wrong "s/^SELECT 1 AS a, 2 AS b WHERE 0/WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n) SELECT a, a AS b FROM n/" \
    queries.sql 101 'longer than.*queries.sql:27\|queries.sql:27.*longer than' 200
same "the workbook of before is as it was" before.xlsx small.xlsx
is "no temporary file is left" "$(find . -name '.*tmp*' | head)" ""

run tb-summary --workbook small
is "without --out" "$code" 100
run tb-summary --workbook nowhere --out a.xlsx
is "a definition that is not there" "$code" 101
like "is named" "$(cat err)" 'nowhere/workbook.ini'
run tb-summary --workbook small --out nowhere/a.xlsx
is "a folder that is not there" "$code" 111
like "is named" "$(cat err)" 'nowhere/a.xlsx'
run tb-summary --set paths:ledger=none.db --workbook small --out a.xlsx
is "no ledger" "$code" 102
if [ -e /dev/full ] && [ "$(id -u)" != 0 ]; then
    mkdir locked && chmod a-w locked
    run tb-summary --workbook small --out locked/a.xlsx
    is "a folder that cannot be written" "$code" 111
fi

# Findings without end: the first are listed and the others counted, in the time of a query.
cp ledger.db many.db
sqlite3 many.db "DELETE FROM finding; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
    INSERT INTO finding SELECT (SELECT max(id) FROM submission WHERE cutoff <= '2017-06-30'), i, 1, 'number', iif(i > 299990, 'error', 'warning'), 'x', 'y', '', '' FROM n"
run tb-summary --set paths:ledger=many.db --set template:limit_ms=2000 --workbook "$TB_SRC/templates/workbooks/summary" --as-of 2017-06-30 --out many.xlsx
is "a workbook of 300,000 findings" "$code" 0
is "lists 10,000, errors first, and counts the others" "$(python3 - <<'END'
import openpyxl
sheet = openpyxl.load_workbook("many.xlsx", read_only=True)["数据质量"]
rows = list(sheet.iter_rows(values_only=True))
note = rows[1][1]
body = [r for r in rows[3:] if "错误" in r or "警告" in r]
print(len(body), sum("错误" in r for r in body[:10]), note[note.index("另有"):])
END
)" "10000 10 另有290000处"

# A full /tmp, where libxlsxwriter keeps its parts: an error, never a workbook that is short of rows.
if unshare -rm true 2>/dev/null; then
    mkdir full && cp tongbao.ini full && cp "$(command -v tb-summary)" full/program && cp -r "$TB_SRC/tests/bench/xlsx/workbook" full/workbook
    python3 -B "$golden/make_ledger.py" "$TB_SRC/pipeline/adapter/db/ledger.sql" full/ledger.db 20000
    for size in 1m 4m 12m; do
        run unshare -rm sh -c "mount --bind '$PWD/full' /mnt && mount -t tmpfs -o size=$size none /tmp && cd /mnt &&
            ./program --set ui:language=en --set template:limit_ms=600000 -c /mnt/tongbao.ini --workbook workbook --out a.xlsx"
        is "/tmp of $size" "$code" 111
        like "says what is full" "$(cat err)" 'temporary files in /tmp'
        not_ok "leaves no short workbook" test -e full/a.xlsx
    done
    run unshare -rm sh -c "mount --bind '$PWD/full' /mnt && mount -t tmpfs -o nr_inodes=1 none /tmp && cd /mnt &&
        ./program --set template:limit_ms=600000 --set template:sheet_cells=1000000 -c /mnt/tongbao.ini --workbook workbook --out a.xlsx"
    is "without streamed sheets no temporary file" "$code" 0
    is "every part is whole" "$(python3 -c 'import zipfile; print(zipfile.ZipFile("full/a.xlsx").testzip())')" None
fi
done_testing
