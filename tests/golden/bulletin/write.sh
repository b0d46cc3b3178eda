#!/bin/sh
# Make the expected texts anew: write.sh BIN-FOLDER. Then read `git diff`: every changed line is a changed sentence.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '[paths]\nledger = ledger.db\nplan = %s\nbulletins = %s\n[bureau]\nname = 德州市教育局\nshort = 市教育局\ncode = 德教\noffice = 教育局\n[ui]\nlanguage = en\n' \
    "$source/templates/plans/2017" "$source/templates/bulletins" > "$work/t.ini"
for situation in normal all_ahead all_behind ties one_missing nothing first over_100 zero hostile; do
    python3 -B "$here/fixture.py" "$situation" "$work/ledger.db"
    mkdir -p "$here/$situation"
    for template in monthly county tasks; do
        "$1/tb-bulletin" -c "$work/t.ini" --template "$template" --text > "$here/$situation/$template.txt"
    done
done
python3 -B "$here/fixture.py" erratum "$work/ledger.db"
mkdir -p "$here/erratum"
"$1/tb-bulletin" -c "$work/t.ini" --template erratum --erratum-of '德教通〔2017〕5号' --text > "$here/erratum/erratum.txt"
