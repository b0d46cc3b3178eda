"""What is no workbook that can be read, under the names that counties give it."""
import os

import sheetfiles as s
from sheetfiles import Sheet, Xls, Xlsx


def put(name, data):
    open(name, "wb").write(data if isinstance(data, bytes) else data.encode("utf-8"))


book = Xlsx([Sheet("进展表", [["解决城镇中小学大班额项目进展表"]])])
for county in ("陵城区", "乐陵市", "禹城市"):
    os.mkdir(county)
s.compound_file("陵城区/陵城区_大班额_20170630.xlsx", {"EncryptedPackage": b"x" * 5000})
put("乐陵市/乐陵市_大班额_20170630.xls", "<html><body><table><tr><td>学校名称</td></tr></table>")
put("宁津县_大班额_20170630.xls", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')
Xls([Sheet("进展表", [["x"]])], version=0x0500).save("齐河县_大班额_20170630.xls", stream="Book")
s.zip_file("临邑县_大班额_20170630.xlsb", [("_rels/.rels", book.parts["_rels/.rels"].replace("workbook.xml", "workbook.bin")), ("xl/workbook.bin", "x")])
s.zip_file("临邑县_改薄_20170630.ods", [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
put("平原县_大班额_20170630.pdf", b"%PDF-1.4\n")
s.zip_file("武城县_大班额_20170630.docx", [("_rels/.rels", book.parts["_rels/.rels"].replace("xl/workbook", "word/document")), ("word/document.xml", "<x/>")])
s.zip_file("武城县_汇报_20170630.pptx", [("_rels/.rels", book.parts["_rels/.rels"].replace("xl/workbook", "ppt/presentation")), ("ppt/presentation.xml", "<x/>")])
put("夏津县_大班额_20170630.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 20)
s.zip_file("庆云县_大班额_20170630.zip", [("庆云县_大班额_20170630.csv", "x")])
s.compound_file("庆云县_改薄_20170630.msg", {"__properties": b"x"})
book.save("禹城市/禹城市_大班额_20170630.xlsx")
whole = open("禹城市/禹城市_大班额_20170630.xlsx", "rb").read()
put("禹城市/禹城市_大班额_20170630.xlsx", whole[:len(whole) * 2 // 3])
book.parts["xl/sharedStrings.xml"] = book.parts["xl/sharedStrings.xml"].replace("<sst", '<!DOCTYPE sst [<!ENTITY a "b">]><sst')
book.save("禹城市/禹城市_改薄_20170630.xlsx")
header = ["序号", "幼儿园名称", "建设性质", "规划建筑面积", "计划投资", "新增学位", "开工时间", "计划竣工时间", "形象进度", "累计竣工面积", "累计完成投资", "备注"]
put("夏津县_改薄_20170630.csv", bytes(range(256)) * 4)
far = Xlsx([Sheet("进展表", [["幼儿园建设项目进展表"], header])])
far.parts["xl/worksheets/sheet1.xml"] = far.parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", "".join(
    '<row r="%d"><c r="B%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>' % (r, r, r) for r in range(3, 5000)) + "</sheetData>")
far.save("禹城市/禹城市_幼儿园_20170630.xlsx")
# what a program leaves behind, and text that nobody reports
put("~$禹城市_大班额_20170630.xlsx", b"\x05lock")
put("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
put("读我.md", "说明\n")
