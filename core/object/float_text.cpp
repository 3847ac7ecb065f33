// Doubles as text and from text. CPython 3.14: Python/pystrtod.c, Objects/floatobject.c (float_from_string).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/object/format_spec.h"
#include "core/object/number.h"

namespace object {

namespace {

// Digits and decimal exponent as %e gives them: d.ddd * 10**exponent.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

Decimal decimal_of(double d, int digits) {
    const std::string text = fmt::format("{:.{}e}", std::fabs(d), digits - 1);
    const std::size_t e = text.find('e');
    Decimal out;
    for (const char c : text.substr(0, e))
        if (c != '.') out.digits += c;
    out.exponent = std::atoi(text.c_str() + e + 1);
    return out;
}

std::string exponent_text(int exponent) {
    return fmt::format("e{}{:02d}", exponent < 0 ? '-' : '+', std::abs(exponent));
}

// %g, with Python's extra rule for ".0".
std::string general_text(double d, const DoubleText& how) {
    const int precision = std::max(how.precision, 1);
    Decimal decimal = decimal_of(d, precision);
    if (!how.alternate) {
        const std::size_t last = decimal.digits.find_last_not_of('0');
        decimal.digits.resize(last == std::string::npos ? 1 : last + 1);
    }
    const int most = how.point_zero ? precision - 1 : precision;
    std::string out;
    if (decimal.exponent < -4 || decimal.exponent >= most) {
        out = decimal.digits.substr(0, 1);
        if (decimal.digits.size() > 1 || how.alternate) out += '.';
        return out + decimal.digits.substr(1) + exponent_text(decimal.exponent);
    }
    if (decimal.exponent < 0) {
        out = "0." + std::string(static_cast<std::size_t>(-decimal.exponent - 1), '0') + decimal.digits;
        return out;
    }
    const std::size_t whole = static_cast<std::size_t>(decimal.exponent) + 1;
    if (decimal.digits.size() < whole) decimal.digits.resize(whole, '0');
    out = decimal.digits.substr(0, whole);
    if (decimal.digits.size() > whole)
        out += '.' + decimal.digits.substr(whole);
    else if (how.point_zero)
        out += ".0";
    else if (how.alternate)
        out += '.';
    return out;
}

std::string shortest_text(double d, const DoubleText& how) {
    std::string out = fmt::format("{}", std::fabs(d));
    const bool has_exponent = out.find('e') != std::string::npos;
    if (how.point_zero && !has_exponent && out.find('.') == std::string::npos) out += ".0";
    if (how.alternate && out.find('.') == std::string::npos)
        out.insert(has_exponent ? out.find('e') : out.size(), ".");
    return out;
}

}  // namespace

std::string double_text(double d, const DoubleText& how) {
    const bool upper = how.code == 'E' || how.code == 'F' || how.code == 'G';
    std::string out;
    if (std::isnan(d)) return upper ? "NAN" : "nan";
    if (std::isinf(d)) {
        out = "inf";
    } else {
        switch (how.code) {
            case 'e':
            case 'E':
                out = fmt::format("{:.{}e}", std::fabs(d), how.precision);
                if (how.alternate && how.precision == 0) out.insert(out.find('e'), ".");
                break;
            case 'f':
            case 'F':
                out = fmt::format("{:.{}f}", std::fabs(d), how.precision);
                // fmt stops where no digit can differ from zero.
                if (how.precision > 0)
                    out.resize(out.find('.') + 1 + static_cast<std::size_t>(how.precision), '0');
                if (how.alternate && how.precision == 0) out += '.';
                break;
            case 'g':
            case 'G': out = general_text(d, how); break;
            default: out = shortest_text(d, how); break;
        }
    }
    if (upper)
        for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return std::signbit(d) ? "-" + out : out;
}

std::string float_repr(double d) {
    if (std::isnan(d)) return "nan";
    if (std::isinf(d)) return d > 0 ? "inf" : "-inf";
    fmt::memory_buffer buffer;
    fmt::format_to(std::back_inserter(buffer), "{}", d);
    std::string out(buffer.data(), buffer.size());
    if (out.find_first_of(".e") == std::string::npos) out += ".0";
    return out;
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with single underscores between them; `out` gets the digits. False if an underscore stands
// elsewhere.
bool read_digits(std::string_view text, std::size_t& i, std::string& out) {
    bool after_digit = false;
    for (; i < text.size(); ++i) {
        if (text[i] == '_') {
            if (!after_digit || i + 1 >= text.size() || !is_digit(text[i + 1])) return false;
            after_digit = false;
        } else if (is_digit(text[i])) {
            out += text[i];
            after_digit = true;
        } else {
            break;
        }
    }
    return true;
}

// Python's grammar for floats; strtod's own is wider (hexadecimal, nan(...)).
bool read_float(std::string_view text, double& value) {
    std::string clean;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) clean += text[i++];
    std::string word(text.substr(i));
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool negative = clean == "-";
    if (word == "inf" || word == "infinity") {
        value = negative ? -HUGE_VAL : HUGE_VAL;
        return true;
    }
    if (word == "nan") {
        value = std::copysign(std::nan(""), negative ? -1.0 : 1.0);
        return true;
    }
    const std::size_t before = clean.size();
    if (!read_digits(text, i, clean)) return false;
    std::size_t digits = clean.size() - before;
    if (i < text.size() && text[i] == '.') {
        clean += text[i++];
        const std::size_t point = clean.size();
        if (!read_digits(text, i, clean)) return false;
        digits += clean.size() - point;
    }
    if (digits == 0) return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        clean += text[i++];
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) clean += text[i++];
        const std::size_t exponent = clean.size();
        if (!read_digits(text, i, clean) || clean.size() == exponent) return false;
    }
    if (i != text.size()) return false;
    value = std::strtod(clean.c_str(), nullptr);
    return true;
}

}  // namespace

Outcome float_from_text(std::string_view text, const Value& original) {
    double value = 0;
    const std::string clean = ascii_number_text(text);
    if (clean.find('\0') != std::string::npos || !read_float(clean, value)) {
        return raise_value_error("could not convert string to float: " + repr_text(original));
    }
    return make_float(value);
}

}  // namespace object
