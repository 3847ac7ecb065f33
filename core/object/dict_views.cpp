// What dict.keys(), values() and items() give: windows on a dict; keys and items behave as sets.
// CPython 3.14: Objects/dictobject.c, dictview_* and dictviews_*.
#include "core/object/dict_parts.h"
#include "core/object/heap.h"
#include "core/object/mapping_proxy.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/set_parts.h"
#include "core/object/str.h"

namespace object {

Type dict_keys_type, dict_values_type, dict_items_type;

Value make_dict_view(Type* type, const Value& dict) {
    auto* view = allocate<DictView>(type);
    view->dict = dict;
    return Value::adopt(view);
}

namespace {

const Value& dict_value(const Value& view) { return as<DictView>(view)->dict; }
Dict& dict_of(const Value& view) { return *as<Dict>(dict_value(view)); }

void clear(Object* o) { static_cast<DictView*>(o)->dict = Value(); }
void traverse(Object* o, Visitor& visitor) { visitor(static_cast<DictView*>(o)->dict); }

bool is_set_like_view(const Value& v) { return is_a(v, &dict_keys_type) || is_a(v, &dict_items_type); }

std::int64_t size_of(const Value& v) {
    return is_set(v) ? static_cast<std::int64_t>(set_size(*as<Set>(v))) : dict_of(v).size;
}

Outcome view_repr(const Value& self) {
    const ReprGuard guard(self.object());
    if (guard.is_inside()) return make_str("...");
    const Value items = TRY(list_of(self));
    std::string text(type_name(self));
    text += '(';
    TRY(append_repr(text, items));
    return make_str(text + ")");
}

Outcome view_length(const Value& self) { return Value::small_int(dict_of(self).size); }

Outcome keys_contains(const Value& self, const Value& key) {
    const Value found = TRY(dict_get(dict_of(self), key));
    return Value::boolean(!found.is_undefined());
}

Outcome items_contains(const Value& self, const Value& item) {
    if (!is_tuple(item) || as<Tuple>(item)->size != 2) return Value::boolean(false);
    const Tuple& pair = *as<Tuple>(item);
    const Value found = TRY(dict_get(dict_of(self), pair[0]));
    if (found.is_undefined()) return Value::boolean(false);
    return same_item(found, pair[1]);
}

Outcome all_contained(const Value& items, const Value& container) {
    const Value it = TRY(iter(items));
    for (;;) {
        const Value item = TRY(next(it));
        if (item.is_undefined()) return Value::boolean(true);
        const Value there = TRY(contains(container, item));
        if (!there.is_true()) return there;
    }
}

Outcome view_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_set(other) && !is_set_like_view(other)) return Value::not_implemented();
    const std::int64_t own = size_of(self);
    const std::int64_t theirs = size_of(other);
    switch (op) {
        case CompareOp::ne:
        case CompareOp::eq: {
            const bool equal = own == theirs && TRY(all_contained(self, other)).is_true();
            return Value::boolean(equal == (op == CompareOp::eq));
        }
        case CompareOp::lt: return own < theirs ? all_contained(self, other) : Outcome(Value::boolean(false));
        case CompareOp::le:
            return own <= theirs ? all_contained(self, other) : Outcome(Value::boolean(false));
        case CompareOp::gt: return own > theirs ? all_contained(other, self) : Outcome(Value::boolean(false));
        case CompareOp::ge:
            return own >= theirs ? all_contained(other, self) : Outcome(Value::boolean(false));
    }
    return Value::not_implemented();
}

Outcome to_set(const Value& v) {
    Ref<Set> s = new_set();
    const bool plain_keys = is_a(v, &dict_keys_type) && dict_value(v).object()->type == &dict_type;
    TRY(set_update(*s, plain_keys ? dict_value(v) : v));
    return s;
}

// CPython 3.14: _PyDictView_Intersect; the steps decide the order of the result.
Outcome intersection(Value self, Value other) {
    if (!is_set_like_view(self)) std::swap(self, other);
    const std::int64_t own = size_of(self);
    if (other.is_heap() && other.object()->type == &set_type && own <= size_of(other))
        return set_intersection(*as<Set>(other), self);
    if (is_set_like_view(other) && size_of(other) > own) std::swap(self, other);
    Ref<Set> result = new_set();
    const Value it = TRY(iter(other));
    for (;;) {
        const Value item = TRY(next(it));
        if (item.is_undefined()) return result;
        const Value there = TRY(contains(self, item));
        if (there.is_true()) TRY(set_add(*result, item));
    }
}

/// The pairs that only one of two dicts has. CPython 3.14: dictitems_xor_lock_held.
Outcome different_items(const Value& left, const Value& right) {
    Ref<Dict> rest = dict_copy(dict_of(left));
    Ref<Set> result = new_set();
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(dict_of(right), place)) {
        const Value key = e->key;
        const Value value = e->value;
        Dict::Entry* own = nullptr;
        TRY(dict_find_entry(*rest, key, e->hash, own));
        const bool same = own && TRY(same_item(own->value, value)).is_true();
        if (same)
            TRY(dict_take(*rest, key));
        else
            TRY(set_add(*result, make_tuple({key, value})));
    }
    TRY(set_update(*result, make_dict_view(&dict_items_type, rest)));
    return result;
}

Outcome view_binary(BinaryOp op, const Value& left, const Value& right) {
    if (op == BinaryOp::bit_and) return intersection(left, right);
    if (op != BinaryOp::bit_or && op != BinaryOp::sub && op != BinaryOp::bit_xor)
        return Value::not_implemented();
    if (op == BinaryOp::bit_xor && is_a(left, &dict_items_type) && is_a(right, &dict_items_type))
        return different_items(left, right);
    Value result = TRY(to_set(left));
    Set& s = *as<Set>(result);
    if (op == BinaryOp::bit_or) {
        TRY(set_update(s, right));
    } else if (op == BinaryOp::sub) {
        TRY(set_difference_update(s, right));
    } else {
        TRY(set_symmetric_difference_update(s, right));
    }
    return result;
}

Outcome isdisjoint(const Value* a) {
    if (a[0].is(a[1])) return Value::boolean(dict_of(a[0]).size == 0);
    Value walked = a[1];
    Value asked = a[0];
    if ((is_set(walked) || is_set_like_view(walked)) && size_of(walked) > size_of(asked))
        std::swap(walked, asked);
    const Value it = TRY(iter(walked));
    for (;;) {
        const Value item = TRY(next(it));
        if (item.is_undefined()) return Value::boolean(true);
        const Value there = TRY(contains(asked, item));
        if (there.is_true()) return Value::boolean(false);
    }
}

Outcome mapping(const Value& self) { return make_mapping_proxy(dict_value(self)); }

template <Type* type>
Outcome iterate(const Value& self) {
    return make_dict_iterator(type, dict_value(self));
}
template <Type* type>
Outcome reversed(const Value* a) {
    return make_dict_reverse_iterator(type, dict_value(a[0]));
}

void ready(Type& type, const char* name, Outcome (*iter_slot)(const Value&), NativeBody reversed_body,
           Outcome (*contains_slot)(const Value&, const Value&)) {
    Slots& s = type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = view_repr;
    s.length = view_length;
    s.iter = iter_slot;
    s.contains = contains_slot;
    std::uint32_t flags = Type::kContainer;
    if (contains_slot) {
        s.compare = view_compare;
        s.binary = view_binary;
        flags |= Type::kUnhashable;
    }
    ready_type(type, {name, "builtins", nullptr, sizeof(DictView), flags, false});
    define_methods(type, {{"__reversed__", "self, /", reversed_body}});
    if (contains_slot) define_methods(type, {{"isdisjoint", "self, other, /", isdisjoint}});
    define_getsets(type, {{"mapping", mapping}});
}

}  // namespace

void ready_dict_view_types() {
    ready(dict_keys_type, "dict_keys", iterate<&dict_key_iterator_type>,
          reversed<&dict_reverse_key_iterator_type>, keys_contains);
    ready(dict_values_type, "dict_values", iterate<&dict_value_iterator_type>,
          reversed<&dict_reverse_value_iterator_type>, nullptr);
    ready(dict_items_type, "dict_items", iterate<&dict_item_iterator_type>,
          reversed<&dict_reverse_item_iterator_type>, items_contains);
}

}  // namespace object
