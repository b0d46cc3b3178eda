#!/usr/bin/env python3
"""Nothing unknown in silence: into each place of a sheet where words are read a word is put that nobody can know. A finding must name the
place, and an error where the word could change a figure; the same sheet without the word is accepted without a finding. TAP; the programs
are in $TB_BIN."""
import os
import sqlite3
import subprocess
import tempfile

from tap import BIN, ROOT, done_testing, ok

COUNTY = "齐河县"
HEAD = "序号,县(市、区),学校名称,规划校舍面积,竣工校舍面积,规划运动场面积,完工运动场面积,设备采购计划,设备采购完成,形象进度,备注"
ROWS = ["1,齐河县,育才第一小学,1200,1200,2510,2510,54,51,竣工,", "2,,育才第二小学,1060,0,1940,480,58,5,主体施工,",
        "3,,育才第三小学,1500,1500,2480,2480,24,21,投入使用,含操场", "4,,振华镇中心小学,1780,640,2350,580,21,5,主体施工,"]
ABOVE = ["全面改薄项目进展表（2017年6月）,,,,,,,,,,", "填报单位：齐河县教育局,,,单位：平方米、万元,,,,,,,"]
TOTAL = ",,合计,5540,3340,9280,6050,157,82,,"
FOOT = "填表人：王敏,,审核人：李刚,,,,,,,,"
INDICATORS = ["指标名称,计量单位,年度目标,本期完成,累计完成,备注", "新招聘教师,人,280,36,180,", "挂职交流校长教师,人,10,2,6,", "样板学校,所,10,1,5,", "亮点工作,项,3,1,2,"]
TASKS = ["任务编号,任务名称,完成时限,进展状态,完成日期", "1,统筹推进全面改薄和解决大班额,2017-12-31,推进中,", "3,完成学前教育第二期行动计划,2017-12-31,已完成,2017-06-20"]


def plain():
    return ABOVE + [HEAD] + ROWS + [TOTAL, FOOT]


def with_line(at, line):
    lines = plain()
    lines[at] = line
    return lines


def replaced(at, old, new, lines=None):
    out = list(lines or plain())
    assert old in out[at], (old, out[at])
    out[at] = out[at].replace(old, new, 1)
    return out


def inserted(at, line):
    lines = plain()
    lines.insert(at, line)
    return lines


def check(lines, name=COUNTY + "_全面改薄_20170630.csv"):
    """The findings of a sheet: (line, col, code, severity, raw or message)."""
    with tempfile.TemporaryDirectory() as work:
        inbox = os.path.join(work, "inbox")
        path = os.path.join(inbox, name)
        os.makedirs(os.path.dirname(path))
        with open(path, "wb") as f:
            f.write(lines if isinstance(lines, bytes) else ("\n".join(lines) + "\n").encode())
        os.utime(path, (1499220000, 1499220000))
        run = subprocess.run([os.path.join(BIN, "tb-ingest"), "-c", os.path.join(ROOT, "templates", "tongbao.ini"), "--set", "paths:inbox=" + inbox, "--set",
                              "paths:ledger=" + os.path.join(work, "ledger.db"), "--set", "paths:archive=" + os.path.join(work, "archive")],
                             capture_output=True, env={"PATH": os.environ["PATH"], "HOME": work})
        db = sqlite3.connect(os.path.join(work, "ledger.db"))
        found = db.execute("SELECT line, col, code, severity, coalesce(raw, '') || message FROM findings").fetchall()
        db.close()
        return run.returncode, found


def told(place, lines, code, line, word="", severity="error", name=COUNTY + "_全面改薄_20170630.csv"):
    status, found = check(lines, name)
    ok("%s: %s is told" % (place, word or code), status == (1 if severity == "error" else 0) and
       any(f[0] == line and f[2] == code and f[3] == severity and word in f[4] for f in found), status, *found)


def silent(place, lines, name=COUNTY + "_全面改薄_20170630.csv"):
    status, found = check(lines, name)
    ok("%s: nothing is found where all is known" % place, status == 0 and not found, status, *found)


silent("plain", plain())
silent("indicators", INDICATORS, COUNTY + "_年度指标_20170630.csv")
silent("tasks", TASKS, COUNTY + "_重点任务_20170630.csv")

# above the table: what is no key, no title, no measure; what may be a measure is an error
for word in ("魑魅魍魉", "某某某某某"):
    told("preamble", inserted(1, word + ",,,,,,,,,,"), "unknown_text", 2, word, "warning")
    told("preamble", with_line(1, "填报单位：齐河县教育局 %s,,,单位：平方米、万元,,,,,,," % word), "unknown_text", 2, word, "warning")
for word in ("×10000平方米", "数量级：万", "计价单位：某"):
    told("preamble", inserted(1, word + ",,,,,,,,,,"), "unknown_measure", 2, word)
# above or below: that figures stand for others
for word in ("倍数：10000", "倍率 1万", "乘以10000", "缩小一万倍", "1=10000平方米", "比例1:10000", "量级：10^4", "（万）", "均以万计", "面积数为万级"):
    told("factor above", inserted(1, word + ",,,,,,,,,,"), "unknown_measure", 2, word.strip("（）"))
    told("factor below", with_line(8, word + ",,,,,,,,,,"), "unknown_measure", 9, word.strip("（）"))
for word in ("注：1亩=667平方米", "说明：6月底前扩大招生100人", "注：比上年扩大2倍", "注：第1期10所，第2期100所", "注：6月30日10:00前报送"):
    silent("no factor", with_line(8, word + ",,,,,,,,,,"))
# measures: in the line, behind a value, in the header, the row of measures, a cell, below the table
for word in ("万方", "平方迷", "亩", "w㎡", "某"):
    told("unit line", with_line(1, "填报单位：齐河县教育局,,,单位：%s、万元,,,,,,," % word), "unknown_measure", 2, word)
    told("unit line", replaced(2, "竣工校舍面积", "竣工校舍面积(%s)" % word), "unknown_measure", 3, word)
    told("unit row", inserted(3, ",,,平方米,%s,平方米,平方米,万元,万元,," % word), "unknown_measure", 3, word)
    told("unit cell", replaced(3, "1200,1200", "1200,1200" + word), "not_a_number", 4, word)
for word in ("倍数：10000", "以上数字均乘以10000", "数字均按万填", "面积数为万级", "1:10000"):
    told("multiple", inserted(1, word + ",,,,,,,,,,"), "unknown_measure", 2, word)
    told("multiple", plain() + [word + ",,,,,,,,,,"], "unknown_measure", 10, word)
    told("multiple", replaced(4, "主体施工,", "主体施工," + word), "unknown_measure", 5, word)
told("multiple", replaced(1, "180,", "180,数字为万", INDICATORS), "unknown_measure", 2, "数字为万", name=COUNTY + "_年度指标_20170630.csv")
for word in ("占地30亩", "投资3000万元", "投资比去年增长2倍", "施工单位为千佛建工", "百日攻坚项目"):
    silent("remark", replaced(4, "主体施工,", "主体施工," + word))
for word in ("亩", "万方"):
    told("unit note", with_line(8, "注：面积按%s填写,,,,,,,,,," % word), "unknown_measure", 9, word)
# rows that are in the table and, as a text says, are not to be counted; below the last row such a note speaks of others
for word in ("作废", "此行不计入统计", "与第1行重复统计", "以下为去年数据", "仅供参考"):
    told("uncounted", replaced(4, "主体施工,", "主体施工," + word), "not_counted", 5, word)
    told("uncounted", inserted(5, word + ",,,,,,,,,,"), "not_counted", 6, word)
    silent("uncounted", plain() + ["注：" + word + ",,,,,,,,,,"])
# header
for word in ("魑魅", "面积三"):
    told("header", [line + "," + (word if i == 2 else "") for i, line in enumerate(plain())], "unknown_column", 3, word, "warning")
    told("header", replaced(2, "竣工校舍面积", word), "missing_column", 3, "竣工校舍面积")
# totals: a row that adds up, whatever it is called and wherever the word is; a total that does not
for word in ("魑魅", "育才集团", "晏城片", "结余", ""):
    told("total", with_line(7, TOTAL.replace("合计", word)), "looks_like_total", 8, word)
    told("total", with_line(7, TOTAL.replace(",,合计", word + ",,")), "looks_like_total", 8, word)
told("total", with_line(7, TOTAL.replace("3340", "3350")), "total_mismatch", 8, "3350")
# a row that begins like a footer and has figures
for word in ("注册会计师小学", "说明村小学", "审核局家属院小学"):
    silent("footer", [line.replace("振华镇中心小学", word).replace("4,,", ",,") for line in plain()])
told("footer", with_line(8, "备注,,,,3340,,,,,,"), "blank_required", 9)
# more cells than the header
for word in ("魑魅", "二期"):
    told("surplus cell", replaced(3, "竣工,", "竣工,," + word), "extra_cells", 4, word, "warning")
told("surplus cell", replaced(3, "1200,1200", "1,200,1200"), "shifted_row", 4, "1,200")
# the last line of a file that was cut
told("last line", ("\n".join(ABOVE + [HEAD] + ROWS[:3]) + "\n4,,振华镇中心小学,1780,64").encode(), "cut_file", 7)
# text that was damaged
for word in ("锟斤拷路小学", "Êµ Ñé Ð¡ Ñ§", "??镇小学", "鍖楄矾灏忓"):
    told("garbled text", replaced(4, "育才第二小学", word), "damaged_text", 5, word, "warning")
# names that must be known
for word in ("魑魅教师", "绿化面积", "新招教帅"):
    told("indicator", replaced(1, "新招聘教师", word, INDICATORS), "unknown_indicator", 2, word, name=COUNTY + "_年度指标_20170630.csv")
told("indicator", replaced(1, "人", "千元", INDICATORS), "measure_conflict", 2, "千元", name=COUNTY + "_年度指标_20170630.csv")
for word in ("41", "魑", "2之1"):
    told("task", replaced(2, "3", word, TASKS), "unknown_task", 3, word, name=COUNTY + "_重点任务_20170630.csv")
told("task", replaced(2, "完成学前教育第二期行动计划", "均衡发展国家评估", TASKS), "other_task", 3, "均衡发展", name=COUNTY + "_重点任务_20170630.csv")
for word in ("魑魅", "快完了", "竣工在即"):
    told("vocabulary", replaced(4, "主体施工", word), "bad_word", 5, word)
# places and offices
for word in ("东风区", "魑魅县"):
    told("county", replaced(3, "齐河县", word), "bad_county", 4, word)
    told("county", with_line(1, "填报单位：%s教育局,,,单位：平方米、万元,,,,,,," % word), "county_conflict", 2, word)
    told("county", plain(), "county_conflict", 0, word, name="%s/%s文教局_全面改薄_20170630.csv" % (COUNTY, word))
told("county", with_line(1, "填报单位：魑魅魍魉,,,单位：平方米、万元,,,,,,,"), "unit_line", 2, "魑魅魍魉", "warning")
# the title: another form, county, month, quarter, half, year
told("title", with_line(0, "年度指标进度表,,,,,,,,,,"), "form_conflict", 1, "年度指标")
told("title", with_line(0, "夏津县全面改薄项目进展表,,,,,,,,,,"), "county_conflict", 1, "夏津县")
for word in ("2017年5月", "2017年四季度", "2017年三季度", "2016年上半年", "2014年", "2017年1-5月"):
    told("title", with_line(0, "全面改薄项目进展表（%s）,,,,,,,,,," % word), "cutoff_conflict", 1, word)
# dates and numbers
for word in ("年底前", "2017-02-30", "魑"):
    told("date", replaced(2, "2017-06-20", word, TASKS), "bad_date", 3, word, name=COUNTY + "_重点任务_20170630.csv")
for word, code in (("△320", "not_a_number"), ("(320)", "negative"), ("8.3E+03", "lost_digits"), ("300 120", "two_numbers"), ("####", "excel_error")):
    told("number", replaced(4, "1940,480", "1940," + word), code, 5, word)
done_testing()
