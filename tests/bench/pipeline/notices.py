"""The notices: to each county what to correct, with its tables; to the bureau who has not reported."""
import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from plan import cn_date
from workbook import OPTIONS, width_of

FINDINGS = """WITH reports AS (SELECT *, CASE WHEN '' IN (form, county, cutoff) THEN 1 ELSE row_number() OVER (PARTITION BY form, county, cutoff
    ORDER BY date(received_at) DESC, revision DESC, received_at DESC, id DESC) END AS place FROM submission)
  SELECT r.county, r.id, ifnull(m.name, '') AS form, r.cutoff, r.file, r.status, f.line, f.col, f.severity, f.code, f.raw, f.message, l.header
  FROM reports r JOIN finding f ON f.submission = r.id LEFT JOIN unit u ON u.code = r.county LEFT JOIN form m ON m.form = r.form
  LEFT JOIN layout l ON l.submission = r.id AND l.col = f.col
  WHERE r.place = 1 AND (r.cutoff = '' OR r.cutoff <= :as_of AND r.cutoff > ifnull(:prev, ''))
  ORDER BY u.ord, m.ord, r.cutoff, r.file, f.line, f.col, f.code"""
OWED = """SELECT c.county, f.name, c.due, c.status, c.streak FROM completeness c JOIN unit u ON u.code = c.county JOIN form f ON f.form = c.form
  WHERE c.as_of = :as_of AND c.status IN ('missing', 'carried') ORDER BY u.ord, f.ord"""
CURES = {"not_text": "在Excel或WPS里用“另存为”，类型选CSV", "bad_bytes": "重新另存为CSV后再报", "no_form": "文件名写成 县_表名_日期.csv",
         "no_county": "改正单位名称", "no_cutoff": "文件名里写上截止日期", "no_header": "使用下发的表样，保留表头", "missing_column": "恢复该列的表头",
         "not_a_number": "只填数字", "bad_date": "写成2017-03-07或2017年3月", "bad_word": "从规定的词里选一个", "total_mismatch": "核对后改正",
         "unknown_column": "内容已原样保留，不参加统计", "guess_changed": "请核对单位和列是否一致", "fell": "核对；确实核减的请说明",
         "vanished": "补报；改名的请说明", "stage_back": "核对后说明", "period_mismatch": "核对后改正"}
LIST = [("序号", 6), ("报表", 18), ("要求", 9), ("单元格", 9), ("列名", 16), ("现在填的", 20), ("问题", 40), ("怎样改", 34), ("文件", 34)]
OWED_LIST = [("序号", 6), ("县（市、区）", 20), ("未报报表", 34), ("应报日期", 16), ("连续期数", 10), ("现用数据", 12)]
FILES = [("序号", 6), ("县（市、区）", 20), ("报表", 34), ("截止日期", 16), ("结果", 8), ("必须改", 8), ("请核实", 8), ("文件", 44)]
STRAYS = [("序号", 6), ("文件", 44), ("行", 6), ("问题", 40), ("怎样改", 34)]


class Notice:
    def __init__(self, path, as_of, title):
        self.book = xlsxwriter.Workbook(str(path), OPTIONS)
        self.book.set_properties({"title": title, "subject": "报表问题和催报", "author": "市教育局"})
        self.footer = "&L&9数据截至%s&C&9第 &P 页　共 &N 页" % cn_date(as_of)
        add = self.book.add_format
        self.big = add({"font_name": "黑体", "font_size": 16, "bold": True, "align": "center"})
        self.small = add({"text_wrap": True, "valign": "top"})
        self.head = add({"font_name": "黑体", "align": "center", "text_wrap": True, "border": 1, "bg_color": "#DDE6F3"})
        text = {"num_format": "@", "text_wrap": True, "border": 1, "valign": "vcenter"}
        self.text, self.center = add(text), add({**text, "align": "center"})
        self.red = add({**text, "align": "center", "bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"})
        self.link = add({**text, "align": "center", "font_color": "blue", "underline": 1})
        self.plain = add({"num_format": "@"})
        self.marked = {"error": add({"num_format": "@", "border": 1, "bg_color": "#FFC7CE"}),
                       "warning": add({"num_format": "@", "border": 1, "bg_color": "#FFEB9C"})}

    def sheet(self, name, title, note, columns, rows):
        """Frame, header and rows of text; a row may have links {column: address}."""
        page, end = self.book.add_worksheet(name), len(columns) - 1
        page.merge_range(0, 0, 0, end, title, self.big)
        page.merge_range(1, 0, 1, end, note, self.small)
        page.set_row(0, 32)
        page.set_row(1, 15 * (1 + width_of(note) // sum(width for _, width in columns)) + 6)
        for col, (head, width) in enumerate(columns):
            page.set_column(col, col, width)
            page.write_string(2, col, head, self.head)
        for n, (texts, links) in enumerate(rows, 3):
            for col, text in enumerate(texts):
                if col in links:
                    page.write_url(n, col, links[col], self.link, text)
                else:
                    page.write_string(n, col, text, self.red if text in ("必须改", "催报") else self.center if col in (0, 2, 3)
                                      else self.text)
            page.set_row(n, 3 + 15 * max(1 + int(width_of(text) * 1.05 // columns[col][1]) for col, text in enumerate(texts)))
        page.freeze_panes(3, 0)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(2)
        page.set_footer(self.footer)
        if rows:
            page.autofilter(2, 0, 2 + len(rows), end)
        else:
            page.write_string(3, 0, "（无）")
        return page

    def table(self, name, table, findings):
        """The county's own table, its cells marked."""
        page = self.book.add_worksheet(name)
        marks = {(f["line"] - 1, f["col"] - 1): f for f in reversed(findings) if f["line"]}
        widths = [4] * max(map(len, table))
        for n, cells in enumerate(table):
            for col, cell in enumerate(cells):
                if cell and (n, col) not in marks:
                    page.write_string(n, col, cell, self.plain)
                    if n > 2:
                        widths[col] = max(widths[col], min(40, width_of(cell) + 1))
        for (n, col), finding in marks.items():
            if col >= 0:
                page.write_string(n, col, table[n][col] if col < len(table[n]) else "", self.marked[finding["severity"]])
                page.write_comment(n, col, finding["message"])
        for col, width in enumerate(widths):
            page.set_column(col, col, width)


def sheet_names(submissions):
    """(submission id -> name): the form's name, numbered when a county has several of them."""
    names, taken = {}, {}
    for number, form in submissions.items():
        taken[form] = taken.get(form, 0) + 1
        names[number] = (form or "原表")[:24] + ("(%d)" % taken[form] if taken[form] > 1 else "")
    return names


def write_county(path, as_of, name, findings, owed, submissions):
    notice = Notice(path, as_of, name)
    sheets = sheet_names({f["id"]: f["form"] for f in findings})
    date, rows = cn_date(as_of), []
    for _, form, due, status, streak in owed:
        message = "截至%s的报表没有收到" % date + ("，已连续%d期" % streak if streak > 1 else "")
        if status == "carried":
            message += "；现沿用以前的数据" if streak > 1 else "；现沿用上期数据"
        rows.append((["", form, "催报", "—", "", "", message, "应于%s前报送，请立即补报" % cn_date(due), ""], {}))
    for f in findings:
        cell = "第%d行" % f["line"] if f["line"] else "整张表"
        if f["line"] and f["col"]:
            cell = xl_rowcol_to_cell(f["line"] - 1, f["col"] - 1)
        links = {3: "internal:'%s'!%s" % (sheets[f["id"]], cell if f["col"] else "A%d" % f["line"])} if f["line"] else {}
        cure = CURES.get(f["code"]) or ("请核对后改正" if f["severity"] == "error" else "请核实；确实如此的，书面说明原因")
        rows.append((["", f["form"], "必须改" if f["severity"] == "error" else "请核实", cell, f["header"] or "", f["raw"],
                      f["message"], cure, f["file"]], links))
    for n, (texts, _) in enumerate(rows, 1):
        texts[0] = str(n)
    errors = sum(f["severity"] == "error" for f in findings)
    odd = sum(f["severity"] == "warning" and f["status"] == "rejected" for f in findings)
    warnings = len(findings) - errors - odd
    note = "数据截至%s。" % date
    if errors:
        note += "“必须改”%d处：所在的报表整张退回，没有采用；改好后把整张表重新另存为CSV报送，文件名不变。" % errors
    if odd:
        note += "退回的报表里还有“请核实”%d处：改的时候一并核实。" % odd
    if warnings:
        note += "%s“请核实”%d处：数据已采用；有误的改好重报，无误的书面说明原因。" % ("其他报表" if odd else "", warnings)
    if owed:
        note += "“催报”%d张：请立即补报。" % len(owed)
    if findings:
        note += "点“单元格”可到原表的那一格：红色必须改，黄色请核实，鼠标停在格上看说明；行号、列号与您的文件一致。"
    notice.sheet("要改什么", name + "：请修改、核实和补报的内容", note, LIST, rows)
    for number, sheet in sheets.items():
        notice.table(sheet, submissions[number][0].table, [f for f in findings if f["id"] == number])
    notice.book.close()


def write_city(path, as_of, names, findings, owed):
    notice, date = Notice(path, as_of, "催报名单"), cn_date(as_of)
    notice.sheet("催报名单", "催报名单", "数据截至%s，未收到的报表共%d张。" % (date, len(owed)), OWED_LIST, [
        ([str(n), names[county], form, cn_date(due), str(streak), "沿用上期" if status == "carried" else "无"], {})
        for n, (county, form, due, status, streak) in enumerate(owed, 1)])
    files = {}
    for f in findings:
        if f["county"]:
            files.setdefault(f["id"], []).append(f)
    notice.sheet("退回和待核实", "退回和待核实的报表", "退回：整张表没有采用；采用：有需要核实的地方。各县（市、区）的通知里有逐格说明。", FILES, [
        ([str(n), names[f[0]["county"]], f[0]["form"], cn_date(f[0]["cutoff"]) if f[0]["cutoff"] else "",
          "退回" if f[0]["status"] == "rejected" else "采用",
          str(sum(x["severity"] == "error" for x in f)), str(sum(x["severity"] == "warning" for x in f)), f[0]["file"]], {})
        for n, f in enumerate(files.values(), 1)])
    notice.sheet("无法归属的文件", "认不出单位、报表或日期的文件", "这些文件没有采用，也没有发给任何一个县（市、区），请联系报送人。", STRAYS, [
        ([str(n), f["file"], str(f["line"] or ""), f["message"], CURES.get(f["code"], "请核对后改正")], {})
        for n, f in enumerate((f for f in findings if not f["county"]), 1)])
    notice.book.close()


def write_notices(folder, db, plan, submissions, as_of, previous):
    folder.mkdir(exist_ok=True)
    cursor = db.execute(FINDINGS, {"as_of": as_of, "prev": previous})
    names = [column[0] for column in cursor.description]
    findings = [dict(zip(names, row)) for row in cursor]
    owed = db.execute(OWED, {"as_of": as_of}).fetchall()
    day = as_of.replace("-", "")
    for county in plan.order:
        mine, owes = [f for f in findings if f["county"] == county], [row for row in owed if row[0] == county]
        if mine or owes:
            write_county(folder / ("%s_报表问题_%s.xlsx" % (plan.names[county], day)), as_of, plan.names[county], mine, owes,
                         submissions)
    write_city(folder / ("催报名单_%s.xlsx" % day), as_of, plan.names, findings, owed)
