// Which types and names this floor has.
#include "core/aio/module.h"

#include "core/aio/coroutine.h"
#include "core/loop/exceptions.h"
#include "core/loop/types.h"
#include "core/loop/worker_pool.h"
#include "core/object/str.h"

namespace aio {

void ready_gather_types();
void ready_timeout_types();
void ready_queue_types();
void ready_lock_type();
void ready_event_type();
void ready_condition_type();
void ready_semaphore_types();
void ready_barrier_type();
void ready_as_completed_type();
void ready_task_group_type();
void ready_runner_types();
void ready_concurrent_types();
void add_concurrent_waits(ModuleNames& names);
void define_executor_methods();
void define_task_stack_methods();

void ModuleNames::add(const object::Native& function, std::string_view module) {
    object::dict_set(names_, object::intern(function.name), object::make_native(function, module));
}
void ModuleNames::add(object::Type& type) {
    object::dict_set(names_, object::intern(type.name), Value(&type));
}
void ModuleNames::add(const char* name, Value value) {
    object::dict_set(names_, object::intern(name), std::move(value));
}

void ready_aio_types() {
    static const bool done = [] {
        loop::ready_loop_types();
        ready_native_coroutine_type();
        ready_gather_types();
        ready_timeout_types();
        ready_queue_types();
        ready_lock_type();
        ready_event_type();
        ready_condition_type();
        ready_semaphore_types();
        ready_barrier_type();
        ready_as_completed_type();
        ready_task_group_type();
        ready_runner_types();
        ready_concurrent_types();
        define_executor_methods();
        define_task_stack_methods();
        return true;
    }();
    (void)done;
}

void add_asyncio(object::Dict& names) {
    ModuleNames module(names);
    add_events(module);
    add_tasks(module);
    add_sleep(module);
    add_gather(module);
    add_shield(module);
    add_wait(module);
    add_wait_for(module);
    add_as_completed(module);
    add_task_groups(module);
    add_locks(module);
    add_barriers(module);
    add_timeouts(module);
    add_queues(module);
    add_runners(module);
    add_executors(module);
}

void add_concurrent_futures(object::Dict& names) {
    ModuleNames module(names);
    module.add(loop::thread_future_type);
    module.add(loop::thread_pool_type);
    module.add(loop::process_pool_type);
    module.add(*loop::thread_cancelled_error);
    module.add(*loop::thread_invalid_state_error);
    module.add(*loop::broken_executor_error);
    add_concurrent_waits(module);
    module.add("TimeoutError", Value(&object::exc::TimeoutError));
    for (const char* constant : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
        module.add(constant, object::make_str(constant));
}

void add_contextvars(object::Dict& names) {
    ModuleNames module(names);
    module.add(loop::context_type);
    module.add(loop::context_var_type);
    module.add(loop::token_type);
    module.add({"copy_context", "", [](const Value*) -> Outcome { return loop::copy_context(); }},
               "_contextvars");
}

}  // namespace aio
