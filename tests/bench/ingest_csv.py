#!/usr/bin/python3
"""ingest_csv.py FILE DB: a clean dabane sheet into SQLite as one writes it in Python: csv, types, one executemany.

No archive, no hash, no search for a header, no checks but the types; areas as exact hundredths."""
import csv
import re
import sqlite3
import sys

DATE = re.compile(r"(\d{4})[-年/.](\d{1,2})(?:[-月/.](\d{1,2})?)?")


def hundredths(text):
    if not text:
        return None
    whole, _, part = text.partition(".")
    return int(whole.replace(",", "")) * 100 + (int((part + "00")[:2]) if part else 0)


def date(text):
    match = DATE.match(text)
    if not match:
        return None
    year, month, day = match.groups()
    return "%s-%02d-%02d" % (year, int(month), int(day)) if day else "%s-%02d" % (year, int(month))


def rows(reader):
    for line, r in enumerate(reader, 2):
        yield (line, r[1], r[2], r[3], hundredths(r[4]), hundredths(r[5]), hundredths(r[6]), date(r[7]), date(r[8]), r[9],
               hundredths(r[10]), hundredths(r[11]), r[12])


db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE t(line INTEGER, county, name, nature, planned INTEGER, invest INTEGER, seats INTEGER, started, ends, stage,"
           " done INTEGER, spent INTEGER, note)")
with open(sys.argv[1], encoding="gb18030", newline="") as file:
    reader = csv.reader(file)
    next(reader)
    db.executemany("INSERT INTO t VALUES(%s)" % ",".join("?" * 13), rows(reader))
db.commit()
