#include "core/loop/future.h"

#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/str.h"
#include "tests/loop/fixture.h"
#include "tests/support/catch_compat.h"

using namespace test;
using Names = std::vector<std::string>;

TEST_CASE("a pending future has neither a result nor an exception") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    CHECK(message_of(loop::result_of(*future)) == "asyncio.exceptions.InvalidStateError: Result is not set.");
    CHECK(message_of(loop::exception_of(*future)) ==
          "asyncio.exceptions.InvalidStateError: Exception is not set.");
}

TEST_CASE("a future's repr tells its state, result and callbacks") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    CHECK(object::repr_text(future) == "<Future pending>");
    for (const char* name : {"a", "b", "c"}) loop::add_done_callback(*future, f.callable(name));
    CHECK(object::repr_text(future) == "<Future pending cb=[a(), <1 more>, c()]>");
    loop::set_result(*future, object::make_str("abcabcabcabcabcabcabcabcabcabcabcabcabc"));
    CHECK(object::repr_text(future) == "<Future finished result='abcabcabcabc...cabcabcabcabc'>");
}

TEST_CASE("callbacks run in order, once, an iteration after the result is set") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    loop::add_done_callback(*future, f.callable("first"));
    loop::add_done_callback(*future, f.callable("second"));
    loop::set_result(*future, Value::none());
    CHECK(f.calls.empty());
    loop::add_done_callback(*future, f.callable("late"));
    f.run_once();
    CHECK(f.calls == Names{"first", "second", "late"});
}

TEST_CASE("removing a callback removes all equal ones and keeps the order of the others") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    const Value twice = f.callable("twice");
    loop::add_done_callback(*future, twice);
    loop::add_done_callback(*future, f.callable("a"));
    loop::add_done_callback(*future, twice);
    loop::add_done_callback(*future, f.callable("b"));
    CHECK(loop::remove_done_callback(*future, twice).take().small() == 2);
    CHECK(loop::remove_done_callback(*future, twice).take().small() == 0);
    loop::set_result(*future, Value::none());
    f.run_once();
    CHECK(f.calls == Names{"a", "b"});
}

TEST_CASE("a cancelled future raises CancelledError with its message") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    CHECK(loop::cancel_future(*future, object::make_str("why")));
    CHECK_FALSE(loop::cancel_future(*future));
    CHECK(message_of(loop::result_of(*future)) == "asyncio.exceptions.CancelledError: why");
    CHECK(object::repr_text(future) == "<Future cancelled>");
}

TEST_CASE("an exception that nobody looks at is reported when the future dies") {
    Fixture f;
    {
        const Ref<Future> seen = loop::create_future(f.loop());
        loop::set_exception(*seen, object::make_exception(&object::exc::ValueError, "seen"));
        CHECK(message_of(loop::result_of(*seen)) == "ValueError: seen");
        const Ref<Future> unseen = loop::create_future(f.loop());
        loop::set_exception(*unseen, object::make_exception(&object::exc::ValueError, "unseen"));
    }
    CHECK(f.events() == Names{"report Future exception was never retrieved ValueError: unseen"});
    CHECK(f.world().standard_error.find("Future exception was never retrieved\nfuture: <Future finished "
                                        "exception=ValueError('unseen')>\n") == 0);
}

TEST_CASE("StopIteration cannot be raised into a future") {
    Fixture f;
    Outcome checked = loop::checked_exception(Value(object::make_stop_iteration(Value::none())));
    REQUIRE(checked.ok());
    CHECK(exception_text(checked.take()) ==
          "RuntimeError: StopIteration interacts badly with generators and cannot be raised into a Future");
    CHECK(message_of(loop::checked_exception(Value::small_int(3))) == "TypeError: invalid exception object");
}

TEST_CASE("awaiting a pending future yields it once") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    Outcome made = object::awaitable_iterator(future);
    REQUIRE(made.ok());
    const Value iterator = made.take();
    Resumed r = object::resume(iterator, ResumeKind::send, Value::none());
    CHECK(r.kind == Resumed::Kind::yielded);
    CHECK(r.value.is(Value(future)));
    CHECK(future->blocking);
    r = object::resume(iterator, ResumeKind::send, Value::none());
    CHECK(exception_text(r.value) == "RuntimeError: await wasn't used with future");
    loop::set_result(*future, Value::small_int(7));
    r = object::resume(iterator, ResumeKind::send, Value::none());
    CHECK(r.kind == Resumed::Kind::returned);
    CHECK(r.value.small() == 7);
}
