// The exceptions of asyncio and concurrent.futures as types, and Stop, with which a run ends at once.
// CPython 3.14: Lib/asyncio/exceptions.py, Lib/concurrent/futures/_base.py.
#pragma once

#include "core/object/exception.h"

namespace loop {

/// asyncio.exceptions. Ready after ready_loop_types().
extern object::Type *cancelled_error, *invalid_state_error, *broken_barrier_error,
    *sendfile_not_available_error;
/// asyncio.queues.
extern object::Type *queue_empty, *queue_full, *queue_shut_down;
/// concurrent.futures. Its CancelledError is another class than asyncio's.
extern object::Type *thread_error, *thread_cancelled_error, *thread_invalid_state_error,
    *broken_executor_error;
/// Raised when the run is over (deadlock, limit). No handler of a program may catch it: see World::stopped().
extern object::Type* stop_exception;

void ready_exceptions();

inline bool is_cancelled_error(const object::Value& v) { return object::is_a(v, cancelled_error); }
/// SystemExit and KeyboardInterrupt end the loop instead of being reported.
bool ends_the_loop(const object::Value& exception);
/// Sets `__cause__` (and with it `__suppress_context__`) and `__context__`, as `raise e from cause` does
/// inside the handler of `cause`.
void chain(object::BaseException& e, const object::Value& cause);

/// A raised exception keeps `kept` alive, as the frame of a library function, which its traceback holds,
/// keeps the arguments. A result is passed on as it is.
object::Outcome keeping(object::Outcome outcome, const object::Value& kept);
void keep_alive(object::BaseException& exception, const object::Value& kept);

/// AttributeError "cannot delete attribute", for setters that get Undefined.
object::Outcome cannot_delete();

}  // namespace loop
