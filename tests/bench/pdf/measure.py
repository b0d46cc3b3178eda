"""measure.py FOLDER SAMPLE FONTS HERE: see pdf.sh."""
import os
import resource
import shutil
import subprocess
import sys

folder, sample, fonts, here = sys.argv[1:]
os.chdir(folder)
missed = []


def turn(command, **more):
    """Processor seconds and peak MB of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "out.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
                                                                     (os.POSIX_SPAWN_OPEN, 2, "err.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)])
    _, status, usage = os.wait4(pid, 0)
    del before
    if status:
        raise RuntimeError(open("err.txt", errors="replace").read()[-300:] or "exit %d" % status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def least(command, turns):
    results = [turn(command) for _ in range(turns)]
    return min(r[0] for r in results), min(r[1] for r in results)


def goal(name, got, most, unit):
    good = got <= most
    print("%-46s %10.2f %-3s goal %g %s" % (name, got, unit, most, "" if good else "MISSED"))
    if not good:
        missed.append(name)


ours, memory = least([sample, fonts, "bench", "bench.pdf"], 20)
goal("bulletin, whole process", ours * 1000, 20, "ms")
goal("  peak memory", memory, 40, "MB")
goal("  size", os.path.getsize("bench.pdf") / 1000, 200, "KB")

letters = 2850
one = least([sample, fonts, "letter", "letter.pdf", "1"], 5)[0]
many, memory = turn([sample, fonts, "letter", "letter.pdf", str(letters)])
goal("%d letters in one process, each" % letters, (many - one) / (letters - 1) * 1000, 10, "ms")
print("%-46s %10.2f MB" % ("  peak memory", memory))

# --- the others, on the same text
text = subprocess.run(["pdftotext", "-layout", "bench.pdf", "-"], stdout=subprocess.PIPE).stdout.decode() if shutil.which("pdftotext") else ""
open("bench.txt", "w", encoding="utf-8").write(text)
lines = [line.strip() for line in text.split("\n") if line.strip()]
fang = os.path.join(fonts, "FandolFang-Regular.ttf")
escape = str.maketrans({c: "\\" + c for c in "#$%&_{}"})
with open("bench.tex", "w", encoding="utf-8") as tex:
    tex.write("\\documentclass[a4paper]{article}\\usepackage{fontspec}\\setmainfont[Path=%s/]{FandolFang-Regular.ttf}"
              "\\XeTeXlinebreaklocale \"zh\"\\begin{document}\n%s\n\\end{document}\n" % (fonts, "\n\n".join(l.translate(escape) for l in lines)))
with open("bench.typ", "w", encoding="utf-8") as typ:
    typ.write('#set text(font: "FandolFang R", size: 16pt, lang: "zh")\n' + "\n\n".join(l.translate({ord(c): "\\" + c for c in "#$*_@<>`\\"}) for l in lines))
peers = [
    ("reportlab", ["/usr/bin/python3", os.path.join(here, "by_reportlab.py"), "bench.txt", fang, "r.pdf"]),
    ("xelatex", [shutil.which("xelatex") or "", "-interaction=batchmode", "bench.tex"]),
    ("typst", [shutil.which("typst") or "", "compile", "--font-path", fonts, "bench.typ", "t.pdf"]),
]
fastest = None
for name, command in peers:
    try:
        if not command[0] or not text:
            raise RuntimeError("not installed")
        took = least(command, 3)[0]
        fastest = took if fastest is None else min(fastest, took)
        print("%-46s %10.2f ms  %.0f times ours" % ("the same text by " + name, took * 1000, took / ours))
    except RuntimeError as why:
        print("%-46s %s" % (name, str(why).strip().split("\n")[-1][:80]))
if fastest is not None and fastest < 10 * ours:
    print("MISSED: 10 times faster than the fastest other one")
    missed.append("others")
sys.exit(1 if missed else 0)
