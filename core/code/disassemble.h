// Code as text, for tests and for looking at what the compiler does.
#pragma once

#include <string>

#include "core/code/code.h"

namespace code {

/// One line an instruction: `line index name fields`, a target as `-> index`, `!` after a released register,
/// `*` before the line where a line starts. Registers are shown by the names of locals, `t0` is the first
/// temporary. Below: the table of handlers. Nested codes are not included.
std::string disassemble(const Code& code);
/// The same with all nested codes, outermost first.
std::string disassemble_all(const Code& code);

}  // namespace code
