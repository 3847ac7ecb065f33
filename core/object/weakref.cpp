// Weak references: making, calling, comparing and hashing them, and what happens when the target dies.
#include "core/object/weakref.h"

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/heap_state.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

Type weakref_type;

namespace {

WeakReference& reference_of(const Value& v) { return *as<WeakReference>(v); }

/// Values in a word and the plain built-in values cannot be referred to weakly, nor can lists and dicts.
bool can_be_referred_to(const Value& v) {
    if (!v.is_heap()) return false;
    const Type* t = v.object()->type;
    if (t->is_heap_type()) return !t->trailing_size;
    for (const Type* plain : {&int_type, &float_type, &str_type, &bytes_type, &bytearray_type, &list_type,
                              &tuple_type, &dict_type, &range_type, &slice_type})
        if (t == plain) return false;
    return !t->has(Type::kException);
}

/// A reference without a callback to the same target is shared.
Value existing_reference(const Value& target, const Type* cls) {
    if (!(target.object()->flags & Object::kFlagWeakReferenced) || cls != &weakref_type) return Value();
    const Heap::State& state = Heap::current().state();
    const auto it = state.weak.find(target.object());
    if (it == state.weak.end()) return Value();
    for (Object* o : it->second)
        if (o->type == &weakref_type && static_cast<WeakReference*>(o)->callback.is_undefined())
            return Value(o);
    return Value();
}

Outcome make(Type* cls, const Value& target, const Value& callback) {
    if (!can_be_referred_to(target))
        return raise_type_error("cannot create weak reference to '" + std::string(type_name(target)) +
                                "' object");
    const bool has_callback = !callback.is_undefined() && !callback.is_none();
    if (!has_callback)
        if (Value shared = existing_reference(target, cls)) return shared;
    auto* r = static_cast<WeakReference*>(make_instance(cls));
    r->target = target.object();
    if (has_callback) r->callback = callback;
    Heap::current().add_weak(target.object(), r);
    return Value::adopt(r);
}

void clear(Object* o) {
    auto* r = static_cast<WeakReference*>(o);
    if (Object* target = std::exchange(r->target, nullptr))
        if (!Heap::current().state().ending) Heap::current().remove_weak(target, r);
    r->callback = Value();
    r->hash = Value();
}

Outcome reference_repr(const Value& self) {
    const WeakReference& r = reference_of(self);
    const std::string name(self.object()->type->name == "ReferenceType" ? "weakref" : type_name(self));
    if (!r.target) return make_str("<" + name + " at 0x0; dead>");
    return make_str("<" + name + " at 0x0; to '" + full_type_name(r.target->type) + "' at 0x0>");
}

Outcome reference_compare(CompareOp op, const Value& self, const Value& other) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_a(other, &weakref_type))
        return Value::not_implemented();
    const WeakReference& a = reference_of(self);
    const WeakReference& b = reference_of(other);
    if (!a.target || !b.target) return Value::boolean((&a == &b) == (op == CompareOp::eq));
    return compare(op, Value(a.target), Value(b.target));
}

Outcome reference_hash(const Value& self) {
    WeakReference& r = reference_of(self);
    if (r.hash.is_undefined()) {
        if (!r.target) return raise_type_error("weak object has gone away");
        r.hash = TRY(hash(Value(r.target)));
    }
    return r.hash;
}

Outcome reference_call(const Value& self, const Args& args) {
    if (args.keyword_count() != 0) return raise_type_error("weakref() takes no keyword arguments");
    TRY(argument_count("weakref", args, 0, 0));
    return weak_target(reference_of(self));
}

Outcome reference_construct(Type* cls, const Args& args) {
    TRY(argument_count("__new__", args, 1, 2));
    return make(cls, args[0], args.positional == 2 ? args[1] : Value());
}

Outcome callback_of(const Value& self) {
    const WeakReference& r = reference_of(self);
    return r.callback.is_undefined() || !r.target ? Value::none() : r.callback;
}

}  // namespace

Value clear_weak_reference(Object* weak_reference) {
    auto* r = static_cast<WeakReference*>(weak_reference);
    r->target = nullptr;
    return std::move(r->callback);
}

Outcome make_weak_reference(const Value& target, const Value& callback) {
    return make(&weakref_type, target, callback);
}

Value weak_target(const WeakReference& reference) {
    return reference.target ? Value(reference.target) : Value::none();
}

Value weak_references_to(const Value& target) {
    Ref<List> all = new_list();
    if (target.is_heap() && (target.object()->flags & Object::kFlagWeakReferenced)) {
        const Heap::State& state = Heap::current().state();
        if (const auto it = state.weak.find(target.object()); it != state.weak.end())
            for (Object* o : it->second) list_append(*all, Value(o));
    }
    return std::move(all).value();
}

void ready_weakref_type() {
    Slots& s = weakref_type.slots;
    s.clear = clear;
    s.traverse = [](Object* o, Visitor& visitor) { visitor(static_cast<WeakReference*>(o)->callback); };
    s.repr = reference_repr;
    s.compare = reference_compare;
    s.hash = reference_hash;
    s.call = reference_call;
    s.construct = reference_construct;
    s.init = [](const Value&, const Args&) -> Outcome { return Value::none(); };
    ready_type(weakref_type, {"ReferenceType", "weakref", nullptr, sizeof(WeakReference),
                              Type::kBaseType | Type::kContainer, false});
    define_getsets(weakref_type, {{"__callback__", callback_of}});
    define_static_methods(
        weakref_type,
        {{"__new__", "type, target, callback?, /", [](const Value* a) -> Outcome {
              if (!is_a(a[0], &type_type) || !as<Type>(a[0])->is_subtype_of(&weakref_type))
                  return raise_type_error("ReferenceType.__new__(X): X is not a type of references");
              return make(as<Type>(a[0]), a[1], a[2]);
          }}});
}

}  // namespace object
