// Whether an "invalid syntax" comes from a misspelled keyword: a word on the wrong line, close to a
// keyword, with which the text would be right, or at least right so far.
#pragma once

#include <cstdint>

#include "core/syntax/diagnostic.h"
#include "core/syntax/source.h"

namespace syntax {

/// Fills the hint and the typo of `error`, if there is one. `last_statement` is the line of the last
/// statement with a block that was read in full, 0 if there is none.
// CPython 3.14: Lib/traceback.py, TracebackException._find_keyword_typos.
void find_keyword_typo(Diagnostic& error, const Source& source, std::int32_t last_statement);

}  // namespace syntax
