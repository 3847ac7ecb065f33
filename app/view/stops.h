// The moments of a recording that are worth stopping at, and how to get from one to the next: by a step, by a
// task switch, by an iteration of the loop, by a jump of the clock.
#pragma once
#include <cstddef>
#include <vector>

#include "core/session/recording.h"

namespace view {

using session::StepIndex;

enum class Stride { kStop, kSwitch, kTick, kJump };
enum class Direction { kBack, kForward };

class Stops {
  public:
    /// Knows one stop, moment 0.
    Stops() : stops_{{}} {}
    explicit Stops(const session::Recording& recording);

    std::size_t count() const { return stops_.size(); }
    StepIndex moment(std::size_t index) const { return stops_[index].moment; }
    /// The last stop at or before a moment.
    std::size_t index_of(StepIndex moment) const;
    StepIndex last() const { return stops_.back().moment; }

    /// The next stop of a kind; the last or first one if there is none.
    StepIndex from(StepIndex moment, Stride stride, Direction direction) const;
    /// The next stop at which this task does something; `moment` if there is none.
    StepIndex of_task(const session::Recording& recording, StepIndex moment, session::TaskId task,
                      Direction direction) const;

  private:
    struct Stop {
        std::uint32_t moment = 0;
        bool is_switch = false;
        bool is_tick = false;
        bool is_jump = false;
    };
    static bool is(const Stop& stop, Stride stride);
    std::vector<Stop> stops_;
};

}  // namespace view
