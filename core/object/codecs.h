// Text to bytes and back: utf-8, ascii, latin-1, utf-16, utf-32 and their error handlers.
// CPython 3.14: Objects/unicodeobject.c (PyUnicode_DecodeUTF8Stateful and others), Python/codecs.c.
#pragma once

#include <string_view>

#include "core/object/object.h"

namespace object {

/// A bytes object. LookupError for an unknown codec or handler, UnicodeEncodeError as CPython words it.
Outcome encode_text(const Str& text, std::string_view encoding, std::string_view errors);
/// A str.
Outcome decode_bytes(std::string_view bytes, std::string_view encoding, std::string_view errors);

}  // namespace object
