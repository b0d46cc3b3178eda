#!/bin/sh
# How long a bulletin takes to typeset: text, two charts and a table of 200 rows on more than ten pages, by a whole process
# (fonts opened, set, subset, written); the same text by typst, xelatex and ReportLab when they are installed; and
# 2,850 letters in one process.
#
#   sh tests/bench/pdf.sh [BIN]       TB_FONTS: the built fonts (default: build/fonts)
#
# Goals: 20 ms and 40 MB of memory, under 200 KB, 10 times faster than the fastest other one; 10 ms a letter. Processor time
# counts (all use one core), the least of several turns. Exit 1 when a goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
build=$(cd "${1:-$source/build/bin}/.." && pwd)
fonts=$(cd "${TB_FONTS:-$source/build/fonts}" && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
rooms="$build/pipeline"
# shellcheck disable=SC2046
${CC:-cc} -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -o "$folder/sample" "$source/tests/typeset/typeset_sample.c" \
    "$source/tests/typeset/sample_doc.c" -I"$source/pipeline/base" -I"$source/pipeline/model" -I"$source/pipeline/typeset" \
    -I"$source/pipeline/adapter/font" -I"$source/pipeline/adapter/pdf" \
    "$rooms/adapter/pdf/libtb_pdf.a" "$rooms/adapter/font/libtb_font.a" "$rooms/typeset/libtb_typeset.a" \
    "$rooms/model/libtb_model.a" "$rooms/base/libtb_base.a" -lhpdf $(pkg-config --libs harfbuzz-subset harfbuzz libdeflate) -lm
exec /usr/bin/python3 -B "$here/pdf/measure.py" "$folder" "$folder/sample" "$fonts" "$here/pdf"
