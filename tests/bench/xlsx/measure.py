"""Runs the contestants in turn and compares: measure.py FOLDER TB-SUMMARY HERE ROWS"""
import importlib.util
import os
import sys

folder, summary, here, rows = sys.argv[1:5]
ledger = f"{folder}/ledger.db"
contestants = {
    "tb-summary": [summary, "-q", "-c", f"{folder}/tongbao.ini", "--workbook", f"{here}/workbook", "--out", f"{folder}/a.xlsx"],
    "bare loop": [f"{folder}/bare", ledger, f"{folder}/b.xlsx"],
    "bare loop in memory": [f"{folder}/bare", ledger, f"{folder}/c.xlsx", "memory"],
}
for peer in ("xlsxwriter", "openpyxl"):
    if importlib.util.find_spec(peer):
        contestants[f"python {peer}"] = [sys.executable, f"{here}/peer.py", peer, ledger, f"{folder}/d.xlsx"]


def run(command):
    pid = os.spawnv(os.P_NOWAIT, command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


best = {}
for turn in range(5):
    for name, command in contestants.items():
        if turn and name.startswith("python"):
            continue
        seconds, megabytes = run(command)
        old = best.get(name, (1e9, 0))
        best[name] = (min(seconds, old[0]), max(megabytes, old[1]))
own, bare = best["tb-summary"], best["bare loop"][0]
for name, (seconds, megabytes) in best.items():
    print(f"{name:20} {seconds:6.2f} s  {megabytes:6.1f} MB  {seconds / bare:5.2f} x bare loop")
goals = {"at most 1.15 x the bare loop": own[0] <= 1.15 * bare, "under 64 MB": own[1] < 64}
for name, (seconds, _) in best.items():
    if name.startswith("python"):
        goals[f"3 x faster than {name}"] = seconds >= 3 * own[0]
for goal, met in goals.items():
    print("met   " if met else "MISSED", goal)
sys.exit(0 if all(goals.values()) else 1)
