// One pass over the events gathers the moments; questions search them.
#include "core/session/steps.h"

#include <algorithm>

#include "core/base/assert.h"
#include "core/session/keyframes.h"

namespace session {

using trace::Event;
using trace::Kind;

namespace {

/// How many events are looked through for the callback that a Ready event leads to.
constexpr StepIndex kFar = 100'000;
/// How many details before the end of a task are looked through.
constexpr StepIndex kNear = 64;

std::uint32_t moment(StepIndex k) { return static_cast<std::uint32_t>(k); }

/// The tasks that an event concerns: whose it is, and who else has a part in it.
void concerned(const Event& event, TaskId& first, TaskId& second) {
    first = event.task;
    second = TaskId{};
    if (const auto* spawn = event.get_if<trace::Spawn>()) second = spawn->by;
    if (const auto* cancel = event.get_if<trace::Cancel>()) second = cancel->by;
    if (second == first) second = TaskId{};
}

/// The state before the event that leads to moment k.
Fold fold_before(const Recording& recording, StepIndex k) {
    Fold fold = recording.keyframes().before(k - 1);
    trace::Reader reader = recording.reader(fold.step());
    while (fold.step() + 1 < k) fold.apply(reader.next());
    return fold;
}

}  // namespace

Steps::Steps(const Recording& recording) : recording_(recording) {
    ASSERT(recording.size() < UINT32_MAX);
    const std::size_t lists = recording.task_count() + 2;
    of_task_.starts.assign(lists, 0);
    runs_.starts.assign(lists, 0);
    stops_.push_back(0);
    events_.push_back(0);
    Seconds time;
    for (trace::Reader reader = recording.reader(); !reader.at_end();) {
        const Event event = reader.next();
        const std::uint32_t k = moment(reader.position().index);
        if (event.kind() == Kind::timer) {
            timers_set_.push_back(k);
            timers_due_.push_back(0);
        }
        if (const auto* due = event.get_if<trace::TimerDue>()) {
            if (due->id && due->id.index() < timers_due_.size()) timers_due_[due->id.index()] = k;
        }
        if (event.is_detail()) continue;
        stops_.push_back(k);
        (event.kind() == Kind::line ? lines_ : events_).push_back(k);
        if (event.kind() == Kind::tick) ticks_.push_back(k);
        if (event.t != time) jumps_.push_back(k);
        time = event.t;
        TaskId first;
        TaskId second;
        concerned(event, first, second);
        if (first) of_task_.starts[first.number + 1] += 1;
        if (second) of_task_.starts[second.number + 1] += 1;
        if (event.kind() != Kind::step) continue;
        switches_.push_back(k);
        runs_.starts[event.task.number + 1] += 1;
    }
    // Lists one after the other: counts become starts, and a second pass fills them.
    for (ByTask* const by_task : {&of_task_, &runs_}) {
        for (std::size_t i = 1; i < lists; ++i) by_task->starts[i] += by_task->starts[i - 1];
        by_task->moments.resize(by_task->starts.back());
    }
    std::vector<std::uint32_t> stop_places = of_task_.starts;
    std::vector<std::uint32_t> run_places = runs_.starts;
    for (trace::Reader reader = recording.reader(); !reader.at_end();) {
        const Event event = reader.next();
        if (event.is_detail()) continue;
        const std::uint32_t k = moment(reader.position().index);
        TaskId first;
        TaskId second;
        concerned(event, first, second);
        if (first) of_task_.moments[stop_places[first.number]++] = k;
        if (second) of_task_.moments[stop_places[second.number]++] = k;
        if (event.kind() == Kind::step) runs_.moments[run_places[event.task.number]++] = k;
    }
}

// ---- Searching ----

StepIndex Steps::after(const Moments& moments, StepIndex k) {
    const auto place = std::upper_bound(moments.begin(), moments.end(), k);
    return place == moments.end() ? k : *place;
}

StepIndex Steps::before(const Moments& moments, StepIndex k) {
    const auto place = std::lower_bound(moments.begin(), moments.end(), k);
    return place == moments.begin() ? k : *(place - 1);
}

StepIndex Steps::after(const ByTask& lists, TaskId task, StepIndex k) {
    if (!task || task.number + 1 >= lists.starts.size()) return k;
    const auto end = lists.moments.begin() + lists.starts[task.number + 1];
    const auto place = std::upper_bound(lists.moments.begin() + lists.starts[task.number], end, k);
    return place == end ? k : *place;
}

StepIndex Steps::before(const ByTask& lists, TaskId task, StepIndex k) {
    if (!task || task.number + 1 >= lists.starts.size()) return k;
    const auto begin = lists.moments.begin() + lists.starts[task.number];
    const auto place = std::lower_bound(begin, lists.moments.begin() + lists.starts[task.number + 1], k);
    return place == begin ? k : *(place - 1);
}

std::uint64_t Steps::stop_number(StepIndex k) const {
    return static_cast<std::uint64_t>(std::upper_bound(stops_.begin(), stops_.end(), k) - stops_.begin()) - 1;
}

StepIndex Steps::stop(std::uint64_t number) const {
    return stops_[std::min<std::uint64_t>(number, stops_.size() - 1)];
}

bool Steps::is_stop(StepIndex k) const { return std::binary_search(stops_.begin(), stops_.end(), k); }

StepIndex Steps::next(StepIndex k, StopAt at) const {
    return after(at == StopAt::events ? events_ : stops_, k);
}

StepIndex Steps::previous(StepIndex k, StopAt at) const {
    return before(at == StopAt::events ? events_ : stops_, k);
}

StepIndex Steps::next_of(TaskId task, StepIndex k) const { return after(of_task_, task, k); }
StepIndex Steps::previous_of(TaskId task, StepIndex k) const { return before(of_task_, task, k); }

// ---- Cause and effect ----

StepIndex Steps::cause(StepIndex k) const {
    if (k == 0 || k > recording_.size()) return k;
    const Event event = recording_.event(k - 1);
    if (event.kind() == Kind::step) {
        const Fold before = fold_before(recording_, k);
        const TaskState* const task = before.find_task(event.task);
        if (task == nullptr || task->reason.at == 0) return k;
        return cause_of_ready(task->reason.at, task->waiting.task);
    }
    if (const auto* callback = event.get_if<trace::Callback>()) {
        const ReadyHandle handle = fold_before(recording_, k).next_callback(callback->name);
        if (handle.timer && handle.timer.index() < timers_set_.size())
            return timers_set_[handle.timer.index()];
        return handle.reason.at == 0 ? k : cause_of_ready(handle.reason.at, handle.reason.by_task);
    }
    if (event.kind() == Kind::tick || event.kind() == Kind::thread) return k;
    const StepIndex run = before(runs_,
                                 event.kind() == Kind::cancel  ? std::get<trace::Cancel>(event.what).by
                                 : event.kind() == Kind::spawn ? std::get<trace::Spawn>(event.what).by
                                                               : event.task,
                                 k);
    return run;
}

/// The stop at which a handle became ready. What waits for a task becomes ready while it ends, which may be
/// recorded just before its end.
StepIndex Steps::cause_of_ready(StepIndex ready_at, TaskId by) const {
    trace::Reader reader = recording_.reader(ready_at);
    while (!reader.at_end() && reader.peek_kind() >= Kind::ready) reader.next();
    if (by && !reader.at_end() && reader.peek_kind() == Kind::finish &&
        recording_.event(ready_at - 1).is_detail()) {
        if (reader.next().task == by) return reader.position().index;
    }
    return stop_before(ready_at);
}

/// When the handle runs that became ready at that moment; k if it is not of use.
StepIndex Steps::run_of_ready(StepIndex ready_at, StepIndex k) const {
    const Event detail = recording_.event(ready_at - 1);
    const auto* const ready = detail.get_if<trace::Ready>();
    if (ready == nullptr) return k;
    if (detail.task) return after(runs_, detail.task, k);
    const StepIndex runs = callback_of(ready_at, ready->label);
    return runs == 0 ? k : runs;
}

StepIndex Steps::callback_of(StepIndex ready_at, StringId label) const {
    Fold fold = fold_before(recording_, ready_at + 1);
    trace::Reader reader = recording_.reader(fold.step());
    for (StepIndex n = 0; n < kFar && !reader.at_end(); ++n) {
        const Event event = reader.next();
        if (const auto* callback = event.get_if<trace::Callback>();
            callback != nullptr && callback->name == label) {
            if (fold.next_callback(label).reason.at == ready_at) return reader.position().index;
        }
        fold.apply(event);
    }
    return 0;
}

StepIndex Steps::effect(StepIndex k) const {
    if (k == 0 || k > recording_.size()) return k;
    const Event event = recording_.event(k - 1);
    if (const auto* timer = event.get_if<trace::Timer>()) {
        const StepIndex due = timer->id.index() < timers_due_.size() ? timers_due_[timer->id.index()] : 0;
        const StepIndex rings = due == 0 ? 0 : callback_of(due, timer->label);
        return rings == 0 ? k : rings;
    }
    const bool itself =
        event.kind() == Kind::spawn || event.kind() == Kind::suspend || event.kind() == Kind::cancel;
    if (itself) return after(runs_, event.task, k);
    // What became ready before the next stop; for the end of a task, also what did just before.
    for (StepIndex at = k; at < recording_.size() && recording_.event(at).is_detail(); ++at) {
        if (const StepIndex run = run_of_ready(at + 1, k); run != k) return run;
    }
    if (event.kind() != Kind::finish) return k;
    StepIndex found = k;
    for (StepIndex at = k - 1; at > 0 && k - at < kNear; --at) {
        const Event detail = recording_.event(at - 1);
        const auto* const ready = detail.get_if<trace::Ready>();
        if (ready == nullptr || ready->by_task != event.task) break;
        if (const StepIndex run = run_of_ready(at, k); run != k && cause_of_ready(at, event.task) == k)
            found = run;
    }
    return found;
}

}  // namespace session
