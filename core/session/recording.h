// A run as a value: the program and everything that happened, with random access. Made once, never changed,
// cheap to copy (copies share). The indexes are built when first asked for, so that a run which nobody looks
// at costs nothing more; ask once (prepare) before two threads use one. What a moment looked like is
// snapshot.h's business; this file knows events only.
//
// Steps: a recording of n events has the moments 0..n. Moment 0 is before anything, moment k is after the
// k-th event, which is event(k - 1). Events count details too; steps.h says which moments are worth a stop.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/event_log.h"

namespace session {

using base::Seconds;
using base::StackId;
using base::StringId;
using base::TaskId;
using base::TimerId;

/// A moment of a recording: how many events have happened.
using StepIndex = std::uint64_t;

/// The file that was run.
struct Source {
    std::string file_name;  ///< without a folder, as traces and tracebacks have it
    std::string text;       ///< empty if the recording came without (an imported trace)
};

/// What is fixed about a task over the whole recording.
struct TaskRecord {
    trace::TaskName first_name;
    StringId coro;           ///< qualified name of the coroutine function
    TaskId created_by;       ///< none: code outside any task
    StepIndex spawned = 0;   ///< the moment after its spawn
    StepIndex finished = 0;  ///< the moment after its finish; 0 if it never ended
};

/// One text that the program printed.
struct OutputRecord {
    StepIndex at = 0;  ///< the moment after it
    Seconds t;
    TaskId task;
    StringId text;
};

/// A warning, a report of the loop's exception handler.
struct NoticeRecord {
    StepIndex at = 0;
    Seconds t;
    TaskId task;
    bool is_warning = false;
    StringId title;  ///< category of a warning, message of a report
    StringId text;   ///< text of a warning, exception of a report (may be none)
};

/// How the run ended.
struct ExitRecord {
    bool reached = false;  ///< false: the recording was cut off
    std::int32_t code = 0;
    StringId exc;
};

/// A function that a worker thread ran.
struct ThreadRecord {
    StepIndex start = 0;  ///< the moment after its start
    StepIndex end = 0;    ///< the moment after its end; 0: the recording does not have it
    Seconds end_time = Seconds::infinity();
};

struct KeyframeTable;

/// How far apart keyframes lie, in events.
struct KeyframeSpacing {
    /// Small enough that a fold over it is far below a frame of the window.
    StepIndex nearest = 2048;
    StepIndex farthest = 65536;
    /// What a keyframe may cost for each event since the one before; a dearer one waits, up to `farthest`.
    std::size_t bytes_an_event = 16;
};

class Recording {
  public:
    /// The recording of nothing.
    Recording();
    /// Takes a complete trace. No result depends on the spacing of keyframes.
    Recording(Source source, trace::EventLog log, KeyframeSpacing spacing = {});
    /// Builds the indexes now: about 30 ns an event.
    void prepare() const;

    const Source& source() const { return shared_->source; }
    StepIndex size() const { return shared_->log.size; }
    bool has_lines() const { return index().has_lines; }
    Seconds end_time() const { return index().end_time; }
    trace::Limit limit() const { return shared_->log.limit; }
    const ExitRecord& exit() const { return index().exit; }

    /// The event that leads from moment `index` to `index + 1`; index < size().
    trace::Event event(StepIndex index) const;
    /// A reader that gives event(index) next; for going on from there without decoding anew.
    trace::Reader reader(StepIndex index = 0) const;
    /// The time at moment k: of the last event so far, 0 at moment 0.
    Seconds time_at(StepIndex k) const;
    /// The first moment whose time is >= t, or size().
    StepIndex moment_at_time(Seconds t) const;

    std::string_view text(StringId id) const { return shared_->log.strings.text(id); }
    StringId find_text(std::string_view text) const { return shared_->log.strings.find(text); }
    std::string text(trace::TaskName name) const { return shared_->log.text(name); }
    std::span<const trace::Frame> stack(StackId id) const { return shared_->log.stacks.frames(id); }

    std::size_t task_count() const { return index().tasks.size(); }
    /// id: not none.
    const TaskRecord& task(TaskId id) const { return index().tasks[id.index()]; }
    /// The name that a task has at moment k.
    trace::TaskName task_name(TaskId id, StepIndex k) const;

    const std::vector<OutputRecord>& outputs() const { return index().outputs; }
    const std::vector<ThreadRecord>& threads() const { return index().threads; }
    const std::vector<NoticeRecord>& notices() const { return index().notices; }
    /// Tasks in the order in which they ended.
    const std::vector<TaskId>& finished_tasks() const { return index().finished_tasks; }

    const trace::EventLog& log() const { return shared_->log; }
    /// States of the stage at some moments, from which snapshot_at folds on.
    const KeyframeTable& keyframes() const;
    /// Same bytes, same tables, same source.
    bool operator==(const Recording& other) const;

  private:
    struct Rename {
        TaskId task;
        StepIndex at = 0;
        trace::TaskName name;
    };
    struct Index {
        bool has_lines = false;
        Seconds end_time;
        ExitRecord exit;
        std::vector<trace::ReadPosition> positions;  // every kStride events
        std::vector<TaskRecord> tasks;
        std::vector<Rename> renames;  // by (task, at)
        std::vector<OutputRecord> outputs;
        std::vector<NoticeRecord> notices;
        std::vector<ThreadRecord> threads;  // by start
        std::vector<TaskId> finished_tasks;
    };
    struct Shared {
        Source source;
        trace::EventLog log;
        KeyframeSpacing spacing;
        mutable std::unique_ptr<const Index> index;
        mutable std::shared_ptr<const KeyframeTable> keyframes;
    };
    const Index& index() const {
        if (!shared_->index) build_index();
        return *shared_->index;
    }
    void build_index() const;
    static constexpr StepIndex kStride = 64;
    struct Indexer;
    std::shared_ptr<const Shared> shared_;
};

}  // namespace session
