// The events of a run: recorded at once, or put on the agenda if a worker caused them.
#include <algorithm>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/worker_pool.h"
#include "core/loop/world.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using trace::Kind;

namespace {

trace::TaskName trace_name(World& world, const Task& task) {
    if (task.name.is_undefined()) return trace::TaskName::numbered(task.name_number);
    return trace::TaskName::given(world.intern(object::text_of(task.name)));
}

DeferredEvent event_of(Kind kind, Task* task = nullptr) {
    DeferredEvent event;
    event.kind = kind;
    if (task) event.task = Value(task);
    return event;
}

TaskId id_of(const Value& task) { return task ? as<Task>(task)->id : TaskId{}; }

}  // namespace

StringId World::label(const CallbackKind& kind) {
    StringId& id = labels_[kind.id];
    if (!id) id = intern(kind.qualname);
    return id;
}

StringId World::intern(object::Str* name) {
    if (!shared_name_.is_undefined() && shared_name_.object() == name) return shared_name_id_;
    shared_name_ = Value(name);
    shared_name_id_ = intern(name->view());
    return shared_name_id_;
}

// The chain of awaits: the machine walks its own frames, the loop goes through the library's.
base::StackId World::stack_of(Task& task) {
    stack_.clear();
    Object* awaited = task.coro.is_heap() ? task.coro.object() : nullptr;
    while (awaited) {
        Object* const next = awaited_by(awaited);
        if (next) {
            awaited = next;
        } else {
            awaited = doors.program_frame ? doors.program_frame(awaited, stack_) : nullptr;
        }
    }
    const std::span<const trace::Frame> frames = stack_.frames();
    if (task.last_stack) {
        const std::span<const trace::Frame> last = recorder_.frames(task.last_stack);
        if (last.size() == frames.size() && std::equal(last.begin(), last.end(), frames.begin()))
            return task.last_stack;
    }
    task.last_stack = recorder_.stack(frames);
    return task.last_stack;
}

// The repr of a result is taken for the trace alone: nothing that it prints or raises may show.
StringId World::result_text(Task& task, trace::FinishHow& how) {
    if (task.cancelled()) {
        how = trace::FinishHow::cancelled;
        return {};
    }
    if (task.exception) {
        how = trace::FinishHow::raised;
        return intern(object::describe(*task.exception));
    }
    how = trace::FinishHow::returned;
    if (task.result.is_none()) {
        if (!none_text_) none_text_ = intern("None");
        return none_text_;
    }
    const bool before = std::exchange(muted, true);
    const StringId text = intern(object::repr_text(task.result));
    muted = before;
    return text;
}

void World::tick(std::uint32_t n, std::uint32_t ready) {
    if (direct_) {
        recorder_.tick(n, ready);
        return;
    }
    DeferredEvent event = event_of(Kind::tick);
    event.number = n;
    event.more = ready;
    defer(std::move(event));
}

void World::spawn(Task& task, StringId coro, bool eager) {
    if (direct_) {
        task.id = recorder_.spawn(trace_name(*this, task), coro, current_id_, eager);
        return;
    }
    DeferredEvent event = event_of(Kind::spawn, &task);
    event.text = coro;
    event.number = eager ? 1 : 0;
    if (current_task_) event.other = Value(current_task_);
    defer(std::move(event));
}

void World::step(Task& task) {
    if (direct_)
        recorder_.step(task.id);
    else
        defer(event_of(Kind::step, &task));
}

void World::suspend(Task& task) {
    if (suspend_recorded_) return;
    suspend_recorded_ = true;
    const Future* waiter = task.fut_waiter ? as<Future>(task.fut_waiter) : nullptr;
    if (direct_) {
        const base::StackId stack = stack_of(task);
        if (!waiter) {
            recorder_.suspend_on_yield(task.id, stack);
        } else if (waiter->is_task) {
            recorder_.suspend_on_task(task.id, static_cast<const Task*>(waiter)->id, stack);
        } else {
            recorder_.waiting(task.id, waiter->wait_kind, waiter->wait_amount, waiter->wait_label);
            recorder_.suspend_on_future(task.id, stack);
        }
        return;
    }
    DeferredEvent event = event_of(Kind::suspend, &task);
    event.number = stack_of(task).number;
    event.more = waiter ? 1 : 0;
    if (waiter && waiter->is_task) event.other = task.fut_waiter;
    defer(std::move(event));
}

void World::finish(Task& task) {
    trace::FinishHow how = trace::FinishHow::returned;
    const StringId value = result_text(task, how);
    if (direct_) {
        recorder_.finish(task.id, how, value);
        return;
    }
    DeferredEvent event = event_of(Kind::finish, &task);
    event.text = value;
    event.number = static_cast<std::uint32_t>(how);
    defer(std::move(event));
}

void World::cancelled(Task& task) {
    if (direct_) {
        recorder_.cancel(task.id, current_id_);
        return;
    }
    DeferredEvent event = event_of(Kind::cancel, &task);
    if (current_task_) event.other = Value(current_task_);
    defer(std::move(event));
}

void World::renamed(Task& task) {
    if (direct_ && task.id) recorder_.renamed(task.id, trace_name(*this, task));
}

void World::callback(StringId name) {
    if (direct_) {
        recorder_.callback(name);
        return;
    }
    DeferredEvent event = event_of(Kind::callback);
    event.text = name;
    defer(std::move(event));
}

void World::timer(TimerHandle& timer, StringId label) {
    if (direct_) {
        timer.id = recorder_.timer(current_id_, timer.when, label);
        return;
    }
    DeferredEvent event = event_of(Kind::timer, current_task_);
    event.other = Value(&timer);
    event.text = label;
    defer(std::move(event));
}

void World::thread(trace::ThreadWhat what, StringId function, StringId worker) {
    DeferredEvent event = event_of(Kind::thread);
    event.number = static_cast<std::uint32_t>(what);
    event.text = function;
    event.more_text = worker;
    defer(std::move(event));
}

void World::out(std::string_view text) {
    if (muted || text.empty()) return;
    if (direct_) {
        recorder_.out(current_id_, text);
        return;
    }
    DeferredEvent event = event_of(Kind::out, current_task_);
    event.text = intern(text);
    defer(std::move(event));
}

void World::warning(std::string_view category, std::string_view text) {
    if (muted) return;
    if (direct_) {
        recorder_.warn(current_id_, category, text);
        return;
    }
    DeferredEvent event = event_of(Kind::warn, current_task_);
    event.text = intern(category);
    event.more_text = intern(text);
    defer(std::move(event));
}

Outcome World::warn(Type* category, std::string_view text) {
    if (stopped_) return Value::none();
    if (doors.warn) return doors.warn(category, text);
    warning(category->name, text);
    standard_error += std::string(category->name) + ": " + std::string(text) + "\n";
    return Value::none();
}

void World::report(std::string_view message, const Value& exception) {
    StringId exc;
    if (exception && object::is_exception(exception))
        exc = intern(object::describe(*object::as_exception(exception)));
    if (direct_) {
        recorder_.report(current_id_, message, exc);
        return;
    }
    DeferredEvent event = event_of(Kind::report, current_task_);
    event.text = intern(message);
    event.more_text = exc;
    defer(std::move(event));
}

void World::line(StringId function, std::uint32_t number) {
    if (direct_) {
        recorder_.line(current_id_, function, number);
        return;
    }
    DeferredEvent event = event_of(Kind::line, current_task_);
    event.text = function;
    event.number = number;
    defer(std::move(event));
}

void World::ready(Task& task, trace::ReadyWhy why) {
    if (direct_) recorder_.ready(task.id, why, current_id_, current_id_ ? StringId{} : running_callback);
}

void World::ready_callback(StringId label, trace::ReadyWhy why) {
    if (direct_)
        recorder_.ready_callback(label, why, current_id_, current_id_ ? StringId{} : running_callback);
}

void World::timer_due(TimerHandle& timer) {
    if (direct_ && timer.id) recorder_.timer_due(timer.id);
}

void World::timer_cancelled(TimerHandle& timer) {
    if (direct_ && timer.id) recorder_.timer_cancelled(timer.id);
}

void World::record(DeferredEvent& e) {
    if (!direct_) return;
    switch (e.kind) {
        case Kind::tick: recorder_.tick(e.number, e.more); break;
        case Kind::spawn:
            as<Task>(e.task)->id =
                recorder_.spawn(trace_name(*this, *as<Task>(e.task)), e.text, id_of(e.other), e.number != 0);
            break;
        case Kind::step: recorder_.step(id_of(e.task)); break;
        case Kind::suspend:
            if (e.other)
                recorder_.suspend_on_task(id_of(e.task), id_of(e.other), base::StackId{e.number});
            else if (e.more)
                recorder_.suspend_on_future(id_of(e.task), base::StackId{e.number});
            else
                recorder_.suspend_on_yield(id_of(e.task), base::StackId{e.number});
            break;
        case Kind::finish:
            recorder_.finish(id_of(e.task), static_cast<trace::FinishHow>(e.number), e.text);
            break;
        case Kind::cancel: recorder_.cancel(id_of(e.task), id_of(e.other)); break;
        case Kind::callback: recorder_.callback(e.text); break;
        case Kind::timer: {
            auto* timer = as<TimerHandle>(e.other);
            timer->id = recorder_.timer(id_of(e.task), timer->when, e.text);
            break;
        }
        case Kind::thread:
            recorder_.thread(static_cast<trace::ThreadWhat>(e.number), e.text, e.more_text);
            break;
        case Kind::out: recorder_.out(id_of(e.task), std::string(recorder_.text(e.text))); break;
        case Kind::warn:
            recorder_.warn(id_of(e.task), std::string(recorder_.text(e.text)),
                           std::string(recorder_.text(e.more_text)));
            break;
        case Kind::report:
            recorder_.report(id_of(e.task), std::string(recorder_.text(e.text)), e.more_text);
            break;
        case Kind::line: recorder_.line(id_of(e.task), e.text, e.number); break;
        default: ASSERT(e.kind == Kind::out);  // no worker causes the others
    }
}

}  // namespace loop
