// The features that `from __future__ import` may name. That such imports come first is the compiler's rule.
#pragma once

#include <optional>

#include "core/syntax/ast.h"
#include "core/syntax/diagnostic.h"
#include "core/syntax/source.h"

namespace syntax {

/// What is wrong with the future imports at the top of a module, or nothing.
// CPython 3.14: Python/future.c, future_parse.
std::optional<Diagnostic> find_future_error(const Module& module, const Source& source);

}  // namespace syntax
