#!/usr/bin/env python3
"""The status page in each of its states: what it says, that it is well-formed, that a cause is told once and lists are bounded; that a
bureau may have a page of its own; that what cannot be read, an inbox that went away and a ledger that is in use are told everywhere. TAP."""
import html.parser
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BIN, ROOT, done_testing, fonts, for_others, ok, run, same

FONTS = fonts()
WORK = tempfile.mkdtemp(prefix="tongbao-test-")
os.chmod(WORK, 0o755)
os.chdir(WORK)
ENV = {"PATH": BIN + ":/usr/bin:/bin", "HOME": WORK, "LC_ALL": "C"}
VOID = {"meta", "br", "polyline", "link", "img", "input", "hr"}
NOBODY = 65534


class Reader(html.parser.HTMLParser):
    """The text of a page, and what is not closed, or closed twice."""

    def __init__(self, page):
        super().__init__()
        self.stack, self.wrong, self.words, self.links, self.hidden = [], [], [], [], 0
        self.feed(page)
        self.wrong += ["not closed: " + t for t in self.stack]
        self.text = re.sub(r"\s+", "", "".join(self.words))

    def handle_starttag(self, tag, attributes):
        self.links += [v for k, v in attributes if k == "href"]
        if tag not in VOID:
            self.stack.append(tag)
        if tag == "p" and self.stack[-2:-1] == ["p"]:
            self.wrong.append("p in p")

    def handle_startendtag(self, tag, attributes):
        if tag not in VOID:
            self.wrong.append("empty: " + tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append("closed: " + tag)

    def handle_data(self, data):
        if not self.stack or self.stack[-1] not in ("style", "script"):
            self.words.append(data)


def setup(folder, sheets=True):
    """An installation of its own with the sample's sheets, as they came in."""
    os.mkdir(folder)
    shutil.copytree(ROOT + "/templates", folder + "/templates")
    if sheets:
        shutil.copytree(ROOT + "/input", folder + "/input")
    else:
        os.mkdir(folder + "/input")
    for path, _, names in os.walk(folder + "/input"):
        for name in names:
            os.utime(os.path.join(path, name), (1499050800, 1499050800))  # 3 July 2017
    return folder


def call(folder, program, now, *more, **how):
    return run(BIN + "/" + program, "-c", folder + "/templates/tongbao.ini", "--set", "paths:fonts=" + FONTS, "--now", now, *more, env=ENV, **how)


def night(folder, now="2017-07-06T02:30:00", *more, **how):
    done = call(folder, "tb-nightly", now, "--set", "nightly:bulletins=monthly", "--set", "nightly:workbooks=", *more, **how)
    done.out = done.stdout.decode() + done.stderr.decode()
    return done


def page(folder, name="index.html"):
    with open(folder + "/output/" + name, encoding="utf-8") as file:
        text = file.read()
    reader = Reader(text)
    reader.raw = text
    same("  %s: %s is well-formed" % (folder, name), reader.wrong, [])
    return reader


def status(folder):
    with open(folder + "/output/latest/status.json", encoding="utf-8") as file:
        return json.load(file)


def says(where, name, *words):
    for word in words:
        ok("%s: %s" % (name, word), word in where, where[:1500])


# -- the first night, nothing there
setup("first", sheets=False)
done = night("first")
first = page("first")
says(first.text, "first night, empty inbox", "还没有收到报表", "这是第一次运行", "收件箱")
ok("no bulletin over nothing", not os.path.exists("first/output/2017-06-30/monthly.pdf"))
ok("and the reason is told once", "还没有可以采用的报表" not in first.text and first.text.count("还没有收到报表") == 1, first.text)
same("it is no full success", done.returncode, 1)
ok("a page a county", len(os.listdir("first/output/counties")) == 14)
says(page("first", "counties/371403.html").text, "a county without anything", "还没有收到报表", "还没有可以比较的数据")

# -- reports are in: one rejected, one county silent
setup("some")
night("some")
some = page("some")
says(some.text, "rejected and silent", "这一夜运行完成，有1个单位没有报齐，有1份报表因数据错误被退回", "平原县/平原县_大班额_20170630.csv", "严重落后", "达到时序", "61.1%",
     "时序50.0%", "本期未报，沿用上期", "2017年7月7日04:30以前更新")
ok("滞后 is no word of the page", "滞后" not in some.text)
order = [some.text.index(w, some.text.index("单位（最要紧的在前）")) for w in ("庆云县", "平原县", "齐河县")]
same("counties by need", order, sorted(order))
ok("until when the page is new, for a script too", 'Date.parse("2017-07-07T04:30:00+08:00")' in some.raw and 'id="stale" hidden' in some.raw)
links = [l for l in some.links if not os.path.exists("some/output/" + urllib.parse.unquote(l))]
same("every link leads somewhere", links, [])
county = page("some", "counties/371426.html")
says(county.text, "a county's page", "退回的报表，要改好重报", "第9行", "报表更正通知", "收到的报表", "采用", "全市61.1%")
links = [l for l in county.links if not os.path.exists("some/output/counties/" + urllib.parse.unquote(l))]
same("every link of it leads somewhere", links, [])
says(page("some", "counties/371403.html").text, "trend", "各期", "5月31日")

# -- issued, then a correction
call("some", "tb-issue", "2017-07-07T09:00:00", "--template", "monthly")
night("some", "2017-07-08T02:30:00")
issued = page("some")
ok("what was issued comes first", issued.text.index("已印发：德教通〔2017〕1号") < issued.text.index("各单位"), issued.text)
ok("and is no draft any more", "关于全市教育重点工作进展情况的通报PDF　送审稿" not in issued.text[:issued.text.index("以前各期")], issued.text)
ok("unchanged data are no news", "现有数据" not in issued.text and status("some")["issued_and_changed"] == [])
says(issued.text, "a day without a night", "没有运行：7月7日")
sheet = "some/input/夏津县/夏津_年度指标_2017.6.30.csv"
with open(sheet, encoding="gb18030") as file:
    text = file.read()
with open(sheet.replace(".csv", "（更正）.csv"), "w", encoding="utf-8") as file:
    file.write(text.replace("人,220,20,42", "人,220,30,52"))
os.utime(file.name, (1499450400, 1499450400))
drafts = {n: os.stat("some/output/2017-06-30/" + n).st_mtime_ns for n in ("monthly.pdf", "summary.xlsx") if os.path.exists("some/output/2017-06-30/" + n)}
done = night("some", "2017-07-09T02:30:00", "--set", "nightly:bulletins=monthly tasks")
changed = page("some")
same("what was issued is not drafted again", {n: os.stat("some/output/2017-06-30/" + n).st_mtime_ns for n in drafts}, drafts)
ok("and is said to be issued", "output/2017-06-30/monthly.pdf  (已印发: 德教通〔2017〕1号)" in done.out, done.out)
ok("what has no number yet is made, and the page offers no stale draft", os.path.exists("some/output/2017-06-30/tasks.pdf") and not
   [l for l in changed.links if l.endswith("2017-06-30/monthly.pdf")])
os.remove("some/output/2017-06-30/monthly.pdf")
night("some", "2017-07-09T03:30:00")
ok("nor does a draft that was taken away come back", not os.path.exists("some/output/2017-06-30/monthly.pdf") and "没有生成" not in page("some").text)
n = status("some")["issued_and_changed"][0]["differences"]
says(changed.text, "issued and changed", "已印发的德教通〔2017〕1号与现有数据有%d处不同" % n, "--erratum-of德教通〔2017〕1号")
ok("said on stdout", "已印发的德教通〔2017〕1号（截至2017-06-30）与现有数据有%d处不同" % n in done.out, done.out)
says(page("some", "counties/371427.html").text, "the first sheet is superseded", "已被更正件替代")

# -- the plan is over
done = night("some", "2018-02-06T02:30:00", "--as-of", "2018-01-31")
says(page("some").text, "plan over", "本年度已结束", "计划到2017-12-31为止")
same("which is for somebody to see to", done.returncode, 1)

# -- the inbox went away
os.rename("some/input", "some/away")
os.mkdir("some/input")
kept = os.stat("some/output/2017-05-31/monthly.pdf").st_mtime_ns
done = night("some", "2017-07-10T02:30:00")
lost = page("some")
same("an empty inbox where there was none is a failure", done.returncode, 111)
says(done.out, "on stdout", "收件箱是空的")
says(lost.text, "on the page", "收件箱是空的", "报没报不能由此判断")
ok("once", lost.text.count("收件箱是空的") == 1, lost.text)
same("in status.json", status("some")["problems"][0]["stage"], "inbox")
same("nothing is made anew", os.stat("some/output/2017-05-31/monthly.pdf").st_mtime_ns, kept)
os.rmdir("some/input")
done = night("some", "2017-07-10T02:30:00")
ok("nor when it is not there at all", done.returncode not in (0, 1) and "没有读入" in page("some").text, done.out)
os.rename("some/away", "some/input")

# -- nobody reports for June
setup("may")
for path, _, names in os.walk("may/input"):
    for name in names:
        if re.search("0630|6[.]30|6月", os.path.join(path, name)) or name == "重点任务进展表新.csv":
            os.remove(os.path.join(path, name))
done = night("may", "2017-07-06T02:30:00", "--set", "nightly:withhold_missing=5")
may = page("may")
ok("carried reports are none of the period", not os.path.exists("may/output/2017-06-30/monthly.pdf") and os.path.exists("may/output/2017-05-31/monthly.pdf"), done.out)
says(may.text, "withheld", "本期通报暂不生成", "没有本期的报表（沿用上期的不算）")
ok("the reason is told once", may.text.count("没有本期的报表") == 1, may.text)

# -- many junk files of one county
setup("junk")
for i in range(300):
    with open("junk/input/陵城区/陵城区_大班额_20170630_%s%d.csv" % ("长" * 50, i), "w", encoding="utf-8") as file:
        file.write("a,b\n1,%d\n" % i)
    with open("junk/input/%s%d.csv" % ("长" * 50, i), "w", encoding="utf-8") as file:  # nobody's: each is open for itself
        file.write("a,b\n2,%d\n" % i)
done = night("junk")
told = status("junk")
ok("status.json has a bounded list and the number", len(told["rejected"]) == 100 and told["rejected_count"] >= 300, told["rejected_count"])
ok("and so has the page", "另有%d份" % (told["rejected_count"] - 20) in page("junk").text, told["rejected_count"])
ok("the page stays small", os.path.getsize("junk/output/index.html") < 200000 and os.path.getsize("junk/output/counties/371403.html") < 400000)
same("and the night is what it was", done.returncode, 1)

# -- more counties than a page can list
setup("wide", sheets=False)
with open("wide/templates/plans/2017/units.csv", "a", encoding="utf-8") as file:
    file.write("".join("%d,第%d县,,县,%d\n" % (900000 + i, i, 100 + i) for i in range(1, 501)))
night("wide")
wide = page("wide")
same("the counties that need it most are listed", sum(l.startswith("counties/") for l in wide.links), 300)
says(wide.text, "and how many more there are", "另有%d个单位" % (len(os.listdir("wide/output/counties")) - 300))
ok("all have a page", len(os.listdir("wide/output/counties")) > 500)
forms = os.listdir("wide/output/2017-06-30/forms")
listed = next(d for d in status("wide")["documents"] if d["kind"] == "forms")
same("status.json lists the first files of a folder, and how many there are", (len(listed["files"]), listed["file_count"]), (500, len(forms)))
last = next(f for f in sorted(forms, key=str.encode)[500:] if f.startswith("第"))
county = page("wide", "counties/%d.html" % (900000 + int(re.match("第([0-9]+)县_", last).group(1))))
ok("a unit's page has its own, also when that is none of them", last not in listed["files"] and
   [l for l in county.links if urllib.parse.unquote(l) == "../2017-06-30/forms/" + last], last, county.links)

# -- a page of the bureau's own
with open("may/templates/status/state.html", "w", encoding="utf-8") as file:
    file.write('<p class="state {{mood}}">本局自己的话</p>\n')
os.remove("may/templates/status/index.sql")
night("may")
says(page("may").text, "a bureau's own words, and the rest as shipped", "本局自己的话", "各单位")
with open("may/templates/status/state.html", "w", encoding="utf-8") as file:
    file.write('<p>{{no_such_thing}}</p>\n')
done = night("may")
same("a page that is wrong is a wrong template", done.returncode, 101)
says(page("may").text, "told on the page as shipped", "no_such_thing", "state.html:1")

# -- who reads the ledger while the night writes
reader = subprocess.Popen([sys.executable, "-c", """import sqlite3, sys
db = sqlite3.connect('may/output/ledger.db', isolation_level=None); db.execute('BEGIN'); db.execute('SELECT count(*) FROM submission').fetchone()
print('reading', flush=True); sys.stdin.read()"""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
reader.stdout.readline()
os.remove("may/templates/status/state.html")
os.remove("may/output/index.html")
done = night("may", "2017-07-06T02:30:00", "--set", "nightly:wait_s=1")
same("a reader that does not end: busy", done.returncode, 112)
ok("and the page is written all the same", os.path.exists("may/output/index.html") and "没有全部完成" in page("may").text)
reader.communicate()
same("when it has ended all is well", night("may").returncode, 1)

# -- what the night's user may not read
setup("closed")
os.chmod("closed/input/陵城区/陵城区_大班额_20170630.csv", 0)
os.chmod("closed/input/武城县", 0)
how = {}
if os.getuid() == 0:
    run("chown", "-R", "%d:%d" % (NOBODY, NOBODY), "closed")
    BIN, FONTS = (for_others(folder, WORK, NOBODY) for folder in (BIN, FONTS))
    how["user"], how["group"], how["extra_groups"] = NOBODY, NOBODY, []
done = night("closed", **how)
same("what cannot be read is the machine's failure", done.returncode, 111)
says(done.out, "on stdout", "武城县", "没有读取权限", "不是单位没有报")
closed = page("closed")
says(closed.text, "on the page", "读不出来", "武城县", "收到了，读不出来")
told = status("closed")
same("in status.json", sorted(u["file"] for u in told["unread"]), ["武城县", "陵城区/陵城区_大班额_20170630.csv"])
silent = {c["county_name"] for c in told["not_reported"]}
ok("the county is not called silent", "武城县" not in silent and "陵城区" not in silent and "庆云县" in silent, silent)
text = run("pdftotext", "-layout", "closed/output/2017-06-30/monthly.pdf", "-").stdout.decode() if shutil.which("pdftotext") else ""
ok("not in the bulletin either", not re.search("武城县[^。；，]{0,20}未报送", text), text[:1500])
listed = run("find", "closed/output/2017-06-30/notices", "-name", "武城县*").stdout
same("nor in the notices", listed, b"")


# -- one night by hand as root, then the user's
if os.getuid() == 0:
    done = night("closed", "2017-07-07T02:30:00")
    ok("root goes on as the owner of the ledger", "started as root" in done.out or "以root启动" in done.out, done.out)
    alien = run("find", "closed/output", "!", "-user", str(NOBODY)).stdout.decode().split()
    same("and leaves nothing that is not the owner's", alien, [])
    same("the owner's next night is as before", night("closed", "2017-07-08T02:30:00", **how).returncode, 111)

os.chmod("closed/input/武城县", 0o755)
shutil.rmtree(WORK, ignore_errors=True)
done_testing()
