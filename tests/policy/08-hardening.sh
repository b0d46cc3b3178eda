#!/bin/sh
# Every program is built so that a fault in it is hard to use: position independent, relocations read-only before main,
# no executable stack, stack protector, checked library calls.
. "$(dirname "$0")/../e2e/tap.sh"
need readelf
sanitized=no
if readelf -Ws "$TB_BIN/tb-ingest" | grep -q __asan_init; then sanitized=yes; fi
fortified=no
for program in "$TB_BIN"/tb-*; do
    name=${program##*/}
    like "$name: position independent" "$(readelf -Wh "$program")" 'Type: *DYN'
    like "$name: relocations become read-only" "$(readelf -Wl "$program")" 'GNU_RELRO'
    like "$name: and are all done before main" "$(readelf -Wd "$program")" 'BIND_NOW\|FLAGS.* NOW'
    unlike "$name: no executable stack" "$(readelf -Wl "$program" | grep GNU_STACK)" 'RWE'
    unlike "$name: no text relocations, no search path of its own" "$(readelf -Wd "$program")" 'TEXTREL\|RPATH\|RUNPATH'
    if [ $sanitized = no ]; then
        like "$name: stack protector" "$(readelf -Ws "$program")" '__stack_chk_fail'
        if readelf -Ws "$program" | grep -q '__[a-z]*printf_chk\|__mem[a-z]*_chk\|__read_chk'; then fortified=yes; fi
    fi
done
if [ $sanitized = no ]; then is "library calls are checked" "$fortified" yes; fi
done_testing
