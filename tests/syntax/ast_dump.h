// A tree as text, in the form of CPython's ast.dump without empty fields, to compare trees by.
#pragma once

#include <string>

#include "core/syntax/ast.h"

namespace syntax_tests {

enum class Places { Shown, Hidden };

/// Strings as Python's ascii(); floats with 17 digits; integers beyond 64 bits in hexadecimal.
/// Places are written as a last field "@line:col-end_line:end_col".
std::string dump(const syntax::Module& module, Places places = Places::Hidden);
std::string dump(const syntax::Statement& statement, Places places = Places::Hidden);

}  // namespace syntax_tests
