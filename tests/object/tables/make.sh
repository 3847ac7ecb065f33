#!/bin/sh
# Makes all tables again: PYODIDE=folder-of-pyodide PYTHON=64-bit-python tests/object/tables/make.sh
set -e
cd "$(dirname "$0")"
split_tables() { awk '/^=== /{ f = $2; printf "" > f; next } { print > f }'; }
node cpython314.mjs make_tables.py | split_tables
"${PYTHON:-python3}" -B make_wide_tables.py | split_tables
