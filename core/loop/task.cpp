// The step of a task, and cancelling it.
#include "core/loop/task.h"

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::BaseException;
using object::Resumed;

namespace {

/// loop.call_soon(self.__step, exception).
void step_soon(Task& task, Value exception) {
    Entry entry;
    entry.kind = Entry::Kind::step;
    entry.target = Value(&task);
    entry.argument = std::move(exception);
    task.loop->call_soon(std::move(entry));
}

void step_soon_with_error(Task& task, const std::string& message) {
    step_soon(task, Value(object::make_exception(&object::exc::RuntimeError, message)));
}

std::string shown(const Value& v) { return object::repr_text(v); }

/// After the coroutine has yielded a future: wait for it.
Outcome wait_for_future(Task& task, const Value& result, Future& future) {
    if (static_cast<Future*>(&task) == &future) {
        step_soon_with_error(task, "Task cannot await on itself: " + shown(result));
        return Value::none();
    }
    if (future.loop.get() != task.loop.get()) {
        step_soon_with_error(task, "Task " + shown(Value(&task)) + " got Future " + shown(result) +
                                       " attached to a different loop");
        return Value::none();
    }
    if (!future.blocking) {
        step_soon_with_error(task, "yield was used instead of yield from in task " + shown(Value(&task)) +
                                       " with " + shown(result));
        return Value::none();
    }
    future.blocking = false;
    add_task_wakeup(future, task);
    task.fut_waiter = result;
    if (task.must_cancel) {
        // The request came while the task ran. What follows from it is recorded after the suspension.
        World::current().suspend(task);
        const Value accepted = TRY(cancel(result, task.cancel_message));
        if (accepted.is_true()) task.must_cancel = false;
    }
    return Value::none();
}

/// The part of __step_run_and_handle_result that is about a yield.
Outcome handle_yield(Task& task, const Value& result) {
    if (result.is_none()) {
        step_soon(task, Value());
        return Value::none();
    }
    if (Future* future = as_future(result)) return wait_for_future(task, result, *future);
    if (object::type_of(result)->name == "generator") {
        step_soon_with_error(task, "yield was used instead of yield from for generator in task " +
                                       shown(Value(&task)) + " with " + shown(result));
    } else {
        step_soon_with_error(task, "Task got bad yield: " + shown(result));
    }
    return Value::none();
}

void end_with_result(Task& task, Value result) {
    World::current().drop_task(task);
    if (task.must_cancel) {
        // Cancelled right before the coroutine stopped.
        task.must_cancel = false;
        cancel_future(task, task.cancel_message);
    } else {
        set_result(task, std::move(result));
    }
}

Outcome end_with_exception(Task& task, const Value& exception) {
    World::current().drop_task(task);
    Ref<BaseException> e(object::as_exception(exception));
    if (is_cancelled_error(exception)) {
        task.cancelled_exception = e;
        cancel_future(task);
        return Value::none();
    }
    set_exception(task, e);
    if (ends_the_loop(exception)) return Outcome::raise(e);
    return Value::none();
}

// tasks.py, Task.__step_run_and_handle_result.
Outcome run_and_handle_result(Task& task, Value exception) {
    Coroutine coro(task.coro);
    Resumed r = exception.is_undefined() ? coro.send(Value::none()) : coro.raise(exception);
    if (World::current().stopped()) {
        if (r.kind == Resumed::Kind::raised)
            return Outcome::raise(Ref<BaseException>(object::as_exception(r.value)));
        return World::current().stop({});
    }
    switch (r.kind) {
        case Resumed::Kind::yielded: return handle_yield(task, r.value);
        case Resumed::Kind::returned: end_with_result(task, std::move(r.value)); return Value::none();
        default: return end_with_exception(task, r.value);
    }
}

/// While it lives, the task runs.
class RunningTask {
  public:
    explicit RunningTask(Task& task)
        : world_(World::current()), before_(world_.exchange_task(&task)), id_(world_.current_task_id()) {
        world_.set_current_id(task.id);
    }
    ~RunningTask() {
        world_.exchange_task(before_);
        world_.set_current_id(id_);
    }
    RunningTask(const RunningTask&) = delete;
    RunningTask& operator=(const RunningTask&) = delete;

  private:
    World& world_;
    Task* before_;
    TaskId id_;
};

/// While it lives, the task's context is entered, if it is made already; else it is made at its first use.
class EnteredTask {
  public:
    explicit EnteredTask(Task& task)
        : world_(World::current()), is_new_(!task.context), entered_(task.context.get()) {
        if (!is_new_) return;
        before_ = world_.exchange_context({});
        owner_before_ = world_.exchange_context_owner(&task);
    }
    ~EnteredTask() {
        if (!is_new_) return;
        const Ref<Context> left = world_.exchange_context(std::move(before_));
        world_.exchange_context_owner(owner_before_);
        if (left) left->entered = false;
    }
    EnteredTask(const EnteredTask&) = delete;
    EnteredTask& operator=(const EnteredTask&) = delete;
    bool ok() const { return entered_.ok(); }
    Outcome error() const { return entered_.error(); }

  private:
    World& world_;
    bool is_new_;
    EnteredContext entered_;
    Ref<Context> before_;
    Task* owner_before_ = nullptr;
};

/// A step is over: `finish` or `suspend`.
void gave_back(Task& task) {
    World& world = World::current();
    if (world.stopped()) return;
    if (task.done())
        world.finish(task);
    else
        world.suspend(task);
    world.end_of_step();
}

// tasks.py, Task.__eager_start.
Outcome eager_start(Task& task) {
    World& world = World::current();
    world.step(task);
    Outcome result{Value()};
    {
        const RunningTask running(task);
        const EnteredTask entered(task);
        result = entered.ok() ? run_and_handle_result(task, Value()) : entered.error();
    }
    gave_back(task);
    if (task.done()) task.coro = Value();
    return result;
}

}  // namespace

Outcome step(Task& task, Value exception) {
    World& world = World::current();
    if (task.done()) {
        return object::raise(invalid_state_error,
                             "__step(): already done: " + shown(Value(&task)) + " " +
                                 (exception.is_undefined() ? std::string("None") : shown(exception)));
    }
    if (task.must_cancel) {
        if (exception.is_undefined() || !is_cancelled_error(exception))
            exception = make_cancelled_error(task);
        task.must_cancel = false;
    }
    task.fut_waiter = Value();
    if (world.current_task()) {
        return object::raise_runtime_error("Cannot enter into task " + shown(Value(&task)) +
                                           " while another task " + shown(Value(world.current_task())) +
                                           " is being executed.");
    }
    const RunningTask running(task);
    const EnteredTask entered(task);
    if (!entered.ok()) return entered.error();
    return run_and_handle_result(task, std::move(exception));
}

namespace {

/// What Handle._run does with an exception of a step.
Outcome report_step(Task& task, Outcome result) {
    if (result.ok()) return result;
    World& world = World::current();
    if (world.stopped() || ends_the_loop(Value(result.exception()))) return result;
    const Value exception(result.take_exception());
    return task.loop->call_exception_handler(
        error_context("Exception in callback <TaskStepMethWrapper object at 0x0>()", exception));
}

}  // namespace

Outcome run_step(Task& task, Value exception) {
    World::current().step(task);
    Outcome result = report_step(task, step(task, std::move(exception)));
    gave_back(task);
    return result;
}

Outcome run_wakeup(Task& task, Future& future) {
    World::current().step(task);
    Outcome result{Value()};
    {
        // The exception lives until the step is over, and no longer: what its frames keep dies then.
        Outcome outcome = result_of(future);
        const Value exception = outcome.raised() ? Value(outcome.take_exception()) : Value();
        outcome = Value();
        result = report_step(task, step(task, exception));
    }
    gave_back(task);
    return result;
}

bool cancel_task(Task& task, Value message) {
    task.log_traceback = false;
    if (task.done()) return false;
    World& world = World::current();
    world.cancelled(task);
    ++task.num_cancels_requested;
    if (task.fut_waiter) {
        const Value waiter = task.fut_waiter;
        Outcome accepted = cancel(waiter, message);
        if (accepted.ok() && accepted.take().is_true()) return true;
    }
    task.must_cancel = true;
    task.cancel_message = std::move(message);
    return true;
}

std::int64_t uncancel(Task& task) {
    if (task.num_cancels_requested > 0) {
        --task.num_cancels_requested;
        if (task.num_cancels_requested == 0) task.must_cancel = false;
    }
    return task.num_cancels_requested;
}

Ref<Context> context_of(Task& task) {
    if (task.context) return task.context;
    World& world = World::current();
    if (world.context_owner() == &task && world.current_task() == &task) return Ref<Context>(world.context());
    task.context = new_context();
    task.context->variables = task.variables;
    return task.context;
}

std::string task_name(const Task& task) {
    if (task.name) return std::string(object::text_of(task.name));
    return "Task-" + std::to_string(task.name_number);
}

void set_task_name(Task& task, Value name) {
    task.name = std::move(name);
    World::current().renamed(task);
}

Outcome init_task(Task& task, EventLoop& event_loop, Value coro, const Value& name, Ref<Context> context,
                  Start start) {
    World& world = World::current();
    task.is_task = true;
    init_future(task, event_loop);
    if (!is_coroutine(coro)) {
        task.log_destroy_pending = false;
        return object::raise_type_error("a coroutine was expected, got " + shown(coro));
    }
    if (name.is_undefined() || name.is_none()) {
        task.name_number = world.next_task_name();
    } else {
        task.name = TRY(object::str(name));
    }
    task.number = world.next_task_number();
    task.coro = std::move(coro);
    if (context)
        task.context = std::move(context);
    else
        task.variables = world.context_variables();
    const bool eager = start == Start::eager && event_loop.is_running();
    StringId label;
    if (task.coro.object()->type == &native_coroutine_type) {
        label = world.intern(as<NativeCoroutine>(task.coro)->code->qualname);
    } else {
        Outcome qualname = object::find_attr(task.coro, object::names::dunder_qualname);
        const Value found = qualname.ok() ? qualname.take() : Value();
        label = found && object::is_str(found) ? world.intern(object::as_str(found))
                                               : world.intern(callback_name(task.coro));
    }
    world.spawn(task, label, eager);
    world.add_task(task);
    if (eager) return eager_start(task);
    const Value open = TRY(event_loop.check_closed());
    step_soon(task, Value());
    return Value::none();
}

Outcome create_task(EventLoop& event_loop, Value coro, const Value& name, Ref<Context> context, Start start) {
    Ref<Task> task = Ref<Task>::adopt(make<Task>(&task_type));
    const Value ok = TRY(init_task(*task, event_loop, std::move(coro), name, std::move(context), start));
    return task;
}

Value all_tasks(EventLoop& event_loop) {
    const auto tasks = object::new_ordered_set();
    for (Task* t : World::current().tasks()) {
        if (!t || t->loop.get() != &event_loop || t->done()) continue;
        const Outcome added = object::set_add(*tasks, Value(t));
    }
    return tasks;
}

void clear_task(Object* o) {
    auto* t = static_cast<Task*>(o);
    if (t->slot != 0) World::current().drop_task(*t);
    t->coro = Value();
    t->context = {};
    t->variables = Value();
    t->fut_waiter = Value();
    t->name = Value();
    clear_future(o);
}

// tasks.py, Task.__del__.
void finalize_task(Object* o) {
    auto* t = static_cast<Task*>(o);
    if (t->pending() && t->log_destroy_pending && t->loop) {
        const Ref<EventLoop> loop = t->loop;
        const Outcome reported = loop->call_exception_handler(
            error_context("Task was destroyed but it is pending!", Value(), "task", Value(t)));
    }
    finalize_future(o);
}

}  // namespace loop
