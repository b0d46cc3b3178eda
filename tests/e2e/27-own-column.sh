#!/bin/sh
# A column of a form's own in a sheet of the workbook, as CONTRIBUTING.md says: three text files, no C. Here 责任人 of dabane in 项目明细, and
# from there to the cell it came from.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3
python3 -c 'import openpyxl' 2>/dev/null || skip_all "needs python3-openpyxl"

cp -R "$TB_SRC/templates" .
mkdir input
printf '\n[column:responsible]\nheader = 责任人\naliases = 负责人|包保责任人\ntype = text\n' >>templates/forms/dabane.ini
python3 - templates/workbooks/summary <<'PYTHON'
import re, sys
folder = sys.argv[1]
path = folder + "/queries.sql"
text = open(path, encoding="utf-8").read()
query = re.search(r"-- name: projects\n.*?;", text, re.S).group(0)
new = query.replace("p.name,", "p.name, d.responsible,", 1).replace(
    "FROM projects p ", "FROM projects p LEFT JOIN form_dabane d ON d.as_of = :as_of AND d.file = p.file AND d.line = p.line ", 1)
open(path, "w", encoding="utf-8").write(text.replace(query, new))
path = folder + "/workbook.ini"
text = open(path, encoding="utf-8").read()
columns = re.search(r"\[columns:projects\]\n.*?\n\n", text, re.S).group(0)
line = re.search(r"\nname = .*", columns).group(0)
open(path, "w", encoding="utf-8").write(text.replace(columns, columns.replace(line, line + "\nresponsible = 责任人 | text | max 10")))
PYTHON
printf '序号,项目(学校)名称,包保责任人,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),形象进度,累计竣工面积(平方米),累计完成投资(万元)\n1,一小,王建国,新建,9000,1000,45,主体施工,400,5\n2,二小,,新建,8000,900,45,主体施工,400,5\n' \
    >input/陵城区_大班额_20170630.csv
touch -d 2017-07-02T12:00:00+08:00 input/*
set -- -c templates/tongbao.ini --set ui:language=en --set paths:inbox=input --set paths:ledger=ledger.db --set paths:archive=archive --now 2017-07-06T02:00:00
run tb-ingest "$@"
is "the sheet is accepted" "$code $(cat out | cut -d ' ' -f 1 | head -n 1)" "0 接收"
run tb-aggregate "$@" --as-of 2017-06-30
is "the plan is as it was" "$code $(cat err)" "0 "
is "the view of the form has the column" "$(sqlite3 -batch ledger.db "SELECT name, responsible FROM form_dabane WHERE as_of = '2017-06-30' ORDER BY line" | tr '\n' ' ')" "一小|王建国 二小| "
run tb-summary "$@" --as-of 2017-06-30 --workbook templates/workbooks/summary --out w.xlsx
is "the workbook is made" "$code $(cat err)" "0 "
python3 - w.xlsx >sheet <<'PYTHON'
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["项目明细"]
rows = [[str(c or "") for c in row] for row in sheet.iter_rows(values_only=True)]
at = [r.index("责任人") for r in rows if "责任人" in r][0]
name = [r.index("项目名称") for r in rows if "项目名称" in r][0]
for row in rows:
    if row[name] in ("一小", "二小"):
        print(row[name], row[at])
PYTHON
is "with it" "$(tr '\n' ' ' <sheet)" "一小 王建国 二小  "
done_testing
