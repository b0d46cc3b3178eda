#!/bin/sh
# deps.sh WHY PACKAGE…: install the Debian packages that are missing, without a question, and say so first.
# Quick and silent when nothing is missing.
set -eu
why=$1
shift

missing=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | awk -v wanted="$*" '
    $2 == "installed" { there[$1] = 1 }
    END { n = split(wanted, name, " "); for (i = 1; i <= n; i++) if (!(name[i] in there) && !seen[name[i]]++) printf " %s", name[i] }') || true
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "tongbao: packages are missing, and this is not root and has no sudo; as root: apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "tongbao: installing Debian packages to $why:$missing"

# $missing is a list of words on purpose.
# shellcheck disable=SC2086
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold \
        install --no-install-recommends $missing
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The package lists of a fresh system are empty and those of an old one name versions that are gone: then fetch them.
if install >"$log" 2>&1; then
    exit 0
fi
if $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update >"$log" 2>&1 && install >"$log" 2>&1; then
    exit 0
fi
cat "$log" >&2
echo "tongbao: the packages could not be installed; the lines above are apt-get's" >&2
exit 1
