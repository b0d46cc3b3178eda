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
tap.ok(rows > 50, "there is a map", rows)
tap.done()
