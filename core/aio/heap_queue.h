// heapq's push and pop on a list, comparison by comparison: which of equal items comes first depends on it.
// CPython 3.14: Modules/_heapqmodule.c.
#pragma once

#include "core/object/containers.h"

namespace aio {

/// None, or what comparing raised; then the item is in the list but not in its place.
object::Outcome heap_push(object::List& heap, object::Value item);
/// The least item; the heap must not be empty.
object::Outcome heap_pop(object::List& heap);

}  // namespace aio
