// Properties of code points as CPython 3.14's str knows them (Unicode 16): classes, case mappings,
// digits. The tables are generated; see unicode_tables.py.
#pragma once

#include <cstdint>
#include <string>

namespace object::unicode {

enum Property : std::uint16_t {
    kAlpha = 1,
    kDecimal = 2,
    kDigit = 4,
    kNumeric = 8,
    kPrintable = 16,
    kUpper = 32,
    kLower = 64,
    kTitle = 128,
    kCased = 256,
    kCaseIgnorable = 512,
    kIdentifierStart = 1024,
    kIdentifier = 2048,
    kSpace = 4096
};

std::uint16_t properties(char32_t c);
inline bool has(char32_t c, std::uint16_t any) { return (properties(c) & any) != 0; }
/// 0 to 9, or -1 if it is no decimal digit.
int decimal_value(char32_t c);
/// str.splitlines breaks behind it.
inline bool is_line_break(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

enum class Mapping : std::uint8_t { upper, lower, title, fold };
/// Appends the mapped code points, one to three of them, as UTF-8. Without regard to neighbours (final
/// sigma).
void append_mapped(std::string& out, char32_t c, Mapping mapping);

}  // namespace object::unicode
