#!/usr/bin/env python3
"""Sheets with something wrong, one of a kind, CSV and .xlsx, repaired by nothing but their 报表更正通知: what stands under 单元格 is
changed as 怎样改 says, the way a clerk would, and sent again. Each must be rejected the first night and accepted the second.
The repairer knows sentences, not sheets: a cure that it does not understand is one that a clerk would not, either."""
import csv
import glob
import io
import os
import re
import subprocess
import tempfile

from tap import BIN, ROOT, done_testing, ok, skip

try:
    import openpyxl
except ImportError:
    skip("needs python3-openpyxl")

HEAD = ["序号", "县(市、区)", "项目(学校)名称", "建设性质", "规划校舍面积", "计划投资", "新增学位", "开工时间", "计划竣工时间", "形象进度",
        "累计竣工面积", "累计完成投资", "备注"]
ROWS = [["1", "宁津县", "第一小学", "新建", "12000", "3000", "900", "2017-03-07", "2017-12-31", "竣工", "12000", "2800", ""],
        ["2", "宁津县", "第二小学", "新建", "8000", "2000", "450", "2017-03-07", "2017-12-31", "主体施工", "0", "900", ""],
        ["3", "宁津县", "第三小学", "扩建", "3000", "900", "450", "2017-03-07", "2017-12-31", "主体施工", "0", "100", ""],
        ["4", "宁津县", "第四小学", "扩建", "2000", "600", "300", "", "", "未开工", "0", "0", ""],
        ["合计", "", "", "", "25000", "6500", "2100", "", "", "", "12000", "3800", ""]]
TOP = [["宁津县解决城镇中小学大班额项目进展表"], ["填报单位：宁津县教育局", "", "", "截至：2017年6月30日", "", "", "单位：平方米、万元、个"]]
NAME = "宁津县_大班额_20170630"


def table(**changes):
    """The good sheet with cells changed: E6="约3000"."""
    rows = [list(r) for r in TOP + [HEAD] + ROWS]
    for cell, text in changes.items():
        line, column = int(cell[1:]) - 1, ord(cell[0]) - ord("A")
        rows[line] += [""] * (column + 1 - len(rows[line]))
        rows[line][column] = text
    return rows


def as_csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("gb18030")


def as_book(rows):
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.title = "进展表"
    for row in rows:
        book.active.append([float(c) if re.fullmatch(r"\d+(\.\d+)?", c) else c or None for c in row])
    book.save(out)
    return out.getvalue()


def shifted():
    rows = table()
    rows[4][4:5] = ["8", "000"]
    return rows


CASES = [
    ("a word before the number, and a total that is wrong, too", NAME + ".csv", as_csv(table(E6="约3000", E8="24000"))),
    ("a blank stage", NAME + ".xlsx", as_book(table(J6=""))),
    ("a stage with a remark", NAME + ".csv", as_csv(table(J7="未开工（计划10月）"))),
    ("a word that is none of the list", NAME + ".xlsx", as_book(table(D6="翻建"))),
    ("a blank name", NAME + ".csv", as_csv(table(C6=""))),
    ("a number with its thousands apart", NAME + ".csv", as_csv(table(E5="8 000"))),
    ("a number with its unit in another measure", NAME + ".xlsx", as_book(table(F6="900平方米"))),
    ("too many decimals", NAME + ".csv", as_csv(table(E6="3000.005", E8="25000.01"))),
    ("a day that is none", NAME + ".csv", as_csv(table(H6="2017-06-31"))),
    ("a date to be settled", NAME + ".xlsx", as_book(table(I6="待定"))),
    ("a number without quotes", NAME + ".csv", as_csv(shifted())),
    ("a quote that is open", NAME + ".csv", as_csv(table(C5="@")).replace(b"@", '"第二小学'.encode("gb18030"))),
    ("more done than planned", NAME + ".xlsx", as_book(table(K4="13000", K8="13000"))),
    ("a total that leaves a row out", NAME + ".csv", as_csv(table(E8="23000", F8="5900", G8="1800"))),
    ("a column under another name", NAME + ".csv", as_csv(table(J3="工程状态"))),
    ("the same project twice", NAME + ".xlsx", as_book(table(C6="第二小学"))),
    ("an unknown county", NAME + ".csv", as_csv(table(B6="宁金县"))),
    ("a total under an unknown word", NAME + ".xlsx", as_book(table(A8="总体情况"))),
    ("no date anywhere", "宁津县_大班额.csv", as_csv(table(D2=""))),
    ("a file name without the form", "宁津县_20170630.csv", as_csv(table(A1="宁津县进展表"))),
    ("many cells with one fault", NAME + ".csv",
     as_csv(TOP + [HEAD] + [["%d" % n, "宁津县", "学校%d" % n, "新建", "约%d" % (1000 + n), "300", "90", "", "", "未开工", "0", "0", ""] for n in range(1, 131)])),
    ("a stage against an area", NAME + ".xlsx", as_book(table(K7="500", K8="12500"))),
    ("an error of Excel", NAME + ".csv", as_csv(table(E6="#REF!"))),
]

# What a clerk knows and no notice can: the names and figures of the county's own projects.
KNOWN = {(r, c): t for r, row in enumerate(table()) for c, t in enumerate(row)}


class Sheet:
    """A county's file as a clerk changes it: cells by address, its name, its text."""

    def __init__(self, name, data):
        self.name = name
        self.is_book = name.endswith(".xlsx")
        if self.is_book:
            self.book = openpyxl.load_workbook(io.BytesIO(data))
            self.cells = [[("%g" % c if isinstance(c, float) else str(c)) if c is not None else "" for c in row]
                          for row in self.book.active.iter_rows(values_only=True)]
        else:
            self.text = data.decode("utf-8-sig" if data[:3] == b"\xef\xbb\xbf" else "gb18030")
            self.read()

    def read(self):
        self.cells = list(csv.reader(io.StringIO(self.text)))

    def put(self, row, column, text):
        self.cells[row] += [""] * (column + 1 - len(self.cells[row]))
        self.cells[row][column] = text

    def remove_quote(self, row):
        lines = self.text.split("\r\n")
        lines[row] = lines[row].replace('"', "", 1)
        self.text = "\r\n".join(lines)
        self.read()

    def data(self):
        return as_book(self.cells) if self.is_book else as_csv(self.cells)


def places(cell):
    """E4、E6:E9（5处） -> (row, column) …; 第8行 -> (7, None)."""
    found = []
    for part in re.sub("（.*", "", cell.split("!")[-1]).split("、"):
        ends = re.findall(r"([A-Z])(\d+)", part)
        if ends:
            found += [(row - 1, ord(ends[0][0]) - ord("A")) for row in range(int(ends[0][1]), int(ends[-1][1]) + 1)]
        elif re.search(r"第(\d+)行", part):
            found.append((int(re.search(r"第(\d+)行", part).group(1)) - 1, None))
    return found


def note_at(book, form, row, column):
    """The words that stand on the cell itself in the copied table."""
    comment = book[form].cell(row + 1, column + 1).comment
    return comment.text.split("改法：", 1)[1].split("\n")[0] if comment else ""


def repair_cell(sheet, row, column, message, cure):
    """One sentence of 怎样改. False: not understood."""
    whole = re.search("(?:各行之和是)([\\d.]+)", message)
    wanted = re.search("填([\\d.]+)", cure)
    if re.search("只填数字：([\\d.]+)", cure):
        sheet.put(row, column, re.search("只填数字：([\\d.]+)", cure).group(1))
    elif re.search("再删去右边的(\\d+)格", cure):
        sheet.put(row, column, wanted.group(1))
        del sheet.cells[row][column + 1:column + 1 + int(re.search("再删去右边的(\\d+)格", cure).group(1))]
    elif wanted:
        sheet.put(row, column, wanted.group(1))
    elif re.match("填“(.*?)”", cure):
        sheet.put(row, column, re.match("填“(.*?)”", cure).group(1))
    elif re.match("从(.*?)里选一个填上", cure):
        words = re.match("从(.*?)里选一个填上", cure).group(1).split("、")
        sheet.put(row, column, KNOWN[(row, column)] if KNOWN.get((row, column)) in words else words[0])
    elif "还没定的空着" in cure:
        sheet.put(row, column, "")
    elif "把这一格改成各行之和" in cure and whole:
        sheet.put(row, column, whole.group(1))
    elif "这一格填改好后各行之和" in cure:
        sheet.put(row, column, "%.10g" % sum(float(r[column]) for r in sheet.cells[3:row]))
    elif "删去这个引号" in cure:
        sheet.remove_quote(row)
    elif re.search("改正填错的那一个|竣工面积填0|改正县名|把名称区分开|^填上|^这里要填|^本列以.*计|^公式出错", cure):
        sheet.put(row, column, KNOWN[(row, column)])  # what the county knows of its own project
    else:
        return False
    return True


def repair(sheet, notice):
    """Every 必须改 of the notice, and what it says of totals beside. Returns what was not understood."""
    book = openpyxl.load_workbook(notice)
    lost, before = [], [list(row) for row in sheet.cells]
    rows = [row for row in book.worksheets[0].iter_rows(min_row=4, values_only=True) if row[2] in ("必须改", "请核实")]
    for _, form, need, cell, header, raw, message, cure, _ in rows:
        rename = re.search("把文件名改成“(.*?)”", cure)
        header = re.search("如果就是“(.*?)”这一列，把表头改成“(.*?)”", cure)
        done = True
        if rename:
            sheet.name = rename.group(1).replace("表名", re.search("表名是(.*?)、", cure + "表名是、").group(1)) + os.path.splitext(sheet.name)[1]
        elif header:
            row = places(cell)[0][0]
            sheet.put(row, sheet.cells[row].index(header.group(1)), header.group(2))
        elif "是合计的写成“合计”" in cure:
            sheet.put(places(cell)[0][0], 0, "合计")
        else:
            several = len(places(cell)) > 1
            for row, column in places(cell) or [(None, None)]:
                own = note_at(book, form, row, column) if several and "每一格怎样改" in cure else cure
                done = done and row is not None and column is not None and repair_cell(sheet, row, column, message, own)
        if not done and need == "必须改":
            lost.append("%s %s %s" % (cell, message, cure))
    if "合计也要跟着改" in book.worksheets[0]["A2"].value and len(before) == len(sheet.cells):
        add_up(sheet, before)
    return lost


def add_up(sheet, before):
    """The 合计 of each column in which a figure was changed."""
    totals = [r for r, row in enumerate(sheet.cells) if row[0] == "合计"]
    for r, row in enumerate(sheet.cells):
        for c, text in enumerate(row):
            if totals and r < totals[0] and (before[r] + [""] * 20)[c] != text and re.fullmatch("[\\d.]+", text) and HEAD[c:c + 1] and c > 3:
                sheet.put(totals[0], c, "%.10g" % sum(float(x[c]) for x in sheet.cells[3:totals[0]] if re.fullmatch("[\\d.]+", x[c])))


def run(work, program, *arguments):
    settings = sum((["--set", "paths:%s=%s/%s" % pair] for pair in
                    (("inbox", work, "inbox"), ("archive", work, "archive"), ("ledger", work, "ledger.db"), ("output", work, "output"))), [])
    return subprocess.run([os.path.join(BIN, program), "-q", "-c", os.path.join(ROOT, "templates", "tongbao.ini"), "--now", "2017-07-06T02:00:00"]
                          + settings + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)


def send(work, name, data, day):
    path = os.path.join(work, "inbox", name)
    with open(path, "wb") as f:
        f.write(data)
    os.utime(path, (day, day))
    result = run(work, "tb-ingest", path)
    return result.returncode, result.stdout


def first_night(work, name, data):
    os.makedirs(os.path.join(work, "inbox"))
    code, said = send(work, name, data, 1498960800)  # 2 July 2017
    run(work, "tb-aggregate", "--as-of", "2017-06-30")
    run(work, "tb-notice", "--out", os.path.join(work, "notices"), "--as-of", "2017-06-30")
    return code, said, glob.glob(os.path.join(work, "notices", name[:3] + "_报表更正通知_*.xlsx"))


def walk(title, name, data):
    with tempfile.TemporaryDirectory() as work:
        code, said, notices = first_night(work, name, data)
        if code != 1 or not notices:
            return ok(title, False, "the first night: %d %s" % (code, said))
        sheet = Sheet(name, data)
        lost = repair(sheet, notices[0])
        os.remove(os.path.join(work, "inbox", name))
        code, said = send(work, sheet.name, sheet.data(), 1499047200)  # the day after
        return ok(title, code == 0 and not lost, *(lost + ["the second night: %d %s" % (code, said)]))


for case in CASES:
    walk(*case)
shipped = os.path.join(ROOT, "input", "平原县", "平原县_大班额_20170630.csv")
KNOWN = {(13, 9): "主体封顶"}  # what 快完工了 is
walk("the sheet of the samples that is rejected", os.path.basename(shipped), open(shipped, "rb").read())
done_testing()
