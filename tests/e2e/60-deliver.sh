#!/bin/sh
# Mail through a real SMTP server: each recipient once per document, whatever the server does and whenever we are killed.
. "$(dirname "$0")/tap.sh"
need sqlite3 openssl
/usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || skip_all "no python3-aiosmtpd here"

number=德教通〔2017〕5号
mkdir -p output/issued/$number
printf 'a bulletin' >"output/issued/$number/bulletin.pdf"
printf 'a workbook' >"output/issued/$number/workbook.xlsx"
sum() { sha256sum "$1" | cut -c 1-64; }

# register FILE: a ledger with one issue in it
register() {
    rm -f "$1"
    sqlite3 -batch "$1" <"$TB_SRC/pipeline/adapter/db/ledger.sql"
    sqlite3 -batch "$1" "INSERT INTO issue(number, series, year, serial, title, as_of, issued_at, pdf_sha256, xlsx_sha256, folder) VALUES
        ('$number', 'x', 2017, 5, '关于进展情况的通报', '2017-06-30', '2017-07-03T09:00:00',
         '$(sum output/issued/$number/bulletin.pdf)', '$(sum output/issued/$number/workbook.xlsx)', 'issued/$number')"
}

# serve MODE [CERT KEY]: start the server; its port is in $port, its messages in box/
serve() {
    rm -rf box hold
    mkdir box
    mkfifo hold
    /usr/bin/python3 -B "$TB_SRC/tests/e2e/smtp_sink.py" box "$@" <hold >sink.log 2>&1 &
    exec 9>hold
    tries=0
    while [ ! -f box/port ] && [ $tries -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    port=$(cat box/port)
}
stop() { exec 9>&-; wait; }

# configure TLS [EXTRA LINES]
configure() {
    cat >t.ini <<EOF
[paths]
ledger = ledger.db
output = output
[mail]
server = smtp://localhost:$port
from = tongbao@example.cn
from_name = 德州市教育局
tls = $1
to.leaders = 王局长 <Wang@example.cn>, li@example.cn
to.staff = zhao@example.cn
$2
EOF
}
states() { sqlite3 -batch ledger.db "SELECT state || ' ' || count(*) FROM outbox GROUP BY state ORDER BY state"; }

# -- a server that takes everything
serve accept
register ledger.db
configure optional
run tb-deliver -c t.ini --now 2017-07-03T10:00:00 --dry-run
is "dry run ends well" "$code" 0
is "dry run queues nothing" "$(states)" ""
long=$(printf 'r%.0s' $(seq 70))
run tb-deliver -c t.ini --now 2017-07-03T10:00:00 --dry-run --set "mail:to.$long=chen@example.cn" --set "mail:pdf=staff, $long"
like "a role of many letters gets what it is to get" "$(cat out)" '德教通〔2017〕5号.*chen@example.cn'
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "all is sent" "$code $(states)" "0 sent 4"
is "leaders and staff get one mail each" "$(cat box/*.eml | grep -a X-Envelope | sort | tr -d '\r' | tr '\n' ' ')" \
    "X-Envelope: li@example.cn X-Envelope: wang@example.cn X-Envelope: zhao@example.cn "
/usr/bin/python3 -B - >read <<'EOF'
import email, glob
from email import policy
for name in sorted(glob.glob('box/*.eml')):
    mail = email.message_from_bytes(open(name, 'rb').read(), policy=policy.default)
    for part in mail.iter_attachments():
        print(mail['subject'], '|', mail['from'], '|', mail['date'], '|', part.get_filename(), '|', part.get_content().decode())
    print(mail['to'], 'has', len(list(mail.iter_attachments())), 'files', 'html' if mail.get_body(('html',)) else 'text alone')
EOF
like "a mail program reads the subject" "$(cat read)" "^关于进展情况的通报（$number）"
like "and the sender" "$(cat read)" "德州市教育局 <tongbao@example.cn>"
like "and the attachment, whole, called by its number" "$(cat read)" "| $number.pdf | a bulletin"
like "the workbook too" "$(cat read)" "| $number.xlsx | a workbook"
like "staff have both in one mail, with words as HTML too" "$(cat read)" "^zhao@example.cn has 2 files html"
like "leaders the bulletin" "$(cat read)" "<wang@example.cn> has 1 files html"
# names for old mail programs: RFC 2231 and, beside it, encoded words in filename= and name=
like "RFC 2231" "$(cat box/*.eml)" "filename\\*0\\*=UTF-8''%E5%BE%B7"
like "and for programs that do not know it" "$(cat box/*.eml)" '^ filename="=?UTF-8?B?'
like "in Content-Type too" "$(cat box/*.eml)" '^ name="=?UTF-8?B?'
like "the date is the bureau's local time" "$(cat read)" "Mon, 03 Jul 2017 10:00:00 +0800"
run tb-deliver -c t.ini --now 2017-07-04T10:00:00
is "the next day nothing is sent again" "$(ls box/*.eml | wc -l)" 3

# -- a letter goes to its county only
register ledger.db
mkdir -p output/issued/德教函〔2017〕2号-371403
printf 'a letter' >output/issued/德教函〔2017〕2号-371403/bulletin.pdf
sqlite3 -batch ledger.db "INSERT INTO issue(number, series, year, serial, title, as_of, issued_at, pdf_sha256, folder) VALUES
    ('德教函〔2017〕2号', 'y', 2017, 2, '关于进展情况的函（陵城区）', '2017-06-30', '2017-07-03T09:00:00',
     '$(sum output/issued/德教函〔2017〕2号-371403/bulletin.pdf)', 'issued/德教函〔2017〕2号-371403')"
rm -f box/*.eml
configure optional "to.371403 = 陵城区教育局 <lingcheng@example.cn>
to.371402 = decheng@example.cn"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "a letter goes to its county and to nobody else" \
    "$(sqlite3 -batch ledger.db "SELECT recipient FROM outbox WHERE title LIKE '%德教函%'")" lingcheng@example.cn
is "and the county gets nothing else" "$(sqlite3 -batch ledger.db "SELECT count(*) FROM outbox WHERE recipient LIKE '%cheng@%'")" 1
rm -r output/issued/德教函*
configure optional

# -- a ledger that was put back waits for the administrator's word
register ledger.db
rm -f box/*.eml
tb-doctor -c t.ini --backup kept >/dev/null
tb-deliver -c t.ini --now 2017-07-03T10:00:00 >/dev/null
rm -f box/*.eml
tb-doctor -c t.ini --restore kept --set ui:language=en >told
like "a restore names the mails that the backup lacks" "$(cat told)" 'mailed since the backup.*wang@'
run tb-deliver -c t.ini --now 2017-07-04T10:00:00 --set ui:language=en
is "after a restore nothing is sent" "$code $(ls box | grep -c eml)" "1 0"
like "and it is said why and how to go on" "$(cat out)" 'mail is held.*--release: .*kept'
is "with what would go out again" "$(grep -c '^would send' out)" 3
run tb-deliver -c t.ini --now 2017-07-05T10:00:00 --release
is "the administrator's word sends it" "$code $(states)" "0 sent 4"
tb-doctor -c t.ini --restore kept >/dev/null
rm -f box/*.eml
run tb-deliver -c t.ini --now 2017-07-04T10:00:00 --release --discard
is "or counts it as sent" "$code $(states) $(ls box | grep -c eml)" "0 dropped 4 0"
run tb-deliver -c t.ini --now 2017-07-05T10:00:00
is "for good" "$code $(states) $(ls box | grep -c eml)" "0 dropped 4 0"
run tb-deliver -c t.ini --discard
is "--discard alone is nothing" "$code" 100
# an old ledger copied into place by hand, without tb-doctor
register ledger.db
configure optional "to.staff2 = qian@example.cn"
cp ledger.db first.db
tb-deliver -c t.ini --now 2017-07-03T10:00:00 >/dev/null
cp ledger.db older.db
register second.db
sqlite3 -batch ledger.db "UPDATE issue SET number = '德教通〔2017〕6号', pdf_sha256 = 'a', xlsx_sha256 = NULL"
mkdir -p output/issued/德教通〔2017〕6号
printf 'another' >output/issued/德教通〔2017〕6号/bulletin.pdf
sqlite3 -batch ledger.db "UPDATE issue SET pdf_sha256 = '$(sum output/issued/德教通〔2017〕6号/bulletin.pdf)', folder = 'issued/德教通〔2017〕6号'"
tb-deliver -c t.ini --now 2017-07-04T10:00:00 >/dev/null
cp older.db ledger.db
rm -f box/*.eml
run tb-deliver -c t.ini --now 2017-07-05T10:00:00 --set ui:language=en
is "it is found out, and the mail is held" "$code $(ls box | grep -c eml) $(grep -c 'held.*3 messages' out)" "1 0 1"
run tb-deliver -c t.ini --now 2017-07-06T10:00:00 --release
is "until the administrator's word" "$code" 0
run tb-deliver -c t.ini --now 2017-07-07T10:00:00
is "and no longer" "$code" 0
rm -rf output/issued/德教通〔2017〕6号 ledger.db.mail-count
configure optional

# -- killed right after the server took the message
register ledger.db
sqlite3 -batch ledger.db "INSERT INTO outbox(document, recipient, title, path, state) VALUES
    ('$(sum output/issued/$number/bulletin.pdf)', 'li@example.cn', '关于进展情况的通报', 'output/issued/$number/bulletin.pdf', 'sending')"
rm -f box/*.eml
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "what was cut off is not sent again by itself" "$code $(states | tr '\n' ' ')" "1 sending 1 sent 3 "
like "but told" "$(cat out)" "li@example.cn"
run tb-deliver -c t.ini --now 2017-07-03T11:00:00 --resend
is "--resend sends it" "$code $(states)" "0 sent 4"

# -- killed in the middle of it, while the server has the message and has not answered
stop
serve hold
register ledger.db
configure optional
tb-deliver -c t.ini --now 2017-07-03T10:00:00 >/dev/null 2>&1 &
sender=$!
for i in $(seq 300); do [ -e box/holding ] && break; sleep 0.1; done
is "what is on its way is known to be" "$(states | tr '\n' ' ')" "queued 3 sending 1 "
kill -KILL $sender
wait $sender 2>/dev/null
stop
serve accept
configure optional
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "after the kill it is not sent again by itself" "$code $(states | tr '\n' ' ')$(ls box/*.eml | wc -l)" "1 sending 1 sent 3 2"
like "but told, with the cure" "$(cat out)" '--resend.*wang@example.cn'

# -- a title that would be a header of its own
register ledger.db
sqlite3 -batch ledger.db "UPDATE issue SET title = '通报' || char(13, 10) || 'Bcc: spy@example.cn' || char(13, 10, 13, 10) || 'x'"
rm -f box/*.eml
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "is no header of the mail" "$(cat box/*.eml 2>/dev/null | sed '/^.$/q' | grep -ci '^bcc:')" 0
is "it is not sent at all" "$(ls box | grep -c eml) $code" "0 1"
register ledger.db
run tb-deliver -c t.ini --now 2017-07-03T10:00:00

# -- drafts, for those who want them
register ledger.db
mkdir -p output/2017-05-31 output/2017-06-30
printf 'May' >output/2017-05-31/monthly.pdf
printf 'June' >output/2017-06-30/monthly.pdf
printf 'figures' >output/2017-06-30/summary.xlsx
draft() { sqlite3 -batch ledger.db "INSERT OR REPLACE INTO rendered VALUES('$1', 'k', '$2')"; }
for file in 2017-05-31/monthly.pdf 2017-06-30/monthly.pdf 2017-06-30/summary.xlsx; do draft $file "$(sum output/$file)"; done
draft 2017-07-31/monthly.pdf withheld
draft 2017-06-30/notices "$(sum output/2017-06-30/monthly.pdf)"
draft =/usr/share/big.pdf "$(sum output/2017-06-30/monthly.pdf)"
sqlite3 -batch ledger.db 'DELETE FROM issue'
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "no draft without drafts = yes" "$code $(states)" "0 "
configure optional "drafts = yes
pdf = staff"
rm -f box/*.eml
run tb-deliver -c t.ini --now 2017-07-03T10:00:00 --as-of 2017-05-31 --dry-run --set ui:language=en
is "--as-of: that date's only" "$(grep -c '^would send' out) $(states)" "1 "
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "each draft of the last date to its readers, none of what is withheld" "$code $(sqlite3 -batch ledger.db 'SELECT title, recipient, state FROM outbox ORDER BY title')" \
    "0 monthly（送审稿）|zhao@example.cn|sent
进展汇总表（截至2017年6月30日）（送审稿）|zhao@example.cn|sent"
is "in one mail, called by what they are" "$(/usr/bin/python3 -B -c 'import email, glob
from email import policy
for n in glob.glob("box/*.eml"):
    m = email.message_from_bytes(open(n, "rb").read(), policy=policy.default)
    print(m["subject"], *[p.get_filename() for p in m.iter_attachments()])')" "monthly（送审稿） monthly（送审稿）.pdf 进展汇总表（截至2017年6月30日）（送审稿）.xlsx"
configure optional "drafts = editors
to.editors = sun@example.cn"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "drafts for a role of their own" "$code $(sqlite3 -batch ledger.db "SELECT count(*) FROM outbox WHERE recipient = 'sun@example.cn' AND state = 'sent'")" "0 2"
sqlite3 -batch ledger.db "INSERT INTO issue(number, series, year, serial, title, as_of, issued_at, pdf_sha256, xlsx_sha256, folder) VALUES
    ('$number', 'x', 2017, 5, 'monthly', '2017-06-30', '2017-05-03T09:00:00', 'p', 'x', 'issued/$number')"
printf 'June, after it was issued' >output/2017-06-30/monthly.pdf
printf 'other figures' >output/2017-06-30/summary.xlsx
draft 2017-06-30/monthly.pdf "$(sum output/2017-06-30/monthly.pdf)"
draft 2017-06-30/summary.xlsx "$(sum output/2017-06-30/summary.xlsx)"
run tb-deliver -c t.ini --now 2017-07-03T11:00:00
is "no draft of what was issued" "$code $(sqlite3 -batch ledger.db "SELECT count(*) FROM outbox WHERE recipient = 'sun@example.cn'")" "0 2"
sqlite3 -batch ledger.db 'DELETE FROM issue; DELETE FROM outbox; DELETE FROM mail_out'
configure optional "drafts = yes
pdf = staff"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
stop
printf 'June, made anew' >output/2017-06-30/monthly.pdf
draft 2017-06-30/monthly.pdf "$(sum output/2017-06-30/monthly.pdf)"
printf 'June, once more' >output/2017-06-30/monthly.pdf
draft 2017-06-30/monthly.pdf "$(sum output/2017-06-30/monthly.pdf)"
run tb-deliver -c t.ini --now 2017-07-04T10:00:00
is "made anew while no server answers: it waits" "$code $(states | tr '\n' ' ')" "1 queued 1 sent 2 "
printf 'June, and again' >output/2017-06-30/monthly.pdf
draft 2017-06-30/monthly.pdf "$(sum output/2017-06-30/monthly.pdf)"
run tb-deliver -c t.ini --now 2017-07-05T10:00:00
is "and anew before it went: the one that waits is the last one" "$code $(states | tr '\n' ' ')$(sqlite3 -batch ledger.db "SELECT document FROM outbox WHERE state = 'queued'")" \
    "1 queued 1 sent 2 $(sum output/2017-06-30/monthly.pdf)"
is "nobody there is no attempt" "$(sqlite3 -batch ledger.db "SELECT attempts FROM outbox WHERE state = 'queued'")" 0
serve later
sqlite3 -batch ledger.db "UPDATE outbox SET attempts = 20, next_try_at = '' WHERE state = 'queued'"
configure optional "drafts = yes
pdf = staff
attempts = 30"
run tb-deliver -c t.ini --now 2017-07-06T10:00:00
is "however often it was tried, a day later at most" "$(sqlite3 -batch ledger.db "SELECT next_try_at FROM outbox WHERE state = 'queued'")" 2017-07-07T10:00:00
stop
serve accept
configure optional

# -- the file changed after it was queued
register ledger.db
rm -f box/*.eml
printf 'a bulletin, altered' >"output/issued/$number/bulletin.pdf"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "other bytes than those queued are never sent" "$code $(states) $(ls box | grep -c eml)" "1 failed 4 0"
like "and it is said which" "$(cat out)" "issued/$number/bulletin.pdf"
printf 'a bulletin' >"output/issued/$number/bulletin.pdf"
stop

# -- a server that is busy, one that refuses, one that breaks the line
serve later
register ledger.db
configure optional "attempts = 3"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "busy: waiting" "$code $(states)" "1 queued 4"
like "and the server's word is told" "$(cat out)" "451 mailbox is busy"
run tb-deliver -c t.ini --now 2017-07-03T10:01:00
is "not tried before its time" "$(sqlite3 -batch ledger.db 'SELECT max(attempts) FROM outbox')" 1
run tb-deliver -c t.ini --now 2017-07-03T10:05:00
run tb-deliver -c t.ini --now 2017-07-03T10:30:00
is "given up after the attempts that are set" "$code $(states)" "1 failed 4"
stop
serve never
register ledger.db
configure optional
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "refused: not tried again" "$code $(states)" "1 failed 4"
stop
serve slow
register ledger.db
configure optional
tb-deliver -c t.ini --now 2017-07-03T10:00:00 >/dev/null 2>&1 &
killed=$!
for i in $(seq 300); do ls box/*.eml >/dev/null 2>&1 && break; sleep 0.1; done
kill -KILL $killed; wait $killed 2>/dev/null
run tb-deliver -c t.ini --now 2017-07-03T10:05:00
is "killed while the server takes a message: the others go, this one is told" "$code $(states | tr '\n' ' ')" "1 sending 1 sent 3 "
is "and nobody has anything twice" "$(cat box/*.eml | grep -a '^Message-ID' | sort | uniq -d | wc -l) $(ls box/*.eml | wc -l)" "0 3"
stop
serve drop
register ledger.db
configure optional
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "line broken after the message: unknown" "$code $(states)" "1 sending 4"
stop
register ledger.db
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "nobody there: waiting" "$code $(states)" "1 queued 4"

# -- TLS is required, not hoped for
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 3650 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost >/dev/null 2>&1
serve accept
register ledger.db
configure required
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "a server without TLS gets nothing" "$(ls box | grep -c eml)" 0
stop
serve accept cert.pem key.pem
register ledger.db
configure required
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "a certificate nobody vouches for: nothing" "$(ls box | grep -c eml)" 0
register ledger.db
configure required "ca_file = cert.pem"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "with its certificate: all" "$code $(states)" "0 sent 4"
stop

# -- a server that wants a name and a password
printf 'secret\n' >password
chmod 600 password
serve auth
register ledger.db
configure optional
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "nothing without them" "$(ls box | grep -c eml)" 0
register ledger.db
configure optional "user = bureau
password_file = password"
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "with them: all" "$code $(states)" "0 sent 4"
printf 'wrong\n' >password
register ledger.db
run tb-deliver -c t.ini --now 2017-07-03T10:00:00
is "a wrong password: nothing, and nobody is given up for it" "$code $(ls box | grep -c eml) $(states)" "1 3 queued 4"
unlike "which is never told" "$(cat out err; sqlite3 -batch ledger.db 'SELECT * FROM outbox')" wrong
stop

# -- settings
configure optional
run tb-deliver -c t.ini --set mail:from=nobody
is "no address" "$code" 101
run tb-deliver -c t.ini --set mail:colour=red
is "an unknown key" "$code" 101
like "is named" "$(cat err)" "colour"
wrong() { # wrong WHAT SETTING=VALUE… PATTERN
    what=$1; pattern=$3
    run tb-deliver -c t.ini --set ui:language=en --set "mail:$2"
    is "$what: exit code" "$code $(cat out)" "101 "
    like "$what: said" "$(cat err)" "$pattern"
}
wrong "no server's address" server=mail.example.cn 'smtp://HOST:PORT.*\[mail\] server: .*t.ini'
wrong "TLS of a third kind" tls=perhaps 'required or optional.*\[mail\] tls'
wrong "no patience" timeout_s=0 '1 to 3600.*\[mail\] timeout_s'
wrong "no attempts" attempts=0 'above 0.*\[mail\] attempts'
wrong "drafts neither yes nor no" drafts=often 'yes or no.*\[mail\] drafts'
wrong "a user without a password" user=u 'password file.*\[mail\] password_file'
wrong "a name and no end of the address" 'to.x=王 <wang@example.cn' 'without ">".*to.x'
wrong "a recipient that is none" 'to.x=li@example.cn, wang' 'not a mail address: "wang".*to.x'
printf 'secret\n' >password
chmod 644 password
run tb-deliver -c t.ini --set mail:user=u --set mail:password_file="$PWD/password"
is "a password others can read" "$code" 101
unlike "is never told" "$(cat out err)" secret
run tb-deliver -c t.ini --set mail:user=u --set mail:password_file="$PWD/nowhere"
is "a password that is not there" "$code" 101
like "is named" "$(cat err)" "$PWD/nowhere"
chmod 600 password
run tb-deliver -c t.ini --set mail:user=u --set mail:password_file="$PWD/password" --set "mail:to.x= <A@Example.CN>,, b@example.cn	," --dry-run
is "a password of one's own, and addresses as people write them" "$code $(cat err)" "0 "
done_testing
