// EventLoop: the ready queue, the timers, and the iteration that runs them.
// Its Python methods are in event_loop_type.cpp, what happens to unhandled exceptions in
// exception_handler.cpp. CPython 3.14: Lib/asyncio/base_events.py, BaseEventLoop.
#pragma once

#include "core/loop/future.h"
#include "core/loop/handle.h"
#include "core/loop/selector.h"
#include "core/loop/timer_heap.h"
#include "core/object/containers.h"

namespace loop {

extern Type event_loop_type;

struct EventLoop : Object {
    HeapDeque<Entry> ready_;
    TimerHeap scheduled_;
    std::uint32_t timer_cancelled_count_ = 0;
    std::uint32_t ticks = 0;  ///< iterations so far
    bool closed_ = false;
    bool stopping_ = false;
    bool running_ = false;
    bool debug_ = false;
    bool asyncgens_shutdown_called_ = false;
    bool executor_shutdown_called_ = false;
    Value slow_callback_duration;   ///< 0.1 unless a program sets it
    Value exception_handler_;       ///< Undefined: the default one
    Value task_factory_;            ///< Undefined: none
    Value default_executor_;        ///< Undefined: none yet
    Selector* selector_ = nullptr;  ///< made when a socket is first waited for
    ValueDeque asyncgens_;          ///< weak references to those being iterated, in order of their first step

    // Iterating
    Outcome run_once();
    Outcome run_forever();
    Outcome run_until_complete(const Value& future);
    Outcome close();
    bool is_running() const { return running_; }
    Outcome check_closed() const;
    Outcome check_running() const;

    // Scheduling. For C++ callers; what programs call checks its arguments first.
    void call_soon(Entry entry) { ready_.push_back(std::move(entry)); }
    Ref<Handle> call_soon(const CallbackKind& kind, Value a, Value b = Value());
    Ref<Handle> call_soon_threadsafe(const CallbackKind& kind, Value a, Value b = Value());
    /// `when` in seconds since the program began.
    Ref<TimerHandle> call_at(base::Seconds when, const CallbackKind& kind, Value a, Value b = Value());
    Ref<TimerHandle> call_later(base::Seconds delay, const CallbackKind& kind, Value a, Value b = Value());
    Outcome call_soon(const Value& callback, Value args, const Value& context);
    Outcome call_soon_threadsafe(const Value& callback, Value args, const Value& context);
    Outcome call_at(double when, const Value& callback, Value args, const Value& context);

    /// create_task(coro, **keywords): by the task factory, if there is one. `keywords` may be null.
    Outcome create_task(const Value& coro, const object::Dict* keywords = nullptr);

    /// call_exception_handler(context). Raises only what ends the loop.
    Outcome call_exception_handler(Ref<object::Dict> context);
    Outcome default_exception_handler(const object::Dict& context);
    void set_debug(bool enabled) { debug_ = enabled; }

    // Sockets
    /// Has it something to run, or a socket that is ready?
    bool has_ready() { return !ready_.empty() || (selector_ && selector_->any_ready()); }
    /// _add_reader, _add_writer: from now on the callback runs in each iteration in which the socket is
    /// ready.
    Ref<Handle> watch(const SocketRef& socket, Selector::Side side, const Value& callback, Value args);
    void drop_selector();

    // Asynchronous generators
    Outcome asyncgen_firstiter(const Value& generator);
    Outcome asyncgen_finalizer(const Value& generator);
    void forget_asyncgen(const Value& generator);
    /// Those that live, in order.
    Ref<object::List> live_asyncgens();

  private:
    void drop_cancelled_timers();
    void take_ready_sockets();
    Outcome run_entry(Entry entry);
    Outcome run_entry_timed(Entry entry);
    Ref<TimerHandle> schedule(Ref<TimerHandle> timer);
};

/// A context for call_exception_handler: `{message, exception, key: value}`; an Undefined exception or a null
/// key is left out.
Ref<object::Dict> error_context(std::string_view message, const Value& exception, const char* key = nullptr,
                                const Value& value = Value());

/// events.get_running_loop(): RuntimeError "no running event loop".
Outcome get_running_loop();
/// events.get_event_loop().
Outcome get_event_loop();
/// events.set_event_loop(): None for none.
Outcome set_event_loop(const Value& event_loop);
/// events.new_event_loop(): what the policy makes, a loop if the policy is sane.
Outcome make_event_loop();
Ref<EventLoop> new_event_loop();
inline EventLoop* as_event_loop(const Value& v) {
    return v.is_heap() && object::is_a(v, &event_loop_type) ? object::as<EventLoop>(v) : nullptr;
}
/// What tasks.ensure_future gives for a Future or a coroutine, else null; other awaitables are aio's
/// business.
Outcome ensure_future(const Value& coro_or_future, EventLoop* loop);
/// What is raised when a task factory gave something that the library cannot wait for.
Outcome no_future(const Value& made);
/// How aio wraps an awaitable that is no coroutine (`_wrap_awaitable`); set when its types are readied.
extern Value (*wrap_awaitable)(const Value& awaitable);

/// The hooks for asynchronous generators that a running loop sets (sys.get_asyncgen_hooks): callables, or
/// None.
Value asyncgen_firstiter_hook();
Value asyncgen_finalizer_hook();

extern const CallbackKind set_result_unless_cancelled, run_until_complete_cb;

void ready_event_loop_type();

}  // namespace loop
