#!/bin/sh
# What is given away: the source tarball (the same bytes from git, from itself, at any hour), an installation below a
# folder, the Debian package, the packages that are needed, the completion.
. "$(dirname "$0")/tap.sh"

# What is in it, never the folder itself: $TB_SRC may be a link to it, and what is removed in a copied link is gone from the tree.
mkdir tree
(cd "$TB_SRC" && tar -cf - --exclude=./build --exclude='./build-*' --exclude=./output .) | tar -xf - -C tree
if command -v git >/dev/null && git -C "$TB_SRC" rev-parse HEAD >/dev/null 2>&1; then
    git clone -q "$TB_SRC" clone 2>/dev/null
    (cd clone && TZ=Pacific/Chatham sh pipeline/front/dist.sh build) >first.name
    first=clone/$(cat first.name)
else
    rm -rf tree/.git
    (cd tree && sh pipeline/front/dist.sh build) >first.name
    first=tree/$(cat first.name)
fi
ok "a tarball" test -s "$first"
mkdir unpacked
tar -xzf "$first" -C unpacked
(cd unpacked/tongbao-* && umask 077 && LC_ALL=C.UTF-8 sh pipeline/front/dist.sh build) >second.name
second=$(echo unpacked/tongbao-*)/$(cat second.name)
same "unpacked and packed again: the same bytes" "$first" "$second"
is "it unpacks into one folder" "$(tar -tzf "$first" | cut -d/ -f1 | sort -u | sed 's/[0-9.]*$//')" tongbao-
ok "with the samples" test -d "$(echo unpacked/tongbao-*)/input/陵城区"
unlike "and nothing that was built" "$(tar -tzf "$first")" '\.o$\|/build/\|/output/\|\.git/'

mkdir build && ln -s "$TB_BIN" build/bin && ln -s "$TB_FONTS" build/fonts && ln -s "$TB_BUILD/share" build/share
build=$PWD/build
root=$PWD/root
(cd "$TB_SRC" && sh pipeline/front/install.sh "$build" "$root" /opt/tb /etc /var/lib/tongbao) >out 2>err
is "install says nothing below a folder" "$?$(cat out err)" 0
for program in "$TB_BIN"/tb-*; do
    name=$(basename "$program")
    ok "installed: $name" test -x "$root/opt/tb/bin/$name"
    ok "$name runs from there" "$root/opt/tb/bin/$name" --version
    ok "its page: $name(1)" test -f "$root/opt/tb/share/man/man1/$name.1"
done
for page in $(cd "$TB_SRC/pipeline" && find . -name '*.[157]' | sed 's|.*/\(.*\)\(.\)$|man\2/\1\2|' | sort); do ok "installed: $page" test -f "$root/opt/tb/share/man/$page"; done
for page in "$TB_SRC"/pipeline/man/zh_CN/*; do
    name=$(basename "$page") section=${page##*.}
    ok "installed in Chinese: $name" cmp -s "$page" "$root/opt/tb/share/man/zh_CN/man$section/$name"
done
like "the messages are found from there" "$(LC_ALL=zh_CN.UTF-8 "$root/opt/tb/bin/tb-nightly" --nonsense 2>&1)" '没有这个选项'
config=$root/etc/tongbao/tongbao.ini
rm "$root/etc/tongbao/forms/wenti.ini"
like "the configuration knows where things are" "$(cat "$config")" '^ledger = /var/lib/tongbao/ledger.db$'
like "and the fonts" "$(cat "$config")" '^fonts = /opt/tb/share/tongbao/fonts$'
echo '# mine' >>"$config"
(cd "$TB_SRC" && sh pipeline/front/install.sh "$build" "$root" /opt/tb /etc /var/lib/tongbao) >out 2>err
is "installed again: my configuration stays" "$(tail -n 1 "$config")" '# mine'
not_ok "and a form that was deleted stays deleted" test -e "$root/etc/tongbao/forms/wenti.ini"
ok "the templates of this version lie beside" test -s "$root/opt/tb/share/tongbao/templates/forms/wenti.ini"
like "with the paths of this installation" "$(cat "$root/opt/tb/share/tongbao/templates/tongbao.ini")" '^ledger = /var/lib/tongbao/ledger.db$'
cp -a "$root" removed
(cd "$TB_SRC" && sh pipeline/front/uninstall.sh "$TAP_FOLDER/work/removed" /opt/tb /etc /var/lib/tongbao) >out 2>err
is "uninstall leaves the configuration and nothing else" "$(find removed -type f ! -path 'removed/etc/tongbao/*')" ""
ok "which is whole" test -s removed/etc/tongbao/tongbao.ini

run sh "$TB_SRC/pipeline/front/cron.sh" /opt/tb /etc
is "the crontab line" "$(tail -n 1 out)" "30 2 * * *  /opt/tb/bin/tb-nightly -q -c /etc/tongbao/tongbao.ini"
run sh "$TB_SRC/pipeline/front/deps.sh" "try it" dpkg
is "no package is missing: nothing is said, nothing done" "$code$(cat out err)" 0
# Somebody who may not install: one line, each package once.
mkdir nobody
printf '#!/bin/sh\necho 1000\n' >nobody/id
chmod +x nobody/id
for tool in awk dpkg-query sh; do ln -s "$(command -v $tool)" nobody/; done
run env PATH="$PWD/nobody" sh "$TB_SRC/pipeline/front/deps.sh" "try it" dpkg no-such-package other-package no-such-package
is "who may not install is told what root must do, in one line" "$code$(cat out err)" \
    "1tongbao: packages are missing, and this is not root and has no sudo; as root: apt-get install --no-install-recommends no-such-package other-package"

if command -v systemd-analyze >/dev/null; then
    for unit in tongbao.service tongbao-failed.service; do
        sed -e 's|@PREFIX@|/usr|g' -e 's|@SYSCONFDIR@|/etc|g' "$TB_SRC/pipeline/front/deb/$unit" >$unit
    done
    exposure=$(systemd-analyze security --offline=true ./tongbao.service 2>/dev/null | sed -n 's/.*exposure level.*: \([0-9]\).*/\1/p')
    ok "the night's unit is exposed under 2 ($exposure)" test "${exposure:-0}" -lt 2
fi

# A purge keeps what a bureau would miss. postrm works on /var/lib/tongbao and /etc/tongbao: tried on a copy with other paths.
mkdir -p state/archive state/input conf
: >state/ledger.db
sed -e "s|/var/lib/tongbao|$PWD/state|g" -e "s|/etc/tongbao|$PWD/conf|g" -e 's/deluser --quiet --system tongbao/true/' -e 's/command -v deb-systemd-helper/false/' "$TB_SRC/pipeline/front/deb/postrm" >postrm
run sh postrm purge
like "purge says that the ledger stays" "$code$(cat err)" '^0tongbao: .*stays'
ok "and it stays" test -e state/ledger.db
rm -rf state/ledger.db state/archive
run sh postrm purge
is "with nothing in it the folder goes" "$code$(cat err)$(ls -d state 2>/dev/null)" 0

if command -v bash >/dev/null; then
    cat >complete.bash <<'BASH'
. "$1"
COMP_WORDS=(tb-nightly --as) COMP_CWORD=1 _tongbao
COMP_WORDS=(tb-nightly --as); COMP_CWORD=1; _tongbao; echo "${COMPREPLY[*]}"
COMP_WORDS=(tb-bulletin --t); COMP_CWORD=1; _tongbao; echo "${COMPREPLY[*]}"
ini=$2
COMP_WORDS=(tb-bulletin -c "$ini" -t mo); COMP_CWORD=4; _tongbao; echo "${COMPREPLY[*]}"
COMP_WORDS=(tb-summary -c "$ini" -w s); COMP_CWORD=4; _tongbao; echo "${COMPREPLY[*]}"
BASH
    is "completion knows options, templates and workbooks" \
        "$(bash complete.bash "$TB_SRC/pipeline/front/completion.bash" "$TB_SRC/templates/tongbao.ini" | tr '\n' ' ')" \
        "--as-of --template --text monthly summary "
fi

if command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null && command -v strip >/dev/null && [ -f "$TB_FONTS/FandolFang-Regular.ttf" ]; then
    deb=$(cd "$TB_SRC" && sh pipeline/front/deb.sh "$build" 2>"$TAP_FOLDER/work/deb.err" | tail -n 1)
    ok "a Debian package" test -s "$deb"
    cp "$deb" kept.deb
    deb=$(cd "$TB_SRC" && sh pipeline/front/deb.sh "$build" 2>/dev/null | tail -n 1)
    same "the same bytes again" "$deb" kept.deb
    like "every file below /etc is a conffile" "$(dpkg-deb --info kept.deb conffiles)" '^/etc/tongbao/tongbao.ini$'
    is "scripts are right as shell" "$(for s in postinst prerm postrm; do sh -n "$TB_SRC/pipeline/front/deb/$s" 2>&1; done)" ""
    if command -v lintian >/dev/null; then
        is "lintian finds no error" "$(lintian --allow-root --fail-on none --tag-display-limit 0 kept.deb 2>/dev/null | grep '^E:')" ""
    fi
fi
done_testing
