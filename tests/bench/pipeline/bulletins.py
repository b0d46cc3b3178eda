"""The PDFs: the templates' Markdown (headings, paragraphs, tables, charts, annexes) set by ReportLab."""
import datetime
import functools
import re
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BaseDocTemplate, Flowable, Frame, HRFlowable, KeepTogether, NextPageTemplate, PageBreak,
                                PageTemplate, Paragraph, Spacer,
                                Table)

from plan import cn_date, read_ini
from templates import Facts, Template

rl_config.useA85 = 0  # binary streams

TITLE, BODY, HEAD = "FandolSong-Bold", "FandolFang-Regular", "FandolHei-Regular"
WIDTH = 156 * mm
NUMERALS = "一二三四五六七八九十"
FILLS = [colors.HexColor(c) for c in ("#FFFFFF", "#D0D0D0", "#909090", "#404040")]
FENCE = re.compile(r"```(\w+)\n(.*?)\n```", re.S)

body = ParagraphStyle("body", fontName=BODY, fontSize=16, leading=28, firstLineIndent=32, wordWrap="CJK")
flush = ParagraphStyle("flush", parent=body, firstLineIndent=0)
right = ParagraphStyle("right", parent=flush, alignment=2, rightIndent=64)
headings = [ParagraphStyle("h1", parent=body, fontName=HEAD, keepWithNext=1), ParagraphStyle("h2", parent=body, keepWithNext=1)]
title = ParagraphStyle("title", fontName=TITLE, fontSize=22, leading=34, alignment=1, spaceBefore=28, spaceAfter=28, wordWrap="CJK")
caption = ParagraphStyle("caption", fontName=HEAD, fontSize=12, leading=18, alignment=1, spaceBefore=8, wordWrap="CJK")
unit = ParagraphStyle("unit", fontName=BODY, fontSize=10.5, leading=15, alignment=2)
note = ParagraphStyle("note", fontName=BODY, fontSize=10.5, leading=15, spaceAfter=8, wordWrap="CJK")
small = ParagraphStyle("small", fontName=BODY, fontSize=14, leading=22, wordWrap="CJK")
mark = ParagraphStyle("mark", fontName=TITLE, fontSize=36, leading=50, alignment=1, textColor=colors.red)
centered = ParagraphStyle("centered", parent=flush, alignment=1)
flush_right = ParagraphStyle("flush_right", parent=flush, alignment=2)


def register_fonts(folder):
    for name in (TITLE, BODY, HEAD):
        pdfmetrics.registerFont(TTFont(name, str(folder / (name + ".ttf"))))


# -- tables -----------------------------------------------------------------------------------------------------------

@functools.lru_cache(maxsize=None)
def cells_wide(text):
    """In Latin letters, so a Chinese character is two."""
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace")) if len(text) < 200 else 2 * len(text)


def wrapped(text, most):
    """Lines of so many letters at most."""
    if cells_wide(text) <= most:
        return text
    lines, line, used = [], "", 0
    for character in text:
        wide = 1 if character.isascii() else 2
        if used + wide > most:
            lines.append(line)
            line, used = "", 0
        line += character
        used += wide
    return "\n".join([*lines, line])


def make_table(spec, rows, width):
    """A grid with one or two header lines (Group / Column, side by side cells of a group joined)."""
    size = 10.5 if len(spec["columns"]) < 10 else 9
    columns = spec["columns"]
    heads = [head.split(" / ") for _, head, _ in columns]
    depth = max(map(len, heads))
    texts = [["—" if row[name] is None else str(row[name]) for name, _, _ in columns] for row in rows]
    wanted = [max([cells_wide(head[-1]) if len(head[-1]) < 5 else 6, *(cells_wide(line[n]) for line in texts)]) + 1.0
              for n, head in enumerate(heads)]
    room = width / (size / 2)
    while sum(wanted) > room:  # the widest gives way
        widest = max(range(len(wanted)), key=wanted.__getitem__)
        wanted[widest] = max(wanted[widest] - (sum(wanted) - room), 0.8 * wanted[widest])
    if depth == 1:
        wanted = [w * room / sum(wanted) for w in wanted]
    style = [("FONT", (0, 0), (-1, -1), BODY, size, size * 1.3), ("FONT", (0, 0), (-1, depth - 1), HEAD, size, size * 1.3),
             ("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("ALIGN", (0, 0), (-1, depth - 1), "CENTER"),
             ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
             ("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
    for n, (_, _, align) in enumerate(columns):
        style.append(("ALIGN", (n, depth), (n, -1), {"left": "LEFT", "center": "CENTER"}.get(align, "RIGHT")))
    top = [[wrapped(head[-1], int(wanted[n])) for n, head in enumerate(heads)]]
    if depth == 2:
        groups, start = [""] * len(heads), 0
        for n in range(1, len(heads) + 1):
            if n == len(heads) or len(heads[n]) == 1 or heads[n][0] != heads[start][0]:
                single = len(heads[start]) == 1
                groups[start] = top[0][start] if single else heads[start][0]
                style.append(("SPAN", (start, 0), (start, 1) if single else (n - 1, 0)))
                start = n
        top.insert(0, groups)
    limits = [int(w - 0.7) for w in wanted]
    data = top + [[wrapped(text, limit) for text, limit in zip(line, limits)] for line in texts]
    if spec.get("total"):
        style += [("FONT", (0, n), (-1, n), HEAD, size, size * 1.3) for n, row in enumerate(rows, depth) if row[spec["total"]]]
    heights = [size * 1.3 * (1 + max(text.count("\n") for text in line)) + 6 for line in data]
    return Table(data, colWidths=[w * size / 2 for w in wanted], rowHeights=heights, repeatRows=depth, style=style)


# -- charts -----------------------------------------------------------------------------------------------------------

class Bars(Flowable):
    """Horizontal bars: one value a unit, ranked, with a line; or several stacked."""
    step = 16

    def __init__(self, spec, rows):
        super().__init__()
        self.rows, self.spec = rows, spec
        self.width, self.height = WIDTH, self.step * len(rows) + 28

    def wrap(self, width, height):
        return self.width, self.height

    def draw(self):
        spec, c = self.spec, self.canv
        stacked = spec["kind"] == "stacked"
        series = spec["series"]
        left, full = 45 * mm, WIDTH - 45 * mm - 14 * mm
        values = [[float(row[name]) for name, _ in series] for row in self.rows]
        scale = full / max(max(map(sum, values)), 1 if stacked else 100)
        c.setLineWidth(0.5)
        c.setFont(BODY, 10)
        x = left
        for n, (_, word) in enumerate(series if stacked else [("", "达到或超过时序进度"), ("", "低于时序进度")]):
            c.setFillColor(FILLS[n if stacked else (2 - n)])
            c.rect(x - 40 * mm, self.height - 12, 8, 8, fill=1)
            c.setFillColor(colors.black)
            c.drawString(x - 40 * mm + 12, self.height - 11, word)
            x += 18 + 10 * len(word) + 12
        line = float(self.rows[0][spec["line"]]) if "line" in spec else None
        for n, (row, bars) in enumerate(zip(self.rows, values)):
            y = self.height - 24 - self.step * (n + 1) + 6
            c.drawRightString(left - 4, y + 2.5, str(row[spec["label"]]))
            x = left
            for k, value in enumerate(bars):
                if not value:
                    continue
                c.setFillColor(FILLS[k] if stacked else FILLS[2] if line is None or value >= line else FILLS[1])
                c.rect(x, y, value * scale, self.step - 5, fill=1)
                c.setFillColor(colors.white if stacked and k > 1 else colors.black)
                if stacked and value * scale > 12:
                    c.drawCentredString(x + value * scale / 2, y + 2.5, "%d" % value)
                x += value * scale
            c.setFillColor(colors.black)
            c.drawString(x + 3, y + 2.5, "%d%s" % (sum(bars), spec["unit"]) if stacked else
                         "%s%s" % (row[series[0][0]], spec["unit"]))
        if line is not None:
            x = left + line * scale
            c.line(x, 0, x, self.height - 18)
            c.drawCentredString(x, self.height - 15, "%s%s%s" % (spec["line_name"], self.rows[0][spec["line"]], spec["unit"]))


# -- one document -----------------------------------------------------------------------------------------------------

def parse_fence(text):
    spec = {"columns": [], "series": []}
    for line in text.splitlines():
        name, _, value = line.partition(": ")
        if name == "column":
            column, _, head = value.partition(" = ")
            head, _, align = head.rpartition(" | ")
            spec["columns"].append((column, head, align))
        elif name == "series":
            spec["series"].append(tuple(value.split(" = ")))
        else:
            spec[name] = value
    return spec


def fence_story(kind, spec, facts, width):
    rows = facts[spec["query"]]
    if not rows:
        return [Paragraph(spec["empty"], body)] if "empty" in spec else []
    story = [Paragraph(escape(spec["title"]), caption)] if "title" in spec else []
    if kind == "chart":
        return [KeepTogether([*story, Bars(spec, rows)])] if spec["kind"] in ("ranked_bars", "stacked") else []
    if "unit" in spec:
        story.append(Paragraph(spec["unit"], unit))
    story.append(make_table(spec, rows, width))
    if "note" in spec:
        story.append(Paragraph(spec["note"], note))
    return story


def make_story(text, facts, closing):
    """The flowables; closing stands before the annexes, behind the list of them."""
    story, annexes, numbers, width = [], [], [0, 0], WIDTH
    parts = FENCE.split(text)
    for n in range(0, len(parts), 3):
        for block in parts[n].split("\n\n"):
            paragraph = []
            for line in filter(None, map(str.strip, block.split("\n"))):
                if not line.startswith("#"):
                    paragraph.append(line)
                    continue
                if paragraph:
                    story.append(Paragraph(escape("".join(paragraph)), body))
                    paragraph = []
                level = line.startswith("##")
                numbers = [numbers[0], numbers[1] + 1] if level else [numbers[0] + 1, 0]
                label = "（%s）" % NUMERALS[numbers[1] - 1] if level else NUMERALS[numbers[0] - 1] + "、"
                story.append(Paragraph(label + escape(line.lstrip("# ")), headings[level]))
            if paragraph:
                story.append(Paragraph(escape("".join(paragraph)), body))
        if n + 1 == len(parts):
            break
        kind, spec = parts[n + 1], parse_fence(parts[n + 2])
        if kind == "annex":
            if not annexes:
                closing_at = len(story)
            annexes.append(spec["title"])
            wide = spec.get("landscape") == "yes"
            width = A4[1] - 50 * mm if wide else WIDTH
            story += [NextPageTemplate("landscape" if wide else "portrait"), PageBreak(),
                      Paragraph("附件%d" % len(annexes), headings[0]),
                      Paragraph(escape(spec["title"]), title)]
        else:
            story += fence_story(kind, spec, facts, width)
    if annexes:
        story[closing_at:closing_at] = [Spacer(1, 28)] + [
            Paragraph(("附件：" if n == 0 else "　　　") + (str(n + 1) + "." if len(annexes) > 1 else "") + escape(name), body)
            for n, name in enumerate(annexes)] + closing
        return story
    return story + closing


def page_number(canvas, doc):
    canvas.setFont(BODY, 14)
    text = "— %d —" % doc.page
    if doc.page % 2:
        canvas.drawRightString(canvas._pagesize[0] - 32 * mm, 25 * mm, text)
    else:
        canvas.drawString(32 * mm, 25 * mm, text)


class Kind:
    """One of templates/bulletins: its settings and its template."""

    def __init__(self, folder):
        ini = read_ini(folder / "bulletin.ini")
        self.settings, self.template = ini["bulletin"], Template(folder)
        self.parameters = {name: int(value) if value.isdigit() else value for name, value in ini.get("parameters", {}).items()}

    def head(self, facts, date):
        s = self.settings
        number = s["number"].replace("{year}", date[:4]).replace("{n}", "　")
        red = HRFlowable("100%", 2, color=colors.red)
        draft = Paragraph("送审稿", ParagraphStyle("draft", parent=flush, fontName=HEAD))
        if s["form"] == "red_head":
            story = [draft, Spacer(1, 40), Paragraph(s["mark"], mark), Spacer(1, 28), Paragraph(number, centered), red]
        elif s["form"] == "newsletter":
            story = [draft, Spacer(1, 40), Paragraph(s["mark"], mark), Paragraph(s["issue_line"].replace("{n}", "　"), centered),
                     Table([[s["head_office"], cn_date(date)]], colWidths=[WIDTH / 2] * 2,
                           style=[("FONT", (0, 0), (-1, -1), BODY, 16), ("ALIGN", (1, 0), (1, 0), "RIGHT")]), red]
        else:
            story = [Paragraph(s["mark"], mark), red, draft, Paragraph(number, flush_right)]
        story.append(Paragraph(s["title"], title))
        if "addressee" in s:
            story.append(Paragraph(s["addressee"].replace("{{addressee}}", facts.arguments.get("addressee", "")) + "：", flush))
        return story

    def signature(self, date):
        if "signature" not in self.settings:
            return []
        return [KeepTogether([Spacer(1, 56), Paragraph(self.settings["signature"], right), Paragraph(cn_date(date), right)])]

    def imprint(self, date):
        s = self.settings
        if "copies_to" not in s:
            return []
        line = HRFlowable("100%", 0.7, color=colors.black)
        return [KeepTogether([Spacer(1, 28), line, Paragraph("抄送：" + s["copies_to"] + "。", small), line,
                              Table([[s["printer"], cn_date(date) + "印发"]], colWidths=[WIDTH / 2] * 2,
                                    style=[("FONT", (0, 0), (-1, -1), BODY, 14), ("ALIGN", (1, 0), (1, 0), "RIGHT")]), line])]

    def write(self, path, facts, as_of):
        date = (datetime.date.fromisoformat(as_of) + datetime.timedelta(int(self.settings["date_days"]))).isoformat()
        s = self.settings
        story = self.head(facts, date) + make_story(self.template.fill(facts), facts, self.signature(date)) + self.imprint(date)
        tall = Frame(28 * mm, 35 * mm, WIDTH, A4[1] - 72 * mm, 0, 0, 0, 0)
        wide = Frame(25 * mm, 30 * mm, A4[1] - 50 * mm, A4[0] - 45 * mm, 0, 0, 0, 0)
        BaseDocTemplate(str(path), title=s["title"], author=s.get("author", s.get("signature")), subject=s.get("subject"),
                        pageTemplates=[
            PageTemplate("portrait", [tall], onPage=page_number, pagesize=A4),
            PageTemplate("landscape", [wide], onPage=page_number, pagesize=landscape(A4))]).build(story)


def write_bulletins(folder, db, kinds, as_of, previous):
    """monthly.pdf, tasks.pdf, and a letter to each unit."""
    (folder / "county").mkdir(parents=True, exist_ok=True)
    for name, kind in kinds.items():
        arguments = {"as_of": as_of, "prev": previous, "as_of_cn": cn_date(as_of), **kind.parameters}
        shared = Facts(db, kind.template.queries, arguments, {})
        shared.shared = shared
        if kind.settings.get("per") != "county":
            kind.write(folder / (name + ".pdf"), shared, as_of)
            continue
        for recipient in shared[kind.settings["each"]]:
            facts = Facts(db, kind.template.queries, {**arguments, **recipient}, shared)
            kind.write(folder / name / ("%(county)s-%(county_name)s.pdf" % recipient), facts, as_of)
