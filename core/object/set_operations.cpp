// Union, intersection and the like, in the steps in which CPython takes them: they decide the order
// of the result. CPython 3.14: Objects/setobject.c, set_intersection, set_difference and so on.
#include "core/object/dict_parts.h"
#include "core/object/heap.h"
#include "core/object/set_parts.h"

namespace object {

namespace {

bool is_plain_dict(const Value& v) { return v.is_heap() && v.object()->type == &dict_type; }
bool is_ordered(const Value& v) { return is_set(v) && as<Set>(v)->ordered; }

Type* base_type(const Set& s) {
    return s.type == &frozenset_type || s.type->is_subtype_of(&frozenset_type) ? &frozenset_type : &set_type;
}

Ref<Set> result_for(const Set& s, const Value& other) {
    return new_set_of(base_type(s), s.ordered || is_ordered(other));
}

/// A copy that is ordered if either operand is.
Outcome copy_for(const Set& s, const Value& other) {
    Ref<Set> copy = result_for(s, other);
    TRY(set_update(*copy, Value(const_cast<Set*>(&s))));
    return copy;
}

/// Calls f(item, hash), an Outcome, for every item of a set; the set may change meanwhile.
template <class F>
Outcome for_each(const Set& s, F f) {
    std::size_t place = 0;
    Value item;
    Hash hash = 0;
    while (set_next_hashed(s, place, item, hash)) TRY(f(item, hash));
    return Value::none();
}

/// Calls f(item) for every item that iterating gives.
template <class F>
Outcome for_each_of(const Value& iterable, F f) {
    const Value it = TRY(iter(iterable));
    for (;;) {
        const Value item = TRY(next(it));
        if (item.is_undefined()) return Value::none();
        const Value go_on = TRY(f(item));
        if (go_on.is_false()) return Value::none();
    }
}

}  // namespace

Outcome set_intersection(const Set& s, const Value& other) {
    if (other.is_heap() && other.object() == &s) return set_copy(s);
    Ref<Set> result = result_for(s, other);
    if (is_set(other)) {
        const Set* walked = as<Set>(other);
        const Set* asked = &s;
        if (!result->ordered && set_size(*walked) > set_size(*asked)) std::swap(walked, asked);
        const auto add_if_common = [&](const Value& item, Hash hash) -> Outcome {
            const Value there = TRY(set_contains_hashed(*asked, item, hash));
            if (there.is_true()) TRY(set_add_hashed(*result, item, hash));
            return there;
        };
        TRY(for_each(*walked, add_if_common));
        return result;
    }
    const auto add_if_known = [&](const Value& item) -> Outcome {
        Hash hash = 0;
        TRY(hash_of(item, hash));
        const Value there = TRY(set_contains_hashed(s, item, hash));
        if (there.is_true()) {
            TRY(set_add_hashed(*result, item, hash));
            if (set_size(*result) >= set_size(s)) return Value::boolean(false);
        }
        return Value::boolean(true);
    };
    TRY(for_each_of(other, add_if_known));
    return result;
}

Outcome set_difference_update(Set& s, const Value& other) {
    if (other.is_heap() && other.object() == &s) {
        set_clear(s);
        return Value::none();
    }
    if (is_set(other)) {
        Value smaller = other;
        if ((set_size(*as<Set>(other)) >> 3) > set_size(s)) smaller = TRY(set_intersection(s, other));
        const auto discard = [&](const Value& item, Hash hash) { return set_discard_hashed(s, item, hash); };
        TRY(for_each(*as<Set>(smaller), discard));
    } else {
        const auto discard = [&](const Value& item) -> Outcome {
            TRY(set_discard(s, item));
            return Value::boolean(true);
        };
        TRY(for_each_of(other, discard));
    }
    set_tidy(s);
    return Value::none();
}

Outcome set_difference(const Set& s, const Value& other) {
    const bool is_other_set = is_set(other);
    const std::size_t other_size = is_other_set           ? set_size(*as<Set>(other))
                                   : is_plain_dict(other) ? as<Dict>(other)->size
                                                          : 0;
    if ((!is_other_set && !is_plain_dict(other)) || (set_size(s) >> 2) > other_size) {
        const Value copy = TRY(copy_for(s, other));
        TRY(set_difference_update(*as<Set>(copy), other));
        return copy;
    }
    Ref<Set> result = result_for(s, other);
    const auto add_if_missing = [&](const Value& item, Hash hash) -> Outcome {
        bool there = false;
        if (is_other_set) {
            there = TRY(set_contains_hashed(*as<Set>(other), item, hash)).is_true();
        } else {
            Dict::Entry* e = nullptr;
            TRY(dict_find_entry(*as<Dict>(other), item, hash, e));
            there = e != nullptr;
        }
        if (!there) TRY(set_add_hashed(*result, item, hash));
        return Value::none();
    };
    TRY(for_each(s, add_if_missing));
    return result;
}

namespace {
Outcome toggle(Set& s, const Value& item, Hash hash) {
    const Value there = TRY(set_discard_hashed(s, item, hash));
    if (!there.is_true()) TRY(set_add_hashed(s, item, hash));
    return Value::none();
}
}  // namespace

Outcome set_symmetric_difference_update(Set& s, const Value& other) {
    if (other.is_heap() && other.object() == &s) {
        set_clear(s);
        return Value::none();
    }
    if (is_plain_dict(other)) {
        std::size_t place = 0;
        while (const Dict::Entry* e = dict_next(*as<Dict>(other), place)) {
            const Value key = e->key;
            TRY(toggle(s, key, e->hash));
        }
        return Value::none();
    }
    Value items = other;
    if (!is_set(other)) {
        Ref<Set> made = new_set_of(base_type(s), s.ordered != nullptr);
        TRY(set_update(*made, other));
        items = std::move(made);
    }
    return for_each(*as<Set>(items), [&](const Value& item, Hash hash) { return toggle(s, item, hash); });
}

Outcome set_symmetric_difference(const Set& s, const Value& other) {
    Ref<Set> result = result_for(s, other);
    const Value self(const_cast<Set*>(&s));
    if (result->ordered) {
        // What is in the left one alone, then what is in the right one alone.
        TRY(set_update(*result, self));
        TRY(set_symmetric_difference_update(*result, other));
        return result;
    }
    TRY(set_update(*result, other));
    TRY(set_symmetric_difference_update(*result, self));
    return result;
}

Outcome set_is_subset(const Set& s, const Value& other) {
    if (!is_set(other)) {
        const Value common = TRY(set_intersection(s, other));
        return Value::boolean(set_size(*as<Set>(common)) == set_size(s));
    }
    const Set& larger = *as<Set>(other);
    if (set_size(s) > set_size(larger)) return Value::boolean(false);
    std::size_t place = 0;
    Value item;
    Hash hash = 0;
    while (set_next_hashed(s, place, item, hash)) {
        const Value there = TRY(set_contains_hashed(larger, item, hash));
        if (!there.is_true()) return there;
    }
    return Value::boolean(true);
}

Outcome set_is_superset(const Set& s, const Value& other) {
    if (is_set(other)) return set_is_subset(*as<Set>(other), Value(const_cast<Set*>(&s)));
    bool all = true;
    const auto look = [&](const Value& item) -> Outcome {
        const Value there = TRY(set_contains(s, item));
        all = there.is_true();
        return there;
    };
    TRY(for_each_of(other, look));
    return Value::boolean(all);
}

Outcome set_is_disjoint(const Set& s, const Value& other) {
    if (other.is_heap() && other.object() == &s) return Value::boolean(set_size(s) == 0);
    bool disjoint = true;
    if (is_set(other)) {
        const Set* walked = as<Set>(other);
        const Set* asked = &s;
        if (set_size(*walked) > set_size(*asked)) std::swap(walked, asked);
        std::size_t place = 0;
        Value item;
        Hash hash = 0;
        while (disjoint && set_next_hashed(*walked, place, item, hash))
            disjoint = !TRY(set_contains_hashed(*asked, item, hash)).is_true();
        return Value::boolean(disjoint);
    }
    const auto look = [&](const Value& item) -> Outcome {
        const Value there = TRY(set_contains(s, item));
        disjoint = !there.is_true();
        return Value::boolean(disjoint);
    };
    TRY(for_each_of(other, look));
    return Value::boolean(disjoint);
}

}  // namespace object
