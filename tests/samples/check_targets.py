#!/usr/bin/env python3
"""The plan's targets: the counties' add up to the city's, and truth.py knows the same ones."""
import csv
import decimal
import os
import sys

import truth

PLAN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "templates", "plans", "2017", "targets.csv")
SIZE = {"万平方米": 10000, "万元": 10000}


def main():
    city, sums, bad = {}, {}, 0
    with open(PLAN, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            value = decimal.Decimal(row["target"]) * SIZE.get(row["unit"], 1)
            if row["county"] == "*":
                city[row["indicator"]] = value
                continue
            sums[row["indicator"]] = sums.get(row["indicator"], 0) + value
            if row["indicator"] in truth.TARGETS:
                known = truth.target(row["indicator"], row["county"]) * (10000 if row["unit"] == "万元" else 1)
                if known != value:
                    print("truth.py differs: %(indicator)s %(county)s" % row)
                    bad = 1
    for indicator, value in city.items():
        if sums.get(indicator) != value:
            print("counties do not add up: %s %s != %s" % (indicator, sums.get(indicator), value))
            bad = 1
    sys.exit(bad)


if __name__ == "__main__":
    main()
