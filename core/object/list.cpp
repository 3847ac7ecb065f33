// list: its buffer, and the operators. The methods that programs call are in list_methods.cpp,
// sorting in list_sort.cpp, slices in list_slice.cpp.
// CPython 3.14: Objects/listobject.c.
#include <cstring>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/list_parts.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

void list_reserve(List& list, std::size_t capacity) {
    if (capacity <= list.capacity) return;
    Heap& heap = Heap::current();
    list.items = static_cast<Value*>(heap.resized_buffer(
        list.items, list.capacity * sizeof(Value), list.size * sizeof(Value), capacity * sizeof(Value)));
    list.capacity = static_cast<std::uint32_t>(capacity);
}

namespace {
constexpr std::uint32_t kLarge = 1u << 20;  // items; from there on memory is dearer than copying

void grow(List& list) {
    const std::size_t more = list.size < kLarge ? list.size >> 1 : list.size >> 3;
    list_reserve(list, list.size < 4 ? 4 : list.size + more + 2);
}
}  // namespace

Ref<List> new_list(std::size_t capacity) {
    auto list = Ref<List>::adopt(allocate<List>(&list_type));
    if (capacity != 0) list_reserve(*list, capacity);
    return list;
}

Value make_list(std::span<const Value> items) {
    Ref<List> list = new_list(items.size());
    for (const Value& v : items) new (&list->items[list->size++]) Value(v);
    return std::move(list).value();
}

void list_append(List& list, Value v) {
    if (list.size == list.capacity) grow(list);
    new (&list.items[list.size++]) Value(std::move(v));
}

void list_insert(List& list, std::size_t i, Value v) {
    ASSERT(i <= list.size);
    if (list.size == list.capacity) grow(list);
    count_effort(effort_of_bytes((list.size - i) * sizeof(Value)));
    std::memmove(static_cast<void*>(list.items + i + 1), static_cast<const void*>(list.items + i),
                 (list.size - i) * sizeof(Value));
    new (&list.items[i]) Value(std::move(v));
    ++list.size;
}

Value list_take(List& list, std::size_t i) {
    ASSERT(i < list.size);
    Value taken = std::move(list.items[i]);
    --list.size;
    count_effort(effort_of_bytes((list.size - i) * sizeof(Value)));
    std::memmove(static_cast<void*>(list.items + i), static_cast<const void*>(list.items + i + 1),
                 (list.size - i) * sizeof(Value));
    return taken;
}

void list_clear(List& list) {
    Value* items = std::exchange(list.items, nullptr);
    const std::uint32_t size = std::exchange(list.size, 0);
    const std::uint32_t capacity = std::exchange(list.capacity, 0);
    // The last item goes first, as in list_clear of CPython.
    for (std::uint32_t i = size; i-- > 0;) items[i].~Value();
    Heap::current().free_buffer(items, capacity * sizeof(Value));
}

Outcome list_extend(List& list, const Value& iterable) {
    if (iterable.is_heap()) {
        const Type* type = iterable.object()->type;
        if (type == &list_type || type == &tuple_type) {
            const Value keep = iterable;
            const std::span<const Value> more =
                type == &list_type ? as<List>(keep)->span() : as<Tuple>(keep)->span();
            const std::size_t count = more.size();
            if (!Heap::current().has_room((list.size + count) * sizeof(Value))) return raise_memory_error();
            if (list.size + count > list.capacity) list_reserve(list, list.size + count);
            // `more` may be the list itself, whose buffer has just moved.
            const Value* from = type == &list_type ? as<List>(keep)->items : more.data();
            for (std::size_t i = 0; i < count; ++i) new (&list.items[list.size++]) Value(from[i]);
            return Value::none();
        }
    }
    const Value it = TRY(iter(iterable));
    TRY(ask_length_hint(iterable));
    for (;;) {
        Value v = TRY(next(it));
        if (v.is_undefined()) return Value::none();
        list_append(list, std::move(v));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

Outcome list_repeat(const List& list, std::int64_t count) {
    const auto times = static_cast<std::size_t>(count < 0 ? 0 : count);
    const std::size_t size = list.size;
    if (size != 0 && times > (std::size_t{1} << 32) / size) return raise_memory_error();
    if (!Heap::current().has_room(size * times * sizeof(Value))) return raise_memory_error();
    Ref<List> all = new_list(size * times);
    for (std::size_t t = 0; t < times; ++t)
        for (std::size_t i = 0; i < size; ++i) new (&all->items[all->size++]) Value(list.items[i]);
    return all;
}

namespace {

void clear(Object* o) { list_clear(*static_cast<List*>(o)); }

void traverse(Object* o, Visitor& visitor) {
    for (const Value& v : static_cast<List*>(o)->span()) visitor(v);
}

Outcome list_repr(const Value& self) {
    const List& list = *as<List>(self);
    if (list.size == 0) return make_str("[]");
    const ReprGuard guard(&list);
    if (guard.is_inside()) return make_str("[...]");
    std::string text = "[";
    for (std::size_t i = 0; i < list.size; ++i) {
        if (i != 0) text += ", ";
        const Value item = list[i];
        TRY(append_repr(text, item));
    }
    text += ']';
    return make_str(text);
}

Outcome list_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_list(other)) return Value::not_implemented();
    return compare_sequences(op, *as<List>(self), *as<List>(other));
}

Outcome list_length(const Value& self) { return Value::small_int(as<List>(self)->size); }

Outcome list_contains(const Value& self, const Value& item) {
    return sequence_contains(*as<List>(self), item);
}

Outcome wrong_index(const Value& key) {
    return raise_type_error("list indices must be integers or slices, not " + std::string(type_name(key)));
}

Outcome list_get_item(const Value& self, const Value& key) {
    const List& list = *as<List>(self);
    std::int64_t index = 0;
    if (key.is_small_int()) {
        index = key.small();
    } else if (key.is_heap() && key.object()->type == &slice_type) {
        return list_get_slice(list, *as<Slice>(key));
    } else if (is_index(key)) {
        index = TRY(small_index(key)).small();
    } else {
        return wrong_index(key);
    }
    const std::int64_t place = place_of(index, list.size);
    if (place < 0) return raise_index_error("list index out of range");
    return list.items[place];
}

Outcome list_set_item(const Value& self, const Value& key, const Value& value) {
    List& list = *as<List>(self);
    std::int64_t index = 0;
    if (key.is_small_int()) {
        index = key.small();
    } else if (key.is_heap() && key.object()->type == &slice_type) {
        return list_set_slice(list, *as<Slice>(key), value);
    } else if (is_index(key)) {
        index = TRY(small_index(key)).small();
    } else {
        return wrong_index(key);
    }
    const std::int64_t place = place_of(index, list.size);
    if (place < 0) return raise_index_error("list assignment index out of range");
    if (value.is_undefined()) {
        const Value dead = list_take(list, static_cast<std::size_t>(place));
        return Value::none();
    }
    const Value dead = std::exchange(list.items[place], value);
    return Value::none();
}

Outcome list_iter(const Value& self) { return make_sequence_iterator(&list_iterator_type, self); }

Outcome times(const Value& sequence, const Value& count, bool in_place) {
    if (!is_index(count)) return Value::not_implemented();
    const std::int64_t n = TRY(repeat_count(count)).small();
    List& list = *as<List>(sequence);
    Value repeated = TRY(list_repeat(list, n));
    if (!in_place) return repeated;
    std::swap(list.items, as<List>(repeated)->items);
    std::swap(list.size, as<List>(repeated)->size);
    std::swap(list.capacity, as<List>(repeated)->capacity);
    return sequence;
}

Outcome list_binary(BinaryOp op, const Value& left, const Value& right) {
    if (op == BinaryOp::add) {
        if (!is_list(left) || !is_list(right)) return Value::not_implemented();
        const List& a = *as<List>(left);
        const List& b = *as<List>(right);
        const std::size_t size = std::size_t{a.size} + b.size;
        if (!Heap::current().has_room(size * sizeof(Value))) return raise_memory_error();
        Ref<List> sum = new_list(size);
        for (const Value& v : a.span()) new (&sum->items[sum->size++]) Value(v);
        for (const Value& v : b.span()) new (&sum->items[sum->size++]) Value(v);
        return sum;
    }
    if (op == BinaryOp::mul) return is_list(left) ? times(left, right, false) : times(right, left, false);
    return Value::not_implemented();
}

Outcome list_inplace(BinaryOp op, const Value& left, const Value& right) {
    if (op == BinaryOp::add) {
        TRY(list_extend(*as<List>(left), right));
        return left;
    }
    if (op == BinaryOp::mul) return times(left, right, true);
    return Value::not_implemented();
}

Outcome list_construct(Type* cls, const Args&) { return Value::adopt(make_instance(cls)); }

Outcome list_init(const Value& self, const Args& args) {
    const bool own_new = self.object()->type->slots.construct != &list_construct;
    TRY(at_most_one_argument("list", args, own_new));
    List& list = *as<List>(self);
    if (list.size != 0) list_clear(list);
    if (args.positional == 1) TRY(list_extend(list, args[0]));
    return Value::none();
}

}  // namespace

void ready_list_type() {
    Slots& s = list_type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = list_repr;
    s.compare = list_compare;
    s.length = list_length;
    s.get_item = list_get_item;
    s.set_item = list_set_item;
    s.contains = list_contains;
    s.iter = list_iter;
    s.binary = list_binary;
    s.inplace = list_inplace;
    s.construct = list_construct;
    s.init = list_init;
    ready_type(list_type, {"list", "builtins", nullptr, sizeof(List),
                           Type::kBaseType | Type::kContainer | Type::kSequence | Type::kUnhashable, false});
    define_list_methods();
}

}  // namespace object
