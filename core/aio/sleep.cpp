// asyncio.sleep. CPython 3.14: Lib/asyncio/tasks.py, sleep and __sleep0.
#include <cmath>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/handle.h"
#include "core/object/number.h"

namespace aio {

namespace {

constexpr const char* kInvalidDelay = "Invalid delay: NaN (not a number)";

// A delay of zero or less is one bare yield.
Quick sleep_quick(Coroutine& self, Outcome& result) {
    const Value& delay = self.args[0];
    bool nothing = false;
    if (delay.is_small_int()) {
        nothing = delay.small() <= 0;
    } else if (delay.is_heap() && object::is_float(delay)) {
        nothing = object::float_of(delay) <= 0;
    } else {
        Outcome compared = object::compare(object::CompareOp::le, delay, Value::small_int(0));
        if (compared.ok()) compared = object::truth(compared.take());
        if (compared.raised()) {
            result = std::move(compared);
            return Quick::ended;
        }
        nothing = compared.take().is_true();
    }
    if (!nothing) return Quick::needs_frame;
    self.line = 684;
    result = std::move(self.args[1]);
    return Quick::yielded;
}

Frame sleep_frame(Coroutine& self) {
    CO_TRY(number, object::to_float(self.args[0]));
    const double delay = object::float_of(number);
    if (std::isnan(delay)) co_return object::raise_value_error(kInvalidDelay);
    CO_TRY(running, loop::get_running_loop());
    EventLoop& event_loop = *as<EventLoop>(running);
    const loop::Seconds now = World::current().now();
    const loop::Seconds when = loop::Seconds::from_double(now.to_double() + delay);
    const Ref<Future> future =
        loop::create_future(event_loop, trace::WaitKind::sleep, (when - now).nanoseconds());
    const Ref<loop::TimerHandle> handle =
        event_loop.call_at(when, loop::set_result_unless_cancelled, future, self.args[1]);
    Outcome result = co_await self.result_of(*future, 702);
    loop::cancel_handle(*handle);
    co_return result;
}

const Routine kSleep{{"sleep", "sleep", "asyncio/tasks.py", 687}, sleep_frame, sleep_quick};

Outcome sleep(const Value* a) { return make_coroutine(kSleep, a[0], a[1]); }

}  // namespace

void add_sleep(ModuleNames& names) { names.add({"sleep", "delay, result=None", sleep}, "asyncio.tasks"); }

}  // namespace aio
