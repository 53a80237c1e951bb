# SPDX-License-Identifier: GPL-3.0-or-later
# Completes the words of rent-or-run in bash: source this file, for instance from ~/.bashrc. Options, inputs and what
# may stand for them come from the program itself, so they are always those that it takes.

# What the program says of itself, each asked once a shell; nothing where it cannot be run.
_rent_or_run_ask_usage() {
    if [[ -z ${_rent_or_run_usage-} ]]; then
        _rent_or_run_usage=$("$1" --help 2>/dev/null | awk '/^  rent-or-run/ { on = 1 } on && /^$/ { exit } on')
    fi
}

_rent_or_run_ask_inputs() {
    if [[ -z ${_rent_or_run_inputs-} ]]; then
        _rent_or_run_inputs=$("$1" --list inputs 2>/dev/null | tail -n +2)
    fi
}

# "--evaluate", "--export", ...
_rent_or_run_modes() {
    sed -n 's/^  rent-or-run \(--[a-z]*\).*/\1/p' <<<"$_rent_or_run_usage"
}

# The lines of the usage about one mode.
_rent_or_run_mode() {
    awk -v mode="$1" '/^  rent-or-run/ { on = $2 == mode } on' <<<"$_rent_or_run_usage"
}

# The word that follows a mode: "FILE.pdf|FILE.md".
_rent_or_run_word() {
    _rent_or_run_mode "$1" | sed -n 's/^  rent-or-run --[a-z]* \([^ ]*\).*/\1/p'
}

# What goes with a mode: "--set".
_rent_or_run_details() {
    _rent_or_run_mode "$1" | sed -n 's/^      \[\(--[a-z-]*\).*/\1/p'
}

_rent_or_run_value_of() {
    local path words
    while IFS=$'\t' read -r path words; do
        if [[ $path == "$1" ]]; then
            printf '%s\n' "$words"
        fi
    done < <(cut -f 1,6 <<<"$_rent_or_run_inputs")
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
    _rent_or_run_ask_usage "$program"
    # Bash breaks words at "=": "--set path=val" is the four words --set, path, =, val.
    local words=("${COMP_WORDS[@]:0:COMP_CWORD+1}")
    local last=$((${#words[@]} - 1))
    if [[ $current == "=" ]]; then
        current="" previous=${words[last - 1]} value_of=$previous
    elif [[ $previous == "=" ]]; then
        previous=${words[last - 2]} value_of=$previous
    fi
    for i in "${words[@]:1}"; do
        if [[ $i == --* ]] && _rent_or_run_modes | grep -qx -- "$i"; then
            option=$i
        fi
    done
    case $value_of in
    "") ;;
    --set) previous=--set value_of="" ;;
    --format | --goal | --chart | --view | --size | --scale | --today | --top) previous=$value_of value_of="" ;;
    *)
        _rent_or_run_ask_inputs "$program"
        mapfile -t COMPREPLY < <(compgen -W "$(_rent_or_run_value_of "$value_of")" -- "$current")
        return
        ;;
    esac
    case $previous in
    --list)
        i=$(_rent_or_run_word --list)
        mapfile -t COMPREPLY < <(compgen -W "${i//|/ }" -- "$current")
        ;;
    --format | --chart | --view)
        i=$(_rent_or_run_mode "${option:---export}" | sed -n "s/^      \[$previous \([^]]*\).*/\1/p")
        mapfile -t COMPREPLY < <(compgen -W "${i//[,|]/ }" -- "$current")
        ;;
    --seek)
        _rent_or_run_ask_inputs "$program"
        mapfile -t COMPREPLY < <(compgen -W "any $(cut -f 1 <<<"$_rent_or_run_inputs")" -- "$current")
        ;;
    --goal)
        i=$(_rent_or_run_mode --seek | tr -d '\n' | sed -n 's/.*\[--goal \([^]]*\)=AMOUNT.*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "${i//|/ }" -S = -- "$current")
        compopt -o nospace 2>/dev/null
        ;;
    --size) mapfile -t COMPREPLY < <(compgen -W "1600x900 1280x720 1920x1080" -- "$current") ;;
    --today) mapfile -t COMPREPLY < <(compgen -W "$(date +%F)" -- "$current") ;;
    --top) mapfile -t COMPREPLY < <(compgen -W "10 20 100" -- "$current") ;;
    --scale) mapfile -t COMPREPLY < <(compgen -W "1 2 3" -- "$current") ;;
    --set)
        _rent_or_run_ask_inputs "$program"
        mapfile -t COMPREPLY < <(compgen -W "$(cut -f 1 <<<"$_rent_or_run_inputs")" -S = -- "$current")
        compopt -o nospace 2>/dev/null
        ;;
    --export) compopt -o dirnames 2>/dev/null ;;
    --report)
        i=$(_rent_or_run_word --report)
        _rent_or_run_files "$current" "*@(${i//FILE/})"
        ;;
    --import)
        i=$(_rent_or_run_mode --import | grep -o '\*\.[a-z]*' | tr -d '*' | paste -sd '|')
        _rent_or_run_files "$current" "*@($i)"
        ;;
    *)
        if [[ $current == -* ]]; then
            i=$([[ -z $option ]] && _rent_or_run_modes || _rent_or_run_details "$option")
            mapfile -t COMPREPLY < <(compgen -W "$i" -- "$current")
        else
            _rent_or_run_files "$current" '*.@(rentorrun|png|html)'
        fi
        ;;
    esac
}

complete -F _rent_or_run rent-or-run
