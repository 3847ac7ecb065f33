// The operators, methods and iterator of set and frozenset.
// CPython 3.14: Objects/setobject.c, Objects/clinic/setobject.c.h.
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/set_parts.h"
#include "core/object/str.h"

namespace object {

namespace {

Type set_iterator_type;

struct SetIterator : Object {
    Value set;  ///< Undefined once exhausted
    std::uint64_t place;
    std::uint32_t expected_size;
    std::uint32_t left;
};

Set& set_of(const Value& v) { return *as<Set>(v); }

void clear(Object* o) {
    auto& s = *static_cast<Set*>(o);
    set_clear(s);
    if (Dict* d = std::exchange(s.ordered, nullptr)) const Value dead = Value::adopt(d);
}

void traverse(Object* o, Visitor& visitor) {
    const auto& s = *static_cast<Set*>(o);
    visitor(s.ordered);
    if (s.ordered) return;
    std::size_t place = 0;
    while (const Value* item = set_next(s, place)) visitor(*item);
}

Outcome set_repr(const Value& self) {
    const Type* type = self.object()->type;
    const Set& s = set_of(self);
    const std::string name(type->name);
    const ReprGuard guard(&s);
    if (guard.is_inside()) return make_str(name + "(...)");
    if (set_size(s) == 0) return make_str(name + "()");
    const Value items = TRY(list_of(self));
    std::string text = type == &set_type ? "{" : name + "({";
    bool first = true;
    for (const Value& item : as<List>(items)->span()) {
        if (!first) text += ", ";
        first = false;
        TRY(append_repr(text, item));
    }
    text += type == &set_type ? "}" : "})";
    return make_str(text);
}

Outcome set_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_set(other)) return Value::not_implemented();
    const Set& a = set_of(self);
    const Set& b = set_of(other);
    switch (op) {
        case CompareOp::eq:
            if (set_size(a) != set_size(b)) return Value::boolean(false);
            if (a.content_hash != 0 && b.content_hash != 0 && a.content_hash != b.content_hash)
                return Value::boolean(false);
            return set_is_subset(a, other);
        case CompareOp::ne: {
            const Value same = TRY(set_compare(CompareOp::eq, self, other));
            return Value::boolean(!same.is_true());
        }
        case CompareOp::le: return set_is_subset(a, other);
        case CompareOp::ge: return set_is_subset(b, self);
        case CompareOp::lt:
            return set_size(a) >= set_size(b) ? Outcome(Value::boolean(false)) : set_is_subset(a, other);
        case CompareOp::gt:
            return set_size(a) <= set_size(b) ? Outcome(Value::boolean(false)) : set_is_subset(b, self);
    }
    return Value::not_implemented();
}

Hash shuffled(Hash h) { return ((h ^ 89869747U) ^ (h << 16)) * 3644798167U; }

// Does not depend on the order of the items. CPython 3.14: Objects/setobject.c, frozenset_hash_impl.
Outcome frozenset_hash(const Value& self) {
    Set& s = set_of(self);
    if (s.content_hash == 0) {
        Hash h = 0;
        std::size_t place = 0;
        Value item;
        Hash item_hash = 0;
        while (set_next_hashed(s, place, item, item_hash)) h ^= shuffled(item_hash);
        h ^= (static_cast<Hash>(set_size(s)) + 1) * 1927868237U;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069U + 907133923U;
        s.content_hash = h == 0 || h == ~Hash{0} ? 590923713U : h;
    }
    return Value::small_int(static_cast<std::int64_t>(s.content_hash << 1) >> 1);
}

Outcome set_length(const Value& self) {
    return Value::small_int(static_cast<std::int64_t>(set_size(set_of(self))));
}

/// f(set, item); an unhashable set as the item stands for the frozenset of its items.
template <class F>
Outcome with_element(const Value& self, const Value& item, F f) {
    Outcome o = f(set_of(self), item);
    if (!o.raised() || !is_a(item, &set_type) || o.exception()->type != &exc::TypeError) return o;
    Ref<Set> frozen = new_set_of(&frozenset_type, false);
    TRY(set_update(*frozen, item));
    return f(set_of(self), frozen.value());
}

Outcome set_contains_slot(const Value& self, const Value& item) {
    return with_element(self, item, [](const Set& s, const Value& v) { return set_contains(s, v); });
}

Outcome set_iter(const Value& self) {
    auto* it = allocate<SetIterator>(&set_iterator_type);
    it->set = self;
    it->expected_size = static_cast<std::uint32_t>(set_size(set_of(self)));
    it->left = it->expected_size;
    return Value::adopt(it);
}

Outcome iterator_next(const Value& self) {
    SetIterator& it = *as<SetIterator>(self);
    if (it.set.is_undefined()) return Value();
    const Set& s = set_of(it.set);
    if (it.expected_size != set_size(s)) {
        it.expected_size = 0xFFFF'FFFF;
        return raise_runtime_error("Set changed size during iteration");
    }
    std::size_t place = it.place;
    const Value* item = set_next(s, place);
    it.place = place;
    if (!item) {
        const Value dead = std::move(it.set);
        return Value();
    }
    --it.left;
    return *item;
}

Outcome union_of(const Value& left, const Value& right) {
    Ref<Set> result = new_set_of(is_a(left, &frozenset_type) ? &frozenset_type : &set_type,
                                 set_of(left).ordered || (is_set(right) && set_of(right).ordered));
    TRY(set_update(*result, left));
    TRY(set_update(*result, right));
    return result;
}

Outcome set_binary(BinaryOp op, const Value& left, const Value& right) {
    if (!is_set(left) || !is_set(right)) return Value::not_implemented();
    switch (op) {
        case BinaryOp::bit_or: return union_of(left, right);
        case BinaryOp::bit_and: return set_intersection(set_of(left), right);
        case BinaryOp::sub: return set_difference(set_of(left), right);
        case BinaryOp::bit_xor: return set_symmetric_difference(set_of(left), right);
        default: return Value::not_implemented();
    }
}

Outcome keep_common(Set& s, const Value& other) {
    const Value common = TRY(set_intersection(s, other));
    set_swap(s, set_of(common));
    return Value::none();
}

Outcome set_inplace(BinaryOp op, const Value& left, const Value& right) {
    if (!is_set(right)) return Value::not_implemented();
    Set& s = set_of(left);
    switch (op) {
        case BinaryOp::bit_or: TRY(set_update(s, right)); break;
        case BinaryOp::bit_and: TRY(keep_common(s, right)); break;
        case BinaryOp::sub: TRY(set_difference_update(s, right)); break;
        case BinaryOp::bit_xor: TRY(set_symmetric_difference_update(s, right)); break;
        default: return Value::not_implemented();
    }
    return left;
}

Outcome set_construct(Type* cls, const Args&) { return Value::adopt(make_instance(cls)); }

Outcome set_init(const Value& self, const Args& args) {
    const bool own_new = self.object()->type->slots.construct != set_type.slots.construct;
    TRY(at_most_one_argument(std::string(type_name(self)).c_str(), args, own_new));
    Set& s = set_of(self);
    if (set_size(s) != 0) set_clear(s);
    if (args.positional == 1) TRY(set_update(s, args[0]));
    return Value::none();
}

Outcome frozenset_construct(Type* cls, const Args& args) {
    const bool own_init = cls->slots.init != frozenset_type.slots.init;
    TRY(at_most_one_argument("frozenset", args, own_init));
    if (args.positional == 1 && cls == &frozenset_type && args[0].is_heap() &&
        args[0].object()->type == &frozenset_type)
        return args[0];
    Value made = Value::adopt(make_instance(cls));
    if (args.positional == 1) TRY(set_update(set_of(made), args[0]));
    return made;
}

// --- Methods ---------------------------------------------------------------------------------

std::span<const Value> others(const Value* a) { return as<Tuple>(a[1])->span(); }

Outcome add(const Value* a) {
    TRY(set_add(set_of(a[0]), a[1]));
    return Value::none();
}

Outcome clear_method(const Value* a) {
    set_clear(set_of(a[0]));
    return Value::none();
}

Outcome copy(const Value* a) {
    if (a[0].object()->type == &frozenset_type) return a[0];
    return set_copy(set_of(a[0]));
}

Outcome discard(const Value* a) {
    TRY(with_element(a[0], a[1], [](Set& s, const Value& v) { return set_discard(s, v); }));
    return Value::none();
}

Outcome remove(const Value* a) {
    const Value there =
        TRY(with_element(a[0], a[1], [](Set& s, const Value& v) { return set_discard(s, v); }));
    if (!there.is_true()) return raise_key_error(a[1]);
    return Value::none();
}

Outcome pop(const Value* a) {
    Value item = set_take_any(set_of(a[0]));
    if (item.is_undefined()) return raise_key_error(make_str("pop from an empty set"));
    return item;
}

Outcome difference(const Value* a) {
    const std::span<const Value> rest = others(a);
    if (rest.empty()) return copy(a);
    Value result = TRY(set_difference(set_of(a[0]), rest[0]));
    for (const Value& other : rest.subspan(1)) TRY(set_difference_update(set_of(result), other));
    return result;
}

Outcome difference_update(const Value* a) {
    for (const Value& other : others(a)) TRY(set_difference_update(set_of(a[0]), other));
    return Value::none();
}

Outcome intersection(const Value* a) {
    if (others(a).empty()) return copy(a);
    Value result = a[0];
    for (const Value& other : others(a)) result = TRY(set_intersection(set_of(result), other));
    return result;
}

Outcome intersection_update(const Value* a) {
    const Value common = TRY(intersection(a));
    if (common.is(a[0])) return Value::none();
    set_swap(set_of(a[0]), set_of(common));
    return Value::none();
}

Outcome isdisjoint(const Value* a) { return set_is_disjoint(set_of(a[0]), a[1]); }
Outcome issubset(const Value* a) { return set_is_subset(set_of(a[0]), a[1]); }
Outcome issuperset(const Value* a) { return set_is_superset(set_of(a[0]), a[1]); }

Outcome symmetric_difference(const Value* a) { return set_symmetric_difference(set_of(a[0]), a[1]); }

Outcome symmetric_difference_update(const Value* a) {
    return set_symmetric_difference_update(set_of(a[0]), a[1]);
}

Outcome union_method(const Value* a) {
    Ref<Set> result = set_copy(set_of(a[0]));
    for (const Value& other : others(a))
        if (!other.is(a[0])) TRY(set_update(*result, other));
    return result;
}

Outcome update(const Value* a) {
    for (const Value& other : others(a)) TRY(set_update(set_of(a[0]), other));
    return Value::none();
}

Outcome length_hint(const Value* a) {
    const SetIterator& it = *as<SetIterator>(a[0]);
    const bool valid = !it.set.is_undefined() && it.expected_size == set_size(set_of(it.set));
    return Value::small_int(valid ? it.left : 0);
}

}  // namespace

void define_set_methods() {
    for (Type* type : {&set_type, &frozenset_type}) {
        define_methods(*type, {{"copy", "self, /", copy},
                               {"difference", "self, /, *others", difference},
                               {"intersection", "self, /, *others", intersection},
                               {"isdisjoint", "self, other, /", isdisjoint},
                               {"issubset", "self, other, /", issubset},
                               {"issuperset", "self, other, /", issuperset},
                               {"symmetric_difference", "self, other, /", symmetric_difference},
                               {"union", "self, /, *others", union_method}});
    }
    define_methods(set_type, {{"add", "self, object, /", add},
                              {"clear", "self, /", clear_method},
                              {"difference_update", "self, /, *others", difference_update},
                              {"discard", "self, object, /", discard},
                              {"intersection_update", "self, /, *others", intersection_update},
                              {"pop", "self, /", pop},
                              {"remove", "self, object, /", remove},
                              {"symmetric_difference_update", "self, other, /", symmetric_difference_update},
                              {"update", "self, /, *others", update}});
}

void ready_set_types() {
    for (Type* type : {&set_type, &frozenset_type}) {
        Slots& s = type->slots;
        s.clear = clear;
        s.traverse = traverse;
        s.repr = set_repr;
        s.compare = set_compare;
        s.length = set_length;
        s.contains = set_contains_slot;
        s.iter = set_iter;
        s.binary = set_binary;
    }
    set_type.slots.inplace = set_inplace;
    set_type.slots.construct = set_construct;
    set_type.slots.init = set_init;
    frozenset_type.slots.hash = frozenset_hash;
    frozenset_type.slots.construct = frozenset_construct;
    ready_type(set_type, {"set", "builtins", nullptr, sizeof(Set),
                          Type::kBaseType | Type::kContainer | Type::kUnhashable, false});
    ready_type(frozenset_type,
               {"frozenset", "builtins", nullptr, sizeof(Set), Type::kBaseType | Type::kContainer, false});
    define_set_methods();

    Slots& s = set_iterator_type.slots;
    s.clear = [](Object* o) { static_cast<SetIterator*>(o)->set = Value(); };
    s.traverse = [](Object* o, Visitor& visitor) { visitor(static_cast<SetIterator*>(o)->set); };
    s.iter = [](const Value& self) -> Outcome { return self; };
    s.next = iterator_next;
    ready_type(set_iterator_type,
               {"set_iterator", "builtins", nullptr, sizeof(SetIterator), Type::kContainer, false});
    define_methods(set_iterator_type, {{"__length_hint__", "self, /", length_hint}});
}

}  // namespace object
