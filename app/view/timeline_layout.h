// Where everything of the timeline stands: bars, labels, arrows, ruler, playhead and overview as records in
// pixels, and what lies under a point. Painting decides nothing; what is out of sight is not in the layout,
// and what is narrower than 3 px is merged with its neighbours.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/view/axis.h"
#include "app/view/geometry.h"
#include "app/view/timeline.h"

namespace view {

struct TimelineSizes {
    float label_w = 140.0F;
    float ruler_h = 26.0F;
    float lane_h = 40.0F;
    float bar_h = 26.0F;
    float overview_h = 30.0F;
    float gap = 8.0F;
    float axis_label_w = 64.0F;  // the widest label of the ruler, with air
    float margin = 16.0F;        // right of the bars
};

/// The stretch of the axis that is seen.
struct Window {
    double begin = 0.0;
    double end = 1.0;
    double length() const { return end - begin; }
};

/// An arrow from one lane to another: who woke whom.
struct Link {
    std::size_t from_lane = 0;
    StepIndex from = 0;
    std::size_t to_lane = 0;
    StepIndex to = 0;
};

struct TimelineQuery {
    Rect area;
    TimelineSizes sizes;
    Window window;
    float scroll = 0.0F;  // pixels that the lanes are scrolled up
    StepIndex cursor = 0;
    double playhead = 0.0;        // on the axis; the cursor's position, or on the way there
    std::span<const Link> links;  // for the step that is looked at
};

struct Bar {
    Rect rect;
    Look look = Look::kRunning;
    std::size_t lane = 0;
    StepIndex from = 0;
    StepIndex to = 0;
    std::uint32_t label = 0;   // into Timeline::labels
    std::uint32_t merged = 1;  // how many segments it stands for
    float future_x = 0.0F;     // right of it nothing has happened yet
};

struct LaneRow {
    std::size_t lane = 0;
    Rect label;
    Rect bars;
    bool born = true;    // exists at the cursor
    float end_x = 0.0F;  // where it ended, if `ended`
    bool ended = false;  // at or before the cursor, and in sight
};

struct AxisTick {
    float x = 0.0F;
    std::string text;  // empty: a grid line only
};

struct Break {
    Rect rect;  // a gap that is not to scale
};

struct LayoutArrow {
    Point from;
    Point to;
    bool is_spawn = false;
};

struct LayoutMark {
    Point at;
    MarkKind kind = MarkKind::kPrint;
};

struct TimelineLayout {
    Rect ruler, lanes, labels, overview;
    std::vector<LaneRow> rows;
    std::vector<Bar> bars;
    std::vector<AxisTick> ticks;
    std::vector<Break> breaks;
    std::vector<LayoutArrow> arrows;
    std::vector<LayoutMark> marks;
    std::vector<Bar> overview_bars;
    Rect overview_window;
    float playhead_x = 0.0F;
    bool playhead_visible = false;
    float content_h = 0.0F;  // of all lanes
    double per_pixel = 1.0;  // length of the axis
    Window window;

    float x_of(double position) const;
    double position_of(float x) const;
};

TimelineLayout laid_out(const Timeline& timeline, const Axis& axis, const TimelineQuery& query);

enum class TimelinePart { kNone, kRuler, kBar, kLane, kLabel, kOverviewWindow, kOverview };

struct TimelineHit {
    TimelinePart part = TimelinePart::kNone;
    std::size_t lane = 0;
    std::size_t bar = 0;  // into TimelineLayout::bars
};

TimelineHit hit_test(const TimelineLayout& layout, Point point);

/// All of the run, with a little air on the right.
Window whole_window(const Axis& axis);
/// Zoomed by a factor (above 1: nearer) about a position, within the run.
Window zoomed(const Axis& axis, Window window, double factor, double about);
Window panned(const Axis& axis, Window window, double by);
/// The window of another axis that shows `moment` at the same place.
Window carried_over(const Axis& from, const Axis& to, Window window, StepIndex moment);
/// The same window, moved just so far that `moment` is in sight.
Window brought_into_sight(const Axis& axis, Window window, StepIndex moment);

}  // namespace view
