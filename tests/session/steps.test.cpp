// Moving about: stops, kinds of moments, cause and effect; and laws of them over the conformance programs.
#include "core/session/steps.h"

#include <algorithm>

#include "core/session/fold.h"
#include "core/session/narration.h"
#include "core/trace/recorder.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;
using session_tests::conformance_traces;
using session_tests::imported;

namespace {

trace::Kind kind_at(const Recording& recording, StepIndex k) { return recording.event(k - 1).kind(); }

const session_tests::Conformance& trace_named(const std::string& name) {
    for (const auto& trace : conformance_traces()) {
        if (trace.name == name) return trace;
    }
    FAIL("no such trace");
    return conformance_traces().front();
}

}  // namespace

TEST_CASE("stops are the moments of events that are not details") {
    const Recording recording = imported(conformance_traces().front());
    const Steps steps(recording);
    std::uint64_t stops = 1;
    for (StepIndex k = 1; k <= recording.size(); ++k) {
        const bool is_detail = recording.event(k - 1).is_detail();
        CHECK(steps.is_stop(k) == !is_detail);
        stops += is_detail ? 0 : 1;
    }
    CHECK(steps.stop_count() == stops);
    CHECK(steps.stop(0) == 0);
    CHECK(steps.stop_number(recording.size()) == stops - 1);
    CHECK(steps.stop(stops + 100) == recording.size());
}

TEST_CASE("forward and back again is where one was") {
    for (const auto& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        const Steps steps(recording);
        for (std::uint64_t n = 0; n + 1 < steps.stop_count(); ++n) {
            const StepIndex k = steps.stop(n);
            if (steps.previous(steps.next(k)) != k) FAIL_CHECK(trace.name << " at " << k);
            if (steps.stop_number(k) != n) FAIL_CHECK(trace.name << " at " << k);
        }
        CHECK(steps.next(recording.size()) == recording.size());
        CHECK(steps.previous(0) == 0);
    }
}

TEST_CASE("each kind of moment is found, in order") {
    for (const auto& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        const Steps steps(recording);
        std::size_t switches = 0;
        std::size_t ticks = 0;
        for (StepIndex k = 0; steps.next_switch(k) != k; k = steps.next_switch(k)) switches += 1;
        for (StepIndex k = 0; steps.next_tick(k) != k; k = steps.next_tick(k)) ticks += 1;
        std::size_t expected_switches = 0;
        std::size_t expected_ticks = 0;
        for (trace::Reader reader = recording.reader(); !reader.at_end();) {
            const trace::Kind kind = reader.next().kind();
            expected_switches += kind == trace::Kind::step ? 1 : 0;
            expected_ticks += kind == trace::Kind::tick ? 1 : 0;
        }
        CHECK(switches == expected_switches);
        CHECK(ticks == expected_ticks);
        for (StepIndex k = 0; steps.next_jump(k) != k;) {
            k = steps.next_jump(k);
            CHECK(recording.time_at(k) > recording.time_at(steps.previous(k)));
        }
    }
}

TEST_CASE("stops of a task are its own events and those that happen to it") {
    const Recording recording = imported(trace_named("gather/cancel_the_whole_gather"));
    const Steps steps(recording);
    const TaskId task{4};
    StepIndex k = steps.next_of(task, 0);
    CHECK(kind_at(recording, k) == trace::Kind::spawn);
    bool cancelled = false;
    trace::Kind last = trace::Kind::spawn;
    for (; steps.next_of(task, k) != k; k = steps.next_of(task, k)) {
        last = kind_at(recording, steps.next_of(task, k));
        cancelled = cancelled || last == trace::Kind::cancel;
        CHECK(steps.previous_of(task, steps.next_of(task, k)) == k);
    }
    CHECK(cancelled);
    CHECK(last == trace::Kind::finish);
    CHECK(steps.next_of(TaskId{}, 3) == 3);
    CHECK(steps.next_of(TaskId{4000}, 3) == 3);
}

TEST_CASE("cause and effect of a sleep") {
    const Recording recording = imported(trace_named("gather/cancel_the_whole_gather"));
    const Steps steps(recording);
    // Task-2: spawn, first step, timer, suspend, timer rings, second step.
    const TaskId task{2};
    const StepIndex spawn = steps.next_of(task, 0);
    const StepIndex first = steps.effect(spawn);
    CHECK(kind_at(recording, first) == trace::Kind::step);
    CHECK(recording.event(first - 1).task == task);
    CHECK(steps.cause(first) == spawn);
    StepIndex timer = first;
    while (kind_at(recording, timer) != trace::Kind::timer) timer = steps.next(timer);
    CHECK(steps.cause(timer) == first);
    const StepIndex rings = steps.effect(timer);
    CHECK(kind_at(recording, rings) == trace::Kind::callback);
    CHECK(recording.event(rings - 1).t == Seconds::from_double(0.02));
    CHECK(steps.cause(rings) == timer);
    const StepIndex second = steps.effect(rings);
    CHECK(recording.event(second - 1).task == task);
    CHECK(kind_at(recording, second) == trace::Kind::step);
    CHECK(steps.cause(second) == rings);
}

TEST_CASE("who awaits a task becomes ready with its end, recorded just before or just after") {
    for (const bool before : {true, false}) {
        trace::Recorder recorder;
        const StringId work = recorder.intern("work");
        const TaskId one = recorder.spawn(trace::TaskName::numbered(1), work, TaskId{});
        recorder.tick(1, 1);
        recorder.step(one);
        const TaskId two = recorder.spawn(trace::TaskName::numbered(2), work, one);
        recorder.suspend_on_task(one, two, base::StackId{});
        recorder.tick(2, 1);
        recorder.step(two);
        if (before) recorder.ready(one, trace::ReadyWhy::future_done, two);
        recorder.finish(two, trace::FinishHow::returned, recorder.intern("1"));
        if (!before) recorder.ready(one, trace::ReadyWhy::future_done, two);
        recorder.tick(3, 1);
        recorder.step(one);
        const Recording recording({}, recorder.finish());
        const Steps steps(recording);
        const StepIndex last = recording.size();
        const StepIndex end = steps.previous(steps.previous(last));
        CHECK(kind_at(recording, end) == trace::Kind::finish);
        CHECK(steps.cause(last) == end);
        CHECK(steps.effect(end) == last);
        CHECK(plain_text(narrate(recording, end)) ==
              "Task-2 is done: work returned 1. Task-1 becomes ready.");
    }
}

TEST_CASE("a cause comes before and an effect after, and both are stops") {
    for (const auto& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        const Steps steps(recording);
        for (std::uint64_t n = 0; n < steps.stop_count(); ++n) {
            const StepIndex k = steps.stop(n);
            const StepIndex cause = steps.cause(k);
            const StepIndex effect = steps.effect(k);
            if (cause > k || !steps.is_stop(cause)) FAIL_CHECK(trace.name << " cause at " << k);
            if (effect < k || !steps.is_stop(effect)) FAIL_CHECK(trace.name << " effect at " << k);
            if (k > 0 && kind_at(recording, k) == trace::Kind::step && cause == k) {
                FAIL_CHECK(trace.name << " no cause of the step at " << k);
            }
        }
    }
}

TEST_CASE("a moment is found by its time") {
    for (const auto& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        CHECK(recording.moment_at_time(Seconds()) == 0);
        CHECK(recording.moment_at_time(Seconds::infinity()) == recording.size());
        Seconds time;
        StepIndex k = 0;
        for (trace::Reader reader = recording.reader(); !reader.at_end();) {
            const trace::Event event = reader.next();
            k += 1;
            if (event.t <= time) continue;
            time = event.t;
            if (recording.moment_at_time(time) != k) FAIL_CHECK(trace.name << " at " << k);
        }
    }
}
