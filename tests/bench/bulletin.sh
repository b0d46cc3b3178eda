#!/bin/sh
# The sample's monthly bulletin, from the ledger to the PDF: figures queried, template filled in, typeset, charts, PDF/A; and
# its text alone, ready in a file, as a PDF by ReportLab and WeasyPrint (paragraphs and tables, no charts, no figures to query).
#
#   sh tests/bench/bulletin.sh [BIN]         TB_FONTS: the built fonts (default: build/fonts); TB_BENCH_BULLETIN_TURNS=3
#
# Goal: 10 times faster than the fastest of them. Processor time counts. Exit 1 when the goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd)
fonts=$(cd "${TB_FONTS:-$source/build/fonts}" && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
options="-q -c $source/templates/tongbao.ini --as-of 2017-06-30 --now 2017-07-03T02:30:00 --set paths:fonts=$fonts \
--set paths:ledger=$folder/ledger.db --set paths:archive=$folder/archive"
# shellcheck disable=SC2086
{
    "$bin/tb-ingest" $options >/dev/null 2>&1 || [ $? -eq 1 ]
    "$bin/tb-aggregate" $options >/dev/null
}
ours="exec $bin/tb-bulletin $options --template $source/templates/bulletins/monthly --out $folder/monthly.pdf"
sh -c "$ours"
if ! command -v pdftotext >/dev/null 2>&1; then
    echo "  pdftotext is not installed: nothing to compare with"
    exit 0
fi
pdftotext -layout "$folder/monthly.pdf" "$folder/monthly.txt"
echo "  $(pdfinfo "$folder/monthly.pdf" | sed -n 's/^Pages: */pages: /p'), $(stat -c %s "$folder/monthly.pdf") bytes"
set --
for peer in reportlab weasyprint; do
    if /usr/bin/python3 -c "import $peer" 2>/dev/null; then
        set -- "$@" "$peer=exec /usr/bin/python3 -B $here/pdf/by_$peer.py $folder/monthly.txt $fonts/FandolFang-Regular.ttf $folder/$peer.pdf"
    else
        echo "  $peer is not installed: left out"
    fi
done
/usr/bin/python3 -B "$here/duel.py" -n "${TB_BENCH_BULLETIN_TURNS:-3}" --by cpu --goal 0.1 "tb-bulletin monthly=$ours" "$@"
