// Python's str: immutable code points, kept as UTF-8 (a lone surrogate as its three bytes).
// Interned strings are the names of variables and attributes; they compare by address.
#pragma once

#include <string>
#include <string_view>

#include "core/object/object.h"

namespace object {

struct Str : Object {
    std::uint32_t size;                ///< bytes
    std::uint32_t length;              ///< code points
    mutable std::uint64_t hash_cache;  ///< 0: not computed
    static constexpr std::uint32_t kInterned = Object::kFlagOwn;
    static constexpr std::uint32_t kRoomToGrow = Object::kFlagOwn << 1;  ///< made by concat, with spare room
    std::string_view view() const { return {reinterpret_cast<const char*>(this + 1), size}; }
    char* text() { return reinterpret_cast<char*>(this + 1); }
    bool is_ascii() const { return size == length; }
    bool is_interned() const { return (flags & kInterned) != 0; }
};

inline bool is_str(const Value& v) { return v.is_heap() && is_a(v, &str_type); }
inline Str* as_str(const Value& v) { return as<Str>(v); }
inline std::string_view text_of(const Value& v) { return as<Str>(v)->view(); }

/// A new str from UTF-8. Text that is not UTF-8 is taken with U+FFFD in place of each bad byte.
Value make_str(std::string_view utf8);
/// The same for text that is known to be well formed.
Value make_valid_str(std::string_view utf8);
/// A new str of `size` bytes to be filled in, ASCII unless `length` says otherwise.
Str* new_str(std::size_t size, std::size_t length);
/// The one string of that text. Immortal: for names, not for data.
Str* intern(std::string_view utf8);
/// The interned string equal to s (s itself if it is one).
Str* intern(Str* s);
/// An interned name as a value.
inline Value name_value(Str* interned) { return Value(interned); }
/// One-character strings are shared.
Value char_str(char32_t code_point);
/// Code point i, 0 <= i < length.
char32_t code_point_at(const Str& s, std::size_t i);
/// Byte offset of code point i, 0 <= i <= length.
std::size_t byte_offset(const Str& s, std::size_t i);
/// Code points [from, to).
Value substring(const Str& s, std::size_t from, std::size_t to);
/// Deterministic; fits a small int, never 0.
std::uint64_t str_hash(const Str& s);
/// The hash of the bytes, as str_hash and bytes' hash have it.
std::uint64_t text_hash(std::string_view bytes);
bool str_equal(const Str& a, const Str& b);
/// a + b; grows `a` in place when it is the only owner.
Value concat(Value a, const Value& b);
/// The texts of `count` Str values one behind the other (f-strings).
Outcome concat_all(const Value* parts, std::size_t count);
/// separator.join(iterable)
Outcome join(const Str& separator, const Value& iterable);
/// repr(v) with everything beyond ASCII escaped: ascii() and !a.
Outcome ascii(const Value& v);
/// repr of a text, with quotes and escapes as CPython chooses them.
std::string quoted(std::string_view utf8);

}  // namespace object
