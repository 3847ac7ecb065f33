// What the timeline knows about a run: a lane for the loop, each task and each worker, cut into segments by
// state. Positions are moments; axis.h turns them into lengths and timeline_layout.h into pixels.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/view/task_look.h"
#include "core/session/recording.h"

namespace view {

using session::StepIndex;

/// From moment `from` on, until the next segment of the lane begins.
struct Segment {
    std::uint32_t from = 0;
    std::uint32_t label : 24 = 0;  // into Timeline::labels
    std::uint32_t look : 8 = 0;

    Look what() const { return static_cast<Look>(look); }
};

enum class LaneKind { kLoop, kTask, kWorker };

struct Lane {
    LaneKind kind = LaneKind::kTask;
    session::TaskId task;
    std::string name;
    std::string detail;             // a task's coroutine
    std::vector<Segment> segments;  // by `from`
    std::uint32_t end = 0;          // the moment at which the last segment ends
    std::uint32_t end_label = 0;    // result or exception, into Timeline::labels
    Look end_look = Look::kIdle;    // done, failed, cancelled; idle: the lane never ended
};

enum class MarkKind : std::uint8_t { kPrint, kCancel, kWarning };

/// A thing that happens at one moment of a lane.
struct Mark {
    std::uint32_t at = 0;
    std::uint32_t lane = 0;
    MarkKind kind = MarkKind::kPrint;
};

/// A task was created: an arrow from its creator's lane.
struct SpawnLink {
    std::uint32_t at = 0;
    std::uint32_t from_lane = 0;
    std::uint32_t to_lane = 0;
};

struct Timeline {
    std::vector<Lane> lanes;  // the loop, tasks by creation, workers by first use
    std::vector<std::uint32_t>
        rows;  // lanes that are shown, from top to bottom: without asyncio.run's own tasks
    std::vector<std::string> labels;  // [0] is empty
    std::vector<Look> looks;          // that occur, in the order of the enumeration
    std::vector<Mark> marks;          // by `at`
    std::vector<SpawnLink> spawns;    // by `at`

    /// Position of a task's lane in `lanes`.
    std::size_t lane_of(session::TaskId task) const { return task.number; }
    /// Position of a lane in `rows`, or of the first one that comes behind it.
    std::size_t row_of(std::size_t lane) const;
    bool is_shown(std::size_t lane) const {
        const std::size_t row = row_of(lane);
        return row < rows.size() && rows[row] == lane;
    }
};

Timeline timeline_of(const session::Recording& recording);

}  // namespace view
