// Functions on worker threads, awaited: what the loop does with executors, and its two shutdown coroutines.
#pragma once

#include "core/aio/coroutine.h"

namespace aio {

/// loop.shutdown_asyncgens() and loop.shutdown_default_executor(timeout): coroutines.
Value shutdown_asyncgens(const Value& event_loop);
Value shutdown_default_executor(const Value& event_loop, const Value& timeout);

}  // namespace aio
