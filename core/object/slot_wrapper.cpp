// One row for each dunder name: which slot it stands for and how to call it.
#include "core/object/slot_wrapper.h"

#include <string>

#include "core/object/class.h"
#include "core/object/complex.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/generic_alias.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"

namespace object {

Type slot_wrapper_type;

namespace {

Outcome none_or_raised(Outcome o) {
    if (o.raised()) return o;
    return Value::none();
}

using Caller = Outcome (*)(Type* owner, const Value& self, const Args& rest);
/// The slot that a name stands for, to be compared only; null if it is empty.
using Present = const void* (*)(const Slots& s);

struct Row {
    Str* const* name;
    Present present;
    int arity;  // arguments behind self; -1: any
    Caller call;
    bool is_operator = false;  // of `binary`, `inplace` or `unary`
};

template <CompareOp op>
Outcome call_compare(Type* t, const Value& self, const Args& a) {
    return t->slots.compare(op, self, a[0]);
}
template <BinaryOp op>
Outcome call_left(Type* t, const Value& self, const Args& a) {
    return t->slots.binary(op, self, a[0]);
}
template <BinaryOp op>
Outcome call_right(Type* t, const Value& self, const Args& a) {
    return t->slots.binary(op, a[0], self);
}
template <BinaryOp op>
Outcome call_inplace(Type* t, const Value& self, const Args& a) {
    return t->slots.inplace(op, self, a[0]);
}
template <UnaryOp op>
Outcome call_unary(Type* t, const Value& self, const Args&) {
    return t->slots.unary(op, self);
}

Outcome attribute_name(const Value& v) {
    if (!is_str(v))
        return raise_type_error("attribute name must be string, not '" + std::string(type_name(v)) + "'");
    return name_value(intern(as_str(v)));
}

Outcome call_get_attribute(Type* t, const Value& self, const Args& a) {
    const Value name = TRY(attribute_name(a[0]));
    return t->slots.get_attr ? t->slots.get_attr(self, as_str(name)) : generic_get_attr(self, as_str(name));
}
Outcome call_set_attr(Type* t, const Value& self, const Args& a) {
    const Value name = TRY(attribute_name(a[0]));
    return none_or_raised(t->slots.set_attr ? t->slots.set_attr(self, as_str(name), a[1])
                                            : generic_set_attr(self, as_str(name), a[1]));
}
Outcome call_del_attr(Type* t, const Value& self, const Args& a) {
    const Value name = TRY(attribute_name(a[0]));
    return none_or_raised(t->slots.set_attr ? t->slots.set_attr(self, as_str(name), Value())
                                            : generic_set_attr(self, as_str(name), Value()));
}
Outcome call_next(Type* t, const Value& self, const Args&) {
    Value v = TRY(t->slots.next(self));
    if (v.is_undefined()) return raise(&exc::StopIteration, "");
    return v;
}
Outcome call_format(Type* t, const Value& self, const Args& a) {
    if (!is_str(a[0]))
        return raise_type_error("__format__() argument must be str, not " + std::string(type_name(a[0])));
    return t->slots.format(self, *as_str(a[0]));
}
Outcome call_descr_get(Type* t, const Value& self, const Args& a) {
    const Value owner = a.positional > 1 ? a[1] : Value::none();
    return t->slots.descr_get(self, a[0].is_none() ? Value() : a[0], owner);
}
Outcome call_init(Type* t, const Value& self, const Args& a) {
    return none_or_raised(t->slots.init(self, a));
}

#define PRESENT(slot) [](const Slots& s) { return reinterpret_cast<const void*>(s.slot); }
#define ROW(n, slot, arity, body)                                                                            \
    Row {                                                                                                    \
        &names::dunder_##n, PRESENT(slot), arity, [](Type* t, const Value& self, const Args& a) -> Outcome { \
            static_cast<void>(t);                                                                            \
            static_cast<void>(self);                                                                         \
            static_cast<void>(a);                                                                            \
            body                                                                                             \
        }                                                                                                    \
    }
#define COMPARE(n, op) \
    Row { &names::dunder_##n, PRESENT(compare), 1, call_compare<CompareOp::op> }
#define BINARY(n, r, i, op)                                                                \
    Row{&names::dunder_##n, PRESENT(binary), 1, call_left<BinaryOp::op>, true},            \
        Row{&names::dunder_##r, PRESENT(binary), 1, call_right<BinaryOp::op>, true}, Row { \
        &names::dunder_##i, PRESENT(inplace), 1, call_inplace<BinaryOp::op>, true          \
    }

const Row kRows[] = {
    ROW(repr, repr, 0, { return t->slots.repr(self); }),
    ROW(str, str, 0, { return t->slots.str(self); }),
    Row{&names::dunder_format, PRESENT(format), 1, call_format},
    ROW(hash, hash, 0, { return t->slots.hash(self); }),
    ROW(bool, truth, 0, { return t->slots.truth(self); }),
    ROW(len, length, 0, { return t->slots.length(self); }),
    ROW(getitem, get_item, 1, { return t->slots.get_item(self, a[0]); }),
    ROW(setitem, set_item, 2, { return none_or_raised(t->slots.set_item(self, a[0], a[1])); }),
    ROW(delitem, set_item, 1, { return none_or_raised(t->slots.set_item(self, a[0], Value())); }),
    ROW(contains, contains, 1, { return t->slots.contains(self, a[0]); }),
    ROW(iter, iter, 0, { return t->slots.iter(self); }),
    Row{&names::dunder_next, PRESENT(next), 0, call_next},
    ROW(call, call, -1, { return t->slots.call(self, a); }),
    Row{&names::dunder_getattribute, [](const Slots& s) -> const void* { return &s; }, 1, call_get_attribute},
    Row{&names::dunder_setattr, [](const Slots& s) -> const void* { return &s; }, 2, call_set_attr},
    Row{&names::dunder_delattr, [](const Slots& s) -> const void* { return &s; }, 1, call_del_attr},
    Row{&names::dunder_get, PRESENT(descr_get), -1, call_descr_get},
    ROW(set, descr_set, 2, { return none_or_raised(t->slots.descr_set(self, a[0], a[1])); }),
    ROW(delete, descr_set, 1, { return none_or_raised(t->slots.descr_set(self, a[0], Value())); }),
    ROW(index, index, 0, { return t->slots.index(self); }),
    ROW(await, await, 0, { return t->slots.await(self); }),
    ROW(aiter, aiter, 0, { return t->slots.aiter(self); }),
    ROW(anext, anext, 0, { return t->slots.anext(self); }),
    Row{&names::dunder_init, PRESENT(init), -1, call_init},
    COMPARE(lt, lt),
    COMPARE(le, le),
    COMPARE(eq, eq),
    COMPARE(ne, ne),
    COMPARE(gt, gt),
    COMPARE(ge, ge),
    BINARY(add, radd, iadd, add),
    BINARY(sub, rsub, isub, sub),
    BINARY(mul, rmul, imul, mul),
    BINARY(matmul, rmatmul, imatmul, matmul),
    BINARY(truediv, rtruediv, itruediv, truediv),
    BINARY(floordiv, rfloordiv, ifloordiv, floordiv),
    BINARY(mod, rmod, imod, mod),
    BINARY(pow, rpow, ipow, pow),
    BINARY(lshift, rlshift, ilshift, lshift),
    BINARY(rshift, rrshift, irshift, rshift),
    BINARY(and, rand, iand, bit_and),
    BINARY(or, ror, ior, bit_or),
    BINARY(xor, rxor, ixor, bit_xor),
    Row{&names::dunder_divmod, PRESENT(binary), 1, call_left<BinaryOp::divmod>, true},
    Row{&names::dunder_rdivmod, PRESENT(binary), 1, call_right<BinaryOp::divmod>, true},
    Row{&names::dunder_neg, PRESENT(unary), 0, call_unary<UnaryOp::negative>, true},
    Row{&names::dunder_pos, PRESENT(unary), 0, call_unary<UnaryOp::positive>, true},
    Row{&names::dunder_invert, PRESENT(unary), 0, call_unary<UnaryOp::invert>, true},
    Row{&names::dunder_abs, PRESENT(unary), 0, call_unary<UnaryOp::absolute>, true},
};

#define NUMBER_OPERATIONS "add radd sub rsub mul rmul truediv rtruediv pow rpow neg pos abs "
#define DIVISION_OPERATIONS "floordiv rfloordiv mod rmod divmod rdivmod "
#define BIT_OPERATIONS "and rand or ror xor rxor "
#define SET_OPERATIONS BIT_OPERATIONS "sub rsub "
/// The names that one slot stands for in a type; types that are not here have all of them.
struct Operations {
    const Type* type;
    std::string_view names;
};
const Operations kOperations[] = {
    {&int_type, NUMBER_OPERATIONS DIVISION_OPERATIONS BIT_OPERATIONS "lshift rlshift rshift rrshift invert "},
    {&bool_type, BIT_OPERATIONS "invert "},
    {&float_type, NUMBER_OPERATIONS DIVISION_OPERATIONS},
    {&complex_type, NUMBER_OPERATIONS},
    {&str_type, "add mul rmul mod rmod "},
    {&bytes_type, "add mul rmul mod rmod "},
    {&bytearray_type, "add mul rmul mod rmod iadd imul "},
    {&list_type, "add mul rmul iadd imul "},
    {&tuple_type, "add mul rmul "},
    {&dict_type, "or ror ior "},
    {&set_type, SET_OPERATIONS "iand ior ixor isub "},
    {&frozenset_type, SET_OPERATIONS},
    {&dict_keys_type, SET_OPERATIONS},
    {&dict_items_type, SET_OPERATIONS},
    {&mapping_proxy_type, "or ror ior "},
    {&generic_alias_type, "or ror "},
    {&union_type, "or ror "},
    {&type_type, "or ror "},
    {&none_type, ""},
};

/// Is an operator's name one of the type's? Containers, for example, share `binary` for + and * only.
bool is_operation_of(const Type& type, std::string_view dunder) {
    const std::string word = std::string(dunder.substr(2, dunder.size() - 4)) + " ";
    for (const Operations& o : kOperations) {
        if (o.type != &type) continue;
        for (std::size_t at = o.names.find(word); at != std::string_view::npos;
             at = o.names.find(word, at + 1))
            if (at == 0 || o.names[at - 1] == ' ') return true;
        return false;
    }
    return true;
}

/// Which of the names that share one slot does a type really have?
bool has_operation(const Type& type, const Row& row) {
    if (!row.present(type.slots)) return false;
    // str is true by its length, as far as a program can see.
    if (&type == &str_type && row.name == &names::dunder_bool) return false;
    if (row.is_operator && !is_operation_of(type, (*row.name)->view())) return false;
    if (&type == &object_type) return true;
    const Slots& s = type.slots;
    const Slots& b = type.base->slots;
    if (row.name == &names::dunder_getattribute) return s.get_attr && s.get_attr != b.get_attr;
    if (row.name == &names::dunder_setattr || row.name == &names::dunder_delattr)
        return s.set_attr && s.set_attr != b.set_attr;
    // A slot that was inherited unchanged is found on the base.
    return row.present(s) != row.present(b);
}

Outcome wrapper_call(const Value& self, const Args& args) {
    const auto* w = as<SlotWrapper>(self);
    const Row& row = kRows[w->id];
    if (args.positional == 0)
        return raise_type_error("descriptor '" + std::string(w->name->view()) + "' of '" +
                                std::string(w->owner->name) + "' object needs an argument");
    if (!is_a(args[0], w->owner))
        return raise_type_error("descriptor '" + std::string(w->name->view()) + "' requires a '" +
                                std::string(w->owner->name) + "' object but received a '" +
                                std::string(type_name(args[0])) + "'");
    const Args rest = args.from(1);
    if (row.arity >= 0) {
        if (args.keyword_count() != 0)
            return raise_type_error("wrapper " + std::string(w->name->view()) +
                                    "() takes no keyword arguments");
        if (rest.positional != static_cast<std::uint32_t>(row.arity))
            return raise_type_error("expected " + std::to_string(row.arity) + " argument" +
                                    (row.arity == 1 ? "" : "s") + ", got " + std::to_string(rest.positional));
    }
    return row.call(w->owner, args[0], rest);
}

Outcome wrapper_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    return make_bound_method(self, object);
}

Outcome wrapper_repr(const Value& self) {
    const auto* w = as<SlotWrapper>(self);
    return make_str("<slot wrapper '" + std::string(w->name->view()) + "' of '" +
                    std::string(w->owner->name) + "' objects>");
}

}  // namespace

void publish_slots(Type& type) {
    type.type_flags |= Type::kPublished;
    if (type.is_heap_type()) return;
    for (int id = 0; id < static_cast<int>(std::size(kRows)); ++id) {
        const Row& row = kRows[id];
        if (!has_operation(type, row) || type.attrs.find(*row.name)) continue;
        auto* w = static_cast<SlotWrapper*>(std::calloc(1, sizeof(SlotWrapper)));
        w->Object::type = &slot_wrapper_type;
        w->refs = Object::kImmortal;
        w->owner = &type;
        w->name = *row.name;
        w->id = id;
        type.attrs.set(*row.name, Value(w));
    }
    if (type.has(Type::kUnhashable) && !type.attrs.find(names::dunder_hash))
        type.attrs.set(names::dunder_hash, Value::none());
}

void inherit_slots(Type& type) {
    Slots& s = type.slots;
    const Slots& b = type.base->slots;
#define INHERIT(slot) \
    if (!s.slot) s.slot = b.slot
    INHERIT(clear);
    INHERIT(traverse);
    INHERIT(repr);
    INHERIT(str);
    INHERIT(format);
    INHERIT(truth);
    INHERIT(length);
    INHERIT(get_item);
    INHERIT(set_item);
    INHERIT(contains);
    INHERIT(iter);
    INHERIT(next);
    INHERIT(call);
    INHERIT(get_attr);
    INHERIT(set_attr);
    INHERIT(descr_get);
    INHERIT(descr_set);
    INHERIT(binary);
    INHERIT(inplace);
    INHERIT(unary);
    INHERIT(index);
    INHERIT(await);
    INHERIT(aiter);
    INHERIT(anext);
    INHERIT(resume);
    INHERIT(finalize);
    INHERIT(init);
#undef INHERIT
    // hash and compare go together; object's own construct is not for built-in types without one.
    if (!s.hash && !s.compare && !type.has(Type::kUnhashable)) s.hash = b.hash;
    if (!s.compare) s.compare = b.compare;
    if (!s.construct && type.base != &object_type) s.construct = b.construct;
}

void ready_slot_wrapper_type() {
    slot_wrapper_type.slots.call = wrapper_call;
    slot_wrapper_type.slots.descr_get = wrapper_get;
    slot_wrapper_type.slots.repr = wrapper_repr;
    ready_type(slot_wrapper_type, {"wrapper_descriptor", "builtins", nullptr, sizeof(SlotWrapper), 0, false});
    define_getsets(slot_wrapper_type,
                   {{"__name__", [](const Value& v) -> Outcome { return Value(as<SlotWrapper>(v)->name); }},
                    {"__qualname__",
                     [](const Value& v) -> Outcome {
                         const auto* w = as<SlotWrapper>(v);
                         return make_str(std::string(w->owner->name) + "." + std::string(w->name->view()));
                     }},
                    {"__doc__", [](const Value&) -> Outcome { return Value::none(); }}});
}

}  // namespace object
