#!/usr/bin/env python3
"""The lines of the shipped documents, on every template, both cut-offs of the sample and data that strain a page: no line of the
body is pulled apart, no page is left empty before more text, nothing leaves the paper, no line that is copied begins with a mark.

Measured from outside: places of characters (mutool), ink (pdftoppm), text as it is copied (pdftotext)."""
import glob
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from xml.etree import ElementTree

from tap import BIN, ROOT, done_testing, fonts, need, ok, run

sys.path.insert(0, os.path.join(ROOT, "tests", "golden", "bulletin"))
import fixture
from random_ledger import World

need("mutool", "pdftoppm", "pdftotext")
FONTS = fonts()
BODY_PT, EM_PT, ROW_PT, DPI = 16, 156 / 28 / 25.4 * 72, 225 / 22 / 25.4 * 72, 36
AREA_LEFT, AREA_RIGHT, AREA_TOP, AREA_BOTTOM = 79.37, 521.58, 104.88, 742.68  # upright, from the top of the paper
NEVER_BEGINS = "、，。；：！？）》〉〕】”’％%"
KEEP = os.environ.get("TB_KEEP")  # a folder to look at the documents in
folder = KEEP or tempfile.mkdtemp(prefix="tongbao-test-")
os.makedirs(folder, exist_ok=True)


# -- the documents

CONFIG = """[paths]
ledger = %s
%s = %s/templates/plans%s
bulletins = %s/templates/bulletins
fonts = %s
[fonts]
title = FandolSong-Bold.ttf
body = FandolFang-Regular.ttf
heading = FandolHei-Regular.ttf
subheading = FandolKai-Regular.ttf
page_number = FandolSong-Regular.ttf
latin = Latin17-Regular.ttf
[bureau]
name = 德州市教育局
short = 市教育局
code = 德教
office = 教育局
contact = 办公室，0534-0000000
[ui]
language = en
"""


class Rejected(fixture.Nothing):
    status = {(form, u[0]): "rejected" for form, _, _ in fixture.FORMS for u in fixture.load()[0]}


class Alone(fixture.Normal):
    """One county reports."""
    status = {(form, u[0]): "missing" for form, _, _ in fixture.FORMS for u in fixture.load()[0] if u[0] != "371402"}
    unstarted = {"371402": 2}

    def now(self, place, code):
        return super().now(place, code) if code == "371402" else None


class Unstarted(fixture.AllBehind):
    unstarted = {"371428": 60, "371427": 60, "371403": 60, "371482": 60, "371402": 60}


class LongNames(fixture.Normal):
    """Names of units, projects and schools as long as anybody writes them; two units corrected their figures."""
    units = {"371482": "德州国家级高新技术产业示范基地暨现代物流与临空经济协同发展综合试验先行区管理委员会",
             "371423": "德州市现代农业科技示范基地与乡村振兴融合发展试验区暨新型城镇化综合改革先导县"}
    unstarted = {"371428": 9, "371427": 3}
    names = ("德州经济技术开发区第一实验九年一贯制寄宿学校附属小学及幼儿园综合教学楼新建工程二期", "县城东北片区义务教育学校标准化建设暨教师周转宿舍改造提升项目第十一标段", "Dezhou Experimental International Primary School (North Campus)")

    def now(self, place, code):
        return Fraction(1, 2) if code in self.units else super().now(place, code)


SITUATIONS = {"normal": fixture.Normal, "nobody_reports": fixture.Nothing, "all_rejected": Rejected, "one_reports": Alone, "over_100": fixture.Over,
              "first": fixture.First, "unstarted": Unstarted, "long_names": LongNames}
ISSUED = "德教通〔2017〕5号"
CORRECTED = ("nobody_reports", "all_rejected", "long_names")  # what was issued as usual is corrected to this
TEMPLATES = {"normal": ("monthly", "tasks"), "long_names": ("monthly", "county", "erratum", "public")}
jobs = []  # (name, command)


def schema(path):
    db = sqlite3.connect(path)
    with open(os.path.join(ROOT, "pipeline", "adapter", "db", "ledger.sql"), encoding="utf-8") as file:
        db.executescript(file.read())
    return db


def add(name, config, templates):
    for template in templates:
        letters = template == "county"
        out = os.path.join(folder, name, template + ("/" if letters else ".pdf"))
        corrects = ("--erratum-of", ISSUED) if template == "erratum" else ()
        jobs.append((name + "/" + template, (os.path.join(BIN, "tb-bulletin"), "-c", config, "--template", template, *corrects, "--out", out), out))


def fill_public(db, situation, names):
    """What the plan's bulletin for the public tells: figures of its campaign, and a row a school."""
    db.execute("DROP VIEW IF EXISTS form_yintimei")
    db.execute("CREATE TABLE form_yintimei(as_of, county, county_name, name, level, courses, teachers_needed, teachers, events, tested, passed, line)")
    for code, unit in db.execute("SELECT code, name FROM plan_unit").fetchall() if names else ():
        db.execute("INSERT OR IGNORE INTO figure(as_of, indicator, county, done) SELECT ?, indicator, ?, 123400 FROM plan_indicator WHERE campaign = '学校音体美工作'",
                   (situation.as_of, code))
        db.executemany("INSERT INTO form_yintimei VALUES(?,?,?,?,'九年一贯制学校','开齐开足',4000,3800,200,120000,99900,?)",
                       [(situation.as_of, code, unit, name, line) for line, name in enumerate(names, 5) if code != "*"])


def configure(name, plan_key, plan):
    os.makedirs(os.path.join(folder, name), exist_ok=True)
    path = os.path.join(folder, name, "t.ini")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CONFIG % (os.path.join(folder, name, "ledger.db"), plan_key, ROOT, plan, ROOT, FONTS))
    return path


for name, situation in SITUATIONS.items():
    config = configure(name, "plan", "/2017")
    db = schema(os.path.join(folder, name, "ledger.db"))
    situation = situation()
    situation.issued = ISSUED if name in CORRECTED else None
    fixture.fill(db, situation)
    for code, unit in getattr(situation, "units", {}).items():
        db.execute("UPDATE plan_unit SET name = ? WHERE code = ?", (unit, code))
    fill_public(db, situation, situation.names)
    db.commit()
    db.close()
    add(name, config, TEMPLATES.get(name, ("monthly", "erratum", "public") if name in CORRECTED else ("monthly",)))
for seed in (7, 20, 28):
    name = "random%d" % seed
    config = configure(name, "plan", "/none")
    world = World(seed)
    for i, unit in enumerate(world.units):
        if seed == 7 and i < 2:
            unit.name = unit.name[:-1] + "高新技术产业示范基地暨现代物流" + unit.name[-1]
    world.write(os.path.join(folder, name, "ledger.db"))
    add(name, config, ("monthly", "public") if seed == 7 else ("monthly",))
config = configure("sample", "plans", "")
common = ("-c", config, "--set", "paths:inbox=" + os.path.join(ROOT, "input"), "--set", "paths:archive=" + os.path.join(folder, "archive"),
          "--set", "paths:forms=" + os.path.join(ROOT, "templates", "forms"))
run(os.path.join(BIN, "tb-ingest"), *common, "--now", "2017-07-06T02:30:00")
for as_of in ("2017-05-31", "2017-06-30"):
    made = run(os.path.join(BIN, "tb-aggregate"), *common, "--as-of", as_of)
    for template in ("monthly", "tasks") if as_of == "2017-05-31" else ("monthly", "county", "tasks", "public"):
        out = os.path.join(folder, "sample", as_of + "-" + template + ("/" if template == "county" else ".pdf"))
        jobs.append(("sample/%s/%s" % (as_of, template), (os.path.join(BIN, "tb-bulletin"), "-c", config, "--as-of", as_of, "--template", template, "--out", out), out))


# -- what is asked of each

def body_lines(element):
    """Characters in the size of the body by baseline: [(left, right, character)] from left to right."""
    lines = {}
    for font in element.iter("font"):
        if abs(float(font.get("size")) - BODY_PT) > 0.05:
            continue
        for c in font.iter("char"):
            quad = [float(v) for v in c.get("quad").split()]
            if c.get("c") != "\u3000":
                lines.setdefault(round(float(c.get("y"))), []).append((quad[0], quad[2], c.get("c")))
    return [sorted(line) for line in lines.values()]


def wide_gaps(element):
    for line in body_lines(element):
        text = "".join(c for _, _, c in line)
        if "〔" in text or "第期" in text:  # the number has a blank to write into
            continue
        for (_, end, a), (begin, _, b) in zip(line, line[1:]):
            if begin - end > EM_PT / 4 + 0.35 and begin - end < 3 * EM_PT:
                yield "%.2f em between %s and %s: %s" % ((begin - end) / EM_PT, a, b, text)
                break


def grey_pages(pdf):
    """(width, height, bytes) of each page."""
    data = run("pdftoppm", "-r", str(DPI), "-gray", pdf).stdout
    at = 0
    while at < len(data):
        head = re.compile(rb"P5\s(\d+) (\d+)\s255\s").match(data, at)
        width, height = int(head.group(1)), int(head.group(2))
        at = head.end() + width * height
        yield width, height, data[head.end():at]


def ink_of(page):
    width, height, pixels = page
    rows = [y for y in range(height) if min(pixels[y * width:(y + 1) * width]) < 215]
    columns = [x for x in range(width) if min(pixels[x::width]) < 215]
    return rows, columns, width, height


def look_at(pdf):
    """What is wrong with a document."""
    wrong = []
    stext = ElementTree.fromstring(re.sub(rb"&#x[0-8bcef];", b"", run("mutool", "draw", "-q", "-F", "stext", pdf).stdout))
    pages = stext.findall("page")
    inks = [ink_of(p) for p in grey_pages(pdf)]
    texts = ["".join(c.get("c") for c in page.iter("char")) for page in pages]
    for n, (page, (rows, columns, width, height)) in enumerate(zip(pages, inks)):
        upright = height > width
        wrong += ["page %d: %s" % (n + 1, gap) for gap in wide_gaps(page)] if upright else []
        if not rows:
            continue
        edge = 18 / 25.4 * DPI  # the letter's red rules are 20 mm from the paper's edges
        if rows[0] < edge or columns[0] < edge or rows[-1] > height - edge or columns[-1] > width - edge:
            wrong.append("page %d: ink at the paper's edge" % (n + 1))
        # below the last row of the type area stands only the page number, and the letter's rule
        bottom = (AREA_BOTTOM if upright else 595.28 - 73.7) / 72 * DPI
        inside = [y for y in rows if y < bottom + 1]
        most, last = 4 * ROW_PT + (ROW_PT - BODY_PT) + 4, n + 1 == len(pages)
        for y, below in zip(inside, inside[1:] if upright else ()):
            hole = (below - y) / DPI * 72
            if hole > most and not (last and y / DPI * 72 > AREA_TOP):  # the imprint lies at the foot of the last page
                wrong.append("page %d: %.1f rows empty at %d pt" % (n + 1, hole / ROW_PT, y / DPI * 72))
        foot = (bottom - inside[-1]) / DPI * 72 if inside and not last else 0
        begins_anew = not last and (texts[n + 1].startswith("附件") or "抄送：" in texts[n + 1][:200] or not texts[n + 1].strip())
        if foot > most and not begins_anew:
            wrong.append("page %d: %.1f rows empty at its foot before %s" % (n + 1, foot / ROW_PT, texts[n + 1][:20]))
    wrong += ["a sentence with a dash for a figure: " + m for m in re.findall(".{12}[由为]—", "".join(texts))]
    for line in run("pdftotext", pdf, "-").stdout.decode().split("\n"):
        if line[:1] and line[0] in NEVER_BEGINS:
            wrong.append("copied: " + line)
    return wrong


def work(job):
    name, command, out = job
    os.makedirs(os.path.dirname(out), exist_ok=True)
    made = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    files = sorted(glob.glob(out + "*.pdf")) if out.endswith("/") else [out]
    if made.returncode not in (0, 1) or not files:
        return name, ["not made: " + made.stderr.decode()]
    return name, ["%s: %s" % (os.path.basename(f), w) for f in files for w in look_at(f)]


with ThreadPoolExecutor(2) as pool:
    for name, wrong in pool.map(work, jobs):
        ok("%s: lines, pages, copied text" % name, not wrong, *wrong[:12])
if not KEEP:
    subprocess.run(["rm", "-rf", folder])
done_testing()
