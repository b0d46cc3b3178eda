#!/usr/bin/env python3
"""A ledger with hand-made figures for one situation, to see what a bulletin says then.

usage: fixture.py SITUATION LEDGER
The plan's units, indicators and targets are those of templates/plans/2017; `done` of every county is a share of its
target, by the rule of the situation. Whole numbers in hundredths of the unit, rounded half up, as tb-aggregate does it.
"""
import calendar, configparser, csv, os, sqlite3, sys
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
PLAN = os.path.join(ROOT, "templates", "plans", "2017")
FACTOR = {"平方米": 100, "万平方米": 1000000, "元": 100, "万元": 1000000, "亿元": 10 ** 10}
FORMS = [("dabane", "解决城镇中小学大班额项目进展表", "project"), ("gaibo", "全面改薄项目进展表", "project"),
         ("youeryuan", "幼儿园建设项目进展表", "project"), ("zhibiao", "年度指标进度表", "indicator"),
         ("wenti", "难点问题台账", "problem"), ("renwu", "重点任务进展表", "task")]
STAGES = ("未开工", "前期手续", "在建", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用")


def half_up(x, decimals=1):
    """A Fraction as decimal text, half away from zero."""
    scale = 10 ** decimals
    n = abs(x) * scale
    whole = (2 * n.numerator + n.denominator) // (2 * n.denominator)
    text = "%d.%0*d" % (whole // scale, decimals, whole % scale) if decimals else str(whole)
    return ("-" if x < 0 and whole else "") + text


def load():
    with open(os.path.join(PLAN, "units.csv"), encoding="utf-8") as file:
        units = [(u["code"], u["name"], u["kind"], int(u["order"])) for u in csv.DictReader(file)]
    plan = configparser.ConfigParser(interpolation=None, inline_comment_prefixes=None, strict=False)
    plan.read(os.path.join(PLAN, "plan.ini"), encoding="utf-8")
    indicators = [(s[10:], plan[s]) for s in plan.sections() if s.startswith("indicator:")]
    tasks = [(s[5:], plan[s]) for s in plan.sections() if s.startswith("task:")]
    targets = {}
    with open(os.path.join(PLAN, "targets.csv"), encoding="utf-8") as file:
        for t in csv.DictReader(file):
            value = Fraction(t["target"]) * FACTOR.get(t["unit"], 100)
            targets[t["indicator"], t["county"]] = int(value)
    return units, indicators, tasks, targets


class Situation:
    """Shares of the target that are done now and were done a month before; None: not reported."""
    as_of, previous = "2017-06-30", "2017-05-31"
    unstarted = {"371428": 4, "371427": 3, "371403": 2, "371482": 1}
    status = {}
    escalated = ()
    issued = None
    names = ()

    def now(self, place, code):
        return Fraction(76 - 3 * place, 100)

    def before(self, place, code):
        now = self.now(place, code)
        return None if now is None else max(Fraction(0), now - Fraction(8, 100))


class Normal(Situation):
    status = {("gaibo", "371423"): "carried", ("dabane", "371428"): "rejected", ("youeryuan", "371427"): "late"}
    escalated = (("371428", "约谈建议", "连续2期欠时序进度超过10个百分点"), ("371427", "通报点名", "欠时序进度超过10个百分点"))


class AllAhead(Situation):
    unstarted = {}

    def now(self, place, code):
        return Fraction(70 - place, 100)


class AllBehind(Situation):
    def now(self, place, code):
        return Fraction(40 - 2 * place, 100)


class Ties(Situation):
    unstarted = {"371428": 2, "371427": 2}

    def now(self, place, code):
        return Fraction([60, 60, 55, 50, 50, 50, 45, 45, 40, 40, 40, 40, 40, 35][place - 1], 100)

    def before(self, place, code):
        return self.now(place, code)


class OneMissing(Situation):
    status = {(form, "371423"): "missing" for form, _, _ in FORMS}

    def now(self, place, code):
        return None if code == "371423" else super().now(place, code)


class Nothing(Situation):
    unstarted = {}

    def now(self, place, code):
        return None

    status = None


class First(Situation):
    """The first period: there is nothing to compare with."""
    as_of, previous = "2017-05-31", None

    def before(self, place, code):
        return None


class Over(Situation):
    """Beyond the plan, late in the year; one county went down by a correction."""
    as_of, previous = "2017-11-30", "2017-10-31"
    unstarted = {}

    def now(self, place, code):
        return Fraction(130 - 2 * place, 100)

    def before(self, place, code):
        return Fraction(132 - 2 * place, 100)


class Zero(Situation):
    """January: reports came, nothing is finished anywhere, nothing was before."""
    as_of, previous = "2017-01-31", None
    unstarted = {}

    def now(self, place, code):
        return Fraction(0)

    def before(self, place, code):
        return None


class Hostile(Normal):
    """Names that look like markup, are very long, or hold a newline; sixty projects not begun."""
    unstarted = {"371428": 30, "371427": 20, "371403": 10}
    names = ("*重点*小学", "**第二**_小学_`分校`", "[城区](http://example.org)中学", "<b>实验</b>&amp;小学", "# 标题小学", "- 一、1. 小学",
             "| 竖线 | 小学 |", "两行\n学校", "{{as_of}}小学", "德州经济技术开发区第一实验九年一贯制寄宿学校附属小学及幼儿园综合教学楼工程",
             "=cmd|'/c calc'!A1", "反斜\\杠小学", "```table", "a\tb小学", "   空格小学   ")


class Erratum(Normal):
    """After the issue of the month 禹城市 corrected its figures downwards."""
    issued = "德教通〔2017〕5号"

    def now(self, place, code):
        return Fraction(50, 100) if code == "371482" else super().now(place, code)


SITUATIONS = {"normal": Normal, "all_ahead": AllAhead, "all_behind": AllBehind, "ties": Ties, "one_missing": OneMissing,
              "nothing": Nothing, "first": First, "over_100": Over, "zero": Zero,
              "hostile": Hostile, "erratum": Erratum}


def schedule(as_of):
    year, month, day = map(int, as_of.split("-"))
    return (month - 1 + Fraction(day, calendar.monthrange(year, month)[1])) / 12 * 100


def figures(situation, units, indicators, targets):
    """One tuple per row of figure."""
    place = {code: ord_ for code, _, _, ord_ in units}
    due = schedule(situation.as_of)
    for indicator, spec in indicators:
        decimals = int(spec.get("decimals", "0"))
        counties = [u[0] for u in units if u[0] != "*" and (indicator, u[0]) in targets]
        rows = {}
        for code in counties:
            target = targets[indicator, code]
            step = 1 if decimals else 100

            def count(share):
                return None if share is None else int(target * share) // step * step
            rows[code] = (target, count(situation.now(place[code], code)),
                          count(situation.before(place[code], code)) if situation.previous else None)
        known = [r[1] for r in rows.values() if r[1] is not None]
        known_before = [r[2] for r in rows.values() if r[2] is not None]
        rows["*"] = (targets.get((indicator, "*")), sum(known) if known else None,
                     sum(known_before) if known_before else None)
        rates = {c: Fraction(d * 100, t) for c, (t, d, _) in rows.items() if t and d is not None}
        for code, (target, done, before) in rows.items():
            rate = rates.get(code)
            delta = rate - Fraction(before * 100, target) if rate is not None and before is not None else None
            rank = None
            if rate is not None and code != "*":
                rank = 1 + sum(1 for c, r in rates.items() if c != "*" and r > rate)
            gap = None if rate is None else rate - due
            light = None if gap is None else "green" if gap >= 0 else "yellow" if gap >= -10 else "red"
            carried = int(situation.status is not None and any(
                s in ("carried", "rejected") and (c == code or code == "*") and spec["form"] == f
                for (f, c), s in situation.status.items()))
            if carried and code != "*":
                delta = None
            text = [None if x is None else half_up(x) for x in (rate, due, gap, delta)]
            yield (situation.as_of, indicator, code, target, done, text[0], text[1], text[2], before, text[3], rank, rank,
                   light, carried, None)


def fill(db, situation):
    units, indicators, tasks, targets = load()
    put = db.executemany
    db.execute("INSERT INTO plan VALUES('2017', '德州市2017年教育工作要点', 2017, '德州市', '2017-01-01', '2017-12-31')")
    put("INSERT INTO plan_unit(code, plan, name, kind, ord) VALUES(?,'2017',?,?,?)", units)
    put("INSERT INTO plan_form(form, plan, name, kind, ord, stage) VALUES(?,'2017',?,?,?,?)",
        [(f, n, k, i, "stage" if k == "project" else "") for i, (f, n, k) in enumerate(FORMS, 1)])
    put("INSERT INTO plan_stage(form, plan, term, ord, started, completed) VALUES(?,'2017',?,?,?,?)",
        [(f, term, n, int(n > 2), int(n > 7)) for f, _, k in FORMS if k == "project" for n, term in enumerate(STAGES, 1)])
    put("INSERT INTO plan_indicator(indicator, plan, name, unit, decimals, campaign, ord, form) VALUES(?,'2017',?,?,?,?,?,?)",
        [(i, s["name"], s["unit"], int(s.get("decimals", "0")), s["campaign"], n, s["form"]) for n, (i, s) in enumerate(indicators, 1)])
    put("INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, is_current, plan) VALUES(?,?,?,1,'',1,'2017')",
        [(situation.as_of, situation.as_of, situation.previous)])
    put("INSERT INTO figure(as_of,indicator,county,target,done,rate,schedule,gap,prev_done,delta,rank,prev_rank,light,carried,"
        "escalation) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", list(figures(situation, units, indicators, targets)))
    status = situation.status
    put("INSERT INTO expectation(as_of, form, county, due, status) VALUES(?,?,?,?,?)",
        [(situation.as_of, f, u[0], situation.as_of, "missing" if status is None else status.get((f, u[0]), "on_time"))
         for f, _, _ in FORMS for u in units if u[0] != "*"])
    put("INSERT INTO in_force(as_of, form, county, submission, carried) VALUES(?,?,?,0,?)",
        [(situation.as_of, f, u[0], int(state in ("carried", "rejected"))) for f, _, _ in FORMS for u in units if u[0] != "*" and status is not None
         for state in (status.get((f, u[0]), "on_time"),) if state != "missing"])
    put("INSERT INTO escalation(as_of, indicator, county, rule, periods, measure, reason) VALUES(?,?,?,?,?,?,?)",
        [(situation.as_of, "dabane.area", c, "gap", 2, m, r) for c, m, r in situation.escalated])
    names = {u[0]: u[1] for u in units}
    rows = []
    for code, count in situation.unstarted.items():
        for n in range(1, count + 1):
            form = "dabane" if n % 2 else "youeryuan"
            name = "%s第%d%s" % (names[code], n, "小学" if n % 2 else "幼儿园")
            if situation.names:
                name = situation.names[(n - 1) % len(situation.names)] + ("" if n <= len(situation.names) else str(n))
            rows.append((situation.as_of, form, code, names[code], name, "新建", "未开工" if n % 3 else "前期手续",
                         1250000 * n, 0, 300000000, 0, 108000, None, "2017-12-31", 0, None, "%s.csv" % code, 5 + n))
    db.execute("DROP VIEW projects_at")
    db.execute("CREATE TABLE projects_at(as_of, form, county, county_name, name, nature, stage, planned_area, done_area,"
               " invest_planned, invest_done, seats, start_date, planned_end, completed, note, file, line)")
    put("INSERT INTO projects_at VALUES(%s)" % ",".join("?" * 18), rows)
    fill_tasks(db, situation, tasks)
    if situation.issued:
        db.execute("INSERT INTO issue(number, series, year, serial, title, as_of, issued_at, pdf_sha256, folder)"
                   " VALUES(?, '德教通〔{year}〕{n}号', 2017, 5, '德州市教育局关于全市学校建设攻坚工作进展情况的通报', ?,"
                   " '2017-07-05T09:00:00', 'x', 'issued/x')", (situation.issued, situation.as_of))
        for row in figures(Normal(), units, indicators, targets):
            db.execute("INSERT INTO issued_figure(number, as_of, indicator, county, target, done, rate, gap, rank, light)"
                       " VALUES(?,?,?,?,?,?,?,?,?,?)", (situation.issued,) + row[:6] + (row[7], row[10], row[12]))


def fill_tasks(db, situation, tasks):
    for n, (number, spec) in enumerate(tasks):
        parent = spec.get("parent")
        db.execute("INSERT INTO plan_task(task, plan, parent, name, campaign, owner, due, ord) VALUES(?,'2017',?,?,?,?,?,?)",
                   (number, parent, spec["name"], spec.get("campaign", ""), spec.get("owner", ""), spec["due"], n))
        reported = situation.status is not None
        done = reported and n % 5 == 0
        overdue = int(spec["due"] < situation.as_of and not done)
        db.execute("INSERT INTO task(as_of, task, county, name, owner, due, status, started, completed, done_date, overdue, note)"
                   " VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                   (situation.as_of, number, "*", spec["name"], spec.get("owner", ""), spec["due"],
                    None if not reported else "已完成" if done else "推进中" if n % 3 else "未启动",
                    None if not reported else int(done or n % 3 > 0), None if not reported else int(done),
                    "2017-05-20" if done else None, overdue, None))
        if parent:
            continue
        for place, code in enumerate(("371402", "371403", "371481")):
            state = (n + place) % 4
            db.execute("INSERT INTO task(as_of, task, county, name, owner, due, status, started, completed, done_date, overdue, note)"
                       " VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                       (situation.as_of, number, code, spec["name"], spec.get("owner", ""), spec["due"],
                        ("未启动", "推进中", "已完成", "推进中")[state] if reported else None,
                        int(state > 0) if reported else None, int(state == 2) if reported else None,
                        "2017-05-20" if reported and state == 2 else None, 0, None))


def main():
    name, path = sys.argv[1:]
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    with open(os.path.join(ROOT, "pipeline", "adapter", "db", "ledger.sql"), encoding="utf-8") as file:
        db.executescript(file.read())
    fill(db, SITUATIONS[name]())
    db.commit()


if __name__ == "__main__":
    main()
