# SPDX-License-Identifier: GPL-3.0-or-later
# Completes the words of rent-or-run in bash: source this file, for instance from ~/.bashrc. Inputs and what may
# stand for them come from the program itself, so they are always those that it takes.

# What the program lists, asked once a shell; nothing where it cannot be run.
_rent_or_run_inputs() {
    if [[ -z ${_rent_or_run_input_list-} ]]; then
        _rent_or_run_input_list=$("$1" --list inputs 2>/dev/null | tail -n +2) || return 0
    fi
    printf '%s\n' "$_rent_or_run_input_list"
}

_rent_or_run_value_of() {
    local path words
    while IFS=$'\t' read -r path words; do
        if [[ $path == "$2" ]]; then
            printf '%s\n' "$words"
        fi
    done < <(_rent_or_run_inputs "$1" | cut -f 1,6)
}

_rent_or_run_files() {
    local pattern=$2 file
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do
        if [[ -d $file || $file == $pattern ]]; then
            COMPREPLY+=("$file")
        fi
    done < <(compgen -f -- "$1")
}

_rent_or_run() {
    local program=$1 current=$2 previous=$3 i option="" value_of=""
    COMPREPLY=()
    # Bash breaks words at "=": "--set path=val" is the four words --set, path, =, val.
    local words=("${COMP_WORDS[@]:0:COMP_CWORD+1}")
    local last=$((${#words[@]} - 1))
    if [[ $current == "=" ]]; then
        current="" previous=${words[last - 1]} value_of=$previous
    elif [[ $previous == "=" ]]; then
        previous=${words[last - 2]} value_of=$previous
    fi
    for i in "${words[@]:1}"; do
        case $i in
        --evaluate | --export | --report | --list | --import) option=$i ;;
        esac
    done
    case $value_of in
    "") ;;
    --set) previous=--set value_of="" ;;
    --format | --size | --scale) previous=$value_of value_of="" ;;
    *)
        mapfile -t COMPREPLY < <(compgen -W "$(_rent_or_run_value_of "$program" "$value_of")" -- "$current")
        return
        ;;
    esac
    case $previous in
    --list) mapfile -t COMPREPLY < <(compgen -W "models gpus instances apis usage inputs" -- "$current") ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "png svg pdf csv" -- "$current") ;;
    --size) mapfile -t COMPREPLY < <(compgen -W "1600x900 1280x720 1920x1080" -- "$current") ;;
    --scale) mapfile -t COMPREPLY < <(compgen -W "1 2 3" -- "$current") ;;
    --set)
        mapfile -t COMPREPLY < <(compgen -W "$(_rent_or_run_inputs "$program" | cut -f 1)" -S = -- "$current")
        compopt -o nospace 2>/dev/null
        ;;
    --export) compopt -o dirnames 2>/dev/null ;;
    --report) _rent_or_run_files "$current" '*.@(pdf|md)' ;;
    --import) _rent_or_run_files "$current" '*.@(csv|json)' ;;
    *)
        if [[ $current == -* ]]; then
            case $option in
            "") i="--evaluate --export --report --list --import --version --help" ;;
            --export) i="--set --format --size --scale" ;;
            --evaluate | --report) i="--set" ;;
            *) i="" ;;
            esac
            mapfile -t COMPREPLY < <(compgen -W "$i" -- "$current")
        else
            _rent_or_run_files "$current" '*.@(rentorrun|png)'
        fi
        ;;
    esac
}

complete -F _rent_or_run rent-or-run
