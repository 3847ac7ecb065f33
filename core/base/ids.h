// Ids are types: a number that names one thing of one kind, and cannot be taken for another kind's.
// 0 is "none" everywhere; what an id stands for is the business of the table that gave it out.
#pragma once

#include <cstddef>
#include <cstdint>

namespace base {

/// A number from 1 on, or 0 for none. `Tag` only keeps kinds apart.
template <class Tag>
struct Id {
    std::uint32_t number = 0;

    constexpr explicit operator bool() const { return number != 0; }
    constexpr bool operator==(const Id& other) const { return number == other.number; }
    constexpr bool operator!=(const Id& other) const { return number != other.number; }
    constexpr bool operator<(const Id& other) const { return number < other.number; }
    /// Position in a table without an entry for "none".
    constexpr std::size_t index() const { return static_cast<std::size_t>(number) - 1; }
};

/// A task, by its order of creation in the run (which is also its `hash()` for a script).
using TaskId = Id<struct TaskTag>;
/// A timer, by its order of insertion (so equal deadlines order by it).
using TimerId = Id<struct TimerTag>;
/// A text in a string table. None stands for Python's None; the empty text has an id.
using StringId = Id<struct StringTag>;
/// A chain of frames in a stack table.
using StackId = Id<struct StackTag>;

}  // namespace base
