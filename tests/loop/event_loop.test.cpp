#include "core/loop/event_loop.h"

#include "core/loop/exceptions.h"
#include "core/object/str.h"
#include "tests/loop/fixture.h"
#include "tests/support/catch_compat.h"

using namespace test;
using Names = std::vector<std::string>;

namespace {

void later(Fixture& f, double delay, const std::string& name) {
    const double when = f.world().now().to_double() + delay;
    const Outcome timer = f.loop().call_at(when, f.callable(name), Value(), Value::none());
    REQUIRE(timer.ok());
}

void soon(Fixture& f, const std::string& name) {
    const Outcome handle = f.loop().call_soon(f.callable(name), Value(), Value::none());
    REQUIRE(handle.ok());
}

}  // namespace

TEST_CASE("callbacks run in the order in which they were asked for") {
    Fixture f;
    soon(f, "a");
    soon(f, "b");
    f.run_once();
    CHECK(f.calls == Names{"a", "b"});
    CHECK(f.events() == Names{"tick", "callback a", "callback b"});
}

TEST_CASE("an iteration runs only what was ready when it began") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    loop::add_done_callback(*future, f.callable("done"));
    const Ref<loop::Handle> handle =
        f.loop().call_soon(loop::set_result_unless_cancelled, future, Value::none());
    f.run_once();
    CHECK(f.calls.empty());
    f.run_once();
    CHECK(f.calls == Names{"done"});
}

TEST_CASE("timers run by time, and at equal times by insertion") {
    Fixture f;
    later(f, 0.2, "late");
    later(f, 0.1, "first");
    later(f, 0.1, "second");
    f.run_once();
    CHECK(f.calls == Names{"first", "second"});
    CHECK(f.world().now().to_double() == 0.1);
    f.run_once();
    CHECK(f.calls.back() == "late");
    CHECK(f.world().now().to_double() == 0.2);
}

TEST_CASE("a thousand timers come out in order") {
    Fixture f;
    Names expected;
    for (int i = 0; i < 1000; ++i)
        later(f, 0.001 * ((i * 7919) % 1000 + 1), std::to_string((i * 7919) % 1000 + 1));
    for (int i = 1; i <= 1000; ++i) expected.push_back(std::to_string(i));
    while (f.loop().scheduled_.size() != 0) f.run_once();
    CHECK(f.calls == expected);
}

TEST_CASE("a cancelled timer is not run and does not move the clock") {
    Fixture f;
    Outcome first = f.loop().call_at(0.5, f.callable("cancelled"), Value(), Value::none());
    const Value handle = first.take();
    later(f, 1.0, "kept");
    loop::cancel_handle(*object::as<loop::Handle>(handle));
    CHECK(f.loop().timer_cancelled_count_ == 1);
    f.run_once();
    CHECK(f.calls == Names{"kept"});
    CHECK(f.world().now().to_double() == 1.0);
    CHECK(f.loop().timer_cancelled_count_ == 0);
}

TEST_CASE("cancelled timers are purged when they are many and more than half") {
    Fixture f;
    std::vector<Value> handles;
    for (int i = 0; i < 200; ++i) {
        Outcome timer = f.loop().call_at(10.0 + i, f.callable("t"), Value(), Value::none());
        handles.push_back(timer.take());
    }
    // Not the first ones, which would be dropped at the head of the queue.
    for (int i = 50; i < 151; ++i)
        loop::cancel_handle(*object::as<loop::Handle>(handles[static_cast<std::size_t>(i)]));
    soon(f, "x");
    f.run_once();
    CHECK(f.loop().scheduled_.size() == 99);
    CHECK(f.loop().timer_cancelled_count_ == 0);
    while (f.loop().scheduled_.size() != 0) f.run_once();
    CHECK(f.calls.size() == 100);
}

TEST_CASE("half of the timers cancelled is not more than half") {
    Fixture f;
    std::vector<Value> handles;
    for (int i = 0; i < 200; ++i) {
        Outcome timer = f.loop().call_at(10.0 + i, f.callable("t"), Value(), Value::none());
        handles.push_back(timer.take());
    }
    for (int i = 50; i < 150; ++i)
        loop::cancel_handle(*object::as<loop::Handle>(handles[static_cast<std::size_t>(i)]));
    soon(f, "x");
    f.run_once();
    CHECK(f.loop().scheduled_.size() == 200);
}

TEST_CASE("a cancelled handle counts as ready but is not run") {
    Fixture f;
    Outcome made = f.loop().call_soon(f.callable("never"), Value(), Value::none());
    const Value handle = made.take();
    soon(f, "runs");
    loop::cancel_handle(*object::as<loop::Handle>(handle));
    f.run_once();
    CHECK(f.calls == Names{"runs"});
    CHECK(object::repr_text(handle) == "<Handle cancelled>");
}

TEST_CASE("nothing to wait for ends the run with the reason") {
    Fixture f;
    const Outcome ran = f.loop().run_once();
    CHECK(ran.raised());
    CHECK(f.world().stopped());
    CHECK(f.world().stop_reason() == "Deadlock: nothing is ready, no timer is set and no worker is running");
}

TEST_CASE("an exception of a callback is reported and the loop goes on") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    loop::set_result(*future, Value::none());
    const Ref<loop::Handle> broken =
        f.loop().call_soon(loop::set_result_unless_cancelled, future, Value::none());
    soon(f, "next");
    f.run_once();
    CHECK(f.calls == Names{"next"});
    CHECK(f.events() ==
          Names{"tick", "callback _set_result_unless_cancelled",
                "report Exception in callback _set_result_unless_cancelled() at asyncio/futures.py:319 "
                "asyncio.exceptions.InvalidStateError: invalid state",
                "callback next"});
}

TEST_CASE("closing is refused while the loop runs, and ends scheduling") {
    Fixture f;
    CHECK(message_of(f.loop().close()) == "RuntimeError: Cannot close a running event loop");
    f.loop().running_ = false;
    CHECK(f.loop().close().ok());
    CHECK(message_of(f.loop().check_closed()) == "RuntimeError: Event loop is closed");
    CHECK(message_of(f.loop().run_forever()) == "RuntimeError: Event loop is closed");
}
