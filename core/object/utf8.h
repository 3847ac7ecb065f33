// Walking and writing UTF-8 text that is known to be well formed (a lone surrogate counts as its
// three bytes), and finding out whether text is. Errors and replacement are codecs.h's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace object::utf8 {

inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Bytes of the sequence that begins with this byte.
inline unsigned sequence_size(char first) {
    const auto b = static_cast<unsigned char>(first);
    return b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
}
inline unsigned size_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/// The code point at p; p moves behind it.
inline char32_t next(const char*& p) {
    const auto b = static_cast<unsigned char>(*p++);
    if (b < 0x80) return b;
    const auto more = [&p] { return static_cast<char32_t>(static_cast<unsigned char>(*p++) & 0x3F); };
    if (b < 0xE0) {
        const char32_t high = static_cast<char32_t>(b & 0x1F) << 6;
        return high | more();
    }
    if (b < 0xF0) {
        char32_t c = static_cast<char32_t>(b & 0x0F) << 12;
        c |= more() << 6;
        c |= more();
        return c;
    }
    char32_t c = static_cast<char32_t>(b & 0x07) << 18;
    c |= more() << 12;
    c |= more() << 6;
    c |= more();
    return c;
}
/// The code point before p; p moves to its beginning.
inline char32_t previous(const char*& p) {
    do --p;
    while (is_continuation(*p));
    const char* at = p;
    return next(at);
}

inline void append(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// Code points of well-formed text.
std::size_t count(std::string_view text);
bool is_ascii(std::string_view text);
/// How many bytes at the beginning are well formed; all of them: text.size().
enum class Surrogates : std::uint8_t { refuse, allow };
std::size_t valid_prefix(std::string_view text, Surrogates surrogates);
/// Byte offset of code point i of well-formed text, i <= count(text).
std::size_t offset_of(std::string_view text, std::size_t i);

}  // namespace object::utf8
