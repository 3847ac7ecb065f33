// The iterators behind built-in functions: enumerate, zip, map, filter, reversed, iter(f, sentinel).
// CPython 3.14: Objects/enumobject.c, Objects/iterobject.c, Python/bltinmodule.c.
#pragma once

#include "core/object/object.h"

namespace object {

/// They share one layout, so that they share how they are traversed and dropped.
struct LazyIterator : Object {
    Value source;    ///< iterator, Tuple of iterators (zip, map), sequence (reversed); Undefined: exhausted
    Value function;  ///< of map and filter; the counter of enumerate; the sentinel of iter(f, sentinel)
    std::int64_t place;  ///< reversed: of the next item
    bool strict;         ///< zip and map: all iterables must be of one length
};

extern Type enumerate_type, zip_type, map_type, filter_type, reversed_type, callable_iterator_type;

/// iter(callable, sentinel)
Outcome make_callable_iterator(const Value& callable, const Value& sentinel);
void ready_lazy_iterator_types();

}  // namespace object
