// Future: a result that is not there yet. The state, the callbacks, and awaiting one.
// Its Python attributes and methods are in future_type.cpp, its repr in text.cpp.
// CPython 3.14: Lib/asyncio/futures.py, and Modules/_asynciomodule.c where that differs.
#pragma once

#include "core/base/ids.h"
#include "core/loop/callback.h"
#include "core/loop/context.h"
#include "core/object/exception.h"
#include "core/trace/event.h"

namespace loop {

struct EventLoop;
struct Task;

extern Type future_type, future_iter_type;

/// A callback that waits for a future: a callable, or (`is_task`) a Task that is to be woken up.
struct DoneCallback {
    Value target;
    Ref<Context> context;  ///< null for tasks and for C++ callbacks
    bool is_task = false;
};

/// Pending, then cancelled or finished, once. A finished one has `exception`, or else `result`.
struct Future : Object {
    enum class State : std::uint8_t { pending, cancelled, finished };

    // What a result touches comes first, so that it lies in few lines of the cache.
    Ref<EventLoop> loop;  ///< null: not initialised
    State state = State::pending;
    bool blocking = false;       ///< `_asyncio_future_blocking`: yielded by an await, not by a bare yield
    bool log_traceback = false;  ///< report when it dies: nobody has looked at the exception
    bool is_task = false;        ///< a Task
    bool has_first = false;      ///< `first` is in use
    trace::WaitKind wait_kind = trace::WaitKind::future;  ///< what a task that waits for this waits for
    base::TaskId id;  ///< of a Task, in the trace; none until its `spawn` is recorded
    DoneCallback first;
    Value result;
    HeapDeque<DoneCallback> callbacks;  ///< behind `first`
    std::int64_t wait_amount = 0;
    base::StringId wait_label;
    Ref<object::BaseException> exception;
    Ref<object::Traceback> exception_traceback;
    Value cancel_message;
    Ref<object::BaseException> cancelled_exception;  ///< raised once instead of a new CancelledError
    Value place;                                     ///< debug mode: where it was made; or Undefined

    bool pending() const { return state == State::pending; }
    bool done() const { return state != State::pending; }
    bool cancelled() const { return state == State::cancelled; }
    std::uint32_t callback_count() const { return (has_first ? 1 : 0) + callbacks.size(); }
    const DoneCallback& callback_at(std::uint32_t i) const {
        return has_first ? (i == 0 ? first : callbacks[i - 1]) : callbacks[i];
    }
};

/// loop.create_future(). `kind`, `amount` and `label` tell the reader of a trace what a task waits for.
Ref<Future> create_future(EventLoop& loop, trace::WaitKind kind = trace::WaitKind::future,
                          std::int64_t amount = 0, base::StringId label = {});
/// What __init__ does for a Future and its subclasses.
void init_future(Future& future, EventLoop& loop);
/// In debug mode: it was made at this place of the library.
void made_at(Future& future, const char* place);
/// The Future behind a value, or null.
inline Future* as_future(const Value& v);

/// Future.set_result of a pending future.
void set_result(Future& future, Value result);
void set_exception(Future& future, Ref<object::BaseException> exception);
/// futures._set_result_unless_cancelled, for one that may be done otherwise too.
void set_result_unless_done(Future& future, Value result);
/// Future.cancel itself, not of subclasses. False if it was done.
bool cancel_future(Future& future, Value message = Value());
/// `x.cancel(msg=message)` of any kind of future, as a subclass may define it: True or False.
Outcome cancel(const Value& x, Value message = Value());
/// Future.result(): raises what it holds, or InvalidStateError.
Outcome result_of(Future& future);
/// Future.exception(): the exception or None; raises CancelledError or InvalidStateError.
Outcome exception_of(Future& future);
Ref<object::BaseException> make_cancelled_error(Future& future);
/// Checks what set_exception is given: a class is called, StopIteration is wrapped. Raises TypeError.
Outcome checked_exception(const Value& exception);

/// add_done_callback. A null context: a copy of the present one, or none for a C++ callback.
void add_done_callback(Future& future, Value callable, Ref<Context> context = {});
void add_task_wakeup(Future& future, Task& task);
/// remove_done_callback: how many were removed.
Outcome remove_done_callback(Future& future, const Value& callable);

/// asyncio.isfuture for what this project can meet: a Future or an instance of a subclass.
inline bool is_future(const Value& v) { return v.is_heap() && object::is_a(v, &future_type); }
inline Future* as_future(const Value& v) { return is_future(v) ? object::as<Future>(v) : nullptr; }

/// The future that a FutureIter waits for, or null.
Object* future_awaited_by(Object* iterator);
void clear_future(Object* o);
void traverse_future(Object* o, object::Visitor& visit);
void finalize_future(Object* o);
void ready_future_types();

}  // namespace loop
