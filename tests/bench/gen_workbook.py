#!/usr/bin/env python3
"""gen_workbook.py ROWS FOLDER: the table of gen_dabane.py as .csv, as .xlsx and (up to 65,000 rows) as .xls, with numbers, dates and texts as
a clerk has them."""
import csv
import datetime
import io
import os
import subprocess
import sys
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "e2e"))
from sheetfiles import Cell, Sheet, Xls, Xlsx  # noqa: E402


def serial(year, month, day):
    return Decimal((datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days)


def cell(column, text):
    if not text:
        return None
    if column in (0, 4, 5, 6, 10, 11):
        return Cell(Decimal(text))
    if column == 7:
        return Cell(serial(*map(int, text.split("-"))), 14)
    if column == 8:
        year, month = text.rstrip("月").split("年")
        return Cell(serial(int(year), int(month), 1), 57)
    return Cell(text)


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    name = os.path.join(folder, "陵城区_大班额_20170630")
    subprocess.run([sys.executable, "-B", os.path.join(HERE, "gen_dabane.py"), str(count), name + ".csv"], check=True)
    lines = list(csv.reader(io.StringIO(open(name + ".csv", encoding="gb18030").read())))
    rows = [lines[0]] + [[cell(i, text) for i, text in enumerate(line)] for line in lines[1:]]
    Xlsx([Sheet("进展表", rows)]).save(name + ".xlsx")
    if count <= 65000:
        Xls([Sheet("进展表", rows)]).save(name + ".xls")


main()
