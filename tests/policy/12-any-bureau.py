#!/usr/bin/env python3
"""Any bureau, any plan: no city, trade, form or county of the sample stands in the programs or in the templates that follow the
plan; and the SQL of templates reads documented views only (tongbao-ledger(5)), so that a bureau's own template can do the same."""
import re
import tap

forms = [re.search(r"^id = (\w+)", tap.text(n), re.M).group(1) for n in tap.files() if re.match(r"templates/forms/\w+\.ini$", n)]
counties = [row.split(",")[0] for row in tap.text("templates/plans/2017/units.csv").split("\n")[1:] if row and not row.startswith("*")]
word = re.compile(r"德州|德教|教育|学校|校舍|幼儿园|\b(?:%s)\b|%s" % ("|".join(forms), "|".join(counties)))
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
found = []


def look(name, text):
    for number, line in enumerate(text.split("\n"), 1):
        hit = word.search(line)
        if hit:
            found.append("%s:%d: %s: %s" % (name, number, hit.group(0), line.strip()[:80]))


for name in tap.c_files(".c", ".h", ".sql"):
    if name.startswith("pipeline/"):
        pattern = COMMENT if not name.endswith(".sql") else re.compile("()--[^\n]*")
        look(name, pattern.sub(lambda m: m.group(0) if m.group(0)[0] in "\"'" else "\n" * m.group(0).count("\n"), tap.text(name)))
for name in tap.files():
    if re.match(r"templates/(bulletins|workbooks|status|mail)/", name):
        look(name, tap.text(name))
tap.none(found, "nothing of the sample's city, trade, forms and counties outside of its plan and forms")

views = set(re.findall(r"^\.Ss (\w+)$", tap.text("pipeline/adapter/db/tongbao-ledger.5"), re.M)) - {"form_ID"}
undocumented = []
for name in tap.files():
    if not re.match(r"templates/(.*/queries|status/\w+)\.sql$", name):
        continue
    sql = re.sub(r"--[^\n]*|'(?:[^']|'')*'", lambda m: "" if m.group(0)[0] == "-" else "''", tap.text(name))
    for query in re.split(r";", sql):
        known = views | set(re.findall(r"(?:\bWITH(?:\s+RECURSIVE)?|,)\s*(\w+)(?:\s*\([^()]*\))?\s+AS\s*(?:MATERIALIZED\s*)?\(", query))
        for table in re.findall(r"\b(?:FROM|JOIN)\s+(\w+)", query):
            if table in known or re.match(r"form_\w+$|json_each$", table):
                continue
            undocumented.append("%s: %s" % (name, table))
tap.none(sorted(set(undocumented)), "templates read documented views only")
tap.done()
