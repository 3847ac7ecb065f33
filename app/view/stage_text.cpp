// Sentences from events. Tasks suspend; threads block.
#include "app/view/stage_text.h"

#include "app/view/time_text.h"

namespace view {
namespace {

std::string name_of(const Recording& recording, const Snapshot& now, session::TaskId id) {
    const session::TaskState* task = now.find_task(id);
    return task ? recording.text(task->name) : std::string("the program");
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Look look_of(const Snapshot& now, const session::TaskState& task) {
    using session::TaskPhase;
    switch (task.phase) {
        case TaskPhase::ready: return Look::kReady;
        case TaskPhase::running:
            return now.loop.phase == session::LoopPhase::blocked ? Look::kBlocked : Look::kRunning;
        case TaskPhase::calling: return Look::kWaiting;
        case TaskPhase::waiting:
            if (task.waiting.kind == trace::WaitKind::sleep || (task.timer && !task.waiting.task))
                return Look::kSleeping;
            return task.waiting.kind == trace::WaitKind::thread ? Look::kThread : Look::kWaiting;
        case TaskPhase::returned: return Look::kDone;
        case TaskPhase::raised: return Look::kFailed;
        case TaskPhase::cancelled: return Look::kCancelled;
    }
    return Look::kIdle;
}

std::string task_name(const Recording& recording, const session::TaskState& task) {
    return recording.text(task.name);
}

std::string task_mark(const Recording& recording, const session::TaskState& task) {
    if (task.name.is_numbered()) return std::to_string(task.name.number());
    return short_mark(std::string(recording.text(task.name)));
}

std::string_view short_function(std::string_view name) {
    constexpr std::string_view kOfLoop[] = {
        "BaseEventLoop.",      "BaseSelectorEventLoop.",    "_UnixSelectorEventLoop.",
        "_SelectorTransport.", "_SelectorSocketTransport.", "_SelectorDatagramTransport.",
    };
    for (const std::string_view prefix : kOfLoop)
        if (name.starts_with(prefix)) return name.substr(prefix.size());
    return name;
}

std::string short_mark(const std::string& name) {
    // "page 12" is p12: many names differ in their number only.
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    if (digits > 0 && digits < name.size() && name.size() - digits < 5 && name.size() > 3 &&
        (static_cast<unsigned char>(name[0]) & 0x80U) == 0)
        return name[0] + name.substr(digits);
    std::size_t end = 0;
    for (int characters = 0; characters < 3 && end < name.size(); ++characters) {
        do ++end;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xc0U) == 0x80U);
    }
    return name.substr(0, end);
}

std::string reason_text(const Recording& recording, const Snapshot& now, const session::ReadyHandle& handle) {
    const session::Reason& reason = handle.reason;
    std::string by = reason.by_task ? name_of(recording, now, reason.by_task)
                                    : std::string(recording.text(reason.by_label));
    // The library's own functions say nothing to a learner.
    if (!by.empty() && by[0] == '_') by.clear();
    switch (reason.why) {
        case trace::ReadyWhy::spawned: return by.empty() ? "new: its first step" : "new: created by " + by;
        case trace::ReadyWhy::yielded: return "gave way to others";
        case trace::ReadyWhy::future_done: {
            const session::TaskState* task = now.find_task(handle.task);
            if (task && task->waiting.kind == trace::WaitKind::sleep) return "its sleep is over";
            return by.empty() ? "what it waited for is done" : "woken by " + by;
        }
        case trace::ReadyWhy::timer_due: return "its time has come";
        case trace::ReadyWhy::call_soon: return by.empty() ? "call_soon" : "call_soon by " + by;
        case trace::ReadyWhy::thread_result: return by.empty() ? "a thread has a result" : "result of " + by;
        case trace::ReadyWhy::cancelled: return by.empty() ? "to be cancelled" : "to be cancelled by " + by;
        case trace::ReadyWhy::socket: return "its socket is ready";
        case trace::ReadyWhy::dropped:
        case trace::ReadyWhy::unknown: break;
    }
    return {};
}

std::string callback_text(const Recording& recording, const Snapshot& now, session::StringId label,
                          session::TimerId timer) {
    const std::string_view name = recording.text(label);
    if (timer && (name.empty() || name == "_set_result_unless_cancelled")) {
        for (const session::TaskState& task : now.tasks) {
            if (task.timer == timer && !session::is_done(task.phase))
                return "timer of " + recording.text(task.name);
        }
        return "timer: a sleep is over";
    }
    if (name == "_set_result_unless_cancelled") return "sets a future's result";
    if (ends_with(name, "_done_callback") && name.find("gather") != std::string_view::npos)
        return "gather notes a result";
    if (name == "_run_until_complete_cb") return "stop the loop: main is done";
    if (ends_with(name, "_on_task_done")) return "TaskGroup notes a child's end";
    if (ends_with(name, "_on_timeout")) return "a timeout is over";
    return name.empty() ? std::string("callback") : std::string(short_function(name));
}

std::string loop_text(const Recording& recording, const Snapshot& now) {
    switch (now.loop.phase) {
        case session::LoopPhase::not_started: return "not started yet";
        case session::LoopPhase::running:
            if (now.loop.running) return "runs " + name_of(recording, now, now.loop.running);
            return "runs a callback";
        case session::LoopPhase::between: return "takes the next handle";
        case session::LoopPhase::selecting:
            if (now.loop.sleeps_until.is_infinite()) return "looks for work";
            return "sleeps until " + seconds_text(now.loop.sleeps_until);
        case session::LoopPhase::blocked: {
            std::string text = "blocked until " + seconds_text(now.loop.blocked_until);
            if (now.loop.blocked_line > 0) text += " by line " + std::to_string(now.loop.blocked_line);
            return text;
        }
        case session::LoopPhase::stopped: return "stopped";
        case session::LoopPhase::ended: return "the program has ended";
    }
    return {};
}

std::vector<ChainLink> await_chain(const Recording& recording, const Snapshot& now,
                                   const session::TaskState& task) {
    std::vector<ChainLink> chain;
    const bool runs = now.loop.running == task.id;
    for (const trace::Frame& frame : recording.stack(task.stack)) {
        chain.push_back({std::string(recording.text(frame.function)), frame.line});
    }
    if (runs && now.line > 0) {
        const std::string function(recording.text(now.function));
        while (!chain.empty() && chain.back().function != function) {
            bool further_out = false;
            for (const ChainLink& link : chain) further_out |= link.function == function;
            if (!further_out) break;
            chain.pop_back();
        }
        if (!chain.empty() && chain.back().function == function) {
            chain.back().line = now.line;
        } else {
            chain.push_back({function, now.line});
        }
    }
    if (chain.empty()) chain.push_back({std::string(recording.text(task.coro)), task.line});
    return chain;
}

std::string task_tooltip(const Recording& recording, const Snapshot& now, const session::TaskState& task) {
    std::string text = session::task_label(recording, task) + "\n";
    text += look_word(look_of(now, task));
    text += " since " + seconds_text(task.since);
    if (task.phase == session::TaskPhase::waiting) {
        text += ", in " + session::wait_text(recording, task.waiting, now.step);
        if (!task.wakes_at.is_infinite()) text += ", until " + seconds_text(task.wakes_at);
    }
    if (task.phase == session::TaskPhase::ready || task.phase == session::TaskPhase::running) {
        session::ReadyHandle handle;
        handle.task = task.id;
        handle.reason = task.reason;
        const std::string reason = reason_text(recording, now, handle);
        if (!reason.empty()) text += "\nwhy: " + reason;
    }
    if (session::is_done(task.phase) && task.value) text += "\n" + std::string(recording.text(task.value));
    if (task.cancel_requests > 0)
        text += "\ncancel() was called " + std::to_string(task.cancel_requests) + "\u00d7";
    text += "\ncontrol so far: " + std::to_string(task.steps) + (task.steps == 1 ? " time" : " times");
    return text;
}

}  // namespace view
