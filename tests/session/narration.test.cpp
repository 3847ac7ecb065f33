// The sentences, for each kind of event and its cases. Traces are short and say only what the case needs.
#include "core/session/narration.h"

#include <algorithm>

#include "core/session/explain.h"
#include "core/session/steps.h"
#include "core/trace/recorder.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;
using session_tests::conformance_traces;

namespace {

Seconds seconds(double value) { return Seconds::from_double(value); }

/// A run being recorded: main (Task-1) was created, and others if asked for.
struct Run {
    trace::Recorder recorder;
    StringId main = recorder.intern("main");
    StringId work = recorder.intern("work");
    TaskId task1 = recorder.spawn(trace::TaskName::numbered(1), main, TaskId{});

    base::StackId at(std::uint32_t line) {
        const std::vector<trace::Frame> frames{{main, line}};
        return recorder.stack(frames);
    }
    TaskId spawn(TaskId by, bool eager = false) {
        next_ += 1;
        return recorder.spawn(trace::TaskName::numbered(next_), work, by, eager);
    }
    void tick(std::uint32_t ready) { recorder.tick(++ticks_, ready); }
    /// The sentence about the last event that is not a detail.
    std::string told(std::string source = {}) {
        const Recording recording({"x.py", std::move(source)}, recorder.finish());
        const Steps steps(recording);
        return plain_text(narrate(recording, steps.stop(steps.stop_count() - 1)));
    }

  private:
    std::uint32_t next_ = 1;
    std::uint32_t ticks_ = 0;
};

}  // namespace

TEST_CASE("before the program nothing has run") {
    Run run;
    const Recording recording({}, run.recorder.finish());
    CHECK(plain_text(narrate(recording, 0)) == "Nothing has run yet: the program is about to begin.");
}

TEST_CASE("a task of the program's own is given to the loop") {
    Run run;
    CHECK(run.told() ==
          "The program gives the loop a coroutine to run: Task-1 is created for main, and its first step is "
          "ready.");
}

TEST_CASE("a new task does not begin before its creator suspends") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.spawn(run.task1);
    CHECK(run.told() ==
          "Task-1 creates Task-2 for work: its first step goes to the end of the ready queue. work has not "
          "begun; it can "
          "only when Task-1 suspends or ends.");
}

TEST_CASE("an eager task begins at once") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.spawn(run.task1, true);
    CHECK(run.told() == "Task-1 creates Task-2 for work eagerly: its first step begins at once.");
}

TEST_CASE("the step of an eager task lies inside another's") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.recorder.step(run.spawn(run.task1, true));
    CHECK(run.told() ==
          "Task-2 runs for the first time: work begins. It was created eagerly, so Task-1 goes on when it "
          "suspends or ends.");
}

TEST_CASE("an iteration runs what is ready now") {
    Run run;
    run.spawn(TaskId{});
    run.tick(2);
    CHECK(run.told() ==
          "Iteration 1 runs the 2 handles that are ready now, first Task-1; what becomes ready meanwhile "
          "waits for the next "
          "iteration.");
}

TEST_CASE("the first step of a task, alone and with others behind it") {
    Run alone;
    alone.tick(1);
    alone.recorder.step(alone.task1);
    CHECK(alone.told() ==
          "Task-1 runs for the first time: main begins. Nobody else is ready, so it will run until it ends "
          "or awaits "
          "something.");

    Run crowded;
    crowded.spawn(TaskId{});
    crowded.spawn(TaskId{});
    crowded.tick(3);
    crowded.recorder.step(crowded.task1);
    CHECK(crowded.told() ==
          "Task-1 runs for the first time: main begins. Task-2 and Task-3 are ready too, and must wait until "
          "it suspends.");
}

TEST_CASE("a callback that was cancelled while it was ready is no longer in the queue") {
    Run run;
    const StringId connected = run.recorder.intern("_sock_connect_cb");
    run.recorder.ready_callback(connected, trace::ReadyWhy::socket);
    run.tick(2);
    run.recorder.step(run.task1);
    run.recorder.ready_callback(connected, trace::ReadyWhy::dropped);
    run.recorder.suspend_on_future(run.task1, run.at(5));
    CHECK(run.told() ==
          "Task-1 suspends at line 5: it waits for a future. Nothing is ready, and no timer is set.");

    Run called;
    called.tick(1);
    called.recorder.step(called.task1);
    called.recorder.suspend_on_future(called.task1, called.at(5));
    called.recorder.ready_callback(called.recorder.intern("_read_ready"), trace::ReadyWhy::socket);
    called.tick(1);
    called.recorder.callback(called.recorder.intern("_read_ready"));
    CHECK(called.told() == "The loop calls _read_ready: its socket is ready.");
}

namespace {

/// Task-1 sleeps 0.2 s at line 5; up to its wake-up, if `wake`.
void sleep(Run& run, bool wake) {
    const StringId rings = run.recorder.intern("_set_result_unless_cancelled");
    run.tick(1);
    run.recorder.step(run.task1);
    const TimerId timer = run.recorder.timer(run.task1, seconds(0.2), rings);
    run.recorder.waiting(run.task1, trace::WaitKind::sleep, seconds(0.2).nanoseconds());
    run.recorder.suspend_on_future(run.task1, run.at(5));
    if (!wake) return;
    run.recorder.at(seconds(0.2));
    run.recorder.timer_due(timer);
    run.tick(1);
    run.recorder.callback(rings);
    run.recorder.ready(run.task1, trace::ReadyWhy::future_done);
}

}  // namespace

TEST_CASE("a task suspends in a sleep") {
    Run run;
    sleep(run, false);
    CHECK(run.told() ==
          "Task-1 suspends at line 5: it sleeps for 0.2 s, and its timer wakes it at 0.2 s. Nothing is "
          "ready: the loop "
          "sleeps until 0.2 s.");
}

TEST_CASE("a sleep's timer rings and makes its task ready") {
    Run run;
    sleep(run, true);
    CHECK(run.told() ==
          "The timer of Task-1's sleep rings, so the future it waits for is done, and Task-1 becomes ready.");
}

TEST_CASE("the clock jumps to the next timer when nothing is ready") {
    Run run;
    sleep(run, true);
    const Recording recording({}, run.recorder.finish());
    const Steps steps(recording);
    CHECK(plain_text(narrate(recording, steps.previous_tick(recording.size()))) ==
          "Nothing was ready, so the loop slept until 0.2 s, when its next timer came due. Iteration 2 runs "
          "the only ready "
          "handle: a timer's callback.");
    CHECK(steps.next_jump(0) == steps.previous_tick(recording.size()));
}

TEST_CASE("a task wakes up after its sleep") {
    Run run;
    sleep(run, true);
    run.tick(1);
    run.recorder.step(run.task1);
    CHECK(run.told() ==
          "Task-1 wakes up: its 0.2 s sleep is over, so the loop took its timer and runs it again from line "
          "5. Nobody else "
          "is ready, so it will run until it ends or awaits something.");
}

TEST_CASE("a bare yield goes to the end of the ready queue") {
    Run run;
    run.spawn(TaskId{});
    run.tick(2);
    run.recorder.step(run.task1);
    run.recorder.suspend_on_yield(run.task1, run.at(7));
    CHECK(run.told() ==
          "Task-1 suspends at line 7 without waiting for anything, as `await asyncio.sleep(0)` does: it goes "
          "to the end of "
          "the ready queue, behind Task-2.");
}

TEST_CASE("after a bare yield a task has its turn again") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.recorder.suspend_on_yield(run.task1, run.at(7));
    run.tick(1);
    run.recorder.step(run.task1);
    CHECK(run.told().find("Task-1 has its turn again: it had only let the others run.") == 0);
}

namespace {

/// Task-1 awaits Task-2, which runs next; `how` ends it, unless it is left running.
TaskId await_task(Run& run) {
    run.tick(1);
    run.recorder.step(run.task1);
    const TaskId other = run.spawn(run.task1);
    run.recorder.suspend_on_task(run.task1, other, run.at(9));
    return other;
}

}  // namespace

TEST_CASE("a task suspends until another is done") {
    Run run;
    await_task(run);
    CHECK(run.told() ==
          "Task-1 suspends at line 9: it waits for Task-2, which is not done. This iteration is over; Task-2 "
          "is first in the "
          "next.");
}

TEST_CASE("a task that is done makes ready who awaits it") {
    Run run;
    const TaskId other = await_task(run);
    run.tick(1);
    run.recorder.step(other);
    run.recorder.finish(other, trace::FinishHow::returned, run.recorder.intern("42"));
    run.recorder.ready(run.task1, trace::ReadyWhy::future_done, other);
    CHECK(run.told() == "Task-2 is done: work returned 42. Task-1 becomes ready.");
}

TEST_CASE("a task wakes up with what the awaited task has come to") {
    struct Case {
        trace::FinishHow how;
        const char* value;
        const char* told;
    };
    const Case cases[] = {
        {trace::FinishHow::returned, "42",
         "Task-1 wakes up: Task-2, which it awaited, has returned 42; it goes on from line 9."},
        {trace::FinishHow::raised, "ValueError: no",
         "Task-1 wakes up: Task-2, which it awaited, has raised ValueError: no, which is raised here again; "
         "it goes on from "
         "line 9."},
        {trace::FinishHow::cancelled, "",
         "Task-1 wakes up: Task-2, which it awaited, was cancelled; it goes on from line 9."},
    };
    for (const Case& one : cases) {
        Run run;
        const TaskId other = await_task(run);
        run.tick(1);
        run.recorder.step(other);
        run.recorder.finish(other, one.how, *one.value == 0 ? StringId{} : run.recorder.intern(one.value));
        run.recorder.ready(run.task1, trace::ReadyWhy::future_done, other);
        run.tick(1);
        run.recorder.step(run.task1);
        CHECK(run.told() == std::string(one.told) +
                                " Nobody else is ready, so it will run until it ends or awaits something.");
    }
}

TEST_CASE("a task that raises keeps its exception") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.recorder.finish(run.task1, trace::FinishHow::raised, run.recorder.intern("KeyError: 'x'"));
    CHECK(run.told() == "Task-1 ends with KeyError: 'x', which the task keeps until somebody awaits it.");
}

TEST_CASE("cancelling: asked for, delivered, and what becomes of it") {
    const auto cancelled = [](Run& run) {
        const TaskId other = await_task(run);
        run.tick(1);
        run.recorder.step(other);
        run.recorder.waiting(other, trace::WaitKind::queue_get);
        run.recorder.suspend_on_future(other, run.at(3));
        run.recorder.ready(run.task1, trace::ReadyWhy::unknown);
        run.tick(1);
        run.recorder.step(run.task1);
        run.recorder.cancel(other, run.task1);
        return other;
    };
    const auto delivered = [&cancelled](Run& run) {
        const TaskId other = cancelled(run);
        run.recorder.ready(other, trace::ReadyWhy::cancelled, run.task1);
        run.recorder.suspend_on_task(run.task1, other, run.at(9));
        run.tick(1);
        run.recorder.step(other);
        return other;
    };
    Run asked;
    cancelled(asked);
    CHECK(asked.told() ==
          "Task-1 asks Task-2 to cancel. Nothing happens to it now: CancelledError will be thrown at line 3 "
          "when it gets its "
          "next step.");
    Run thrown;
    delivered(thrown);
    CHECK(thrown.told().find(
              "Task-2 goes on with CancelledError at line 3: Task-1 has cancelled it while it waited for "
              "Queue.get. ") == 0);
    Run obeyed;
    obeyed.recorder.finish(delivered(obeyed), trace::FinishHow::cancelled, StringId{});
    CHECK(obeyed.told() == "Task-2 ends as cancelled: CancelledError has left work.");
    Run swallowed;
    swallowed.recorder.finish(delivered(swallowed), trace::FinishHow::returned,
                              swallowed.recorder.intern("1"));
    CHECK(swallowed.told() == "Task-2 is done: work returned 1, although Task-1 had cancelled it.");
}

TEST_CASE("a task that is cancelled before its first step never begins") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    const TaskId other = run.spawn(run.task1);
    run.recorder.cancel(other, run.task1);
    SECTION("asked for") {
        CHECK(run.told() == "Task-1 asks Task-2 to cancel. It has not begun, so work will never run.");
    }
    SECTION("delivered") {
        run.recorder.suspend_on_task(run.task1, other, run.at(9));
        run.tick(1);
        run.recorder.step(other);
        CHECK(run.told().find(
                  "Task-2 gets its first step, but has been cancelled: CancelledError is thrown before the "
                  "first line of work, which never begins.") == 0);
    }
}

TEST_CASE("a task that awaits a task which does not give in is not cancelled") {
    Run run;
    const TaskId other = await_task(run);
    run.tick(1);
    run.recorder.step(other);
    run.recorder.cancel(run.task1, other);
    CHECK_FALSE(run.recorder.limit_reached());
    run.recorder.finish(other, trace::FinishHow::returned, run.recorder.intern("1"));
    run.recorder.ready(run.task1, trace::ReadyWhy::future_done, other);
    run.tick(1);
    run.recorder.step(run.task1);
    CHECK(run.told().find("Task-1 wakes up: Task-2, which it awaited, has returned 1") == 0);
}

TEST_CASE("waits for asyncio's own things are named") {
    struct Case {
        trace::WaitKind kind;
        std::int64_t amount;
        const char* suspends;
        const char* wakes;
    };
    const Case cases[] = {
        {trace::WaitKind::gather, 3, "it waits for gather of 3.", "gather of 3 is done"},
        {trace::WaitKind::queue_get, 0, "it waits for Queue.get.", "Queue.get has an item for it"},
        {trace::WaitKind::queue_put, 0, "it waits for Queue.put.", "Queue.put has room for its item"},
        {trace::WaitKind::lock, 0, "it waits for Lock.acquire.", "Lock.acquire is its turn"},
        {trace::WaitKind::event, 0, "it waits for Event.wait.", "Event.wait is over: the event is set"},
        {trace::WaitKind::semaphore, 0, "it waits for Semaphore.acquire.",
         "Semaphore.acquire has a place for it"},
        {trace::WaitKind::task_group, 2, "it waits for its TaskGroup.",
         "its TaskGroup has no task left to wait for"},
        {trace::WaitKind::future, 0, "it waits for a future.", "its wait for a future is over"},
    };
    for (const Case& one : cases) {
        const auto suspend = [&one](Run& run) {
            run.spawn(TaskId{});
            run.tick(2);
            run.recorder.step(run.task1);
            run.recorder.waiting(run.task1, one.kind, one.amount);
            run.recorder.suspend_on_future(run.task1, run.at(4));
        };
        Run before;
        suspend(before);
        CHECK(before.told() ==
              std::string("Task-1 suspends at line 4: ") + one.suspends + " The loop goes on with Task-2.");
        Run after;
        suspend(after);
        after.recorder.step(TaskId{2});
        after.recorder.ready(after.task1, trace::ReadyWhy::future_done, TaskId{2});
        after.recorder.suspend_on_yield(TaskId{2}, StackId{});
        after.tick(2);
        after.recorder.step(after.task1);
        CHECK(after.told() ==
              std::string("Task-1 wakes up: ") + one.wakes +
                  ", thanks to Task-2; it goes on from line 4. Task-2 is ready too, and must wait until it "
                  "suspends.");
    }
}

TEST_CASE("blocking the thread starves those who are ready, and timers") {
    Run run;
    run.spawn(TaskId{});
    run.tick(2);
    run.recorder.step(run.task1);
    run.recorder.timer(run.task1, seconds(0.1), StringId{});
    run.recorder.end_block(run.recorder.begin_block(run.task1, 8), seconds(0.25));
    CHECK(run.told() ==
          "Task-1 blocks the thread for 0.25 s at line 8, until 0.25 s: no other task can run. Task-2 and 1 "
          "timer that comes "
          "due must wait.");
    Run alone;
    alone.tick(1);
    alone.recorder.step(alone.task1);
    alone.recorder.end_block(alone.recorder.begin_block(alone.task1, 8), seconds(0.25));
    CHECK(alone.told() ==
          "Task-1 blocks the thread for 0.25 s at line 8, until 0.25 s. Nobody else is ready, and no timer "
          "comes due "
          "meanwhile.");
}

TEST_CASE("output, warnings, reports and threads") {
    Run out;
    out.tick(1);
    out.recorder.step(out.task1);
    out.recorder.out(out.task1, "hello\n");
    CHECK(out.told() == "Task-1 prints “hello”.");

    Run warn;
    warn.recorder.warn(TaskId{}, "RuntimeWarning", "coroutine 'f' was never awaited");
    CHECK(warn.told() ==
          "RuntimeWarning: coroutine 'f' was never awaited. The call made a coroutine, but nothing ran it.");

    Run report;
    report.recorder.report(TaskId{}, "Task exception was never retrieved",
                           report.recorder.intern("ValueError: no"));
    CHECK(report.told() == "The loop reports: Task exception was never retrieved, ValueError: no.");

    Run thread;
    thread.recorder.thread(trace::ThreadWhat::start, thread.work, thread.recorder.intern("asyncio_0"));
    CHECK(thread.told() ==
          "Worker thread asyncio_0 begins work; the loop's thread is free for others meanwhile.");
}

TEST_CASE("a line is told with its text") {
    Run run;
    run.tick(1);
    run.recorder.step(run.task1);
    run.recorder.line(run.task1, run.main, 2);
    CHECK(run.told("async def main():\n    await f()\n") ==
          "Task-1 is about to run line 2 of main: await f()");
}

TEST_CASE("the end: well, with an error, and stuck") {
    Run well;
    well.recorder.at(seconds(1.5));
    well.recorder.exit(0, StringId{});
    CHECK(well.told() == "The program ends at 1.5 s, without an error.");

    Run failed;
    failed.recorder.exit(1, failed.recorder.intern("ValueError: no"));
    CHECK(failed.told() == "The program ends at 0 s with ValueError: no.");

    Run stuck;
    await_task(stuck);
    stuck.recorder.exit(
        1, stuck.recorder.intern("Deadlock: nothing is ready, no timer is set and no worker is running"));
    CHECK(stuck.told() ==
          "Deadlock: nothing is ready, no timer is set and no worker is running. Task-1 waits for Task-2 at "
          "line 9.");
}

TEST_CASE("names, times and code have their roles") {
    Run run;
    sleep(run, false);
    const Recording recording({}, run.recorder.finish());
    const Sentence sentence = narrate(recording, recording.size());
    REQUIRE(sentence.size() > 3);
    CHECK(sentence[0] == SentenceSpan{"Task-1", SpanRole::task, TaskId{1}});
    CHECK(sentence[2] == SentenceSpan{"0.2 s", SpanRole::time, TaskId{}});
}

TEST_CASE("every step of every conformance program has its sentence, with the words that are right here") {
    for (const auto& trace : conformance_traces()) {
        const Recording recording = session_tests::imported(trace);
        Fold fold(recording.log());
        for (trace::Reader reader = recording.reader(); !reader.at_end();) {
            const trace::Event event = reader.next();
            const std::string text = plain_text(narrate(recording, fold, event));
            const bool ends = !text.empty() && (text.back() == '.' || event.kind() == trace::Kind::line);
            if (!ends) FAIL_CHECK(trace.name << ": " << text);
            if (text.find("in the background") != std::string::npos) FAIL_CHECK(trace.name << ": " << text);
            fold.apply(event);
        }
        const StepIndex middle = recording.size() / 2;
        Fold before(recording.log());
        trace::Reader reader = recording.reader();
        while (before.step() + 1 < middle) before.apply(reader.next());
        CHECK(narrate(recording, middle) == narrate(recording, before, reader.next()));
    }
}

TEST_CASE("a transcript has a line for each stop") {
    const Recording recording = session_tests::imported(conformance_traces().front());
    const Steps steps(recording);
    const std::string text = explain(recording);
    CHECK(static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) == steps.stop_count());
    const std::string part = explain(recording, 3, 5);
    CHECK(std::count(part.begin(), part.end(), '\n') == 3);
    CHECK(text.find(part) != std::string::npos);
}
