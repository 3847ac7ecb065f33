// Giving functions to workers and taking their results.
#include "core/loop/worker_pool.h"

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/text.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::Tuple;

Type thread_pool_type, process_pool_type;

namespace {

Outcome call_with(const Value& function, const Value& args, const Value& keywords) {
    std::vector<Value> values, names;
    if (args) {
        const std::span<const Value> positional = as<Tuple>(args)->span();
        values.assign(positional.begin(), positional.end());
    }
    const auto positional = static_cast<std::uint32_t>(values.size());
    std::size_t place = 0;
    while (const object::Dict::Entry* e =
               keywords ? object::dict_next(*as<object::Dict>(keywords), place) : nullptr) {
        names.push_back(e->key);
        values.push_back(e->value);
    }
    const Value named = names.empty() ? Value() : object::make_tuple(names);
    return object::call(function,
                        object::Args{values.data(), positional, named ? as<Tuple>(named) : nullptr});
}

Outcome run_job(Worker& worker, const Job& job) {
    if (!worker.context) worker.context = new_context();
    const EnteredContext entered(worker.context.get());
    if (worker.initializer) {
        const Value initializer = std::exchange(worker.initializer, Value());
        const Value ok = TRY(call_with(initializer, worker.initializer_args, Value()));
    }
    const EnteredContext inner(job.context.get());
    if (!inner.ok()) return inner.error();
    return call_with(job.function, job.args, job.keywords);
}

void start_jobs(WorkerPool& pool);

// On the worker: the function, its events, and the handing over of what it gave.
void run_on(WorkerPool& pool, Worker& worker, const Job& job) {
    World& world = World::current();
    world.begin_function();
    const StringId name = world.intern(callback_name(job.function));
    world.thread(trace::ThreadWhat::start, name, worker.label);
    Outcome result = run_job(worker, job);
    if (world.stopped()) return;
    world.thread(trace::ThreadWhat::end, name, worker.label);
    worker.busy = false;
    --pool.busy;
    const Outcome done = result.raised() ? set_thread_exception(*job.future, result.take_exception())
                                         : set_thread_result(*job.future, result.take());
    if (!world.stopped()) start_jobs(pool);
}

// The body of a worker's thread: its jobs, as long as it gets the next one when one ends.
void work(const Value& a, std::uint64_t number) {
    auto& pool = *as<WorkerPool>(a);
    Worker& worker = pool.workers[number];
    while (worker.busy && !World::current().stopped()) {
        const Job job = std::exchange(worker.job, Job{});
        run_on(pool, worker, job);
    }
    worker.has_thread = false;
}

bool start_worker(WorkerPool& pool, std::uint32_t number) {
    Worker& worker = pool.workers[number];
    if (worker.has_thread) return true;  // it is about to look for its next job
    World& world = World::current();
    if (worker.ident == 0) worker.ident = world.next_thread_ident();
    auto thread = std::make_unique<Thread>();
    thread->name = worker.name;
    thread->ident = worker.ident;
    thread->body = work;
    thread->a = Value(&pool);
    thread->n = number;
    worker.has_thread = true;
    if (world.start_thread(std::move(thread))) return true;
    worker.has_thread = false;
    return false;
}

Outcome finish_shutdown(EventLoop& event_loop, const Value& future) {
    if (!event_loop.closed_)
        const Ref<Handle> handle =
            event_loop.call_soon_threadsafe(set_result_unless_cancelled, future, Value::none());
    return Value::none();
}

// Starts functions while there are any and a worker is free.
void start_jobs(WorkerPool& pool) {
    while (!pool.queue.empty() && pool.busy < pool.size) {
        Job job = pool.queue.pop_front();
        Outcome goes_on = start_or_notify_cancel(*job.future);
        if (goes_on.raised() || !goes_on.take().is_true()) continue;
        std::uint32_t number = 0;
        while (pool.workers[number].busy) ++number;
        Worker& worker = pool.workers[number];
        const Ref<ThreadFuture> future = job.future;
        worker.job = std::move(job);
        worker.busy = true;
        ++pool.busy;
        if (!start_worker(pool, number)) {
            worker.job = Job{};
            worker.busy = false;
            --pool.busy;
            Outcome full = object::raise_runtime_error("can't start new thread");
            const Outcome told = set_thread_exception(*future, full.take_exception());
        }
        if (World::current().stopped()) return;
    }
    while (pool.idle() && !pool.idle_futures.empty()) {
        const Value future = pool.idle_futures.pop_back();
        const Outcome done = finish_shutdown(*as<Future>(future)->loop, future);
    }
}

}  // namespace

Outcome WorkerPool::submit(Job job) {
    if (is_shut_down) return object::raise_runtime_error("cannot schedule new futures after shutdown");
    World& world = World::current();
    job.future = new_thread_future();
    const Ref<ThreadFuture> future = job.future;
    queue.push_back(std::move(job));
    const Ref<WorkerPool> alive(this);
    start_jobs(*this);
    if (world.stopped()) return world.stop({});
    return future;
}

Outcome WorkerPool::shutdown(bool wait, bool cancel_futures) {
    is_shut_down = true;
    const Ref<WorkerPool> alive(this);
    while (cancel_futures && !queue.empty()) {
        const Job job = queue.pop_front();
        cancel_thread_future(*job.future);
    }
    World& world = World::current();
    const auto is_idle = [](void* pool) { return static_cast<WorkerPool*>(pool)->idle(); };
    if (wait && !world.block_until(is_idle, this, Seconds::infinity())) return world.stop({});
    return Value::none();
}

void WorkerPool::when_idle(Value future) {
    idle_futures.push_back(std::move(future));
    const OffLoop elsewhere;  // CPython waits for the threads on one of its own
    start_jobs(*this);
}

void init_pool(WorkerPool& pool, std::uint32_t size, std::string_view prefix, Value initializer,
               Value initializer_args) {
    World& world = World::current();
    const bool processes = pool.kind == PoolKind::processes;
    std::string names(prefix);
    if (names.empty()) {
        names = (processes ? "ProcessPoolExecutor-" : "ThreadPoolExecutor-") +
                std::to_string(world.next_pool_number(processes));
    }
    delete[] pool.workers;
    pool.workers = new Worker[size];
    pool.size = size;
    for (std::uint32_t i = 0; i < size; ++i) {
        pool.workers[i].name = names + "_" + std::to_string(i);
        pool.workers[i].label = world.intern(pool.workers[i].name);
        pool.workers[i].initializer = initializer;
        pool.workers[i].initializer_args = initializer_args;
    }
}

Ref<WorkerPool> new_pool(PoolKind kind, std::uint32_t size, std::string_view prefix, Value initializer,
                         Value initializer_args) {
    Type& type = kind == PoolKind::processes ? process_pool_type : thread_pool_type;
    Ref<WorkerPool> pool = Ref<WorkerPool>::adopt(make<WorkerPool>(&type));
    pool->kind = kind;
    init_pool(*pool, size, prefix, std::move(initializer), std::move(initializer_args));
    return pool;
}

}  // namespace loop
