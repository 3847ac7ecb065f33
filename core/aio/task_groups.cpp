// TaskGroup. CPython 3.14: Lib/asyncio/taskgroups.py.
#include <array>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace aio {

namespace {

constexpr const char* kFile = "asyncio/taskgroups.py";

Type task_group_type;

struct TaskGroup : Object {
    bool entered = false, exiting = false, aborting = false, parent_cancel_requested = false;
    Ref<EventLoop> event_loop;
    Ref<Task> parent;
    Ref<object::Set> tasks;  ///< not done yet, in order of creation
    Ref<object::List> errors;
    Value base_error;          ///< a SystemExit or KeyboardInterrupt; Undefined: none
    Ref<Future> on_completed;  ///< what __aexit__ waits for
};

TaskGroup& group_of(const Value& v) { return *as<TaskGroup>(v); }
bool has_tasks(const TaskGroup& g) { return object::set_size(*g.tasks) != 0; }
bool is_there(const Value& v) { return !v.is_undefined() && !v.is_none(); }

Outcome abort(TaskGroup& g) {
    g.aborting = true;
    const Value tasks = TRY(object::list_of(g.tasks));
    for (const Value& task : as<object::List>(tasks)->span()) {
        if (as<Future>(task)->done()) continue;
        const Value cancelled = TRY(loop::cancel(task));
    }
    return Value::none();
}

// TaskGroup._on_task_done
Outcome on_task_done(const Value& a, const Value&, const Value& argument) {
    TaskGroup& g = group_of(a);
    Future& task = *as<Future>(argument);
    const Value removed = TRY(object::set_discard(*g.tasks, argument));
    if (g.on_completed && !has_tasks(g)) loop::set_result_unless_done(*g.on_completed, Value::boolean(true));
    if (task.cancelled()) return Value::none();
    task.log_traceback = false;
    if (!task.exception) return Value::none();
    const Value error = task.exception;
    if (g.errors) object::list_append(*g.errors, error);
    if (loop::ends_the_loop(error) && g.base_error.is_undefined()) g.base_error = error;
    if (!g.parent || g.parent->done()) {
        const std::string message =
            "Task " + object::repr_text(argument) + " has errored out but its parent task " +
            (g.parent ? object::repr_text(g.parent) : std::string("None")) + " is already completed";
        return g.event_loop->call_exception_handler(loop::error_context(message, error, "task", argument));
    }
    if (!g.aborting && !g.parent_cancel_requested) {
        // The parent may wait for something else inside of the block; leaving it takes the request back.
        const Value aborted = TRY(abort(g));
        g.parent_cancel_requested = true;
        const Value cancelled = TRY(loop::cancel(g.parent));
    }
    return Value::none();
}
const loop::CallbackKind kOnTaskDone{"TaskGroup._on_task_done", kFile, 0, on_task_done};

// --- async with ---

Quick enter_quick(Coroutine& self, Outcome& result) {
    TaskGroup& g = group_of(self.args[0]);
    const std::string shown = g.entered ? object::repr_text(self.args[0]) : std::string();
    if (g.entered) {
        result = object::raise_runtime_error("TaskGroup " + shown + " has already been entered");
        return Quick::ended;
    }
    if (!g.event_loop) {
        Outcome running = loop::get_running_loop();
        if (running.raised()) {
            result = std::move(running);
            return Quick::ended;
        }
        g.event_loop = Ref<EventLoop>(as<EventLoop>(running.take()));
    }
    g.parent = Ref<Task>(World::current().current_task());
    if (!g.parent) {
        result = object::raise_runtime_error("TaskGroup " + object::repr_text(self.args[0]) +
                                             " cannot determine the parent task");
        return Quick::ended;
    }
    g.entered = true;
    result = self.args[0];
    return Quick::ended;
}
Frame never_started(Coroutine&) { co_return Value::none(); }
const Routine kEnter{{"__aenter__", "TaskGroup.__aenter__", kFile, 55}, never_started, enter_quick};

/// The end of _aexit, after all tasks are done. `propagate`: a CancelledError to raise, or Undefined.
Outcome conclude(TaskGroup& g, const Value& exception, Value propagate) {
    if (g.base_error) return object::raise_object(g.base_error);
    if (g.parent_cancel_requested && loop::uncancel(*g.parent) == 0) propagate = Value();
    if (propagate && g.errors->size == 0)
        return Outcome::raise(Ref<object::BaseException>(object::as_exception(propagate)));
    if (is_there(exception) && !loop::is_cancelled_error(exception))
        object::list_append(*g.errors, exception);
    if (g.errors->size == 0) return Value::none();
    if (g.parent->num_cancels_requested > 0) {
        // Cancelled from outside too: the request is made anew, so that it is delivered at the next wait.
        loop::uncancel(*g.parent);
        const Value cancelled = TRY(loop::cancel(g.parent));
    }
    const Value group = TRY(object::make_group("unhandled errors in a TaskGroup", g.errors->span()));
    Ref<object::BaseException> raised(object::as_exception(group));
    raised->suppress_context = true;
    return Outcome::raise(raised);
}

void forget(TaskGroup& g) {
    g.parent = {};
    g.errors = {};
    g.base_error = Value();
}

// args: the group, the exception of the block or None.
Frame exit_frame(Coroutine& self) {
    TaskGroup& g = group_of(self.args[0]);
    g.exiting = true;
    const Value exception = std::move(self.args[1]);
    if (is_there(exception) && loop::ends_the_loop(exception) && g.base_error.is_undefined())
        g.base_error = exception;
    Value propagate;
    if (is_there(exception)) {
        if (loop::is_cancelled_error(exception)) propagate = exception;
        if (!g.aborting) {
            CO_TRY(aborted, abort(g));
        }
    }
    while (has_tasks(g)) {
        if (!g.on_completed)
            g.on_completed = loop::create_future(*g.event_loop, trace::WaitKind::task_group,
                                                 static_cast<std::int64_t>(object::set_size(*g.tasks)));
        const Ref<Future> completed = g.on_completed;
        Outcome waited = co_await self.result_of(*completed, 121);
        if (waited.raised()) {
            const Value error(waited.exception());
            if (!loop::is_cancelled_error(error)) {
                forget(g);
                co_return waited;
            }
            if (!g.aborting) {
                propagate = error;
                CO_TRY(aborted, abort(g));
            }
        }
        g.on_completed = {};
    }
    Outcome result = conclude(g, exception, std::move(propagate));
    forget(g);
    co_return result;
}

Quick exit_quick(Coroutine& self, Outcome& result) {
    TaskGroup& g = group_of(self.args[0]);
    if (has_tasks(g) || is_there(self.args[1])) return Quick::needs_frame;
    g.exiting = true;
    result = conclude(g, Value(), Value());
    forget(g);
    return Quick::ended;
}
const Routine kExit{{"__aexit__", "TaskGroup.__aexit__", kFile, 69}, exit_frame, exit_quick};

// --- The Python type ---

Outcome construct(Type* cls, const object::Args&) {
    auto* g = make<TaskGroup>(cls);
    const Value made = Value::adopt(g);
    g->tasks = object::new_ordered_set();
    g->errors = object::new_list();
    return made;
}
Outcome init(const Value&, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)");
    Value nothing;
    return object::bind(*signature, "TaskGroup.__init__", args, &nothing);
}
void clear(Object* o) {
    auto* g = static_cast<TaskGroup*>(o);
    g->event_loop = {};
    g->parent = {};
    g->tasks = {};
    g->errors = {};
    g->base_error = Value();
    g->on_completed = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* g = static_cast<TaskGroup*>(o);
    visit(g->event_loop.get());
    visit(g->parent.get());
    visit(g->tasks.get());
    visit(g->errors.get());
    visit(g->base_error);
    visit(g->on_completed.get());
}
Outcome repr(const Value& self) {
    const TaskGroup& g = group_of(self);
    std::string text = "<TaskGroup";
    if (has_tasks(g)) text += " tasks=" + std::to_string(object::set_size(*g.tasks));
    if (g.errors && g.errors->size) text += " errors=" + std::to_string(g.errors->size);
    if (g.aborting)
        text += " cancelling";
    else if (g.entered)
        text += " entered";
    return object::make_str(text + ">");
}

Outcome refuse(const Value& self, const Value& coro, const char* why) {
    const Value closed = TRY(object::call_method(coro, object::names::close_));
    return object::raise_runtime_error("TaskGroup " + object::repr_text(self) + why);
}

Outcome create_task(const Value* a) {
    TaskGroup& g = group_of(a[0]);
    if (!g.entered) return refuse(a[0], a[1], " has not been entered");
    if (g.exiting && !has_tasks(g)) return refuse(a[0], a[1], " is finished");
    if (g.aborting) return refuse(a[0], a[1], " is shutting down");
    const Value task = TRY(g.event_loop->create_task(a[1], as<object::Dict>(a[2])));
    Future* future = loop::as_future(task);
    if (!future) return object::raise_type_error("a task factory must give a Task");
    loop::made_at(*future, "asyncio/taskgroups.py:196");
    const Value added = TRY(object::set_add(*g.tasks, task));
    loop::add_done_callback(*future, loop::make_callback(kOnTaskDone, a[0]));
    return task;
}
Outcome method_aenter(const Value* a) { return make_coroutine(kEnter, a[0]); }
Outcome method_aexit(const Value* a) { return make_coroutine(kExit, a[0], a[2]); }

}  // namespace

void ready_task_group_type() {
    object::Slots& s = task_group_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    object::ready_type(task_group_type, {"TaskGroup", "asyncio.taskgroups", nullptr, sizeof(TaskGroup),
                                         Type::kContainer | Type::kBaseType, true});
    object::define_methods(task_group_type, {{"create_task", "self, coro, **kwargs", create_task},
                                             {"__aenter__", "self, /", method_aenter},
                                             {"__aexit__", "self, et, exc, tb", method_aexit}});
}

void add_task_groups(ModuleNames& names) { names.add(task_group_type); }

}  // namespace aio
