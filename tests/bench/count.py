#!/usr/bin/python3
"""The instructions that a command takes in user space, its children's too: what another program does at the same time adds nothing.

    count.py [--most-code N] [--by-program] COMMAND [ARG …]

By the processor's counter (`perf stat`) where it has one, otherwise under valgrind's callgrind, fifty times slower. Prints the sum;
with --by-program what each program took, most first (callgrind alone knows that). Exit 77 when neither is there."""
import collections
import glob
import os
import re
import subprocess
import sys
import tempfile


def has_counter():
    try:
        words = subprocess.run(["perf", "stat", "-x", ",", "-e", "instructions:u", "true"], capture_output=True, text=True).stderr
    except OSError:
        return False
    return re.match(r"\d+,", words.strip()) is not None


def by_counter(command):
    """(exit code, {"": instructions})"""
    with tempfile.NamedTemporaryFile() as report:
        code = subprocess.run(["perf", "stat", "-x", ",", "-o", report.name, "-e", "instructions:u", *command],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode
        return code, {"": int(re.search(rb"^(\d+),", report.read(), re.M).group(1))}


def by_callgrind(command):
    """(exit code, {program and what it makes: instructions})"""
    with tempfile.TemporaryDirectory() as folder:
        code = subprocess.run(["valgrind", "-q", "--tool=callgrind", "--trace-children=yes", "--callgrind-out-file=%s/%%p" % folder,
                               *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode
        counts = collections.Counter()
        for name in glob.glob(folder + "/*"):
            with open(name, errors="replace") as profile:
                text = profile.read()
            words = re.search(r"^cmd: *(.*)$", text, re.M).group(1).split()
            kind = [os.path.basename(words[i + 1]) for i, w in enumerate(words) if w in ("--template", "--workbook")]
            counts[" ".join([os.path.basename(words[0])] + kind)] += int(re.search(r"^(?:totals|summary): *(\d+)", text, re.M).group(1))
        return code, dict(counts)


def count(command, most_code=0):
    """{program: instructions}; None when nothing here can count. A command that fails ends the run."""
    if has_counter():
        code, counts = by_counter(command)
    else:
        try:
            code, counts = by_callgrind(command)
        except OSError:
            return None
    if not 0 <= code <= most_code:
        sys.exit("count: exit code %d: %s" % (code, " ".join(command)))
    return counts


def main():
    words = sys.argv[1:]
    most_code, by_program = 0, False
    while words and words[0].startswith("--"):
        if words[0] == "--most-code":
            most_code = int(words.pop(1))
        else:
            by_program = True
        words.pop(0)
    counts = count(words, most_code)
    if counts is None:
        print("neither perf with a counter nor valgrind is here", file=sys.stderr)
        return 77
    if by_program:
        for name, number in sorted(counts.items(), key=lambda item: -item[1]):
            print("  %10.1f M  %s" % (number / 1e6, name))
    print("  %10.1f M instructions" % (sum(counts.values()) / 1e6) if by_program else sum(counts.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
