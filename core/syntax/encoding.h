// How the bytes of a source file become text: UTF-8, or Latin-1 where a comment declares it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/syntax/diagnostic.h"

namespace syntax {

/// Either an error, or the text, in UTF-8: the given bytes, or `decoded` if they were in Latin-1.
struct DecodedSource {
    std::optional<Diagnostic> error;
    std::optional<std::string> decoded;
};

/// Reads the bytes as CPython reads a file, up to its first token.
// CPython 3.14: Parser/tokenizer/helpers.c, check_coding_spec and ensure_utf8.
DecodedSource decode_source(std::string_view bytes, std::string_view filename);

}  // namespace syntax
