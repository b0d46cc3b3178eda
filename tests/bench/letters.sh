#!/bin/sh
# How long a letter to every county of a country takes, in one process: 2,850 units, 16 indicators.
#
#   sh tests/bench/letters.sh [BIN [FONTS]]     TB_BENCH_UNITS changes the size
#
# Goal: at most 10 ms of processor time a letter (what the disk takes to make each file durable comes on top, and is told).
# Exit 1 when the goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${1:-$here/../../build/bin}" && pwd)
fonts=$(cd "${2:-$here/../../build/fonts}" && pwd)
units=${TB_BENCH_UNITS:-2850}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -B "$here/../golden/bulletin/fixture.py" normal ledger.db
exec python3 -B - "$here/../.." "$bin" "$fonts" "$units" <<'PYTHON'
import os, resource, subprocess, sys, time
sys.path.insert(0, sys.argv[1] + "/tests/bench")
import many_units
source, programs, fonts, units = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
letters = many_units.add_units("ledger.db", units)
with open("tongbao.ini", "w") as ini:
    ini.write(many_units.settings(source, fonts))
start = time.monotonic()
subprocess.run([programs + "/tb-bulletin", "-c", "tongbao.ini", "--template", "county", "--out", "letters"], check=True)
elapsed = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = used.ru_utime + used.ru_stime
made = len(os.listdir("letters"))
print("%d letters: %.1f ms processor time each, %.1f ms with the disk, %.0f MB" % (
    made, processor * 1000 / made, elapsed * 1000 / made, used.ru_maxrss / 1024))
sys.exit(made != letters or processor / made > 0.010)
PYTHON
