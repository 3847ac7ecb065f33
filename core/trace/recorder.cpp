// The cool half of the Recorder: chunks, limits, and the events that happen seldom or carry texts.
#include "core/trace/recorder.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {
constexpr std::uint32_t kFirstChunk = 4u << 10;
constexpr std::uint32_t kLargestChunk = 256u << 10;
}  // namespace

Recorder::Recorder(RecorderLimits limits, Watch watch)
    : limits_(limits), watch_(watch), next_look_(std::min(limits.max_events, watch.from)) {
    new_chunk();
}

void Recorder::look() {
    if (log_.size >= limits_.max_events && log_.limit == Limit::none) log_.limit = Limit::events;
    const bool watched = watch_.seen != nullptr && log_.size >= watch_.from;
    if (watched) watch_.seen(watch_.who);
    next_look_ = watched ? log_.size + 1 : UINT64_MAX;
    if (log_.size < limits_.max_events) next_look_ = std::min(next_look_, limits_.max_events);
    if (watch_.seen != nullptr && log_.size < watch_.from) next_look_ = std::min(next_look_, watch_.from);
}

void Recorder::new_chunk() {
    std::uint32_t capacity = kFirstChunk;
    if (!log_.chunks.empty()) {
        Chunk& last = log_.chunks.back();
        last.used = static_cast<std::uint32_t>(cursor_ - last.bytes.get());
        capacity = std::min(kLargestChunk, last.capacity * 2);
    }
    // Not make_unique: zeroing would touch every page a second time.
    log_.chunks.push_back({std::unique_ptr<std::uint8_t[]>(new std::uint8_t[capacity]), 0, capacity});
    cursor_ = log_.chunks.back().bytes.get();
    full_ = cursor_ + capacity - kLargestEvent;
    chunk_bytes_ += capacity;
    check_bytes();
}

void Recorder::check_bytes() {
    if (log_.limit != Limit::none) return;
    if (chunk_bytes_ + log_.strings.bytes() + log_.stacks.bytes() > limits_.max_bytes)
        log_.limit = Limit::bytes;
}

Recorder::OpenBlock Recorder::begin_block(TaskId task, std::uint32_t line) {
    std::uint8_t* const to = begin(Kind::block, task, false);
    end(put(to, line));
    log_.block_durations.push_back(Seconds());
    return OpenBlock{static_cast<std::uint32_t>(log_.block_durations.size() - 1)};
}

void Recorder::end_block(OpenBlock block, Seconds dur) { log_.block_durations[block.index] = dur; }

void Recorder::thread(ThreadWhat what, StringId function, StringId worker) {
    std::uint8_t* const to = begin_untasked(Kind::thread, what == ThreadWhat::end);
    end(put(put(to, function.number), worker.number));
}

void Recorder::out(TaskId task, std::string_view text) {
    const StringId id = intern(text);
    log_.outs.push_back(id);
    std::uint8_t* const to = begin(Kind::out, task, false);
    end(put(to, id.number));
    check_bytes();
}

void Recorder::warn(TaskId task, std::string_view category, std::string_view text) {
    const StringId category_id = intern(category);
    const StringId text_id = intern(text);
    std::uint8_t* const to = begin(Kind::warn, task, false);
    end(put(put(to, category_id.number), text_id.number));
    check_bytes();
}

void Recorder::report(TaskId task, std::string_view message, StringId exc) {
    const StringId id = intern(message);
    std::uint8_t* const to = begin(Kind::report, task, false);
    end(put(put(to, id.number), exc.number));
    check_bytes();
}

void Recorder::exit(std::int32_t code, StringId exc) {
    std::uint8_t* const to = begin_untasked(Kind::exit, false);
    end(put(put(to, zigzag(code)), exc.number));
}

void Recorder::renamed(TaskId task, TaskName name) {
    std::uint8_t* const to = begin_untasked(Kind::renamed, false);
    end(put(put(to, task.number), name.code()));
}

EventLog Recorder::finish() {
    Chunk& last = log_.chunks.back();
    last.used = static_cast<std::uint32_t>(cursor_ - last.bytes.get());
    return std::move(log_);
}

}  // namespace trace
