#!/usr/bin/env python3
"""One name, one thing: a struct or enum tag is defined once, and a file's name is used once in pipeline/."""
import collections
import os
import re
import tap

MANY = {"CMakeLists.txt"}
tags = collections.defaultdict(set)
for name in tap.c_files():
    for number, line in enumerate(tap.c_code(name).split("\n"), 1):
        for kind, tag in re.findall(r"\b(struct|enum)\s+(\w+)\s*\{", line):
            if tag.startswith("tb_") or name.endswith(".h"):
                tags[tag].add("%s:%d: %s %s" % (name, number, kind, tag))
tap.none(sorted(" and ".join(sorted(places)) for places in tags.values() if len(places) > 1), "every struct and enum tag is defined once")

files = collections.defaultdict(list)
for name in tap.files():
    if name.startswith("pipeline/") and os.path.basename(name) not in MANY:
        files[os.path.basename(name)].append(name)
tap.none(sorted(" and ".join(places) for places in files.values() if len(places) > 1), "every file name of pipeline/ is used once")

spoken = [n for n in tap.c_files() if re.search(r"\btb_units?\b|\bTB_UNITS?_", tap.c_code(n))]
tap.none(spoken, "a reporting unit is a county in the code, a unit of measure a measure")
tap.done()
