// Lengths along the timeline. Code takes no virtual time, so an axis of pure time would show running code
// without width: here every stop has a column, and between two instants lies a gap as wide as the time that
// passed (axis of time) or one column (axis of steps). Long and short gaps that differ too much are drawn
// nearer to each other.
#pragma once
#include <cstdint>
#include <vector>

#include "app/view/stride.h"
#include "core/session/recording.h"

namespace view {

enum class AxisKind { kTime, kSteps };

class Axis {
  public:
    struct Instant {
        std::uint32_t first_event = 0;  // index of the first event at this time
        double before = 0.0;            // where the gap before it begins
        double begin = 0.0;             // where its columns begin
        session::Seconds t;
        bool compressed = false;  // the gap before it is not to scale
    };

    Axis(const session::Recording& recording, const session::Steps& stops, AxisKind kind);

    AxisKind kind() const { return kind_; }
    double length() const { return length_; }
    /// Where moment k lies: behind the column of its last event, before any gap.
    double position(StepIndex moment) const;
    /// Where the event at moment k - 1 begins: after the gap before it.
    double start_of_event(StepIndex event) const;
    /// The stop nearest to a position.
    StepIndex moment_at(double position) const;
    const std::vector<Instant>& instants() const { return instants_; }
    /// The first instant whose columns end behind a position.
    std::size_t instant_at(double position) const;

  private:
    double columns_before(StepIndex event) const;
    void count_columns(StepIndex size);
    std::size_t instant_of(StepIndex event) const;
    AxisKind kind_;
    double length_ = 1.0;
    std::vector<std::uint32_t> columns_;     // moments that have a column, ascending
    std::vector<std::uint64_t> has_column_;  // a bit for each moment
    std::vector<std::uint32_t> counts_;      // columns before each of those words
    std::vector<Instant> instants_;
    std::vector<std::uint32_t> columns_at_instant_;  // columns before it
};

}  // namespace view
