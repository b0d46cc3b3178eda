"""The same cells by the usual Python libraries: peer.py xlsxwriter|openpyxl LEDGER OUT"""
import sqlite3
import sys

rows = sqlite3.connect(sys.argv[2]).execute(
    "SELECT county_name, name, nature, stage, planned_area / 100.0, done_area / 100.0, invest_planned / 1e6, invest_done / 1e6,"
    " seats / 100.0, start_date, planned_end, file, line FROM projects_at")
clean = str.maketrans({c: "?" for c in list(range(32)) + [0xFFFE, 0xFFFF]})
rows = ([v.translate(clean) if isinstance(v, str) else v for v in row] for row in rows)
if sys.argv[1] == "xlsxwriter":
    import xlsxwriter
    book = xlsxwriter.Workbook(sys.argv[3], {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("明细")
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
else:
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("明细")
    for row in rows:
        sheet.append(row)
    book.save(sys.argv[3])
