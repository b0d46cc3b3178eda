"""status.json of each date, and the page over all of them."""
import datetime
import hashlib
import html
import json
from urllib.parse import quote

from plan import cn_date

STYLE = """body{margin:0 auto;max-width:60rem;padding:1rem;font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1a1a1a}
h1{font-size:1.5rem;color:#a40000}h2{font-size:1.15rem;border-bottom:2px solid #a40000}
p.state{padding:.6rem .8rem;border-left:.4rem solid #2e7d32;background:#eef6ee}p.state.part{border-color:#b26a00;background:#fdf4e3}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #ddd}th{background:#f5f5f5}
ul.files{list-style:none;padding:0}ul.files>li{padding:.5rem 0;border-bottom:1px solid #ddd}code{font-size:.72rem;color:#555}
.kind{display:block;color:#666;font-size:.85rem}.n{text-align:right}.red{color:#a40000}.yellow{color:#8a5200}.green{color:#1b5e20}"""
LIGHTS = """SELECT county_name, sum(light = 'red') AS red, sum(light = 'yellow') AS yellow, sum(light = 'green') AS green FROM progress
  JOIN unit u ON u.code = county WHERE as_of = ? AND county <> '*' GROUP BY county ORDER BY u.ord"""


def digest(path):
    """Of a file, or of a folder's files in order."""
    if path.is_dir():
        return hashlib.sha256("".join(digest(file) for file in sorted(path.iterdir())).encode()).hexdigest()
    return hashlib.sha256(path.read_bytes()).hexdigest()


def make_status(out, db, plan, as_of, now, documents):
    one = lambda sql: db.execute(sql, (as_of,)).fetchone()[0]
    rejected = [{"file": file, "form": form, "county": county, "cutoff": cutoff, "errors": errors, "line": line, "message": message}
                for file, form, county, cutoff, errors, line, message in db.execute(
                    "SELECT s.file, s.form, s.county, s.cutoff, s.errors, f.line, f.message FROM submission s JOIN finding f ON f.submission = s.id"
                    " WHERE s.status = 'rejected' AND s.cutoff IN (?, '') AND f.severity = 'error' GROUP BY s.id HAVING min(f.line) ORDER BY s.file", (as_of,))]
    owed = {}
    for county, name, status in db.execute("SELECT c.county, f.name, c.status FROM completeness c JOIN form f ON f.form = c.form JOIN unit u ON u.code = c.county"
                                           " WHERE c.as_of = ? AND c.status IN ('missing', 'carried') ORDER BY u.ord, f.ord",
                                           (as_of,)):
        owed.setdefault(county, {"missing": [], "carried": []})[status].append(name)
    not_reported = [{"county": county, "county_name": plan.names[county], "missing": "、".join(x["missing"]),
                     "carried": "、".join(x["carried"])}
                    for county, x in owed.items()]
    return {
        "program": "pipeline", "as_of": as_of, "started_at": now.isoformat(), "finished_at": now.isoformat(), "result": "changed",
        "exit_code": 1 if rejected or owed else 0,
        "documents": [{"file": "%s/%s" % (as_of, name), "state": "rendered", "sha256": digest(out / as_of / name), "reason": ""}
                      for name in documents],
        "problems": [], "files": one("SELECT count(DISTINCT sha256) FROM submission WHERE cutoff <= ?"),
        "in_force": one("SELECT count(*) FROM in_force WHERE as_of = ?"),
        "warnings": one("SELECT count(*) FROM finding f JOIN submission s ON s.id = f.submission WHERE f.severity = 'warning' AND s.cutoff = ?"),
        "counties": len(plan.order),
        "counties_without_report": len(plan.order) - one("SELECT count(DISTINCT county) FROM in_force WHERE as_of = ?"),
        "rejected": rejected, "not_reported": not_reported}


def file_list(out, status, titles):
    """The documents as list items, with links; folders opened."""
    lines = ['<ul class="files">']
    for document in status["documents"]:
        path, title = out / document["file"], html.escape(titles[document["file"].partition("/")[2]])
        if path.is_dir():
            files = sorted(path.iterdir())
            lines.append("<li>%s<details><summary>共%d份</summary><ul>" % (title, len(files)))
            lines += ['<li><a href="%s">%s</a></li>' % (quote("%s/%s" % (document["file"], file.name)), html.escape(file.name))
                      for file in files]
            lines.append("</ul></details></li>")
        else:
            lines.append('<li><a href="%s">%s</a><span class="kind">%s</span><details><summary>校验值</summary><code>%s</code></details></li>' % (
                quote(document["file"]), title, "PDF　送审稿" if path.suffix == ".pdf" else "Excel", document["sha256"]))
    return lines + ["</ul>"]


def write_index(out, db, plan, statuses, titles, now):
    status = statuses[-1]
    as_of, escape = status["as_of"], html.escape
    month = datetime.date.fromisoformat(as_of).replace(day=28) + datetime.timedelta(35)
    following = (month.replace(day=1) - datetime.timedelta(1)).isoformat()
    said = [text % len(status[name]) for name, text in (("not_reported", "有%d个单位没有报齐"), ("rejected", "有%d份报表因数据错误被退回"))
            if status[name]]
    lines = ['<!DOCTYPE html>', '<html lang="zh-CN">', "<head>", '<meta charset="utf-8">', "<title>通报运行状态</title>", "<style>",
             STYLE, "</style>", "</head>",
             "<body>", "<h1>通报运行状态</h1>",
             '<p class="state%s">上次运行<strong>已完成</strong>%s。</p>' %
             (" part" if said else "", "".join("，" + text for text in said)), "<dl>"]
    lines += ["<dt>%s</dt><dd>%s</dd>" % pair for pair in (
        ("数据截至", cn_date(as_of)), ("上次运行", cn_date(now.date().isoformat()) + now.strftime(" %H:%M")),
        ("下期截止", cn_date(following)), ("下期报送期限", cn_date(plan.due(following))))]
    lines += ["</dl>", "<h2>本期文件</h2>", *file_list(out, status, titles)]
    if status["not_reported"]:
        lines += ["<h2>没有报齐的单位</h2>", '<ul class="files">']
        lines += ['<li>%s<span class="kind">%s</span></li>' % (escape(x["county_name"]), escape("；".join(
            word + x[key] for key, word in (("missing", "本期未报，没有数据可用："), ("carried", "本期未报，沿用上期数据：")) if x[key])))
            for x in status["not_reported"]]
        lines.append("</ul>")
    if status["rejected"]:
        lines += ["<h2>被退回的报表</h2>", "<table>", '<tr><th>文件和第一处错误</th><th class="n">错误</th></tr>']
        lines += ['<tr><td>%s<br>第%d行：%s</td><td class="n">%d处</td></tr>' %
                  (escape(x["file"]), x["line"], escape(x["message"]), x["errors"])
                  for x in status["rejected"]]
        lines.append("</table>")
    lines += ["<h2>各单位进度</h2>", "<p>每个单位各项指标中，亮红灯（严重落后）、黄灯（落后）、绿灯（达到时序）的各有几项。没有报送数据的指标不亮灯。</p>", "<table>",
              '<tr><th>单位</th><th class="n">红灯</th><th class="n">黄灯</th><th class="n">绿灯</th></tr>']
    lines += ['<tr><td>%s</td><td class="n red">%s</td><td class="n yellow">%s</td><td class="n green">%s</td></tr>' %
              (escape(row[0]), *(n or "—" for n in row[1:]))
              for row in db.execute(LIGHTS, (as_of,))]
    lines += ["</table>", "<h2>以前各期</h2>"]
    for older in statuses[-2::-1]:
        lines += ["<details><summary>截至%s</summary>" % cn_date(older["as_of"]), *file_list(out, older, titles), "</details>"]
    (out / "index.html").write_text("\n".join([*lines, "</body>", "</html>", ""]), encoding="utf-8")


def write_status(out, status):
    (out / status["as_of"] / "status.json").write_text(json.dumps(status, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
