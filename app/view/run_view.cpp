// Derives lanes, axes and names from a recording.
#include "app/view/run_view.h"

#include <utility>

namespace view {

RunView::RunView(session::Recording run)
    : recording(std::move(run)),
      stops(recording),
      timeline(timeline_of(recording)),
      time_axis(recording, stops, AxisKind::kTime),
      steps_axis(recording, stops, AxisKind::kSteps),
      output(output_lines(recording)),
      code(highlighted(recording.source().text)) {
    for (const Lane& lane : timeline.lanes) {
        if (lane.kind == LaneKind::kTask) tasks_by_name.emplace(lane.name, lane.task);
    }
}

}  // namespace view
