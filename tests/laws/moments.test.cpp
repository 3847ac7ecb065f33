// What holds at every moment of every recording, whatever the program does.
#include <algorithm>
#include <variant>
#include <vector>

#include "core/base/ids.h"
#include "core/session/findings.h"
#include "core/session/snapshot.h"
#include "tests/laws/every_recording.h"
#include "tests/support/catch_compat.h"

using session::Recording;
using session::Snapshot;
using session::StepIndex;
using session::TaskPhase;
using session::TaskState;

namespace {

/// Calls check(recording, moment, snapshot) for every moment; a failed check names both.
template <class Check>
void at_every_moment(Check check) {
    for (const laws::NamedRecording& named : laws::every_recording()) {
        for (StepIndex k = 0; k <= named.recording.size(); ++k) {
            const Snapshot snapshot = session::snapshot_at(named.recording, k);
            if (check(named.recording, k, snapshot)) continue;
            FAIL_CHECK(named.name << " at moment " << k);
            break;
        }
    }
    SUCCEED();
}

template <class Holds>
bool for_all_tasks(const Snapshot& snapshot, Holds holds) {
    for (const TaskState& task : snapshot.tasks) {
        if (!holds(task)) return false;
    }
    return true;
}

bool in_ready_queue(const Snapshot& snapshot, base::TaskId task) {
    return std::any_of(snapshot.ready.begin(), snapshot.ready.end(),
                       [task](const session::ReadyHandle& handle) { return handle.task == task; });
}

/// An eager task has been created, and its first step comes next, without the queue.
bool is_about_to_begin_eagerly(const Recording& recording, StepIndex k, const TaskState& task) {
    if (k == 0) return false;
    const trace::Event event = recording.event(k - 1);
    const auto* spawn = std::get_if<trace::Spawn>(&event.what);
    return spawn && spawn->eager && event.task == task.id;
}

/// Something that takes the clock on to `t`: a timer of that time, a worker, or code that blocks until then.
bool has_reason_for(const Snapshot& snapshot, base::Seconds t) {
    const bool timer = std::any_of(snapshot.timers.begin(), snapshot.timers.end(),
                                   [t](const session::TimerEntry& entry) { return entry.when <= t; });
    const bool blocked =
        snapshot.loop.phase == session::LoopPhase::blocked && t <= snapshot.loop.blocked_until;
    return timer || blocked || !snapshot.workers.empty();
}

}  // namespace

TEST_CASE("forward and then back shows the same moment", "[laws]") {
    at_every_moment([](const Recording& recording, StepIndex k, const Snapshot& snapshot) {
        const StepIndex next = std::min(k + 1, recording.size());
        const bool moved = !(session::snapshot_at(recording, next) == snapshot) || next == k;
        return moved && session::snapshot_at(recording, k) == snapshot;
    });
}

TEST_CASE("time never goes back", "[laws]") {
    at_every_moment([](const Recording& recording, StepIndex k, const Snapshot& snapshot) {
        return k == 0 || recording.time_at(k - 1) <= snapshot.time;
    });
}

TEST_CASE("at most one task runs, and the loop names it", "[laws]") {
    at_every_moment([](const Recording&, StepIndex, const Snapshot& snapshot) {
        return for_all_tasks(snapshot, [&snapshot](const TaskState& task) {
            return (task.phase == TaskPhase::running) == (task.id == snapshot.loop.running);
        });
    });
}

TEST_CASE("a task is in the ready queue exactly when it is ready", "[laws]") {
    at_every_moment([](const Recording& recording, StepIndex k, const Snapshot& snapshot) {
        return for_all_tasks(snapshot, [&](const TaskState& task) {
            if (is_about_to_begin_eagerly(recording, k, task)) return !in_ready_queue(snapshot, task.id);
            return in_ready_queue(snapshot, task.id) == (task.phase == TaskPhase::ready);
        });
    });
}

TEST_CASE("the fence lies within the ready queue", "[laws]") {
    at_every_moment([](const Recording&, StepIndex, const Snapshot& snapshot) {
        return snapshot.loop.fence <= snapshot.ready.size();
    });
}

TEST_CASE("timers stand in the order in which they are due", "[laws]") {
    at_every_moment([](const Recording&, StepIndex, const Snapshot& snapshot) {
        return std::is_sorted(snapshot.timers.begin(), snapshot.timers.end(),
                              [](const auto& a, const auto& b) { return a.when < b.when; });
    });
}

TEST_CASE("a task that is done stays as it is", "[laws]") {
    at_every_moment([](const Recording& recording, StepIndex k, const Snapshot& snapshot) {
        if (k == recording.size()) return true;
        const Snapshot next = session::snapshot_at(recording, k + 1);
        return for_all_tasks(snapshot, [&next](const TaskState& task) {
            return !session::is_done(task.phase) || next.task(task.id).phase == task.phase;
        });
    });
}

TEST_CASE("a waiting task says what it waits for", "[laws]") {
    at_every_moment([](const Recording&, StepIndex, const Snapshot& snapshot) {
        return for_all_tasks(snapshot, [](const TaskState& task) {
            return task.phase != TaskPhase::waiting || task.waiting.kind != trace::WaitKind::none;
        });
    });
}

TEST_CASE("the clock moves only to a timer, for a worker, or through code that blocks", "[laws]") {
    at_every_moment([](const Recording& recording, StepIndex k, const Snapshot& snapshot) {
        if (k == recording.size()) return true;
        const base::Seconds next = recording.event(k).t;
        return next == snapshot.time || has_reason_for(snapshot, next);
    });
}

TEST_CASE("a run is found to be stuck exactly when it ended in a deadlock", "[laws]") {
    for (const laws::NamedRecording& named : laws::every_recording()) {
        CAPTURE(named.name);
        const Recording& recording = named.recording;
        const bool stuck =
            recording.exit().exc && recording.text(recording.exit().exc).substr(0, 8) == "Deadlock";
        const std::vector<session::Finding> findings = session::find_findings(recording);
        CHECK(stuck == std::any_of(findings.begin(), findings.end(), [](const session::Finding& finding) {
                  return finding.kind == session::FindingKind::deadlock;
              }));
    }
}
