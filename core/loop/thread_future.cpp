// concurrent.futures.Future, and the callbacks that chain it with the loop's futures.
#include "core/loop/thread_future.h"

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::BaseException;

Type thread_future_type;

namespace {

ThreadFuture& future_of(const Value& v) { return *as<ThreadFuture>(v); }

// _base.py, Future._invoke_callbacks.
void invoke_callbacks(ThreadFuture& future) {
    const Ref<ThreadFuture> alive(&future);
    if (future.done_serial == 0) future.done_serial = World::current().next_serial();
    ValueDeque callbacks = future.callbacks;
    future.callbacks = ValueDeque();
    while (!callbacks.empty()) {
        const Value callback = callbacks.pop_front();
        Outcome called = object::call(callback, {Value(&future)});
        if (!called.raised() || World::current().stopped()) continue;
        World& world = World::current();
        world.standard_error += "exception calling callback for " + object::repr_text(Value(&future)) + "\n";
        const Value exception(called.take_exception());
        if (world.doors.traceback_text) world.standard_error += world.doors.traceback_text(exception);
    }
    callbacks.clear();
}

Outcome invalid_state(const ThreadFuture& future) {
    static constexpr const char* kStates[] = {"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED",
                                              "FINISHED"};
    return object::raise(thread_invalid_state_error,
                         std::string(kStates[static_cast<int>(future.state)]) + ": " +
                             object::repr_text(Value(const_cast<ThreadFuture*>(&future))));
}

/// Blocks until the future is done. True, or TimeoutError.
Outcome wait_until_done(ThreadFuture& future, const Value& timeout) {
    if (future.done()) return Value::none();
    Seconds limit = Seconds::infinity();
    if (timeout && !timeout.is_none()) {
        const Value number = TRY(object::to_float(timeout));
        limit = Seconds::from_double(object::float_of(number));
    }
    World& world = World::current();
    const auto is_done = [](void* what) { return static_cast<ThreadFuture*>(what)->done(); };
    if (!world.block_until(is_done, &future, limit)) return world.stop({});
    if (!future.done()) return object::raise(&object::exc::TimeoutError, std::string());
    return Value::none();
}

// --- Chaining. `a` is the source, `b` the destination. ---

Value convert_exception(const Value& exception) {
    const Type* type = object::type_of(exception);
    Type* other = type == thread_cancelled_error       ? cancelled_error
                  : type == thread_invalid_state_error ? invalid_state_error
                                                       : nullptr;
    if (!other) return exception;
    auto converted = object::make_exception(other, object::as_exception(exception)->args->span());
    converted->traceback = object::as_exception(exception)->traceback;
    return converted;
}

// futures.py, _copy_future_state.
Outcome copy_to_loop(const Value& a, const Value& b, const Value&) {
    ThreadFuture& source = future_of(a);
    Future& destination = *as<Future>(b);
    if (destination.done()) return Value::none();
    if (source.cancelled())
        cancel_future(destination);
    else if (source.exception)
        set_exception(destination,
                      Ref<BaseException>(object::as_exception(convert_exception(source.exception))));
    else
        set_result(destination, source.result);
    return Value::none();
}
const CallbackKind set_state{"_chain_future.<locals>._set_state", "asyncio/futures.py", 387, copy_to_loop};

// futures.py, _set_concurrent_future_state.
Outcome copy_to_thread(Future& source, ThreadFuture& destination) {
    if (source.cancelled()) cancel_thread_future(destination);
    const Value goes_on = TRY(start_or_notify_cancel(destination));
    if (!goes_on.is_true()) return Value::none();
    const Value exception = TRY(exception_of(source));
    if (!exception.is_none())
        return set_thread_exception(destination,
                                    Ref<BaseException>(object::as_exception(convert_exception(exception))));
    return set_thread_result(destination, source.result);
}

Outcome call_set_state_from_thread(const Value& a, const Value& b, const Value&) {
    Future& destination = *as<Future>(b);
    if (destination.loop->closed_) return Value::none();
    const Ref<Handle> handle = destination.loop->call_soon_threadsafe(set_state, a, b);
    return Value::none();
}
const CallbackKind from_thread{"_chain_future.<locals>._call_set_state", "asyncio/futures.py", 400,
                               call_set_state_from_thread};

Outcome call_set_state_from_loop(const Value& a, const Value& b, const Value&) {
    return copy_to_thread(*as<Future>(a), future_of(b));
}
const CallbackKind from_loop{"_chain_future.<locals>._call_set_state", "asyncio/futures.py", 400,
                             call_set_state_from_loop};

Outcome cancel_thread_source(const Value& a, const Value& b, const Value&) {
    if (as<Future>(b)->cancelled()) cancel_thread_future(future_of(a));
    return Value::none();
}
const CallbackKind check_cancel_of_thread{"_chain_future.<locals>._call_check_cancel", "asyncio/futures.py",
                                          393, cancel_thread_source};

Outcome cancel_it(const Value& a, const Value&, const Value&) { return cancel(a); }
const CallbackKind cancel_from_thread{"Future.cancel", "asyncio/futures.py", 0, cancel_it};

Outcome cancel_loop_source(const Value& a, const Value& b, const Value&) {
    if (future_of(b).cancelled())
        const Ref<Handle> handle = as<Future>(a)->loop->call_soon_threadsafe(cancel_from_thread, a);
    return Value::none();
}
const CallbackKind check_cancel_of_loop{"_chain_future.<locals>._call_check_cancel", "asyncio/futures.py",
                                        393, cancel_loop_source};

// --- The Python type ---

Outcome construct(Type* cls, const object::Args&) { return Value::adopt(make<ThreadFuture>(cls)); }

void clear(Object* o) {
    auto* f = static_cast<ThreadFuture*>(o);
    f->result = Value();
    f->exception = {};
    f->callbacks.clear();
}
void traverse(Object* o, object::Visitor& visit) {
    auto* f = static_cast<ThreadFuture*>(o);
    visit(f->result);
    visit(f->exception.get());
    f->callbacks.traverse(visit);
}
Outcome repr(const Value& self) {
    static constexpr const char* kStates[] = {"pending", "running", "cancelled", "cancelled", "finished"};
    const ThreadFuture& f = future_of(self);
    std::string text =
        "<" + std::string(f.type->name) + " at 0x0 state=" + kStates[static_cast<int>(f.state)];
    if (f.state == ThreadFuture::State::finished) {
        if (f.exception)
            text += " raised " + std::string(f.exception->type->name);
        else
            text += " returned " + std::string(object::type_of(f.result)->name);
    }
    return object::make_str(text + ">");
}

Outcome method_add_done_callback(const Value* a) {
    add_thread_callback(future_of(a[0]), a[1]);
    return Value::none();
}
Outcome method_set_exception(const Value* a) {
    if (!object::is_exception(a[1])) return object::raise_type_error("exception must be an exception");
    return set_thread_exception(future_of(a[0]), Ref<BaseException>(object::as_exception(a[1])));
}

}  // namespace

Ref<ThreadFuture> new_thread_future() {
    return Ref<ThreadFuture>::adopt(make<ThreadFuture>(&thread_future_type));
}

bool cancel_thread_future(ThreadFuture& future) {
    using State = ThreadFuture::State;
    if (future.state == State::running || future.state == State::finished) return false;
    if (future.cancelled()) return true;
    future.state = State::cancelled;
    invoke_callbacks(future);
    return true;
}

Outcome start_or_notify_cancel(ThreadFuture& future) {
    if (future.state == ThreadFuture::State::cancelled) {
        future.state = ThreadFuture::State::cancelled_and_notified;
        return Value::boolean(false);
    }
    if (future.state != ThreadFuture::State::pending)
        return object::raise_runtime_error("Future in unexpected state");
    future.state = ThreadFuture::State::running;
    return Value::boolean(true);
}

Outcome set_thread_result(ThreadFuture& future, Value result) {
    if (future.done()) return invalid_state(future);
    future.result = std::move(result);
    future.state = ThreadFuture::State::finished;
    invoke_callbacks(future);
    return Value::none();
}

Outcome set_thread_exception(ThreadFuture& future, Ref<BaseException> exception) {
    if (future.done()) return invalid_state(future);
    future.exception = std::move(exception);
    future.state = ThreadFuture::State::finished;
    invoke_callbacks(future);
    return Value::none();
}

Outcome wait_for_result(ThreadFuture& future, const Value& timeout) {
    const Value waited = TRY(wait_until_done(future, timeout));
    if (future.cancelled()) return object::raise(thread_cancelled_error, std::string());
    if (future.exception) return Outcome::raise(future.exception);
    return future.result;
}

Outcome wait_for_exception(ThreadFuture& future, const Value& timeout) {
    const Value waited = TRY(wait_until_done(future, timeout));
    if (future.cancelled()) return object::raise(thread_cancelled_error, std::string());
    return future.exception ? Value(future.exception) : Value::none();
}

void add_thread_callback(ThreadFuture& future, Value callable) {
    const bool done = future.done();
    future.callbacks.push_back(std::move(callable));
    if (done) invoke_callbacks(future);
}

void chain_future(ThreadFuture& source, Future& destination) {
    add_done_callback(destination,
                      make_callback(check_cancel_of_thread, Value(&source), Value(&destination)));
    add_thread_callback(source, make_callback(from_thread, Value(&source), Value(&destination)));
}

void chain_future(Future& source, ThreadFuture& destination) {
    add_thread_callback(destination,
                        make_callback(check_cancel_of_loop, Value(&source), Value(&destination)));
    add_done_callback(source, make_callback(from_loop, Value(&source), Value(&destination)));
}

Ref<Future> wrap_future(ThreadFuture& future, EventLoop& event_loop, base::StringId label) {
    Ref<Future> wrapped = create_future(event_loop, trace::WaitKind::thread, 0, label);
    chain_future(future, *wrapped);
    return wrapped;
}

void ready_thread_future_type() {
    object::Slots& s = thread_future_type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    s.construct = construct;
    object::ready_type(thread_future_type, {"Future", "concurrent.futures._base", nullptr,
                                            sizeof(ThreadFuture), Type::kContainer | Type::kBaseType, true});
    object::define_methods(
        thread_future_type,
        {{"cancel", "self, /",
          [](const Value* a) -> Outcome { return Value::boolean(cancel_thread_future(future_of(a[0]))); }},
         {"cancelled", "self, /",
          [](const Value* a) -> Outcome { return Value::boolean(future_of(a[0]).cancelled()); }},
         {"running", "self, /",
          [](const Value* a) -> Outcome {
              return Value::boolean(future_of(a[0]).state == ThreadFuture::State::running);
          }},
         {"done", "self, /",
          [](const Value* a) -> Outcome { return Value::boolean(future_of(a[0]).done()); }},
         {"result", "self, timeout=None",
          [](const Value* a) -> Outcome { return wait_for_result(future_of(a[0]), a[1]); }},
         {"exception", "self, timeout=None",
          [](const Value* a) -> Outcome { return wait_for_exception(future_of(a[0]), a[1]); }},
         {"add_done_callback", "self, fn", method_add_done_callback},
         {"set_running_or_notify_cancel", "self, /",
          [](const Value* a) -> Outcome { return start_or_notify_cancel(future_of(a[0])); }},
         {"set_result", "self, result",
          [](const Value* a) -> Outcome { return set_thread_result(future_of(a[0]), a[1]); }},
         {"set_exception", "self, exception", method_set_exception}});
}

}  // namespace loop
