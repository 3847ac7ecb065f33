// What happened, one struct an event. The first group are the events of the conformance format; the second
// are details that the stage needs and the format leaves out (why a handle became ready, which timer, what a
// task waits for). Texts, stacks and tasks are ids into the tables of the EventLog that holds the events.
#pragma once

#include <cstdint>
#include <variant>

#include "core/base/ids.h"
#include "core/base/seconds.h"

namespace trace {

using base::Seconds;
using base::StackId;
using base::StringId;
using base::TaskId;
using base::TimerId;

/// A task's name: "Task-7" is kept as its number, any other as a text.
class TaskName {
  public:
    constexpr TaskName() = default;
    /// The name "Task-`number`".
    static constexpr TaskName numbered(std::uint32_t number) {
        return TaskName(std::uint64_t{number} * 2 + 1);
    }
    static constexpr TaskName given(StringId text) { return TaskName(std::uint64_t{text.number} * 2); }
    constexpr bool is_numbered() const { return code_ % 2 == 1; }
    constexpr std::uint32_t number() const { return static_cast<std::uint32_t>(code_ / 2); }
    constexpr StringId text() const { return StringId{static_cast<std::uint32_t>(code_ / 2)}; }
    constexpr std::uint64_t code() const { return code_; }
    static constexpr TaskName from_code(std::uint64_t code) { return TaskName(code); }
    constexpr bool operator==(const TaskName& other) const { return code_ == other.code_; }

  private:
    constexpr explicit TaskName(std::uint64_t code) : code_(code) {}
    std::uint64_t code_ = 0;
};

/// A frame of a stack: a function of the program and the line it is at.
struct Frame {
    StringId function;
    std::uint32_t line = 0;
    bool operator==(const Frame& other) const { return function == other.function && line == other.line; }
};

enum class SuspendOn : std::uint8_t { yield, future, task };
enum class FinishHow : std::uint8_t { returned, raised, cancelled };
enum class ThreadWhat : std::uint8_t { start, end };

/// Why a handle was put into the ready queue.
enum class ReadyWhy : std::uint8_t {
    spawned,        ///< a new task's first step
    yielded,        ///< a bare yield, as sleep(0) does
    future_done,    ///< the future or task it waited for is done
    timer_due,      ///< its timer's time came
    call_soon,      ///< code asked for it
    thread_result,  ///< a worker thread handed it over
    cancelled,      ///< what it waited for was cancelled to deliver a cancellation
    socket,         ///< a socket is ready that the loop watches
    dropped,        ///< it is not: the handle was cancelled while it was in the queue
    unknown,        ///< the trace does not say
};

/// What a waiting task waits for.
enum class WaitKind : std::uint8_t {
    none,
    sleep,  ///< amount: the delay in nanoseconds
    task,
    gather,  ///< amount: how many
    wait,    ///< asyncio.wait; amount: how many
    as_completed,
    task_group,  ///< leaving a TaskGroup; amount: children still running
    shield,
    queue_get,
    queue_put,
    queue_join,
    lock,
    event,
    condition,
    semaphore,
    barrier,
    thread,  ///< to_thread or an executor; label: the function
    io,      ///< the simulated world; label: what
    future,
    runner,  ///< cleaning up at the end of a run
    other,
};

// ---- The events of the conformance format. Each also has the time and the task of its Header. ----

struct Tick {
    std::uint32_t n = 0;
    std::uint32_t ready = 0;
};
/// Header task: the new task.
struct Spawn {
    TaskName name;
    StringId coro;
    TaskId by;
    bool eager = false;
};
struct Step {};
struct Suspend {
    SuspendOn on = SuspendOn::yield;
    TaskId task;
    StackId stack;
};
/// value: repr of the result, or the exception; none for a cancelled task.
struct Finish {
    FinishHow how = FinishHow::returned;
    StringId value;
};
/// Header task: the task to be cancelled.
struct Cancel {
    TaskId by;
};
struct Callback {
    StringId name;
};
/// id: counted up from 1. label: the function it will call, if known.
struct Timer {
    TimerId id;
    Seconds when;
    StringId label;
};
/// The clock is at t + dur after it. line 0: no line of the program is on the stack.
struct Block {
    Seconds dur;
    std::uint32_t line = 0;
};
struct Thread {
    ThreadWhat what = ThreadWhat::start;
    StringId function;
    StringId worker;
};
struct Out {
    StringId text;
};
struct Warn {
    StringId category;
    StringId text;
};
struct Report {
    StringId message;
    StringId exc;
};
struct Line {
    StringId function;
    std::uint32_t line = 0;
};
struct Exit {
    std::int32_t code = 0;
    StringId exc;
};

// ---- Details. ----

/// A handle was appended to the ready queue. Header task: whose step it is, or none for a callback, which
/// `label` names. `by_task` or `by_label`: what made it ready, if known. Never recorded where another event
/// says it: after a Spawn that is not eager, after a Suspend on yield, and at a TimerDue.
struct Ready {
    ReadyWhy why = ReadyWhy::unknown;
    StringId label;
    TaskId by_task;
    StringId by_label;
};
struct TimerCancelled {
    TimerId id;
};
/// The timer's handle moved to the ready queue.
struct TimerDue {
    TimerId id;
};
/// Header task is about to suspend, waiting for this. Comes before its Suspend.
struct Waiting {
    WaitKind kind = WaitKind::none;
    StringId label;
    std::int64_t amount = 0;
};
struct Renamed {
    TaskName name;
};

/// The order gives the tag in the encoded log: append only.
using Payload = std::variant<Tick, Spawn, Step, Suspend, Finish, Cancel, Callback, Timer, Block, Thread, Out,
                             Warn, Report, Line, Exit, Ready, TimerCancelled, TimerDue, Waiting, Renamed>;

enum class Kind : std::uint8_t {
    tick,
    spawn,
    step,
    suspend,
    finish,
    cancel,
    callback,
    timer,
    block,
    thread,
    out,
    warn,
    report,
    line,
    exit,
    ready,
    timer_cancelled,
    timer_due,
    waiting,
    renamed,
};

/// An event: when, whose (none outside any task and in a worker), and what.
struct Event {
    Seconds t;
    TaskId task;
    Payload what;

    Kind kind() const { return static_cast<Kind>(what.index()); }
    /// A detail is not part of the conformance format.
    bool is_detail() const { return kind() >= Kind::ready; }
    template <class T>
    const T* get_if() const {
        return std::get_if<T>(&what);
    }
};

}  // namespace trace
