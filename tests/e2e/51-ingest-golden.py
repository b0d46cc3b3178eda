#!/usr/bin/env python3
"""Each folder of tests/golden/ingest is a situation: county files under input/, and expected.txt.

What is compared: what tb-ingest says (exit code, lines), then every submission and typed row of the ledger by SQL.
make.py, where there is one, writes workbooks into input/ by sheetfiles.py.
waivers.csv stands beside them when some rules are waived, plan-more.ini when the plan has more than the shipped one.
Files get the modification time 2017-07-01 08:00 (+08:00), or that in mtimes.txt ("NAME 2017-07-03T09:00:00").
TAP; the programs are in $TB_BIN. With --update expected.txt is written anew: read the diff before you commit it."""
import itertools
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from tap import BIN, ROOT, done_testing, ok

GOLDEN = os.path.join(ROOT, "tests", "golden", "ingest")
CHINA = timezone(timedelta(hours=8))


def set_times(folder, situation):
    times = {}
    listed = os.path.join(situation, "mtimes.txt")
    if os.path.exists(listed):
        for line in open(listed, encoding="utf-8"):
            name, moment = line.rsplit(None, 1)
            times[name] = moment
    for base, _, names in os.walk(folder):
        for name in names:
            relative = os.path.relpath(os.path.join(base, name), folder)
            moment = datetime.fromisoformat(times.get(relative, "2017-07-01T08:00:00")).replace(tzinfo=CHINA).timestamp()
            os.utime(os.path.join(base, name), (moment, moment))


def dump(ledger):
    out = []
    db = sqlite3.connect(ledger)
    out.append("submissions")
    for row in db.execute("SELECT file, form, county, cutoff, encoding, status, rows, errors, warnings, supersedes IS NOT NULL FROM submissions ORDER BY 1, 3"):
        out.append("  " + "|".join("" if c is None else str(c) for c in row))
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'row\\_%' ESCAPE '\\' ORDER BY 1").fetchall():
        columns = [r[1] for r in db.execute("PRAGMA table_xinfo(%s)" % table) if r[1] not in ("row_id", "submission", "raw")]
        rows = db.execute("SELECT s.file, %s FROM %s r JOIN submission s ON s.id = r.submission ORDER BY s.file, r.line" % (
            ", ".join('r."%s"' % c for c in columns), table)).fetchall()
        if rows:
            out.append("%s: file|%s" % (table, "|".join(columns)))
            out += ["  " + "|".join("" if c is None else str(c) for c in row) for row in rows]
    findings = db.execute("SELECT file, line, col, code, raw, message, waived FROM findings WHERE severity = 'warning' ORDER BY 1, 2, 3, 4, 5").fetchall()
    if findings:
        out.append("warnings")
        out += ["  " + "|".join("" if c is None else str(c) for c in row) for row in findings]
    sheets = db.execute("SELECT file, form, county, sheet FROM submissions WHERE sheet IS NOT NULL ORDER BY 1, 2, 3").fetchall()
    if sheets:
        out.append("sheets")
        out += ["  " + "|".join("" if c is None else str(c) for c in row) for row in sheets]
    diff = db.execute("SELECT name, field, old, new FROM submission_diff ORDER BY 1, 2, 3, 4").fetchall()
    if diff:
        out.append("submission_diff")
        out += ["  " + "|".join("" if c is None else str(c) for c in row) for row in diff]
    db.close()
    return out


def write_face(path):
    """A face for every character up to U+20BB6 but U+3F06, as far as somebody looks who only asks which it has: what is in
    the catalogue does not depend on the fonts of this machine."""
    groups = [(0x20, 0x3F05), (0x3F07, 0x20BB6)]
    cmap = struct.pack(">HHHHIHHIII", 0, 1, 3, 10, 12, 12, 0, 16 + 12 * len(groups), 0, len(groups))
    cmap += b"".join(struct.pack(">III", first, last, 1) for first, last in groups)
    with open(path, "wb") as face:
        face.write(struct.pack(">IHHHH4sIII", 0x00010000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap)


def run(situation, program):
    with tempfile.TemporaryDirectory() as work:
        if os.path.exists(os.path.join(situation, "input")):
            shutil.copytree(os.path.join(situation, "input"), os.path.join(work, "input"))
        make = os.path.join(situation, "make.py")
        if os.path.exists(make):
            os.makedirs(os.path.join(work, "input"), exist_ok=True)
            subprocess.run([sys.executable, "-B", make], cwd=os.path.join(work, "input"), check=True,
                           env={"PATH": os.environ["PATH"], "PYTHONPATH": os.path.dirname(os.path.abspath(__file__)), "LC_ALL": "C.UTF-8"})
        shutil.copytree(os.path.join(ROOT, "templates"), os.path.join(work, "templates"))
        if os.path.exists(os.path.join(situation, "waivers.csv")):
            shutil.copy(os.path.join(situation, "waivers.csv"), os.path.join(work, "templates", "plans", "2017"))
        more = os.path.join(situation, "plan-more.ini")
        if os.path.exists(more):
            with open(os.path.join(work, "templates", "plans", "2017", "plan.ini"), "a", encoding="utf-8") as plan:
                plan.write(open(more, encoding="utf-8").read())
        write_face(os.path.join(work, "face.ttf"))
        set_times(os.path.join(work, "input"), situation)
        command = [program, "-c", os.path.join(work, "templates", "tongbao.ini"), "--set", "paths:inbox=" + os.path.join(work, "input"),
                   "--set", "paths:ledger=" + os.path.join(work, "ledger.db"), "--set", "paths:archive=" + os.path.join(work, "archive"), "--set", "paths:fonts=" + work]
        for role in ("body", "heading", "subheading"):
            command += ["--set", "fonts:%s=face.ttf" % role]
        done = subprocess.run(command, capture_output=True, env={"PATH": os.environ["PATH"], "HOME": work, "LC_ALL": "C", "TZ": "UTC"})
        return "\n".join(["exit %d" % done.returncode] + done.stdout.decode().splitlines() + dump(os.path.join(work, "ledger.db"))) + "\n"


def main():
    program = os.path.join(BIN, "tb-ingest")
    update = "--update" in sys.argv
    wanted = [a for a in sys.argv[1:] if not a.startswith("--")]
    for name in sorted(os.listdir(GOLDEN)):
        situation = os.path.join(GOLDEN, name)
        if not os.path.isdir(situation) or (wanted and name not in wanted):
            continue
        got = run(situation, program)
        path = os.path.join(situation, "expected.txt")
        if update:
            open(path, "w", encoding="utf-8", newline="").write(got)
        want = open(path, encoding="utf-8", newline="").read() if os.path.exists(path) else ""
        ok(name, got == want, *["  want %s\n  got  %s" % pair for pair in itertools.zip_longest(want.splitlines(), got.splitlines(), fillvalue="")
                                if pair[0] != pair[1]])
    done_testing()


main()
