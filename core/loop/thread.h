// Thread: a simulated thread of a program, of an executor or of the module threading. It runs at once when it
// is started, until it first blocks; after that World wakes it when its time has come or what it waits for is
// so. A thread switches only where it blocks. The main thread is no Thread: it stands on the run's own stack.
#pragma once

#include <memory>
#include <string>

#include "core/base/fiber.h"
#include "core/base/ids.h"
#include "core/base/seconds.h"
#include "core/loop/context.h"

namespace loop {

struct EventLoop;
struct Task;

/// Asked while a thread waits: is it so now?
using Condition = bool (*)(void* what);

/// What a thread that does not run waits for.
struct Waiting {
    Condition done = nullptr;  ///< null: for the time alone
    void* what = nullptr;
    base::Seconds until;
    std::uint64_t since = 0;  ///< order in which waits began; 0: none
    std::uint64_t turn = 0;   ///< not 0: gave way in that turn, and goes on in a later one
};

/// What the world holds for the thread that runs, and a thread for itself while it does not run.
struct ThreadState {
    EventLoop* running_loop = nullptr;
    Task* current_task = nullptr;
    base::TaskId current_id;
    Ref<Context> context;  ///< null: that of context_owner, which is not made yet
    Task* context_owner = nullptr;
    Value event_loop;  ///< what set_event_loop has set, or Undefined
    base::StringId running_callback;
    bool suspend_recorded = false;
    int native_depth = 0;  ///< object::Nesting::depth
};

struct Thread {
    using Body = void (*)(const Value& a, std::uint64_t n);

    std::string name;
    std::uint64_t ident = 0;
    bool daemon = false;     ///< the program's end does not wait for it
    bool gives_way = false;  ///< at sleep(0)
    std::uint64_t began =
        0;  ///< serial number of the function that it runs: at one time the earliest wakes first
    Waiting waiting;

    // The body and what it was given.
    Body body = nullptr;
    Value a;
    std::uint64_t n = 0;

    ThreadState state;       ///< while it runs: that of the thread that resumed it
    void* stacks = nullptr;  ///< of the machine, likewise
    std::unique_ptr<base::Fiber> fiber;
};

}  // namespace loop
