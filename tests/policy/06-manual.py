#!/usr/bin/env python3
"""Manual and programs say the same: every program has a page with all its options, every setting stands in
tongbao.ini(5) with its type and default, every exit code where codes are listed, no reference leads nowhere."""
import os
import re
import subprocess
import tap

pages = {os.path.basename(n): n for n in tap.files() if re.search(r"pipeline/.*\.[157]$", n) and "/zh_CN/" not in n}
chinese = {os.path.basename(n): n for n in tap.files() if re.search(r"pipeline/man/zh_CN/.*\.[157]$", n)}
programs = sorted({n.split("/")[1] for n in tap.files() if re.match(r"pipeline/tb-[a-z]+/CMakeLists.txt$", n)})
tap.none([p for p in programs if p + ".1" not in pages], "every program has a page")

status = re.findall(r'TB_STATUS\(\w+, (\d+), ', tap.text("pipeline/base/tb_status.def"))
version = re.search(r"^project\(tongbao VERSION (\S+)", tap.text("CMakeLists.txt"), re.M).group(1)
wrong = []
for name in programs:
    page = tap.text(pages[name + ".1"]) if name + ".1" in pages else ""
    if not page:
        continue
    for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "SEE ALSO"):
        if not re.search(r"^\.Sh " + heading + "$", page, re.M):
            wrong.append("%s: no .Sh %s" % (name, heading))
    program = os.path.join(os.environ.get("TB_BIN", "build/check/bin"), name)
    if not os.path.exists(program):
        continue
    told = subprocess.run([program, "--help"], stdout=subprocess.PIPE, check=True).stdout.decode()
    if subprocess.run([program, "--version"], stdout=subprocess.PIPE, check=True).stdout.decode() != "%s (tongbao) %s\n" % (name, version):
        wrong.append("%s: --version is not %s" % (name, version))
    in_chinese = subprocess.run([program, "--help"], env={"LANG": "zh_CN.UTF-8"}, stdout=subprocess.PIPE, check=True).stdout.decode()
    in_english = subprocess.run([program, "--help"], env={"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, stdout=subprocess.PIPE, check=True).stdout.decode()
    if "用法" not in in_chinese or "用法" in in_english:
        wrong.append("%s: --help does not follow the language of the environment" % name)
    plain = page.replace("\\-", "-")
    for option in re.findall(r"^  (?:-\w, )?--([a-z-]+)", told, re.M):
        if option in ("config", "set", "as-of", "now", "quiet", "verbose", "help", "version"):
            continue
        if not re.search(r"^\.(It )?.*Fl .*-%s\b" % re.escape(option), plain, re.M):
            wrong.append("%s: --%s is not on its page" % (name, option))
tap.none(wrong, "every page has its sections and the program's own options")

page = tap.text("pipeline/man/tongbao.ini.5")
settings = re.findall(r'^TB_SETTING\("(\w+)", "([\w*]+)", "(\w+)", (NULL|"[^"]*"), ', tap.text("pipeline/model/tb_settings.def"), re.M)
wrong = []
for section, key, kind, default in settings:
    part = re.search(r"^\.Ss \[%s\]$(.*?)(?=^\.S[sh] )" % section, page, re.M | re.S)
    if not part:
        wrong.append("[%s] has no section" % section)
    elif key != "*":
        item = re.search(r"^\.It Ic %s Pq (\w+); (.*)$" % key, part.group(1), re.M)
        want = None if default == "NULL" else default.strip('"') or "empty"
        if not item:
            wrong.append("[%s] %s is not there" % (section, key))
        elif item.group(1) != kind or (want is not None and item.group(2) != want):
            wrong.append("[%s] %s: page says %s; %s, the program %s; %s" % (section, key, item.group(1), item.group(2), kind, want))
for section, block in re.findall(r"^\.Ss \[(\w+)\]$(.*?)(?=^\.S[sh] )", page, re.M | re.S):
    for key in re.findall(r"^\.It Ic (\w+) Pq", block, re.M):
        if not any(s == section and k in (key, "*") for s, k, _, _ in settings):
            wrong.append("[%s] %s is no setting" % (section, key))
tap.none(wrong, "tongbao.ini(5) and the table of settings agree")

# The Chinese pages: the same options, settings, exit codes and commands as the English ones, in the same order.
TYPES = {"路径": "path", "文字": "text", "整数": "int", "是否": "bool", "日期": "date", "时差": "offset", "词语": "words", "空": "empty", "无": "none",
         "必须设置": "must be set", "做PDF必须设置": "must be set for PDF"}


def facts(path):
    found, section = [], ""
    for line in tap.text(path).split("\n"):
        setting = re.match(r"\.It Ic (\w+) Pq ([^;]+)(?:; (.*))?$", line)
        if line.startswith(".Ss ["):
            section = line
        if setting:
            found.append((section, setting.group(1)) + tuple(TYPES.get(word, word) for word in setting.groups()[1:]))
        elif re.match(r"\.It (Fl|Xr|\d)", line):
            found.append(" ".join(word for word in line.split() if re.match(r"[\x00-\x7f]+$", word) and not word.isupper() and word != "Ar" and "-" != word))
        elif re.match(r"\.(Op )?Fl .*", line):
            found += [("synopsis", option) for option in re.findall(r"Fl (-?[a-z-]+)", line)]
    listed = [fact for fact in found if fact[0] != "synopsis"]
    return listed, {fact for fact in found if fact[0] == "synopsis"}


tap.ok({"tongbao.7", "tongbao.ini.5", "tb-nightly.1", "tb-issue.1", "tb-trace.1"} <= set(chinese), "the administrator's pages are there in Chinese")
tap.none([n for n in chinese if n not in pages], "no Chinese page without an English one")
wrong = []
for name in sorted(chinese):
    (own, own_options), (english, english_options) = facts(chinese[name]), facts(pages[name])
    wrong += ["%s: %s" % (name, fact) for fact in own if fact not in english] + ["%s lacks %s" % (name, fact) for fact in english if fact not in own]
    wrong += ["%s: option %s" % (name, option) for option in sorted(own_options ^ english_options)]
    if own != english and not wrong:
        wrong.append(name + ": another order")
tap.none(wrong, "Chinese and English pages have the same options, settings, exit codes and programs")

kinds = re.findall(r'^TB_CHART\(\w+, "(\w+)", ', tap.text("pipeline/typeset/tb_chart_kind.def"), re.M)
told = re.search(r"^\.Ql kind:\n(.*)\.$", tap.text("pipeline/tb-bulletin/tongbao-bulletin.5"), re.M)
tap.ok(kinds and told and re.split(r", | or ", told.group(1)) == kinds, "tongbao-bulletin(5) names the kinds of charts that there are", kinds, told and told.group(1))

front = tap.text("pipeline/man/tongbao.7")
tap.none([c for c in status if not re.search(r"^\.It %s$" % c, front, re.M)], "tongbao(7) lists every exit code")
tap.none([p for p in programs if ".It Xr %s 1" % p not in front], "tongbao(7) names every program")

lost = []
for name, path in sorted(pages.items()):
    for referred, section in re.findall(r"^\.Xr (\S+) (\d)|\.It Xr (\S+) (\d)", tap.text(path), re.M) and \
            [(a or c, b or d) for a, b, c, d in re.findall(r"^\.Xr (\S+) (\d)|\.It Xr (\S+) (\d)", tap.text(path), re.M)]:
        if (referred.startswith("tb-") or referred.startswith("tongbao")) and "%s.%s" % (referred, section) not in pages:
            lost.append("%s: %s(%s)" % (name, referred, section))
for name in tap.files():
    if name.startswith(("pipeline/", "templates/", "README")) and not name.endswith((".po", ".pot", ".png")):
        for referred, section in re.findall(r"\b((?:tb|tongbao)[a-z.-]*)\(([157])\)", tap.text(name)):
            if "%s.%s" % (referred, section) not in pages:
                lost.append("%s: %s(%s)" % (name, referred, section))
tap.none(sorted(set(lost)), "no reference to a page that is not there")

lint = []
for name, path in sorted(pages.items()):
    try:
        told = subprocess.run(["mandoc", "-Tlint", "-Wwarning", os.path.join(tap.SOURCE, path)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False).stdout.decode()
    except OSError:
        break
    lint += [line for line in told.split("\n") if line]
tap.none(lint, "mandoc has nothing to say (where it is installed)")
tap.done()
