// complex: a pair of doubles. Arithmetic of two of them and of one with a real number.
// CPython 3.14: Objects/complexobject.c.
#pragma once

#include "core/object/object.h"

namespace object {

extern Type complex_type;

struct ComplexNumber {
    double real = 0, imag = 0;
};
struct Complex : Object {
    ComplexNumber value;
};

inline bool is_complex(const Value& v) { return v.is_heap() && is_a(v, &complex_type); }
inline ComplexNumber complex_of(const Value& v) { return as<Complex>(v)->value; }
Value make_complex(ComplexNumber c);
/// From text as complex() reads it.
Outcome complex_from_text(std::string_view text);
/// The power of two complex numbers; ZeroDivisionError and OverflowError as CPython words them.
Outcome complex_power(ComplexNumber base, ComplexNumber exponent);
Outcome complex_binary(BinaryOp op, const Value& a, const Value& b);
Outcome format_complex(const Value& self, const Str& spec);  ///< format_number.cpp
void ready_complex_type();

}  // namespace object
