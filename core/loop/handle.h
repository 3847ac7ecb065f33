// Handle and TimerHandle as programs see them, and Entry: what stands in the loop's ready queue.
// A task's step, a wake-up and a done-callback are entries without a Handle object.
// CPython 3.14: Lib/asyncio/events.py, Handle and TimerHandle.
#pragma once

#include "core/base/ids.h"
#include "core/base/seconds.h"
#include "core/loop/callback.h"
#include "core/loop/context.h"

namespace loop {

struct EventLoop;

extern Type handle_type, timer_handle_type, thread_safe_handle_type;

/// A call to be made by the loop. Either a C++ callback (`kind` with `first` and `second`), or any callable
/// (`first`) with a Tuple of arguments (`second`, Undefined if none). A cancelled one has let go of them.
struct Handle : Object {
    const CallbackKind* kind = nullptr;
    Value first, second;
    Ref<EventLoop> loop;
    bool cancelled = false;
    bool scheduled = false;  ///< a timer in `scheduled_`
    bool is_ready = false;   ///< in `ready_`
    base::TimerId id;        ///< of a timer; none if it was set on a worker and is not recorded yet
    Ref<Context> context;    ///< null: a C++ callback that needs none
    Value shown;             ///< its repr from before it was cancelled, kept in debug mode; or Undefined
    Value place;             ///< debug mode: "x.py:12", where it was made; or Undefined
};

/// In `scheduled_` until its time comes or the loop cleans up, also when it is cancelled.
struct TimerHandle : Handle {
    base::Seconds when;
};

/// One thing to run in an iteration of the loop.
struct Entry {
    enum class Kind : std::uint32_t {
        step,      ///< Task.__step of `target`; `argument` is an exception to throw, or Undefined
        wakeup,    ///< Task.__wakeup of `target` by the done future `argument`
        callback,  ///< the callable `target` with `argument` (a done future)
        handle,    ///< the Handle `target`
    };
    Kind kind = Kind::handle;
    Value target;
    Value argument;
    Ref<Context> context;
};

/// Handle._run, without the events: an exception of the callback is reported. Raises only what ends the loop.
Outcome run_handle(Handle& handle);
Outcome run_callback(EventLoop& loop, const Value& callable, const Value& argument, Context* context);
void cancel_handle(Handle& handle);
/// The name that events show.
base::StringId handle_label(const Handle& handle);
/// The text of the callback with its place, as Handle's repr and reports have it.
std::string callback_text(const Handle& handle);
std::string handle_repr(const Handle& handle);

void ready_handle_types();

}  // namespace loop
