#!/usr/bin/env python3
"""The map in pipeline/README.md names places that are there. A path in backticks is below pipeline/, below the tree, or beside the file that
was named before it in the same row."""
import fnmatch
import os
import re
import tap

names = tap.files()
folders = {os.path.dirname(n)[:i] for n in names for i in [m.start() for m in re.finditer("/", os.path.dirname(n) + "/")]}
lost, rows = [], 0
for number, line in enumerate(tap.text("pipeline/README.md").split("\n"), 1):
    if not line.startswith("|") or line.startswith(("|---", "| to change", "| change ")):
        continue
    rows += 1
    place = ""
    for word in re.findall(r"`([^`]+)`", line):
        path = word.rstrip("/")
        if not re.match(r"^[\w./*-]+$", path) or not ("/" in word or re.search(r"\.[a-z0-9]+$", path)):
            continue  # a word of code
        plain = re.sub(r"\b(YEAR|NAME|FORM|SHEET|ID)\b", "*", path)
        found = [base for base in ("pipeline/", "", place) if base + plain in folders
                 or any(fnmatch.fnmatchcase(n, base + plain) or n.startswith(base + plain.replace("*", "2017") + "/") for n in names)]
        found += [plain for n in names if fnmatch.fnmatchcase(os.path.basename(n), plain) and "/" not in plain and n.startswith("templates/")]
        if not found:
            lost.append("pipeline/README.md:%d: %s" % (number, word))
        elif "/" in word and found[0] in ("pipeline/", ""):
            place = os.path.dirname(found[0] + path) + "/" if re.search(r"\.\w+$", path) else found[0] + path + "/"
tap.none(lost, "every place on the map is there")

# the walk of a figure in INTERNALS.md: files, and functions that are in one of the files of their step
walk = tap.text("pipeline/INTERNALS.md").split("## A figure from its cell to the page")[1].split("\n## ")[0]
steps = re.findall(r"^\d+\. .*$", walk, re.M)
lost = []
for step in steps:
    words = re.findall(r"`([^`]+)`", step)
    paths = [base + w for w in words if "/" in w for base in ("pipeline/", "") if base + w in names]
    lost += ["%s: %s" % (step[:3], w) for w in words if "/" in w and not ("pipeline/" + w in names or w in names)]
    code = "\n".join(tap.c_code(n) for n in paths if n.endswith(".c"))
    lost += ["%s: %s" % (step[:3], w) for w in words if "_" in w and re.match(r"\w+$", w) and not w.startswith("row_")
             and not re.search(r"^\w[^;=]*\b%s\([^;]*$" % w, code, re.M)]
tap.none(lost, "the walk of a figure names what is there")
tap.ok(len(steps) == 10, "in ten steps", len(steps))
tap.ok(rows > 50, "there is a map", rows)
tap.done()
