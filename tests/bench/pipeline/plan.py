"""What templates/ says: forms, vocabulary, units, indicators, targets, tasks, working days."""
import calendar
import configparser
import csv
import datetime
import functools
import re
import unicodedata

UNITS = {"平方米": ("area", 1), "万平方米": ("area", 10000), "元": ("money", 1), "万元": ("money", 10000),
         "亿元": ("money", 100000000), "个": ("count", 1), "万个": ("count", 10000), "处": ("count", 1), "所": ("count", 1),
         "人": ("count", 1), "项": ("count", 1)}
BRACKETS = re.compile(r"\(([^()]*)\)")
NOT_IN_KEYS = re.compile(r"[\s()、_·/]")


@functools.lru_cache(maxsize=None)
def plain(text):
    return text if text.isascii() else unicodedata.normalize("NFKC", text.replace("㎡", "平方米")).strip()


@functools.lru_cache(maxsize=None)
def key_of(header):
    """What is left of a header to compare: no unit in brackets, no brackets, no spaces."""
    return NOT_IN_KEYS.sub("", BRACKETS.sub(lambda m: "" if m[1] in UNITS else m[0], plain(header)))


def read_ini(path):
    parser = configparser.RawConfigParser(delimiters=("=",), strict=False, comment_prefixes=("#",))
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return {section: dict(parser.items(section)) for section in parser.sections()}


def read_csv(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def end_of_month(year, month):
    return "%04d-%02d-%02d" % (year, month, calendar.monthrange(year, month)[1])


def cn_date(text):
    parts = text.split("-")
    return "".join("%d%s" % (int(part), word) for part, word in zip(parts, "年月日"))


class Headers(dict):
    """Header -> column, or None; what a header says is worked out once."""

    def __init__(self, by_key):
        super().__init__()
        self.by_key = by_key

    def __missing__(self, header):
        column = self[header] = self.by_key.get(key_of(header))
        return column


class Form:
    def __init__(self, ini):
        form = ini["form"]
        self.id, self.name, self.key, self.kind, self.order = form["id"], form["name"], form["key"], form["kind"], int(form["order"])
        self.names = [self.name, *form.get("aliases", "").split("|")]
        self.columns = {section[7:]: x for section, x in ini.items() if section.startswith("column:")}
        self.stored = [c for c, x in self.columns.items() if x["type"] != "county" and c != "seq"]
        self.headers = Headers({key_of(h): c for c, x in self.columns.items()
                                for h in [x["header"], *x.get("aliases", "").split("|")] if h})
        self.required = [c for c, x in self.columns.items() if x.get("required") == "yes"]
        self.quantities = [c for c, x in self.columns.items() if x["type"] == "quantity"]
        self.stage = next((c for c, x in self.columns.items() if x["type"].startswith("vocabulary:") and c != "nature"), None)
        self.checks = {section[6:]: x for section, x in ini.items() if section.startswith("check:")}


class Plan:
    def __init__(self, templates):
        forms = [Form(read_ini(path)) for path in (templates / "forms").glob("*.ini")]
        self.forms = {form.id: form for form in sorted(forms, key=lambda form: form.order)}
        self.words, self.terms = {}, {}  # (vocabulary, word) -> term; vocabulary -> {term: row}
        for row in read_csv(templates / "forms/vocabulary.csv"):
            for word in [row["term"], *row["aliases"].split("|")]:
                if word:
                    self.words[row["vocabulary"], plain(word)] = row["term"]
            self.terms.setdefault(row["vocabulary"], {})[row["term"]] = {
                "order": int(row["order"]), "started": row["started"] == "1", "completed": row["completed"] == "1"}
        self.completed = {term for terms in self.terms.values() for term, x in terms.items() if x["completed"]}
        self.units = sorted(read_csv(templates / "plans/2017/units.csv"), key=lambda u: int(u["order"]))
        self.names = {u["code"]: u["name"] for u in self.units}
        self.order = [u["code"] for u in self.units if u["code"] != "*"]
        self.aliases = {plain(a): u["code"] for u in self.units for a in [u["name"], *u["aliases"].split("|")] if a}
        self.by_length = sorted(self.aliases, key=len, reverse=True)
        self.form_names = sorted(((plain(n), f) for f in self.forms.values() for n in f.names if n), key=lambda p: -len(p[0]))
        ini = read_ini(templates / "plans/2017/plan.ini")
        self.indicators = {s[10:]: x for s, x in ini.items() if s.startswith("indicator:")}
        self.tasks = {s.partition(":")[2]: x for s, x in ini.items() if s.startswith(("task:", "project:"))}
        self.targets = {(r["indicator"], r["county"]): round(float(r["target"]) * UNITS[r["unit"]][1] * 100)
                        for r in read_csv(templates / "plans/2017/targets.csv")}
        self.days = {row["date"]: row["kind"] for row in read_csv(templates / "plans/2017/calendar.csv")}
        settings = read_ini(templates / "tongbao.ini")
        self.grace_days = int(settings["period"]["grace_days"])
        self.due_days = int(settings["period"]["due_days"])
        self.sources = {form: sorted({x["source"] for x in self.indicators.values() if x["form"] == form}) for form in self.forms}

    @functools.lru_cache(maxsize=None)
    def unit_in(self, text):
        for alias in self.by_length:
            if alias in text:
                return self.aliases[alias]
        return None

    def form_in(self, text):
        for name, form in self.form_names:
            if name in text:
                return form
        return None

    def due(self, cutoff):
        """The last day to report: so many days later, or the working day after."""
        day = datetime.date.fromisoformat(cutoff) + datetime.timedelta(self.due_days)
        while self.days.get(day.isoformat()) == "holiday" or day.weekday() > 4 and self.days.get(day.isoformat()) != "workday":
            day += datetime.timedelta(1)
        return day.isoformat()
