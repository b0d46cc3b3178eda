#!/bin/sh
# build-fonts.sh FOLDER: put the free official faces into FOLDER as TrueType files.
#
# WHAT   Debian ships the Fandol faces as OpenType with cubic outlines (texlive-lang-chinese), and digits as light as the
#        Hanzi of 仿宋 (Latin Modern Roman 17 of fonts-lmodern; its licence wants another name for what is changed); a PDF by
#        way of libharu wants TrueType outlines. This takes the faces out of the packages without installing TeX,
#        turns each into TrueType by fontforge and leaves out the points that nobody sees (thin_main.c): on a grid
#        of 512 units (0.03 pt in the size of the text) nothing moves by more than one; the title face, set three
#        times as large, has 1024. That takes almost half off every PDF.
# USE    build-fonts.sh build/fonts          does nothing for faces that are already there
#        TB_FANDOL=DIR build-fonts.sh …      take the .otf files from DIR instead of downloading the package
#        TB_LATIN=FILE build-fonts.sh …      the face of the digits, when fonts-lmodern is not installed
# NEEDS  fontforge (fontforge-nox) and a C compiler; apt-get, dpkg-deb and the network when the .otf files are not installed.
# SURE   the same bytes on every run; a face appears under its name whole or not at all.
# EXIT   0 done, 100 usage, 111 something on this machine failed (a rerun is safe).
set -eu
umask 022
LC_ALL=C.UTF-8 # fontforge crashes on a path that its locale cannot name
export LC_ALL

faces='FandolFang-Regular FandolSong-Bold FandolHei-Regular FandolKai-Regular FandolSong-Regular Latin17-Regular'
package=texlive-lang-chinese
inside=usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
latin=usr/share/texmf/fonts/opentype/public/lm/lmroman17-regular.otf
# The day the faces were made: goes into the fonts in place of the clock.
SOURCE_DATE_EPOCH=1437177600
export SOURCE_DATE_EPOCH

fail()
{
    echo "build-fonts: error: $1" >&2
    exit 111
}

if [ $# -ne 1 ] || [ -z "$1" ]; then
    echo 'usage: build-fonts.sh FOLDER' >&2
    exit 100
fi
folder=$1
source=$(cd "$(dirname "$0")" && pwd)

missing=
for face in $faces; do
    [ -s "$folder/$face.ttf" ] || missing="$missing $face"
done
[ -n "$missing" ] || exit 0

command -v fontforge >/dev/null 2>&1 || fail 'fontforge is missing: apt-get install fontforge-nox'
mkdir -p "$folder" || fail "cannot make the folder $folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d "$folder/.build-fonts.XXXXXX") || fail "cannot write into $folder"
trap 'rm -rf "$work"' EXIT
trap 'exit 111' HUP INT TERM

# Where the OpenType files are: told, installed, or in the package.
otf=${TB_FANDOL:-/$inside}
for face in $missing; do
    if [ "$face" != Latin17-Regular ] && [ ! -s "$otf/$face.otf" ]; then
        [ -z "${TB_FANDOL:-}" ] || fail "no $face.otf in $TB_FANDOL"
        otf=
        break
    fi
done
case " $missing " in
*' Latin17-Regular '*) [ -s "${TB_LATIN:-/$latin}" ] || fail "no ${TB_LATIN:-/$latin}: apt-get install fonts-lmodern, or set TB_LATIN" ;;
esac
if [ -z "$otf" ]; then
    command -v apt-get >/dev/null 2>&1 || fail "apt-get is missing; set TB_FANDOL to a folder with the Fandol .otf files"
    echo "build-fonts: fetching $package (49 MB, once) for the Fandol faces" >&2
    # As root apt would want its own user to write here; it may.
    chmod 755 "$work"
    (cd "$work" && apt-get -q -o APT::Sandbox::User=root download "$package" >apt.log 2>&1) || {
        tail -n 3 "$work/apt.log" >&2
        fail "apt-get download $package failed; run apt-get update, or set TB_FANDOL to a folder with the .otf files"
    }
    dpkg-deb --fsys-tarfile "$work"/"$package"_*.deb | tar -x -C "$work" --wildcards "./$inside/*.otf" ||
        fail "cannot unpack $package"
    rm -f "$work"/*.deb
    otf=$work/$inside
fi

cat >"$work/convert.pe" <<'PE'
Open($1)
# Its own names lack a family, and Windows takes no face without one: OFD readers there would not use ours.
SetFontNames($4, $5, $4)
# Their licences let everybody embed and install them; Latin Modern's own bits say "preview and print only".
SetOS2Value("FSType", 0)
ScaleToEm(Strtol($3))
SetFontOrder(2)
SelectAll()
RoundToInt()
Generate($2)
Quit(0)
PE
${CC:-cc} -O2 -o "$work/thin" "$source/thin_main.c" -lm 2>"$work/cc.log" || {
    head -n 3 "$work/cc.log" >&2
    fail 'thin_main.c cannot be compiled: apt-get install gcc libc6-dev'
}

# One process a face, all at once: they share nothing.
make_face()
{
    case $1 in
    FandolSong-Bold) em=1024 hundredths=150 from=$otf/$1.otf ;;
    Latin17-Regular) em=1024 hundredths=100 from=${TB_LATIN:-/$latin} ;;
    *) em=512 hundredths=100 from=$otf/$1.otf ;;
    esac
    fontforge -lang=ff -script "$work/convert.pe" "$from" "$work/$1.all.ttf" "$em" "$1" "${1%%-*}" >"$work/$1.log" 2>&1 </dev/null &&
        "$work/thin" "$work/$1.all.ttf" "$work/$1.ttf" "$hundredths" >>"$work/$1.log" 2>&1
}
for face in $missing; do
    make_face "$face" &
done
wait
for face in $missing; do
    if [ ! -s "$work/$face.ttf" ]; then
        tail -n 3 "$work/$face.log" >&2
        fail "fontforge could not turn $face.otf into TrueType"
    fi
    mv -f "$work/$face.ttf" "$folder/$face.ttf" || fail "cannot write $folder/$face.ttf"
    echo "build-fonts: $face.ttf" >&2
done
