// What a moment holds: the stage of three fetches under gather, moment by moment, as the panels need it.
#include "core/session/snapshot.h"

#include <algorithm>

#include "core/session/steps.h"
#include "core/trace/recorder.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;

namespace {

Seconds seconds(double value) { return Seconds::from_double(value); }

/// main gathers three fetches that sleep for 0.3, 0.2 and 0.1 s; recorded as the machine does it.
struct ThreeFetches {
    trace::Recorder recorder;
    StringId main = recorder.intern("main");
    StringId fetch = recorder.intern("fetch");
    StringId rings = recorder.intern("_set_result_unless_cancelled");
    StepIndex spawned = 0, asleep = 0, first_awake = 0, printed = 0, first_done = 0;

    base::StackId stack(StringId function, std::uint32_t line) {
        const std::vector<trace::Frame> frames{{function, line}};
        return recorder.stack(frames);
    }
    Recording record() {
        const TaskId one = recorder.spawn(trace::TaskName::numbered(1), main, TaskId{});
        recorder.tick(1, 1);
        recorder.step(one);
        for (std::uint32_t n = 2; n <= 4; ++n) recorder.spawn(trace::TaskName::numbered(n), fetch, one);
        spawned = recorder.size();
        recorder.waiting(one, trace::WaitKind::gather, 3);
        recorder.suspend_on_future(one, stack(main, 10));
        recorder.tick(2, 3);
        for (std::uint32_t n = 2; n <= 4; ++n) {
            const Seconds delay = seconds(0.5 - 0.1 * n);
            recorder.step(TaskId{n});
            recorder.timer(TaskId{n}, delay, rings);
            recorder.waiting(TaskId{n}, trace::WaitKind::sleep, delay.nanoseconds());
            recorder.suspend_on_future(TaskId{n}, stack(fetch, 5));
        }
        asleep = recorder.size();
        recorder.at(seconds(0.1));
        recorder.timer_due(TimerId{3});
        recorder.tick(3, 1);
        recorder.callback(rings);
        recorder.ready(TaskId{4}, trace::ReadyWhy::future_done, TaskId{}, rings);
        recorder.tick(4, 1);
        recorder.step(TaskId{4});
        first_awake = recorder.size();
        recorder.out(TaskId{4}, "got tags\n");
        printed = recorder.size();
        recorder.finish(TaskId{4}, trace::FinishHow::returned, recorder.intern("'tags'"));
        first_done = recorder.size();
        return Recording({"gather.py", ""}, recorder.finish());
    }
};

}  // namespace

TEST_CASE("moment 0 is before anything") {
    const Recording recording = ThreeFetches().record();
    const Snapshot snapshot = snapshot_at(recording, 0);
    CHECK(snapshot.tasks.empty());
    CHECK(snapshot.loop.phase == LoopPhase::not_started);
    CHECK(snapshot.ready.empty());
    CHECK(snapshot.step == 0);
}

TEST_CASE("spawned tasks are ready in order, while their creator runs") {
    ThreeFetches run;
    const Recording recording = run.record();
    const Snapshot snapshot = snapshot_at(recording, run.spawned);
    CHECK(snapshot.loop.phase == LoopPhase::running);
    CHECK(snapshot.loop.running == TaskId{1});
    CHECK(snapshot.loop.fence == 0);
    REQUIRE(snapshot.ready.size() == 3);
    CHECK(snapshot.ready[0].task == TaskId{2});
    CHECK(snapshot.ready[2].task == TaskId{4});
    CHECK(snapshot.ready[0].reason.why == trace::ReadyWhy::spawned);
    CHECK(snapshot.ready[0].reason.by_task == TaskId{1});
    CHECK(snapshot.task(TaskId{2}).phase == TaskPhase::ready);
    CHECK(!snapshot.task(TaskId{2}).started);
    CHECK(task_label(recording, snapshot.task(TaskId{2})) == "Task-2 fetch");
}

TEST_CASE("the fence is what still runs in this iteration") {
    ThreeFetches run;
    const Recording recording = run.record();
    const Steps steps(recording);
    const StepIndex tick = steps.next_tick(run.spawned);
    CHECK(snapshot_at(recording, tick).loop.fence == 3);
    CHECK(snapshot_at(recording, tick).loop.tick == 2);
    const StepIndex step = steps.next_switch(tick);
    CHECK(snapshot_at(recording, step).loop.fence == 2);
    CHECK(snapshot_at(recording, step).ready.size() == 2);
}

TEST_CASE("sleeping tasks say for what, since when and until when; timers are in order") {
    ThreeFetches run;
    const Recording recording = run.record();
    const Snapshot snapshot = snapshot_at(recording, run.asleep);
    CHECK(snapshot.loop.phase == LoopPhase::selecting);
    CHECK(snapshot.loop.sleeps_until == seconds(0.1));
    REQUIRE(snapshot.timers.size() == 3);
    CHECK(snapshot.timers[0].owner == TaskId{4});
    CHECK(snapshot.timers[0].when == seconds(0.1));
    CHECK(snapshot.timers[0].wakes_owner);
    CHECK(snapshot.timers[2].owner == TaskId{2});
    const TaskState& sleeper = snapshot.task(TaskId{3});
    CHECK(sleeper.phase == TaskPhase::waiting);
    CHECK(sleeper.waiting.kind == trace::WaitKind::sleep);
    CHECK(wait_text(recording, sleeper.waiting, snapshot.step) == "asyncio.sleep(0.2)");
    CHECK(sleeper.wakes_at == seconds(0.2));
    CHECK(sleeper.since == seconds(0));
    CHECK(sleeper.line == 5);
    CHECK(wait_text(recording, snapshot.task(TaskId{1}).waiting, snapshot.step) == "gather of 3");
    CHECK(snapshot.task(TaskId{1}).line == 10);
}

TEST_CASE("a task that is woken runs on from its line, with the reason") {
    ThreeFetches run;
    const Recording recording = run.record();
    const Snapshot snapshot = snapshot_at(recording, run.first_awake);
    CHECK(snapshot.time == seconds(0.1));
    CHECK(snapshot.loop.running == TaskId{4});
    CHECK(snapshot.line == 5);
    CHECK(snapshot.timers.size() == 2);
    CHECK(snapshot.loop.slept_from == seconds(0));
    CHECK(snapshot.task(TaskId{4}).steps == 2);
    CHECK(snapshot.task(TaskId{4}).reason.why == trace::ReadyWhy::future_done);
    CHECK(snapshot.task(TaskId{4}).wakes_at.is_infinite());
}

TEST_CASE("what is printed and who has ended grow with the moments") {
    ThreeFetches run;
    const Recording recording = run.record();
    CHECK(snapshot_at(recording, run.first_awake).outputs == 0);
    CHECK(snapshot_at(recording, run.printed).outputs == 1);
    REQUIRE(recording.outputs().size() == 1);
    CHECK(recording.text(recording.outputs()[0].text) == "got tags\n");
    CHECK(recording.outputs()[0].task == TaskId{4});
    const Snapshot done = snapshot_at(recording, run.first_done);
    CHECK(done.finished == 1);
    CHECK(recording.finished_tasks()[0] == TaskId{4});
    CHECK(done.task(TaskId{4}).phase == TaskPhase::returned);
    CHECK(recording.text(done.task(TaskId{4}).value) == "'tags'");
    CHECK(recording.task(TaskId{4}).finished == run.first_done);
    CHECK(!done.loop.running);
}

TEST_CASE("blocking holds the loop until its time is over; workers go on") {
    trace::Recorder recorder;
    const StringId work = recorder.intern("work");
    const StringId worker = recorder.intern("asyncio_0");
    const TaskId task = recorder.spawn(trace::TaskName::numbered(1), work, TaskId{});
    recorder.tick(1, 1);
    recorder.step(task);
    recorder.thread(trace::ThreadWhat::start, work, worker);
    const trace::Recorder::OpenBlock block = recorder.begin_block(task, 7);
    recorder.at(seconds(0.5));
    recorder.thread(trace::ThreadWhat::end, work, worker);
    recorder.at(seconds(1));
    recorder.end_block(block, seconds(1));
    recorder.out(task, "x");
    const Recording recording({}, recorder.finish());
    const Snapshot blocked = snapshot_at(recording, 5);
    CHECK(blocked.loop.phase == LoopPhase::blocked);
    CHECK(blocked.loop.blocked_until == seconds(1));
    CHECK(blocked.loop.blocked_line == 7);
    CHECK(blocked.loop.running == task);
    REQUIRE(blocked.workers.size() == 1);
    CHECK(blocked.workers[0].until == seconds(0.5));
    const Snapshot during = snapshot_at(recording, 6);
    CHECK(during.loop.phase == LoopPhase::blocked);
    CHECK(during.workers.empty());
    const Snapshot after = snapshot_at(recording, 7);
    CHECK(after.loop.phase == LoopPhase::running);
    CHECK(after.loop.slept_step == 0);
}

TEST_CASE("a moment past the end is the end") {
    const Recording recording = ThreeFetches().record();
    CHECK(snapshot_at(recording, recording.size() + 50) == snapshot_at(recording, recording.size()));
}

TEST_CASE("a list shares with its copies what they have in common, and no more") {
    SharedList<int> list;
    for (int i = 0; i < 100; ++i) list.push_back(i);
    const SharedList<int> before = list;
    list.change(50) = -1;
    list.push_back(100);
    CHECK(before[50] == 50);
    CHECK(before.size() == 100);
    CHECK(list[50] == -1);
    CHECK(list[100] == 100);
    CHECK(list[49] == 49);
    CHECK(list.copied_blocks() == 2);
    CHECK(!(list == before));
    SharedList<int> same = before;
    CHECK(same == before);
    same.change(3) = 3;
    CHECK(same == before);
}

TEST_CASE("a hundred thousand tasks are keyframed without a copy of each in every frame") {
    trace::Recorder recorder;
    const StringId work = recorder.intern("work");
    constexpr std::uint32_t kTasks = 100'000;
    for (std::uint32_t n = 1; n <= kTasks; ++n) recorder.spawn(trace::TaskName::numbered(n), work, TaskId{});
    recorder.tick(1, kTasks);
    for (std::uint32_t n = 1; n <= kTasks; ++n) {
        recorder.step(TaskId{n});
        recorder.finish(TaskId{n}, trace::FinishHow::returned, work);
    }
    const Recording recording({}, recorder.finish());
    for (const StepIndex k : {StepIndex{1}, StepIndex{150'000}, StepIndex{299'999}, recording.size()}) {
        CHECK(snapshot_at(recording, k) == snapshot_from_start(recording, k));
    }
    CHECK(snapshot_at(recording, recording.size()).finished == kTasks);
}
