// Iteration by iteration: which handles it ran, which of them were timers, and for the rest what before the
// iteration made them ready. Positions are indexes of the given events; details go in before a position.
#include "core/session/import_details.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/session/await_text.h"

namespace session {

using base::Seconds;
using base::StringId;
using base::TaskId;
using base::TimerId;
using trace::Event;
using trace::Kind;
using trace::ReadyWhy;

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kLookBack = 1024;  // events searched for the cause of one handle

/// Callbacks of asyncio's own that run because a task or future is done; never because of a timer.
constexpr std::string_view kDoneCallbacks[] = {
    "_run_until_complete_cb",
    "gather.<locals>._done_callback",
    "TaskGroup._on_task_done",
    "_wait.<locals>._on_completion",
    "shield.<locals>._inner_done_callback",
    "shield.<locals>._outer_done_callback",
    "_AsCompletedIterator._handle_completion",
    "_chain_future.<locals>._call_check_cancel",
    "shield.<locals>._clear_awaited_by_callback",
    "_log_on_exception",
};

struct PendingTimer {
    TimerId id;
    Seconds when;
    TaskId owner;
    std::size_t set_at = 0;  // position of its Timer event
    bool direct = false;     // the owner suspended right after setting it
};

/// A handle that an iteration ran.
struct Run {
    std::size_t at = 0;  // position of the step or callback
    TaskId task;         // none: a callback
    bool is_timer = false;
};

struct Insertion {
    std::size_t before = 0;
    Event event;
};

class Deriver {
  public:
    Deriver(std::vector<Event> events, trace::Strings& strings, const trace::Stacks& stacks,
            std::string_view source)
        : events_(std::move(events)), strings_(strings), stacks_(stacks), lines_(source) {}

    std::vector<Event> derive() {
        for (const Event& event : events_) tasks_ += event.kind() == Kind::spawn ? 1 : 0;
        steps_.resize(tasks_ + 1);
        for (std::size_t i = 0; i < events_.size(); ++i) {
            if (events_[i].kind() == Kind::step) steps_[events_[i].task.number].push_back(i);
        }
        ready_at_.assign(tasks_ + 1, kNowhere);
        suspended_at_.assign(tasks_ + 1, kNowhere);
        stepped_at_.assign(tasks_ + 1, kNowhere);
        waits_for_.assign(tasks_ + 1, TaskId{});
        mark_eager_tasks();
        std::size_t previous = 0;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            if (events_[i].kind() == Kind::tick) {
                iteration(previous, i);
                previous = i;
            }
            follow(i);
        }
        for (const auto& [key, timer] : pending_) cancel_timer(timer, events_.size());
        label_timers();
        announce_waits();
        return merged();
    }

  private:
    // ---- What each event says by itself ----

    void mark_eager_tasks() {
        for (std::size_t i = 0; i + 1 < events_.size(); ++i) {
            auto* const spawn = std::get_if<trace::Spawn>(&events_[i].what);
            if (spawn == nullptr) continue;
            const std::size_t next = events_[i + 1].kind() == Kind::renamed ? i + 2 : i + 1;
            spawn->eager = next < events_.size() && events_[next].kind() == Kind::step &&
                           events_[next].task == events_[i].task;
            if (spawn->eager) eager_steps_.push_back(next);
        }
    }
    bool is_eager_step(std::size_t i) const {
        return std::binary_search(eager_steps_.begin(), eager_steps_.end(), i);
    }

    void follow(std::size_t i) {
        const Event& event = events_[i];
        const std::size_t task = event.task.number;
        if (const auto* spawn = event.get_if<trace::Spawn>(); spawn != nullptr && !spawn->eager)
            ready_at_[task] = i;
        if (event.kind() == Kind::step) {
            stepped_at_[task] = i;
            ready_at_[task] = kNowhere;
        }
        if (const auto* suspend = event.get_if<trace::Suspend>()) {
            suspended_at_[task] = i;
            waits_for_[task] = suspend->task;
            ready_at_[task] = suspend->on == trace::SuspendOn::yield ? i : kNowhere;
        }
        if (const auto* timer = event.get_if<trace::Timer>()) {
            const TimerId id{static_cast<std::uint32_t>(timer_positions_.size() + 1)};
            timer_positions_.push_back(i);
            const std::size_t next = next_but_lines(i);
            const bool direct = next < events_.size() && events_[next].kind() == Kind::suspend &&
                                events_[next].task == event.task;
            const PendingTimer entry{id, timer->when, event.task, i, direct};
            pending_.emplace(std::make_pair(timer->when, id.number), entry);
        }
    }
    std::size_t next_but_lines(std::size_t i) const {
        do ++i;
        while (i < events_.size() && (events_[i].kind() == Kind::line || events_[i].kind() == Kind::renamed));
        return i;
    }

    // ---- One iteration ----

    void iteration(std::size_t previous, std::size_t tick) {
        std::vector<Run> runs;
        for (std::size_t i = tick + 1; i < events_.size() && events_[i].kind() != Kind::tick; ++i) {
            if (events_[i].kind() == Kind::step && !is_eager_step(i))
                runs.push_back({i, events_[i].task, false});
            if (events_[i].kind() == Kind::callback) runs.push_back({i, TaskId{}, false});
        }
        const std::vector<PendingTimer> rung = match_timers(runs, tick);
        place_handles(runs, previous, tick);
        for (const PendingTimer& timer : rung) {
            insertions_.push_back({tick, {events_[tick].t, TaskId{}, trace::TimerDue{timer.id}}});
        }
    }

    std::string_view callback_name(std::size_t at) const {
        return strings_.text(std::get<trace::Callback>(events_[at].what).name);
    }
    bool is_done_callback(std::size_t at) const {
        const std::string_view name = callback_name(at);
        return std::find(std::begin(kDoneCallbacks), std::end(kDoneCallbacks), name) !=
               std::end(kDoneCallbacks);
    }

    /// Due timers come last in an iteration. Those for which it ran no callback had been cancelled.
    std::vector<PendingTimer> match_timers(std::vector<Run>& runs, std::size_t tick) {
        std::vector<PendingTimer> due;
        while (!pending_.empty() && pending_.begin()->second.when <= events_[tick].t) {
            due.push_back(pending_.begin()->second);
            pending_.erase(pending_.begin());
        }
        std::size_t tail = 0;
        while (tail < runs.size() && !runs[runs.size() - 1 - tail].task &&
               !is_done_callback(runs[runs.size() - 1 - tail].at)) {
            ++tail;
        }
        drop_dead(due, tail, tick);
        for (std::size_t i = 0; i < due.size(); ++i) {
            Run& run = runs[runs.size() - due.size() + i];
            run.is_timer = true;
            rung_.push_back({run.at, due[i]});
            auto& timer = std::get<trace::Timer>(events_[due[i].set_at].what);
            timer.label = std::get<trace::Callback>(events_[run.at].what).name;
        }
        return due;
    }
    /// Keeps `alive` of the timers. The likeliest to be dead: its owner has gone on. Then, the earliest.
    void drop_dead(std::vector<PendingTimer>& due, std::size_t alive, std::size_t tick) {
        std::vector<bool> dead(due.size(), false);
        std::size_t left = due.size();
        for (const bool any : {false, true}) {
            for (std::size_t i = 0; i < due.size() && left > alive; ++i) {
                if (dead[i] || !(any || owner_went_on(due[i]))) continue;
                dead[i] = true;
                left -= 1;
                cancel_timer(due[i], tick);
            }
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < due.size(); ++i) {
            if (!dead[i]) due[kept++] = due[i];
        }
        due.resize(kept);
    }
    bool owner_went_on(const PendingTimer& timer) const {
        const std::size_t stepped = stepped_at_[timer.owner.number];
        return timer.owner && stepped != kNowhere && stepped > timer.set_at;
    }
    /// Most timers are cancelled by their owner when it goes on: the end of a sleep or of a timeout.
    void cancel_timer(const PendingTimer& timer, std::size_t end) {
        const std::vector<std::size_t>& steps = steps_[timer.owner.number];
        const auto next = std::upper_bound(steps.begin(), steps.end(), timer.set_at);
        const std::size_t at = next != steps.end() && *next < end ? *next + 1 : end;
        if (at >= events_.size()) return;
        insertions_.push_back({at, {time_before(at), TaskId{}, trace::TimerCancelled{timer.id}}});
    }

    // ---- Why a handle was ready ----

    struct Cause {
        std::size_t before = kNowhere;  // where to put the Ready
        ReadyWhy why = ReadyWhy::unknown;
        TaskId task;
        StringId label;
    };

    /// The order of the queue must be the order of the runs: between what is known to have entered it when,
    /// the others are put where their cause is.
    void place_handles(const std::vector<Run>& runs, std::size_t previous, std::size_t tick) {
        std::size_t low = previous;
        for (std::size_t n = 0; n < runs.size() && !runs[n].is_timer; ++n) {
            if (known_at(runs[n], previous) != kNowhere) {
                low = std::max(low, known_at(runs[n], previous) + 1);
                continue;
            }
            std::size_t high = tick;
            for (std::size_t m = n + 1; m < runs.size() && !runs[m].is_timer && m < n + kLookBack; ++m) {
                if (known_at(runs[m], previous) == kNowhere) continue;
                high = std::max(low, known_at(runs[m], previous));
                break;
            }
            const Cause cause = runs[n].task ? cause_of_step(runs[n].task, low, high)
                                             : cause_of_callback(runs[n].at, low, high);
            const std::size_t before = std::clamp(cause.before == kNowhere ? high : cause.before, low, high);
            low = before;
            trace::Ready ready{cause.why, StringId{}, cause.task, cause.label};
            if (!runs[n].task) ready.label = std::get<trace::Callback>(events_[runs[n].at].what).name;
            insertions_.push_back({before, {time_before(before), runs[n].task, ready}});
        }
    }
    std::size_t known_at(const Run& run, std::size_t previous) const {
        const std::size_t at = ready_at_[run.task.number];
        return run.task && at != kNowhere && (at >= previous || previous == 0) ? at : kNowhere;
    }
    Seconds time_before(std::size_t at) const {
        if (at == 0) return Seconds();
        const Event& event = events_[at - 1];
        Seconds t = event.t;
        if (const auto* block = event.get_if<trace::Block>()) t = t + block->dur;
        return at < events_.size() ? std::min(t, events_[at].t) : t;
    }

    Cause cause_of_step(TaskId task, std::size_t low, std::size_t high) const {
        const std::size_t suspended = suspended_at_[task.number];
        std::size_t from = low;
        if (suspended != kNowhere && suspended + 1 > from && suspended + 1 <= high) from = suspended + 1;
        from = std::max(from, high > kLookBack ? high - kLookBack : 0);
        Cause best;
        for (std::size_t i = from; i < high; ++i) {
            const Event& event = events_[i];
            if (event.kind() == Kind::finish && waits_for_[task.number] &&
                event.task == waits_for_[task.number]) {
                return {i + 1, ReadyWhy::future_done, event.task, StringId{}};
            }
            if (event.kind() == Kind::cancel && event.task == task) {
                best = {i + 1, ReadyWhy::cancelled, std::get<trace::Cancel>(event.what).by, StringId{}};
            }
            if (event.kind() != Kind::callback) continue;
            const StringId name = std::get<trace::Callback>(event.what).name;
            const PendingTimer* const timer = timer_of(i);
            const bool sleeps = timer != nullptr && strings_.text(name) == "_set_result_unless_cancelled";
            if (sleeps && timer->owner == task) return {i + 1, ReadyWhy::future_done, TaskId{}, name};
            if (!sleeps && best.why != ReadyWhy::cancelled)
                best = {i + 1, ReadyWhy::future_done, TaskId{}, name};
        }
        if (best.before != kNowhere) return best;
        return end_of_last_run(low, high, ReadyWhy::future_done);
    }

    Cause cause_of_callback(std::size_t at, std::size_t low, std::size_t high) const {
        const std::string_view name = callback_name(at);
        const bool from_thread =
            name == "_chain_future.<locals>._set_state" || name == "_chain_future.<locals>._call_set_state";
        const std::size_t from = std::max(low, high > kLookBack ? high - kLookBack : 0);
        for (std::size_t i = from; i < high; ++i) {
            const Event& event = events_[i];
            if (from_thread) {
                const auto* thread = event.get_if<trace::Thread>();
                if (thread == nullptr || thread->what != trace::ThreadWhat::end) continue;
                return {i + 1, ReadyWhy::thread_result, TaskId{}, thread->function};
            }
            if (is_done_callback(at) && event.kind() == Kind::finish) {
                return {i + 1, ReadyWhy::future_done, event.task, StringId{}};
            }
            if (is_done_callback(at) && event.kind() == Kind::callback) {
                return {i + 1, ReadyWhy::future_done, TaskId{}, std::get<trace::Callback>(event.what).name};
            }
        }
        return end_of_last_run(low, high, is_done_callback(at) ? ReadyWhy::future_done : ReadyWhy::call_soon);
    }

    /// No cause is to be seen: something that the last task before `high` did. It is named if it is the only
    /// one.
    Cause end_of_last_run(std::size_t low, std::size_t high, ReadyWhy why) const {
        Cause cause;
        TaskId only;
        bool several = false;
        const std::size_t from = std::max(low, high > kLookBack ? high - kLookBack : 0);
        for (std::size_t i = from; i < high; ++i) {
            const Event& event = events_[i];
            if (event.task) {
                several = several || (only && only != event.task && event.kind() != Kind::spawn &&
                                      event.kind() != Kind::cancel);
                if (!only) only = event.task;
            }
            if (event.kind() == Kind::suspend || event.kind() == Kind::finish) cause.before = i;
        }
        cause.why = why;
        if (!several) cause.task = only;
        return cause;
    }
    const PendingTimer* timer_of(std::size_t callback_at) const {
        const auto before = [](const auto& entry, std::size_t at) { return entry.first < at; };
        const auto place = std::lower_bound(rung_.begin(), rung_.end(), callback_at, before);
        return place != rung_.end() && place->first == callback_at ? &place->second : nullptr;
    }

    // ---- Labels ----

    void label_timers() {
        for (std::size_t n = 0; n < timer_positions_.size(); ++n) {
            std::get<trace::Timer>(events_[timer_positions_[n]].what).id =
                TimerId{static_cast<std::uint32_t>(n + 1)};
        }
    }

    /// Before each suspension on a future: a sleep, if its timer says so; else what the source awaits there.
    void announce_waits() {
        std::size_t timer_at = kNowhere;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const Event& event = events_[i];
            if (event.kind() == Kind::line || event.kind() == Kind::renamed) continue;
            const auto* suspend = event.get_if<trace::Suspend>();
            if (suspend != nullptr && suspend->on == trace::SuspendOn::future)
                announce(i, *suspend, timer_at);
            timer_at = event.kind() == Kind::timer ? i : kNowhere;
        }
    }
    void announce(std::size_t at, const trace::Suspend& suspend, std::size_t timer_at) {
        const auto frames = stacks_.frames(suspend.stack);
        const AwaitText text = frames.empty() ? AwaitText() : await_text(lines_.line(frames.back().line));
        trace::Waiting waiting;
        waiting.kind = text.expression.empty() ? trace::WaitKind::none : text.kind;
        if (timer_at != kNowhere && events_[timer_at].task == events_[at].task) {
            const auto& timer = std::get<trace::Timer>(events_[timer_at].what);
            const std::string_view rings = strings_.text(timer.label);
            const bool sleeps = rings == "_set_result_unless_cancelled" ||
                                (rings.empty() && !frames.empty() &&
                                 (text.expression.empty() || text.kind == trace::WaitKind::sleep));
            if (sleeps) {
                waiting.kind = trace::WaitKind::sleep;
                waiting.amount = (timer.when - events_[at].t).nanoseconds();
            } else if (waiting.kind == trace::WaitKind::sleep) {
                waiting.kind = trace::WaitKind::future;
            }
        } else if (waiting.kind == trace::WaitKind::sleep) {
            waiting.kind = trace::WaitKind::future;
        }
        if (waiting.kind == trace::WaitKind::none) return;
        if (waiting.kind != trace::WaitKind::sleep)
            waiting.label = strings_.intern(std::string(text.expression));
        insertions_.push_back({at, {events_[at].t, events_[at].task, waiting}});
    }

    std::vector<Event> merged() {
        const auto earlier = [](const Insertion& a, const Insertion& b) { return a.before < b.before; };
        std::stable_sort(insertions_.begin(), insertions_.end(), earlier);
        std::vector<Event> result;
        result.reserve(events_.size() + insertions_.size());
        std::size_t next = 0;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            while (next < insertions_.size() && insertions_[next].before == i)
                result.push_back(insertions_[next++].event);
            result.push_back(events_[i]);
        }
        return result;
    }

    std::vector<Event> events_;
    trace::Strings& strings_;
    const trace::Stacks& stacks_;
    SourceLines lines_;
    std::size_t tasks_ = 0;  // spawned over the whole trace
    std::vector<std::size_t> eager_steps_;
    // By task number: where it became ready by itself, suspended last, stepped last; what it awaits.
    std::vector<std::size_t> ready_at_, suspended_at_, stepped_at_;
    std::vector<TaskId> waits_for_;
    std::vector<std::vector<std::size_t>> steps_;  // by task number
    std::vector<std::size_t> timer_positions_;
    std::map<std::pair<Seconds, std::uint32_t>, PendingTimer> pending_;  // by (when, insertion)
    std::vector<std::pair<std::size_t, PendingTimer>> rung_;  // callback position, the timer it was
    std::vector<Insertion> insertions_;
};

}  // namespace

std::vector<Event> derive_details(std::vector<Event> events, trace::Strings& strings,
                                  const trace::Stacks& stacks, std::string_view source) {
    return Deriver(std::move(events), strings, stacks, source).derive();
}

}  // namespace session
