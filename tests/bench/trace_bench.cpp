// Measures what a recording costs: nanoseconds and bytes an event while recording, indexing, and seeking.
// Prints; judges nothing. Usage: trace_bench [MILLION_EVENTS]
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>
#include <vector>

#include "core/session/keyframes.h"
#include "core/session/snapshot.h"
#include "core/trace/recorder.h"

namespace {

using base::Seconds;
using base::StringId;
using base::TaskId;
using base::TimerId;
/// CPU time, so that other processes do not count.
double cpu_nanoseconds() { return static_cast<double>(std::clock()) * (1e9 / CLOCKS_PER_SEC); }

double nanoseconds_since(double start) { return cpu_nanoseconds() - start; }

trace::RecorderLimits no_limits() { return {std::uint64_t{1} << 40, std::uint64_t{1} << 40}; }

/// `tasks` tasks in turn, each a bare yield: what sleep(0) costs.
trace::EventLog switches(std::uint64_t events, std::uint32_t tasks) {
    trace::Recorder recorder(no_limits());
    const trace::Frame frame{recorder.intern("worker"), 7};
    const base::StackId stack = recorder.stack(std::vector<trace::Frame>{frame});
    for (std::uint32_t i = 1; i <= tasks; ++i)
        recorder.spawn(trace::TaskName::numbered(i), frame.function, TaskId{});
    for (std::uint32_t n = 1; recorder.size() < events; ++n) {
        recorder.tick(n, tasks);
        for (std::uint32_t i = 1; i <= tasks; ++i) {
            recorder.step(TaskId{i});
            recorder.suspend_on_yield(TaskId{i}, stack);
        }
    }
    return recorder.finish();
}

/// `tasks` tasks that sleep for times of their own: timers, wake-ups, a moving clock.
trace::EventLog sleeps(std::uint64_t events, std::uint32_t tasks) {
    trace::Recorder recorder(no_limits());
    const StringId rings = recorder.intern("_set_result_unless_cancelled");
    const trace::Frame frame{recorder.intern("worker"), 7};
    const base::StackId stack = recorder.stack(std::vector<trace::Frame>{frame});
    std::uint64_t dice = 88172645463325252u;
    std::uint32_t n = 0;
    const auto sleep = [&](TaskId task) {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        const std::int64_t delay = static_cast<std::int64_t>(dice % 1'000'000'000);
        recorder.step(task);
        const TimerId id = recorder.timer(task, recorder.now() + Seconds::from_nanoseconds(delay), rings);
        recorder.waiting(task, trace::WaitKind::sleep, delay);
        recorder.suspend_on_future(task, stack);
        return id;
    };
    std::vector<std::pair<TaskId, TimerId>> waiting;
    for (std::uint32_t i = 1; i <= tasks; ++i)
        recorder.spawn(trace::TaskName::numbered(i), frame.function, TaskId{});
    recorder.tick(++n, tasks);
    for (std::uint32_t i = 1; i <= tasks; ++i) waiting.emplace_back(TaskId{i}, sleep(TaskId{i}));
    for (std::size_t i = 0; recorder.size() < events; i = (i + 1) % waiting.size()) {
        recorder.at(recorder.now() + Seconds::from_nanoseconds(1'000'003));
        recorder.timer_due(waiting[i].second);
        recorder.tick(++n, 1);
        recorder.callback(rings);
        recorder.ready(waiting[i].first, trace::ReadyWhy::future_done);
        recorder.tick(++n, 1);
        waiting[i].second = sleep(waiting[i].first);
    }
    return recorder.finish();
}

/// A line event after the other.
trace::EventLog lines(std::uint64_t events) {
    trace::Recorder recorder(no_limits());
    const StringId function = recorder.intern("worker");
    recorder.spawn(trace::TaskName::numbered(1), function, TaskId{});
    for (std::uint32_t i = 0; recorder.size() < events; ++i) recorder.line(TaskId{1}, function, i % 200);
    return recorder.finish();
}

void measure(const char* what, std::uint64_t events, trace::EventLog (*make)(std::uint64_t)) {
    double start = cpu_nanoseconds();
    trace::EventLog log = make(events);
    const double recording_ns = nanoseconds_since(start);
    const double count = static_cast<double>(log.size);
    const double bytes = static_cast<double>(log.encoded_bytes());

    start = cpu_nanoseconds();
    for (trace::Reader reader(log); !reader.at_end();) reader.next();
    const double reading_ns = nanoseconds_since(start);

    start = cpu_nanoseconds();
    const session::Recording recording(session::Source{}, std::move(log));
    recording.prepare();
    const double indexing_ns = nanoseconds_since(start);

    std::size_t keyframe_bytes = 0;
    for (const session::Fold& fold : recording.keyframes().frames) keyframe_bytes += fold.own_bytes();
    double slowest_ms = 0;
    double sum_ms = 0;
    constexpr int kSeeks = 200;
    for (int i = 0; i < kSeeks; ++i) {
        const session::StepIndex k =
            recording.size() / kSeeks * static_cast<std::uint64_t>((i * 61) % kSeeks) + 977;
        start = cpu_nanoseconds();
        const session::Snapshot snapshot = session::snapshot_at(recording, k);
        const double ms = nanoseconds_since(start) / 1e6;
        sum_ms += ms;
        if (ms > slowest_ms) slowest_ms = ms;
        if (snapshot.step == 0) std::puts("seek went nowhere");
    }
    std::printf(
        "%-14s %9.0f events  record %5.1f ns  %4.1f bytes  read %5.1f ns  index %5.1f ns  %4zu keyframes "
        "(%.1f MB)  seek mean %.2f ms, slowest %.2f ms\n",
        what, count, recording_ns / count, bytes / count, reading_ns / count, indexing_ns / count,
        recording.keyframes().frames.size(), static_cast<double>(keyframe_bytes) / 1e6, sum_ms / kSeeks,
        slowest_ms);
}

}  // namespace

int main(int argc, char** argv) {
    const double millions = argc > 1 ? std::atof(argv[1]) : 1.0;
    const std::uint64_t events = static_cast<std::uint64_t>(millions * 1e6);
    measure("switch, 100", events, [](std::uint64_t n) { return switches(n, 100); });
    measure("switch, 100k", events, [](std::uint64_t n) { return switches(n, 100'000); });
    measure("sleep, 100", events, [](std::uint64_t n) { return sleeps(n, 100); });
    measure("sleep, 100k", events, [](std::uint64_t n) { return sleeps(n, 100'000); });
    measure("lines", events, [](std::uint64_t n) { return lines(n); });
    return 0;
}
