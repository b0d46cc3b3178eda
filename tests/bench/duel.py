#!/usr/bin/python3
"""Several commands in turn, so that whatever else the machine does falls on all alike; medians, and the ratio pair by pair.

    duel.py [-n TURNS] [--by wall|cpu] [--before COMMAND] NAME=COMMAND NAME=COMMAND …

The first is ours. Each COMMAND is for sh; --before runs before each of them, unmeasured. One turn to warm up is not counted.
A command that ends with more than --most-code (0) is a failure: what was refused is no measure of what is done. Last column: its time over ours in the same turn, median (least to most).
With --goal X ours must be at most X times the fastest of the others: then the exit code is 1 when it is not."""
import argparse
import os
import statistics
import subprocess
import sys
import time


def run(command, most_code):
    start = time.monotonic()
    child = subprocess.Popen(["sh", "-c", command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    if not 0 <= os.waitstatus_to_exitcode(status) <= most_code:
        sys.exit("duel: failed: %s\n%s" % (command, words.decode("utf-8", "replace")[-2000:]))
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=5)
    parser.add_argument("--by", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--before", default="")
    parser.add_argument("--goal", type=float)
    parser.add_argument("--most-code", type=int, default=0)
    parser.add_argument("contestants", nargs="+")
    options = parser.parse_args()
    contestants = [c.split("=", 1) for c in options.contestants]
    turns = {name: [] for name, _ in contestants}
    for turn in range(options.n + 1):
        for name, command in contestants:
            if options.before:
                subprocess.run(["sh", "-c", options.before], check=True)
            result = run(command, options.most_code)
            if turn:
                turns[name].append(result)
    by = 0 if options.by == "wall" else 1
    ours = turns[contestants[0][0]]
    print("  %-34s %9s %9s %8s   %s" % ("median of %d turns" % options.n, "seconds", "cpu s", "MB", "times ours (%s)" % options.by))
    least = None
    for name, results in turns.items():
        ratios = [r[by] / max(o[by], 1e-6) for r, o in zip(results, ours)]
        middle = statistics.median(ratios)
        if results is not ours:
            least = min(middle, least or middle)
        print("  %-34s %9.3f %9.3f %8.1f   %s" % (
            name, statistics.median(r[0] for r in results), statistics.median(r[1] for r in results),
            max(r[2] for r in results), "" if results is ours else "%.2f (%.2f to %.2f)" % (middle, min(ratios), max(ratios))), flush=True)
    if options.goal and least and 1 / least > options.goal:
        print("  MISSED: ours takes %.2f of the fastest other; the goal is %.2f" % (1 / least, options.goal))
        sys.exit(1)


main()
