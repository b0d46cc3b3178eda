#!/bin/sh
# A clock that is behind, or jumps: told by the night, the doctor and the page; the night stays that of the last cut-off; nothing is
# issued under a wrong date. The same reports give the same figures.
. "$(dirname "$0")/tap.sh"
need sqlite3
[ -f "$TB_BUILD/tests/libtbfault.so" ] || skip_all "no shim in this build"

cp -R "$TB_SRC/templates" templates
mkdir in
cp -R "$TB_SRC/input/陵城区" in/
find in -type f -exec touch -d '2017-07-05 10:00' {} +
# at DATE-TIME PROGRAM …: by the machine's clock, not by --now
at() { ahead=$(($(date -u -d "$1" +%s) - $(date +%s))); program=$2; shift 2
    run env LD_PRELOAD="$TB_BUILD/tests/libtbfault.so" TB_FAULT_CLOCK=$ahead "$program" -c templates/tongbao.ini --set paths:inbox=in \
        --set paths:ledger=l.db --set paths:archive=a --set paths:output=o --set paths:fonts="$TB_FONTS" --set ui:language=en \
        --set nightly:bulletins= --set nightly:workbooks= --set period:first=2017-06-30 "$@"; }
figures() { sqlite3 -batch -readonly l.db "SELECT as_of, indicator, county, done, rate, rank FROM progress ORDER BY 1, 2, 3; SELECT file, received_at, status FROM submissions ORDER BY 1"; }
current() { sqlite3 -batch -readonly l.db "SELECT as_of FROM aggregated WHERE is_current"; }

at 2017-07-05T18:30:00Z tb-nightly
is "a night by the clock" "$code $(current) $(readlink o/latest)" "1 2017-06-30 2017-06-30"
unlike "no word of the clock" "$(cat out err)" "clock"
figures >right

at 1970-01-02T18:30:00Z tb-nightly
is "a clock without a battery: the night is that of the last cut-off" "$code $(current) $(readlink o/latest)" "1 2017-06-30 2017-06-30"
like "and it is told" "$(cat out err)" "it is 1970-01-03T02:3.:.. here, but a night has run at 2017-07-06T02:3"
at 1970-01-03T18:30:00Z tb-nightly
like "night after night" "$(cat out err) $(current)" "it is 1970-01-04.*"
is "of the same cut-off" "$(current)" 2017-06-30
ok "on the page" grep -q '1970-01-04' o/index.html
figures >behind
same "the figures are the same" right behind
at 1970-01-02T18:30:00Z tb-doctor
like "the doctor finds it" "$(cat out)" "^wrong clock: it is 1970-01-03"
at 1970-01-02T18:30:00Z tb-issue --template templates/bulletins/monthly
is "nothing is issued under such a date" "$code $(ls o/issued 2>/dev/null | wc -l)" "111 0"
like "with the reason" "$(cat err)" "nothing is issued"

at 2017-07-06T18:30:00Z tb-nightly
is "right again" "$code $(current)" "1 2017-06-30"
unlike "not a word more" "$(cat out err)" "it is 2017"
at 2017-11-06T18:30:00Z tb-nightly
like "a jump ahead is told" "$(cat out err)" "it is 2017-11-07T02:3.:.. here, and the last night was that of 2017-07-07"
at 2017-07-07T18:30:00Z tb-nightly
like "and the way back" "$(cat out err)" "it is 2017-07-08T02:3.:.. here, but a night has run at 2017-11-07"
is "which follows the clock, as the reports do not say otherwise" "$(current)" "2017-06-30"
at 2017-07-08T18:30:00Z tb-nightly
unlike "which is the end of it" "$(cat out err)" "it is 2017"
figures | grep '^2017-06-30\|^陵城区' >after
grep '^2017-06-30\|^陵城区' right >before
same "the figures are the same still" before after
done_testing
