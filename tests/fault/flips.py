#!/usr/bin/env python3
"""Ledgers of which a few bytes are not what was written: none of them publishes another figure in silence. TAP.

flips.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--seed S] [--from K]        (the shim is not used)

A night makes a ledger. Each trial changes 1 to 4 bytes of a copy of it, anywhere but in its head (100 bytes), and runs what publishes: in
turn the night, tb-bulletin, tb-summary, tb-issue and the letters. What must come out is either the same words and figures as of the whole
ledger, or a refusal: exit code 103, a message that says so and what to do, and no document. After a restore of the backup the same night
gives the same figures. Seeded: trial K is the same every time."""
import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("bin")
parser.add_argument("shim")
parser.add_argument("source")
parser.add_argument("--fonts", default="build/fonts")
parser.add_argument("--most", type=int, default=200)
parser.add_argument("--seed", type=int, default=20170630)
parser.add_argument("--from", type=int, default=1, dest="first")
args = parser.parse_args()
if not os.path.exists(os.path.join(args.fonts, "FandolFang-Regular.ttf")):
    print("1..0 # SKIP no fonts")
    sys.exit(77)
programs, fonts, source = (os.path.abspath(p) for p in (args.bin, args.fonts, args.source))
work = tempfile.mkdtemp(prefix="tongbao-flips-")
os.chdir(work)
HEAD = 100
FIGURES = "SELECT as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta, rank, light, flags FROM progress ORDER BY 1, 2, 3"


def lay_out():
    shutil.copytree(os.path.join(source, "templates"), "templates")
    for county in ("陵城区", "德城区"):
        shutil.copytree(os.path.join(source, "input", county), os.path.join("in", county))
    for folder, _, names in os.walk("in"):
        for name in names:
            os.utime(os.path.join(folder, name), (1499000000, 1499000000))


def run(program, *arguments):
    base = ["-c", "templates/tongbao.ini", "--as-of", "2017-06-30", "--now", "2017-07-06T02:30:00", "--set", "ui:language=en",
            "--set", "period:first=2017-06-30", "--set", "paths:fonts=" + fonts, "--set", "nightly:bulletins=monthly"]
    for key, value in dict(ledger="s/l.db", archive="a", output="o", inbox="in").items():
        base += ["--set", "paths:%s=%s" % (key, value)]
    done = subprocess.run([os.path.join(programs, program)] + base + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


PUBLISHING = [
    ("the night", ["tb-nightly"], None),
    ("the bulletin", ["tb-bulletin", "--template", "monthly", "--markdown", "--out", "out.text"], "out.text"),
    ("the workbook", ["tb-summary", "--workbook", "templates/workbooks/summary", "--out", "out.xlsx"], "out.xlsx"),
    ("an issue", ["tb-issue", "--template", "monthly"], None),
    ("a letter", ["tb-bulletin", "--template", "county", "--county", "371403", "--out", "out.pdf"], "out.pdf"),
]


def figures():
    """What `progress` says, as any reader of the ledger sees it; None when it cannot be read."""
    db = sqlite3.connect("s/l.db")
    try:
        return db.execute(FIGURES).fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    finally:
        db.close()


def lay_ledger(ledger):
    subprocess.run(["chmod", "-R", "u+w", "."])
    for path in ("s", "o"):
        shutil.rmtree(path, ignore_errors=True)
    os.mkdir("s")
    shutil.copytree("whole.o", "o", symlinks=True)
    with open("s/l.db", "wb") as file:
        file.write(ledger)
    for name in ("out.text", "out.xlsx", "out.pdf"):
        if os.path.exists(name):
            os.unlink(name)


def flipped(whole, trial):
    chance = random.Random("%d %d" % (args.seed, trial))
    bytes_ = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(HEAD, len(bytes_))
        bytes_[at] ^= chance.randint(1, 255)
    return bytes(bytes_)


def documents():
    """What stands there for a reader: bulletin, workbook, what was issued."""
    found = {}
    for folder, _, names in os.walk("o"):
        for name in names:
            if name.endswith((".pdf", ".xlsx")):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[path] = file.read()
    return found


def complaint(name, command, out, whole_figures, expected):
    """None when all is well; whether it was refused."""
    code, told, wrong = run(*command)
    document = open(out, "rb").read() if out and os.path.exists(out) else None
    if code == 103:
        if "damaged" not in wrong and "not a ledger" not in wrong:
            return "refused without saying why: " + wrong[-300:], True
        if "tb-doctor --restore" not in wrong:
            return "refused without a cure: " + wrong[-300:], True
        if document is not None or set(documents()) - set(expected[2]):
            return "refused, and made a document all the same", True
        return None, True
    if code != expected[0]:
        return "ended with %d, whole %d: %s" % (code, expected[0], (told + wrong)[-300:]), False
    if document != expected[1] or documents() != expected[2]:
        return "another document, in silence", False
    if command[0] == "tb-nightly" and figures() != whole_figures:
        return "a night as ever, and other figures in the ledger", False
    return None, False


lay_out()
code, told, wrong = run("tb-nightly")
assert code <= 1, told + wrong
code, told, wrong = run("tb-doctor", "--backup", "kept")
assert code == 0, told + wrong
whole = open("s/l.db", "rb").read()
shutil.copytree("o", "whole.o", symlinks=True)
whole_figures = figures()
expected = []
for name, command, out in PUBLISHING:
    lay_ledger(whole)
    code, told, wrong = run(*command)
    assert code <= 1, told + wrong
    expected.append((code, open(out, "rb").read() if out else None, documents()))

refused = unharmed = 0
failures = []
for trial in range(args.first, args.first + args.most):
    name, command, out = PUBLISHING[trial % len(PUBLISHING)]
    ledger = flipped(whole, trial)
    lay_ledger(ledger)
    wrong, was_refused = complaint(name, command, out, whole_figures, expected[trial % len(PUBLISHING)])
    refused += was_refused
    unharmed += not was_refused
    if wrong:
        places = [i for i in range(len(whole)) if whole[i] != ledger[i]]
        failures.append("trial %d, %s, bytes %s: %s" % (trial, name, places, wrong))
print("%sok 1 - %d flipped ledgers, %d refused, %d as whole: none publishes another figure in silence"
      % ("not " if failures else "", args.most, refused, unharmed))
for failure in failures[:20]:
    print("# " + failure.replace("\n", "\n# "))
print("%sok 2 - most are refused" % ("" if refused * 2 > args.most else "not "))

lay_ledger(flipped(whole, args.first))
back = run("tb-doctor", "--restore", "kept")
night = run("tb-nightly")
good = back[0] == 0 and night[0] == expected[0][0] and figures() == whole_figures
print("%sok 3 - the cure: restored, the night gives the same figures" % ("" if good else "not "))
if not good:
    print("# %r %r" % (back, night))

# A page that a night without news does not read: a project's row.
db = sqlite3.connect("s/l.db")
name = db.execute("SELECT name FROM row_dabane ORDER BY row_id LIMIT 1").fetchone()[0].encode()
db.close()
hidden = bytearray(whole)
for at in range(len(whole)):
    if whole.startswith(name, at):
        hidden[at] ^= 1
lay_ledger(bytes(hidden))
night = run("tb-nightly")
seen = night[0] == 103 and "tb-doctor --restore" in night[1] + night[2]
print("%sok 4 - the night looks at every page" % ("" if seen else "not "))
if not seen:
    print("# %r" % (night,))
print("1..4")
os.chdir("/")
subprocess.run(["chmod", "-R", "u+w", work])
shutil.rmtree(work)
sys.exit(1 if failures or not good or not seen or refused * 2 <= args.most else 0)
