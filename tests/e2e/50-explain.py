#!/usr/bin/env python3
"""One small table written in many ways; --explain --rows must give back the same rows each time.

TAP; the programs are in $TB_BIN. Each case: a name, the bytes, and the rows wanted (header first)."""
import csv
import io
import os
import subprocess
import tempfile

from tap import BIN, done_testing, ok

HEADER = ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments"]
ROWS = [
    ["03/17/2018", "12:00 AM", str(n), "100%d-%d" % (n, n), "%d.50" % (n * 3), "Bio", "Organic quinoa flour", "http://x.org/p/%d" % n, c]
    for n, c in zip(range(1, 41), ["Low stock", "", "On sale, ends soon", "say \"cheese\"", "line one\nline two", "plain"] * 7)
]


def write(rows, delimiter=",", quote='"', end="\r\n", escape=None, always=False):
    out = []
    for row in rows:
        cells = []
        for cell in row:
            marks = [delimiter, quote, "\n", "\r"] + ([escape] if escape else [])
            if quote and (always or any(m in cell for m in marks)):
                body = cell.replace(escape, escape * 2).replace(quote, escape + quote) if escape else cell.replace(quote, quote * 2)
                cell = quote + body + quote
            cells.append(cell)
        out.append(delimiter.join(cells) + end)
    return "".join(out)


TABLE = [HEADER] + ROWS
SIMPLE = [HEADER] + [r[:8] + ["note %d" % i] for i, r in enumerate(ROWS)]


def cases():
    yield "plain", write(TABLE), TABLE
    for name, delimiter in [("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("full-width comma", "，"), ("comma and space", ", "),
                            ("two pipes", "||"), ("two colons", "::"), ("caret", "^"), ("angle brackets", "<>"), ("unit separator", "\x1f"),
                            ("three characters", "|~|"), ("two semicolons", ";;")]:
        yield "delimiter: " + name, write(TABLE, delimiter=delimiter), TABLE
    plain = [[c.replace(" ", "-").replace(",", "") for c in r] for r in SIMPLE]
    for name, delimiter in [("comma and space, no quotes", ", "), ("blanks around a pipe", " | "), ("two blanks", "  "), ("star", "*"), ("at", "@"),
                            ("arrow", "=>"), ("file separator", "\x1c"), ("section mark", "§"), ("ideographic comma", "、")]:
        yield "delimiter: " + name, write(plain, delimiter=delimiter, quote=None), plain
    yield "backticks", write(TABLE, quote="`", always=True), TABLE
    yield "a backslash before a delimiter, no quotes", "a,b,c\n" + "x\\,y,2,3\n" * 9, [["a", "b", "c"]] + [["x,y", "2", "3"]] * 9
    for name, end in [("vertical tab", "\v"), ("form feed", "\f"), ("semicolon", ";"), ("pipe", "|"), ("tilde", "~")]:
        yield "records end with " + name, write(SIMPLE, end=end), SIMPLE
    yield "percents and signs are no delimiters", "50%,60%,+7\n" * 5, [["50%", "60%", "+7"]] * 5
    yield "commas in the prose of a table of tabs", "a\tb\n" + "x, y, z\t1, 2, 3\n" * 9, [["a", "b"]] + [["x, y, z", "1, 2, 3"]] * 9
    yield "pipes inside a cell", "t,v\n" + "12:00:00,1|2|3\n" * 9, [["t", "v"]] + [["12:00:00", "1|2|3"]] * 9
    yield "nothing but empty lines", "\n\n\n", []
    yield "single quotes", write(TABLE, quote="'"), TABLE
    yield "everything quoted", write(TABLE, always=True), TABLE
    yield "everything in single quotes", write(TABLE, quote="'", always=True), TABLE
    yield "backslash escapes", write(TABLE, escape="\\"), TABLE
    yield "LF", write(TABLE, end="\n"), TABLE
    yield "CR", write([[c.replace("\n", " ") for c in r] for r in TABLE], end="\r"), [[c.replace("\n", " ") for c in r] for r in TABLE]
    yield "record separator character", write(SIMPLE, end="\x1e"), SIMPLE
    yield "no newline at the end", write(TABLE)[:-2], TABLE
    yield "two newlines at the end", write(TABLE) + "\r\n", TABLE
    yield "no header", write(ROWS), ROWS
    yield "header only", write([HEADER]), [HEADER]
    yield "one row", write(TABLE[:2]), TABLE[:2]
    yield "empty lines between", write(SIMPLE[:5]) + "\r\n\r\n" + write(SIMPLE[5:]), SIMPLE
    yield "preamble", "Stock of the shop\r\nmade on 2018-03-17\r\n\r\n" + write(TABLE), TABLE
    yield "preamble filled up with delimiters", "Stock of the shop,,,,,,,,\r\n,,,,,,,,\r\n" + write(TABLE), TABLE
    yield "footer", write(TABLE) + "\r\nmade by the office\r\n", TABLE
    yield "row with fewer cells", write(SIMPLE[:7] + [SIMPLE[7][:6]] + SIMPLE[8:]), SIMPLE[:7] + [SIMPLE[7][:6] + [""] * 3] + SIMPLE[8:]
    yield "row with more cells", write(SIMPLE[:7] + [SIMPLE[7] + ["more", "still more"]] + SIMPLE[8:]), SIMPLE[:7] + [SIMPLE[7] + ["more", "still more"]] + SIMPLE[8:]
    yield "one row with semicolons", write(SIMPLE[:7]) + write(SIMPLE[7:8], delimiter=";") + write(SIMPLE[8:]), SIMPLE
    yield "one row with tabs", write(SIMPLE[:7]) + write(SIMPLE[7:8], delimiter="\t") + write(SIMPLE[8:]), SIMPLE
    odd = SIMPLE[:7] + [SIMPLE[7][:6] + ['the "big" one', "u", "c"]] + SIMPLE[8:]
    yield "quotes that are not doubled", write(SIMPLE[:7]) + ",".join(SIMPLE[7][:6] + ['"the "big" one"', "u", "c"]) + "\r\n" + write(SIMPLE[8:]), odd
    yield "quote inside a plain cell", write(SIMPLE[:7]) + ",".join(SIMPLE[7][:6] + ['5" pipe', "u", "c"]) + "\r\n" + write(SIMPLE[8:]), SIMPLE[:7] + [SIMPLE[7][:6] + ['5" pipe', "u", "c"]] + SIMPLE[8:]
    twice = write(SIMPLE) + "\r\n" + write([["A", "B", "C"], ["1", "2", "3"], ["4", "5", "6"]])
    yield "a second, narrower table", twice, SIMPLE + [r + [""] * 6 for r in [["A", "B", "C"], ["1", "2", "3"], ["4", "5", "6"]]]
    yield "merged header of two rows", "id,area,,money,\r\n,planned,done,planned,done\r\n" + "".join("%d,%d,%d,%d,%d\r\n" % (i, i * 9, i * 5, i * 7, i) for i in range(1, 20)), \
        [["id", "area_planned", "area_done", "money_planned", "money_done"]] + [[str(x) for x in (i, i * 9, i * 5, i * 7, i)] for i in range(1, 20)]
    wide = [["c%d" % i for i in range(3000)]] + [[str(i * k) for i in range(3000)] for k in range(1, 6)]
    yield "very wide", write(wide), wide
    long = [["a", "b", "c"]] + [[str(i), "x%d" % i, str(i * i)] for i in range(60000)]
    yield "long", write(long), long
    yield "one column", "name\r\n" + "".join("item %d\r\n" % i for i in range(30)), [["name"]] + [["item %d" % i] for i in range(30)]
    yield "apostrophes are no quotes", write([["a", "b"]] + [["it's %d" % i, "don't"] for i in range(20)]), [["a", "b"]] + [["it's %d" % i, "don't"] for i in range(20)]
    chinese = [["序号", "学校名称", "面积", "备注"]] + [[str(i), "实验小学%d" % i, "%d.5" % (i * 100), "东、西区，含操场" if i % 3 else ""] for i in range(1, 30)]
    for encoding in ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"]:
        yield "encoding " + encoding, write(chinese).encode(encoding), chinese
    western = [["id", "name", "city"]] + [[str(i), "José Müller", "Besançon"] for i in range(30)]
    yield "encoding latin-1", write(western).encode("latin-1"), western
    yield "empty", "", []


def main():
    program = os.path.join(BIN, "tb-ingest")
    with tempfile.TemporaryDirectory() as folder:
        for name, data, want in cases():
            path = os.path.join(folder, "t.csv")
            with open(path, "wb") as f:
                f.write(data if isinstance(data, bytes) else data.encode())
            run = subprocess.run([program, "--explain", "--rows", path], capture_output=True, cwd=folder,
                                 env={"PATH": os.environ["PATH"], "HOME": folder})
            got = list(csv.reader(io.StringIO(run.stdout.decode(), newline="")))
            bad = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
            ok(name, run.returncode == 0 and got == want, "exit %d %s; %d records, want %d; first difference at %d: %r, want %r" % (
                run.returncode, run.stderr.decode()[:200], len(got), len(want), bad, got[bad:bad + 1], want[bad:bad + 1]))
    done_testing()


main()
