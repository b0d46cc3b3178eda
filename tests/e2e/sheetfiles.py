"""Workbooks made by hand: .xlsx as a zip file of XML parts, .xls as BIFF8 records in a compound file. No library: what a test needs is what no
library writes.

A cell is None (nothing), a str, an int or Decimal (a number), or a Cell. Formats are number format codes or built-in ids."""
import decimal
import struct
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Cell:
    """value: text or digits; format: a code or a built-in id; kind: n, s, str, inlineStr, b, e, d; formula: its text; value None with a formula:
    nothing was calculated."""

    def __init__(self, value, format=0, kind=None, formula=None):
        self.value, self.format, self.formula = value, format, formula
        self.kind = kind or ("s" if isinstance(value, str) else "n")


def cell_of(value):
    return value if isinstance(value, Cell) or value is None else Cell(value)


def column(index):
    name = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, 26)
        name = chr(65 + digit) + name
    return name


class Sheet:
    """rows: lists of cells, or (row number, cells); merges: "A1:B2"; hidden_rows, hidden_columns: numbers from 1."""

    def __init__(self, name, rows, merges=(), hidden_rows=(), hidden_columns=(), state=None):
        self.name, self.merges, self.state = name, merges, state
        self.hidden_rows, self.hidden_columns = set(hidden_rows), set(hidden_columns)
        self.rows, number = [], 0
        for row in rows:
            number, cells = row if isinstance(row, tuple) else (number + 1, row)
            self.rows.append((number, [cell_of(c) for c in cells]))


def formats_of(sheets):
    """The formats in use, General first; a style each."""
    formats = [0]
    for sheet in sheets:
        for _, cells in sheet.rows:
            for cell in cells:
                if cell is not None and cell.format not in formats:
                    formats.append(cell.format)
    return formats


def format_ids(formats):
    ids, codes, free = [], [], 176
    for code in formats:
        if isinstance(code, int):
            ids.append(code)
        else:
            ids.append(free)
            codes.append((free, code))
            free += 1
    return ids, codes


# --- .xlsx ------------------------------------------------------------------------------------------------------

def zip_file(path, parts, encrypted=(), method=zipfile.ZIP_DEFLATED):
    """parts: (name, text or bytes) in order; also two of one name. A fixed time: the same bytes every time."""
    with zipfile.ZipFile(path, "w", method) as out:
        for name, content in parts:
            info = zipfile.ZipInfo(name, (2017, 7, 1, 0, 0, 0))
            info.compress_type = method
            import warnings
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                out.writestr(info, content if isinstance(content, bytes) else content.encode("utf-8"))
    if encrypted:
        data = bytearray(open(path, "rb").read())
        for magic, flag_at, name_at, length_at in ((b"PK\3\4", 6, 30, 26), (b"PK\1\2", 8, 46, 28)):
            at = data.find(magic)
            while at >= 0:
                length = struct.unpack_from("<H", data, at + length_at)[0]
                if data[at + name_at:at + name_at + length].decode() in encrypted:
                    data[at + flag_at] |= 1
                at = data.find(magic, at + 4)
        open(path, "wb").write(data)


def relations(items):
    return '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="%s">%s</Relationships>' % (PACKAGE, "".join(
        '<Relationship Id="%s" Type="%s" Target="%s"%s/>' % (i, t, escape(target), ' TargetMode="External"' if external else "")
        for i, t, target, external in items))


class Xlsx:
    """The parts of a workbook, to be changed before they are saved. prefix: of the elements ("x:"); places: rows and cells say where they are."""

    def __init__(self, sheets, prefix="", strict=False, date1904=False, places=True, shared=True, recalculate=False, styles=True, style_format=0):
        self.style_format = style_format  # of the named style below the cells: nothing that a reader may take for theirs
        self.sheets, self.prefix, self.places, self.shared = sheets, prefix, places, shared
        self.main, self.office = (STRICT, STRICT_OFFICE) if strict else (MAIN, OFFICE)
        self.strings, self.string_places = [], {}
        self.formats = formats_of(sheets)
        self.parts = {}
        p = prefix
        attribute = "xmlns:%s" % p[:-1] if p else "xmlns"
        self.root = '%s="%s" xmlns:r="%s"' % (attribute, self.main, self.office)
        names = ["worksheets/sheet%d.xml" % (i + 1) for i in range(len(sheets))]
        for sheet, name in zip(sheets, names):
            self.parts["xl/" + name] = self.sheet_xml(sheet)
        relation = [("rId%d" % (i + 1), self.office + "/worksheet", name, False) for i, name in enumerate(names)]
        if styles:
            relation.append(("rId901", self.office + "/styles", "styles.xml", False))
            self.parts["xl/styles.xml"] = self.styles_xml()
        if self.strings:
            relation.append(("rId902", self.office + "/sharedStrings", "sharedStrings.xml", False))
            self.parts["xl/sharedStrings.xml"] = self.strings_xml()
        self.parts["xl/workbook.xml"] = self.head() + "<%sworkbook %s>%s<%ssheets>%s</%ssheets>%s</%sworkbook>" % (
            p, self.root, '<%sworkbookPr date1904="1"/>' % p if date1904 else "", p, "".join(
                '<%ssheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (p, escape(s.name, {'"': "&quot;"}), i + 1,
                                                                     ' state="%s"' % s.state if s.state else "", i + 1)
                for i, s in enumerate(sheets)), p, '<%scalcPr fullCalcOnLoad="1"/>' % p if recalculate else "", p)
        self.parts["xl/_rels/workbook.xml.rels"] = relations(relation)
        self.parts["_rels/.rels"] = relations([("rId1", self.office + "/officeDocument", "xl/workbook.xml", False)])
        self.parts["[Content_Types].xml"] = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                                             'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                                             'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName='
                                             '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.'
                                             'main+xml"/>%s</Types>' % self.content_types(names))

    @staticmethod
    def content_types(names):
        base = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        listed = [("/xl/" + n, "worksheet") for n in names] + [("/xl/styles.xml", "styles"), ("/xl/sharedStrings.xml", "sharedStrings")]
        return "".join('<Override PartName="%s" ContentType="%s%s+xml"/>' % (n, base, t) for n, t in listed)

    @staticmethod
    def head():
        return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

    def string(self, text):
        if text not in self.string_places:
            self.string_places[text] = len(self.strings)
            self.strings.append(text)
        return self.string_places[text]

    def cell_xml(self, cell, place):
        p = self.prefix
        kind, style = cell.kind, self.formats.index(cell.format)
        attributes = (' r="%s"' % place if self.places else "") + (' s="%d"' % style if style else "")
        formula = "<%sf>%s</%sf>" % (p, escape(cell.formula), p) if cell.formula is not None else ""
        if kind == "s" and not self.shared:
            kind = "inlineStr"
        if cell.value is None:
            value = ""
        elif kind == "inlineStr":
            value = '<%sis><%st xml:space="preserve">%s</%st></%sis>' % (p, p, escape(str(cell.value)), p, p)
        else:
            value = "<%sv>%s</%sv>" % (p, self.string(cell.value) if kind == "s" else escape(str(cell.value)), p)
        return "<%sc%s%s>%s%s</%sc>" % (p, attributes, ' t="%s"' % kind if kind != "n" else "", formula, value, p)

    def sheet_xml(self, sheet):
        p = self.prefix
        rows = []
        for number, cells in sheet.rows:
            body = "".join(self.cell_xml(c, "%s%d" % (column(i), number)) if c is not None else "" if self.places else "<%sc/>" % p
                           for i, c in enumerate(cells))
            rows.append("<%srow%s%s>%s</%srow>" % (p, ' r="%d"' % number if self.places else "",
                                                   ' hidden="1"' if number in sheet.hidden_rows else "", body, p))
        columns = "".join('<%scol min="%d" max="%d" hidden="1"/>' % (p, c, c) for c in sorted(sheet.hidden_columns))
        merges = "".join('<%smergeCell ref="%s"/>' % (p, m) for m in sheet.merges)
        return self.head() + "<%sworksheet %s>%s<%ssheetData>%s</%ssheetData>%s</%sworksheet>" % (
            p, self.root, "<%scols>%s</%scols>" % (p, columns, p) if columns else "", p, "".join(rows), p,
            "<%smergeCells>%s</%smergeCells>" % (p, merges, p) if merges else "", p)

    def styles_xml(self):
        p = self.prefix
        ids, codes = format_ids(self.formats)
        none = 'fontId="0" fillId="0" borderId="0"'
        parts = [("numFmts", ['<numFmt numFmtId="%d" formatCode="%s"/>' % (i, escape(c, {'"': "&quot;"})) for i, c in codes]),
                 ("fonts", ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>']),
                 ("fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']),
                 ("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]),
                 ("cellStyleXfs", ['<xf numFmtId="%d" %s/>' % (self.style_format, none)]),
                 ("cellXfs", ['<xf numFmtId="%d" %s xfId="0"%s/>' % (i, none, ' applyNumberFormat="1"' if i else "") for i in ids]),
                 ("cellStyles", ['<cellStyle name="常规" xfId="0" builtinId="0"/>'])]
        inner = "".join('<%s count="%d">%s</%s>' % (name, len(items), "".join(items), name) for name, items in parts if items)
        if p:
            inner = inner.replace("</", "\0").replace("<", "<" + p).replace("\0", "</" + p)
        return self.head() + "<%sstyleSheet %s>%s</%sstyleSheet>" % (p, self.root, inner, p)

    def strings_xml(self):
        p = self.prefix
        return self.head() + "<%ssst %s>%s</%ssst>" % (p, self.root, "".join(
            s if s.startswith("<si>") else '<%ssi><%st xml:space="preserve">%s</%st></%ssi>' % (p, p, escape(s), p, p) for s in self.strings), p)

    def save(self, path, **options):
        order = ["[Content_Types].xml", "_rels/.rels"]
        zip_file(path, [(n, self.parts[n]) for n in order if n in self.parts] + [(n, c) for n, c in self.parts.items() if n not in order], **options)


# --- compound files ---------------------------------------------------------------------------------------------

def compound_file(path, streams):
    """streams: name -> bytes, all below the root. Short ones go into the small stream, as the format wants it."""
    sector, small = 512, 64
    end, free, table_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    body, chain = [], []

    def put(data):
        """Into sectors of its own; the first one."""
        first = len(body)
        count = max(1, -(-len(data) // sector))
        for i in range(count):
            body.append(data[i * sector:(i + 1) * sector].ljust(sector, b"\0"))
            chain.append(first + i + 1 if i + 1 < count else end)
        return first

    small_data, small_chain, places = b"", [], {}
    for name, data in streams.items():
        if len(data) < 4096:
            first, count = len(small_chain), max(1, -(-len(data) // small))
            small_data += data.ljust(count * small, b"\0")
            small_chain += [first + i + 1 if i + 1 < count else end for i in range(count)]
            places[name] = first
        else:
            places[name] = put(data)
    small_first = put(small_data) if small_data else end
    table_first = put(struct.pack("<%dI" % len(small_chain), *small_chain).ljust(sector, b"\xff")) if small_chain else end
    names = list(streams)

    def entry(name, kind, first, size, left=free, right=free, child=free):
        raw = (name + "\0").encode("utf-16-le")
        return struct.pack("<64sHBBIII16sIQQIQ", raw, len(raw), kind, 1, left, right, child, b"", 0, 0, 0, first, size)

    folder = entry("Root Entry", 5, small_first, len(small_data), child=1 if names else free)
    for i, name in enumerate(names):
        folder += entry(name, 2, places[name], len(streams[name]), right=i + 2 if i + 1 < len(names) else free)
    folder_first = put(folder)
    tables = further = 0
    while (len(body) + tables + further) * 4 > tables * sector:
        tables += 1
        further = max(0, -(-(tables - 109) // 127))  # sectors that name the tables which the header has no room for
    first_table = len(body)
    chain += [table_mark] * tables + [0xFFFFFFFC] * further
    table = struct.pack("<%dI" % len(chain), *chain).ljust(tables * sector, b"\xff")
    body += [table[i * sector:(i + 1) * sector] for i in range(tables)]
    listed = [first_table + i for i in range(tables)]
    for i in range(further):
        part = listed[109 + 127 * i:109 + 127 * (i + 1)]
        body.append(struct.pack("<128I", *(part + [free] * (127 - len(part)) + [first_table + tables + i + 1 if i + 1 < further else end])))
    head = struct.pack("<8s16sHHHHHHIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, tables, folder_first, 0, 4096,
                       table_first, 1 if small_chain else 0, first_table + tables if further else end, further)
    head += struct.pack("<109I", *(listed[:109] + [free] * (109 - len(listed[:109]))))
    with open(path, "wb") as out:
        out.write(head + b"".join(body))


# --- .xls -------------------------------------------------------------------------------------------------------

def record(number, data=b""):
    return struct.pack("<HH", number, len(data)) + data


def is_narrow(text):
    return all(ord(c) < 256 for c in text)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def xls_text(text, length="<H"):
    narrow = is_narrow(text)
    return struct.pack(length, units(text)) + struct.pack("<B", 0 if narrow else 1) + text.encode("latin-1" if narrow else "utf-16-le")


def string_table(strings, most=8224):
    """SST and its CONTINUE records; texts are cut wherever the record is full, also inside, where the rest gets a width of its own."""
    records, now = [], struct.pack("<II", len(strings), len(strings))
    for text in strings:
        narrow = is_narrow(text)
        if most - len(now) < 5:
            records.append(now)
            now = b""
        now += struct.pack("<HB", units(text), 0 if narrow else 1)
        data, step = text.encode("latin-1" if narrow else "utf-16-le"), 1 if narrow else 2
        while data:
            room = (most - len(now)) // step * step
            if room == 0:
                records.append(now)
                # what is left may be narrow now
                rest = data.decode("latin-1" if step == 1 else "utf-16-le", "surrogatepass")
                step = 1 if is_narrow(rest) else 2
                data = rest.encode("latin-1" if step == 1 else "utf-16-le", "surrogatepass")
                now = struct.pack("<B", step - 1)
                room = (most - 1) // step * step
            now += data[:room]
            data = data[room:]
    records.append(now)
    return b"".join(record(0xFC if i == 0 else 0x3C, r) for i, r in enumerate(records))


def rk_of(number):
    """The RK number, or None when it is none."""
    for scale, flag in ((1, 0), (100, 1)):
        scaled = decimal.Decimal(number) * scale
        if scaled == scaled.to_integral_value() and -(1 << 29) <= scaled < 1 << 29:
            return (int(scaled) << 2 | 2 | flag) & 0xFFFFFFFF
    return None


STYLES = 15
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}


class Xls:
    """texts: shared strings; rk: numbers as RK or MULRK where they fit; backwards: the rows from the last to the first."""

    def __init__(self, sheets, date1904=False, rk=True, backwards=False, most=8224, version=0x0600, extra=b"", recalculate=False, padding=b"", calculated=True):
        self.sheets, self.rk, self.backwards, self.version, self.recalculate = sheets, rk, backwards, version, recalculate
        self.formats, self.strings, self.string_places = formats_of(sheets), [], {}
        ids, codes = format_ids(self.formats)
        bodies = [self.sheet(s) for s in sheets]
        bodies[:1] = [b[:-4] + padding + b[-4:] for b in bodies[:1]]  # records that nobody knows, in the first sheet
        head = record(0x809, struct.pack("<HHHHII", version, 5, 0x0DBB, 1996, 0, 6)) + extra + (
            record(0x1C1, struct.pack("<HHI", 0x1C1, 0, 0x1E8D0)) if calculated else b"") + record(0x42, b"\xb0\x04") + record(0x22, struct.pack("<H", date1904))
        head += record(0x3D, struct.pack("<9H", 0, 0, 15000, 9000, 0x38, next((i for i, s in enumerate(sheets) if not s.state), 0), 0, 1, 600))
        font = record(0x31, struct.pack("<5H4B", 220, 0, 0x7FFF, 400, 0, 0, 0, 134, 0) + xls_text("宋体", "<B"))
        head += font * 5
        for i, code in codes:
            head += record(0x41E, struct.pack("<H", i) + xls_text(code))
        for i in range(STYLES):  # Excel wants fifteen of styles before those of cells
            head += record(0xE0, struct.pack("<HHHBBBBIIH", 0, 0, 0xFFF5, 0x20, 0, 0, 0xF4 if i else 0, 0, 0, 0x20C0))
        for i in ids:
            head += record(0xE0, struct.pack("<HHHBBBBIIH", 0, i, 1, 0x20, 0, 0, 4, 0, 0, 0x20C0))
        head += record(0x293, struct.pack("<HBB", 0x8000, 0, 0xFF))
        tail = string_table(self.strings, most) + record(0x0A)
        listed = [xls_text(s.name, "<B") for s in sheets]
        at = len(head) + sum(4 + 6 + len(n) for n in listed) + len(tail)
        bound = b""
        for sheet, name, body in zip(sheets, listed, bodies):
            hidden = {None: 0, "hidden": 1, "veryHidden": 2}[sheet.state]
            bound += record(0x85, struct.pack("<IBB", at, hidden, 0) + name)
            at += len(body)
        self.stream = head + bound + tail + b"".join(bodies)

    def style(self, cell):
        return STYLES + self.formats.index(cell.format)

    def cell(self, row, col, cell):
        place = struct.pack("<HHH", row, col, self.style(cell))
        if cell.formula is not None:
            return self.formula(place, cell)
        if cell.kind == "b":
            return record(0x205, place + struct.pack("<BB", int(cell.value), 0))
        if cell.kind == "e":
            return record(0x205, place + struct.pack("<BB", ERRORS[cell.value], 1))
        if cell.kind == "n":
            rk = rk_of(cell.value) if self.rk else None
            if rk is not None:
                return record(0x27E, place + struct.pack("<I", rk))
            return record(0x203, place + struct.pack("<d", float(cell.value)))
        if cell.kind == "inlineStr":
            return record(0x204, place + xls_text(cell.value))
        if cell.value not in self.string_places:
            self.string_places[cell.value] = len(self.strings)
            self.strings.append(cell.value)
        return record(0xFD, place + struct.pack("<I", self.string_places[cell.value]))

    def formula(self, place, cell):
        code = struct.pack("<HIH", 2 if self.recalculate else 0, 0, 3) + b"\x1e\x01\x00"
        if cell.value is None:
            return record(0x06, place + b"\0\0\0\0\0\0\xff\xff" + code)
        if cell.kind == "n":
            return record(0x06, place + struct.pack("<d", float(cell.value)) + code)
        if cell.kind == "b":
            return record(0x06, place + bytes([1, 0, int(cell.value), 0, 0, 0, 0xFF, 0xFF]) + code)
        if cell.kind == "e":
            return record(0x06, place + bytes([2, 0, ERRORS[cell.value], 0, 0, 0, 0xFF, 0xFF]) + code)
        if cell.value == "":
            return record(0x06, place + b"\3\0\0\0\0\0\xff\xff" + code)
        return record(0x06, place + b"\0\0\0\0\0\0\xff\xff" + code) + record(0x207, xls_text(cell.value))

    def row(self, number, cells):
        out, col = b"", 0
        while col < len(cells):
            cell, run = cells[col], []
            while (self.rk and col < len(cells) and cells[col] is not None and cells[col].kind == "n" and cells[col].formula is None
                   and cells[col].value is not None and rk_of(cells[col].value) is not None):
                run.append(struct.pack("<HI", self.style(cells[col]), rk_of(cells[col].value)))
                col += 1
            if len(run) > 1:
                out += record(0xBD, struct.pack("<HH", number - 1, col - len(run)) + b"".join(run) + struct.pack("<H", col - 1))
            elif run:
                out += self.cell(number - 1, col - 1, cells[col - 1])
            else:
                if cell is not None:
                    out += self.cell(number - 1, col, cell)
                col += 1
        return out

    def sheet(self, sheet):
        out = record(0x809, struct.pack("<HHHHII", self.version, 0x10, 0x0DBB, 1996, 0, 6))
        out += record(0x200, struct.pack("<IIHHH", 0, max([n for n, _ in sheet.rows] + [0]), 0, max([len(c) for _, c in sheet.rows] + [0]), 0))
        for col in sorted(sheet.hidden_columns):
            out += record(0x7D, struct.pack("<HHHHHH", col - 1, col - 1, 2048, 0, 1, 0))
        for number, _ in sheet.rows:
            if number in sheet.hidden_rows:
                out += record(0x208, struct.pack("<HHHHHHI", number - 1, 0, 9, 255, 0, 0, 0x120))
        for number, cells in reversed(sheet.rows) if self.backwards else sheet.rows:
            out += self.row(number, cells)
        if sheet.merges:
            ranges = b""
            for merge in sheet.merges:
                (r1, c1), (r2, c2) = [place(x) for x in merge.split(":")]
                ranges += struct.pack("<HHHH", r1, r2, c1, c2)
            out += record(0xE5, struct.pack("<H", len(sheet.merges)) + ranges)
        first = next((s for s in self.sheets if not s.state), None)
        out += record(0x23E, struct.pack("<HHHIHHI", 0x6B6 if sheet is first else 0xB6, 0, 0, 0x40, 0, 0, 0))
        return out + record(0x0A)

    def save(self, path, stream="Workbook", others=None):
        compound_file(path, dict([(stream, self.stream)] + list((others or {}).items())))


def place(text):
    letters = text.rstrip("0123456789")
    col = 0
    for letter in letters:
        col = col * 26 + ord(letter) - 64
    return int(text[len(letters):]) - 1, col - 1
