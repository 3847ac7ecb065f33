// Ints beyond 63 bits, and instances of int's subclasses (of any size): the object, and the way to
// Boost's cpp_int, in which the arithmetic is done. Only the int_*.cpp files include this: it is heavy.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "core/object/number.h"

namespace object {

using Big = boost::multiprecision::cpp_int;
using Limb = boost::multiprecision::limb_type;

/// Magnitude in limbs, least significant first, without leading zeros.
struct BigInt : Object {
    Limb* limbs;  ///< a buffer of the heap
    std::uint32_t count;
    bool negative;
};

/// More bits than this are refused with MemoryError: one operation on them would take seconds.
constexpr std::size_t kMaxIntBits = std::size_t{1} << 24;

/// Any int as a cpp_int.
Big to_big(const Value& v);
/// Brought back to a word when it fits.
Value from_big(const Big& b);
/// An instance of a subclass of int.
Value make_int_instance(Type* cls, const Value& plain);
std::size_t bit_length(const Big& b);
/// Of the magnitude; v is any int.
std::size_t int_bit_length(const Value& v);
/// Quotient rounded to minus infinity, and the remainder with the divisor's sign.
void floor_divide(const Big& a, const Big& b, Big& quotient, Big& remainder);
/// b >> n rounded to minus infinity.
Big shift_right(const Big& b, std::size_t n);
/// May a result of that many bits be made? MemoryError if not, else None.
Outcome check_int_room(std::size_t bits);
/// Counts rows * columns operations on single limbs as effort (effort.h); raises when the run must end.
Outcome spend_on_limbs(std::size_t rows, std::size_t columns);
/// floor_divide of any sizes, in parts, so that it can be interrupted between them.
Outcome divide_in_parts(const Big& a, const Big& b, Big& quotient, Big& remainder);
/// mantissa * 2**exponent as the nearest double, ties to even; `sticky`: the true mantissa is a little more.
double scaled_double(std::uint64_t mantissa, bool sticky, std::int64_t exponent);
/// |b| as mantissa * 2**exponent, the mantissa's top bit set (b is not 0).
struct Scaled {
    std::uint64_t mantissa;
    bool sticky;
    std::int64_t exponent;
};
Scaled scaled(const Big& magnitude);

}  // namespace object
