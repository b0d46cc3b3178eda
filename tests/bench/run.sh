#!/bin/sh
# Everything that is measured, side by side with the peers that are installed (README.md has a table of results).
#
#   sh tests/bench/run.sh [BIN] [SECTION …]      sections: night ingest growth workbook bulletin pdf letters xlsx aggregate doubling
#
# TB_FONTS: the built fonts; TB_BENCH_TURNS=5; BENCH_LONG=1 adds 5,000,000 rows. A section that misses a goal is named at the
# end; that is a result, not a failure: exit 0. Exit 2 when something could not be measured.
set -u
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
bin=$(cd "${1:-$source/build/bin}" && pwd) || exit 2
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- night ingest growth workbook bulletin pdf letters xlsx aggregate doubling
export TB_FONTS="${TB_FONTS:-$source/build/fonts}"
export TB_BENCH_TURNS="${TB_BENCH_TURNS:-5}"

version() {
    printf '  %s: ' "$1"
    shift
    "$@" 2>/dev/null | head -n 1 | grep . || echo "not installed"
}
python() {
    version "$1" /usr/bin/python3 -c "import $1; print(getattr($1, '__version__', None) or $1.Version)"
}
echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1024)) MB, load $(cut -d' ' -f1 /proc/loadavg)"
echo "date: $(date +%F)"
version "tongbao" "$bin/tb-nightly" --version
version "sqlite3" sqlite3 --version
version "python" /usr/bin/python3 --version
for module in reportlab weasyprint xlsxwriter openpyxl; do python $module; done
version "xelatex" xelatex --version
version "typst" typst --version
version "duckdb" duckdb --version

missed= broken=
section() {
    name=$1
    echo
    echo "== $2"
    shift 2
    "$@"
    case $? in
    0) ;;
    1) missed="$missed $name" ;;
    *) broken="$broken $name" ;;
    esac
}
growth() {
    TB_BENCH_TIMES=1 TB_BENCH_INGEST="100000 1000000${BENCH_LONG:+ 5000000}" sh "$here/ingest.sh" "$bin"
}
scale() {
    TB_BENCH_UNITS=140 TB_BENCH_ROWS=54000 sh "$here/aggregate.sh" "$bin" && sh "$here/aggregate.sh" "$bin"
}
for name; do
    case $name in
    night) section night "the whole night on the sample, in place of a Python pipeline" sh "$here/night.sh" "$bin" ;;
    ingest) section ingest "1,000,000 rows in" sh "$here/ingest_duel.sh" "$bin" ;;
    growth) section growth "how ingest grows" growth ;;
    workbook) section workbook "100,000 rows of 13 columns out of a workbook" sh "$here/workbook_duel.sh" "$bin" ;;
    bulletin) section bulletin "the monthly bulletin" sh "$here/bulletin.sh" "$bin" ;;
    pdf) section pdf "ten pages, a table of 200 rows, two charts" sh "$here/pdf.sh" "$bin" ;;
    letters) section letters "a letter to every county" sh "$here/letters.sh" "$bin" "$TB_FONTS" ;;
    xlsx) section xlsx "100,000 rows of 13 columns into a workbook" sh "$here/xlsx.sh" "$bin" ;;
    doubling) section doubling "instructions on doubled inputs, and after years" /usr/bin/python3 -B "$here/doubling.py" "$bin" ;;
    aggregate) section aggregate "figures of 14, 140 and 2,850 counties" scale ;;
    *) echo "run.sh: no section $name" >&2; exit 2 ;;
    esac
done
echo
[ -z "$missed" ] && echo "all goals are met" || echo "goals missed in:$missed"
[ -z "$broken" ] || { echo "could not be measured:$broken" >&2; exit 2; }
