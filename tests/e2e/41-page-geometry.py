#!/usr/bin/env python3
"""The sample documents as PDF, with the real fonts: measured from outside. Ink on rendered pages (pdftoppm), places of
words (pdftotext -bbox-layout), text in order, PDF/A-1b (PDFBox Preflight), no warning from any reader, the same bytes
in any time zone, locale and folder."""
import glob
import os
import re
import shutil
import tempfile

from tap import BUILD, done_testing, fonts as tap_fonts, need, ok, run

MM = 72 / 25.4
sample = os.path.join(BUILD, "tests", "typeset_sample")
def near(name, got, want, tolerance):
    ok("%s: %.2f (%.2f ± %.2f)" % (name, got, want, tolerance), abs(got - want) <= tolerance)


need("pdftoppm", "pdftotext", "qpdf", "pdffonts", "mutool")
fonts = tap_fonts()
folder = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(folder)
NAMES = ("red", "newsletter", "letter", "draft")
for name in NAMES:
    made = run(sample, fonts, name, name + ".pdf")
    if made.returncode:
        ok("%s is made" % name, False, made.stderr.decode())


class Ink:
    """A page at 254 dpi: ten pixels a millimetre."""

    def __init__(self, pdf, page):
        data = run("pdftoppm", "-r", "254", "-f", str(page), "-l", str(page), pdf).stdout
        head = data.split(b"\n", 3)
        self.width, self.height = map(int, head[1].split())
        self.pixels = head[3]

    def rows(self, red, left_mm=0, right_mm=210, top_mm=0, bottom_mm=297, dark=100):
        """Millimetres from the top of the rows with red (or black) ink in that part of the page."""
        found = []
        for y in range(int(top_mm * 10), min(int(bottom_mm * 10), self.height)):
            row = self.pixels[(y * self.width + int(left_mm * 10)) * 3:(y * self.width + int(right_mm * 10)) * 3]
            r, g = row[0::3], row[1::3]
            if any(a > 180 and b < 100 for a, b in zip(r, g)) if red else min(r) < dark:
                found.append(y / 10)
        return found

    def columns(self, top_mm, bottom_mm):
        left = right = None
        for y in range(int(top_mm * 10), int(bottom_mm * 10)):
            row = self.pixels[y * self.width * 3:(y + 1) * self.width * 3:3]
            dark = [x for x, value in enumerate(row) if value < 100]
            if dark:
                left = dark[0] if left is None else min(left, dark[0])
                right = dark[-1] if right is None else max(right, dark[-1])
        return left / 10, right / 10


def groups(rows, gap=0.25):
    """Rows of ink as (first, last) of each line of text."""
    result = []
    for row in rows:
        if result and row - result[-1][1] <= gap:
            result[-1][1] = row
        else:
            result.append([row, row])
    return result


# --- ink on the first page of the red-head document
page = Ink("red.pdf", 1)
red = groups(page.rows(True), 3)
near("the mark's ink begins 72 mm below the paper's edge", red[0][0], 72, 0.25)
number = [g for g in groups(page.rows(False), 1.5) if red[0][1] < g[0]][0]
near("the red rule is 4 mm below the number", red[1][0] - number[1] - 0.1, 4, 0.15)
left, right = (lambda row: (min(row), max(row)))([x for x in range(page.width) if page.pixels[(int(red[1][0] * 10) + 2) * page.width * 3 + 3 * x + 1] < 100])
near("the red rule is 156 mm long", (right - left) / 10, 156, 0.2)
near("it begins at 28 mm", left / 10, 28, 0.1)
dash = page.rows(False, 175, 178.5, 262, 290, 220)
near("the page number's dash is 28 mm above the paper's edge", 297 - sum(dash) / len(dash) - 0.05, 28, 0.1)

# --- ink on page 2: margins and the 22 lines
page = Ink("red.pdf", 2)
text = groups(page.rows(False, 28, 184, 30, 262), 1.2)
ok("the head margin is 37 ± 1 mm (%.1f)" % text[0][0], 36 <= text[0][0] <= 38)
left, right = page.columns(37, 100)
ok("ink stays within the type area (%.1f to %.1f mm)" % (left, right), left >= 27.9 and right <= 184.1)
ok("text reaches both edges", left <= 30 and right >= 181)

# --- places of lines, by mupdf
words = run("mutool", "draw", "-q", "-F", "stext", "red.pdf", "2").stdout.decode()
body = re.findall(r'<font name="[^"]*" size="16">(.*?)</font>', words, re.S)
lines = sorted({round(float(y), 2) for part in body for y in re.findall(r' y="([\d.]+)"', part)})[:9]
steps = [b - a for a, b in zip(lines, lines[1:])]
body = [s for s in steps if 25 < s < 33]
rows = round(225 * MM / body[0])  # 22, or what leaves no page with a hole
ok("baselines are 225/%d mm apart" % rows, 21 <= rows <= 24 and len(body) >= 4 and all(abs(s - 225 / rows * MM) < 0.05 for s in body), steps)

# --- text comes out as it went in, in order
plain = run("pdftotext", "red.pdf", "-").stdout.decode()
joined = re.sub(r"—\d+—", "", re.sub(r"\s+", "", plain))
for wanted in ("德州市教育局文件德教通〔2017〕5号德州市教育局关于全市学校建设攻坚工作进展情况的通报各县（市、区）教育局",
               "全市规划校舍面积112万平方米，已竣工68.32万平方米，占规划校舍建设总面积（以下简称“竣工率”）的61.0%，较5月末提高12.4个百分点，",
               "开工101个、未开工32个——其中城区18个、乡镇14个……请各县（市、区）对照台账逐一核实",
               "附件：1.全市解决城镇中小学大班额项目进展情况统计表2.全市学校建设项目明细表3.全市学校建设未开工项目清单德州市教育局2017年7月3日（此件公开发布）"):
    ok("the text says " + wanted[:20] + "…", wanted in joined, joined[:300])
ok("page numbers read as they are printed", "— 1 —" in plain and "— 12 —" in plain, re.findall("—.{1,4}—", plain))
spaced = [line for line in plain.split("\n") if re.search(r"[\u4e00-\u9fff] [\u4e00-\u9fff] [\u4e00-\u9fff]", line)]
begun = [line for line in plain.split("\n") if re.match(r"[、，。；：）”]", line)]
ok("no line that a reader copies begins with a mark", not begun, *begun[:5])
ok("no blanks between characters of justified lines", not spaced, *spaced[:5])
mupdf = re.sub(r"\s+", "", run("mutool", "draw", "-F", "txt", "red.pdf").stdout.decode())
ok("mupdf reads the same sentence", "全市规划校舍面积112万平方米，已竣工68.32万平方米，占规划校舍建设总面积（以下简称“竣工率”）的61.0%，" in mupdf)

# --- readers have nothing to say
jars = []
for jar in ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io", "jaxb-api", "javax.activation"):
    jars += glob.glob("/usr/share/java/%s.jar" % jar)
for name in NAMES:
    pdf = name + ".pdf"
    check = run("qpdf", "--check", pdf)
    ok("%s: qpdf is content" % name, check.returncode == 0 and b"WARNING" not in check.stdout + check.stderr, check.stderr.decode())
    for reader in (("pdftotext", pdf, "-"), ("pdffonts", pdf), ("mutool", "draw", "-o", "x.txt", "-F", "txt", pdf), ("mutool", "clean", pdf, "clean.pdf")):
        done = run(*reader)
        said = [line for line in done.stderr.decode().split("\n") if line and not line.startswith("page ") and "ICC support is not available" not in line]
        ok("%s: %s has no warning" % (name, " ".join(reader[:2])), done.returncode == 0 and not said, *said)
    table = run("pdffonts", pdf).stdout.decode().split("\n")[2:]
    ok("%s: every font is embedded, a subset, with Unicode" % name, all(re.search(r"yes yes yes", line) for line in table if line), *table)
    info = run("pdfinfo", pdf).stdout.decode()
    ok("%s: title and author" % name, "Title:           德州市教育局" in info and "Author:          德州市教育局" in info, info)
if shutil.which("java") and len(jars) >= 8:
    for name in NAMES:
        verdict = run("java", "-cp", ":".join(jars), "org.apache.pdfbox.preflight.Validator_A1b", name + ".pdf")
        ok("%s is PDF/A-1b for Preflight" % name, b"is a valid PDF/A-1b file" in verdict.stdout, (verdict.stdout + verdict.stderr).decode())
else:
    ok("PDF/A-1b # SKIP no java or no PDFBox here", True)
catalog = run("qpdf", "--show-object=trailer", "--json", "red.pdf").stdout.decode() + run("qpdf", "--qdf", "--object-streams=disable", "red.pdf", "-").stdout.decode("latin-1")
ok("the language is given", "/Lang (zh-CN)" in catalog)
ok("landscape pages are turned for the screen and portrait on paper", "/Rotate 90" in catalog and "841.88977" in catalog)
ok("bookmarks", "/Outlines" in catalog)

# --- an imprint after a landscape annex stands on an upright page, a character in from both edges
run(sample, fonts, "landscape", "landscape.pdf")
last = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", "landscape.pdf").stdout.decode()).group(1))
page = Ink("landscape.pdf", last)
ok("the imprint's page is upright", page.height > page.width)
left, right = page.columns(150, 260)
ok("the imprint keeps to the type area (%.1f to %.1f mm)" % (left, right), left >= 27.9 and right <= 184.1)

# --- the same bytes anywhere
os.makedirs("else/where")
for zone, locale in (("Asia/Tokyo", "C"), ("America/New_York", "de_DE.UTF-8"), ("UTC", "zh_CN.GB18030")):
    environment = dict(os.environ, TZ=zone, LC_ALL=locale)
    run(sample, fonts, "red", "again.pdf", cwd="else/where", env=environment)
    ok("the same bytes in %s, %s" % (zone, locale), open("else/where/again.pdf", "rb").read() == open("red.pdf", "rb").read())

# --- size
run(sample, fonts, "bench", "bench.pdf")
ok("over ten pages with a table of 200 rows and two charts in under 200 KB (%d)" % os.path.getsize("bench.pdf"), os.path.getsize("bench.pdf") < 200000)

shutil.rmtree(folder)
done_testing()
