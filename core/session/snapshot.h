// A moment as a value: what the loop, its queues and every task are like after k events. Plain data without
// pointers into the machine; texts and stacks are ids that the Recording resolves. Every panel draws one
// const Snapshot. How a moment is computed is fold.h's business.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/session/recording.h"
#include "core/session/shared_list.h"

namespace session {

/// Where a task is in its life.
enum class TaskPhase : std::uint8_t {
    ready,    ///< a handle for its next step is in the ready queue (also before its first step)
    running,  ///< the loop has handed it control
    calling,  ///< on the stack below the running task, an eager one that it has just created
    waiting,  ///< suspended until something is done
    returned,
    raised,
    cancelled,
};
constexpr bool is_done(TaskPhase phase) { return phase >= TaskPhase::returned; }

/// What a task waits for, and where it stands; see wait_text().
struct WaitFor {
    trace::WaitKind kind = trace::WaitKind::none;
    StringId label;
    std::int64_t amount = 0;  ///< as trace::Waiting
    TaskId task;              ///< if it waits for a task directly
    bool operator==(const WaitFor&) const = default;
};

/// Why a handle is in the ready queue.
struct Reason {
    trace::ReadyWhy why = trace::ReadyWhy::unknown;
    TaskId by_task;     ///< who brought it about, if a task did
    StringId by_label;  ///< or what: a future, a function
    StepIndex at = 0;   ///< the moment after it
    bool operator==(const Reason&) const = default;
};

/// A task at a moment. What never changes about it is in Recording::task().
struct TaskState {
    TaskId id;
    TaskPhase phase = TaskPhase::ready;
    bool started = false;               ///< has had its first step
    bool has_handle = false;            ///< a handle for its next step is in the ready queue
    bool cancel_pending = false;        ///< cancellation was asked for and has not been delivered
    bool cancelling = false;            ///< delivered in this or an earlier step, and it has not ended since
    std::uint16_t cancel_requests = 0;  ///< accepted calls of cancel()
    TaskId cancelled_by;                ///< who asked last, if a task did
    StringId cancelled_by_callback;     ///< or in which callback, as that of a timeout
    trace::TaskName name;
    StringId coro;
    TaskId created_by;
    std::uint32_t steps = 0;  ///< how many times it was handed control
    StackId stack;            ///< where it suspended last: await chain, outermost first
    StringId function;        ///< innermost function and line known: of a line event or of the stack
    std::uint32_t line = 0;   ///< 0: not known
    WaitFor waiting;          ///< while waiting; after a wake-up what it has waited for
    TimerId timer;            ///< the timer that will wake it, if one will
    Seconds wakes_at = Seconds::infinity();  ///< when of that timer
    Seconds since;                           ///< time of the last change of phase
    StepIndex since_step = 0;                ///< moment of the last change of phase
    Reason reason;   ///< why it is ready, or why it was when it began its present step
    StringId value;  ///< when done: repr of the result, or the exception
    bool operator==(const TaskState&) const = default;
};

/// An entry of the ready queue: a task's step, or a callback.
struct ReadyHandle {
    TaskId task;     ///< none: a callback
    StringId label;  ///< of a callback; none if the trace does not say
    TimerId timer;   ///< the timer it was, if it was one
    Reason reason;
    bool operator==(const ReadyHandle&) const = default;
};

/// A timer that is set and not due.
struct TimerEntry {
    TimerId id;
    Seconds when;              ///< may be infinity
    TaskId owner;              ///< the task that ran when it was set, or none
    StringId label;            ///< what it will call, if known
    bool wakes_owner = false;  ///< it is what the owner waits for: a sleep
    bool operator==(const TimerEntry&) const = default;
};

/// A worker thread that runs a function.
struct WorkerState {
    StringId worker;
    StringId function;
    Seconds since;
    StepIndex since_step = 0;
    Seconds until = Seconds::infinity();  ///< its end, if the recording has it
    std::uint32_t line = 0;               ///< the line it is at; 0: not known
    bool operator==(const WorkerState&) const = default;
};

/// What the thread of the loop is doing.
enum class LoopPhase : std::uint8_t {
    not_started,  ///< module code before asyncio.run
    running,      ///< a handle (task or callback) runs
    between,      ///< between two handles of an iteration
    selecting,    ///< the iteration is over: it looks for what is due, and sleeps if nothing is
    blocked,      ///< code holds the thread without running: everyone starves
    stopped,      ///< outside the loop again: module code after asyncio.run, or between two runs
    ended,
};

struct LoopState {
    LoopPhase phase = LoopPhase::not_started;
    std::uint32_t tick = 0;                      ///< number of the iteration; 0: none yet
    StepIndex tick_step = 0;                     ///< the moment after that tick
    std::uint32_t fence = 0;                     ///< how many entries of `ready` still run in this iteration
    TaskId running;                              ///< the task that runs, if one does
    StringId callback;                           ///< the callback that runs, if one does
    TimerId callback_timer;                      ///< and the timer it was
    Seconds sleeps_until = Seconds::infinity();  ///< while selecting: the next timer
    Seconds slept_from;                          ///< when the loop slept last: the time before it
    StepIndex slept_step = 0;  ///< and the moment at which the clock had moved; 0: never yet
    Seconds blocked_until;     ///< while blocked
    std::uint32_t blocked_line = 0;
    StepIndex blocked_step = 0;
    bool operator==(const LoopState&) const = default;
};

/// The run after `step` events.
struct Snapshot {
    StepIndex step = 0;
    Seconds time;
    LoopState loop;
    StringId function;               ///< where code runs now, if known: of the last line event of what runs
    std::uint32_t line = 0;          ///< 0: not known
    SharedList<TaskState> tasks;     ///< by creation: task id n is tasks[n - 1]
    std::vector<ReadyHandle> ready;  ///< first in, first out; the first loop.fence run in this iteration
    std::vector<TimerEntry> timers;  ///< by (when, insertion)
    std::vector<WorkerState> workers;
    std::uint32_t finished = 0;  ///< so many of Recording::finished_tasks()
    std::uint32_t outputs = 0;   ///< so many of Recording::outputs()
    std::uint32_t notices = 0;   ///< so many of Recording::notices()
    bool ended = false;          ///< the exit event has happened

    /// id: of a task that was spawned before this moment.
    const TaskState& task(TaskId id) const { return tasks[id.index()]; }
    /// Null if none, or if it is not there yet.
    const TaskState* find_task(TaskId id) const {
        return id && id.index() < tasks.size() ? &tasks[id.index()] : nullptr;
    }
    bool operator==(const Snapshot&) const = default;
};

/// The moment after k events (clamped to the recording's size), from the nearest keyframe.
Snapshot snapshot_at(const Recording& recording, StepIndex k);
/// The same, computed from the start: what snapshot_at must equal.
Snapshot snapshot_from_start(const Recording& recording, StepIndex k);

/// A short label, as `asyncio.sleep(0.3)`, `gather of 3`, `Queue.get`, `Task-2`. k: the moment, for names.
std::string wait_text(const Recording& recording, const WaitFor& waiting, StepIndex k);
/// `Task-3 fetch`: the task's name and its coroutine, as panels have it.
std::string task_label(const Recording& recording, const TaskState& task);
/// A function's name without the class or function that it stands in.
std::string_view unqualified(std::string_view function);
/// A duration without a needless ".0": "0.3", "2".
std::string plain_seconds(Seconds time);
/// A word for a phase: "ready", "running", "waiting".
const char* phase_word(TaskPhase phase);

}  // namespace session
