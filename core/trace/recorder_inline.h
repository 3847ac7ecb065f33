// The hot half of the Recorder: encoding of each event. Included by recorder.h only. What is written here,
// Reader::next reads.
#pragma once

#include "core/trace/encoding.h"

namespace trace {

inline std::uint8_t* Recorder::put(std::uint8_t* to, std::uint64_t number) { return put_varint(to, number); }

inline std::uint8_t* Recorder::begin_untasked(Kind kind, bool flag) {
    if (cursor_ >= full_) new_chunk();
    std::uint8_t* to = cursor_;
    std::uint8_t* const tag = to++;
    *tag = static_cast<std::uint8_t>(static_cast<unsigned>(kind) | (flag ? kFlag : 0u));
    if (now_ != written_) {
        *tag = static_cast<std::uint8_t>(*tag | kClockMoved);
        to = put(to, zigzag(now_.nanoseconds() - written_.nanoseconds()));
        written_ = now_;
    }
    return to;
}

inline std::uint8_t* Recorder::begin(Kind kind, TaskId task, bool flag) {
    std::uint8_t* const tag = cursor_ >= full_ ? nullptr : cursor_;
    std::uint8_t* to = begin_untasked(kind, flag);
    if (task != task_) {
        std::uint8_t* const at = tag != nullptr ? tag : cursor_;
        *at = static_cast<std::uint8_t>(*at | kOtherTask);
        to = put(to, task.number);
        task_ = task;
    }
    return to;
}

inline void Recorder::end(std::uint8_t* to) {
    cursor_ = to;
    if (++log_.size >= next_look_) look();
}

inline void Recorder::tick(std::uint32_t n, std::uint32_t ready) {
    const bool follows = n == ticks_ + 1;
    std::uint8_t* to = begin_untasked(Kind::tick, !follows);
    if (!follows) to = put(to, n);
    ticks_ = n;
    end(put(to, ready));
}

inline TaskId Recorder::spawn(TaskName name, StringId coro, TaskId by, bool eager) {
    std::uint8_t* to = begin(Kind::spawn, by, eager);
    to = put(to, name.code());
    end(put(to, coro.number));
    return TaskId{++tasks_};
}

inline void Recorder::step(TaskId task) { end(begin(Kind::step, task, false)); }

inline void Recorder::suspend_on_yield(TaskId task, StackId stack) {
    std::uint8_t* const to = begin(Kind::suspend, task, true);
    end(put(to, stack.number));
}

inline void Recorder::suspend_on_future(TaskId task, StackId stack) {
    std::uint8_t* const to = begin(Kind::suspend, task, false);
    end(put(put(to, 0), stack.number));
}

inline void Recorder::suspend_on_task(TaskId task, TaskId awaited, StackId stack) {
    std::uint8_t* const to = begin(Kind::suspend, task, false);
    end(put(put(to, awaited.number), stack.number));
}

inline void Recorder::finish(TaskId task, FinishHow how, StringId value) {
    std::uint8_t* const to = begin(Kind::finish, task, false);
    end(put(to, std::uint64_t{value.number} * 4 + static_cast<unsigned>(how)));
}

inline void Recorder::cancel(TaskId task, TaskId by) {
    std::uint8_t* const to = begin(Kind::cancel, by, false);
    end(put(to, task.number));
}

inline void Recorder::callback(StringId name) {
    end(put(begin_untasked(Kind::callback, false), name.number));
}

inline TimerId Recorder::timer(TaskId task, Seconds when, StringId label) {
    std::uint8_t* to = begin(Kind::timer, task, when.is_infinite());
    if (!when.is_infinite()) to = put(to, zigzag(when.nanoseconds() - now_.nanoseconds()));
    end(put(to, label.number));
    return TimerId{++timers_};
}

inline void Recorder::line(TaskId task, StringId function, std::uint32_t line) {
    std::uint8_t* const to = begin(Kind::line, task, false);
    end(put(put(to, function.number), line));
}

inline void Recorder::ready(TaskId task, ReadyWhy why, TaskId by_task, StringId by_label) {
    const bool has_by = by_task || by_label;
    std::uint8_t* to = begin_untasked(Kind::ready, has_by);
    to = put(to, std::uint64_t{task.number} * 32 + 16 + static_cast<unsigned>(why));
    if (has_by) to = put(put(to, by_task.number), by_label.number);
    end(to);
}

inline void Recorder::ready_callback(StringId label, ReadyWhy why, TaskId by_task, StringId by_label) {
    const bool has_by = by_task || by_label;
    std::uint8_t* to = begin_untasked(Kind::ready, has_by);
    to = put(to, std::uint64_t{label.number} * 32 + static_cast<unsigned>(why));
    if (has_by) to = put(put(to, by_task.number), by_label.number);
    end(to);
}

inline void Recorder::timer_cancelled(TimerId id) {
    std::uint8_t* const to = begin_untasked(Kind::timer_cancelled, false);
    end(put(to, timers_ - id.number));
}

inline void Recorder::timer_due(TimerId id) {
    std::uint8_t* const to = begin_untasked(Kind::timer_due, false);
    end(put(to, timers_ - id.number));
}

inline void Recorder::waiting(TaskId task, WaitKind kind, std::int64_t amount, StringId label) {
    std::uint8_t* to = begin(Kind::waiting, task, static_cast<bool>(label));
    *to++ = static_cast<std::uint8_t>(kind);
    to = put(to, zigzag(amount));
    if (label) to = put(to, label.number);
    end(to);
}

}  // namespace trace
