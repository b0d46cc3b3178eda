#!/usr/bin/env python3
"""Mustache cases in the JSON form of the public mustache specification, against our own implementation.

usage: run.py PROGRAM FOLDER [SPEC-FOLDER]
FOLDER holds our cases (strict.json is run the way bulletins are made: Markdown escape, unknown names are errors).
SPEC-FOLDER, when it is there, holds the specification's own files; Debian's r-cran-whisker ships them in
/usr/lib/R/site-library/whisker/specs. Modules we do not take (lambdas, inheritance, dynamic names) are passed over.
"""
import glob, json, os, subprocess, sys

LEFT_OUT = {"lambdas", "~lambdas", "~inheritance", "~dynamic-names", "inheritance", "dynamic-names"}


def string(text):
    data = text.encode()
    return b"%d:%s" % (len(data), data)


def value(v):
    if v is None:
        return b"N"
    if v is True or v is False:
        return b"T" if v else b"F"
    if isinstance(v, list):
        return b"L%d;" % len(v) + b"".join(map(value, v))
    if isinstance(v, dict):
        return b"O%d;" % len(v) + b"".join(string(k) + value(x) for k, x in v.items())
    return b"S" + string(v if isinstance(v, str) else repr(v))


def case(test):
    partials = test.get("partials") or {}
    return string(test["template"]) + b"%d;" % len(partials) + b"".join(
        string(k) + string(v) for k, v in partials.items()) + value(test["data"])


def results(data):
    at = 0
    while at < len(data):
        failed = data[at:at + 1] == b"E"
        at += failed
        colon = data.index(b":", at)
        end = colon + 1 + int(data[at:colon])
        yield failed, data[colon + 1:end].decode()
        at = end


def main():
    program, folders = sys.argv[1], sys.argv[2:]
    good = bad = 0
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
            module = os.path.splitext(os.path.basename(path))[0]
            if module in LEFT_OUT:
                continue
            with open(path, encoding="utf-8") as file:
                tests = json.load(file)["tests"]
            mode = "markdown" if module == "strict" else "html"
            out = subprocess.run([program, mode], input=b"".join(map(case, tests)), stdout=subprocess.PIPE, check=True).stdout
            got = list(results(out))
            if len(got) != len(tests):
                sys.exit(f"{path}: {len(tests)} cases, {len(got)} results")
            for test, (failed, text) in zip(tests, got):
                wanted = test.get("error", test.get("expected"))
                if failed == ("error" in test) and (wanted in text if failed else wanted == text):
                    good += 1
                else:
                    bad += 1
                    print(f"not ok - {module}: {test['name']}\n  wanted {wanted!r}\n  got    {text!r}")
    print(f"{good} passed, {bad} failed")
    return bad > 0 or good == 0


if __name__ == "__main__":
    sys.exit(main())
