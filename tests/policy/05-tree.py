#!/usr/bin/env python3
"""What lies where: the top folder, names, and no word of anything that is not in the tree."""
import os
import re
import tap

TOP = set("""pipeline templates input tests Makefile.dist CMakeLists.txt README.md README.zh-CN.md CONTRIBUTING.md CHANGES.md SECURITY.md
LICENSE .ci .clang-format .clang-tidy .gitattributes .gitignore""".split())
names = tap.files()
tap.none(sorted({n.split("/")[0] for n in names} - TOP), "the top folder holds what belongs there")
tap.none([t for t in ("README.md", "README.zh-CN.md", "LICENSE", "Makefile.dist") if t not in names], "and nothing is missing")
tap.none([n for n in names if re.search(r"\.(ttf|otf|ttc|o|a|so|pyc|orig|rej|swp|tmp)$", n)], "no fonts, no rubbish")
tap.none([n for n in names if os.path.getsize(os.path.join(tap.SOURCE, n)) > 1 << 20], "no file over 1 MiB")
tap.none([n for n in names if not n.startswith(("input/", "tests/golden/", "tests/e2e/data/"))
          and not re.match(r"^[\x21-\x7e]+$", n)], "names are plain ASCII outside of samples")

basenames = {os.path.basename(n) for n in names}
strangers, personal, blanks = [], [], []
for name in names:
    if name.startswith(("input/", "tests/golden/", "tests/fuzz/corpus/")) or name.endswith((".png", ".xz", ".po", ".pot", ".csv")):
        continue
    for number, line in enumerate(tap.text(name).split("\n"), 1):
        place = "%s:%d: %s" % (name, number, line.strip()[:100])
        for document in re.findall(r"(?<![\w*%}/.-])([A-Za-z][\w.-]*\.md)\b", line):
            if document not in basenames and document not in ("NAME.md", "NAME.ID.md", "campaign.ID.md", "campaign.qunuan_done.md"):
                strangers.append(place)
        if re.search(r"(?<![\w.$}])/(home|root|work|Users)/", line) or re.search("design " + "§", line):
            personal.append(place)
        if re.search(r"[ \t]+$", line) and not name.endswith((".md", ".txt")):
            blanks.append(place)
tap.none(strangers, "every document that is named is there")
tap.none(personal, "no path of anybody's machine, no word of other papers")
tap.none(blanks, "no blanks at line ends")
tap.done()
