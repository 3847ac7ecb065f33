// The arithmetic of ints: words first, cpp_int where they do not fit, always with Python's floor semantics.
// CPython 3.14: Objects/longobject.c.
#include <algorithm>
#include <cmath>

#include "core/object/bigint.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"

namespace object {

void floor_divide(const Big& a, const Big& b, Big& quotient, Big& remainder) {
    boost::multiprecision::divide_qr(a, b, quotient, remainder);
    if (!remainder.is_zero() && (remainder.sign() < 0) != (b.sign() < 0)) {
        --quotient;
        remainder += b;
    }
}

Outcome divide_in_parts(const Big& a, const Big& b, Big& quotient, Big& remainder) {
    constexpr std::size_t kStepsOfPart = std::size_t{1} << 22;  // some milliseconds
    constexpr std::size_t kLimbBits = sizeof(Limb) * 8;
    const std::size_t a_limbs = a.backend().size(), b_limbs = b.backend().size();
    if (a_limbs < b_limbs || (a_limbs - b_limbs) * b_limbs <= kStepsOfPart) {
        if (a_limbs > b_limbs) TRY(spend_on_limbs(a_limbs - b_limbs, b_limbs));
        floor_divide(a, b, quotient, remainder);
        return Value::none();
    }
    // Long division of the magnitudes, `part` limbs at a time, from the top.
    const std::size_t part = std::max<std::size_t>(1, kStepsOfPart / b_limbs);
    const Big x = abs(a), y = abs(b);
    Big digits, rest, piece;
    for (std::size_t left = a_limbs; left > 0;) {
        const std::size_t count = std::min(part, left);
        left -= count;
        TRY(spend_on_limbs(count, b_limbs));
        const auto size = static_cast<unsigned>(count);
        piece = 0;
        piece.backend().resize(size, size);
        std::copy_n(x.backend().limbs() + left, count, piece.backend().limbs());
        piece.backend().normalize();
        rest <<= count * kLimbBits;
        rest += piece;
        boost::multiprecision::divide_qr(Big(rest), y, piece, rest);
        digits <<= count * kLimbBits;
        digits += piece;
    }
    const bool negative = (a.sign() < 0) != (b.sign() < 0);
    if (negative && !rest.is_zero()) {
        ++digits;
        rest = y - rest;
    }
    quotient = negative ? Big(-digits) : digits;
    remainder = b.sign() < 0 ? Big(-rest) : rest;
    return Value::none();
}

Big shift_right(const Big& b, std::size_t n) {
    if (b.sign() >= 0) return b >> n;
    Big inverted = -b - 1;
    inverted >>= n;
    return -inverted - 1;
}

namespace {

Outcome division_by_zero() { return raise(&exc::ZeroDivisionError, "division by zero"); }

std::int64_t floor_quotient(std::int64_t a, std::int64_t b) {
    const std::int64_t q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}
std::int64_t floor_remainder(std::int64_t a, std::int64_t b) {
    const std::int64_t r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

// a / b as the nearest double, for any sizes.
Outcome big_true_division(const Big& a, const Big& b) {
    if (b.is_zero()) return division_by_zero();
    if (a.is_zero()) return make_float(b.sign() < 0 ? -0.0 : 0.0);
    const bool negative = (a.sign() < 0) != (b.sign() < 0);
    const auto a_bits = static_cast<std::int64_t>(bit_length(a)),
               b_bits = static_cast<std::int64_t>(bit_length(b));
    if (a_bits - b_bits > 1100) return raise_overflow_error("integer division result too large for a float");
    if (a_bits - b_bits < -1200) return make_float(negative ? -0.0 : 0.0);
    Big x = abs(a), y = abs(b);
    // A quotient of 66 or 67 bits: more than a double has, and what is cut off counts only as "a little
    // more".
    const std::int64_t shift = 66 - (a_bits - b_bits);
    if (shift > 0)
        x <<= static_cast<std::size_t>(shift);
    else
        y <<= static_cast<std::size_t>(-shift);
    Big q, r;
    boost::multiprecision::divide_qr(x, y, q, r);
    const Scaled s = scaled(q);
    const double d = scaled_double(s.mantissa, s.sticky || !r.is_zero(), s.exponent - shift);
    if (std::isinf(d)) return raise_overflow_error("integer division result too large for a float");
    return make_float(negative ? -d : d);
}

Outcome true_division(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (b == 0) return division_by_zero();
    if (a >= -kExact && a <= kExact && b >= -kExact && b <= kExact)
        return make_float(static_cast<double>(a) / static_cast<double>(b));
    return big_true_division(Big(a), Big(b));
}

/// Of numbers of so many bits: the schoolbook's steps up to a size, and from there on Karatsuba's.
Outcome spend_on_product(std::size_t a_bits, std::size_t b_bits) {
    std::size_t less = std::min(a_bits, b_bits) / 64 + 1;
    const std::size_t more = std::max(a_bits, b_bits) / 64 + 1;
    std::size_t steps = more;
    for (; less > 40; less /= 2) steps = steps * 3 / 2;
    return spend_on_limbs(steps, less);
}

Outcome big_power(const Value& base, const Value& exponent) {
    if (int_sign(exponent) < 0) {
        const Value x = TRY(int_to_float(base));
        const Value y = TRY(int_to_float(exponent));
        return float_binary(BinaryOp::pow, x, y);
    }
    std::int64_t e = 0;
    const Big b = to_big(base);
    const std::size_t bits = bit_length(b);
    if (bits <= 1) {  // -1, 0, 1
        if (b.is_zero()) return Value::small_int(int_sign(exponent) == 0 ? 1 : 0);
        if (b.sign() > 0) return Value::small_int(1);
        const Big big_exponent = to_big(exponent);
        return Value::small_int(bit_test(big_exponent, 0) ? -1 : 1);
    }
    if (!fits_int64(exponent, e) || static_cast<std::uint64_t>(e) > kMaxIntBits) return raise_memory_error();
    TRY(check_int_room((bits - 1) * static_cast<std::size_t>(e)));
    if (bits - 1 == boost::multiprecision::lsb(abs(b))) {  // a power of two
        Big result = 1;
        result <<= (bits - 1) * static_cast<std::size_t>(e);
        if (b.sign() < 0 && e % 2 != 0) result = -result;
        return from_big(result);
    }
    TRY(spend_on_product((bits - 1) * static_cast<std::size_t>(e) / 2,
                         (bits - 1) * static_cast<std::size_t>(e) / 2));
    return from_big(boost::multiprecision::pow(b, static_cast<unsigned>(e)));
}

Outcome power(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0) return big_power(Value::small_int(base), Value::small_int(exponent));
    std::int64_t result = 1, square = base;
    bool overflow = false;
    for (std::int64_t e = exponent; e > 0; e >>= 1) {
        if ((e & 1) != 0) overflow = overflow || __builtin_mul_overflow(result, square, &result);
        if (e > 1) overflow = overflow || __builtin_mul_overflow(square, square, &square);
        if (overflow) return big_power(Value::small_int(base), Value::small_int(exponent));
    }
    return make_int(result);
}

Outcome shift_left(const Value& a, const Value& by) {
    if (int_sign(by) < 0) return raise_value_error("negative shift count");
    if (int_sign(a) == 0) return Value::small_int(0);
    std::int64_t n = 0;
    if (!fits_int64(by, n) || static_cast<std::uint64_t>(n) > kMaxIntBits) return raise_memory_error();
    const auto count = static_cast<std::size_t>(n);
    TRY(check_int_room(int_bit_length(a) + count));
    Big b = to_big(a);
    const bool negative = b.sign() < 0;
    if (negative) b = -b;
    b <<= count;
    if (negative) b = -b;
    return from_big(b);
}

Outcome big_shift_right(const Value& a, const Value& by) {
    if (int_sign(by) < 0) return raise_value_error("negative shift count");
    std::int64_t n = 0;
    if (!fits_int64(by, n) || static_cast<std::uint64_t>(n) >= int_bit_length(a))
        return Value::small_int(int_sign(a) < 0 ? -1 : 0);
    return from_big(shift_right(to_big(a), static_cast<std::size_t>(n)));
}

Outcome word_binary(BinaryOp op, std::int64_t a, std::int64_t b) {
    switch (op) {
        case BinaryOp::add: return make_int(a + b);
        case BinaryOp::sub: return make_int(a - b);
        case BinaryOp::mul: {
            std::int64_t product = 0;
            if (!__builtin_mul_overflow(a, b, &product)) return make_int(product);
            return from_big(Big(a) * b);
        }
        case BinaryOp::truediv: return true_division(a, b);
        case BinaryOp::floordiv:
            if (b == 0) return division_by_zero();
            return make_int(floor_quotient(a, b));
        case BinaryOp::mod:
            if (b == 0) return division_by_zero();
            return make_int(floor_remainder(a, b));
        case BinaryOp::divmod:
            if (b == 0) return division_by_zero();
            return make_tuple({make_int(floor_quotient(a, b)), make_int(floor_remainder(a, b))});
        case BinaryOp::pow: return power(a, b);
        case BinaryOp::lshift:
            if (b >= 0 && b < 62) {
                std::int64_t shifted = 0;
                if (!__builtin_mul_overflow(a, std::int64_t{1} << b, &shifted)) return make_int(shifted);
            }
            return shift_left(Value::small_int(a), Value::small_int(b));
        case BinaryOp::rshift:
            if (b < 0) return raise_value_error("negative shift count");
            return Value::small_int(b >= 63 ? (a < 0 ? -1 : 0) : a >> b);
        case BinaryOp::bit_and: return Value::small_int(a & b);
        case BinaryOp::bit_or: return Value::small_int(a | b);
        case BinaryOp::bit_xor: return Value::small_int(a ^ b);
        case BinaryOp::matmul: break;
    }
    return Value::not_implemented();
}

Outcome big_divide(BinaryOp op, const Big& a, const Big& b) {
    if (b.is_zero()) return division_by_zero();
    Big q, r;
    TRY(divide_in_parts(a, b, q, r));
    if (op == BinaryOp::floordiv) return from_big(q);
    if (op == BinaryOp::mod) return from_big(r);
    return make_tuple({from_big(q), from_big(r)});
}

Outcome big_binary(BinaryOp op, const Value& a, const Value& b) {
    TRY(spend_on_limbs(1, (int_bit_length(a) + int_bit_length(b)) / 64));
    switch (op) {
        case BinaryOp::add: return from_big(to_big(a) + to_big(b));
        case BinaryOp::sub: return from_big(to_big(a) - to_big(b));
        case BinaryOp::mul:
            TRY(check_int_room(int_bit_length(a) + int_bit_length(b)));
            TRY(spend_on_product(int_bit_length(a), int_bit_length(b)));
            return from_big(to_big(a) * to_big(b));
        case BinaryOp::truediv: return big_true_division(to_big(a), to_big(b));
        case BinaryOp::floordiv:
        case BinaryOp::mod:
        case BinaryOp::divmod: return big_divide(op, to_big(a), to_big(b));
        case BinaryOp::pow: return big_power(a, b);
        case BinaryOp::lshift: return shift_left(a, b);
        case BinaryOp::rshift: return big_shift_right(a, b);
        case BinaryOp::bit_and: return from_big(to_big(a) & to_big(b));
        case BinaryOp::bit_or: return from_big(to_big(a) | to_big(b));
        case BinaryOp::bit_xor: return from_big(to_big(a) ^ to_big(b));
        case BinaryOp::matmul: break;
    }
    return Value::not_implemented();
}

std::int64_t word(const Value& v) { return v.is_small_int() ? v.small() : v.is_true() ? 1 : 0; }

}  // namespace

Outcome int_binary(BinaryOp op, const Value& a, const Value& b) {
    if (a.is_small_int() && b.is_small_int()) return word_binary(op, a.small(), b.small());
    if (!is_int(a) || !is_int(b)) {
        // A plain float on one side would be asked next, and it knows ints.
        const Value& other = is_int(a) ? b : a;
        if (other.is_heap() && other.object()->type == &float_type) return float_binary(op, a, b);
        return Value::not_implemented();
    }
    if (a.is_heap() || b.is_heap()) {
        const Value x = plain_int(a), y = plain_int(b);
        if (x.is_small_int() && y.is_small_int()) return word_binary(op, x.small(), y.small());
        return big_binary(op, x, y);
    }
    return word_binary(op, word(a), word(b));
}

Outcome int_pow_mod(const Value& base, const Value& exponent, const Value& modulus) {
    if (int_sign(modulus) == 0) return raise_value_error("pow() 3rd argument cannot be 0");
    const Big m = to_big(modulus);
    const Big magnitude = abs(m);
    if (magnitude == 1) return Value::small_int(0);
    Big b = to_big(base), e = to_big(exponent), quotient, rest;
    TRY(divide_in_parts(b, magnitude, quotient, rest));
    b = rest;
    if (e.sign() < 0) {
        // The inverse by Euclid: r0 = b * s0 (mod m) all along.
        Big r0 = magnitude, r1 = b, s0 = 0, s1 = 1;
        while (!r1.is_zero()) {
            Big q, next;
            TRY(spend_on_limbs(2, magnitude.backend().size()));
            TRY(divide_in_parts(r0, r1, q, next));
            r0 = r1;
            r1 = next;
            next = s0 - q * s1;
            s0 = s1;
            s1 = next;
        }
        if (r0 != 1) return raise_value_error("base is not invertible for the given modulus");
        floor_divide(s0, magnitude, quotient, b);
        e = -e;
    }
    // Square and multiply, from the highest bit on.
    Big result = 1, product;
    for (std::size_t bit = bit_length(e); bit-- > 0;) {
        const bool is_set = bit_test(e, static_cast<unsigned>(bit));
        for (int step = 0; step < (is_set ? 2 : 1); ++step) {
            TRY(spend_on_product(bit_length(result), bit_length(result)));
            product = result * (step == 0 ? result : b);
            TRY(divide_in_parts(product, magnitude, quotient, result));
        }
    }
    if (m.sign() < 0 && !result.is_zero()) result += m;
    return from_big(result);
}

}  // namespace object
