"""A ledger of an earlier schema is read on by this version: tests/golden/ledger/schema-N.sql holds one of each, as its own
programs left it after a night and an issued bulletin. Nothing a view shows may change by the move. TAP."""
import glob
import os
import re
import sqlite3
import subprocess
import tempfile

from tap import BIN, ROOT, done_testing, ok

APPLICATION_ID = 0x54425442
MOVED = ("progress", "tasks", "problems", "submissions", "findings", "completeness", "issues", "submission_diff", "escalations",
         "issue_changes")  # the move itself changes nothing of them; figures worked out later may follow newer rules
VIEWS = ("progress", "projects", "tasks", "problems", "submissions", "findings", "completeness", "issues", "figure_source", "submission_diff",
         "escalations", "issue_changes")


def views(ledger, of=None):
    db = sqlite3.connect(ledger)
    try:
        columns = {view: ", ".join(row[1] for row in db.execute("PRAGMA table_info(%s)" % view)) for view in VIEWS}
        if of:  # what came to a view later is not compared
            columns = of
        return columns, {view: sorted((tuple("" if c is None else str(c) for c in row)
                                       for row in db.execute("SELECT %s FROM %s" % (columns[view], view)))) for view in VIEWS}
    finally:
        db.close()


def run(program, *arguments):
    return subprocess.run([os.path.join(BIN, program), "-c", os.path.join(ROOT, "templates/tongbao.ini"), *arguments], capture_output=True,
                          text=True, env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C", "TZ": "UTC"})


current = int(re.search(r"schema (\d+)", open(os.path.join(ROOT, "pipeline/adapter/db/ledger.sql"), encoding="utf-8").readline()).group(1))
dumps = sorted(glob.glob(os.path.join(ROOT, "tests/golden/ledger/schema-*.sql")))
ok("a ledger of every earlier schema is here", [os.path.basename(d) for d in dumps] == ["schema-%d.sql" % n for n in range(1, current)])
for dump in dumps:
    version = int(re.search(r"schema-(\d+)", dump).group(1))
    with tempfile.TemporaryDirectory() as folder:
        ledger = os.path.join(folder, "ledger.db")
        inbox = os.path.join(folder, "inbox")
        os.mkdir(inbox)
        db = sqlite3.connect(ledger)
        db.executescript(open(dump, encoding="utf-8").read())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = %d" % (APPLICATION_ID, version))
        db.close()
        columns, before = views(ledger)
        ok("schema %d: the ledger has something to lose" % version, all(before[v] for v in ("progress", "projects", "figure_source", "submission_diff", "issues")))
        bytes_before = open(ledger, "rb").read()
        where = ["--set", "paths:ledger=" + ledger, "--set", "paths:archive=" + folder + "/archive", "--set", "paths:inbox=" + inbox,
                 "--set", "paths:output=" + folder]
        shown = run("tb-trace", *where, "--as-of", "2017-06-30")
        ok("schema %d: what only reads says who moves it on" % version, shown.returncode == 103 and "tb-ingest" in shown.stderr and shown.stdout == "",
           shown.returncode, shown.stderr)
        ok("schema %d: and leaves it alone" % version, open(ledger, "rb").read() == bytes_before)
        done = run("tb-ingest", *where, "-q")
        ok("schema %d: tb-ingest takes it on" % version, done.returncode == 0, done.returncode, done.stderr)
        kept = "%s.schema-%d" % (ledger, version)
        ok("schema %d: the ledger as it was is kept beside it" % version, os.path.exists(kept), os.listdir(folder))
        db = sqlite3.connect(kept)
        ok("schema %d: sound, and of that schema" % version,
           db.execute("PRAGMA user_version").fetchone() == (version,) and db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        db.close()
        ok("schema %d: with all that it had" % version, views(kept)[1] == before)
        after = views(ledger, columns)[1]
        for view in MOVED:
            gone = [r for r in before[view] if r not in after[view]]
            new = [r for r in after[view] if r not in before[view]]
            ok("schema %d: %s as before, %d rows" % (version, view, len(before[view])), before[view] == after[view], gone[:3], new[:3])
        for date in ("2017-05-31", "2017-06-30"):
            done = run("tb-aggregate", *where, "-q", "--as-of", date)
            ok("schema %d: tb-aggregate works on it, %s" % (version, date), done.returncode == 0, done.returncode, done.stderr)
        db = sqlite3.connect(ledger)
        ok("schema %d: it says schema %d now" % (version, current), db.execute("PRAGMA user_version").fetchone() == (current,))
        ok("schema %d: it is sound" % version, db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        left = db.execute("SELECT name FROM sqlite_schema WHERE name GLOB 'old_*'").fetchall()
        ok("schema %d: nothing is left over" % version, not left, left)
        db.close()
        after = views(ledger, columns)[1]
        for view in ("projects", "submission_diff"):
            gone = [r for r in before[view] if r not in after[view]]
            new = [r for r in after[view] if r not in before[view]]
            ok("schema %d: %s as before when it is made again, %d rows" % (version, view, len(before[view])), before[view] == after[view],
               gone[:3], new[:3])
        known = {r[:3] for r in after["figure_source"]}
        ok("schema %d: the same figures have sources" % version, {r[:3] for r in before["figure_source"]} == known)
        shown = run("tb-trace", *where, "--as-of", "2017-06-30", "dabane.area", "371424")
        ok("schema %d: a figure is traced in it" % version, shown.returncode == 0 and "临邑县" in shown.stdout, shown.stdout, shown.stderr)
done_testing()
