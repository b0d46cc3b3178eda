#!/usr/bin/python3
"""Mail in under faults, from a real IMAP server: tb-collect is killed after each of its state-changing calls, each call fails in turn, and it
is run again.

collect.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--stage NAME …]    (its one stage is "collect")

Whatever happens and whenever
  - a message that the ledger knows has its bytes in the archive and its tables in the inbox, whole;
  - the ledger passes SQLite's integrity check, and nothing else in it is changed;
  - the next run takes all the rest: the inbox has each table once, the ledger each message once, as after an undisturbed run, and no
    temporary file is left.
No allocation is made to fail here: GLib, below GMime, ends the process when memory is out, which is a kill like the others.
Prints TAP."""
import atexit
import hashlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from email.message import EmailMessage

import chain

sys.path.insert(0, os.path.join(chain.args.source, 'tests', 'e2e'))
import imap_box  # noqa: E402

if imap_box.missing() or not shutil.which('openssl'):
    print('1..0 # SKIP %s' % (imap_box.missing() or 'no openssl here'))
    sys.exit(0)
KEYS = tempfile.mkdtemp(prefix='tb-fault-')
CERT, KEY, PASSWORD = (os.path.join(KEYS, name) for name in ('cert.pem', 'key.pem', 'password'))
subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', KEY, '-out', CERT, '-days', '3650', '-subj', '/CN=localhost',
                '-addext', 'subjectAltName=DNS:localhost'], stderr=subprocess.DEVNULL, check=True)
with open(os.open(PASSWORD, os.O_WRONLY | os.O_CREAT, 0o600), 'w') as out:
    out.write('secret\n')
RECEIVED = 1499040000


def message(sender, subject, *files):
    mail = EmailMessage()
    mail['From'], mail['Subject'], mail['Message-ID'] = sender, subject, '<%s@example.cn>' % hashlib.sha256(subject.encode()).hexdigest()[:12]
    mail.set_content('x')
    for name, content in files:
        mail.add_attachment(content, maintype='application', subtype='octet-stream', filename=name)
    return mail.as_bytes()


def fill(box):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, 'w') as out:
        out.writestr('丙.csv', b'c,3\n')
        out.writestr('丁.csv', b'd,4\n')
    box.deliver(message('ling@example.cn', '两个', ('甲.csv', b'a,1\n' * 5000), ('乙.csv', b'b,2\n')), RECEIVED)
    box.deliver(message('ling@example.cn', '压缩', ('两个.zip', archive.getvalue())), RECEIVED + 60)
    box.deliver(message('ling@example.cn', '更正', ('甲.csv', b'a,2\n')), RECEIVED + 120)
    box.deliver(message('nobody@example.cn', '生人', ('甲.csv', b'x\n')), RECEIVED + 180)


def inbox(folder):
    found, left = {}, []
    for root, _, names in os.walk(os.path.join(folder, 'input')):
        for name in names:
            path = os.path.join(root, name)
            if name.startswith('.'):
                left.append(path)
                continue
            with open(path, 'rb') as file:
                found[os.path.relpath(path, folder)] = (hashlib.sha256(file.read()).hexdigest(), int(os.stat(path).st_mtime))
    left += [name for name in os.listdir(os.path.join(folder, 'output', 'archive')) if name.startswith('.')] \
        if os.path.isdir(os.path.join(folder, 'output', 'archive')) else []
    return found, left


def mail_rows(folder):
    path = os.path.join(folder, 'output', 'ledger.db')
    db = sqlite3.connect(path)
    try:
        messages = db.execute('SELECT id, uid, sha256, sender, county, received_at, verdict, receipt FROM mail_in ORDER BY id').fetchall()
        tables = db.execute('SELECT mail_in, place, name, sha256, file, fate FROM mail_in_file ORDER BY mail_in, place').fetchall()
        damaged = db.execute('PRAGMA integrity_check').fetchall() != [('ok',)]
    except sqlite3.OperationalError:
        return [], [], False  # killed before the tables were made
    finally:
        db.close()
    return messages, tables, damaged


def wrong_now(folder):
    messages, tables, damaged = mail_rows(folder)
    found = inbox(folder)[0]
    if damaged:
        return 'ledger damaged'
    for row in messages:
        if not os.path.exists(os.path.join(folder, 'output', 'archive', row[2])):
            return 'known, and not in the archive: %s' % (row,)
    for row in tables:
        if row[4] and found.get('input/' + row[4], ('',))[0] != row[3]:
            return 'known, and not in the inbox: %s' % (row,)
    return None


def wrong_in_the_end(trial, place, what):
    code, output = chain.run(place, trial.command)
    wrong = wrong_now(place)
    if wrong:
        return '%s, run again: %s' % (what, wrong)
    found, left = inbox(place)
    # 0: the run that was cut off had taken all, also what needs somebody
    if code not in (0, trial.code) or found != trial.wanted[0] or mail_rows(place) != trial.wanted[1]:
        return '%s, run again: not as undisturbed (code %d): %s %s' % (what, code, output[-300:],
                                                                       set(found.items()) ^ set(trial.wanted[0].items()) or mail_rows(place)[:2])
    return '%s, run again: left behind: %s' % (what, left[0]) if left else None


def try_one(trial, fault):
    place = trial.fresh()
    code, output = chain.run(place, trial.command, fault=fault)
    if not fault.startswith('kill') and code not in (0, 1, 111):
        return '%s: ended with %d: %s' % (fault, code, output[-300:])
    if code == 111 and 'error' not in output and '错误' not in output:
        return '%s: ended with 111 and did not say why: %s' % (fault, output[-300:])
    wrong = wrong_now(place)
    return '%s: %s' % (fault, wrong) if wrong else wrong_in_the_end(trial, place, fault)


def all_faults(trial):
    for n in chain.moments(trial.calls, least=12):
        yield 'kill:%d' % n
    for call, errno in (('write', 28), ('fsync', 5), ('rename', 13), ('open', 24), ('truncate', 5), ('unlink', 13), ('mkdir', 28)):
        for n in chain.moments(trial.calls):
            yield '%s:%d:%d' % (call, n, errno)


def torture(number, name, command, folder):
    with imap_box.Box(CERT, KEY) as box:
        fill(box)
        for setting in ('collect:server=imaps://localhost:%d' % box.tls_port, 'collect:user=bureau', 'collect:password_file=' + PASSWORD,
                        'collect:ca_file=' + CERT, 'mail:to.371403=ling@example.cn'):
            command = command + ['--set', setting]
        trial = chain.Trial(command, folder)
        trial.wanted = (inbox(folder)[0], mail_rows(folder))
        failure, tried = None, 0
        if trial.code != 1 or len(trial.wanted[1][0]) != 4 or sum(row[5] == 'taken' for row in trial.wanted[1][1]) != 5:
            failure = 'undisturbed run ended with %d: %s' % (trial.code, trial.output[-300:])
        for fault in all_faults(trial):
            if failure:
                break
            failure = try_one(trial, fault)
            tried += 1
        trial.close()
    return chain.report(number, failure, '%s: %d faults, each message and each table once' % (name, tried))


atexit.register(shutil.rmtree, KEYS, True)
chain.each_stage(torture, [('collect', ['tb-collect'])], 'collect')

