// asyncio.wait_for. CPython 3.14: Lib/asyncio/tasks.py, wait_for and _cancel_and_wait.
#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/aio/timeouts.h"
#include "core/loop/exceptions.h"
#include "core/object/exception.h"

namespace aio {

namespace {

// _release_waiter
Outcome release(const Value& a, const Value&, const Value&) {
    loop::set_result_unless_done(*as<Future>(a), Value::none());
    return Value::none();
}
const loop::CallbackKind kRelease{"_release_waiter", "asyncio/tasks.py", 435, release};

Frame cancel_and_wait_frame(Coroutine& self) {
    CO_TRY(running, loop::get_running_loop());
    const Ref<Future> waiter = loop::create_future(*as<EventLoop>(running));
    const Value callback = loop::make_callback(kRelease, waiter);
    Future& future = *as<Future>(self.args[0]);
    loop::add_done_callback(future, callback);
    Outcome result = loop::cancel(self.args[0]);
    // Not the future itself is waited for, so that this wait can be cancelled.
    if (result.ok()) result = co_await self.result_of(*waiter, 549);
    const Outcome removed = loop::remove_done_callback(future, callback);
    co_return result;
}
const Routine kCancelAndWait{{"_cancel_and_wait", "_cancel_and_wait", "asyncio/tasks.py", 537},
                             cancel_and_wait_frame};

Frame wait_for_frame(Coroutine& self) {
    if (!self.args[1].is_none()) {
        CO_TRY(compared, object::compare(object::CompareOp::le, self.args[1], Value::small_int(0)));
        CO_TRY(at_once, object::truth(compared));
        if (at_once.is_true()) {
            CO_TRY(made, loop::ensure_future(self.args[0], nullptr));
            Future& future = *as<Future>(made);
            if (future.done()) co_return loop::result_of(future);
            const Value cancelling = make_coroutine(kCancelAndWait, made);
            CO_TRY(waited, co_await self.await(cancelling, 481));
            Outcome result = loop::result_of(future);
            if (!result.raised() || !loop::is_cancelled_error(Value(result.exception()))) co_return result;
            const Value cancelled(result.take_exception());
            auto timeout = object::make_exception(&object::exc::TimeoutError, std::string());
            loop::chain(*timeout, cancelled);
            co_return Outcome::raise(timeout);
        }
    }
    CO_TRY(limit, timeout_after(self.args[1]));
    auto& timeout = *as<Timeout>(limit);
    CO_TRY(entered, timeout.enter());
    const Value awaited = std::move(self.args[0]);
    Outcome result = co_await self.await(awaited, 488);
    Outcome left = timeout.exit(result.raised() ? Value(result.exception()) : Value());
    if (left.raised()) co_return left;
    co_return result;
}
const Routine kWaitFor{
    {"wait_for", "wait_for", "asyncio/tasks.py", 440}, wait_for_frame, nullptr, nullptr, true};

Outcome wait_for(const Value* a) { return make_coroutine(kWaitFor, a[0], a[1]); }

}  // namespace

const loop::CallbackKind& release_waiter = kRelease;

void add_wait_for(ModuleNames& names) { names.add({"wait_for", "fut, timeout", wait_for}, "asyncio.tasks"); }

}  // namespace aio
