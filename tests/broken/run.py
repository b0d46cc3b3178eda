#!/usr/bin/env python3
"""Break each promise on purpose and see its test fail.

run.py BUILD FONTS [NAME …]

The tree is copied into BUILD/tree and built in BUILD/build. First the tests that the breakages name must pass. Then each
breakage is put in, what it touches is built again, and its test is run: it must fail, and say what the breakage expects
it to say; a test that passes, is skipped or fails for another reason is a hole. Ends with "N passed, N failed". With names
(A1: all of that promise; A1-links: those that begin so) only those breakages. README.md has the form of a breakage."""
import os
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
import breakage as room  # noqa: E402

sys.path.insert(0, os.path.join(room.SOURCE, "tests", "policy"))
import tap  # noqa: E402

JOBS = os.environ.get("JOBS") or str(os.cpu_count() or 1)
TREE = os.path.join(os.path.abspath(sys.argv[1]), "tree")
BUILD = os.path.join(os.path.abspath(sys.argv[1]), "build")


def put(path, content):
    """Only what differs is written, so that ninja has to build only that."""
    target = os.path.join(TREE, path)
    try:
        with open(target, "rb") as f:
            if f.read() == content:
                return
    except OSError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "wb") as f:
        f.write(content)


def original(path):
    with open(os.path.join(room.SOURCE, path), "rb") as f:
        return f.read()


def copy_tree():
    wanted = set(tap.files())
    for folder, _, names in os.walk(TREE):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), TREE)
            if path not in wanted:
                os.unlink(os.path.join(TREE, path))
    for path in sorted(wanted):
        put(path, original(path))
        shutil.copystat(os.path.join(room.SOURCE, path), os.path.join(TREE, path)) if path.startswith("input/") else \
            shutil.copymode(os.path.join(room.SOURCE, path), os.path.join(TREE, path))


def run(*command):
    done = subprocess.run(command, cwd=BUILD, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def build():
    return run("ninja", "-j" + JOBS)


def outcome(test):
    """passed, failed or skipped, and what the test said, but for the checks that were well."""
    name = room.ctest_name(test)
    code, said = run("ctest", "-V", "-R", "^%s$" % name.replace(".", r"\."), "--no-tests=error")
    lines = [re.sub(r"^\d+: ", "", line) for line in said.split("\n")]
    said = "\n".join(line for line in lines if not line.startswith("ok "))
    return "skipped" if "***Skipped" in said else "failed" if code else "passed", said


def why_no_proof(breakage):
    """None when every test that it names fails as it should."""
    for path, text in breakage.applied().items():
        put(path, text.encode())
    code, said = build()
    if code:
        return "it does not compile:\n" + "\n".join(line for line in said.split("\n") if "error:" in line)
    for test, says in breakage.tests:
        result, said = outcome(test)
        if result != "failed":
            return "%s %s" % (test, result)
        if says not in said:
            return "%s failed, but did not say: %s\n%s" % (test, says, said[-3000:])
    return None


def main():
    wanted = [b for b in room.breakages() if not sys.argv[3:] or
              any(b.name.startswith(name if "-" in name else name + "-") for name in sys.argv[3:])]
    os.makedirs(BUILD, exist_ok=True)
    copy_tree()
    code, said = run("cmake", "-S", TREE, "-B", BUILD, "-G", "Ninja", "-DTB_TESTS=ON", "-DTB_FONTS=" + os.path.abspath(sys.argv[2]))
    if code == 0:
        code, said = build()
    if code:
        sys.exit("broken: the unbroken tree cannot be built:\n" + said[-3000:])
    failed = 0
    for test in sorted({test for b in wanted for test, _ in b.tests}):
        result, said = outcome(test)
        if result != "passed":
            print("not ok - unbroken: %s %s\n%s" % (test, result, said[-2000:]), flush=True)
            failed += 1
    if failed:
        sys.exit("broken: tests that do not pass on the unbroken tree prove nothing")
    for breakage in wanted:
        why = why_no_proof(breakage)
        for change in breakage.changes:
            put(change.path, original(change.path))
        failed += why is not None
        print("%sok - %s: %s: %s" % ("not " if why else "", breakage.name, ", ".join(breakage.promises), breakage.broken), flush=True)
        if why:
            print("# " + why.replace("\n", "\n# "), flush=True)
    print("%d passed, %d failed" % (len(wanted) - failed, failed))
    sys.exit(1 if failed else 0)


main()
