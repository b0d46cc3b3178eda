#!/bin/sh
# The whole night on the sample, from an empty folder: tb-nightly beside the same in Python (pipeline/: sqlite3, ReportLab,
# XlsxWriter), which makes the same documents, archive and page, plainer set, and syncs nothing; and a night without news.
#
#   sh tests/bench/night.sh [BIN]       TB_FONTS: the built fonts (default: build/fonts); TB_BENCH_TURNS=5
#
# Goal: 10 times faster than the Python pipeline. Exit 1 when it is missed. Time on the clock counts, disk and all; the folder
# is in $TMPDIR (default /tmp).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd)
fonts=$(cd "${TB_FONTS:-$source/build/fonts}" && pwd)
turns=${TB_BENCH_TURNS:-5}
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
ours() {
    echo "exec $bin/tb-nightly -q -c $source/templates/tongbao.ini --as-of 2017-06-30 --now 2017-07-03T02:30:00" \
        "--set paths:inbox=$folder/input --set paths:fonts=$fonts --set paths:output=$1 --set paths:ledger=$1/ledger.db --set paths:archive=$1/archive"
}
cp -r "$here/pipeline" "$folder/pipeline"
/usr/bin/python3 -m compileall -q "$folder/pipeline" # its modules are compiled before, as installed ones are
/usr/bin/python3 -B "$source/tests/samples/make_samples.py" --text "$folder/input" # the other one reads text only
python="exec /usr/bin/python3 -B $folder/pipeline $folder/input $source/templates $fonts $folder/p"
cd "$source"
/usr/bin/python3 -B "$folder/pipeline" --check tests/samples/expected.csv "$folder/input" templates | sed 's/^/  python: /'
if /usr/bin/python3 -c 'import reportlab.graphics.charts.barcharts, xlsxwriter' 2>/dev/null; then
    set -- "python pipeline=$python"
else
    echo "  python3-reportlab, python3-renderpm or python3-xlsxwriter are not installed: nothing to compare with"
    set --
fi
code=0
/usr/bin/python3 -B "$here/duel.py" --most-code 1 -n "$turns" --goal 0.1 --before "rm -rf $folder/o $folder/p; mkdir $folder/o" \
    "tb-nightly=$(ours "$folder/o")" "$@" || code=1
mkdir "$folder/again"
sh -c "$(ours "$folder/again")" >"$folder/log" 2>&1 || true
/usr/bin/python3 -B "$here/duel.py" --most-code 1 -n "$turns" "tb-nightly, nothing new=$(ours "$folder/again")"
exit $code
