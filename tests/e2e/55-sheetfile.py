#!/usr/bin/env python3
"""Workbooks as they come: each trap is a file written here, with the one right reading of it. TAP; $TB_BUILD/tests/sheetfile_case shows what the
reader of workbooks delivers; 56-workbook.py has what tb-ingest makes of it."""
import os
import struct
import subprocess
import tempfile
import zipfile
from decimal import Decimal

import sheetfiles as s
from sheetfiles import Cell, Sheet, Xls, Xlsx
from tap import BUILD, done_testing, ok, skip

CASE = os.path.join(BUILD, "tests", "sheetfile_case")


def read(path):
    done = subprocess.run([CASE, path], capture_output=True)
    return done.stdout.decode("utf-8") if done.returncode == 0 else "exit %d: %s" % (done.returncode, done.stderr.decode())


def reading(name, path, wanted):
    """wanted: the lines, without the kind when it does not matter."""
    got = read(path)
    lines = got.strip("\n").split("\n")
    if not wanted[0].startswith("kind"):
        lines = lines[1:]
    ok(name, lines == list(wanted), "got:", got, "wanted:", "\n".join(wanted))


def both(name, sheets, wanted, xlsx=None, xls=None):
    """The same table as .xlsx and as .xls has the same reading."""
    Xlsx(sheets, **(xlsx or {})).save("a.xlsx")
    Xls(sheets, **(xls or {})).save("a.xls")
    reading(name + " (.xlsx)", "a.xlsx", wanted)
    reading(name + " (.xls)", "a.xls", wanted)


def kind(name, path, wanted):
    got = read(path).strip("\n").split("\n")
    # what is at fault may show only when the sheet is read
    ok(name, got[0] == "kind " + wanted or got[-1] == "then " + wanted, got)


def numbers():
    rows = [[Cell("0.30000000000000004"), Cell("2852.7500000000005"), Cell("1.2E3"), Cell("1E-7"), Cell("-0"), Cell("123456789012345678"), Cell("007.50")]]
    for row in rows:
        for cell in row:
            cell.kind = "n"
    both("15 significant digits, shortest, never in E notation", [Sheet("a", rows)],
         ["sheet a", "row 1: 0.3[n]|2852.75[n]|1200[n]|0.0000001[n]|0[n]|123456789012346000[n]|7.5[n]"], xls={"rk": False})
    rows = [[Cell(Decimal(v)) for v in ("12", "-12", "0.01", "12.5", "123456.78", "536870911", "-5368709.12", "1e15", "0.1")]]
    both("whole numbers and hundredths as RK", [Sheet("a", rows)],
         ["sheet a", "row 1: 12[n]|-12[n]|0.01[n]|12.5[n]|123456.78[n]|536870911[n]|-5368709.12[n]|1000000000000000[n]|0.1[n]"])


# format, stored, as it is read
FORMATS = [
    ("0.00", "12", "12.00"), ("#,##0.00_ ", "1234.5", "1234.50"), ("0_ ", "-5", "-5"), ("#,##0.00_);(#,##0.00)", "-1234.5", "-1234.50"),
    (43, "0", "0"), ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "0"), ("0;[Red]0", "-5", "-5"), ("0;-0;;@", "0", "0"),
    (9, "0.61", "61%"), ("0.0%", "0.613", "61.3%"), (10, "1.2", "120.00%"),
    ('General"万"', "12.5", "12.5万"), ('0.00"㎡"', "1200", "1200.00㎡"), ('0"所"', "3", "3所"), ("G/通用格式", "5.5", "5.5"),
    ('0!.0,"万"', "285000", "28.5万"), ("0!.0000", "285275000", "28527.5"), ("0.00,", "12340", "12.34"), ('0.0,,"百万"', "2500000", "2.5百万"),
    ("000000", "123", "000123"), ("[Red]0", "5", "5"), ('0"m"', "5", "5m"), ("0.00E+00", "12345", "12345"), ("# ?/?", "0.5", "0.5"),
    ("[DBNum2][$-804]General", "12", "12"), ('[=1]"是";[=0]"否"', "0", "否"), ("@", "12.5", "12.5"), ('[>=10000]0!.0,"万";0', "99", "99"),
    ('[$¥-804]#,##0.00', "12", "¥12.00"),
]
DATES = [
    (14, "42811", "2017-03-17"), (22, "42811.5", "2017-03-17 12:00:00"), ('yyyy"年"m"月"', "42795", "2017-03"), ('yyyy"年"m"月"', "42811", "2017-03-17"),
    (27, "42795", "2017-03"), (31, "42811", "2017-03-17"), (36, "42795", "2017-03"), (50, "42795", "2017-03"), (57, "42795", "2017-03"), (58, "42811", "2017-03-17"),
    ("[$-F800]dddd, mmmm dd, yyyy", "42811", "2017-03-17"), ('[DBNum1][$-804]yyyy"年"m"月"', "42795", "2017-03"), ("m/d", "42811", "2017-03-17"),
    ("yyyy-mm-dd;@", "42811", "2017-03-17"), (14, "60", "1900-02-29"), (14, "59", "1900-02-28"), (14, "-1", "########"), ("e/m/d", "42811", "2017-03-17"),
]
TIMES = [(20, "0.354166666666667", "08:30:00"), ("[h]:mm", "1.5", "36:00:00"), ("mm:ss", "0.5", "12:00:00")]


def formats():
    for values, mark in ((FORMATS, "n"), (DATES, "nd"), (TIMES, "n")):
        rows = [[Cell(Decimal(stored), code)] for code, stored, _ in values]
        both("what the number formats say: %s …" % values[0][2], [Sheet("a", rows)],
             ["sheet a"] + ["row %d: %s[%s]" % (i + 1, shown, mark) for i, (_, _, shown) in enumerate(values)])
    Xlsx([Sheet("a", [[Decimal(42811)]])], style_format=14).save("a.xlsx")
    reading("the formats of named styles are not those of cells", "a.xlsx", ["sheet a", "row 1: 42811[n]"])
    both("a serial number without a date format stays a number", [Sheet("a", [[Cell(Decimal(42811), "0")]])], ["sheet a", "row 1: 42811[n]"])
    both("the 1904 system", [Sheet("a", [[Cell(Decimal(41349), 14), Cell(Decimal(0), 14)]])], ["sheet a", "row 1: 2017-03-17[nd]|1904-01-01[nd]"],
         xlsx={"date1904": True}, xls={"date1904": True})
    book = Xlsx([Sheet("a", [[Cell(Decimal(42811), 14)]])])
    book.parts["xl/styles.xml"] = book.parts["xl/styles.xml"].replace("<fonts ", '<numFmts count="1"><numFmt numFmtId="14" formatCode="0.0"/></numFmts><fonts ')
    book.save("a.xlsx")
    reading("a custom format under a built-in id wins", "a.xlsx", ["sheet a", "row 1: 42811.0[n]"])
    rows = [[Cell(Decimal("12.345"), "0.0"), Cell(Decimal("7.5"), "0")], [Cell(Decimal("12.35"), "0.0"), Cell(Decimal("5"), ";;;")]]
    both("more is stored than shown: as shown, one note a column; a format that shows nothing", [Sheet("a", rows)],
         ["sheet a", "note rounded 1 A 12.345", "note rounded 1 B 7.5", "row 1: 12.3[n]|8[n]", "note unseen 2 B 5", "row 2: 12.4[n]|5[n]"])
    both("a scaled number is exact, whatever decimals are shown", [Sheet("a", [[Cell(Decimal(123456), '0!.0,"万"')]])],
         ["sheet a", "note rounded 1 A 123456", "row 1: 12.3456万[n]"])


def types():
    rows = [["文字", Cell("1", kind="b"), Cell("#REF!", kind="e"), Cell("inline", kind="inlineStr"), None, Cell("b", '@"县"')]]
    both("texts, truths, errors, literals around a text", [Sheet("a", rows)], ["sheet a", "row 1: 文字|TRUE|#REF![e]|inline||b县"])
    rows = [["x", Cell(Decimal("12.5"), formula="A1+1"), Cell("甲", kind="str", formula="A2"), Cell("#DIV/0!", kind="e", formula="1/0"),
             Cell("1", kind="b", formula="TRUE()"), Cell("", kind="str", formula='""')]]
    both("a formula counts by its value", [Sheet("a", rows)], ["sheet a", "row 1: x|12.5[nf]|甲[f]|#DIV/0![ef]|TRUE[f]"])
    Xlsx([Sheet("a", [["x", Cell(None, formula="SUM(A1:A9)"), Cell("", kind="n", formula="B1")]])]).save("a.xlsx")
    reading("a formula without a value is neither empty nor 0", "a.xlsx",
            ["sheet a", "note no_value 1 B =SUM(A1:A9)", "note no_value 1 C =B1", "row 1: x|=SUM(A1:A9)[vf]|=B1[vf]"])
    Xls([Sheet("a", [["x", Cell(None, formula="SUM(A1:A9)")]])]).save("a.xls")
    reading("also in an .xls", "a.xls", ["sheet a", "note no_value 1 B =", "row 1: x|=[vf]"])
    for options in ({"recalculate": True}, {"calculated": False}):
        Xls([Sheet("a", [["x", Cell("", kind="str", formula="A1")]])], **options).save("a.xls")
        reading("an empty text where nothing was calculated: %s" % options, "a.xls", ["sheet a", "note no_value 1 B =", "row 1: x|=[vf]"])
    Xls([Sheet("a", [["x", Cell("", kind="str", formula="A1"), Cell(Decimal(2), formula="1+1")]])], calculated=False).save("a.xls")
    reading("an empty text where others have a value", "a.xls", ["sheet a", "row 1: x||2[nf]"])
    rows = [[Cell(Decimal(0), formula="A2"), Cell(Decimal(5), formula="A3"), Cell(Decimal(0), formula="A4")]]
    both("a 0 that waits to be calculated is told once", [Sheet("a", rows)], ["sheet a", "note stale 1 A 0", "row 1: 0[nf]|5[nf]|0[nf]"],
         xlsx={"recalculate": True}, xls={"recalculate": True})
    both("a 0 that does not", [Sheet("a", rows)], ["sheet a", "row 1: 0[nf]|5[nf]|0[nf]"])
    Xlsx([Sheet("a", [[Cell("2017-03-17T00:00:00Z", 14, "d"), Cell("2017-03-01T00:00:00", 57, "d"), Cell("2017-03-17T08:30:00", 22, "d")]])],
         strict=True).save("a.xlsx")
    reading("ISO dates of strict files", "a.xlsx", ["sheet a", "row 1: 2017-03-17[d]|2017-03[d]|2017-03-17 08:30:00[d]"])


def texts():
    book = Xlsx([Sheet("a", [["<si><r><t>一</t></r><r><rPr/><t>中</t></r><rPh><t>yi</t></rPh><phoneticPr/></si>", "a_x000D_\nb", "_x4E00_", "_x005F_x000D_",
                              "_x005F_x4e00_", "c_d_xyz_", "<si><t><![CDATA[<&>]]>&#10;x</t></si>", "<si></si>"]])])
    book.save("a.xlsx")
    reading("runs, phonetics, escapes, CDATA, references", "a.xlsx", ["sheet a", "row 1: 一中|a\\nb|一|_x000D_|_x4e00_|c_d_xyz_|<&>\\nx"])
    long = "".join(chr(0x4E00 + i) for i in range(500))
    strings = [long, "narrow " * 40, "𠮷" * 30, long[::-1] + "abc" * 300, "x"]
    wanted = ["sheet a", "row 1: " + "|".join(strings)]
    Xls([Sheet("a", [strings])], most=97).save("a.xls")
    reading("texts that are cut by CONTINUE, with a new width flag", "a.xls", wanted)
    Xls([Sheet("a", [strings])]).save("a.xls")
    reading("and whole ones", "a.xls", wanted)


def places():
    rows = [["a", "b"], [None, None, "c"]]
    for options, what in ((dict(places=False), "no r on rows and cells"), (dict(prefix="x:"), "a prefix"), (dict(strict=True), "strict namespaces"),
                          (dict(shared=False), "inline texts")):
        Xlsx([Sheet("a", rows)], **options).save("a.xlsx")
        reading(what, "a.xlsx", ["kind XLSX", "sheet a", "row 1: a|b", "row 2: ||c"])
    book = Xlsx([Sheet("a", [])])
    book.parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="%s"><dimension ref="A1"/><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c r="C1"><v>1</v></c><c><v>2</v></c></row>'
        '<row r="5"><c><v>3</v></c></row><row><c r="B6"><v>4</v></c><c/></row><row r="9" s="1"/></sheetData></worksheet>' % s.MAIN)
    book.save("a.xlsx")
    reading("r on some only, a wrong dimension, rows without content", "a.xlsx", ["sheet a", "row 1: a||1[n]|2[n]", "row 5: 3[n]", "row 6: |4[n]"])
    book = Xlsx([Sheet("a", [["a"]])])
    book.parts["xl/worksheets/sheet1.xml"] = '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (
        s.MAIN, "".join('<row r="%d">%s</row>' % (r, "".join('<c r="%s%d" s="0"/>' % (s.column(c), r) for c in range(16384))) for r in (1, 28)))
    book.save("a.xlsx")
    reading("a used range of A1:XFB28 without content", "a.xlsx", ["kind XLSX", "sheet a"])
    both("far columns", [Sheet("a", [(65536, [None] * 255 + ["x"])])], ["sheet a", "row 65536: " + "|" * 255 + "x"])
    Xls([Sheet("a", [["a", Decimal(1)], ["b", Decimal(2)], ["c", Decimal(3)]])], backwards=True).save("a.xls")
    reading("rows in any order", "a.xls", ["sheet a", "row 1: a|1[n]", "row 2: b|2[n]", "row 3: c|3[n]"])
    rows = [["标题"], ["县", "甲", "乙"], ["一", Decimal(1), Decimal(2)], [None, Decimal(3), Decimal(4)]]
    both("merged cells: the value stands in the first one; one that nobody sees is told and does not count",
         [Sheet("a", rows, merges=("A1:C1", "A3:A4", "B3:B4"))],
         ["sheet a", "row 1: 标题", "row 2: 县|甲|乙", "row 3: 一|1[n]|2[n]", "note covered 4 B 3", "row 4: ||4[n]"])
    rows = [["a", "b", "c", "d"], ["e", "f"], ["g"], ["h"], ["i", None, "k"]]
    both("hidden rows and columns are data, and named", [Sheet("a", rows, hidden_rows=(2, 3, 5), hidden_columns=(2, 3, 9))],
         ["sheet a", "row 1: a|b|c|d", "row 2 hidden: e|f", "row 3 hidden: g", "row 4: h", "row 5 hidden: i||k", "note hidden_rows 0  2-3,5",
          "note hidden_columns 0  B-C"])
    sheets = [Sheet("填表说明", [["x"]]), Sheet("旧", [["y"]], state="hidden"), Sheet("词", [["z"]], state="veryHidden"), Sheet("空", [])]
    both("sheets, hidden and very hidden ones", sheets,
         ["sheet 填表说明", "row 1: x", "sheet 旧 hidden", "row 1: y", "sheet 词 hidden", "row 1: z", "sheet 空"])


def containers():
    book = Xlsx([Sheet("a", [["甲"]])])
    rels = book.parts["xl/_rels/workbook.xml.rels"]
    book.parts["xl/_rels/workbook.xml.rels"] = rels.replace('"worksheets/', '"/XL/Worksheets/').replace('"styles.xml', '"../xl/./styles.xml')
    book.parts["xl\\sharedStrings.xml"] = book.parts.pop("xl/sharedStrings.xml")
    book.parts["xl/"] = b""
    book.save("a.xlsx")
    reading("targets with / and .., names in another case, backslashes, folder entries", "a.xlsx", ["kind XLSX", "sheet a", "row 1: 甲"])
    Xlsx([Sheet("a", [[Decimal(1)]])], styles=False).save("a.xlsx")
    reading("no styles, no shared strings", "a.xlsx", ["sheet a", "row 1: 1[n]"])
    book = Xlsx([Sheet("a", [["甲"]])])
    book.parts["book.xml"] = book.parts.pop("xl/workbook.xml")
    book.parts["_rels/book.xml.rels"] = book.parts.pop("xl/_rels/workbook.xml.rels").replace('Target="', 'Target="xl/')
    book.parts["_rels/.rels"] = book.parts["_rels/.rels"].replace("xl/workbook.xml", "/book.xml")
    book.save("a.xlsx")
    reading("a workbook elsewhere", "a.xlsx", ["sheet a", "row 1: 甲"])
    utf16 = Xlsx([Sheet("a", [["甲"]])])
    utf16.parts["xl/sharedStrings.xml"] = utf16.parts["xl/sharedStrings.xml"].replace("UTF-8", "UTF-16").encode("utf-16")
    utf16.save("a.xlsx")
    reading("a part in UTF-16", "a.xlsx", ["sheet a", "row 1: 甲"])
    Xlsx([Sheet("a", [["甲"]])]).save("a.xlsx", method=zipfile.ZIP_STORED)
    reading("stored, not deflated", "a.xlsx", ["sheet a", "row 1: 甲"])
    open("bare.xls", "wb").write(Xls([Sheet("a", [["甲"]])]).stream)
    reading("BIFF8 without a container", "bare.xls", ["kind XLS", "sheet a", "row 1: 甲"])
    Xls([Sheet("a", [["甲"] * 3, [Decimal("0.1")] * 200] * 40)], rk=False).save("a.xls", others={"Ctls": b"x" * 100, "\x05SummaryInformation": b"y" * 5000})
    ok("a large .xls among other streams", "row 80: " in read("a.xls"))
    Xls([Sheet("a", [["x" * 30000 + "%d" % i] for i in range(300)])]).save("a.xls")
    ok("one of 9 MB, whose tables the header has no room for", os.path.getsize("a.xls") > 8 << 20 and read("a.xls").count("row ") == 300)


def not_read():
    def put(name, data):
        open(name, "wb").write(data if isinstance(data, bytes) else data.encode("utf-8"))
        return name

    s.compound_file("p.xlsx", {"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"y" * 200})
    kind("an .xlsx with a password", "p.xlsx", "PASSWORD")
    Xls([Sheet("a", [["x"]])], extra=s.record(0x2F, b"\1\0" * 27)).save("p.xls")
    kind("an .xls with a password", "p.xls", "PASSWORD")
    Xlsx([Sheet("a", [["x"]])]).save("p.xlsx", encrypted=("xl/workbook.xml",))
    kind("an encrypted part", "p.xlsx", "PASSWORD")
    Xls([Sheet("a", [["x"]])], version=0x0500).save("o.xls", stream="Book")
    kind("Excel 95", "o.xls", "OLD_XLS")
    kind("Excel 4", put("o.xls", b"\x09\x04\x06\x00\x00\x00\x10\x00" + b"\0" * 50), "OLD_XLS")
    kind("a web page", put("h.xls", "\ufeff<!-- x -->\n<html><table><tr><td>1</td></tr></table></html>"), "HTML")
    kind("a table of a web page", put("h.xls", "<TABLE border=1>"), "HTML")
    kind("a web page in UTF-16", put("h.xls", "<html>".encode("utf-16")), "HTML")
    kind("a web page in one file", put("h.xls", "MIME-Version: 1.0\r\n"), "HTML")
    kind("Excel 2003 XML", put("x.xls", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), "XML2003")
    kind("Excel 2003 XML by its namespace", put("x.xls", '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), "XML2003")
    kind("other XML", put("x.xml", '<?xml version="1.0"?><a/>'), "OTHER")
    kind("PDF", put("a.pdf", b"%PDF-1.4\n"), "PDF")
    kind("PNG", put("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20), "PICTURE")
    kind("JPEG named .xls", put("a.xls", b"\xff\xd8\xff\xe0" + b"\0" * 20), "PICTURE")
    kind("RAR", put("a.rar", b"Rar!\x1a\x07\x01\0"), "ARCHIVE")
    kind("7z", put("a.7z", b"7z\xbc\xaf\x27\x1c"), "ARCHIVE")
    kind("RTF", put("a.doc", b"{\\rtf1"), "WORD")
    kind("text", put("a.xls", "学校名称\t面积\n一中\t12\n"), "TEXT")
    kind("nothing", put("a.xls", b""), "TEXT")
    kind("a line that begins with BM", put("a.csv", "BM1,2\n"), "TEXT")
    s.compound_file("w.doc", {"WordDocument": b"x" * 5000})
    kind("Word", "w.doc", "WORD")
    s.compound_file("m.msg", {"__properties": b"x"})
    kind("another program's container", "m.msg", "OTHER")
    book = Xlsx([Sheet("a", [["x"]])])
    for part, wanted in (("word/document.xml", "WORD"), ("ppt/presentation.xml", "SLIDES"), ("xl/workbook.bin", "XLSB")):
        s.zip_file("w.docx", [("_rels/.rels", book.parts["_rels/.rels"].replace("xl/workbook.xml", part)), (part, "<x/>")])
        kind(part, "w.docx", wanted)
    s.zip_file("a.ods", [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")])
    kind("OpenDocument", "a.ods", "ODS")
    s.zip_file("a.ofd", [("OFD.xml", "<x/>")])
    kind("OFD", "a.ofd", "PDF")
    s.zip_file("a.zip", [("陵城区.csv", "x"), ("b.csv", "y")])
    kind("a zip file of other files", "a.zip", "ARCHIVE")


def broken():
    rows = [["甲", Decimal(1)]] * 50
    Xlsx([Sheet("a", rows)]).save("a.xlsx")
    data = open("a.xlsx", "rb").read()
    for share in (30, 60, 90, 99):
        open("cut.xlsx", "wb").write(data[:len(data) * share // 100])
        kind("an .xlsx cut at %d%%" % share, "cut.xlsx", "BROKEN")
    Xls([Sheet("a", [["甲%d" % i, Decimal("%d.125" % i)] for i in range(400)])]).save("a.xls")
    data = open("a.xls", "rb").read()
    for share in (3, 30, 60, 90):
        open("cut.xls", "wb").write(data[:len(data) * share // 100])
        kind("an .xls cut at %d%%" % share, "cut.xls", "BROKEN")

    def changed(what, wanted, part, old, new, **options):
        book = Xlsx([Sheet("a", [["甲", Decimal(1)], [Decimal(2)]])], **options)
        assert old in book.parts[part]
        book.parts[part] = book.parts[part].replace(old, new, 1)
        book.save("b.xlsx")
        kind(what, "b.xlsx", wanted)

    sheet = "xl/worksheets/sheet1.xml"
    changed("a DTD", "UNSAFE", sheet, "<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')
    changed("a DTD in the shared strings", "UNSAFE", "xl/sharedStrings.xml", "<sst", '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst')
    changed("a shared string that is not there", "BROKEN", sheet, "<v>0</v>", "<v>7</v>")
    changed("a style that is not there", "BROKEN", sheet, '<c r="B1"', '<c r="B1" s="9"')
    changed("a cell twice", "BROKEN", sheet, 'r="B1"', 'r="A1"')
    changed("a row before the one above", "BROKEN", sheet, 'row r="1"', 'row r="3"')
    changed("a cell in another row", "BROKEN", sheet, 'r="B1"', 'r="B2"')
    changed("a cell beyond XFD", "BROKEN", sheet, 'r="B1"', 'r="XFE1"')
    changed("a row beyond 1048576", "BROKEN", sheet, 'row r="2"', 'row r="1048577"')
    changed("XML that is not well-formed", "BROKEN", sheet, "</sheetData>", "")
    changed("a sheet in another file", "UNSAFE", "xl/_rels/workbook.xml.rels", 'sheet1.xml"', 'http://127.0.0.1/x.xml" TargetMode="External"')
    changed("a sheet that is not there", "BROKEN", "xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml")
    changed("elements nested too deep", "UNSAFE", sheet, "<sheetData>", "<x>" * 100 + "</x>" * 100 + "<sheetData>")
    book = Xlsx([Sheet("a", [["甲"]])])
    s.zip_file("d.xlsx", list(book.parts.items()) + [("XL/worksheets/Sheet1.xml", "<x/>")])
    kind("two parts of one name", "d.xlsx", "UNSAFE")
    book = Xlsx([Sheet("a", [[Decimal(1)]])])
    book.parts[sheet] = book.parts[sheet].replace("<sheetData>", "<sheetData>" + " " * (300 << 20))
    book.save("bomb.xlsx")
    ok("a bomb of 300 MB is small", os.path.getsize("bomb.xlsx") < 1 << 20)
    kind("a part that unpacks to more than 256 MiB", "bomb.xlsx", "TOO_LARGE")
    os.remove("bomb.xlsx")
    book.parts[sheet] = book.parts[sheet].replace(" " * (300 << 20), "<!--" + "x" * (8 << 20) + "-->")
    book.save("bomb.xlsx")
    kind("a comment of 8 MiB, which the parser would keep whole", "bomb.xlsx", "TOO_LARGE")
    large = Xls([Sheet("a", [["x"]])] + [Sheet("s%d" % i, []) for i in range(300)], padding=s.record(0xFFE, b"x" * 8000) * 1000)
    stream, at, first = bytearray(large.stream), 0, None
    while stream[at:at + 2] != b"\xfc\x00":  # all sheets in the place of the first one
        if stream[at:at + 2] == b"\x85\x00":
            first = first or stream[at + 4:at + 8]
            stream[at + 4:at + 8] = first
        at += 4 + struct.unpack_from("<H", stream, at + 2)[0]
    s.compound_file("many.xls", {"Workbook": bytes(stream)})
    kind("300 sheets in one place", "many.xls", "TOO_LARGE")
    Xlsx([Sheet("a", rows)]).save("a.xlsx")
    data = bytearray(open("a.xlsx", "rb").read())
    at = data.find(b"PK\1\2")  # the directory says that a part is longer than it is
    while data[at + 46:at + 46 + 6] != b"xl/wor":
        at = data.find(b"PK\1\2", at + 1)
    struct.pack_into("<I", data, at + 24, 5000000)
    open("size.xlsx", "wb").write(data)
    kind("a size that is not so", "size.xlsx", "BROKEN")
    Xls([Sheet("a", [["甲"]])]).save("a.xls")
    data = bytearray(open("a.xls", "rb").read())
    first = struct.unpack_from("<I", data, 0x4C)[0]
    struct.pack_into("<I", data, (first + 1) * 512, 0)  # the first sector is its own successor
    open("loop.xls", "wb").write(data)
    ok("a chain that runs in a circle ends", read("loop.xls").startswith("kind "))


if not os.path.exists(CASE):
    skip("no sheetfile_case: built with TB_TESTS=ON only")
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (numbers, formats, types, texts, places, containers, not_read, broken):
        part()
    os.chdir("/")
done_testing()
