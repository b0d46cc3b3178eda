"""How counties write their sheets: rows of the model -> the bytes of one file, in a county's own manner.

A manner is a dict of habits (DEFAULT below); every habit changes how the file looks, never what it says.
"""
import csv
import datetime
import decimal
import io
import os
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
from sheetfiles import Cell, Sheet, Xls, Xlsx, column

DEFAULT = {
    "encoding": "gb18030",     # gb18030, utf-8-sig, utf-16 (TAB, .txt); xlsx as WPS writes it, xls as Excel 97-2003
    "eol": "\r\n",
    "title": True,             # a title row; "cutoff": with （截至…）
    "preamble": "one",         # one, cells, two, none
    "header": "plain",         # plain, bracket, alias, unitrow, wan, merged, merged3
    "numbered": False,         # a row of column numbers
    "total": "last",           # first, last, none
    "group": "none",           # below, above (小计 by 建设性质), of (其中 after 合计), county (小计 per county)
    "footer": "one",           # one, cells, note, none
    "county": "all",           # all, first, none: how the county column is filled
    "dates": "slash",          # slash, dot, cn, month, excel, iso
    "numbers": "plain",        # plain, thousand, fullwidth, suffix
    "nil": "",                 # what stands in a cell that does not apply
    "terms": "canonical",      # canonical, alias
    "pad_cells": 0,            # empty columns on the right
    "pad_rows": 0,             # empty rows at the end
    "extra": None,             # a column no form knows: (header, [values])
}
TITLES = {"dabane": "解决城镇中小学大班额项目进展表", "gaibo": "全面改薄项目进展表", "youeryuan": "幼儿园建设项目进展表",
          "zhibiao": "年度指标进度表", "wenti": "难点问题台账", "renwu": "重点任务进展表"}
# id, canonical header, an alias, kind (t text, q quantity, d date, v term), unit of quantities
COLUMNS = {
    "dabane": [("seq", "序号", "序号", "n", ""), ("county", "县(市、区)", "县市区", "c", ""),
               ("name", "项目(学校)名称", "学校(项目)名称", "t", ""), ("nature", "建设性质", "项目性质", "v", ""),
               ("planned_area", "规划校舍面积", "规划建筑面积", "q", "平方米"), ("invest_planned", "计划投资", "计划总投资", "q", "万元"),
               ("seats", "新增学位", "新增学位数", "q", "个"), ("start_date", "开工时间", "实际开工时间", "d", ""),
               ("planned_end", "计划竣工时间", "预计竣工时间", "d", ""), ("stage", "形象进度", "目前形象进度", "v", ""),
               ("done_area", "累计竣工面积", "已竣工面积", "q", "平方米"), ("invest_done", "累计完成投资", "已完成投资", "q", "万元"),
               ("note", "备注", "备注", "t", "")],
    "gaibo": [("seq", "序号", "序号", "n", ""), ("county", "县(市、区)", "县区", "c", ""), ("name", "学校名称", "项目学校", "t", ""),
              ("planned_area", "规划校舍面积", "校舍规划面积", "q", "平方米"), ("done_area", "竣工校舍面积", "校舍竣工面积", "q", "平方米"),
              ("playground_planned", "规划运动场面积", "运动场规划面积", "q", "平方米"),
              ("playground_done", "完工运动场面积", "运动场完工面积", "q", "平方米"),
              ("equipment_planned", "设备采购计划", "设备采购计划金额", "q", "万元"),
              ("equipment_done", "设备采购完成", "设备采购完成金额", "q", "万元"), ("stage", "形象进度", "工程进度", "v", ""),
              ("note", "备注", "备注", "t", "")],
    "youeryuan": [("seq", "序号", "序号", "n", ""), ("county", "县(市、区)", "所属县区", "c", ""), ("name", "幼儿园名称", "园所名称", "t", ""),
                  ("nature", "建设性质", "建设类型", "v", ""), ("planned_area", "建筑面积", "校舍建筑面积", "q", "平方米"),
                  ("invest_planned", "计划投资", "投资计划", "q", "万元"), ("invest_done", "完成投资", "累计完成投资", "q", "万元"),
                  ("seats", "新增学位", "增加学位", "q", "个"), ("start_date", "开工时间", "开工日期", "d", ""),
                  ("stage", "形象进度", "工程形象进度", "v", ""), ("note", "备注", "备注", "t", "")],
    "zhibiao": [("name", "指标名称", "指标", "t", ""), ("unit", "计量单位", "单位", "t", ""), ("target", "年度目标", "年度任务", "q", ""),
                ("period_done", "本期完成", "本期新完成", "q", ""), ("done", "累计完成", "累计完成数", "q", ""), ("note", "备注", "备注", "t", "")],
    "wenti": [("number", "编号", "问题编号", "t", ""), ("problem", "问题描述", "难点问题", "t", ""), ("kind", "类别", "问题类别", "t", ""),
              ("owner", "责任单位", "责任部门", "t", ""), ("measure", "整改措施", "解决措施", "t", ""), ("due", "完成时限", "整改时限", "d", ""),
              ("status", "状态", "整改状态", "v", ""), ("closed_date", "销号日期", "销号时间", "d", ""), ("note", "备注", "备注", "t", "")],
    "renwu": [("number", "任务编号", "编号", "t", ""), ("name", "任务名称", "重点任务", "t", ""), ("owner", "责任单位", "责任部门", "t", ""),
              ("due", "完成时限", "完成时限", "d", ""), ("status", "进展状态", "完成状态", "v", ""), ("done_date", "完成日期", "完成时间", "d", ""),
              ("note", "进展说明", "进展情况说明", "t", "")],
}
TERMS = {"未开工": "尚未开工", "前期手续": "手续办理中", "基础施工": "在建-基础", "主体施工": "主体施工中", "主体封顶": "主体已封顶",
         "装饰装修": "装修中", "竣工": "已竣工", "投入使用": "已投用", "改扩建": "改、扩建", "推进中": "正在推进",
         "未启动": "尚未启动", "已完成": "完成", "整改中": "正在整改", "已销号": "销号"}
BOOKS = ("xlsx", "xls")
UNIT_SIZE = {"平方米": 1, "万平方米": 10000, "万元": 10000, "个": 1, "": 1}
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


class Number(str):
    """A cell's text, and what a workbook stores for it."""
    stored = None


class Day(str):
    """Likewise; stored is a serial number."""
    stored = None


def typed(kind, text, stored):
    cell = kind(text)
    cell.stored = decimal.Decimal(stored)
    return cell


def exact(hundredths, size):
    """Decimal text of a quantity in units of size; always exact."""
    text = format(decimal.Decimal(hundredths) / (100 * size), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def number(value, unit, manner):
    if value is None:
        return manner["nil"]
    text = exact(value, UNIT_SIZE[unit])
    if manner["encoding"] in BOOKS:
        return typed(Number, text, text)
    if manner["numbers"] == "thousand":
        head, _, tail = text.partition(".")
        return format(int(head), ",") + ("." + tail if tail else "")
    if manner["numbers"] == "fullwidth":
        return text.translate(WIDE)
    if manner["numbers"] == "suffix" and unit == "平方米" and value:
        return text + "㎡"
    return text


def date(value, manner):
    if value is None:
        return manner["nil"]
    y, m, d = (int(x) for x in value.split("-"))
    style = manner["dates"]
    if manner["encoding"] in BOOKS:
        return typed(Day, value, (datetime.date(y, m, d) - datetime.date(1899, 12, 30)).days)
    if style == "excel":
        return str((datetime.date(y, m, d) - datetime.date(1899, 12, 30)).days)
    return {"slash": f"{y}/{m}/{d}", "dot": f"{y}.{m}.{d}", "cn": f"{y}年{m}月{d}日", "month": f"{y}年{m}月", "iso": value}[style]


def heads(form, manner):
    """The columns this county keeps, and its header rows."""
    columns = [c for c in COLUMNS[form] if manner["county"] != "none" or c[0] != "county"]
    style = manner["header"]
    if form != "gaibo" and style in ("merged", "merged3"):
        style = "bracket"
    if style == "wan":
        columns = [c[:4] + ("万平方米",) if c[4] == "平方米" else c for c in columns]
    if style in ("bracket", "wan"):
        if manner["encoding"] == "utf-8-sig":
            return columns, [[c[1] + (f"({c[4]})" if c[4] else "") for c in columns]]
        return columns, [[c[1].replace("(", "（").replace(")", "）") + (f"（{c[4]}）" if c[4] else "") for c in columns]]
    if style == "alias":
        return columns, [[c[2] for c in columns]]
    if style == "unitrow":
        short = {"平方米": "㎡"}
        return columns, [[c[1] for c in columns], [short.get(c[4], c[4]) for c in columns]]
    if style in ("merged", "merged3"):
        top, middle, low = [], [], []
        groups = {"planned_area": ("校舍面积(平方米)", "规划"), "done_area": ("", "竣工"), "playground_planned": ("运动场面积(平方米)", "规划"),
                  "playground_done": ("", "完工"), "equipment_planned": ("设备采购(万元)", "计划"), "equipment_done": ("", "完成")}
        for c in columns:
            if c[0] in groups:
                group, child = groups[c[0]]
                building = c[0] in ("planned_area", "done_area", "playground_planned", "playground_done")
                top.append(("土建工程" if c[0] == "planned_area" else "") if building else group)
                middle.append(group if building else "")
                low.append(child)
            else:
                top.append(c[1])
                middle.append("")
                low.append("")
        if style == "merged3":
            return columns, [top, middle, low]
        return columns, [[a if c[0] not in groups else groups[c[0]][0] for a, c in zip(top, columns)], low]
    return columns, [[c[1] for c in columns]]


def summary(label, rows, columns, manner):
    """A 合计 or 小计 row: sums of the quantities, nothing else."""
    cells = []
    for c in columns:
        if c[3] == "q":
            cells.append(number(sum(r[c[0]] or 0 for r in rows), c[4], {**manner, "nil": "0"}))
        else:
            cells.append("")
    cells[0] = label
    return cells


def cells_of(row, columns, manner, names, state):
    """One data row as this county writes it."""
    state["seq"] += 1
    cells = []
    for key, _, _, kind, unit in columns:
        if kind == "n":
            cells.append(typed(Number, str(state["seq"]), state["seq"]))
        elif kind == "c":
            cells.append(names[row["code"]] if manner["county"] == "all" or row["code"] != state["county"] else "")
            state["county"] = row["code"]
        elif kind == "q":
            cells.append(number(row[key], unit, manner) or ("/" if key == "playground_done" else ""))  # must not be blank
        elif kind == "d":
            cells.append(date(row[key], manner))
        elif kind == "v" and manner["terms"] == "alias":
            cells.append(TERMS.get(row[key], row[key]))
        else:
            cells.append(row[key] or "")
    return cells


def body(form, rows, columns, manner, names):
    """Data rows with their totals and subtotals."""
    state = {"seq": 0, "county": None}

    def data(part):
        return [cells_of(row, columns, manner, names, state) for row in part]
    if form in ("zhibiao", "wenti", "renwu"):
        return data(rows)
    style = manner["group"] if form != "gaibo" or manner["group"] == "county" else "none"
    out, of = [], []
    key = "code" if style == "county" else "nature"
    for value in dict.fromkeys(r[key] for r in rows) if style != "none" else ():
        part = [r for r in rows if r[key] == value]
        if style == "of":
            of.append(summary("其中：" + value, part, columns, manner))
        elif style == "above":
            out += [summary("小计", part, columns, manner)] + data(part)
        else:
            out += data(part) + [summary("小计", part, columns, manner)]
    out = out or data(rows)
    total = [summary("合计", rows, columns, manner)] + of
    return total + out if manner["total"] == "first" else out + total if manner["total"] == "last" else out


def preamble(form, cutoff, manner, office, filled):
    y, m, d = (int(x) for x in filled.split("-"))
    who, when = "填报单位（盖章）：" + office, f"填报日期：{y}年{m}月{d}日"
    unit = "" if form in ("zhibiao", "wenti", "renwu") else "单位：" + {
        "dabane": "平方米、万元、个", "gaibo": "平方米、万元", "youeryuan": "平方米、万元、个"}[form]
    if manner["header"] == "wan":
        unit = "单位：万平方米、万元、个"
    if manner["preamble"] == "none":
        return []
    if manner["preamble"] == "one":
        return [["　　　".join(x for x in (who, when, unit) if x)]]
    if manner["preamble"] == "two":
        return [[who], [x for x in (when, "", "", "", unit)]]
    return [[who, "", "", "", when, "", "", unit]]


def footer(manner, clerk):
    who = "填表人：" + clerk[0], "审核人：" + clerk[1], "联系电话：" + clerk[2]
    return {"none": [], "one": [["　　　　".join(who)]], "cells": [[who[0], "", "", "", who[1], "", "", "", who[2]]],
            "note": [["注：1.竣工面积以竣工验收为准；2.本表由县级教育行政部门填报。"], ["　　　　".join(who[:2])]]}[manner["footer"]]


def merged_header(header, top):
    """A title of several columns and rows is one merged cell. top: the row of the first header row, from 1."""
    ranges, height = [], len(header)
    for k, line in enumerate(header):
        at = 0
        while at < len(line):
            right, down = at, k
            if line[at]:
                while (right + 1 < len(line) and not any(row[right + 1] for row in header[:k + 1])
                       and any(row[right + 1] for row in header[k + 1:])):
                    right += 1
                while right == at and down + 1 < height and not header[down + 1][at]:
                    down += 1
                if (right, down) != (at, k):
                    ranges.append("%s%d:%s%d" % (column(at), top + k, column(right), top + down))
            at = right + 1
    return ranges


def workbook(records, table_row, header, manner):
    """WPS: an empty sheet behind, merged titles, sums as formulas. Excel 97-2003: instructions first, last month's sheet hidden, dates by format."""
    wps = manner["encoding"] == "xlsx"
    numbered = 1 if manner["numbered"] else 0
    top = table_row - numbered - len(header) + 1
    data = [k + 1 for k, r in enumerate(records) if k >= table_row and r and r[0].isdigit()]
    rows = []
    for k, record in enumerate(records):
        cells = []
        for c, text in enumerate(record):
            formula = "SUM(%s%d:%s%d)" % (column(c), data[0], column(c), data[-1]) if data and record[0] == "合计" else None
            if isinstance(text, Number):
                fine = -text.stored.as_tuple().exponent
                cells.append(Cell(text.stored, 0 if wps or not text.stored or fine > 2 else "#,##0.00_ " if fine > 0 else "#,##0_ ", formula=formula))
            elif isinstance(text, Day):
                cells.append(Cell(text.stored, 14 if wps else 31))
            else:
                cells.append(text or None)
        rows.append(cells)
    width = max(len(r) for r in rows)
    merges = (["A1:%s1" % column(width - 1)] if len(records[0]) == 1 else []) + merged_header(header, top)
    if wps:
        sheets, kind = [Sheet("Sheet1", rows, merges), Sheet("Sheet2", []), Sheet("Sheet3", [])], Xlsx
    else:
        told = Sheet("填表说明", [["1.每月5日前报送；2.竣工面积以竣工验收为准。"]])
        sheets, kind = [told, Sheet("进展表", rows, merges), Sheet("上期", rows[:top + len(header)], state="hidden")], Xls
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book")
        # nothing is packed: the bytes must not depend on the version of zlib
        kind(sheets).save(path, **({"method": zipfile.ZIP_STORED} if wps else {}))
        with open(path, "rb") as f:
            return f.read()


def sheet(form, rows, cutoff, manner, names, office, filled, clerk, who, tamper=None):
    """The bytes of one file. tamper(records, columns) may spoil the finished table."""
    manner = {**DEFAULT, **manner}
    if form in ("zhibiao", "wenti", "renwu"):
        manner["county"] = "none"
    if not rows and form == "gaibo":
        manner = {**manner, "total": "none", "group": "none"}
    columns, header = heads(form, manner)
    if manner["group"] in ("below", "above") and rows and "nature" in rows[0]:
        kinds = list(dict.fromkeys(r["nature"] for r in rows))
        rows = sorted(rows, key=lambda r: kinds.index(r["nature"]))
    table = body(form, rows, columns, manner, names)
    if not rows:
        table = [["无"] + [""] * (len(columns) - 1)]
    if manner["extra"] and manner["extra"][0] == form:
        at = len(columns) - 1
        for k, line in enumerate(header):
            line.insert(at, manner["extra"][1] if k == 0 else "")
        for k, line in enumerate(table):
            line.insert(at, manner["extra"][2][k % len(manner["extra"][2])] if not line[0].startswith(("合计", "小计")) else "")
    y, m, d = (int(x) for x in cutoff.split("-"))
    records = []
    if manner["title"]:
        records.append([who + TITLES[form] + (f"（截至{y}年{m}月{d}日）" if manner["title"] == "cutoff" else "")])
    records += preamble(form, cutoff, manner, office, filled)
    records += header
    if manner["numbered"]:
        records.append(["%d" % (i + 1) for i in range(len(header[0]))])
    records += table
    if tamper:
        tamper(records, [c[0] for c in columns])
    records += footer(manner, clerk)
    width = max(len(r) for r in records) + manner["pad_cells"]
    if manner["encoding"] in BOOKS:
        return workbook(records, len(records) - len(footer(manner, clerk)) - len(table), header, manner)
    records += [[] for _ in range(manner["pad_rows"])]
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if manner["encoding"] == "utf-16" else ",", lineterminator=manner["eol"])
    writer.writerows(r + [""] * (width - len(r)) for r in records)
    if manner["encoding"] == "utf-16":
        return b"\xff\xfe" + text.getvalue().encode("utf-16-le")
    return text.getvalue().encode(manner["encoding"])
