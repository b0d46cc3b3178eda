#!/usr/bin/env python3
"""What the compiled rooms ask of libc: no object but a program's main ends the process or speaks up by itself. (A program's
own parts may write to a stream that main has given them.)"""
import os
import re
import subprocess
import sys
import tap

BANNED = set("""printf __printf_chk vprintf __vprintf_chk puts putchar perror stdout stderr exit _exit _Exit abort quick_exit
__assert_fail system popen""".split())
STREAMS = set("fprintf __fprintf_chk vfprintf __vfprintf_chk fputs fputc".split())
build = os.environ.get("TB_BUILD", os.path.join(tap.SOURCE, "build/check"))
archives = [os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(build, "pipeline"))
            for name in names if re.match(r"libtb_.*\.a$", name)]
if not archives:
    print("1..0 # SKIP nothing is built in " + build)
    sys.exit(77)

allowed = {(w[0], w[1]) for w in (l.split(None, 2) for l in tap.text("tests/policy/allowed.txt").split("\n"))
           if len(w) == 3}
for archive in sorted(archives):
    listed = subprocess.run(["nm", "-A", "-u", archive], stdout=subprocess.PIPE, check=True).stdout.decode()
    offences = []
    for line in listed.split("\n"):
        found = re.match(r".*:([^:]+)\.o:\s+U (\w+)", line)
        if found and (found.group(2) in BANNED or (found.group(2) in STREAMS and not archive.endswith("_core.a"))):
            source = os.path.relpath(os.path.dirname(archive), build) + "/" + found.group(1)
            plain = re.sub(r"^__(\w+)_chk$", r"\1", found.group(2))
            if (source, plain) not in allowed:
                offences.append("%s asks for %s" % (source, found.group(2)))
    tap.none(sorted(set(offences)), "%s neither prints nor ends the process" % os.path.basename(archive))
tap.done()
