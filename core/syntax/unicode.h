// What the lexer must know of characters beyond ASCII, and UTF-8 itself.
// The properties are those of Unicode 16, as CPython 3.14 has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace syntax {

using CodePoint = std::uint32_t;

/// str.isidentifier of a single character beyond ASCII.
bool is_identifier_start(CodePoint c);
/// Whether a character beyond ASCII may stand inside an identifier.
bool is_identifier_continue(CodePoint c);
/// str.isprintable.
bool is_printable(CodePoint c);

/// One decoded character and its number of bytes; size 0 if the bytes are not UTF-8.
struct DecodedCharacter {
    CodePoint code = 0;
    std::size_t size = 0;
};

/// The character at `position`, which must be inside `text`. Surrogates are not UTF-8.
DecodedCharacter decode_utf8(std::string_view text, std::size_t position);

/// The position of the first byte that is not part of UTF-8 text, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Appends `c` as UTF-8; a lone surrogate becomes its three bytes (WTF-8).
void append_utf8(std::string& out, CodePoint c);

}  // namespace syntax
