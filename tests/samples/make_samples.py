#!/usr/bin/env python3
"""Make the sample county files and what must come out of them.

    make_samples.py FOLDER           writes the files of input/ into FOLDER
    make_samples.py --text FOLDER    the same, workbooks as CSV (for programs that read text only)
    make_samples.py FOLDER EXPECTED RECEIVED
                                     and the expected figures and the list of file times into these files

Deterministic: the same bytes and file times every time. truth.py is the model, sheets.py the counties' ways of writing; here stand
who writes how, what goes wrong, and the figures worked out from the model alone (never from the files).
"""
import datetime
import hashlib
import os
import re
import sys

import sheets
import truth
from truth import CUTOFFS, UNITS

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "templates")
MAY, JUNE = CUTOFFS
SILENT = "371423"               # sent nothing for June
REJECTED = ("371426", "dabane")  # its June file is wrong in several places
LATER = ("ytm.courses", "ytm.events", "ytm.teachers")  # nobody is asked for before September
LATE = ("371427", "dabane", JUNE)  # arrived after it was due
CITYWIDE = ("youeryuan", ("371402", "371471", "371472"))  # these report in one 市汇总

MANNERS = {
    "371402": {"numbers": "thousand"},
    "371403": {"preamble": "cells", "header": "bracket", "numbered": True, "total": "first", "footer": "cells", "dates": "dot",
               "nil": "/", "county": "none"},
    "371481": {"encoding": "utf-8-sig", "header": "alias", "county": "first", "footer": "none", "numbers": "plain",
               "extra": ("youeryuan", "联系人", ["赵敏", "孙磊", "周洁", "吴强", "郑芳"]), "gaibo": {"header": "merged"}},
    "371482": {"encoding": "xls", "title": "cutoff", "header": "unitrow", "dates": "cn", "county": "none", "terms": "alias", "nil": "—"},
    "371422": {"encoding": "utf-8-sig", "header": "bracket", "dates": "excel", "group": "above", "preamble": "two"},
    "371423": {"title": False, "preamble": "none", "header": "alias", "total": "none", "footer": "none", "dates": "iso", "eol": "\n",
               "county": "none"},
    "371424": {"dates": "dot", "footer": "note", "dabane": {"header": "wan"}, "gaibo": {"header": "merged"}, "nil": "无"},
    "371425": {"encoding": "xlsx", "preamble": "two", "total": "first", "group": "of", "county": "none", "gaibo": {"header": "merged3"},
               "header": "bracket"},
    "371426": {"encoding": "utf-8-sig", "header": "unitrow", "dates": "cn", "county": "all"},
    "371427": {"dates": "dot", "terms": "alias", "footer": "cells", "dabane": {"encoding": "utf-16"}},
    "371428": {"pad_cells": 6, "pad_rows": 60, "group": "below", "dates": "month", "numbered": True, "preamble": "cells"},
    "371471": {"numbers": "suffix", "gaibo": {"header": "merged"}, "footer": "note", "county": "first", "nil": "/"},
    "371472": {"numbers": "fullwidth", "header": "alias", "preamble": "two"},
    "371400": {"encoding": "utf-8-sig", "county": "none", "footer": "none", "preamble": "two"},
}
CALLED = {"371402": "德城区", "371403": "陵城区", "371481": "乐陵市", "371482": "禹城市", "371422": "宁津县", "371423": "庆云县",
          "371424": "临邑县", "371425": "齐河县", "371426": "平原县", "371427": "夏津", "371428": "武城县", "371471": "经开区",
          "371472": "运河开发区", "371400": "市直"}
OFFICES = {"371403": "陵城区教育局", "371471": "德州经济技术开发区社会发展局", "371472": "运河经济开发区社会事业局",
           "371400": "市直学校"}
CLERKS = {code: (a, b, "0534-0%06d" % (213 * (i + 7) ** 3 % 1000000)) for i, (code, a, b) in enumerate(zip(
    UNITS, "刘志强 张秀英 王建军 李海燕 孙玉梅 高文静 马立新 周春霞 徐国栋 赵丽华 韩振东 郭晓明 宋佳 于洋".split(),
    "陈卫东 杨光明 赵振华 吴建国 郑玉林 冯宝山 曹立群 彭德贵 董长海 田永刚 任学军 石玉华 范志刚 姜淑芬".split()))}
FILLED = {MAY: ("2017-06-02", "2017-06-05"), JUNE: ("2017-07-03", "2017-07-05")}
WORDS = {"dabane": "大班额", "gaibo": "全面改薄", "youeryuan": "幼儿园建设", "zhibiao": "年度指标", "wenti": "难点问题", "renwu": "重点任务"}
TABLES = {"dabane": "大班额进展表", "gaibo": "全面改薄进展表", "youeryuan": "幼儿园建设进展表", "zhibiao": "年度指标进度表",
          "wenti": "难点问题台账", "renwu": "重点任务进展表"}


def place(code, form, cutoff):
    """Where this county puts the file, and what it calls it."""
    y, m, d = cutoff.split("-")
    word, table, month = WORDS[form], TABLES[form], int(m)
    return {
        "371402": f"德城区/德城区_{word}_{y}{m}{d}.csv",
        "371403": f"陵城区/{'陵县' if cutoff == MAY else '陵城区'}_{word}_{y}{m}{d}.csv",
        "371481": f"乐陵/乐陵_{word}_{y}年{month}月.CSV",
        "371482": f"禹城市/{table}（{month}月）.xls",
        "371422": f"宁津县/{y}年{month}月/{table}{'(2)' if (form, cutoff) == ('wenti', JUNE) else ''}.csv",
        "371423": f"庆云县/庆云县_{word}_{cutoff}.csv",
        "371424": f"临邑县/临邑县_{word}_{y}{m}{d}.csv",
        "371425": f"齐河县/齐河县{y}年{month}月份{table}.xlsx",
        "371426": f"平原县/平原县_{word}_{y}{m}{d}.csv",
        "371427": f"夏津县/夏津_{word}_{y}.{month}.{int(d)}.{'txt' if form == 'dabane' else 'csv'}",
        "371428": f"武城县/武城县-{word}-{y}{m}.csv",
        "371471": f"{y}年{month}月/经开区_{table}.csv",
        "371472": f"{y}年{month}月/运河区{table}.csv",
        "371400": (f"市直/{table}.csv" if cutoff == MAY else f"市直/{table}新.csv") if form == "renwu" else
        f"市直/市直_{word}_{y}{m}{d}.csv",
    }[code]


def load_tasks():
    """Numbers and names of the plan's tasks: counties copy them from the city's notice."""
    with open(os.path.join(TEMPLATES, "plans", "2017", "plan.ini"), encoding="utf-8") as f:
        return re.findall(r"^\[task:(\d+)\]\nname = (.*)$", f.read(), re.M)


def bend(all_rows):
    """The changes of mind of the year: what the counties' checks stumble over."""
    rows = all_rows["dabane", "371422", JUNE]  # measured again: smaller than in May
    before = {r["name"]: r for r in all_rows["dabane", "371422", MAY]}
    row = next(r for r in rows if before[r["name"]]["done_area"] >= 100000 and r["stage"] not in truth.COMPLETED)
    row["done_area"] = before[row["name"]]["done_area"] - 23500
    row["note"] = "复测核减"
    rows = all_rows["gaibo", "371482", JUNE]  # a school disappears without a word
    rows.remove(next(r for r in rows if r["stage"] == "未开工"))
    old = next(r["name"] for r in all_rows["gaibo", "371402", JUNE] if r["stage"] == "竣工")
    for cutoff in CUTOFFS:  # a village whose character takes four bytes in GB18030
        for row in all_rows["gaibo", "371402", cutoff]:
            row["name"] = "黄河涯㙍庄小学" if row["name"] == old else row["name"]
        row = all_rows["wenti", "371424", cutoff][0]  # a line break inside a cell
        row["measure"] = "1.%s\n2.每月调度一次" % row["measure"]
    for row in all_rows["dabane", "371403", JUNE][:1]:
        row["note"] = "施工单位项目经理变更为王䶮"


def draft(rows):
    """What 临邑县 had sent before its correction: one project less far, one sum mistyped."""
    rows = [dict(r) for r in rows]
    done = next(r for r in rows if r["stage"] in truth.COMPLETED and r["planned_end"] >= "2017-06")
    done["stage"], done["done_area"] = "装饰装修", done["planned_area"] * 6 // 1000 * 100
    done["invest_done"] = done["invest_done"] * 8 // 10 // 100000 * 100000
    other = next(r for r in rows if 0 < r["done_area"] < r["planned_area"] and r is not done)
    other["done_area"] += 40000 if other["done_area"] + 40000 < other["planned_area"] else -40000
    return rows


def spoil(records, ids):
    """平原县's June file: a word where a number belongs, a stage nobody knows, a total that is wrong."""
    data = [r for r in records if r and r[0].isdigit()]
    data[4][ids.index("planned_area")] = "约3000"
    data[9][ids.index("stage")] = "快完工了"
    total = next(r for r in records if r and r[0] == "合计")
    planned = ids.index("planned_area")  # a spreadsheet's SUM leaves out the word
    total[planned] = sheets.exact(sum(round(float(r[planned]) * 100) for r in data if r[planned] != "约3000"), 1)
    total[ids.index("done_area")] = str(int(float(total[ids.index("done_area")])) + 1000)


def write(folder, path, content, received):
    """received: day and hour at the bureau; it becomes the file's time."""
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "wb") as f:
        f.write(content)
    at = datetime.datetime.fromisoformat(received + ":00+08:00").timestamp()
    os.utime(full, (at, at))


def make_received(path, folder):
    """When each file came, at the bureau: a line "TIME SHA-256 FILE". A checkout loses the times; front/samples.sh gives them back."""
    lines = []
    for root, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(root, name)
            with open(full, "rb") as f:
                sha256 = hashlib.sha256(f.read()).hexdigest()
            at = datetime.datetime.fromtimestamp(os.stat(full).st_mtime, datetime.timezone(datetime.timedelta(hours=8)))
            lines.append("%s %s %s" % (at.strftime("%Y-%m-%dT%H:%M"), sha256, os.path.relpath(full, folder)))
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(sorted(lines, key=lambda line: line.split(" ", 2)[2])) + "\n")


def make_files(folder, all_rows):
    for code in UNITS:
        habits = MANNERS[code]
        common = {k: v for k, v in habits.items() if k not in sheets.COLUMNS}
        for form in truth.FORMS:
            if form == CITYWIDE[0] and code in CITYWIDE[1]:
                continue
            manner = {**common, **habits.get(form, {})}
            for cutoff in CUTOFFS:
                if code == SILENT and cutoff == JUNE:
                    continue
                rows, tamper, late = all_rows[form, code, cutoff], None, len(form) % 2
                now = dict(manner)
                if (code, form) == REJECTED and cutoff == JUNE:
                    tamper = spoil
                if (code, form, cutoff) == ("371428", "wenti", JUNE):
                    now["encoding"] = "utf-8-sig"  # a new computer
                who = "" if code == "371400" else "运河区" if code == "371472" else UNITS[code][0]
                office = OFFICES.get(code, UNITS[code][0] + "教育局")
                if code == "371403" and cutoff == MAY:
                    office = "陵县教育局"

                received = FILLED[cutoff][late] + "T16:30"
                if (code, form, cutoff) == LATE:
                    received = "2017-07-11T09:10"

                def file(these, spoiler):
                    return sheets.sheet(form, these, cutoff, now, CALLED, office, FILLED[cutoff][late], CLERKS[code], who, spoiler)
                if (code, form, cutoff) == ("371424", "dabane", JUNE):
                    write(folder, place(code, form, cutoff), file(draft(rows), tamper), received)
                    write(folder, place(code, form, cutoff).replace(".csv", "（更正）.csv"), file(rows, tamper), "2017-07-05T10:20")
                else:
                    write(folder, place(code, form, cutoff), file(rows, tamper), received)
    form, codes = CITYWIDE
    for cutoff in CUTOFFS:
        rows = [r for code in codes for r in all_rows[form, code, cutoff]]
        manner = {"county": "first", "group": "county", "numbers": "thousand"}
        write(folder, "市汇总_幼儿园建设_%s.csv" % cutoff.replace("-", ""), sheets.sheet(
            form, rows, cutoff, manner, CALLED, "德州市教育局", FILLED[cutoff][1], ("田静", "孟凡军", "0534-0004471"), "德州市"), FILLED[cutoff][1] + "T17:05")


def in_force(all_rows, form, code, cutoff):
    if cutoff == JUNE and (code == SILENT or (code, form) == REJECTED):
        cutoff = MAY
    return all_rows[form, code, cutoff]


def figures(all_rows, code, cutoff):
    """Every indicator of the plan, in hundredths, worked out here by hand and not from plan.ini."""
    def rows(form):
        return in_force(all_rows, form, code, cutoff)

    def finished(form):
        return [r for r in rows(form) if r["stage"] in truth.COMPLETED]

    def add(items, key):
        return sum(r[key] or 0 for r in items)

    def named(name):
        found = [r["done"] for r in rows("zhibiao") if r["name"] == name]
        return sum(found) if found else None  # no row: not known, which is no nought

    def task(number):
        found = [r["status"] for r in rows("renwu") if r["number"] == number]
        return 100 * found.count("已完成") if found else None
    kindergartens = finished("youeryuan")
    new = [r for r in kindergartens if r["nature"] == "新建"]
    return {
        "dabane.area": add(rows("dabane"), "done_area"), "dabane.schools": 100 * len(finished("dabane")),
        "dabane.seats": add(finished("dabane"), "seats"),
        "gaibo.building": add(rows("gaibo"), "done_area"), "gaibo.playground": add(rows("gaibo"), "playground_done"),
        "youeryuan.count": 100 * len(kindergartens), "youeryuan.new": 100 * len(new),
        "youeryuan.rebuilt": 100 * (len(kindergartens) - len(new)), "youeryuan.area": add(kindergartens, "planned_area"),
        "youeryuan.seats": add(kindergartens, "seats"), "youeryuan.invest": add(rows("youeryuan"), "invest_done"),
        "teachers.recruited": named("新招聘教师"), "teachers.exchange": named("挂职交流校长教师"),
        "schools.model": named("样板学校"), "highlights": named("亮点工作"),
        "highlights.city": named("市级亮点工作"),
        "balanced.passed": task("2"),
    }


def make_expected(path, all_rows):
    lines = ["indicator,county,cutoff,done"]
    for cutoff in CUTOFFS:
        by_unit = {code: figures(all_rows, code, cutoff) for code in UNITS}
        for indicator in by_unit["371402"]:
            lines.append("%s,*,%s,%d" % (indicator, cutoff, sum(f[indicator] or 0 for f in by_unit.values())))
            lines += ["%s,%s,%s,%s" % (indicator, code, cutoff, "" if by_unit[code][indicator] is None else by_unit[code][indicator])
                      for code in sorted(UNITS)]
        lines += ["%s,*,%s," % (indicator, cutoff) for indicator in LATER]
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(lines) + "\n")


def all_text():
    """Nobody sends a workbook."""
    global place
    named = place
    for manner in MANNERS.values():
        if manner.get("encoding") in sheets.BOOKS:
            del manner["encoding"]

    def place(code, form, cutoff):
        return re.sub(r"\.xlsx?$", ".csv", named(code, form, cutoff))


def main():
    if sys.argv[1:2] == ["--text"]:
        del sys.argv[1]
        all_text()
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    all_rows = truth.everything(load_tasks())
    bend(all_rows)
    make_files(sys.argv[1], all_rows)
    if len(sys.argv) == 4:
        make_expected(sys.argv[2], all_rows)
        make_received(sys.argv[3], sys.argv[1])


if __name__ == "__main__":
    main()
