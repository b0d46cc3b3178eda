"""Every row of progress, worked out a second time with fractions from random plans and reports. TAP.

TB_SEEDS=200 runs more seeds than the 20 of the suite; TB_SEED=N only that one; TB_DIRECT=1 leaves tb-ingest out.
"""
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import random_figures  # noqa: E402

source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
programs = os.environ.get("TB_BIN", os.path.join(source, "build/check/bin"))
one = os.environ.get("TB_SEED")
seeds = [int(one)] if one else range(1, int(os.environ.get("TB_SEEDS", "20")) + 1)
direct = bool(os.environ.get("TB_DIRECT")) or not os.path.exists(os.path.join(programs, "tb-ingest"))
failed = rows = 0
print("1..%d" % len(seeds))
for number, seed in enumerate(seeds, 1):
    folder = tempfile.mkdtemp(prefix="tongbao-figures-")
    differences = []
    try:
        differences, count = random_figures.check(seed, folder, source, programs, direct)
        rows += count
    except RuntimeError as problem:
        differences = [str(problem)]
    finally:
        if one:
            print("# kept: %s" % folder)
        else:
            shutil.rmtree(folder)
    print("%sok %d - seed %d: progress as recomputed" % ("not " if differences else "", number, seed), flush=True)
    for line in differences[:10]:
        print("# " + line)
    failed += bool(differences)
print("# %d rows of progress compared" % rows)
sys.exit(1 if failed else 0)
