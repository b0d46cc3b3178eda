#!/usr/bin/env python3
"""thin (pipeline/fonts/thin_main.c), which makes the faces small: the same glyphs in the same boxes at the same widths, fewer points, and no
outline further from the old one than it was told. The drawings are read here by a reader of its own. TAP; $TB_BUILD/tests/thin."""
import math
import os
import shutil
import tempfile

from glyf import Outlines
from tap import BUILD, done_testing, fonts, ok, run, same, skip

THIN = os.path.join(BUILD, "tests", "thin")
if not os.path.exists(THIN):
    skip("thin is not built")
STEPS = 6


def polyline(contour):
    """The contour as a chain of points on it."""
    full = []
    for i, (x, y, on) in enumerate(contour):
        px, py, pon = contour[i - 1]
        if not on and not pon:
            full.append(((x + px) / 2, (y + py) / 2, 1))
        full.append((x, y, on))
    start = next((i for i, p in enumerate(full) if p[2]), 0)
    full = full[start:] + full[:start + 1]
    chain, i = [full[0][:2]], 1
    while i < len(full):
        if full[i][2]:
            chain.append(full[i][:2])
            i += 1
            continue
        (ax, ay), (bx, by), (cx, cy) = chain[-1], full[i][:2], full[i + 1][:2]
        for k in range(1, STEPS + 1):
            t = k / STEPS
            chain.append(((1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t * t * cx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t * t * cy))
        i += 2
    return chain


def distance(x, y, chain):
    best = math.inf
    for (ax, ay), (bx, by) in zip(chain, chain[1:]):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0
        best = min(best, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2)
    return math.sqrt(best)


folder = tempfile.mkdtemp(prefix="tongbao-test-")  # removed at the end
os.chdir(folder)
face = os.path.join(fonts(), "FandolHei-Regular.ttf")
if not os.path.exists(face):
    face = os.path.join(fonts(), "FandolFang-Regular.ttf")
made = run(THIN, face, "thin.ttf", "300")
same("a face is thinned", (made.returncode, made.stderr), (0, b""))
run(THIN, face, "again.ttf", "300")
ok("the same bytes again", open("thin.ttf", "rb").read() == open("again.ttf", "rb").read())
old, new = Outlines(open(face, "rb").read()), Outlines(open("thin.ttf", "rb").read())
same("as many glyphs", new.count, old.count)
ok("widths, names and character map are untouched", all(old.tables[t] == new.tables[t] for t in old.tables if t not in ("glyf", "loca", "head")),
   [t for t in old.tables if old.tables[t] != new.tables.get(t)])
ok("outlines of fewer bytes", len(new.tables["glyf"]) < len(old.tables["glyf"]), len(old.tables["glyf"]), len(new.tables["glyf"]))
boxes, contours, far, points = [], [], [], [0, 0]
for number in range(0, old.count, max(1, old.count // 150)):
    before, after = old.contours(number), new.contours(number)
    if old.box(number) != new.box(number):
        boxes.append((number, old.box(number), new.box(number)))
    if not before or not after:
        continue
    if len(before) != len(after):
        contours.append((number, len(before), len(after)))
        continue
    points[0] += sum(map(len, before))
    points[1] += sum(map(len, after))
    for one, other in zip(before, after):
        was, now = polyline(one), polyline(other)
        worst = max(distance(x, y, was) for x, y in now)
        if worst > 3 + 0.75:  # three units, and the rounding of points to whole ones
            far.append((number, round(worst, 2)))
same("every glyph keeps its box", boxes[:5], [])
same("and its contours", contours[:5], [])
same("no outline is further from the old one than three units", far[:5], [])
ok("with fewer points", points[1] < points[0], points)

for name, data in (("nothing", b""), ("no font", b"just words\n" * 99), ("half a font", open(face, "rb").read()[:5000])):
    open("bad.ttf", "wb").write(data)
    made = run(THIN, "bad.ttf", "out.ttf", "100")
    same("%s: refused, nothing is written" % name, (made.returncode, os.path.exists("out.ttf")), (111, False))
made = run(THIN, face, "/nowhere/out.ttf", "100")
same("where nothing can be written", (made.returncode, b"cannot write" in made.stderr), (111, True))
for arguments in ((), (face, "x.ttf"), (face, "x.ttf", "0"), (face, "x.ttf", "many")):
    same("wrong command line: %s" % " ".join(map(os.path.basename, arguments)), run(THIN, *arguments).returncode, 100)
os.chdir("/")
shutil.rmtree(folder)
done_testing()
