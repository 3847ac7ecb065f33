// slice objects and the bounds that they stand for.
// CPython 3.14: Objects/sliceobject.c.
#include <algorithm>

#include "core/object/containers.h"
#include "core/object/hashing.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

Value make_slice(Value start, Value stop, Value step) {
    auto* s = allocate<Slice>(&slice_type);
    s->start = std::move(start);
    s->stop = std::move(stop);
    s->step = std::move(step);
    return Value::adopt(s);
}

namespace {

Outcome bound(const Value& v) {
    if (v.is_small_int()) return v;
    if (!is_index(v))
        return raise_type_error("slice indices must be integers or None or have an __index__ method");
    return small_index(v, Overflow::clamp);
}

/// A start or stop brought between `least` and `most`.
std::int64_t clamped(std::int64_t i, std::int64_t length, std::int64_t least, std::int64_t most) {
    if (i < 0) i = i + length < least ? least : i + length;
    return std::min(i, most);
}

}  // namespace

// CPython 3.14: PySlice_Unpack, PySlice_AdjustIndices.
Outcome slice_bounds(const Slice& s, std::int64_t length, SliceBounds& out) {
    out.step = 1;
    if (!s.step.is_none()) {
        out.step = TRY(bound(s.step)).small();
        if (out.step == 0) return raise_value_error("slice step cannot be zero");
    }
    const bool down = out.step < 0;
    const std::int64_t least = down ? -1 : 0;
    const std::int64_t most = down ? length - 1 : length;
    out.start = down ? most : least;
    out.stop = down ? least : most;
    if (!s.start.is_none()) out.start = clamped(TRY(bound(s.start)).small(), length, least, most);
    if (!s.stop.is_none()) out.stop = clamped(TRY(bound(s.stop)).small(), length, least, most);
    if (down)
        out.count = out.stop < out.start ? (out.start - out.stop - 1) / -out.step + 1 : 0;
    else
        out.count = out.start < out.stop ? (out.stop - out.start - 1) / out.step + 1 : 0;
    return Value::none();
}

namespace {

Slice& slice_of(const Value& v) { return *as<Slice>(v); }

Value parts(const Slice& s) { return make_tuple({s.start, s.stop, s.step}); }

Outcome slice_repr(const Value& self) {
    const Slice& s = slice_of(self);
    std::string text = "slice(";
    TRY(append_repr(text, s.start));
    text += ", ";
    TRY(append_repr(text, s.stop));
    text += ", ";
    TRY(append_repr(text, s.step));
    return make_str(text + ")");
}

Outcome slice_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_a(other, &slice_type)) return Value::not_implemented();
    return compare(op, parts(slice_of(self)), parts(slice_of(other)));
}

Outcome slice_hash(const Value& self) { return hash(parts(slice_of(self))); }

Outcome slice_construct(Type*, const Args& args) {
    if (args.keyword_count() != 0) return raise_type_error("slice() takes no keyword arguments");
    TRY(argument_count("slice", args, 1, 3));
    if (args.positional == 1) return make_slice(Value::none(), args[0], Value::none());
    return make_slice(args[0], args[1], args.positional == 3 ? args[2] : Value::none());
}

Outcome indices(const Value* a) {
    const Value length = TRY(small_index(a[1], Overflow::clamp));
    if (length.small() < 0) return raise_value_error("length should not be negative");
    SliceBounds b;
    TRY(slice_bounds(slice_of(a[0]), length.small(), b));
    return make_tuple({make_int(b.start), make_int(b.stop), make_int(b.step)});
}

}  // namespace

void ready_slice_type() {
    Slots& s = slice_type.slots;
    s.clear = [](Object* o) {
        auto* slice = static_cast<Slice*>(o);
        slice->start = slice->stop = slice->step = Value();
    };
    s.traverse = [](Object* o, Visitor& visitor) {
        const auto* slice = static_cast<Slice*>(o);
        visitor(slice->start);
        visitor(slice->stop);
        visitor(slice->step);
    };
    s.repr = slice_repr;
    s.compare = slice_compare;
    s.hash = slice_hash;
    s.construct = slice_construct;
    ready_type(slice_type, {"slice", "builtins", nullptr, sizeof(Slice), Type::kContainer, false});
    define_methods(slice_type, {{"indices", "self, length, /", indices}});
    define_getsets(slice_type, {{"start", [](const Value& v) -> Outcome { return slice_of(v).start; }},
                                {"stop", [](const Value& v) -> Outcome { return slice_of(v).stop; }},
                                {"step", [](const Value& v) -> Outcome { return slice_of(v).step; }}});
}

}  // namespace object
