# tap.sh: a test in a few words of shell, in TAP (Test Anything Protocol).
#
#   . "$(dirname "$0")/tap.sh"           first line of every test: clean environment, own empty folder, LC_ALL=C
#   run tb-ingest -c x.ini               runs it; sets $code, and the files out and err
#   is "exit code" "$code" 0             exactly this text
#   like "says why" "$(cat err)" 'no such'    a grep pattern (basic regular expression)
#   unlike …                             the pattern is not there
#   ok "a file is there" test -f x       a command that succeeds;   not_ok "…" COMMAND…   one that fails
#   same "PDF" a.pdf b.pdf               two files of the same bytes
#   diag "words"                         a comment in the output
#   skip_all "why"                       end here, counted as skipped;   need pdftotext qpdf   the same for missing tools
#   for_others                           prints the folder of the programs, or of a copy, where user 65534 may run them (root only)
#   done_testing                         last line of every test
#
# $TB_SRC is the source tree (never written to), $TB_BIN the folder of the programs, $TB_FONTS the built fonts; they
# are first in PATH. TAP_KEEP=1 keeps the test's folder and says where it is.
# ctest runs the tests; by hand: TB_BIN=build/check/bin sh tests/e2e/10-night.sh

if [ -z "${TAP_CLEAN:-}" ]; then
    tap_script=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
    tap_source=$(cd "$(dirname "$0")/../.." && pwd)
    tap_programs=$(cd "${TB_BIN:-$tap_source/build/check/bin}" 2>/dev/null && pwd)
    tap_folder=$(mktemp -d "${TMPDIR:-/tmp}/tongbao-test-XXXXXX")
    mkdir "$tap_folder/home" "$tap_folder/work"
    tap_fonts=${TB_FONTS:-$tap_source/build/fonts}
    tap_build=${TB_BUILD:-${tap_programs%/bin}}
    # Tests write lists of words with these paths in them, and LD_PRELOAD knows no quotes: where a path has a blank, by links that have none.
    case "$tap_source $tap_programs $tap_fonts $tap_build" in
    *" "*" "*" "*" "*)
        ln -s "$tap_source" "$tap_folder/source" && tap_source=$tap_folder/source
        ln -s "$tap_programs" "$tap_folder/programs" && tap_programs=$tap_folder/programs
        ln -s "$tap_fonts" "$tap_folder/fonts" && tap_fonts=$tap_folder/fonts
        ln -s "$tap_build" "$tap_folder/build" && tap_build=$tap_folder/build ;;
    esac
    cd "$tap_folder/work" || exit 1
    exec env -i TAP_CLEAN=1 TAP_KEEP="${TAP_KEEP:-}" TAP_FOLDER="$tap_folder" PATH="$tap_programs:/usr/bin:/bin:/usr/sbin:/sbin" \
        HOME="$tap_folder/home" TMPDIR="$tap_folder" LC_ALL=C TB_SRC="$tap_source" TB_BIN="$tap_programs" \
        TB_FONTS="$tap_fonts" TB_BUILD="$tap_build" TB_CC="${TB_CC:-cc}" \
        sh "$tap_script" "$@"
fi

tap_count=0
tap_failed=0
tap_finished=
trap tap_exit EXIT
trap 'exit 1' HUP INT TERM

tap_exit() {
    if [ -z "$tap_finished" ]; then
        echo "Bail out! the test ended before done_testing"
    fi
    cd /
    if [ -n "$TAP_KEEP" ]; then
        echo "# kept: $TAP_FOLDER"
    else
        chmod -R u+w "$TAP_FOLDER" 2>/dev/null
        rm -rf "$TAP_FOLDER"
    fi
    if [ "$tap_finished" = skipped ]; then exit 77; fi
    if [ -z "$tap_finished" ] || [ "$tap_failed" -gt 0 ]; then exit 1; fi
    exit 0
}

diag() { printf '%s\n' "$*" | sed 's/^/# /'; }

tap_pass() {
    tap_count=$((tap_count + 1))
    echo "ok $tap_count - $1"
}

tap_fail() {
    tap_count=$((tap_count + 1))
    tap_failed=$((tap_failed + 1))
    echo "not ok $tap_count - $1"
}

ok() {
    tap_name=$1
    shift
    if "$@" >"$TAP_FOLDER/ok" 2>&1; then tap_pass "$tap_name"; else tap_fail "$tap_name"; diag "failed: $*"; diag "$(head -n 20 "$TAP_FOLDER/ok")"; fi
}

not_ok() {
    tap_name=$1
    shift
    if "$@" >"$TAP_FOLDER/ok" 2>&1; then tap_fail "$tap_name"; diag "succeeded: $*"; else tap_pass "$tap_name"; fi
}

is() {
    if [ "$2" = "$3" ]; then tap_pass "$1"; else tap_fail "$1"; diag "got:    $2"; diag "wanted: $3"; fi
}

like() {
    if printf '%s\n' "$2" | grep -q -e "$3"; then tap_pass "$1"; else tap_fail "$1"; diag "got:    $(printf '%s' "$2" | head -n 40)"; diag "wanted: $3"; fi
}

unlike() {
    if printf '%s\n' "$2" | grep -q -e "$3"; then tap_fail "$1"; diag "got:    $(printf '%s' "$2" | head -n 40)"; diag "not wanted: $3"; else tap_pass "$1"; fi
}

same() {
    if cmp -s "$2" "$3"; then tap_pass "$1"; else tap_fail "$1"; diag "$(cmp "$2" "$3" 2>&1)"; fi
}

run() {
    "$@" >out 2>err </dev/null
    code=$?
}

skip_all() {
    echo "1..0 # SKIP $*"
    tap_finished=skipped
    exit 77
}

need() {
    for tap_tool; do
        command -v "$tap_tool" >/dev/null 2>&1 || skip_all "no $tap_tool here"
    done
}

# A source tree below /root is closed to every other user.
for_others() {
    chmod 755 "$TAP_FOLDER"
    if setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$TB_BIN/tb-nightly"; then
        echo "$TB_BIN"
        return
    fi
    if ! [ -d "$TAP_FOLDER/for-others" ]; then # the programs' messages are beside their folder
        mkdir "$TAP_FOLDER/for-others" && cp -RL "$TB_BIN" "$TAP_FOLDER/for-others/bin" && cp -RL "$TB_BIN/../share" "$TAP_FOLDER/for-others/"
        chmod -R go+rX "$TAP_FOLDER/for-others"
    fi
    echo "$TAP_FOLDER/for-others/bin"
}

done_testing() {
    echo "1..$tap_count"
    tap_finished=yes
    if [ "$tap_failed" -gt 0 ]; then diag "$tap_failed of $tap_count failed"; fi
    exit
}
