#!/usr/bin/env bash
# Runs every test: installs what is missing (Debian 12), builds (Release), then ctest.
#   tests/run.sh [ARGUMENT ...]      the arguments go to ctest, such as -R conformance
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
source "$root/cmake/debian.sh"

ensure_packages "${app_packages[@]}" "${test_packages[@]}"
build_target all ON
exec ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@" </dev/null
