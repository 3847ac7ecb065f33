// The variables of a program at moments of its run. A recording has no values: they come back by running the
// program again, deterministically, and looking at the machine at each moment of a stretch. A stretch is a
// value like a recording: made once, never changed, nothing of the machine stays behind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/session/run.h"

namespace session {

struct Variable {
    std::string_view name;
    std::string_view value;   ///< as brief_repr has it
    bool is_changed = false;  ///< it was another, or not there, at the moment compared with
};

/// A frame of the program at a moment. Its texts live as long as the Values that gave it.
struct FrameValues {
    std::string_view function;
    std::uint32_t line = 0;
    std::vector<Variable> variables;
};

class Values {
  public:
    StepIndex first() const { return first_; }
    /// The last moment that was looked at, and whether the stretch was looked at to its end.
    StepIndex last() const { return first_ + moments_.size() - 1; }
    bool covers(StepIndex k) const { return k >= first_ && k < first_ + moments_.size(); }

    /// The frames of a task at moment k, outermost first. None: of code outside any task. Nothing for a task
    /// that has ended, and beyond the stretch. `before`: the moment that changes are told against; k: none.
    std::vector<FrameValues> frames(TaskId task, StepIndex k, StepIndex before) const;
    /// The module's data at moment k, while something other than the module's own code runs.
    std::vector<Variable> globals(StepIndex k, StepIndex before) const;

  private:
    friend class ValueWatcher;
    struct Named {
        std::uint32_t name = 0, value = 0;  // into texts_
        bool operator==(const Named&) const = default;
    };
    struct Frame {
        std::uint32_t function = 0, line = 0;
        std::vector<Named> variables;
        bool operator==(const Frame&) const = default;
    };
    struct Chain {
        TaskId task;
        std::uint32_t begin = 0, count = 0;  // into chain_frames_
    };
    struct Moment {
        std::uint32_t begin = 0, count = 0;  // into chains_
        std::uint32_t globals = UINT32_MAX;  // into frames_
    };
    std::vector<Variable> variables(const Frame& frame, const Frame* was) const;
    const Chain* find(TaskId task, StepIndex k) const;

    StepIndex first_ = 0;
    std::vector<Moment> moments_;
    std::vector<Chain> chains_;
    std::vector<std::uint32_t> chain_frames_;  // into frames_
    std::vector<Frame> frames_;                // each once
    std::vector<std::string> texts_;           // each once
};

/// Runs the program again up to moment `last` and looks at the moments from `first` on (1 or more). `limits`
/// and `lines` as the recording was made with; an interrupt leaves a shorter stretch.
Values values_between(const Source& source, const Limits& limits, Lines lines, StepIndex first,
                      StepIndex last);

}  // namespace session
