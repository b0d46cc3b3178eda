"""tap.py: TAP for the policy tests in Python, and what they share: the tree's files, C without comments."""
import os
import re
import subprocess
import sys

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_count = 0
_failed = 0


def ok(passed, name, *why):
    global _count, _failed
    _count += 1
    print(("ok" if passed else "not ok") + " %d - %s" % (_count, name))
    if not passed:
        _failed += 1
        for line in why:
            print("# " + str(line))


def none(found, name):
    """A list of offences that must be empty."""
    ok(not found, name, *found)


def done():
    print("1..%d" % _count)
    sys.exit(1 if _failed else 0)


def files():
    """Every file that is part of the project, relative, sorted: git's list, or in a tarball the tree's."""
    try:
        listed = subprocess.run(["git", "-C", SOURCE, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
        names = [n.decode() for n in listed.split(b"\0") if n]
        if names:
            return sorted(n for n in names if os.path.isfile(os.path.join(SOURCE, n)))
    except (OSError, subprocess.CalledProcessError):
        pass
    names = []
    for folder, folders, found in os.walk(SOURCE):
        inside = os.path.relpath(folder, SOURCE)
        folders[:] = [f for f in folders if f != "__pycache__" and f != ".git"
                      and not (inside == "." and (f.startswith("build") or f == "output"))]
        names += [os.path.normpath(os.path.join(inside, n)) for n in found]
    return sorted(names)


def text(name):
    with open(os.path.join(SOURCE, name), encoding="utf-8", errors="replace") as f:
        return f.read()


def c_files(*endings):
    return [n for n in files() if n.startswith("pipeline/") and n.endswith(endings or (".c", ".h"))]


_TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def c_code(name):
    """C source with comments and literals blanked, line numbers kept."""
    def blank(match):
        token = match.group(0)
        return "\n" * token.count("\n") if token[0] == "/" else token[0] + token[0]
    return _TOKEN.sub(blank, text(name))


def room(name):
    """pipeline/adapter/db/tb_db.c -> adapter/db; pipeline/base/tb_err.h -> base"""
    parts = name.split("/")
    return "adapter/" + parts[2] if parts[1] == "adapter" else parts[1]
