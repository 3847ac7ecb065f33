// Moments from keyframes, and the few words that every panel uses for their parts.
#include "core/session/snapshot.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/session/keyframes.h"

namespace session {

using trace::WaitKind;

namespace {

Snapshot folded(const Recording& recording, Fold fold, StepIndex k) {
    trace::Reader reader = recording.reader(fold.step());
    while (fold.step() < k) fold.apply(reader.next());
    return fold.snapshot(recording);
}

std::string counted(const char* what, std::int64_t amount) {
    return amount > 0 ? fmt::format("{} of {}", what, amount) : std::string(what);
}

}  // namespace

Snapshot snapshot_at(const Recording& recording, StepIndex k) {
    k = std::min(k, recording.size());
    return folded(recording, recording.keyframes().before(k), k);
}

Snapshot snapshot_from_start(const Recording& recording, StepIndex k) {
    return folded(recording, Fold(recording.log()), std::min(k, recording.size()));
}

std::string wait_text(const Recording& recording, const WaitFor& waiting, StepIndex k) {
    const std::string_view label = recording.text(waiting.label);
    // A thread's label is its function, or the expression that was awaited.
    const bool is_function = waiting.kind == WaitKind::thread && label.find('(') == std::string_view::npos;
    if (!label.empty() && !is_function) return std::string(label);
    switch (waiting.kind) {
        case WaitKind::none: return "";
        case WaitKind::sleep:
            return fmt::format("asyncio.sleep({})", plain_seconds(Seconds::from_nanoseconds(waiting.amount)));
        case WaitKind::task:
            return waiting.task ? recording.text(recording.task_name(waiting.task, k))
                                : std::string("a task");
        case WaitKind::gather: return counted("gather", waiting.amount);
        case WaitKind::wait: return counted("asyncio.wait", waiting.amount);
        case WaitKind::as_completed: return "as_completed";
        case WaitKind::task_group: return "its TaskGroup";
        case WaitKind::shield: return "shield";
        case WaitKind::queue_get: return "Queue.get";
        case WaitKind::queue_put: return "Queue.put";
        case WaitKind::queue_join: return "Queue.join";
        case WaitKind::lock: return "Lock.acquire";
        case WaitKind::event: return "Event.wait";
        case WaitKind::condition: return "Condition.wait";
        case WaitKind::semaphore: return "Semaphore.acquire";
        case WaitKind::barrier: return "Barrier.wait";
        case WaitKind::thread:
            return label.empty() ? std::string("a thread") : fmt::format("{} in a thread", label);
        case WaitKind::io: return "I/O";
        case WaitKind::future: return "a future";
        case WaitKind::runner: return "the end of the run";
        case WaitKind::other: return "something";
    }
    return "";
}

std::string task_label(const Recording& recording, const TaskState& task) {
    return fmt::format("{} {}", recording.text(task.name), unqualified(recording.text(task.coro)));
}

std::string_view unqualified(std::string_view function) { return function.substr(function.rfind('.') + 1); }

const char* phase_word(TaskPhase phase) {
    switch (phase) {
        case TaskPhase::ready: return "ready";
        case TaskPhase::running: return "running";
        case TaskPhase::calling: return "starting another task";
        case TaskPhase::waiting: return "waiting";
        case TaskPhase::returned: return "returned";
        case TaskPhase::raised: return "raised";
        case TaskPhase::cancelled: return "cancelled";
    }
    return "";
}

std::string plain_seconds(Seconds time) {
    std::string text = time.repr();
    if (text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0) text.resize(text.size() - 2);
    return text;
}

}  // namespace session
