#!/usr/bin/env python3
"""Each promise of SECURITY.md and INTERNALS.md names the tests that fail when it is broken, and tests/broken has a breakage for
each of them that still fits the sources. Whether they really fail: make -f Makefile.dist broken."""
import os
import re
import sys
import tap

sys.path.insert(0, os.path.join(tap.SOURCE, "tests", "broken"))
import breakage as room  # noqa: E402

unfit, breakages = [], []
for name in sorted(os.listdir(room.HERE)):
    if not name.endswith(".txt"):
        continue
    try:
        breakages.append(room.Breakage(os.path.join(room.HERE, name)))
        breakages[-1].applied()
    except room.Wrong as wrong:
        unfit.append(str(wrong))
tap.none(unfit, "every breakage can be read and fits the sources")

promises = room.promises()
names = [p.name for p in promises]
wrong = []
for series in sorted({n.rstrip("0123456789") for n in names}):
    numbers = [int(n[len(series):]) for n in names if n.startswith(series)]
    if numbers != list(range(1, len(numbers) + 1)):
        wrong.append("%s: %s" % (series, numbers))
for document in room.DOCUMENTS:
    for rows in re.findall(r"^\|.*\| tests?(?: that .*)? \|\n\|[-|]+\|\n((?:\|.*\n)*)", tap.text("pipeline/%s.md" % document), re.M):
        wrong += ["%s: no number: %s" % (document, row) for row in rows.splitlines() if not re.match(r"\| [A-Z]\d+ \|", row)]
tap.none(wrong, "promises are numbered without a gap")
tap.ok(len(promises) > 40, "the documents are read", names)

tests = set(tap.files())
tap.none(["%s names no test" % p.name for p in promises if not p.tests and not p.exempt] +
         ["%s names what is not there: %s" % (p.name, t) for p in promises for t in p.tests if t not in tests],
         "every promise names tests that are there")
tap.none(["%s: no such promise: %s" % (b.name, n) for b in breakages for n in b.promises if n not in names] +
         ["%s: no such test: %s" % (b.name, t) for b in breakages for t, _ in b.tests if t not in tests],
         "every breakage names promises and tests that are there")

broken = {(n, t) for b in breakages for n in b.promises for t, _ in b.tests}
tap.none(["%s: %s fails in no breakage of it" % (p.name, t) for p in promises for t in p.tests
          if not p.exempt and (p.name, t) not in broken],
         "each test that a promise names fails when the promise is broken")
tap.none(["%s: not why: %s" % (p.name, p.exempt) for p in promises if p.exempt and len(p.exempt) < 20],
         "what is not broken says why")
tap.done()
