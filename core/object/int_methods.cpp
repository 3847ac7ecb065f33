// int's methods and attributes: bits, bytes, ratio, rounding. CPython 3.14: Objects/longobject.c.
#include <string>

#include "core/object/bigint.h"
#include "core/object/bytes.h"
#include "core/object/containers.h"
#include "core/object/str.h"
#include "core/object/text_types.h"

namespace object {

namespace {

Outcome itself(const Value* a) { return plain_int(a[0]); }
Outcome get_self(const Value& self) { return plain_int(self); }
Outcome get_zero(const Value&) { return Value::small_int(0); }
Outcome get_one(const Value&) { return Value::small_int(1); }

Outcome to_float_method(const Value* a) { return int_to_float(a[0]); }

Outcome bit_length_method(const Value* a) {
    return make_int(static_cast<std::int64_t>(int_bit_length(a[0])));
}

Outcome bit_count(const Value* a) {
    std::int64_t n = 0;
    const Value v = plain_int(a[0]);
    if (v.is_small_int()) {
        const std::int64_t i = v.small();
        n = __builtin_popcountll(static_cast<unsigned long long>(i < 0 ? -i : i));
    } else {
        const auto* b = as<BigInt>(v);
        for (std::size_t i = 0; i < b->count; ++i)
            n += __builtin_popcountll(static_cast<unsigned long long>(b->limbs[i]));
    }
    return make_int(n);
}

Outcome as_integer_ratio(const Value* a) { return make_tuple({plain_int(a[0]), Value::small_int(1)}); }
Outcome is_integer(const Value*) { return Value::boolean(true); }

enum class Order : std::uint8_t { big, little };

Outcome byte_order(const Value& v, const char* method, Order& out) {
    if (!is_str(v))
        return raise_type_error(std::string(method) + "() argument 'byteorder' must be str, not " +
                                argument_type(v));
    if (text_of(v) == "big")
        out = Order::big;
    else if (text_of(v) == "little")
        out = Order::little;
    else
        return raise_value_error("byteorder must be either 'little' or 'big'");
    return Value::none();
}

// The bytes of two's complement, least significant first.
std::string two_complement(const Big& b, std::size_t size) {
    Big value = b;
    if (value.sign() < 0) value += Big(1) << (size * 8);
    std::string out;
    boost::multiprecision::export_bits(value, std::back_inserter(out), 8, false);
    out.resize(size, '\0');
    return out;
}

Outcome to_bytes(const Value* a) {
    std::int64_t size = 0;
    TRY(size_argument(a[1], size));
    Order order = Order::big;
    TRY(byte_order(a[2], "to_bytes", order));
    const bool is_signed = TRY(truth(a[3])).is_true();
    if (size < 0) return raise_value_error("length argument must be non-negative");
    const Big b = to_big(a[0]);
    if (b.sign() < 0 && !is_signed) return raise_overflow_error("can't convert negative int to unsigned");
    TRY(check_int_room(static_cast<std::size_t>(size)));
    // In two's complement -2**n needs one bit less than 2**n.
    const std::size_t bits = (b.sign() < 0 ? bit_length(Big(b + 1)) : bit_length(b)) + (is_signed ? 1 : 0);
    const bool zero_fits = b.is_zero();
    if (!zero_fits && bits > static_cast<std::size_t>(size) * 8)
        return raise_overflow_error("int too big to convert");
    std::string content = size == 0 ? std::string() : two_complement(b, static_cast<std::size_t>(size));
    if (order == Order::big) content = std::string(content.rbegin(), content.rend());
    return make_bytes(content);
}

Outcome from_bytes(const Value* a) {
    Value holder = a[1];
    std::string_view content;
    if (!bytes_view(a[1], content)) {
        if (is_str(a[1]) || type_of(a[1])->slots.index)
            return raise_type_error("cannot convert '" + std::string(type_name(a[1])) + "' object to bytes");
        holder = TRY(call(Value(static_cast<Object*>(&bytes_type)), {a[1]}));
        bytes_view(holder, content);
    }
    Order order = Order::big;
    TRY(byte_order(a[2], "from_bytes", order));
    const bool is_signed = TRY(truth(a[3])).is_true();
    TRY(check_int_room(content.size() * 8));
    std::string bytes(content);
    if (order == Order::little) bytes = std::string(bytes.rbegin(), bytes.rend());
    Big b = 0;
    if (!bytes.empty()) {
        const auto* first = reinterpret_cast<const unsigned char*>(bytes.data());
        boost::multiprecision::import_bits(b, first, first + bytes.size(), 8, true);
        if (is_signed && (first[0] & 0x80) != 0) b -= Big(1) << (bytes.size() * 8);
    }
    Value plain = from_big(b);
    if (a[0].is_heap() && a[0].object() == &int_type) return plain;
    return call(a[0], {plain});
}

// round(i, -n): to a multiple of 10**n, ties to an even multiple.
Outcome round_to_power(const Value& v, std::int64_t power) {
    const std::size_t bits = int_bit_length(v);
    if (static_cast<std::size_t>(power) > bits / 3 + 1) return Value::small_int(0);
    const std::size_t limbs = bits / 64 + 1;
    TRY(spend_on_limbs(limbs, 64));
    const Big unit = boost::multiprecision::pow(Big(10), static_cast<unsigned>(power));
    const Big b = to_big(v);
    Big quotient, rest;
    TRY(divide_in_parts(b, unit, quotient, rest));
    const Big twice = rest * 2;
    if (twice > unit || (twice == unit && bit_test(abs(quotient), 0))) ++quotient;
    return from_big(quotient * unit);
}

Outcome round_method(const Value* a) {
    if (!a[1] || a[1].is_none()) return plain_int(a[0]);
    const Value digits = TRY(index(a[1]));
    if (int_sign(digits) >= 0) return plain_int(a[0]);
    const std::int64_t power = -TRY(small_index(digits, Overflow::clamp)).small();
    return round_to_power(a[0], power);
}

Outcome get_new_args(const Value* a) { return make_tuple({plain_int(a[0])}); }

Outcome pow_method(const Value* a) {
    if (a[2].is_none()) return int_binary(BinaryOp::pow, a[0], a[1]);
    if (!is_int(a[1]) || !is_int(a[2])) return Value::not_implemented();
    return int_pow_mod(a[0], a[1], a[2]);
}

}  // namespace

void define_int_methods() {
    define_methods(int_type, {{"__ceil__", "self, /", itself},
                              {"__float__", "self, /", to_float_method},
                              {"__floor__", "self, /", itself},
                              {"__getnewargs__", "self, /", get_new_args},
                              {"__int__", "self, /", itself},
                              {"__pow__", "self, value, mod=None, /", pow_method},
                              {"__round__", "self, ndigits?, /", round_method},
                              {"__trunc__", "self, /", itself},
                              {"as_integer_ratio", "self, /", as_integer_ratio},
                              {"bit_count", "self, /", bit_count},
                              {"bit_length", "self, /", bit_length_method},
                              {"conjugate", "self, /", itself},
                              {"is_integer", "self, /", is_integer},
                              {"to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes}});
    define_class_methods(int_type,
                         {{"from_bytes", "cls, /, bytes, byteorder='big', *, signed=False", from_bytes}});
    define_getsets(
        int_type,
        {{"denominator", get_one}, {"imag", get_zero}, {"numerator", get_self}, {"real", get_self}});
}

}  // namespace object
