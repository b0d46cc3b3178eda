"""Workbooks as counties keep them, and what CSV cannot say about a table."""
import os
from decimal import Decimal as D

import sheetfiles as s
from sheetfiles import Cell, Sheet, Xls, Xlsx

HEADER = ["序号", "学校名称", "建设性质", "规划校舍面积（平方米）", "计划投资（万元）", "新增学位", "开工时间", "计划竣工时间", "形象进度", "累计竣工面积（平方米）",
          "累计完成投资（万元）", "备注"]


def row(n, name, area="8000", invest="500", stage="主体施工", done="0", spent="120", note=None, start=Cell(D(42811), 14)):
    return [D(n), name, "新建", D(area) if isinstance(area, str) else area, D(invest) if isinstance(invest, str) else invest, D(450), start,
            Cell(D(42979), 'yyyy"年"m"月"'), stage, D(done) if isinstance(done, str) else done, D(spent) if isinstance(spent, str) else spent, note]


def dabane(rows, county="陵城区", month="2017年6月"):
    return [["解决城镇中小学大班额项目进展表"], ["填报单位：" + county, None, None, "截至：" + month + "底"], HEADER] + rows


def folder(name):
    os.makedirs(name, exist_ok=True)
    return name + "/" + name


TWO = [row(1, "第一小学"), row(2, "第二小学", "12000.5", "900.25")]
TOTAL = ["合计", None, None, Cell(D("20000.5"), formula="SUM(D4:D5)"), Cell(D("1400.25"), formula="SUM(E4:E5)")]

# instructions first, an old copy hidden, empty sheets behind; an .xls beside it has the same rows
sheets = [Sheet("填表说明", [["说明：大班额项目进展表按月填报"]]), Sheet("进展表", dabane(TWO + [TOTAL]), merges=("A1:L1",)),
          Sheet("上月", dabane(TWO, month="2017年5月"), state="hidden"), Sheet("Sheet3", [])]
Xlsx(sheets).save(folder("陵城区") + "_大班额_20170630.xlsx")
Xls(sheets).save(folder("乐陵市") + "_大班额_20170630.et")
os.rename("乐陵市/乐陵市_大班额_20170630.et", "乐陵市/陵城区_大班额_20170630(2).et")  # of another county than its folder
# an .xlsx that is called .csv, and a CSV that is called .xls
Xlsx([Sheet("Sheet1", dabane(TWO, "禹城市"))]).save(folder("禹城市") + "_大班额_20170630.csv")
with open(folder("平原县") + "_大班额_20170630.xls", "w", encoding="gb18030", newline="\r\n") as text:
    text.write("\t".join(HEADER) + "\n1\t甲校\t新建\t100\t5\t1\t2017-03\t2017-09\t主体施工\t0\t1\t\n")

# the month's sheet among those of the months before; no date in the file's name: nobody knows which
months = [Sheet("5月", dabane([row(1, "旧校")], "夏津县", "2017年5月")), Sheet("6月", dabane([row(1, "新校")], "夏津县"))]
Xlsx(months).save(folder("夏津县") + "_大班额_20170630.xlsx")
Xlsx(months).save(folder("夏津县") + "_大班额.xlsx")
# two forms in one workbook, the second one without a title
youeryuan = ["序号", "幼儿园名称", "建设性质", "建筑面积（㎡）", "计划投资（万元）", "完成投资（万元）", "新增学位", "开工时间", "形象进度", "备注"]
Xlsx([Sheet("大班额", dabane(TWO, "武城县")), Sheet("Sheet2", [youeryuan, [D(1), "镇中心幼儿园", "新建", D(1800), D(360), D(90), D(180), "2017-03", "主体施工"]])]).save(
    folder("武城县") + "_201706.xlsx")
# the second sheet says that it is a form, and has not its header
Xlsx([Sheet("大班额", dabane(TWO, "武城县")), Sheet("改薄", [["学校", "面积", "投资"], ["村小", D(100), D(10)]])]).save(
    folder("武城县") + "_201706更正.xlsx")
# a table that nobody can place is told
Xlsx([Sheet("进展表", dabane(TWO, "齐河县")), Sheet("续表", [row(3, "第三小学"), row(4, "第四小学"), row(5, "第五小学")])]).save(
    folder("齐河县") + "_大班额_20170630.xlsx")
# hidden rows and columns, decimals that are not shown, a value under a merged cell, a 0 that was never calculated, a format that shows nothing
odd = [row(1, "第一小学", Cell(D("8000.126"), "0.00"), note="甲"), row(2, "第二小学", done=Cell(D(0), formula="D5*0"), note="乙"),
       row(3, "第三小学", invest=Cell(D(500), ";;;"))]
Xlsx([Sheet("进展表", dabane(odd, "庆云县"), merges=("L4:L5",), hidden_rows=(5, 6), hidden_columns=(3,))], recalculate=True).save(
    folder("庆云县") + "_大班额_20170630.xlsx")
# no value, an error, a number with a unit that the cell shows, a scale
wrong = [row(1, "第一小学", Cell(None, formula="C4*2"), stage=Cell("#REF!", kind="e")), row(2, Cell("#N/A", kind="e"), Cell(D(80), '0.00"亩"')),
         row(3, "第三小学", Cell(D("12000"), '0!.0,"万平方米"'), Cell(D("500"), '0"万元"'))]
Xlsx([Sheet("进展表", dabane(wrong, "临邑县"))]).save(folder("临邑县") + "_大班额_20170630.xlsx")
# numbers kept as text, which SUM passed over
texts = [row(1, "第一小学", invest=Cell("500")), row(2, "第二小学", invest="300"), ["合计", None, None, Cell(D(16000), formula="SUM(D4:D5)"), Cell(D(300), formula="SUM(E4:E5)")]]
Xlsx([Sheet("进展表", dabane(texts, "德城区"))]).save(folder("德城区") + "_大班额_20170630.xlsx")
# nothing visible has anything in it
Xlsx([Sheet("进展表", []), Sheet("旧", dabane(TWO), state="veryHidden")]).save(folder("宁津县") + "_大班额_20170630.xlsx")
