// Which events are worth a stop: what a person would call a step. Details (a timer is set, a handle is
// queued) are part of the step that they prepare.
#include "app/view/stops.h"

#include <algorithm>

namespace view {
namespace {

bool worth_a_stop(trace::Kind kind) {
    switch (kind) {
        case trace::Kind::tick:
        case trace::Kind::spawn:
        case trace::Kind::step:
        case trace::Kind::suspend:
        case trace::Kind::finish:
        case trace::Kind::cancel:
        case trace::Kind::callback:
        case trace::Kind::block:
        case trace::Kind::thread:
        case trace::Kind::out:
        case trace::Kind::warn:
        case trace::Kind::report:
        case trace::Kind::line:
        case trace::Kind::exit: return true;
        default: return false;
    }
}

}  // namespace

Stops::Stops(const session::Recording& recording) : stops_{{}} {
    trace::Reader reader = recording.reader();
    session::Seconds time;
    session::TaskId runs;
    bool switched = false;
    bool ticked = false;
    bool jumped = false;
    std::uint32_t moment = 0;
    while (!reader.at_end()) {
        const trace::Event event = reader.next();
        ++moment;
        if (event.t != time) jumped = true;
        time = event.t;
        const trace::Kind kind = event.kind();
        if (kind == trace::Kind::step) {
            switched |= event.task != runs;
            runs = event.task;
        }
        ticked |= kind == trace::Kind::tick;
        if (!worth_a_stop(kind)) continue;
        stops_.push_back({moment, switched, ticked, jumped});
        switched = ticked = jumped = false;
    }
    if (stops_.back().moment != moment) stops_.push_back({moment, switched, ticked, jumped});
}

std::size_t Stops::index_of(StepIndex moment) const {
    const auto after = std::upper_bound(stops_.begin(), stops_.end(), moment,
                                        [](StepIndex m, const Stop& stop) { return m < stop.moment; });
    return static_cast<std::size_t>(after - stops_.begin()) - 1;
}

bool Stops::is(const Stop& stop, Stride stride) {
    switch (stride) {
        case Stride::kStop: return true;
        case Stride::kSwitch: return stop.is_switch;
        case Stride::kTick: return stop.is_tick;
        case Stride::kJump: return stop.is_jump;
    }
    return true;
}

StepIndex Stops::from(StepIndex moment, Stride stride, Direction direction) const {
    std::size_t i = index_of(moment);
    if (direction == Direction::kForward) {
        for (++i; i < stops_.size(); ++i) {
            if (is(stops_[i], stride)) return stops_[i].moment;
        }
        return last();
    }
    if (stops_[i].moment < moment && is(stops_[i], stride)) return stops_[i].moment;
    while (i > 0) {
        --i;
        if (is(stops_[i], stride)) return stops_[i].moment;
    }
    return 0;
}

StepIndex Stops::of_task(const session::Recording& recording, StepIndex moment, session::TaskId task,
                         Direction direction) const {
    std::size_t i = index_of(moment);
    if (direction == Direction::kForward) {
        if (++i >= stops_.size()) return moment;
        trace::Reader reader = recording.reader(stops_[i].moment - 1);
        while (!reader.at_end()) {
            const trace::Event event = reader.next();
            if (event.task != task || !worth_a_stop(event.kind())) continue;
            return reader.position().index;
        }
        return moment;
    }
    while (i > 0) {
        if (stops_[i].moment < moment && recording.event(stops_[i].moment - 1).task == task)
            return stops_[i].moment;
        --i;
    }
    return moment;
}

}  // namespace view
