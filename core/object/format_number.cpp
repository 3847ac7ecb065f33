// format() of int and float: digits, sign, prefix, grouping and padding.
// CPython 3.14: Python/formatter_unicode.c, format_long_internal and format_float_internal.
#include <climits>
#include <cmath>
#include <string>

#include "core/object/complex.h"
#include "core/object/format_spec.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/utf8.h"

namespace object {

namespace {

// The parts of a number in the order in which they are written.
struct Parts {
    bool negative = false;
    std::string_view prefix;
    std::string_view digits;  // of the whole part; empty for inf and nan
    std::string rest;         // from the decimal point on
    std::size_t rest_length = 0;
};

Value laid_out(const FormatSpec& spec, const Parts& parts, std::size_t group) {
    std::string sign;
    if (parts.negative)
        sign = "-";
    else if (spec.sign == '+' || spec.sign == ' ')
        sign = std::string(1, spec.sign);
    const auto around = static_cast<std::int64_t>(sign.size() + parts.prefix.size() + parts.rest_length);
    std::int64_t min_width = 0;
    if (spec.fill == '0' && spec.align == '=' && spec.width > around) min_width = spec.width - around;
    std::string digits;
    if (!parts.digits.empty())
        digits = group_digits(parts.digits, spec.grouping, group, static_cast<std::size_t>(min_width));
    const std::int64_t padding = spec.width - around - static_cast<std::int64_t>(digits.size());
    std::int64_t left = 0, inside = 0, right = 0;
    if (padding > 0) {
        switch (spec.align) {
            case '<': right = padding; break;
            case '^':
                left = padding / 2;
                right = padding - left;
                break;
            case '=': inside = padding; break;
            default: left = padding; break;
        }
    }
    std::string out;
    append_fill(out, spec.fill, left);
    out += sign;
    out += parts.prefix;
    append_fill(out, spec.fill, inside);
    out += digits;
    out += parts.rest;
    append_fill(out, spec.fill, right);
    return make_valid_str(out);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string upper_case(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

// Groups of three from the decimal point to the right.
std::string group_fraction(std::string_view digits, char separator) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (separator != '\0' && i > 0 && i % 3 == 0) out += separator;
        out += digits[i];
    }
    return out;
}

bool is_zero_text(std::string_view text) {
    for (const char c : text) {
        if (c == 'e' || c == 'E') break;
        if (c != '0' && c != '.' && c != '-') return false;
    }
    return true;
}

Outcome format_double(double d, const FormatSpec& spec) {
    if (spec.precision > INT_MAX) return raise_value_error("precision too big");
    TRY(check_field_room(spec.width, spec.precision));
    DoubleText how;
    how.alternate = spec.alternate;
    how.precision = 6;
    const bool percent = spec.type == '%';
    how.code = percent ? 'f' : spec.type == 'n' ? 'g' : static_cast<char>(spec.type);
    if (spec.type == '\0') {
        how.code = 'r';
        how.point_zero = true;
    }
    if (spec.precision >= 0) {
        how.precision = static_cast<int>(spec.precision);
        if (how.code == 'r') how.code = 'g';
    }
    std::string text = double_text(percent ? d * 100 : d, how);
    Parts parts;
    if (text[0] == '-') {
        text.erase(0, 1);
        parts.negative = !(spec.no_negative_zero && is_zero_text(text));
    }
    if (percent) text += '%';
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole])) ++whole;
    parts.digits = std::string_view(text).substr(0, whole);
    std::string_view rest = std::string_view(text).substr(whole);
    if (!rest.empty() && rest[0] == '.') {
        std::size_t end = 1;
        while (end < rest.size() && is_digit(rest[end])) ++end;
        parts.rest = "." + group_fraction(rest.substr(1, end - 1), spec.fraction_grouping);
        rest = rest.substr(end);
    }
    parts.rest += rest;
    parts.rest_length = parts.rest.size();
    return laid_out(spec, parts, 3);
}

Outcome format_character(const Value& self, const FormatSpec& spec) {
    if (spec.sign != '\0') return raise_value_error("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return raise_value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    std::int64_t code = -1;
    if (!fits_int64(self, code)) return raise_overflow_error("Python int too large to convert to C long");
    if (code < 0 || code > 0x10FFFF) return raise_overflow_error("%c arg not in range(0x110000)");
    TRY(check_field_room(spec.width, 0));
    Parts parts;
    utf8::append(parts.rest, static_cast<char32_t>(code));
    parts.rest_length = 1;
    return laid_out(spec, parts, 3);
}

Outcome format_integer(const Value& self, const FormatSpec& spec) {
    if (spec.precision >= 0) return raise_value_error("Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        return raise_value_error("Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c') return format_character(self, spec);
    TRY(check_field_room(spec.width, 0));
    int base = 10;
    Parts parts;
    switch (spec.type) {
        case 'b':
            base = 2;
            parts.prefix = "0b";
            break;
        case 'o':
            base = 8;
            parts.prefix = "0o";
            break;
        case 'x':
            base = 16;
            parts.prefix = "0x";
            break;
        case 'X':
            base = 16;
            parts.prefix = "0X";
            break;
        default: TRY(check_digit_limit(self)); break;
    }
    if (!spec.alternate) parts.prefix = {};
    std::string text = int_to_text(self, base);
    if (spec.type == 'X') text = upper_case(std::move(text));
    parts.negative = text[0] == '-';
    parts.digits = std::string_view(text).substr(parts.negative ? 1 : 0);
    return laid_out(spec, parts, base == 10 ? 3 : 4);
}

}  // namespace

Outcome format_int(const Value& self, const Str& spec_text) {
    if (spec_text.size == 0) return str(self);
    FormatSpec spec;
    TRY(parse_format_spec(spec_text.view(), self, 'd', '>', spec));
    switch (spec.type) {
        case 'b':
        case 'c':
        case 'd':
        case 'o':
        case 'x':
        case 'X':
        case 'n': return format_integer(self, spec);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case '%': {
            const Value d = TRY(int_to_float(self));
            return format_double(float_of(d), spec);
        }
        default: return unknown_format_code(spec.type, self);
    }
}

namespace {

// ".2f" and the like, which programs write most: no sign, width or grouping. -1 for anything else.
int plain_precision(std::string_view spec) {
    if (spec.size() != 3 || spec[0] != '.' || spec[2] != 'f' || !is_digit(spec[1])) return -1;
    return spec[1] - '0';
}

}  // namespace

Outcome format_float(const Value& self, const Str& spec_text) {
    if (spec_text.size == 0) return str(self);
    if (const int precision = plain_precision(spec_text.view()); precision >= 0) {
        DoubleText how;
        how.code = 'f';
        how.precision = precision;
        return make_valid_str(double_text(float_of(self), how));
    }
    FormatSpec spec;
    TRY(parse_format_spec(spec_text.view(), self, '\0', '>', spec));
    switch (spec.type) {
        case '\0':
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case 'n':
        case '%': return format_double(float_of(self), spec);
        default: return unknown_format_code(spec.type, self);
    }
}

namespace {

/// One part of a complex number, without padding.
Outcome part_of_complex(double d, FormatSpec spec, char sign) {
    spec.sign = sign;
    spec.width = -1;
    const bool shortest = spec.type == '\0' && spec.precision < 0;
    if (!shortest) {
        if (spec.type == '\0') spec.type = 'g';
        return format_double(d, spec);
    }
    DoubleText how;
    how.alternate = spec.alternate;
    std::string text = double_text(d, how);
    Parts parts;
    parts.negative = text[0] == '-';
    if (parts.negative) text.erase(0, 1);
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole])) ++whole;
    parts.digits = std::string_view(text).substr(0, whole);
    parts.rest = text.substr(whole);
    parts.rest_length = parts.rest.size();
    return laid_out(spec, parts, 3);
}

}  // namespace

// CPython 3.14: Python/formatter_unicode.c, format_complex_internal.
Outcome format_complex(const Value& self, const Str& spec_text) {
    if (spec_text.size == 0) return str(self);
    FormatSpec spec;
    TRY(parse_format_spec(spec_text.view(), self, '\0', '>', spec));
    if (std::u32string_view(U"eEfFgGn").find(spec.type) == std::u32string_view::npos && spec.type != '\0')
        return unknown_format_code(spec.type, self);
    if (spec.fill == '0') return raise_value_error("Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return raise_value_error("'=' alignment flag is not allowed in complex format specifier");
    if (spec.precision > INT_MAX) return raise_value_error("precision too big");
    TRY(check_field_room(spec.width, spec.precision));
    const ComplexNumber c = complex_of(self);
    // Without a code it is written as repr() does: no real part if it is zero, else parentheses.
    const bool like_repr = spec.type == '\0';
    const bool skip_real = like_repr && c.real == 0 && std::copysign(1.0, c.real) == 1.0;
    FormatSpec part = spec;
    part.align = '>';
    part.fill = ' ';
    std::string out;
    if (!skip_real) {
        const Value real = TRY(part_of_complex(c.real, part, spec.sign));
        out += text_of(real);
    }
    const Value imag = TRY(part_of_complex(c.imag, part, skip_real ? spec.sign : '+'));
    out += std::string(text_of(imag)) + "j";
    if (like_repr && !skip_real) out = "(" + out + ")";
    const std::int64_t padding = spec.width - static_cast<std::int64_t>(out.size());
    if (padding <= 0) return make_valid_str(out);
    const std::int64_t left = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
    std::string padded;
    append_fill(padded, spec.fill, left);
    padded += out;
    append_fill(padded, spec.fill, padding - left);
    return make_valid_str(padded);
}

}  // namespace object
