// Why a text is not Python, in CPython's words and at CPython's place. Slow, and only asked when the
// parser has failed: it reads the tokens with the whole grammar of CPython, in its order, including
// the rules for what people get wrong.
#pragma once

#include "core/syntax/diagnostic.h"
#include "core/syntax/lexer.h"
#include "core/syntax/source.h"
#include "core/syntax/tree.h"

namespace syntax {

/// Tokens where the parser failed: the first of the module's statement that it was reading, and where it
/// stopped.
struct Failure {
    std::size_t statement = 0;
    std::size_t stopped = 0;
};

/// The error in `tokens`, which are no valid module (or expression).
// CPython 3.14: Grammar/python.gram (the invalid_ rules), Parser/pegen.c, Parser/pegen_errors.c.
Diagnostic explain_error(const Source& source, const TokenList& tokens, const Failure& failure,
                         Mode mode = Mode::file);

/// Whether `tokens`, which are no valid module, are the beginning of one: reading fails only where
/// they end. CPython 3.14: Parser/pegen.c, _is_end_of_source.
bool is_incomplete(const Source& source, const TokenList& tokens);

}  // namespace syntax
