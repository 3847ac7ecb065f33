// Iterators over a dict's keys, values and items, forward and backward. They notice when the
// dict's size changes under them. CPython 3.14: Objects/dictobject.c, dictiter_iternext*.
#include "core/object/dict_parts.h"
#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/native.h"

namespace object {

Type dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type;
Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;

namespace {

enum class Part : std::uint8_t { key, value, item };

constexpr std::uint32_t kBroken = 0xFFFF'FFFF;  // no dict has this size: the error is raised again

void drop_dict(DictIterator& it) {
    if (Dict* d = std::exchange(it.dict, nullptr)) const Value dead = Value::adopt(d);
}

void clear(Object* o) { drop_dict(*static_cast<DictIterator*>(o)); }
void traverse(Object* o, Visitor& visitor) { visitor(static_cast<DictIterator*>(o)->dict); }

template <Part part>
Value part_of(const Dict::Entry& e) {
    if constexpr (part == Part::key) return e.key;
    if constexpr (part == Part::value) return e.value;
    if constexpr (part == Part::item) return make_tuple({e.key, e.value});
}

Outcome size_changed(DictIterator& it) {
    it.expected_size = kBroken;
    return raise_runtime_error("dictionary changed size during iteration");
}

template <Part part>
Outcome next_forward(const Value& self) {
    DictIterator& it = *as<DictIterator>(self);
    if (!it.dict) return Value();
    const Dict& d = *it.dict;
    if (it.expected_size != d.size) return size_changed(it);
    const std::size_t begun = it.place;
    while (it.place < d.used && d.entries[it.place].key.is_undefined()) ++it.place;
    count_effort(effort_of_items(it.place - begun));
    if (it.place >= d.used) {
        drop_dict(it);
        return Value();
    }
    if (it.left == 0) {
        drop_dict(it);
        return raise_runtime_error("dictionary keys changed during iteration");
    }
    --it.left;
    return part_of<part>(d.entries[it.place++]);
}

template <Part part>
Outcome next_backward(const Value& self) {
    DictIterator& it = *as<DictIterator>(self);
    if (!it.dict) return Value();
    const Dict& d = *it.dict;
    if (it.expected_size != d.size) return size_changed(it);
    if (it.place > d.used) it.place = d.used;
    const std::size_t begun = it.place;
    while (it.place > 0 && d.entries[it.place - 1].key.is_undefined()) --it.place;
    count_effort(effort_of_items(begun - it.place));
    if (it.place == 0) {
        drop_dict(it);
        return Value();
    }
    --it.left;
    return part_of<part>(d.entries[--it.place]);
}

Outcome same_iterator(const Value& self) { return self; }

Outcome length_hint(const Value* a) {
    const DictIterator& it = *as<DictIterator>(a[0]);
    const bool valid = it.dict && it.expected_size == it.dict->size;
    return Value::small_int(valid ? it.left : 0);
}

Value make_iterator(Type* type, const Value& dict, std::uint64_t place) {
    auto* it = allocate<DictIterator>(type);
    it->dict = as<Dict>(dict);
    ++it->dict->refs;
    it->place = place;
    it->expected_size = it->dict->size;
    it->left = it->dict->size;
    return Value::adopt(it);
}

void ready(Type& type, const char* name, Outcome (*next_slot)(const Value&)) {
    type.slots.clear = clear;
    type.slots.traverse = traverse;
    type.slots.iter = same_iterator;
    type.slots.next = next_slot;
    ready_type(type, {name, "builtins", nullptr, sizeof(DictIterator), Type::kContainer, false});
    define_methods(type, {{"__length_hint__", "self, /", length_hint}});
}

}  // namespace

Value make_dict_iterator(Type* type, const Value& dict) { return make_iterator(type, dict, 0); }

Value make_dict_reverse_iterator(Type* type, const Value& dict) {
    return make_iterator(type, dict, as<Dict>(dict)->used);
}

void ready_dict_iterator_types() {
    ready(dict_key_iterator_type, "dict_keyiterator", next_forward<Part::key>);
    ready(dict_value_iterator_type, "dict_valueiterator", next_forward<Part::value>);
    ready(dict_item_iterator_type, "dict_itemiterator", next_forward<Part::item>);
    ready(dict_reverse_key_iterator_type, "dict_reversekeyiterator", next_backward<Part::key>);
    ready(dict_reverse_value_iterator_type, "dict_reversevalueiterator", next_backward<Part::value>);
    ready(dict_reverse_item_iterator_type, "dict_reverseitemiterator", next_backward<Part::item>);
}

}  // namespace object
