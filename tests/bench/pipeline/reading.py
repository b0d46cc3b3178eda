"""One county's CSV: which form, county and date it is, its rows, and what is wrong with it."""
import csv
import datetime
import functools
import hashlib
import io
import re

from plan import BRACKETS, UNITS, end_of_month, plain

NIL = {"", "/", "-", "—", "——", "无", "不适用"}
TOTAL = re.compile(r"(合计|总计|小计|其中)")
FOOTER = re.compile(r"(填表人|审核人|注[:：]|联系电话)")
NUMBER = re.compile(r"([-+]?)(\d[\d,]*)(?:\.(\d+))?(\D*)$")
DIGITS = re.compile(r"\d+")
REVISED = re.compile(r"更正|修改|\(\d\)|v\d")
UNTIL = re.compile(r"截[至止](\d{4})年(\d+)月(\d+)日")
DAY_IN_NAME = re.compile(r"(20\d\d)[-.]?(\d\d?)[-.]?(\d\d?)(?!\d)")
MONTH_IN_NAME = re.compile(r"(20\d\d)年?[-.]?(\d\d?)月?")
BARE_MONTH = re.compile(r"(\d\d?)月")
FILLED = re.compile(r"填报日期[:：]?(\d{4})年(\d+)月(\d+)日")
SAID = re.compile(r"单位:([^ \n]*平方米[^ \n]*|[^ \n]*元[^ \n]*)")


class Rejected(Exception):
    """The whole file cannot be read: (code, message)."""


class Report:
    """A file, or of a city-wide file a county's part."""
    form = county = cutoff = None
    encoding = delimiter = header_lines = unit_note = ""

    def __init__(self, path, inbox, now):
        self.path, self.file = path, str(path.relative_to(inbox))
        self.received = min(datetime.datetime.fromtimestamp(int(path.stat().st_mtime)), now).isoformat()
        self.revised = int(bool(REVISED.search(plain(path.name))))
        self.data = path.read_bytes()
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        self.layout, self.table, self.rows, self.findings = {}, [], [], []

    def error(self, code, message, line=0, col=0, raw=""):
        self.findings.append((line, col, code, "error", raw, message))

    def warn(self, code, message, line=0, col=0, raw=""):
        self.findings.append((line, col, code, "warning", raw, message))


def decode(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16LE" if data[:1] == b"\xff" else "UTF-16BE", data.decode("utf-16")
    if data[:3] == b"\xef\xbb\xbf":
        return "UTF-8 BOM", data[3:].decode("utf-8")
    try:
        return "UTF-8", data.decode("utf-8")
    except UnicodeDecodeError:
        return "GB18030", data.decode("gb18030")


def read_table(text):
    head = text[:4000]
    delimiter = max(",\t;，", key=head.count)
    return delimiter, [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def find_header(rows, form):
    """The row, its depth and the column map of the header that knows most columns."""
    best, headers = (0, 0, 1, {}), form.headers
    for depth in (1, 2, 3):
        for at in range(min(len(rows) - depth + 1, 15)):
            columns = {}
            for col, parts in enumerate(merged(rows[at:at + depth])):
                for start in range(len(parts)):
                    column = headers["".join(parts[start:])] if depth > 1 else headers[parts[0]]
                    if column and column not in columns:
                        columns[column] = (col, parts)
                        break
            if len(columns) > best[0]:
                best = (len(columns), at, depth, columns)
    if best[0] < 2:
        raise Rejected("no_header", "找不到表头")
    for column in form.required:
        if column not in best[3]:
            raise Rejected("missing_column", "缺少必填的列：“%s”" % form.columns[column]["header"])
    return best[1:]


def merged(rows):
    """For each column its header cells from above, merged cells filled to the right."""
    if len(rows) == 1:
        return [[cell] if cell else [] for cell in rows[0]]
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    taken = [False] * width  # a cell above begins another group here
    for n, row in enumerate(rows[:-1]):
        own = [bool(cell) for cell in row]
        for col in range(1, width):
            if not row[col] and not taken[col] and any(below[col] for below in rows[n + 1:]):
                row[col] = row[col - 1]
        taken = [a or b for a, b in zip(taken, own)]
    return [[row[col] for row in rows if row[col]] for col in range(width)]


def unit_of(text):
    for unit in reversed(BRACKETS.findall(plain(text))):
        if unit in UNITS:
            return unit
    return None


def quantity(raw, unit):
    """Hundredths of the base unit, or None."""
    if raw.isdigit() and raw.isascii():
        return int(raw) * UNITS[unit][1] * 100
    text = plain(raw)
    if text in NIL:
        return None
    match = NUMBER.match(text)
    if not match:
        raise ValueError(raw)
    sign, whole, decimals, suffix = match.groups("")
    if suffix:
        unit = suffix
        if unit not in UNITS:
            raise ValueError(raw)
    value, rest = divmod(int(whole.replace(",", "") + decimals) * UNITS[unit][1] * 100, 10 ** len(decimals))
    if rest:
        raise ValueError(raw)
    return -value if sign == "-" else value


@functools.lru_cache(maxsize=None)
def date(raw):
    text = plain(raw)
    if text in NIL:
        return None
    if text.isdigit() and len(text) == 5:
        return (datetime.date(1899, 12, 30) + datetime.timedelta(int(text))).isoformat()
    parts = DIGITS.findall(text)
    if len(parts) == 3:
        return "%04d-%02d-%02d" % tuple(map(int, parts))
    if len(parts) == 2:
        return "%04d-%02d" % tuple(map(int, parts))
    raise ValueError(raw)


def cutoff_of(name, preamble, grace_days):
    """From 截至 above the table, from the file's or folder's name, or from when the sheet was filled."""
    match = UNTIL.search(preamble) or DAY_IN_NAME.search(name)
    if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31:
        return "%04d-%02d-%02d" % tuple(map(int, match.groups()))
    match = MONTH_IN_NAME.search(name)
    if match:
        return end_of_month(int(match[1]), int(match[2]))
    match = BARE_MONTH.search(name)
    if match:
        return end_of_month(2017, int(match[1]))
    match = FILLED.search(preamble)
    if not match:
        raise Rejected("no_cutoff", "认不出数据截至哪一天")
    filled = datetime.date(*map(int, match.groups()))
    last = filled.replace(day=1) - datetime.timedelta(1)
    return (last if (filled - last).days <= grace_days else filled).isoformat()


def written(hundredths, unit):
    """A quantity in a unit, without superfluous zeros."""
    whole, rest = divmod(hundredths, UNITS[unit][1] * 100)
    return ("%d.%0*d" % (whole, len(str(UNITS[unit][1])) + 1, rest)).rstrip("0") if rest else str(whole)


def check_totals(report, totals, subtotals, units):
    """合计, and all 小计 together, against the rows; a printed total may be off by half its last digit a row."""
    for column in report.form.quantities:
        if column not in report.layout:
            continue
        col, unit = report.layout[column][0], units.get(column)
        if not unit:
            continue
        whole = sum(row[column] or 0 for row in report.rows)
        parts = [s[column] for s in subtotals if s[column] is not None]
        wrong = [(t, t[column]) for t in totals if t[column] is not None
                 and abs(t[column] - whole) > t["slack", column] * len(report.rows)]
        if parts and abs(sum(parts) - whole) > subtotals[0]["slack", column] * len(report.rows):
            wrong.append((subtotals[0], sum(parts)))
        for total, said in wrong:
            report.error("total_mismatch", "合计与各行之和不符：列“%s”填%s，各行之和是%s" % (
                report.form.columns[column]["header"], written(said, unit), written(whole, unit)), total["line"], col,
                written(said, unit))


def read_report(report, plan):
    """Fills in the report; county '*': the rows say whose they are."""
    name = plain(report.file)
    report.encoding, text = decode(report.data)
    report.delimiter, report.table = read_table(text)
    table = report.table
    title = plain("\n".join("".join(row) for row in table[:3]))
    form = report.form = plan.form_in(name) or plan.form_in(title)
    if not form:
        raise Rejected("no_form", "认不出是哪一张表")
    at, depth, found = find_header(table, form)
    preamble = plain("\n".join(" ".join(filter(None, row)) for row in table[:at]))
    report.county = plan.unit_in(name) or plan.unit_in(preamble)
    if not report.county:
        raise Rejected("no_county", "认不出是哪个县（市、区）")
    base = name.rsplit("/", 1)[-1]
    report.cutoff = cutoff_of(base if DIGITS.search(base.replace("(2)", "")) else name, preamble, plan.grace_days)
    said = SAID.search(preamble)
    said = {UNITS[u][0]: u for u in re.split("[、,]", said[1]) if u in UNITS} if said else {}
    units, where = {}, {}
    for column, (col, parts) in found.items():
        spec = form.columns[column]
        unit = None
        if spec["type"] == "quantity" and spec["unit"] in UNITS:
            own = unit_of("".join(parts))
            above = said.get(UNITS[spec["unit"]][0])
            unit = units[column] = own or above or spec["unit"]
            where[column] = "表头" if own else "表头上方" if above else "表样"
        report.layout[column] = [col + 1, BRACKETS.sub(lambda m: "" if m[1] in UNITS else m[0], "_".join(map(plain, parts))), unit]
    known = {col for col, _ in found.values()}
    for col, parts in enumerate(merged(table[at:at + depth])):
        if parts and col not in known:
            report.warn("unknown_column", "表样里没有这一列：“%s”" % "".join(parts), at + 1, col + 1, "".join(parts))
    read_rows(report, plan, at + depth, found, units, where)
    report.header_lines = str(at + 1) if depth == 1 else "%d-%d" % (at + 1, at + depth)
    report.unit_note = " ".join("%s:%s(%s)" % (form.columns[c]["header"], units[c], where[c]) for c in form.quantities
                                if c in units)
    for column, unit in units.items():
        report.layout[column][2] = unit
    return report


def read_rows(report, plan, first, found, units, where):
    form, county, completed = report.form, report.county, plan.completed
    columns = [(column, col, form.columns[column]["type"], form.columns[column]) for column, (col, _) in found.items()]
    unit_col = found["unit"][0] if "unit" in found else None
    kept = [(c, "raw_" + c) for c in plan.sources[form.id]]
    totals, subtotals, here = [], [], None
    for line, cells in enumerate(report.table[first:], first + 1):
        filled = [plain(cell) for cell in cells if cell]
        if not filled:
            continue
        head = filled[0]
        if FOOTER.match(head):
            break
        if len(filled) > 3 and head == "1" and filled == [str(i) for i in range(1, len(filled) + 1)]:
            continue
        if head in UNITS and all(cell in UNITS for cell in filled):
            for column, col, _, _ in columns:
                if column in units and col < len(cells) and plain(cells[col]) in UNITS:
                    units[column], where[column] = plain(cells[col]), "表头"
            continue
        kind = TOTAL.match(head)
        values = {"line": line}
        width = len(cells)
        for column, col, type_, spec in columns:
            raw = cells[col] if col < width else ""
            try:
                if type_ == "quantity":
                    unit = units.get(column) or plain(cells[unit_col])
                    values[column] = quantity(raw, unit)
                    if kind:
                        decimals = len(plain(raw).partition(".")[2])
                        values["slack", column] = UNITS[unit][1] * 50 // 10 ** decimals
                elif kind:
                    continue
                elif type_ == "date":
                    values[column] = date(raw)
                elif type_.startswith("vocabulary:"):
                    word = plain(raw)
                    values[column] = None if word in NIL else plan.words[type_[11:], word]
                else:
                    values[column] = raw or None
            except (ValueError, KeyError):
                values[column] = None
                complain(report, plan, type_, spec, line, col + 1, raw)
        if kind:
            (subtotals if kind[1] == "小计" else totals if kind[1] != "其中" else []).append(values)
            continue
        key = values[form.key]
        if key in NIL or key is None and len(filled) < 3 or len(filled) == 2 and filled[1] in NIL:  # 无: nothing to report
            continue
        if county == "*":
            here = plan.unit_in(plain(values["county"])) if values.get("county") else here
            values["county"] = here
        else:
            values["county"] = county
        for column, raw_name in kept:
            if column in found:
                values[raw_name] = cells[found[column][0]]
        values["completed"] = int(values.get(form.stage) in completed) if form.stage else None
        report.rows.append(values)
    check_totals(report, totals, subtotals, units)


def complain(report, plan, type_, spec, line, col, raw):
    header = spec["header"]
    if type_ == "quantity":
        report.error("not_a_number", "不是数字：列“%s”，应填%s数字" % (
            header, "以%s计的" % spec["unit"] if spec["unit"] in UNITS else ""), line, col, raw)
    elif type_ == "date":
        report.error("bad_date", "不是日期：列“%s”" % header, line, col, raw)
    else:
        report.error("bad_word", "不是规定的填法：列“%s”，应填%s之一" % (header, "、".join(plan.terms[type_[11:]])), line, col, raw)
