// ThreadFuture: concurrent.futures.Future, and chaining one with a future of the loop.
// CPython 3.14: Lib/concurrent/futures/_base.py, Future; Lib/asyncio/futures.py, _chain_future.
#pragma once

#include "core/loop/future.h"

namespace loop {

extern Type thread_future_type;

struct ThreadFuture : Object {
    enum class State : std::uint8_t { pending, running, cancelled, cancelled_and_notified, finished };
    State state = State::pending;
    Value result;
    Ref<object::BaseException> exception;
    ValueDeque callbacks;
    std::uint64_t done_serial = 0;  ///< order in which the run's futures were done; 0: it is not

    bool done() const { return state >= State::cancelled; }
    bool cancelled() const { return state == State::cancelled || state == State::cancelled_and_notified; }
};

Ref<ThreadFuture> new_thread_future();
bool cancel_thread_future(ThreadFuture& future);
/// set_running_or_notify_cancel(): False if it was cancelled.
Outcome start_or_notify_cancel(ThreadFuture& future);
/// InvalidStateError if it is done.
Outcome set_thread_result(ThreadFuture& future, Value result);
Outcome set_thread_exception(ThreadFuture& future, Ref<object::BaseException> exception);
/// result(timeout) and exception(timeout): block the running thread until it is done. Undefined timeout: no
/// limit.
Outcome wait_for_result(ThreadFuture& future, const Value& timeout);
Outcome wait_for_exception(ThreadFuture& future, const Value& timeout);
void add_thread_callback(ThreadFuture& future, Value callable);
inline ThreadFuture* as_thread_future(const Value& v) {
    return v.is_heap() && object::is_a(v, &thread_future_type) ? object::as<ThreadFuture>(v) : nullptr;
}

/// futures._chain_future from a thread's to the loop's, or the other way.
void chain_future(ThreadFuture& source, Future& destination);
void chain_future(Future& source, ThreadFuture& destination);
/// wrap_future(future, loop=loop): a Future of the loop. `label`: the function, for the trace.
Ref<Future> wrap_future(ThreadFuture& future, EventLoop& loop, base::StringId label = {});

void ready_thread_future_type();

}  // namespace loop
