// The way between ints of programs and cpp_int, and what every int needs: making, hashing, comparing with
// doubles. Arithmetic is in int_arithmetic.cpp. CPython 3.14: Objects/longobject.c.
#include "core/object/bigint.h"

#include <cmath>
#include <cstring>

#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/text_types.h"

namespace object {

namespace {

constexpr std::size_t kLimbBits = sizeof(Limb) * 8;
constexpr std::uint64_t kSmallMagnitude = std::uint64_t{1} << 62;
constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << 61) - 1;

unsigned width(std::uint64_t w) { return w == 0 ? 0 : 64U - static_cast<unsigned>(__builtin_clzll(w)); }

std::size_t bits_of_limbs(const Limb* limbs, std::size_t count) {
    while (count > 0 && limbs[count - 1] == 0) --count;
    return count == 0 ? 0 : (count - 1) * kLimbBits + width(limbs[count - 1]);
}

// The lowest 64 bits of the magnitude.
std::uint64_t low_bits(const Limb* limbs, std::size_t count) {
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < count && i * kLimbBits < 64; ++i)
        low |= static_cast<std::uint64_t>(limbs[i]) << (i * kLimbBits);
    return low;
}

BigInt* new_big_int(Type* cls, const Limb* limbs, std::size_t count, bool negative) {
    auto* o = static_cast<BigInt*>(make_instance(cls));
    o->count = static_cast<std::uint32_t>(count);
    o->negative = negative;
    if (count > 0) {
        o->limbs = static_cast<Limb*>(Heap::current().buffer(count * sizeof(Limb)));
        std::memcpy(o->limbs, limbs, count * sizeof(Limb));
    }
    return o;
}

bool is_big(const Value& v) { return v.is_heap() && is_a(v, &int_type); }

// The word of a plain int that is not heavy: small ints and bools.
std::int64_t word_of(const Value& v) { return v.is_small_int() ? v.small() : v.is_true() ? 1 : 0; }

std::int64_t signed_hash(std::uint64_t magnitude, bool negative) {
    auto h = static_cast<std::int64_t>(magnitude);
    if (negative) h = -h;
    return h == -1 ? -2 : h;
}

}  // namespace

Value make_int(std::int64_t i) {
    if (i >= bits::kIntMin && i <= bits::kIntMax) return Value::small_int(i);
    return from_big(Big(i));
}

Value make_int(std::uint64_t i) {
    if (i <= static_cast<std::uint64_t>(bits::kIntMax)) return Value::small_int(static_cast<std::int64_t>(i));
    return from_big(Big(i));
}

bool is_int(const Value& v) { return v.is_small_int() || v.is_bool() || is_big(v); }

Value plain_int(const Value& v) {
    if (v.is_small_int()) return v;
    if (v.is_bool()) return Value::small_int(v.is_true() ? 1 : 0);
    if (!is_big(v) || type_of(v) == &int_type) return v;
    return from_big(to_big(v));
}

bool fits_int64(const Value& v, std::int64_t& out) {
    if (v.is_small_int() || v.is_bool()) {
        out = word_of(v);
        return true;
    }
    if (!is_big(v)) return false;
    const auto* b = as<BigInt>(v);
    if (bits_of_limbs(b->limbs, b->count) > 64) return false;
    const std::uint64_t magnitude = low_bits(b->limbs, b->count);
    constexpr std::uint64_t kTop = std::uint64_t{1} << 63;
    if (b->negative ? magnitude > kTop : magnitude >= kTop) return false;
    out = static_cast<std::int64_t>(b->negative ? ~magnitude + 1 : magnitude);
    return true;
}

int int_sign(const Value& v) {
    if (!v.is_heap()) {
        const std::int64_t i = word_of(v);
        return i < 0 ? -1 : i > 0 ? 1 : 0;
    }
    const auto* b = as<BigInt>(v);
    return b->count == 0 ? 0 : b->negative ? -1 : 1;
}

Big to_big(const Value& v) {
    if (!v.is_heap()) return Big(word_of(v));
    const auto* b = as<BigInt>(v);
    Big out;
    if (b->count == 0) return out;
    out.backend().resize(b->count, b->count);
    std::memcpy(out.backend().limbs(), b->limbs, b->count * sizeof(Limb));
    out.backend().normalize();
    if (b->negative) out.backend().negate();
    return out;
}

Value from_big(const Big& b) {
    const auto& backend = b.backend();
    const Limb* limbs = backend.limbs();
    const std::size_t count = backend.size();
    const bool negative = backend.sign();
    if (bits_of_limbs(limbs, count) <= 63) {
        const std::uint64_t magnitude = low_bits(limbs, count);
        if (magnitude < kSmallMagnitude || (negative && magnitude == kSmallMagnitude)) {
            const auto i = static_cast<std::int64_t>(magnitude);
            return Value::small_int(negative ? -i : i);
        }
    }
    return Value::adopt(new_big_int(&int_type, limbs, count, negative));
}

Value make_int_instance(Type* cls, const Value& plain) {
    if (plain.is_heap()) {
        const auto* b = as<BigInt>(plain);
        return Value::adopt(new_big_int(cls, b->limbs, b->count, b->negative));
    }
    const Big b(word_of(plain));
    const auto& backend = b.backend();
    const std::size_t count = b.is_zero() ? 0 : backend.size();
    return Value::adopt(new_big_int(cls, backend.limbs(), count, backend.sign()));
}

std::size_t bit_length(const Big& b) { return bits_of_limbs(b.backend().limbs(), b.backend().size()); }

std::size_t int_bit_length(const Value& v) {
    if (v.is_heap()) return bits_of_limbs(as<BigInt>(v)->limbs, as<BigInt>(v)->count);
    const std::int64_t i = word_of(v);
    return width(i < 0 ? ~static_cast<std::uint64_t>(i) + 1 : static_cast<std::uint64_t>(i));
}

Outcome check_int_room(std::size_t bits) {
    if (bits > kMaxIntBits || !Heap::current().has_room(bits / 8)) return raise_memory_error();
    return Value::none();
}

Outcome spend_on_limbs(std::size_t rows, std::size_t columns) {
    return spend(rows * columns / 32);  // a unit of effort is some 32 of them
}

Scaled scaled(const Big& magnitude) {
    const std::size_t bits = bit_length(magnitude);
    if (bits <= 64) {
        const std::uint64_t m = low_bits(magnitude.backend().limbs(), magnitude.backend().size());
        return {m << (64 - bits), false, static_cast<std::int64_t>(bits) - 64};
    }
    Big top = magnitude;
    if (top.sign() < 0) top.backend().negate();
    const std::size_t drop = bits - 64;
    const bool sticky = boost::multiprecision::lsb(top) < drop;
    top >>= drop;
    return {low_bits(top.backend().limbs(), top.backend().size()), sticky, static_cast<std::int64_t>(drop)};
}

double scaled_double(std::uint64_t mantissa, bool sticky, std::int64_t exponent) {
    if (mantissa == 0) return 0.0;
    const auto bits = static_cast<std::int64_t>(width(mantissa));
    const std::int64_t top = bits + exponent;  // the value is in [2**(top-1), 2**top)
    if (top > 1024) return HUGE_VAL;
    const std::int64_t precision = top >= -1021 ? 53 : 53 - (-1021 - top);
    if (precision < 0) return 0.0;
    const std::int64_t drop = bits - precision;
    std::uint64_t kept = mantissa;
    if (drop > 0) {
        const std::uint64_t half = std::uint64_t{1} << (drop - 1);
        const std::uint64_t rest = drop == 64 ? mantissa : mantissa & ((half << 1) - 1);
        kept = drop == 64 ? 0 : mantissa >> drop;
        if (rest > half || (rest == half && (sticky || (kept & 1) != 0))) ++kept;
    }
    return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + (drop > 0 ? drop : 0)));
}

Outcome int_to_float(const Value& v) {
    std::int64_t i = 0;
    if (fits_int64(v, i)) return make_float(static_cast<double>(i));
    const Big b = to_big(v);
    const Scaled s = scaled(b);
    const double d = scaled_double(s.mantissa, s.sticky, s.exponent);
    if (std::isinf(d)) return raise_overflow_error("int too large to convert to float");
    return make_float(b.sign() < 0 ? -d : d);
}

Value int_from_double(double d) {
    constexpr double kInWord = 4611686018427387904.0;
    if (std::fabs(d) < kInWord) return Value::small_int(static_cast<std::int64_t>(d));
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(d), &exponent);
    Big b(static_cast<std::uint64_t>(std::ldexp(fraction, 53)));
    b <<= static_cast<unsigned>(exponent - 53);
    if (d < 0) b = -b;
    return from_big(b);
}

std::int64_t int_hash(const Value& v) {
    if (!v.is_heap()) {
        const std::int64_t i = word_of(v);
        const std::uint64_t magnitude =
            i < 0 ? static_cast<std::uint64_t>(-i) : static_cast<std::uint64_t>(i);
        return signed_hash(magnitude % kHashModulus, i < 0);
    }
    const Big b = to_big(v);
    Big rest = b;
    if (rest.sign() < 0) rest.backend().negate();
    rest %= kHashModulus;
    return signed_hash(static_cast<std::uint64_t>(rest), b.sign() < 0);
}

std::int64_t float_hash(double d) {
    constexpr std::int64_t kInfinity = 314159;
    if (std::isinf(d)) return d > 0 ? kInfinity : -kInfinity;
    if (std::isnan(d)) return 0;
    // d mod 2**61 - 1, 28 bits at a time: 2**61 is 1 there.
    int exponent = 0;
    double m = std::frexp(std::fabs(d), &exponent);
    std::uint64_t x = 0;
    while (m != 0) {
        x = ((x << 28) & kHashModulus) | x >> (61 - 28);
        m *= 268435456.0;
        exponent -= 28;
        const auto part = static_cast<std::uint64_t>(m);
        m -= static_cast<double>(part);
        x += part;
        if (x >= kHashModulus) x -= kHashModulus;
    }
    const int turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    x = ((x << turn) & kHashModulus) | x >> (61 - turn);
    return signed_hash(x, d < 0);
}

namespace {

// Exactly: -1, 0 or 1; d is not NaN.
int compare_with_double(const Value& v, double d) {
    if (std::isinf(d)) return d > 0 ? -1 : 1;
    const double whole = std::trunc(d);
    std::int64_t i = 0;
    constexpr double kTwoTo62 = 4611686018427387904.0;
    if (!v.is_heap() && std::fabs(whole) < kTwoTo62) {
        i = word_of(v);
        const auto w = static_cast<std::int64_t>(whole);
        if (i != w) return i < w ? -1 : 1;
    } else {
        const int order = to_big(v).compare(to_big(int_from_double(whole)));
        if (order != 0) return order < 0 ? -1 : 1;
    }
    return d > whole ? -1 : d < whole ? 1 : 0;
}

Value ordered(CompareOp op, int order) {
    switch (op) {
        case CompareOp::lt: return Value::boolean(order < 0);
        case CompareOp::le: return Value::boolean(order <= 0);
        case CompareOp::eq: return Value::boolean(order == 0);
        case CompareOp::ne: return Value::boolean(order != 0);
        case CompareOp::gt: return Value::boolean(order > 0);
        default: return Value::boolean(order >= 0);
    }
}

Value compare_doubles(CompareOp op, double x, double y) {
    switch (op) {
        case CompareOp::lt: return Value::boolean(x < y);
        case CompareOp::le: return Value::boolean(x <= y);
        case CompareOp::eq: return Value::boolean(x == y);
        case CompareOp::ne: return Value::boolean(x != y);
        case CompareOp::gt: return Value::boolean(x > y);
        default: return Value::boolean(x >= y);
    }
}

}  // namespace

Outcome number_compare(CompareOp op, const Value& a, const Value& b) {
    if (!a.is_heap() && !b.is_heap()) {
        if (!is_int(a) || !is_int(b)) return Value::not_implemented();
        const std::int64_t x = word_of(a), y = word_of(b);
        return ordered(op, x < y ? -1 : x > y ? 1 : 0);
    }
    const bool a_float = is_float(a), b_float = is_float(b);
    if (a_float && b_float) return compare_doubles(op, float_of(a), float_of(b));
    if ((!a_float && !is_int(a)) || (!b_float && !is_int(b))) return Value::not_implemented();
    if (a_float || b_float) {
        const double d = a_float ? float_of(a) : float_of(b);
        if (std::isnan(d)) return Value::boolean(op == CompareOp::ne);
        return ordered(op, a_float ? -compare_with_double(b, d) : compare_with_double(a, d));
    }
    const int order = to_big(a).compare(to_big(b));
    return ordered(op, order);
}

}  // namespace object
