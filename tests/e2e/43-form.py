#!/usr/bin/env python3
"""The loop of forms: tb-form writes each county's workbook for the next cut-off, somebody fills it in, and it is taken in without a
word; sent under another county's or another month's name it is a conflict; renamed it finds home. TAP."""
import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile

from clerk import fill
from tap import BIN, ROOT, done_testing, ok, skip

try:
    import openpyxl
except ImportError:
    skip("no openpyxl")
work = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(work)

def run(program, *arguments, ledger="l.db", inbox="in", now="2017-07-06T02:30:00"):
    done = subprocess.run([os.path.join(BIN, program), "-c", "templates/tongbao.ini", "--set", "paths:ledger=" + ledger,
                           "--set", "paths:inbox=" + inbox, "--set", "paths:archive=" + ledger + ".a", "--set", "paths:output=" + ledger + ".o",
                           "--set", "bureau:contact=基础教育科 0534-1234567", "--now", now] + list(arguments),
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    done.text = done.stdout.decode(errors="replace")
    return done


def touch(folder, when):
    seconds = datetime.datetime.fromisoformat(when + "+08:00").timestamp()
    for at, _, names in os.walk(folder):
        for name in names:
            os.utime(os.path.join(at, name), (seconds, seconds))


def send(name, change=None, now="2017-08-06T02:30:00", when="2017-08-03T10:00:00", form="forms/陵城区_20170731.xlsx"):
    """The filled form under that name, into a ledger that knows June."""
    for path in ("back", "t.db.a"):
        shutil.rmtree(path, ignore_errors=True)
    shutil.copy("l.db", "t.db")
    os.mkdir("back")
    book = openpyxl.load_workbook(form)
    fill(book, change)
    book.save(os.path.join("back", name))
    touch("back", when)
    done = run("tb-ingest", ledger="t.db", inbox="back", now=now)
    db = sqlite3.connect("t.db")
    done.found = db.execute("SELECT sheet, line, col, code, severity, raw, message FROM findings WHERE file = ?", (name,)).fetchall()
    done.state = db.execute("SELECT form, county, cutoff, status, rows FROM submissions WHERE file = ? ORDER BY 1", (name,)).fetchall()
    db.close()
    return done


shutil.copytree(os.path.join(ROOT, "templates"), "templates")
os.mkdir("in")
for county in ("陵城区", "德城区"):
    shutil.copytree(os.path.join(ROOT, "input", county), os.path.join("in", county))
touch("in", "2017-07-03T10:00:00")
run("tb-ingest", "-q")
run("tb-aggregate", "--as-of", "2017-06-30")

made = run("tb-form", "--as-of", "2017-06-30", "--out", "forms")
ok("a workbook for each county", made.returncode == 0 and len(os.listdir("forms")) == 14 and "2017-07-31" in made.text, made.text + str(os.listdir(".")))
first = open("forms/陵城区_20170731.xlsx", "rb").read()
run("tb-form", "--as-of", "2017-06-30", "--county", "陵城区", "--out", "again")
ok("one alone, the same bytes", os.listdir("again") == ["陵城区_20170731.xlsx"] and open("again/陵城区_20170731.xlsx", "rb").read() == first)

book = openpyxl.load_workbook("forms/陵城区_20170731.xlsx")
ok("a sheet a form, behind the instructions", [s.title for s in book.worksheets][0] == "填表说明" and len(book.worksheets) == 8, [s.title for s in book.worksheets])
ok("the lists are hidden", book["_tongbao"].sheet_state == "hidden")
guide = "\n".join(str(c.value or "") for row in book["填表说明"] for c in row)
ok("the instructions say until when, whom to ask, what the year expects", "2017年8月7日前" in guide and "0534-1234567" in guide and "8.9万平方米" in guide and "58.3%" in guide, guide)
sheet = book["解决城镇中小学大班额项目进展表"]
heads = [c.value for c in sheet[3]]
ok("whose and for when", sheet["A2"].value == "填报单位：陵城区　截至：2017年7月31日", sheet["A2"].value)
ok("last time beside", "上期累计竣工面积（平方米）" in heads and heads.index("上期累计竣工面积（平方米）") == heads.index("累计竣工面积（平方米）") + 1, heads)
name, done = heads.index("项目(学校)名称") + 1, heads.index("累计竣工面积（平方米）") + 1
ok("names are locked, what is reported is not", sheet.cell(5, name).protection.locked and not sheet.cell(5, done).protection.locked and sheet.protection.sheet)
ok("choices have a list", any(v.type == "list" and v.formula1 == "list_stage" for v in sheet.data_validations.dataValidation), [(v.type, v.formula1) for v in sheet.data_validations.dataValidation])
ok("limits have words", any(v.type == "decimal" and "只填数字" in (v.error or "") for v in sheet.data_validations.dataValidation))
ok("the sum is a formula", str(sheet.cell(sheet.max_row, done).value).startswith("=SUM("))
with zipfile.ZipFile("forms/陵城区_20170731.xlsx") as z:
    custom = z.read("docProps/custom.xml").decode()
    ok("properties say whose it is", "371403" in custom and "2017-07-31" in custom, custom)
    ok("no hour in it", not re.search(r"20[2-9]\d-\d\d-\d\dT", z.read("docProps/core.xml").decode()))

back = send("陵城区_20170731.xlsx")
ok("filled in and sent back: every form is accepted", len(back.state) == 6 and all(s[1:4] == ("371403", "2017-07-31", "accepted") for s in back.state), back.text + str(back.state))
ok("without a word", [f for f in back.found] == [], "\n".join(map(str, back.found)))
back = send("新建 Microsoft Excel 工作表.xlsx")
ok("renamed it finds home", len(back.state) == 6 and all(s[1:4] == ("371403", "2017-07-31", "accepted") for s in back.state), back.text)


def rename(sheet, heads):
    sheet.title = "Sheet%d" % len(sheet.title)


back = send("a.xlsx", rename)
ok("with renamed sheets too", len(back.state) == 6 and all(s[3] == "accepted" for s in back.state), back.text)
back = send("德城区_20170731.xlsx")
ok("under another county's name: a conflict", all(s[3] == "rejected" for s in back.state) and {"county_conflict"} <= {f[3] for f in back.found}, back.text)
back = send("陵城区_20170831.xlsx", now="2017-09-06T02:30:00", when="2017-09-03T10:00:00")
ok("under another month's name: a conflict", all(s[3] == "rejected" for s in back.state) and {"cutoff_conflict"} <= {f[3] for f in back.found}, back.text)


def other_county(sheet, heads):
    sheet["A2"].value = "填报单位：德城区　截至：2017年7月31日"


back = send("x.xlsx", other_county)
ok("another county written over it: a conflict", all(s[3] == "rejected" for s in back.state) and {"county_conflict"} <= {f[3] for f in back.found}, back.text)


def other_name(sheet, heads):
    if sheet.title == "解决城镇中小学大班额项目进展表":
        sheet.cell(5, heads.index("项目(学校)名称") + 1).value = "另一所学校"


back = send("陵城区_20170731.xlsx", other_name)
ok("a name changed by hand is told", {"vanished"} <= {f[3] for f in back.found}, str(back.found))


def new_project(sheet, heads):
    if sheet.title == "解决城镇中小学大班额项目进展表":
        row = next(r for r in range(4, sheet.max_row) if sheet.cell(r, heads.index("项目(学校)名称") + 1).value is None)
        for head, value in (("项目(学校)名称", "新学校"), ("建设性质", "新建"), ("规划校舍面积（平方米）", 1000), ("计划投资（万元）", 300),
                            ("新增学位（个）", 90), ("形象进度", "基础施工"), ("累计竣工面积（平方米）", 0), ("累计完成投资（万元）", 20.5)):
            sheet.cell(row, heads.index(head) + 1).value = value


back = send("陵城区_20170731.xlsx", new_project)
ok("a project in a free row", ("dabane", "371403", "2017-07-31", "accepted", 30) in back.state and not [f for f in back.found if f[4] == "error"], back.text)

early = run("tb-form", "--county", "371403", "--out", "early", ledger="none.db")
ok("before anybody has reported: forms with the plan's indicators and tasks", early.returncode == 0, early.text)
book = openpyxl.load_workbook("early/" + os.listdir("early")[0])
ok("the indicators of the plan are there", book["年度指标进度表"]["A4"].value == "新招聘教师", book["年度指标进度表"]["A4"].value)
ok("no such county", run("tb-form", "--county", "火星县", "--out", "x").returncode == 102)
ok("where to?", run("tb-form").returncode == 100)

if shutil.which("soffice"):
    os.makedirs("office")
    subprocess.run(["soffice", "-env:UserInstallation=file://" + work + "/lo", "--headless", "--convert-to", "xls", "--outdir", "office", "forms/德城区_20170731.xlsx"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    ok("an office program reads it and writes .xls", os.path.exists("office/德城区_20170731.xls"))
os.chdir("/")
shutil.rmtree(work)
done_testing()
