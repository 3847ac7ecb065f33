// range and its iterators. Numbers that fit a machine word are computed as such, larger ones as ints.
// CPython 3.14: Objects/rangeobject.c.
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/hashing.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

Type range_iterator_type;

namespace {

Type long_range_iterator_type;

struct LongRangeIterator : Object {
    Value next, step, left;  ///< ints of any size
};

Range& range_of(const Value& v) { return *as<Range>(v); }

Value zero() { return Value::small_int(0); }
Value one() { return Value::small_int(1); }

Outcome is_less(const Value& a, const Value& b) {
    if (a.is_small_int() && b.is_small_int()) return Value::boolean(a.small() < b.small());
    return compare(CompareOp::lt, a, b);
}

/// How many numbers a range has. `step` is not 0.
Outcome range_size(const Value& start, const Value& stop, const Value& step) {
    const bool down = TRY(is_less(step, zero())).is_true();
    const Value& low = down ? stop : start;
    const Value& high = down ? start : stop;
    const bool some = TRY(is_less(low, high)).is_true();
    if (!some) return zero();
    if (low.is_small_int() && high.is_small_int() && step.is_small_int()) {
        const auto distance =
            static_cast<std::uint64_t>(high.small()) - static_cast<std::uint64_t>(low.small()) - 1;
        const auto width = static_cast<std::uint64_t>(down ? -step.small() : step.small());
        return make_int(distance / width + 1);
    }
    Value distance = TRY(binary(BinaryOp::sub, high, low));
    distance = TRY(binary(BinaryOp::sub, distance, one()));
    const Value width = down ? TRY(unary(UnaryOp::negative, step)) : step;
    const Value whole = TRY(binary(BinaryOp::floordiv, distance, width));
    return binary(BinaryOp::add, whole, one());
}

Outcome make_range(Value start, Value stop, Value step) {
    Value size = TRY(range_size(start, stop, step));
    auto* r = allocate<Range>(&range_type);
    r->start = std::move(start);
    r->stop = std::move(stop);
    r->step = std::move(step);
    r->size = std::move(size);
    return Value::adopt(r);
}

/// start + i * step
Outcome number_at(const Range& r, const Value& i) {
    const Value way = TRY(binary(BinaryOp::mul, i, r.step));
    return binary(BinaryOp::add, r.start, way);
}

Outcome range_construct(Type*, const Args& args) {
    if (args.keyword_count() != 0) return raise_type_error("range() takes no keyword arguments");
    TRY(argument_count("range", args, 1, 3));
    Value start = zero();
    Value step = one();
    if (args.positional == 1) {
        Value stop = plain_int(TRY(index(args[0])));
        return make_range(std::move(start), std::move(stop), std::move(step));
    }
    start = plain_int(TRY(index(args[0])));
    Value stop = plain_int(TRY(index(args[1])));
    if (args.positional == 3) step = plain_int(TRY(index(args[2])));
    if (step.is_small_int() && step.small() == 0) return raise_value_error("range() arg 3 must not be zero");
    return make_range(std::move(start), std::move(stop), std::move(step));
}

Outcome range_repr(const Value& self) {
    const Range& r = range_of(self);
    std::string text = "range(" + int_to_text(r.start) + ", " + int_to_text(r.stop);
    if (!r.step.is(one())) text += ", " + int_to_text(r.step);
    return make_str(text + ")");
}

/// What equality and hash look at: the size, the first number, the step, as far as they matter.
Value essence(const Range& r) {
    const bool has_first = !r.size.is(zero());
    const bool has_step = has_first && !r.size.is(one());
    return make_tuple({r.size, has_first ? r.start : Value::none(), has_step ? r.step : Value::none()});
}

Outcome range_compare(CompareOp op, const Value& self, const Value& other) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_a(other, &range_type))
        return Value::not_implemented();
    return compare(op, essence(range_of(self)), essence(range_of(other)));
}

Outcome range_hash(const Value& self) { return hash(essence(range_of(self))); }

Outcome range_length(const Value& self) {
    const Value& size = range_of(self).size;
    if (!size.is_small_int()) return raise_overflow_error("Python int too large to convert to C ssize_t");
    return size;
}

Outcome range_truth(const Value& self) { return Value::boolean(!range_of(self).size.is(zero())); }

/// A start or stop of any size, brought between `least` and `most`.
Outcome clamped(const Value& bound, const Value& size, const Value& least, const Value& most) {
    if (!is_index(bound))
        return raise_type_error("slice indices must be integers or None or have an __index__ method");
    Value i = plain_int(TRY(index(bound)));
    if (TRY(is_less(i, zero())).is_true()) {
        i = TRY(binary(BinaryOp::add, i, size));
        return TRY(is_less(i, least)).is_true() ? least : i;
    }
    return TRY(is_less(most, i)).is_true() ? most : i;
}

// CPython 3.14: Objects/sliceobject.c, _PySlice_GetLongIndices.
Outcome get_slice(const Range& r, const Slice& slice) {
    Value width = one();
    if (!slice.step.is_none()) {
        if (!is_index(slice.step))
            return raise_type_error("slice indices must be integers or None or have an __index__ method");
        width = plain_int(TRY(index(slice.step)));
        if (width.is(zero())) return raise_value_error("slice step cannot be zero");
    }
    const bool down = TRY(is_less(width, zero())).is_true();
    const Value least = Value::small_int(down ? -1 : 0);
    const Value most = down ? TRY(binary(BinaryOp::sub, r.size, one())) : r.size;
    Value from = down ? most : least;
    Value to = down ? least : most;
    if (!slice.start.is_none()) from = TRY(clamped(slice.start, r.size, least, most));
    if (!slice.stop.is_none()) to = TRY(clamped(slice.stop, r.size, least, most));
    Value start = TRY(number_at(r, from));
    Value stop = TRY(number_at(r, to));
    Value step = TRY(binary(BinaryOp::mul, r.step, width));
    return make_range(std::move(start), std::move(stop), std::move(step));
}

Outcome range_get_item(const Value& self, const Value& key) {
    const Range& r = range_of(self);
    if (key.is_heap() && key.object()->type == &slice_type) return get_slice(r, *as<Slice>(key));
    if (!is_index(key))
        return raise_type_error("range indices must be integers or slices, not " +
                                std::string(type_name(key)));
    Value i = plain_int(TRY(index(key)));
    if (TRY(is_less(i, zero())).is_true()) i = TRY(binary(BinaryOp::add, i, r.size));
    const bool before = TRY(is_less(i, zero())).is_true();
    const bool inside = TRY(is_less(i, r.size)).is_true();
    if (before || !inside) return raise_index_error("range object index out of range");
    return number_at(r, i);
}

bool is_exact_int(const Value& v) {
    return v.is_small_int() || v.is_bool() || (v.is_heap() && v.object()->type == &int_type);
}

/// The place of an int in the range, or None.
Outcome place_of_int(const Range& r, const Value& number) {
    const Value n = plain_int(number);
    const bool down = TRY(is_less(r.step, zero())).is_true();
    const Value& low = down ? n : r.start;
    const Value& high = down ? r.start : n;
    if (TRY(is_less(high, low)).is_true()) return Value::none();
    const bool inside = TRY(is_less(down ? r.stop : n, down ? n : r.stop)).is_true();
    if (!inside) return Value::none();
    const Value way = TRY(binary(BinaryOp::sub, n, r.start));
    const Value rest = TRY(binary(BinaryOp::mod, way, r.step));
    if (!rest.is(zero())) return Value::none();
    return binary(BinaryOp::floordiv, way, r.step);
}

Outcome search(const Value& self, const Value& item, Value& place, std::int64_t& count) {
    const Value it = TRY(iter(self));
    for (std::int64_t i = 0;; ++i) {
        const Value n = TRY(next(it));
        if (n.is_undefined()) return Value::none();
        const Value same = TRY(same_item(n, item));
        if (!same.is_true()) continue;
        if (count++ == 0) place = make_int(i);
    }
}

Outcome range_contains(const Value& self, const Value& item) {
    if (is_exact_int(item)) {
        const Value place = TRY(place_of_int(range_of(self), item));
        return Value::boolean(!place.is_none());
    }
    Value place;
    std::int64_t found = 0;
    TRY(search(self, item, place, found));
    return Value::boolean(found != 0);
}

Outcome count(const Value* a) {
    if (is_exact_int(a[1])) {
        const Value place = TRY(place_of_int(range_of(a[0]), a[1]));
        return Value::small_int(place.is_none() ? 0 : 1);
    }
    Value place;
    std::int64_t found = 0;
    TRY(search(a[0], a[1], place, found));
    return make_int(found);
}

Outcome index_of(const Value* a) {
    if (is_exact_int(a[1])) {
        Value place = TRY(place_of_int(range_of(a[0]), a[1]));
        if (place.is_none()) return raise_value_error("range.index(x): x not in range");
        return place;
    }
    Value place;
    std::int64_t found = 0;
    TRY(search(a[0], a[1], place, found));
    if (found == 0) return raise_value_error("sequence.index(x): x not in sequence");
    return place;
}

Outcome iterate(const Value& start, const Value& step, const Value& size) {
    if (start.is_small_int() && step.is_small_int() && size.is_small_int()) {
        // One step behind the end must still fit a word.
        const Value way = TRY(binary(BinaryOp::mul, size, step));
        const Value end = TRY(binary(BinaryOp::add, start, way));
        if (end.is_small_int()) {
            auto* it = allocate<RangeIterator>(&range_iterator_type);
            it->next = start.small();
            it->step = step.small();
            it->left = size.small();
            return Value::adopt(it);
        }
    }
    auto* it = allocate<LongRangeIterator>(&long_range_iterator_type);
    it->next = start;
    it->step = step;
    it->left = size;
    return Value::adopt(it);
}

Outcome range_iter(const Value& self) {
    const Range& r = range_of(self);
    return iterate(r.start, r.step, r.size);
}

Outcome reversed(const Value* a) {
    const Range& r = range_of(a[0]);
    const Value last = TRY(binary(BinaryOp::sub, r.size, one()));
    const Value start = TRY(number_at(r, last));
    const Value step = TRY(unary(UnaryOp::negative, r.step));
    return iterate(start, step, r.size);
}

Outcome short_next(const Value& self) {
    auto* it = as<RangeIterator>(self);
    if (it->left <= 0) return Value();
    --it->left;
    const std::int64_t n = it->next;
    it->next += it->step;
    return Value::small_int(n);
}

Outcome long_next(const Value& self) {
    auto* it = as<LongRangeIterator>(self);
    if (it->left.is(zero())) return Value();
    Value following = TRY(binary(BinaryOp::add, it->next, it->step));
    it->left = TRY(binary(BinaryOp::sub, it->left, one()));
    return std::exchange(it->next, std::move(following));
}

void ready_iterators() {
    Slots& s = range_iterator_type.slots;
    s.iter = [](const Value& self) -> Outcome { return self; };
    s.next = short_next;
    ready_type(range_iterator_type, {"range_iterator", "builtins", nullptr, sizeof(RangeIterator), 0, false});
    define_methods(range_iterator_type, {{"__length_hint__", "self, /", [](const Value* a) -> Outcome {
                                              return make_int(as<RangeIterator>(a[0])->left);
                                          }}});
    Slots& l = long_range_iterator_type.slots;
    l.clear = [](Object* o) {
        auto* it = static_cast<LongRangeIterator*>(o);
        it->next = it->step = it->left = Value();
    };
    l.iter = s.iter;
    l.next = long_next;
    ready_type(long_range_iterator_type,
               {"longrange_iterator", "builtins", nullptr, sizeof(LongRangeIterator), 0, false});
    define_methods(long_range_iterator_type,
                   {{"__length_hint__", "self, /",
                     [](const Value* a) -> Outcome { return as<LongRangeIterator>(a[0])->left; }}});
}

}  // namespace

void ready_range_types() {
    Slots& s = range_type.slots;
    s.clear = [](Object* o) {
        auto* r = static_cast<Range*>(o);
        r->start = r->stop = r->step = r->size = Value();
    };
    s.repr = range_repr;
    s.compare = range_compare;
    s.hash = range_hash;
    s.truth = range_truth;
    s.length = range_length;
    s.get_item = range_get_item;
    s.contains = range_contains;
    s.iter = range_iter;
    s.construct = range_construct;
    ready_type(range_type, {"range", "builtins", nullptr, sizeof(Range), Type::kSequence, false});
    define_methods(range_type, {{"count", "self, value, /", count},
                                {"index", "self, value, /", index_of},
                                {"__reversed__", "self, /", reversed}});
    define_getsets(range_type, {{"start", [](const Value& v) -> Outcome { return range_of(v).start; }},
                                {"stop", [](const Value& v) -> Outcome { return range_of(v).stop; }},
                                {"step", [](const Value& v) -> Outcome { return range_of(v).step; }}});
    ready_iterators();
}

}  // namespace object
