// The types of None, NotImplemented and Ellipsis; and the one call that readies all types of this group.
// CPython 3.14: Objects/object.c (none_repr, notimplemented_bool), Objects/sliceobject.c (ellipsis).
#include "core/object/complex.h"
#include "core/object/text_types.h"

namespace object {

namespace {

Outcome none_repr(const Value&) {
    static Str* const text = intern("None");
    return Value(text);
}
Outcome not_implemented_repr(const Value&) {
    static Str* const text = intern("NotImplemented");
    return Value(text);
}
Outcome ellipsis_repr(const Value&) {
    static Str* const text = intern("Ellipsis");
    return Value(text);
}

Outcome none_truth(const Value&) { return Value::boolean(false); }
Outcome not_implemented_truth(const Value&) {
    return raise_type_error("NotImplemented should not be used in a boolean context");
}

// Equal numbers on every machine: CPython hashes their addresses, except None's.
template <std::int64_t value>
Outcome fixed_hash(const Value&) {
    return Value::small_int(value);
}
constexpr std::int64_t kNoneHash = 0xFCA86420, kNotImplementedHash = 0xFCA86421, kEllipsisHash = 0xFCA86422;

Outcome none_construct(Type*, const Args& args) {
    if (args.positional != 0 || args.keywords) return raise_type_error("NoneType takes no arguments");
    return Value::none();
}
Outcome not_implemented_construct(Type*, const Args& args) {
    if (args.positional != 0 || args.keywords)
        return raise_type_error("NotImplementedType takes no arguments");
    return Value::not_implemented();
}
Outcome ellipsis_construct(Type*, const Args& args) {
    if (args.positional != 0 || args.keywords) return raise_type_error("EllipsisType takes no arguments");
    return Value::ellipsis();
}

Outcome not_implemented_reduce(const Value*) { return make_valid_str("NotImplemented"); }
Outcome ellipsis_reduce(const Value*) { return make_valid_str("Ellipsis"); }

}  // namespace

void ready_singleton_types() {
    ready_type(none_type, {"NoneType", "builtins", nullptr, sizeof(Object), 0, false});
    none_type.slots.repr = none_repr;
    none_type.slots.truth = none_truth;
    none_type.slots.hash = fixed_hash<kNoneHash>;
    none_type.slots.construct = none_construct;

    ready_type(not_implemented_type, {"NotImplementedType", "builtins", nullptr, sizeof(Object), 0, false});
    not_implemented_type.slots.repr = not_implemented_repr;
    not_implemented_type.slots.truth = not_implemented_truth;
    not_implemented_type.slots.hash = fixed_hash<kNotImplementedHash>;
    not_implemented_type.slots.construct = not_implemented_construct;
    define_methods(not_implemented_type, {{"__reduce__", "self, /", not_implemented_reduce}});

    ready_type(ellipsis_type, {"ellipsis", "builtins", nullptr, sizeof(Object), 0, false});
    ellipsis_type.slots.repr = ellipsis_repr;
    ellipsis_type.slots.hash = fixed_hash<kEllipsisHash>;
    ellipsis_type.slots.construct = ellipsis_construct;
    define_methods(ellipsis_type, {{"__reduce__", "self, /", ellipsis_reduce}});
}

void ready_text_types() {
    ready_str_type();
    ready_bytes_types();
    ready_int_types();
    ready_float_type();
    ready_complex_type();
    ready_singleton_types();
}

}  // namespace object
