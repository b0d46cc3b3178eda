#!/usr/bin/python3
"""Let each system call and each allocation of every program fail in turn.

failing.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--stage NAME …]

The n-th write, fsync, rename, open, mkdir, truncate (disk full, I/O error, no rights) or allocation fails, for every n (an
even spread with --most). The program must end with 111 and say why on standard error, or cope and end as undisturbed; never by
a signal, never with another code. The same with files that cannot grow beyond 1, 4, 16 … KiB: a full disk for real, which
also reaches what libraries write behind our back. What stands there afterwards is whole, and running it again gives the undisturbed result."""
import chain

ENOSPC, EIO, EACCES, EMFILE = 28, 5, 13, 24
CALLS = (('write', ENOSPC), ('fsync', EIO), ('rename', EACCES), ('open', EMFILE), ('mkdir', EACCES), ('truncate', EIO))


def try_one(trial, command, fault, file_bytes=None):
    code, output = chain.run(trial.fresh(), command, fault=fault, file_bytes=file_bytes)
    fault = fault or 'files of at most %d bytes' % file_bytes
    if code not in (111, trial.code):
        return False, '%s: ended with %d: %s' % (fault, code, output[-300:])
    if code == 111 and 'error' not in output and '错误' not in output:
        return False, '%s: ended with 111 and did not say why: %s' % (fault, output[-300:])
    return code == 111, trial.wrong_after(fault)


def torture(number, name, command, folder):
    trial = chain.Trial(command, folder)
    failure, tried, refused = None, 0, 0
    kinds = CALLS if name in ('summary', 'notice') else CALLS + (('malloc', 0),)
    for call, errno in kinds:
        for n in chain.moments(trial.allocations if call == 'malloc' else trial.calls):
            if failure:
                break
            hit, failure = try_one(trial, command, '%s:%d:%d' % (call, n, errno))
            tried += 1
            refused += hit
    for kib in (1, 4, 16, 64, 200, 256):
        if failure:
            break
        hit, failure = try_one(trial, command, None, file_bytes=kib << 10)
        tried += 1
        refused += hit
    trial.close()
    return chain.report(number, failure, '%s: %d faults, %d of them ended the run' % (name, tried, refused))


chain.each_stage(torture)
