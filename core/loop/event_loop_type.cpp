// EventLoop as Python sees it. What needs coroutines or executors (run_in_executor, shutdown_*) is added by
// aio.
#include <array>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;

Type event_loop_type;

namespace {

EventLoop* loop_of(const Value* a) { return as<EventLoop>(a[0]); }
EventLoop* loop_of(const Value& v) { return as<EventLoop>(v); }

Outcome construct(Type* cls, const object::Args&) {
    auto* made = make<EventLoop>(cls);
    made->slow_callback_duration = object::make_float(0.1);
    return Value::adopt(made);
}

void clear(Object* o) {
    auto* e = static_cast<EventLoop*>(o);
    e->ready_.clear();
    e->scheduled_.clear();
    e->drop_selector();
    e->asyncgens_.clear();
    e->slow_callback_duration = Value();
    e->exception_handler_ = Value();
    e->task_factory_ = Value();
    e->default_executor_ = Value();
}

void traverse(Object* o, object::Visitor& visit) {
    auto* e = static_cast<EventLoop*>(o);
    for (std::uint32_t i = 0; i < e->ready_.size(); ++i) {
        visit(e->ready_[i].target);
        visit(e->ready_[i].argument);
        visit(e->ready_[i].context.get());
    }
    for (std::uint32_t i = 0; i < e->scheduled_.size(); ++i) visit(&e->scheduled_[i]);
    if (e->selector_) e->selector_->traverse(visit);
    visit(e->exception_handler_);
    visit(e->task_factory_);
    visit(e->default_executor_);
}

// base_events.py, BaseEventLoop.__del__.
void finalize(Object* o) {
    auto* e = static_cast<EventLoop*>(o);
    if (e->closed_) return;
    World& world = World::current();
    const Outcome warned =
        world.warn(&object::exc::ResourceWarning, "unclosed event loop " + object::repr_text(Value(e)));
    if (!e->running_) const Outcome closed = e->close();
}

Outcome repr(const Value& self) {
    const auto* e = loop_of(self);
    const auto shown = [](bool b) { return b ? "True" : "False"; };
    return object::make_str("<" + std::string(e->type->name) + " running=" + shown(e->running_) +
                            " closed=" + shown(e->closed_) + " debug=" + shown(e->debug_) + ">");
}

// base_events.py, _check_callback and _check_thread, which only debug mode asks for.
Outcome check_debug(EventLoop& e, const Value& callback, const char* method, bool check_thread) {
    if (!e.debug_) return Value::none();
    World& world = World::current();
    if (check_thread && e.running_ && world.running_loop() != &e)
        return object::raise_runtime_error(
            "Non-thread-safe operation invoked on an event loop other than the current one");
    if (is_coroutine(callback))
        return keeping(
            object::raise_type_error("coroutines cannot be used with " + std::string(method) + "()"),
            callback);
    if (!object::is_callable(callback))
        return object::raise_type_error("a callable object was expected by " + std::string(method) +
                                        "(), got " + object::repr_text(callback));
    return Value::none();
}

Value packed(const Value& args) { return as<object::Tuple>(args)->size == 0 ? Value() : args; }

Outcome method_call_soon(const Value* a) {
    const Value open = TRY(loop_of(a)->check_closed());
    const Value valid = TRY(check_debug(*loop_of(a), a[1], "call_soon", true));
    return loop_of(a)->call_soon(a[1], packed(a[2]), a[3]);
}
Outcome method_call_soon_threadsafe(const Value* a) {
    const Value open = TRY(loop_of(a)->check_closed());
    const Value valid = TRY(check_debug(*loop_of(a), a[1], "call_soon_threadsafe", false));
    return loop_of(a)->call_soon_threadsafe(a[1], packed(a[2]), a[3]);
}
Outcome method_call_later(const Value* a) {
    if (a[1].is_none()) return object::raise_type_error("delay must not be None");
    const Value now = object::make_float(World::current().now().to_double());
    const Value when = TRY(object::binary(object::BinaryOp::add, now, a[1]));
    const Value number = TRY(object::to_float(when));
    const Value open = TRY(loop_of(a)->check_closed());
    const Value valid = TRY(check_debug(*loop_of(a), a[2], "call_at", true));
    return loop_of(a)->call_at(object::float_of(number), a[2], packed(a[3]), a[4]);
}
Outcome method_call_at(const Value* a) {
    if (a[1].is_none()) return object::raise_type_error("when cannot be None");
    const Value number = TRY(object::to_float(a[1]));
    const Value open = TRY(loop_of(a)->check_closed());
    const Value valid = TRY(check_debug(*loop_of(a), a[2], "call_at", true));
    return loop_of(a)->call_at(object::float_of(number), a[2], packed(a[3]), a[4]);
}

Outcome method_time(const Value*) { return object::make_float(World::current().now().to_double()); }
Outcome method_run_forever(const Value* a) {
    Outcome ran = loop_of(a)->run_forever();
    return ran.raised() ? std::move(ran) : Outcome(Value::none());
}
Outcome method_run_until_complete(const Value* a) {
    return keeping(loop_of(a)->run_until_complete(a[1]), a[1]);
}
Outcome method_stop(const Value* a) {
    loop_of(a)->stopping_ = true;
    return Value::none();
}
Outcome method_close(const Value* a) { return loop_of(a)->close(); }
Outcome method_is_running(const Value* a) { return Value::boolean(loop_of(a)->running_); }
Outcome method_is_closed(const Value* a) { return Value::boolean(loop_of(a)->closed_); }
Outcome method_get_debug(const Value* a) { return Value::boolean(loop_of(a)->debug_); }
/// What it is for in CPython, where coroutines were made, is always kept here.
const CallbackKind kTrackCoroutineOrigins{
    "BaseEventLoop._set_coroutine_origin_tracking", "asyncio/base_events.py", 0,
    [](const Value&, const Value&, const Value&) -> Outcome { return Value::none(); }};

Outcome method_set_debug(const Value* a) {
    const Value truth = TRY(object::truth(a[1]));
    loop_of(a)->set_debug(truth.is_true());
    // A loop that runs learns of it in its own time. CPython 3.14: BaseEventLoop.set_debug.
    if (loop_of(a)->running_)
        static_cast<void>(loop_of(a)->call_soon_threadsafe(kTrackCoroutineOrigins, a[0]));
    return Value::none();
}
Outcome method_create_future(const Value* a) { return create_future(*loop_of(a)); }
Outcome method_create_task(const Value* a) {
    return keeping(loop_of(a)->create_task(a[1], as<object::Dict>(a[2])), a[1]);
}

Outcome method_set_task_factory(const Value* a) {
    if (!a[1].is_none() && !object::is_callable(a[1]))
        return object::raise_type_error("task factory must be a callable or None");
    loop_of(a)->task_factory_ = a[1].is_none() ? Value() : a[1];
    return Value::none();
}
Outcome method_get_task_factory(const Value* a) {
    const Value& factory = loop_of(a)->task_factory_;
    return factory ? factory : Value::none();
}
Outcome method_set_exception_handler(const Value* a) {
    if (!a[1].is_none() && !object::is_callable(a[1]))
        return object::raise_type_error("A callable object or None is expected, got " +
                                        object::repr_text(a[1]));
    loop_of(a)->exception_handler_ = a[1].is_none() ? Value() : a[1];
    return Value::none();
}
Outcome method_get_exception_handler(const Value* a) {
    const Value& handler = loop_of(a)->exception_handler_;
    return handler ? handler : Value::none();
}
Outcome need_dict(const Value& context) {
    if (context.is_heap() && object::is_dict(context)) return context;
    return object::raise_attribute_error(context, object::names::get_);
}
Outcome method_default_exception_handler(const Value* a) {
    const Value context = TRY(need_dict(a[1]));
    const auto& dict = *as<object::Dict>(context);
    if (object::dict_find(dict, object::names::context_)) {
        const Value* message = object::dict_find(dict, object::names::message_);
        const Value* exception = object::dict_find(dict, object::names::exception_);
        World::current().report(message ? object::str_text(*message) : std::string("None"),
                                exception ? *exception : Value());
    }
    return loop_of(a)->default_exception_handler(dict);
}
Outcome method_call_exception_handler(const Value* a) {
    const Value context = TRY(need_dict(a[1]));
    return loop_of(a)->call_exception_handler(Ref<object::Dict>(as<object::Dict>(context)));
}
Outcome method_add_signal_handler(const Value*) { return Value::none(); }
Outcome method_remove_signal_handler(const Value*) { return Value::boolean(false); }

Outcome get_slow_callback_duration(const Value& self) { return loop_of(self)->slow_callback_duration; }
Outcome set_slow_callback_duration(const Value& self, const Value& v) {
    if (v.is_undefined()) return cannot_delete();
    loop_of(self)->slow_callback_duration = v;
    return Value::none();
}
/// A list of the handles, for a program that looks into the queues.
Outcome get_ready(const Value& self) {
    auto* e = loop_of(self);
    const auto list = object::new_list(e->ready_.size());
    for (std::uint32_t i = 0; i < e->ready_.size(); ++i) object::list_append(*list, e->ready_[i].target);
    return list;
}
Outcome get_scheduled(const Value& self) {
    auto* e = loop_of(self);
    const auto list = object::new_list(e->scheduled_.size());
    for (std::uint32_t i = 0; i < e->scheduled_.size(); ++i)
        object::list_append(*list, Value(&e->scheduled_[i]));
    return list;
}

}  // namespace

void ready_event_loop_type() {
    object::Slots& s = event_loop_type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.finalize = finalize;
    s.repr = repr;
    s.construct = construct;
    object::ready_type(event_loop_type, {"_UnixSelectorEventLoop", "asyncio.unix_events", nullptr,
                                         sizeof(EventLoop), Type::kContainer | Type::kBaseType, true});
    object::define_methods(
        event_loop_type,
        {{"run_forever", "self, /", method_run_forever},
         {"run_until_complete", "self, future", method_run_until_complete},
         {"stop", "self, /", method_stop},
         {"close", "self, /", method_close},
         {"is_running", "self, /", method_is_running},
         {"is_closed", "self, /", method_is_closed},
         {"time", "self, /", method_time},
         {"call_soon", "self, callback, *args, context=None", method_call_soon},
         {"call_soon_threadsafe", "self, callback, *args, context=None", method_call_soon_threadsafe},
         {"call_later", "self, delay, callback, *args, context=None", method_call_later},
         {"call_at", "self, when, callback, *args, context=None", method_call_at},
         {"create_future", "self, /", method_create_future},
         {"create_task", "self, coro, **kwargs", method_create_task},
         {"set_task_factory", "self, factory", method_set_task_factory},
         {"get_task_factory", "self, /", method_get_task_factory},
         {"get_debug", "self, /", method_get_debug},
         {"set_debug", "self, enabled", method_set_debug},
         {"set_exception_handler", "self, handler", method_set_exception_handler},
         {"get_exception_handler", "self, /", method_get_exception_handler},
         {"default_exception_handler", "self, context", method_default_exception_handler},
         {"call_exception_handler", "self, context", method_call_exception_handler},
         {"add_signal_handler", "self, sig, callback, *args", method_add_signal_handler},
         {"remove_signal_handler", "self, sig", method_remove_signal_handler}});
    object::define_getsets(
        event_loop_type, {{"slow_callback_duration", get_slow_callback_duration, set_slow_callback_duration},
                          {"_ready", get_ready},
                          {"_scheduled", get_scheduled}});
    // The names that events and reprs show are those of the class where CPython defines the methods.
    for (const object::Namespace::Entry& entry : event_loop_type.attrs.entries()) {
        if (entry.value.is_heap() && entry.value.object()->type == &object::native_method_type)
            as<object::NativeFunction>(entry.value)->qualname =
                object::intern("BaseEventLoop." + std::string(entry.name->view()));
    }
}

}  // namespace loop
