#!/usr/bin/python3
"""Kill every program of the chain after each of its state-changing calls, run it again, and compare.

crash.py BIN SHIM SOURCE [--fonts DIR] [--most N] [--stage NAME …]

For every stage (ingest, aggregate, bulletin, …) a folder with the state before it is made by running the stages before it.
The stage is run once undisturbed: its result is what must come out in the end. Then, for n = 1, 2, 3 … (an even spread with
--most), the state before is laid out again, the stage is killed after its n-th state-changing call, and
  - every file under a final name is whole: as it was before, or as it is in the end; nothing else;
  - the ledger passes SQLite's integrity check, and of each transaction everything is in it or nothing;
  - every file in archive/ has the sha256 that is its name, and every sha256 that the ledger knows is there;
  - the same command run again ends with the same exit code and the same state as undisturbed, with no temporary file left.
Prints TAP."""
import chain


def torture(number, name, command, folder):
    trial = chain.Trial(command, folder)
    failure, tried = None, 0
    if trial.code not in (0, 1):
        failure = 'undisturbed run ended with %d: %s' % (trial.code, trial.output[-300:])
    for n in chain.moments(trial.calls):
        if failure:
            break
        chain.run(trial.fresh(), command, fault='kill:%d' % n)
        tried += 1
        failure = trial.wrong_after('after kill %d' % n)
    trial.close()
    return chain.report(number, failure, '%s: killed after %d of its %d state-changing calls' % (name, tried, trial.calls))


chain.each_stage(torture)
