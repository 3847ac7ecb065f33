// The iteration of the loop, and scheduling for C++ callers.
#include "core/loop/event_loop.h"

#include <cstdio>
#include <vector>

#include "core/loop/coroutine.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::BaseException;

namespace {

constexpr std::uint32_t kMinScheduledTimerHandles = 100;
constexpr double kMinCancelledTimerHandlesFraction = 0.5;

bool can_go_on(void* loop) { return static_cast<EventLoop*>(loop)->has_ready(); }

Outcome set_unless_cancelled(const Value& a, const Value& b, const Value&) {
    auto* future = as<Future>(a);
    if (future->cancelled()) return Value::none();
    if (future->done()) return object::raise(invalid_state_error, "invalid state");
    set_result(*future, b);
    return Value::none();
}

// base_events.py, _run_until_complete_cb.
Outcome stop_when_complete(const Value&, const Value&, const Value& argument) {
    auto* future = as<Future>(argument);
    if (!future->cancelled()) {
        future->log_traceback = false;  // as future.exception() has it
        if (future->exception && ends_the_loop(future->exception)) return Value::none();
    }
    future->loop->stopping_ = true;
    return Value::none();
}

template <class H>
Ref<H> new_handle(Type& type, EventLoop& event_loop, const CallbackKind* kind, Value first, Value second) {
    Ref<H> handle = Ref<H>::adopt(make<H>(&type));
    handle->kind = kind;
    handle->first = std::move(first);
    handle->second = std::move(second);
    handle->loop = Ref<EventLoop>(&event_loop);
    if (event_loop.debug_ && World::current().doors.program_place)
        handle->place = World::current().doors.program_place();
    return handle;
}

Ref<Context> context_or_copy(const Value& context) {
    if (context.is_heap() && object::is_a(context, &context_type)) return Ref<Context>(as<Context>(context));
    return copy_context();
}

/// For the ready queue.
Entry handle_entry(Value handle) {
    as<Handle>(handle)->is_ready = true;
    Entry entry;
    entry.kind = Entry::Kind::handle;
    entry.target = std::move(handle);
    return entry;
}

void append_threadsafe(EventLoop& event_loop, const Ref<Handle>& handle) {
    World& world = World::current();
    if (world.direct()) world.ready_callback(handle_label(*handle), trace::ReadyWhy::thread_result);
    event_loop.call_soon(handle_entry(handle));
}

}  // namespace

const CallbackKind set_result_unless_cancelled{"_set_result_unless_cancelled", "asyncio/futures.py", 319,
                                               set_unless_cancelled};
const CallbackKind run_until_complete_cb{"_run_until_complete_cb", "asyncio/base_events.py", 181,
                                         stop_when_complete};
Value (*wrap_awaitable)(const Value& awaitable) = nullptr;

// --- Iterating ---

Outcome EventLoop::check_closed() const {
    if (closed_) return object::raise_runtime_error("Event loop is closed");
    return Value::none();
}

Outcome EventLoop::check_running() const {
    if (running_) return object::raise_runtime_error("This event loop is already running");
    if (World::current().running_loop())
        return object::raise_runtime_error("Cannot run the event loop while another loop is running");
    return Value::none();
}

void EventLoop::drop_cancelled_timers() {
    const std::uint32_t count = scheduled_.size();
    if (count > kMinScheduledTimerHandles &&
        static_cast<double>(timer_cancelled_count_) / count > kMinCancelledTimerHandlesFraction) {
        scheduled_.purge();
        timer_cancelled_count_ = 0;
        return;
    }
    while (!scheduled_.empty() && scheduled_.first().cancelled) {
        --timer_cancelled_count_;
        scheduled_.pop()->scheduled = false;
    }
}

// base_events.py, BaseEventLoop._run_once. Where CPython sleeps in select(), the clock moves.
Outcome EventLoop::run_once() {
    World& world = World::current();
    drop_cancelled_timers();
    if (!has_ready() && !stopping_) {
        const Seconds end = scheduled_.empty() ? Seconds::infinity() : scheduled_.first_when();
        if (end > world.now() && !world.wait(can_go_on, this, end)) return world.stop({});
    } else {
        world.give_way();
        if (world.stopped()) return world.stop({});
    }
    if (!world.within_limits()) return world.stop({});
    if (selector_) take_ready_sockets();

    std::uint32_t due = 0;
    while (!scheduled_.empty() && scheduled_.first_when() <= world.now()) {
        Ref<TimerHandle> timer = scheduled_.pop();
        timer->scheduled = false;
        world.timer_due(*timer);
        ready_.push_back(handle_entry(std::move(timer)));
        ++due;
    }
    world.tick(++ticks, ready_.size());
    scheduled_.prefetch_first();

    for (std::uint32_t todo = ready_.size(); todo > 0 && !ready_.empty(); --todo) {
        Entry entry = ready_.pop_front();
        Outcome ran = debug_ ? run_entry_timed(std::move(entry)) : run_entry(std::move(entry));
        if (ran.raised()) return ran;
        if (world.stopped()) return world.stop({});
    }
    return Value::none();
}

// selector_events.py, BaseSelectorEventLoop._process_events.
void EventLoop::take_ready_sockets() {
    World& world = World::current();
    std::vector<Ref<Handle>> handles;
    selector_->take_ready(handles);
    for (Ref<Handle>& handle : handles) {
        if (world.direct()) world.ready_callback(handle_label(*handle), trace::ReadyWhy::socket);
        ready_.push_back(handle_entry(std::move(handle)));
    }
}

Ref<Handle> EventLoop::watch(const SocketRef& socket, Selector::Side side, const Value& callback,
                             Value args) {
    Ref<Handle> handle = new_handle<Handle>(handle_type, *this, nullptr, callback, std::move(args));
    handle->context = copy_context();
    if (!selector_) selector_ = new Selector;
    selector_->add(socket, side, handle);
    return handle;
}

void EventLoop::drop_selector() { delete std::exchange(selector_, nullptr); }

Outcome EventLoop::run_entry(Entry entry) {
    World& world = World::current();
    switch (entry.kind) {
        case Entry::Kind::step: return run_step(*as<Task>(entry.target), std::move(entry.argument));
        case Entry::Kind::wakeup: return run_wakeup(*as<Task>(entry.target), *as<Future>(entry.argument));
        case Entry::Kind::callback: {
            const StringId label = is_native_callback(entry.target)
                                       ? world.label(*as<NativeCallback>(entry.target)->kind)
                                       : world.intern(callback_name(entry.target));
            world.callback(label);
            world.running_callback() = label;
            Outcome ran = run_callback(*this, entry.target, entry.argument, entry.context.get());
            world.running_callback() = {};
            return ran;
        }
        default: {
            auto* handle = as<Handle>(entry.target);
            handle->is_ready = false;
            if (handle->cancelled) return Value::none();
            const StringId label = handle_label(*handle);
            world.callback(label);
            world.running_callback() = label;
            Outcome ran = run_handle(*handle);
            world.running_callback() = {};
            return ran;
        }
    }
}

/// In debug mode: reports what blocked the loop for too long.
Outcome EventLoop::run_entry_timed(Entry entry) {
    World& world = World::current();
    if (entry.kind == Entry::Kind::handle && as<Handle>(entry.target)->cancelled) return Value::none();
    const Seconds before = world.now();
    const Entry kept = entry;
    Outcome ran = run_entry(std::move(entry));
    const double took = (world.now() - before).to_double();
    Outcome limit = object::to_float(slow_callback_duration);
    if (limit.ok() && took >= object::float_of(limit.take())) {
        std::string what;
        if (kept.kind == Entry::Kind::handle)
            what = handle_repr(*as<Handle>(kept.target));
        else if (kept.kind == Entry::Kind::callback)
            what = "<Handle " + callback_source(kept.target) + ">";
        else
            what = object::repr_text(kept.target);
        char text[48];
        std::snprintf(text, sizeof text, " took %.3f seconds\n", took);
        world.standard_error += "Executing " + what + text;
    }
    return ran;
}

Outcome EventLoop::run_forever() {
    const Value open = TRY(check_closed());
    const Value idle = TRY(check_running());
    World& world = World::current();
    const Ref<EventLoop> alive(this);
    running_ = true;
    world.set_running_loop(this);
    Outcome result{Value::none()};
    for (;;) {
        result = run_once();
        if (result.raised() || stopping_) break;
    }
    stopping_ = false;
    running_ = false;
    world.set_running_loop(nullptr);
    return result;
}

Outcome EventLoop::run_until_complete(const Value& given) {
    const Value open = TRY(check_closed());
    const Value idle = TRY(check_running());
    const bool is_new = !is_future(given);
    const Value value = TRY(ensure_future(given, this));
    Future& future = *as<Future>(value);
    if (is_new && future.is_task) as<Task>(value)->log_destroy_pending = false;
    const Value callback = make_callback(run_until_complete_cb, Value());
    add_done_callback(future, callback);
    Outcome ran = run_forever();
    const bool stopped = World::current().stopped();
    if (ran.raised() && is_new && future.done() && !future.cancelled()) future.log_traceback = false;
    const Outcome removed = remove_done_callback(future, callback);
    if (ran.raised() || stopped) return ran;
    if (!future.done()) return object::raise_runtime_error("Event loop stopped before Future completed.");
    return result_of(future);
}

Outcome EventLoop::close() {
    if (running_) return object::raise_runtime_error("Cannot close a running event loop");
    if (closed_) return Value::none();
    closed_ = true;
    ready_.clear();
    scheduled_.clear();
    drop_selector();
    executor_shutdown_called_ = true;
    const Value executor = std::exchange(default_executor_, Value());
    if (executor) {
        const Value method = TRY(object::get_attr(executor, object::intern("shutdown")));
        const Value keywords = object::make_tuple({object::make_str("wait")});
        const Value no = Value::boolean(false);
        const Value done = TRY(object::call(method, object::Args{&no, 0, as<object::Tuple>(keywords)}));
    }
    return Value::none();
}

// --- Scheduling ---

Ref<TimerHandle> EventLoop::schedule(Ref<TimerHandle> timer) {
    World& world = World::current();
    timer->scheduled = true;
    scheduled_.push(timer);
    world.timer(*timer, world.direct() ? handle_label(*timer) : StringId{});
    return timer;
}

Ref<Handle> EventLoop::call_soon(const CallbackKind& kind, Value a, Value b) {
    Ref<Handle> handle = new_handle<Handle>(handle_type, *this, &kind, std::move(a), std::move(b));
    World& world = World::current();
    world.ready_callback(world.label(kind), trace::ReadyWhy::call_soon);
    call_soon(handle_entry(handle));
    return handle;
}

Ref<Handle> EventLoop::call_soon_threadsafe(const CallbackKind& kind, Value a, Value b) {
    Ref<Handle> handle =
        new_handle<Handle>(thread_safe_handle_type, *this, &kind, std::move(a), std::move(b));
    append_threadsafe(*this, handle);
    return handle;
}

Ref<TimerHandle> EventLoop::call_at(Seconds when, const CallbackKind& kind, Value a, Value b) {
    Ref<TimerHandle> timer =
        new_handle<TimerHandle>(timer_handle_type, *this, &kind, std::move(a), std::move(b));
    timer->when = when;
    return schedule(std::move(timer));
}

Ref<TimerHandle> EventLoop::call_later(Seconds delay, const CallbackKind& kind, Value a, Value b) {
    return call_at(World::current().now() + delay, kind, std::move(a), std::move(b));
}

Outcome EventLoop::call_soon(const Value& callback, Value args, const Value& context) {
    Ref<Handle> handle = new_handle<Handle>(handle_type, *this, nullptr, callback, std::move(args));
    handle->context = context_or_copy(context);
    World& world = World::current();
    if (world.direct()) world.ready_callback(handle_label(*handle), trace::ReadyWhy::call_soon);
    call_soon(handle_entry(handle));
    return handle;
}

Outcome EventLoop::call_soon_threadsafe(const Value& callback, Value args, const Value& context) {
    Ref<Handle> handle =
        new_handle<Handle>(thread_safe_handle_type, *this, nullptr, callback, std::move(args));
    handle->context = context_or_copy(context);
    append_threadsafe(*this, handle);
    return handle;
}

Outcome EventLoop::call_at(double when, const Value& callback, Value args, const Value& context) {
    Ref<TimerHandle> timer =
        new_handle<TimerHandle>(timer_handle_type, *this, nullptr, callback, std::move(args));
    timer->context = context_or_copy(context);
    timer->when = Seconds::from_double(when);
    return schedule(std::move(timer));
}

Outcome EventLoop::create_task(const Value& coro, const object::Dict* keywords) {
    const Value open = TRY(check_closed());
    Value name, context;
    bool eager = false;
    if (task_factory_) {
        std::vector<Value> values{Value(this), coro};
        std::vector<Value> names;
        std::size_t place = 0;
        while (const object::Dict::Entry* e = keywords ? object::dict_next(*keywords, place) : nullptr) {
            names.push_back(e->key);
            values.push_back(e->value);
        }
        const Value named = object::make_tuple(names);
        return object::call(task_factory_, object::Args{values.data(), 2,
                                                        names.empty() ? nullptr : as<object::Tuple>(named)});
    }
    std::size_t place = 0;
    while (const object::Dict::Entry* e = keywords ? object::dict_next(*keywords, place) : nullptr) {
        const std::string_view key = object::text_of(e->key);
        if (key == "name") {
            name = e->value;
        } else if (key == "context") {
            context = e->value;
        } else if (key == "eager_start") {
            const Value truth = TRY(object::truth(e->value));
            eager = truth.is_true();
        } else {
            return object::raise_type_error("Task() got an unexpected keyword argument '" + std::string(key) +
                                            "'");
        }
    }
    Ref<Context> in;
    if (context.is_heap() && object::is_a(context, &context_type)) in = Ref<Context>(as<Context>(context));
    return loop::create_task(*this, coro, name, std::move(in), eager ? Start::eager : Start::soon);
}

// --- Loops ---

Ref<EventLoop> new_event_loop() {
    Ref<EventLoop> made = Ref<EventLoop>::adopt(make<EventLoop>(&event_loop_type));
    made->slow_callback_duration = object::make_float(0.1);
    return made;
}

Outcome get_running_loop() {
    EventLoop* running = World::current().running_loop();
    if (!running) return object::raise_runtime_error("no running event loop");
    return Value(running);
}

// events.py, get_event_loop and _BaseDefaultEventLoopPolicy.get_event_loop.
Outcome get_event_loop() {
    World& world = World::current();
    if (world.running_loop()) return Value(world.running_loop());
    if (world.policy) return object::call_method(world.policy, object::intern("get_event_loop"));
    if (world.current_event_loop()) return world.current_event_loop();
    return object::raise_runtime_error("There is no current event loop in thread '" + world.thread_name() +
                                       "'.");
}

Outcome set_event_loop(const Value& event_loop) {
    World& world = World::current();
    if (world.policy)
        return object::call_method(world.policy, object::intern("set_event_loop"), {event_loop});
    if (!event_loop.is_none() && !as_event_loop(event_loop))
        return object::raise_type_error("loop must be an instance of AbstractEventLoop or None, not '" +
                                        std::string(object::type_name(event_loop)) + "'");
    world.current_event_loop() = event_loop.is_none() ? Value() : event_loop;
    return Value::none();
}

Outcome make_event_loop() {
    World& world = World::current();
    if (!world.policy) return new_event_loop();
    return object::call_method(world.policy, object::intern("new_event_loop"));
}

Outcome no_future(const Value& made) {
    return object::raise_attribute_error(made, object::intern("add_done_callback"));
}

// tasks.py, ensure_future.
Outcome ensure_future(const Value& given, EventLoop* event_loop) {
    if (Future* future = as_future(given)) {
        if (event_loop && event_loop != future->loop.get())
            return object::raise_value_error(
                "The future belongs to a different loop than the one specified as the loop argument");
        return given;
    }
    Value coro = given;
    bool should_close = true;
    if (!is_coroutine(given)) {
        if (!given.is_heap() || !wrap_awaitable || !is_awaitable(given))
            return object::raise_type_error("An asyncio.Future, a coroutine or an awaitable is required");
        coro = wrap_awaitable(given);
        should_close = false;
    }
    const Value owner = event_loop ? Value(event_loop) : TRY(get_event_loop());
    Outcome task = as<EventLoop>(owner)->create_task(coro);
    if (task.raised() && should_close && object::is_a(Value(task.exception()), &object::exc::RuntimeError)) {
        const Outcome closed = object::call_method(coro, object::names::close_);
    }
    if (task.ok()) {
        Value made = task.take();
        Future* future = as_future(made);
        if (!future) return no_future(made);
        made_at(*future, "asyncio/tasks.py:732");
        return made;
    }
    return task;
}

}  // namespace loop
