"""The promises of pipeline/SECURITY.md and pipeline/INTERNALS.md, and the breakages of this folder: how both are read.
Shared by run.py, which tries the breakages, and by tests/policy/09-broken.py, which looks whether they still fit."""
import glob
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
DOCUMENTS = ("SECURITY", "INTERNALS")


class Wrong(Exception):
    """A breakage that cannot be read, or does not fit the sources any more."""


class Change:
    """One old text of one file, and what stands there instead. `behind` is a text that comes before it, or ""."""

    def __init__(self, path):
        self.path, self.behind, self.old, self.new = path, [], [], []


class Breakage:
    def __init__(self, path):
        self.name = os.path.basename(path)[:-len(".txt")]
        self.promises, self.broken, self.tests, self.changes = [], "", [], []
        with open(path, encoding="utf-8") as f:
            lines = f.read().split("\n")
        try:
            self._read(lines)
        except Wrong as wrong:
            raise Wrong("%s: %s" % (self.name, wrong)) from None

    def _read(self, lines):
        at = 0
        while at < len(lines) and lines[at]:
            key, _, value = lines[at].partition(": ")
            if key == "promise":
                self.promises = value.split(", ")
            elif key == "broken":
                self.broken = value
            elif key == "test":
                self.tests.append((value, ""))
            elif key == "says" and self.tests and value:
                self.tests[-1] = (self.tests[-1][0], value)
            else:
                raise Wrong("not a line of the head: " + lines[at])
            at += 1
        if not self.promises or not self.broken or not self.tests or not all(says for _, says in self.tests):
            raise Wrong("the head wants promise, broken, and test with says")
        self._read_changes(lines[at:])

    def _read_changes(self, lines):
        for line in lines:
            kind, text = line[:1], line[2:] if line[1:2] == " " else line[1:]
            if not line:
                continue
            if kind not in "-+@":
                self.changes.append(Change(line))
            elif not self.changes:
                raise Wrong("a change without a file: " + line)
            else:
                if kind in "-@" and self.changes[-1].new:
                    self.changes.append(Change(self.changes[-1].path))
                {"-": self.changes[-1].old, "+": self.changes[-1].new, "@": self.changes[-1].behind}[kind].append(text)
        if not self.changes or not all(change.old for change in self.changes):
            raise Wrong("changes nothing")

    def applied(self, source=SOURCE):
        """{path: text with the breakage in it}; Wrong when an old text is not there exactly once."""
        texts = {}
        for change in self.changes:
            if change.path not in texts:
                try:
                    with open(os.path.join(source, change.path), encoding="utf-8") as f:
                        texts[change.path] = f.read()
                except OSError:
                    raise Wrong("%s: no such file: %s" % (self.name, change.path)) from None
            texts[change.path] = self._replaced(texts[change.path], change)
        return texts

    def _replaced(self, text, change):
        start, stop = 0, len(text)
        if change.behind:
            start = self._place(text, change.behind, change.path, 0).end()
            found = re.search(_pattern(change.old), text[start:])
            if not found:
                raise Wrong("%s: not there any more: %s: %s" % (self.name, change.path, " ".join(change.old)))
            stop = start + found.end()
        place = self._place(text[:stop], change.old, change.path, start)
        return text[:place.start()] + "\n".join(change.new) + text[place.end():]

    def _place(self, text, lines, path, start):
        found = list(re.compile(_pattern(lines)).finditer(text, start))
        if len(found) != 1:
            raise Wrong("%s: %s: %s: %s" % (self.name, "there %d times" % len(found) if found else "not there any more",
                                            path, " ".join(lines)))
        return found[0]


def _pattern(lines):
    """The words of the lines with any blanks and line ends between them: formatting anew breaks no breakage."""
    return r"\s+".join(re.escape(word) for line in lines for word in line.split())


def breakages():
    return [Breakage(path) for path in sorted(glob.glob(os.path.join(HERE, "*.txt")))]


class Promise:
    def __init__(self, document, number, text, last):
        self.name, self.text = document + " " + number, text
        self.tests = [name for name in re.findall(r"tests/[\w/.-]+\w", last) if not name.endswith(".md")]
        found = re.search(r"not broken on purpose: (.+)", last)
        self.exempt = found.group(1) if found else ""


def promises(source=SOURCE):
    """Every numbered row of the two documents' tables: | A1 | promise | … | tests |"""
    rows = []
    for document in DOCUMENTS:
        with open(os.path.join(source, "pipeline", document + ".md"), encoding="utf-8") as f:
            for line in f:
                cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
                if line.startswith("|") and re.fullmatch(r"[A-Z]\d+", cells[0]):
                    rows.append(Promise(document, cells[0], cells[1], cells[-1]))
    return rows


def ctest_name(test):
    """tests/e2e/10-night.sh is ctest's e2e_10-night, tests/unit/test_num.c its unit_num, and so on."""
    folder, name = test.split("/")[1:3]
    name = name.rsplit(".", 1)[0]
    for prefix in ("test_", "fuzz_"):
        if name.startswith(prefix):
            name = name[len(prefix):]
    return {"typeset": "unit"}.get(folder, folder) + "_" + name
