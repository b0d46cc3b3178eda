#!/bin/sh
# uninstall.sh DESTDIR PREFIX SYSCONFDIR STATEDIR: take away what install.sh put below PREFIX, and the timer. What belongs to the
# bureau stays: the configuration, the ledger, the archive and the issued documents.
set -eu
root=$1 prefix=$2 sysconf=$3 state=$4
share=$root$prefix/share
for program in pipeline/tb-*; do
    name=$(basename "$program")
    rm -f "$root$prefix/bin/$name" "$share/bash-completion/completions/$name"
done
for page in pipeline/tb-*/*.[157] pipeline/adapter/*/*.[157] pipeline/man/*.[157] pipeline/man/zh_CN/*.[157]; do
    section=${page##*.}
    rm -f "$share/man/man$section/$(basename "$page")" "$share/man/zh_CN/man$section/$(basename "$page")"
done
find "$share/locale" -name tongbao.mo -type f -exec rm -f {} + 2>/dev/null || true
rm -f "$share/bash-completion/completions/tongbao"
rm -rf "$share/tongbao" "$share/doc/tongbao"
if [ -z "$root" ] && [ -e /etc/systemd/system/tongbao.timer ]; then
    if [ -d /run/systemd/system ]; then systemctl disable --now tongbao.timer >/dev/null 2>&1 || true; fi
    rm -f /etc/systemd/system/tongbao.timer /etc/systemd/system/tongbao.service /etc/systemd/system/tongbao-failed.service
fi
echo "tongbao: removed from $root$prefix. Kept: $root$sysconf/tongbao, $root$state and the user tongbao"
