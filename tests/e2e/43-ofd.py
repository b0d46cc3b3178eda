#!/usr/bin/env python3
"""The OFD twin. For the sample's documents: the file holds together, its pages drawn by a reader of its own (ofd.py, from the
standard) lie over the PDF's, its text is the PDF's and the text twin's, it is the same bytes anywhere, and a folder of letters
has both. Then squeezed letterheads and turned pages of the sample documents of the typesetter."""
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import ofd  # noqa: E402

from tap import BIN as bin_folder, BUILD as build, ROOT as source, done_testing, fonts as tap_fonts, need, ok, run  # noqa: E402

# Drawn twice as fine and brought down to 80 dpi: else the place of a glyph between two pixels decides.
DPI, FINER, LEAST = 80, 2, 0.95


def tb(program, *more, **how):
    return run(os.path.join(bin_folder, program), "-c", "templates/tongbao.ini", "--set", "ui:language=en", *more, **how)


need("pdftotext", "mutool")
fonts = tap_fonts()


def fine_picture(file, *page):
    """What mupdf draws of a page, as rows of bytes; a page that is turned for screens, as it is on paper."""
    data = run("mutool", "draw", "-q", "-r", str(FINER * DPI), "-F", "pgm", "-o", "-", file, *page).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    width, pixels = int(head.group(1)), data[head.end():]
    rows = [pixels[i:i + width] for i in range(0, len(pixels), width)]
    return [bytes(row[x] for row in rows) for x in range(width - 1, -1, -1)] if width > len(rows) else rows


def coarse(fine, right=0, down=0):
    rows = [row[right:] for row in fine[down:]]
    return [bytes((a + b + c + d) // 4 for a, b, c, d in zip(one[::2], one[1::2], two[::2], two[1::2]))
            for one, two in zip(rows[::2], rows[1::2])]


def lies_over(pdf_file, number, svg_file):
    """A page that is no whole number of pixels begins within the first one, on a turned page the last one: both are tried."""
    page, ours = fine_picture(pdf_file, str(number)), coarse(fine_picture(svg_file))
    best = 0
    for right, down in ((0, 0), (1, 0), (0, 1), (1, 1)):
        if best < LEAST:
            best = max(best, likeness(coarse(page, right, down), ours))
    return best


def likeness(one, other):
    """Pearson's correlation of the ink; 1 for two blank pages."""
    height, width = min(len(one), len(other)), min(len(one[0]), len(other[0]))
    a = [255 - v for row in one[:height] for v in row[:width]]
    b = [255 - v for row in other[:height] for v in row[:width]]
    n = len(a)
    sa, sb = sum(a), sum(b)
    aa, bb, ab = sum(v * v for v in a), sum(v * v for v in b), sum(map(int.__mul__, a, b))
    under = ((n * aa - sa * sa) * (n * bb - sb * sb)) ** 0.5
    return (n * ab - sa * sb) / under if under else float(sa == sb)


def joined(text):
    return re.sub(r"\s+", "", text)


def compare(name, pdf_file, ofd_file, looked_at):
    twin = ofd.Ofd(ofd_file)
    faults = twin.check()
    ok("%s: the file holds together" % name, not faults, *faults[:5])
    pages = twin.pages()
    printed = run("pdftotext", "-raw", pdf_file, "-").stdout.decode().split("\f")[:-1]
    ok("%s: as many pages as the PDF (%d)" % (name, len(pages)), len(pages) == len(printed), len(printed))
    worst, unlike = 1.0, []
    for number in [p % len(pages) for p in looked_at]:
        with open("page.svg", "w") as svg:
            svg.write(twin.svg(pages[number]))
        like = lies_over(pdf_file, number + 1, "page.svg")
        worst = min(worst, like)
        unlike += ["page %d: %.3f" % (number + 1, like)] if like < LEAST else []
    ok("%s: its pages lie over the PDF's (%.3f)" % (name, worst), not unlike, *unlike)
    differ = []
    for number, (page, text) in enumerate(zip(pages, printed), 1):
        drawn = joined("".join(t.text for t in twin.texts(page)))
        differ += [(number, drawn[:200], joined(text)[:200])] if sorted(drawn) != sorted(joined(text)) else []
    ok("%s: each page has the PDF's characters" % name, not differ, *differ[:2])
    return twin


folder = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(folder)
shutil.copytree(os.path.join(source, "templates"), "templates")
os.mkdir("build")
os.symlink(fonts, "build/fonts")
os.symlink(os.path.join(source, "input"), "input")
AS_OF = ("--as-of", "2017-06-30", "--now", "2017-07-06T02:30:00")
tb("tb-ingest", *AS_OF)
made = tb("tb-aggregate", *AS_OF)
ok("the sample has figures", made.returncode in (0, 1), made.stderr.decode())

# --- the documents of the night
for name, more, looked_at in (("monthly", (), (0, 2, 7, 9, -1)), ("tasks", (), (0, 3, -1)), ("county", ("--county", "371403"), (0, 1))):
    for ending in (".pdf", ".ofd"):
        made = tb("tb-bulletin", "-t", name, *AS_OF, *more, "-o", name + ending)
        ok("%s is made" % (name + ending), made.returncode == 0 and not made.stderr, made.stderr.decode())
    twin = compare(name, name + ".pdf", name + ".ofd", looked_at)
    sizes = os.path.getsize(name + ".pdf"), os.path.getsize(name + ".ofd")
    ok("%s: no larger than the PDF (%d, %d)" % ((name,) + sizes), sizes[1] < 1.1 * sizes[0])
    drawn = joined("".join(t.text for page in twin.pages() for t in twin.texts(page) if t.box[1] < 265))
    said = tb("tb-bulletin", "-t", name, *AS_OF, *more, "--text").stdout.decode()
    prose = [line for line in said.split("\n") if len(line) > 12 and not re.match(r"[|【 ]|抄送|　*附件", line)]
    # a chart at the head of a page may part a paragraph that began on the page before
    parted = lambda line: any(line[:k] in drawn and line[k:] in drawn for k in range(8, len(line) - 8))
    lost = [line for line in prose if joined(line) not in drawn and not parted(joined(line))]
    ok("%s: every sentence of the text twin is there, in one piece or two (%d)" % (name, len(prose)), len(prose) > 3 and not lost, *lost[:3])

twin = ofd.Ofd("monthly.ofd")
marks = run("mutool", "show", "monthly.pdf", "outline").stdout.decode()
pdf_marks = re.findall(r'"(.*)"\t#page=(\d+)', marks)
ok("the outline is the PDF's", [(t, str(p)) for _, t, p in twin.outline()] == pdf_marks and len(pdf_marks) > 8, twin.outline(), pdf_marks)
ok("it has two levels", {d for d, _, _ in twin.outline()} == {1, 2})
ok("title, author and the day of the data", twin.info["Title"].startswith("德州市教育局关于") and twin.info["Author"] == "德州市教育局"
   and twin.info["CreationDate"] == "2017-06-30", twin.info)
ok("readers that cannot use the faces find like ones", {"仿宋", "黑体", "楷体", "宋体", "方正小标宋简体", "Times New Roman"} >= {e.get("FamilyName") for e, _ in twin.fonts.values()}
   and len({e.get("FontName") for e, _ in twin.fonts.values()}) == len(twin.fonts))

moved = twin.svg(twin.pages()[0]).replace('viewBox="0 0 ', 'viewBox="0.5 0 ')
with open("page.svg", "w") as svg:
    svg.write(moved)
ok("a page half a millimetre beside its place would be seen", lies_over("monthly.pdf", 1, "page.svg") < LEAST)

# --- the same bytes anywhere
os.makedirs("else/where")
for zone, locale in (("Asia/Tokyo", "C"), ("America/New_York", "de_DE.UTF-8")):
    tb("tb-bulletin", "-t", "monthly", *AS_OF, "-o", "else/where/again.ofd", env=dict(os.environ, TZ=zone, LC_ALL=locale))
    ok("the same bytes in %s, %s" % (zone, locale), open("else/where/again.ofd", "rb").read() == open("monthly.ofd", "rb").read())

# --- letters: a folder has what the template's formats say
INI = "templates/bulletins/county/bulletin.ini"
ORIGINAL = open(INI).read()


def set_formats(value):
    with open(INI, "w") as out:
        out.write(re.sub(r"\nper = county(\nformats = .*)?", "\nper = county\nformats = " + value, ORIGINAL))


set_formats("pdf ofd")
made = tb("tb-bulletin", "-t", "county", *AS_OF, "-o", "letters")
names = sorted(os.listdir("letters"))
ok("a folder of letters has both", made.returncode == 0 and len(names) == 28 and
   {n[:-4] for n in names if n.endswith(".pdf")} == {n[:-4] for n in names if n.endswith(".ofd")}, made.stderr.decode(), names)
ok("each the same as alone", open("letters/371403-陵城区.ofd", "rb").read() == open("county.ofd", "rb").read())
for value in ("ofd", "pdf odf", ""):
    set_formats(value)
    made = tb("tb-bulletin", "-t", "county", *AS_OF, "-o", "never")
    ok("formats = %s is refused with its line" % value, made.returncode == 101 and b"bulletin.ini:6" in made.stderr and not os.path.exists("never"),
       made.returncode, made.stderr.decode())
set_formats("pdf")
made = tb("tb-bulletin", "-t", "county", *AS_OF, "-o", "x.ofd")
ok("a folder cannot be called x.ofd", made.returncode == 100 and not os.path.exists("x.ofd"), made.stderr.decode())
made = tb("tb-bulletin", "-t", "monthly", *AS_OF)
ok("pages do not go to standard output", made.returncode == 100 and not made.stdout, made.stderr.decode())

# --- squeezed heads, turned pages, every sample document of the typesetter
sample = os.path.join(build, "tests", "typeset_sample")
for name, looked_at in (("red", (0, 1, -2)), ("newsletter", (0,)), ("letter", (0,))):
    for ending in (".pdf", ".ofd"):
        made = run(sample, fonts, name, name + ending)
        ok("%s is made" % (name + ending), made.returncode == 0, made.stderr.decode())
    compare(name, name + ".pdf", name + ".ofd", looked_at)

shutil.rmtree(folder)
done_testing()
