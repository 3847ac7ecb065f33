// Where the machine reports what happens. Written for speed: an event is a few bytes appended to a chunk,
// without a virtual call. The Recorder neither interprets events nor decides to stop; it raises
// limit_reached().
//
// Use: tell it the time with `at()` whenever the clock moves; call the event's function when it happens; at
// the end take the log with finish().
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/assert.h"
#include "core/trace/event_log.h"

namespace trace {

/// Bounds of a recording.
struct RecorderLimits {
    std::uint64_t max_events = 10'000'000;
    std::uint64_t max_bytes = 256u << 20;
};

/// Who is told that an event was recorded, while the machine stands at it. `seen` may look, and nothing more.
struct Watch {
    std::uint64_t from = UINT64_MAX;  ///< told of this event (counted from 1) and of all that follow
    void (*seen)(void* who) = nullptr;
    void* who = nullptr;
};

/// Records one run. Not copied; one for each run.
class Recorder {
  public:
    /// Names the place of a Block whose duration is not known yet.
    struct OpenBlock {
        std::uint32_t index = 0;
    };

    explicit Recorder(RecorderLimits limits = {}, Watch watch = {});
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // Texts and stacks.
    StringId intern(std::string_view text) { return log_.strings.intern(text); }
    StackId stack(std::span<const Frame> frames) { return log_.stacks.intern(frames); }
    std::string_view text(StringId id) const { return log_.strings.text(id); }
    std::span<const Frame> frames(StackId id) const { return log_.stacks.frames(id); }

    /// The virtual time of the events to come.
    void at(Seconds now) { now_ = now; }
    Seconds now() const { return now_; }
    std::uint64_t size() const { return log_.size; }
    /// A bound was passed. Events are still taken, so that the run can end with a last one; the machine is to
    /// look at this once an iteration or oftener and stop.
    bool limit_reached() const { return log_.limit != Limit::none; }
    Limit limit() const { return log_.limit; }

    // Events of the conformance format; see event.h. `task` is the task that runs, or none.
    void tick(std::uint32_t n, std::uint32_t ready);
    /// The new task's id: ids are given out here. `eager`: its first step follows at once.
    TaskId spawn(TaskName name, StringId coro, TaskId by, bool eager = false);
    void step(TaskId task);
    void suspend_on_yield(TaskId task, StackId stack);
    void suspend_on_future(TaskId task, StackId stack);
    void suspend_on_task(TaskId task, TaskId awaited, StackId stack);
    void finish(TaskId task, FinishHow how, StringId value);
    void cancel(TaskId task, TaskId by);
    void callback(StringId name);
    /// The new timer's id: ids are given out here. `label`: what it will call, or none.
    TimerId timer(TaskId task, Seconds when, StringId label);
    /// The duration is told by end_block, as events of workers may come before it is known.
    OpenBlock begin_block(TaskId task, std::uint32_t line);
    void end_block(OpenBlock block, Seconds dur);
    void thread(ThreadWhat what, StringId function, StringId worker);
    void out(TaskId task, std::string_view text);
    void warn(TaskId task, std::string_view category, std::string_view text);
    /// exc: none if there is no exception.
    void report(TaskId task, std::string_view message, StringId exc);
    void line(TaskId task, StringId function, std::uint32_t line);
    void exit(std::int32_t code, StringId exc);

    // Details; see event.h.
    /// A task's step or wake-up was put into the ready queue; not for spawn and bare yield, which say so.
    void ready(TaskId task, ReadyWhy why, TaskId by_task = {}, StringId by_label = {});
    /// A callback was put into the ready queue; not for a timer that is due, which says so.
    void ready_callback(StringId label, ReadyWhy why, TaskId by_task = {}, StringId by_label = {});
    void timer_cancelled(TimerId id);
    void timer_due(TimerId id);
    void waiting(TaskId task, WaitKind kind, std::int64_t amount = 0, StringId label = {});
    void renamed(TaskId task, TaskName name);

    /// The trace, complete. The Recorder is of no use afterwards.
    EventLog finish();

  private:
    static constexpr std::uint32_t kLargestEvent = 64;
    std::uint8_t* begin(Kind kind, TaskId task, bool flag);
    std::uint8_t* begin_untasked(Kind kind, bool flag);
    void end(std::uint8_t* to);
    void new_chunk();
    void check_bytes();
    void look();
    static std::uint8_t* put(std::uint8_t* to, std::uint64_t number);

    std::uint8_t* cursor_ = nullptr;  // in the last chunk
    std::uint8_t* full_ = nullptr;    // from here on there is no room for a largest event
    Seconds now_;
    Seconds written_;  // time of the last event
    TaskId task_;      // of the last event that has one
    std::uint32_t ticks_ = 0, tasks_ = 0, timers_ = 0;
    std::uint64_t chunk_bytes_ = 0;
    RecorderLimits limits_;
    Watch watch_;
    std::uint64_t next_look_;  // at which size look() has something to do
    EventLog log_;
};

}  // namespace trace

#include "core/trace/recorder_inline.h"
