// Time, contexts, the list of tasks, and the end of a run. Threads are in threads.cpp, events in
// world_events.cpp.
#include "core/loop/world.h"

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

constinit thread_local World* World::current_ = nullptr;

World::World(trace::Recorder& recorder) : recorder_(recorder) {
    state_.context = new_context();
    labels_.resize(CallbackKind::count());
}

World::~World() {
    // What still lives must not be told about: nothing is recorded, nothing is reported.
    close();
    const Activation active(*this);
    for (Task* task : tasks_)
        if (task) task->slot = 0;
    drop_threads();
    shield_log = Value();
    shared_name_ = Value();
    state_ = {};
}

void World::set_now(Seconds now) {
    clock_.set(now);
    recorder_.at(now);
}

bool World::block_until(Condition done, void* what, Seconds limit) {
    if (stopped_) return false;
    if (done(what)) return true;
    if (limit <= Seconds()) {
        if (!thread_ || thread_->gives_way) give_way();
        return !stopped_;
    }
    if (!within_limits()) return false;
    const Seconds start = now();
    if (thread_) return wait(done, what, start + limit);
    give_way();  // to threads that could run now: what they do first may end the wait before it blocks
    if (stopped_) return false;
    if (done(what)) return true;
    const trace::Recorder::OpenBlock block =
        recorder_.begin_block(current_task_id(), doors.program_line ? doors.program_line() : 0);
    const bool goes_on = wait(done, what, start + limit);
    recorder_.end_block(block, now() - start);
    return goes_on;
}

bool World::block(Seconds duration) {
    return block_until([](void*) { return false; }, nullptr, duration);
}

// --- Contexts ---

const Value& World::context_variables() const {
    return state_.context ? state_.context->variables : state_.context_owner->variables;
}

void World::make_task_context() {
    state_.context = new_context();
    state_.context->variables = state_.context_owner->variables;
    state_.context->entered = true;
    state_.context_owner->context = state_.context;
}

// --- Tasks ---

void World::add_task(Task& task) {
    if (tasks_.size() > 64 && dropped_tasks_ > tasks_.size() / 2) {
        std::size_t kept = 0;
        for (Task* t : tasks_) {
            if (!t) continue;
            tasks_[kept++] = t;
            t->slot = static_cast<std::uint32_t>(kept);
        }
        tasks_.resize(kept);
        dropped_tasks_ = 0;
    }
    tasks_.push_back(&task);
    task.slot = static_cast<std::uint32_t>(tasks_.size());
}

void World::drop_task(Task& task) {
    if (task.slot == 0) return;
    tasks_[task.slot - 1] = nullptr;
    task.slot = 0;
    ++dropped_tasks_;
}

// --- The end ---

Outcome World::stop(std::string reason) {
    if (!stopped_) {
        stopped_ = true;
        stop_reason_ = std::move(reason);
    }
    return object::raise(stop_exception, stop_reason_);
}

void World::close() { stopped_ = true; }

bool World::within_limits() {
    if (stopped_) return false;
    const char* reason = nullptr;
    if (recorder_.limit_reached())
        reason = recorder_.limit() == trace::Limit::events
                     ? "the program did not end within the limit of events"
                     : "the program did not end within the limit of memory";
    else if (written_ + standard_error.size() > kMostText)
        reason = "the program wrote more text than it may";
    if (!reason) return true;
    const std::uint32_t at = doors.program_line ? doors.program_line() : 0;
    const Outcome ended =
        stop("Limit: " + std::string(reason) + (at != 0 ? " (line " + std::to_string(at) + ")" : ""));
    return false;
}

// --- Elsewhere ---

OffLoop::OffLoop()
    : loop_(World::current().running_loop()),
      task_(World::current().exchange_task(nullptr)),
      id_(World::current().current_task_id()),
      callback_(World::current().running_callback()) {
    World& world = World::current();
    world.set_running_loop(nullptr);
    world.set_current_id({});
    world.running_callback() = {};
}

OffLoop::~OffLoop() {
    World& world = World::current();
    world.set_running_loop(loop_);
    world.exchange_task(task_);
    world.set_current_id(id_);
    world.running_callback() = callback_;
}

}  // namespace loop
