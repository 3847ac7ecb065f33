# Shared by app/run.sh and tests/run.sh, which source it: the Debian packages, and the build.
# Expects `root`, the folder of the repository.

app_packages=(
    g++ cmake ninja-build pkg-config
    libfmt-dev libboost-dev libpcre2-dev nlohmann-json3-dev libtomlplusplus-dev libcli11-dev
    libimgui-dev libglfw3-dev libgl-dev libopengl-dev python3-glad libstb-dev
    libgl1-mesa-dri fonts-inter fonts-jetbrains-mono fonts-font-awesome
)
test_packages=(catch2 python3 xvfb xdotool imagemagick)
build=${COROSCOPE_BUILD_DIR:-$root/build}

say() { printf '%s\n' "$*" >&2; }

# Installs what is missing of the packages named; asks nothing of apt when nothing is missing.
# Where it cannot install, it says so and goes on: configuring then names what it lacks.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system; these packages, or what they hold, are needed: $*"
        return 0
    fi
    local missing=() installed name
    # dpkg-query fails when it does not know one of the names: that one is missing, and no reason to stop.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
    for name in "$@"; do
        grep -qxF "installed $name" <<<"$installed" || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "Missing, and no sudo to install them: ${missing[*]}"; return 0; }
        as_root=(sudo)
    fi
    say "Installing with apt-get: ${missing[*]}"
    "${as_root[@]}" apt-get -q update </dev/null >&2 || say "apt-get update failed; trying with the lists that are there"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install "${missing[@]}" </dev/null >&2 ||
        say "apt-get could not install: ${missing[*]}"
}

# build_target TARGET TESTING: configures where that is needed (Release, unless the folder is configured
# already) and builds what is out of date. TESTING is ON or OFF; ON stays on.
build_target() {
    local target=$1 testing=$2 cache=$build/CMakeCache.txt how=()
    if [ ! -f "$build/build.ninja" ] && [ ! -f "$build/Makefile" ]; then
        how=(-DCMAKE_BUILD_TYPE=Release "-DBUILD_TESTING=$testing")
        command -v ninja >/dev/null && how+=(-G Ninja)
        rm -f "$cache"
    elif ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        say "$build belongs to another source folder; configuring it anew"
        how=(--fresh -DCMAKE_BUILD_TYPE=Release "-DBUILD_TESTING=$testing")
    elif [ "$testing" = ON ] && grep -qxF BUILD_TESTING:BOOL=OFF "$cache"; then
        how=(-DBUILD_TESTING=ON)
    fi
    if [ ${#how[@]} -gt 0 ]; then
        cmake -S "$root" -B "$build" "${how[@]}" >&2 || return
    fi
    cmake --build "$build" --target "$target" --parallel "$(nproc)" >&2
}
