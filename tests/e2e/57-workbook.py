#!/usr/bin/env python3
"""A county that used to save as CSV sends its workbook: the same rows, no difference to the report before; every figure is traced to a cell of
the sheet, the notice has the table of the right sheet. TAP; the programs are in $TB_BIN."""
import csv
import io
import os
import shutil
import sqlite3
import subprocess
import tempfile
from datetime import datetime, timedelta, timezone
from decimal import Decimal as D

import openpyxl

from sheetfiles import Cell, Sheet, Xls, Xlsx
from tap import BIN, ROOT, done_testing, ok

CHINA = timezone(timedelta(hours=8))
HEADER = ["序号", "学校名称", "建设性质", "规划校舍面积（平方米）", "计划投资（万元）", "新增学位（个）", "开工时间", "计划竣工时间", "形象进度", "累计竣工面积（平方米）",
          "累计完成投资（万元）", "备注"]
ROWS = [["1", "第一实验小学", "新建", "12000.5", "3600", "900", "2016-08-15", "2017-09", "主体施工", "0", "1280.25", ""],
        ["2", "第二实验小学", "改建", "8000.0", "2400", "450", "2016-03-02", "2017-06", "竣工", "8000", "2400.00", "含操场"]]


def run(program, *arguments):
    done = subprocess.run([os.path.join(BIN, program), "-c", "templates/tongbao.ini", "--set", "ui:language=zh", "--now", "2017-07-06T02:30:00", "--set",
                           "paths:inbox=input", "--set", "paths:ledger=ledger.db", "--set", "paths:archive=archive"] + list(arguments),
                          capture_output=True, env={"PATH": os.environ["PATH"], "HOME": os.getcwd(), "LC_ALL": "C", "TZ": "UTC"})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def at(name, moment):
    seconds = datetime.fromisoformat(moment).replace(tzinfo=CHINA).timestamp()
    os.utime(name, (seconds, seconds))
    return name


def serial(text):
    return D((datetime.fromisoformat(text) - datetime(1899, 12, 30)).days)


def typed(row):
    """As Excel has it: numbers and dates in their own right."""
    seq, name, nature, area, invest, seats, start, end, stage, done, spent, note = row
    return [D(seq), name, nature, Cell(D(area), "0.0_ "), D(invest), D(seats), Cell(serial(start), 14), Cell(serial(end + "-01"), 57), stage, D(done),
            Cell(D(spent), "#,##0.00"), note or None]


def table(rows):
    return [["解决城镇中小学大班额项目进展表"], ["填报单位：陵城区", None, None, "截至：2017年6月30日"], HEADER] + rows


folder = tempfile.TemporaryDirectory()  # goes with the program
os.chdir(folder.name)
shutil.copytree(os.path.join(ROOT, "templates"), "templates")
os.makedirs("input/陵城区")
with open("input/陵城区/陵城区_大班额_20170630.csv", "w", encoding="gb18030", newline="") as out:
    csv.writer(out).writerows(table(ROWS))
at("input/陵城区/陵城区_大班额_20170630.csv", "2017-07-01T08:00:00")
code, said, _ = run("tb-ingest")
ok("the CSV is accepted", code == 0 and "接收1份（2行）" in said, code, said)

total = ["合计", None, None, Cell(D("20000.5"), "0.0_ ", formula="SUM(D4:D5)"), Cell(D("6000"), formula="SUM(E4:E5)"), Cell(D("1350"), formula="SUM(F4:F5)"), None, None,
         None, Cell(D("8000"), formula="SUM(J4:J5)"), Cell(D("3680.25"), "#,##0.00", formula="SUM(K4:K5)")]
sheets = [Sheet("填表说明", [["每月5日前报送"]]), Sheet("6月", table([typed(r) for r in ROWS] + [total]), merges=("A1:L1",)), Sheet("Sheet3", [])]
for kind, name, moment in ((Xlsx, "陵城区/陵城区_大班额_20170630.xlsx", "2017-07-02T08:00:00"), (Xls, "陵城区/陵城区_大班额_20170630.xls", "2017-07-03T08:00:00")):
    kind(sheets).save("input/" + name)
    at("input/" + name, moment)
    code, said, _ = run("tb-ingest")
    ok("%s instead: accepted without a warning" % name[-4:], code == 0 and "接收  %s  陵城区 dabane 2017-06-30  2行\n" % name in said, code, said)
db = sqlite3.connect("ledger.db")
ok("no cell differs from the report before", db.execute("SELECT count(*) FROM submission_diff").fetchone()[0] == 0, db.execute("SELECT * FROM submission_diff").fetchall())
ok("the last one is in force, with its sheet", db.execute("SELECT file, encoding, sheet FROM submissions WHERE in_force = 1").fetchall() == [("陵城区/陵城区_大班额_20170630.xls", "XLS", "6月")], db.execute("SELECT * FROM submissions").fetchall())
code, said, _ = run("tb-ingest")
ok("the same again is nothing", code == 0 and "未变3个文件" in said, code, said)

code, said, more = run("tb-aggregate", "--as-of", "2017-06-30")
ok("tb-aggregate", code == 0, code, said, more)
code, said, more = run("tb-trace", "dabane.area", "陵城区", "--as-of", "2017-06-30", "--csv")
cells = list(csv.DictReader(io.StringIO(said)))
ok("tb-trace names sheet, row and column", [(c["file"], c["sheet"], c["line"], c["col"], c["raw"]) for c in cells] == [("陵城区/陵城区_大班额_20170630.xls", "6月", "4", "10", "0"), (
    "陵城区/陵城区_大班额_20170630.xls", "6月", "5", "10", "8000")], code, said, more)
code, said, _ = run("tb-trace", "dabane.area", "陵城区", "--as-of", "2017-06-30")
ok("in the table, too", any("6月" in line and "8000" in line for line in said.split("\n")), said)

wrong = [typed(r) for r in ROWS]
wrong[1][9] = Cell("约8000")
Xlsx([sheets[0], Sheet("6月", table(wrong))]).save("input/陵城区/陵城区_大班额_20170630更正.xlsx")
at("input/陵城区/陵城区_大班额_20170630更正.xlsx", "2017-07-04T08:00:00")
code, said, _ = run("tb-ingest")
ok("a finding names the cell as Excel does", code == 1 and "    6月!J5 错误 " in said and "约8000" in said, code, said)
code, said, _ = run("tb-ingest")
ok("and again, as long as it is not changed", code == 1 and "6月!J5" in said, code, said)
code, said, _ = run("tb-ingest", "--check", "input/陵城区/陵城区_大班额_20170630更正.xlsx")
ok("--check says the same", code == 1 and "6月!J5" in said, code, said)
run("tb-aggregate", "--as-of", "2017-06-30")
code, said, more = run("tb-notice", "--as-of", "2017-06-30", "--out", "notices")
book = [openpyxl.load_workbook(os.path.join("notices", n)) for n in os.listdir("notices") if "陵城" in n]
texts = [[[c.value for c in row] for row in sheet.iter_rows()] for sheet in book[0]] if book else []
ok("the notice says sheet and cell", book and any("6月!J5" in row for row in texts[0]), code, more, texts)
ok("and repeats that sheet, each cell in its place", len(texts) > 1 and texts[1][4][9] == "约8000" and texts[1][4][1] == "第二实验小学", texts[1:])
ok("with the note at the cell", book and "约8000" in str(book[0].worksheets[1]["J5"].value) and book[0].worksheets[1]["J5"].comment is not None)

code, said, _ = run("tb-ingest", "--explain", "input/陵城区/陵城区_大班额_20170630.xlsx")
ok("--explain names what is read and what is not, and why", "工作表    6月\n没有读    填表说明（不是报表）\n没有读    Sheet3（空）\n" in said, said)
code, said, more = run("tb-ingest", "--explain", "--rows", "--sheet", "填表说明", "input/陵城区/陵城区_大班额_20170630.xls")
ok("--sheet: the rows of any sheet", code == 0 and said == "每月5日前报送\r\n", code, said, more)
code, said, more = run("tb-ingest", "--explain", "--rows", "--sheet", "没有", "input/陵城区/陵城区_大班额_20170630.xls")
ok("one that is not there: those that are", code == 102 and "6月" in more and said == "", code, said, more)
Xlsx([Sheet("名单", [["甲", "乙", "丙"], ["1", D(2), Cell(D("0.5"), "0%")], [None, "y", "x"]])]).save("any.xlsx")
code, said, more = run("tb-ingest", "--explain", "--rows", "any.xlsx")
ok("--rows of a workbook that is no form", code == 0 and said == "甲,乙,丙\r\n1,2,50%\r\n,y,x\r\n", code, said, more)
done = subprocess.run([os.path.join(BIN, "tb-ingest"), "--explain", "--rows", "any.xlsx"], capture_output=True,
                      env={"PATH": os.environ["PATH"], "HOME": os.getcwd(), "LC_ALL": "C"}, cwd=os.getcwd())
ok("also without a configuration", done.returncode == 0 and done.stdout.decode().startswith("甲,乙,丙\r\n"), done)
done_testing()
