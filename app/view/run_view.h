// A recording with everything that the window derives from it once: stops, lanes, both axes, coloured source.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/view/axis.h"
#include "app/view/highlight.h"
#include "app/view/output_lines.h"
#include "app/view/stride.h"
#include "app/view/timeline.h"
#include "core/session/recording.h"

namespace view {

struct RunView {
    RunView() : RunView(session::Recording()) {}
    explicit RunView(session::Recording run);
    RunView(const RunView&) = delete;
    RunView& operator=(const RunView&) = delete;

    const Axis& axis(AxisKind kind) const { return kind == AxisKind::kTime ? time_axis : steps_axis; }

    session::Recording recording;
    session::Steps stops;
    Timeline timeline;
    Axis time_axis;
    Axis steps_axis;
    std::vector<OutputLine> output;
    std::vector<CodeLine> code;                                      // points into the recording's source
    std::unordered_map<std::string, session::TaskId> tasks_by_name;  // names at the end of the run
};

using RunPtr = std::shared_ptr<const RunView>;

}  // namespace view
