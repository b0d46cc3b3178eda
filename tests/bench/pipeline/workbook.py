"""summary.xlsx: the sheets, columns and charts of workbook.ini, filled by its queries, written by XlsxWriter."""
import datetime
import functools
import re

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from plan import UNITS, read_ini
from templates import read_queries

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
COLORS = {"red": "#FFC7CE", "yellow": "#FFEB9C", "green": "#C6EFCE", "orange": "#FFD8A8", "blue": "#5B9BD5"}
TABS = {"red": "#C00000", "blue": "#2F5597", "green": "#548235", "orange": "#C55A11"}
LIGHTS = {"green": 3, "yellow": 2, "red": 1}
NUMBERS = {"万平方米": "#,##0.00", "平方米": "#,##0.##", "万元": "#,##0.0#", "元": "#,##0.00", "int": "0", "percent": "0.0%",
           "points": "+0.0;-0.0;0.0",
           "date": "yyyy-mm-dd", "light": '[=3]"✔ 达到时序";[=2]"！落后";"✘ 严重落后"'}
REFERENCE = re.compile(r"\{(\w+)\}")
PLACES = 3  # of a rate as a fraction


@functools.lru_cache(maxsize=None)
def serial(date):
    """Excel's number of a day."""
    return datetime.date.fromisoformat(date).toordinal() - 693594


@functools.lru_cache(maxsize=None)
def width_of(text):
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))


class Column:
    def __init__(self, name, text):
        head, type_, *options = [part.strip() for part in text.split(" | ")]
        self.name, self.type, self.head = name, type_, head.split("/")
        self.width = self.link = self.total = self.bar = self.defined = None
        self.most, self.marks, self.bold, self.center = 60, [], "bold" in options, "center" in options
        for option in options:
            word, _, rest = option.partition(" ")
            if word == "width":
                self.width = float(rest)
            elif word == "max":
                self.most = float(rest)
            elif word == "total":
                self.total = rest
            elif word == "bar":
                self.bar = [float(x) for x in rest.split()]
            elif word == "name":
                self.defined = rest
            elif word == "mark":
                self.marks.append(rest.rpartition(" ")[::2])
            elif word == "link":
                sheet, _, keys = rest.partition(" ")
                self.link = sheet, keys.split(",")
        self.per = UNITS[type_][1] * 100 if type_ in UNITS else None  # hundredths of the base unit


class Summary:
    """What workbook.ini says, read once."""

    def __init__(self, folder):
        self.ini, self.queries = read_ini(folder / "workbook.ini"), read_queries(folder / "queries.sql")
        self.columns = {s[8:]: [Column(name, text) for name, text in x.items()] for s, x in self.ini.items()
                        if s.startswith("columns:")}
        self.charts = {x["sheet"]: x for s, x in self.ini.items() if s.startswith("chart:")}
        self.sheets = {s[6:]: x for s, x in self.ini.items() if s.startswith("sheet:")}

    def write(self, path, db, as_of, previous):
        Book(self, path, db, as_of, previous).write()


class Book:
    def __init__(self, summary, path, db, as_of, previous):
        self.summary, self.db = summary, db
        self.arguments = {"as_of": as_of, "prev": previous}
        self.book = xlsxwriter.Workbook(str(path), OPTIONS)
        self.formats, self.keys, self.pages = {}, {}, {}
        names, rows = self.ask("vars")
        self.vars = dict(zip(names, rows[0]))
        self.head = self.format(bold=True, border=1, text_wrap=True, align="center", bg_color="#DDE6F3")

    def ask(self, query):
        cursor = self.db.execute(self.summary.queries[query], self.arguments)
        return [column[0] for column in cursor.description], cursor.fetchall()

    def say(self, text):
        return text.format(**self.vars)

    def format(self, **properties):
        key = tuple(properties.items())
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", **properties})
        return self.formats[key]

    def cell_format(self, column, type_, **more):
        properties = {"border": 1, **more}
        if column.bold:
            properties["bold"] = True
        if column.center or type_ in ("light", "date"):
            properties["align"] = "center"
        if type_ in NUMBERS or type_ in UNITS:
            properties["num_format"] = NUMBERS.get(type_, "#,##0")
        elif column.most < 60 and not column.width:
            properties["text_wrap"] = True
        return self.format(**properties)

    def write(self):
        summary, settings = self.summary, self.summary.ini["workbook"]
        self.book.set_properties({name: self.say(settings[name]) for name in
                                  ("title", "subject", "author", "company", "category", "keywords", "comments")})
        asked = {name: self.ask(sheet["query"]) for name, sheet in summary.sheets.items() if "query" in sheet}
        for name, sheet in summary.sheets.items():
            self.pages[name] = self.book.add_worksheet(sheet["name"])
            if "key" in sheet:  # the first row of each key, for the links
                names, rows = asked[name]
                places, first = self.keys.setdefault(name, {}), self.header_rows(name)
                at = [names.index(key) for key in sheet["key"].split(",")]
                for n, row in enumerate(rows, first):
                    places.setdefault(tuple([row[i] for i in at]), n)
        for name, sheet in summary.sheets.items():
            page = self.pages[name]
            if sheet.get("kind") == "contents":
                self.write_cover(page, sheet, asked)
            else:
                self.write_sheet(name, page, sheet, *asked[name])
            page.set_paper(9)
            page.set_header(self.say(settings["header"]))
            page.set_footer(settings["footer"])
            page.fit_to_pages(1, 1 if sheet.get("pages") == "one" else 0)
            if sheet.get("orientation") != "portrait":
                page.set_landscape()
            if "tab" in sheet:
                page.set_tab_color(TABS[sheet["tab"]])
        self.book.close()

    def write_cover(self, page, sheet, asked):
        title, label = self.format(bold=True, font_size=20, align="center"), self.format(bold=True, border=1)
        text, link = self.format(text_wrap=True, border=1), self.format(font_color="blue", underline=1, border=1)
        page.hide_gridlines(2)
        page.set_column(0, 0, 4)
        page.set_column(1, 1, 16)
        page.set_column(2, 2, 74)
        page.set_column(3, 3, 8)
        page.merge_range(0, 0, 0, 3, self.say(sheet["title"]), title)
        row = 2
        for name, said in self.ask(sheet["facts"])[1]:
            page.write_string(row, 1, name, label)
            page.merge_range(row, 2, row, 3, said, text)
            page.set_row(row, 16 * (1 + width_of(said) // 80))
            row += 1
        row += 1
        for col, head in enumerate(("序号", "工作表", "内容", "行数")):
            page.write_string(row, col, head, self.head)
        for n, (name, other) in enumerate(list(self.summary.sheets.items())[1:], 1):
            page.write_number(row + n, 0, n, text)
            page.write_url(row + n, 1, "internal:'%s'!A1" % other["name"], link, other["name"])
            page.write_string(row + n, 2, other.get("about", ""), text)
            page.write_number(row + n, 3, len(asked[name][1]), text)
        row += n + 2
        page.merge_range(row, 0, row, 3, sheet["note"], self.format(text_wrap=True))
        page.set_row(row, 64)

    def header_rows(self, name):
        return 4 if any(len(column.head) > 1 for column in self.summary.columns[name]) else 3

    def write_sheet(self, name, page, sheet, names, rows):
        columns, first = self.summary.columns[name], self.header_rows(name)
        last = first + len(rows) - 1
        places = [names.index(column.name) for column in columns]
        widths = [max(width_of(part) / (2 if len(part) > 6 else 1) + 2 for part in column.head) for column in columns]
        self.write_head(page, sheet, columns, first)
        if not rows and "empty" in sheet:
            page.write_string(first, 0, sheet["empty"])
        unit_at = names.index("unit") if "unit" in names else None
        links = [column.link and (self.keys[column.link[0]], self.summary.sheets[column.link[0]]["name"],
                                  [(k.strip("'"), None) if k.startswith("'") else (None, names.index(k))
                                   for k in column.link[1]]) for column in columns]
        for col, (column, place) in enumerate(zip(columns, places)):
            self.write_column(page, col, column, links[col], rows, place, unit_at, first, widths)
        self.write_totals(page, sheet, columns, rows, places, first, last)
        for col, (column, width) in enumerate(zip(columns, widths)):
            page.set_column(col, col, column.width or min(column.most, width))
            self.write_conditions(page, col, column, first, last)
            if column.defined:
                self.book.define_name(column.defined, "='%s'!$%s$%d:$%s$%d" % (
                    sheet["name"], xl_col_to_name(col), first + 1, xl_col_to_name(col), last + 1))
        frozen = next((n + 1 for n, column in enumerate(columns) if column.name == sheet.get("freeze")), 1)
        page.freeze_panes(first, frozen)
        page.repeat_rows(2, first - 1)
        if "table" in sheet:
            page.add_table(2, 0, last, len(columns) - 1, {"name": sheet["table"], "style": "Table Style Light 1",
                                                         "columns": [{"header": column.head[0]} for column in columns]})
        elif rows:
            page.autofilter(first - 1, 0, last, len(columns) - 1)
        if name in self.summary.charts and rows:
            self.write_chart(page, sheet["name"], self.summary.charts[name], columns, first, last)

    def write_head(self, page, sheet, columns, first):
        head = self.head
        end = len(columns) - 1
        page.merge_range(0, 0, 0, end, self.say(sheet["title"]), self.format(bold=True, font_size=16, align="center"))
        page.set_row(0, 28)
        page.write_url(1, 0, "internal:'%s'!A1" % self.summary.sheets["cover"]["name"],
                       self.format(font_color="blue", underline=1), "← 目录")
        if any(column.type == "light" for column in columns):  # what the lights mean
            for n in range(3):
                page.write_number(1, end - 2 + n, 3 - n, self.format(num_format=NUMBERS["light"], align="center"))
            page.conditional_format(1, end - 2, 1, end, {"type": "icon_set", "icon_style": "3_traffic_lights"})
            end -= 3
        if end > 1:
            page.merge_range(1, 1, 1, end, self.say(sheet["note"]), self.format())
        else:
            page.write_string(1, 1, self.say(sheet["note"]), self.format())
        if first == 3:
            for col, column in enumerate(columns):
                page.write_string(2, col, column.head[0], head)
            return
        start = 0
        for col in range(1, len(columns) + 1):
            if col == len(columns) or len(columns[col].head) == 1 or columns[col].head[0] != columns[start].head[0]:
                group = columns[start].head
                if len(group) == 1:
                    page.merge_range(2, start, 3, start, group[0], head)
                elif col - start > 1:
                    page.merge_range(2, start, 2, col - 1, group[0], head)
                else:
                    page.write_string(2, start, group[0], head)
                start = col
        for col, column in enumerate(columns):
            if len(column.head) > 1:
                page.write_string(3, col, column.head[1], head)

    def write_column(self, page, col, column, link, rows, place, unit_at, first, widths):
        """A column at a time: what kind of cell it is need not be asked for each."""
        type_, per = column.type, column.per
        number, string = page.write_number, page.write_string
        own = self.cell_format(column, type_)
        nothing = self.format(border=1, align="center")
        if type_ == "text":
            width, blank = widths[col], page.write_blank
            for n, row in enumerate(rows, first):
                value = row[place]
                if value is None or value == "":
                    blank(n, col, None, own)
                else:
                    string(n, col, value, own)
                    if width < (wide := width_of(value)):
                        width = wide
            widths[col] = width + 2
            return
        linked = link and self.cell_format(column, type_, font_color="blue", underline=1)
        by_unit = type_ == "by unit"
        if by_unit:
            units = {unit: (UNITS[unit][1] * 100, self.cell_format(column, unit),
                            self.cell_format(column, unit, font_color="blue", underline=1))
                     for unit in {row[unit_at] for row in rows}}
        for n, row in enumerate(rows, first):
            value = row[place]
            if value is None:
                if type_ == "date":
                    page.write_blank(n, col, None, own)
                else:
                    string(n, col, "—", nothing)
                continue
            format_ = own
            if per:
                value /= per
            elif by_unit:
                divisor, format_, linked = units[row[unit_at]]
                value /= divisor
            elif type_ == "percent":
                value = float(value) / 100
            elif type_ == "points":
                value = float(value)
            elif type_ == "light":
                value = LIGHTS[value]
            elif type_ == "date":
                if len(value) < 10:
                    string(n, col, value, own)
                    continue
                value = serial(value)
            if link:
                places, sheet, keys = link
                to = places.get(tuple([text if at is None else row[at] for text, at in keys]))
                if to is not None:
                    page.write_url(n, col, "internal:'%s'!A%d" % (sheet, to + 1), linked)
                    format_ = linked
            number(n, col, value, format_)
        widths[col] = max(widths[col], 11)

    def write_totals(self, page, sheet, columns, rows, places, first, last):
        if not rows or not any(column.total for column in columns):
            return
        at = last + 1
        where = {column.name: xl_rowcol_to_cell(at, col) for col, column in enumerate(columns)}
        figures = {}
        if "total" in sheet:
            names, city = self.ask(sheet["total"])
            figures = dict(zip(names, city[0]))
        strong = {"bold": True, "border": 1, "top": 2}
        for col, (column, place) in enumerate(zip(columns, places)):
            total, type_ = column.total, column.type
            format_ = self.format(**strong, num_format=NUMBERS.get(type_, "#,##0")) if type_ != "text" else self.format(**strong)
            figure = figures.get(column.name)
            if total is None:
                page.write_blank(at, col, None, format_)
            elif total == "figure":
                if figure is None:
                    page.write_string(at, col, "—", format_)
                else:
                    page.write_number(at, col, LIGHTS[figure] if type_ == "light"
                                      else float(figure) / (100 if type_ == "percent" else 1), format_)
            elif total in ("sum", "visible"):
                cells = "%s:%s" % (xl_rowcol_to_cell(first, col), xl_rowcol_to_cell(last, col))
                value = figure if figure is not None else sum(row[place] or 0 for row in rows)
                page.write_formula(at, col, ("=SUM(%s)" if total == "sum" else "=SUBTOTAL(109,%s)") % cells, format_,
                                   value / (column.per or 1))
            elif total == "count":
                page.write_formula(at, col, "=SUBTOTAL(103,%s:%s)" % (xl_rowcol_to_cell(first, col), xl_rowcol_to_cell(last, col)),
                                   format_, len(rows))
            else:
                formula = REFERENCE.sub(lambda m: str(PLACES) if m[1] == "rate_places" else where[m[1]], total)
                page.write_formula(at, col, formula, format_, float(figure or 0) / 100)
        page.write_string(at, 0, sheet.get("total_label", "合计"), self.format(**strong))

    def write_conditions(self, page, col, column, first, last):
        if column.bar:
            page.conditional_format(first, col, last, col, {"type": "data_bar", "data_bar_2010": True,
                                                            "bar_color": COLORS["blue"], "bar_solid": True,
                                                            "min_type": "num", "max_type": "num", "min_value": column.bar[0],
                                                            "max_value": column.bar[1]})
        if column.type == "light":
            page.conditional_format(first, col, last, col, {"type": "icon_set", "icon_style": "3_traffic_lights"})
        for condition, color in column.marks:
            format_ = self.book_mark(color)
            if condition[0] in "<>":
                page.conditional_format(first, col, last, col,
                                        {"type": "cell", "criteria": condition[0], "value": float(condition[1:]),
                                         "format": format_})
            else:
                page.conditional_format(first, col, last, col,
                                        {"type": "text", "criteria": "containing", "value": condition, "format": format_})

    def book_mark(self, color):
        if color not in self.formats:
            self.formats[color] = self.book.add_format({"bg_color": COLORS[color]})
        return self.formats[color]

    def write_chart(self, page, sheet_name, spec, columns, first, last):
        at = {column.name: n for n, column in enumerate(columns)}
        kind = spec["kind"]
        chart = self.book.add_chart({"type": "line"} if kind == "line" else {"type": "bar", "subtype": "stacked"}
                                    if kind == "stacked_bar" else {"type": "bar"})
        for text in spec["series"].split(" | "):
            name, label, *options = text.split(" ")
            series = {"name": label, "categories": [sheet_name, first, at[spec["categories"]], last, at[spec["categories"]]],
                      "values": [sheet_name, first, at[name], last, at[name]]}
            if "labels" in options:
                series["data_labels"] = {"value": True, "num_format": "0.0%"}
            if "outline" in options:
                series |= {"line": {"dash_type": "dash", "color": "#404040"}} if kind == "line" else {
                    "fill": {"none": True}, "border": {"color": "#404040"}}
            if kind == "bar":
                series |= {"overlap": 100, "gap": 40}
            chart.add_series(series)
        chart.set_title({"name": spec["title"], "name_font": {"size": 14}})
        value_axis = {"num_format": self.summary.ini["formats"][spec["value_format"]].strip("'"), "min": 0}
        if kind == "line":
            chart.set_y_axis(value_axis)
        else:
            chart.set_x_axis(value_axis)
            chart.set_y_axis({"reverse": True})
        chart.set_legend({"position": "bottom"})
        chart.set_size({"width": int(spec["width"]), "height": int(spec["height"])})
        page.insert_chart(last + 3, 0, chart, {"description": self.say(spec["alt"])})
