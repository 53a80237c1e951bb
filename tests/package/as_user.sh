#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What somebody does with the installed program, at a desktop without a network. tests/package/in_root.sh calls it.
set -euo pipefail

fail() {
    echo "$*" >&2
    exit 1
}
cd
[[ $(id -u) -ne 0 ]] || fail "root is no ordinary user"
examples=/usr/share/doc/rent-or-run/examples

[[ $(rent-or-run --version) == "rent-or-run $VERSION" ]] || fail "--version: $(rent-or-run --version)"
rent-or-run --evaluate "$examples/llama_8b_l40s.rentorrun" >evaluated.json
cmp evaluated.json expected.json
echo "--version, --evaluate: as where it was built"

rent-or-run --export charts "$examples/llama_70b_h100.rentorrun" --size 800x450 --scale 1 >paths
[[ $(wc -l <paths) -ge 6 ]] || fail "--export: $(cat paths)"
while read -r path; do
    # The signature, and the width and height that were asked for.
    [[ $(od -An -N8 -tx1 "$path") == " 89 50 4e 47 0d 0a 1a 0a" ]] || fail "$path is no PNG"
    [[ $(od -An -j16 -N8 --endian=big -tu4 "$path" | tr -s ' ') == " 800 450" ]] || fail "$path has another size"
    [[ $(wc -c <"$path") -gt 10000 ]] || fail "$path is nearly empty"
done <paths
echo "--export: $(wc -l <paths) pictures"

source /usr/share/bash-completion/completions/rent-or-run
COMP_WORDS=(rent-or-run --ev) COMP_CWORD=1
_rent_or_run rent-or-run --ev rent-or-run
[[ ${COMPREPLY[*]} == --evaluate ]] || fail "Completion offers: ${COMPREPLY[*]}"

export XDG_RUNTIME_DIR=$HOME/runtime # a login makes it
mkdir --mode=700 "$XDG_RUNTIME_DIR"

# A double click: the desktop asks what kind the file is of, who opens that kind, and starts its Exec line.
plan="$HOME/my plans/plan of 3 %F.rentorrun"
cp "$examples/owned_h100.rentorrun" "$plan"
kind=$(gio info --attributes=standard::content-type "$plan" | sed -n 's/.*standard::content-type: //p')
[[ $kind == application/x-rent-or-run+json ]] || fail "A scenario's kind: $kind"
opener=$(xdg-mime query default "$kind")
[[ $opener == rent-or-run.desktop ]] || fail "Opened by: $opener"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>display 2>xvfb.log &
for ((i = 0; i < 100; ++i)); do
    [[ ! -s display ]] || break
    sleep 0.1
done
DISPLAY=:$(cat display)
export DISPLAY
gio open "$plan" 2>window.log
for ((i = 0; i < 600; ++i)); do
    title=$(xwininfo -root -tree | grep -F 'plan of 3 %F' | head -n 1) || title=
    [[ -z $title ]] || break
    sleep 0.1
done
[[ -n $title ]] || fail "No window within a minute: $(xwininfo -root -tree) $(cat window.log)"
echo "a double click: $(sed 's/^ *0x[0-9a-f]* //; s/: (.*//' <<<"$title")"
[[ ! -s window.log ]] || fail "The window says: $(cat window.log)"
pid=$(pgrep -x rent-or-run)
kill "$pid"
for ((i = 0; i < 150; ++i)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
done
! kill -0 "$pid" 2>/dev/null || fail "The window does not end."
kill %1
