// The values of number and string tokens: digits, prefixes, escape sequences.
// Joining adjacent strings is the parser's work.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/syntax/arena.h"
#include "core/syntax/ast.h"

namespace syntax {

/// Fills `what` and the value of `out` from a Number token. False, with `error`, only for an integer
/// of more decimal digits than CPython converts (4300).
bool read_number(std::string_view token, Arena& arena, Constant& out, std::string& error);

/// The value of a string token, or of a piece of an f-string.
struct StringValue {
    bool is_bytes = false;
    bool u_prefix = false;
    /// UTF-8 (WTF-8) or bytes; in the arena or in the token's own text.
    std::string_view text;
    /// Empty, or what is wrong, in CPython's words.
    std::string error;
    /// The error is about the token as a whole; otherwise CPython shows it where it had come to.
    bool error_is_about_token = false;
    /// Not CPython's error but a limit of ours.
    bool is_unsupported = false;
    /// Offset in the token of the first escape sequence that means nothing, or npos.
    std::size_t invalid_escape = std::string_view::npos;
};

/// A String token with its prefix and quotes.
StringValue read_string(std::string_view token, Arena& arena);

/// Literal text of an f-string.
StringValue read_fstring_text(std::string_view text, bool is_raw, Arena& arena);

/// The SyntaxWarning for the escape sequence that begins at `escape`.
std::string invalid_escape_message(std::string_view escape);

}  // namespace syntax
