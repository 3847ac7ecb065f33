// The sentences of a step.
#include "core/session/wake_words.h"

namespace session {

using trace::ReadyWhy;
using trace::WaitKind;

namespace {

constexpr std::size_t kShownText = 60;

/// "Task-2, which it awaited, has returned 3"
void tell_awaited_task(SentenceBuilder& say, const Recording& recording, const TaskState& awaited) {
    say.task(awaited.id);
    if (awaited.phase == TaskPhase::returned) {
        say << ", which it awaited, has returned ";
        say.code(shortened(recording.text(awaited.value), kShownText));
    } else if (awaited.phase == TaskPhase::raised) {
        say << ", which it awaited, has raised ";
        say.code(shortened(recording.text(awaited.value), kShownText)) << ", which is raised here again";
    } else {
        say << (awaited.phase == TaskPhase::cancelled ? ", which it awaited, was cancelled"
                                                      : ", which it awaited, lets it go on");
    }
}

/// What has happened to the thing that was waited for.
const char* happened(WaitKind kind) {
    switch (kind) {
        case WaitKind::gather: return "is done";
        case WaitKind::wait: return "has what it waited for";
        case WaitKind::as_completed: return "has a next result";
        case WaitKind::task_group: return "has no task left to wait for";
        case WaitKind::queue_get: return "has an item for it";
        case WaitKind::queue_put: return "has room for its item";
        case WaitKind::queue_join: return "sees no unfinished item";
        case WaitKind::lock: return "is its turn";
        case WaitKind::semaphore: return "has a place for it";
        case WaitKind::event: return "is over: the event is set";
        case WaitKind::condition: return "was notified";
        case WaitKind::barrier: return "is complete";
        case WaitKind::thread: return "has ended";
        default: return "is done";
    }
}

}  // namespace

void tell_wake(SentenceBuilder& say, const Fold& before, const Recording& recording, const TaskState& task) {
    say.task(task.id);
    if (!task.started) {
        if (before.is_delivered(task)) {
            say << " gets its first step, but has been cancelled: CancelledError is thrown before the first "
                   "line of ";
            say.code(task.coro) << ", which never begins.";
        } else {
            say << " runs for the first time: ";
            say.code(task.coro) << " begins.";
        }
        return;
    }
    if (before.is_delivered(task)) {
        say << " goes on with CancelledError";
        say.at_line(task.line);
        say << ": ";
        const std::string_view callback = recording.text(task.cancelled_by_callback);
        if (task.cancelled_by)
            say.task(task.cancelled_by) << " has cancelled it";
        else if (callback == "Timeout._on_timeout")
            say << "its timeout has cancelled it";
        else if (callback.substr(0, 10) == "TaskGroup.")
            say << "its TaskGroup has cancelled it, as another task failed";
        else
            say << "it was cancelled";
        if (task.waiting.kind != WaitKind::none) (say << " while it waited for ").waiting(task.waiting);
        say << ".";
        return;
    }
    const TaskState* const awaited = before.find_task(task.waiting.task);
    switch (task.waiting.kind) {
        case WaitKind::none: say << " has its turn again: it had only let the others run."; return;
        case WaitKind::sleep:
            say << " wakes up: its ";
            say.time(Seconds::from_nanoseconds(task.waiting.amount))
                << " sleep is over, so the loop took its timer and runs it again";
            say.at_line(task.line, " from ") << ".";
            return;
        case WaitKind::task:
            say << " wakes up: ";
            if (awaited != nullptr)
                tell_awaited_task(say, recording, *awaited);
            else
                say << "the task that it awaited is done";
            break;
        case WaitKind::future:
        case WaitKind::io:
        case WaitKind::shield:
        case WaitKind::runner:
        case WaitKind::other:
            say << " wakes up: its wait for ";
            say.waiting(task.waiting) << " is over";
            break;
        default:
            say << " wakes up: ";
            say.waiting(task.waiting) << " " << happened(task.waiting.kind);
            break;
    }
    if (task.reason.by_task && task.reason.by_task != task.waiting.task) {
        (say << ", thanks to ").task(task.reason.by_task);
    }
    say.at_line(task.line, "; it goes on from ") << ".";
}

}  // namespace session
