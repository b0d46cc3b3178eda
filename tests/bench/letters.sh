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
import os, resource, sqlite3, subprocess, sys, time
source, programs, fonts, units = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
db = sqlite3.connect("ledger.db")
db.execute("CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT i FROM n",
           ((units - 14 + 13) // 14,))
db.executescript("""
INSERT INTO plan_unit SELECT code || '-' || i, plan, name || '第' || i, kind, ord + i * 100, 0 FROM plan_unit, n WHERE code <> '*';
INSERT INTO figure(as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta, rank, light, carried)
  SELECT as_of, indicator, county || '-' || i, target, done, rate, schedule, gap, prev_done, delta, rank, light, carried
  FROM figure, n WHERE county <> '*';
INSERT INTO expectation(as_of, form, county, due, status) SELECT as_of, form, county || '-' || i, due, status FROM expectation, n;
CREATE INDEX by_county ON projects_at(as_of, county);
""")
db.commit()
letters = db.execute("SELECT count(*) FROM unit WHERE code <> '*'").fetchone()[0]
db.close()
with open("tongbao.ini", "w") as ini:
    ini.write("[paths]\nledger = ledger.db\nplan = %s/templates/plans/2017\nbulletins = %s/templates/bulletins\nfonts = %s\n[bureau]\nname = 德州市教育局\ncode = 德教\n[fonts]\n"
              "title = FandolSong-Bold.ttf\nbody = FandolFang-Regular.ttf\nheading = FandolHei-Regular.ttf\n"
              "subheading = FandolKai-Regular.ttf\npage_number = FandolSong-Regular.ttf\n" % (source, source, fonts))
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
