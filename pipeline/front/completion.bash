# bash completion for the programs of tongbao, from what each says in --help.
_tongbao() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    case $prev in
    -c | --config) mapfile -t COMPREPLY < <(compgen -f -X '!*.ini' -- "$cur"; compgen -d -- "$cur"); return ;;
    --template | --workbook | -t | -w) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    --backup | --restore) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    --out | -o) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
    --set | --as-of | --now | --county | --verify | --erratum-of) return ;;
    esac
    if [[ $cur == -* ]]; then
        local options
        options=$("${COMP_WORDS[0]}" --help 2>/dev/null | sed -n 's/^  \(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}
complete -o filenames -F _tongbao tb-ingest tb-aggregate tb-bulletin tb-summary tb-notice tb-form tb-trace tb-issue tb-collect tb-deliver \
    tb-doctor tb-init tb-nightly
