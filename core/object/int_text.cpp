// Ints as text and from text, in any base, with CPython's limit of 4300 decimal digits.
// CPython 3.14: Objects/longobject.c, PyLong_FromUnicodeObject and long_to_decimal_string.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/object/bigint.h"
#include "core/object/str.h"
#include "core/object/text_search.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object {

namespace {

constexpr std::size_t kMostDigits = 4300;
// 10**4300 has 14285 bits: nothing shorter is refused, and from 14289 bits on everything is.
constexpr std::size_t kSurelyShort = 14284, kSurelyLong = 14290;
constexpr const char* kDigitLimit = "Exceeds the limit (4300 digits) for integer string conversion";
constexpr const char* kRaiseLimit = "; use sys.set_int_max_str_digits() to increase the limit";

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

int bits_per_digit(int base) {
    return base == 2 ? 1 : base == 4 ? 2 : base == 8 ? 3 : base == 16 ? 4 : base == 32 ? 5 : 0;
}

// The sign, prefix and digits of a literal; false if it is malformed.
struct Literal {
    bool negative = false;
    int base = 10;
    std::string digits;  // without underscores
};

bool read_literal(std::string_view text, int base, Literal& out) {
    std::size_t i = 0;
    const auto at = [&](std::size_t k) { return k < text.size() ? text[k] : '\0'; };
    if (at(0) == '+' || at(0) == '-') {
        out.negative = at(0) == '-';
        ++i;
    }
    bool only_zeros = false;
    if (at(i) == '0') {
        const char letter = at(i + 1);
        const int named = letter == 'x' || letter == 'X'   ? 16
                          : letter == 'o' || letter == 'O' ? 8
                          : letter == 'b' || letter == 'B' ? 2
                                                           : 0;
        if (named != 0 && (base == 0 || base == named)) {
            base = named;
            i += 2;
            if (at(i) == '_') ++i;
        } else if (base == 0) {
            only_zeros = true;
        }
    }
    if (base == 0) base = 10;
    out.base = base;
    bool after_digit = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '_') {
            if (!after_digit) return false;
            after_digit = false;
            continue;
        }
        if (digit_value(c) >= base || (only_zeros && c != '0')) return false;
        out.digits += c;
        after_digit = true;
    }
    return after_digit;
}

Value from_bit_digits(const std::string& digits, int bits, bool negative) {
    constexpr std::size_t kLimbBits = sizeof(Limb) * 8;
    const std::size_t total = digits.size() * static_cast<std::size_t>(bits);
    std::vector<Limb> limbs(total / kLimbBits + 2, 0);
    std::size_t at = 0;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, at += static_cast<std::size_t>(bits)) {
        const auto d = static_cast<Limb>(digit_value(*it));
        const std::size_t limb = at / kLimbBits, shift = at % kLimbBits;
        limbs[limb] |= d << shift;
        if (shift + static_cast<std::size_t>(bits) > kLimbBits) limbs[limb + 1] |= d >> (kLimbBits - shift);
    }
    Big b;
    const auto count = static_cast<unsigned>(limbs.size());
    b.backend().resize(count, count);
    std::copy(limbs.begin(), limbs.end(), b.backend().limbs());
    b.backend().normalize();
    if (negative) b.backend().negate();
    return from_big(b);
}

// The magnitude in a base that is a power of two.
std::string bit_digits(const Big& b, int bits) {
    constexpr std::size_t kLimbBits = sizeof(Limb) * 8;
    const auto step = static_cast<std::size_t>(bits);
    const std::size_t digits = (bit_length(b) + step - 1) / step, count = b.backend().size();
    const Limb* limbs = b.backend().limbs();
    std::string out(digits, '0');
    for (std::size_t i = 0, at = 0; i < digits; ++i, at += step) {
        const std::size_t limb = at / kLimbBits, shift = at % kLimbBits;
        Limb digit = limbs[limb] >> shift;
        if (shift + step > kLimbBits && limb + 1 < count) digit |= limbs[limb + 1] << (kLimbBits - shift);
        out[digits - 1 - i] = "0123456789abcdefghijklmnopqrstuv"[digit & ((Limb{1} << step) - 1)];
    }
    return out;
}

Value from_digits(const Literal& literal) {
    const auto base = static_cast<std::uint64_t>(literal.base);
    Big b = 0;
    std::uint64_t chunk = 0, scale = 1;
    const std::uint64_t most = ~std::uint64_t{0} / base / base;
    bool big = false;
    for (const char c : literal.digits) {
        if (scale > most) {
            b = b * scale + chunk;
            big = true;
            chunk = 0;
            scale = 1;
        }
        chunk = chunk * base + static_cast<std::uint64_t>(digit_value(c));
        scale *= base;
    }
    if (!big && chunk <= static_cast<std::uint64_t>(bits::kIntMax)) {
        const auto i = static_cast<std::int64_t>(chunk);
        return Value::small_int(literal.negative ? -i : i);
    }
    b = b * scale + chunk;
    if (literal.negative) b = -b;
    return from_big(b);
}

Outcome bad_literal(int base, const Value& original) {
    std::string shown = repr_text(original);
    if (utf8::count(shown) > 200) shown.resize(utf8::offset_of(shown, 200));
    return raise_value_error(fmt::format("invalid literal for int() with base {}: {}", base, shown));
}

}  // namespace

std::string ascii_number_text(std::string_view text) {
    text = search::strip_space(text, search::Side::both, search::Unit::code_point);
    std::string out;
    out.reserve(text.size());
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;) {
        const char32_t c = utf8::next(p);
        if (c < 0x80) {
            out += static_cast<char>(c);
            continue;
        }
        const int digit = unicode::decimal_value(c);
        out += digit >= 0 ? static_cast<char>('0' + digit) : '?';
    }
    return out;
}

std::string ascii_number_bytes(std::string_view bytes) {
    std::string out(search::strip_space(bytes, search::Side::both, search::Unit::byte));
    for (char& c : out)
        if ((static_cast<unsigned char>(c) & 0x80) != 0) c = '?';
    return out;
}

Outcome int_from_text(std::string_view text, int base, const Value& original) {
    Literal literal;
    if (!read_literal(ascii_number_text(text), base, literal)) return bad_literal(base, original);
    if (const int bits = bits_per_digit(literal.base); bits != 0) {
        TRY(check_int_room(literal.digits.size() * static_cast<std::size_t>(bits)));
        return from_bit_digits(literal.digits, bits, literal.negative);
    }
    if (literal.digits.size() > kMostDigits)
        return raise_value_error(
            fmt::format("{}: value has {} digits{}", kDigitLimit, literal.digits.size(), kRaiseLimit));
    return from_digits(literal);
}

std::string int_to_text(const Value& v, int base) {
    const Value plain = plain_int(v);
    if (plain.is_small_int()) {
        const std::int64_t i = plain.small();
        if (base == 10) return fmt::format_int(i).str();
        std::uint64_t magnitude = i < 0 ? static_cast<std::uint64_t>(-i) : static_cast<std::uint64_t>(i);
        std::string out;
        do {
            out += "0123456789abcdefghijklmnopqrstuvwxyz"[magnitude % static_cast<std::uint64_t>(base)];
            magnitude /= static_cast<std::uint64_t>(base);
        } while (magnitude != 0);
        if (i < 0) out += '-';
        std::reverse(out.begin(), out.end());
        return out;
    }
    const Big b = to_big(plain);
    if (base == 10) return b.str();
    return (b.sign() < 0 ? "-" : "") + bit_digits(b, bits_per_digit(base));
}

Outcome check_digit_limit(const Value& v) {
    const std::size_t bits = int_bit_length(v);
    if (bits <= kSurelyShort) return Value::none();
    static const Big limit = boost::multiprecision::pow(Big(10), static_cast<unsigned>(kMostDigits));
    if (bits >= kSurelyLong || abs(to_big(v)) >= limit)
        return raise_value_error(std::string(kDigitLimit) + kRaiseLimit);
    return Value::none();
}

}  // namespace object
