"""The whole night as one would write it in Python: county CSVs in, figures, bulletins (PDF) and workbooks (XLSX) out.

    pipeline INPUT TEMPLATES FONTS OUT               the night, for both cut-offs of the sample
    pipeline --check EXPECTED INPUT TEMPLATES        only the figures, compared with a list of what they must be

What tongbao is measured against (see ../README.md): one process, sqlite3 for ledger and figures, ReportLab for the PDFs,
XlsxWriter for the workbooks, nothing done twice, no cell read in a slow way. From the same templates/ it makes what a night
of tb-nightly makes, for each cut-off: the bulletins monthly.pdf and tasks.pdf, the letter to each unit, summary.xlsx with its
21 sheets, the notices, status.json; index.html over all; a copy of every received file in archive/. Text, tables, rows and
figures are the same, with the findings and with the cells each figure comes from.

It does less than tongbao:
- It knows 17 of the 48 kinds of findings, besides the checks of the forms. Not among them: outliers against the last period,
  doubled rows, 其中, doubled or missing optional columns, wrong or conflicting units, conflicting names and dates, open quotes,
  unprintable characters, a second table below, identical files; and no finding can be waived.
- It takes a unit, form or cut-off where it first finds one, and dates, targets and plan as those of 2017.
- No small multiples and no curve (they need three cut-offs, the sample has two), no escalation (off in the sample's settings),
  no issued bulletins to compare with, no erratum.
- ReportLab's pages: no GB/T 9704 grid, no even number of pages, no rules of punctuation beyond ReportLab's, no other font for
  characters the body font lacks, no bookmarks, tags or PDF/A, no repeatable bytes.
- Excel sheets are as good, but widths and heights are rougher, and charts have Excel's colours.
- Each night reads and makes everything anew: nothing is kept from the night before or told apart as unchanged.
- Nothing is synced to disk, locked, written under another name and renamed, or otherwise safe against a crash; no setting is
  checked; text from counties is escaped but not limited."""
import csv
import datetime
import sys
from pathlib import Path

import ledger
from plan import Plan, end_of_month

CUTOFFS = ["2017-05-31", "2017-06-30"]
NOW = datetime.datetime(2017, 7, 3, 2, 30)


def periods(db, plan):
    """The figures date by date: (date, the end of the month before, figures)."""
    figures, ranks = {}, {}
    for as_of in CUTOFFS:
        year, month = int(as_of[:4]), int(as_of[5:7])
        previous = end_of_month(year, month - 1) if month > 1 else end_of_month(year - 1, 12)
        figures, ranks = ledger.aggregate(db, plan, as_of, previous, figures, ranks)
        yield as_of, previous, figures


def check(expected, inbox, templates):
    plan = Plan(templates)
    db = ledger.connect(":memory:", plan)
    ledger.ingest(inbox, plan, db, NOW)
    figures = {(as_of, *key): done for as_of, _, dones in periods(db, plan) for key, done in dones.items()}
    with open(expected, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wrong = 0
    for row in rows:
        figure = figures.get((row["cutoff"], row["indicator"], row["county"]))
        if ("" if figure is None else str(figure)) != row["done"]:
            print("%s %s %s: %s, expected %s" % (row["indicator"], row["county"], row["cutoff"], figure, row["done"]))
            wrong += 1
    for file, line, message in db.execute("SELECT s.file, f.line, f.message FROM finding f JOIN submission s ON s.id = f.submission"
                                          " WHERE f.severity = 'error' ORDER BY s.file, f.line"):
        print("rejected: %s:%d: %s" % (file, line, message))
    print("%d figures, %d differ" % (len(rows), wrong))
    return 1 if wrong else 0


def night(inbox, templates, fonts, out):
    import bulletins  # ReportLab and XlsxWriter are not needed for the figures
    import notices
    import status
    import workbook

    plan = Plan(templates)
    kinds = {name: bulletins.Kind(templates / "bulletins" / name) for name in ("monthly", "county", "tasks")}
    summary = workbook.Summary(templates / "workbooks/summary")
    titles = {name if name == "county" else name + ".pdf": kind.settings["title"] for name, kind in kinds.items()}
    titles |= {"summary.xlsx": "进展汇总表", "notices": "报表更正通知"}
    bulletins.register_fonts(fonts)
    archive = out / "archive"
    archive.mkdir(parents=True, exist_ok=True)
    (out / "ledger.db").unlink(missing_ok=True)
    db = ledger.connect(out / "ledger.db", plan)
    submissions = ledger.ingest(inbox, plan, db, NOW)
    for sha256, data in {report.sha256: report.data for report, _, _, _ in submissions.values()}.items():
        (archive / sha256).write_bytes(data)  # read already: no copyfile
    statuses = []
    for as_of, previous, _ in periods(db, plan):
        folder = out / as_of
        folder.mkdir(exist_ok=True)
        bulletins.write_bulletins(folder, db, kinds, as_of, previous)
        summary.write(folder / "summary.xlsx", db, as_of, previous)
        notices.write_notices(folder / "notices", db, plan, submissions, as_of, previous)
        statuses.append(status.make_status(out, db, plan, as_of, NOW, list(titles)))
        status.write_status(out, statuses[-1])
    status.write_index(out, db, plan, statuses, titles, NOW)
    db.commit()


if __name__ == "__main__":
    if sys.argv[1] == "--check":
        sys.exit(check(*map(Path, sys.argv[2:])))
    night(*map(Path, sys.argv[1:]))
