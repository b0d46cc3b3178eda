#!/usr/bin/env python3
"""Whether a county's notice lets a clerk repair the file: check_notice.py NOTICE.xlsx ORIGINAL.csv ENCODING SHEET CELL…

The sheet must hold the original's cells, all as strings, at the places they have when the file is opened; each CELL must be
coloured, carry a note, and be linked from the list. Prints the list.
"""
import csv
import io
import subprocess
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
notice, original, encoding, name, *cells = sys.argv[1:]
book = openpyxl.load_workbook(notice)
sheet, listing = book[name], book["要改什么"]
bad = []
# Python's own table of GB18030 is older than the files'.
text = subprocess.run(["iconv", "-f", encoding, "-t", "utf-8", original], stdout=subprocess.PIPE, check=True).stdout.decode()
for r, row in enumerate(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")), 1):
    for c, text in enumerate(row, 1):
        cell = sheet.cell(r, c)
        if (cell.value or "") != text or (cell.value is not None and cell.data_type != "s"):
            bad.append(f"{cell.coordinate}: {cell.value!r} ({cell.data_type}) instead of {text!r}")
links = {c.hyperlink.location for row in listing.iter_rows() for c in row if c.hyperlink}
for at in cells:
    cell = sheet[at]
    if cell.fill.fgColor.rgb[-6:] not in ("FFC7CE", "FFEB9C"):
        bad.append(f"{at}: not marked ({cell.fill.fgColor.rgb})")
    if not cell.comment or "改法：" not in cell.comment.text:
        bad.append(f"{at}: no note that says what to do")
    if f"'{name}'!{at}" not in links:
        bad.append(f"{at}: not linked from the list ({sorted(links)})")
for row in listing.iter_rows(values_only=True):
    print(" | ".join("" if v is None else str(v) for v in row))
print(*bad, sep="\n")
sys.exit(1 if bad else 0)
