#include "core/loop/task.h"

#include <algorithm>
#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/str.h"

#include "tests/loop/fixture.h"
#include "tests/support/catch_compat.h"

using namespace test;
using Names = std::vector<std::string>;

namespace {

const Fixture::Step kBareYield = [](ResumeKind, const Value&) { return yielded(Value::none()); };

Fixture::Step await_future(const Ref<Future>& future) {
    return [future](ResumeKind, const Value&) { return awaiting(*future); };
}
Fixture::Step yield(const Value& v) {
    return [v](ResumeKind, const Value&) { return yielded(v); };
}
/// Ends with what it was resumed with: a value is returned, an exception raised again.
const Fixture::Step kPassOn = [](ResumeKind kind, const Value& sent) {
    return kind == ResumeKind::raise ? Resumed{Resumed::Kind::raised, sent} : returned(sent);
};

/// Runs a task whose first yield is wrong, and gives the exception that it is resumed with.
std::string error_of(Fixture& f, const Value& wrong) {
    const Ref<Task> task = f.task("f", {yield(wrong), kPassOn});
    f.run_ready();
    return message_of(loop::result_of(*task));
}

}  // namespace

TEST_CASE("a task runs its coroutine step by step and has its result") {
    Fixture f;
    const Ref<Task> task =
        f.task("f", {kBareYield, [](ResumeKind, const Value&) { return returned(Value::small_int(42)); }});
    CHECK(object::repr_text(task) == "<Task pending name='Task-1' coro=<f()>>");
    f.run_ready();
    CHECK(loop::result_of(*task).take().small() == 42);
    CHECK(f.events() == Names{"spawn Task-1", "tick", "step Task-1", "suspend Task-1 yield", "tick",
                              "step Task-1", "finish Task-1 return 42"});
}

TEST_CASE("a task that awaits a future wakes up an iteration after it is done") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    const Ref<Task> task = f.task("f", {await_future(future), kPassOn});
    f.run_once();
    CHECK(object::repr_text(task) ==
          "<Task pending name='Task-1' coro=<f()> wait_for=<Future pending cb=[Task.task_wakeup()]>>");
    loop::set_result(*future, Value::none());
    f.run_once();
    CHECK(task->done());
    CHECK(f.events() == Names{"spawn Task-1", "tick", "step Task-1", "suspend Task-1 future", "tick",
                              "step Task-1", "finish Task-1 return None"});
}

TEST_CASE("waiting for a task names it") {
    Fixture f;
    const Ref<Task> inner = f.task("inner", {kBareYield});
    const Ref<Task> outer = f.task("outer", {await_future(Ref<Future>(inner.get())), kPassOn});
    f.run_ready();
    const Names events = f.events();
    CHECK(events[6] == "suspend Task-2 task:Task-1");
    CHECK(events.back() == "finish Task-2 return None");
}

TEST_CASE("what must not be yielded comes back as a RuntimeError") {
    Fixture f;
    CHECK(error_of(f, Value::small_int(1)) == "RuntimeError: Task got bad yield: 1");
    const Ref<Future> future = loop::create_future(f.loop());
    CHECK(error_of(f, future) ==
          "RuntimeError: yield was used instead of yield from in task <Task pending name='Task-2' "
          "coro=<f()>> with "
          "<Future pending>");
    const Ref<EventLoop> other = loop::new_event_loop();
    const Ref<Future> foreign = loop::create_future(*other);
    foreign->blocking = true;
    CHECK(error_of(f, foreign) ==
          "RuntimeError: Task <Task pending name='Task-3' coro=<f()>> got Future <Future pending> attached "
          "to a "
          "different loop");
    other->closed_ = true;
}

TEST_CASE("a task cannot await itself") {
    Fixture f;
    Ref<Task> task;
    task = f.task("f", {[&task](ResumeKind, const Value&) { return awaiting(*task); }, kPassOn});
    f.run_ready();
    CHECK(message_of(loop::result_of(*task)) ==
          "RuntimeError: Task cannot await on itself: <Task pending name='Task-1' coro=<f()>>");
}

TEST_CASE("cancelling before the first step raises CancelledError into the coroutine") {
    Fixture f;
    const Ref<Task> task = f.task("f", {kPassOn});
    CHECK(loop::cancel_task(*task, object::make_str("stop")));
    CHECK(task->num_cancels_requested == 1);
    f.run_ready();
    CHECK(task->cancelled());
    CHECK(message_of(loop::result_of(*task)) == "asyncio.exceptions.CancelledError: stop");
    CHECK_FALSE(loop::cancel_task(*task));
    CHECK(f.events() ==
          Names{"spawn Task-1", "cancel Task-1", "tick", "step Task-1", "finish Task-1 cancel"});
}

TEST_CASE("cancelling a waiting task cancels what it waits for") {
    Fixture f;
    const Ref<Future> future = loop::create_future(f.loop());
    const Ref<Task> task = f.task("f", {await_future(future), kPassOn});
    f.run_once();
    loop::cancel_task(*task);
    CHECK(future->cancelled());
    CHECK_FALSE(task->done());
    CHECK(object::repr_text(task).find("<Task cancelling name='Task-1'") == 0);
    f.run_once();
    CHECK(task->cancelled());
}

TEST_CASE("a request made while the task runs is passed on after the suspension is told") {
    Fixture f;
    const Ref<Task> inner = f.task("inner", {kBareYield, kPassOn});
    Ref<Task> outer;
    outer = f.task("outer", {[&](ResumeKind, const Value&) {
                                 loop::cancel_task(*outer);
                                 return awaiting(*inner);
                             },
                             kPassOn});
    f.run_ready();
    CHECK(outer->cancelled());
    CHECK(inner->cancelled());
    const Names events = f.events();
    const auto suspended = std::find(events.begin(), events.end(), "suspend Task-2 task:Task-1");
    const auto cancelled = std::find(events.begin(), events.end(), "cancel Task-1");
    CHECK(suspended < cancelled);
    CHECK(cancelled != events.end());
}

TEST_CASE("a coroutine may refuse its cancellation") {
    Fixture f;
    const Ref<Task> task = f.task("f", {kBareYield, kBareYield, [](ResumeKind, const Value&) {
                                            return returned(object::make_str("done"));
                                        }});
    f.run_once();
    loop::cancel_task(*task);
    f.run_ready();
    CHECK(object::str_text(loop::result_of(*task).take()) == "done");
    CHECK(task->num_cancels_requested == 1);
    CHECK(loop::uncancel(*task) == 0);
    CHECK(loop::uncancel(*task) == 0);
}

TEST_CASE("a request that comes in the last step cancels the task instead of its result") {
    Fixture f;
    Ref<Task> task;
    task = f.task("f", {[&](ResumeKind, const Value&) {
                      loop::cancel_task(*task);
                      return returned(Value::small_int(1));
                  }});
    f.run_ready();
    CHECK(task->cancelled());
}

TEST_CASE("SystemExit of a task ends the loop") {
    Fixture f;
    const Ref<Task> task =
        f.task("f", {[](ResumeKind, const Value&) { return raised(&object::exc::SystemExit, "bye"); }});
    CHECK(message_of(f.loop().run_once()) == "SystemExit: bye");
    CHECK(task->done());
    task->log_traceback = false;
}

TEST_CASE("a task that dies while it is pending is reported") {
    Fixture f;
    {
        const Ref<Future> future = loop::create_future(f.loop());
        const Ref<Task> task = f.task("f", {await_future(future)});
        f.run_once();
        task->coro = Value();  // the fake keeps the future, where no collector can see it
    }
    object::Heap::current().collect();  // the task and what it waits for keep each other alive
    const Names events = f.events();
    CHECK(events.back() == "report Task was destroyed but it is pending!");
}

TEST_CASE("an exception of a task that nobody looks at is reported after its end") {
    Fixture f;
    f.task("f", {[](ResumeKind, const Value&) { return raised(&object::exc::KeyError, "k"); }});
    f.run_ready();
    const Names events = f.events();
    REQUIRE(events.size() == 5);
    CHECK(events[3] == "finish Task-1 raise KeyError: 'k'");
    CHECK(events[4] == "report Task exception was never retrieved KeyError: 'k'");
}

TEST_CASE("an eager task takes its first step when it is made") {
    Fixture f;
    bool ran = false;
    Outcome made = loop::create_task(f.loop(), f.coroutine("f", {[&](ResumeKind, const Value&) {
                                                               ran = true;
                                                               return returned(Value::small_int(3));
                                                           }}),
                                     object::make_str("now"), {}, loop::Start::eager);
    REQUIRE(made.ok());
    CHECK(ran);
    CHECK(object::repr_text(made.take()) == "<Task finished name='now' result=3>");
    CHECK(f.events() == Names{"spawn now", "step now", "finish now return 3"});
}

TEST_CASE("only a coroutine can become a task") {
    Fixture f;
    CHECK(message_of(loop::create_task(f.loop(), Value::small_int(3))) ==
          "TypeError: a coroutine was expected, got 3");
}

TEST_CASE("all tasks are those that are not done, in order of creation") {
    Fixture f;
    std::vector<Ref<Task>> tasks;
    for (int i = 0; i < 200; ++i) tasks.push_back(f.task("f", {kBareYield, kBareYield}));
    for (int i = 0; i < 200; i += 2) loop::cancel_task(*tasks[static_cast<std::size_t>(i)]);
    for (int i = 0; i < 200; ++i) tasks.push_back(f.task("g", {kBareYield}));
    Outcome listed = object::list_of(loop::all_tasks(f.loop()));
    const Value list = listed.take();
    std::vector<std::uint32_t> numbers;
    for (const Value& task : object::as<object::List>(list)->span())
        numbers.push_back(object::as<Task>(task)->number);
    CHECK(numbers.size() == 400);
    CHECK(std::is_sorted(numbers.begin(), numbers.end()));
    f.run_ready();
    CHECK(object::set_size(*object::as<object::Set>(loop::all_tasks(f.loop()))) == 0);
}
