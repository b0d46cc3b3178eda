#!/usr/bin/env python3
"""ingest.py SOURCE BIN FOLDER TIMES ROWS… -- see ingest.sh. Both are run in turn, TIMES times; the best of each counts."""
import os
import shlex
import subprocess
import sys
import time

source, programs, folder, times = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
MOST_MEMORY_MB, MOST_RATIO = 64, 1.0


def run(command):
    """Seconds, processor seconds, megabytes at most."""
    begun = time.monotonic()
    child = subprocess.Popen(["sh", "-c", command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit("failed: " + command)
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ingest(path):
    work = os.path.join(folder, "work")
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    return run("exec %s/tb-ingest -q -c %s/templates/tongbao.ini --set paths:ledger=%s/l.db --set paths:archive=%s/a %s" % (
        programs, source, work, work, shlex.quote(path)))


def peer(path):
    db = os.path.join(folder, "peer.db")
    if os.path.exists(db):
        os.remove(db)
    return run("iconv -f gb18030 -t utf-8 %s | sqlite3 %s '.import --csv /dev/stdin t'" % (shlex.quote(path), db))


def main():
    missed = []
    per_row = []
    print("%10s %8s | %9s %9s %7s | %9s %9s | %6s" % ("rows", "MB", "ingest s", "cpu s", "MB", "import s", "cpu s", "ratio"))
    for rows in map(int, sys.argv[5:]):
        path = os.path.join(folder, "陵城区_大班额_20170630.csv")
        subprocess.run([sys.executable, "-B", os.path.join(source, "tests/bench/gen_dabane.py"), str(rows), path], check=True)
        size = os.path.getsize(path) / 1e6
        pairs = [(ingest(path), peer(path)) for _ in range(times)]
        ours, theirs = min(p[0] for p in pairs), min(p[1] for p in pairs)
        ratio = ours[0] / theirs[0]
        print("%10d %8.1f | %9.2f %9.2f %7.1f | %9.2f %9.2f | %6.2f" % (rows, size, ours[0], ours[1], ours[2], theirs[0], theirs[1], ratio), flush=True)
        per_row.append(ours[0] / rows)
        if ours[2] > MOST_MEMORY_MB:
            missed.append("%d rows: more than %d MB" % (rows, MOST_MEMORY_MB))
        if rows >= 1000000 and ratio > MOST_RATIO:
            missed.append("%d rows: %.2f of the import" % (rows, ratio))
    if len(per_row) > 1 and max(per_row[1:]) > 1.5 * per_row[0]:
        missed.append("not linear")
    for line in missed:
        print("missed: " + line)
    return 1 if missed else 0


sys.exit(main())
