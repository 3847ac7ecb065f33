// The programs of tests/aio/traces, written as C++ coroutines: what the library does with them is what
// CPython 3.14 does with the Python ones. Names in a trace are those of the Python functions.
#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "tests/aio/program.h"
#include "tests/support/catch_compat.h"

using namespace test;
using object::as;
using object::Ref;

namespace {

Value must(Outcome outcome) {
    if (outcome.raised()) FAIL(object::describe(*outcome.exception()));
    return outcome.take();
}
Value method(const Value& self, const char* name, std::initializer_list<Value> args = {}) {
    return must(object::call_method(self, object::intern(name), args));
}
Value asyncio(const char* name, std::initializer_list<Value> args = {}) { return run().call(name, args); }
Value make(const Routine& routine, Value a = Value(), Value b = Value()) {
    return aio::make_coroutine(routine, std::move(a), std::move(b));
}
Value task_of(const Routine& routine, Value a = Value(), Value b = Value()) {
    return asyncio("create_task", {make(routine, std::move(a), std::move(b))});
}
Value sleeping(double delay) { return asyncio("sleep", {seconds(delay)}); }
bool is(const Outcome& outcome, object::Type* type) {
    return outcome.raised() && object::is_a(Value(outcome.exception()), type);
}
void print(const std::string& words) { run().print(words); }
std::string shown(const Value& v) { return object::str_text(v); }
Value aexit(const Value& manager, const Outcome& body) {
    const Value e = body.raised() ? Value(body.exception()) : Value::none();
    return method(manager, "__aexit__", {Value::none(), e, Value::none()});
}
Value all(const std::vector<Value>& values) { return object::make_list(values); }
Value gather(const std::vector<Value>& values) {
    return must(
        object::call(run().name("gather"),
                     object::Args{values.data(), static_cast<std::uint32_t>(values.size()), nullptr}));
}

// --- queues ---

Frame producer(Coroutine& self) {
    for (int i = 0; i < 4; ++i) {
        const Value putting = method(self.args[0], "put", {Value::small_int(i)});
        CO_TRY(put, co_await self.await(putting, 0));
        print("put " + std::to_string(i));
    }
    const Value joining = method(self.args[0], "join");
    CO_TRY(joined, co_await self.await(joining, 0));
    print("joined");
    co_return Value::none();
}
const Routine kProducer{{"producer", "producer", "queues.py", 4}, producer};

Frame consumer(Coroutine& self) {
    for (;;) {
        const Value getting = method(self.args[0], "get");
        CO_TRY(item, co_await self.await(getting, 0));
        const Value delay = sleeping(0.1);
        CO_TRY(slept, co_await self.await(delay, 0));
        print("got " + shown(item));
        method(self.args[0], "task_done");
    }
}
const Routine kConsumer{{"consumer", "consumer", "queues.py", 12}, consumer};

Frame queues(Coroutine& self) {
    const Value queue = asyncio("Queue", {Value::small_int(2)});
    const Value worker = task_of(kConsumer, queue);
    const Value producing = make(kProducer, queue);
    CO_TRY(produced, co_await self.await(producing, 0));
    method(worker, "cancel");
    const Outcome ended = co_await self.await(worker, 0);
    if (is(ended, loop::cancelled_error)) print("cancelled");
    method(queue, "shutdown");
    const Value getting = method(queue, "get");
    const Outcome got = co_await self.await(getting, 0);
    if (is(got, loop::queue_shut_down)) print("shut down");
    co_return Value::none();
}
const Routine kQueues{{"main", "main", "queues.py", 20}, queues};

// --- limits ---

Frame slow(Coroutine& self) {
    const Value delay = sleeping(1);
    CO_TRY(slept, co_await self.await(delay, 0));
    co_return Value::none();
}
const Routine kSlow{{"slow", "slow", "limits.py", 4}, slow};

Frame limits(Coroutine& self) {
    const Value first = asyncio("wait_for", {make(kSlow), seconds(0.25)});
    if (is(co_await self.await(first, 0), &object::exc::TimeoutError)) print("timeout 1");
    const Value second = asyncio("wait_for", {make(kSlow), Value::small_int(0)});
    if (is(co_await self.await(second, 0), &object::exc::TimeoutError)) print("timeout 2");
    const Value outer = asyncio("timeout", {seconds(0.5)});
    const Value entering_outer = method(outer, "__aenter__");
    CO_TRY(entered_outer, co_await self.await(entering_outer, 0));
    const Value inner = asyncio("timeout", {seconds(0.1)});
    const Value entering_inner = method(inner, "__aenter__");
    CO_TRY(entered_inner, co_await self.await(entering_inner, 0));
    const Value waiting = make(kSlow);
    const Outcome body = co_await self.await(waiting, 0);
    const Value leaving_inner = aexit(inner, body);
    const Outcome left_inner = co_await self.await(leaving_inner, 0);
    const Value leaving_outer = aexit(outer, left_inner);
    const Outcome left_outer = co_await self.await(leaving_outer, 0);
    if (left_outer.ok() && is(left_inner, &object::exc::TimeoutError)) print("timeout 3");
    const Value quick = asyncio("sleep", {seconds(0.1), text("in time")});
    const Value limited = asyncio("wait_for", {quick, Value::small_int(5)});
    CO_TRY(result, co_await self.await(limited, 0));
    print(shown(result));
    co_return Value::none();
}
const Routine kLimits{{"main", "main", "limits.py", 8}, limits};

// --- groups ---

Frame fails(Coroutine& self) {
    const Value delay = sleeping(0.1);
    CO_TRY(slept, co_await self.await(delay, 0));
    co_return object::raise_value_error("one");
}
const Routine kFails{{"fails", "fails", "groups.py", 4}, fails};

Frame waits(Coroutine& self) {
    const Value delay = sleeping(1);
    CO_TRY(slept, co_await self.await(delay, 0));
    co_return Value::none();
}
const Routine kWaits{{"waits", "waits", "groups.py", 9}, waits};

Value named_task(const Value& group, Value coro) {
    const Value create = must(object::get_attr(group, object::intern("create_task")));
    const Value keywords = object::make_tuple({text("name")});
    const Value values[] = {std::move(coro), text("named")};
    return must(object::call(create, object::Args{values, 1, as<object::Tuple>(keywords)}));
}

Frame grouped(Coroutine& self) {
    {
        const Value group = must(object::call(run().name("TaskGroup")));
        const Value entering = method(group, "__aenter__");
        CO_TRY(entered, co_await self.await(entering, 0));
        method(group, "create_task", {make(kWaits)});
        method(group, "create_task", {make(kFails)});
        const Value delay = sleeping(5);
        const Outcome body = co_await self.await(delay, 0);
        const Value leaving = aexit(group, body);
        const Outcome left = co_await self.await(leaving, 0);
        if (left.raised()) print(object::repr_text(Value(left.exception())));
    }
    const Value group = must(object::call(run().name("TaskGroup")));
    const Value entering = method(group, "__aenter__");
    CO_TRY(entered, co_await self.await(entering, 0));
    named_task(group, make(kWaits));
    const Value leaving = aexit(group, Outcome(Value::none()));
    CO_TRY(left, co_await self.await(leaving, 0));
    const Value current = asyncio("current_task");
    print(shown(method(current, "cancelling")));
    co_return Value::none();
}
const Routine kGrouped{{"main", "main", "groups.py", 13}, grouped};

// --- locks ---

Frame hold(Coroutine& self) {
    const Value entering = method(self.args[0], "__aenter__");
    CO_TRY(entered, co_await self.await(entering, 0));
    print(shown(self.args[1]));
    const Value delay = sleeping(0.1);
    const Outcome body = co_await self.await(delay, 0);
    const Value leaving = aexit(self.args[0], body);
    CO_TRY(left, co_await self.await(leaving, 0));
    co_return Value::none();
}
const Routine kHold{{"hold", "hold", "locks.py", 4}, hold};

Frame locks(Coroutine& self) {
    const Value lock = asyncio("Lock");
    std::vector<Value> made;
    for (const char* name : {"a", "b", "c"}) made.push_back(task_of(kHold, lock, text(name)));
    const Value tasks = all(made);
    const Value second = made[1];
    made.clear();
    const Value nothing = asyncio("sleep", {Value::small_int(0)});
    CO_TRY(yielded, co_await self.await(nothing, 0));
    method(second, "cancel");
    const Value waiting = asyncio("wait", {tasks});
    CO_TRY(waited, co_await self.await(waiting, 0));
    const Value semaphore = asyncio("Semaphore", {Value::small_int(2)});
    for (const char* name : {"d", "e", "f", "g"}) made.push_back(make(kHold, semaphore, text(name)));
    const Value gathered = gather(made);
    made.clear();
    CO_TRY(results, co_await self.await(gathered, 0));
    print(shown(lock) + " " + shown(semaphore));
    co_return Value::none();
}
const Routine kLocks{{"main", "main", "locks.py", 10}, locks};

// --- signals ---

Frame waiter(Coroutine& self) {
    const Value entering = method(self.args[0], "__aenter__");
    CO_TRY(entered, co_await self.await(entering, 0));
    const Value waiting = method(self.args[0], "wait");
    CO_TRY(notified, co_await self.await(waiting, 0));
    print("notified");
    const Value leaving = aexit(self.args[0], Outcome(Value::none()));
    CO_TRY(left, co_await self.await(leaving, 0));
    const Value setting = method(self.args[1], "wait");
    CO_TRY(was_set, co_await self.await(setting, 0));
    print("set");
    co_return Value::none();
}
const Routine kWaiter{{"waiter", "waiter", "signals.py", 4}, waiter};

Frame meet(Coroutine& self) {
    const Value waiting = method(self.args[0], "wait");
    CO_TRY(index, co_await self.await(waiting, 0));
    print(shown(index));
    co_return Value::none();
}
const Routine kMeet{{"meet", "meet", "signals.py", 12}, meet};

Frame signals(Coroutine& self) {
    const Value condition = asyncio("Condition");
    const Value event = asyncio("Event");
    const Value barrier = asyncio("Barrier", {Value::small_int(2)});
    std::vector<Value> made;
    made.push_back(task_of(kWaiter, condition, event));
    made.push_back(task_of(kWaiter, condition, event));
    const Value nothing = asyncio("sleep", {Value::small_int(0)});
    CO_TRY(yielded, co_await self.await(nothing, 0));
    const Value entering = method(condition, "__aenter__");
    CO_TRY(entered, co_await self.await(entering, 0));
    method(condition, "notify_all");
    const Value leaving = aexit(condition, Outcome(Value::none()));
    CO_TRY(left, co_await self.await(leaving, 0));
    const Value delay = sleeping(0.1);
    CO_TRY(slept, co_await self.await(delay, 0));
    method(event, "set");
    const Value gathered = gather(made);
    made.clear();
    CO_TRY(results, co_await self.await(gathered, 0));
    made.push_back(make(kMeet, barrier));
    made.push_back(make(kMeet, barrier));
    const Value meeting = gather(made);
    made.clear();
    CO_TRY(met, co_await self.await(meeting, 0));
    co_return Value::none();
}
const Routine kSignals{{"main", "main", "signals.py", 16}, signals};

// --- waits ---

Frame job(Coroutine& self) {
    const Value delay = asyncio("sleep", {self.args[0]});
    CO_TRY(slept, co_await self.await(delay, 0));
    co_return self.args[0];
}
const Routine kJob{{"job", "job", "waits.py", 4}, job};

Value wait_for_first(const Value& tasks) {
    const Value values[] = {tasks, text("FIRST_COMPLETED"), Value::small_int(1)};
    const Value keywords = object::make_tuple({text("return_when"), text("timeout")});
    return must(object::call(run().name("wait"), object::Args{values, 1, as<object::Tuple>(keywords)}));
}

Frame waiting(Coroutine& self) {
    std::vector<Value> made;
    for (const double delay : {0.3, 0.1, 0.2}) made.push_back(task_of(kJob, seconds(delay)));
    const Value tasks = all(made);
    made.clear();
    const Value first = wait_for_first(tasks);
    {
        CO_TRY(both, co_await self.await(first, 0));
        const auto& pair = *as<object::Tuple>(both);
        print(shown(must(object::length(pair[0]))) + " " + shown(must(object::length(pair[1]))));
    }
    {
        const Value completed = asyncio("as_completed", {tasks});
        for (;;) {
            const Value next = must(object::next(completed));
            if (next.is_undefined()) break;
            CO_TRY(result, co_await self.await(next, 0));
            print(shown(result));
        }
    }
    const Value inner = task_of(kJob, seconds(0.2));
    const Value outer = asyncio("shield", {inner});
    const Value delay = sleeping(0.1);
    CO_TRY(slept, co_await self.await(delay, 0));
    method(outer, "cancel");
    if (is(co_await self.await(outer, 0), loop::cancelled_error)) print("cancelled");
    CO_TRY(result, co_await self.await(inner, 0));
    print(shown(result));
    co_return Value::none();
}
const Routine kWaiting{{"main", "main", "waits.py", 9}, waiting};

// --- threads ---

Outcome nap(const Value* a) {
    print("begin " + shown(a[0]));
    loop::World::current().block(base::Seconds::from_double(object::float_of(a[0])));
    return a[0];
}

Frame threads(Coroutine& self) {
    const Value function = object::make_native({"nap", "delay, /", nap}, "threads");
    std::vector<Value> made;
    made.push_back(asyncio("to_thread", {function, seconds(0.2)}));
    made.push_back(asyncio("to_thread", {function, seconds(0.1)}));
    made.push_back(sleeping(0.15));
    const Value gathered = gather(made);
    made.clear();
    CO_TRY(results, co_await self.await(gathered, 0));
    print(shown(results));
    const Value event_loop = asyncio("get_running_loop");
    const Value future = method(event_loop, "run_in_executor", {Value::none(), function, seconds(0.3)});
    CO_TRY(result, co_await self.await(future, 0));
    print(shown(result));
    co_return Value::none();
}
const Routine kThreads{{"main", "main", "threads.py", 11}, threads};

void check(const char* name, const Routine& program) {
    CHECK(difference(trace_of(program), expected_trace(name)) == "");
}

}  // namespace

TEST_CASE("a bounded queue, join, cancellation and shutdown") { check("queues", kQueues); }
TEST_CASE("wait_for and timeouts, nested and at once") { check("limits", kLimits); }
TEST_CASE("a task group cancels the others when one fails") { check("groups", kGrouped); }
TEST_CASE("locks are fair, also to one that is cancelled") { check("locks", kLocks); }
TEST_CASE("conditions, events and barriers") { check("signals", kSignals); }
TEST_CASE("wait, as_completed and shield") { check("waits", kWaiting); }
TEST_CASE("functions on worker threads") { check("threads", kThreads); }
