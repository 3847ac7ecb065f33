// float's methods: rounding, ratio, hexadecimal. CPython 3.14: Objects/floatobject.c.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "core/object/bigint.h"
#include "core/object/containers.h"
#include "core/object/str.h"
#include "core/object/text_types.h"

namespace object {

namespace {

Outcome itself(const Value* a) {
    if (type_of(a[0]) == &float_type) return a[0];
    return make_float(float_of(a[0]));
}
Outcome get_self(const Value& self) { return itself(&self); }
Outcome get_zero(const Value&) { return make_float(0.0); }

Outcome whole(double d) {
    if (std::isnan(d)) return raise_value_error("cannot convert float NaN to integer");
    if (std::isinf(d)) return raise_overflow_error("cannot convert float infinity to integer");
    return int_from_double(d);
}

Outcome trunc_method(const Value* a) { return whole(std::trunc(float_of(a[0]))); }
Outcome floor_method(const Value* a) { return whole(std::floor(float_of(a[0]))); }
Outcome ceil_method(const Value* a) { return whole(std::ceil(float_of(a[0]))); }
Outcome is_integer(const Value* a) {
    const double d = float_of(a[0]);
    return Value::boolean(std::isfinite(d) && std::floor(d) == d);
}

Outcome round_method(const Value* a) {
    const double d = float_of(a[0]);
    if (!a[1] || a[1].is_none()) {
        double rounded = std::round(d);
        if (std::fabs(d - rounded) == 0.5) rounded = 2.0 * std::round(d / 2.0);
        return whole(rounded);
    }
    const std::int64_t digits = TRY(small_index(a[1], Overflow::clamp)).small();
    return round_float(d, digits);
}

Outcome as_integer_ratio(const Value* a) {
    const double d = float_of(a[0]);
    if (std::isinf(d)) return raise_overflow_error("cannot convert Infinity to integer ratio");
    if (std::isnan(d)) return raise_value_error("cannot convert NaN to integer ratio");
    int exponent = 0;
    double m = std::frexp(d, &exponent);
    for (int i = 0; i < 300 && m != std::floor(m); ++i) {
        m *= 2.0;
        --exponent;
    }
    Big numerator = to_big(int_from_double(m)), denominator = 1;
    if (exponent > 0)
        numerator *= Big(1) << static_cast<unsigned>(exponent);
    else
        denominator <<= static_cast<unsigned>(-exponent);
    return make_tuple({from_big(numerator), from_big(denominator)});
}

Outcome hex_method(const Value* a) {
    const double d = float_of(a[0]);
    if (!std::isfinite(d)) return make_valid_str(float_repr(d));
    const char* sign = std::signbit(d) ? "-" : "";
    if (d == 0) return make_valid_str(std::string(sign) + "0x0.0p+0");
    int exponent = 0;
    double m = std::frexp(std::fabs(d), &exponent);
    // Normal numbers begin with 1; subnormal ones keep the least exponent.
    const int shift = 1 - std::max(-1021 - exponent, 0);
    m = std::ldexp(m, shift);
    exponent -= shift;
    const auto lead = static_cast<unsigned>(m);
    const auto fraction = static_cast<std::uint64_t>(std::ldexp(m - lead, 52));
    return make_valid_str(fmt::format("{}0x{}.{:013x}p{}{}", sign, lead, fraction, exponent < 0 ? '-' : '+',
                                      std::abs(exponent)));
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string_view stripped(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

Outcome bad_hex() { return raise_value_error("invalid hexadecimal floating-point string"); }

// The digits behind the sign and the optional 0x.
Outcome parse_hex(std::string_view text, double& out) {
    std::uint64_t mantissa = 0;
    bool sticky = false, any = false, point = false;
    std::int64_t exponent = 0;
    std::size_t i = 0;
    if (text.size() > 1 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) i = 2;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        const int digit = hex_value(text[i]);
        if (digit < 0) break;
        any = true;
        if (mantissa >> 60 == 0) {
            mantissa = mantissa << 4 | static_cast<std::uint64_t>(digit);
            if (point) exponent -= 4;
        } else {
            sticky = sticky || digit != 0;
            if (!point) exponent += 4;
        }
    }
    if (!any) return bad_hex();
    if (i < text.size() && (text[i] == 'p' || text[i] == 'P')) {
        const std::string rest(text.substr(i + 1));
        std::size_t k = !rest.empty() && (rest[0] == '+' || rest[0] == '-') ? 1 : 0;
        if (k == rest.size()) return bad_hex();
        for (; k < rest.size(); ++k)
            if (rest[k] < '0' || rest[k] > '9') return bad_hex();
        constexpr long long kFar = 1LL << 40;
        const long long p = std::strtoll(rest.c_str(), nullptr, 10);
        exponent += p > kFar ? kFar : p < -kFar ? -kFar : p;
        i = text.size();
    }
    if (i != text.size()) return bad_hex();
    out = scaled_double(mantissa, sticky, exponent);
    if (std::isinf(out)) return raise_overflow_error("hexadecimal value too large to represent as a float");
    return Value::none();
}

Outcome fromhex(const Value* a) {
    if (!is_str(a[1])) return raise_type_error("bad argument type for built-in operation");
    std::string_view text = stripped(text_of(a[1]));
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::string word(text);
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    double d = 0;
    if (word == "inf" || word == "infinity")
        d = HUGE_VAL;
    else if (word == "nan")
        d = std::nan("");
    else
        TRY(parse_hex(text, d));
    Value plain = make_float(negative ? -d : d);
    if (a[0].is_heap() && a[0].object() == &float_type) return plain;
    return call(a[0], {plain});
}

Outcome from_number(const Value* a) {
    if (!is_float(a[1]) && !is_int(a[1]) && !type_of(a[1])->slots.index) {
        const Value number = TRY(to_float(a[1]));
        return call(a[0], {number});
    }
    return call(a[0], {a[1]});
}

Outcome get_new_args(const Value* a) { return make_tuple({make_float(float_of(a[0]))}); }

// A whole double rounded to a multiple of 10**places; `more` tells that the true value is a little larger.
double round_whole(double magnitude, std::size_t places, bool more) {
    std::string digits = fmt::format("{:.0f}", magnitude);
    if (places > digits.size()) return 0.0;
    digits.insert(0, "0");
    const std::size_t keep = digits.size() - places;
    const std::string rest = digits.substr(keep);
    std::string kept = digits.substr(0, keep);
    const std::string half = "5" + std::string(places - 1, '0');
    const bool odd = (kept.back() - '0') % 2 != 0;
    if (rest > half || (rest == half && (more || odd))) {
        std::size_t i = kept.size();
        while (kept[--i] == '9') kept[i] = '0';
        ++kept[i];
    }
    return std::strtod((kept + std::string(places, '0')).c_str(), nullptr);
}

}  // namespace

Outcome round_float(double d, std::int64_t digits) {
    constexpr std::int64_t kMostDigits = 323, kLeastDigits = -308;  // beyond: the number itself, or zero
    if (!std::isfinite(d) || digits > kMostDigits) return make_float(d);
    if (digits < kLeastDigits) return make_float(std::copysign(0.0, d));
    double rounded = 0;
    const double magnitude = std::fabs(d);
    if (digits >= 0) {
        rounded = std::strtod(fmt::format("{:.{}f}", magnitude, static_cast<int>(digits)).c_str(), nullptr);
    } else {
        const double floor = std::floor(magnitude);
        rounded = round_whole(floor, static_cast<std::size_t>(-digits), floor != magnitude);
    }
    if (std::isinf(rounded)) return raise_overflow_error("rounded value too large to represent");
    return make_float(std::copysign(rounded, d));
}

void define_float_methods() {
    define_methods(float_type, {{"__ceil__", "self, /", ceil_method},
                                {"__float__", "self, /", itself},
                                {"__floor__", "self, /", floor_method},
                                {"__getnewargs__", "self, /", get_new_args},
                                {"__int__", "self, /", trunc_method},
                                {"__round__", "self, ndigits?, /", round_method},
                                {"__trunc__", "self, /", trunc_method},
                                {"as_integer_ratio", "self, /", as_integer_ratio},
                                {"conjugate", "self, /", itself},
                                {"hex", "self, /", hex_method},
                                {"is_integer", "self, /", is_integer}});
    define_class_methods(
        float_type, {{"fromhex", "cls, string, /", fromhex}, {"from_number", "cls, number, /", from_number}});
    define_getsets(float_type, {{"imag", get_zero}, {"real", get_self}});
}

}  // namespace object
