#!/usr/bin/env python3
"""gen_dabane.py ROWS [OUT [quoted]] -- a dabane sheet of one county with that many projects, GB18030 (about 106 bytes a row);
quoted: its areas as Excel writes them with thousands, "17,234.05".

The same rows every time: a small generator of its own instead of the library's random numbers."""
import sys

SURNAMES = "东南西北中新大小前后上下左右金木水火土石山河湖海田园林丰安和平"
STAGES = ["未开工", "前期手续", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用"]
NATURES = ["新建", "改建", "扩建"]


def rows(count, is_quoted=False):
    state = 20170630
    for i in range(1, count + 1):
        state = (state * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
        r = state >> 20
        planned = 17000 + r % 12500
        stage = r // 7 % 8
        done = planned if stage >= 6 else planned * (r // 31 % 90) // 100 if stage >= 3 else 0
        invest = planned // 1600  # small: the sum of millions of rows is still one that a county could have
        name = "%s%s镇第%d小学教学楼" % (SURNAMES[r // 3 % len(SURNAMES)], SURNAMES[r // 97 % len(SURNAMES)], i)
        area = '"{:,}.{:02d}"' if is_quoted else "{}.{:02d}"
        yield "%d,陵城区,%s,%s,%s,%d,%d,%d-%02d-%02d,%d年%d月,%s,%d,%d.%d,%s\n" % (
            i, name, NATURES[r // 11 % 3], area.format(planned, r % 100), invest, planned // 20, 2018 if stage < 2 else 2016, r // 5 % 12 + 1, r // 13 % 28 + 1,
            2019 if stage < 2 else 2017, r // 17 % 12 + 1, STAGES[stage], done, invest * (r // 31 % 80 + 10) // 100, r % 10, "" if r % 4 else "手续齐全")


def main():
    count = int(sys.argv[1])
    out = open(sys.argv[2], "wb") if len(sys.argv) > 2 else sys.stdout.buffer
    header = ("序号,县(市、区),项目(学校)名称,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),开工时间,计划竣工时间,"
              "形象进度,累计竣工面积(平方米),累计完成投资(万元),备注\n")
    out.write(header.encode("gb18030"))
    chunk = []
    for line in rows(count, sys.argv[3:] == ["quoted"]):
        chunk.append(line)
        if len(chunk) == 10000:
            out.write("".join(chunk).encode("gb18030"))
            chunk = []
    out.write("".join(chunk).encode("gb18030"))
    out.close()


main()
