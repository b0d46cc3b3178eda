"""tongbao-ledger(5) and the ledger name the same views and columns. TAP."""
import os
import re
import sqlite3
import sys

source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
inner = {"submission_turn", "submission_place", "submission_order", "submission_pair", "open_rejection", "unit", "form", "indicator"}  # for the programs


def read(name):
    with open(os.path.join(source, name), encoding="utf-8") as file:
        return file.read()


db = sqlite3.connect(":memory:")
db.executescript(read("pipeline/adapter/db/ledger.sql"))
there = {name: {row[1] for row in db.execute("PRAGMA table_info(%s)" % name)}
         for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'") if name not in inner}
page = read("pipeline/adapter/db/tongbao-ledger.5")
views = re.search(r"^\.Sh VIEWS$(.*?)^\.Sh ", page, re.M | re.S).group(1)
told = {}
for name, text in re.findall(r"^\.Ss (\w+)$(.*?)(?=^\.Ss |\Z)", views, re.M | re.S):
    told[name] = set(re.findall(r"\w+", " ".join(re.findall(r"^\.It Ic (.*)$", text, re.M))))
form = told.pop("form_ID", set())  # of each form, made by tb-aggregate: its fixed columns
wrong = [] if form == {"as_of", "county", "county_name", "file", "line"} else ["form_ID: %s" % sorted(form)]
wrong += ["%s: not on the page" % name for name in there if name not in told]
wrong += ["%s: no such view" % name for name in told if name not in there]
for name in sorted(set(told) & set(there)):
    wrong += ["%s: %s" % (name, column) for column in sorted(told[name] ^ there[name])]
print("1..1\n%sok 1 - every view and column is described, and no other" % ("not " if wrong else ""))
for line in wrong:
    print("# " + line)
sys.exit(bool(wrong))
