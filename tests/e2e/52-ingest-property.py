#!/usr/bin/env python3
"""The same clean table, written in many ways, as text and as workbooks of both kinds, gives the same rows in the ledger; and the order in which files are read, one by one
or all at once, does not change any view. TAP; the programs are in $TB_BIN. The cases are the same on every run."""
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
from datetime import datetime
from decimal import Decimal

from sheetfiles import Cell, Sheet, Xls, Xlsx, column
from tap import BIN, ROOT, done_testing, ok

PROGRAM = os.path.join(BIN, "tb-ingest")
STAGES = {"未开工": ["未开工", "未动工"], "基础施工": ["基础施工", "基础"], "竣工": ["竣工", "已竣工", "完工"], "主体封顶": ["主体封顶", "封顶", "主体完工"]}
HEADERS = {
    "seq": ["序号"], "county": ["县(市、区)", "县（市、区）", "县市区"], "name": ["项目(学校)名称", "学校名称", "项 目 名 称"], "nature": ["建设性质", "项目性质"],
    "planned_area": ["规划校舍面积", "规划面积"], "invest_planned": ["计划投资", "计划总投资"], "seats": ["新增学位", "新增学位数"],
    "start_date": ["开工时间", "开工日期"], "planned_end": ["计划竣工时间"], "stage": ["形象进度", "工程\n形象进度"],
    "done_area": ["累计竣工面积", "已竣工面积"], "invest_done": ["累计完成投资", "完成投资"], "note": ["备注"]}
UNITS = {"planned_area": [("平方米", 1), ("㎡", 1), ("万平方米", 10000)], "done_area": [("平方米", 1), ("万㎡", 10000)],
         "invest_planned": [("万元", 10000), ("元", 1), ("亿元", 10 ** 8)], "invest_done": [("万元", 10000), ("元", 1)], "seats": [("个", 1), ("人", 1)]}


class Number(str):
    """A cell's text, and the number that a workbook stores for it."""
    value = None


class Day(str):
    """Likewise: '2017-03-07' or '2017-03'."""
    value = None


def table(rng, count):
    rows = []
    for i in range(1, count + 1):
        planned = rng.randrange(800000, 2900000)
        stage = rng.choice(list(STAGES))
        done = planned if stage == "竣工" else 0 if stage == "未开工" else rng.randrange(0, planned)
        # yuan in whole hundreds, so that every unit can be written exactly
        invest = rng.randrange(1000, 90000) * 100000
        rows.append({"seq": str(i), "name": "第%d实验小学" % i, "nature": rng.choice(["新建", "改建", "扩建"]), "planned_area": planned,
                     "invest_planned": invest, "seats": rng.randrange(1, 3000) * 100, "start_date": "2016-%02d-%02d" % (rng.randrange(1, 13), rng.randrange(1, 29)),
                     "planned_end": "2017-%02d" % rng.randrange(1, 13), "stage": stage, "done_area": done, "invest_done": invest // 2 // 10000 * 10000,
                     "note": rng.choice(["", "手续齐全", "东、西区，含操场"])})
    return rows


def number(rng, hundredths, factor):
    """Exactly, in that unit."""
    scaled, scale = hundredths, 100 * factor
    whole, rest = divmod(scaled, scale)
    digits = str(scale)[1:]
    text = str(whole)
    if rest:
        text += "." + str(rest).zfill(len(digits)).rstrip("0")
    style = rng.randrange(5)
    if style == 1 and whole >= 1000:
        head, _, tail = text.partition(".")
        text = "{:,}".format(int(head)) + ("." + tail if tail else "")
    elif style == 2:
        text = text.translate({ord(c): ord(c) - 0x30 + 0xFF10 for c in "0123456789"})
    elif style == 3:
        text = " " + text + "　"
    out = Number(text)
    out.value = Decimal(scaled) / scale
    return out


def date(rng, text):
    out = Day(date_text(rng, text))
    out.value = text
    return out


def date_text(rng, text):
    y, m, *d = text.split("-")
    if d:
        return rng.choice(["%s/%d/%d" % (y, int(m), int(d[0])), "%s.%d.%d" % (y, int(m), int(d[0])), text, "%s年%d月%d日" % (y, int(m), int(d[0])), y + m + d[0]])
    return rng.choice(["%s年%d月" % (y, int(m)), "%s/%d" % (y, int(m)), text])


def render(rng, rows):
    units = {k: rng.choice(v) for k, v in UNITS.items()}
    columns = list(HEADERS)
    if rng.random() < 0.5:
        rng.shuffle(columns)
        columns.remove("seq")
        columns.insert(0, "seq")
    where = rng.choice(["header", "row"])
    lines = []
    if rng.random() < 0.6:
        lines.append(["解决城镇中小学大班额项目进展表（2017年6月）"])
        lines.append(["填报单位（盖章）：陵城区教育局", "", "", rng.choice(["截至：2017年6月30日", "填报日期：2017年7月2日"])])
    lines.append([rng.choice(HEADERS[c]) + ("（%s）" % units[c][0] if c in units and where == "header" else "") for c in columns])
    if where == "row":
        lines.append([units[c][0] if c in units else "" for c in columns])
    if rng.random() < 0.4:
        lines.append(["%02d" % (i + 1) for i in range(len(columns))])
    total = {c: sum(r[c] for r in rows) for c in units}
    body = []
    for r in rows:
        cells = []
        for c in columns:
            if c in units:
                cells.append(number(rng, r[c], units[c][1]))
            elif c.endswith("date") or c == "planned_end":
                cells.append(date(rng, r[c]))
            elif c == "stage":
                cells.append(rng.choice(STAGES[r[c]]))
            elif c == "county":
                cells.append(rng.choice(["陵城区", "陵县", ""]))
            else:
                cells.append(r[c])
        body.append(cells)
    total_row = [number(rng, total[c], units[c][1]) if c in units else "合　计" if c == "name" else "" for c in columns]
    place = rng.randrange(3)
    lines += ([total_row] if place == 1 else []) + body + ([total_row] if place == 2 else [])
    if rng.random() < 0.5:
        lines += [["填表人：张三", "", "", "审核人：李四"], ["注：面积含附属用房"]]
    return lines


def as_text(rng, lines):
    delimiter = rng.choice([",", ",", ";", "\t", "，"])
    end = rng.choice(["\r\n", "\n"])
    pad = rng.choice([0, 0, 4])
    out = ""
    for cells in lines:
        cells = cells + [""] * pad
        out += delimiter.join('"' + c.replace('"', '""') + '"' if any(m in c for m in (delimiter, '"', "\n")) or rng.random() < 0.1 else c for c in cells) + end
    out += (delimiter * 12 + end) * rng.choice([0, 0, 30])
    encoding = rng.choice(["gb18030", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
    return out.encode(encoding)


def as_cell(rng, text):
    """As a clerk may have typed it: text, or a number or date with some format that shows all of it."""
    if not text:
        return None if rng.random() < 0.8 else Cell("")
    if isinstance(text, Number) and rng.random() < 0.85:
        decimals = max(0, -text.value.normalize().as_tuple().exponent)
        return Cell(text.value, rng.choice([0, "0." + "0" * max(decimals, 2) + "_ ", "#,##0." + "0" * max(decimals, 1), "G/通用格式", '_ * #,##0.%s_ ;_ * \\-#,##0.%s_ ;_ * "-"??_ ' % (
            "0" * max(decimals, 2), "0" * max(decimals, 2))]), formula="A1*1" if rng.random() < 0.1 else None)
    if isinstance(text, Day) and rng.random() < 0.85:
        whole = len(text.value) > 7
        serial = (datetime.fromisoformat(text.value if whole else text.value + "-01") - datetime(1899, 12, 30)).days
        return Cell(Decimal(serial), rng.choice([14, 31, "yyyy-mm-dd;@", '[$-804]yyyy"年"m"月"d"日"'] if whole else [57, 27, 'yyyy"年"m"月"', "yyyy/mm"]))
    return Cell(str(text), "@" if rng.random() < 0.3 else 0, "s" if rng.random() < 0.8 else "inlineStr")


def as_sheets(rng, lines):
    width = max(len(line) for line in lines)
    rows = [(i + 1, [as_cell(rng, c) for c in line]) for i, line in enumerate(lines)]
    merges = ["A1:%s1" % column(width - 1)] if len(lines[0]) == 1 and width > 1 else []
    sheets = [Sheet(rng.choice(["Sheet1", "进展表", "6月"]), rows, merges)]
    if rng.random() < 0.5:
        sheets.insert(0, Sheet("填表说明", [["一、大班额项目按月填报"], ["二、面积含附属用房"]]))
    if rng.random() < 0.5:
        sheets.append(Sheet("上期", rows[:5], state=rng.choice(["hidden", "veryHidden"])))
    return sheets + [Sheet("Sheet3", [])]


def as_xlsx(rng, lines, path):
    Xlsx(as_sheets(rng, lines), prefix=rng.choice(["", "", "x:"]), strict=rng.random() < 0.2, places=rng.random() < 0.8,
         shared=rng.random() < 0.8).save(path)


def as_xls(rng, lines, path):
    Xls(as_sheets(rng, lines), rk=rng.random() < 0.8, backwards=rng.random() < 0.3, most=rng.choice([8224, 8224, 200])).save(path)


def ingest(work, inbox, *paths):
    return subprocess.run([PROGRAM, "-c", os.path.join(ROOT, "templates", "tongbao.ini"), "--set", "paths:inbox=" + inbox, "--set",
                           "paths:ledger=" + os.path.join(work, "ledger.db"), "--set", "paths:archive=" + os.path.join(work, "archive"), *paths],
                          capture_output=True, env={"PATH": os.environ["PATH"], "HOME": work})


def rows_of(ledger, file):
    db = sqlite3.connect(ledger)
    rows = db.execute("SELECT r.county, seq, name, nature, planned_area, invest_planned, seats, start_date, planned_end, stage, done_area, invest_done, "
                      "coalesce(note, ''), completed FROM row_dabane r JOIN submission s ON s.id = r.submission WHERE s.file = ? ORDER BY line", (file,)).fetchall()
    db.close()
    return rows


def views_of(ledger):
    db = sqlite3.connect(ledger)
    out = [db.execute("SELECT * FROM %s" % v).fetchall() for v in ("submissions", "findings", "submission_diff")]
    db.close()
    return [sorted(map(repr, rows)) for rows in out]


def writings(work):
    for seed in range(60):
        rng = random.Random(seed)
        rows = table(rng, rng.randrange(1, 30))
        want = [("371403", r["seq"], r["name"], r["nature"], r["planned_area"], r["invest_planned"], r["seats"], r["start_date"], r["planned_end"],
                 r["stage"], r["done_area"], r["invest_done"], r["note"], int(r["stage"] == "竣工")) for r in rows]
        lines = render(rng, rows)
        inbox = os.path.join(work, "w%d" % seed)
        os.makedirs(inbox)
        names = {kind: "陵城区_大班额_20170630." + kind for kind in ("csv", "xlsx", "xls")}
        with open(os.path.join(inbox, names["csv"]), "wb") as f:
            f.write(as_text(rng, lines))
        as_xlsx(rng, lines, os.path.join(inbox, names["xlsx"]))
        as_xls(rng, lines, os.path.join(inbox, names["xls"]))
        run = ingest(inbox, inbox)
        for kind, name in names.items():
            got = rows_of(os.path.join(inbox, "ledger.db"), name)
            ok("writing %d as .%s gives the rows" % (seed, kind), run.returncode == 0 and got == want, run.stdout.decode()[:1500] + run.stderr.decode() +
               "".join("\n%r\n%r" % p for p in zip(got, want) if p[0] != p[1])[:800])


def orders(work):
    inbox = os.path.join(work, "all")
    golden = os.path.join(ROOT, "tests", "golden", "ingest")
    for name in ("resubmission", "history", "same-again", "city-wide", "identity-conflict", "period-sum", "totals"):
        shutil.copytree(os.path.join(golden, name, "input"), os.path.join(inbox, name))
    files = sorted(os.path.join(b, n) for b, _, ns in os.walk(inbox) for n in ns)
    for i, path in enumerate(files):
        os.utime(path, (1498900000 + i % 5 * 40000, 1498900000 + i % 5 * 40000))
    once = os.path.join(work, "once")
    os.makedirs(once)
    ingest(once, inbox)
    want = views_of(os.path.join(once, "ledger.db"))
    for seed in range(4):
        folder = os.path.join(work, "order%d" % seed)
        os.makedirs(folder)
        shuffled = list(files)
        random.Random(seed).shuffle(shuffled)
        if seed % 2:
            for path in shuffled:
                ingest(folder, inbox, path)
        else:
            ingest(folder, inbox, *shuffled)
        got = views_of(os.path.join(folder, "ledger.db"))
        ok("order %d, %s, leaves the same views" % (seed, "one by one" if seed % 2 else "at once"), got == want,
           "\n".join(sorted(set(want[0] + want[1] + want[2]) ^ set(got[0] + got[1] + got[2])))[:2000])
        # once at most: when a minute has passed since the files were written, they are known by their stamps
        ledgers = []
        for _ in range(3):
            with open(os.path.join(folder, "ledger.db"), "rb") as stream:
                ledgers.append(stream.read())
            ingest(folder, inbox)
        with open(os.path.join(folder, "ledger.db"), "rb") as stream:
            last = stream.read()
        ok("reading all again changes no byte of the ledger", ledgers[2] == last and ledgers[1] in (ledgers[0], ledgers[2]))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        writings(temporary)
        orders(temporary)
    done_testing()
