// Decoding, and look-ups in the tables of unicode_tables.h.
#include "core/syntax/unicode.h"

#include "core/syntax/unicode_tables.h"

namespace syntax {
namespace {

template <std::size_t N>
bool is_in(const CodeRange (&ranges)[N], CodePoint c) {
    std::size_t low = 0;
    std::size_t high = N;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (ranges[middle].last < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < N && ranges[low].first <= c;
}

unsigned byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

bool is_continuation(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

bool is_identifier_start(CodePoint c) { return is_in(kIdentifierStart, c); }

bool is_identifier_continue(CodePoint c) { return is_in(kIdentifierContinue, c); }

bool is_printable(CodePoint c) {
    if (c < 0x80) return c >= 0x20 && c < 0x7F;
    return is_in(kPrintable, c);
}

DecodedCharacter decode_utf8(std::string_view text, std::size_t position) {
    const unsigned a = byte_at(text, position);
    if (a < 0x80) return {a, 1};
    const unsigned b = byte_at(text, position + 1);
    if (a < 0xC2 || a > 0xF4 || !is_continuation(b)) return {};
    if (a < 0xE0) return {((a & 0x1FU) << 6U) | (b & 0x3FU), 2};
    const unsigned c = byte_at(text, position + 2);
    if (!is_continuation(c)) return {};
    if (a < 0xF0) {
        const CodePoint code = ((a & 0x0FU) << 12U) | ((b & 0x3FU) << 6U) | (c & 0x3FU);
        const bool is_surrogate = code >= 0xD800 && code < 0xE000;
        if (code < 0x800 || is_surrogate) return {};
        return {code, 3};
    }
    const unsigned d = byte_at(text, position + 3);
    if (!is_continuation(d)) return {};
    const CodePoint code = ((a & 0x07U) << 18U) | ((b & 0x3FU) << 12U) | ((c & 0x3FU) << 6U) | (d & 0x3FU);
    if (code < 0x10000 || code > 0x10FFFF) return {};
    return {code, 4};
}

std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
        if (static_cast<unsigned char>(text[position]) < 0x80) {
            ++position;
            continue;
        }
        const DecodedCharacter character = decode_utf8(text, position);
        if (character.size == 0) return position;
        position += character.size;
    }
    return std::string_view::npos;
}

void append_utf8(std::string& out, CodePoint c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

}  // namespace syntax
