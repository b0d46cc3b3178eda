"""gcovr's JSON -> a table of lines and branches reached, one row a room of pipeline/."""
import json
import sys

rooms = {}
for file in json.load(open(sys.argv[1], encoding="utf-8"))["files"]:
    parts = file["file"].split("/")
    room = "/".join(parts[1:3] if parts[1] == "adapter" else parts[1:2])
    count = rooms.setdefault(room, [0, 0, 0, 0])
    for line in file["lines"]:
        if line.get("gcovr/noncode"):
            continue
        count[0] += 1
        count[1] += line["count"] > 0
        count[2] += len(line["branches"])
        count[3] += sum(branch["count"] > 0 for branch in line["branches"])
rooms["all"] = [sum(c[i] for c in rooms.values()) for i in range(4)]
print("| room | lines | reached | branches | reached |\n|---|---|---|---|---|")
for room, (lines, hit, branches, taken) in sorted(rooms.items(), key=lambda r: (r[0] == "all", r[0])):
    print("| %s | %d | %.1f %% | %d | %.1f %% |" % (room, lines, 100 * hit / max(lines, 1), branches, 100 * taken / max(branches, 1)))
