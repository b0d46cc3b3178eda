#!/bin/sh
# install.sh BUILD DESTDIR PREFIX SYSCONFDIR STATEDIR: put the built programs, their pages, messages, fonts and templates
# where a Unix system has them. A configuration that is there is never touched.
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
(cd "$build/share" && find locale -name '*.mo') | while read -r catalogue; do
    install -D -m 644 "$build/share/$catalogue" "$share/$catalogue"
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
(cd templates && find . -type f ! -name '*.png') | while read -r file; do
    file=${file#./}
    [ "$file" = tongbao.ini ] && continue
    target=$root$sysconf/tongbao/$file
    [ -e "$target" ] || install -D -m 644 "templates/$file" "$target"
done
target=$root$sysconf/tongbao/tongbao.ini
if [ ! -e "$target" ]; then
    sed -e "s|^inbox = .*|inbox = $state/input|" -e "s|^archive = .*|archive = $state/archive|" \
        -e "s|^ledger = .*|ledger = $state/ledger.db|" -e "s|^output = .*|output = $state/output|" \
        -e "s|^fonts = .*|fonts = $prefix/share/tongbao/fonts|" templates/tongbao.ini >"$target"
    chmod 644 "$target"
fi
if [ -z "$root" ]; then
    mkdir -p "$state/input"
    echo "tongbao: installed below $prefix; configuration in $sysconf/tongbao, county files go into $state/input"
fi
