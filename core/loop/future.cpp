// Future's life: results, callbacks, cancellation, and the iterator that `await` drives.
#include "core/loop/future.h"

#include <array>
#include <vector>

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::BaseException;

namespace {

trace::ReadyWhy why_ready(const Future& f) {
    if (f.cancelled()) return trace::ReadyWhy::cancelled;
    return f.wait_kind == trace::WaitKind::thread ? trace::ReadyWhy::thread_result
                                                  : trace::ReadyWhy::future_done;
}

StringId label_of(World& world, const Value& callable) {
    if (is_native_callback(callable)) return world.label(*as<NativeCallback>(callable)->kind);
    return world.intern(callback_name(callable));
}

/// call_soon of one callback of a done future.
void schedule(Future& f, DoneCallback callback) {
    World& world = World::current();
    Entry entry;
    entry.target = std::move(callback.target);
    entry.argument = Value(&f);
    if (callback.is_task) {
        entry.kind = Entry::Kind::wakeup;
        world.ready(*as<Task>(entry.target), why_ready(f));
    } else {
        entry.kind = Entry::Kind::callback;
        entry.context = std::move(callback.context);
        if (world.direct()) world.ready_callback(label_of(world, entry.target), why_ready(f));
    }
    f.loop->call_soon(std::move(entry));
}

// futures.py, Future.__schedule_callbacks.
void schedule_callbacks(Future& f) {
    if (!f.has_first && f.callbacks.empty()) return;
    const Ref<Future> alive(&f);
    const bool closed = f.loop->closed_;
    if (f.has_first) {
        f.has_first = false;
        DoneCallback first = std::move(f.first);
        f.first.is_task = false;
        if (!closed) schedule(f, std::move(first));
    }
    if (f.callbacks.empty()) return;
    HeapDeque<DoneCallback> rest = f.callbacks;
    f.callbacks = HeapDeque<DoneCallback>();
    while (!rest.empty()) {
        DoneCallback next = rest.pop_front();
        if (!closed) schedule(f, std::move(next));
    }
    rest.clear();
}

void add(Future& f, DoneCallback callback) {
    if (f.done()) {
        schedule(f, std::move(callback));
    } else if (f.callback_count() == 0) {
        f.first = std::move(callback);
        f.has_first = true;
    } else {
        f.callbacks.push_back(std::move(callback));
    }
}

}  // namespace

void init_future(Future& f, EventLoop& loop) {
    f.loop = Ref<EventLoop>(&loop);
    if (loop.debug_ && World::current().doors.program_place) f.place = World::current().doors.program_place();
}

void made_at(Future& f, const char* place) {
    if (f.loop && f.loop->debug_) f.place = object::make_str(place);
}

Ref<Future> create_future(EventLoop& loop, trace::WaitKind kind, std::int64_t amount, base::StringId label) {
    Ref<Future> f = Ref<Future>::adopt(make<Future>(&future_type));
    init_future(*f, loop);
    made_at(*f, "asyncio/base_events.py:459");
    f->wait_kind = kind;
    f->wait_amount = amount;
    f->wait_label = label;
    return f;
}

void set_result(Future& f, Value result) {
    ASSERT(f.pending());
    f.result = std::move(result);
    f.state = Future::State::finished;
    schedule_callbacks(f);
}

void set_exception(Future& f, Ref<BaseException> exception) {
    ASSERT(f.pending());
    f.exception_traceback = exception->traceback;
    f.exception = std::move(exception);
    f.state = Future::State::finished;
    f.log_traceback = true;
    schedule_callbacks(f);
}

void set_result_unless_done(Future& f, Value result) {
    if (f.pending()) set_result(f, std::move(result));
}

bool cancel_future(Future& f, Value message) {
    f.log_traceback = false;
    if (f.done()) return false;
    f.state = Future::State::cancelled;
    f.cancel_message = std::move(message);
    schedule_callbacks(f);
    return true;
}

Outcome cancel(const Value& x, Value message) {
    if (x.is_heap()) {
        if (x.object()->type == &future_type)
            return Value::boolean(cancel_future(*as<Future>(x), std::move(message)));
        if (x.object()->type == &task_type)
            return Value::boolean(cancel_task(*as<Task>(x), std::move(message)));
    }
    const Value method = TRY(object::get_attr(x, object::names::cancel_));
    const Value keywords = object::make_tuple({object::name_value(object::names::msg_)});
    const std::array<Value, 1> values{message.is_undefined() ? Value::none() : std::move(message)};
    const Value answer =
        TRY(object::call(method, object::Args{values.data(), 0, as<object::Tuple>(keywords)}));
    return object::truth(answer);
}

Ref<BaseException> make_cancelled_error(Future& f) {
    if (f.cancelled_exception) return std::move(f.cancelled_exception);
    if (f.cancel_message.is_undefined() || f.cancel_message.is_none())
        return object::make_exception(cancelled_error, std::string());
    return object::make_exception(cancelled_error, std::span<const Value>(&f.cancel_message, 1));
}

Outcome result_of(Future& f) {
    if (f.cancelled()) return Outcome::raise(make_cancelled_error(f));
    if (f.pending()) return object::raise(invalid_state_error, "Result is not set.");
    f.log_traceback = false;
    if (!f.exception) return f.result;
    f.exception->traceback = std::move(f.exception_traceback);
    return Outcome::raise(f.exception);
}

Outcome exception_of(Future& f) {
    if (f.cancelled()) return Outcome::raise(make_cancelled_error(f));
    if (f.pending()) return object::raise(invalid_state_error, "Exception is not set.");
    f.log_traceback = false;
    return f.exception ? Value(f.exception) : Value::none();
}

Outcome checked_exception(const Value& given) {
    Value exception = given;
    if (exception.is_heap() && object::is_a(exception, &object::type_type))
        exception = TRY(object::call(given));
    if (!object::is_exception(exception)) return object::raise_type_error("invalid exception object");
    if (!object::is_a(exception, &object::exc::StopIteration)) return exception;
    auto wrapped = object::make_exception(
        &object::exc::RuntimeError,
        "StopIteration interacts badly with generators and cannot be raised into a Future");
    chain(*wrapped, exception);
    return wrapped;
}

void add_done_callback(Future& f, Value callable, Ref<Context> context) {
    if (!context && !is_native_callback(callable)) context = copy_context();
    DoneCallback callback;
    callback.target = std::move(callable);
    callback.context = std::move(context);
    add(f, std::move(callback));
}

void add_task_wakeup(Future& f, Task& task) {
    DoneCallback callback;
    callback.target = Value(&task);
    callback.is_task = true;
    add(f, std::move(callback));
}

Outcome remove_done_callback(Future& f, const Value& callable) {
    std::vector<DoneCallback> all;
    const std::uint32_t count = f.callback_count();
    for (std::uint32_t i = 0; i < count; ++i) all.push_back(f.callback_at(i));
    std::vector<bool> same(count, false);
    std::int64_t removed = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (all[i].is_task) continue;
        const Value equal = TRY(same_callback(all[i].target, callable));
        same[i] = equal.is_true();
        if (same[i]) ++removed;
    }
    if (removed == 0 || f.callback_count() != count) return Value::small_int(0);
    f.has_first = false;
    f.first = DoneCallback();
    f.callbacks.clear();
    for (std::uint32_t i = 0; i < count; ++i)
        if (!same[i]) add(f, std::move(all[i]));
    return Value::small_int(removed);
}

void clear_future(Object* o) {
    auto* f = static_cast<Future*>(o);
    f->has_first = false;
    f->first = DoneCallback();
    f->callbacks.clear();
    f->result = Value();
    f->exception = {};
    f->exception_traceback = {};
    f->cancel_message = Value();
    f->cancelled_exception = {};
    f->place = Value();
    f->loop = {};
}

void traverse_future(Object* o, object::Visitor& visit) {
    auto* f = static_cast<Future*>(o);
    visit(f->first.target);
    visit(f->first.context.get());
    for (std::uint32_t i = 0; i < f->callbacks.size(); ++i) {
        visit(f->callbacks[i].target);
        visit(f->callbacks[i].context.get());
    }
    visit(f->result);
    visit(f->exception.get());
    visit(f->exception_traceback.get());
    visit(f->cancel_message);
    visit(f->cancelled_exception.get());
    visit(f->loop.get());
}

// futures.py, Future.__del__.
void finalize_future(Object* o) {
    auto* f = static_cast<Future*>(o);
    if (!f->log_traceback || !f->loop) return;
    f->log_traceback = false;
    const std::string message = std::string(f->type->name) + " exception was never retrieved";
    const Ref<EventLoop> loop = f->loop;
    const Outcome reported =
        loop->call_exception_handler(error_context(message, f->exception, "future", Value(f)));
}

}  // namespace loop
