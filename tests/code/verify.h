// Checks code against the rules at the top of opcode.h: which temporaries are live where.
#pragma once

#include <string>

#include "core/code/code.h"

namespace code_tests {

/// What is wrong with a code or one that is nested in it; empty if nothing is.
std::string verify(const code::Code& code);

}  // namespace code_tests
