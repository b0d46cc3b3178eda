#!/bin/sh
# extract.sh: print the catalogue of all messages in the sources (tongbao.pot), in a fixed order and without line
# numbers, so that it changes only when a message does.
#   sh pipeline/po/extract.sh > pipeline/po/tongbao.pot
#   msgmerge --update --no-fuzzy-matching --backup=none --no-location --sort-output pipeline/po/zh_CN.po pipeline/po/tongbao.pot
set -eu
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")/../.."
cat <<'HEAD'
# Messages of tongbao. Made by extract.sh; not edited by hand.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

HEAD
# xgettext warns of Chinese inside message ids, which is meant; its own header carries the date and is left out.
find pipeline -name '*.c' -o -name '*.h' -o -name '*.def' | sort |
    xgettext --files-from=- --language=C --from-code=UTF-8 --no-location --sort-output --no-wrap \
        --keyword=_ --keyword=N_ --keyword=TB_STATUS:3 --output=- 2>/dev/null |
    awk 'body { print } /^$/ { body = 1 }'
