#!/usr/bin/env python3
"""Counties' mails become files of the inbox, through a real IMAP server with TLS: whoever sends, whatever is attached and however it is
called; what cannot be taken is told and kept; nothing is taken twice. TAP."""
import base64
import glob
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from email.message import EmailMessage

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import imap_box
from tap import BIN, ROOT, done_testing, need, ok, run, same, skip

if imap_box.missing():
    skip(imap_box.missing())
need("openssl")
WORK = tempfile.mkdtemp(prefix="tongbao-test-")
os.chdir(WORK)
run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "3650", "-subj",
    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
with open(os.open("password", os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
    out.write("secret\n")
shutil.copytree(os.path.join(ROOT, "templates"), "templates")
with open("templates/contacts.csv", "w", encoding="utf-8") as out:
    out.write("county,address,name,gets\n371403,Ling@Example.cn,李,yes\n禹城,yu@example.cn,,no\n,zhao@example.cn,市局赵科员,\n")
BOX = imap_box.Box("cert.pem", "key.pem")
DAY = 1499040000  # 3 July 2017 08:00 in China
TABLE = "教学点名称,供暖面积\r\n东街,620\r\n".encode()


def collect(*more, now="2017-07-04T02:00:00", sets=(), env=None):
    command = [os.path.join(BIN, "tb-collect"), "-c", "templates/tongbao.ini", "--now", now]
    for key, value in (("ui:language", "en"), ("paths:inbox", "in"), ("paths:archive", "s/archive"), ("paths:ledger", "s/l.db"),
                       ("paths:output", "o"), ("collect:server", "imaps://localhost:%d" % BOX.tls_port), ("collect:user", "bureau"),
                       ("collect:password_file", WORK + "/password"), ("collect:ca_file", WORK + "/cert.pem"),
                       ("mail:contacts", WORK + "/templates/contacts.csv"), ("mail:to.乐陵市", "le@example.cn")) + tuple(sets):
        command += ["--set", "%s=%s" % (key, value)]
    done = subprocess.run(command + list(more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=dict({"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, **(env or {})))
    done.text = done.stdout.decode(errors="replace")
    return done


def mail(sender, subject, *files, text="您好", headers=(), received=DAY, raw=None):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "tongbao@example.cn", subject
    message["Message-ID"] = "<%s.%d@example.cn>" % (base64.b16encode(os.urandom(6)).decode(), received)
    for name, value in headers:
        message[name] = value
    message.set_content(text)
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    if raw != b"":
        BOX.deliver(raw or message.as_bytes(), received)
    return message


def inbox():
    found = {}
    for folder, _, names in os.walk("in"):
        for name in names:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, "in")] = open(path, "rb").read()
    return found


def rows(sql):
    db = sqlite3.connect("s/l.db")
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


def zipped(*files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in files:
            book.writestr(name, content)
    return out.getvalue()


# -- an empty box, a dry run, the first mails
os.mkdir("in")
done = collect()
same("an empty box", (done.returncode, done.text.strip()), (0, "mail in: 0 messages, 0 files into the inbox, 0 messages need attention"))
mail("李 <ling@example.cn>", "6月取暖改造", ("陵城区_取暖改造_20170630.csv", TABLE))
done = collect("--dry-run")
same("a dry run says what it would take", (done.returncode, "陵城区_取暖改造_20170630.csv: into the inbox 陵城区/" in done.text), (0, True))
same("and takes nothing, leaves no mark", (inbox(), rows("SELECT count(*) FROM mail_in"), BOX.boxed()[0][0]), ({}, [(0,)], ""))
done = collect()
same("taken", done.returncode, 0)
same("into the folder of its county, whole", inbox(), {"陵城区/陵城区_取暖改造_20170630.csv": TABLE})
same("with the time the server got it", int(os.stat("in/陵城区/陵城区_取暖改造_20170630.csv").st_mtime), DAY)
same("marked as read, never removed", [flags for flags, _ in BOX.boxed()], ["S"])
sha = rows("SELECT sha256 FROM mail_in")[0][0]
same("its bytes are in the archive", open("s/archive/" + sha, "rb").read().replace(b"\r\n", b"\n"), BOX.boxed()[0][1].replace(b"\r\n", b"\n"))
same("the ledger says what, whose, and that an answer is due", rows("SELECT sender, county, verdict, receipt, received_at FROM mail_in"),
     [("ling@example.cn", "371403", "taken", "due", "2017-07-03T08:00:00")])
done = collect()
same("nothing is taken twice", (done.returncode, len(inbox()), rows("SELECT count(*) FROM mail_in")), (0, 1, [(1,)]))

# -- who sends
mail("nobody@example.cn", "报表", ("陵城区_取暖改造_20170630.csv", b"forged"))
mail("yu@example.cn", "禹城的", ("禹城_取暖改造.csv", TABLE))
mail("LE@example.cn", "乐陵的", ("乐陵_取暖改造.csv", TABLE))
mail("zhao@example.cn", "转两个县的", ("平原县_取暖改造_20170630.csv", TABLE), ("夏津县_取暖改造_20170630.csv", TABLE + b"1,2\r\n"))
mail("ling@example.cn, yu@example.cn", "两个发件人", ("x.csv", TABLE))
done = collect()
found = inbox()
same("two need somebody", done.returncode, 1)
ok("an unknown sender is told", "nobody@example.cn: 报表: unknown sender, kept" in done.text, done.text)
ok("and takes no county's place", b"forged" not in found.values(), found)
ok("two senders are none", "两个发件人: unknown sender" in done.text, done.text)
ok("an alias in contacts.csv", "禹城市/禹城_取暖改造.csv" in found, found)
ok("an address of [mail] to.COUNTY, in any case of letters", "乐陵市/乐陵_取暖改造.csv" in found, found)
ok("who sends for several", "邮件/平原县_取暖改造_20170630.csv" in found and "邮件/夏津县_取暖改造_20170630.csv" in found, found)
ok("what needs somebody is flagged in its box", sum("F" in flags for flags, _ in BOX.boxed()) == 2, [f for f, _ in BOX.boxed()])
with open("templates/contacts.csv", "a", encoding="utf-8") as out:
    out.write("平原县,nobody@example.cn,,\n")
done = collect()
same("a stranger who is one no more is taken from the archive", (done.returncode, inbox().get("平原县/陵城区_取暖改造_20170630.csv")), (0, b"forged"))
same("once", collect().text.strip(), "mail in: 0 messages, 0 files into the inbox, 0 messages need attention")

# -- what it is called
raw = b"From: ling@example.cn\r\nSubject: =?gb2312?B?" + base64.b64encode("陵城区取暖㙍堃".encode("gb18030")) + b"?=\r\nMIME-Version: 1.0\r\n" \
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/octet-stream; name=\"=?gb2312?B?" + \
    base64.b64encode("堃_甲.csv".encode("gb18030")) + b"?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(b"a,1\n") + \
    b"\r\n--b\r\nContent-Disposition: attachment; filename=\"" + "乙.csv".encode("gb18030") + b"\"\r\n\r\nb,2\n" + \
    b"\r\n--b\r\nContent-Disposition: attachment; filename*0*=UTF-8''%E4%B8%99; filename*1=\".csv\"\r\n\r\nc,3\n" + \
    b"\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment\r\n\r\nd,4\n\r\n--b--\r\n"
mail("", "", raw=raw)
done = collect()
names = {n.split("/")[1] for n in inbox() if n.startswith("陵城区/")}
ok("GBK that is called gb2312", "堃_甲.csv" in names, names)
ok("bare GB18030", "乙.csv" in names, names)
ok("RFC 2231 in pieces", "丙.csv" in names, names)
ok("no name at all", any(n.startswith("附件") and n.endswith(".csv") for n in names), names)
same("nothing else", (done.returncode, len(names)), (0, 5))
ok("the subject in rare characters", "陵城区取暖㙍堃" in done.text, done.text)
hostile = ["../../../etc/cron.d/x.csv", "..\\..\\boot.csv", "/etc/passwd.csv", ".hidden.csv", "~$lock.xlsx", "a\r\nBcc: spy@x.csv", "con\x1b[2J.csv",
           "e\u202efdp.csv", "甲" * 300 + ".csv", "tab\tname.csv", "<b>&\"'.csv", "   .csv"]
before = set(inbox())
for n, name in enumerate(hostile):
    encoded = "".join("%%%02X" % b for b in name.encode())
    mail("", "", raw=b"From: ling@example.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
         b"Content-Disposition: attachment; filename*=UTF-8''" + encoded.encode() + b"\r\n\r\nh,%d\n\r\n--b--\r\n" % n)
done = collect()
new = sorted(set(inbox()) - before)
same("hostile names: each is in the inbox once", (done.returncode, len(new)), (0, len(hostile)))
ok("in the county's folder, as plain names that a walk sees", all(n.count("/") == 1 and n.startswith("陵城区/") and n[4] not in ".~ " and
   all(c >= " " and c not in "\u202e<>\"\\" for c in n) and len(os.path.basename(n).encode()) < 250 for n in new), new)
ok("and nowhere else", not glob.glob("/etc/cron.d/x.csv") and sorted(os.listdir(WORK)) == sorted(["in", "s", "templates", "cert.pem", "key.pem", "password"]), os.listdir(WORK))
ok("a terminal gets no escape sequence", "\x1b" not in done.text and "\u202e" not in done.text, done.text)

# -- the same again, another of that name
mail("ling@example.cn", "再发一次", ("陵城区_取暖改造_20170630.csv", TABLE), received=DAY + 86400)
mail("ling@example.cn", "更正", ("陵城区_取暖改造_20170630.csv", TABLE + b"x,1\r\n"), received=DAY + 90000)
mail("ling@example.cn", "再更正", ("陵城区_取暖改造_20170630.csv", TABLE + b"x,2\r\n"), received=DAY + 93600)
before = len(inbox())
done = collect(now="2017-07-05T02:00:00")
same("the same bytes are not put there again, and that is said", (len(inbox()) - before, "in the inbox already" in done.text), (2, True))
same("other bytes of that name come as revisions", (inbox()["陵城区/陵城区_取暖改造_20170630(2).csv"], inbox()["陵城区/陵城区_取暖改造_20170630(3).csv"]),
     (TABLE + b"x,1\r\n", TABLE + b"x,2\r\n"))
same("the first stays as it is", inbox()["陵城区/陵城区_取暖改造_20170630.csv"], TABLE)
copy = EmailMessage()
copy["From"], copy["Subject"], copy["Message-ID"] = "yu@example.cn", "两次送到", "<twice@example.cn>"
copy.add_attachment(b"q,1\n", maintype="text", subtype="csv", filename="两次.csv")
BOX.deliver(b"Received: from a\r\n" + copy.as_bytes(), DAY)
BOX.deliver(b"Received: from b\r\n" + copy.as_bytes(), DAY + 5)
collect()
same("one that the mail servers delivered twice is answered once", rows("SELECT verdict, receipt FROM mail_in WHERE message_id = 'twice@example.cn' ORDER BY id"),
     [("taken", "due"), ("again", "")])

# -- what is no table
mail("ling@example.cn", "没有附件", text="报表稍后发")
mail("ling@example.cn", "Word", ("报表.docx", b"PK\x03\x04word"), ("通知.pdf", b"%PDF-1.4"))
picture = EmailMessage()
picture["From"], picture["Subject"] = "ling@example.cn", "照片"
picture.set_content("见图")
picture.add_alternative("<img src=cid:a>", subtype="html")
picture.get_payload()[1].add_related(b"\x89PNG", "image", "png", cid="<a>")
BOX.deliver(picture.as_bytes(), DAY)
logo = mail("ling@example.cn", "带徽标", ("带徽标.csv", b"logo,1\n"), raw=b"")
logo.add_attachment(b"\x89PNG", "image", "png", cid="<logo>", filename="image001.png", disposition="inline")
logo.add_attachment(b"signed", "application", "pkcs7-signature", filename="smime.p7s")
BOX.deliver(logo.as_bytes(), DAY)
mail("ling@example.cn", "空的", ("空.csv", b""))
mail("ling@example.cn", "压缩", ("六月.zip", zipped(("报表/压缩_甲.csv", b"z,1\n"), ("__MACOSX/._a", b"x"), ("说明.txt", b"hello\n"),
                                                 ("压缩_乙.xls", b"\xd0\xcf\x11\xe0x"), ("照片.jpg", b"j"))))
mail("ling@example.cn", "套娃", ("a.zip", zipped(("b.zip", zipped(("c.zip", zipped(("深.csv", b"deep\n"))))))))
mail("ling@example.cn", "坏的", ("坏.zip", zipped(("一.csv", b"1,2\n" * 1000))[:-60]))
bad = bytearray(zipped(("校验.csv", b"checksum,1\n" * 50)))
bad[40] ^= 255
mail("ling@example.cn", "坏的内容", ("内容坏.zip", bytes(bad)))
mail("ling@example.cn", "炸弹", ("bomb.zip", zipped(("bomb.csv", b"\0" * (66 << 20)))))
mail("ling@example.cn", "太多", ("many.zip", zipped(*(("%d.csv" % n, b"x") for n in range(300)))))
mail("ling@example.cn", "路径", ("p.zip", zipped(("../../../../tmp/evil_tongbao.csv", b"evil,1\n"), ("/etc/evil2.csv", b"evil,2\n"))))
before = set(inbox())
done = collect()
new = set(inbox()) - before
same("tables out of a zip, and nothing else", sorted(n[4:] for n in new), sorted(["带徽标.csv", "压缩_甲.csv", "压缩_乙.xls", "说明.txt", "evil_tongbao.csv", "evil2.csv"]))
for words, what in (("没有附件: no table in it", "no attachment"), ("报表.docx: no table", "Word"), ("通知.pdf: no table", "PDF"),
                    ("a picture in the text", "a picture"), ("空.csv: empty", "an empty file"), ("照片.jpg: no table", "a photograph in a zip"),
                    ("b.zip: no table", "a zip in a zip is not entered"), ("坏.zip: cannot be opened: the zip file is damaged", "a zip that is cut short"),
                    ("校验.csv: cannot be opened: the zip file is damaged", "a zip whose content is wrong"),
                    ("bomb.csv: cannot be opened: the zip file holds more than 64 MiB", "a zip that grows"),
                    ("many.zip: cannot be opened: the zip file has more than 200 entries", "a zip of too many files")):
    ok("told: " + what, words in done.text, done.text)
ok("no path leads out", not os.path.exists("/tmp/evil_tongbao.csv") and not os.path.exists("/etc/evil2.csv"))
same("and all are kept", (done.returncode, len(glob.glob("s/archive/*")) >= 20, rows("SELECT count(*) FROM mail_in_file WHERE fate = 'picture'")), (1, True, [(2,)]))
ok("a logo and a signature beside a table need nobody", "smime" not in done.text and [f for f, b in BOX.boxed() if b"image001.png" in b] == ["S"], done.text)

# -- who is not answered
mail("ling@example.cn", "自动回复：休假", headers=[("Auto-Submitted", "auto-replied")])
mail("ling@example.cn", "群发", headers=[("Precedence", "bulk")])
BOX.deliver(b"From: Mail Delivery <MAILER-DAEMON@example.cn>\r\nSubject: failed\r\nMIME-Version: 1.0\r\n"
            b"Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\nsorry\r\n"
            b"--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; wang@example.cn\r\n"
            b"Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n"
            b"From: tongbao@example.cn\r\nMessage-ID: <ours@x>\r\nContent-Type: text/csv; name=ours.csv\r\n\r\nours,1\r\n--r--\r\n", DAY)
before = set(inbox())
done = collect()
same("programs are not answered", rows("SELECT verdict, receipt FROM mail_in WHERE subject LIKE '自动%' OR subject = '群发'"), [("automatic", "")] * 2)
ok("of what came back it is said for whom and why", "could not be delivered:  wang@example.cn： smtp; 550 no such user" in done.text or
   ("wang@example.cn" in done.text and "550 no such user" in done.text), done.text)
same("and our own file in it is no county's", set(inbox()) - before, set())

# -- a forged sender, where the mail server checks
vouch = [("Authentication-Results", "mx.example.cn; dmarc=pass header.from=example.cn")]
mail("yu@example.cn", "真", ("真.csv", b"real,1\n"), headers=vouch)
mail("yu@example.cn", "假", ("假.csv", b"fake,1\n"), headers=[("Authentication-Results", "mx.example.cn; dkim=pass header.d=evil.cn; dmarc=fail")])
mail("yu@example.cn", "自称", ("自称.csv", b"fake,2\n"), headers=[("Authentication-Results", "evil.cn; dmarc=pass")])
mail("yu@example.cn", "没有", ("没有.csv", b"fake,3\n"))
done = collect(sets=[("collect:authserv", "mx.example.cn")])
names = {os.path.basename(n) for n in inbox()}
same("only whom the server vouches for", ({"真.csv"} & names, {"假.csv", "自称.csv", "没有.csv"} & names), ({"真.csv"}, set()))
same("the others are told", done.text.count("does not vouch"), 3)

# -- forwarded, nested, far too much
inner = mail("x@example.cn", "原件", ("转发.csv", b"fwd,1\n"))
outer = EmailMessage()
outer["From"], outer["Subject"] = "ling@example.cn", "转发：原件"
outer.set_content("见附件")
outer.add_attachment(inner)
BOX.deliver(outer.as_bytes(), DAY)
command = collect().args
ok("what is attached to a forwarded message", "陵城区/转发.csv" in inbox(), sorted(inbox())[-5:])
parts = b"".join(b"--b\r\nContent-Disposition: attachment; filename=p%d.csv\r\n\r\n%d\r\n" % (n, n) for n in range(10000))
BOX.deliver(b"From: ling@example.cn\r\nSubject: parts\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + b"--b--\r\n", DAY)
deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000))
BOX.deliver(b"From: ling@example.cn\r\nSubject: deep\r\nMIME-Version: 1.0\r\n" + deep + b"\r\nend\r\n", DAY)
BOX.deliver(b"From: ling@example.cn\r\nSubject: header\r\nX-Long: " + b"a" * (20 << 20) + b"\r\n\r\nx\r\n", DAY)
BOX.deliver(b"From: ling@example.cn\r\nSubject: folded\r\n" + b"X-A: b\r\n" * 2000000 + b"\r\nx\r\n", DAY)
BOX.deliver(b"\r\n\r\n", DAY)
BOX.deliver(b"\0\xff\xfe garbage", DAY)
large = EmailMessage()
large["From"], large["Subject"] = "ling@example.cn", "大"
large.add_attachment(b"l,1\n" * (10 << 20), maintype="text", subtype="csv", filename="大.csv", cte="base64")
BOX.deliver(large.as_bytes(), DAY)
big = b"From: ling@example.cn\r\nSubject: 200\r\n\r\n" + b"x" * 76 + b"\r\n"
BOX.deliver(big + (b"y" * 76 + b"\r\n") * ((200 << 20) // 78), DAY)
before = set(inbox())
with open("told", "wb") as told:
    measured = subprocess.run(["/usr/bin/python3", "-c", "import resource,subprocess,sys; subprocess.run(sys.argv[1:], stderr=subprocess.STDOUT);"
                               "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))"] +
                              command, stdout=told, stderr=subprocess.PIPE, check=False)
text = open("told", encoding="utf-8").read()
os.unlink("told")
if b"__asan_init" not in open(os.path.join(BIN, "tb-collect"), "rb").read():  # the sanitizers' own memory is more than that
    ok("memory stays below 64 MiB", int(measured.stderr) < 64 << 10, measured.stderr)
for words, what in (("parts: refused, kept in the box: message has more than 500 parts", "10,000 parts"),
                    ("deep: refused, kept in the box: message has messages in messages, too many", "3,000 multiparts in each other"),
                    ("header: refused, kept in the box: message has more than 8 MiB of headers", "a header of 20 MiB"), ("ling@example.cn: 200: refused, kept in the box: larger than 64 MiB: [collect] most_mib", "200 MiB, and who sent it")):
    ok("told: " + what, words in text, text)
same("a large file that is none too large is taken, whole", {n: len(inbox()[n]) for n in set(inbox()) - before}, {"陵城区/大.csv": 40 << 20})
same("it goes on to the end", rows("SELECT count(*) FROM mail_in")[0][0], len(BOX.boxed()))
# -- the server, the settings
for what, sets, words in (("nobody there", [("collect:server", "imaps://localhost:9")], "mailbox cannot be used"),
                          ("a wrong password", [("collect:user", "nobody")], "mailbox cannot be used"),
                          ("a certificate nobody vouches for", [("collect:ca_file", "")], "mailbox cannot be used"),
                          ("no such folder", [("collect:folder", "Nowhere")], "mailbox cannot be used")):
    done = collect(sets=sets)
    same("%s: said, a rerun is safe" % what, (done.returncode, words in done.text, "secret" in done.text), (111, True, False))
for what, sets, words in (("no address", [("collect:server", "mail.example.cn")], "imaps://HOST:PORT"), ("no user", [("collect:user", "")], "[collect] user"),
                          ("TLS of a third kind", [("collect:tls", "perhaps")], "[collect] tls"), ("a folder in Chinese", [("collect:folder", "收件箱")], "UTF-7"),
                          ("contacts that are not there", [("mail:contacts", "/nowhere.csv")], "/nowhere.csv")):
    done = collect(sets=sets)
    same("%s: exit code" % what, (done.returncode, words in done.text), (101, True))
same("STARTTLS", collect("--check", sets=[("collect:server", "imap://localhost:%d" % BOX.port)]).returncode, 0)
same("--check opens the box, and no more", collect("--check").text.strip(), "the mailbox can be opened: imaps://localhost:%d" % BOX.tls_port)
with open("templates/contacts.csv", "a", encoding="utf-8") as out:
    out.write("没有县,a@example.cn,,\n")
done = collect()
ok("a county that the plan has not", done.returncode == 101 and "没有县" in done.text and "contacts.csv:6" in done.text, done.text)
BOX.stop()
os.chdir("/")
shutil.rmtree(WORK)
done_testing()
