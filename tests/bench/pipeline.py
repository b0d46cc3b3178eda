#!/usr/bin/python3
"""The whole night as one would write it in Python: county CSVs in, figures, a bulletin (PDF) and a workbook (XLSX) out.

    pipeline.py INPUT TEMPLATES FONTS OUT            the night, for both cut-offs of the sample
    pipeline.py --check EXPECTED INPUT TEMPLATES     only the figures, compared with a list of what they must be

What tongbao is measured against (see README.md): sqlite3 for the figures, ReportLab for the PDF, XlsxWriter for the workbook,
nothing done twice, no cell read in a slow way. It reads what the forms, the vocabulary, the units and the plan say. It does
less than tongbao: no archive, no notices, no history checks, no lineage, no charts in the workbook, no GB/T 9704 pages, no
repeatable bytes, nothing safe against a crash."""
import calendar
import configparser
import csv
import datetime
import io
import re
import sqlite3
import sys
import unicodedata
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

CUTOFFS = ["2017-05-31", "2017-06-30"]
GRACE_DAYS = 10
UNITS = {"平方米": ("area", 1), "万平方米": ("area", 10000), "元": ("money", 1), "万元": ("money", 10000),
         "亿元": ("money", 100000000), "个": ("count", 1), "万个": ("count", 10000), "处": ("count", 1), "所": ("count", 1),
         "人": ("count", 1), "项": ("count", 1)}
NIL = {"", "/", "-", "—", "——", "无", "不适用"}
TOTAL = re.compile(r"(合计|总计|小计|其中)")
FOOTER = re.compile(r"(填表人|审核人|注[:：]|联系电话)")
NUMBER = re.compile(r"([-+]?\d[\d,]*(?:\.\d+)?)(\D*)$")
BRACKETS = re.compile(r"\(([^()]*)\)")


def plain(text):
    return unicodedata.normalize("NFKC", text.replace("㎡", "平方米")).strip()


def key_of(header):
    """What is left of a header to compare: no unit in brackets, no brackets, no spaces."""
    text = BRACKETS.sub(lambda m: "" if m[1] in UNITS else m[0], plain(header))
    return re.sub(r"[\s()、_·/]", "", text)


def read_ini(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


class Form:
    def __init__(self, path):
        ini = read_ini(path)
        self.id, self.name = ini["form"]["id"], ini["form"]["name"]
        self.names = [self.name, *ini["form"].get("aliases", "").split("|")]
        self.key = ini["form"]["key"]
        self.columns = {s[7:]: ini[s] for s in ini.sections() if s.startswith("column:")}
        self.stored = [c for c, x in self.columns.items() if x["type"] != "county" and c != "seq"]
        self.headers = {key_of(h): c for c, x in self.columns.items()
                        for h in [x["header"], *x.get("aliases", "").split("|")] if h}
        self.required = [c for c, x in self.columns.items() if x.get("required") == "yes"]
        self.checks = [ini[s] for s in ini.sections() if s.startswith("check:") and ini[s]["severity"] == "error"]


class Plan:
    """Everything of templates/ that the night needs."""

    def __init__(self, templates):
        self.forms = {f.id: f for f in map(Form, sorted((templates / "forms").glob("*.ini")))}
        with open(templates / "forms/vocabulary.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.words, self.completed = {}, set()
        for row in rows:
            for word in [row["term"], *row["aliases"].split("|")]:
                if word:
                    self.words[row["vocabulary"], plain(word)] = row["term"]
            if row["completed"] == "1":
                self.completed.add(row["term"])
        with open(templates / "plans/2017/units.csv", encoding="utf-8") as file:
            units = list(csv.DictReader(file))
        self.names = {u["code"]: u["name"] for u in units}
        self.order = [u["code"] for u in sorted(units, key=lambda u: int(u["order"])) if u["code"] != "*"]
        self.aliases = {plain(a): u["code"] for u in units for a in [u["name"], *u["aliases"].split("|")] if a}
        self.by_length = sorted(self.aliases, key=len, reverse=True)
        self.form_names = sorted(((plain(n), f) for f in self.forms.values() for n in f.names if n), key=lambda p: -len(p[0]))
        ini = read_ini(templates / "plans/2017/plan.ini")
        self.indicators = {s[10:]: ini[s] for s in ini.sections() if s.startswith("indicator:")}
        self.tasks = {s[5:]: ini[s] for s in ini.sections() if s.startswith("task:")}
        with open(templates / "plans/2017/targets.csv", encoding="utf-8") as file:
            self.targets = {(r["indicator"], r["county"]): int(Decimal(r["target"]) * UNITS[r["unit"]][1] * 100)
                            for r in csv.DictReader(file)}

    def unit_in(self, text):
        for alias in self.by_length:
            if alias in text:
                return self.aliases[alias]
        return None

    def form_in(self, text):
        for name, form in self.form_names:
            if name in text:
                return form
        return None


# -- one file ---------------------------------------------------------------------------------------------------------

class Rejected(Exception):
    pass


def decode(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def read_table(text):
    head = text[:4000]
    delimiter = max(",\t;，", key=head.count)
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def find_header(rows, form):
    """The row, its depth and the column map of the header that knows most columns."""
    best = (0, 0, 1, {})
    for depth in (1, 2, 3):
        for at in range(min(len(rows) - depth + 1, 15)):
            columns = {}
            for col, parts in enumerate(merged(rows[at:at + depth])):
                for start in range(len(parts)):
                    column = form.headers.get(key_of("".join(parts[start:])))
                    if column and column not in columns:
                        columns[column] = (col, parts)
                        break
            if len(columns) > best[0]:
                best = (len(columns), at, depth, columns)
    if best[0] < 2 or any(c not in best[3] for c in form.required):
        raise Rejected("没有找到表头或缺少必填列")
    return best[1:]


def merged(rows):
    """For each column its header cells from above, merged cells filled to the right."""
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    for upper, lower in zip(rows, rows[1:]):
        for col in range(1, width):
            if not upper[col] and lower[col]:
                upper[col] = upper[col - 1]
    return [[row[col] for row in rows if row[col]] for col in range(width)]


def unit_of(text):
    for unit in reversed(BRACKETS.findall(plain(text))):
        if unit in UNITS:
            return unit
    return None


def quantity(raw, unit):
    """Hundredths of the base unit, or None."""
    text = raw
    if not text.isascii():
        text = plain(raw)
    if text in NIL:
        return None
    match = NUMBER.match(text)
    if not match:
        raise ValueError(raw)
    if match[2]:
        if match[2] not in UNITS:
            raise ValueError(raw)
        unit = match[2]
    value = Decimal(match[1].replace(",", "")) * UNITS[unit][1] * 100
    if value != int(value):
        raise ValueError(raw)
    return int(value)


def date(raw):
    text = plain(raw)
    if text in NIL:
        return None
    if text.isdigit() and len(text) == 5:
        return (datetime.date(1899, 12, 30) + datetime.timedelta(int(text))).isoformat()
    parts = re.findall(r"\d+", text)
    if len(parts) == 3:
        return "%04d-%02d-%02d" % tuple(map(int, parts))
    if len(parts) == 2:
        return "%04d-%02d" % tuple(map(int, parts))
    raise ValueError(raw)


def end_of_month(year, month):
    return "%04d-%02d-%02d" % (year, month, calendar.monthrange(year, month)[1])


def cutoff_of(name, preamble):
    """From 截至 above the table, from the file's or folder's name, or from when the sheet was filled."""
    match = re.search(r"截[至止](\d{4})年(\d+)月(\d+)日", preamble) or re.search(r"(20\d\d)[-.]?(\d\d?)[-.]?(\d\d?)(?!\d)", name)
    if match and 1 <= int(match[2]) <= 12 and int(match[3]):
        return "%04d-%02d-%02d" % tuple(int(g) for g in match.groups())
    match = re.search(r"(20\d\d)年?[-.]?(\d\d?)月?", name)
    if match:
        return end_of_month(int(match[1]), int(match[2]))
    match = re.search(r"(\d\d?)月", name)
    if match:
        return end_of_month(2017, int(match[1]))
    match = re.search(r"填报日期[:：]?(\d{4})年(\d+)月(\d+)日", preamble)
    if not match:
        raise Rejected("不知道截止日期")
    filled = datetime.date(*map(int, match.groups()))
    last = filled.replace(day=1) - datetime.timedelta(1)
    return (last if (filled - last).days <= GRACE_DAYS else filled).isoformat()


def check_totals(rows, totals, subtotals, columns):
    """合计, and all 小计 together, against the rows; a printed total may be off by half its last digit a row."""
    for column in columns:
        whole = sum(row[column] or 0 for row in rows)
        for total in totals:
            if total[column] is not None and abs(total[column] - whole) > total["slack"] * len(rows):
                raise Rejected("合计与各行之和不符：%s" % column)
        parts = [s[column] for s in subtotals if s[column] is not None]
        if parts and abs(sum(parts) - whole) > subtotals[0]["slack"] * len(rows):
            raise Rejected("小计之和与各行之和不符：%s" % column)


def read_file(path, inbox, plan):
    """(form, county or '*', cutoff, rows); a row is a dict of the form's columns with county and line."""
    name = plain(str(path.relative_to(inbox)))
    table = read_table(decode(path.read_bytes()))
    title = plain("\n".join("".join(row) for row in table[:3]))
    form = plan.form_in(name) or plan.form_in(title)
    if not form:
        raise Rejected("不知道是哪张表")
    at, depth, found = find_header(table, form)
    preamble = plain("\n".join(" ".join(filter(None, row)) for row in table[:at]))
    county = plan.unit_in(name) or plan.unit_in(preamble)
    if not county:
        raise Rejected("不知道是哪个单位")
    cutoff = cutoff_of(name.rsplit("/", 1)[-1] if re.search(r"\d", name.rsplit("/", 1)[-1].replace("(2)", "")) else name, preamble)
    said = re.search(r"单位:([^ \n]*平方米[^ \n]*|[^ \n]*元[^ \n]*)", preamble)
    said = dict((UNITS[u][0], u) for u in re.split("[、,]", said[1]) if u in UNITS) if said else {}
    units = {}
    for column, (col, parts) in found.items():
        spec = form.columns[column]
        if spec["type"] == "quantity" and spec["unit"] in UNITS:
            units[column] = unit_of("".join(parts)) or said.get(UNITS[spec["unit"]][0]) or spec["unit"]
    quantities = [c for c, x in form.columns.items() if x["type"] == "quantity" and c in found]
    rows, totals, subtotals, errors, here = [], [], [], [], None
    for line, cells in enumerate(table[at + depth:], at + depth + 1):
        filled = [plain(cell) for cell in cells if cell]
        if not filled:
            continue
        if FOOTER.match(filled[0]):
            break
        if all(cell.isdigit() for cell in filled) and filled == [str(i) for i in range(1, len(filled) + 1)] and len(filled) > 3:
            continue
        if all(cell in UNITS for cell in filled):
            for column, (col, _) in found.items():
                if column in units and col < len(cells) and plain(cells[col]) in UNITS:
                    units[column] = plain(cells[col])
            continue
        kind = TOTAL.match(filled[0])
        values = {"line": line, "slack": 0}
        for column, (col, _) in found.items():
            raw = cells[col] if col < len(cells) else ""
            spec = form.columns[column]
            type_ = spec["type"]
            if kind and type_ != "quantity":
                continue
            try:
                if type_ == "quantity":
                    unit = units.get(column) or plain(cells[found["unit"][0]])
                    values[column] = quantity(raw, unit)
                    if kind:
                        decimals = len(plain(raw).partition(".")[2])
                        values["slack"] = max(values["slack"], UNITS[unit][1] * 50 // 10 ** decimals)
                elif type_ == "date":
                    values[column] = date(raw)
                elif type_.startswith("vocabulary:"):
                    word = plain(raw)
                    values[column] = None if word in NIL else plan.words[type_[11:], word]
                else:
                    values[column] = raw or None
            except (ValueError, KeyError, InvalidOperation):
                errors.append("%d行 %s: %s" % (line, spec["header"], raw))
                values[column] = None
        if kind:
            (subtotals if kind[1] == "小计" else totals if kind[1] != "其中" else []).append(values)
            continue
        if values.get(form.key) in NIL or (values[form.key] is None and len(filled) < 3):
            continue
        if len(filled) == 2 and filled[1] in NIL:  # 无: nothing to report
            continue
        here = (plan.unit_in(plain(values["county"])) if values.get("county") else here) if county == "*" else county
        values["county"] = here
        values["completed"] = int(values.get("stage") in plan.completed)
        rows.append(values)
    if errors:
        raise Rejected("；".join(errors))
    check_totals(rows, totals, subtotals, quantities)
    return form, county, cutoff, rows


# -- the night --------------------------------------------------------------------------------------------------------

def ingest(inbox, plan, db):
    for form in plan.forms.values():
        db.execute("CREATE TABLE row_%s(submission INTEGER, line INTEGER, county TEXT, completed INTEGER, %s)"
                   % (form.id, ", ".join(form.stored)))
        db.execute("CREATE INDEX row_%s_index ON row_%s(submission)" % (form.id, form.id))
    db.execute("CREATE TABLE submission(id INTEGER PRIMARY KEY, file, form, county, cutoff, received, revised, status, message)")
    number = 0
    for path in sorted(p for p in inbox.rglob("*") if p.suffix.lower() in (".csv", ".txt")):
        file = str(path.relative_to(inbox))
        received = datetime.datetime.fromtimestamp(path.stat().st_mtime).isoformat()
        revised = int(bool(re.search(r"更正|修改|\(\d\)|v\d", plain(path.name))))
        try:
            form, county, cutoff, rows = read_file(path, inbox, plan)
        except (Rejected, UnicodeDecodeError, csv.Error) as problem:
            number += 1
            db.execute("INSERT INTO submission VALUES(?, ?, NULL, NULL, NULL, ?, ?, 'rejected', ?)",
                       (number, file, received, revised, str(problem)))
            continue
        marks = ", ".join("?" * (len(form.stored) + 4))
        for part in sorted({row["county"] for row in rows} if county == "*" else [county]):
            number += 1
            mine = [row for row in rows if row["county"] == part]
            db.execute("INSERT INTO submission VALUES(?, ?, ?, ?, ?, ?, ?, 'accepted', '')",
                       (number, file, form.id, part, cutoff, received, revised))
            db.executemany("INSERT INTO row_%s VALUES(%s)" % (form.id, marks),
                           ([number, row["line"], part, row["completed"], *(row.get(c) for c in form.stored)] for row in mine))
            for check in form.checks:
                bad = db.execute("SELECT line FROM (SELECT *, ? AS cutoff FROM row_%s WHERE submission = ?) WHERE %s"
                                 % (form.id, check["sql"]), (cutoff, number)).fetchone()
                if bad:
                    db.execute("UPDATE submission SET status = 'rejected', message = ? WHERE id = ?",
                               ("%d行：%s" % (bad[0], check["message"]), number))
    db.commit()


def in_force(db, plan, as_of):
    """A view for each form: the rows in force at the date."""
    db.execute("DROP TABLE IF EXISTS force")
    db.execute("CREATE TEMP TABLE force AS SELECT form, county, id, cutoff, file FROM (SELECT *, row_number() OVER"
               " (PARTITION BY form, county ORDER BY cutoff DESC, date(received) DESC, revised DESC, received DESC, id DESC) AS n"
               " FROM submission WHERE status = 'accepted' AND cutoff <= ?) WHERE n = 1", (as_of,))
    for form in plan.forms:
        db.execute("DROP VIEW IF EXISTS now_%s" % form)
        db.execute("CREATE TEMP VIEW now_%s AS SELECT r.*, f.file FROM force f JOIN row_%s r ON r.submission = f.id"
                   " WHERE f.form = '%s'" % (form, form, form))


def half_up(value, decimals=1):
    scale = 10 ** decimals
    whole = (abs(value) * scale * 2 + 1) // 2
    text = "%d.%0*d" % (whole // scale, decimals, whole % scale)
    return "-" + text if value < 0 and whole else text


def done_by_county(db, plan):
    figures = {}
    for name, x in plan.indicators.items():
        reported = {c for c, in db.execute("SELECT county FROM force WHERE form = ?", (x["form"],))}
        sums = dict(db.execute("SELECT county, %s FROM now_%s WHERE %s GROUP BY county"
                               % (x["expression"], x["form"], x["condition"])))
        for county in reported:
            figures[name, county] = sums.get(county) or 0
        if reported:
            figures[name, "*"] = sum(sums.get(c) or 0 for c in reported)
    return figures


def progress(plan, now, before, as_of, previous):
    """Rows (indicator, county, target, done, rate, schedule, gap, delta, rank) in the order of the plan."""
    month = int(as_of[5:7])
    schedule = Fraction(100 * month, 12)
    out = {}
    for name in plan.indicators:
        rates = {c: Fraction(100 * now[name, c], plan.targets[name, c])
                 for c in ["*", *plan.order] if now.get((name, c)) is not None and plan.targets.get((name, c))}
        ranked = sorted((r for c, r in rates.items() if c != "*"), reverse=True)
        for county in ["*", *plan.order]:
            target, done, rate = plan.targets.get((name, county)), now.get((name, county)), rates.get(county)
            old = before.get((name, county)) if previous else None
            out[name, county] = {
                "target": target, "done": done, "schedule": half_up(schedule),
                "rate": None if rate is None else half_up(rate), "gap": None if rate is None else half_up(rate - schedule),
                "delta": None if rate is None or old is None else half_up(rate - Fraction(100 * old, target)),
                "rank": None if rate is None or county == "*" else ranked.index(rate) + 1, "exact": rate}
    return out


# -- documents --------------------------------------------------------------------------------------------------------

def wan(value):
    return "—" if value is None else half_up(Fraction(value, 1000000), 2)


def write_pdf(path, fonts, db, plan, figures, as_of):
    from reportlab.graphics.charts.barcharts import HorizontalBarChart
    from reportlab.graphics.shapes import Drawing, Line
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    for name in ("FandolSong-Bold", "FandolFang-Regular", "FandolHei-Regular"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(fonts / (name + ".ttf"))))
    body = ParagraphStyle("body", fontName="FandolFang-Regular", fontSize=16, leading=28, firstLineIndent=32, wordWrap="CJK")
    head = ParagraphStyle("head", parent=body, fontName="FandolHei-Regular")
    title = ParagraphStyle("title", fontName="FandolSong-Bold", fontSize=22, leading=34, alignment=1, spaceAfter=28, wordWrap="CJK")
    grid = TableStyle([("FONT", (0, 0), (-1, -1), "FandolFang-Regular", 10.5), ("FONT", (0, 0), (-1, 0), "FandolHei-Regular", 10.5),
                       ("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                       ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    year, month, day = map(int, as_of.split("-"))
    story = [Paragraph("关于全市学校建设攻坚工作进展情况的通报", title), Paragraph("各县（市、区）教育局，市直各学校：", body)]
    for campaign in dict.fromkeys(x["campaign"] for x in plan.indicators.values()):
        story.append(Paragraph(campaign, head))
        for name, x in plan.indicators.items():
            city = figures[name, "*"]
            if x["campaign"] != campaign or city["rate"] is None:
                continue
            area = x["unit"] in ("平方米", "元")
            amount = (lambda v: wan(v) + "万" + x["unit"]) if area else (lambda v: "%d%s" % (v // 100, x["unit"]))
            ranked = sorted((c for c in plan.order if figures[name, c]["rank"]), key=lambda c: figures[name, c]["rank"])
            text = "年度计划%s%s，截至%d月%d日已完成%s，占%s%%，%s时序进度%s个百分点" % (
                x["name"], amount(city["target"]), month, day, amount(city["done"]), city["rate"],
                "欠" if city["gap"].startswith("-") else "超", city["gap"].lstrip("-"))
            if city["delta"] is not None:
                text += "，较上期提高%s个百分点" % city["delta"]
            text += "。由高到低依次是：" + "、".join("%s%s%%" % (plan.names[c], figures[name, c]["rate"]) for c in ranked) + "。"
            story.append(Paragraph(text, body))
    ranked = sorted((c for c in plan.order if figures["dabane.area", c]["rank"]), key=lambda c: figures["dabane.area", c]["rank"])
    rows = [["名次", "单位", "年度计划", "累计竣工", "完成率", "较时序", "较上期"]]
    for county in [*ranked, "*"]:
        f = figures["dabane.area", county]
        rows.append([f["rank"] or "", plan.names[county], wan(f["target"]), wan(f["done"]), f["rate"], f["gap"], f["delta"] or "—"])
    story += [Spacer(1, 6 * mm), Table(rows, repeatRows=1, style=grid)]
    drawing = Drawing(156 * mm, 100 * mm)
    chart = HorizontalBarChart()
    chart.x, chart.y, chart.width, chart.height = 45 * mm, 5 * mm, 105 * mm, 90 * mm
    chart.data = [[float(figures["dabane.area", c]["exact"]) for c in reversed(ranked)]]
    chart.categoryAxis.categoryNames = [plan.names[c] for c in reversed(ranked)]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = "FandolFang-Regular"
    chart.valueAxis.valueMin, chart.valueAxis.valueMax = 0, 100
    chart.bars[0].fillColor = colors.grey
    drawing.add(chart)
    x = chart.x + chart.width * float(figures["dabane.area", "*"]["schedule"]) / 100
    drawing.add(Line(x, chart.y, x, chart.y + chart.height))
    story += [Spacer(1, 6 * mm), drawing, PageBreak(), Paragraph("附件1　各单位进展情况统计表", head)]
    shown = ["dabane.area", "gaibo.building", "gaibo.playground", "youeryuan.count"]
    rows = [["单位"] + [t for i in shown for t in ("计划", "完成", "完成率")]]
    for county in [*plan.order, "*"]:
        row = [plan.names[county][:6]]
        for i in shown:
            f = figures[i, county]
            number = wan if plan.indicators[i]["unit"] == "平方米" else lambda v: "—" if v is None else str(v // 100)
            row += [number(f["target"]), number(f["done"]), f["rate"] or "—"]
        rows.append(row)
    story += [Table(rows, repeatRows=1, style=TableStyle([*grid.getCommands(), ("FONTSIZE", (0, 0), (-1, -1), 8)])),
              PageBreak(), Paragraph("附件2　未开工项目清单", head)]
    rows = [["序号", "单位", "项目（学校）名称", "规划面积", "形象进度"]]
    for n, row in enumerate(unstarted(db), 1):
        rows.append([n, plan.names[row[0]], row[1], "" if row[2] is None else row[2] // 100, row[3]])
    story.append(Table(rows, repeatRows=1, style=grid))

    def footer(canvas, doc):
        canvas.setFont("FandolSong-Bold", 14)
        canvas.drawCentredString(A4[0] / 2, 25 * mm, "— %d —" % doc.page)
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=28 * mm, rightMargin=26 * mm, topMargin=37 * mm, bottomMargin=35 * mm,
                      title="通报", author="德州市教育局").build(story, onFirstPage=footer, onLaterPages=footer)


def unstarted(db):
    return db.execute(" UNION ALL ".join("SELECT county, name, planned_area, stage FROM now_%s WHERE stage IN ('未开工', '前期手续')" % f
                                         for f in ("dabane", "gaibo", "youeryuan"))).fetchall()


def write_xlsx(path, db, plan, figures, as_of):
    import xlsxwriter
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center"})
    text = book.add_format({"border": 1})
    formats = {"quantity": book.add_format({"border": 1, "num_format": "#,##0.00"}), "rate": book.add_format({"border": 1, "num_format": "0.0%"})}

    def sheet(name, headers, rows, kinds):
        page = book.add_worksheet(name)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, headers, bold)
        at = 0
        for at, row in enumerate(rows, 1):
            for col, (value, kind) in enumerate(zip(row, kinds)):
                if value is None:
                    page.write_string(at, col, "—", text)
                elif kind == "quantity":
                    page.write_number(at, col, value / 100, formats[kind])
                elif kind == "rate":
                    page.write_number(at, col, float(value) / 100, formats[kind])
                elif isinstance(value, int):
                    page.write_number(at, col, value, text)
                else:
                    page.write_string(at, col, value, text)
        page.autofilter(0, 0, max(at, 1), len(headers) - 1)
        for col, kind in enumerate(kinds):
            page.set_column(col, col, 24 if kind == "name" else 14)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)

    def progress_rows(wanted):
        for name in wanted:
            for county in ["*", *plan.order]:
                f = figures[name, county]
                yield (plan.indicators[name]["name"], plan.names[county], plan.indicators[name]["unit"], f["target"], f["done"],
                       f["rate"], f["schedule"], f["gap"], f["delta"], f["rank"])
    headers = ["指标", "单位", "计量单位", "年度目标", "累计完成", "完成率", "时序进度", "较时序", "较上期", "名次"]
    kinds = ["name", "name", "text", "quantity", "quantity", "rate", "rate", "text", "text", "text"]
    sheet("总览", headers, progress_rows(plan.indicators), kinds)
    for campaign in dict.fromkeys(x["campaign"] for x in plan.indicators.values()):
        sheet(campaign[:31], headers, progress_rows([i for i, x in plan.indicators.items() if x["campaign"] == campaign]), kinds)
    for form in plan.forms.values():
        columns = [c for c in form.stored]
        types = ["quantity" if form.columns[c]["type"] == "quantity" else "name" for c in columns]
        sheet(form.name[:31], ["单位"] + [form.columns[c]["header"] for c in columns] + ["文件", "行"],
              ((plan.names[row[0]], *row[1:]) for row in db.execute(
                  "SELECT county, %s, file, line FROM now_%s ORDER BY county, line" % (", ".join(columns), form.id))),
              ["name"] + types + ["name", "text"])
    sheet("未开工清单", ["单位", "项目", "规划面积", "形象进度"],
          ((plan.names[r[0]], *r[1:]) for r in unstarted(db)), ["name", "name", "quantity", "text"])
    have = dict(((f, c), d) for f, c, d in db.execute("SELECT form, county, cutoff FROM force"))
    sheet("上报情况", ["单位"] + [f.name for f in plan.forms.values()],
          ([plan.names[c]] + ["未报" if (f, c) not in have else "按期" if have[f, c] == as_of else "沿用 " + have[f, c]
                              for f in plan.forms] for c in plan.order), ["name"] * 7)
    sheet("数据质量", ["文件", "状态", "说明"], db.execute("SELECT file, status, message FROM submission WHERE status <> 'accepted'"),
          ["name", "text", "name"])
    book.close()


def main():
    check = sys.argv[2] if sys.argv[1] == "--check" else None
    arguments = [Path(a) for a in sys.argv[3 if check else 1:]]
    inbox, templates = arguments[:2]
    plan = Plan(templates)
    if not check:
        fonts, out = arguments[2:]
        out.mkdir(parents=True, exist_ok=True)
        (out / "ledger.db").unlink(missing_ok=True)
    db = sqlite3.connect(":memory:" if check else out / "ledger.db")
    ingest(inbox, plan, db)
    before, previous, all_figures = {}, None, {}
    for as_of in CUTOFFS:
        in_force(db, plan, as_of)
        now = done_by_county(db, plan)
        figures = progress(plan, now, before, as_of, previous)
        all_figures[as_of] = now
        if not check:
            (out / as_of).mkdir(exist_ok=True)
            write_pdf(out / as_of / "monthly.pdf", fonts, db, plan, figures, as_of)
            write_xlsx(out / as_of / "summary.xlsx", db, plan, figures, as_of)
        before, previous = now, as_of
    if check:
        with open(check, encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        wrong = [r for r in rows if str(all_figures[r["cutoff"]].get((r["indicator"], r["county"]))) != (r["done"] or "None")]
        for r in wrong:
            print("%s %s %s: %s, expected %s" % (r["indicator"], r["county"], r["cutoff"],
                                                 all_figures[r["cutoff"]].get((r["indicator"], r["county"])), r["done"]))
        for file, message in db.execute("SELECT file, message FROM submission WHERE status = 'rejected'"):
            print("rejected: %s: %s" % (file, message))
        print("%d figures, %d differ" % (len(rows), len(wrong)))
        sys.exit(1 if wrong else 0)


main()
