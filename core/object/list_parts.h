// What the files of list share among themselves.
#pragma once

#include "core/object/containers.h"
#include "core/object/native.h"

namespace object {

/// Room for `capacity` items in all, which may be more than there are.
void list_reserve(List& list, std::size_t capacity);
Outcome list_get_slice(const List& list, const Slice& slice);
/// `list[slice] = value`; Undefined deletes.
Outcome list_set_slice(List& list, const Slice& slice, const Value& value);
/// `list[from:to] = items` with 0 <= from <= to <= size. The items that go are dropped last to first.
void list_replace(List& list, std::size_t from, std::size_t to, std::span<const Value> items);
void define_list_methods();

}  // namespace object
