// What the files of set share among themselves, and with the views of dict.
#pragma once

#include "core/object/containers.h"
#include "core/object/hashing.h"

namespace object {

/// An empty set or frozenset; `ordered` as new_ordered_set.
Ref<Set> new_set_of(Type* type, bool ordered);
/// Adds an element whose hash is known: True if it was new.
Outcome set_add_hashed(Set& s, const Value& v, Hash hash);
Outcome set_contains_hashed(const Set& s, const Value& v, Hash hash);
Outcome set_discard_hashed(Set& s, const Value& v, Hash hash);
/// Walks the items with their hashes: false at the end.
bool set_next_hashed(const Set& s, std::size_t& place, Value& item, Hash& hash);
/// Takes an item out, as set.pop does; Undefined if the set is empty.
Value set_take_any(Set& s);
/// Rebuilds a table that has many deleted entries.
void set_tidy(Set& s);
/// Exchanges what two sets hold.
void set_swap(Set& a, Set& b);

// The operations, named after CPython's functions. The results are of the exact type set or frozenset.
Outcome set_intersection(const Set& s, const Value& other);
Outcome set_difference(const Set& s, const Value& other);
Outcome set_symmetric_difference(const Set& s, const Value& other);
Outcome set_difference_update(Set& s, const Value& other);
Outcome set_symmetric_difference_update(Set& s, const Value& other);
Outcome set_is_subset(const Set& s, const Value& other);
Outcome set_is_superset(const Set& s, const Value& other);
Outcome set_is_disjoint(const Set& s, const Value& other);

void define_set_methods();

}  // namespace object
