// The type float: arithmetic, slots, constructor. Methods are in float_methods.cpp, text in float_text.cpp.
// CPython 3.14: Objects/floatobject.c.
#include <cmath>
#include <string>

#include "core/object/bytes.h"
#include "core/object/complex.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/format_spec.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/text_types.h"

namespace object {

Value make_float(double d) {
    auto* f = allocate<Float>(&float_type);
    f->value = d;
    return Value::adopt(f);
}

namespace {

Outcome division_by_zero(const char* message = "division by zero") {
    return raise(&exc::ZeroDivisionError, message);
}

// The operand as a double: floats and ints. Undefined for anything else.
Outcome operand(const Value& v, double& out) {
    if (v.is_small_int()) {
        out = static_cast<double>(v.small());
        return Value::none();
    }
    if (is_float(v)) {
        out = float_of(v);
        return Value::none();
    }
    if (!is_int(v)) return Value();
    const Value converted = TRY(int_to_float(v));
    out = float_of(converted);
    return Value::none();
}

// Quotient and remainder that add up, the remainder with the divisor's sign.
void floor_divide(double x, double y, double& quotient, double& remainder) {
    remainder = std::fmod(x, y);
    double div = (x - remainder) / y;
    if (remainder != 0) {
        if ((y < 0) != (remainder < 0)) {
            remainder += y;
            div -= 1.0;
        }
    } else {
        remainder = std::copysign(0.0, y);
    }
    if (div != 0) {
        quotient = std::floor(div);
        if (div - quotient > 0.5) quotient += 1.0;
    } else {
        quotient = std::copysign(0.0, x / y);
    }
}

Outcome out_of_range() {
    const Value args[] = {Value::small_int(34), make_str("Numerical result out of range")};
    return Outcome::raise(make_exception(&exc::OverflowError, args));
}

Outcome power(double x, double y) {
    if (y == 0) return make_float(1.0);
    if (std::isnan(x)) return make_float(x);
    if (std::isnan(y)) return make_float(x == 1.0 ? 1.0 : y);
    if (std::isinf(y)) {
        const double size = std::fabs(x);
        if (size == 1.0) return make_float(1.0);
        if ((y > 0) == (size > 1.0)) return make_float(std::fabs(y));
        return make_float(0.0);
    }
    if (std::isinf(x)) {
        const bool odd = std::fmod(std::fabs(y), 2.0) == 1.0;
        if (y > 0) return make_float(odd ? x : std::fabs(x));
        return make_float(odd ? std::copysign(0.0, x) : 0.0);
    }
    if (x == 0) {
        const bool odd = std::fmod(std::fabs(y), 2.0) == 1.0;
        if (y < 0) return division_by_zero("zero to a negative power");
        return make_float(odd ? x : 0.0);
    }
    if (x < 0 && y != std::floor(y)) return complex_power({x, 0}, {y, 0});
    const double result = std::pow(x, y);
    if (std::isinf(result)) return out_of_range();
    return make_float(result);
}

Outcome divide(BinaryOp op, double x, double y) {
    if (y == 0) return division_by_zero();
    if (op == BinaryOp::truediv) return make_float(x / y);
    double quotient = 0, remainder = 0;
    floor_divide(x, y, quotient, remainder);
    if (op == BinaryOp::floordiv) return make_float(quotient);
    if (op == BinaryOp::mod) return make_float(remainder);
    return make_tuple({make_float(quotient), make_float(remainder)});
}

}  // namespace

Outcome float_binary(BinaryOp op, const Value& a, const Value& b) {
    double x = 0, y = 0;
    if (!TRY(operand(a, x)) || !TRY(operand(b, y))) return Value::not_implemented();
    switch (op) {
        case BinaryOp::add: return make_float(x + y);
        case BinaryOp::sub: return make_float(x - y);
        case BinaryOp::mul: return make_float(x * y);
        case BinaryOp::truediv:
        case BinaryOp::floordiv:
        case BinaryOp::mod:
        case BinaryOp::divmod: return divide(op, x, y);
        case BinaryOp::pow: return power(x, y);
        default: return Value::not_implemented();
    }
}

namespace {

Outcome float_repr_slot(const Value& self) { return make_valid_str(float_repr(float_of(self))); }
Outcome float_hash_slot(const Value& self) { return Value::small_int(float_hash(float_of(self))); }
Outcome float_truth(const Value& self) { return Value::boolean(float_of(self) != 0); }

Outcome float_unary(UnaryOp op, const Value& self) {
    const double d = float_of(self);
    switch (op) {
        case UnaryOp::positive:
            if (type_of(self) == &float_type) return self;
            return make_float(d);
        case UnaryOp::negative: return make_float(-d);
        case UnaryOp::absolute: return make_float(std::fabs(d));
        case UnaryOp::invert: break;
    }
    return Value::not_implemented();
}

Outcome float_from_object(const Value& v) {
    if (v.is_heap() && type_of(v) == &float_type) return v;
    if (is_str(v)) return float_from_text(text_of(v), v);
    std::string_view content;
    if (bytes_view(v, content)) return float_from_text(ascii_number_bytes(content), v);
    if (is_int(v) && !v.is_heap()) return int_to_float(v);
    Value special = TRY(call_special(v, names::dunder_float));
    if (special) {
        if (!is_float(special))
            return raise_type_error(std::string(type_name(v)) + ".__float__ returned non-float (type " +
                                    std::string(type_name(special)) + ")");
        if (type_of(special) == &float_type) return special;
        return make_float(float_of(special));
    }
    if (type_of(v)->slots.index) return int_to_float(TRY(index(v)));
    return raise_type_error("float() argument must be a string or a real number, not '" +
                            std::string(type_name(v)) + "'");
}

Outcome float_construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("x?, /");
    Value a[1];
    TRY(bind(*signature, "float", args, a));
    Value plain = a[0] ? TRY(float_from_object(a[0])) : make_float(0.0);
    if (cls == &float_type) return plain;
    Object* o = make_instance(cls);
    static_cast<Float*>(o)->value = float_of(plain);
    return Value::adopt(o);
}

}  // namespace

void ready_float_type() {
    ready_type(float_type, {"float", "builtins", nullptr, sizeof(Float), Type::kBaseType, false});
    Slots& s = float_type.slots;
    s.repr = float_repr_slot;
    s.format = format_float;
    s.hash = float_hash_slot;
    s.compare = number_compare;
    s.truth = float_truth;
    s.binary = float_binary;
    s.unary = float_unary;
    s.construct = float_construct;
    define_float_methods();
}

}  // namespace object
