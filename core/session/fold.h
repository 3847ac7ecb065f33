// The state of the stage while events are folded into it, one after the other. It is what a keyframe keeps;
// a Snapshot is made from it for the panels. Any order of events is taken without harm: a trace may be bad.
#pragma once

#include <vector>

#include "core/session/snapshot.h"

namespace session {

/// The ready queue: first in, first out, without moving what stays.
class ReadyQueue {
  public:
    std::size_t size() const { return handles_.size() - head_; }
    bool empty() const { return size() == 0; }
    const ReadyHandle& operator[](std::size_t i) const { return handles_[head_ + i]; }
    void push(const ReadyHandle& handle) { handles_.push_back(handle); }
    void pop();
    /// Takes one out of the middle.
    void remove(std::size_t i) { handles_.erase(handles_.begin() + static_cast<std::ptrdiff_t>(head_ + i)); }
    std::vector<ReadyHandle> contents() const;

  private:
    std::vector<ReadyHandle> handles_;
    std::size_t head_ = 0;
};

/// Timers that are set, found by id. A removed one leaves a gap until there are many.
class TimerTable {
  public:
    void add(const TimerEntry& timer);
    /// Null if it is not set (any more).
    TimerEntry* find(TimerId id);
    const TimerEntry* find(TimerId id) const { return const_cast<TimerTable*>(this)->find(id); }
    /// How many come due up to that time.
    std::size_t due_until(Seconds time) const;
    /// Whose sleep ends before that time.
    std::vector<TaskId> sleepers_until(Seconds time) const;
    /// The earliest `when`; infinity if there is none.
    Seconds earliest() const;
    void remove(TimerId id);
    std::size_t size() const { return entries_.size() - gaps_; }
    /// By (when, insertion).
    std::vector<TimerEntry> sorted() const;

  private:
    std::vector<TimerEntry> entries_;  // by id; one without an id is a gap that keeps its place
    std::vector<std::uint32_t> ids_;
    std::size_t gaps_ = 0;
};

/// Folds events. Copies are keyframes and share the tasks that did not change.
class Fold {
  public:
    /// The state before the first event of a log; which must stay where it is: events name its texts and
    /// stacks.
    explicit Fold(const trace::EventLog& log);
    /// Takes the next event of the recording.
    void apply(const trace::Event& event);
    StepIndex step() const { return step_; }
    /// The moment as panels see it.
    Snapshot snapshot(const Recording& recording) const;
    /// About how many bytes a copy has to itself.
    std::size_t own_bytes() const;
    std::size_t copied_blocks() const { return tasks_.copied_blocks(); }
    const SharedList<TaskState>& tasks() const { return tasks_; }
    /// Null if none, or if it is not there yet.
    const TaskState* find_task(TaskId id) const {
        return id && id.index() < tasks_.size() ? &tasks_[id.index()] : nullptr;
    }
    const ReadyQueue& ready() const { return ready_; }
    const TimerTable& timers() const { return timers_; }
    const std::vector<WorkerState>& workers() const { return workers_; }
    Seconds time() const { return time_; }
    /// Without `running` and `phase`.
    const LoopState& loop() const { return loop_; }
    LoopPhase phase() const;
    /// What the task will wait for, if it suspends so now.
    WaitFor wait_of(TaskId task, const trace::Suspend& suspend) const;
    /// Its next step will bring the cancellation that was asked for.
    bool is_delivered(const TaskState& task) const;
    /// The task that runs, or none.
    TaskId running() const { return stack_.empty() ? TaskId{} : stack_.back(); }
    /// The task below it on the stack, which created it eagerly, or none.
    TaskId caller() const { return stack_.size() < 2 ? TaskId{} : stack_[stack_.size() - 2]; }
    /// The tasks at the end of the ready queue that became ready because `task` is ending: they wait for it.
    std::vector<TaskId> woken_by_end_of(TaskId task) const;
    /// The handle that the loop would run as this callback now, or one without a reason.
    ReadyHandle next_callback(StringId name) const;
    /// The line at which code outside any task is; 0: not known.
    std::uint32_t outside_line() const { return line_; }
    bool in_callback() const { return in_callback_ && !stops_now(); }

  private:
    void on(const trace::Event& event, const trace::Tick& tick);
    void on(const trace::Event& event, const trace::Spawn& spawn);
    void on(const trace::Event& event, const trace::Step& step);
    void on(const trace::Event& event, const trace::Suspend& suspend);
    void on(const trace::Event& event, const trace::Finish& finish);
    void on(const trace::Event& event, const trace::Cancel& cancel);
    void on(const trace::Event& event, const trace::Callback& callback);
    void on(const trace::Event& event, const trace::Timer& timer);
    void on(const trace::Event& event, const trace::Block& block);
    void on(const trace::Event& event, const trace::Thread& thread);
    void on(const trace::Event& event, const trace::Line& line);
    void on(const trace::Event& event, const trace::Ready& ready);
    void on(const trace::Event& event, const trace::TimerCancelled& cancelled);
    void on(const trace::Event& event, const trace::TimerDue& due);
    void on(const trace::Event& event, const trace::Waiting& waiting);
    void on(const trace::Event& event, const trace::Renamed& renamed);
    void on(const trace::Event&, const trace::Out&) { outputs_ += 1; }
    void on(const trace::Event&, const trace::Warn&) { notices_ += 1; }
    void on(const trace::Event&, const trace::Report&) { notices_ += 1; }
    void on(const trace::Event&, const trace::Exit&);

    TaskState* change(TaskId id);
    void enter(TaskState& task, TaskPhase phase, const trace::Event& event);
    void make_ready(TaskId id, const Reason& reason, const trace::Event& event);
    void pop_ready();
    void drop_callback(StringId label);
    std::size_t find_handle(TaskId task, StringId label) const;
    ReadyHandle take_handle(TaskId task, StringId label);
    void leave(TaskId task);
    void end_callback();
    void move_clock(const trace::Event& event);
    /// The iteration in which run_until_complete was to stop is over.
    bool stops_now() const { return stopping_ && loop_.fence == 0; }

    const trace::EventLog* log_;  // of which the events are; for its stacks
    StringId stop_callback_;      // "_run_until_complete_cb"
    StepIndex step_ = 0;
    Seconds time_;
    SharedList<TaskState> tasks_;
    ReadyQueue ready_;
    TimerTable timers_;
    std::vector<WorkerState> workers_;
    std::vector<TaskId> stack_;  // the running task on top; below it those that started it eagerly
    LoopState loop_;             // running and phase are worked out
    StringId function_;          // of code outside any task
    std::uint32_t line_ = 0;
    TimerId last_timer_;  // the timer set last, and by whom
    TaskId last_timer_owner_;
    WaitFor announced_;  // by the last Waiting event, of announcer_
    TaskId announcer_;
    std::uint32_t finished_ = 0, outputs_ = 0, notices_ = 0;
    bool blocked_ = false;
    bool in_callback_ = false;
    bool stopping_ = false;  // run_until_complete's callback has run in this iteration
    bool stopped_ = false;
    bool ended_ = false;
};

}  // namespace session
