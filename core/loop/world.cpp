// Time, the agenda of the workers, and the end of a run. Events are in world_events.cpp.
#include "core/loop/world.h"

#include <algorithm>

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/worker_pool.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

namespace {

constexpr const char* kDeadlock = "Deadlock: nothing is ready, no timer is set and no worker is running";
constexpr const char* kCannotWait =
    "Unsupported: a worker waits for what only another thread can bring about";

bool never(void*) { return false; }

}  // namespace

thread_local World* World::current_ = nullptr;

World::World(trace::Recorder& recorder) : recorder_(recorder), context_(new_context()) {
    labels_.resize(CallbackKind::count());
}

World::~World() {
    // What still lives must not be told about: nothing is recorded, nothing is reported.
    close();
    const Activation active(*this);
    for (Task* task : tasks_)
        if (task) task->slot = 0;
    agenda_.clear();
    current_event_loop = Value();
    shield_log = Value();
    shared_name_ = Value();
    context_ = {};
}

std::string World::thread_name() const { return worker_ ? worker_->name : "MainThread"; }

void World::set_now(Seconds now) {
    clock_.set(now);
    if (!worker_) recorder_.at(now);
}

// --- The agenda: a heap, the earliest item first ---

namespace {

template <class Item>
bool later(const Item& a, const Item& b) {
    if (a.when != b.when) return a.when > b.when;
    return a.rank != b.rank ? a.rank > b.rank : a.serial > b.serial;
}

}  // namespace

void World::push(AgendaItem item) {
    item.when = now();
    // A function that begins, begins at once; after that the one that began first comes first.
    item.rank = now() == worker_->began ? 0 : worker_->function;
    item.serial = next_serial();
    agenda_.push_back(std::move(item));
    std::push_heap(agenda_.begin(), agenda_.end(), later<AgendaItem>);
}

World::AgendaItem World::pop() {
    std::pop_heap(agenda_.begin(), agenda_.end(), later<AgendaItem>);
    AgendaItem item = std::move(agenda_.back());
    agenda_.pop_back();
    return item;
}

void World::perform(AgendaItem& item) {
    if (item.action.run)
        post(std::move(item.action));
    else
        record(item.event);
}

void World::post(Action action) {
    if (stopped_) return;
    if (worker_) {
        AgendaItem item;
        item.action = std::move(action);
        push(std::move(item));
        return;
    }
    const OffLoop elsewhere;
    action.run(action.a, action.b, action.n);
}

void World::defer(DeferredEvent event) {
    if (stopped_ || !worker_) return;
    AgendaItem item;
    item.event = std::move(event);
    push(std::move(item));
}

void World::advance(Seconds to) {
    if (!worker_) {
        while (!stopped_ && !agenda_.empty() && agenda_.front().when <= to) {
            AgendaItem item = pop();
            set_now(std::max(now(), item.when));
            perform(item);
        }
    }
    set_now(std::max(now(), to));
}

bool World::wait(Condition done, void* what, Seconds end) {
    while (!worker_ && !stopped_ && !agenda_.empty() && agenda_.front().when <= end && !done(what)) {
        if (!within_limits()) return false;
        advance(agenda_.front().when);
    }
    if (stopped_) return false;
    if (done(what)) return true;
    if (end.is_infinite()) {
        const Outcome ended = stop(worker_ ? kCannotWait : kDeadlock);
        return false;
    }
    advance(end);
    return !stopped_;
}

bool World::block_until(Condition done, void* what, Seconds limit) {
    if (stopped_) return false;
    if (limit <= Seconds() || done(what)) return true;
    if (!within_limits()) return false;
    const Seconds start = now();
    if (worker_) return wait(done, what, start + limit);
    const trace::Recorder::OpenBlock block =
        recorder_.begin_block(current_id_, doors.program_line ? doors.program_line() : 0);
    const bool goes_on = wait(done, what, start + limit);
    recorder_.end_block(block, now() - start);
    return goes_on;
}

bool World::block(Seconds duration) { return block_until(never, nullptr, duration); }

void World::finish_workers() {
    while (!stopped_ && !agenda_.empty()) advance(agenda_.front().when);
}

// --- Contexts ---

const Value& World::context_variables() const {
    return context_ ? context_->variables : context_owner_->variables;
}

void World::make_task_context() {
    context_ = new_context();
    context_->variables = context_owner_->variables;
    context_->entered = true;
    context_owner_->context = context_;
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
        update_direct();
    }
    return object::raise(stop_exception, stop_reason_);
}

void World::close() {
    stopped_ = true;
    update_direct();
}

bool World::within_limits() {
    if (stopped_) return false;
    if (!recorder_.limit_reached()) return true;
    const std::uint32_t at = doors.program_line ? doors.program_line() : 0;
    const Outcome ended =
        stop("Limit: the program did not end within " +
             std::string(recorder_.limit() == trace::Limit::events ? "the limit of events"
                                                                   : "the limit of memory") +
             (at != 0 ? " (line " + std::to_string(at) + ")" : ""));
    return false;
}

// --- Threads ---

OffLoop::OffLoop()
    : loop_(World::current().running_loop()),
      task_(World::current().exchange_task(nullptr)),
      id_(World::current().current_task_id()),
      callback_(World::current().running_callback) {
    World& world = World::current();
    world.set_running_loop(nullptr);
    world.set_current_id({});
    world.running_callback = {};
}

OffLoop::~OffLoop() {
    World& world = World::current();
    world.set_running_loop(loop_);
    world.exchange_task(task_);
    world.set_current_id(id_);
    world.running_callback = callback_;
}

OnWorker::OnWorker(Worker& worker) : began_(World::current().now()) {
    World& world = World::current();
    ASSERT(!world.worker_);
    world.worker_ = &worker;
    worker.began = began_;
    worker.function = world.next_serial();
    world.update_direct();
}

OnWorker::~OnWorker() {
    World& world = World::current();
    world.worker_ = nullptr;
    world.update_direct();
    world.set_now(began_);
}

}  // namespace loop
