// What bytes and bytearray share: slots that work on either, and reading arguments as bytes.
// Only the bytes files include this.
#pragma once

#include <string>
#include <string_view>

#include "core/object/bytes.h"

namespace object {

/// A bytes or a bytearray, as `self` is one or the other.
Value make_like(const Value& self, std::string_view content);
/// TypeError "a bytes-like object is required, not ..." for anything else.
Outcome bytes_argument(const Value& v, std::string_view& out);
/// An int from 0 to 255; ValueError with the given text if it is outside.
Outcome byte_of(const Value& v, const char* out_of_range, unsigned char& out);
/// What bytes(source, encoding, errors) holds, or bytearray(...) as `type` says; Undefined for what was not
/// given.
Outcome bytes_content(const Type& type, const Value& source, const Value& encoding, const Value& errors,
                      std::string& out);
Outcome check_codec_names(const char* function, const Value& encoding, const Value& errors);
/// b'...' with quotes and escapes; bytearray escapes single quotes even within double ones.
enum class Quotes : std::uint8_t { as_needed, escape_single };
std::string bytes_repr_text(std::string_view content, Quotes quotes);
Outcome repeat_bytes(std::string_view content, const Value& times, std::string& out);

Outcome byte_sequence_item(const Value& self, const Value& key, const char* wrong_key,
                           const char* out_of_range);
Outcome byte_sequence_compare(CompareOp op, const Value& a, const Value& b);
Outcome byte_sequence_contains(const Value& self, const Value& item);
Outcome byte_sequence_length(const Value& self);
Outcome byte_sequence_iter(const Value& self);
Outcome byte_sequence_binary(BinaryOp op, const Value& a, const Value& b);

}  // namespace object
