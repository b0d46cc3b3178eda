#!/bin/sh
# install.sh BUILD DESTDIR PREFIX SYSCONFDIR STATEDIR: put the built programs, their pages, messages, fonts and templates
# where a Unix system has them.
#
# The templates of this version lie in PREFIX/share/tongbao/templates and are replaced by every installation. SYSCONFDIR/tongbao
# is the bureau's: it is filled once, while it has no tongbao.ini, and never touched again, so that a form that was deleted
# stays deleted. As root and without DESTDIR the user tongbao, its folders and their rights are made as well.
set -eu
build=$1 root=$2 prefix=$3 sysconf=$4 state=$5
umask 022
share=$root$prefix/share

for program in "$build"/bin/tb-*; do
    install -D -m 755 "$program" "$root$prefix/bin/$(basename "$program")"
done
for page in pipeline/tb-*/*.[157] pipeline/adapter/*/*.[157] pipeline/man/*.[157]; do
    section=${page##*.}
    install -D -m 644 "$page" "$share/man/man$section/$(basename "$page")"
done
for page in pipeline/man/zh_CN/*.[157]; do
    [ -e "$page" ] || continue
    section=${page##*.}
    install -D -m 644 "$page" "$share/man/zh_CN/man$section/$(basename "$page")"
done
(cd "$build/share" && find . -name '*.mo' -o -name SYS_LC_MESSAGES) | while read -r messages; do
    install -D -m 644 "$build/share/$messages" "$share/$messages"
done
for font in "$build"/fonts/*.ttf; do
    install -D -m 644 "$font" "$share/tongbao/fonts/$(basename "$font")"
done
install -D -m 644 pipeline/front/completion.bash "$share/bash-completion/completions/tongbao"
for program in "$build"/bin/tb-*; do
    ln -sf tongbao "$share/bash-completion/completions/$(basename "$program")"
done
for text in README.md README.zh-CN.md LICENSE; do
    install -D -m 644 "$text" "$share/doc/tongbao/$text"
done

rm -rf "$share/tongbao/templates"
(cd templates && find . -type f ! -name '*.png') | while read -r file; do
    file=${file#./}
    [ "$file" = tongbao.ini ] || install -D -m 644 "templates/$file" "$share/tongbao/templates/$file"
done
sed -e "s|^inbox = .*|inbox = $state/input|" -e "s|^archive = .*|archive = $state/archive|" \
    -e "s|^ledger = .*|ledger = $state/ledger.db|" -e "s|^output = .*|output = $state/output|" \
    -e "s|^fonts = .*|fonts = $prefix/share/tongbao/fonts|" templates/tongbao.ini >"$share/tongbao/templates/tongbao.ini"
chmod 644 "$share/tongbao/templates/tongbao.ini"

config=$root$sysconf/tongbao
if [ -e "$config/tongbao.ini" ]; then
    if [ -z "$root" ]; then
        echo "tongbao: $config stays as it is; the templates of this version are in $prefix/share/tongbao/templates"
    fi
else
    mkdir -p "$config"
    # tongbao.ini last: it says that the folder is complete
    (cd "$share/tongbao/templates" && find . -mindepth 1 -maxdepth 1 ! -name tongbao.ini) | while read -r part; do
        cp -R "$share/tongbao/templates/$part" "$config/"
    done
    install -m 644 "$share/tongbao/templates/tongbao.ini" "$config/tongbao.ini"
fi

[ -z "$root" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "tongbao: installed below $prefix. Not root: the user tongbao and $state were not made; run this as root, or make $state/input yourself"
    exit 0
fi
if ! getent passwd tongbao >/dev/null; then
    if command -v adduser >/dev/null; then
        adduser --quiet --system --group --home "$state" --no-create-home --gecos tongbao tongbao
    else
        useradd --system --user-group --home-dir "$state" --no-create-home --shell /usr/sbin/nologin tongbao
    fi
fi
# The ledger and the issued documents are the user's alone; only the inbox is open to the group that county files come from.
[ -d "$state" ] || install -d -o tongbao -g tongbao -m 750 "$state"
[ -d "$state/input" ] || install -d -o tongbao -g tongbao -m 2770 "$state/input"
echo "tongbao: installed below $prefix; configuration in $sysconf/tongbao, county files go into $state/input; the night runs as the user tongbao"
