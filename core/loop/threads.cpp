// Starting threads and waking them: World's share of threading. Virtual time passes only when nothing can go
// on. At one time, sleepers wake before those whose condition has come true: the former in the order in which
// their functions began, the latter in the order in which they began to wait; the main thread comes last.
#include <algorithm>

#include "core/loop/exceptions.h"
#include "core/loop/world.h"
#include "core/object/effort.h"
#include "core/object/exception.h"

namespace loop {

namespace {

constexpr const char* kDeadlock = "Deadlock: nothing is ready, no timer is set and no worker is running";

bool holds(const Waiting& w) { return w.done && w.done(w.what); }
bool always(void*) { return true; }

}  // namespace

/// A thread keeps, while it runs, what was there before.
void World::exchange_state(Thread& thread) {
    std::swap(state_, thread.state);
    state_.native_depth = std::exchange(object::Nesting::depth, state_.native_depth);
    if (thread.stacks) doors.exchange_stacks(thread.stacks);
}

void World::resume(Thread& thread) {
    Thread* const before = std::exchange(thread_, &thread);
    exchange_state(thread);
    thread.fiber->resume();
    exchange_state(thread);
    thread_ = before;
}

bool World::start_thread(std::unique_ptr<Thread> made) {
    if (threads_.size() >= kMostThreads || stopped_) return false;
    Thread& thread = *made;
    thread.fiber = std::make_unique<base::Fiber>(
        [](void* what) {
            auto* t = static_cast<Thread*>(what);
            t->body(t->a, t->n);
            t->a = Value();
        },
        &thread);
    if (!thread.fiber->has_stack()) return false;
    threads_.push_back(std::move(made));
    if (thread.ident == 0) thread.ident = next_thread_ident();
    thread.state.context = new_context();
    if (doors.new_stacks) thread.stacks = doors.new_stacks();
    thread.began = next_serial();
    resume(thread);
    forget_ended();
    return true;
}

// Who has ended is no longer among those that have resumed one another.
void World::forget_ended() {
    for (std::size_t i = 0; i < threads_.size();) {
        if (!threads_[i]->fiber->ended()) {
            ++i;
            continue;
        }
        const std::unique_ptr<Thread> ended = std::move(threads_[i]);
        threads_.erase(threads_.begin() + static_cast<std::ptrdiff_t>(i));
        if (ended->stacks) doors.drop_stacks(ended->stacks);
    }
}

/// Leaves the running thread until `done`, or until a time. False: the run is over.
bool World::suspend_thread(Condition done, void* what, Seconds until) {
    if (stopped_) return false;
    Thread& thread = *thread_;
    const std::uint64_t turn = thread.waiting.turn;
    thread.waiting = Waiting{done, what, until, next_serial(), turn};
    thread.fiber->yield();
    thread.waiting = Waiting{};
    return !stopped_;
}

Thread* World::ready_thread() const {
    Thread* due = nullptr;
    Thread* met = nullptr;
    for (const std::unique_ptr<Thread>& t : threads_) {
        const Waiting& w = t->waiting;
        if (w.since == 0) continue;  // it runs, or has resumed who runs
        if (w.turn != 0) {
            if (w.turn < turn_ && (!met || w.since < met->waiting.since)) met = t.get();
        } else if (w.until <= clock_.now()) {
            if (!due || t->began < due->began) due = t.get();
        } else if ((!met || w.since < met->waiting.since) && holds(w)) {
            met = t.get();
        }
    }
    return due ? due : met;
}

bool World::others_ready() const { return ready_thread() || (thread_ && holds(main_waiting_)); }

/// The main thread: lets all others go on that can at the present time. Those that gave way have one turn.
void World::run_ready() {
    ++turn_;
    while (Thread* thread = stopped_ ? nullptr : ready_thread()) resume(*thread);
    forget_ended();
}

void World::give_way() {
    if (stopped_ || threads_.empty()) return;
    if (!thread_) {
        run_ready();
        return;
    }
    if (!others_ready()) return;
    thread_->waiting.turn = turn_;
    const bool goes_on = suspend_thread(always, nullptr, Seconds::infinity());
    static_cast<void>(goes_on);
}

Seconds World::next_wake() const {
    Seconds first = Seconds::infinity();
    for (const std::unique_ptr<Thread>& t : threads_)
        if (t->waiting.since != 0 && t->waiting.turn == 0) first = std::min(first, t->waiting.until);
    return first;
}

bool World::any_gave_way() const {
    return std::any_of(threads_.begin(), threads_.end(),
                       [](const std::unique_ptr<Thread>& t) { return t->waiting.turn != 0; });
}

bool World::wait(Condition done, void* what, Seconds end) {
    if (thread_) return suspend_thread(done, what, end);
    main_waiting_ = Waiting{done, what, end, next_serial(), 0};
    for (;;) {
        run_ready();
        if (stopped_ || done(what) || now() >= end) break;
        if (!within_limits()) break;
        const Seconds arrival = network_ ? network_->next_arrival() : Seconds::infinity();
        const Seconds next = std::min({next_wake(), end, arrival});
        if (!next.is_infinite()) {
            set_now(next);
            if (arrival <= next) network_->deliver();
        } else if (!any_gave_way()) {
            const Outcome ended = stop(deadlock());
        }
    }
    main_waiting_ = Waiting{};
    return !stopped_;
}

/// Who waits where, if there are threads besides the main one.
std::string World::deadlock() const {
    std::string waiting;
    const auto add = [&](const std::string& name, std::uint32_t line) {
        waiting += (waiting.empty() ? "" : ", ") + name;
        if (line != 0) waiting += " (line " + std::to_string(line) + ")";
    };
    const auto line = [&] { return doors.program_line ? doors.program_line() : 0; };
    for (const std::unique_ptr<Thread>& t : threads_) {
        if (t->waiting.since == 0) continue;
        if (t->stacks) doors.exchange_stacks(t->stacks);
        add(t->name, line());
        if (t->stacks) doors.exchange_stacks(t->stacks);
    }
    if (waiting.empty()) {
        const std::string listeners = network_ ? network_->listeners() : std::string();
        return listeners.empty() ? kDeadlock
                                 : kDeadlock + (": a server waits for connections at " + listeners);
    }
    const std::string others = std::move(waiting);
    waiting.clear();
    add("MainThread", line());
    return "Deadlock: every thread waits for another: " + waiting + ", " + others;
}

void World::finish_threads() {
    const auto only_daemons = [](void* world) {
        for (const std::unique_ptr<Thread>& t : static_cast<World*>(world)->threads_)
            if (!t->daemon && !t->fiber->ended()) return false;
        return true;
    };
    if (only_daemons(this)) return;
    static_cast<void>(wait(only_daemons, this, Seconds::infinity()));
}

void World::drop_threads() {
    close();
    for (std::size_t i = 0; i < threads_.size(); ++i)
        while (!threads_[i]->fiber->ended()) resume(*threads_[i]);
    forget_ended();
}

}  // namespace loop
