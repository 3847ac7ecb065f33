// Moving about in a recording: which moments are worth a stop, and where the next one of a kind is. Built
// once, answers by binary search. What a moment looks like is snapshot.h's business.
#pragma once

#include <cstdint>
#include <vector>

#include "core/session/recording.h"

namespace session {

/// Whether the stop is at lines too, or at events of the scheduler only.
enum class StopAt : std::uint8_t { lines_and_events, events };

class Steps {
  public:
    explicit Steps(const Recording& recording);

    /// Moments worth a stop: 0, then each that an event other than a detail leads to. One without lines
    /// counts those that no line event leads to.
    std::uint64_t stop_count() const { return stops_.size(); }
    /// Place of moment k among the stops, from 0: of the last stop at or before k.
    std::uint64_t stop_number(StepIndex k) const;
    StepIndex stop(std::uint64_t number) const;
    bool is_stop(StepIndex k) const;

    // The next or previous moment of a kind; k itself if there is none in that direction.
    StepIndex next(StepIndex k, StopAt at = StopAt::lines_and_events) const;
    StepIndex previous(StepIndex k, StopAt at = StopAt::lines_and_events) const;
    /// A line of the program is about to run.
    StepIndex next_line(StepIndex k) const { return after(lines_, k); }
    StepIndex previous_line(StepIndex k) const { return before(lines_, k); }
    /// A task is handed control.
    StepIndex next_switch(StepIndex k) const { return after(switches_, k); }
    StepIndex previous_switch(StepIndex k) const { return before(switches_, k); }
    /// An iteration of the loop begins.
    StepIndex next_tick(StepIndex k) const { return after(ticks_, k); }
    StepIndex previous_tick(StepIndex k) const { return before(ticks_, k); }
    /// The first stop at which the clock has moved.
    StepIndex next_jump(StepIndex k) const { return after(jumps_, k); }
    StepIndex previous_jump(StepIndex k) const { return before(jumps_, k); }
    /// A stop of this task: its own events, and those that happen to it.
    StepIndex next_of(TaskId task, StepIndex k) const;
    StepIndex previous_of(TaskId task, StepIndex k) const;

    /// What made the event that led to moment k happen: for a task's step what made it ready, for a callback
    /// what set its timer or asked for it, for what a task does the step in which it does it. k if nothing is
    /// known.
    StepIndex cause(StepIndex k) const;
    /// What that event brings about: the step of the task it makes ready, the callback of its timer, the next
    /// step of a task that suspends. k if there is nothing.
    StepIndex effect(StepIndex k) const;

    const std::vector<std::uint32_t>& ticks() const { return ticks_; }
    const std::vector<std::uint32_t>& jumps() const { return jumps_; }

  private:
    using Moments = std::vector<std::uint32_t>;
    /// Lists of moments for each task, in one block.
    struct ByTask {
        std::vector<std::uint32_t> starts;
        Moments moments;
    };
    static StepIndex after(const Moments& moments, StepIndex k);
    static StepIndex before(const Moments& moments, StepIndex k);
    static StepIndex after(const ByTask& lists, TaskId task, StepIndex k);
    static StepIndex before(const ByTask& lists, TaskId task, StepIndex k);
    StepIndex callback_of(StepIndex ready_at, StringId label) const;
    StepIndex cause_of_ready(StepIndex ready_at, TaskId by) const;
    StepIndex run_of_ready(StepIndex ready_at, StepIndex k) const;
    StepIndex stop_before(StepIndex k) const { return stop(stop_number(k)); }

    Recording recording_;  // shares
    Moments stops_, events_, lines_, switches_, ticks_, jumps_;
    Moments timers_set_, timers_due_;  // by timer id; 0: never
    ByTask of_task_;                   // stops
    ByTask runs_;                      // its steps
};

}  // namespace session
