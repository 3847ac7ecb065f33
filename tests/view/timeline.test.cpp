// Lanes, axes, the layout of the timeline, and what lies under a point.
#include "app/view/timeline_layout.h"

#include <cmath>

#include "core/session/snapshot.h"
#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

using namespace view;

namespace {

TimelineQuery query_for(const RunView& run, AxisKind kind) {
    TimelineQuery query;
    query.area = {100.0F, 200.0F, 900.0F, 420.0F};
    query.window = whole_window(run.axis(kind));
    query.cursor = run.recording.size() / 2;
    query.playhead = run.axis(kind).position(query.cursor);
    return query;
}

}  // namespace

TEST_CASE("lanes are cut into segments in order, and tasks end where their finish is") {
    for (const char* name : view_tests::kPrograms) {
        const RunPtr run = view_tests::run(name);
        const Timeline& timeline = run->timeline;
        REQUIRE(timeline.lanes.size() >= run->recording.task_count() + 1);
        for (const Lane& lane : timeline.lanes) {
            for (std::size_t i = 1; i < lane.segments.size(); ++i) {
                REQUIRE(lane.segments[i - 1].from < lane.segments[i].from);
            }
            if (!lane.segments.empty()) CHECK(lane.segments.back().from <= lane.end);
            for (const Segment& segment : lane.segments) CHECK(segment.label < timeline.labels.size());
            if (lane.kind != LaneKind::kTask) continue;
            const session::TaskRecord& record = run->recording.task(lane.task);
            if (record.finished != 0) CHECK(lane.end == record.finished);
            CHECK(timeline.lanes[timeline.lane_of(lane.task)].task == lane.task);
        }
    }
}

TEST_CASE("the timeline tells of a task what the snapshot of that moment tells") {
    for (const char* name : view_tests::kPrograms) {
        const RunPtr run = view_tests::run(name);
        for (StepIndex k = 0; k <= run->recording.size(); ++k) {
            const session::Snapshot now = session::snapshot_at(run->recording, k);
            for (const session::TaskState& task : now.tasks) {
                const Lane& lane = run->timeline.lanes[run->timeline.lane_of(task.id)];
                if (session::is_done(task.phase)) {
                    REQUIRE(lane.end <= k);
                    continue;
                }
                const Segment* segment = nullptr;
                for (const Segment& s : lane.segments) {
                    if (s.from <= k) segment = &s;
                }
                INFO(name << " task " << task.id.number << " at " << k);
                REQUIRE(segment != nullptr);
                const bool runs = segment->what() == Look::kRunning || segment->what() == Look::kBlocked;
                CHECK(runs == (task.phase == session::TaskPhase::running));
            }
        }
    }
}

TEST_CASE("positions along an axis grow with the moments, and every stop is found again at its position") {
    for (const char* name : view_tests::kPrograms) {
        const RunPtr run = view_tests::run(name);
        for (const AxisKind kind : {AxisKind::kTime, AxisKind::kSteps}) {
            const Axis& axis = run->axis(kind);
            double before = -1.0;
            for (std::size_t i = 0; i < run->stops.stop_count(); ++i) {
                const double at = axis.position(run->stops.stop(i));
                INFO(name << " stop " << i);
                REQUIRE(at > before);
                REQUIRE(axis.moment_at(at) == run->stops.stop(i));
                before = at;
            }
            CHECK(axis.length() == Approx(before));
        }
    }
}

TEST_CASE("gaps of the axis of time are as long as the time that passes, if they are comparable") {
    const RunPtr run = view_tests::run("blocking/frozen_heartbeat");
    const std::vector<Axis::Instant>& instants = run->time_axis.instants();
    REQUIRE(instants.size() > 3);
    double per_second = 0.0;
    for (std::size_t i = 1; i < instants.size(); ++i) {
        const double gap = instants[i].begin - instants[i].before;
        const double seconds = (instants[i].t - instants[i - 1].t).to_double();
        if (per_second == 0.0) per_second = gap / seconds;
        CHECK(gap / seconds == Approx(per_second).epsilon(0.01));
    }
}

TEST_CASE("bars of a lane do not overlap, are wide enough to be seen, and stay in the lanes") {
    for (const char* name : view_tests::kPrograms) {
        const RunPtr run = view_tests::run(name);
        for (const AxisKind kind : {AxisKind::kTime, AxisKind::kSteps}) {
            for (const double zoom : {1.0, 3.0, 12.0}) {
                TimelineQuery query = query_for(*run, kind);
                query.window =
                    zoomed(run->axis(kind), query.window, zoom, run->axis(kind).position(query.cursor));
                const TimelineLayout layout = laid_out(run->timeline, run->axis(kind), query);
                CHECK_FALSE(layout.bars.empty());
                const Bar* before = nullptr;
                for (const Bar& bar : layout.bars) {
                    REQUIRE(bar.rect.w >= 1.0F);
                    CHECK(bar.rect.right() >= layout.lanes.x);
                    CHECK(bar.rect.x <= layout.lanes.right());
                    if (before != nullptr && before->lane == bar.lane)
                        CHECK(bar.rect.x >= before->rect.right() - 0.01F);
                    before = &bar;
                }
                CHECK(layout.playhead_visible);
            }
        }
    }
}

TEST_CASE("a run of many steps costs what is visible") {
    // A recording of 40 tasks that give each other turns 500 times.
    std::string json;
    const auto add = [&](const std::string& line) { json += line + "\n"; };
    for (int task = 1; task <= 40; ++task) {
        add(R"({"ev": "spawn", "t": 0.0, "task": "Task-)" + std::to_string(task) +
            R"(", "coro": "spin", "by": null})");
    }
    for (int turn = 1; turn <= 500; ++turn) {
        add(R"({"ev": "tick", "t": 0.0, "task": null, "n": )" + std::to_string(turn) + R"(, "ready": 40})");
        for (int task = 1; task <= 40; ++task) {
            const std::string name = "Task-" + std::to_string(task);
            add(R"({"ev": "step", "t": 0.0, "task": ")" + name + R"("})");
            add(R"({"ev": "suspend", "t": 0.0, "task": ")" + name +
                R"(", "on": "yield", "stack": ["spin:3"]})");
        }
    }
    add(R"({"ev": "exit", "t": 0.0, "task": null, "code": 0, "exc": null})");
    session::ImportResult imported = session::import_trace(json, {"spin.py", ""});
    REQUIRE(imported.good());
    const RunView run(std::move(imported.recording));
    TimelineQuery query = query_for(run, AxisKind::kSteps);
    const TimelineLayout layout = laid_out(run.timeline, run.steps_axis, query);
    CHECK(layout.rows.size() < 15);
    CHECK(layout.bars.size() < layout.rows.size() * 350);
    std::uint32_t merged = 0;
    for (const Bar& bar : layout.bars) merged += bar.merged;
    CHECK(merged > layout.bars.size());
}

TEST_CASE("the pointer finds bars, lanes, labels, the ruler and the overview") {
    const RunPtr run = view_tests::run("gather/results_keep_argument_order");
    const TimelineLayout layout = laid_out(run->timeline, run->time_axis, query_for(*run, AxisKind::kTime));
    for (std::size_t i = 0; i < layout.bars.size(); ++i) {
        const Rect& r = layout.bars[i].rect;
        const Point middle{r.x + r.w / 2.0F, r.y + r.h / 2.0F};
        if (!layout.lanes.contains(middle)) continue;
        const TimelineHit hit = hit_test(layout, middle);
        CHECK(hit.part == TimelinePart::kBar);
        CHECK(hit.bar == i);
        CHECK(hit.lane == layout.bars[i].lane);
    }
    CHECK(hit_test(layout, {layout.ruler.x + 5.0F, layout.ruler.y + 5.0F}).part == TimelinePart::kRuler);
    CHECK(hit_test(layout, {layout.labels.x + 5.0F, layout.rows[1].label.y + 5.0F}).lane == 1);
    CHECK(hit_test(layout, {layout.overview.x + 5.0F, layout.overview.y + 5.0F}).part ==
          TimelinePart::kOverviewWindow);
    CHECK(hit_test(layout, {0.0F, 0.0F}).part == TimelinePart::kNone);
}

TEST_CASE("time that a blocked loop takes belongs to the bar that blocks") {
    const RunPtr run = view_tests::run("blocking/frozen_heartbeat");
    const TimelineLayout layout = laid_out(run->timeline, run->time_axis, query_for(*run, AxisKind::kTime));
    float widest = 0.0F;
    int blocked = 0;
    for (const Bar& bar : layout.bars) {
        if (bar.look != Look::kBlocked) continue;
        ++blocked;
        widest = std::max(widest, bar.rect.w);
    }
    CHECK(blocked == 2);  // the loop's lane and the task's
    CHECK(widest > 100.0F);
}

TEST_CASE("an empty recording has a timeline too") {
    const RunView run;
    const TimelineLayout layout = laid_out(run.timeline, run.time_axis, query_for(run, AxisKind::kTime));
    CHECK(layout.bars.empty());
    CHECK(layout.rows.size() == 1);
}
