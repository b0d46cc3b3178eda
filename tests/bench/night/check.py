"""check.py EXPECTED LEDGER: the figures of the frozen night against those worked out from its model."""
import csv
import sqlite3
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    expected = {(r["indicator"], r["county"], r["cutoff"]): r["done"] for r in csv.DictReader(file)}
with sqlite3.connect("file:%s?mode=ro" % sys.argv[2], uri=True) as ledger:
    figures = {row[:3]: "" if row[3] is None else str(row[3])
               for row in ledger.execute("SELECT indicator, county, as_of, done FROM progress")}
wrong = [key for key, done in expected.items() if figures.get(key, "") != done]
for key in wrong[:10]:
    print(*key, "expected", expected[key], "found", figures.get(key))
print("%d figures, %d differ" % (len(expected), len(wrong)))
sys.exit(1 if wrong else 0)
