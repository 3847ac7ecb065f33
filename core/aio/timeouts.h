// Timeout: an asynchronous context manager that cancels its task when the time has come.
// CPython 3.14: Lib/asyncio/timeouts.py.
#pragma once

#include "core/aio/coroutine.h"
#include "core/loop/handle.h"

namespace aio {

extern Type timeout_type;

struct Timeout : Object {
    enum class State : std::uint8_t { created, entered, expiring, expired, exited };
    State state = State::created;
    Value when;  ///< a number, or None: never
    Ref<loop::Handle> handler;
    Ref<Task> task;
    std::int64_t cancelling = 0;  ///< cancellation requests of the task when it was entered

    /// __aenter__ and __aexit__, which never wait. `exception`: Undefined or None if the block ended well;
    /// gives None, or raises TimeoutError in its place.
    Outcome enter();
    Outcome exit(const Value& exception);
    Outcome reschedule(const Value& deadline);
};

Ref<Timeout> new_timeout(Value when);
/// timeout(delay): RuntimeError outside a running loop.
Outcome timeout_after(const Value& delay);

}  // namespace aio
