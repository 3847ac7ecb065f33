#!/usr/bin/env bash
# Opens Coroscope: installs what is missing (Debian 12), builds (Release), starts build/bin/coroscope.
#   app/run.sh [FILE | LESSON | COMMAND ...]      the arguments go to coroscope
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
source "$root/cmake/debian.sh"

ensure_packages "${app_packages[@]}"
build_target coroscope OFF
exec "$build/bin/coroscope" "$@"
