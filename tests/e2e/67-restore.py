#!/usr/bin/env python3
"""A restore beside a journal that is still hot, a restore that is killed at any rename, a number that was issued after the backup,
a ledger that is gone while issued documents stand: no number is given twice, no folder is lost, no ledger begins anew. TAP."""
import glob
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

from tap import BIN, BUILD, ROOT, done_testing, fonts, ok

shim = os.path.join(BUILD, "tests/libtbfault.so")
fonts = fonts()
work = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(work)
shutil.copytree(os.path.join(ROOT, "templates"), "templates")
shutil.copytree(os.path.join(ROOT, "input/陵城区"), "in/陵城区")
for folder, _, names in os.walk("in"):
    for name in names:
        os.utime(os.path.join(folder, name), (1499000000, 1499000000))
base = ["-c", "templates/tongbao.ini", "--now", "2017-07-06T02:30:00", "--as-of", "2017-06-30", "--set", "ui:language=en", "--set", "paths:fonts=" + fonts]
for key, value in dict(ledger="s/l.db", archive="a", output="o", inbox="in").items():
    base += ["--set", "paths:%s=%s" % (key, value)]
os.mkdir("s")


def run(program, *arguments, **more):
    done = subprocess.run([os.path.join(BIN, program)] + base + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=dict({"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, **more))
    done.text = done.stdout.decode(errors="replace")
    return done


def digest():
    db = sqlite3.connect("s/l.db")
    try:
        return hash("\n".join(db.iterdump()))
    finally:
        db.close()


run("tb-ingest", "-q")
run("tb-aggregate", "-q")
made = run("tb-doctor", "--backup", "bk")
ok("a backup", made.returncode == 0, made.text)
backed_up = digest()

# -- the number that was issued after the backup
first = run("tb-issue", "--template", "monthly")
folders = sorted(os.listdir("o/issued"))
ok("issued", first.returncode == 0 and len(folders) == 1, first.text)
bytes_of_first = open("o/issued/%s/bulletin.pdf" % folders[0], "rb").read()
back = run("tb-doctor", "--restore", "bk")
ok("the restore names what the backup lacks", back.returncode == 0 and "issued since the backup" in back.text and folders[0] in back.text, back.text)
second = run("tb-issue", "--template", "monthly")
now = sorted(os.listdir("o/issued"))
ok("the number is not given again", second.returncode == 0 and len(now) == 2 and folders[0] in now and "not given again" in second.text, second.text + str(now))
ok("the first folder is as it was", open("o/issued/%s/bulletin.pdf" % folders[0], "rb").read() == bytes_of_first)

# -- a hot journal: what a writer leaves that is killed in the middle
def make_hot():
    """A transaction that has begun to write into the ledger, and no more."""
    code = ("import os, signal, sqlite3; c = sqlite3.connect('s/l.db'); c.execute('PRAGMA cache_size = 2');"
            "c.execute('BEGIN'); c.execute('UPDATE submission SET file = file || hex(zeroblob(3000))');"
            "c.execute('CREATE TABLE junk AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 20000) SELECT x, hex(zeroblob(100)) FROM r');"
            "os.kill(os.getpid(), signal.SIGKILL)")
    subprocess.run([sys.executable, "-c", code])
    head = open("s/l.db-journal", "rb").read(12) if os.path.exists("s/l.db-journal") else b""
    return head[:4] == b"\xd9\xd5\x05\xf9"


shutil.copy("s/l.db", "before.db")
ok("a hot journal", make_hot())
shown = run("tb-trace", "dabane.area", "371403")
ok("a reader undoes what was cut off", shown.returncode == 0 and not os.path.exists("s/l.db-journal"), shown.text)
ok("a hot journal again", make_hot())
back = run("tb-doctor", "--restore", "bk")
ok("restored beside it", back.returncode == 0 and not os.path.exists("s/l.db-journal"), back.text)
ok("the restored ledger is the backup's", digest() == backed_up)
after = run("tb-aggregate")
ok("and the next program finds it whole", after.returncode <= 1, after.text)

# -- killed after each state-changing call: the ledger's name is never free, and the next restore ends well
if os.path.exists(shim):
    good = True
    for n in range(1, 400):
        for path in glob.glob("s/*"):
            os.unlink(path)
        shutil.copy("before.db", "s/l.db")
        killed = run("tb-doctor", "--restore", "bk", LD_PRELOAD=shim, TB_FAULT="kill:%d" % n)
        if not os.path.exists("s/l.db"):
            good = False
            ok("killed after call %d: the ledger's name is free" % n, False, os.listdir("s"))
            break
        again = run("tb-doctor", "--restore", "bk")
        if again.returncode != 0 or digest() != backed_up:
            good = False
            ok("killed after call %d: the next restore" % n, False, again.text)
            break
        if killed.returncode != -signal.SIGKILL:
            break
    ok("killed after each of %d calls: the name is never free, the next restore ends well" % (n - 1), good and n > 5, killed.text)
else:
    ok("no shim here # SKIP", True)

# -- the ledger is lost: what was issued still stands on the disk
for path in glob.glob("s/*"):
    os.unlink(path)
back = run("tb-doctor", "--restore", "bk")
ok("a restore without the ledger that was there names the issues, too", back.returncode == 0 and all("issued/" + f in back.text for f in folders), back.text)

# -- the ledger is gone
mail = ["--set", "mail:server=smtp://127.0.0.1:9", "--set", "mail:from=a@example.cn"]
box = ["--set", "collect:server=imap://127.0.0.1:9", "--set", "collect:user=a", "--set", "collect:password_file=%s/password" % work]
open("password", "w").write("x")
os.chmod("password", 0o600)
writers = (["tb-nightly"], ["tb-aggregate"], ["tb-issue", "--template", "monthly"], ["tb-deliver"] + mail, ["tb-collect"] + box)
for path in glob.glob("s/*"):
    os.unlink(path)
gone = run("tb-ingest", "-q")
ok("no ledger is begun anew where documents were issued", gone.returncode == 103 and "issued documents" in gone.text and not os.path.exists("s/l.db"), gone.text)
for name in writers:
    gone = run(*name)
    ok("nor by " + name[0], gone.returncode in (102, 103) and not os.path.exists("s/l.db"), gone.text)
shutil.copy("before.db", "s/l.db.before-restore")
subprocess.run(["chmod", "-R", "u+w", "o"])
shutil.rmtree("o/issued")
gone = run("tb-ingest", "-q")
ok("nor where one was set aside", gone.returncode == 103 and "set aside" in gone.text and not os.path.exists("s/l.db"), gone.text)

# -- letters share their frozen ledger; so do their copies
subprocess.run(["chmod", "-R", "u+w", work])
os.makedirs("o/issued/x")
open("o/issued/x/one", "w").write("same")
os.link("o/issued/x/one", "o/issued/x/two")
shutil.copy("before.db", "s/l.db")
run("tb-doctor", "--backup", "bk2")
ok("a backup keeps hard links", os.stat("bk2/issued/x/one").st_ino == os.stat("bk2/issued/x/two").st_ino)

os.chdir("/")
subprocess.run(["chmod", "-R", "u+w", work])
shutil.rmtree(work)
done_testing()
