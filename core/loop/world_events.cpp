// The events of a run, on their way to the recorder.
#include <algorithm>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/world.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

using object::as;

namespace {

trace::TaskName trace_name(World& world, const Task& task) {
    if (task.name.is_undefined()) return trace::TaskName::numbered(task.name_number);
    return trace::TaskName::given(world.intern(object::text_of(task.name)));
}

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
    if (!records_) return;
    if (!stopped_) recorder_.tick(n, ready);
}

void World::spawn(Task& task, StringId coro, bool eager) {
    if (!stopped_) task.id = recorder_.spawn(trace_name(*this, task), coro, current_task_id(), eager);
}

void World::step(Task& task) {
    if (!records_) return;
    if (!stopped_) recorder_.step(task.id);
}

void World::suspend(Task& task) {
    if (!records_) return;
    if (state_.suspend_recorded) return;
    state_.suspend_recorded = true;
    if (stopped_) return;
    const Future* waiter = task.fut_waiter ? as<Future>(task.fut_waiter) : nullptr;
    const base::StackId stack = stack_of(task);
    if (!waiter) {
        recorder_.suspend_on_yield(task.id, stack);
    } else if (waiter->is_task) {
        recorder_.suspend_on_task(task.id, static_cast<const Task*>(waiter)->id, stack);
    } else {
        recorder_.waiting(task.id, waiter->wait_kind, waiter->wait_amount, waiter->wait_label);
        recorder_.suspend_on_future(task.id, stack);
    }
}

void World::finish(Task& task) {
    if (!records_) return;
    trace::FinishHow how = trace::FinishHow::returned;
    const StringId value = result_text(task, how);
    if (!stopped_) recorder_.finish(task.id, how, value);
}

void World::cancelled(Task& task) {
    if (!records_) return;
    if (!stopped_) recorder_.cancel(task.id, current_task_id());
}

void World::renamed(Task& task) {
    if (!stopped_ && task.id) recorder_.renamed(task.id, trace_name(*this, task));
}

void World::callback(StringId name) {
    if (!records_) return;
    if (!stopped_) recorder_.callback(name);
}

void World::timer(TimerHandle& timer, StringId label) {
    if (!records_) return;
    if (!stopped_) timer.id = recorder_.timer(current_task_id(), timer.when, label);
}

void World::thread(trace::ThreadWhat what, StringId function, StringId worker) {
    if (!stopped_) recorder_.thread(what, function, worker);
}

void World::out(std::string_view text) {
    if (muted || text.empty() || stopped_) return;
    written_ += text.size();
    object::count_effort(object::effort_of_bytes(text.size()) + 1);
    recorder_.out(current_task_id(), text);
}

void World::warning(std::string_view category, std::string_view text) {
    if (!muted && !stopped_) recorder_.warn(current_task_id(), category, text);
}

Outcome World::warn(Type* category, std::string_view text) {
    if (stopped_) return Value::none();
    if (doors.warn) return doors.warn(category, text);
    warning(category->name, text);
    standard_error += std::string(category->name) + ": " + std::string(text) + "\n";
    return Value::none();
}

void World::report(std::string_view message, const Value& exception) {
    if (stopped_) return;
    StringId exc;
    if (exception && object::is_exception(exception))
        exc = intern(object::describe(*object::as_exception(exception)));
    recorder_.report(current_task_id(), message, exc);
}

void World::line(StringId function, std::uint32_t number) {
    if (!stopped_) recorder_.line(current_task_id(), function, number);
}

void World::ready(Task& task, trace::ReadyWhy why) {
    if (!records_) return;
    if (!stopped_)
        recorder_.ready(task.id, why, current_task_id(), current_task_id() ? StringId{} : running_callback());
}

void World::ready_callback(StringId label, trace::ReadyWhy why) {
    if (!records_) return;
    if (!stopped_)
        recorder_.ready_callback(label, why, current_task_id(),
                                 current_task_id() ? StringId{} : running_callback());
}

void World::timer_due(TimerHandle& timer) {
    if (!stopped_ && timer.id) recorder_.timer_due(timer.id);
}

void World::timer_cancelled(TimerHandle& timer) {
    if (!stopped_ && timer.id) recorder_.timer_cancelled(timer.id);
}

}  // namespace loop
