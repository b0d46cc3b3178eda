"""gcovr's JSON -> a table of lines and branches reached, one row a room of pipeline/; of the branches that nothing reached, how many
stand where a call has failed: what only a full disk, no memory or a broken library would take. With a second argument: the lines
of the other ones, in the files whose path holds it."""
import json
import re
import sys

# On the line of the branch, or as what follows it.
FAILED = re.compile(r"\bstatus\b|\berr\b|errno|\bfailed\b|\b(m|c|re)alloc\b|strn?dup|EINTR|_arena_|tb_file_join|\b(fd|got|wrote) <=? 0|"
                    r"(HPDF|SQLITE|CURLE)_OK|LXW_NO_ERROR")
FOLLOWS = re.compile(r"nomem|errno|status|TB_BUG|goto out|failed = true|return (NULL|false);")


def is_failure(source, line):
    return bool(FAILED.search(source[line - 1]) or line < len(source) and FOLLOWS.search(source[line]))


def missed(line):
    return sum(branch["count"] == 0 for branch in line["branches"])


rooms = {}
for file in json.load(open(sys.argv[1], encoding="utf-8"))["files"]:
    parts = file["file"].split("/")
    room = "/".join(parts[1:3] if parts[1] == "adapter" else parts[1:2])
    count = rooms.setdefault(room, [0] * 5)
    source = open(file["file"], encoding="utf-8").read().split("\n")
    for line in file["lines"]:
        if line.get("gcovr/noncode"):
            continue
        failure = is_failure(source, line["line_number"])
        count[0] += 1
        count[1] += line["count"] > 0
        count[2] += len(line["branches"])
        count[3] += len(line["branches"]) - missed(line)
        count[4] += missed(line) if failure else 0
        if len(sys.argv) > 2 and sys.argv[2] in file["file"] and not failure and (missed(line) or not line["count"]):
            print("%s:%d: %s %s" % (file["file"], line["line_number"], "".join("-+"[b["count"] > 0] for b in line["branches"]) or "never",
                                    source[line["line_number"] - 1].strip()))
if len(sys.argv) > 2:
    sys.exit()
rooms["all"] = [sum(c[i] for c in rooms.values()) for i in range(5)]
print("| room | lines | reached | branches | reached | missed: a call failed | missed: else |\n|---|---|---|---|---|---|---|")
for room, (lines, hit, branches, taken, failed) in sorted(rooms.items(), key=lambda r: (r[0] == "all", r[0])):
    print("| %s | %d | %.1f %% | %d | %.1f %% | %d | %d |" % (room, lines, 100 * hit / max(lines, 1), branches, 100 * taken / max(branches, 1),
                                                          failed, branches - taken - failed))
