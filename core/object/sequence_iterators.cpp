// The iterators of list and tuple, list's reverse iterator, and the one over an object that has
// only __getitem__. CPython 3.14: Objects/listobject.c, Objects/tupleobject.c, Objects/iterobject.c.
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/sequence.h"

namespace object {

Type list_iterator_type, tuple_iterator_type;

namespace {

Type list_reverse_iterator_type, getitem_iterator_type;

SequenceIterator& iterator_of(const Value& v) { return *as<SequenceIterator>(v); }

void clear(Object* o) { static_cast<SequenceIterator*>(o)->sequence = Value(); }
void traverse(Object* o, Visitor& visitor) { visitor(static_cast<SequenceIterator*>(o)->sequence); }
Outcome same_iterator(const Value& self) { return self; }

Outcome exhaust(SequenceIterator& it) {
    const Value dead = std::move(it.sequence);
    return Value();
}

template <class Sequence>
Outcome next_item(const Value& self) {
    SequenceIterator& it = iterator_of(self);
    if (it.sequence.is_undefined()) return Value();
    const Sequence& s = *as<Sequence>(it.sequence);
    if (it.place < s.size) return s[it.place++];
    return exhaust(it);
}

// `place` is one behind the next item.
Outcome next_reversed(const Value& self) {
    SequenceIterator& it = iterator_of(self);
    if (it.sequence.is_undefined()) return Value();
    const List& list = *as<List>(it.sequence);
    if (it.place != 0 && it.place <= list.size) return list[--it.place];
    return exhaust(it);
}

Outcome next_by_index(const Value& self) {
    SequenceIterator& it = iterator_of(self);
    if (it.sequence.is_undefined()) return Value();
    const Value sequence = it.sequence;
    Outcome item = get_item(sequence, Value::small_int(static_cast<std::int64_t>(it.place)));
    if (item.ok()) {
        ++it.place;
        return item;
    }
    const Value error(item.exception());
    if (!is_a(error, &exc::IndexError) && !is_a(error, &exc::StopIteration)) return item;
    return exhaust(it);
}

template <class Sequence>
Outcome items_left(const Value* a) {
    const SequenceIterator& it = iterator_of(a[0]);
    if (it.sequence.is_undefined()) return Value::small_int(0);
    const std::size_t size = as<Sequence>(it.sequence)->size;
    return Value::small_int(it.place > size ? 0 : static_cast<std::int64_t>(size - it.place));
}

Outcome reversed_left(const Value* a) {
    const SequenceIterator& it = iterator_of(a[0]);
    const bool valid = !it.sequence.is_undefined() && it.place <= as<List>(it.sequence)->size;
    return Value::small_int(valid ? static_cast<std::int64_t>(it.place) : 0);
}

void ready(Type& type, const char* name, Outcome (*next_slot)(const Value&), NativeBody left) {
    type.slots.clear = clear;
    type.slots.traverse = traverse;
    type.slots.iter = same_iterator;
    type.slots.next = next_slot;
    ready_type(type, {name, "builtins", nullptr, sizeof(SequenceIterator), Type::kContainer, false});
    if (left) define_methods(type, {{"__length_hint__", "self, /", left}});
}

Value make(Type* type, const Value& sequence, std::uint64_t place) {
    auto* it = allocate<SequenceIterator>(type);
    it->sequence = sequence;
    it->place = place;
    return Value::adopt(it);
}

}  // namespace

Value make_sequence_iterator(Type* type, const Value& sequence) { return make(type, sequence, 0); }

Value make_list_reverse_iterator(const Value& list) {
    return make(&list_reverse_iterator_type, list, as<List>(list)->size);
}

Outcome make_getitem_iterator(const Value& v) { return make(&getitem_iterator_type, v, 0); }

void ready_sequence_iterator_types() {
    ready(list_iterator_type, "list_iterator", next_item<List>, items_left<List>);
    ready(tuple_iterator_type, "tuple_iterator", next_item<Tuple>, items_left<Tuple>);
    ready(list_reverse_iterator_type, "list_reverseiterator", next_reversed, reversed_left);
    ready(getitem_iterator_type, "iterator", next_by_index, nullptr);
}

}  // namespace object
