// What each event does to the stage.
#include "core/session/fold.h"

#include <algorithm>

namespace session {

using trace::Event;
using trace::ReadyWhy;

// ---- The queues ----

void ReadyQueue::pop() {
    head_ += 1;
    if (head_ < 64 || head_ * 2 < handles_.size()) return;
    handles_.erase(handles_.begin(), handles_.begin() + static_cast<std::ptrdiff_t>(head_));
    head_ = 0;
}

std::vector<ReadyHandle> ReadyQueue::contents() const {
    return {handles_.begin() + static_cast<std::ptrdiff_t>(head_), handles_.end()};
}

void TimerTable::add(const TimerEntry& timer) {
    if (!ids_.empty() && timer.id.number <= ids_.back()) return;
    ids_.push_back(timer.id.number);
    entries_.push_back(timer);
}

TimerEntry* TimerTable::find(TimerId id) {
    const auto place = std::lower_bound(ids_.begin(), ids_.end(), id.number);
    if (place == ids_.end() || *place != id.number) return nullptr;
    TimerEntry& entry = entries_[static_cast<std::size_t>(place - ids_.begin())];
    return entry.id ? &entry : nullptr;
}

void TimerTable::remove(TimerId id) {
    TimerEntry* const entry = find(id);
    if (entry == nullptr) return;
    entry->id = TimerId{};
    gaps_ += 1;
    if (gaps_ < 16 || gaps_ * 2 < entries_.size()) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (!entries_[i].id) continue;
        entries_[kept] = entries_[i];
        ids_[kept] = ids_[i];
        kept += 1;
    }
    entries_.resize(kept);
    ids_.resize(kept);
    gaps_ = 0;
}

std::vector<TimerEntry> TimerTable::sorted() const {
    struct Key {
        Seconds when;
        std::size_t place;  // by id, so it orders equal times
    };
    std::vector<Key> keys;
    keys.reserve(size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].id) keys.push_back({entries_[i].when, i});
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.when != b.when ? a.when < b.when : a.place < b.place;
    });
    std::vector<TimerEntry> result;
    result.reserve(keys.size());
    for (const Key& key : keys) result.push_back(entries_[key.place]);
    return result;
}

std::size_t TimerTable::due_until(Seconds time) const {
    std::size_t count = 0;
    for (const TimerEntry& entry : entries_) count += entry.id && entry.when <= time ? 1u : 0u;
    return count;
}

std::vector<TaskId> TimerTable::sleepers_until(Seconds time) const {
    std::vector<TaskId> sleepers;
    for (const TimerEntry& entry : entries_) {
        if (entry.id && entry.wakes_owner && entry.when < time) sleepers.push_back(entry.owner);
    }
    return sleepers;
}

Seconds TimerTable::earliest() const {
    Seconds earliest = Seconds::infinity();
    for (const TimerEntry& entry : entries_) {
        if (entry.id && entry.when < earliest) earliest = entry.when;
    }
    return earliest;
}

// ---- Small parts ----

TaskState* Fold::change(TaskId id) {
    return id && id.index() < tasks_.size() ? &tasks_.change(id.index()) : nullptr;
}

void Fold::enter(TaskState& task, TaskPhase phase, const Event& event) {
    task.phase = phase;
    task.since = event.t;
    task.since_step = step_;
}

void Fold::make_ready(TaskId id, const Reason& reason, const Event& event) {
    TaskState* const task = change(id);
    if (task == nullptr || is_done(task->phase) || task->has_handle) return;
    task->has_handle = true;
    task->reason = reason;
    ready_.push({id, StringId{}, TimerId{}, reason});
    // A task that is about to suspend on something that is done already is ready before it suspends.
    if (task->phase != TaskPhase::running && task->phase != TaskPhase::calling)
        enter(*task, TaskPhase::ready, event);
}

void Fold::pop_ready() {
    if (TaskState* const task = change(ready_[0].task); task != nullptr) task->has_handle = false;
    ready_.pop();
    if (loop_.fence > 0) loop_.fence -= 1;
}

/// Place in the queue of the handle that the loop runs now: within the fence, or size().
std::size_t Fold::find_handle(TaskId task, StringId label) const {
    const std::size_t end = std::min<std::size_t>(loop_.fence, ready_.size());
    for (std::size_t i = 0; i < end; ++i) {
        const ReadyHandle& handle = ready_[i];
        if (handle.task == task && (task || !handle.label || handle.label == label)) return i;
    }
    return ready_.size();
}

std::vector<TaskId> Fold::woken_by_end_of(TaskId task) const {
    std::vector<TaskId> woken;
    for (std::size_t i = ready_.size(); i > 0 && ready_[i - 1].reason.by_task == task; --i) {
        const TaskState* const waiter = find_task(ready_[i - 1].task);
        if (waiter != nullptr && waiter->waiting.task == task) woken.push_back(waiter->id);
    }
    std::reverse(woken.begin(), woken.end());
    return woken;
}

ReadyHandle Fold::next_callback(StringId name) const {
    const std::size_t place = find_handle(TaskId{}, name);
    return place == ready_.size() ? ReadyHandle{} : ready_[place];
}

/// Takes the handle that the loop runs now off the queue, and cancelled ones before it.
ReadyHandle Fold::take_handle(TaskId task, StringId label) {
    const std::size_t place = find_handle(task, label);
    if (place == ready_.size()) return {};
    const ReadyHandle found = ready_[place];
    for (std::size_t n = 0; n <= place; ++n) pop_ready();
    return found;
}

/// The running task gives control back.
void Fold::leave(TaskId task) {
    if (stack_.empty() || stack_.back() != task) return;
    stack_.pop_back();
    if (stack_.empty()) return;
    if (TaskState* const caller = change(stack_.back()); caller != nullptr)
        caller->phase = TaskPhase::running;
}

void Fold::end_callback() {
    in_callback_ = false;
    loop_.callback = StringId{};
    loop_.callback_timer = TimerId{};
}

/// Time passes while code blocks the thread, and else only while the loop sleeps.
void Fold::move_clock(const Event& event) {
    const Seconds idle_from = blocked_ ? std::max(time_, loop_.blocked_until) : time_;
    if (event.t > idle_from && loop_.tick > 0) {
        loop_.slept_from = idle_from;
        loop_.slept_step = step_;
        end_callback();
    }
    time_ = event.t;
    if (blocked_ && event.kind() != trace::Kind::thread && event.t >= loop_.blocked_until) blocked_ = false;
}

/// A request to cancel reaches a task with its next step, unless the task it awaited has ended otherwise.
bool Fold::is_delivered(const TaskState& task) const {
    if (!task.cancel_pending) return false;
    const TaskState* const awaited = find_task(task.waiting.task);
    const bool ended =
        awaited != nullptr && is_done(awaited->phase) && awaited->phase != TaskPhase::cancelled;
    return !(ended && task.reason.why != ReadyWhy::cancelled && task.reason.by_task == task.waiting.task);
}

WaitFor Fold::wait_of(TaskId task, const trace::Suspend& suspend) const {
    WaitFor waiting = announcer_ == task ? announced_ : WaitFor{};
    waiting.task = suspend.task;
    if (waiting.kind == trace::WaitKind::none) {
        waiting.kind = suspend.on == trace::SuspendOn::task ? trace::WaitKind::task : trace::WaitKind::future;
    }
    return waiting;
}

// ---- Events ----

Fold::Fold(const trace::EventLog& log)
    : log_(&log), stop_callback_(log.strings.find("_run_until_complete_cb")) {}

void Fold::apply(const Event& event) {
    step_ += 1;
    move_clock(event);
    // The loop has stopped if what comes next is not another handle of the iteration.
    const bool is_handle = event.kind() == trace::Kind::step || event.kind() == trace::Kind::callback;
    if (stops_now() && !is_handle && !event.is_detail()) {
        stopping_ = false;
        stopped_ = true;
        end_callback();
    }
    std::visit([this, &event](const auto& what) { on(event, what); }, event.what);
}

void Fold::on(const Event&, const trace::Tick& tick) {
    while (loop_.fence > 0 && !ready_.empty()) pop_ready();
    end_callback();
    stopped_ = false;
    stopping_ = false;
    stack_.clear();
    loop_.tick = tick.n;
    loop_.tick_step = step_;
    loop_.fence = static_cast<std::uint32_t>(std::min<std::size_t>(tick.ready, ready_.size()));
}

void Fold::on(const Event& event, const trace::Spawn& spawn) {
    if (event.task.index() != tasks_.size()) return;
    TaskState task;
    task.id = event.task;
    task.name = spawn.name;
    task.coro = spawn.coro;
    task.created_by = spawn.by;
    task.since = event.t;
    task.since_step = step_;
    if (spawn.eager) task.reason = {ReadyWhy::spawned, spawn.by, StringId{}, step_};
    tasks_.push_back(task);
    if (!spawn.eager) make_ready(event.task, {ReadyWhy::spawned, spawn.by, StringId{}, step_}, event);
}

void Fold::on(const Event& event, const trace::Step&) {
    TaskState* task = change(event.task);
    if (task == nullptr || is_done(task->phase)) return;
    if (task->has_handle) take_handle(event.task, StringId{});
    end_callback();
    if (!stack_.empty()) {
        if (TaskState* const caller = change(stack_.back()); caller != nullptr)
            caller->phase = TaskPhase::calling;
    }
    task = change(event.task);
    stack_.push_back(event.task);
    task->started = true;
    task->steps += 1;
    task->cancelling = task->cancelling || is_delivered(*task);
    task->cancel_pending = false;
    task->timer = TimerId{};
    task->wakes_at = Seconds::infinity();
    enter(*task, TaskPhase::running, event);
}

void Fold::on(const Event& event, const trace::Suspend& suspend) {
    TaskState* task = change(event.task);
    if (task == nullptr || is_done(task->phase)) return;
    leave(event.task);
    task->stack = suspend.stack;
    if (const auto frames = log_->stacks.frames(suspend.stack); !frames.empty()) {
        task->function = frames.back().function;
        task->line = frames.back().line;
    }
    if (suspend.on == trace::SuspendOn::yield) {
        // phase changes below, also for a task that is on the stack no more
        task->phase = TaskPhase::waiting;
        task->waiting = WaitFor{};
        make_ready(event.task, {ReadyWhy::yielded, event.task, StringId{}, step_}, event);
        announcer_ = TaskId{};
        return;
    }
    task->waiting = wait_of(event.task, suspend);
    announcer_ = TaskId{};
    if (task->waiting.kind == trace::WaitKind::sleep && last_timer_owner_ == event.task) {
        if (TimerEntry* const timer = timers_.find(last_timer_); timer != nullptr) {
            timer->wakes_owner = true;
            task->timer = last_timer_;
            task->wakes_at = timer->when;
        }
    }
    enter(*task, task->has_handle ? TaskPhase::ready : TaskPhase::waiting, event);
}

void Fold::on(const Event& event, const trace::Finish& finish) {
    TaskState* const task = change(event.task);
    if (task == nullptr || is_done(task->phase)) return;
    leave(event.task);
    task->value = finish.value;
    task->waiting = WaitFor{};
    task->cancel_pending = false;
    finished_ += 1;
    const TaskPhase phases[] = {TaskPhase::returned, TaskPhase::raised, TaskPhase::cancelled};
    enter(*task, phases[static_cast<std::size_t>(finish.how)], event);
}

void Fold::on(const Event& event, const trace::Cancel& cancel) {
    TaskState* const task = change(event.task);
    if (task == nullptr || is_done(task->phase)) return;
    if (task->cancel_requests < UINT16_MAX) task->cancel_requests += 1;
    task->cancel_pending = true;
    task->cancelled_by = cancel.by;
    task->cancelled_by_callback = cancel.by || !in_callback() ? StringId{} : loop_.callback;
}

void Fold::on(const Event&, const trace::Callback& callback) {
    const ReadyHandle handle = take_handle(TaskId{}, callback.name);
    end_callback();
    stack_.clear();
    in_callback_ = true;
    if (callback.name == stop_callback_) stopping_ = true;
    loop_.callback = callback.name;
    loop_.callback_timer = handle.timer;
}

void Fold::on(const Event& event, const trace::Timer& timer) {
    timers_.add({timer.id, timer.when, event.task, timer.label, false});
    last_timer_ = timer.id;
    last_timer_owner_ = event.task;
}

void Fold::on(const Event& event, const trace::Block& block) {
    blocked_ = true;
    loop_.blocked_until = event.t + block.dur;
    loop_.blocked_line = block.line;
    loop_.blocked_step = step_;
}

void Fold::on(const Event& event, const trace::Thread& thread) {
    const auto same = [&thread](const WorkerState& state) { return state.worker == thread.worker; };
    const auto place = std::find_if(workers_.begin(), workers_.end(), same);
    if (place != workers_.end()) workers_.erase(place);
    if (thread.what == trace::ThreadWhat::end) return;
    WorkerState state;
    state.worker = thread.worker;
    state.function = thread.function;
    state.since = event.t;
    state.since_step = step_;
    workers_.push_back(state);
}

void Fold::on(const Event& event, const trace::Line& line) {
    if (TaskState* const task = change(event.task); task != nullptr) {
        task->function = line.function;
        task->line = line.line;
        return;
    }
    const auto same = [&line](const WorkerState& state) { return state.function == line.function; };
    const auto place = std::find_if(workers_.begin(), workers_.end(), same);
    if (place != workers_.end()) {
        place->line = line.line;
        return;
    }
    function_ = line.function;
    line_ = line.line;
    // Between iterations no code of the program runs but what comes after the loop.
    if (stack_.empty() && !in_callback_ && loop_.tick > 0 && loop_.fence == 0) stopped_ = true;
}

void Fold::on(const Event& event, const trace::Ready& ready) {
    const Reason reason{ready.why, ready.by_task, ready.by_label, step_};
    if (ready.why == ReadyWhy::dropped) {
        drop_callback(ready.label);
        return;
    }
    if (event.task)
        make_ready(event.task, reason, event);
    else
        ready_.push({TaskId{}, ready.label, TimerId{}, reason});
}

/// The last callback of that name has been cancelled.
void Fold::drop_callback(StringId label) {
    for (std::size_t i = ready_.size(); i > 0; --i) {
        if (ready_[i - 1].task || ready_[i - 1].label != label) continue;
        ready_.remove(i - 1);
        if (i <= loop_.fence) loop_.fence -= 1;
        return;
    }
}

void Fold::on(const Event&, const trace::TimerCancelled& cancelled) { timers_.remove(cancelled.id); }

void Fold::on(const Event&, const trace::TimerDue& due) {
    const TimerEntry* const timer = timers_.find(due.id);
    if (timer == nullptr) return;
    ready_.push({TaskId{}, timer->label, due.id, {ReadyWhy::timer_due, timer->owner, StringId{}, step_}});
    timers_.remove(due.id);
}

void Fold::on(const Event& event, const trace::Waiting& waiting) {
    announcer_ = event.task;
    announced_ = {waiting.kind, waiting.label, waiting.amount, TaskId{}};
}

void Fold::on(const Event& event, const trace::Renamed& renamed) {
    if (TaskState* const task = change(event.task); task != nullptr) task->name = renamed.name;
}

void Fold::on(const Event&, const trace::Exit&) {
    end_callback();
    ended_ = true;
}

// ---- The moment ----

LoopPhase Fold::phase() const {
    if (ended_) return LoopPhase::ended;
    if (blocked_) return LoopPhase::blocked;
    if (!stack_.empty() || in_callback_) return LoopPhase::running;
    if (stopped_) return LoopPhase::stopped;
    if (loop_.tick == 0) return LoopPhase::not_started;
    return loop_.fence > 0 ? LoopPhase::between : LoopPhase::selecting;
}

Snapshot Fold::snapshot(const Recording& recording) const {
    Snapshot result;
    result.step = step_;
    result.time = time_;
    result.loop = loop_;
    result.loop.phase = phase();
    result.tasks = tasks_;
    result.ready = ready_.contents();
    result.timers = timers_.sorted();
    result.workers = workers_;
    result.finished = finished_;
    result.outputs = outputs_;
    result.notices = notices_;
    result.ended = ended_;
    result.function = function_;
    result.line = line_;
    if (!stack_.empty()) {
        const TaskState& task = tasks_[stack_.back().index()];
        result.loop.running = task.id;
        result.function = task.function;
        result.line = task.line;
    }
    if (result.loop.phase != LoopPhase::blocked) {
        result.loop.blocked_until = Seconds();
        result.loop.blocked_line = 0;
        result.loop.blocked_step = 0;
    }
    if (result.loop.phase == LoopPhase::selecting && result.ready.empty() && !result.timers.empty()) {
        result.loop.sleeps_until = result.timers.front().when;
    }
    const std::vector<ThreadRecord>& threads = recording.threads();
    for (WorkerState& worker : result.workers) {
        const auto before = [](const ThreadRecord& record, StepIndex start) { return record.start < start; };
        const auto place = std::lower_bound(threads.begin(), threads.end(), worker.since_step, before);
        if (place != threads.end() && place->start == worker.since_step) worker.until = place->end_time;
    }
    return result;
}

std::size_t Fold::own_bytes() const {
    return sizeof(Fold) + tasks_.size() / SharedList<TaskState>::kBlock * sizeof(std::shared_ptr<int>) +
           ready_.size() * sizeof(ReadyHandle) + timers_.size() * (sizeof(TimerEntry) + 4) +
           workers_.size() * sizeof(WorkerState);
}

}  // namespace session
