#!/usr/bin/env python3
"""Tagged PDF, read with qpdf: everything drawn is in an element or an artefact, numbers and the way back agree, rows have as many
columns as their heads, figures say what they show, the elements say the text; links lead to their annexes; pages have
labels. And the pages have grown within reason."""
import json
import os
import re
import shutil
import tempfile

from tap import BUILD, done_testing, fonts, need, ok, run

sample = os.path.join(BUILD, "tests", "typeset_sample")
need("qpdf", "pdfinfo", "pdftotext")
fonts = fonts()
folder = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(folder)

OPERATOR = re.compile(rb"<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\)|/[^\s<>\[\]/()]+|<<|>>|[\[\]]|[^\s<>\[\]/()]+")
DRAWS = {b"Tj", b"TJ", b"S", b"s", b"f", b"F", b"B", b"b", b"n", b"Do", b"sh"}


class Pdf:
    def __init__(self, name):
        self.name = name
        data = json.loads(run("qpdf", "--json=1", "--json-key=objects", "--json-key=pages", name).stdout)
        self.objects = data["objects"]
        self.pages = [page["object"] for page in data["pages"]]
        self.catalog = self.get(self.objects["trailer"]["/Root"])

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ 0 R", value):
            value = self.objects[value]
        return value

    def content(self, page):
        names = self.get(page)["/Contents"]
        names = names if isinstance(names, list) else [names]
        return b"\n".join(run("qpdf", "--show-object=" + n.replace(" R", "").replace(" ", ","), "--filtered-stream-data", self.name).stdout
                          for n in names)

    def elements(self, reference=None):
        """(reference, element), in order."""
        reference = reference or self.get(self.catalog["/StructTreeRoot"])["/K"]
        element = self.get(reference)
        yield reference, element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, str):
                yield from self.elements(kid)

    def spans(self, element):
        """(page, MCID) of its content."""
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                yield element["/Pg"], kid
            elif isinstance(kid, dict):
                yield kid["/Pg"], kid["/MCID"]


def read_page(content):
    """The MCIDs in order, and what is wrong with the marks."""
    stack, numbers, faults, in_text, before = [], [], [], False, []
    for token in OPERATOR.findall(content):
        if token in (b"BDC", b"BMC"):
            found = re.search(rb"/MCID (\d+)", b" ".join(before))
            stack.append((in_text, int(found.group(1)) if found else None))
            if found:
                numbers.append(int(found.group(1)))
                if any(n is not None for _, n in stack[:-1]):
                    faults.append("an element within another")
        elif token == b"EMC":
            if not stack or stack.pop()[0] != in_text:
                faults.append("EMC does not fit")
        elif token == b"BT":
            in_text = True
        elif token == b"ET":
            in_text = False
        elif token in DRAWS and not stack:
            faults.append("%s belongs to nothing" % token.decode())
        before = [] if re.fullmatch(rb"[A-Za-z*']+", token) else before + [token]
    return numbers, faults + (["marks are left open"] if stack else [])


def check_rows(pdf, table):
    """Rows whose cells do not cover as many columns as the first."""
    left, wanted, wrong, open_rows = [], None, [], {}
    for row in [pdf.get(k) for k in table["/K"] if pdf.get(k)["/S"] == "/TR"]:
        width = sum(c for c, rows in open_rows.values() if rows > 0)
        open_rows = {k: (c, rows - 1) for k, (c, rows) in open_rows.items() if rows > 1}
        for reference in row["/K"]:
            span = pdf.get(reference).get("/A", {})
            width += span.get("/ColSpan", 1)
            if span.get("/RowSpan", 1) > 1:
                open_rows[reference] = (span.get("/ColSpan", 1), span["/RowSpan"] - 1)
        wanted = wanted or width
        wrong += [width] if width != wanted else []
        left.append(width)
    return wrong


for name, tables, figures, limit in (("red", 3, 2, 330000), ("newsletter", 1, 0, 160000), ("letter", 1, 0, 120000), ("bench", 1, 2, 200000)):
    run(sample, fonts, name, name + ".pdf")
    pdf = Pdf(name + ".pdf")
    ok("%s: it says that it is tagged" % name, pdf.catalog.get("/MarkInfo", {}).get("/Marked") is True and b"Tagged:          yes" in run("pdfinfo", name + ".pdf").stdout)
    on_pages, faults = {}, []
    for page in pdf.pages:
        on_pages[page], wrong = read_page(pdf.content(page))
        faults += ["%s: %s" % (page, w) for w in wrong]
        if on_pages[page] != list(range(len(on_pages[page]))):
            faults.append("%s: numbers %s" % (page, on_pages[page][:20]))
    ok("%s: everything drawn belongs to an element or is an artefact" % name, not faults, *faults[:5])
    elements = list(pdf.elements())
    claimed = [(span, reference) for reference, element in elements for span in pdf.spans(element)]
    ok("%s: every stretch has one element" % name,
       sorted(s for s, _ in claimed) == sorted((p, n) for p, numbers in on_pages.items() for n in numbers) and len(claimed) > 20, len(claimed))
    tree = pdf.get(pdf.get(pdf.catalog["/StructTreeRoot"])["/ParentTree"])["/Nums"]
    back = {pdf.pages[[pdf.get(p).get("/StructParents") for p in pdf.pages].index(key)]: refs for key, refs in zip(tree[::2], tree[1::2])}
    ok("%s: and the page leads back to it" % name, all(back[p][n] == r for (p, n), r in claimed))
    ok("%s: each knows its parent" % name, all(r in pdf.get(e["/P"]).get("/K", []) or pdf.get(e["/P"]).get("/K") == r for r, e in elements))
    kinds = [e["/S"] for _, e in elements]
    ok("%s: a title, headings, paragraphs, tables, figures" % name, kinds[0] == "/Document" and kinds.count("/H1") >= 1 and kinds.count("/P") > 5
       and kinds.count("/Table") >= tables and kinds.count("/Figure") >= figures and (name == "letter" or "/H2" in kinds), kinds[:40])
    ok("%s: the first heading is the title" % name, [k for k in kinds if k[1] == "H"][0] == "/H1")
    ok("%s: figures say what they show" % name, all(e.get("/Alt") for _, e in elements if e["/S"] == "/Figure"))
    wrong = [(r, check_rows(pdf, e)) for r, e in elements if e["/S"] == "/Table" and check_rows(pdf, e)]
    ok("%s: every row has its table's columns" % name, not wrong, *wrong)
    ok("%s: tables have heads" % name, all(any(pdf.get(c)["/S"] == "/TH" for k in e["/K"] if pdf.get(k)["/S"] == "/TR" for c in pdf.get(k)["/K"])
                                           for _, e in elements if e["/S"] == "/Table"))
    if name == "letter":  # poppler draws the page once for each element
        said = re.sub(r"\s", "", "".join(re.findall(r'"(.*)"', run("pdfinfo", "-struct-text", name + ".pdf").stdout.decode())))
        printed = re.sub(r"\s", "", run("pdftotext", "-raw", name + ".pdf", "-").stdout.decode())
        lost = [s for s in re.findall(r"[^。，；：—]{12,}", printed) if s not in said and not re.search(r"\d\d", s)]
        ok("%s: the elements say the sentences of the pages" % name, len(said) > 0.8 * len(printed) and len(lost) <= len(printed) / 400, len(said), len(printed), *lost[:5])
        ok("%s: page numbers are no text" % name, "—1—" not in said)
    labels = pdf.get(pdf.catalog["/PageLabels"])["/Nums"]
    ok("%s: pages have labels" % name, labels == [0, {"/S": "/D"}], labels)
    size = os.path.getsize(name + ".pdf")
    ok("%s: %d pages in %d bytes" % (name, len(pdf.pages), size), size < limit)

# --- links
pdf = Pdf("red.pdf")
links = [(i, pdf.get(a)) for i, page in enumerate(pdf.pages) for a in pdf.get(pdf.get(page).get("/Annots", []))]
ok("there are links", len(links) >= 3, len(links))
ok("PDF/A: they would be printed, and have no frame", all(a["/F"] == 4 and a["/Border"] == [0, 0, 0] for _, a in links))
wrong = []
for i, link in links:
    x, y, x2, y2 = link["/Rect"]
    under = re.sub(r"\s", "", run("pdftotext", "-f", str(i + 1), "-l", str(i + 1), "-x", str(int(x - 1)), "-y", str(int(841.89 - y2)), "-W", str(int(x2 - x + 2)),
                                  "-H", str(int(y2 - y + 1)), "red.pdf", "-").stdout.decode())
    target = pdf.pages.index(link["/Dest"][0])
    heads = re.sub(r"\s", "", run("pdftotext", "-raw", "-f", str(target + 1), "-l", str(target + 1), "red.pdf", "-").stdout.decode())
    number = re.search(r"附件(\d+)", under)
    if target <= i or not heads.startswith("附件") or (number and not heads.startswith(number.group(0))):
        wrong.append((i + 1, under, target + 1, heads[:20]))
ok("each leads to the annex that it names", not wrong, *wrong)

shutil.rmtree(folder)
done_testing()
