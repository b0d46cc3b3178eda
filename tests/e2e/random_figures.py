"""Random plans and reports, and their figures worked out a second time with fractions.

make(seed) is the model: reporting units, indicators, targets with dates, schedule, and what each county sent. write() puts it
on disk as a plan, forms and county files; direct() puts the same rows straight into a ledger, without tb-ingest. progress()
works out every row of the view `progress`, escalations() and completeness() what else follows, from the model alone: nothing is
read back from the ledger.
"""
import bisect
import calendar
import datetime
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
from fractions import Fraction

FORMS = {  # form id: (name of files, columns: id, header, multiplier of the written unit or None for text)
    "dabane": ("大班额", [("name", "项目(学校)名称", None), ("nature", "建设性质", None), ("planned_area", "规划校舍面积(平方米)", 1),
                       ("invest_planned", "计划投资(万元)", 10000), ("seats", "新增学位(个)", 1), ("stage", "形象进度", None),
                       ("done_area", "累计竣工面积(平方米)", 1), ("invest_done", "累计完成投资(万元)", 10000)]),
    "gaibo": ("全面改薄", [("name", "学校名称", None), ("planned_area", "规划校舍面积(平方米)", 1), ("done_area", "竣工校舍面积(平方米)", 1),
                        ("playground_planned", "规划运动场面积(平方米)", 1), ("playground_done", "完工运动场面积(平方米)", 1),
                        ("stage", "形象进度", None)]),
    "youeryuan": ("幼儿园建设", [("name", "幼儿园名称", None), ("nature", "建设性质", None), ("planned_area", "建筑面积(平方米)", 1),
                            ("invest_planned", "计划投资(万元)", 10000), ("invest_done", "完成投资(万元)", 10000),
                            ("seats", "新增学位(个)", 1), ("stage", "形象进度", None)]),
}
STAGES = ["未开工", "前期手续", "在建", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用"]
NATURES = ["新建", "改建", "扩建", "改扩建"]
COMPLETED = {"竣工", "投入使用"}
SELECT = {  # SQL condition: the same in Python
    "1": lambda r: True,
    "completed = 1": lambda r: r["stage"] in COMPLETED,
    "completed = 1 AND nature = '新建'": lambda r: r["stage"] in COMPLETED and r["nature"] == "新建",
    "nature IN ('改建', '扩建', '改扩建')": lambda r: r["nature"] != "新建",
    "stage <> '未开工'": lambda r: r["stage"] != "未开工",
}
UNIT_FACTORS = {"平方米": [("平方米", 1), ("万平方米", 10000)], "元": [("元", 1), ("万元", 10000), ("亿元", 100000000)],
                "处": [("处", 1)], "个": [("个", 1), ("万个", 10000)]}


def hundredths(text_units, factor):
    """A quantity of the base unit in hundredths -> the text in the written unit."""
    value = Fraction(text_units, 100 * factor)
    text = "%d" % value if value.denominator == 1 else None
    if text is None:
        digits = 0
        while (value * 10 ** digits).denominator != 1:
            digits += 1
        scaled = value * 10 ** digits
        text = "%d.%0*d" % (int(scaled) // 10 ** digits, digits, int(scaled) % 10 ** digits)
    return text


def half_away(value, decimals):
    scaled = abs(value) * 10 ** decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    return "%s%d" % (sign, whole) if decimals == 0 else "%s%d.%0*d" % (sign, whole // 10 ** decimals, decimals, whole % 10 ** decimals)


def month_end(date):
    return date.replace(day=calendar.monthrange(date.year, date.month)[1])


def previous_end(date):
    return date.replace(day=1) - datetime.timedelta(days=1)


def period_end(date):
    return date if month_end(date) == date else previous_end(date)


def make(seed):
    rng = random.Random(seed)
    model = {"seed": seed, "year": rng.choice([2016, 2017, 2019, 2020]), "decimals": rng.choice([0, 1, 1, 1, 2, 3]),
             "method": rng.choice(["monthly", "monthly", "table"])}
    year = model["year"]
    model["lights"] = rng.choice([("0", "-10"), ("0", "-5"), ("2.5", "-2.5"), ("-1", "-20.25")])
    model["lock_days"] = rng.choice([0, 0, 0, 12])
    model["rules"] = {}
    if rng.random() < 0.7:
        options = {"gap_below": rng.choice(["-10", "0", "-33.33", "5"]), "gap_periods": rng.choice([1, 1, 2, 3]),
                   "mean_factor": rng.choice(["0.5", "1", "0.85"]), "bottom": rng.randint(1, 4), "zero_after": "%d-05-15" % year}
        model["rules"] = {key: options[key] for key in sorted(options) if rng.random() < 0.6}
    model["units"] = [("37%02d%02d" % (seed % 90 + 10, i + 1), "%s县" % "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"[i])
                      for i in range(rng.randint(1, 14))]
    model["indicators"] = []
    for form in FORMS:
        numeric = [c for c in FORMS[form][1] if c[2]]
        for k in range(rng.randint(1, 3)):
            condition = rng.choice([c for c in SELECT if "nature" not in c or form != "gaibo"])
            if rng.random() < 0.4:
                item = {"expression": "100 * count(*)", "source": "stage", "unit": "处", "decimals": 0}
            else:
                column = rng.choice(numeric)
                unit = "元" if column[2] == 10000 else "个" if column[0] == "seats" else "平方米"
                item = {"expression": "sum(%s)" % column[0], "source": column[0], "unit": unit, "decimals": 2}
            item.update(id="%s.%d" % (form, k), form=form, condition=condition, name="指标%s%d" % (form, k))
            model["indicators"].append(item)
    model["targets"] = make_targets(rng, model)
    model["curve"] = sorted({datetime.date(year, 1, 1) + datetime.timedelta(days=rng.randrange(365)) for _ in range(rng.randint(1, 4))})
    steps = sorted(rng.randint(0, 10000) for _ in model["curve"])
    model["curve"] = list(zip(model["curve"], steps))
    model["ends"] = sorted({month_end(datetime.date(year, rng.randint(1, 12), 1)) for _ in range(3)} |
                           rng.choice([set(), {datetime.date(year, 2, 28 + calendar.isleap(year))}, {datetime.date(year, 12, 31)}]))
    model["submissions"] = make_submissions(rng, model)
    dates = set(model["ends"]) | {month_end(model["ends"][-1] + datetime.timedelta(days=1))}
    dates |= {rng.choice(model["ends"]) + datetime.timedelta(days=rng.randint(1, 20))}
    if rng.random() < 0.5:
        dates |= {datetime.date(year, 12, 31)}
    dates = {date for date in dates if date.year == year}  # no plan holds the others
    model["dates"] = sorted(dates)
    return model


def make_targets(rng, model):
    """(indicator, county or '*', from, hundredths or None for withdrawn); county targets sum to the city's when it has one."""
    targets = []
    for item in model["indicators"]:
        small = item["unit"] in ("处", "个")
        dates = [datetime.date(model["year"], 1, 1)]
        if rng.random() < 0.5:
            dates.append(datetime.date(model["year"], rng.randint(2, 12), rng.randint(1, 28)))
        with_city = rng.random() < 0.8
        now = {}
        for date in dates:
            for code, _ in model["units"]:
                if date != dates[0] and rng.random() < 0.5:
                    continue
                roll = rng.random()
                if roll < 0.1 and date == dates[0]:
                    continue
                if roll < 0.2:
                    value = 0
                elif roll < 0.25 and date != dates[0]:
                    value = None
                elif small:
                    value = rng.choice([1, 2, 3, 3, 4, 6, 8, 12]) * 100 * (100 if item["source"] == "seats" else 1)
                else:  # within a thousand times of what is reported: beyond that it is a slip of the unit
                    value = rng.choice([1000, 1700, 3000, 5000, 9999]) * rng.choice([100, 100, 137])
                    value *= 1000 if item["unit"] == "元" else 1
                now[code] = value
                targets.append((item["id"], code, date, value))
            if with_city:
                targets.append((item["id"], "*", date, sum(v or 0 for v in now.values())))
    return targets


def make_rows(rng, form, old):
    rows = dict(old or {})
    for i in range(rng.randint(0, 6)):
        rows["%s%d" % ("学校项目园"[i % 3], rng.randint(1, 12))] = None
    if not rows:
        rows = {"学1": None}
    for name in rows:
        area = rng.choice([100, 250, 300, 1000, 4999, 12000]) * 100 + rng.choice([0, 0, 50, 7])
        money = rng.choice([10, 125, 300, 2048]) * 10000 * 100 + rng.choice([0, 0, 25])
        rows[name] = {"name": name, "nature": rng.choice(NATURES), "stage": rng.choice(STAGES), "planned_area": area,
                      "done_area": rng.choice([0, area // 2, area, area]), "playground_planned": area,
                      "playground_done": rng.choice([0, area // 3, area]), "invest_planned": money,
                      "invest_done": rng.choice([0, money // 2, money]), "seats": rng.choice([0, 45, 90, 270, 360]) * 100}
        if rows[name]["stage"] in STAGES[:2]:  # what has not begun has nothing finished
            rows[name].update(done_area=0, playground_done=0)
    return rows


def make_submissions(rng, model):
    """One dict per file: form, county, cutoff, received, revision, rows, status."""
    found = []
    for form in FORMS:
        for code, name in model["units"]:
            rows = None
            if rng.random() < 0.12:
                continue  # never reports this form
            for end in model["ends"]:
                if rng.random() < 0.2:
                    continue
                cutoff = end if rng.random() < 0.93 else end - datetime.timedelta(days=rng.randint(1, 9))
                day = end + datetime.timedelta(days=rng.randint(1, 15))
                for version in range(rng.choice([1, 1, 1, 2, 3])):
                    rows = make_rows(rng, form, rows)
                    day += datetime.timedelta(days=rng.choice([0, 0, 1]))
                    revision = version if rng.random() < 0.7 else 0
                    found.append({"form": form, "county": code, "name": name, "cutoff": cutoff, "day": day, "revision": revision,
                                  "time": "%02d:%02d:%02d" % (8 + version, rng.randrange(60), rng.randrange(60)),
                                  "version": version, "rows": rows, "status": "rejected" if rng.random() < 0.08 else "accepted"})
    return found


def sheet(submission):
    """The county's file as bytes."""
    _, columns = FORMS[submission["form"]]
    lines = [",".join(header for _, header, _ in columns)]
    for row in submission["rows"].values():
        lines.append(",".join(row[c] if factor is None else hundredths(row[c], factor) for c, _, factor in columns))
    if submission["status"] == "rejected":
        lines.append(",".join("坏的一行" if factor is None else "约3000" for _, _, factor in columns))
    return ("\r\n".join(lines) + "\r\n").encode("gb18030" if submission["version"] % 2 else "utf-8-sig")


def write(model, folder, source):
    """Plan, settings and inbox; the forms are the shipped ones that the model uses."""
    for name in ("forms", "plan", "inbox"):
        os.makedirs(os.path.join(folder, name))
    for form in FORMS:
        shutil.copy(os.path.join(source, "templates/forms", form + ".ini"), os.path.join(folder, "forms", form + ".ini"))
    shutil.copy(os.path.join(source, "templates/forms/vocabulary.csv"), os.path.join(folder, "forms/vocabulary.csv"))

    def put(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    put("tongbao.ini", "[paths]\ninbox = inbox\narchive = archive\nledger = ledger.db\noutput = output\nforms = forms\nplan = plan\n"
        "[ui]\nlanguage = en\n[period]\nfirst = %s\nlock_days = %d\n[rounding]\ndecimals = %d\n[schedule]\nmethod = %s\n"
        "[lights]\nyellow_gap = %s\nred_gap = %s\n[escalation]\n%s" % (model["ends"][0], model["lock_days"], model["decimals"], model["method"],
                                                       *model["lights"],
                                                       "".join("%s = %s\n" % rule for rule in model["rules"].items())))
    put("plan/units.csv", "code,name,aliases,kind,order\n" + "".join(
        "%s,%s,,县,%d\n" % (code, name, i + 1) for i, (code, name) in enumerate(model["units"])) + "*,全市,,市,0\n")
    put("plan/plan.ini", "[plan]\nname = 计划\nyear = %d\ncity = 某市\n" % model["year"] + "".join(
        "[indicator:%(id)s]\nname = %(name)s\nform = %(form)s\nexpression = %(expression)s\ncondition = %(condition)s\n"
        "source = %(source)s\nunit = %(unit)s\ndecimals = %(decimals)d\n" % item for item in model["indicators"]))
    rng = random.Random(model["seed"])
    units = {item["id"]: item["unit"] for item in model["indicators"]}
    lines = []
    for indicator, county, date, value in model["targets"]:
        written, factor = rng.choice(UNIT_FACTORS[units[indicator]])
        lines.append("%s,%s,%s,%s,%s\n" % (indicator, county, "—" if value is None else hundredths(value, factor), written, date))
    rng.shuffle(lines)
    put("plan/targets.csv", "indicator,county,target,unit,effective_from\n" + "".join(lines))
    put("plan/schedule.csv", "date,percent\n" + "".join("%s,%s\n" % (d, hundredths(p, 1)) for d, p in model["curve"]))
    for submission in model["submissions"]:
        put_submission(submission, os.path.join(folder, "inbox"))


def put_submission(submission, inbox):
    mark = "（更正%d）" % submission["revision"] if submission["revision"] else ""
    name = "%s/%s_%s_%s%s.csv" % (submission["version"], submission["name"], FORMS[submission["form"]][0],
                                  submission["cutoff"].strftime("%Y%m%d"), mark)
    path = os.path.join(inbox, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(sheet(submission))
    local = datetime.datetime.fromisoformat("%sT%s+08:00" % (submission["day"], submission["time"]))
    os.utime(path, (local.timestamp(), local.timestamp()))


def sha(submission):
    if "sha" not in submission:
        submission["sha"] = hashlib.sha256(sheet(submission)).hexdigest()
    return submission["sha"]


def winners(model, date):
    """(form, county) -> the submission in force at a date."""
    if date in model.setdefault("winners", {}):
        return model["winners"][date]
    lock = str(period_end(date) + datetime.timedelta(days=model["lock_days"])) if model["lock_days"] else "9999"
    best = {}
    for submission in model["submissions"]:
        if submission["status"] != "accepted" or submission["cutoff"] > date or str(submission["day"]) > lock:
            continue
        order = (submission["cutoff"], submission["day"], submission["revision"], submission["time"], sha(submission))
        place = (submission["form"], submission["county"])
        if place not in best or best[place][0] < order:
            best[place] = (order, submission)
    model["winners"][date] = {place: submission for place, (_, submission) in best.items()}
    return model["winners"][date]


def target_at(model, indicator, county, date):
    found = [(d, v) for i, c, d, v in model["targets"] if i == indicator and c == county and d <= date]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def schedule_at(model, date):
    year = model["year"]
    if model["method"] == "monthly":
        if date.year != year:
            return Fraction(0 if date.year < year else 1)
        return (Fraction(date.month - 1) + Fraction(date.day, calendar.monthrange(year, date.month)[1])) / 12
    points = [(datetime.date(year - 1, 12, 31), 0)] + model["curve"]
    if date <= points[0][0]:
        return Fraction(0)
    k = bisect.bisect_right([d for d, _ in points], date) - 1
    if k == len(points) - 1:
        return Fraction(points[k][1], 10000)
    (d0, p0), (d1, p1) = points[k], points[k + 1]
    return (Fraction(p0) + Fraction((p1 - p0) * (date - d0).days, (d1 - d0).days)) / 10000


def counts_at(model, item, date):
    """county -> (reported, done, carried, all of it carried), and '*': where some units have a target, the others do not count."""
    force = winners(model, date)
    counts = {}
    column = item["source"] if item["expression"].startswith("sum") else None
    for code, _ in model["units"]:
        submission = force.get((item["form"], code))
        if submission is None:
            counts[code] = (False, None, 0, False)
            continue
        rows = [row for row in submission["rows"].values() if SELECT[item["condition"]](row)]
        done = sum(row[column] for row in rows) if column else 100 * len(rows)
        carried = submission["cutoff"] < period_end(date)
        counts[code] = (True, done, int(carried), carried)
    aimed = {code for code in counts if target_at(model, item["id"], code, date) is not None}
    told = [c for code, c in counts.items() if c[0] and (code in aimed or not aimed)]
    counts["*"] = (bool(told), sum(c[1] for c in told) if told else None, int(any(c[2] for c in told)), all(c[2] for c in told))
    return counts


def progress(model, date):
    """Every row of the view, without escalation: (indicator, county) -> tuple."""
    decimals = model["decimals"]
    schedule = schedule_at(model, date)
    yellow, red = (Fraction(x) for x in model["lights"])
    result = {}
    for item in model["indicators"]:
        now, before = counts_at(model, item, date), counts_at(model, item, previous_end(date))
        ratios = {}
        for code in now:
            target = target_at(model, item["id"], code, date)
            if now[code][0] and target:
                ratios[code] = Fraction(now[code][1], target)
        ranked = [r for c, r in ratios.items() if c != "*"]
        for code in now:
            target = target_at(model, item["id"], code, date)
            if code != "*" and target is None and not now[code][0]:
                continue
            ratio = ratios.get(code)
            rate = gap = delta = rank = light = None
            if ratio is not None:
                exact = 100 * (ratio - schedule)
                rate, gap = half_away(100 * ratio, decimals), half_away(exact, decimals)
                light = "red" if exact < red else "yellow" if exact < yellow else "green"
                rank = 1 + sum(1 for r in ranked if r > ratio) if code != "*" else None
                old_target = target_at(model, item["id"], code, previous_end(date))
                if before[code][0] and old_target and not now[code][3]:
                    delta = half_away(100 * (ratio - Fraction(before[code][1], old_target)), decimals)
            result[item["id"], code] = (item["name"], item["unit"], target, now[code][1], rate, half_away(100 * schedule, decimals),
                                        gap, before[code][1], delta, rank, light, now[code][2])
    return result


def conditions(model, item, date):
    """county -> the set of conditions that hold at a date."""
    rules, counts, schedule = model["rules"], counts_at(model, item, date), schedule_at(model, date)
    force = winners(model, date)
    ratios, held = {}, {}
    for code in counts:
        target = target_at(model, item["id"], code, date)
        if counts[code][0] and target:
            ratios[code] = Fraction(counts[code][1], target)
    ranked = [r for c, r in ratios.items() if c != "*"]
    for code, (reported, _, _, carried) in counts.items():
        if code != "*" and target_at(model, item["id"], code, date) is not None and (not reported or carried):
            held.setdefault(code, set()).add("silent")
    for code, ratio in ratios.items():
        found = held.setdefault(code, set())
        if "gap_below" in rules and 100 * (ratio - schedule) < Fraction(rules["gap_below"]):
            found.add("gap")
        if "mean_factor" in rules and "*" in ratios and ratio < ratios["*"] * Fraction(rules["mean_factor"]):
            found.add("mean")
        if "zero_after" in rules and code != "*" and str(date) >= rules["zero_after"] and \
                all(row["stage"] in STAGES[:2] for row in force[item["form"], code]["rows"].values()):
            found.add("zero")
        if "bottom" in rules and sum(r < ratio for r in ranked) < rules["bottom"] and ratio != max(ranked, default=ratio):
            found.add("bottom")
    return held


def escalations(model, date):
    """(indicator, county, rule) -> (periods, measure)."""
    result = {}
    dates = [date]
    while previous_end(dates[-1]) >= model["ends"][0] and len(dates) < 24:
        dates.append(previous_end(dates[-1]))
    for item in model["indicators"] if model["rules"] else []:
        past = [conditions(model, item, day) for day in dates]
        for code, _ in model["units"]:
            history = [day.get(code, set()) for day in past]

            def holding(at):
                run = 0
                while at + run < len(history) and "gap" in history[at + run]:
                    run += 1
                return history[at] - (set() if run >= model["rules"].get("gap_periods", 1) else {"gap"})
            periods = 0
            while periods < len(history) and holding(periods):
                periods += 1
            for rule in holding(0):
                result[item["id"], code, rule] = (periods, "约谈建议" if periods >= 3 else "通报点名" if periods == 2 else "提醒")
    return result


def completeness(model, date):
    """(form, county) -> (due, status, streak) for the period that ends at or before the date."""
    def states(end):
        due = end + datetime.timedelta(days=5)
        found = {(form, code): "missing" for form in FORMS for code, _ in model["units"]}
        for place in found:
            mine = [s for s in model["submissions"] if (s["form"], s["county"]) == place and s["cutoff"] <= end]
            good = [s["day"] for s in mine if s["cutoff"] == end and s["status"] == "accepted"]
            if good:
                found[place] = "on_time" if min(good) <= due else "late"
            elif any(s["cutoff"] == end for s in mine):
                found[place] = "rejected"
            elif any(s["status"] == "accepted" for s in mine):
                found[place] = "carried"
        return {place: (str(due), status) for place, status in found.items()}
    end = period_end(date)
    if end < model["ends"][0]:
        return {}
    result = {place: [due, status, 1] for place, (due, status) in states(end).items()}
    running = set(result)
    while previous_end(end) >= model["ends"][0]:
        end = previous_end(end)
        running = {place for place in running if states(end)[place][1] == result[place][1]} if running else running
        for place in running:
            result[place][2] += 1
    return {place: tuple(values) for place, values in result.items()}


def stored_more(ledger, date):
    db = sqlite3.connect("file:%s?mode=ro" % ledger, uri=True)
    found = {row[:3]: row[3:] for row in db.execute("SELECT indicator, county, rule, periods, measure FROM escalations WHERE as_of = ?",
                                                    (str(date),))}
    found.update({row[:2]: row[2:] for row in db.execute("SELECT form, county, due, status, streak FROM completeness_streaks"
                                                         " WHERE as_of = ?", (str(date),))})
    db.close()
    return found


def stored(ledger, date):
    db = sqlite3.connect("file:%s?mode=ro" % ledger, uri=True)
    rows = db.execute("SELECT indicator, county, indicator_name, unit, target, done, rate, schedule, gap, prev_done, delta, rank, light,"
                      " carried FROM progress WHERE as_of = ?", (str(date),)).fetchall()
    sums = db.execute("SELECT p.indicator, p.county FROM progress p LEFT JOIN (SELECT indicator, county, sum(value) AS value FROM"
                      " figure_source WHERE as_of = ?1 GROUP BY indicator, county) s USING(indicator, county)"
                      " WHERE p.as_of = ?1 AND p.county <> '*' AND p.done IS NOT NULL AND p.done <> coalesce(s.value, 0)",
                      (str(date),)).fetchall()
    db.close()
    return {(row[0], row[1]): row[2:] for row in rows}, sums


def direct(model, ledger):
    """The model's rows in the ledger without tb-ingest, with random numbers of submissions."""
    db = sqlite3.connect(ledger)
    for form, (_, columns) in FORMS.items():
        db.execute("CREATE TABLE row_%s(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32),"
                   " line INTEGER AS (row_id & 4294967295), county TEXT NOT NULL, %s, completed INTEGER, raw TEXT)" %
                   (form, ", ".join(c + (" INTEGER" if factor else " TEXT") for c, _, factor in columns)))
    submissions = list(model["submissions"])
    random.Random(model["seed"] + 1).shuffle(submissions)
    for number, s in enumerate(submissions, 1):
        columns = FORMS[s["form"]][1]
        cells = {c: {"col": i + 1, "header": header} for i, (c, header, _) in enumerate(columns)}
        db.execute("INSERT INTO submission(id, file, sha256, form, county, cutoff, received_at, revision, status, column_map)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   (number, "f%d.csv" % number, sha(s), s["form"], s["county"], str(s["cutoff"]), "%sT%s" % (s["day"], s["time"]),
                    s["revision"], s["status"], json.dumps(cells, ensure_ascii=False)))
        if s["status"] != "accepted":
            continue
        for line, row in enumerate(s["rows"].values(), 2):
            raw = {i: row[c] if factor is None else hundredths(row[c], factor) for i, (c, _, factor) in enumerate(columns, 1)}
            db.execute("INSERT INTO row_%s VALUES(%s)" % (s["form"], ", ".join("?" * (len(columns) + 4))),
                       (number << 32 | line, s["county"], *[row[c] for c, _, _ in columns], int(row["stage"] in COMPLETED),
                        json.dumps(raw, ensure_ascii=False)))
    db.commit()
    db.close()


def check(seed, folder, source, programs, without_ingest=False):
    """One seed. Returns the list of differences and how many rows were compared."""
    model = make(seed)
    write(model, folder, source)
    ledger = os.path.join(folder, "ledger.db")
    config = ["-c", os.path.join(folder, "tongbao.ini"), "-q"]

    def run(program, *arguments):
        done = subprocess.run([os.path.join(programs, program), *config, *arguments], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise RuntimeError("%s %s: %d: %s" % (program, " ".join(arguments), done.returncode, done.stderr))
    if without_ingest:
        run("tb-aggregate", "--as-of", "1990-01-31")
        direct(model, ledger)
    else:
        run("tb-ingest")
    differences, count = [], 0
    for date in random.Random(seed).sample(model["dates"], len(model["dates"])):
        run("tb-aggregate", "--as-of", str(date))
        wanted, (got, sums) = progress(model, date), stored(ledger, date)
        count += len(wanted)
        wanted.update(escalations(model, date))
        wanted.update(completeness(model, date))
        got.update(stored_more(ledger, date))
        for key in sorted(set(wanted) | set(got)):
            if wanted.get(key) != got.get(key):
                differences.append("%s %s: wanted %s, got %s" % (date, key, wanted.get(key), got.get(key)))
        differences += ["%s: sources of %s do not sum to done" % (date, key) for key in sums]
    return differences, count
