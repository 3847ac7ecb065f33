// The events of a run as compact bytes, and the tables they refer to: what a Recorder has written, and a
// Reader that gives the events back in order. It does not know what the events mean for a loop or a task.
//
// An event is a tag byte (kind, "the clock moved", "same task as before", one flag of the kind) and varints.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/trace/event.h"
#include "core/trace/tables.h"

namespace trace {

/// A piece of the encoded events; no event lies in two of them.
struct Chunk {
    std::unique_ptr<std::uint8_t[]> bytes;
    std::uint32_t used = 0;
    std::uint32_t capacity = 0;
};

/// Which bound ended a recording.
enum class Limit : std::uint8_t { none, events, bytes };

/// A finished trace. Moved, never changed.
struct EventLog {
    std::vector<Chunk> chunks;
    std::uint64_t size = 0;  ///< events
    Strings strings;
    Stacks stacks;
    std::vector<Seconds> block_durations;  ///< of the Block events, in order: known only after them
    std::vector<StringId> outs;            ///< texts of the Out events, in order: the program's output
    Limit limit = Limit::none;

    std::uint64_t encoded_bytes() const;
    /// The same events and tables.
    bool operator==(const EventLog& other) const;
    /// The text of a task's name.
    std::string text(TaskName name) const;
};

/// What reading depends on besides the bytes: a Reader continues from a copy of it.
struct ReadPosition {
    std::uint32_t chunk = 0;
    std::uint32_t offset = 0;
    std::uint64_t index = 0;  ///< of the event that comes next
    Seconds time;
    TaskId task;
    std::uint32_t ticks = 0;
    std::uint32_t tasks = 0;   ///< spawned so far
    std::uint32_t timers = 0;  ///< set so far
    std::uint32_t blocks = 0;
};

/// Decodes the events of a log in order, from the start or from a position of an earlier Reader.
class Reader {
  public:
    explicit Reader(const EventLog& log, const ReadPosition& from = {}) : log_(&log), at_(from) {}
    bool at_end() const { return at_.index >= log_->size; }
    const ReadPosition& position() const { return at_; }
    /// The event at position().index. Not at the end.
    Event next();
    /// As next(), but only the kind, and without moving.
    Kind peek_kind() const;

  private:
    const EventLog* log_;
    ReadPosition at_;
};

}  // namespace trace
