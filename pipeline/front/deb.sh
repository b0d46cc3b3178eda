#!/bin/sh
# deb.sh BUILD: BUILD/tongbao_VERSION_ARCH.deb of what is built, with its own user, /etc/tongbao, /var/lib/tongbao, a
# systemd timer and a cron line. The same bytes from the same build. DEBFULLNAME and DEBEMAIL, as ever, name who makes it.
set -eu
build=$1
umask 022
version=$(sed -n 's/^project(tongbao VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
arch=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-the tongbao authors} <${DEBEMAIL:-maintainers@tongbao.invalid}>"
deb=pipeline/front/deb
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"
root=$stage/root

sh pipeline/front/install.sh "$build" "$root" /usr /etc /var/lib/tongbao
doc=$root/usr/share/doc/tongbao
for program in "$root"/usr/bin/*; do
    strip --strip-unneeded --remove-section=.comment --remove-section=.note "$program"
done
find "$root/usr/share/man" -type f -exec gzip -9n {} +
{
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: tongbao"
    echo
    echo "Files: *"
    echo "Copyright: the tongbao authors"
    echo "License: Expat"
    sed -e '1,4d' -e 's/^$/./' -e 's/^/ /' LICENSE
    echo
    echo "Files: usr/share/tongbao/fonts/*"
    echo "Copyright: 2014 Jie Su, Haiyang Li and Changzhou SinoType Technology Co., Ltd."
    echo "License: GPL-3 with font exception"
    echo " The Fandol fonts, outlines turned from cubic to quadratic. On Debian systems the text of the GNU General"
    echo " Public License version 3 is in /usr/share/common-licenses/GPL-3. As a special exception, a document that"
    echo " embeds these fonts or parts of them is not by that covered by the licence."
    echo
    echo "Files: usr/share/tongbao/fonts/Latin17-Regular.ttf"
    echo "Copyright: 2003-2009 Boguslaw Jackowski and Janusz M. Nowacki, on behalf of TeX users groups"
    echo "License: GUST-Font-License-1.0"
    echo " Latin Modern Roman 17, outlines turned from cubic to quadratic and therefore under another name. This work may be"
    echo " distributed and/or modified under the conditions of the LaTeX Project Public License, either version 1.3c of this"
    echo " license or (at your option) any later version; see http://www.latex-project.org/lppl.txt."
} >"$doc/copyright"
rm "$doc/LICENSE"
time=$(stat -c %Y Makefile.dist)
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then time=$(git log -1 --format=%ct); fi
{
    echo "tongbao ($version) stable; urgency=medium"
    echo
    echo "  * Version $version; what changed stands in CHANGES.md of the sources."
    echo
    echo " -- $maintainer  $(LC_ALL=C date -u -R -d "@$time")"
} | gzip -9n >"$doc/changelog.gz"
install -D -m 644 $deb/cron.d "$root/etc/cron.d/tongbao"
mkdir -p "$root/lib/systemd/system"
for unit in tongbao.service tongbao-failed.service tongbao.timer; do
    sed -e 's|@PREFIX@|/usr|g' -e 's|@SYSCONFDIR@|/etc|g' $deb/$unit >"$root/lib/systemd/system/$unit"
done

mkdir "$root/DEBIAN" "$stage/debian"
printf 'Source: tongbao\n\nPackage: tongbao\nArchitecture: any\n' >"$stage/debian/control"
depends=$(cd "$stage" && dpkg-shlibdeps -O root/usr/bin/* | sed 's/^shlibs:Depends=//')
cat >"$root/DEBIAN/control" <<CONTROL
Package: tongbao
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root" | cut -f1)
Depends: $depends, adduser, icc-profiles-free, fonts-arphic-uming, fonts-arphic-ukai, fonts-wqy-zenhei, fonts-hanazono
Recommends: cron | systemd
Suggests: poppler-utils
Section: misc
Priority: optional
Description: nightly progress bulletins of a city's school campaigns
 Every night tongbao reads the spreadsheets that counties send in, checks each
 cell, works out who is on schedule and who lags, and makes an official
 bulletin (PDF) for leaders, a workbook (XLSX) for staff, and a sheet of
 corrections for each county. Every figure is exact and can be traced to the
 county's own cell.
CONTROL
(cd "$root" && find etc -type f | LC_ALL=C sort | sed 's|^|/|') >"$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do install -m 755 "$deb/$script" "$root/DEBIAN/$script"; done
(cd "$root" && find . -type f ! -path './DEBIAN/*' ! -path './etc/*' -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) \
    >"$root/DEBIAN/md5sums"
find "$root" -exec touch -h -d "@$time" {} +
SOURCE_DATE_EPOCH=$time dpkg-deb --root-owner-group -Zxz --build "$root" "$build/tongbao_${version}_$arch.deb" >/dev/null
echo "$build/tongbao_${version}_$arch.deb"
