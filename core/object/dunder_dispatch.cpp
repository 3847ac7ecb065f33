// The Slots of classes that programs define: each looks a dunder method up along the MRO and calls it.
// update_slots chooses, slot by slot, between these and what the nearest built-in base has.
// CPython 3.14: Objects/typeobject.c, slot_tp_* and fixup_slot_dispatchers.
#include <string>

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/slot_wrapper.h"
#include "core/object/str.h"

namespace object {

namespace {

Outcome needs_int(Outcome o, const char* method) {
    if (o.raised()) return o;
    Value v = o.take();
    if (!is_int(v)) return raise_type_error(std::string(method) + " method should return an integer");
    return v;
}

Outcome dispatch_repr(const Value& self) { return call_special(self, names::dunder_repr); }
Outcome dispatch_str(const Value& self) { return call_special(self, names::dunder_str); }
Outcome dispatch_format(const Value& self, const Str& spec) {
    return call_special(self, names::dunder_format, {Value(const_cast<Str*>(&spec))});
}
Outcome dispatch_hash(const Value& self) {
    const Value* method = type_of(self)->lookup(names::dunder_hash);
    if (!method || method->is_none())
        return raise_type_error("unhashable type: '" + std::string(type_name(self)) + "'");
    Value v = TRY(needs_int(call_special(self, names::dunder_hash), "__hash__"));
    if (v.is_small_int()) return v.small() == -1 ? Value::small_int(-2) : v;
    return hash(plain_int(v));
}
Outcome dispatch_compare(CompareOp op, const Value& self, const Value& other) {
    Str* const methods[] = {names::dunder_lt, names::dunder_le, names::dunder_eq,
                            names::dunder_ne, names::dunder_gt, names::dunder_ge};
    const Value* found = type_of(self)->lookup(methods[static_cast<int>(op)]);
    if (!found) {
        if (op != CompareOp::ne) return Value::not_implemented();
        found = type_of(self)->lookup(names::dunder_eq);
        if (!found) return Value::not_implemented();
        Value v = TRY(call_special(self, names::dunder_eq, {other}));
        if (v.is_not_implemented()) return v;
        const Value same = TRY(truth(v));
        return Value::boolean(!same.is_true());
    }
    return call_special(self, methods[static_cast<int>(op)], {other});
}
Outcome dispatch_truth(const Value& self) {
    if (type_of(self)->lookup(names::dunder_bool)) {
        Value v = TRY(call_special(self, names::dunder_bool));
        if (!v.is_bool())
            return raise_type_error("__bool__ should return bool, returned " + std::string(type_name(v)));
        return v;
    }
    const Value n = TRY(length(self));
    return Value::boolean(n.small() != 0);
}
Outcome dispatch_length(const Value& self) {
    const Value v = TRY(call_special(self, names::dunder_len));
    const Value n = TRY(index(v));
    if (int_sign(n) < 0) return raise_value_error("__len__() should return >= 0");
    if (!n.is_small_int()) return raise_overflow_error("cannot fit 'int' into an index-sized integer");
    return n;
}
Outcome dispatch_get_item(const Value& self, const Value& key) {
    return call_special(self, names::dunder_getitem, {key});
}
Outcome dispatch_set_item(const Value& self, const Value& key, const Value& value) {
    if (value.is_undefined()) {
        if (!type_of(self)->lookup(names::dunder_delitem))
            return raise_type_error("'" + std::string(type_name(self)) +
                                    "' object does not support item deletion");
        return call_special(self, names::dunder_delitem, {key});
    }
    if (!type_of(self)->lookup(names::dunder_setitem))
        return raise_type_error("'" + std::string(type_name(self)) +
                                "' object does not support item assignment");
    return call_special(self, names::dunder_setitem, {key, value});
}
Outcome dispatch_contains(const Value& self, const Value& item) {
    const Value* method = type_of(self)->lookup(names::dunder_contains);
    if (method && method->is_none())
        return raise_type_error("'" + std::string(type_name(self)) + "' object is not a container");
    const Value v = TRY(call_special(self, names::dunder_contains, {item}));
    return truth(v);
}
Outcome dispatch_iter(const Value& self) {
    const Value* method = type_of(self)->lookup(names::dunder_iter);
    if (method && method->is_none())
        return raise_type_error("'" + std::string(type_name(self)) + "' object is not iterable");
    return call_special(self, names::dunder_iter);
}
Outcome dispatch_next(const Value& self) {
    Outcome o = call_special(self, names::dunder_next);
    if (o.raised() && is_a(Value(o.exception()), &exc::StopIteration)) return Value();
    return o;
}
Outcome dispatch_call(const Value& self, const Args& args) {
    Type* type = type_of(self);
    const Value* found = type->lookup(names::dunder_call);
    if (!found) return raise_type_error("'" + std::string(type->name) + "' object is not callable");
    Value method = *found;
    if (const auto get = type_of(method)->slots.descr_get) method = TRY(get(method, self, Value(type)));
    return call(method, args);
}
Outcome dispatch_get_attr(const Value& self, Str* name) {
    const Value* own = type_of(self)->lookup(names::dunder_getattribute);
    Outcome o{Value()};
    if (own && !is_a(*own, &slot_wrapper_type)) {
        o = call_special(self, names::dunder_getattribute, {name_value(name)});
    } else {
        const auto native = own ? as<SlotWrapper>(*own)->owner->slots.get_attr : nullptr;
        o = native && native != dispatch_get_attr ? native(self, name) : generic_get_attr(self, name);
    }
    if (o.ok() || !type_of(self)->lookup(names::dunder_getattr)) return o;
    if (!is_a(Value(o.exception()), &exc::AttributeError)) return o;
    return call_special(self, names::dunder_getattr, {name_value(name)});
}
Outcome dispatch_set_attr(const Value& self, Str* name, const Value& value) {
    Str* const method = value.is_undefined() ? names::dunder_delattr : names::dunder_setattr;
    const Value* own = type_of(self)->lookup(method);
    if (own && is_a(*own, &slot_wrapper_type)) {
        const auto native = as<SlotWrapper>(*own)->owner->slots.set_attr;
        return native && native != dispatch_set_attr ? native(self, name, value)
                                                     : generic_set_attr(self, name, value);
    }
    if (value.is_undefined()) return call_special(self, method, {name_value(name)});
    return call_special(self, method, {name_value(name), value});
}
Outcome dispatch_descr_get(const Value& self, const Value& object, const Value& owner) {
    if (!type_of(self)->lookup(names::dunder_get)) return self;
    return call_special(
        self, names::dunder_get,
        {object.is_undefined() ? Value::none() : object, owner.is_undefined() ? Value::none() : owner});
}
Outcome dispatch_descr_set(const Value& self, const Value& object, const Value& value) {
    Str* const method = value.is_undefined() ? names::dunder_delete : names::dunder_set;
    if (!type_of(self)->lookup(method)) return raise(&exc::AttributeError, std::string(method->view()));
    if (value.is_undefined()) return call_special(self, method, {object});
    return call_special(self, method, {object, value});
}

struct OperatorNames {
    Str* left;
    Str* right;
    Str* in_place;
};
OperatorNames operator_names(BinaryOp op) {
    using namespace names;
    switch (op) {
        case BinaryOp::add: return {dunder_add, dunder_radd, dunder_iadd};
        case BinaryOp::sub: return {dunder_sub, dunder_rsub, dunder_isub};
        case BinaryOp::mul: return {dunder_mul, dunder_rmul, dunder_imul};
        case BinaryOp::matmul: return {dunder_matmul, dunder_rmatmul, dunder_imatmul};
        case BinaryOp::truediv: return {dunder_truediv, dunder_rtruediv, dunder_itruediv};
        case BinaryOp::floordiv: return {dunder_floordiv, dunder_rfloordiv, dunder_ifloordiv};
        case BinaryOp::mod: return {dunder_mod, dunder_rmod, dunder_imod};
        case BinaryOp::pow: return {dunder_pow, dunder_rpow, dunder_ipow};
        case BinaryOp::lshift: return {dunder_lshift, dunder_rlshift, dunder_ilshift};
        case BinaryOp::rshift: return {dunder_rshift, dunder_rrshift, dunder_irshift};
        case BinaryOp::bit_and: return {dunder_and, dunder_rand, dunder_iand};
        case BinaryOp::bit_or: return {dunder_or, dunder_ror, dunder_ior};
        case BinaryOp::bit_xor: return {dunder_xor, dunder_rxor, dunder_ixor};
        case BinaryOp::divmod: return {dunder_divmod, dunder_rdivmod, dunder_divmod};
    }
    return {};
}
Outcome dispatch_binary(BinaryOp op, const Value& left, const Value& right) {
    const OperatorNames n = operator_names(op);
    Type* tl = type_of(left);
    Type* tr = type_of(right);
    const bool left_ours = tl->slots.binary == dispatch_binary;
    const bool right_ours = tr->slots.binary == dispatch_binary && tl != tr;
    const bool has_right = right_ours && tr->lookup(n.right) != nullptr;
    bool right_tried = false;
    if (left_ours) {
        if (has_right && tr->is_subtype_of(tl) && tr->lookup(n.right) != tl->lookup(n.right)) {
            right_tried = true;
            Value v = TRY(call_special(right, n.right, {left}));
            if (!v.is_not_implemented()) return v;
        }
        if (tl->lookup(n.left)) {
            Value v = TRY(call_special(left, n.left, {right}));
            if (!v.is_not_implemented()) return v;
        }
    }
    if (has_right && !right_tried) return call_special(right, n.right, {left});
    return Value::not_implemented();
}
Outcome dispatch_inplace(BinaryOp op, const Value& left, const Value& right) {
    const OperatorNames n = operator_names(op);
    if (!type_of(left)->lookup(n.in_place)) return Value::not_implemented();
    return call_special(left, n.in_place, {right});
}
Outcome dispatch_unary(UnaryOp op, const Value& self) {
    Str* const methods[] = {names::dunder_neg, names::dunder_pos, names::dunder_invert, names::dunder_abs};
    if (!type_of(self)->lookup(methods[static_cast<int>(op)])) return Value::not_implemented();
    return call_special(self, methods[static_cast<int>(op)]);
}
Outcome dispatch_index(const Value& self) { return call_special(self, names::dunder_index); }
Outcome dispatch_await(const Value& self) { return call_special(self, names::dunder_await); }
Outcome dispatch_aiter(const Value& self) { return call_special(self, names::dunder_aiter); }
Outcome dispatch_anext(const Value& self) { return call_special(self, names::dunder_anext); }
Outcome dispatch_init(const Value& self, const Args& args) {
    Type* type = type_of(self);
    Value method = *type->lookup(names::dunder_init);
    if (const auto get = type_of(method)->slots.descr_get) method = TRY(get(method, self, Value(type)));
    const Value v = TRY(call(method, args));
    if (!v.is_none())
        return raise_type_error("__init__() should return None, not '" + std::string(type_name(v)) + "'");
    return v;
}
Outcome dispatch_construct(Type* cls, const Args& args) {
    Value method = *cls->lookup(names::dunder_new);
    if (const auto get = type_of(method)->slots.descr_get) method = TRY(get(method, Value(), Value(cls)));
    std::vector<Value> values{Value(cls)};
    values.insert(values.end(), args.values, args.values + args.positional + args.keyword_count());
    return call(method, Args{values.data(), args.positional + 1, args.keywords});
}
void dispatch_finalize(Object* o) {
    const Value self(o);
    for (Type* t : o->type->mro)
        if (!t->is_heap_type() && t->slots.finalize) t->slots.finalize(o);
    Outcome outcome = call_special(self, names::dunder_del);
    if (outcome.raised() && Heap::current().unraisable)
        Heap::current().unraisable(
            Value(outcome.exception()),
            "Exception ignored while calling deallocator " + repr_text(*o->type->lookup(names::dunder_del)));
}

/// The slot of the first type along the MRO that says something about it: a program's class by
/// having one of the dunder names, a built-in type by having the slot.
template <class F>
F choose(const Type& t, F Slots::*slot, F dispatcher, std::initializer_list<Str*> wanted) {
    for (const Type* m : t.mro) {
        if (m->is_heap_type()) {
            for (Str* name : wanted)
                if (m->attrs.find(name)) return dispatcher;
        } else if (m->slots.*slot) {
            return m->slots.*slot;
        }
    }
    return nullptr;
}

}  // namespace

void update_slots(Type* t) {
    using namespace names;
    Slots& s = t->slots;
    s.repr = choose(*t, &Slots::repr, dispatch_repr, {dunder_repr});
    s.str = choose(*t, &Slots::str, dispatch_str, {dunder_str});
    s.format = choose(*t, &Slots::format, dispatch_format, {dunder_format});
    s.hash = choose(*t, &Slots::hash, dispatch_hash, {dunder_hash});
    s.compare = choose(*t, &Slots::compare, dispatch_compare,
                       {dunder_eq, dunder_ne, dunder_lt, dunder_le, dunder_gt, dunder_ge});
    s.truth = choose(*t, &Slots::truth, dispatch_truth, {dunder_bool});
    s.length = choose(*t, &Slots::length, dispatch_length, {dunder_len});
    s.get_item = choose(*t, &Slots::get_item, dispatch_get_item, {dunder_getitem});
    s.set_item = choose(*t, &Slots::set_item, dispatch_set_item, {dunder_setitem, dunder_delitem});
    s.contains = choose(*t, &Slots::contains, dispatch_contains, {dunder_contains});
    s.iter = choose(*t, &Slots::iter, dispatch_iter, {dunder_iter});
    s.next = choose(*t, &Slots::next, dispatch_next, {dunder_next});
    s.call = choose(*t, &Slots::call, dispatch_call, {dunder_call});
    s.get_attr = choose(*t, &Slots::get_attr, dispatch_get_attr, {dunder_getattribute, dunder_getattr});
    s.set_attr = choose(*t, &Slots::set_attr, dispatch_set_attr, {dunder_setattr, dunder_delattr});
    s.descr_get = choose(*t, &Slots::descr_get, dispatch_descr_get, {dunder_get});
    s.descr_set = choose(*t, &Slots::descr_set, dispatch_descr_set, {dunder_set, dunder_delete});
    s.binary = choose(
        *t, &Slots::binary, dispatch_binary,
        {dunder_add,    dunder_radd,    dunder_sub,     dunder_rsub,     dunder_mul,      dunder_rmul,
         dunder_matmul, dunder_rmatmul, dunder_truediv, dunder_rtruediv, dunder_floordiv, dunder_rfloordiv,
         dunder_mod,    dunder_rmod,    dunder_pow,     dunder_rpow,     dunder_lshift,   dunder_rlshift,
         dunder_rshift, dunder_rrshift, dunder_and,     dunder_rand,     dunder_or,       dunder_ror,
         dunder_xor,    dunder_rxor,    dunder_divmod,  dunder_rdivmod});
    s.inplace = choose(
        *t, &Slots::inplace, dispatch_inplace,
        {dunder_iadd, dunder_isub, dunder_imul, dunder_imatmul, dunder_itruediv, dunder_ifloordiv,
         dunder_imod, dunder_ipow, dunder_ilshift, dunder_irshift, dunder_iand, dunder_ior, dunder_ixor});
    s.unary = choose(*t, &Slots::unary, dispatch_unary, {dunder_neg, dunder_pos, dunder_invert, dunder_abs});
    s.index = choose(*t, &Slots::index, dispatch_index, {dunder_index});
    s.await = choose(*t, &Slots::await, dispatch_await, {dunder_await});
    s.aiter = choose(*t, &Slots::aiter, dispatch_aiter, {dunder_aiter});
    s.anext = choose(*t, &Slots::anext, dispatch_anext, {dunder_anext});
    s.init = choose(*t, &Slots::init, dispatch_init, {dunder_init});
    s.construct = choose(*t, &Slots::construct, dispatch_construct, {dunder_new});
    s.finalize = choose(*t, &Slots::finalize, dispatch_finalize, {dunder_del});
    s.clear = t->base->slots.clear;
    s.traverse = t->base->slots.traverse;
    s.resume = t->base->slots.resume;
    const auto flag = [t](std::uint32_t bit, bool on) {
        t->type_flags = on ? t->type_flags | bit : t->type_flags & ~bit;
    };
    flag(Type::kCustomGetAttr, s.get_attr != nullptr);
    flag(Type::kCustomSetAttr, s.set_attr != nullptr);
    const Value* hash_method = nullptr;
    for (const Type* m : t->mro) {
        hash_method = m->attrs.find(dunder_hash);
        if (hash_method || (!m->is_heap_type() && (m->slots.hash || m->has(Type::kUnhashable)))) {
            flag(Type::kUnhashable, hash_method ? hash_method->is_none() : m->has(Type::kUnhashable));
            break;
        }
    }
    for (Type* sub : t->subclasses) update_slots(sub);
}

}  // namespace object
