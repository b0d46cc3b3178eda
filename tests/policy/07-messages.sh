#!/bin/sh
# The catalogue is that of the sources, and the Chinese is complete; and it is what people see, on a machine without any
# Chinese locale.
. "$(dirname "$0")/../e2e/tap.sh"
need xgettext msgfmt msgmerge

LC_ALL=C.UTF-8
export LC_ALL
sh "$TB_SRC/pipeline/po/extract.sh" >now.pot
same "tongbao.pot is what extract.sh finds (see its first lines)" now.pot "$TB_SRC/pipeline/po/tongbao.pot"
msgfmt --check --statistics -o zh.mo "$TB_SRC/pipeline/po/zh_CN.po" >msgfmt.out 2>&1
is "zh_CN.po: nothing wrong" "$?" 0
unlike "zh_CN.po: nothing untranslated, nothing fuzzy" "$(cat msgfmt.out)" 'untranslated\|fuzzy\|warning'
msgmerge --quiet --no-fuzzy-matching --no-location --sort-output --no-wrap -o merged.po "$TB_SRC/pipeline/po/zh_CN.po" now.pot
is "zh_CN.po: every message of the sources" "$(msgattrib --untranslated merged.po | grep -c '^msgid')" 0
is "zh_CN.po: none that is gone" "$(msgattrib --only-obsolete merged.po | grep -c '^#~ msgid')" 0

printf '[ui]\nlanguage = zh_CN\n[paths]\nledger = none/ledger.db\n' >zh.ini
printf '[ui]\nlanguage = en\n[paths]\nledger = none/ledger.db\n' >en.ini
for locale in C C.UTF-8 de_DE.UTF-8; do
    run env LC_ALL=$locale tb-nightly -c zh.ini
    like "LC_ALL=$locale: Chinese when tongbao.ini says so" "$(cat err)" '读不了存放计划的文件夹：\[paths\] plans'
done
run env LC_ALL=zh_CN.UTF-8 tb-nightly -c en.ini
like "English when tongbao.ini says so" "$(cat err)" 'cannot read the folder of plans: \[paths\] plans'
run env LC_ALL=C tb-nightly -c zh.ini --nonsense
like "a wrong command line, too: by -c" "$(cat err)" '没有这个选项：--nonsense'
run env LC_ALL=zh_CN.UTF-8 tb-nightly --nonsense --config=en.ini
like "wherever -c is" "$(cat err)" 'unknown option: --nonsense'
run env LC_ALL=C tb-nightly --set ui:language=zh_CN --nonsense
like "by --set" "$(cat err)" '没有这个选项：--nonsense'
run env LC_ALL=C TONGBAO_CONFIG=zh.ini tb-nightly --help
like "--help, by \$TONGBAO_CONFIG" "$(cat out)" '用法：tb-nightly'
cp en.ini tongbao.ini
run env LC_ALL=zh_CN.UTF-8 tb-nightly --help
like "--help, by ./tongbao.ini" "$(cat out)" 'usage: tb-nightly'
rm tongbao.ini
run env LC_ALL=zh_CN.UTF-8 tb-nightly --help
like "--help where there is no tongbao.ini: in the language of the environment" "$(cat out)" '用法：tb-nightly'
run env LC_ALL=C tb-nightly --help
like "and in English" "$(cat out)" 'usage: tb-nightly'
done_testing
