// The order in which the types of this floor are readied: bases first.
#include "core/loop/types.h"

#include "core/loop/context.h"
#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/handle.h"
#include "core/loop/task.h"
#include "core/loop/thread_future.h"
#include "core/loop/worker_pool.h"
#include "core/object/native.h"

namespace loop {

void ready_loop_types() {
    static const bool done = [] {
        object::ready_object_types();
        ready_exceptions();
        ready_callback_type();
        ready_context_types();
        ready_handle_types();
        ready_future_types();
        ready_task_type();
        ready_coroutine_types();
        ready_event_loop_type();
        ready_thread_future_type();
        ready_pool_types();
        return true;
    }();
    (void)done;
}

}  // namespace loop
