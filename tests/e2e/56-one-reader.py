#!/usr/bin/env python3
"""One reader: every file of input/ and of tests/golden/ingest goes through the night, --check, --explain and --explain --rows. All must
say the same of it: the same verdict and findings, the same map of columns, the same cells.

TAP; the programs are in $TB_BIN. A folder of input/ or a golden situation is one test."""
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from tap import BIN, ROOT, done_testing, ok

CHINA = timezone(timedelta(hours=8))
PROGRAM = os.path.join(BIN, "tb-ingest")


class Desk:
    """A folder with templates, an inbox and what the night makes of it."""

    def __init__(self, work, source, waivers):
        self.work, self.inbox = work, os.path.join(work, "input")
        if os.path.exists(source):
            shutil.copytree(source, self.inbox)
        make = os.path.join(os.path.dirname(source), "make.py")
        if os.path.exists(make):  # writes workbooks
            os.makedirs(self.inbox, exist_ok=True)
            subprocess.run([sys.executable, "-B", make], cwd=self.inbox, check=True,
                           env={"PATH": os.environ["PATH"], "PYTHONPATH": os.path.dirname(os.path.abspath(__file__)), "LC_ALL": "C.UTF-8"})
        shutil.copytree(os.path.join(ROOT, "templates"), os.path.join(work, "templates"))
        if waivers and os.path.exists(waivers):
            shutil.copy(waivers, os.path.join(work, "templates", "plans", "2017"))
        moment = datetime(2017, 7, 1, 8, tzinfo=CHINA).timestamp()
        for base, _, names in os.walk(self.inbox):
            for name in names:
                os.utime(os.path.join(base, name), (moment, moment))

    def run(self, *arguments):
        command = [PROGRAM, "-c", "templates/tongbao.ini", "--set", "ui:language=zh", "--set", "paths:inbox=input", "--set", "paths:ledger=ledger.db",
                   "--set", "paths:archive=archive"] + list(arguments)
        done = subprocess.run(command, capture_output=True, cwd=self.work, env={"PATH": os.environ["PATH"], "HOME": self.work, "LC_ALL": "C", "TZ": "UTC"})
        return done.returncode, done.stdout.decode()


def place(sheet, line, col):
    if sheet and line and col:
        return "%s!%s%d " % (sheet, letters(col), line)
    if sheet and (line or col):
        return sheet + "!" + place("", line, col)
    return ("第%d行" % line if line else "") + ("第%d列" % col if col else "") + (" " if line or col else "")


def letters(col):
    name = ""
    while col:
        col, digit = divmod(col - 1, 26)
        name = chr(65 + digit) + name
    return name


def verdict_of_ledger(db, file):
    """The lines that --check must print, and whether any part was rejected."""
    lines, rejected = [], False
    for id, sheet, county, form, cutoff, status, rows, errors, warnings in db.execute(
            "SELECT s.id, s.sheet, ifnull(u.name, ''), s.form, s.cutoff, s.status, s.rows, s.errors, s.warnings FROM submission s "
            "LEFT JOIN unit u ON u.code = s.county WHERE s.file = ? ORDER BY u.ord, s.form", (file,)).fetchall():
        waived = db.execute("SELECT count(*) FROM finding WHERE submission = ? AND waived <> ''", (id,)).fetchone()[0]
        lines.append("%s  %s  %s%s %s%s%s%s%s" % (
            "接收" if status == "accepted" else "退回", file, county + " " if county else "", form or "?", cutoff or "?",
            "  %d行" % rows if status == "accepted" else "", "  %d处错误" % errors if errors else "", "  %d处提示" % warnings if warnings else "",
            "（%d处已豁免）" % waived if waived else ""))
        rejected = rejected or status != "accepted"
        for line, col, code, severity, raw, message, why in db.execute(
                "SELECT line, col, code, severity, raw, message, waived FROM finding WHERE submission = ? ORDER BY line, col, code, raw", (id,)):
            lines.append("    %s%s %s%s [%s]%s" % (place(sheet, line, col), "错误" if severity == "error" else "提示", message,
                                                  "（原文“%s”）" % raw.replace("\n", "\\x0A").replace("\r", "\\x0D") if raw else "", code, " 已豁免：" + why if why else ""))
    return lines, rejected


def map_of_report(text):
    found = {}
    for id, col, name in re.findall(r"^  (\w+) +第(\d+)列 (.*)$", text, re.M):
        found[id] = (int(col), name)
    return found


def shown(text):
    return re.sub(r"\s+", "", text)


def cells_differ(db, desk, file):
    """Every row of the ledger is, in its order, among the rows of --rows: the words of its text columns are in their columns."""
    for id, sheet, form, column_map in db.execute(
            "SELECT id, sheet, form, column_map FROM submission WHERE file = ? AND status = 'accepted'", (file,)).fetchall():
        _, text = desk.run("--explain", "--rows", os.path.join("input", file), *(["--sheet", sheet] if sheet else []))
        rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
        columns = {k: v["col"] - 1 for k, v in json.loads(column_map).items()}
        texts = [r[1] for r in db.execute("PRAGMA table_xinfo(row_%s)" % form) if r[1] in columns and r[2] == "TEXT"]
        vague = [c for c in texts if c in ("county", "start_date", "planned_end", "due", "done_date", "closed_date")]
        texts = [c for c in texts if c not in vague]
        at = 0
        for row in db.execute("SELECT line, raw, %s FROM row_%s WHERE submission = ? ORDER BY line" % (", ".join('"%s"' % c for c in texts), form), (id,)):
            raw = json.loads(row[1]) if row[1] else {}
            want = [shown(raw.get(str(columns[c] + 1), value or "")) for c, value in zip(texts, row[2:])]
            while at < len(rows) and [shown(rows[at][columns[c]]) if columns[c] < len(rows[at]) else "" for c in texts] != want:
                at += 1
            if at == len(rows):
                return "line %d of the ledger is not in --rows: %r" % (row[0], want)
            at += 1
    return None


def reports_by_file(text, files):
    """What --explain says of each file, up to the next one's report: a part for each sheet that is read."""
    parts = re.split(r"^文件      input/(.*)$", text, flags=re.M)
    found = {}
    for i, name in enumerate(parts[1::2]):
        found.setdefault(name, []).append(parts[2 * i + 2])
    return found


def report_of_sheet(reports, sheet):
    named = [r for r in reports if re.search(r"^工作表    %s$" % re.escape(sheet), r, re.M)] if sheet else reports
    return named[0] if named else ""


def problems(desk, db):
    verdicts = {f: verdict_of_ledger(db, f) for (f,) in db.execute("SELECT DISTINCT file FROM submission ORDER BY file")}
    files = list(verdicts)
    paths = [os.path.join("input", f) for f in files]
    want = [line for f in files for line in verdicts[f][0]]
    rejected = any(verdicts[f][1] for f in files)
    found = []
    code, told = desk.run("--check", *paths)
    if told.splitlines() != want or code != int(rejected):
        found += ["--check, exit %d:" % code] + [pair for pair in zip(told.splitlines(), want) if pair[0] != pair[1]][:9]
    code, told = desk.run("--explain", *paths)
    reports = reports_by_file(told, files)
    if set(reports) != set(files) or code != int(rejected):
        found.append("--explain, exit %d: %r" % (code, set(files) ^ set(reports)))
    for file in files:
        report = reports.get(file, [""])[-1]
        if report.splitlines()[-len(verdicts[file][0]):] != verdicts[file][0]:
            found.append("--explain of %s: %s" % (file, report))
        for column_map, sheet in db.execute("SELECT DISTINCT column_map, sheet FROM submission WHERE file = ? AND column_map <> ''", (file,)):
            wanted = {k: (v["col"], v["header"]) for k, v in json.loads(column_map).items()}
            got = {k: (col, re.sub("，[^，]*（(表样|表头上方|表头)）$", "", name)) for k, (col, name) in map_of_report(report_of_sheet(reports.get(file, []), sheet)).items()}
            if got != wanted:
                found.append("%s: map of --explain %r, of the ledger %r" % (file, got, wanted))
        different = cells_differ(db, desk, file)
        if different:
            found.append("%s: %s" % (file, different))
    return [str(f) for f in found], len(files)


def situations():
    golden = os.path.join(ROOT, "tests", "golden", "ingest")
    for name in sorted(os.listdir(golden)):
        yield "golden " + name, os.path.join(golden, name, "input"), os.path.join(golden, name, "waivers.csv")
    yield "input", os.path.join(ROOT, "input"), None


files = 0
for name, source, waivers in situations():
    with tempfile.TemporaryDirectory() as work:
        desk = Desk(work, source, waivers)
        desk.run()
        ledger = sqlite3.connect(os.path.join(work, "ledger.db"))
        different, count = problems(desk, ledger)
        files += count
        ledger.close()
    ok(name, not different, *different)
ok("of %d files" % files, files >= 250)
done_testing()
