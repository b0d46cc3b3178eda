#!/usr/bin/env python3
"""One name, one thing: a struct or enum tag is defined once, and a file's name is used once in pipeline/; how a county stands has three
words wherever it is read, 达到时序, 落后 and 严重落后, by the thresholds of [lights]."""
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
    if name.startswith("pipeline/") and os.path.basename(name) not in MANY and "/man/zh_CN/" not in name:  # a page and its translation
        files[os.path.basename(name)].append(name)
tap.none(sorted(" and ".join(places) for places in files.values() if len(places) > 1), "every file name of pipeline/ is used once")

spoken = [n for n in tap.c_files() if re.search(r"\btb_units?\b|\bTB_UNITS?_", tap.c_code(n))]
tap.none(spoken, "a reporting unit is a county in the code, a unit of measure a measure")
other = re.compile("滞后|预警|迟滞|拖后")
said = ["%s:%d: %s" % (name, number, line.strip()[:80]) for name in tap.files() if re.match(r"(templates|pipeline)/|README|CHANGES", name)
        for number, line in enumerate(tap.text(name).split("\n"), 1) if other.search(line)]
tap.none(said, "how a county stands is said in one vocabulary")
tap.done()
