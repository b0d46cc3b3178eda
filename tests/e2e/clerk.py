"""clerk.py: a form of tb-form filled in as a clerk of a county does. For tests; needs openpyxl."""


def fill(book, change=None):
    """What is white and empty gets what the grey column beside it says; `change` sees every sheet and its heads."""
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or sheet.title == "填表说明":
            continue
        heads = [cell.value for cell in sheet[3]]
        for row in range(4, sheet.max_row):
            if not any(sheet.cell(row, c + 1).value for c in range(len(heads))):
                break
            for c, head in enumerate(heads):
                cell = sheet.cell(row, c + 1)
                if cell.protection.locked or cell.value not in (None, ""):
                    continue
                if c + 1 < len(heads) and (heads[c + 1] or "").startswith("上期"):
                    cell.value = sheet.cell(row, c + 2).value
                elif head in ("本期完成", "新增学位（个）") and sheet.cell(row, 2).value:
                    cell.value = 0
        if change:
            change(sheet, heads)
