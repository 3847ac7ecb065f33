// From source text to tokens, as CPython's tokenizer does it: indentation, brackets, strings, numbers,
// f-strings in pieces. Stops at the first error. Decoding what is inside strings is left to literal.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/diagnostic.h"
#include "core/syntax/source.h"
#include "core/syntax/token.h"

namespace syntax {

/// An open bracket.
struct OpenBracket {
    char character = 0;
    std::int32_t line = 0;
    std::int32_t col = 0;  ///< bytes, from 0
};

/// The ways in which CPython's tokenizer stops. They differ in when the parser lets them win over its
/// own errors: Raised always does.
enum class LexStop : std::uint8_t {
    None,          ///< all tokens are there
    Raised,        ///< an error with words and place of its own
    EndOfFile,     ///< the text ends inside brackets or after a backslash
    BadDedent,     ///< no such outer level
    MixedTabs,     ///< TabError
    TooDeep,       ///< too many levels of indentation
    Continuation,  ///< something stands after a backslash
};

struct TokenList {
    /// Ends with EndMarker, or with Error.
    std::vector<Token> tokens;
    LexStop stop = LexStop::None;
    Diagnostic error;  ///< what went wrong, unless `stop` is None
    /// The brackets that were open at the end.
    std::vector<OpenBracket> open;
    /// Whether it ends inside an f-string.
    bool in_fstring = false;
    std::vector<Diagnostic> warnings;
};

/// Tokens of `source`, which is UTF-8 without null bytes.
TokenList tokenize(const Source& source);

}  // namespace syntax
