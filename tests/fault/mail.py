#!/usr/bin/python3
"""Mail under faults, through a real SMTP server: tb-deliver is killed after each of its state-changing calls, each call and each
allocation fails in turn, and it is run again.

mail.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--stage NAME …]    (its one stage is "deliver")

Whatever happens and whenever
  - nobody gets a document twice, and the ledger never says "sent" of one that the server has not taken;
  - one that the server has taken is never "queued" again; of at most one it is unknown ("sending"), which the next run tells
    and does not send;
  - nothing else in the ledger and no file is changed, and the ledger passes SQLite's integrity check;
  - the next run delivers all the rest: with nothing unknown, the ledger is as after an undisturbed run.
Prints TAP."""
import email
import glob
import os
import sqlite3
import subprocess
import sys
import time
from email import policy

import chain

COUNT = 'output/ledger.db.mail-count'
TO = {'leaders': '王局长 <wang@example.cn>, li@example.cn', 'staff': 'zhao@example.cn'}
try:
    import aiosmtpd  # noqa: F401, for the server
except ImportError:
    print('1..0 # SKIP no python3-aiosmtpd here')
    sys.exit(0)


class Server:
    def __init__(self, work):
        self.box = os.path.join(work, 'box')
        os.mkdir(self.box)
        sink = os.path.join(chain.args.source, 'tests', 'e2e', 'smtp_sink.py')
        self.process = subprocess.Popen(['/usr/bin/python3', '-B', sink, self.box, 'accept'], stdin=subprocess.PIPE)
        port = os.path.join(self.box, 'port')
        for _ in range(300):
            if os.path.exists(port):
                break
            time.sleep(0.1)
        with open(port) as text:
            self.port = int(text.read())

    def taken(self):
        """[(recipient, ending of the attachment)], sorted."""
        found = []
        for name in glob.glob(os.path.join(self.box, '*.eml')):
            with open(name, 'rb') as message:
                mail = email.message_from_binary_file(message, policy=policy.default)
            for attachment in mail.iter_attachments():
                found.append((mail['X-Envelope'], os.path.splitext(attachment.get_filename())[1]))
        return sorted(found)

    def empty(self):
        for name in glob.glob(os.path.join(self.box, '*.eml')):
            os.unlink(name)

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def outbox(folder):
    """{(recipient, ending): state}"""
    db = sqlite3.connect(os.path.join(folder, 'output', 'ledger.db'))
    rows = db.execute('SELECT recipient, path, state FROM outbox').fetchall()
    db.close()
    return {(recipient, os.path.splitext(path)[1]): state for recipient, path, state in rows}


def without_mail(ledger):
    return [line for line in ledger.split('\n') if line.split(' ', 1)[0] not in ('outbox', 'mail_out', 'mail_count')]


def without_count(ledger):
    return [line for line in ledger.split('\n') if not line.startswith('mail_count ')]


def wrong_now(folder, before, server):
    """What must hold at any moment; a complaint or None."""
    found, ledger = chain.state(folder)
    if ledger.startswith('DAMAGED'):
        return 'ledger damaged'
    if without_mail(ledger) != without_mail(before[1]):
        return 'something else in the ledger has changed'
    found.pop(os.path.join(os.path.dirname(COUNT), '.' + os.path.basename(COUNT) + '.tmp'), None)  # half written; used again next time
    found.pop(COUNT, None)  # of the messages begun: beside the ledger, so that one that was put back is found out
    if found != before[0]:
        return 'a file has changed: ' + ', '.join(sorted(name for name in set(found) | set(before[0]) if found.get(name) != before[0].get(name)))
    states, taken = outbox(folder), server.taken()
    if len(set(taken)) < len(taken):
        return 'sent twice: %s' % taken
    for mail in taken:
        if states.get(mail) not in ('sent', 'sending'):
            return 'taken by the server, but %s: %s' % (states.get(mail), mail)
    for mail, state in states.items():
        if state == 'sent' and mail not in taken:
            return 'said to be sent, but the server has not seen it: %s' % (mail,)
    if len({recipient for (recipient, _), state in states.items() if state == 'sending'}) > 1:
        return 'more than one is unknown'
    return None


def wrong_in_the_end(trial, place, server, what):
    code, output = chain.run(place, trial.command)
    states = outbox(place)
    unknown = [mail for mail, state in states.items() if state == 'sending']
    wrong = wrong_now(place, trial.before, server)
    if wrong:
        return '%s, run again: %s' % (what, wrong)
    if set(states) != set(outbox(trial.base_after)) or set(states.values()) - {'sent', 'sending'}:
        return '%s, run again: not all is sent: %s' % (what, states)
    if unknown and (code != 1 or unknown[0][0] not in output):
        return '%s, run again: nobody is told of what is unknown (code %d): %s' % (what, code, output[-300:])
    if not unknown and (code != 0 or without_count(chain.state(place)[1]) != without_count(trial.after[1])):
        return '%s, run again: not as undisturbed (code %d): %s' % (what, code, output[-300:])
    return None


def try_one(trial, server, fault):
    server.empty()
    place = trial.fresh()
    code, output = chain.run(place, trial.command, fault=fault)
    if not fault.startswith('kill') and code not in (0, 1, 111):
        return '%s: ended with %d: %s' % (fault, code, output[-300:])
    if code == 111 and 'error' not in output and '错误' not in output:
        return '%s: ended with 111 and did not say why: %s' % (fault, output[-300:])
    wrong = wrong_now(place, trial.before, server)
    return '%s: %s' % (fault, wrong) if wrong else wrong_in_the_end(trial, place, server, fault)


def all_faults(trial):
    for n in chain.moments(trial.calls, least=30):
        yield 'kill:%d' % n
    for call, errno in (('write', 28), ('fsync', 5), ('open', 24), ('truncate', 5), ('unlink', 13)):
        for n in chain.moments(trial.calls):
            yield '%s:%d:%d' % (call, n, errno)
    for n in chain.moments(trial.allocations):
        yield 'malloc:%d' % n


def torture(number, name, command, folder):
    server = Server(os.path.dirname(folder))
    command = command + ['--set', 'mail:server=smtp://127.0.0.1:%d' % server.port, '--set', 'mail:from=tongbao@example.cn',
               '--set', 'mail:tls=optional', '--set', 'mail:drafts=no']
    for role, addresses in TO.items():
        command += ['--set', 'mail:to.%s=%s' % (role, addresses)]
    trial = chain.Trial(command, folder)
    trial.base_after = folder
    failure, tried = None, 0
    if trial.code != 0 or server.taken() != sorted(outbox(folder)) or len(server.taken()) < 3:
        failure = 'undisturbed run ended with %d, %s: %s' % (trial.code, server.taken(), trial.output[-300:])
    for fault in all_faults(trial):
        if failure:
            break
        failure = try_one(trial, server, fault)
        tried += 1
    trial.close()
    server.stop()
    return chain.report(number, failure, '%s: %d faults, nobody got anything twice' % (name, tried))


# a bulletin has just been issued
ISSUED = [name for name, _ in chain.STAGES].index('issue') + 1
chain.each_stage(torture, chain.STAGES[:ISSUED] + [('deliver', ['tb-deliver'])], 'deliver')
