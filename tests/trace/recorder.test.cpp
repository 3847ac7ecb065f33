// What the Recorder writes, the Reader reads, event by event; and the limits.
#include "core/trace/recorder.h"

#include <string>

#include "tests/support/catch_compat.h"

using namespace trace;

namespace {

Seconds ns(std::int64_t count) { return Seconds::from_nanoseconds(count); }

/// Records what `write` reports and gives the only event back.
template <class Write>
Event only_event(Write write) {
    Recorder recorder;
    write(recorder);
    const EventLog log = recorder.finish();
    REQUIRE(log.size == 1);
    return Reader(log).next();
}

TEST_CASE("a log lists the texts of its output in order") {
    Recorder recorder;
    recorder.out(TaskId{}, "one\n");
    recorder.step(recorder.spawn(TaskName::numbered(1), recorder.intern("main"), TaskId{}));
    recorder.out(TaskId{}, "two\n");
    recorder.out(TaskId{}, "one\n");
    const EventLog log = recorder.finish();
    REQUIRE(log.outs.size() == 3);
    CHECK(log.strings.text(log.outs[1]) == "two\n");
    CHECK(log.outs[0] == log.outs[2]);
}

}  // namespace

TEST_CASE("each event comes back as it was recorded") {
    const TaskId task{7};
    const Event tick = only_event([](Recorder& r) { r.tick(5, 3); });
    CHECK(std::get<Tick>(tick.what).n == 5);
    CHECK(std::get<Tick>(tick.what).ready == 3);
    CHECK(!tick.task);

    const Event step = only_event([&](Recorder& r) { r.step(task); });
    CHECK(step.kind() == Kind::step);
    CHECK(step.task == task);

    const Event yielded = only_event([&](Recorder& r) { r.suspend_on_yield(task, StackId{2}); });
    CHECK(std::get<Suspend>(yielded.what).on == SuspendOn::yield);
    CHECK(std::get<Suspend>(yielded.what).stack == StackId{2});

    const Event future = only_event([&](Recorder& r) { r.suspend_on_future(task, StackId{300}); });
    CHECK(std::get<Suspend>(future.what).on == SuspendOn::future);
    CHECK(std::get<Suspend>(future.what).stack == StackId{300});

    const Event awaits = only_event([&](Recorder& r) { r.suspend_on_task(task, TaskId{9}, StackId{1}); });
    CHECK(std::get<Suspend>(awaits.what).on == SuspendOn::task);
    CHECK(std::get<Suspend>(awaits.what).task == TaskId{9});

    const Event finish = only_event([&](Recorder& r) { r.finish(task, FinishHow::cancelled, StringId{}); });
    CHECK(std::get<Finish>(finish.what).how == FinishHow::cancelled);
    CHECK(!std::get<Finish>(finish.what).value);

    const Event cancel = only_event([&](Recorder& r) { r.cancel(task, TaskId{3}); });
    CHECK(cancel.task == task);
    CHECK(std::get<Cancel>(cancel.what).by == TaskId{3});

    const Event callback = only_event([](Recorder& r) { r.callback(StringId{4}); });
    CHECK(std::get<Callback>(callback.what).name == StringId{4});

    const Event line = only_event([&](Recorder& r) { r.line(task, StringId{4}, 1000); });
    CHECK(line.task == task);
    CHECK(std::get<Line>(line.what).function == StringId{4});
    CHECK(std::get<Line>(line.what).line == 1000);

    const Event exit = only_event([](Recorder& r) { r.exit(-3, StringId{}); });
    CHECK(std::get<Exit>(exit.what).code == -3);

    const Event thread = only_event([](Recorder& r) { r.thread(ThreadWhat::end, StringId{4}, StringId{5}); });
    CHECK(std::get<Thread>(thread.what).what == ThreadWhat::end);
    CHECK(std::get<Thread>(thread.what).function == StringId{4});
    CHECK(std::get<Thread>(thread.what).worker == StringId{5});
}

TEST_CASE("each detail comes back as it was recorded") {
    const TaskId task{7};
    const Event ready =
        only_event([&](Recorder& r) { r.ready(task, ReadyWhy::future_done, TaskId{2}, StringId{3}); });
    CHECK(ready.is_detail());
    CHECK(ready.task == task);
    CHECK(std::get<Ready>(ready.what).why == ReadyWhy::future_done);
    CHECK(std::get<Ready>(ready.what).by_task == TaskId{2});
    CHECK(std::get<Ready>(ready.what).by_label == StringId{3});

    for (const ReadyWhy why : {ReadyWhy::socket, ReadyWhy::dropped}) {
        const Event told = only_event([&](Recorder& r) { r.ready_callback(StringId{1000}, why); });
        CHECK(std::get<Ready>(told.what).why == why);
        CHECK(std::get<Ready>(told.what).label == StringId{1000});
        CHECK(!told.task);
    }
    const Event callback = only_event([](Recorder& r) { r.ready_callback(StringId{6}, ReadyWhy::unknown); });
    CHECK(!callback.task);
    CHECK(std::get<Ready>(callback.what).why == ReadyWhy::unknown);
    CHECK(std::get<Ready>(callback.what).label == StringId{6});
    CHECK(!std::get<Ready>(callback.what).by_task);

    const Event waiting = only_event([&](Recorder& r) { r.waiting(task, WaitKind::sleep, -5, StringId{1}); });
    CHECK(waiting.task == task);
    CHECK(std::get<Waiting>(waiting.what).kind == WaitKind::sleep);
    CHECK(std::get<Waiting>(waiting.what).amount == -5);
    CHECK(std::get<Waiting>(waiting.what).label == StringId{1});

    const Event renamed = only_event([&](Recorder& r) { r.renamed(task, TaskName::numbered(12)); });
    CHECK(renamed.task == task);
    CHECK(std::get<Renamed>(renamed.what).name == TaskName::numbered(12));
}

TEST_CASE("ids of tasks and timers count from one, and timers keep their time") {
    Recorder recorder;
    const StringId coro = recorder.intern("main");
    CHECK(recorder.spawn(TaskName::numbered(1), coro, TaskId{}) == TaskId{1});
    CHECK(recorder.spawn(TaskName::given(coro), coro, TaskId{1}, true) == TaskId{2});
    recorder.at(ns(50));
    CHECK(recorder.timer(TaskId{1}, ns(40), coro) == TimerId{1});
    CHECK(recorder.timer(TaskId{}, Seconds::infinity(), StringId{}) == TimerId{2});
    recorder.timer_due(TimerId{1});
    recorder.timer_cancelled(TimerId{2});
    const EventLog log = recorder.finish();
    Reader reader(log);
    const Event first = reader.next();
    CHECK(first.task == TaskId{1});
    CHECK(log.text(std::get<Spawn>(first.what).name) == "Task-1");
    const Event second = reader.next();
    CHECK(second.task == TaskId{2});
    CHECK(std::get<Spawn>(second.what).by == TaskId{1});
    CHECK(std::get<Spawn>(second.what).eager);
    CHECK(log.text(std::get<Spawn>(second.what).name) == "main");
    const Event timer = reader.next();
    CHECK(timer.t == ns(50));
    CHECK(timer.task == TaskId{1});
    CHECK(std::get<Timer>(timer.what).when == ns(40));
    const Event never = reader.next();
    CHECK(!never.task);
    CHECK(std::get<Timer>(never.what).when.is_infinite());
    CHECK(std::get<Timer>(never.what).id == TimerId{2});
    CHECK(std::get<TimerDue>(reader.next().what).id == TimerId{1});
    CHECK(std::get<TimerCancelled>(reader.next().what).id == TimerId{2});
    CHECK(reader.at_end());
}

TEST_CASE("the time moves between events, and back if it must") {
    Recorder recorder;
    for (const std::int64_t time : {0, 5, 5, 2'000'000'000, 7}) {
        recorder.at(ns(time));
        recorder.step(TaskId{1});
    }
    const EventLog log = recorder.finish();
    Reader reader(log);
    for (const std::int64_t time : {0, 5, 5, 2'000'000'000, 7}) CHECK(reader.next().t == ns(time));
}

TEST_CASE("a block's duration may be told after other events") {
    Recorder recorder;
    const Recorder::OpenBlock block = recorder.begin_block(TaskId{1}, 12);
    recorder.thread(ThreadWhat::end, StringId{1}, StringId{2});
    recorder.end_block(block, ns(99));
    const EventLog log = recorder.finish();
    Reader reader(log);
    const Event event = reader.next();
    CHECK(event.task == TaskId{1});
    CHECK(std::get<Block>(event.what).dur == ns(99));
    CHECK(std::get<Block>(event.what).line == 12);
    CHECK(reader.next().kind() == Kind::thread);
}

TEST_CASE("iterations count themselves, and a new loop counts anew") {
    Recorder recorder;
    for (const std::uint32_t n : {1u, 2u, 3u, 1u, 2u}) recorder.tick(n, n);
    const EventLog log = recorder.finish();
    Reader reader(log);
    for (const std::uint32_t n : {1u, 2u, 3u, 1u, 2u}) CHECK(std::get<Tick>(reader.next().what).n == n);
    CHECK(log.encoded_bytes() < 12);
}

TEST_CASE("many events fill many chunks and read back in order") {
    Recorder recorder;
    constexpr std::uint32_t kCount = 300'000;
    for (std::uint32_t i = 1; i <= kCount; ++i) {
        recorder.at(ns(i));
        recorder.line(TaskId{i % 1000}, StringId{i % 70}, i);
    }
    const EventLog log = recorder.finish();
    CHECK(log.chunks.size() > 5);
    bool same = true;
    Reader reader(log);
    ReadPosition middle;
    for (std::uint32_t i = 1; i <= kCount; ++i) {
        if (i == kCount / 2) middle = reader.position();
        same = same && reader.peek_kind() == Kind::line;
        const Event event = reader.next();
        same = same && event.t == ns(i) && event.task == TaskId{i % 1000} &&
               std::get<Line>(event.what).line == i;
    }
    CHECK(same);
    CHECK(reader.at_end());
    Reader from_middle(log, middle);
    CHECK(std::get<Line>(from_middle.next().what).line == kCount / 2);
}

TEST_CASE("reaching the number of events raises the limit and loses nothing") {
    Recorder recorder({3, 1u << 20});
    recorder.step(TaskId{1});
    recorder.step(TaskId{2});
    CHECK(!recorder.limit_reached());
    recorder.step(TaskId{3});
    CHECK(recorder.limit() == Limit::events);
    recorder.exit(1, StringId{});
    CHECK(recorder.finish().size == 4);
}

TEST_CASE("texts and events count towards the limit of bytes") {
    Recorder by_text({1000, 100'000});
    by_text.out(TaskId{}, std::string(200'000, 'x'));
    CHECK(by_text.limit() == Limit::bytes);

    Recorder by_events({100'000'000, 100'000});
    for (int i = 0; i < 200'000 && !by_events.limit_reached(); ++i) by_events.step(TaskId{1});
    CHECK(by_events.limit() == Limit::bytes);
}

TEST_CASE("a scheduler event takes at most eight bytes") {
    Recorder recorder;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const TaskId task{i % 100 + 1};
        recorder.at(ns(i * 1'000'000));
        if (i % 100 == 0) recorder.tick(i / 100 + 1, 100);
        recorder.step(task);
        recorder.suspend_on_yield(task, StackId{1});
    }
    const EventLog log = recorder.finish();
    CHECK(log.encoded_bytes() < log.size * 8);
}
