"""tap.py: TAP for the end-to-end tests in Python, and where things are (tap.sh is the same for the shell).

    from tap import BIN, ROOT, done_testing, ok, same       in every test; the folder of the test is first in sys.path
    ok("it is said", "no such" in told, told)       a condition; what is behind it is printed when it fails
    same("exit code", code, 0)                      two values
    need("pdftotext", "qpdf"); fonts()              tools and the built fonts, or the test is skipped
    run("pdftotext", "a.pdf", "-")                  a command, its output kept as bytes
    done_testing()                                  the plan, and the exit code; the last line of every test"""
import atexit
import os
import shutil
import subprocess
import sys
import tempfile


def without_blanks(path):
    """The path, or a link to it that has no blank, for LD_PRELOAD, which knows no quotes."""
    if " " not in path:
        return path
    links = tempfile.mkdtemp(prefix="tongbao-link-")
    atexit.register(shutil.rmtree, links, True)
    link = os.path.join(links, os.path.basename(path).replace(" ", "_"))
    os.symlink(path, link)
    return link


ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.abspath(os.environ.get("TB_BIN") or os.path.join(ROOT, "build", "check", "bin"))
BUILD = without_blanks(os.path.abspath(os.environ.get("TB_BUILD") or os.path.dirname(BIN)))
FONTS = os.path.abspath(os.environ.get("TB_FONTS") or os.path.join(ROOT, "build", "fonts"))
_count = _failed = 0


def ok(name, good, *why):
    global _count, _failed
    _count += 1
    print("%s %d - %s" % ("ok" if good else "not ok", _count, name))
    if not good:
        _failed += 1
        for line in "\n".join(str(w)[:3000] for w in why if w not in ("", None)).split("\n")[:60]:
            print("# " + line)
    sys.stdout.flush()
    return bool(good)


def same(name, got, wanted):
    return ok(name, got == wanted, "got:    %r" % (got,), "wanted: %r" % (wanted,))


def skip(why):
    print("1..0 # SKIP " + why)
    sys.exit(77)


def need(*tools):
    for tool in tools:
        if not shutil.which(tool):
            skip("no %s here" % tool)


def fonts():
    """The folder of the built fonts."""
    if not os.path.exists(os.path.join(FONTS, "FandolFang-Regular.ttf")):
        skip("the fonts are not built: " + FONTS)
    return FONTS


def for_others(folder, work, user):
    """The folder, or a copy of it in work, where that user may read it: a source tree below /root is closed to every other. Root only."""
    if run("ls", folder, user=user, group=user, extra_groups=[]).returncode == 0:
        return folder
    copies = os.path.join(work, "for-others")
    for name in (os.path.basename(folder), "share"):  # the programs' messages are beside their folder
        if os.path.isdir(os.path.join(folder, "..", name)) and not os.path.exists(os.path.join(copies, name)):
            shutil.copytree(os.path.join(folder, "..", name), os.path.join(copies, name))
    run("chmod", "-R", "go+rX", copies)
    return os.path.join(copies, os.path.basename(folder))


def run(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def done_testing():
    print("1..%d" % _count)
    sys.exit(1 if _failed else 0)
