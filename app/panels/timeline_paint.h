// Paints the records of the timeline's layout: lanes, bars, ruler, playhead, arrows, overview. It moves
// nothing and asks for nothing; timeline.cpp turns the pointer into intents.
#pragma once
#include <string>

#include "app/panels/panel.h"
#include "app/view/timeline_layout.h"

namespace panels {

void paint_timeline(ui::Painter& paint, const PanelInput& in, const view::TimelineLayout& layout);

/// A swatch of what a state looks like.
void paint_look(ui::Painter& paint, const view::Rect& r, view::Look look);

/// "Task-3 fetch", "Event loop", "asyncio_0".
std::string lane_label(const view::Lane& lane);

}  // namespace panels
