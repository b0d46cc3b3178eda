"""by_weasyprint.py TEXT FONT OUT: the lines of a text as paragraphs and, where there are columns, as a table."""
import html
import re
import sys

try:
    from weasyprint import HTML
except ImportError:
    sys.exit("not installed")

parts, rows = [], []


def flush():
    if rows:
        parts.append("<table>%s</table>" % "".join("<tr>%s</tr>" % "".join("<td>%s</td>" % html.escape(c) for c in r) for r in rows))
        rows.clear()


for line in open(sys.argv[1], encoding="utf-8"):
    cells = re.split(r"\s{2,}", line.strip())
    if len(cells) > 4:
        rows.append(cells)
        continue
    flush()
    if line.strip():
        parts.append("<p>%s</p>" % html.escape(line.strip()))
flush()
HTML(string="""<html lang="zh"><style>
@font-face { font-family: fang; src: url("file://%s"); }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font: 16pt/29pt fang; } p { margin: 0; }
table { border-collapse: collapse; font-size: 10pt; line-height: 1.3; } td { border: 0.5pt solid black; padding: 1mm; }
</style><body>%s</body></html>""" % (sys.argv[2], "".join(parts))).write_pdf(sys.argv[3])
