# bash completion for the programs of tongbao: options from what each says in --help, indicators and counties from the ledger
# (tb-trace), templates and workbooks from the folders that tongbao.ini names.

# The configuration of the command line at hand, else the one a program would take.
_tongbao_config() {
    local i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        -c | --config)
            echo "${COMP_WORDS[i + 1]}"
            return
            ;;
        esac
    done
    for i in "${TONGBAO_CONFIG:-}" tongbao.ini /etc/tongbao/tongbao.ini; do
        [[ $i && -r $i ]] && echo "$i" && return
    done
}

# _tongbao_folders KEY FILE: names of the folders with FILE in them, below [paths] KEY
_tongbao_folders() {
    local ini folder name
    ini=$(_tongbao_config)
    [[ $ini ]] || return
    folder=$(sed -n "/^\[paths\]/,/^\[[^p]/s/^$1[ \t]*=[ \t]*//p" "$ini" 2>/dev/null | sed 's/[ \t]*\([;#].*\)\{0,1\}$//' | tail -n 1)
    folder=${folder:-$1}
    [[ $folder == /* ]] || folder=$(dirname "$ini")/$folder
    for name in "$folder"/*/"$2"; do
        [[ -f $name ]] && basename "$(dirname "$name")"
    done
}

# _tongbao_trace COLUMN ARGUMENT…: a column of one of tb-trace's lists, without its head
_tongbao_trace() {
    local column=$1 ini folder
    shift
    ini=$(_tongbao_config)
    folder=$(dirname "${COMP_WORDS[0]}")
    [[ ${COMP_WORDS[0]} == */* ]] && folder=$folder/tb-trace || folder=tb-trace
    "$folder" ${ini:+-c "$ini"} --csv "$@" 2>/dev/null | sed 1d | cut -d, -f"$column" | tr -d '\r'
}

_tongbao() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} i words=0
    case $prev in
    -c | --config) mapfile -t COMPREPLY < <(compgen -f -X '!*.ini' -- "$cur"; compgen -d -- "$cur"); return ;;
    --template | -t) mapfile -t COMPREPLY < <(compgen -W "$(_tongbao_folders bulletins bulletin.ini)" -- "$cur"; compgen -d -- "$cur"); return ;;
    --workbook | -w) mapfile -t COMPREPLY < <(compgen -W "$(_tongbao_folders workbooks workbook.ini)" -- "$cur"; compgen -d -- "$cur"); return ;;
    --county) mapfile -t COMPREPLY < <(compgen -W "$(_tongbao_trace 2 --counties)" -- "$cur"); return ;;
    --backup | --restore) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    --out | -o) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
    --set | --as-of | --now | --verify | --erratum-of) return ;;
    esac
    if [[ $cur == -* ]]; then
        local options
        options=$("${COMP_WORDS[0]}" --help 2>/dev/null | sed -n 's/^  \(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    elif [[ ${COMP_WORDS[0]##*/} == tb-trace && $prev != --file && $prev != -f ]]; then
        for ((i = 1; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
            -c | --config | -f | --file | -d | --diff | --set | --as-of | --now) i=$((i + 1)) ;;
            -*) ;;
            *) words=$((words + 1)) ;;
            esac
        done
        case $words in
        0) mapfile -t COMPREPLY < <(compgen -W "$(_tongbao_trace 1)" -- "$cur") ;;
        1) mapfile -t COMPREPLY < <(compgen -W "$(_tongbao_trace 2 --counties)" -- "$cur") ;;
        esac
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}
complete -o filenames -F _tongbao tb-ingest tb-aggregate tb-bulletin tb-summary tb-notice tb-form tb-trace tb-issue tb-collect tb-deliver \
    tb-doctor tb-init tb-nightly
