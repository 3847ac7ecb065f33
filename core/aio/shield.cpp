// asyncio.shield. CPython 3.14: Lib/asyncio/tasks.py, shield.
#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/object/containers.h"
#include "core/object/exception.h"

namespace aio {

namespace {

constexpr const char* kFile = "asyncio/tasks.py";

// _log_on_exception: the shielded future failed after its waiter was cancelled.
Outcome log_on_exception(const Value&, const Value&, const Value& argument) {
    Future& future = *as<Future>(argument);
    if (future.cancelled()) return Value::none();
    future.log_traceback = false;
    if (!future.exception) return Value::none();
    const std::string message = std::string(future.exception->type->name) + " exception in shielded future";
    return future.loop->call_exception_handler(
        loop::error_context(message, future.exception, "future", argument));
}
const loop::CallbackKind kLogOnException{"_log_on_exception", kFile, 911, log_on_exception};

/// The one function that all shields share, as CPython's is global.
Value log_callback() {
    World& world = World::current();
    if (world.shield_log.is_undefined()) world.shield_log = loop::make_callback(kLogOnException, Value());
    return world.shield_log;
}

Outcome clear_awaited_by(const Value&, const Value&, const Value&) { return Value::none(); }
const loop::CallbackKind kClearAwaitedBy{"shield.<locals>._clear_awaited_by_callback", kFile, 975,
                                         clear_awaited_by};

// _inner_done_callback; a = outer.
Outcome inner_done(const Value& a, const Value&, const Value& argument) {
    Future& outer = *as<Future>(a);
    Future& inner = *as<Future>(argument);
    if (outer.cancelled()) return Value::none();
    if (inner.cancelled()) {
        loop::cancel_future(outer);
        return Value::none();
    }
    inner.log_traceback = false;
    if (outer.done()) return loop::result_of(outer);
    if (inner.exception)
        loop::set_exception(outer, inner.exception);
    else
        loop::set_result(outer, inner.result);
    return Value::none();
}
const loop::CallbackKind kInnerDone{"shield.<locals>._inner_done_callback", kFile, 978, inner_done};

// _outer_done_callback; a = inner, b = its callback.
Outcome outer_done(const Value& a, const Value& b, const Value&) {
    Future& inner = *as<Future>(a);
    if (inner.done()) return Value::none();
    const Value removed = TRY(loop::remove_done_callback(inner, b));
    const Value log = log_callback();
    const Value removed_log = TRY(loop::remove_done_callback(inner, log));
    loop::add_done_callback(inner, log);
    return Value::none();
}
const loop::CallbackKind kOuterDone{"shield.<locals>._outer_done_callback", kFile, 991, outer_done};

Outcome shield(const Value* a) {
    const Value value = TRY(loop::ensure_future(a[0], nullptr));
    Future& inner = *as<Future>(value);
    if (inner.done()) return value;
    const Ref<Future> outer = loop::create_future(*inner.loop, trace::WaitKind::shield);
    World& world = World::current();
    if (world.current_task() && world.running_loop() == inner.loop.get())
        loop::add_done_callback(inner, loop::make_callback(kClearAwaitedBy, Value()));
    const Value callback = loop::make_callback(kInnerDone, outer);
    loop::add_done_callback(inner, callback);
    loop::add_done_callback(*outer, loop::make_callback(kOuterDone, value, callback));
    return outer;
}

}  // namespace

void add_shield(ModuleNames& names) { names.add({"shield", "arg", shield}, "asyncio.tasks"); }

}  // namespace aio
