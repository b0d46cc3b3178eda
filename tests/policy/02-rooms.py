#!/usr/bin/env python3
"""Who may include whom: base <- model <- sheet, plan, template, typeset <- adapter <- programs; adapters and programs never each other; a
third-party header only in the room that wraps it."""
import os
import re
import tap

# Which room may include which library's headers. A new library is a new line here.
LIBRARIES = {
    "iniparser.h": "adapter/conf", "dictionary.h": "adapter/conf", "iniparser/": "adapter/conf",
    "sqlite3.h": "adapter/db",
    "openssl/": "adapter/hash",
    "hb": "adapter/font",
    "hpdf": "adapter/pdf",
    "libdeflate.h": "adapter/pdf adapter/ofd adapter/xlsx",  # each deflates what it writes; nothing of it is shared
    "xlsxwriter": "adapter/xlsx",
    "md4c": "adapter/markdown",
    "curl/": "adapter/mail",
    "gmime/": "adapter/mime",
    "expat.h": "adapter/sheetfile", "minizip/": "adapter/sheetfile",
    "linebreak": "typeset", "unibreak": "typeset",
}
# C11 and POSIX, and what Linux has for a need of its own.
SYSTEM = set("""assert errno inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbool stddef stdint stdio
stdlib stdnoreturn string time wchar
dirent dlfcn fcntl getopt glob iconv langinfo libgen libintl poll pthread regex spawn strings termios unistd
netdb netinet/in arpa/inet sys/file sys/ioctl sys/mman sys/resource sys/socket sys/stat sys/statvfs sys/time sys/types
elf link malloc sys/uio sys/utsname sys/wait grp pwd syslog sys/prctl sys/sendfile sys/random sys/vfs""".split())

OWN = {}
for name in tap.c_files(".h", ".def"):
    OWN.setdefault(os.path.basename(name), tap.room(name))
OWN["tb_version.h"] = "base"


def may(user, owner):
    if user == owner:
        return True
    lower = ("base", "model")
    allowed = {"base": (), "model": ("base",), "sheet": lower, "plan": lower, "template": lower, "typeset": lower}.get(user)
    if allowed is None:
        allowed = lower + ("sheet", "plan", "template", "typeset")
        if user.startswith("tb-") and owner.startswith("adapter/"):
            return True
    return owner in allowed


wrong_room, wrong_library, unknown = [], [], []
for name in tap.c_files():
    here = tap.room(name)
    for number, line in enumerate(tap.text(name).split("\n"), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not found:
            continue
        header = found.group(2)
        place = "%s:%d: %s" % (name, number, header)
        library = [r for prefix, r in LIBRARIES.items() if header.startswith(prefix)]
        if found.group(1) == "<":
            if library:
                if here not in library[0].split():
                    wrong_library.append(place)
            elif header[:-2] not in SYSTEM:
                unknown.append(place)
        elif header in OWN:
            if not may(here, OWN[header]):
                wrong_room.append(place)
        elif library:
            wrong_library.append(place + ' (a library is included with <>)')
        elif not re.search(r"(_sql|_css|_icc|_builtin)\.h$", header):
            unknown.append(place)
tap.none(wrong_room, "every include goes down: base <- model <- sheet, plan, template, typeset <- adapter <- programs")
tap.none(wrong_library, "a library's header stands only in the room that wraps it")
tap.none(unknown, "every include is known: our own, C11, POSIX, or a library with a room")

shown = [n for n in tap.c_files(".h") if not n.endswith("_internal.h") and tap.room(n).startswith("adapter/")
         and re.search(r"#\s*include\s*<(sqlite3|hpdf|hb|xlsxwriter|md4c|curl|openssl|iniparser)", tap.text(n))]
tap.none(shown, "no library's header is seen through one of ours")

doubles = []
for name in tap.c_files():
    if tap.room(name) in ("base", "model", "sheet", "plan", "template", "adapter/db", "adapter/conf", "tb-ingest", "tb-aggregate", "tb-trace"):
        for number, line in enumerate(tap.c_code(name).split("\n"), 1):
            if re.search(r"\b(double|float)\b", line):
                doubles.append("%s:%d: %s" % (name, number, line.strip()))
allowed = [l.split()[0] for l in tap.text("tests/policy/allowed.txt").split("\n")
           if l.split()[1:2] == ["double"]]
tap.none([d for d in doubles if d.split(":")[0] not in allowed], "no double where quantities are counted")
tap.done()
