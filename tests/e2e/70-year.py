#!/usr/bin/python3
"""Two years in minutes: months of nights with a replaced clock, and the turn of the year.

2017: three counties send one form a month: one in time, one late, one wrong first and corrected two days later. Every month's bulletin
is issued and mailed. One night is killed in the middle and run again. The last files of December come in January, when the plan of 2018
is not there yet, and the night says that the year is over. Then tb-init makes the next plan, with a form that asks for more; one county
is silent in January. In February a county corrects its December file, and an erratum is issued. At the end: every figure against a plain
sum of the files, the register, every frozen document rendered again, the mails, the status page, that nothing issued has changed since the
day it was issued, and that 2017's figures and drafts are as they were when 2018 began, but for what December's correction says."""
import calendar, email, glob, hashlib, os, shutil, signal, sqlite3, subprocess, tempfile, time
from email import policy

from tap import BIN, FONTS, ROOT as SOURCE, done_testing, ok as check

COUNTIES = (('371402', '德城区'), ('371403', '陵城区'), ('371481', '乐陵市'))
MONTHS = (1, 2, 3, 6, 9, 11, 12)  # of 2017; the others nobody reports for
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


def month_end(year, month):
    return '%04d-%02d-%02d' % (year, month, calendar.monthrange(year, month)[1])


def send(index, month, day, name_more='', wrong=False, corrected=False, year=2017, head=False):
    """day: of the month after. head: the form of 2018, with whoever is in charge."""
    code, name = COUNTIES[index]
    last = calendar.monthrange(year, month)[1]
    rows = []
    for p, area in enumerate(done_area(index, month, corrected)):
        stage = '竣工' if area >= 20000 else '主体施工'
        rows.append('%d,%s第%d小学,新建,20000,900,2017-01-05,%s,%s%s' % (p + 1, name, p + 1, stage, '约一半' if wrong and p == 2 else area,
                                                                      ',李主任' if head else ''))
    text = '%s解决城镇中小学大班额项目进展表\n填报单位：%s　截至：%d年%d月%d日\n%s%s\n%s\n' % (
        name, name, year, month, last, HEADER, ',负责人' if head else '', '\n'.join(rows))
    folder = os.path.join(work, 'input', name)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, '%s_大班额_%04d%02d%02d%s.csv' % (name, year, month, last, name_more))
    with open(path, 'wb') as file:
        file.write(text.encode('gb18030'))
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    moment = calendar.timegm(after + (day, 1, 0, 0))
    os.utime(path, (moment, moment))


def prepare():
    shutil.copytree(os.path.join(SOURCE, 'templates'), os.path.join(work, 'templates'))
    os.makedirs(os.path.join(work, 'input'))
    os.makedirs(os.path.join(work, 'box'))
    with open(os.path.join(SOURCE, 'templates', 'tongbao.ini'), encoding='utf-8') as file:
        fonts = file.read().split('[fonts]')[1].split('[')[0]
    with open(os.path.join(work, 'tongbao.ini'), 'w', encoding='utf-8') as file:
        file.write('[paths]\ninbox = input\narchive = archive\nledger = ledger.db\noutput = output\nforms = templates/forms\n'
                   'plans = templates/plans\nbulletins = templates/bulletins\nworkbooks = templates/workbooks\nfonts = %s\n'
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


def issue(cutoff, now, *more):
    result = run('tb-issue', '--template', 'templates/bulletins/monthly', '--workbook', 'templates/workbooks/summary', '--as-of', cutoff, now=now)
    if result[0] != 0:
        check('issue of ' + cutoff, False, result[1])


def year():
    issued = {}
    codes = []
    for month in MONTHS:
        after = (2017, month + 1) if month < 12 else (2018, 1)
        cutoff = month_end(2017, month)
        send(0, month, 2)
        send(1, month, 3, wrong=month in (1, 6, 12))
        if month == 6:
            night(after[0], after[1], 5, kill_after=0.15)
        codes.append((cutoff, night(after[0], after[1], 5)))
        if month in (1, 6, 12):
            send(1, month, 6, name_more='（更正）')
        send(2, month, 7)
        codes.append((cutoff, night(after[0], after[1], 8)))
        now = '%04d-%02d-%02d' % (after[0], after[1], 9)
        issue(cutoff, now + 'T09:00:00')
        mail = run('tb-deliver', now=now + 'T09:30:00')
        if mail[0] != 0:
            check('mail of ' + cutoff, False, mail[1])
        issued[cutoff] = digest(os.path.join(work, 'output', 'issued'))
    bad = [(cutoff, result) for cutoff, result in codes if result[0] not in (0, 1)]
    check('%d nights end with 0 or 1' % len(codes), not bad, bad[:1])
    check('in January the night says that the year is over, and what to do',
          codes[-1][1][0] == 1 and '2017-12-31' in codes[-1][1][1] and 'tb-init --year 2018' in codes[-1][1][1], codes[-1][1][1])
    check('not before', 'tb-init' not in codes[-3][1][1], codes[-3][1][1])
    return issued


def next_year():
    """tb-init makes the plan of 2018; its targets are filled in, its form asks for one more thing."""
    result = run('tb-init', '--year', '2018', now='2018-01-10T09:00:00')
    plan = os.path.join(work, 'templates', 'plans', '2018')
    check('the plan of 2018 is made', result[0] == 0 and os.path.exists(plan), result[1])
    result = night(2018, 1, 11)
    check('not filled in it does not stop the nights of 2017, and is told', result[0] == 1 and 'plans/2018' in result[1] and '待填' not in result[1], result[1])
    for name in ('targets.csv',):
        path = os.path.join(plan, name)
        text = open(path, encoding='utf-8').read()
        old = open(os.path.join(work, 'templates', 'plans', '2017', name), encoding='utf-8').read()
        targets = {line.split(',')[:2][0] + ',' + line.split(',')[1]: line.split(',')[2] for line in old.splitlines()[1:]}
        lines = [','.join([c if c != '待填' else targets[','.join(line.split(',')[:2])] for c in line.split(',')]) for line in text.splitlines()]
        open(path, 'w', encoding='utf-8').write('\n'.join(lines) + '\n')
    os.makedirs(os.path.join(plan, 'forms'), exist_ok=True)
    form = open(os.path.join(work, 'templates', 'forms', 'dabane.ini'), encoding='utf-8').read()
    open(os.path.join(plan, 'forms', 'dabane.ini'), 'w', encoding='utf-8').write(form + '\n[column:head]\nheader = 负责人\ntype = text\nrequired = yes\n')
    result = night(2018, 1, 12)
    check('filled in it is quiet', result[0] in (0, 1) and 'tb-init' not in result[1] and 'plans/2018' not in result[1], result[1])


def of_2017():
    """Drafts, issued documents and figures of 2017, without the night's own notes."""
    files = {path: sum_ for path, sum_ in digest(os.path.join(work, 'output')).items()
             if path.startswith(('2017-', 'issued')) and not path.endswith('status.json')}
    return files, query("SELECT * FROM progress WHERE as_of < '2018' ORDER BY as_of, indicator, county")


def january(before):
    send(1, 1, 2, year=2018, head=True)
    send(2, 1, 3, year=2018, head=True)
    result = night(2018, 2, 8)
    check('the night of January', result[0] == 1, result[1])
    area = [100 * sum(done_area(i, 1)) for i in range(3)]
    rows = query("SELECT county, done, prev_done, delta, last_year_done, carried, rank FROM progress WHERE as_of = '2018-01-31' AND indicator ="
                 " 'dabane.area' AND county IN ('371402', '371403', '371481') ORDER BY county")
    check('who is silent in January is missing, not carried, not ranked; the others begin anew, with last year beside',
          [r[:6] for r in rows] == [('371402', None, None, None, area[0], 0), ('371403', area[1], None, None, area[1], 0),
                                    ('371481', area[2], None, None, area[2], 0)] and [r[6] for r in rows] == [None, 2, 1], rows)
    check('its column of 2018 is there, and not in 2017',
          query("SELECT DISTINCT head FROM form_dabane WHERE as_of = '2018-01-31'") == [('李主任',)] and
          query("SELECT DISTINCT head FROM form_dabane WHERE as_of < '2018'") == [(None,)])
    check('files of 2017 stand under the form of 2017', query("SELECT count(*) FROM submissions WHERE status = 'rejected' AND cutoff < '2018'") == [(3,)])
    after = of_2017()
    check('the figures of 2017 are as they were', after[1] == before[1])
    changed = [path for path in before[0] if after[0].get(path) != before[0][path]]
    check('and its drafts and issued documents, byte for byte', not changed and set(after[0]) == set(before[0]), changed[:3])
    issue('2018-01-31', '2018-02-09T09:00:00')


def correct_december(before):
    """德城区 corrects December in February: by the plan and the form of 2017; the figures move, the issued document does not."""
    send(0, 12, 51, name_more='（更正）', corrected=True)  # 20 February
    result = night(2018, 2, 21)
    check('a night takes the correction in', result[0] in (0, 1), result[1])
    number = query("SELECT number FROM issues WHERE as_of = '2017-12-31'")[0][0]
    changes = query('SELECT county, old_done, new_done, old_target, new_target FROM issue_changes WHERE number = ? AND indicator = ? ORDER BY county',
                    number, 'dabane.area')
    moved = (done_area(0, 12, True)[0] - done_area(0, 12)[0]) * 100
    check('the change is known, county and city, with the targets of 2017',
          [(c, n - o) for c, o, n, t, u in changes] == [('*', moved), ('371402', moved)] and all(t == u and t for _, _, _, t, u in changes), changes)
    if os.path.exists(os.path.join(work, 'templates', 'bulletins', 'erratum')):
        result = run('tb-issue', '--template', 'templates/bulletins/erratum', '--as-of', '2017-12-31', '--erratum-of', number,
                     now='2018-02-21T09:00:00')
        check('an erratum is issued', result[0] == 0, result[1])
        check('and names what it corrects', query('SELECT erratum_of FROM issues ORDER BY issued_at DESC LIMIT 1') == [(number,)])
        made = query('SELECT number FROM issues ORDER BY issued_at DESC LIMIT 1')[0][0]
        frozen = open(glob.glob(os.path.join(work, 'output', 'issued', made, 'plan', 'plan.ini'))[0], encoding='utf-8').read()
        check("with December's plan frozen in it", 'year = 2017' in frozen)
    result = run('tb-deliver', now='2018-02-21T09:30:00')
    check('and mailed', result[0] == 0, result[1])
    after = of_2017()
    changed = sorted({path.split('/')[0] for path in before[0] if after[0].get(path) != before[0][path] and not path.startswith('issued')})
    check('of 2017 only December has moved', changed in ([], ['2017-12-31']),
          [path for path in before[0] if after[0].get(path) != before[0][path]])
    check('no figure of another date', [r for r in after[1] if r[0] < '2017-12-31'] == [r for r in before[1] if r[0] < '2017-12-31'])
    check('January of 2018 is as it was', query("SELECT count(*) FROM issue_changes WHERE as_of = '2018-01-31'") == [(0,)])


def at_the_end(issued):
    for month in MONTHS:
        cutoff = month_end(2017, month)
        want = sorted((code, 100 * sum(done_area(i, month, corrected=(i == 0 and month == 12)))) for i, (code, _) in enumerate(COUNTIES))
        want = [('*', sum(value for _, value in want))] + want
        got = query("SELECT county, done FROM progress WHERE as_of = ? AND indicator = 'dabane.area' AND done IS NOT NULL ORDER BY county", cutoff)
        if got != want:
            check('figures of ' + cutoff, False, '%s, wanted %s' % (got, want))
    check('figures of all months looked at', True)
    register = query('SELECT number FROM issues ORDER BY issued_at')
    numbers = [row[0] for row in register]
    check('numbers run through each year', numbers[:8] == ['德教通〔2017〕%d号' % n for n in range(1, 7)] + ['德教通〔2018〕%d号' % n for n in (1, 2)], numbers)
    check('no number twice', len(set(numbers)) == len(numbers))
    for number in numbers:
        result = run('tb-issue', '--verify', number, now='2018-03-01T09:00:00')
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
    check('each recipient once per document', len(mails) == len(set(mails)) == documents * 3, '%d mails, %d different' % (len(mails), len(set(mails))))
    check('the wrong files are rejected, each once', query("SELECT count(*) FROM submissions WHERE status = 'rejected'") == [(3,)],
          query("SELECT status, count(*) FROM submissions GROUP BY status"))
    page = open(os.path.join(work, 'output', 'index.html'), encoding='utf-8').read()
    check('the status page names the last issued document', numbers[-2] in page)
    archive = [path for path in glob.glob(os.path.join(work, 'archive', '**', '*'), recursive=True) if os.path.isfile(path)]
    wrong = [path for path in archive if hashlib.sha256(open(path, 'rb').read()).hexdigest() not in path.replace('/', '')]
    check('every byte received is in the archive under its name', not wrong and len(archive) >= 27, '%d files, %s' % (len(archive), wrong[:2]))
    left = [path for path in glob.glob(os.path.join(work, '**', '.*'), recursive=True)]
    check('nothing half-made is left', not left, left[:5])
    result = run('tb-doctor', now='2018-02-21T10:00:00')
    check('the doctor is content', result[0] == 0, result[1])


prepare()
try:
    issued = year()
    next_year()
    before = of_2017()
    january(before)
    correct_december(before)
    at_the_end(issued)
finally:
    sink.stdin.close()
    if os.environ.get('TAP_KEEP'):
        print('# kept: ' + work)
    else:
        subprocess.call(['chmod', '-R', 'u+w', work])
        shutil.rmtree(work)
done_testing()
