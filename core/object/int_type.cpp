// The types int and bool: slots and constructors. Arithmetic is in int_arithmetic.cpp, methods in
// int_methods.cpp. CPython 3.14: Objects/longobject.c, Objects/boolobject.c.
#include <cmath>
#include <string>

#include "core/object/bigint.h"
#include "core/object/bytes.h"
#include "core/object/exception.h"
#include "core/object/format_spec.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/text_types.h"

namespace object {

namespace {

void int_clear(Object* o) {
    auto* b = static_cast<BigInt*>(o);
    Heap::current().free_buffer(b->limbs, b->count * sizeof(Limb));
    b->limbs = nullptr;
    b->count = 0;
}

Outcome int_repr(const Value& self) {
    if (!self.is_small_int()) TRY(check_digit_limit(self));
    return make_valid_str(int_to_text(self));
}

Outcome int_hash_slot(const Value& self) { return Value::small_int(int_hash(self)); }
Outcome int_truth(const Value& self) { return Value::boolean(int_sign(self) != 0); }
Outcome int_index(const Value& self) { return plain_int(self); }

Outcome int_unary(UnaryOp op, const Value& self) {
    const Value v = plain_int(self);
    switch (op) {
        case UnaryOp::positive: return v;
        case UnaryOp::negative:
            if (v.is_small_int()) return make_int(-v.small());
            return from_big(-to_big(v));
        case UnaryOp::invert:
            if (v.is_small_int()) return Value::small_int(~v.small());
            return from_big(-to_big(v) - 1);
        case UnaryOp::absolute:
            if (v.is_small_int()) return make_int(v.small() < 0 ? -v.small() : v.small());
            return from_big(abs(to_big(v)));
    }
    return Value::not_implemented();
}

// int() and __index__ may be asked of any object; what they give must be an int.
Outcome int_from_special(const Value& v, Str* name) {
    Value result = TRY(call_special(v, name));
    if (!result) return result;
    if (!is_int(result))
        return raise_type_error(std::string(name->view()) + " returned non-int (type " +
                                std::string(type_name(result)) + ")");
    return plain_int(result);
}

Outcome int_from_float(double d) {
    if (std::isnan(d)) return raise_value_error("cannot convert float NaN to integer");
    if (std::isinf(d)) return raise_overflow_error("cannot convert float infinity to integer");
    return int_from_double(d);
}

Outcome int_from_object(const Value& v) {
    if (v.is_small_int() || v.is_bool()) return plain_int(v);
    if (v.is_heap() && type_of(v) == &int_type) return v;
    if (v.is_heap() && type_of(v) == &float_type) return int_from_float(float_of(v));
    if (v.is_heap() && type_of(v) == &str_type) return int_from_text(text_of(v), 10, v);
    Value special = TRY(int_from_special(v, names::dunder_int));
    if (special) return special;
    if (type_of(v)->slots.index) return plain_int(TRY(index(v)));
    if (is_str(v)) return int_from_text(text_of(v), 10, v);
    std::string_view content;
    if (bytes_view(v, content)) return int_from_text(ascii_number_bytes(content), 10, v);
    return raise_type_error("int() argument must be a string, a bytes-like object or a real number, not '" +
                            std::string(type_name(v)) + "'");
}

Outcome int_with_base(const Value& v, const Value& base) {
    const std::int64_t b = TRY(small_index(base, Overflow::clamp)).small();
    if (!v) return raise_type_error("int() missing string argument");
    if (b != 0 && (b < 2 || b > 36)) return raise_value_error("int() base must be >= 2 and <= 36, or 0");
    if (is_str(v)) return int_from_text(text_of(v), static_cast<int>(b), v);
    std::string_view content;
    if (bytes_view(v, content)) return int_from_text(ascii_number_bytes(content), static_cast<int>(b), v);
    return raise_type_error("int() can't convert non-string with explicit base");
}

Outcome int_construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("x?, /, base?");
    Value plain = Value::small_int(0);
    if (args.positional == 1 && !args.keywords) {
        plain = TRY(int_from_object(args[0]));
    } else if (args.positional > 2) {
        return raise_type_error("int expected at most 2 arguments, got " + std::to_string(args.positional));
    } else if (args.positional != 0 || args.keywords) {
        Value a[2];
        TRY(bind(*signature, "int", args, a));
        if (a[1])
            plain = TRY(int_with_base(a[0], a[1]));
        else if (a[0])
            plain = TRY(int_from_object(a[0]));
    }
    if (cls == &int_type) return plain;
    return make_int_instance(cls, plain);
}

Outcome bool_repr(const Value& self) {
    static Str* const true_text = intern("True");
    static Str* const false_text = intern("False");
    return Value(self.is_true() ? true_text : false_text);
}

Outcome bool_binary(BinaryOp op, const Value& a, const Value& b) {
    if (a.is_bool() && b.is_bool()) {
        const bool x = a.is_true(), y = b.is_true();
        if (op == BinaryOp::bit_and) return Value::boolean(x && y);
        if (op == BinaryOp::bit_or) return Value::boolean(x || y);
        if (op == BinaryOp::bit_xor) return Value::boolean(x != y);
    }
    return int_binary(op, a, b);
}

/// CPython 3.14: Objects/boolobject.c, bool_invert.
Outcome bool_unary(UnaryOp op, const Value& self) {
    if (op == UnaryOp::invert && Heap::current().warn)
        TRY(Heap::current().warn(
            &exc::DeprecationWarning,
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns "
            "the bitwise "
            "inversion of the underlying int object and is usually not what you expect from negating a bool. "
            "Use the "
            "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the "
            "underlying int."));
    return int_type.slots.unary(op, self);
}

/// And arithmetic. CPython 3.14: Objects/longobject.c, CHECK_BINOP.
Outcome int_slot_binary(BinaryOp op, const Value& a, const Value& b) {
    return is_int(a) && is_int(b) ? int_binary(op, a, b) : Value::not_implemented();
}

/// An int leaves the comparison with a float to the float. CPython 3.14: Objects/longobject.c,
/// long_richcompare.
Outcome int_compare(CompareOp op, const Value& self, const Value& other) {
    return is_int(other) ? number_compare(op, self, other) : Value::not_implemented();
}

Outcome bool_construct(Type*, const Args& args) {
    static Signature* const signature = make_signature("object=False, /");
    if (args.positional == 1 && !args.keywords) return truth(args[0]);
    Value a[1];
    TRY(bind(*signature, "bool", args, a));
    return truth(a[0]);
}

}  // namespace

void ready_int_types() {
    ready_type(int_type, {"int", "builtins", nullptr, sizeof(BigInt), Type::kBaseType, false});
    Slots& s = int_type.slots;
    s.clear = int_clear;
    s.repr = int_repr;
    s.format = format_int;
    s.hash = int_hash_slot;
    s.compare = int_compare;
    s.truth = int_truth;
    s.binary = int_slot_binary;
    s.unary = int_unary;
    s.index = int_index;
    s.construct = int_construct;
    define_int_methods();

    ready_type(bool_type, {"bool", "builtins", &int_type, sizeof(BigInt), 0, false});
    Slots& b = bool_type.slots;
    b = int_type.slots;
    b.clear = nullptr;
    b.repr = bool_repr;
    b.str = nullptr;
    b.binary = bool_binary;
    b.unary = bool_unary;
    b.construct = bool_construct;
}

}  // namespace object
