// Whether a source text can be read at all: UTF-8, no null bytes, no other encoding declared.
#pragma once

#include <optional>
#include <string_view>

#include "core/syntax/diagnostic.h"

namespace syntax {

/// What CPython says of a file with these bytes before it reads a token of it, or nothing.
std::optional<Diagnostic> find_encoding_error(std::string_view bytes, std::string_view filename);

}  // namespace syntax
