#!/bin/sh
# The whole night from an empty folder: tb-nightly beside the same in Python (pipeline/: sqlite3, ReportLab, XlsxWriter), which
# makes the same documents, archive and page, plainer set, and syncs nothing. Both get the frozen work of night/: its own sample,
# plan and templates, which stay as they are, so that one year's figures can be laid beside another's. Then the night that is
# shipped, on input/ and templates/; and a night without news.
#
#   sh tests/bench/night.sh [BIN]       TB_FONTS: the built fonts (default: build/fonts); TB_BENCH_TURNS=5
#   TB_BENCH_COUNT=1                    instructions of both nights too, by program (minutes, where the processor has no counter)
#
# Goal: a fifth of the Python pipeline's processor time. Exit 1 when it is missed. The folder is in $TMPDIR (default /tmp).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd)
fonts=$(cd "${TB_FONTS:-$source/build/fonts}" && pwd)
turns=${TB_BENCH_TURNS:-5}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
# The frozen work is without the forms of the next period: a folder of programs that has no tb-form makes none.
mkdir "$folder/bin"
cp "$bin"/tb-* "$folder/bin/"
rm -f "$folder/bin/tb-form"
night() { # PROGRAMS TEMPLATES INBOX OUTPUT
    echo "exec $1/tb-nightly -q -c $2/tongbao.ini --as-of 2017-06-30 --now 2017-07-03T02:30:00" \
        "--set paths:inbox=$3 --set paths:fonts=$fonts --set paths:output=$4 --set paths:ledger=$4/ledger.db --set paths:archive=$4/archive"
}
frozen() {
    night "$folder/bin" "$here/night/templates" "$folder/frozen" "$1"
}
shipped() {
    night "$bin" "$source/templates" "$folder/shipped" "$1"
}
cp -r "$here/pipeline" "$folder/pipeline"
/usr/bin/python3 -m compileall -q "$folder/pipeline" # its modules are compiled before, as installed ones are
mkdir "$folder/frozen"
/usr/bin/python3 -c 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])' "$here/night/input.tar.xz" "$folder/frozen"
/usr/bin/python3 -B "$source/tests/samples/make_samples.py" "$folder/shipped"
python="exec /usr/bin/python3 -B $folder/pipeline $folder/frozen $here/night/templates $fonts $folder/p"
cd "$source"
/usr/bin/python3 -B "$folder/pipeline" --check "$here/night/expected.csv" "$folder/frozen" "$here/night/templates" | sed 's/^/  python: /'
mkdir "$folder/o"
sh -c "$(frozen "$folder/o")" >"$folder/log" 2>&1 || true
/usr/bin/python3 -B "$here/night/check.py" "$here/night/expected.csv" "$folder/o/ledger.db" | sed 's/^/  tb-nightly: /'
if /usr/bin/python3 -c 'import reportlab.graphics.charts.barcharts, xlsxwriter' 2>/dev/null; then
    set -- "python pipeline=$python"
else
    echo "  python3-reportlab, python3-renderpm or python3-xlsxwriter are not installed: nothing to compare with"
    set --
fi
code=0
/usr/bin/python3 -B "$here/duel.py" --most-code 1 -n "$turns" --by cpu --goal 0.2 --before "rm -rf $folder/o $folder/p; mkdir $folder/o" \
    "tb-nightly, frozen work=$(frozen "$folder/o")" "$@" || code=1
/usr/bin/python3 -B "$here/duel.py" --most-code 1 -n "$turns" --by cpu --before "rm -rf $folder/o; mkdir $folder/o" \
    "tb-nightly, as shipped=$(shipped "$folder/o")"
mkdir "$folder/again"
sh -c "$(shipped "$folder/again")" >"$folder/log" 2>&1 || true
/usr/bin/python3 -B "$here/duel.py" --most-code 1 -n "$turns" "tb-nightly, nothing new=$(shipped "$folder/again")"
if [ -n "${TB_BENCH_COUNT:-}" ]; then
    for work in frozen shipped; do
        rm -rf "$folder/o"
        mkdir "$folder/o"
        echo "  instructions, $work:"
        # shellcheck disable=SC2046
        /usr/bin/python3 -B "$here/count.py" --most-code 1 --by-program $($work "$folder/o" | cut -d' ' -f2-) \
            --set template:limit_ms=60000 || echo "  not counted"
    done
fi
exit $code
