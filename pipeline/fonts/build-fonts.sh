#!/bin/sh
# build-fonts.sh FOLDER: put the free official faces into FOLDER as TrueType files.
#
# WHAT   Debian ships the Fandol faces as OpenType with cubic outlines (texlive-lang-chinese); a PDF by way of
#        libharu wants TrueType outlines. This takes the five faces out of the package without installing TeX and
#        turns each into TrueType by fontforge. The outlines were traced and have more points than they need: they
#        are put on a grid of 512 units (0.03 pt in the size of the text; 1024 for the title face, which is set three
#        times as large) and points that matter less than one unit are left out, which nobody sees and which takes
#        a fifth to a third off every PDF.
# USE    build-fonts.sh build/fonts          does nothing for faces that are already there
#        TB_FANDOL=DIR build-fonts.sh …      take the .otf files from DIR instead of downloading the package
# NEEDS  fontforge (fontforge-nox); apt-get, dpkg-deb and the network when the .otf files are not installed.
# SURE   the same bytes on every run; a face appears under its name whole or not at all.
# EXIT   0 done, 100 usage, 111 something on this machine failed (a rerun is safe).
set -eu
umask 022
LC_ALL=C
export LC_ALL

faces='FandolFang-Regular FandolSong-Bold FandolHei-Regular FandolKai-Regular FandolSong-Regular'
package=texlive-lang-chinese
inside=usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
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
    if [ ! -s "$otf/$face.otf" ]; then
        [ -z "${TB_FANDOL:-}" ] || fail "no $face.otf in $TB_FANDOL"
        otf=
        break
    fi
done
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
ScaleToEm(Strtol($3))
SetFontOrder(2)
SelectAll()
RoundToInt()
Simplify(0, Strtod($4))
RoundToInt()
Generate($2)
Quit(0)
PE

# One process a face, all at once: they share nothing.
for face in $missing; do
    case $face in
    FandolSong-Bold) em=1024 error=1.5 ;;
    *) em=512 error=1 ;;
    esac
    fontforge -lang=ff -script "$work/convert.pe" "$otf/$face.otf" "$work/$face.ttf" "$em" "$error" \
        >"$work/$face.log" 2>&1 </dev/null &
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
