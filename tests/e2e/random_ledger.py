"""Ledgers of plans that nobody wrote: random units, campaigns, reports, figures, projects, tasks and problems of one date, as
tb-aggregate would have left them, and the same data as Python objects for whoever asks what is true.

Everything is computed here from the data alone: no view of the ledger, no SQL of a template."""
import calendar
import os
import random
import sqlite3
from fractions import Fraction

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
with open(os.path.join(ROOT, "pipeline", "adapter", "db", "ledger.sql"), encoding="utf-8") as file:
    SCHEMA = file.read()
NAMES = ["东湖区", "西山区", "南岭县", "北川市", "白水县", "青山县", "云台市", "石桥区", "柳林县", "高新技术产业开发区", "临港经济开发区", "市直", "清河县", "古城区"]
KINDS = {"县": "县", "市": "县级市", "区": "区"}
STAGES = [("未开工", 0, 0), ("前期手续", 0, 0), ("在建", 1, 0), ("主体施工", 1, 0), ("竣工", 1, 1), ("投入使用", 1, 1)]
STATES = [("未启动", 0, 0), ("推进中", 1, 0), ("已完成", 1, 1), ("延期", 1, 0)]
MEASURES = [("平方米", 2, 1000000), ("元", 2, 50000000), ("张", 0, 100), ("人", 0, 100), ("所", 0, 100), ("公里", 0, 100)]
WORDS = ["病房", "道路", "管网", "厕所", "床位", "站点", "苗圃", "泵站", "车位", "书屋", "绿地", "桥梁"]
AS_OF, PREVIOUS = "2024-06-30", "2024-05-31"


def half_up(x, decimals=1):
    scale = 10 ** decimals
    n = abs(x) * scale
    whole = (2 * n.numerator + n.denominator) // (2 * n.denominator)
    text = "%d.%0*d" % (whole // scale, decimals, whole % scale)
    return ("-" if x < 0 and whole else "") + text


def kind(name):
    return "市直" if name == "市直" else "开发区" if name.endswith("开发区") else KINDS[name[-1]]


class Unit:
    def __init__(self, code, name):
        self.code, self.name, self.kind = code, name, kind(name)


class Indicator:
    """targets, done, before: by county code; None: not known. A county without a target is not in targets."""


class World:
    def __init__(self, seed):
        self.random = r = random.Random(seed)
        self.seed = seed
        self.as_of, self.previous = AS_OF, PREVIOUS if r.random() < .85 else None
        count = r.choice([1, 2, 3, 3, 4, 5, 6, 9, 14])
        self.units = [Unit("99%04d" % (i + 1), name) for i, name in enumerate(r.sample(NAMES, count))]
        self.mood = r.choice(["mixed", "mixed", "mixed", "calm", "calm", "silent", "rejected", "carried", "broken", "ahead", "ahead", "behind", "equal", "nought"])
        self.make_forms()
        self.make_reports()
        self.make_indicators()
        self.make_projects()
        self.make_tasks()
        self.make_problems()

    # -- what there is

    def make_forms(self):
        r = self.random
        self.forms = []  # (id, name, kind)
        for n in range(r.choice([1, 1, 2, 3])):
            self.forms.append(("f%d" % n, "%s进展表" % WORDS[n], r.choice(["project", "project", "indicator"])))
        self.has_tasks = r.random() < .7
        if self.has_tasks:
            self.forms.append(("t", "任务进展表", "task"))
        self.has_problems = r.random() < .4
        if self.has_problems:
            self.forms.append(("w", "问题台账", "problem"))

    def make_reports(self):
        """status and whether a report is in force, by form and county."""
        r = self.random
        chances = {"calm": [("on_time", 1)], "ahead": [("on_time", 1)], "behind": [("on_time", 1)], "equal": [("on_time", 1)], "nought": [("on_time", 1)],
                   "silent": [("missing", 1)], "rejected": [("rejected", 1)], "carried": [("carried", 1)],
                   "broken": [("missing", 1), ("rejected", 1)],
                   "mixed": [("on_time", 6), ("late", 1), ("missing", 1), ("rejected", 1), ("carried", 1)]}[self.mood]
        self.status, self.in_force = {}, {}
        for form, _, _ in self.forms:
            for unit in self.units:
                status = r.choices([c[0] for c in chances], [c[1] for c in chances])[0]
                self.status[form, unit.code] = status
                self.in_force[form, unit.code] = status in ("on_time", "late", "carried") or (
                    status == "rejected" and self.mood != "rejected" and r.random() < .5)

    def carried(self, form, code):
        return self.in_force[form, code] and self.status[form, code] in ("carried", "rejected")

    def make_indicators(self):
        r = self.random
        self.indicators = []
        self.due = (5 + Fraction(30, 30)) / 12 * 100
        figures = [f for f in self.forms if f[2] in ("project", "indicator")]
        words = r.sample(WORDS, len(WORDS))
        for c in range(r.choice([1, 2, 2, 3, 5])):
            form = r.choice(figures)[0]
            for n in range(r.choice([1, 1, 2, 3])):
                i = Indicator()
                i.id, i.campaign, i.form = "c%d.i%d" % (c, n), "%s建设" % words[c], form
                i.unit, i.decimals, size = r.choice(MEASURES)
                i.name = "%s%s" % (words[c], ["完成量", "新增量", "投入量"][n])
                i.each_one = n == 0 and r.random() < .15
                if i.each_one:
                    i.unit, i.decimals = "个", 0
                i.targets, i.done, i.before, i.old_targets = {}, {}, {}, {}
                moved = r.random() < .12
                same_share = Fraction(r.randint(0, 120), 100)
                for unit in self.units:
                    if r.random() < .12 and len(self.units) > 1:
                        continue
                    target = 100 if i.each_one else r.randint(2, 60) * size
                    i.targets[unit.code] = target
                    i.old_targets[unit.code] = target if not moved or i.each_one else target * r.randint(2, 4)
                    i.done[unit.code], i.before[unit.code] = self.make_done(i, unit.code, target, same_share)
                if not i.targets:
                    i.targets[self.units[0].code] = i.old_targets[self.units[0].code] = 100 if i.each_one else 10 * size
                    i.done[self.units[0].code] = i.before[self.units[0].code] = None
                self.indicators.append(i)
        for i in self.indicators:
            i.first = not any(j.campaign == i.campaign for j in self.indicators[:self.indicators.index(i)])
            i.each_one = i.decimals == 0 and max(i.targets.values()) == 100
            self.sum_up(i)

    def make_done(self, i, code, target, same_share):
        r = self.random
        if not self.in_force[i.form, code] or (self.mood == "mixed" and r.random() < .05):
            return None, None
        share = {"ahead": Fraction(r.randint(52, 130), 100), "behind": Fraction(r.randint(0, 48), 100), "equal": same_share, "nought": Fraction(0)}.get(
            self.mood, r.choice([Fraction(0), Fraction(1, 2), Fraction(1), Fraction(r.randint(0, 130), 100), Fraction(r.randint(30, 70), 100)]))
        step = 1 if i.decimals else 100
        done = int(target * share) // step * step
        if i.each_one:
            done = 100 if share >= Fraction(1, 2) else 0
        if self.previous is None or r.random() < .05:
            return done, None
        return done, done if self.carried(i.form, code) or r.random() < .3 else max(0, done - r.randint(0, 20) * target // 100 // step * step)

    def sum_up(self, i):
        """City, rates, gaps, deltas, ranks, as tb-aggregate has them."""
        known = [d for d in i.done.values() if d is not None]
        before = [d for d in i.before.values() if d is not None]
        i.targets["*"], i.old_targets["*"] = sum(i.targets.values()), sum(i.old_targets.values())
        i.done["*"], i.before["*"] = (sum(known) if known else None), (sum(before) if before else None)
        i.rate, i.gap, i.delta, i.rank, i.is_carried = {}, {}, {}, {}, {}
        for code, target in i.targets.items():
            done = i.done[code]
            i.is_carried[code] = (any(self.carried(i.form, u.code) and u.code in i.targets for u in self.units) if code == "*"
                                  else self.carried(i.form, code))
            all_carried = (all(self.carried(i.form, u.code) for u in self.units if i.done.get(u.code) is not None) if code == "*"
                           else i.is_carried[code])
            i.rate[code] = Fraction(100 * done, target) if done is not None else None
            i.gap[code] = i.rate[code] - self.due if done is not None else None
            i.delta[code] = (i.rate[code] - Fraction(100 * i.before[code], i.old_targets[code])
                             if done is not None and i.before[code] is not None and not all_carried else None)
        rates = {c: x for c, x in i.rate.items() if c != "*" and x is not None}
        for code in i.targets:
            i.rank[code] = 1 + sum(1 for x in rates.values() if x > rates[code]) if code in rates else None

    def make_projects(self):
        r = self.random
        self.projects = []
        for form, _, what in self.forms:
            for unit in self.units:
                if what != "project" or not self.in_force[form, unit.code]:
                    continue
                for n in range(r.choice([0, 1, 2, 5])):
                    stages = STAGES[2:] if self.mood in ("ahead", "calm") and r.random() < .9 else STAGES
                    self.projects.append((form, unit, "%s%s第%d项目" % (unit.name, form, n), r.choice(stages)))

    def make_tasks(self):
        r = self.random
        self.tasks = []  # (number, name, due, city state, city overdue, {code: (state or None, overdue)})
        for n in range(r.choice([1, 3, 7]) if self.has_tasks else 0):
            due = r.choice(["2024-05-31", "2024-07-15", "2024-12-31"])
            counties = {}
            for unit in self.units:
                if not self.in_force["t", unit.code] or r.random() < .2:
                    continue
                state = None if r.random() < .05 else STATES[2] if self.mood == "ahead" else r.choice(STATES)
                counties[unit.code] = (state, int(due < self.as_of and (state is None or not state[2])))
            said = [s for s, _ in counties.values() if s]
            if not counties:
                city = None
            elif said and all(s == said[0] for s in said) and len(said) == len(counties):
                city = said[0] if not said[0][2] or all(self.in_force["t", u.code] for u in self.units) else STATES[1]
            else:
                city = STATES[1] if any(s[1] for s in said) else STATES[0]
            self.tasks.append((str(n + 1), "任务%s" % "甲乙丙丁戊己庚"[n], due, city, int(due < self.as_of and (city is None or not city[2])), counties))

    def make_problems(self):
        r = self.random
        self.problems = []  # (unit, number, closed, overdue)
        for unit in self.units:
            if self.has_problems and self.in_force["w", unit.code]:
                for n in range(r.choice([0, 1, 3])):
                    closed = r.random() < (.9 if self.mood == "ahead" else .5)
                    self.problems.append((unit, n + 1, closed, int(not closed and r.random() < .4)))

    # -- the ledger

    def write(self, path):
        if os.path.exists(path):
            os.remove(path)
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA synchronous = OFF")
        db.executescript("BEGIN;" + SCHEMA)
        put = db.executemany
        db.execute("INSERT INTO plan VALUES('2024', '江城市2024年计划', 2024, '江城市', '2024-01-01', '2024-12-31')")
        put("INSERT INTO plan_unit(code, plan, name, kind, ord) VALUES(?,'2024',?,?,?)",
            [(u.code, u.name, u.kind, n) for n, u in enumerate(self.units, 1)] + [("*", "全市", "市", 0)])
        put("INSERT INTO plan_form(form, plan, name, kind, ord, stage) VALUES(?,'2024',?,?,?,?)",
            [(f, name, k, n, "stage" if k == "project" else "") for n, (f, name, k) in enumerate(self.forms, 1)])
        put("INSERT INTO plan_stage(form, plan, term, ord, started, completed) VALUES(?,'2024',?,?,?,?)",
            [(f, s[0], n, s[1], s[2]) for f, _, k in self.forms if k == "project" for n, s in enumerate(STAGES)])
        put("INSERT INTO plan_indicator(indicator, plan, name, unit, decimals, campaign, ord, form) VALUES(?,'2024',?,?,?,?,?,?)",
            [(i.id, i.name, i.unit, i.decimals, i.campaign, n, i.form) for n, i in enumerate(self.indicators, 1)])
        put("INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, is_current, plan) VALUES(?,?,?,1,'',?,'2024')",
            [(self.as_of, self.as_of, self.previous, 1)] + ([(self.previous, self.previous, None, 0)] if self.previous else []))
        text = lambda x: None if x is None else half_up(x)
        light = lambda gap: None if gap is None else "green" if gap >= 0 else "yellow" if gap >= -10 else "red"
        put("INSERT INTO figure(as_of,indicator,county,target,done,rate,schedule,gap,prev_done,delta,rank,light,carried) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [(self.as_of, i.id, c, i.targets[c], i.done[c], text(i.rate[c]), half_up(self.due), text(i.gap[c]), i.before[c], text(i.delta[c]),
              i.rank[c] if c != "*" else None, light(i.gap[c]), int(i.is_carried[c])) for i in self.indicators for c in i.targets])
        if self.previous:
            put("INSERT INTO figure(as_of,indicator,county,target,done,carried) VALUES(?,?,?,?,?,0)",
                [(self.previous, i.id, c, i.old_targets[c], i.before[c]) for i in self.indicators for c in i.targets])
        put("INSERT INTO expectation(as_of, form, county, due, status) VALUES(?,?,?,?,?)",
            [(self.as_of, f, c, self.as_of, s) for (f, c), s in self.status.items()])
        put("INSERT INTO in_force(as_of, form, county, submission, carried) VALUES(?,?,?,0,?)",
            [(self.as_of, f, c, int(self.carried(f, c))) for (f, c), there in self.in_force.items() if there])
        db.execute("DROP VIEW projects_at")
        db.execute("CREATE TABLE projects_at(as_of, form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned,"
                   " invest_done, seats, start_date, planned_end, completed, note, file, line)")
        put("INSERT INTO projects_at(as_of, form, county, county_name, name, stage, completed, line) VALUES(?,?,?,?,?,?,?,?)",
            [(self.as_of, f, u.code, u.name, name, s[0], s[2], n) for n, (f, u, name, s) in enumerate(self.projects)])
        for n, (number, name, due, city, overdue, counties) in enumerate(self.tasks):
            db.execute("INSERT INTO plan_task(task, plan, name, campaign, owner, due, ord) VALUES(?,'2024',?,?,'市里',?,?)", (number, name, "工作%d" % (n % 2), due, n))
            rows = [("*", city, overdue)] + [(c, s, o) for c, (s, o) in counties.items()]
            put("INSERT INTO task(as_of, task, county, name, owner, due, status, started, completed, overdue) VALUES(?,?,?,?,'市里',?,?,?,?,?)",
                [(self.as_of, number, c, name, due, s and s[0], s and s[1], s and s[2], o) for c, s, o in rows])
        put("INSERT INTO problem(as_of, county, number, status, closed, overdue) VALUES(?,?,?,?,?,?)",
            [(self.as_of, u.code, str(n), "已销号" if closed else "整改中", int(closed), overdue) for u, n, closed, overdue in self.problems])
        db.execute("COMMIT")
        db.close()
