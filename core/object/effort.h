// What everything in C++ that a program can make long, deep or large asks of the run: may it go on, may it go
// deeper, is there room. The machine counts its calls and jumps on the same account, so a limit is seen
// wherever the program is. CPython asks its "eval breaker" between instructions only; its native code is not
// interrupted.
#pragma once

#include <cstddef>

#include "core/object/value.h"

namespace object {

/// Units of work that may be done before the run is asked again; a unit is what a call or a jump costs, some
/// 50 ns. Zero or less: it is to be asked at the next occasion.
inline constinit thread_local int effort_left = 0;
constexpr int kEffort = 20'000;

/// Is a limit of the run reached? Asks Heap::interrupt and begins a new account.
bool out_of_effort();
/// The exception that ends the run; no handler of a program may catch it once the run is stopped.
Outcome raise_stopped();

/// Counts work that is done in one go and is bounded: who counts next, asks.
inline void count_effort(std::size_t units) {
    constexpr std::size_t kMost = std::size_t{1} << 24;
    const int taken = static_cast<int>(units < kMost ? units : kMost);
    effort_left = effort_left < -static_cast<int>(kMost) ? effort_left : effort_left - taken;
}
/// The units that bytes cost which are copied or looked through.
constexpr std::size_t effort_of_bytes(std::size_t bytes) { return bytes >> 8; }

/// The units that items cost which are looked at, one by one, and no more.
constexpr std::size_t effort_of_items(std::size_t items) { return items >> 5; }

/// Counts work in a loop or a recursion that a program can make long: raises when the run must end.
inline Outcome spend(std::size_t units = 1) {
    count_effort(units);
    if (effort_left <= 0 && out_of_effort()) return raise_stopped();
    return Value::none();
}

/// MemoryError unless `bytes` more may be allocated.
Outcome check_room(std::size_t bytes);

/// One level of native recursion that a program can make deep. Levels are counted, not bytes of the stack, so
/// that a program ends alike on every machine; a run's stack has room for all of them.
class Nesting {
  public:
    Nesting() { ++depth; }
    ~Nesting() { --depth; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    static bool is_too_deep() { return depth > kDeepest; }
    /// RecursionError, with what was going on: " in comparison".
    static Outcome too_deep(const char* where = "");

    static constexpr int kDeepest = 2000;
    /// Levels of the thread that runs; each thread of a program has its own.
    static inline constinit thread_local int depth = 0;
};

}  // namespace object
