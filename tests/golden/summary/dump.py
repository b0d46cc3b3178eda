#!/usr/bin/env python3
"""What a reader finds in a workbook, as text that can be compared: dump.py FILE.xlsx

A line a row: cells joined by " | "; t'…' text, numbers with their format in [], formulas as =…→cached value; then what
belongs to the sheet: joins, filter, frozen panes, links, notes, print titles, conditional formats, names, tables.
"""
import re
import sys
import warnings
import zipfile

import openpyxl

warnings.simplefilter("ignore")  # extensions that openpyxl does not read


def show(cell, cached):
    if cell.data_type == "f":
        return f"{cell.value}→{cached.value!r} [{cell.number_format}]"
    if cell.value is None:
        return "·"
    if isinstance(cell.value, str):
        return "t" + repr(cell.value)
    if cell.is_date:
        return f"{cell.value:%Y-%m-%d} [{cell.number_format}]"
    return f"{cell.value!r} [{cell.number_format}]"


def dump(path):
    book, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    p = book.properties
    print("properties:", p.title, p.subject, p.creator, p.created, p.modified)
    parts = zipfile.ZipFile(path)
    custom = parts.read("docProps/custom.xml").decode() if "docProps/custom.xml" in parts.namelist() else ""
    for name, value in re.findall(r'name="([^"]*)"><vt:lpwstr>([^<]*)', custom):
        print("property:", name, value)
    names = getattr(book.defined_names, "definedName", None)  # until openpyxl 3.0; a dict since
    for defined in sorted(book.defined_names.values() if names is None else names, key=lambda d: d.name):
        print("name:", defined.name, defined.attr_text)
    for sheet in book:
        print(f"\n== {sheet.title} {sheet.dimensions}")
        for row in sheet.iter_rows():
            print(" | ".join(show(c, values[sheet.title][c.coordinate]) for c in row).rstrip(" |·"))
        print("joined:", " ".join(sorted(map(str, sheet.merged_cells.ranges))))
        print("filter:", sheet.auto_filter.ref, " frozen:", sheet.freeze_panes, " titles:", sheet.print_title_rows,
              " paper:", sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth,
              sheet.page_setup.fitToHeight)
        print("header:", sheet.oddHeader.left.text, "/", sheet.oddFooter.center.text)
        print("widths:", " ".join(f"{k}={v.width:.1f}" for k, v in sorted(sheet.column_dimensions.items())))
        for cell in (c for row in sheet.iter_rows() for c in row):
            if cell.hyperlink:
                print("link:", cell.coordinate, cell.hyperlink.location or cell.hyperlink.target)
            if cell.comment:
                print("note:", cell.coordinate, repr(cell.comment.text))
        for where in sheet.conditional_formatting:
            for rule in where.rules:
                print("rule:", *sorted(map(str, where.sqref.ranges)), rule.type, rule.operator or "", rule.text or "", *rule.formula)
        for table in sheet.tables.values():
            print("table:", table.displayName, table.ref, [c.name for c in table.tableColumns])
        for chart in sheet._charts:
            print("chart:", type(chart).__name__)


dump(sys.argv[1])
