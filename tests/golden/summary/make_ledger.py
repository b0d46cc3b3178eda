#!/usr/bin/env python3
"""A small ledger by hand, for the tests of workbooks and notices: make_ledger.py LEDGER.SQL OUT.DB [PROJECTS]

Four counties and two period ends; texts a county could send to do harm; one county silent, one rejected. With PROJECTS a
ledger of that many project rows for measuring. What the aggregation would compute is written here directly, with whole
numbers, so that the tests of programs that only read do not depend on it.
"""
import sqlite3
import sys

UNITS = [("371402", "德城区", "区", 1), ("371481", "乐陵市", "县级市", 2), ("371422", "宁津县", "县", 3),
         ("371423", "庆云县", "县", 4), ("*", "全市", "市", 0)]
FORMS = [("dabane", "解决城镇中小学大班额项目进展表", "project", 1), ("gaibo", "全面改薄项目进展表", "project", 2),
         ("youeryuan", "幼儿园建设项目进展表", "project", 3), ("zhibiao", "年度指标进度表", "indicator", 4),
         ("wenti", "难点问题台账", "problem", 5), ("renwu", "重点任务进展表", "task", 6)]
INDICATORS = [("dabane.area", "解决大班额竣工校舍面积", "平方米", 2, "解决大班额", "dabane"),
              ("dabane.schools", "解决大班额竣工学校", "处", 0, "解决大班额", "dabane"),
              ("dabane.seats", "解决大班额新增学位", "个", 0, "解决大班额", "dabane"),
              ("gaibo.building", "全面改薄竣工校舍面积", "平方米", 2, "全面改薄", "gaibo"),
              ("gaibo.playground", "全面改薄完工运动场面积", "平方米", 2, "全面改薄", "gaibo"),
              ("youeryuan.count", "竣工幼儿园", "所", 0, "学前教育", "youeryuan"),
              ("youeryuan.invest", "幼儿园完成投资", "元", 2, "学前教育", "youeryuan"),
              ("teachers.recruited", "新招聘教师", "人", 0, "教师队伍", "zhibiao"),
              ("balanced.passed", "通过均衡发展国家评估的县（市、区）", "个", 0, "均衡发展", "renwu")]
HOSTILE = ['=HYPERLINK("http://example.invalid","点我")', "+1+1", "-2+3", "@SUM(A1)", "\x01控制\x1f字符", "_x0041_", "|DDE",
           "第一行\n第二行", "  前后空格  ", "&<>\"'", "\ufffe非字符", "𠮷野小学"]
PERIODS = ["2017-05-31", "2017-06-30"]


def half_up(numerator, denominator, decimals=1):
    """numerator/denominator * 100 as decimal text, half away from zero"""
    sign = -1 if (numerator < 0) != (denominator < 0) and numerator else 1
    scaled = (abs(numerator) * 100 * 10 ** decimals * 2 + abs(denominator)) // (2 * abs(denominator)) * sign
    text = f"{abs(scaled):0{decimals + 1}d}"
    return ("-" if scaled < 0 else "") + text[:-decimals] + "." + text[-decimals:]


def figures(db):
    """done and target by a fixed recipe; schedule 5/12 and 6/12"""
    for p, as_of in enumerate(PERIODS):
        for i, (indicator, _, unit, *_rest) in enumerate(INDICATORS):
            rows = []
            for u, (code, *_x) in enumerate(UNITS[:-1]):
                scale = {"平方米": 123457, "元": 98765432}.get(unit, 7)
                target = None if (indicator == "balanced.passed" and u > 1) else 100 * (scale * (u + 3) + 17)
                done = 100 * (scale * (u + 3) * (30 + 9 * u + 11 * p + i) // 100)
                if code == "371423" and indicator.startswith("zhibiao"):
                    done = None
                if indicator == "balanced.passed":
                    target, done = (100, 100 * (p and u == 0)) if u < 2 else (None, None)
                rows.append([code, target, done])
            targets = [r[1] for r in rows if r[1]]
            rows.append(["*", sum(targets) + (100 if indicator == "gaibo.playground" else 0), sum(r[2] or 0 for r in rows)])
            ranked = sorted((r for r in rows[:-1] if r[1] and r[2] is not None), key=lambda r: -r[2] / r[1])
            for code, target, done in rows:
                due = (5 + p, 12)
                rate = gap = light = rank = None
                if target and done is not None:
                    rate = half_up(done, target)
                    gap = half_up(done * 12 - target * due[0], target * 12)
                    light = "green" if not gap.startswith("-") else "red" if float(gap) < -10 else "yellow"
                    if code != "*":
                        rank = 1 + sum(1 for r in ranked if r[2] * target > done * r[1])
                prev = db.execute("SELECT done, target, rate, rank FROM figure WHERE as_of=? AND indicator=? AND county=?",
                                  (PERIODS[0], indicator, code)).fetchone() if p else None
                delta = half_up(done * prev[1] - prev[0] * target, target * prev[1]) if prev and rate and prev[2] else None
                db.execute("INSERT INTO figure VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,NULL,NULL)",
                           (as_of, indicator, code, target, done, rate, half_up(*due), gap, prev[0] if prev else None, delta,
                            rank, prev[3] if prev else None, light, int(bool(p) and code in ("371423", "*")), None))


def sources(db):
    """each county's figure is the sum of two cells, the greater half first"""
    for as_of, indicator, code, done in db.execute("SELECT as_of, indicator, county, done FROM figure WHERE county<>'*'").fetchall():
        if done:
            for line, part in ((6, done - done // 3), (7, done // 3)):
                db.execute("INSERT INTO figure_source_at VALUES(?,?,?,?,?,?,?,?,?,NULL)",
                           (as_of, indicator, code, f"{code}/{indicator}.csv", "0" * 64, line, 11, str(part / 100), part))


def projects(db, count):
    stages = ["未开工", "前期手续", "在建", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用"]
    for n in range(count):
        code, name = UNITS[n % 4][0], UNITS[n % 4][1]
        stage = stages[n * 7 % 8]
        form = FORMS[n % 3][0]
        title = HOSTILE[n] if n < len(HOSTILE) else f"{name}第{n}小学教学楼"
        planned = 1_700_000 + n * 12_345 % 1_250_000
        db.execute("INSERT INTO projects_at VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                   (PERIODS[1], form, code, name, title, ["新建", "改建", "扩建"][n % 3], stage,
                    planned, planned if stage in stages[6:] else 0, planned * 20, None if n % 5 == 0 else planned * 7,
                    135_000, "2017-03" if n % 4 == 0 else "2017-03-17", "2017-12-31", int(stage in stages[6:]),
                    HOSTILE[n % len(HOSTILE)] if n < 24 else "按计划推进", f"{name}/{name}_{form}_20170630.csv", n + 6))


def reports(db):
    n = 0
    for as_of in PERIODS:
        for form, form_name, *_ in FORMS:
            for code, name, *_ in UNITS[:-1]:
                silent = as_of == PERIODS[1] and code == "371423"
                rejected = as_of == PERIODS[1] and code == "371422" and form == "dabane"
                db.execute("INSERT INTO expectation(as_of, form, county, due, status) VALUES(?,?,?,?,?)",
                           (as_of, form, code, as_of, "carried" if silent else "rejected" if rejected else "on_time"))
                if silent:
                    continue
                n += 1
                db.execute("INSERT INTO submission(id, file, sha256, form, county, cutoff, received_at, encoding, delimiter,"
                           " header_lines, unit_note, status, rows, errors, warnings) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                           (n, f"{name}/{name}_{form_name}_{as_of.replace('-', '')}.csv", f"{n:064x}", form, code, as_of,
                            as_of + "T16:30:00", "GB18030", ",", "4", "面积:平方米(表头)",
                            "rejected" if rejected else "accepted", 20, 2 * rejected, 0))
                if rejected:
                    db.execute("INSERT INTO finding(submission, line, col, code, severity, raw, message, waived) VALUES(?,6,11,'E-NUM','error','约3000','应为数字，去掉“约”字','')", (n,))
                    db.execute("INSERT INTO finding(submission, line, col, code, severity, raw, message, waived) VALUES(?,7,10,'E-VOCAB','error','=1+1','形象进度应为：未开工、在建、竣工等','')", (n,))
                elif n % 9 == 0:
                    db.execute("INSERT INTO finding(submission, line, col, code, severity, raw, message, waived) VALUES(?,8,11,'W-FELL','warning','12000','比上期减少','复测核减')", (n,))


def rest(db):
    for t in range(1, 29):
        db.execute("INSERT INTO plan_task(task, name, campaign, owner, due, ord) VALUES(?,?,'','',?,?)", (str(t), f"重点任务{t}", "2017-12-31", t))
        for code, *_ in UNITS:
            status = ["未启动", "推进中", "已完成", "延期"][t % 4]
            db.execute("INSERT INTO task VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                       (PERIODS[1], str(t), code, "均衡发展国家评估" if t == 2 else f"重点任务{t}", "市教育局", "2017-12-31", status,
                        int(t % 4 > 0), int(t % 4 == 2), "2017-06-15" if t % 4 == 2 else None, int(t % 7 == 0), HOSTILE[t % 12]))
    for u, (code, *_) in enumerate(UNITS[:-1]):
        db.execute("INSERT INTO problem VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                   (PERIODS[1], code, str(u + 1), "土地手续办理缓慢", "土地", "国土局", "2017-07", ["未解决", "整改中", "已销号"][u % 3],
                    int(u % 3 == 2), "2017-06-20" if u % 3 == 2 else None, 0, None))
    db.execute("INSERT INTO in_force VALUES('2017-06-30', 'dabane', '371423', 1, 1, NULL)")


def main():
    db = sqlite3.connect(sys.argv[2])
    db.executescript(open(sys.argv[1], encoding="utf-8").read())
    db.executescript("""PRAGMA synchronous = OFF;
        DROP VIEW projects_at; DROP VIEW figure_source_at;
        CREATE TABLE projects_at(as_of, form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned,
          invest_done, seats, start_date, planned_end, completed, note, file, line);
        CREATE TABLE figure_source_at(as_of, indicator, county, file, sha256, line, col, raw, value, sheet);""")
    db.executemany("INSERT INTO plan_unit(code, name, kind, ord) VALUES(?,?,?,?)", UNITS)
    db.executemany("INSERT INTO plan_form(form, name, kind, ord) VALUES(?,?,?,?)", FORMS)
    db.executemany("INSERT INTO plan_indicator(indicator, name, unit, decimals, campaign, ord) VALUES(?,?,?,?,?,?)", [(*i[:5], n) for n, i in enumerate(INDICATORS)])
    for p, as_of in enumerate(PERIODS):
        db.execute("INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, is_current) VALUES(?,?,?,1,'fixture',?)",
                   (as_of, as_of, PERIODS[0] if p else None, p))
    figures(db)
    sources(db)
    projects(db, int(sys.argv[3]) if len(sys.argv) > 3 else 60)
    reports(db)
    rest(db)
    db.commit()


main()
