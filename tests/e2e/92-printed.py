"""Every command that README, CONTRIBUTING and the EXAMPLES of the manual pages print is run as it is printed, in a copy of
the sources with the sample's night behind it; and every path that the README says appears is there."""
import glob
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BIN, BUILD, ROOT, done_testing, fonts, need, ok, run, same

need("make", "sh")
FOLDER = tempfile.mkdtemp(prefix="tongbao-printed-")
TREE, TOOLS, HOME = (os.path.join(FOLDER, name) for name in ("tongbao", "tools", "home"))

# What ends with something else than 0, and what it must say then: the night and the reading list what needs somebody's attention;
# without a server in the configuration, mail says what is missing.
OTHERWISE = [
    (r"tb-(nightly|ingest)\b", (0, 1), ""),
    (r"tb-deliver .*--test", (101,), r"\[mail\] server"),
    (r"tb-collect .*--dry-run", (101,), r"\[collect\] server"),
]
# What tb-init asks on a terminal: name, city, counties, year, campaigns until an empty line.
ANSWERS = {"tb-init ~/my-bureau": "青州市水利局\n青州市\n东湖区,西山区,南岭县\n2024\n农村供水:管网长度=300公里\n\n"}


def prepare():
    def leave(folder, names):
        return {".git", "build", "output"} & set(names) if folder == ROOT else ()

    shutil.copytree(ROOT, TREE, symlinks=True, ignore=leave)
    os.makedirs(os.path.join(TREE, "build"))
    for name, target in (("bin", BIN), ("fonts", fonts()), ("share", os.path.join(BUILD, "share"))):
        os.symlink(target, os.path.join(TREE, "build", name))
    os.makedirs(TOOLS)
    os.makedirs(HOME)
    os.symlink(shutil.which("cat"), os.path.join(TOOLS, "less"))


def environment():
    return {"PATH": "%s:%s:/usr/bin:/bin:/usr/sbin:/sbin" % (TOOLS, BIN), "HOME": HOME, "TMPDIR": FOLDER, "LC_ALL": "C.UTF-8",
            "TONGBAO_CONFIG": "templates/tongbao.ini"}


def commands_of_page(text):
    """The lines that a shell is to run: indented by four below a paragraph, or in a fence of the language sh."""
    fence = None
    for line in text.split("\n"):
        if line.startswith("```"):
            fence = None if fence is not None else line[3:].strip()
        elif fence == "sh" or (fence is None and line.startswith("    ") and not line.startswith("     ")):
            if line.strip():
                yield line.strip()


def commands_of_manual(text):
    examples = re.search(r"(?ms)^\.Sh EXAMPLES\n(.*?)(?=^\.Sh |\Z)", text)
    for line in (examples.group(1) if examples else "").split("\n"):
        if line.startswith(".Dl "):
            yield line[4:]


def as_run_here(command):
    """Prompt, sudo and a crontab's hours are not typed; what belongs to the machine stands in the test's folder; make says what it
    would do, since it would build everything a second time."""
    command = re.sub(r"^\$ ", "", command)
    command = re.sub(r"^sudo ", "", command)
    command = re.sub(r"^([0-9*]+ ){5}", "", command)
    command = re.sub(r"\s+#.*$", "", command)
    command = command.replace("/etc/tongbao/", "templates/").replace("/srv/", HOME + "/srv/")
    return command.replace("make -f", "make -n -f")


def run_alone(typed):
    done = run("sh", "-c", typed, cwd=TREE, env=environment(), stdin=subprocess.DEVNULL)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def run_on_terminal(typed, answers):
    """As run_alone, with a terminal that answers; no code where the system has no terminals to give."""
    try:
        master, slave = pty.openpty()
    except OSError as error:
        print("# no terminal here, not tried: %s (%s)" % (typed, error))
        return None, ""
    child = subprocess.Popen(["sh", "-c", typed], cwd=TREE, env=environment(), stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    os.write(master, answers.encode())
    told = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        told += part
    os.close(master)
    return child.wait(), told.decode("utf-8", "replace")


def try_command(page, command):
    typed = as_run_here(command)
    answers = next((answers for start, answers in ANSWERS.items() if start in typed), None)
    code, told = run_on_terminal(typed, answers) if answers else run_alone(typed)
    if code is None:
        return
    codes, words = next(((c, w) for pattern, c, w in OTHERWISE if re.search(pattern, typed)), ((0,), ""))
    ok("%s: %s" % (page, command), code in codes and re.search(words, told), "exit %d" % code, typed, told)


def try_page(path, commands):
    commands = list(commands)
    for command in commands:
        try_command(os.path.basename(path), command)
    # what one page made does not concern the next: a plan that is not filled in, a bureau's folder
    for made in (os.path.join(TREE, "templates", "plans", "2018"), os.path.join(HOME, "my-bureau")):
        shutil.rmtree(made, ignore_errors=True)
    return len(commands)


def what_appears(page):
    """The first column of the README's table of what appears; YYYY-MM-DD is any cut-off."""
    for path in re.findall(r"(?m)^\| `(output/[^`]*)`", page):
        found = glob.glob(os.path.join(TREE, path.replace("YYYY-MM-DD", "[0-9]*-*")))
        ok("the README's %s is there" % path, found)


prepare()
night = run("sh", "pipeline/front/run.sh", "templates/tongbao.ini", "2017-06-30", "2017-07-06T02:30:00", cwd=TREE, env=environment())
same("the sample's night", night.returncode, 0)
tried = 0
for name in ("README.md", "README.zh-CN.md"):
    with open(os.path.join(ROOT, name), encoding="utf-8") as stream:
        text = stream.read()
    what_appears(text)
    tried += try_page(name, commands_of_page(text))
same("both READMEs print the same commands", *[
    [re.sub(r"\s+#.*$", "", c) for c in commands_of_page(open(os.path.join(ROOT, name), encoding="utf-8").read())]
    for name in ("README.md", "README.zh-CN.md")])

for path in sorted(glob.glob(os.path.join(ROOT, "pipeline", "**", "*.[17]"), recursive=True)):
    with open(path, encoding="utf-8") as stream:
        tried += try_page(path, commands_of_manual(stream.read()))

# CONTRIBUTING's commands belong to the indicator that the page adds: its files first.
with open(os.path.join(ROOT, "CONTRIBUTING.md"), encoding="utf-8") as stream:
    text = stream.read()
for kind, name, body in re.findall(r"(?ms)^```\w+ (append )?(\S+)\n(.*?)^```$", text):
    with open(os.path.join(TREE, name), "a" if kind else "w", encoding="utf-8") as stream:
        stream.write(body)
tried += try_page("CONTRIBUTING.md", commands_of_page(text))
ok("there were commands to try (%d)" % tried, tried > 45)
shutil.rmtree(FOLDER, ignore_errors=True)
done_testing()
