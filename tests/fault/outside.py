#!/usr/bin/python3
"""The same faults from outside: the kernel's answer is changed by strace, whoever asked.

outside.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--stage NAME …] [--call NAME …]        (the shim only counts)

failing.py fails the calls that its preloaded library knows of. What a library asks the kernel for by another name, or without libc, it
never sees. Here every system call of a kind is counted where it enters the kernel, and the n-th fails: reads, looks at files and folders,
locks and memory as well as writes, for every n once the configuration has been opened (an even spread with --most). The program must end
with a code of its table (120 is none) and say why, name what it could not read, or cope and end as undisturbed; never by a signal. What stands there afterwards is
whole, and running it again gives the undisturbed result. Stages: ingest, issue, and a restore over another ledger. Without strace, or
where nothing may be traced, it is skipped, and says so."""
import os
import re
import shutil
import subprocess
import sys

import chain

CALLS = (('openat', 'EMFILE'), ('read', 'EIO'), ('pread64', 'EIO'), ('write', 'ENOSPC'), ('pwrite64', 'ENOSPC'), ('fsync', 'EIO'),
         ('fdatasync', 'EIO'), ('rename', 'EACCES'), ('link', 'EPERM'), ('unlink', 'EACCES'), ('ftruncate', 'EIO'), ('newfstatat', 'EACCES'),
         ('fstat', 'EIO'), ('getdents64', 'EIO'), ('mkdir', 'EACCES'), ('flock', 'ENOLCK'), ('fcntl', 'ENOLCK'), ('mmap', 'ENOMEM'),
         ('chmod', 'EPERM'), ('utimensat', 'EPERM'))
CODES = (100, 101, 102, 103, 111, 112)
BACKUP = ['tb-doctor', '--backup', 'kept']
STAGES = [
    ('ingest', ['tb-ingest']),
    ('aggregate', ['tb-aggregate', '--as-of', chain.CUTOFF]),
    ('issue', ['tb-issue', '--template', 'templates/bulletins/monthly', '--as-of', chain.CUTOFF]),
    ('backup', BACKUP),
    ('figures', ['tb-aggregate', '--as-of', chain.CUTOFF, '--set', 'rounding:decimals=2']),
    ('restore', ['tb-doctor', '--restore', 'kept']),
]
TRIED = ('ingest', 'issue', 'restore')


def can_trace():
    return shutil.which('strace') and subprocess.call(['strace', '-o', '/dev/null', 'true'], stdout=subprocess.DEVNULL,
                                                      stderr=subprocess.DEVNULL) == 0


def traced(folder, command, *how):
    """Only the program itself: the others have their own stage."""
    real = chain.BIN
    args = ['strace', '-qq'] + list(how) + [os.path.join(real, command[0]), '--set', 'paths:fonts=' + chain.FONTS] + command[1:] + ['--now', chain.NOW]
    env = {'PATH': '/usr/bin:/bin', 'HOME': folder, 'LC_ALL': 'C', 'TZ': 'UTC', 'TONGBAO_CONFIG': os.path.join('templates', 'tongbao.ini')}
    done = subprocess.run(args, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode('utf-8', 'replace')


def count(trial, command):
    """{call: (calls before the configuration is opened, calls in all, those among them that name a temporary file)}"""
    log = os.path.join(trial.work, 'calls')
    traced(trial.fresh(), command, '-o', log, '-e', 'trace=openat,' + ','.join('?' + call for call, _ in CALLS))
    found, started = {}, False
    with open(log, errors='replace') as lines:
        for line in lines:
            call = re.match(r'(\w+)\(', line)
            if not call:
                continue
            started = started or 'templates/tongbao.ini' in line
            first, last, temporary = found.get(call.group(1), (0, 0, []))
            found[call.group(1)] = (first + (not started), last + 1, temporary + [last + 1] * ('.tmp"' in line and started))
    return found


def try_one(trial, command, call, error, n):
    code, output = traced(trial.fresh(), command, '-o', '/dev/null', '-e', 'trace=' + call, '-e', 'inject=%s:error=%s:when=%d' % (call, error, n))
    fault = '%s %d %s' % (call, n, error)
    unread = code == 1 and '未读' in output  # F9: a folder or file of the inbox that could not be looked at is told, the others are taken
    if code not in CODES and code != trial.code and not unread:
        return False, '%s: ended with %d: %s' % (fault, code, output[-300:])
    if code in CODES and 'error' not in output and '错误' not in output:
        return False, '%s: ended with %d and did not say why: %s' % (fault, code, output[-300:])
    return code in CODES or unread, trial.wrong_after(fault, unread)


def torture(number, name, command, folder):
    trial = chain.Trial(command, folder)
    failure, tried, refused = None, 0, 0
    calls = count(trial, command)
    for call, error in CALLS:
        first, last, temporary = calls.get(call, (0, 0, []))
        for n in sorted(set([first + n for n in chain.moments(last - first)] + temporary[:2])):
            if failure:
                break
            hit, failure = try_one(trial, command, call, error, n)
            tried += 1
            refused += hit
    trial.close()
    return chain.report(number, failure, '%s: %d faults from outside, %d of them ended the run' % (name, tried, refused))


if not can_trace():
    print('1..0 # SKIP no strace here, or nothing may be traced')
    sys.exit(77)
wanted = chain.args.stage or TRIED
CALLS = [pair for pair in CALLS if not chain.args.call or pair[0] in chain.args.call]
chain.args.stage = [name for name in TRIED if name in wanted]
chain.each_stage(torture, STAGES)
