// What the files of dict share among themselves, and with set.
#pragma once

#include "core/object/containers.h"
#include "core/object/hashing.h"

namespace object {

/// The entry of a key whose hash is known; `found` is null if there is none. May call __eq__.
Outcome dict_find_entry(const Dict& d, const Value& key, Hash hash, Dict::Entry*& found);
/// Adds an entry for a key that is not there.
void dict_add_entry(Dict& d, const Value& key, Value value, Hash hash);
/// Takes a live entry out and gives it.
Dict::Entry dict_take_entry(Dict& d, Dict::Entry& entry);
/// `d[key] = value` with a known hash.
Outcome dict_set_hashed(Dict& d, const Value& key, Hash hash, Value value);
/// Makes room for `more` keys in all, where CPython would, before a merge.
void dict_presize(Dict& d, std::size_t more);
/// d.update(other) for one that iterates as a dict does.
Outcome dict_merge(Dict& d, const Dict& other);
/// Does v have dict's own way to be iterated? (A subclass may have another one.)
inline bool iterates_as_dict(const Value& v) {
    return is_dict(v) && type_of(v)->slots.iter == dict_type.slots.iter;
}
/// `reversed(dict)` and the iterators of the views.
Value make_dict_iterator(Type* type, const Value& dict);
Value make_dict_reverse_iterator(Type* type, const Value& dict);
extern Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;
void ready_dict_iterator_types();
void define_dict_methods();

}  // namespace object
