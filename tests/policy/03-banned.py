#!/usr/bin/env python3
"""Calls that are not made: those that cannot be used safely, those that depend on locale, time zone or environment, and
those that hand text to a shell. Exceptions stand in allowed.txt, each with its reason. Lengths of files and functions."""
import re
import tap

BANNED = """strcpy strcat strncpy strncat stpcpy sprintf vsprintf gets strtok atoi atol atoll atof strtod strtof strtold
scanf sscanf fscanf vsscanf system popen tmpnam tempnam mktemp alloca rand srand random srandom drand48
time clock_gettime gettimeofday timespec_get ftime localtime localtime_r gmtime gmtime_r mktime ctime asctime strftime setlocale getenv secure_getenv putenv
isalpha isdigit isalnum isspace isupper islower isprint ispunct isxdigit toupper tolower strcoll strxfrm
strcasecmp strncasecmp exit _exit _Exit abort quick_exit atexit signal fork vfork execlp execvp execve execv
readdir alphasort setenv nl_langinfo printf puts putchar vprintf perror""".split()

allowed = {}
bad_lines = []
for number, line in enumerate(tap.text("tests/policy/allowed.txt").split("\n"), 1):
    words = line.split(None, 2)
    if not words or line.startswith("#"):
        continue
    if len(words) < 3 or len(words[2]) < 8:
        bad_lines.append("allowed.txt:%d: no reason: %s" % (number, line))
    else:
        allowed.setdefault((words[0], words[1]), False)
tap.none(bad_lines, "every exception has a reason")

pattern = re.compile(r"(?<![\w.>])(" + "|".join(BANNED) + r")\s*\(")
found, locales, long_files, long_functions = [], [], [], []
for name in tap.c_files():
    code = tap.c_code(name)
    lines = code.split("\n")
    main = name.endswith("_main.c")
    for number, line in enumerate(lines, 1):
        for call in pattern.findall(line):
            if main and call in ("printf", "puts", "putchar", "vprintf"):
                continue
            if (name, call) in allowed:
                allowed[(name, call)] = True
            elif not re.match(r"\s*#", line):
                found.append("%s:%d: %s" % (name, number, call))
        if re.search(r"\bsetlocale\((?!LC_MESSAGES, )", line):
            locales.append("%s:%d: %s" % (name, number, line.strip()))
    if len(lines) > 700:
        long_files.append("%s: %d lines" % (name, len(lines)))
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start:
            if number - start > 61 and (name, "long") not in allowed:
                long_functions.append("%s:%d: a function of %d lines" % (name, start, number - start - 1))
            elif number - start > 61:
                allowed[(name, "long")] = True
            start = None
tap.none(found, "no banned call (an exception is a line in tests/policy/allowed.txt)")
tap.none(locales, "the machine's locale chooses the language of messages and nothing else: numbers, order and letters are the same")
tap.none(["%s %s" % k for k, used in allowed.items() if not used and k[1] not in ("double", "stdout", "stderr", "fprintf", "putchar")],
         "no exception that is no longer used")
tap.none(long_files, "no .c or .h file over 700 lines")
tap.none(long_functions, "no function over 60 lines")
tap.done()
