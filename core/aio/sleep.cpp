// asyncio.sleep. CPython 3.14: Lib/asyncio/tasks.py, sleep and __sleep0.
#include <cmath>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/handle.h"
#include "core/object/number.h"

namespace aio {

namespace {

Outcome is_nothing(const Value& delay) {
    if (delay.is_small_int()) return Value::boolean(delay.small() <= 0);
    if (delay.is_heap() && object::is_float(delay)) return Value::boolean(object::float_of(delay) <= 0);
    const Value compared = TRY(object::compare(object::CompareOp::le, delay, Value::small_int(0)));
    return object::truth(compared);
}

/// Sets the timer and gives the future that it will set.
Outcome start_timer(Coroutine& self) {
    const Value number = TRY(object::to_float(self.args[0]));
    const double delay = object::float_of(number);
    if (std::isnan(delay)) return object::raise_value_error("Invalid delay: NaN (not a number)");
    const Value running = TRY(loop::get_running_loop());
    EventLoop& event_loop = *as<EventLoop>(running);
    const loop::Seconds now = World::current().now();
    const loop::Seconds when = loop::Seconds::from_double(now.to_double() + delay);
    Value future = loop::create_future(event_loop, trace::WaitKind::sleep, (when - now).nanoseconds());
    self.args[2] =
        event_loop.call_at(when, loop::set_result_unless_cancelled, future, std::move(self.args[1]));
    return future;
}

// A delay of zero or less is one bare yield, any other a future that a timer sets: neither needs a frame.
Quick sleep_quick(Coroutine& self, Outcome& result) {
    Outcome nothing = is_nothing(self.args[0]);
    if (nothing.ok() && nothing.take().is_true()) {
        self.line = 690;
        result = std::move(self.args[1]);
        return Quick::yielded;
    }
    Outcome future = nothing.raised() ? std::move(nothing) : start_timer(self);
    if (future.raised()) {
        result = std::move(future);
        return Quick::ended;
    }
    self.line = 702;
    self.awaiting = future.take();
    return Quick::waits;
}

void sleep_after(Coroutine& self) { loop::cancel_handle(*as<loop::Handle>(self.args[2])); }

const Routine kSleep{{"sleep", "sleep", "asyncio/tasks.py", 687}, nullptr, sleep_quick, sleep_after};

Outcome sleep(const Value* a) { return make_coroutine(kSleep, a[0], a[1]); }

}  // namespace

void add_sleep(ModuleNames& names) { names.add({"sleep", "delay, result=None", sleep}, "asyncio.tasks"); }

}  // namespace aio
