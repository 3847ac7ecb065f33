// A recording with everything that the window derives from it once: stops, lanes, both axes, coloured source.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/view/axis.h"
#include "app/view/highlight.h"
#include "app/view/output_lines.h"
#include "app/view/stride.h"
#include "app/view/timeline.h"
#include "core/session/findings.h"
#include "core/session/run.h"

namespace view {

/// What ended the program before its time: an exception or a limit.
struct Failure {
    int line = 0;      // where that was; 0: nowhere in the program
    std::string text;  // the traceback; empty for a limit
};

struct RunView {
    RunView() : RunView(session::Recording()) {}
    /// `lines`: how our own interpreter ran it; none for a trace that came from elsewhere.
    explicit RunView(session::Recording run, std::optional<session::Lines> lines = std::nullopt,
                     Failure failed = {});
    RunView(const RunView&) = delete;
    RunView& operator=(const RunView&) = delete;

    const Axis& axis(AxisKind kind) const { return kind == AxisKind::kTime ? time_axis : steps_axis; }

    /// The line of the `def` of a task's coroutine, from 1; 0 if the program has none.
    int definition_of(session::TaskId task) const {
        return task.number <= definitions.size() ? definitions[task.index()] : 0;
    }

    /// The findings at a line.
    std::span<const session::Finding> findings_at(int line) const;

    session::Recording recording;
    std::optional<session::Lines> lines_recorded;
    Failure failure;
    session::Steps stops;
    Timeline timeline;
    Axis time_axis;
    Axis steps_axis;
    std::vector<OutputLine> output;
    std::vector<CodeLine> code;              // points into the recording's source
    float code_w = 0.0F;                     // of the code panel, so that its lines fit; at text scale 1
    std::vector<int> definitions;            // by task
    std::vector<session::Finding> findings;  // by line
};

using RunPtr = std::shared_ptr<const RunView>;

}  // namespace view
