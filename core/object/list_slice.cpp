// Slices of a list: reading, replacing and deleting them.
// CPython 3.14: Objects/listobject.c, list_subscript, list_ass_subscript, list_ass_slice.
#include <algorithm>
#include <cstring>
#include <vector>

#include "core/object/heap.h"
#include "core/object/list_parts.h"
#include "core/object/sequence.h"

namespace object {

Outcome list_get_slice(const List& list, const Slice& slice) {
    SliceBounds b;
    TRY(slice_bounds(slice, list.size, b));
    const auto count = static_cast<std::size_t>(b.count);
    if (!Heap::current().has_room(count * sizeof(Value))) return raise_memory_error();
    Ref<List> part = new_list(count);
    std::int64_t at = b.start;
    for (std::size_t i = 0; i < count; ++i, at += b.step)
        new (&part->items[part->size++]) Value(list.items[at]);
    return part;
}

void list_replace(List& list, std::size_t from, std::size_t to, std::span<const Value> items) {
    ASSERT(from <= to && to <= list.size);
    std::vector<Value> dead;
    dead.reserve(to - from);
    for (std::size_t i = from; i < to; ++i) dead.push_back(std::move(list.items[i]));
    const std::size_t size = list.size - (to - from) + items.size();
    if (size > list.capacity) list_reserve(list, size + (size >> 3));
    if (list.items)
        std::memmove(static_cast<void*>(list.items + from + items.size()),
                     static_cast<const void*>(list.items + to), (list.size - to) * sizeof(Value));
    for (std::size_t i = 0; i < items.size(); ++i) new (&list.items[from + i]) Value(items[i]);
    list.size = static_cast<std::uint32_t>(size);
    while (!dead.empty()) dead.pop_back();
}

namespace {

void delete_stepped(List& list, SliceBounds b) {
    if (b.count == 0) return;
    if (b.step < 0) {
        b.start += b.step * (b.count - 1);
        b.step = -b.step;
    }
    std::vector<Value> dead;
    dead.reserve(static_cast<std::size_t>(b.count));
    auto write = static_cast<std::size_t>(b.start);
    std::int64_t next_dead = b.start;
    for (auto read = static_cast<std::size_t>(b.start); read < list.size; ++read) {
        Value v = std::move(list.items[read]);
        if (static_cast<std::int64_t>(read) == next_dead && dead.size() < static_cast<std::size_t>(b.count)) {
            dead.push_back(std::move(v));
            next_dead += b.step;
        } else {
            list.items[write++] = std::move(v);
        }
    }
    list.size = static_cast<std::uint32_t>(write);
    for (Value& v : dead) v = Value();
}

}  // namespace

Outcome list_set_slice(List& list, const Slice& slice, const Value& value) {
    SliceBounds b;
    TRY(slice_bounds(slice, list.size, b));
    if (value.is_undefined()) {
        if (b.step == 1)
            list_replace(list, static_cast<std::size_t>(b.start),
                         static_cast<std::size_t>(std::max(b.start, b.stop)), {});
        else
            delete_stepped(list, b);
        return Value::none();
    }
    if (type_of(value)->slots.iter == nullptr && type_of(value)->slots.get_item == nullptr)
        return raise_type_error("must assign iterable to extended slice");
    // A copy also when the list is assigned to its own slice.
    const Value copy = TRY(list_of(value));
    const std::span<const Value> items = as<List>(copy)->span();
    if (b.step == 1) {
        // Iterating may have changed the list.
        TRY(slice_bounds(slice, list.size, b));
        if (!Heap::current().has_room((list.size + items.size()) * sizeof(Value)))
            return raise_memory_error();
        list_replace(list, static_cast<std::size_t>(b.start),
                     static_cast<std::size_t>(std::max(b.start, b.stop)), items);
        return Value::none();
    }
    TRY(slice_bounds(slice, list.size, b));
    if (static_cast<std::int64_t>(items.size()) != b.count)
        return raise_value_error("attempt to assign sequence of size " + std::to_string(items.size()) +
                                 " to extended slice of size " + std::to_string(b.count));
    std::vector<Value> dead;
    dead.reserve(items.size());
    std::int64_t at = b.start;
    for (const Value& v : items) {
        dead.push_back(std::exchange(list.items[at], v));
        at += b.step;
    }
    return Value::none();
}

}  // namespace object
