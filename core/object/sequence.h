// What list, tuple and range share: bounds of an index, lexicographic comparison, texts in
// brackets, searching. Not part of the floor's interface.
#pragma once

#include <string>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/object.h"

namespace object {

/// Is an object in the middle of its own repr? (A list that contains itself is shown as [...].)
class ReprGuard {
  public:
    explicit ReprGuard(const Object* o);
    ~ReprGuard();
    ReprGuard(const ReprGuard&) = delete;
    ReprGuard& operator=(const ReprGuard&) = delete;
    bool is_inside() const { return inside_; }

  private:
    bool inside_;
};

/// Appends repr(v).
Outcome append_repr(std::string& text, const Value& v);

/// May v be used as an index: an int or something with __index__?
inline bool is_index(const Value& v) {
    return v.is_small_int() || v.is_bool() || (v.is_heap() && type_of(v)->slots.index != nullptr);
}

/// An index into `size` items, from the end if negative; -1 if it is out of range.
inline std::int64_t place_of(std::int64_t index, std::size_t size) {
    const auto n = static_cast<std::int64_t>(size);
    if (index < 0) index += n;
    return index < 0 || index >= n ? -1 : index;
}

/// The bound that list.index and tuple.index take: clamped to 0..size, from the end if negative.
/// CPython 3.14: Python/ceval.c, _PyEval_SliceIndexNotNone.
Outcome search_bound(const Value& v, std::size_t size, std::size_t& out);

/// The factor of a repetition; OverflowError if it does not fit.
Outcome repeat_count(const Value& v);

/// What <, <= ... give for two sizes.
inline bool ordered(CompareOp op, std::size_t a, std::size_t b) {
    switch (op) {
        case CompareOp::lt: return a < b;
        case CompareOp::le: return a <= b;
        case CompareOp::eq: return a == b;
        case CompareOp::ne: return a != b;
        case CompareOp::gt: return a > b;
        case CompareOp::ge: return a >= b;
    }
    return false;
}

/// The same items, or values for which == holds.
inline Outcome same_item(const Value& a, const Value& b) {
    if (a.is(b)) return Value::boolean(true);
    if (a.is_small_int() && b.is_small_int()) return Value::boolean(false);
    const Value x = a;  // kept alive: __eq__ may change the container
    const Value y = b;
    return equals(x, y);
}

/// CPython 3.14: Objects/listobject.c, list_richcompare. Either sequence may change under the comparison.
template <class Sequence>
Outcome compare_sequences(CompareOp op, const Sequence& a, const Sequence& b) {
    if (a.size != b.size && (op == CompareOp::eq || op == CompareOp::ne))
        return Value::boolean(op == CompareOp::ne);
    std::size_t i = 0;
    count_effort(effort_of_items(a.size < b.size ? a.size : b.size));
    for (; i < a.size && i < b.size; ++i) {
        const Value same = TRY(same_item(a[i], b[i]));
        if (!same.is_true()) break;
    }
    if (i >= a.size || i >= b.size) return Value::boolean(ordered(op, a.size, b.size));
    if (op == CompareOp::eq || op == CompareOp::ne) return Value::boolean(op == CompareOp::ne);
    const Value x = a[i];
    const Value y = b[i];
    return compare(op, x, y);
}

template <class Sequence>
Outcome sequence_contains(const Sequence& s, const Value& item) {
    count_effort(effort_of_items(s.size));
    for (std::size_t i = 0; i < s.size; ++i) {
        const Value same = TRY(same_item(s[i], item));
        if (same.is_true()) return Value::boolean(true);
    }
    return Value::boolean(false);
}

template <class Sequence>
Outcome sequence_count(const Sequence& s, const Value& item) {
    std::int64_t found = 0;
    count_effort(effort_of_items(s.size));
    for (std::size_t i = 0; i < s.size; ++i) {
        const Value same = TRY(same_item(s[i], item));
        if (same.is_true()) ++found;
    }
    return Value::small_int(found);
}

/// The place of an item between two bounds (Undefined: none); `error` if it is not there.
template <class Sequence>
Outcome sequence_index(const Sequence& s, const Value& item, const Value& start, const Value& stop,
                       const char* error) {
    std::size_t from = 0;
    std::size_t to = s.size;
    if (!start.is_undefined()) TRY(search_bound(start, s.size, from));
    if (!stop.is_undefined()) TRY(search_bound(stop, s.size, to));
    if (from < to) count_effort(effort_of_items(to - from));
    for (std::size_t i = from; i < to && i < s.size; ++i) {
        const Value same = TRY(same_item(s[i], item));
        if (same.is_true()) return Value::small_int(static_cast<std::int64_t>(i));
    }
    return raise_value_error(error);
}

/// Checks the arguments of a constructor that takes at most one, and no keywords if `keywords` is false.
Outcome at_most_one_argument(const char* name, const Args& args, bool keywords);
/// Checks the count of positional arguments: "range expected at least 1 argument, got 0".
Outcome argument_count(const char* name, const Args& args, std::uint32_t least, std::uint32_t most);

// Each readies the types of one file.
void ready_list_type();
void ready_tuple_type();
void ready_dict_type();
void ready_dict_view_types();
void ready_set_types();
void ready_slice_type();
void ready_range_types();
void ready_sequence_iterator_types();

/// reversed(list) and the like.
Value make_list_reverse_iterator(const Value& list);
/// iter(sequence) for a type of SequenceIterator.
Value make_sequence_iterator(Type* type, const Value& sequence);

}  // namespace object
