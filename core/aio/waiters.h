// What asyncio's primitives have in common: queues of waiting futures, and being bound to one loop.
// CPython 3.14: Lib/asyncio/mixins.py.
#pragma once

#include "core/aio/coroutine.h"

namespace aio {

using Waiters = loop::ValueDeque;

inline Future& waiter_at(Waiters& waiters, std::uint32_t i) { return *as<Future>(waiters[i]); }

/// _LoopBoundMixin._get_loop: binds `bound` to the running loop at the first use; RuntimeError in another
/// one. Gives the loop.
Outcome bound_loop(Ref<EventLoop>& bound, const Value& self);

/// A new future at the end of a queue of waiters.
inline Ref<Future> add_waiter(Waiters& waiters, EventLoop& event_loop, trace::WaitKind kind) {
    Ref<Future> waiter = loop::create_future(event_loop, kind);
    waiters.push_back(Value(waiter));
    return waiter;
}

}  // namespace aio
