#!/usr/bin/python3
"""A year in minutes: twelve months of nights with a replaced clock.

Three counties send one form a month: one in time, one late, one wrong first and corrected two days later. Every month's
bulletin is issued and mailed. In August a county corrects its June file, and an erratum is issued. One night is killed in
the middle and run again. At the end: every figure against a plain sum of the files, the register, every frozen document
rendered again, the mails, the status page, and that nothing issued has changed since the day it was issued."""
import calendar, email, glob, hashlib, os, shutil, signal, sqlite3, subprocess, tempfile, time
from email import policy

from tap import BIN, FONTS, ROOT as SOURCE, done_testing, ok as check

COUNTIES = (('371402', '德城区'), ('371403', '陵城区'), ('371481', '乐陵市'))
HEADER = '序号,项目(学校)名称,建设性质,规划校舍面积(平方米),新增学位(个),开工时间,形象进度,累计竣工面积(平方米)'
RECIPIENTS = {'leaders': ['wang@example.cn', 'li@example.cn'], 'staff': ['zhao@example.cn']}

work = tempfile.mkdtemp(prefix='tongbao-year-')
def run(program, *arguments, now, kill_after=None):
    env = {'PATH': '/usr/bin:/bin', 'HOME': work, 'LC_ALL': 'C'}
    command = [os.path.join(BIN, program), '-c', 'tongbao.ini', '--now', now] + list(arguments)
    process = subprocess.Popen(command, cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               stdin=subprocess.DEVNULL, start_new_session=True)
    if kill_after is not None:
        time.sleep(kill_after)
        os.killpg(process.pid, signal.SIGKILL)
    output = process.communicate()[0].decode('utf-8', 'replace')
    return process.returncode, output


def done_area(index, month, corrected=False):
    """Project by project: what county number `index` has finished at the end of the month."""
    return [min(20000, 1500 * month * (index + 1) // 2 + 100 * p + (777 if corrected and p == 0 else 0)) for p in range(4)]


def send(index, month, day, name_more='', wrong=False, corrected=False):
    code, name = COUNTIES[index]
    last = calendar.monthrange(2017, month)[1]
    rows = []
    for p, area in enumerate(done_area(index, month, corrected)):
        stage = '竣工' if area >= 20000 else '主体施工'
        rows.append('%d,%s第%d小学,新建,20000,900,2017-01-05,%s,%s' % (p + 1, name, p + 1, stage, '约一半' if wrong and p == 2 else area))
    text = '%s解决城镇中小学大班额项目进展表\n填报单位：%s　截至：2017年%d月%d日\n%s\n%s\n' % (name, name, month, last, HEADER, '\n'.join(rows))
    folder = os.path.join(work, 'input', name)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, '%s_大班额_2017%02d%02d%s.csv' % (name, month, last, name_more))
    with open(path, 'wb') as file:
        file.write(text.encode('gb18030'))
    year, month_after = (2017, month + 1) if month < 12 else (2018, 1)
    moment = calendar.timegm((year, month_after, day, 1, 0, 0))
    os.utime(path, (moment, moment))


def prepare():
    shutil.copytree(os.path.join(SOURCE, 'templates'), os.path.join(work, 'templates'))
    os.makedirs(os.path.join(work, 'input'))
    os.makedirs(os.path.join(work, 'box'))
    with open(os.path.join(SOURCE, 'templates', 'tongbao.ini'), encoding='utf-8') as file:
        fonts = file.read().split('[fonts]')[1].split('[')[0]
    with open(os.path.join(work, 'tongbao.ini'), 'w', encoding='utf-8') as file:
        file.write('[paths]\ninbox = input\narchive = archive\nledger = ledger.db\noutput = output\nforms = templates/forms\n'
                   'plan = templates/plans/2017\nbulletins = templates/bulletins\nworkbooks = templates/workbooks\nfonts = %s\n'
                   '[bureau]\nname = 德州市教育局\nshort = 市教育局\ncode = 德教\noffice = 教育局\n'
                   '[period]\nfirst = 2017-01-31\n[fonts]%s\n[nightly]\nbulletins = monthly\nworkbooks = summary\n'
                   '[mail]\nserver = smtp://127.0.0.1:%s\nfrom = tongbao@example.cn\ntls = optional\n%s\n'
                   % (FONTS, fonts, start_mail(), '\n'.join('to.%s = %s' % (role, ', '.join(who)) for role, who in RECIPIENTS.items())))


def start_mail():
    global sink
    sink = subprocess.Popen(['/usr/bin/python3', '-B', os.path.join(SOURCE, 'tests', 'e2e', 'smtp_sink.py'), os.path.join(work, 'box'), 'accept'],
                            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    for _ in range(100):
        if os.path.exists(os.path.join(work, 'box', 'port')):
            return open(os.path.join(work, 'box', 'port')).read()
        time.sleep(0.1)
    raise SystemExit('Bail out! the mail server did not start')


def digest(folder):
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(root, name), 'rb') as file:
                found[os.path.relpath(os.path.join(root, name), folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def night(year, month, day, **more):
    return run('tb-nightly', now='%04d-%02d-%02dT02:00:00' % (year, month, day), **more)


def query(sql, *parameters):
    db = sqlite3.connect(os.path.join(work, 'ledger.db'))
    try:
        return db.execute(sql, parameters).fetchall()
    finally:
        db.close()


def year():
    issued = {}
    codes = []
    for month in range(1, 13):
        after = (2017, month + 1) if month < 12 else (2018, 1)
        cutoff = '2017-%02d-%02d' % (month, calendar.monthrange(2017, month)[1])
        send(0, month, 2)
        codes.append((cutoff, night(after[0], after[1], 3)))
        send(1, month, 4, wrong=True)
        if month == 6:
            night(after[0], after[1], 5, kill_after=0.15)
        codes.append((cutoff, night(after[0], after[1], 5)))
        send(1, month, 6, name_more='（更正）')
        send(2, month, 7)
        codes.append((cutoff, night(after[0], after[1], 8)))
        issue = run('tb-issue', '--template', 'templates/bulletins/monthly', '--workbook', 'templates/workbooks/summary',
                    '--as-of', cutoff, now='%04d-%02d-%02dT09:00:00' % (after[0], after[1], 9))
        if issue[0] != 0:
            check('issue of ' + cutoff, False, issue[1])
        mail = run('tb-deliver', now='%04d-%02d-%02dT09:30:00' % (after[0], after[1], 9))
        if mail[0] != 0:
            check('mail of ' + cutoff, False, mail[1])
        issued[cutoff] = digest(os.path.join(work, 'output', 'issued'))
    bad = [(cutoff, result) for cutoff, result in codes if result[0] not in (0, 1)]
    check('36 nights end with 0 or 1', not bad and len(codes) == 36, bad[:1])
    return issued


def correct_june():
    """德城区 corrects June in August: the figures move, the issued document does not."""
    path = os.path.join(work, 'input', '德城区')
    send(0, 6, 20, name_more='（更正）', corrected=True)
    result = night(2018, 1, 20)
    check('a night takes the correction in', result[0] in (0, 1), result[1])
    run('tb-aggregate', '--as-of', '2017-06-30', now='2018-01-20T08:00:00')
    number = query("SELECT number FROM issues WHERE as_of = '2017-06-30'")[0][0]
    changes = query('SELECT county, old_done, new_done FROM issue_changes WHERE number = ? AND indicator = ? ORDER BY county', number, 'dabane.area')
    moved = (done_area(0, 6, True)[0] - done_area(0, 6)[0]) * 100
    check('the change is known, county and city', [(c, n - o) for c, o, n in changes] == [('*', moved), ('371402', moved)], changes)
    if os.path.exists(os.path.join(work, 'templates', 'bulletins', 'erratum')):
        result = run('tb-issue', '--template', 'templates/bulletins/erratum', '--as-of', '2017-06-30', '--erratum-of', number,
                     now='2018-01-20T09:00:00')
        check('an erratum is issued', result[0] == 0, result[1])
        check('and names what it corrects', query('SELECT erratum_of FROM issues ORDER BY issued_at DESC LIMIT 1') == [(number,)])
    result = run('tb-deliver', now='2018-01-20T09:30:00')
    check('and mailed', result[0] == 0, result[1])


def at_the_end(issued):
    for month in range(1, 13):
        cutoff = '2017-%02d-%02d' % (month, calendar.monthrange(2017, month)[1])
        want = sorted((code, 100 * sum(done_area(i, month, corrected=(i == 0 and month == 6)))) for i, (code, _) in enumerate(COUNTIES))
        want = [('*', sum(value for _, value in want))] + want
        got = query("SELECT county, done FROM progress WHERE as_of = ? AND indicator = 'dabane.area' AND done IS NOT NULL ORDER BY county", cutoff)
        if got != want:
            check('figures of ' + cutoff, False, '%s, wanted %s' % (got, want))
    check('figures of all months looked at', True)
    register = query('SELECT number FROM issues ORDER BY issued_at')
    numbers = [row[0] for row in register]
    check('numbers run through each year', numbers[:12] == ['德教通〔2017〕%d号' % n for n in range(1, 12)] + ['德教通〔2018〕1号'], numbers)
    check('no number twice', len(set(numbers)) == len(numbers))
    for number in numbers:
        result = run('tb-issue', '--verify', number, now='2018-02-01T09:00:00')
        if result[0] != 0:
            check('verify ' + number, False, result[1])
    check('all issued documents rendered again', True)
    final = digest(os.path.join(work, 'output', 'issued'))
    changed = [path for state in issued.values() for path, value in state.items() if final.get(path) != value]
    check('nothing issued has changed since', not changed, changed[:3])
    mails = []
    for path in glob.glob(os.path.join(work, 'box', '*.eml')):
        mail = email.message_from_bytes(open(path, 'rb').read(), policy=policy.default)
        mails.append((mail['X-Envelope'], mail['Message-ID']))
    documents = len(numbers)
    workbooks = query('SELECT count(*) FROM issues WHERE xlsx_sha256 IS NOT NULL')[0][0]
    check('each recipient once per document', len(mails) == len(set(mails)) == documents * 3 + workbooks, '%d mails, %d different' % (len(mails), len(set(mails))))
    check('the wrong files are rejected, each once', query("SELECT count(*) FROM submissions WHERE status = 'rejected'") == [(12,)],
          query("SELECT status, count(*) FROM submissions GROUP BY status"))
    page = open(os.path.join(work, 'output', 'index.html'), encoding='utf-8').read()
    check('the status page names the last issued document', numbers[11] in page)
    archive = [path for path in glob.glob(os.path.join(work, 'archive', '**', '*'), recursive=True) if os.path.isfile(path)]
    wrong = [path for path in archive if hashlib.sha256(open(path, 'rb').read()).hexdigest() not in path.replace('/', '')]
    check('every byte received is in the archive under its name', not wrong and len(archive) >= 48, '%d files, %s' % (len(archive), wrong[:2]))
    left = [path for path in glob.glob(os.path.join(work, '**', '.*'), recursive=True)]
    check('nothing half-made is left', not left, left[:5])
    result = run('tb-doctor', now='2018-01-20T10:00:00')
    check('the doctor is content', result[0] == 0, result[1])


prepare()
try:
    issued = year()
    correct_june()
    at_the_end(issued)
finally:
    sink.stdin.close()
    if os.environ.get('TAP_KEEP'):
        print('# kept: ' + work)
    else:
        subprocess.call(['chmod', '-R', 'u+w', work])
        shutil.rmtree(work)
done_testing()
