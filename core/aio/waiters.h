// What asyncio's primitives have in common: queues of waiting futures, and being bound to one loop.
// CPython 3.14: Lib/asyncio/mixins.py.
#pragma once

#include "core/aio/coroutine.h"
#include "core/object/native.h"

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

/// The futures of a queue of waiters, as a deque that does not change with it.
Outcome waiters_list(const Waiters& waiters);

/// Gives a primitive of struct T its attribute `_loop`: the loop it is bound to, which a program may set.
template <class T>
void define_bound_loop(Type& type) {
    object::define_getsets(
        type, {{"_loop",
                [](const Value& v) -> Outcome {
                    const Ref<EventLoop>& bound = as<T>(v)->bound;
                    return bound ? Value(bound) : Value::none();
                },
                [](const Value& v, const Value& to) -> Outcome {
                    const bool is_loop =
                        to.is_heap() && to.object()->type->is_subtype_of(&loop::event_loop_type);
                    as<T>(v)->bound = is_loop ? Ref<EventLoop>(as<EventLoop>(to)) : Ref<EventLoop>();
                    return Value::none();
                }}});
}

/// And `_waiters`, to look at.
template <class T>
void define_waiters(Type& type) {
    object::define_getsets(
        type, {{"_waiters", [](const Value& v) -> Outcome { return waiters_list(as<T>(v)->waiters); }}});
}

}  // namespace aio
