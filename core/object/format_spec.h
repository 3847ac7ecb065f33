// The format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][grouping][type], and
// how str, int and float follow it. f-strings, format() and str.format come here through the types' slots.
// CPython 3.14: Python/formatter_unicode.c.
#pragma once

#include <string>
#include <string_view>

#include "core/object/object.h"

namespace object {

/// A parsed specification. Characters are code points; '\0' means: not given.
struct FormatSpec {
    char32_t fill = ' ';
    char align = '\0';  ///< one of < > = ^
    bool fill_given = false;
    bool align_given = false;
    char sign = '\0';  ///< one of + - space
    bool no_negative_zero = false;
    bool alternate = false;
    std::int64_t width = -1;
    char grouping = '\0';  ///< one of , _ in the integer part
    std::int64_t precision = -1;
    char fraction_grouping = '\0';
    char32_t type = '\0';
};

/// `type_name` is for messages; `default_type` and `default_align` are used where none is given.
Outcome parse_format_spec(std::string_view text, const Value& object, char default_type, char default_align,
                          FormatSpec& out);
/// ValueError "Unknown format code ...".
Outcome unknown_format_code(char32_t code, const Value& object);
/// MemoryError if a field so wide does not fit the heap, else None.
Outcome check_field_room(std::int64_t width, std::int64_t precision);
/// The fill character so many times (none if not positive).
void append_fill(std::string& out, char32_t fill, std::int64_t times);
Outcome format_str(const Value& self, const Str& spec);
Outcome format_int(const Value& self, const Str& spec);
Outcome format_float(const Value& self, const Str& spec);

/// A double as %e, %f, %g and repr print it: no sign for NaN, "inf" and "nan" in lower case unless `code` is
/// upper. `code` is one of e E f F g G r (repr). CPython 3.14: Python/pystrtod.c, PyOS_double_to_string.
struct DoubleText {
    char code = 'r';
    int precision = 6;
    bool alternate = false;   ///< keep the point and, for g, trailing zeros
    bool point_zero = false;  ///< ".0" behind a whole number
};
std::string double_text(double d, const DoubleText& how);
/// Digits with a separator each `group` of them, padded with zeros to `min_width` characters.
std::string group_digits(std::string_view digits, char separator, std::size_t group, std::size_t min_width);

}  // namespace object
