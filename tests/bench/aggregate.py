"""Makes a ledger of the asked size with the 2017 plan's indicators and measures tb-aggregate over it (see aggregate.sh)."""
import calendar
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time

source, programs, folder = sys.argv[1:4]
units, rows = int(sys.argv[4]), int(sys.argv[5])
FORMS = {  # share of the rows, columns of the row table
    "dabane": (0.6, "name nature stage planned_area done_area invest_planned invest_done seats start_date planned_end note"),
    "gaibo": (0.25, "name stage planned_area done_area playground_planned playground_done equipment_planned equipment_done note"),
    "youeryuan": (0.15, "name nature stage planned_area invest_planned invest_done seats start_date note"),
}
TEXT = {"name", "nature", "stage", "start_date", "planned_end", "note"}
STAGES = ["未开工", "前期手续", "在建", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用"]


def put(path, text):
    with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
        file.write(text)


def make_plan(count):
    """The shipped plan with `count` counties, each with the same share of every target."""
    shutil.rmtree(os.path.join(folder, "plan"), ignore_errors=True)
    os.makedirs(os.path.join(folder, "plan"))
    shutil.copy(os.path.join(source, "templates/plans/2017/plan.ini"), os.path.join(folder, "plan/plan.ini"))
    text = open(os.path.join(folder, "plan/plan.ini"), encoding="utf-8").read()
    ids = re.findall(r"^\[indicator:(.+)\]", text, re.M)
    kinds = re.findall(r"^unit = (.+)", text, re.M)
    put("plan/units.csv", "code,name,aliases,kind,order\n*,全国,,国,0\n" +
        "".join("%06d,县%d,,县,%d\n" % (100000 + i, i, i + 1) for i in range(count)))
    with open(os.path.join(folder, "plan/targets.csv"), "w", encoding="utf-8") as file:
        file.write("indicator,county,target,unit,effective_from\n")
        for name, kind in zip(ids, kinds):
            file.write("%s,*,%d,%s,2017-01-01\n" % (name, 1000 * count, kind))
            for i in range(count):
                file.write("%s,%06d,1000,%s,2017-01-01\n" % (name, 100000 + i, kind))


def fill(ledger, count, per_period):
    db = sqlite3.connect(ledger)
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    number = 0
    for form, (share, columns) in FORMS.items():
        columns = columns.split()
        db.execute("CREATE TABLE row_%s(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32),"
                   " line INTEGER AS (row_id & 4294967295), county TEXT NOT NULL, %s, completed INTEGER, raw TEXT)"
                   % (form, ", ".join(c + (" TEXT" if c in TEXT else " INTEGER") for c in columns)))
        column_map = "{%s}" % ",".join('"%s":{"col":%d,"header":"%s"}' % (c, i + 1, c) for i, c in enumerate(columns))
        each = max(1, round(per_period * share / count))

        def lines(month):
            for i in range(count):
                for line in range(each):
                    stage = STAGES[(i + line * 5 + month) % 9]
                    area = 100 * (1000 + 37 * ((i * 31 + line) % 400))
                    cells = [{"name": "县%d第%d小学" % (i, line), "nature": "新建", "stage": stage, "start_date": "2017-03-07",
                              "planned_end": "2017-12-31", "note": ""}.get(c, area * month // 12 if "done" in c else area)
                             for c in columns]
                    yield ((number + i) << 32 | line + 5, "%06d" % (100000 + i), *cells, int(stage in STAGES[7:]), None)
        for month in range(1, 13):
            end = "2017-%02d-%02d" % (month, calendar.monthrange(2017, month)[1])
            db.executemany("INSERT INTO submission(id, file, sha256, form, county, cutoff, received_at, status, column_map, rows)"
                           " VALUES(?, ?, ?, ?, ?, ?, ?, 'accepted', ?, ?)",
                           ((number + i, "%s/%d.csv" % (end, number + i), "%064x" % (number + i), form, "%06d" % (100000 + i), end,
                             end + "T12:00:00", column_map, each) for i in range(count)))
            db.executemany("INSERT INTO row_%s VALUES(%s)" % (form, ",".join("?" * (len(columns) + 4))), lines(month))
            number += count
    db.commit()
    total = sum(db.execute("SELECT count(*) FROM row_" + form).fetchone()[0] for form in FORMS)
    db.close()
    return total


def measure(*arguments):
    """Seconds and peak MiB of one run."""
    start = time.monotonic()
    process = subprocess.Popen([os.path.join(programs, arguments[0]), "-c", os.path.join(folder, "tongbao.ini"), *arguments[1:]],
                               stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("bench: %s failed" % arguments[0])
    return time.monotonic() - start, usage.ru_maxrss / 1024, output.decode()


def bench(count, total_rows):
    make_plan(count)
    ledger = os.path.join(folder, "ledger.db")
    if os.path.exists(ledger):
        os.remove(ledger)
    put("tongbao.ini", "[paths]\nledger = ledger.db\nforms = %s\nplan = plan\n[ui]\nlanguage = en\n[period]\nfirst = 2017-01-31\n"
        % os.path.join(os.path.abspath(source), "templates/forms"))
    measure("tb-aggregate", "-q", "--as-of", "1990-01-31")
    made = fill(ledger, count, total_rows / 12)
    seconds, peak, _ = measure("tb-aggregate", "-q", "--all", "--as-of", "2017-12-31")
    again, _, output = measure("tb-aggregate", "--as-of", "2017-12-31")
    assert "nothing changed" in output
    print("%5d counties %9d project rows 12 periods: %6.2f s %4.0f MiB; a period more with nothing new: %.3f s"
          % (count, made, seconds, peak, again))
    return seconds, peak


small = bench(14, 14 * 60 * 12)
whole = bench(units, rows)
half = bench(units // 2, rows // 2)
print("half of the counties take %.2f of the time" % (half[0] / whole[0]))
missed = [text for text, is_missed in (("30 s", whole[0] > 30), ("512 MiB", whole[1] > 512), ("14 counties in 0.5 s", small[0] > 0.5))
          if is_missed]
if missed:
    sys.exit("bench: missed: " + ", ".join(missed))
