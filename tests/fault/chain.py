"""The chain of programs under faults: a small state before each stage, how to run a stage, and what must hold after it.
Shared by crash.py, failing.py, order.py and mail.py, which say what they try."""
import argparse, hashlib, json, os, re, resource, shutil, signal, sqlite3, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'e2e'))
from tap import without_blanks  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument('bin'); parser.add_argument('shim'); parser.add_argument('source')
parser.add_argument('--fonts', default='')
parser.add_argument('--most', type=int, default=0, help='at most so many moments a stage, evenly spread')
parser.add_argument('--stage', action='append')
parser.add_argument('--call', action='append', help='outside.py: only these system calls')
args = parser.parse_args()
BIN, SHIM = os.path.abspath(args.bin), without_blanks(os.path.abspath(args.shim))
FONTS = os.path.abspath(args.fonts or os.path.join(BIN, '..', 'fonts'))
CUTOFF = '2017-06-30'
NOW = CUTOFF[:4] + '-07-06T02:00:00'
# A few counties are enough: what matters is the kind of call, not how many files there are.
COUNTIES = ('德城区', '陵城区', '乐陵市')
# What is written in one transaction: all of it or none is there. Of the tables of a date, date by date.
TOGETHER = (('submission', 'finding', 'received', 'row_'), ('issue', 'issued_figure'),
            ('in_force', 'figure', 'task', 'problem', 'expectation', 'escalation'))
# What rightly differs between two runs: how often and when something was run, and by what the file system knows a file.
VOLATILE_TABLES = ('run',)
VOLATILE_COLUMNS = (('received', 'stamp'),)
VOLATILE_FILES = ('status.json', 'heartbeat', 'index.html')
VOLATILE_FOLDERS = ('output/counties/',)  # the pages of the counties, with the status page

STAGES = [
    ('ingest', ['tb-ingest']),
    ('aggregate', ['tb-aggregate', '--as-of', CUTOFF]),
    ('bulletin', ['tb-bulletin', '--template', 'templates/bulletins/monthly', '--as-of', CUTOFF, '--out', 'output/monthly.pdf']),
    ('summary', ['tb-summary', '--workbook', 'templates/workbooks/summary', '--as-of', CUTOFF, '--out', 'output/summary.xlsx']),
    ('notice', ['tb-notice', '--as-of', CUTOFF, '--out', 'output/notices']),
    ('issue', ['tb-issue', '--template', 'templates/bulletins/monthly', '--as-of', CUTOFF]),
    ('nightly', ['tb-nightly', '--as-of', CUTOFF]),
    # figures that take the place of others, which must be there until the new ones are
    ('figures', ['tb-aggregate', '--as-of', CUTOFF, '--set', 'rounding:decimals=2']),
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


def run(folder, command, fault=None, count=None, file_bytes=None, log=None):
    env = {'PATH': '/usr/bin:/bin', 'HOME': folder, 'LC_ALL': 'C', 'TZ': 'UTC',
           'TONGBAO_CONFIG': os.path.join('templates', 'tongbao.ini')}
    if fault or count or log:
        env['LD_PRELOAD'] = SHIM
    if log:
        env['TB_FAULT_LOG'] = log
    if fault:
        env['TB_FAULT'] = fault
        if not fault.startswith('kill'):
            env['TB_FAULT_FROM'] = command[0]  # what fails is its own; the other programs have their own stage
    if count:
        env['TB_FAULT_COUNT'] = count
    if file_bytes:
        env['GCOV_PREFIX'] = os.path.join(os.path.dirname(folder), 'counters')  # of a build with counters: cut off they are of no use
    done = subprocess.run([os.path.join(BIN, command[0]), '--set', 'paths:fonts=' + FONTS] + command[1:] + ['--now', NOW],
                          cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          preexec_fn=(lambda: limit_files(file_bytes)) if file_bytes else None)
    return done.returncode, done.stdout.decode('utf-8', 'replace')


def limit_files(most_bytes):
    """A disk that is full for real, as the kernel does it: no file can grow beyond this."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))


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
        columns = [row[1] for row in db.execute('SELECT * FROM pragma_table_info(?)', (table,)) if (table, row[1]) not in VOLATILE_COLUMNS]
        for row in db.execute('SELECT %s FROM "%s"' % (', '.join('"%s"' % c for c in columns), table)):
            lines.append('%s %r' % (table, row))
    db.close()
    return '\n'.join(sorted(lines))


def files(folder):
    found = {}
    for root, folders, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder)
            if relative.startswith(('templates/', 'input/') + VOLATILE_FOLDERS) or name in VOLATILE_FILES or name.startswith('ledger.db') or name.endswith('.lock'):
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


def transactions(text):
    """{(tables, date or ''): the lines that one transaction writes}"""
    parts = {}
    for line in text.split('\n'):
        table = line.split(' ', 1)[0]
        for tables in TOGETHER:
            if table in tables or (table.startswith('row_') and 'row_' in tables):
                dated = re.match(r"\w+ \('(\d{4}-\d\d-\d\d)'", line) if 'figure' in tables else None
                parts.setdefault((tables, dated.group(1) if dated else ''), []).append(line)
    return parts


def torn(now, before, after):
    """A transaction of which neither nothing nor everything is in the ledger."""
    now, before, after = transactions(now), transactions(before), transactions(after)
    for key in sorted(set(now) | set(before) | set(after)):
        if now.get(key) not in (before.get(key), after.get(key)):
            return '%s %s' % (key[0][0], key[1])
    return None


def unknown_bytes(folder):
    """What the ledger knows of and the archive does not have."""
    ledger = os.path.join(folder, 'output', 'ledger.db')
    if not os.path.exists(ledger):
        return []
    db = sqlite3.connect(ledger)
    try:
        known = [row[0] for row in db.execute('SELECT sha256 FROM submission UNION SELECT sha256 FROM received')]
    except sqlite3.OperationalError:
        known = []  # killed before the tables were made
    db.close()
    return [digest for digest in known if not os.path.exists(os.path.join(folder, 'output', 'archive', digest))]


def is_whole(path):
    """Of the files whose bytes differ from run to run: whether it ends where it should."""
    with open(path, 'rb') as file:
        content = file.read()
    if path.endswith('.json'):
        try:
            json.loads(content.decode())
        except ValueError:
            return False
    return content.endswith(b'</html>\n' if path.endswith('.html') else b'\n')


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
    for root, _, names in os.walk(os.path.join(folder, 'output')):
        complaints += ['half written: ' + name for name in names if name in VOLATILE_FILES and not is_whole(os.path.join(root, name))]
    now = ledger_text(os.path.join(folder, 'output', 'ledger.db'))
    if now.startswith('DAMAGED'):
        complaints.append('ledger damaged')
    elif torn(now, before[1], after[1]):
        complaints.append('half a transaction: ' + torn(now, before[1], after[1]))
    complaints += ['in the ledger, not in the archive: ' + digest for digest in unknown_bytes(folder)]
    return complaints


def difference(a, b):
    for path in sorted(set(a[0]) | set(b[0])):
        if a[0].get(path) != b[0].get(path):
            return 'file differs: %s (%s, undisturbed %s)' % (path, a[0].get(path), b[0].get(path))
    if a[1] != b[1]:
        left, right = set(a[1].split('\n')), set(b[1].split('\n'))
        return 'ledger differs: only here %s; only undisturbed %s' % (sorted(left - right)[:3], sorted(right - left)[:3])
    return None


def moments(count, least=0):
    """1 … count, or an even spread of --most of them (at least so many) and the last."""
    step = max(1, -(-count // max(args.most, least))) if args.most else 1
    return sorted(set(range(1, count + 1, step)) | set([count] if count else []))


def each_stage(torture, stages=STAGES, only=None):
    """Call torture(number, name, command, folder) for the wanted stages (only: of that name), each on the state the stages before
    it leave; torture prints a TAP line and returns whether all was well. The folder is in the state after the stage then."""
    stages = [stage for stage in stages if os.path.exists(os.path.join(BIN, stage[1][0]))]
    wanted = [stage for stage in stages if only in (None, stage[0]) and (not args.stage or stage[0] in args.stage)]
    good, number = True, 0
    work = tempfile.mkdtemp(prefix='tb-fault-')
    folder = os.path.join(work, 'state')
    lay_out(folder)
    print('1..%d' % len(wanted))
    for name, command in stages:
        if (name, command) in wanted:
            number += 1
            good = torture(number, name, command, folder) and good
        else:
            run(folder, command)
    subprocess.call(['chmod', '-R', 'u+w', work])
    shutil.rmtree(work, ignore_errors=True)
    sys.exit(0 if good else 1)


class Trial:
    """A stage's state before and after, and copies of the one before to try things on."""

    def __init__(self, command, folder):
        self.command, self.work = command, tempfile.mkdtemp(prefix='tb-fault-')
        self.base, self.place = os.path.join(self.work, 'base'), os.path.join(self.work, 'trial')
        count = os.path.join(self.work, 'count')
        shutil.copytree(folder, self.base, symlinks=True)
        self.before = state(self.base)
        self.code, self.output = run(folder, command, count=count)
        self.after = state(folder)
        self.calls = self.allocations = 0
        with open(count) as lines:
            for line in lines:
                program, calls, allocations = line.split()
                if program == command[0]:
                    self.calls += int(calls)
                    self.allocations += int(allocations)

    def fresh(self):
        subprocess.call(['chmod', '-R', 'u+w', self.work])
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.base, self.place, symlinks=True)
        return self.place

    def wrong_after(self, what, is_partial=False):
        """What is wrong right after the fault, or after running the stage again; None when all is well. is_partial: the stage said that
        it left something out."""
        complaints = [] if is_partial else check_cut_off(self.place, self.before, self.after)
        if complaints:
            return '%s: %s' % (what, complaints[0])
        code, output = run(self.place, self.command)
        end = state(self.place)
        left = [path for path in end[0] if is_temporary(path)]
        if code != self.code:
            return '%s: the rerun ended with %d, undisturbed %d: %s' % (what, code, self.code, output[-300:])
        if left:
            return '%s: left behind: %s' % (what, left[0])
        if is_partial:  # reports taken in another order have other numbers
            end, undisturbed = ((files, str(text.count('\n'))) for files, text in (end, self.after))
        else:
            undisturbed = self.after
        return '%s: %s' % (what, difference(end, undisturbed)) if difference(end, undisturbed) else None

    def close(self):
        subprocess.call(['chmod', '-R', 'u+w', self.work])
        shutil.rmtree(self.work, ignore_errors=True)


def report(number, failure, text):
    print('%sok %d - %s' % ('not ' if failure else '', number, text))
    if failure:
        print('# ' + failure.replace('\n', '\n# '))
    sys.stdout.flush()
    return failure is None
