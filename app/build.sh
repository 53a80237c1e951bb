# SPDX-License-Identifier: GPL-3.0-or-later
# For app/run and tests/run: installs what is missing, configures and builds where there is something to do, and
# says nothing where there is not. All of it goes to standard error. Sourced, after `set -euo pipefail`.

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libqcustomplot-dev nlohmann-json3-dev zlib1g-dev libxlsxwriter-dev)
test_packages=(libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev xvfb xauth python3 python3-numpy openssl)

fail() {
    echo "$*" >&2
    exit 1
}

# install_missing PACKAGE...
install_missing() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        return 0 # not Debian: CMake says what it does not find
    fi
    local have missing=() package
    have=" $(dpkg-query --show --showformat='${Package}=${db:Status-Status} ' "$@" 2>/dev/null || true)"
    for package in "$@"; do
        [[ $have == *" $package=installed "* ]] || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    local as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail "These packages are missing and there is no sudo to install them: ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}" >&2
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 || echo "The package lists could not be refreshed; going on with those at hand." >&2
    "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" >&2 ||
        fail "The packages could not be installed: ${missing[*]}"
}

# configure PRESET [CMAKE ARGUMENT...]
configure() {
    local preset=$1 folder="$root/build/$1" log
    shift
    # A build folder that was made for another place on the disk cannot be used.
    if [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    if [[ -f $folder/build.ninja && -z $(find "$root/CMakePresets.json" "$root/CMakeLists.txt" \
        "$root"/{core,resources,ui,app,tests}/CMakeLists.txt "$root"/tests/*/CMakeLists.txt \
        -newer "$folder/build.ninja" 2>/dev/null) ]]; then
        return 0
    fi
    echo "Configuring ($preset)" >&2
    log=$(cd "$root" && cmake --preset "$preset" "$@" 2>&1) || fail "$log"
}

# build PRESET TARGET...
build() {
    local preset=$1 target arguments=()
    shift
    for target in "$@"; do
        arguments+=(--target "$target")
    done
    # What Ninja says when there is nothing to do is left out.
    (cd "$root" && cmake --build --preset "$preset" "${arguments[@]}" 2>&1) |
        sed -u -e '/Re-checking globbed directories/d' -e '/^ninja: no work to do\.$/d' >&2 ||
        fail "The build failed ($preset)."
}
