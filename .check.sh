#!/bin/bash
# usage: .check.sh files
for f in "$@"; do clang-format -i $f; g++ -std=c++20 -Wall -Wextra -Wshadow -Wconversion -fsyntax-only -I. $f || echo FAIL $f; done
