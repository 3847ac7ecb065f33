// One pass over the events: every change of a task's state opens a segment.
#include "app/view/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "app/view/stage_text.h"
#include "core/session/snapshot.h"

namespace view {
namespace {

// The tasks with which asyncio.run ends: nobody's program has made them.
bool is_housekeeping(const Lane& lane) {
    return lane.kind == LaneKind::kTask &&
           (lane.detail == "shutdown_asyncgens" || lane.detail == "shutdown_default_executor");
}

class Builder {
  public:
    explicit Builder(const session::Recording& recording) : recording_(recording) {
        result_.labels.emplace_back();
        Lane loop;
        loop.kind = LaneKind::kLoop;
        loop.name = "Event loop";
        result_.lanes.push_back(std::move(loop));
        result_.lanes.reserve(recording.task_count() + 1);
        for (std::size_t i = 0; i < recording.task_count(); ++i) {
            const session::TaskId id{static_cast<std::uint32_t>(i + 1)};
            const session::TaskRecord& record = recording.task(id);
            Lane lane;
            lane.task = id;
            lane.name = recording.text(recording.task_name(id, recording.size()));
            lane.detail = short_function(recording.text(record.coro));
            result_.lanes.push_back(std::move(lane));
        }
        waits_.resize(recording.task_count() + 1);
    }

    Timeline built() {
        trace::Reader reader = recording_.reader();
        while (!reader.at_end()) {
            const trace::Event event = reader.next();
            moment_ = static_cast<std::uint32_t>(reader.position().index);
            if (event.t != time_ && blocked_lanes_.empty()) clock_moved();
            if (!blocked_lanes_.empty() && event.kind() != trace::Kind::thread) unblock();
            time_ = event.t;
            std::visit([&](const auto& what) { on(event, what); }, event.what);
        }
        for (Lane& lane : result_.lanes) {
            if (lane.end == 0) lane.end = moment_;
        }
        looks();
        for (std::size_t i = 0; i < result_.lanes.size(); ++i) {
            if (!is_housekeeping(result_.lanes[i])) result_.rows.push_back(static_cast<std::uint32_t>(i));
        }
        return std::move(result_);
    }

  private:
    struct Wait {
        session::WaitFor what;
        session::Seconds timer;  // set by this task since its last step
        bool has_timer = false;
        bool is_detailed = false;
    };

    void looks() {
        bool occurs[kLookCount] = {};
        for (const Lane& lane : result_.lanes) {
            for (const Segment& segment : lane.segments) occurs[segment.look] = true;
        }
        for (int i = 0; i < kLookCount; ++i) {
            if (occurs[i]) result_.looks.push_back(static_cast<Look>(i));
        }
    }

    Lane& lane(session::TaskId task) { return result_.lanes[task.number]; }

    void open(Lane& to, Look look, std::uint32_t label, std::uint32_t from) {
        if (!to.segments.empty() && to.segments.back().from == from) to.segments.pop_back();
        Segment segment;
        segment.from = from;
        segment.label = label & 0xffffffU;
        segment.look = static_cast<std::uint32_t>(look) & 0xffU;
        to.segments.push_back(segment);
    }
    void open(Lane& to, Look look, std::uint32_t label = 0) { open(to, look, label, moment_); }

    std::uint32_t label(std::string text) {
        const auto found = label_ids_.find(text);
        if (found != label_ids_.end()) return found->second;
        const auto id = static_cast<std::uint32_t>(result_.labels.size());
        if (id >= 0xffffffU) return 0;
        label_ids_.emplace(text, id);
        result_.labels.push_back(std::move(text));
        return id;
    }

    std::uint32_t wait_label(const session::WaitFor& wait) {
        const auto key =
            std::make_tuple(static_cast<int>(wait.kind), wait.label.number, wait.amount, wait.task.number);
        const auto found = wait_labels_.find(key);
        if (found != wait_labels_.end()) return found->second;
        const std::uint32_t id = label(session::wait_text(recording_, wait, moment_));
        wait_labels_.emplace(key, id);
        return id;
    }

    // The loop slept between the last event and this one.
    void clock_moved() {
        Lane& loop = result_.lanes[0];
        if (loop.segments.empty() || loop.segments.back().what() == Look::kIdle) return;
        open(loop, Look::kIdle, label("idle: sleeping until the next timer"), moment_ - 1);
    }

    // What blocked goes on when the next event of the loop's thread comes.
    void unblock() {
        for (const std::size_t i : blocked_lanes_) open(result_.lanes[i], Look::kRunning, 0, moment_);
        blocked_lanes_.clear();
    }

    void on(const trace::Event&, const trace::Tick& tick) {
        open(result_.lanes[0], Look::kRunning, label("tick " + std::to_string(tick.n)));
    }
    void on(const trace::Event& event, const trace::Spawn& spawn) {
        open(lane(event.task), spawn.eager ? Look::kRunning : Look::kReady, label("first step"));
        if (spawn.by) result_.spawns.push_back({moment_, spawn.by.number, event.task.number});
    }
    void on(const trace::Event& event, const trace::Step&) {
        waits_[event.task.number] = {};
        open(lane(event.task), Look::kRunning);
    }
    void on(const trace::Event& event, const trace::Timer& timer) {
        if (!event.task) return;
        Wait& wait = waits_[event.task.number];
        wait.timer = timer.when;
        wait.has_timer = true;
    }
    void on(const trace::Event& event, const trace::Waiting& waiting) {
        if (!event.task) return;
        Wait& wait = waits_[event.task.number];
        wait.what.kind = waiting.kind;
        wait.what.label = waiting.label;
        wait.what.amount = waiting.amount;
        wait.is_detailed = true;
    }
    void on(const trace::Event& event, const trace::Suspend& suspend) {
        if (suspend.on == trace::SuspendOn::yield) {
            open(lane(event.task), Look::kReady, label("gave way to others"));
            return;
        }
        Wait& wait = waits_[event.task.number];
        wait.what.task = suspend.on == trace::SuspendOn::task ? suspend.task : session::TaskId{};
        if (!wait.is_detailed) {
            wait.what.kind = wait.what.task ? trace::WaitKind::task : trace::WaitKind::future;
            if (wait.has_timer && !wait.what.task && !wait.timer.is_infinite()) {
                wait.what.kind = trace::WaitKind::sleep;
                wait.what.amount = (wait.timer - event.t).nanoseconds();
            }
        }
        Look look = Look::kWaiting;
        if (wait.what.kind == trace::WaitKind::sleep) look = Look::kSleeping;
        if (wait.what.kind == trace::WaitKind::thread) look = Look::kThread;
        open(lane(event.task), look, wait_label(wait.what));
    }
    void on(const trace::Event& event, const trace::Ready&) {
        if (!event.task) return;
        Lane& to = lane(event.task);
        if (to.segments.empty() || to.segments.back().what() == Look::kRunning || to.end != 0) return;
        open(to, Look::kReady);
    }
    void on(const trace::Event& event, const trace::Finish& finish) {
        Lane& to = lane(event.task);
        to.end = moment_;
        const std::string value(recording_.text(finish.value));
        switch (finish.how) {
            case trace::FinishHow::returned:
                to.end_look = Look::kDone;
                to.end_label = label(value.empty() || value == "None" ? "done" : "returned " + value);
                break;
            case trace::FinishHow::raised:
                to.end_look = Look::kFailed;
                to.end_label = label("raised " + value);
                break;
            case trace::FinishHow::cancelled:
                to.end_look = Look::kCancelled;
                to.end_label = label("cancelled");
                break;
        }
    }
    void on(const trace::Event& event, const trace::Block& block) {
        const std::uint32_t text = label("blocks the loop for " + block.dur.repr() + " s");
        open(result_.lanes[0], Look::kBlocked, text);
        blocked_lanes_.push_back(0);
        if (event.task) {
            open(lane(event.task), Look::kBlocked, text);
            blocked_lanes_.push_back(event.task.number);
        }
    }
    void on(const trace::Event&, const trace::Thread& thread) {
        auto found = worker_lanes_.find(thread.worker.number);
        if (found == worker_lanes_.end()) {
            found = worker_lanes_.emplace(thread.worker.number, result_.lanes.size()).first;
            Lane worker;
            worker.kind = LaneKind::kWorker;
            worker.name = std::string(recording_.text(thread.worker));
            worker.detail = "worker thread";
            result_.lanes.push_back(std::move(worker));
        }
        Lane& to = result_.lanes[found->second];
        if (thread.what == trace::ThreadWhat::start) {
            open(to, Look::kThread, label(std::string(recording_.text(thread.function))));
        } else {
            open(to, Look::kIdle);
        }
    }
    void on(const trace::Event& event, const trace::Cancel&) {
        if (event.task) result_.marks.push_back({moment_, event.task.number, MarkKind::kCancel});
    }
    void on(const trace::Event& event, const trace::Out&) {
        result_.marks.push_back({moment_, event.task.number, MarkKind::kPrint});
    }
    void on(const trace::Event& event, const trace::Warn&) {
        result_.marks.push_back({moment_, event.task.number, MarkKind::kWarning});
    }
    void on(const trace::Event& event, const trace::Report&) {
        result_.marks.push_back({moment_, event.task.number, MarkKind::kWarning});
    }
    void on(const trace::Event&, const trace::Exit&) {
        Lane& loop = result_.lanes[0];
        if (!loop.segments.empty()) open(loop, Look::kIdle);
    }
    template <class Other>
    void on(const trace::Event&, const Other&) {}

    const session::Recording& recording_;
    Timeline result_;
    std::uint32_t moment_ = 0;
    session::Seconds time_;
    std::vector<Wait> waits_;  // by task number
    std::vector<std::size_t> blocked_lanes_;
    std::unordered_map<std::string, std::uint32_t> label_ids_;
    std::map<std::tuple<int, std::uint32_t, std::int64_t, std::uint32_t>, std::uint32_t> wait_labels_;
    std::unordered_map<std::uint32_t, std::size_t> worker_lanes_;
};

}  // namespace

std::size_t Timeline::row_of(std::size_t lane) const {
    return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), lane) - rows.begin());
}

Timeline timeline_of(const session::Recording& recording) { return Builder(recording).built(); }

}  // namespace view
