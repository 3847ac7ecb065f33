// WorkerPool: an executor's workers, which are simulated threads (thread.h). A worker has a thread while it
// has something to do. The rules are conformance/FORMAT.md's; CPython 3.14: Lib/concurrent/futures/thread.py.
#pragma once

#include "core/loop/thread_future.h"
#include "core/loop/world.h"

namespace loop {

/// A function that waits for a worker.
struct Job {
    Ref<ThreadFuture> future;
    Value function;
    Value args;            ///< a Tuple, or Undefined
    Value keywords;        ///< a Dict, or Undefined
    Ref<Context> context;  ///< run in it (to_thread); null: in the worker's own
};

/// One of a pool.
struct Worker {
    std::string name;
    StringId label;          ///< the name in the trace
    Value initializer;       ///< Undefined: none, or called already
    Value initializer_args;  ///< a Tuple
    Ref<Context> context;
    std::uint64_t ident = 0;  ///< of its threads; 0: it has had none
    Job job;                  ///< what it runs next
    bool busy = false;        ///< it has a job, or runs one
    bool has_thread = false;
};

enum class PoolKind : std::uint8_t { threads, processes };

/// A ThreadPoolExecutor or ProcessPoolExecutor.
struct WorkerPool : Object {
    PoolKind kind = PoolKind::threads;
    Worker* workers = nullptr;  ///< `size` of them, owned
    std::uint32_t size = 0;
    std::uint32_t busy = 0;
    bool is_shut_down = false;
    HeapDeque<Job> queue;
    ValueDeque idle_futures;  ///< Futures of loops to be done once the pool is idle

    bool idle() const { return queue.empty() && busy == 0; }
    /// RuntimeError after shutdown.
    Outcome submit(Job job);
    /// Waits for the workers, if asked to; the run may be over after that.
    Outcome shutdown(bool wait, bool cancel_futures);
    /// When the pool is idle, `future` is done by call_soon_threadsafe (BaseEventLoop._do_shutdown).
    void when_idle(Value future);
};

extern Type thread_pool_type, process_pool_type;
constexpr std::uint32_t kDefaultThreads = 8, kDefaultProcesses = 4;

/// A pool of `size` workers; an empty prefix: "ThreadPoolExecutor-N".
Ref<WorkerPool> new_pool(PoolKind kind, std::uint32_t size, std::string_view prefix,
                         Value initializer = Value(), Value initializer_args = Value());
void init_pool(WorkerPool& pool, std::uint32_t size, std::string_view prefix, Value initializer,
               Value initializer_args);

void ready_pool_types();

}  // namespace loop
