"""by_reportlab.py TEXT FONT OUT: the lines of a text as paragraphs and, where there are columns, as a table."""
import re
import sys

try:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
except ImportError:
    sys.exit("not installed")

pdfmetrics.registerFont(TTFont("fang", sys.argv[2]))
style = ParagraphStyle("body", fontName="fang", fontSize=16, leading=29, wordWrap="CJK")
story, rows = [], []
for line in open(sys.argv[1], encoding="utf-8"):
    cells = re.split(r"\s{2,}", line.strip())
    if len(cells) > 4:
        rows.append(cells)
        continue
    if rows:
        width = max(map(len, rows))
        story.append(Table([row + [""] * (width - len(row)) for row in rows], repeatRows=1, style=[("FONT", (0, 0), (-1, -1), "fang", 10), ("GRID", (0, 0), (-1, -1), 0.5, "black")]))
        rows = []
    if line.strip():
        story.append(Paragraph(line.strip().replace("&", "&amp;").replace("<", "&lt;"), style))
SimpleDocTemplate(sys.argv[3], pagesize=A4).build(story)
