#!/usr/bin/env python3
"""Good sheets, from which nothing is to be found: counties that report all forms of the shipped plan for some months, each month a little
further, each sheet written as somebody writes it: totals and groups by many words, measures in many places, signatures, notes, text in any
encoding and workbooks. No finding is a false alarm; the rows are counted as they are. The worlds are the same on every run; TB_WORLDS
says how many (4; `make -f Makefile.dist worlds`: 60)."""
import csv
import glob
import importlib
import os
import random
import sqlite3
import tempfile
from datetime import date, datetime, timezone
from decimal import Decimal

from tap import ROOT, done_testing, ok

writing = importlib.import_module("52-ingest-property")
COUNTIES = [("371402", "德城区"), ("371403", "陵城区"), ("371481", "乐陵市"), ("371422", "宁津县"), ("371425", "齐河县"), ("371428", "武城县")]
MONTHS = [date(2017, 3, 31), date(2017, 4, 30), date(2017, 5, 31), date(2017, 6, 30)]
TOWNS = "晏城 焦庙 刘桥 振华 长官 孟寺 义渡口 神头 糜镇 杨安 铁营 郝王庄 滕庄 鲁权屯 老城 合计庄 共和 总部 全安 累计坡".split()
SCHOOLS = ["中心小学", "实验小学", "第一小学", "第二中学", "初级中学", "希望小学", "联合小学", "小学（本部）", "小学东校区", "回民小学"]
ORDER = ["未开工", "前期手续", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用"]
GRAND = ["合计", "合　计", "总计", "合计：", "总 计", "全县合计", "共计", "合计（{n}所）", "累计", "{county}合计", "Total", "汇总", "总计（{n}个）", "以上合计"]
GROUP = ["小计", "{town}小计", "小 计", "小计（{n}所）"]
SIGNED = [["填表人：王敏", "", "审核人：李刚"], ["单位负责人：张建国　　填表人：王敏　　联系电话：0534-5321234　　填报日期：{filled}"], ["制表：王敏", "审核：李刚", "{filled}"]]
NOTES = ["注：面积含附属用房。", "说明：1.面积以竣工验收报告为准；2.投资按实际支付填写。", "备注：本表由各学校填报，教育局汇总", "注：超过1000万元的项目单独上报。"]
ABOVE = ["填报单位（盖章）：{county}教育局", "填报单位：{county}教育局　　　　填报日期：{filled}", "填报单位：{county}教育局（公章）", "填报单位:{county}教体局 填报人：王敏"]
UNITS = {"area": [("平方米", 1), ("㎡", 1), ("万平方米", 10000), ("公顷", 10000), ("平米", 1)], "money": [("万元", 10000), ("元", 1), ("亿元", 10 ** 8), ("千元", 1000)]}


class Project:
    """One school: its plan is fixed, its months go forward."""

    def __init__(self, rng, county, number, area):
        self.town = rng.choice(TOWNS)
        self.name = "%s%s镇%s%d" % (county[:1], self.town, rng.choice(SCHOOLS), number) if rng.random() < 0.3 else "%s%s%s" % (
            self.town, "ABCDEFGHJKLM"[number % 12] + str(number), rng.choice(SCHOOLS))
        self.name = county[:2] + self.name
        self.nature = rng.choice(["新建", "改建", "扩建", "改扩建"])
        self.area = area
        self.playground = rng.randrange(1200, 4000)
        self.invest = rng.randrange(max(2, area // 20), max(3, area // 9))  # 万元
        self.equipment = rng.randrange(20, 90)
        self.seats = rng.randrange(1, 9) * 45
        self.start = date(rng.choice([2016, 2016, 2017]), rng.randrange(1, 13), rng.randrange(1, 29))
        self.steps = [rng.randrange(0, 3) for _ in MONTHS]
        self.first = rng.randrange(0, 6)
        self.share = sorted(rng.randrange(5, 80) for _ in MONTHS)
        self.courtesy = rng.choice(["", "", "手续齐全", "含操场", "2号楼已验收"])

    def at(self, month):
        stage = min(len(ORDER) - 1, self.first + sum(self.steps[:month + 1]))
        if self.start > MONTHS[month]:
            stage = 0
        elif stage < 2:
            stage = 2
        share = 100 if stage >= 6 else self.share[month] if stage >= 3 else 0
        return ORDER[stage], share


def projects(rng, county, target):
    count = rng.randrange(3, 14)
    made, out = set(), []
    while len(out) < count:
        project = Project(rng, county, len(out), max(200, target * rng.randrange(60, 140) // 100 // count))
        if project.name not in made:
            made.add(project.name)
            out.append(project)
    return out


def part(whole, share):
    return whole * share // 100


def dabane(p, month):
    stage, share = p.at(month)
    return {"项目(学校)名称": p.name, "建设性质": p.nature, "规划校舍面积": ("area", p.area), "计划投资": ("money", p.invest * 10000), "新增学位": ("count", p.seats),
            "开工时间": p.start, "计划竣工时间": date(2018, 8, 20) if p.start.year == 2017 else date(2017, 10, 20), "形象进度": stage,
            "累计竣工面积": ("area", part(p.area, share)), "累计完成投资": ("money", part(p.invest, share) * 10000), "备注": p.courtesy}


def gaibo(p, month):
    stage, share = p.at(month)
    return {"学校名称": p.name, "规划校舍面积": ("area", p.area), "竣工校舍面积": ("area", part(p.area, share)), "规划运动场面积": ("area", p.playground),
            "完工运动场面积": ("area", part(p.playground, share)), "设备采购计划": ("money", p.equipment * 10000),
            "设备采购完成": ("money", part(p.equipment, share) * 10000), "形象进度": stage, "备注": p.courtesy}


def youeryuan(p, month):
    stage, share = p.at(month)
    return {"幼儿园名称": p.name.replace("小学", "幼儿园").replace("中学", "幼儿园"), "建设性质": p.nature, "建筑面积": ("area", p.area), "计划投资": ("money", p.invest * 10000),
            "完成投资": ("money", part(p.invest, share) * 10000), "新增学位": ("count", p.seats), "开工时间": p.start, "形象进度": stage, "备注": p.courtesy}


def number(rng, value, factor):
    text = writing.number(rng, value * 100, factor)
    return text


def shown(rng, kind, value, units):
    if kind == "count":
        return number(rng, value, 1)
    return number(rng, value, units[kind][1])


def sheet(rng, county, month, title, rows, towns):
    """Lines of cells, the way somebody lays it out."""
    units = {kind: rng.choice(choice) for kind, choice in UNITS.items()}
    where = rng.choice(["header", "row", "above", "below", "title"])
    if where == "below" and rng.random() < 0.5:
        where = "header"
    filled = "2017年%d月%d日" % (MONTHS[month].month % 12 + 1, rng.randrange(1, 6))
    columns = list(rows[0])
    seq = rng.random() < 0.8
    own = rng.choice(["", "", "each", "first"])  # a column with the county, in each row or as a merged cell leaves it
    group = rng.random() < 0.3 and len(set(towns)) > 1
    say = "单位：%s、%s" % (units["area"][0], units["money"][0])
    said = rng.choice([say, "（%s）" % say, "计量单位：%s，%s" % (units["area"][0], units["money"][0]), "面积单位：%s 金额单位：%s" % (units["area"][0], units["money"][0])])
    lines = []
    if rng.random() < 0.7 or where == "title":
        lines.append(["%s%s（%s）" % (county, title, say if where == "title" else rng.choice(["2017年%d月" % MONTHS[month].month, "截至2017年%d月底" % MONTHS[month].month]))])
    if rng.random() < 0.7:
        lines.append([rng.choice(ABOVE).format(county=county, filled=filled)])
    if where == "above":
        lines.append(rng.choice([[said], ["", "", "", said]]))
    kinds = {c: v[0] for c, v in rows[0].items() if isinstance(v, tuple)}
    head = [c + (rng.choice(["(%s)", "（%s）", "/%s", "（单位：%s）"]) % units[kinds[c]][0] if where == "header" and kinds.get(c) in units else "") for c in columns]
    lead = (["序号"] if seq else []) + (["县(市、区)"] if own else [])
    lines.append(lead + head)
    if where == "row":
        lines.append([""] * len(lead) + [units[kinds[c]][0] if kinds.get(c) in units else "" for c in columns])

    def total(members, label):
        cells = [shown(rng, kinds[c], sum(r[c][1] for r in members), units) if c in kinds else "" for c in columns]
        if lead and rng.random() < 0.3:
            return [label] + [""] * (len(lead) - 1) + cells
        cells[0] = label
        return [""] * len(lead) + cells

    def line(at, row):
        cells = []
        for c in columns:
            value = row[c]
            if isinstance(value, tuple):
                cells.append(shown(rng, value[0], value[1], units))
            elif isinstance(value, date):
                cells.append(writing.date(rng, value.isoformat()))
            elif c == "形象进度":
                cells.append(rng.choice(writing.STAGES.get(value, [value])))
            else:
                cells.append(value)
        return ([str(at)] if seq else []) + ([county if own == "each" or at == 1 else ""] if own else []) + cells

    body, above = [], rng.random() < 0.5
    if group:
        at = 0
        for town in dict.fromkeys(towns):
            members = [r for r, t in zip(rows, towns) if t == town]
            sums = [total(members, rng.choice(GROUP).format(town=town, n=len(members)))]
            body += sums if above else []
            for r in members:
                at += 1
                body.append(line(at, r))
            body += [] if above else sums
    else:
        body = [line(i + 1, r) for i, r in enumerate(rows)]
    if rng.random() < 0.7:
        grand = [total(rows, rng.choice(GRAND).format(n=len(rows), county=county))]
        body = grand + body if above and rng.random() < 0.6 else body + grand
    lines += body
    if where == "below":
        lines.append(["注：" + say])
    if rng.random() < 0.6:
        lines.append([cell.format(filled=filled) for cell in rng.choice(SIGNED)])
    if rng.random() < 0.4:
        lines.append([rng.choice(NOTES)])
    return lines


def put(rng, inbox, county, name, month, lines):
    kind = rng.choice(["csv", "csv", "xlsx", "xls"])
    path = os.path.join(inbox, "%s_%s_%s.%s" % (county, name, MONTHS[month].strftime("%Y%m%d"), kind))
    if kind == "csv":
        with open(path, "wb") as f:
            f.write(writing.as_text(rng, lines))
    elif kind == "xlsx":
        writing.Xlsx([writing.Sheet("进展表", [(i + 1, [writing.as_cell(rng, c) for c in cells]) for i, cells in enumerate(lines)], [])]).save(path)
    else:
        writing.Xls([writing.Sheet("进展表", [(i + 1, [writing.as_cell(rng, c) for c in cells]) for i, cells in enumerate(lines)], [])]).save(path)
    moment = datetime(2017, MONTHS[month].month + 1, 5, 9, month, tzinfo=timezone.utc).timestamp()
    os.utime(path, (moment, moment))


def targets():
    out = {}
    with open(os.path.join(ROOT, "templates", "plans", "2017", "targets.csv"), encoding="utf-8") as f:
        for row in csv.DictReader(f):
            factor = 10000 if row["unit"] == "万平方米" else 1
            out[row["indicator"], row["county"]] = int(Decimal(row["target"]) * factor)
    return out


def tasks():
    out, section = [], ""
    for text in open(os.path.join(ROOT, "templates", "plans", "2017", "plan.ini"), encoding="utf-8"):
        if text.startswith("["):
            section = text.strip("[]\n")
            if section.startswith("task:"):
                out.append([section[5:], "", "2017-12-31"])
        elif section.startswith("task:") and text.startswith("name ="):
            out[-1][1] = text.split("=", 1)[1].strip()
        elif section.startswith("task:") and text.startswith("due ="):
            out[-1][2] = text.split("=", 1)[1].strip()
    return out


def lists(rng, world, county, code, goal, month):
    """年度指标, 重点任务, 难点问题: what is no project."""
    counted = [("新招聘教师", "人", "teachers.recruited"), ("挂职交流校长教师", "人", "teachers.exchange"), ("样板学校", "所", "schools.model"), ("亮点工作", "项", "highlights")]
    rows = []
    for name, unit, indicator in counted:
        target = goal.get((indicator, code), 0)
        done = [target * s // 100 for s in world["shares"]]
        period = done[month] - (done[month - 1] if month else 0)
        rows.append([rng.choice([name, "%d.%s" % (len(rows) + 1, name), name + "　"]), unit, str(target), str(period), str(done[month]), ""])
    yield "年度指标", [["指标名称", "计量单位", "年度目标", "本期完成", "累计完成", "备注"]] + rows
    work = []
    for i, (n, name, due) in enumerate(world["tasks"]):
        over = world["done"][i]
        state = "已完成" if over is not None and over <= MONTHS[month] else "推进中"
        work.append([rng.choice([n, n + ".0", "第%s项" % n]), name, due, state, writing.date(rng, over.isoformat()) if state == "已完成" else "", ""])
    yield "重点任务", [["任务编号", "任务名称", "完成时限", "进展状态", "完成日期", "进展说明"]] + work
    yield "难点问题", [["编号", "问题描述", "类别", "责任单位", "完成时限", "状态", "销号日期", "备注"]] + [
        [str(i + 1), "%s第%d处土地手续未办" % (county, i + 1), "土地", county + "教育局", "2017-11-30", "整改中" if i or month < 2 else "已销号", "" if i or month < 2 else "2017-05-16", ""]
        for i in range(3)]


def make(seed, inbox):
    rng = random.Random(seed)
    goal = targets()
    want = {}
    for code, county in rng.sample(COUNTIES, 3):
        folder = os.path.join(inbox, county)
        os.makedirs(folder)
        world = {"shares": sorted(rng.randrange(0, 95) for _ in MONTHS), "tasks": tasks()}
        world["done"] = [date(2017, rng.randrange(1, 7), rng.randrange(1, 28)) if rng.random() < 0.4 else None for _ in world["tasks"]]
        for name, title, form, build, indicator in (("大班额", "解决城镇中小学大班额项目进展表", "dabane", dabane, "dabane.area"),
                                                    ("全面改薄", "全面改薄项目进展表", "gaibo", gaibo, "gaibo.building"),
                                                    ("幼儿园建设", "幼儿园建设项目进展表", "youeryuan", youeryuan, "youeryuan.area")):
            all_of = projects(rng, county, goal.get((indicator, code), 20000))
            for month in range(len(MONTHS)):
                rows = [build(p, month) for p in all_of]
                put(rng, folder, county, name, month, sheet(rng, county, month, title, rows, [p.town for p in all_of]))
                area = {"dabane": "累计竣工面积", "gaibo": "竣工校舍面积", "youeryuan": "建筑面积"}[form]
                want[county, form, MONTHS[month].isoformat()] = (len(rows), 100 * sum(r[area][1] for r in rows))
        for month in range(len(MONTHS)):
            for name, lines in lists(rng, world, county, code, goal, month):
                put(rng, folder, county, name, month, lines)
    return want


def main():
    for seed in range(int(os.environ.get("TB_WORLD", 0)), int(os.environ.get("TB_WORLDS", 4))):
        with tempfile.TemporaryDirectory() as work:
            inbox = os.path.join(work, "inbox")
            want = make(seed, inbox)
            run = writing.ingest(work, inbox)
            db = sqlite3.connect(os.path.join(work, "ledger.db"))
            found = db.execute("SELECT file, line, col, code, raw, message FROM findings WHERE code <> 'guess_changed' ORDER BY 1, 2, 3").fetchall()
            got = {}
            for form, area in (("dabane", "done_area"), ("gaibo", "done_area"), ("youeryuan", "planned_area")):
                for county, cutoff, rows, total in db.execute("SELECT s.file, s.cutoff, count(*), sum(r.%s) FROM row_%s r JOIN submission s ON s.id = r.submission "
                                                              "GROUP BY s.id" % (area, form)):
                    got[county.split("/")[0], form, cutoff] = (rows, total)
            db.close()
            ok("world %d: nothing is found in %d sheets" % (seed, len(glob.glob(os.path.join(inbox, "*", "*")))), run.returncode == 0 and not found,
               run.stderr.decode(), *["%s:%s:%s %s %r %s" % row for row in found])
            ok("world %d: every row counts once" % seed, got == want, *["%s: %s, not %s" % (k, got.get(k), want.get(k)) for k in sorted(set(got) | set(want)) if got.get(k) != want.get(k)])
    done_testing()


main()
