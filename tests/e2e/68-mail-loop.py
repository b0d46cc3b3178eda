#!/usr/bin/env python3
"""A month of nights with mail, through real servers with TLS and passwords: reports come in as mails (one wrong, one late, one from a private
address), are read, answered, and asked for; the bulletin is issued and arrives, letters, notices and forms go to their counties; robots
hear of it; nobody gets anything twice, whatever the servers do. TAP."""
import email
import glob
import http.server
import json
import os
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from email import policy
from email.message import EmailMessage

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import clerk
import imap_box
from tap import BIN, ROOT, done_testing, fonts, need, ok, run, same, skip

if imap_box.missing():
    skip(imap_box.missing())
if run("/usr/bin/python3", "-c", "import aiosmtpd").returncode:
    skip("no python3-aiosmtpd here")
need("openssl")
FONTS = fonts()
WORK = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(WORK)
run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "3650", "-subj",
    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
for name, text in (("password", "secret\n"), ):
    with open(os.open(name, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
        out.write(text)


class Post(http.server.BaseHTTPRequestHandler):
    heard, answer = [], {"errcode": 0, "errmsg": "ok"}

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Post.heard.append((self.path, self.headers["Content-Type"], json.loads(body)))
        answer = json.dumps(Post.answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


robot = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Post)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("cert.pem", "key.pem")
robot.socket = context.wrap_socket(robot.socket, server_side=True)
threading.Thread(target=robot.serve_forever, daemon=True).start()
ROBOT = "https://localhost:%d/send" % robot.server_address[1]
for name, text in (("wecom", ROBOT + "?key=TOPSECRET\n"), ("ding", ROBOT + "?access_token=TOPSECRET\nSECabc\n"), ("admin", ROBOT + "?key=admin\n")):
    with open(os.open(name + ".secret", os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
        out.write(text)


class Smtp:
    def __init__(self, mode="auth"):
        self.box = tempfile.mkdtemp(prefix="box", dir=WORK)
        self.process = subprocess.Popen(["/usr/bin/python3", "-B", os.path.join(ROOT, "tests/e2e/smtp_sink.py"), self.box, mode,
                                         WORK + "/cert.pem", WORK + "/key.pem"], stdin=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        while not os.path.exists(self.box + "/port"):
            time.sleep(0.02)
        self.port = int(open(self.box + "/port").read())

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


SMTP = Smtp()
BOX = imap_box.Box("cert.pem", "key.pem")
shutil.copytree(os.path.join(ROOT, "templates"), "templates")
with open("templates/contacts.csv", "w", encoding="utf-8") as out:
    out.write("county,address,name,gets\n乐陵市,le@example.cn,乐陵市教育局,yes\n宁津县,ning@example.cn,宁津县教育局,yes\n平原县,ping@example.cn,平原县教育局,yes\n")
COUNTIES = ("陵城", "乐陵", "宁津", "平原")
os.makedirs("in")
shutil.copytree(os.path.join(ROOT, "input"), "all")
FILES = {}
for path in sorted(glob.glob("all/**/*", recursive=True)):
    if os.path.isdir(path):
        continue
    rest = os.path.relpath(path, "all")
    june = re.search(r"6月|0630|6\.30|6-30|201706", rest)
    county = next((c for c in COUNTIES if c in rest), None)
    if june and county:
        FILES.setdefault(county, []).append(path)
    else:
        os.makedirs(os.path.dirname(os.path.join("in", rest)), exist_ok=True)
        shutil.copy2(path, os.path.join("in", rest))
        os.utime(os.path.join("in", rest), (1498839000, 1498839000))
with open("t.ini", "w", encoding="utf-8") as out:
    text = open("templates/tongbao.ini", encoding="utf-8").read()
    for key, value in dict(inbox="in", archive="s/archive", ledger="s/l.db", output="o", fonts=FONTS, forms="templates/forms", plans="templates/plans",
                           plan="templates/plans/2017", bulletins="templates/bulletins", workbooks="templates/workbooks").items():
        text = re.sub(r"(?m)^%s = .*$" % key, lambda m: "%s = %s" % (key, value), text, count=1)
    text = text[:text.index("[mail]")].replace("collect = no", "collect = yes").replace("deliver = no", "deliver = yes")
    text = re.sub(r"(?m)^bulletins = monthly.*$", "bulletins = monthly", text)
    out.write(text + """
[mail]
server = smtp://localhost:%d
user = bureau
password_file = password
ca_file = cert.pem
from = tongbao@example.cn
from_name = 德州市教育局
link = http://tongbao.example.cn/
contacts = templates/contacts.csv
to.leaders = 王局长 <wang@example.cn>
to.staff = zhao@example.cn
to.admin = root@example.cn
to.371403 = 陵城区教育局 <ling@example.cn>
[robot]
wecom = wecom.secret
ding = ding.secret
admin = admin.secret
[collect]
server = imaps://localhost:%d
user = bureau
password_file = password
ca_file = cert.pem
""" % (SMTP.port, BOX.tls_port))


def program(name, *more):
    done = subprocess.run([os.path.join(BIN, name), "-c", "t.ini"] + list(more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    done.text = done.stdout.decode(errors="replace")
    return done


seen = 0
MAILS = []


def arrived():
    """The mails that came since the last time."""
    global seen
    names = sorted(glob.glob(SMTP.box + "/*.eml"))
    fresh = []
    for name in names[seen:]:
        mail = email.message_from_bytes(open(name, "rb").read(), policy=policy.default)
        mail.to = mail["X-Envelope"]
        mail.words = mail.get_body(("plain",)).get_content()
        mail.files = [(p.get_filename(), p.get_content()) for p in mail.iter_attachments()]
        fresh.append(mail)
    seen = len(names)
    MAILS.extend(fresh)
    return fresh


def night(day, *more):
    done = program("tb-nightly", "--as-of", "2017-06-30", "--now", "2017-07-%02dT02:30:00" % day, *more)
    if os.environ.get("SHOW"): print("# " + done.text.replace("\n", "\n# "))
    done.mails = arrived()
    done.status = json.load(open("o/2017-06-30/status.json", encoding="utf-8"))
    return done


def send(sender, subject, paths, day, change=None, reply=None):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "tongbao@example.cn", subject
    message["Message-ID"] = "<%d.%s>" % (day, re.search(r"[\w.]+@[\w.]+", sender).group())
    if reply:
        message["In-Reply-To"] = reply
    message.set_content("报来，请查收。")
    for path in paths:
        content = open(path, "rb").read()
        message.add_attachment(change(content) if change else content, maintype="application", subtype="octet-stream", filename=os.path.basename(path))
    BOX.deliver(message.as_bytes(), 1499040000 + (day - 3) * 86400)


def to(mails, address):
    return [m for m in mails if m.to == address]


def rows(sql):
    db = sqlite3.connect("s/l.db")
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


# -- 1 July: June is over, nobody has reported it, nothing is due yet
done = night(1)
same("the first night", done.returncode, 1)
same("nobody is asked for what is not due", [(m.to, m["Subject"]) for m in done.mails if "补报" in m["Subject"]], [])
os.makedirs("o/2017-06-30/forms", exist_ok=True)
if not os.path.exists(os.path.join(BIN, "tb-form")):
    for county in ("陵城区", "乐陵市"):
        open("o/2017-06-30/forms/%s_报表_20170731.xlsx" % county, "wb").write(b"a form of " + county.encode())
formed = {name for name in (os.path.basename(n) for n in glob.glob("o/2017-06-30/forms/*"))}

# -- 3 July: one right, one wrong, one from a private address
send("陵城区教育局 <ling@example.cn>", "陵城区6月报表", FILES["陵城"], 3)
wrong = [p for p in FILES["乐陵"] if "大班额" in p or "校舍" in p][:1] or FILES["乐陵"][:1]
send("le@example.cn", "乐陵6月报表", wrong, 3, change=lambda b: b.replace(b"0", b"O"))
send("private@example.cn", "平原县6月报表", FILES["平原"][:1], 3)
done = night(4)
mail = to(done.mails, "ling@example.cn")
receipt = [m for m in mail if m["In-Reply-To"] == "<3.ling@example.cn>"]
same("who reported gets one receipt, as an answer to the mail", len(receipt), 1)
ok("accepted, with rows and what it comes to", receipt and "已采用" in receipt[0].words and re.search(r"\d+行", receipt[0].words) and
   "万平方米" in receipt[0].words, receipt and receipt[0].words)
ok("and in a subject that says it", receipt and receipt[0]["Subject"].startswith("回执：报表已采用"), receipt and receipt[0]["Subject"])
ok("who has reported everything gets the next form", any("20170731" in (n or "") for m in mail for n, _ in m.files) or not any("陵城" in f for f in formed),
   [(m["Subject"], [n for n, _ in m.files]) for m in mail])
mail = to(done.mails, "le@example.cn")
back = [m for m in mail if m["In-Reply-To"] == "<3.le@example.cn>"]
ok("a wrong one is sent back in the receipt, with the place and the notice", len(back) == 1 and "退回" in back[0].words and "第" in back[0].words and
   any(n.startswith("乐陵市_") for n, _ in back[0].files), [(m["Subject"], m.words[:400], [n for n, _ in m.files]) for m in mail])
same("not twice: the notice is in no second mail to that address", sum(n.startswith("乐陵市_报表") for m in mail for n, _ in m.files if "20170731" not in n), 1)
mail = to(done.mails, "root@example.cn")
ok("the administrator hears of the private address, in one mail", len(mail) == 1 and "private@example.cn" in mail[0].words and "通讯录" in mail[0].words,
   [m.words for m in mail])
same("the stranger is not answered", to(done.mails, "private@example.cn"), [])
ok("the robot of the administrator hears of it too", any("key=admin" in p for p, _, _ in Post.heard), Post.heard)
same("and status.json", (done.status["mail"]["attention"] >= 1, done.status["mail"]["refused"], done.status["mail"]["held"]), (True, 0, False))
ok("and the page", "邮件" in open("o/index.html", encoding="utf-8").read() and "加了旗标" in open("o/index.html", encoding="utf-8").read())

# -- 5 July: nothing new; 6 July: the wrong one is right now, the private address is known, one is late
done = night(5)
same("a night without news sends nothing, not even the same digest", [(m.to, m["Subject"]) for m in done.mails], [])
send("le@example.cn", "更正", FILES["乐陵"], 5, reply="<whatever@example.cn>")
with open("templates/contacts.csv", "a", encoding="utf-8") as out:
    out.write("平原县,private@example.cn,平原县李某,no\n")
done = night(6)
mail = to(done.mails, "le@example.cn")
ok("corrected and taken", any(m["In-Reply-To"] == "<5.le@example.cn>" and "已采用" in m.words for m in mail), [m.words[:300] for m in mail])
ok("the private address is known now: taken from what was kept, and answered", any(m["In-Reply-To"] == "<3.private@example.cn>" for m in to(done.mails, "private@example.cn")),
   [(m.to, m["Subject"]) for m in done.mails])
mail = to(done.mails, "ning@example.cn")
ok("who has not reported by the day it was due is asked, by names of forms", len(mail) == 1 and mail[0]["Subject"] == "宁津县：请补报6月报表" and
   "应于2017年7月5日前报送" in mail[0].words, [(m["Subject"], m.words[:300]) for m in mail])
send("宁津县教育局 <ning@example.cn>", "迟报", FILES["宁津"], 7)

# -- the server is away for a night
SMTP_PORT = SMTP.port
SMTP.stop()
done = night(8)
same("no server: the night is done, with 1", done.returncode, 1)
ok("what waits is said", done.status["mail"]["waiting"] > 0 and "mail" in done.text or "邮件" in done.text, done.text[-400:])
ok("and heard of by another way", sum("key=admin" in p and "用不了" in j["text"]["content"] for p, _, j in Post.heard) == 1, Post.heard[-2:])
SMTP = Smtp()
seen = 0
text = open("t.ini", encoding="utf-8").read().replace("localhost:%d" % SMTP_PORT, "localhost:%d" % SMTP.port)
open("t.ini", "w", encoding="utf-8").write(text)
done = night(9)
ok("the next night sends it", any(m["In-Reply-To"] == "<7.ning@example.cn>" and "已采用" in m.words for m in to(done.mails, "ning@example.cn")),
   [(m.to, m["Subject"]) for m in done.mails])

# -- issued
same("issue", program("tb-issue", "--template", "monthly", "--workbook", "templates/workbooks/summary", "--as-of", "2017-06-30", "--now", "2017-07-09T09:00:00", "-q").returncode, 0)
same("letters", program("tb-issue", "--template", "county", "--as-of", "2017-06-30", "--now", "2017-07-09T09:05:00", "-q").returncode, 0)
program("tb-doctor", "--backup", "kept")
Post.heard.clear()
done = night(10)
leader, staff = to(done.mails, "wang@example.cn"), to(done.mails, "zhao@example.cn")
ok("the leader's subject fits a telephone", len(leader) == 1 and re.fullmatch(r"6月进度：大班额\d+\.\d%，[超欠]时序\d+\.\d点", leader[0]["Subject"]) and
   len(leader[0]["Subject"]) < 30, [m["Subject"] for m in leader])
lead = open(glob.glob("o/issued/德教通*/lead.txt")[0], encoding="utf-8").read().split("\n")[2]
ok("the first paragraph is the document's own", lead and lead in leader[0].words.replace("\r", ""), lead)
html = leader[0].get_body(("html",)).get_content()
ok("and in the small HTML, with the key figures", lead in html and "改薄校舍" in html and len(html) < 16384, len(html))
ok("the PDF is the issued one", leader[0].files[0][1] == open(glob.glob("o/issued/德教通*/bulletin.pdf")[0], "rb").read(), leader[0].files[0][0])
same("staff have PDF and workbook in one mail", [[n.rsplit(".", 1)[1] for n, _ in m.files] for m in staff], [["pdf", "xlsx"]])
letter = [m for m in to(done.mails, "ling@example.cn") if "函" in m.words]
ok("a county's letter goes to it, with its own figures", len(letter) == 1 and "陵城区：6月大班额" in letter[0]["Subject"] and
   [n for n, _ in letter[0].files if n.endswith("（陵城区）.pdf")], [(m["Subject"], [n for n, _ in m.files]) for m in letter])
same("no code where a name belongs", [m["Subject"] for m in MAILS if re.search(r"3714\d\d", m["Subject"] + m.words + " ".join(n for n, _ in m.files))], [])
same("two robots heard of the bulletin", sorted(p.partition("?")[2].partition("=")[0] for p, _, j in Post.heard if "key=admin" not in p), ["access_token", "key"])
ok("as one JSON of text and link", all(j["msgtype"] == "text" and lead[:20] in j["text"]["content"] and "http://tongbao.example.cn/" in j["text"]["content"] and
   t.startswith("application/json") for p, t, j in Post.heard if "key=admin" not in p), Post.heard)
ok("钉钉's is signed", any(re.search(r"access_token=TOPSECRET&timestamp=\d{13}&sign=[A-Za-z0-9%]+$", p) for p, _, _ in Post.heard), [p for p, _, _ in Post.heard])
done = night(11)
same("and nothing of it again", [(m.to, m["Subject"]) for m in done.mails], [])

# -- nobody has anything twice
same("every message once", len({m["Message-ID"] for m in MAILS}), len(MAILS))
same("every file once a recipient", [], [k for k, n in {(m.to, c): sum(m2.to == m.to and any(c2 == c for _, c2 in m2.files) for m2 in MAILS)
                                                        for m in MAILS for _, c in m.files}.items() if n > 1])
ok("no answer to an answer: ours say they are automatic", all(m["Auto-Submitted"] for m in MAILS))

# -- the form comes back as a reply: first as it went out, then filled in
try:
    import openpyxl
except ImportError:
    openpyxl = None
form = [c for m in to(MAILS, "ling@example.cn") for n, c in m.files if n == "陵城区_20170731.xlsx"]
if openpyxl and form:
    def reply(content, day):
        with open("陵城区_20170731.xlsx", "wb") as out:
            out.write(content)
        send("ling@example.cn", "回复：7月报表已备好 %d" % day, ["陵城区_20170731.xlsx"], day)

    def filled(content):
        with open("form.xlsx", "wb") as out:
            out.write(content)
        book = openpyxl.load_workbook("form.xlsx")
        clerk.fill(book)
        book.save("form.xlsx")
        return open("form.xlsx", "rb").read()

    reply(form[-1], 33)
    reply(filled(form[-1]), 34)
    done = program("tb-nightly", "--as-of", "2017-07-31", "--now", "2017-08-04T02:30:00")
    mails = {m["Subject"]: m.words for m in to(arrived(), "ling@example.cn")}
    ok("the form as it went out is known for ours", any("是我们发出的文件，没有改动" in w for w in mails.values()), mails)
    ok("filled in it is read, and the receipt says what it comes to, form by form", any(w.count("已采用") >= 5 and "截至2017年7月31日" in w for w in mails.values()),
       mails)
    os.unlink("陵城区_20170731.xlsx")

# -- restored to before it was mailed
done = program("tb-doctor", "--restore", "kept")
done = night(12)
same("after a restore nothing is sent again by itself", [(m.to, m["Subject"]) for m in done.mails if m.to != "root@example.cn"], [])
ok("and that is said on the page and in status.json", done.status["mail"]["held"] and "暂停发送" in open("o/index.html", encoding="utf-8").read())
done = program("tb-deliver", "--release", "--discard", "--now", "2017-07-12T09:00:00")
same("the administrator's word", (program("tb-deliver", "--now", "2017-07-12T10:00:00").returncode, [m.to for m in arrived() if m.to != "root@example.cn"]), (0, []))

# -- a robot that refuses, a test mail, the doctor
Post.answer = {"errcode": 93000, "errmsg": "invalid webhook url"}
program("tb-issue", "--template", "monthly", "--again", "--as-of", "2017-06-30", "--now", "2017-07-13T09:00:00", "-q")
done = program("tb-deliver", "--now", "2017-07-13T10:00:00", "--set", "ui:language=en")
ok("a robot's refusal is seen like a mail's", done.returncode == 1 and "the robot refused (93000 invalid webhook url)" in done.text and
   rows("SELECT count(*) FROM outbox WHERE recipient LIKE 'robot:%' AND state = 'failed'")[0][0] >= 2, done.text)
ok("its address is told to nobody", "TOPSECRET" not in done.text + str(rows("SELECT * FROM outbox")) + str(rows("SELECT * FROM mail_out")))
arrived()
done = program("tb-deliver", "--test", "root@example.cn", "--set", "ui:language=en")
same("--test sends one message and says so", (done.returncode, [m.to for m in arrived()], "taken a test message" in done.text), (0, ["root@example.cn"], True))
same("--check asks the server", program("tb-deliver", "--check").returncode, 0)
same("with a wrong password it says so", program("tb-deliver", "--check", "--set", "mail:user=nobody").returncode, 111)
done = program("tb-doctor", "--set", "ui:language=en")
ok("tb-doctor asks both servers", "mail: smtp://" in done.text and "mailbox: imaps://" in done.text, done.text)
done = program("tb-doctor", "--set", "ui:language=en", "--set", "mail:server=smtp://localhost:9")
ok("and says when one is not there", "wrong mail:" in done.text and done.returncode == 1, done.text)
SMTP.stop()
BOX.stop()
os.chdir("/")
subprocess.run(["chmod", "-R", "u+w", WORK], check=False)
shutil.rmtree(WORK)
done_testing()
