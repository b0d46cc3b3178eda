#!/bin/sh
# Every header compiles alone, as C11, and carries a guard.
. "$(dirname "$0")/../e2e/tap.sh"

# Rooms are found by their folders; what the build makes (tb_version.h, embedded SQL) by the build folder's.
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -fsyntax-only -Wall -Wextra -Wpedantic -Wno-unused-function -Wno-unused-variable"
# Links without blanks, as the source folder may have some.
ln -s "$TB_SRC" tree
ln -s "$TB_BUILD" built
for folder in $(find tree/pipeline -name '*.h' -printf '%h\n' | sort -u) $(find built/pipeline -name '*.h' -printf '%h\n' 2>/dev/null | sort -u); do
    flags="$flags -I$folder"
done
libraries=$(pkg-config --cflags harfbuzz sqlite3 libcrypto libcurl 2>/dev/null)
for header in $(find tree/pipeline -name '*.h' | sort); do
    name=${header#tree/}
    echo "#include \"$header\"" >alone.c
    echo "int alone(void); int alone(void) { return 0; }" >>alone.c
    # shellcheck disable=SC2086
    ok "$name compiles alone" "$TB_CC" $flags $libraries -I/usr/include/iniparser alone.c
    guard=$(basename "$header" .h | tr a-z- A-Z_)_H
    ok "$name has the guard $guard" grep -q "^#ifndef $guard\$" "$header"
done
done_testing
