#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# in_root.sh ROOT PACKAGE.deb EXPECTED.json: installs, tries and removes. tests/package/run calls it, as root.
set -euo pipefail

root=$1 deb=$2
fail() {
    echo "$*" >&2
    exit 1
}
inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}
apt() {
    local log
    log=$(inside apt-get -q --yes --no-install-recommends "$@" 2>&1 </dev/null) || fail "apt-get $*: $log"
}
# Everything but what the package system notes for itself, with kinds and rights.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./home -o -path ./tmp -o -path ./var/log -o -path ./var/cache \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -printf '%p %y %m %u\n' | sort)
}

mount -t proc proc "$root/proc"
inside useradd --create-home --shell /bin/bash visitor
mkdir "$root/home/visitor/my plans"
cp "$3" "$root/home/visitor/expected.json"
cp "$(dirname "$0")/as_user.sh" "$root/home/visitor/"
cp "$deb" "$root/tmp/rent-or-run.deb"
inside chown -R visitor: /home/visitor
apt update
# What it needs comes first, so that the rest can be told from it.
apt satisfy "$(dpkg-deb --field "$deb" Depends)"
before=$(files)

apt install /tmp/rent-or-run.deb
inside dpkg --audit
new=$(comm -13 <(echo "$before") <(files) | grep -c . || true)
echo "installed: $new files and folders"
unshare --net chroot --userspec=visitor:visitor "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/visitor \
    LC_ALL=C.UTF-8 VERSION="$(dpkg-deb --field "$deb" Version)" bash /home/visitor/as_user.sh

apt purge rent-or-run
left=$(diff <(echo "$before") <(files) || true)
[[ -z $left ]] || fail "After removal, otherwise than before: $left"
left=$(grep -rlE 'rent-?or-?run' "$root/usr" "$root/etc" "$root/var/lib/dpkg" | grep -v '/var/lib/dpkg/.*-old$' || true)
[[ -z $left ]] || fail "After removal still named in: $left"
echo "removed: nothing is left"
