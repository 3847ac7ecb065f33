// The names of the modules asyncio, concurrent.futures and contextvars, as this floor supplies them.
// Which files define which names is in module.cpp; modules of programs are made by core/modules.
#pragma once

#include "core/object/containers.h"
#include "core/object/native.h"

namespace aio {

/// Collects the names of one module.
class ModuleNames {
  public:
    explicit ModuleNames(object::Dict& names) : names_(names) {}
    /// A function; `module` is its `__module__`.
    void add(const object::Native& function, std::string_view module);
    void add(object::Type& type);
    void add(const char* name, object::Value value);

  private:
    object::Dict& names_;
};

/// Readies the types of this floor and those below. Once in a process; more calls do nothing.
void ready_aio_types();
/// Everything of `import asyncio` but streams, subprocesses and policies.
void add_asyncio(object::Dict& names);
void add_concurrent_futures(object::Dict& names);
void add_contextvars(object::Dict& names);

// Each file's share of asyncio.
void add_sleep(ModuleNames& names);
void add_tasks(ModuleNames& names);
void add_gather(ModuleNames& names);
void add_shield(ModuleNames& names);
void add_wait(ModuleNames& names);
void add_wait_for(ModuleNames& names);
void add_as_completed(ModuleNames& names);
void add_timeouts(ModuleNames& names);
void add_task_groups(ModuleNames& names);
void add_locks(ModuleNames& names);
void add_barriers(ModuleNames& names);
void add_queues(ModuleNames& names);
void add_runners(ModuleNames& names);
void add_executors(ModuleNames& names);
void add_events(ModuleNames& names);

}  // namespace aio
