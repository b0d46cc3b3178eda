#!/usr/bin/env python3
"""Whether a workbook holds every figure of the ledger: check_figures.py LEDGER.db FILE.xlsx [RECALCULATED.xlsx]

Every row of `progress` of the date is looked up in 指标明细 and compared to the last digit; every rate is the printed one;
no number has the format General; every text of a county is a string. With RECALCULATED (the same file after another
program calculated all formulas) every formula's value must be the cached one.
"""
import re
import sqlite3
import sys
import warnings
from fractions import Fraction

import openpyxl

warnings.simplefilter("ignore")  # extensions that openpyxl does not read

HUNDREDTHS = {"平方米": ("万平方米", 10000), "元": ("万元", 10000)}
LIGHTS = {"green": 3, "yellow": 2, "red": 1}
bad = []


def same(where, cell, want):
    """cell holds the double nearest to the fraction, or — for None"""
    if want is None:
        if cell not in ("—", None):
            bad.append(f"{where}: {cell!r} instead of nothing")
    elif not isinstance(cell, (int, float)) or float(cell) != want.numerator / want.denominator:
        bad.append(f"{where}: {cell!r} instead of {want.numerator / want.denominator!r}")


def figures(db, book):
    sheet, found = book["指标明细"], {}
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    at = {name: i for i, name in enumerate(rows[0])}
    for row in rows[1:]:
        found[row[at["指标"]], row[at["县（市、区）"]]] = row
    as_of = book.properties.created.strftime("%Y-%m-%d")
    count = 0
    for indicator, county, unit, target, done, rate, schedule, gap, prev, delta, rank, light in db.execute(
            "SELECT indicator_name, county_name, unit, target, done, rate, schedule, gap, prev_done, delta, rank, light"
            " FROM progress WHERE as_of = ?", (as_of,)):
        row = found.get((indicator, county))
        if row is None:
            bad.append(f"{indicator} {county}: no row")
            continue
        shown, factor = HUNDREDTHS.get(unit, (unit, 1))
        where = f"{indicator} {county}"
        if row[at["单位"]] != shown:
            bad.append(f"{where}: unit {row[at['单位']]}")
        for name, value in (("全年目标", target), ("累计完成", done), ("上期完成", prev)):
            same(f"{where} {name}", row[at[name]], None if value is None else Fraction(value, 100 * factor))
        for name, value in (("完成率", rate), ("时序进度", schedule)):
            same(f"{where} {name}", row[at[name]], None if value is None else Fraction(value) / 100)
        for name, value in (("与时序差", gap), ("较上期", delta), ("名次", rank)):
            same(f"{where} {name}", row[at[name]], None if value is None else Fraction(value))
        same(f"{where} 状态", row[at["状态"]], Fraction(LIGHTS[light]) if light else None)
        count += 1
    return count


def formats(book):
    cells = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                cells += 1
                if isinstance(cell.value, (int, float)) and cell.number_format == "General":
                    bad.append(f"{sheet.title}!{cell.coordinate}: number without a format")
                if cell.data_type == "f" and not str(cell.value).startswith(("=SUM(", "=SUBTOTAL(", "=ROUND(", "=HYPERLINK(")):
                    bad.append(f"{sheet.title}!{cell.coordinate}: formula {cell.value!r}")
    return cells


JUMP = re.compile(r"""=HYPERLINK\("#'(.+?)'!A"&IFERROR\(MATCH\((\d+),'(.+?)'!\$([A-Z]+):\$([A-Z]+),0\),(\d+)\),(.*)\)$""", re.S)


def links(book, cached):
    """Every link finds its row by the number in the last column, which stands there once: so it does after a sort. What belongs together is
    together: a county's name in its row leads to a row of that county, an indicator's to that indicator."""
    count, numbers = 0, {}
    for sheet in book:
        heads = {}
        for row in sheet.iter_rows(min_row=3):
            for cell in row:
                if cell.data_type != "f" or not str(cell.value).startswith("=HYPERLINK("):
                    if isinstance(cell.value, str) and cell.row <= 4:
                        heads[cell.value] = cell.column_letter
                    continue
                where, found = f"{sheet.title}!{cell.coordinate}", JUMP.match(cell.value)
                if not found or found[1] != found[3] or found[4] != found[5] or found[1] not in book.sheetnames:
                    bad.append(f"{where}: {cell.value}")
                    continue
                count += 1
                target, column = book[found[1]], found[4]
                if (found[1], column) not in numbers:
                    numbers[found[1], column] = {}
                    for number in target[column]:
                        if isinstance(number.value, (int, float)):
                            numbers[found[1], column].setdefault(number.value, []).append(number.row)
                if numbers[found[1], column].get(int(found[2])) != [int(found[6])]:
                    bad.append(f"{where}: no row {found[2]} of {found[1]}, or several")
                    continue
                value = found[7].strip('"') if cell.value.endswith('")') else float(found[7])
                if value != cached[sheet.title][cell.coordinate].value:
                    bad.append(f"{where}: shows {cached[sheet.title][cell.coordinate].value!r}, the formula {value!r}")
                there = {c.value for c in cached[found[1]][int(found[6])]}
                for head in ("县（市、区）", "文件", "任务"):
                    own = cached[sheet.title][f"{heads[head]}{cell.row}"].value if head in heads else None
                    if own and own != "全市" and own not in there:
                        bad.append(f"{where}: leads to another {head}: {own} {there}")
    return count


def recalculated(formulas, cached, other):
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                a, b = cached[sheet.title][cell.coordinate].value, other[sheet.title][cell.coordinate].value
                if isinstance(a, str) and a == b:
                    continue
                if isinstance(a, str) or not isinstance(b, (int, float)) or abs(a - b) > 1e-9 * max(1, abs(a)):
                    bad.append(f"{sheet.title}!{cell.coordinate}: cached {a!r}, calculated {b!r}: {cell.value}")
    return count


def main():
    db = sqlite3.connect(sys.argv[1])
    book, cached = openpyxl.load_workbook(sys.argv[2]), openpyxl.load_workbook(sys.argv[2], data_only=True)
    print(figures(db, cached), "figures,", formats(book), "cells,", links(book, cached), "links,", end=" ")
    if len(sys.argv) > 3:
        print(recalculated(book, cached, openpyxl.load_workbook(sys.argv[3], data_only=True)), "formulas,", end=" ")
    print(len(bad), "wrong")
    for line in bad[:40]:
        print(" ", line)
    sys.exit(1 if bad else 0)


main()
