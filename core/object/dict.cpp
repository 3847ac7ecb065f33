// dict: the table, and the functions on it that C++ code uses. Operators and methods are in
// dict_methods.cpp, views in dict_views.cpp, iterators in dict_iterators.cpp.
// CPython 3.14: Objects/dictobject.c, for what a program can see; the table itself is linear probing
// over a folded hash.
#include "core/object/dict_parts.h"

#include <algorithm>
#include <cstring>

#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/sequence.h"

namespace object {

namespace {

constexpr std::size_t kLeastSlots = 8;
constexpr std::size_t kLinearSlots = 16;  // up to here entries are searched one by one, without a table

thread_local std::uint32_t last_version = 0;

void new_version(Dict& d) {
    if (++last_version == 0) ++last_version;
    d.keys_version = last_version;
}

/// Folds all bits into the low ones, so that neighbouring ints stay neighbours and multiples of powers of two
/// do not meet.
std::uint32_t slot_for(Hash hash, std::uint32_t mask) {
    hash ^= hash >> 32;
    hash ^= hash >> 16;
    hash ^= hash >> 8;
    return static_cast<std::uint32_t>(hash) & mask;
}

std::size_t table_slots(const Dict& d) { return d.table ? std::size_t{d.mask} + 1 : 0; }

/// Gives the dict room for the keys that `slots` slots may have; drops deleted entries.
void rebuild(Dict& d, std::size_t least_slots) {
    std::size_t slots = kLeastSlots;
    while (slots < least_slots) slots <<= 1;
    const std::size_t capacity = slots * 2 / 3;
    Heap& heap = Heap::current();
    auto* entries = static_cast<Dict::Entry*>(heap.buffer(capacity * sizeof(Dict::Entry)));
    std::uint32_t n = 0;
    for (std::uint32_t i = 0; i < d.used; ++i) {
        if (d.entries[i].key.is_undefined()) continue;
        std::memcpy(static_cast<void*>(&entries[n++]), static_cast<const void*>(&d.entries[i]),
                    sizeof(Dict::Entry));
    }
    heap.free_buffer(d.entries, d.capacity * sizeof(Dict::Entry));
    heap.free_buffer(d.table, table_slots(d) * sizeof(std::uint32_t));
    d.entries = entries;
    d.used = n;
    d.capacity = static_cast<std::uint32_t>(capacity);
    d.table = nullptr;
    d.mask = 0;
    if (slots > kLinearSlots) {
        d.table = static_cast<std::uint32_t*>(heap.buffer(slots * sizeof(std::uint32_t)));
        std::memset(d.table, 0, slots * sizeof(std::uint32_t));
        d.mask = static_cast<std::uint32_t>(slots - 1);
        for (std::uint32_t i = 0; i < n; ++i) {
            std::uint32_t slot = slot_for(entries[i].hash, d.mask);
            while (d.table[slot] != 0) slot = (slot + 1) & d.mask;
            d.table[slot] = i + 1;
        }
    }
    new_version(d);
}

/// Calls same(entry) for the live entries with a hash until it gives true; that entry, or null.
template <class Same>
Dict::Entry* search(const Dict& d, Hash hash, Same same) {
    if (!d.table) {
        for (std::uint32_t i = 0; i < d.used; ++i) {
            Dict::Entry& e = d.entries[i];
            if (e.hash == hash && !e.key.is_undefined() && same(e)) return &e;
        }
        return nullptr;
    }
    for (std::uint32_t slot = slot_for(hash, d.mask); d.table[slot] != 0; slot = (slot + 1) & d.mask) {
        Dict::Entry& e = d.entries[d.table[slot] - 1];
        if (e.hash == hash && same(e)) return &e;
    }
    return nullptr;
}

/// Frees the slot of an entry and moves those behind it up, so that no search breaks off.
void free_slot(Dict& d, const Dict::Entry& entry) {
    if (!d.table) return;
    const auto number = static_cast<std::uint32_t>(&entry - d.entries) + 1;
    std::uint32_t hole = slot_for(entry.hash, d.mask);
    while (d.table[hole] != number) hole = (hole + 1) & d.mask;
    for (std::uint32_t slot = (hole + 1) & d.mask; d.table[slot] != 0; slot = (slot + 1) & d.mask) {
        const std::uint32_t home = slot_for(d.entries[d.table[slot] - 1].hash, d.mask);
        if (((slot - home) & d.mask) < ((slot - hole) & d.mask)) continue;
        d.table[hole] = d.table[slot];
        hole = slot;
    }
    d.table[hole] = 0;
}

bool same_text(const Value& key, const Str* text) {
    if (key.raw() == bits::of_object(text)) return true;
    return key.is_heap() && (key.object()->type == &str_type || is_str(key)) &&
           str_equal(*as_str(key), *text);
}

Dict::Entry* find_text(const Dict& d, const Str* key) {
    return search(d, hash_of_text(*key), [key](const Dict::Entry& e) { return same_text(e.key, key); });
}

}  // namespace

Ref<Dict> new_dict(std::size_t expected) {
    auto d = Ref<Dict>::adopt(allocate<Dict>(&dict_type));
    if (expected > kLeastSlots * 2 / 3) rebuild(*d, (expected * 3 + 1) / 2);
    return d;
}

void dict_add_entry(Dict& d, const Value& key, Value value, Hash hash) {
    if (d.used == d.capacity) rebuild(d, std::size_t{d.size} * 3);
    Dict::Entry* e = &d.entries[d.used++];
    new (&e->key) Value(key);
    new (&e->value) Value(std::move(value));
    e->hash = hash;
    ++d.size;
    if (d.table) {
        std::uint32_t slot = slot_for(hash, d.mask);
        while (d.table[slot] != 0) slot = (slot + 1) & d.mask;
        d.table[slot] = d.used;
    }
    new_version(d);
}

Dict::Entry dict_take_entry(Dict& d, Dict::Entry& entry) {
    free_slot(d, entry);
    Dict::Entry taken{std::move(entry.key), std::move(entry.value), entry.hash};
    --d.size;
    new_version(d);
    return taken;
}

Outcome dict_find_entry(const Dict& d, const Value& key, Hash hash, Dict::Entry*& found) {
    bool asked = false;
    found = search(d, hash, [&](const Dict::Entry& e) { return quick_equal(e.key, key, asked); });
    if (!asked) return Value::none();
    // Some key has to be asked with __eq__, which may do anything, also change the dict: then again.
    const Value keep(const_cast<Dict*>(&d));
    for (;;) {
        const std::uint32_t version = d.keys_version;
        Outcome error{Value::none()};
        found = search(d, hash, [&](const Dict::Entry& e) {
            bool must_ask = false;
            if (quick_equal(e.key, key, must_ask)) return true;
            if (!must_ask) return false;
            const Value candidate = e.key;
            Outcome same = equals(candidate, key);
            if (same.raised()) {
                error = std::move(same);
                return true;
            }
            // A changed dict ends this search at once.
            return same.take().is_true() || d.keys_version != version;
        });
        if (error.raised()) {
            found = nullptr;
            return error;
        }
        if (d.keys_version == version) return Value::none();
    }
}

Outcome dict_set_hashed(Dict& d, const Value& key, Hash hash, Value value) {
    Dict::Entry* e = nullptr;
    TRY(dict_find_entry(d, key, hash, e));
    if (e) {
        const Value dead = std::exchange(e->value, std::move(value));
    } else {
        dict_add_entry(d, key, std::move(value), hash);
    }
    return Value::none();
}

Value* dict_find(const Dict& d, const Str* key) {
    Dict::Entry* e = find_text(d, key);
    return e ? &e->value : nullptr;
}

void dict_set(Dict& d, Str* key, Value v) {
    if (Dict::Entry* e = find_text(d, key)) {
        const Value dead = std::exchange(e->value, std::move(v));
        return;
    }
    dict_add_entry(d, Value(key), std::move(v), hash_of_text(*key));
}

Outcome dict_get(const Dict& d, const Value& key) {
    Hash h = 0;
    TRY(hash_of_key(key, h));
    Dict::Entry* e = nullptr;
    TRY(dict_find_entry(d, key, h, e));
    return e ? e->value : Value();
}

Outcome dict_set(Dict& d, const Value& key, Value v) {
    Hash h = 0;
    TRY(hash_of_key(key, h));
    return dict_set_hashed(d, key, h, std::move(v));
}

Outcome dict_take(Dict& d, const Value& key) {
    Hash h = 0;
    TRY(hash_of_key(key, h));
    Dict::Entry* e = nullptr;
    TRY(dict_find_entry(d, key, h, e));
    if (!e) return Value();
    Dict::Entry taken = dict_take_entry(d, *e);
    return std::move(taken.value);
}

void dict_clear(Dict& d) {
    Dict::Entry* entries = std::exchange(d.entries, nullptr);
    std::uint32_t* table = d.table;
    const std::size_t slots = table_slots(d);
    const std::uint32_t used = std::exchange(d.used, 0);
    const std::uint32_t capacity = std::exchange(d.capacity, 0);
    d.table = nullptr;
    d.mask = 0;
    d.size = 0;
    new_version(d);
    for (std::uint32_t i = 0; i < used; ++i) {
        entries[i].key.~Value();
        entries[i].value.~Value();
    }
    Heap::current().free_buffer(entries, capacity * sizeof(Dict::Entry));
    Heap::current().free_buffer(table, slots * sizeof(std::uint32_t));
}

void dict_presize(Dict& d, std::size_t more) {
    const std::size_t slots = d.capacity == 0 ? kLeastSlots : (std::size_t{d.capacity} * 3 + 1) / 2;
    if (slots * 2 / 3 < more) rebuild(d, ((d.size + more) * 3 + 1) / 2);
}

Ref<Dict> dict_copy(const Dict& d) {
    Ref<Dict> copy = new_dict(d.size);
    for (std::uint32_t i = 0; i < d.used; ++i) {
        const Dict::Entry& e = d.entries[i];
        if (!e.key.is_undefined()) dict_add_entry(*copy, e.key, e.value, e.hash);
    }
    return copy;
}

const Dict::Entry* dict_next(const Dict& d, std::size_t& place) {
    while (place < d.used) {
        const Dict::Entry& e = d.entries[place++];
        if (!e.key.is_undefined()) return &e;
    }
    return nullptr;
}

Outcome dict_merge(Dict& d, const Dict& other) {
    if (&d == &other || other.size == 0) return Value::none();
    const Value keep(const_cast<Dict*>(&other));
    dict_presize(d, other.size);
    const std::uint32_t size = other.size;
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(other, place)) {
        const Value key = e->key;
        TRY(dict_set_hashed(d, key, e->hash, e->value));
        if (other.size != size) return raise_runtime_error("dict mutated during update");
        if (Heap::current().exhausted()) return raise_memory_error();
    }
    return Value::none();
}

namespace {

// CPython 3.14: Objects/dictobject.c, merge_from_seq2_lock_held.
Outcome merge_pairs(Dict& d, const Value& pairs) {
    const Value it = TRY(iter(pairs));
    for (std::int64_t i = 0;; ++i) {
        const Value pair = TRY(next(it));
        if (pair.is_undefined()) return Value::none();
        Outcome listed = is_list(pair) || is_tuple(pair) ? Outcome(pair) : list_of(pair);
        if (listed.raised()) {
            if (!is_a(Value(listed.exception()), &exc::TypeError)) return listed;
            const Slots& s = type_of(pair)->slots;
            if (!s.iter && !s.get_item) listed = raise_type_error("object is not iterable");
            add_note(*listed.exception(), "Cannot convert dictionary update sequence element #" +
                                              std::to_string(i) + " to a sequence");
            return listed;
        }
        const Value items = listed.take();
        const std::span<const Value> two =
            is_list(items) ? as<List>(items)->span() : as<Tuple>(items)->span();
        if (two.size() != 2)
            return raise_value_error("dictionary update sequence element #" + std::to_string(i) +
                                     " has length " + std::to_string(two.size()) + "; 2 is required");
        const Value key = two[0];
        const Value value = two[1];
        TRY(dict_set(d, key, value));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

Outcome merge_keys(Dict& d, const Value& mapping, const Value& keys_method) {
    const Value keys = TRY(call(keys_method));
    const Value it = TRY(iter(keys));
    for (;;) {
        const Value key = TRY(next(it));
        if (key.is_undefined()) return Value::none();
        const Value value = TRY(get_item(mapping, key));
        TRY(dict_set(d, key, value));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

}  // namespace

Outcome dict_update(Dict& d, const Value& other) {
    if (iterates_as_dict(other)) return dict_merge(d, *as<Dict>(other));
    const Value keys_method = TRY(find_attr(other, names::keys_));
    return keys_method.is_undefined() ? merge_pairs(d, other) : merge_keys(d, other, keys_method);
}

Outcome dict_unpack(Dict& d, const Value& mapping) {
    if (iterates_as_dict(mapping)) return dict_merge(d, *as<Dict>(mapping));
    const Value keys_method = TRY(find_attr(mapping, names::keys_));
    if (keys_method.is_undefined())
        return raise_type_error("'" + std::string(type_name(mapping)) + "' object is not a mapping");
    return merge_keys(d, mapping, keys_method);
}

}  // namespace object
