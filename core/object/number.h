// int and float. An int is a word if it fits 63 bits, otherwise an Int (boost cpp_int); results
// are always brought back to a word when they fit. bool is the singletons True and False.
// CPython 3.14: Objects/longobject.c, Objects/floatobject.c.
#pragma once

#include <string>

#include "core/object/object.h"

namespace object {

struct BigInt;  ///< an int beyond 63 bits, or of a subclass of int (bigint.h)

struct Float : Object {
    double value;
};

inline bool is_float(const Value& v) { return v.is_heap() && is_a(v, &float_type); }
inline double float_of(const Value& v) { return as<Float>(v)->value; }
Value make_float(double d);
Value make_int(std::int64_t i);
Value make_int(std::uint64_t i);
/// Small int, big int, bool or an instance of a subclass of int.
bool is_int(const Value& v);
/// True, False and instances of int subclasses as plain ints; other values as they are.
Value plain_int(const Value& v);
/// An int that fits int64; false if it does not (or v is no int).
bool fits_int64(const Value& v, std::int64_t& out);
/// Nearest double of an int; OverflowError "int too large to convert to float".
Outcome int_to_float(const Value& v);
/// From digits in a base of 2 to 36, with optional sign and underscores; raises ValueError as int() does.
Outcome int_from_text(std::string_view text, int base, const Value& original);
/// `base` is 10 or a power of two up to 32.
std::string int_to_text(const Value& v, int base = 10);
/// Decimal text of more than 4300 digits is refused, as CPython's default limit does: ValueError.
Outcome check_digit_limit(const Value& v);
/// Python's spaces stripped and decimal digits of all scripts turned into ASCII ones, as int() and float() do
/// before they read; other characters beyond ASCII become '?'.
std::string ascii_number_text(std::string_view text);
/// The same for bytes, of which only ASCII can be digits.
std::string ascii_number_bytes(std::string_view bytes);
/// From text as float() reads it, spaces and underscores included; ValueError as float() words it.
Outcome float_from_text(std::string_view text, const Value& original);
/// hash() of ints and floats: equal numbers have equal hashes (modulus 2**61 - 1).
std::int64_t int_hash(const Value& v);
std::int64_t float_hash(double d);
/// -1, 0 or 1.
int int_sign(const Value& v);
/// The int with the value of a whole, finite double.
Value int_from_double(double d);
/// pow(base, exponent, modulus) of three ints.
Outcome int_pow_mod(const Value& base, const Value& exponent, const Value& modulus);
/// round(d, ndigits): correctly rounded, ties to even. An overflow raises OverflowError.
Outcome round_float(double d, std::int64_t digits);
/// Python's repr of a float: shortest text that reads back the same.
std::string float_repr(double d);

// The arithmetic that the machine falls back to; `a` and `b` are ints or floats, else NotImplemented.
Outcome int_binary(BinaryOp op, const Value& a, const Value& b);
Outcome float_binary(BinaryOp op, const Value& a, const Value& b);
Outcome number_compare(CompareOp op, const Value& a, const Value& b);

}  // namespace object
