#!/usr/bin/python3
"""Kill every program of the chain after each of its state-changing calls, run it again, and compare.

crash.py BIN SHIM SOURCE [--stride N] [--stage NAME …]

For every stage (ingest, aggregate, bulletin, …) a folder with the state before it is made by running the stages before it.
The stage is run once undisturbed: its result is what must come out in the end. Then, for n = 1, 2, 3 … (every N-th with
--stride), the state before is laid out again, the stage is killed after its n-th state-changing call, and
  - every file under a final name is whole: as it was before, or as it is in the end; nothing else;
  - the ledger passes SQLite's integrity check;
  - every file in archive/ has the sha256 that is its name;
  - the same command run again ends with the same exit code and the same state as undisturbed, with no temporary file left.
Prints TAP."""
import argparse, hashlib, os, shutil, sqlite3, subprocess, sys, tempfile

parser = argparse.ArgumentParser()
parser.add_argument('bin'); parser.add_argument('shim'); parser.add_argument('source')
parser.add_argument('--fonts', default='')
parser.add_argument('--stride', type=int, default=1)
parser.add_argument('--stage', action='append')
args = parser.parse_args()
BIN, SHIM = os.path.abspath(args.bin), os.path.abspath(args.shim)
FONTS = os.path.abspath(args.fonts or os.path.join(BIN, '..', 'fonts'))
CUTOFF = '2017-06-30'
NOW = CUTOFF[:4] + '-07-06T02:00:00'
# A few counties are enough: what matters is the kind of call, not how many files there are.
COUNTIES = ('德城区', '陵城区', '乐陵市')
# What rightly differs between two runs: how often and when something was run.
VOLATILE_TABLES = ('run',)
VOLATILE_FILES = ('status.json', 'heartbeat')

STAGES = [
    ('ingest', ['tb-ingest']),
    ('aggregate', ['tb-aggregate', '--as-of', CUTOFF]),
    ('bulletin', ['tb-bulletin', '--template', 'templates/bulletins/monthly', '--as-of', CUTOFF, '--out', 'output/monthly.pdf']),
    ('summary', ['tb-summary', '--workbook', 'templates/workbooks/summary', '--as-of', CUTOFF, '--out', 'output/summary.xlsx']),
    ('notice', ['tb-notice', '--as-of', CUTOFF, '--out', 'output/notices']),
    ('issue', ['tb-issue', '--template', 'templates/bulletins/monthly', '--as-of', CUTOFF]),
    ('nightly', ['tb-nightly', '--as-of', CUTOFF]),
]


def lay_out(folder):
    os.makedirs(os.path.join(folder, 'output'))
    shutil.copytree(os.path.join(args.source, 'templates'), os.path.join(folder, 'templates'))
    os.makedirs(os.path.join(folder, 'input'))
    for name in sorted(os.listdir(os.path.join(args.source, 'input'))):
        if any(county in name for county in COUNTIES):
            path = os.path.join(args.source, 'input', name)
            (shutil.copytree if os.path.isdir(path) else shutil.copy2)(path, os.path.join(folder, 'input', name))
    for root, _, names in os.walk(os.path.join(folder, 'input')):
        for name in names:
            os.utime(os.path.join(root, name), (1499300000, 1499300000))


def run(folder, command, fault=None, count=None):
    env = {'PATH': '/usr/bin:/bin', 'HOME': folder, 'LC_ALL': 'C', 'TZ': 'UTC',
           'TONGBAO_CONFIG': os.path.join('templates', 'tongbao.ini')}
    if fault or count:
        env['LD_PRELOAD'] = SHIM
    if fault:
        env['TB_FAULT'] = fault
    if count:
        env['TB_FAULT_COUNT'] = count
    done = subprocess.run([os.path.join(BIN, command[0]), '--set', 'paths:fonts=' + FONTS] + command[1:] + ['--now', NOW],
                          cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode('utf-8', 'replace')


def ledger_text(path):
    if not os.path.exists(path):
        return 'no ledger'
    db = sqlite3.connect(path)
    problems = db.execute('PRAGMA integrity_check').fetchall()
    if problems != [('ok',)]:
        return 'DAMAGED %r' % (problems,)
    lines = []
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
        if table in VOLATILE_TABLES:
            continue
        for row in db.execute('SELECT * FROM "%s"' % table):
            lines.append('%s %r' % (table, row))
    db.close()
    return '\n'.join(sorted(lines))


def files(folder):
    found = {}
    for root, folders, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder)
            if relative.startswith(('templates/', 'input/')) or name in VOLATILE_FILES or 'ledger.db' in name or name.endswith('.lock'):
                continue
            with open(path, 'rb') as file:
                found[relative] = hashlib.sha256(file.read()).hexdigest()
        for name in folders:
            path = os.path.join(root, name)
            if os.path.islink(path):
                found[os.path.relpath(path, folder)] = os.readlink(path)
    return found


def state(folder):
    return files(folder), ledger_text(os.path.join(folder, 'output', 'ledger.db'))


def is_temporary(path):
    return os.path.basename(path).startswith('.')


def check_cut_off(folder, before, after):
    """What stands there right after the kill. A list of complaints."""
    complaints = []
    for path, digest in files(folder).items():
        if any(part.startswith('.') for part in path.split(os.sep)):
            continue
        if '/archive/' in '/' + path:
            if os.path.basename(path)[:64] != digest:
                complaints.append('half file in the archive: ' + path)
        elif digest not in (before[0].get(path), after[0].get(path)):
            complaints.append('neither old nor new: ' + path)
    for path in before[0]:
        if not is_temporary(path) and path not in files(folder):
            complaints.append('lost: ' + path)
    ledger = os.path.join(folder, 'output', 'ledger.db')
    if ledger_text(ledger).startswith('DAMAGED'):
        complaints.append('ledger damaged')
    return complaints


def difference(a, b):
    for path in sorted(set(a[0]) | set(b[0])):
        if a[0].get(path) != b[0].get(path):
            return 'file differs: %s (%s, undisturbed %s)' % (path, a[0].get(path), b[0].get(path))
    if a[1] != b[1]:
        left, right = set(a[1].split('\n')), set(b[1].split('\n'))
        return 'ledger differs: only here %s; only undisturbed %s' % (sorted(left - right)[:3], sorted(right - left)[:3])
    return None


def torture(number, name, command, folder):
    work = tempfile.mkdtemp(prefix='tb-crash-')
    base, trial, count = os.path.join(work, 'base'), os.path.join(work, 'trial'), os.path.join(work, 'count')
    shutil.copytree(folder, base, symlinks=True)
    before = state(base)
    code, output = run(folder, command, count=count)
    after = state(folder)
    with open(count) as lines:
        calls = sum(int(line.split()[1]) for line in lines if line.split()[0] == command[0])
    tried, failure = 0, None
    if code not in (0, 1):
        failure = 'undisturbed run ended with %d: %s' % (code, output[-300:])
    for n in range(1, calls + 1, args.stride):
        if failure:
            break
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(base, trial, symlinks=True)
        run(trial, command, fault='kill:%d' % n)
        complaints = check_cut_off(trial, before, after)
        again, output = run(trial, command)
        end = state(trial)
        left = [path for path in end[0] if is_temporary(path)]
        tried += 1
        if complaints:
            failure = 'after kill %d: %s' % (n, complaints[0])
        elif again != code:
            failure = 'after kill %d the rerun ended with %d, undisturbed %d: %s' % (n, again, code, output[-300:])
        elif left:
            failure = 'after kill %d left behind: %s' % (n, left[0])
        elif difference(end, after):
            failure = 'after kill %d: %s' % (n, difference(end, after))
    shutil.rmtree(work, ignore_errors=True)
    print('%sok %d - %s: killed after %d of its %d state-changing calls' % ('not ' if failure else '', number, name, tried, calls))
    if failure:
        print('# ' + failure.replace('\n', '\n# '))
    sys.stdout.flush()
    return failure is None


def main():
    stages = [stage for stage in STAGES if os.path.exists(os.path.join(BIN, stage[1][0]))]
    good = True
    work = tempfile.mkdtemp(prefix='tb-crash-')
    folder = os.path.join(work, 'state')
    lay_out(folder)
    wanted = [stage for stage in stages if not args.stage or stage[0] in args.stage]
    print('1..%d' % len(wanted))
    number = 0
    for name, command in stages:
        if (name, command) in wanted:
            number += 1
            good = torture(number, name, command, folder) and good
        else:
            run(folder, command)
    shutil.rmtree(work, ignore_errors=True)
    sys.exit(0 if good else 1)


main()
