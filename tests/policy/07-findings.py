#!/usr/bin/env python3
"""The catalogue of findings and tb-ingest(1) say the same."""
import re
import tap

# They need megabytes, which tests/e2e/80-hostile.py and 54-rules.sh make.
TOO_LARGE = ("too_long", "more_findings", "totals_left")

table = re.findall(r'^TB_FINDING\(\w+, "(\w+)", (ERROR|WARNING), (true|false), "([^"]*)", "([^"]*)", "([^"]*)"\)',
                   tap.text("pipeline/sheet/tb_finding.def"), re.M)
page = tap.text("pipeline/tb-ingest/tb-ingest.1")
wrong = []
for code, severity, waivable, text, cause, cure in table:
    entry = ".It Sy %s Pq %s%s\n%s。\n原因：%s。\n处理：%s。\n" % (
        code, "错误" if severity == "ERROR" else "提示", "，可豁免" if waivable == "true" else "", text, cause, cure)
    if entry not in page:
        wrong.append(code)
wrong += [c for c in re.findall(r"^\.It Sy (\w+) Pq", page, re.M) if c not in [t[0] for t in table]]
tap.none(wrong, "tb-ingest(1) lists every finding as the catalogue has it")
seen = "".join(tap.text(name) for name in tap.files() if re.fullmatch(r"tests/golden/ingest/[^/]+/expected.txt", name))
tap.none([t[0] for t in table if "[%s]" % t[0] not in seen and "|%s|" % t[0] not in seen and t[0] not in TOO_LARGE],
         "a case of tests/golden/ingest shows every finding")
tap.none([t[0] for t in table if len([u for u in table if u[0] == t[0]]) > 1], "no code twice")
tap.done()
