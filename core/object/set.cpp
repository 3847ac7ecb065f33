// set: the table, probed, filled and grown exactly as CPython does it, because the order in which
// a program sees a set's items is the order of the table.
// CPython 3.14: Objects/setobject.c, set_add_entry, set_lookkey, set_table_resize, set_merge_lock_held.
#include <algorithm>
#include <cstring>

#include "core/object/dict_parts.h"
#include "core/object/heap.h"
#include "core/object/set_parts.h"

namespace object {

namespace {

constexpr std::size_t kLeastSlots = 8;
constexpr std::size_t kLinearProbes = 9;
constexpr unsigned kPerturbShift = 5;
constexpr std::size_t kManyItems = 50000;  // from here on a table is doubled instead of quadrupled

using Entry = Set::Entry;

bool is_empty(const Entry& e) { return e.key.is_undefined() && e.hash == 0; }

std::size_t mask_of(const Set& s) { return s.table ? s.mask : kLeastSlots - 1; }

Entry* new_table(std::size_t slots) {
    void* memory = Heap::current().buffer(slots * sizeof(Entry));
    auto* table = static_cast<Entry*>(memory);
    for (std::size_t i = 0; i < slots; ++i) new (&table[i]) Entry{Value(), 0};
    return table;
}

void free_table(Entry* table, std::size_t mask) {
    if (table) Heap::current().free_buffer(table, (mask + 1) * sizeof(Entry));
}

/// The places of a hash in the order in which they are probed: short runs, then a jump.
class Probe {
  public:
    Probe(Hash hash, std::size_t mask) : mask_(mask), perturb_(hash), base_(hash & mask) { begin_run(); }
    std::size_t place() const { return at_; }
    void advance() {
        if (left_-- != 0) {
            ++at_;
            return;
        }
        perturb_ >>= kPerturbShift;
        base_ = (base_ * 5 + 1 + static_cast<std::size_t>(perturb_)) & mask_;
        begin_run();
    }

  private:
    void begin_run() {
        at_ = base_;
        left_ = base_ + kLinearProbes <= mask_ ? kLinearProbes : 0;
    }
    std::size_t mask_;
    Hash perturb_;
    std::size_t base_;
    std::size_t at_ = 0;
    std::size_t left_ = 0;
};

/// Puts an item into a table that does not hold it and has no deleted entries on its way.
void insert_clean(Entry* table, std::size_t mask, Value key, Hash hash) {
    Probe probe(hash, mask);
    while (!table[probe.place()].key.is_undefined()) probe.advance();
    Entry& e = table[probe.place()];
    e.key = std::move(key);
    e.hash = hash;
}

void resize(Set& s, std::size_t least) {
    std::size_t slots = kLeastSlots;
    while (slots <= least) slots <<= 1;
    const std::size_t old_mask = mask_of(s);
    if (slots == kLeastSlots && old_mask == kLeastSlots - 1 && s.fill == s.size) return;
    Entry* table = new_table(slots);
    if (s.table) {
        for (std::size_t i = 0; i <= old_mask; ++i)
            if (!s.table[i].key.is_undefined())
                insert_clean(table, slots - 1, std::move(s.table[i].key), s.table[i].hash);
        free_table(s.table, old_mask);
    }
    s.table = table;
    s.mask = static_cast<std::uint32_t>(slots - 1);
    s.fill = s.size;
}

std::size_t grown(const Set& s) {
    return s.size > kManyItems ? s.size * std::size_t{2} : s.size * std::size_t{4};
}

/// The entry that holds v, or null; `free_place` is where it would be added: the place of the last deleted
/// entry on the way, or else the empty one at its end.
/// May call __eq__, which may do anything, also change the set: then the search begins again.
Outcome find(const Set& s, const Value& v, Hash hash, Entry*& found, std::size_t& free_place) {
    found = nullptr;
    if (!s.table) {
        free_place = hash & (kLeastSlots - 1);
        return Value::none();
    }
    constexpr std::size_t kNone = ~std::size_t{0};
    free_place = kNone;
    Probe probe(hash, s.mask);
    for (;;) {
        Entry& e = s.table[probe.place()];
        if (e.hash == hash && !e.key.is_undefined()) {
            bool must_ask = false;
            if (quick_equal(e.key, v, must_ask)) {
                found = &e;
                return Value::none();
            }
            if (must_ask) {
                const Entry* table = s.table;
                const Value candidate = e.key;
                const Value same = TRY(equals(candidate, v));
                if (same.is_true()) {
                    if (table == s.table && e.key.is(candidate)) found = &e;
                    if (found) return Value::none();
                }
                if (table != s.table || !e.key.is(candidate)) {
                    probe = Probe(hash, mask_of(s));
                    free_place = kNone;
                    if (!s.table) {
                        free_place = probe.place();
                        return Value::none();
                    }
                    continue;
                }
            }
        } else if (is_empty(e)) {
            if (free_place == kNone) free_place = probe.place();
            return Value::none();
        } else if (e.hash == Set::kDeletedHash) {
            free_place = probe.place();
        }
        probe.advance();
    }
}

Outcome add_to_ordered(Set& s, const Value& v, Hash hash) {
    Dict::Entry* e = nullptr;
    TRY(dict_find_entry(*s.ordered, v, hash, e));
    if (e) return Value::boolean(false);
    dict_add_entry(*s.ordered, v, Value::none(), hash);
    return Value::boolean(true);
}

}  // namespace

Ref<Set> new_set_of(Type* type, bool ordered) {
    auto s = Ref<Set>::adopt(allocate<Set>(type));
    if (ordered) s->ordered = static_cast<Dict*>(bits::object_of(Value(new_dict()).release()));
    return s;
}

Ref<Set> new_set() { return new_set_of(&set_type, false); }
Ref<Set> new_ordered_set() { return new_set_of(&set_type, true); }

std::size_t set_size(const Set& s) { return s.ordered ? s.ordered->size : s.size; }

Outcome set_add_hashed(Set& s, const Value& v, Hash hash) {
    if (s.ordered) return add_to_ordered(s, v, hash);
    Entry* found = nullptr;
    std::size_t place = 0;
    TRY(find(s, v, hash, found, place));
    if (found) return Value::boolean(false);
    if (!s.table) {
        s.table = new_table(kLeastSlots);
        s.mask = kLeastSlots - 1;
    }
    const bool reused = !is_empty(s.table[place]);
    ++s.size;
    s.table[place].key = v;
    s.table[place].hash = hash;
    if (reused) return Value::boolean(true);
    ++s.fill;
    if (std::size_t{s.fill} * 5 >= std::size_t{s.mask} * 3) resize(s, grown(s));
    return Value::boolean(true);
}

Outcome set_contains_hashed(const Set& s, const Value& v, Hash hash) {
    if (s.ordered) {
        Dict::Entry* e = nullptr;
        TRY(dict_find_entry(*s.ordered, v, hash, e));
        return Value::boolean(e != nullptr);
    }
    Entry* found = nullptr;
    std::size_t place = 0;
    TRY(find(s, v, hash, found, place));
    return Value::boolean(found != nullptr);
}

Outcome set_discard_hashed(Set& s, const Value& v, Hash hash) {
    if (s.ordered) {
        Dict::Entry* e = nullptr;
        TRY(dict_find_entry(*s.ordered, v, hash, e));
        if (!e) return Value::boolean(false);
        const Dict::Entry dead = dict_take_entry(*s.ordered, *e);
        return Value::boolean(true);
    }
    Entry* found = nullptr;
    std::size_t place = 0;
    TRY(find(s, v, hash, found, place));
    if (!found) return Value::boolean(false);
    found->hash = Set::kDeletedHash;
    --s.size;
    const Value dead = std::move(found->key);
    return Value::boolean(true);
}

Outcome set_add(Set& s, const Value& v) {
    Hash h = 0;
    TRY(hash_of_element(v, h));
    return set_add_hashed(s, v, h);
}

Outcome set_contains(const Set& s, const Value& v) {
    Hash h = 0;
    TRY(hash_of_element(v, h));
    return set_contains_hashed(s, v, h);
}

Outcome set_discard(Set& s, const Value& v) {
    Hash h = 0;
    TRY(hash_of_element(v, h));
    return set_discard_hashed(s, v, h);
}

bool set_next_hashed(const Set& s, std::size_t& place, Value& item, Hash& hash) {
    if (s.ordered) {
        const Dict::Entry* e = dict_next(*s.ordered, place);
        if (!e) return false;
        item = e->key;
        hash = e->hash;
        return true;
    }
    if (!s.table) return false;
    while (place <= s.mask) {
        const Entry& e = s.table[place++];
        if (e.key.is_undefined()) continue;
        item = e.key;
        hash = e.hash;
        return true;
    }
    return false;
}

const Value* set_next(const Set& s, std::size_t& place) {
    if (s.ordered) {
        const Dict::Entry* e = dict_next(*s.ordered, place);
        return e ? &e->key : nullptr;
    }
    if (!s.table) return nullptr;
    while (place <= s.mask) {
        const Entry& e = s.table[place++];
        if (!e.key.is_undefined()) return &e.key;
    }
    return nullptr;
}

// CPython 3.14: Objects/setobject.c, set_pop_impl.
Value set_take_any(Set& s) {
    if (s.ordered) {
        std::size_t place = 0;
        const Dict::Entry* first = dict_next(*s.ordered, place);
        return first ? dict_take_entry(*s.ordered, s.ordered->entries[place - 1]).key : Value();
    }
    if (s.size == 0) return Value();
    std::size_t at = s.finger & s.mask;
    while (s.table[at].key.is_undefined()) at = at == s.mask ? 0 : at + 1;
    Value taken = std::move(s.table[at].key);
    s.table[at].hash = Set::kDeletedHash;
    --s.size;
    s.finger = static_cast<std::uint32_t>(at + 1);
    return taken;
}

void set_tidy(Set& s) {
    if (s.ordered || s.fill - s.size <= mask_of(s) / 4) return;
    resize(s, grown(s));
}

void set_swap(Set& a, Set& b) {
    std::swap(a.table, b.table);
    std::swap(a.mask, b.mask);
    std::swap(a.fill, b.fill);
    std::swap(a.size, b.size);
    std::swap(a.ordered, b.ordered);
}

void set_clear(Set& s) {
    if (s.ordered) {
        dict_clear(*s.ordered);
        return;
    }
    Entry* table = std::exchange(s.table, nullptr);
    const std::size_t mask = std::exchange(s.mask, 0);
    s.fill = 0;
    s.size = 0;
    if (!table) return;
    for (std::size_t i = 0; i <= mask; ++i) table[i].key = Value();
    free_table(table, mask);
}

namespace {

Outcome merge(Set& s, const Set& other) {
    if (&s == &other || set_size(other) == 0) return Value::none();
    Value item;
    Hash hash = 0;
    std::size_t place = 0;
    if (!s.ordered && !other.ordered) {
        if ((std::size_t{s.fill} + other.size) * 5 >= mask_of(s) * 3)
            resize(s, (std::size_t{s.size} + other.size) * 2);
        if (s.fill == 0) {
            if (!s.table) {
                s.table = new_table(kLeastSlots);
                s.mask = kLeastSlots - 1;
            }
            const bool same_places = s.mask == other.mask && other.fill == other.size;
            for (std::size_t i = 0; i <= other.mask; ++i) {
                const Entry& e = other.table[i];
                if (e.key.is_undefined()) continue;
                if (same_places)
                    s.table[i] = e;
                else
                    insert_clean(s.table, s.mask, e.key, e.hash);
            }
            s.fill = other.size;
            s.size = other.size;
            return Value::none();
        }
    }
    while (set_next_hashed(other, place, item, hash)) {
        TRY(set_add_hashed(s, item, hash));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
    return Value::none();
}

Outcome add_keys(Set& s, const Dict& d) {
    if (!s.ordered && (std::size_t{s.fill} + d.size) * 5 >= mask_of(s) * 3)
        resize(s, (std::size_t{s.size} + d.size) * 2);
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(d, place)) {
        const Value key = e->key;
        TRY(set_add_hashed(s, key, e->hash));
    }
    return Value::none();
}

}  // namespace

Outcome set_update(Set& s, const Value& iterable) {
    if (is_set(iterable)) return merge(s, *as<Set>(iterable));
    if (iterable.is_heap() && iterable.object()->type == &dict_type) return add_keys(s, *as<Dict>(iterable));
    const Value it = TRY(iter(iterable));
    for (;;) {
        const Value item = TRY(next(it));
        if (item.is_undefined()) return Value::none();
        TRY(set_add(s, item));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

Ref<Set> set_copy(const Set& s) {
    const Value original(const_cast<Set*>(&s));
    Type* type = is_a(original, &frozenset_type) ? &frozenset_type : &set_type;
    Ref<Set> copy = new_set_of(type, s.ordered != nullptr);
    if (!s.ordered) {
        // Into an empty table: nothing is compared, so nothing can be raised.
        const Outcome merged = merge(*copy, s);
        ASSERT(merged.ok());
        return copy;
    }
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*s.ordered, place))
        dict_add_entry(*copy->ordered, e->key, Value::none(), e->hash);
    return copy;
}

Outcome make_set(Type* type, std::span<const Value> items) {
    Ref<Set> s = new_set_of(type, false);
    for (const Value& v : items) TRY(set_add(*s, v));
    return s;
}

}  // namespace object
