// Decoding: the mirror of recorder_inline.h and recorder.cpp.
#include "core/trace/event_log.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/assert.h"
#include "core/trace/encoding.h"

namespace trace {

std::uint64_t EventLog::encoded_bytes() const {
    std::uint64_t sum = 0;
    for (const Chunk& chunk : chunks) sum += chunk.used;
    return sum;
}

bool EventLog::operator==(const EventLog& other) const {
    if (size != other.size || limit != other.limit || chunks.size() != other.chunks.size()) return false;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const Chunk& a = chunks[i];
        const Chunk& b = other.chunks[i];
        if (a.used != b.used || !std::equal(a.bytes.get(), a.bytes.get() + a.used, b.bytes.get()))
            return false;
    }
    return strings == other.strings && stacks == other.stacks && block_durations == other.block_durations;
}

std::string EventLog::text(TaskName name) const {
    if (name.is_numbered()) return fmt::format("Task-{}", name.number());
    return std::string(strings.text(name.text()));
}

namespace {

/// Takes numbers off the encoded bytes.
struct Bytes {
    const std::uint8_t* at;
    std::uint64_t number() {
        std::uint64_t value = 0;
        at = get_varint(at, value);
        return value;
    }
    std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
    StringId string() { return StringId{small()}; }
    TaskId task() { return TaskId{small()}; }
};

bool has_task(Kind kind) {
    switch (kind) {
        case Kind::tick:
        case Kind::callback:
        case Kind::thread:
        case Kind::exit:
        case Kind::ready:
        case Kind::timer_cancelled:
        case Kind::timer_due:
        case Kind::renamed: return false;
        default: return true;
    }
}

Ready read_ready(Bytes& in, bool has_by, TaskId& task) {
    const std::uint64_t code = in.number();
    Ready ready;
    ready.why = static_cast<ReadyWhy>(code & 15);
    const std::uint32_t whose = static_cast<std::uint32_t>(code >> 5);
    if ((code & 16) != 0)
        task = TaskId{whose};
    else
        ready.label = StringId{whose};
    if (has_by) {
        ready.by_task = in.task();
        ready.by_label = in.string();
    }
    return ready;
}

Suspend read_suspend(Bytes& in, bool is_yield) {
    Suspend suspend;
    if (!is_yield) {
        suspend.task = in.task();
        suspend.on = suspend.task ? SuspendOn::task : SuspendOn::future;
    }
    suspend.stack = StackId{in.small()};
    return suspend;
}

Waiting read_waiting(Bytes& in, bool has_label) {
    Waiting waiting;
    waiting.kind = static_cast<WaitKind>(*in.at++);
    waiting.amount = unzigzag(in.number());
    if (has_label) waiting.label = in.string();
    return waiting;
}

Spawn read_spawn(Bytes& in, bool eager, TaskId by) {
    Spawn spawn;
    spawn.name = TaskName::from_code(in.number());
    spawn.coro = in.string();
    spawn.by = by;
    spawn.eager = eager;
    return spawn;
}

Timer read_timer(Bytes& in, bool never, Seconds now, std::uint32_t& timers) {
    Timer timer;
    timer.id = TimerId{++timers};
    timer.when = Seconds::infinity();
    if (!never) timer.when = Seconds::from_nanoseconds(now.nanoseconds() + unzigzag(in.number()));
    timer.label = in.string();
    return timer;
}

Finish read_finish(Bytes& in) {
    const std::uint64_t code = in.number();
    return {static_cast<FinishHow>(code & 3), StringId{static_cast<std::uint32_t>(code >> 2)}};
}

/// A struct of two numbers, read in this order.
template <class T, class First, class Second>
T read_two(Bytes& in, First T::*first, Second T::*second) {
    T result;
    if constexpr (std::is_integral_v<First>)
        result.*first = in.small();
    else
        result.*first = in.string();
    if constexpr (std::is_integral_v<Second>)
        result.*second = in.small();
    else
        result.*second = in.string();
    return result;
}

}  // namespace

Kind Reader::peek_kind() const {
    const Chunk& chunk = log_->chunks[at_.chunk];
    const bool over = at_.offset >= chunk.used;
    const std::uint8_t tag = over ? log_->chunks[at_.chunk + 1].bytes[0] : chunk.bytes[at_.offset];
    return static_cast<Kind>(tag & kKindMask);
}

Event Reader::next() {
    ASSERT(!at_end());
    if (at_.offset >= log_->chunks[at_.chunk].used) {
        at_.chunk += 1;
        at_.offset = 0;
    }
    const std::uint8_t* const start = log_->chunks[at_.chunk].bytes.get() + at_.offset;
    Bytes in{start};
    const unsigned tag = *in.at++;
    const Kind kind = static_cast<Kind>(tag & kKindMask);
    const bool flag = (tag & kFlag) != 0;
    if ((tag & kClockMoved) != 0) at_.time = at_.time + Seconds::from_nanoseconds(unzigzag(in.number()));
    if ((tag & kOtherTask) != 0) at_.task = in.task();
    Event event;
    event.t = at_.time;
    if (has_task(kind)) event.task = at_.task;

    switch (kind) {
        case Kind::tick: {
            at_.ticks = flag ? in.small() : at_.ticks + 1;
            event.what = Tick{at_.ticks, in.small()};
            break;
        }
        case Kind::spawn:
            event.what = read_spawn(in, flag, at_.task);
            event.task = TaskId{++at_.tasks};
            break;
        case Kind::step: event.what = Step{}; break;
        case Kind::suspend: event.what = read_suspend(in, flag); break;
        case Kind::finish: event.what = read_finish(in); break;
        case Kind::cancel:
            event.what = Cancel{at_.task};
            event.task = in.task();
            break;
        case Kind::callback: event.what = Callback{in.string()}; break;
        case Kind::timer: event.what = read_timer(in, flag, at_.time, at_.timers); break;
        case Kind::block: event.what = Block{log_->block_durations[at_.blocks++], in.small()}; break;
        case Kind::thread: {
            Thread thread = read_two<Thread>(in, &Thread::function, &Thread::worker);
            thread.what = flag ? ThreadWhat::end : ThreadWhat::start;
            event.what = thread;
            break;
        }
        case Kind::out: event.what = Out{in.string()}; break;
        case Kind::warn: event.what = read_two<Warn>(in, &Warn::category, &Warn::text); break;
        case Kind::report: event.what = read_two<Report>(in, &Report::message, &Report::exc); break;
        case Kind::line: event.what = read_two<Line>(in, &Line::function, &Line::line); break;
        case Kind::exit: {
            Exit exit;
            exit.code = static_cast<std::int32_t>(unzigzag(in.number()));
            exit.exc = in.string();
            event.what = exit;
            break;
        }
        case Kind::ready: event.what = read_ready(in, flag, event.task); break;
        case Kind::timer_cancelled: event.what = TimerCancelled{TimerId{at_.timers - in.small()}}; break;
        case Kind::timer_due: event.what = TimerDue{TimerId{at_.timers - in.small()}}; break;
        case Kind::waiting: event.what = read_waiting(in, flag); break;
        case Kind::renamed:
            event.task = in.task();
            event.what = Renamed{TaskName::from_code(in.number())};
            break;
    }
    at_.offset += static_cast<std::uint32_t>(in.at - start);
    at_.index += 1;
    return event;
}

}  // namespace trace
