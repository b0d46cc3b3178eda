"""The progress bar through a pseudo-terminal: drawn in one line and never wider than the window, gone behind every message,
at the end and after a signal; and none where nobody could see it drawn over. TAP."""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

from tap import BIN as programs, ROOT as source, done_testing, ok, same, skip

try:
    os.close(pty.openpty()[0])
except OSError as error:
    skip("no pseudo-terminal here (%s)" % error)
work = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(work)


class Screen:
    """As much of a terminal as the programs use: CR, LF, erase to the end of the line; wide characters take two cells."""
    def __init__(self, columns):
        self.columns, self.rows, self.column, self.bars, self.odd = columns, [[]], 0, [], []
        self.since_start, self.wrapped = False, False  # a bar was broken over lines; a message may be

    def put(self, char):
        wide = 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if self.column + wide > self.columns:
            self.since_start = True
            self.rows.append([])
            self.column = 0
        row = self.rows[-1]
        row.extend(" " * (self.column - len(row)))
        row[self.column:self.column + wide] = [char] + [""] * (wide - 1)
        self.column += wide

    def feed(self, text):
        for token in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|.", text, re.S):
            if token == "\r":
                self.column, self.since_start = 0, False
            elif token == "\n":
                self.rows.append([])
                self.column = 0
            elif token == "\x1b[K":
                del self.rows[-1][self.column:]
                self.wrapped = self.wrapped or self.since_start
                if self.line():
                    self.bars.append(self.line())
            elif token[0] == "\x1b" or ord(token) < 32:
                self.odd.append(token)
            else:
                self.put(token)

    def line(self):
        return "".join(self.rows[-1]).rstrip()

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.rows)


def on_terminal(argv, columns=80, term="xterm", act=None, stdout_too=True):
    """Run it with stderr (and stdout) on a terminal. act(child, screen) is called as output arrives."""
    child, fd = pty.fork()
    if child == 0:
        fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        if not stdout_too:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": work}
        if term is not None:
            env["TERM"] = term
        os.execve(argv[0], argv, env)
    screen, data, until = Screen(columns), b"", time.monotonic() + 120
    while time.monotonic() < until:
        if select.select([fd], [], [], 0.05)[0]:
            try:
                got = os.read(fd, 65536)
            except OSError:
                break
            if not got:
                break
            data += got
            whole = data.decode("utf-8", "ignore")
            screen.feed(whole)
            data = data[len(whole.encode()):]
        if act:
            act(child, screen)
    status = os.waitpid(child, 0)[1]
    os.close(fd)
    return screen, status


def write(name, text, mode=0o644):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(name, mode)


# -- a night whose programs take their time
for name in ("forms", "input", "fonts"):
    os.mkdir(name)
write("plan/plan.ini", "[plan]\nname = 计划\ncity = 某市\nyear = 2017\n")
write("bulletins/monthly/body.md", "x")
write("workbooks/summary/workbook.ini", "x")
write("tongbao.ini", "[paths]\ninbox = input\nledger = state/ledger.db\noutput = results\nplan = plan\nfonts = fonts\n"
                     "[ui]\nlanguage = zh_CN\n[period]\nfirst = 2017-05-31\n[nightly]\ntimeout_s = 60\n")
os.mkdir("bin")
shutil.copy(os.path.join(programs, "tb-nightly"), "bin/")
shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(programs)), "share"), "share")
ACTOR = """#!/bin/sh
if [ "$1" = many ]; then
    set -f; IFS="$(printf '\\t')"
    while read -r line; do "$0" $line </dev/null; echo $?; done
    exit 0
fi
case " $* " in *" --jobs "*) exec "$0" many ;; esac
[ -f "%s/fail" ] && [ "$(cat "%s/fail")" = %s ] && { echo "%s: error: 坏了" >&2; exit 101; }
sleep 0.4
while [ $# -gt 0 ]; do [ "$1" = --out ] && echo "$0" >"$2"; shift; done
exit 0
"""
for name in ("tb-ingest", "tb-aggregate", "tb-bulletin", "tb-summary"):
    write("bin/" + name, ACTOR % (work, work, name, name), 0o755)
# a report of each date is in force: without one there is no bulletin
write("bin/tb-aggregate", open("bin/tb-aggregate").read().replace("sleep 0.4", """sleep 0.4
%s -c "import sqlite3; db = sqlite3.connect('%s/state/ledger.db')
db.executemany('INSERT OR REPLACE INTO in_force(as_of, form, county, submission, carried) VALUES(?, 1, 1, 1, 0)', [('2017-05-31',), ('2017-06-30',)])
db.commit()" """ % (sys.executable, work)), 0o755)
night = [work + "/bin/tb-nightly", "-c", "tongbao.ini", "--now", "2017-07-01T02:00:00", "-j", "1"]  # one after the other: the bars can be foretold


def fresh():
    shutil.rmtree("results", ignore_errors=True)
    shutil.rmtree("state", ignore_errors=True)


screen, status = on_terminal(night)
ok("a bar is drawn on a terminal", len(screen.bars) >= 3, screen.text())
ok("it says what is done, how many of all, since when",
   any(re.fullmatch(r"生成2017-0[56]-3[01]/\S+  \[=*> *\]  [0-3]/4  0:0\d", bar) for bar in screen.bars), "\n".join(screen.bars))
ok("from the first stage on", any(bar.startswith("读入") for bar in screen.bars), "\n".join(screen.bars))
done = [int(re.search(r"  (\d+)/4  ", bar).group(1)) for bar in screen.bars]
ok("the number of documents only grows", done == sorted(done) and max(done) >= 3, done)
ok("in one line, never wrapped", not screen.wrapped and not screen.odd, screen.text())
ok("nothing of it is left", "[=" not in screen.text() and "[>" not in screen.text(), screen.text())
ok("and the report stands there", "index.html" in screen.text(), screen.text())

fresh()
screen, status = on_terminal(night, columns=30)
ok("a narrow window: cut at whole characters, not wrapped before the report", all(len(b.encode("gb18030")) < 30 for b in screen.bars) and screen.bars,
   "\n".join(screen.bars))

fresh()
write("fail", "tb-bulletin")
screen, status = on_terminal(night)
lines = screen.text().split("\n")
ok("a message in between stands in a line of its own, once for both dates", len([l for l in lines if re.match(r"tb-nightly: .*tb-bulletin: .*坏了$", l)]) == 1, screen.text())
ok("and the bar is drawn again behind it", any("summary" in bar for bar in screen.bars), "\n".join(screen.bars))
ok("no message has a rest of the bar behind it", not re.search(r"坏了.*\d/4", screen.text()), screen.text())
os.remove("fail")

for name, more, term in (("-q", ["-q"], "xterm"), ("TERM=dumb", [], "dumb"), ("no TERM", [], None)):
    fresh()
    screen, status = on_terminal(night + more, term=term)
    ok("no bar: " + name, not screen.bars and "\x1b" not in screen.odd and "\r" not in screen.text(), screen.text())
ok("on such a terminal the steps are lines", "tb-nightly: tb-ingest" in screen.text(), screen.text())

fresh()
result = subprocess.run(night, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"TERM": "xterm", "PATH": "/usr/bin:/bin"})
same("no bar, and nothing else, when stderr is no terminal", result.stderr, b"")


def interrupt(number):
    sent = []

    def act(child, screen):
        if screen.bars and not sent:
            sent.append(1)
            os.kill(child, number)
    return act


for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    fresh()
    screen, status = on_terminal(night, act=interrupt(number))
    ok("%s: the night ends, says so, and leaves no bar" % number.name, os.WIFEXITED(status) and os.WEXITSTATUS(status) == 111
       and "[=" not in screen.text() and "[>" not in screen.text() and "tb-nightly: " in screen.text(), screen.text())

# -- a large file, and many
shutil.copytree(os.path.join(source, "templates"), "templates")
shutil.rmtree("input")
os.makedirs("templates/../input/陵城区")
with open("input/陵城区/陵城区_大班额_20170630.csv", "w", encoding="utf-8") as file:
    file.write("项目名称,规划校舍面积,新增学位,形象进度,累计竣工面积\r\n")
    for i in range(400000):
        file.write("第%d小学教学楼,26000,2000,主体施工,%d\r\n" % (i, i % 26000))
for i in range(40):
    write("input/德城区/说明%02d.doc" % i, "x")
ingest = [os.path.join(os.path.abspath(programs), "tb-ingest"), "-c", "templates/tongbao.ini", "--now", "2017-07-01T02:00:00"]


def once():
    shutil.rmtree("output", ignore_errors=True)


screen, status = on_terminal(ingest)
ok("tb-ingest: a bar while it reads", any(re.match(r"陵城区/陵城区_大班额_20170630\.csv  \[=+> *\]  40/41  0:", bar) for bar in screen.bars), "\n".join(screen.bars))
ok("tb-ingest: each file's line is whole", screen.text().count("不是表格") == 40 and not screen.wrapped, screen.text())
ok("tb-ingest: nothing of the bar is left", "[=" not in screen.text() and "合计" in screen.text(), screen.text())
once()
screen, status = on_terminal(ingest, stdout_too=False, columns=50)
ok("tb-ingest: lines elsewhere, the bar here", screen.bars and screen.text().strip() == "" and not screen.wrapped, screen.text())
once()
screen, status = on_terminal(ingest + ["-q"])
same("tb-ingest -q: no bar", screen.bars, [])
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
    once()
    screen, status = on_terminal(ingest, act=interrupt(number))
    ok("tb-ingest: %s ends it as it always does, and leaves no bar" % number.name,
       os.WIFSIGNALED(status) and os.WTERMSIG(status) == number and "[=" not in screen.text() and "[>" not in screen.text(), (status, screen.text()))

# Ctrl-Z: whoever starts it is its shell, which sees it stop (a process without one is not stopped)
once()
write("shell.py", """import os, signal, sys, time
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    os.tcsetpgrp(2, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
open("pid", "w").write(str(child))
_, status = os.waitpid(child, os.WUNTRACED)
if os.WIFSTOPPED(status):
    open("stopped", "w").close()
    while not os.path.exists("continue"):
        time.sleep(0.05)
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))
""")
seen = []


def stop(child, screen):
    if screen.bars and not seen:
        seen.append("a bar")
        os.kill(int(open("pid").read()), signal.SIGTSTP)
    elif len(seen) == 1 and os.path.exists("stopped"):
        seen.append("bar: " + screen.line() if "[=" in screen.line() or "[>" in screen.line() else "clear")
        write("continue", "")


screen, status = on_terminal(["/usr/bin/python3", "-B", "shell.py"] + ingest, act=stop)
# 1: the sheet is read to its end and rejected, as no county builds so much
same("tb-ingest: Ctrl-Z stops it without its bar, and it goes on", (seen, os.WIFEXITED(status) and os.WEXITSTATUS(status)), (["a bar", "clear"], 1))

os.chdir("/")
shutil.rmtree(work, ignore_errors=True)
done_testing()
