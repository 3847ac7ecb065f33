// asyncio.wait. CPython 3.14: Lib/asyncio/tasks.py, wait and _wait.
#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/loop/handle.h"
#include "core/object/containers.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

extern const loop::CallbackKind& release_waiter;

namespace {

enum class ReturnWhen : std::int64_t { first_completed, first_exception, all_completed };

/// What the callbacks of one wait() share: [0] the waiter, [1] its timer or None, [2] the futures still
/// waited for, [3] a ReturnWhen.
constexpr std::size_t kWaiter = 0, kTimer = 1, kCounter = 2, kWhen = 3;

// _wait.<locals>._on_completion
Outcome on_completion(const Value& a, const Value&, const Value& argument) {
    auto& state = *as<object::List>(a);
    Future& future = *as<Future>(argument);
    const std::int64_t left = state[kCounter].small() - 1;
    state.items[kCounter] = Value::small_int(left);
    const auto when = static_cast<ReturnWhen>(state[kWhen].small());
    bool enough = left <= 0 || when == ReturnWhen::first_completed;
    if (!enough && when == ReturnWhen::first_exception && !future.cancelled()) {
        future.log_traceback = false;
        enough = static_cast<bool>(future.exception);
    }
    if (!enough) return Value::none();
    if (!state[kTimer].is_none()) loop::cancel_handle(*as<loop::Handle>(state[kTimer]));
    loop::set_result_unless_done(*as<Future>(state[kWaiter]), Value::none());
    return Value::none();
}
const loop::CallbackKind kOnCompletion{"_wait.<locals>._on_completion", "asyncio/tasks.py", 503,
                                       on_completion};

Outcome return_when_of(const Value& v) {
    if (object::is_str(v)) {
        const std::string_view text = object::text_of(v);
        if (text == "FIRST_COMPLETED") return Value::small_int(0);
        if (text == "FIRST_EXCEPTION") return Value::small_int(1);
        if (text == "ALL_COMPLETED") return Value::small_int(2);
    }
    return object::raise_value_error("Invalid return_when value: " + object::str_text(v));
}

Outcome checked_futures(const Value& given) {
    if (loop::is_future(given) || loop::is_coroutine(given))
        return object::raise_type_error("expect a list of futures, not " +
                                        std::string(object::type_of(given)->name));
    const Value something = TRY(object::truth(given));
    if (!something.is_true()) return object::raise_value_error("Set of Tasks/Futures is empty.");
    return Value::none();
}

Outcome set_of(const Value& given) {
    const Value items = TRY(object::list_of(given));
    const Ref<object::Set> set = object::new_ordered_set();
    for (const Value& item : as<object::List>(items)->span()) {
        const Value added = TRY(object::set_add(*set, item));
    }
    return set;
}

Frame wait_frame(Coroutine& self) {
    CO_TRY(something, checked_futures(self.args[0]));
    CO_TRY(when, return_when_of(self.args[2]));
    CO_TRY(set, set_of(self.args[0]));
    CO_TRY(list, object::list_of(set));
    const auto& futures = *as<object::List>(list);
    for (std::uint32_t i = 0; i < futures.size; ++i) {
        if (loop::is_coroutine(futures[i]))
            co_return object::raise_type_error("Passing coroutines is forbidden, use tasks explicitly.");
    }
    CO_TRY(running, loop::get_running_loop());
    EventLoop& event_loop = *as<EventLoop>(running);
    const Ref<Future> waiter = loop::create_future(event_loop, trace::WaitKind::wait, futures.size);
    Ref<loop::TimerHandle> timer;
    if (!self.args[1].is_none()) {
        const Value now = object::make_float(World::current().now().to_double());
        CO_TRY(sum, object::binary(object::BinaryOp::add, now, self.args[1]));
        CO_TRY(end, object::to_float(sum));
        timer = event_loop.call_at(loop::Seconds::from_double(object::float_of(end)), release_waiter, waiter);
    }
    const Ref<object::List> state = object::new_list(4);
    object::list_append(*state, waiter);
    object::list_append(*state, timer ? Value(timer) : Value::none());
    object::list_append(*state, Value::small_int(futures.size));
    object::list_append(*state, when);
    const Value callback = loop::make_callback(kOnCompletion, state);
    for (std::uint32_t i = 0; i < futures.size; ++i) {
        Future* future = loop::as_future(futures[i]);
        if (!future) co_return object::raise_attribute_error(futures[i], object::intern("add_done_callback"));
        loop::add_done_callback(*future, callback);
    }
    Outcome waited = co_await self.result_of(*waiter, 521);
    if (timer) loop::cancel_handle(*timer);
    for (std::uint32_t i = 0; i < futures.size; ++i)
        const Outcome removed = loop::remove_done_callback(*as<Future>(futures[i]), callback);
    if (waited.raised()) co_return waited;
    const Ref<object::Set> done = object::new_ordered_set();
    const Ref<object::Set> pending = object::new_ordered_set();
    for (std::uint32_t i = 0; i < futures.size; ++i)
        const Outcome added = object::set_add(as<Future>(futures[i])->done() ? *done : *pending, futures[i]);
    const Value both[] = {Value(done), Value(pending)};
    co_return object::make_tuple(both);
}
const Routine kWait{{"wait", "wait", "asyncio/tasks.py", 405}, wait_frame, nullptr, nullptr, true};

Outcome wait(const Value* a) { return make_coroutine(kWait, a[0], a[1], a[2]); }

}  // namespace

void add_wait(ModuleNames& names) {
    names.add({"wait", "fs, *, timeout=None, return_when='ALL_COMPLETED'", wait}, "asyncio.tasks");
}

}  // namespace aio
