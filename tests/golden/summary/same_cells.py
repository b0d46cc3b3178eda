#!/usr/bin/env python3
"""Whether two workbooks show the same, though one was written row by row: same_cells.py A.xlsx B.xlsx

Every cell's value, format and link, joined cells, widths, heights, frozen panes, print setup, marks; filters, which are tables in one.
"""
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")  # extensions that openpyxl does not read


def shown(cell):
    link = cell.hyperlink
    value = cell.value.replace("_x005F_", "_") if isinstance(cell.value, str) else cell.value  # openpyxl leaves it in texts within a row
    return (value, cell.number_format, cell.font.b, cell.font.u, cell.font.name, cell.fill.fgColor.rgb, cell.alignment.horizontal,
            cell.alignment.wrap_text, link and link.location)


def look(sheet):
    ranges = [sheet.auto_filter.ref] if sheet.auto_filter.ref else []
    return {"size": sheet.dimensions, "joined": sorted(map(str, sheet.merged_cells.ranges)), "frozen": sheet.freeze_panes,
            "filter": sorted(ranges + [table.ref for table in sheet.tables.values()]),
            "widths": {key: (value.width, value.hidden) for key, value in sheet.column_dimensions.items()},
            "heights": {key: value.height for key, value in sheet.row_dimensions.items() if value.height},
            "marks": sorted((str(area.sqref), len(area.rules)) for area in sheet.conditional_formatting),
            "print": (sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.page_setup.fitToWidth),
            "charts": len(sheet._charts)}


def main():
    a, b = (openpyxl.load_workbook(name) for name in sys.argv[1:])
    bad, cells, links = [], 0, 0
    if a.sheetnames != b.sheetnames:
        sys.exit(f"other sheets: {a.sheetnames} {b.sheetnames}")
    for one, two in zip(a, b):
        for what, value in look(one).items():
            if value != look(two)[what]:
                bad.append(f"{one.title} {what}: {value} and {look(two)[what]}")
        for row, other in zip(one.iter_rows(), two.iter_rows()):
            for cell, its in zip(row, other):
                cells += cell.value is not None
                links += shown(cell)[-1] is not None or str(cell.value).startswith("=HYPERLINK(")
                if shown(cell) != shown(its):
                    bad.append(f"{one.title}!{cell.coordinate}: {shown(cell)} and {shown(its)}")
    print("\n".join(bad[:20]))
    print(f"{len(a.sheetnames)} sheets, {cells} cells, {links} links, {len(bad)} differences")
    return bool(bad) or cells < 100 or links < 10


sys.exit(main())
