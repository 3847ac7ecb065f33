// The layouts of list, tuple, dict, set, slice and range, and the operations on them that the
// interpreter and the modules use directly. Methods that programs call are in their own files.
// CPython 3.14: Objects/listobject.c, tupleobject.c, dictobject.c, setobject.c.
#pragma once

#include <initializer_list>
#include <span>

#include "core/object/object.h"

namespace object {

struct Tuple : Object {
    std::uint32_t size;
    std::uint32_t unused;
    Value* items() { return reinterpret_cast<Value*>(this + 1); }
    const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
    const Value& operator[](std::size_t i) const { return items()[i]; }
    std::span<const Value> span() const { return {items(), size}; }
};
inline bool is_tuple(const Value& v) { return v.is_heap() && is_a(v, &tuple_type); }
/// A new tuple of `size` Undefined items, to be filled in. make_instance rules apply for subclasses: see
/// tuple.cpp.
Tuple* new_tuple(std::size_t size);
Value make_tuple(std::span<const Value> items);
Value make_tuple(std::initializer_list<Value> items);
Value empty_tuple();

struct List : Object {
    Value* items;  ///< a buffer of the heap
    std::uint32_t size;
    std::uint32_t capacity;
    const Value& operator[](std::size_t i) const { return items[i]; }
    std::span<const Value> span() const { return {items, size}; }
};
inline bool is_list(const Value& v) { return v.is_heap() && is_a(v, &list_type); }
Ref<List> new_list(std::size_t capacity = 0);
Value make_list(std::span<const Value> items);
void list_append(List& list, Value v);
/// Inserts before place i (0 <= i <= size).
void list_insert(List& list, std::size_t i, Value v);
/// Takes the item at i (0 <= i < size) out.
Value list_take(List& list, std::size_t i);
void list_clear(List& list);
Outcome list_extend(List& list, const Value& iterable);
/// list * count, for any count; raises MemoryError if there is no room.
Outcome list_repeat(const List& list, std::int64_t count);
/// Stable sort by `key` (Undefined: the items themselves), as list.sort does.
Outcome list_sort(List& list, const Value& key, bool reverse);

/// Insertion-ordered hash table. Entries keep their place until the table is rebuilt; a deleted
/// entry has an Undefined key. It grows when CPython's grows.
struct Dict : Object {
    struct Entry {
        Value key;
        Value value;
        std::uint64_t hash;  ///< as in Hash (hashing.h)
    };
    Entry* entries;  ///< the first `used` are in use or deleted; a buffer of the heap
    std::uint32_t*
        table;  ///< open addressing: entry number + 1, or 0; `mask + 1` slots, null if there are few
    std::uint32_t mask;
    std::uint32_t used;
    std::uint32_t size;          ///< live entries
    std::uint32_t capacity;      ///< entries that fit
    std::uint32_t keys_version;  ///< for inline caches: another one, of all dicts, whenever a key is added or
                                 ///< removed or the table is rebuilt; never 0 once there was a key
    std::uint32_t unused;
};
inline bool is_dict(const Value& v) { return v.is_heap() && is_a(v, &dict_type); }
Ref<Dict> new_dict(std::size_t expected = 0);
/// Borrowed; null if missing. Raising look-ups (unhashable keys, __eq__ that raises): dict_get.
Value* dict_find(const Dict& d, const Str* key);
void dict_set(Dict& d, Str* key, Value v);
/// Undefined if missing.
Outcome dict_get(const Dict& d, const Value& key);
Outcome dict_set(Dict& d, const Value& key, Value v);  ///< gives None
/// Takes the value out; Undefined if missing.
Outcome dict_take(Dict& d, const Value& key);
void dict_clear(Dict& d);
Ref<Dict> dict_copy(const Dict& d);
/// d.update(mapping_or_pairs)
Outcome dict_update(Dict& d, const Value& other);
/// `{**mapping}`: as dict_update, but TypeError "'list' object is not a mapping" for what has no keys().
Outcome dict_unpack(Dict& d, const Value& mapping);
/// Walks live entries: start with place 0; null at the end. The dict may change between calls.
const Dict::Entry* dict_next(const Dict& d, std::size_t& place);

/// set and frozenset: an open hash table probed as CPython probes it, so that sets of ints, bools, None and
/// tuples of them are walked in the same order. A set that asyncio makes keeps the order of insertion
/// instead. CPython 3.14: Objects/setobject.c.
struct Set : Object {
    struct Entry {
        Value key;           ///< Undefined: empty (hash 0) or deleted (hash kDeletedHash)
        std::uint64_t hash;  ///< as in Hash (hashing.h)
    };
    Entry* table;        ///< `mask + 1` entries, a buffer of the heap; null: nothing was added yet
    std::uint32_t mask;  ///< of `table`; meaningless without one
    std::uint32_t fill;  ///< entries in use or deleted
    std::uint32_t size;
    std::uint32_t finger;        ///< where pop goes on searching
    std::uint64_t content_hash;  ///< of a frozenset, once computed; else 0
    Dict* ordered;               ///< owned; if set, its keys are the items, in order of insertion
    static constexpr std::uint64_t kDeletedHash = ~std::uint64_t{0};
};
inline bool is_set(const Value& v) { return v.is_heap() && (is_a(v, &set_type) || is_a(v, &frozenset_type)); }
Ref<Set> new_set();
/// A set that is walked in order of insertion, as are the results of operators on it.
Ref<Set> new_ordered_set();
Outcome set_add(Set& s, const Value& v);  ///< True if it was new
Outcome set_contains(const Set& s, const Value& v);
Outcome set_discard(Set& s, const Value& v);                 ///< True if it was there
Outcome set_update(Set& s, const Value& iterable);           ///< gives None
Outcome make_set(Type* type, std::span<const Value> items);  ///< set or frozenset of these
/// A copy of the exact type set or frozenset, whichever `s` is (or is derived from).
Ref<Set> set_copy(const Set& s);
void set_clear(Set& s);
std::size_t set_size(const Set& s);
/// Walks the items: start with place 0; null at the end. The set may change between calls.
const Value* set_next(const Set& s, std::size_t& place);

struct Slice : Object {
    Value start, stop, step;
};
Value make_slice(Value start, Value stop, Value step);
/// Bounds for a sequence of a length, as slice.indices: count of items in `count`. Raises ValueError for step
/// 0.
struct SliceBounds {
    std::int64_t start, stop, step, count;
};
Outcome slice_bounds(const Slice& s, std::int64_t length, SliceBounds& out);

struct Range : Object {
    Value start, stop, step, size;  ///< ints of any size
};
/// The iterator of a range whose numbers fit 62 bits; the machine steps it inline.
struct RangeIterator : Object {
    std::int64_t next, step, left;
};
extern Type range_iterator_type, list_iterator_type, tuple_iterator_type;
/// Iterator over a list or a tuple; the machine steps it inline.
struct SequenceIterator : Object {
    Value sequence;  ///< Undefined once exhausted
    std::uint64_t place;
};

/// iter(v) for an object that has only __getitem__. (iterators.cpp)
Outcome make_getitem_iterator(const Value& v);

/// Iterator over a dict's keys, values or items; its type tells which. The machine steps it inline.
struct DictIterator : Object {
    Dict* dict;           ///< owned; null once exhausted
    std::uint64_t place;  ///< of the next entry; reversed: one behind it
    std::uint32_t expected_size;
    std::uint32_t left;
};
extern Type dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type;
/// What dict.keys(), values() and items() give.
struct DictView : Object {
    Value dict;
};
extern Type dict_keys_type, dict_values_type, dict_items_type;
Value make_dict_view(Type* type, const Value& dict);

}  // namespace object
