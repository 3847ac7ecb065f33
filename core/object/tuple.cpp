// tuple: making them, operators, methods.
// CPython 3.14: Objects/tupleobject.c.
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/hashing.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

Tuple* allocate_tuple(Type* cls, std::size_t size) {
    auto* tuple = static_cast<Tuple*>(make_instance(cls, size * sizeof(Value)));
    tuple->size = static_cast<std::uint32_t>(size);
    for (std::size_t i = 0; i < size; ++i) new (&tuple->items()[i]) Value();
    return tuple;
}

}  // namespace

namespace {
/// There is one empty tuple. It outlives every heap.
Tuple* the_empty_tuple() {
    static Tuple empty = [] {
        Tuple t{};
        t.type = &tuple_type;
        t.refs = Object::kImmortal;
        return t;
    }();
    return &empty;
}
}  // namespace

Tuple* new_tuple(std::size_t size) {
    if (size == 0) {
        Tuple* empty = the_empty_tuple();
        ++empty->refs;
        return empty;
    }
    auto* tuple =
        static_cast<Tuple*>(Heap::current().allocate(&tuple_type, sizeof(Tuple) + size * sizeof(Value)));
    tuple->size = static_cast<std::uint32_t>(size);
    for (std::size_t i = 0; i < size; ++i) new (&tuple->items()[i]) Value();
    return tuple;
}

Value make_tuple(std::span<const Value> items) {
    Tuple* tuple = new_tuple(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) tuple->items()[i] = items[i];
    return Value::adopt(tuple);
}

Value make_tuple(std::initializer_list<Value> items) {
    return make_tuple(std::span<const Value>(items.begin(), items.size()));
}

Value empty_tuple() { return Value::adopt(new_tuple(0)); }

namespace {

void clear(Object* o) {
    auto* tuple = static_cast<Tuple*>(o);
    // The last item goes first, as in CPython. The size stays: it tells where the attributes are.
    for (std::uint32_t i = tuple->size; i-- > 0;) tuple->items()[i] = Value();
}

void traverse(Object* o, Visitor& visitor) {
    for (const Value& v : static_cast<Tuple*>(o)->span()) visitor(v);
}

Outcome tuple_repr(const Value& self) {
    const Tuple& tuple = *as<Tuple>(self);
    if (tuple.size == 0) return make_str("()");
    const ReprGuard guard(&tuple);
    if (guard.is_inside()) return make_str("(...)");
    std::string text = "(";
    for (std::size_t i = 0; i < tuple.size; ++i) {
        if (i != 0) text += ", ";
        TRY(append_repr(text, tuple[i]));
    }
    text += tuple.size == 1 ? ",)" : ")";
    return make_str(text);
}

Outcome tuple_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_tuple(other)) return Value::not_implemented();
    return compare_sequences(op, *as<Tuple>(self), *as<Tuple>(other));
}

Outcome tuple_hash(const Value& self);

// The mixing function xxHash, as CPython uses it: the order of a set of tuples depends on it. The tuples
// inside are mixed with all their 64 bits, of which hash() gives 63.
Outcome mix(const Tuple& tuple, Hash& mixed, int depth) {
    constexpr int kDeepest = 3;  // from there on hash() counts how deep it goes
    constexpr Hash kPrime1 = 11400714785074694791U;
    constexpr Hash kPrime2 = 14029467366897019727U;
    constexpr Hash kPrime5 = 2870177450012600261U;
    mixed = kPrime5;
    for (const Value& v : tuple.span()) {
        Hash h = 0;
        if (depth < kDeepest && v.is_heap() && v.object()->type->slots.hash == tuple_hash)
            TRY(mix(*as<Tuple>(v), h, depth + 1));
        else
            TRY(hash_of(v, h));
        mixed += h * kPrime2;
        mixed = (mixed << 31) | (mixed >> 33);
        mixed *= kPrime1;
    }
    mixed += tuple.size ^ (kPrime5 ^ 3527539U);
    if (mixed == ~Hash{0}) mixed = 1546275796;
    return Value::none();
}

Outcome tuple_hash(const Value& self) {
    Hash mixed = 0;
    TRY(mix(*as<Tuple>(self), mixed, 0));
    return Value::small_int(static_cast<std::int64_t>(mixed << 1) >> 1);
}

Outcome tuple_length(const Value& self) { return Value::small_int(as<Tuple>(self)->size); }

Outcome tuple_contains(const Value& self, const Value& item) {
    return sequence_contains(*as<Tuple>(self), item);
}

Outcome get_slice(const Value& self, const Slice& slice) {
    const Tuple& tuple = *as<Tuple>(self);
    SliceBounds b;
    TRY(slice_bounds(slice, tuple.size, b));
    if (b.count == tuple.size && b.step == 1 && self.object()->type == &tuple_type) return self;
    Tuple* part = new_tuple(static_cast<std::size_t>(b.count));
    std::int64_t at = b.start;
    for (std::int64_t i = 0; i < b.count; ++i, at += b.step)
        part->items()[i] = tuple[static_cast<std::size_t>(at)];
    return Value::adopt(part);
}

Outcome tuple_get_item(const Value& self, const Value& key) {
    std::int64_t index = 0;
    if (key.is_small_int()) {
        index = key.small();
    } else if (key.is_heap() && key.object()->type == &slice_type) {
        return get_slice(self, *as<Slice>(key));
    } else if (is_index(key)) {
        index = TRY(small_index(key)).small();
    } else {
        return raise_type_error("tuple indices must be integers or slices, not " +
                                std::string(type_name(key)));
    }
    const Tuple& tuple = *as<Tuple>(self);
    const std::int64_t place = place_of(index, tuple.size);
    if (place < 0) return raise_index_error("tuple index out of range");
    return tuple[static_cast<std::size_t>(place)];
}

Outcome tuple_iter(const Value& self) { return make_sequence_iterator(&tuple_iterator_type, self); }

Outcome repeat(const Value& self, const Value& count) {
    if (!is_index(count)) return Value::not_implemented();
    const std::int64_t n = TRY(repeat_count(count)).small();
    const Tuple& tuple = *as<Tuple>(self);
    const auto times = static_cast<std::size_t>(n < 0 ? 0 : n);
    if (self.object()->type == &tuple_type && (times == 1 || tuple.size == 0)) return self;
    if (tuple.size != 0 && times > (std::size_t{1} << 32) / tuple.size) return raise_memory_error();
    if (!Heap::current().has_room(tuple.size * times * sizeof(Value))) return raise_memory_error();
    Tuple* all = new_tuple(tuple.size * times);
    std::size_t at = 0;
    for (std::size_t t = 0; t < times; ++t)
        for (const Value& v : tuple.span()) all->items()[at++] = v;
    return Value::adopt(all);
}

Outcome tuple_binary(BinaryOp op, const Value& left, const Value& right) {
    if (op == BinaryOp::mul) return is_tuple(left) ? repeat(left, right) : repeat(right, left);
    if (op != BinaryOp::add || !is_tuple(left) || !is_tuple(right)) return Value::not_implemented();
    const Tuple& a = *as<Tuple>(left);
    const Tuple& b = *as<Tuple>(right);
    if (a.size == 0 && right.object()->type == &tuple_type) return right;
    if (b.size == 0 && left.object()->type == &tuple_type) return left;
    const std::size_t size = std::size_t{a.size} + b.size;
    if (!Heap::current().has_room(size * sizeof(Value))) return raise_memory_error();
    Tuple* sum = new_tuple(size);
    std::size_t at = 0;
    for (const Value& v : a.span()) sum->items()[at++] = v;
    for (const Value& v : b.span()) sum->items()[at++] = v;
    return Value::adopt(sum);
}

Outcome tuple_construct(Type* cls, const Args& args) {
    const bool own_init = cls->slots.init != tuple_type.slots.init;
    TRY(at_most_one_argument("tuple", args, own_init));
    if (args.positional == 0)
        return cls == &tuple_type ? empty_tuple() : Value::adopt(allocate_tuple(cls, 0));
    const Value items = TRY(tuple_of(args[0]));
    if (cls == &tuple_type) return items;
    const std::span<const Value> from = as<Tuple>(items)->span();
    Tuple* tuple = allocate_tuple(cls, from.size());
    for (std::size_t i = 0; i < from.size(); ++i) tuple->items()[i] = from[i];
    return Value::adopt(tuple);
}

Outcome count(const Value* a) { return sequence_count(*as<Tuple>(a[0]), a[1]); }

Outcome index_of(const Value* a) {
    return sequence_index(*as<Tuple>(a[0]), a[1], a[2], a[3], "tuple.index(x): x not in tuple");
}

Outcome new_arguments(const Value* a) { return make_tuple({make_tuple(as<Tuple>(a[0])->span())}); }

}  // namespace

void ready_tuple_type() {
    Slots& s = tuple_type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = tuple_repr;
    s.compare = tuple_compare;
    s.hash = tuple_hash;
    s.length = tuple_length;
    s.get_item = tuple_get_item;
    s.contains = tuple_contains;
    s.iter = tuple_iter;
    s.binary = tuple_binary;
    s.construct = tuple_construct;
    tuple_type.trailing_size = [](const Object* o) {
        return static_cast<const Tuple*>(o)->size * sizeof(Value);
    };
    ready_type(tuple_type, {"tuple", "builtins", nullptr, sizeof(Tuple),
                            Type::kBaseType | Type::kContainer | Type::kSequence, false});
    define_methods(tuple_type, {{"count", "self, value, /", count},
                                {"index", "self, value, start?, stop?, /", index_of},
                                {"__getnewargs__", "self, /", new_arguments}});
}

}  // namespace object
