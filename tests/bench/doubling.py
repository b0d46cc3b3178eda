#!/usr/bin/python3
"""Instructions on doubled inputs: nothing that a program does may grow faster than what it is given.

    doubling.py PROGRAMS [CASE …]        exit 1: a case grew faster than allowed; 77: nothing here counts instructions (count.py)

Each case is run at three sizes, each twice the one before. What the second doubling adds may be at most 2.2 times what the first added
(2 when all is linear, 4 when it is quadratic; start-up falls out). A `later` case does the same work after more and more history: the last
may cost at most 1.3 times the first."""
import calendar
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import count
import many_units

SOURCE = pathlib.Path(__file__).resolve().parents[2]
UNITS = ("德城区", "陵城区", "乐陵市", "禹城市")
HEADER = "序号,项目（学校）名称,建设性质,规划校舍面积(平方米),规划班级,新增学位,形象进度,累计竣工面积(平方米),计划投资(万元),完成投资(万元)\n"


def day(number):
    """The last day of the month with that number, 0: March 2017 (of reports for January the year has to be guessed)."""
    year, month = 2017 + (number + 2) // 12, (number + 2) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


class Bureau:
    """A folder with templates, inbox and ledger."""

    def __init__(self, folder, programs):
        self.folder, self.programs = pathlib.Path(folder), programs
        shutil.copytree(SOURCE / "templates", self.folder / "templates")
        plan = self.folder / "templates/plans/2017/plan.ini"
        plan.write_text(plan.read_text("utf-8").replace("year = 2017\n", "year = 2017\nuntil = 2019-12-31\n", 1), "utf-8")
        (self.folder / "inbox").mkdir()

    def report(self, unit, month, rows):
        """The report of a unit for the month with that number."""
        path = self.folder / "inbox" / ("%s_大班额_%s.csv" % (unit, day(month).strftime("%Y%m%d")))
        path.write_text(HEADER + "".join(
            "%d,%s第%d小学,新建,9000,10,450,主体施工,%d,900,500\n" % (i + 1, unit, i + 1, 1000 + month * 10 + i % 50)
            for i in range(rows)), "utf-8")
        when = datetime.datetime.combine(day(month), datetime.time(10)).timestamp() + 86400
        os.utime(path, (when, when))

    def command(self, program, *words):
        settings = {"inbox": "inbox", "ledger": "ledger.db", "archive": "archive", "output": "output"}
        sets = [word for key, value in settings.items() for word in ("--set", "paths:%s=%s" % (key, self.folder / value))]
        return [os.path.join(self.programs, program), "-q", "-c", str(self.folder / "templates/tongbao.ini"), *sets,
                "--now", "2020-01-05T02:00:00", *words]

    def run(self, *words):
        subprocess.run(self.command(*words), check=True, stdout=subprocess.DEVNULL)

    def count(self, *words):
        counts = count.count(self.command(*words))
        if counts is None:
            print("neither perf with a counter nor valgrind is here", file=sys.stderr)
            sys.exit(77)
        return sum(counts.values())


def rows(bureau, size):
    bureau.report(UNITS[0], 3, 400 * size)
    return bureau.count("tb-ingest")


def files(bureau, size):
    for unit in UNITS:
        for month in range(2 * size):
            bureau.report(unit, month, 3)
    return bureau.count("tb-ingest")


def known(bureau, size):
    for unit in UNITS:
        for month in range(8 * size):
            bureau.report(unit, month, 3)
    bureau.run("tb-ingest")
    return bureau.count("tb-ingest")


def later(bureau, size):
    for month in range(6 * size + 1):
        for unit in UNITS[:2]:
            bureau.report(unit, month, 30)
        if month == 6 * size - 1:
            bureau.run("tb-ingest")
    return bureau.count("tb-ingest")


def figures(bureau, size):
    for unit in UNITS:
        bureau.report(unit, 3, 250 * size)
    bureau.run("tb-ingest")
    return bureau.count("tb-aggregate", "--as-of", day(3).isoformat())


def dates(bureau, size):
    last = 6 * size
    for month in range(last + 1):
        for unit in UNITS[:2]:
            bureau.report(unit, month, 30)
    bureau.run("tb-ingest")
    for month in range(last):
        bureau.run("tb-aggregate", "--as-of", day(month).isoformat())
    return bureau.count("tb-aggregate", "--as-of", day(last).isoformat())


def summary(bureau, size):
    for unit in UNITS:
        bureau.report(unit, 3, 100 * size)
    bureau.run("tb-ingest")
    bureau.run("tb-aggregate", "--as-of", day(3).isoformat())
    return bureau.count("tb-summary", "--workbook", str(bureau.folder / "templates/workbooks/summary"), "--as-of", day(3).isoformat(),
                        "--out", str(bureau.folder / "summary.xlsx"))


def letters(bureau, size):
    """To 14, 28, 56 units; of a ledger whose figures are given."""
    fonts = os.environ.get("TB_FONTS", str(SOURCE / "build/fonts"))
    if not os.path.exists(os.path.join(fonts, "FandolFang-Regular.ttf")):
        print("no built fonts in %s" % fonts, file=sys.stderr)
        sys.exit(77)
    subprocess.run(["python3", "-B", str(SOURCE / "tests/golden/bulletin/fixture.py"), "normal", str(bureau.folder / "ledger.db")], check=True)
    many_units.add_units(bureau.folder / "ledger.db", 14 * size)
    (bureau.folder / "templates/tongbao.ini").write_text(many_units.settings(SOURCE, fonts), "utf-8")
    return bureau.count("tb-bulletin", "--template", "county", "--out", str(bureau.folder / "letters"))


CASES = {  # name: what is measured at sizes 1, 2 and 4, what it is, of later work
    "rows": (rows, "tb-ingest, rows of a report", False),
    "files": (files, "tb-ingest, reports", False),
    "known": (known, "tb-ingest, reports that are known", False),
    "later": (later, "tb-ingest, one more month", True),
    "figures": (figures, "tb-aggregate, rows", False),
    "dates": (dates, "tb-aggregate, dates of a plan before", False),
    "summary": (summary, "tb-summary, rows", False),
    "letters": (letters, "tb-bulletin, letters", False),
}


def main():
    programs = os.path.abspath(sys.argv[1])
    missed = False
    for name in sys.argv[2:] or CASES:
        measure, what, is_later = CASES[name]
        counts = []
        for size in (1, 2, 4):
            with tempfile.TemporaryDirectory(prefix="tongbao-doubling-") as folder:
                counts.append(measure(Bureau(folder, programs), size))
        first, second, third = counts
        ratio = third / first if is_later else (third - second) / max(second - first, 1)
        most = 1.3 if is_later else 2.2
        missed = missed or ratio > most
        print("%s %-36s %s M instructions, ratio %.2f (at most %.1f)" % (
            "not ok" if ratio > most else "ok", what, ", ".join("%.1f" % (n / 1e6) for n in counts), ratio, most), flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
