#include "tests/syntax/python_text.h"

#include <cstdio>

#include "core/syntax/unicode.h"

namespace syntax_tests::python_text {

using syntax::decode_utf8;
using syntax::DecodedCharacter;

std::string hex_of_decimal(std::string_view digits) {
    std::string hex;
    std::string rest(digits);
    while (!rest.empty()) {
        std::string quotient;
        int remainder = 0;
        for (const char c : rest) {
            const int value = remainder * 10 + (c - '0');
            if (!quotient.empty() || value / 16 != 0) quotient += static_cast<char>('0' + value / 16);
            remainder = value % 16;
        }
        // A quotient digit of base 16 may be more than 9: it is below 10 because value < 160.
        hex.insert(hex.begin(), "0123456789abcdef"[remainder]);
        rest = quotient;
    }
    return "0x" + hex;
}

std::string ascii(std::string_view text, bool is_bytes) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    const char quote = has_single && !has_double ? '"' : '\'';
    std::string out = is_bytes ? "b" : "";
    out += quote;
    char buffer[16];
    for (std::size_t i = 0; i < text.size();) {
        unsigned code = static_cast<unsigned char>(text[i]);
        std::size_t size = 1;
        if (!is_bytes && code >= 0x80) {
            const DecodedCharacter character = decode_utf8(text, i);
            if (character.size > 0) {
                code = character.code;
                size = character.size;
            } else {
                // A lone surrogate.
                code = ((code & 0x0FU) << 12U) | ((static_cast<unsigned char>(text[i + 1]) & 0x3FU) << 6U) |
                       (static_cast<unsigned char>(text[i + 2]) & 0x3FU);
                size = 3;
            }
        }
        i += size;
        if (code == static_cast<unsigned char>(quote) || code == '\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (code == '\n') {
            out += "\\n";
        } else if (code == '\r') {
            out += "\\r";
        } else if (code == '\t') {
            out += "\\t";
        } else if (code >= 0x20 && code < 0x7F) {
            out += static_cast<char>(code);
        } else {
            const char* format = code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x";
            std::snprintf(buffer, sizeof buffer, format, code);
            out += buffer;
        }
    }
    return out + quote;
}

std::string number(double value) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.17g", value);
    return buffer;
}

}  // namespace syntax_tests::python_text
