// Task: drives a coroutine, one step an iteration of the loop. The step, wake-up, cancellation.
// Its Python attributes and methods are in task_type.cpp, its repr in text.cpp.
// CPython 3.14: Lib/asyncio/tasks.py, Task, and Modules/_asynciomodule.c where that differs.
#pragma once

#include "core/loop/future.h"

namespace object {
struct Str;
}

namespace loop {

extern Type task_type;

/// While it is not done, exactly one of these holds: it waits for `fut_waiter`; a step is in the ready queue;
/// it runs.
struct Task : Future {
    Value coro;
    Value fut_waiter;      ///< Undefined: none
    Ref<Context> context;  ///< null: not made yet, a copy with `variables`; see context_of
    Value variables;
    base::StackId last_stack;  ///< where it was last suspended
    bool must_cancel = false;
    bool log_destroy_pending = true;
    std::uint32_t slot = 0;    ///< in World's list of tasks: its index + 1; 0: not there
    std::uint32_t number = 0;  ///< order of creation, which is its hash
    std::uint32_t name_number = 0;
    Value name;  ///< a Str; Undefined: "Task-" and name_number
    std::int64_t num_cancels_requested = 0;
};

enum class Start : std::uint8_t { soon, eager };

/// Task(coro, loop=loop, name=name, context=context, eager_start=...): TypeError if it is no coroutine.
/// `name` may be Undefined or None; a null context: a copy of the present one.
Outcome create_task(EventLoop& loop, Value coro, const Value& name = Value(), Ref<Context> context = {},
                    Start start = Start::soon);
/// What __init__ does for a Task and its subclasses.
Outcome init_task(Task& task, EventLoop& loop, Value coro, const Value& name, Ref<Context> context,
                  Start start);

/// Task.__step, without its events. Raises only what ends the loop.
Outcome step(Task& task, Value exception);
/// The entry of the ready queue: the step with its events.
Outcome run_step(Task& task, Value exception);
Outcome run_wakeup(Task& task, Future& future);
/// Task.cancel(): True if it was not done.
bool cancel_task(Task& task, Value message = Value());
std::int64_t uncancel(Task& task);
/// Task.get_context().
Ref<Context> context_of(Task& task);
std::string task_name(const Task& task);
void set_task_name(Task& task, Value name);

inline bool is_task(const Value& v) { return v.is_heap() && object::is_a(v, &task_type); }
inline Task* as_task(const Value& v) { return is_task(v) ? object::as<Task>(v) : nullptr; }
/// Tasks of a loop that are not done, in order of creation.
Value all_tasks(EventLoop& loop);

void ready_task_type();

}  // namespace loop
