"""The ledger (sqlite3): what came in, what is in force at a date, the figures and where each comes from."""
import csv
import sqlite3
from fractions import Fraction

from plan import cn_date, end_of_month
from reading import Rejected, Report, read_report, written

SCHEMA = """
CREATE TABLE unit(code TEXT PRIMARY KEY, name, kind, ord INTEGER) WITHOUT ROWID;
CREATE TABLE form(form TEXT PRIMARY KEY, name, kind, ord INTEGER) WITHOUT ROWID;
CREATE TABLE indicator(indicator TEXT PRIMARY KEY, name, unit, campaign, ord INTEGER) WITHOUT ROWID;
CREATE TABLE plan_task(task TEXT PRIMARY KEY, parent, name, campaign, owner, due, ord INTEGER) WITHOUT ROWID;
CREATE TABLE submission(id INTEGER PRIMARY KEY, file, sha256, form, county, cutoff, received_at, revision, encoding, delimiter,
  header_lines, unit_note, status, rows, errors, warnings);
CREATE TABLE layout(submission, column, col, header, unit, PRIMARY KEY(submission, column)) WITHOUT ROWID;
CREATE TABLE finding(submission, line, col, code, severity, raw, message, waived DEFAULT '');
CREATE TABLE aggregated(as_of TEXT PRIMARY KEY, previous) WITHOUT ROWID;
CREATE TABLE in_force(as_of, form, county, submission, carried, PRIMARY KEY(as_of, form, county)) WITHOUT ROWID;
CREATE TABLE completeness(as_of, form, county, due, status, streak, PRIMARY KEY(as_of, form, county)) WITHOUT ROWID;
CREATE TABLE progress(as_of, indicator, indicator_name, unit, county, county_name, target, done, rate, schedule, gap, prev_done,
  delta, rank, prev_rank, light, carried, escalation, PRIMARY KEY(as_of, indicator, county)) WITHOUT ROWID;
CREATE VIEW figure AS SELECT * FROM progress;
CREATE TABLE figure_source(as_of, indicator, county, value, raw, file, line, col);
CREATE TABLE projects(form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done, seats,
  start_date, planned_end, completed, note, file, line);
CREATE INDEX projects_county ON projects(county);
CREATE TABLE task(as_of, task, county, county_name, name, owner, due, status, started, completed, done_date, overdue, note,
  PRIMARY KEY(as_of, task, county)) WITHOUT ROWID;
CREATE VIEW tasks AS SELECT * FROM task WHERE task NOT IN (SELECT task FROM plan_task WHERE parent IS NOT NULL);
CREATE VIEW city_projects AS SELECT t.as_of, t.task AS project, t.name, t.owner, t.due, t.status
  FROM task t JOIN plan_task p USING(task) WHERE p.parent IS NOT NULL AND t.county = '*';
CREATE VIEW task_summary AS SELECT as_of, county, county_name, count(*) AS tasks, count(status) AS reported,
  sum(completed) AS done, sum(started AND NOT completed) AS under_way, sum(status IS NOT NULL AND NOT started) AS not_started,
  sum(overdue) AS overdue, sum(substr(due, 1, 7) = substr(as_of, 1, 7) AND NOT completed) AS due_this_month
  FROM tasks GROUP BY as_of, county;
CREATE TABLE problems(as_of, county, county_name, number, problem, kind, owner, due, status, closed_date, overdue, note,
  PRIMARY KEY(as_of, county, number)) WITHOUT ROWID;
CREATE TABLE escalations(as_of, indicator, county, county_name, rule, measure, reason);
CREATE TABLE issues(number, title, as_of, issued_at, erratum_of);
CREATE TABLE issued_figure(number, as_of, indicator, county, done, rate, rank);
CREATE VIEW findings AS SELECT s.file, f.line, f.col, f.code, f.severity, f.raw, f.message, nullif(f.waived, '') AS waived
  FROM finding f JOIN submission s ON s.id = f.submission;
"""


# -- functions of the queries -----------------------------------------------------------------------------------------

def half_up(numerator, denominator, decimals=1):
    """The quotient as text, rounded once, half away from zero."""
    scale = 10 ** decimals
    whole = (abs(numerator) * scale * 2 + denominator) // (2 * denominator)
    text = "%d.%0*d" % (whole // scale, decimals, whole % scale) if decimals else str(whole)
    return "-" + text if numerator < 0 and whole else text


def large(per, suffix):
    def function(value, decimals=None):
        if value is None:
            return "—"
        text = half_up(value, per * 100, 2 if decimals is None else decimals)
        return (text.rstrip("0").rstrip(".") if decimals is None else text) + suffix
    return function


wan, yi, ones = large(10000, "万"), large(100000000, "亿"), large(1, "")


def area(value):
    return "—" if value is None else (wan(value) if abs(value) >= 1000000 else ones(value)) + "平方米"


class List:
    def __init__(self):
        self.items, self.joint = [], "、"

    def step(self, item, joint="、"):
        if item is not None:
            self.items.append(str(item))
            self.joint = joint

    def finalize(self):
        return self.joint.join(self.items) if self.items else None


def connect(path, plan):
    db = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; BEGIN;" + SCHEMA)
    for name, function in (("wan", wan), ("yi", yi), ("area", area), ("cn_date", lambda date: date and cn_date(date)),
                           ("pp", lambda gap: "—" if gap is None else gap.lstrip("+-") + "个百分点"),
                           ("pct", lambda done, target: half_up(100 * done, target) + "%" if done is not None and target else "—")):
        db.create_function(name, -1, function, deterministic=True)
    db.create_aggregate("cn_list", -1, List)
    db.executemany("INSERT INTO unit VALUES(?, ?, ?, ?)", [(u["code"], u["name"], u["kind"], int(u["order"])) for u in plan.units])
    db.executemany("INSERT INTO form VALUES(?, ?, ?, ?)", [(f.id, f.name, f.kind, f.order) for f in plan.forms.values()])
    db.executemany("INSERT INTO indicator VALUES(?, ?, ?, ?, ?)", [
        (name, x["name"], x["unit"], x["campaign"], n) for n, (name, x) in enumerate(plan.indicators.items())])
    db.executemany("INSERT INTO plan_task VALUES(?, ?, ?, ?, ?, ?, ?)", [
        (name, x.get("task"), x["name"], x.get("campaign"), x["owner"], x["due"], n)
        for n, (name, x) in enumerate(plan.tasks.items())])
    for form in plan.forms.values():
        db.execute("CREATE TABLE row_%s(submission INTEGER, cutoff, line INTEGER, county, completed INTEGER, %s)"
                   % (form.id, ", ".join(row_columns(form, plan))))
        db.execute("CREATE INDEX row_%s_index ON row_%s(submission)" % (form.id, form.id))
    return db


def row_columns(form, plan):
    return form.stored + ["raw_" + column for column in plan.sources[form.id]]


# -- what came in -----------------------------------------------------------------------------------------------------

def ingest(inbox, plan, db, now):
    """Reads every file; a dictionary of submissions: its report and its rows."""
    submissions, rows, number = {}, {form: [] for form in plan.forms}, 0
    for path in sorted(p for p in inbox.rglob("*") if p.suffix.lower() in (".csv", ".txt")):
        report = Report(path, inbox, now)
        try:
            read_report(report, plan)
        except Rejected as problem:
            report.error(*problem.args)
        except UnicodeDecodeError:
            report.error("bad_bytes", "文字编码无法识别")
        except csv.Error:
            report.error("not_text", "不是CSV文本文件")
        parts = sorted({row["county"] for row in report.rows}) if report.county == "*" and report.rows else [report.county]
        for county in parts:
            number += 1
            mine = report.rows if report.county == county else [row for row in report.rows if row["county"] == county]
            submissions[number] = [report, county, mine, list(report.findings)]
            if report.form and not any(finding[3] == "error" for finding in report.findings):
                columns = row_columns(report.form, plan)
                rows[report.form.id] += [[number, report.cutoff, row["line"], county, row["completed"], *map(row.get, columns)]
                                         for row in mine]
    for form, values in rows.items():
        if values:
            db.executemany("INSERT INTO row_%s VALUES(%s)" % (form, ", ".join("?" * len(values[0]))), values)
    check_rows(plan, db, submissions)
    db.executemany("INSERT INTO submission(id, file, sha256, form, county, cutoff, received_at, revision, encoding, delimiter,"
                   " header_lines, unit_note, status) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
                       (n, r.file, r.sha256, r.form.id if r.form else "", county or "", r.cutoff or "", r.received, r.revised,
                        r.encoding, r.delimiter, r.header_lines, r.unit_note,
                        "rejected" if any(f[3] == "error" for f in findings) else "accepted")
                       for n, (r, county, _, findings) in submissions.items()])
    check_history(plan, db, submissions)
    db.executemany("INSERT INTO finding(submission, line, col, code, severity, raw, message) VALUES(?, ?, ?, ?, ?, ?, ?)", [
        (n, *finding) for n, (_, _, _, findings) in submissions.items() for finding in findings])
    db.executemany("INSERT INTO layout VALUES(?, ?, ?, ?, ?)", [
        (n, column, *place) for n, (r, _, _, _) in submissions.items() for column, place in r.layout.items()])
    db.executemany("UPDATE submission SET rows = CASE status WHEN 'accepted' THEN ? ELSE 0 END, errors = ?, warnings = ? WHERE id = ?", [
        (len(mine), sum(f[3] == "error" for f in findings), sum(f[3] == "warning" for f in findings), n)
        for n, (_, _, mine, findings) in submissions.items()])
    return submissions


def cell(report, line, column):
    """The raw cell of a column, and where it is."""
    place = report.layout.get(column)
    if not place:
        return 0, ""
    cells = report.table[line - 1]
    return place[0], cells[place[0] - 1] if place[0] <= len(cells) else ""


def check_rows(plan, db, submissions):
    """What the forms say must hold within a row."""
    for form in plan.forms.values():
        for name, check in form.checks.items():
            for number, line in db.execute("SELECT submission, line FROM row_%s WHERE %s" % (form.id, check["sql"])).fetchall():
                report, _, _, findings = submissions[number]
                col, raw = cell(report, line, check["column"])
                findings.append((line, col, "%s.%s" % (form.id, name), check["severity"], raw, check["message"]))


def check_history(plan, db, submissions):
    """Against the report in force at the cut-off before: what fell, went back, vanished, or looks different."""
    pairs = db.execute("SELECT now.id, (SELECT b.id FROM submission b WHERE b.form = now.form AND b.county = now.county AND b.cutoff < now.cutoff"
                       " AND b.status = 'accepted' ORDER BY b.cutoff DESC, date(b.received_at) DESC, b.revision DESC, b.received_at DESC,"
                       " b.id DESC LIMIT 1) AS before FROM submission now WHERE now.status = 'accepted' AND before IS NOT NULL").fetchall()
    for now_id, before_id in pairs:
        report, _, rows, findings = submissions[now_id]
        before, _, old_rows, _ = submissions[before_id]
        form = report.form
        changed = ["%s由“%s”变为“%s”" % (what, old.replace("\t", "制表符"), new.replace("\t", "制表符")) for what, old, new in (
            ("编码", before.encoding, report.encoding), ("分隔符", before.delimiter, report.delimiter),
            ("表头行", before.header_lines, report.header_lines), ("计量单位", before.unit_note, report.unit_note))
            if old != new and old and new]
        if before.layout != report.layout:
            changed.append("列的位置或名称有变化")
        if changed:
            findings.append((0, 0, "guess_changed", "warning", "", "文件的样子与上次不同：" + "；".join(changed)))
        if report.cutoff[:4] == before.cutoff[:4]:
            compare(plan, form, report, rows, old_rows, findings)


def compare(plan, form, report, rows, old_rows, findings):
    key, stage = form.key, form.stage
    old = {row[key]: row for row in old_rows}
    cumulative = [(c, form.columns[c]) for c in form.quantities if form.columns[c].get("cumulative") == "yes"
                  and c in report.layout]
    periods = [(c, form.columns[c]["period_of"]) for c in form.quantities if "period_of" in form.columns[c] and c in report.layout]
    terms = plan.terms[form.columns[stage]["type"][11:]] if stage in report.layout else None
    rank = "order" if form.kind == "project" else "completed"
    for row in rows:
        was = old.get(row[key])
        if not was:
            continue
        for column, spec in cumulative:
            now, then = row[column], was.get(column)
            if now is not None and then is not None and now < then:
                unit = spec["unit"] if not spec["unit"].startswith("row:") else ""
                col, raw = cell(report, row["line"], column)
                findings.append((row["line"], col, "fell", "warning", raw, "累计数比上期减少：“%s”的%s本期%s%s，上期%s%s" % (
                    row[key], spec["header"], written(now, unit or "个"), unit, written(then, unit or "个"), unit)))
        for column, of in periods:
            if None not in (row[column], row.get(of), was.get(of)) and was[of] + row[column] != row[of]:
                col, raw = cell(report, row["line"], column)
                findings.append((row["line"], col, "period_mismatch", "warning", raw, "上期累计加本期不等于本期累计：“%s”的%s本期%s，累计数比上期多%s" % (
                    row[key], form.columns[column]["header"], written(row[column], "个"), written(row[of] - was[of], "个"))))
        if terms and row[stage] and was.get(stage) and terms[row[stage]][rank] < terms[was[stage]][rank]:
            col, raw = cell(report, row["line"], stage)
            findings.append((row["line"], col, "stage_back", "warning", raw, "进度比上期后退：“%s”本期%s，上期%s" % (
                row[key], row[stage], was[stage])))
    names = {row[key] for row in rows}
    for row in old_rows:
        if row[key] not in names and (form.kind in ("project", "indicator") or not row["completed"]):
            findings.append((0, 0, "vanished", "warning", row[key], "上期有的这一期没有了：“%s”（上期在第%d行）" % (row[key], row["line"])))


# -- one cut-off ------------------------------------------------------------------------------------------------------

def put_in_force(db, plan, as_of):
    """The rows in force at the date, as temp views now_FORM, and who has reported."""
    db.execute("INSERT INTO in_force SELECT ?1, form, county, id, cutoff < ?1 FROM (SELECT form, county, id, cutoff, row_number() OVER"
               " (PARTITION BY form, county ORDER BY cutoff DESC, date(received_at) DESC, revision DESC, received_at DESC, id DESC) AS n"
               " FROM submission WHERE status = 'accepted' AND cutoff <= ?1) WHERE n = 1", (as_of,))
    for form in plan.forms.values():
        db.execute("DROP VIEW IF EXISTS now_%s" % form.id)
        db.execute("CREATE TEMP VIEW now_%s AS SELECT s.file, r.rowid AS row_id, r.* FROM in_force f JOIN submission s ON s.id = f.submission"
                   " JOIN row_%s r ON r.submission = f.submission WHERE f.as_of = '%s' AND f.form = '%s'" %
                   (form.id, form.id, as_of, form.id))
    due = plan.due(as_of)
    db.execute("INSERT INTO completeness SELECT ?1, f.form, u.code, ?2, CASE WHEN t.form IS NOT NULL THEN"
               " CASE WHEN t.received > ?2 THEN 'late' ELSE 'on_time' END WHEN t2.form IS NOT NULL THEN 'rejected'"
               " WHEN i.submission IS NOT NULL THEN 'carried' ELSE 'missing' END, 1 FROM form f CROSS JOIN unit u"
               " LEFT JOIN (SELECT form, county, min(date(received_at)) AS received FROM submission WHERE cutoff = ?1 AND status = 'accepted'"
               "  GROUP BY form, county) t ON t.form = f.form AND t.county = u.code"
               " LEFT JOIN (SELECT DISTINCT form, county FROM submission WHERE cutoff = ?1 AND status = 'rejected') t2"
               "  ON t2.form = f.form AND t2.county = u.code"
               " LEFT JOIN in_force i ON i.as_of = ?1 AND i.form = f.form AND i.county = u.code WHERE u.code <> '*'", (as_of, due))
    db.execute("UPDATE completeness SET streak = 1 + ifnull((SELECT o.streak FROM completeness o WHERE o.as_of = (SELECT max(as_of) FROM aggregated)"
               " AND o.form = completeness.form AND o.county = completeness.county AND o.status = completeness.status), 0) WHERE as_of = ?", (as_of,))


def done_by_county(db, plan, as_of):
    figures = {}
    for name, x in plan.indicators.items():
        reported = {c for c, in db.execute("SELECT county FROM in_force WHERE as_of = ? AND form = ?", (as_of, x["form"]))}
        sums = dict(db.execute("SELECT county, %s FROM now_%s WHERE %s GROUP BY county" %
                               (x["expression"], x["form"], x["condition"])))
        for county in reported:
            figures[name, county] = sums.get(county) or 0
        if reported:
            figures[name, "*"] = sum(sums.get(c) or 0 for c in reported)
    return figures


def write_sources(db, plan, as_of):
    """Which rows of which files each figure is the sum of."""
    for name, x in plan.indicators.items():
        db.execute("INSERT INTO figure_source SELECT ?1, ?2, r.county, coalesce(%s, 0), raw_%s, r.file, r.line, l.col FROM now_%s r"
                   " JOIN layout l ON l.submission = r.submission AND l.column = ?3 WHERE %s GROUP BY r.row_id" % (
                       x["expression"], x["source"], x["form"], x["condition"]), (as_of, name, x["source"]))


def write_progress(db, plan, now, before, ranks_before, as_of):
    """The table progress for the date; the ranks."""
    month, rows, ranks = int(as_of[5:7]), [], {}
    schedule = half_up(100 * month, 12)
    carried = {(f, c): n for f, c, n in db.execute("SELECT form, county, carried FROM in_force WHERE as_of = ?", (as_of,))}
    forms_carried = {form for (form, _), n in carried.items() if n}
    for name, x in plan.indicators.items():
        shares = {c: Fraction(now[name, c], plan.targets[name, c]) for c in plan.order
                  if now.get((name, c)) is not None and plan.targets.get((name, c))}
        place = {}
        for n, share in enumerate(sorted(shares.values(), reverse=True), 1):
            place.setdefault(share, n)
        for county in ["*", *plan.order]:
            target, done, old = plan.targets.get((name, county)), now.get((name, county)), before.get((name, county))
            rate = gap = delta = rank = light = None
            if target and done is not None:
                rate = half_up(100 * done, target)
                ahead = 1200 * done - 100 * month * target  # over 12 targets: percentage points
                gap = half_up(ahead, 12 * target)
                light = "red" if ahead < -120 * target else "yellow" if ahead < 0 else "green"
                if old is not None:
                    delta = half_up(100 * (done - old), target)
                if county != "*":
                    rank = ranks[name, county] = place[shares[county]]
            rows.append((as_of, name, x["name"], x["unit"], county, plan.names[county], target, done, rate, schedule, gap, old,
                         delta, rank,
                         ranks_before.get((name, county)), light,
                         int(x["form"] in forms_carried) if county == "*" else carried.get((x["form"], county), 0), None))
    db.executemany("INSERT INTO progress VALUES(%s)" % ", ".join("?" * 18), rows)
    return ranks


def write_projects(db, plan):
    """The table projects: the rows of all project forms in force."""
    wanted = ["name", "nature", "stage", "planned_area", "done_area", "invest_planned", "invest_done", "seats", "start_date",
              "planned_end"]
    db.execute("DELETE FROM projects")
    for form in plan.forms.values():
        if form.kind == "project":
            columns = [c if c in form.columns else "CASE completed WHEN 1 THEN planned_area END" if c == "done_area" else "NULL"
                       for c in wanted]
            db.execute("INSERT INTO projects SELECT '%s', r.county, u.name, %s, completed, note, file, line FROM now_%s r JOIN unit u ON u.code = r.county"
                       % (form.id, ", ".join("r." + c if c in form.columns else c for c in columns), form.id))


def is_over(due, as_of):
    """A month is over when its last day is."""
    return bool(due) and (end_of_month(*map(int, due.split("-"))) if len(due) == 7 else due) < as_of


def write_tasks(db, plan, as_of):
    """The counties' tasks, the city's made of them, and the ledger of problems."""
    terms = plan.terms["task_status"]
    rows, by_task = {}, {}
    for number, county, name, owner, due, status, done_date, note in db.execute(
            "SELECT number, county, name, owner, due, status, done_date, note FROM now_renwu WHERE number IS NOT NULL ORDER BY county, line"):
        number = number.lstrip("0") or number
        planned, term = plan.tasks.get(number, {}), terms.get(status, {"started": False, "completed": False})
        due = due or planned.get("due")
        rows[number, county] = (as_of, number, county, plan.names[county], planned.get("name") or name or "",
                                owner or planned.get("owner"), due,
                                status, int(term["started"]), int(term["completed"]), done_date,
                                int(not term["completed"] and is_over(due, as_of)), note)
    for row in rows.values():
        by_task.setdefault(row[1], []).append(row)
    silent = len(plan.order) - db.execute("SELECT count(*) FROM in_force WHERE as_of = ? AND form = 'renwu'",
                                          (as_of,)).fetchone()[0]
    for number, x in plan.tasks.items():
        counties = by_task.get(number, [])
        words = [row[7] for row in counties]
        all_done = bool(counties) and all(row[9] for row in counties) and ("task" in x or not silent)
        started = any(row[8] or row[9] for row in counties)
        status = note = None
        if counties:
            if len(set(words)) == 1 and (all_done or not any(row[9] for row in counties)):
                status = words[0]
            else:
                status = next(term for term, t in terms.items() if t["completed"] == all_done and t["started"] == started)
            note = counties[0][12] if len(counties) == 1 else "，".join("%s%d" % (word or "未填", words.count(word)) for word in
                   sorted(set(words), key=lambda word: terms[word]["order"] if word else 0))
        done_date = max((row[10] or "" for row in counties), default="") or None
        rows[number, "*"] = (as_of, number, "*", plan.names["*"], x["name"], x["owner"], x["due"], status, int(started),
                             int(all_done),
                             done_date if all_done else None, int(not all_done and is_over(x["due"], as_of)), note)
    db.executemany("INSERT INTO task VALUES(%s)" % ", ".join("?" * 13), list(rows.values()))
    db.executemany("INSERT OR REPLACE INTO problems VALUES(%s)" % ", ".join("?" * 12), [
        (as_of, row[0], plan.names[row[0]], *row[1:8], int(not row[9] and is_over(row[5], as_of)), row[8]) for row in db.execute(
            "SELECT county, number, problem, kind, owner, due, status, closed_date, note, completed FROM now_wenti WHERE number IS NOT NULL").fetchall()])


def aggregate(db, plan, as_of, previous, before, ranks_before):
    """Everything the documents of one date say; (the figures, the ranks)."""
    put_in_force(db, plan, as_of)
    now = done_by_county(db, plan, as_of)
    ranks = write_progress(db, plan, now, before, ranks_before, as_of)
    write_sources(db, plan, as_of)
    write_projects(db, plan)
    write_tasks(db, plan, as_of)
    db.execute("INSERT INTO aggregated VALUES(?, ?)", (as_of, previous))
    return now, ranks
