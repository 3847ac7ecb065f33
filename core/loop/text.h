// Names and reprs as asyncio prints them: callbacks with their place, coroutines, futures, tasks.
// CPython 3.14: Lib/asyncio/format_helpers.py, coroutines.py, base_futures.py, base_tasks.py, Lib/reprlib.py.
#pragma once

#include <cstdint>
#include <string>

#include "core/object/object.h"

namespace loop {

struct Future;
struct Task;
using object::Outcome;
using object::Value;

/// The qualified name of a callable or a coroutine, as events have it: of a partial, its function's.
std::string callback_name(const Value& function);
/// format_helpers._format_callback_source: `name() at x.py:3`. In debug mode a handle shows its arguments:
/// `args` is then their Tuple, or Undefined for none.
enum class Arguments : std::uint8_t { hidden, shown };
std::string callback_source(const Value& function, const Value& args = Value(),
                            Arguments arguments = Arguments::hidden);
/// coroutines._format_coroutine: `f() running at x.py:3`.
std::string coroutine_text(const Value& coroutine);
/// reprlib.repr: a repr cut to a bearable length.
std::string short_repr(const Value& v);

Outcome future_repr(const Value& self);
Outcome task_repr(const Value& self);

}  // namespace loop
