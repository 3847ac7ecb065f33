// What holds for the timeline of every recording.
#include "app/view/timeline.h"
#include "app/view/timeline_layout.h"
#include "core/session/steps.h"
#include "tests/laws/every_recording.h"
#include "tests/support/catch_compat.h"

using view::Bar;
using view::Lane;
using view::Timeline;
using view::TimelineLayout;

namespace {

bool in_order(const Lane& lane) {
    for (std::size_t i = 1; i < lane.segments.size(); ++i) {
        if (lane.segments[i].from <= lane.segments[i - 1].from) return false;
    }
    return lane.segments.empty() || lane.segments.back().from <= lane.end;
}

/// Bars come lane by lane, from left to right.
bool without_overlap(const TimelineLayout& layout) {
    for (std::size_t i = 1; i < layout.bars.size(); ++i) {
        const Bar& before = layout.bars[i - 1];
        const Bar& bar = layout.bars[i];
        constexpr float kRounding_px = 0.01F;
        if (bar.lane == before.lane && bar.rect.x < before.rect.right() - kRounding_px) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("the segments of a lane follow one another", "[laws]") {
    for (const laws::NamedRecording& named : laws::every_recording()) {
        CAPTURE(named.name);
        const Timeline timeline = view::timeline_of(named.recording);
        for (const Lane& lane : timeline.lanes) CHECK(in_order(lane));
    }
}

TEST_CASE("the bars of a lane never overlap, at any zoom and on either axis", "[laws]") {
    for (const laws::NamedRecording& named : laws::every_recording()) {
        CAPTURE(named.name);
        const Timeline timeline = view::timeline_of(named.recording);
        const session::Steps steps(named.recording);
        for (const view::AxisKind kind : {view::AxisKind::kTime, view::AxisKind::kSteps}) {
            const view::Axis axis(named.recording, steps, kind);
            view::Window window = view::whole_window(axis);
            for (int zoom = 0; zoom < 6; ++zoom) {
                view::TimelineQuery query;
                query.area = {0.0F, 0.0F, 900.0F, 400.0F};
                query.window = window;
                query.cursor = named.recording.size();
                CHECK(without_overlap(view::laid_out(timeline, axis, query)));
                window = view::zoomed(axis, window, 2.0, axis.length() * 0.3);
            }
        }
    }
}
