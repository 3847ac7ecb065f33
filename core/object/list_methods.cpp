// The methods of list.
// CPython 3.14: Objects/listobject.c, Objects/clinic/listobject.c.h.
#include <algorithm>

#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/list_parts.h"
#include "core/object/native.h"
#include "core/object/sequence.h"

namespace object {

namespace {

List& self_of(const Value* a) { return *as<List>(a[0]); }

Outcome append(const Value* a) {
    list_append(self_of(a), a[1]);
    return Value::none();
}

Outcome clear(const Value* a) {
    list_clear(self_of(a));
    return Value::none();
}

Outcome copy(const Value* a) {
    const List& list = self_of(a);
    if (!Heap::current().has_room(list.size * sizeof(Value))) return raise_memory_error();
    return make_list(list.span());
}

Outcome count(const Value* a) { return sequence_count(self_of(a), a[1]); }

Outcome extend(const Value* a) { return list_extend(self_of(a), a[1]); }

Outcome index_of(const Value* a) {
    return sequence_index(self_of(a), a[1], a[2], a[3], "list.index(x): x not in list");
}

Outcome insert(const Value* a) {
    List& list = self_of(a);
    std::int64_t i = TRY(small_index(a[1])).small();
    const auto size = static_cast<std::int64_t>(list.size);
    if (i < 0) i = std::max<std::int64_t>(i + size, 0);
    list_insert(list, static_cast<std::size_t>(std::min(i, size)), a[2]);
    return Value::none();
}

Outcome pop(const Value* a) {
    std::int64_t i = -1;
    if (!a[1].is_undefined()) i = TRY(small_index(a[1])).small();
    List& list = self_of(a);
    if (list.size == 0) return raise_index_error("pop from empty list");
    const std::int64_t place = place_of(i, list.size);
    if (place < 0) return raise_index_error("pop index out of range");
    return list_take(list, static_cast<std::size_t>(place));
}

Outcome remove(const Value* a) {
    List& list = self_of(a);
    for (std::size_t i = 0; i < list.size; ++i) {
        const Value same = TRY(same_item(list[i], a[1]));
        if (!same.is_true()) continue;
        if (i < list.size) const Value dead = list_take(list, i);
        return Value::none();
    }
    return raise_value_error("list.remove(x): x not in list");
}

Outcome reverse(const Value* a) {
    List& list = self_of(a);
    count_effort(effort_of_items(list.size));
    for (std::size_t i = 0, j = list.size; i + 1 < j; ++i) std::swap(list.items[i], list.items[--j]);
    return Value::none();
}

Outcome sort(const Value* a) {
    const Value reversed = TRY(truth(a[2]));
    TRY(list_sort(self_of(a), a[1].is_none() ? Value() : a[1], reversed.is_true()));
    return Value::none();
}

Outcome reversed(const Value* a) { return make_list_reverse_iterator(a[0]); }

}  // namespace

void define_list_methods() {
    define_methods(list_type, {{"append", "self, object, /", append},
                               {"clear", "self, /", clear},
                               {"copy", "self, /", copy},
                               {"count", "self, value, /", count},
                               {"extend", "self, iterable, /", extend},
                               {"index", "self, value, start?, stop?, /", index_of},
                               {"insert", "self, index, object, /", insert},
                               {"pop", "self, index?, /", pop},
                               {"remove", "self, value, /", remove},
                               {"reverse", "self, /", reverse},
                               {"sort", "self, /, *, key=None, reverse=False", sort},
                               {"__reversed__", "self, /", reversed}});
}

}  // namespace object
