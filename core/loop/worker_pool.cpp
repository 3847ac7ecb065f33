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

void finish_job(const Value& a, const Value& b, std::uint64_t n);

// On the worker: the function, its events, and at the end the handing over of what it gave.
void run_on(WorkerPool& pool, std::uint32_t number, const Job& job) {
    World& world = World::current();
    Worker& worker = pool.workers[number];
    const OnWorker on_worker(worker);
    const StringId name = world.intern(callback_name(job.function));
    world.thread(trace::ThreadWhat::start, name, worker.label);
    Outcome result = run_job(worker, job);
    if (world.stopped()) return;
    world.thread(trace::ThreadWhat::end, name, worker.label);
    const bool raised = result.raised();
    Value given = raised ? Value(result.take_exception()) : result.take();
    Action action;
    action.run = finish_job;
    action.a = Value(&pool);
    action.b = object::make_tuple({Value(job.future), std::move(given)});
    action.n = std::uint64_t{number} * 2 + (raised ? 1 : 0);
    world.post(std::move(action));
}

Outcome finish_shutdown(EventLoop& event_loop, const Value& future) {
    if (!event_loop.closed_)
        const Ref<Handle> handle =
            event_loop.call_soon_threadsafe(set_result_unless_cancelled, future, Value::none());
    return Value::none();
}

// Starts functions while there are any and a worker is free.
void start_jobs(const Value& a, const Value&, std::uint64_t) {
    auto& pool = *as<WorkerPool>(a);
    while (!pool.queue.empty() && pool.busy < pool.size) {
        const Job job = pool.queue.pop_front();
        Outcome goes_on = start_or_notify_cancel(*job.future);
        if (goes_on.raised() || !goes_on.take().is_true()) continue;
        std::uint32_t number = 0;
        while (pool.workers[number].busy) ++number;
        pool.workers[number].busy = true;
        ++pool.busy;
        run_on(pool, number, job);
        if (World::current().stopped()) return;
    }
    while (pool.idle() && !pool.idle_futures.empty()) {
        const Value future = pool.idle_futures.pop_back();
        const Outcome done = finish_shutdown(*as<Future>(future)->loop, future);
    }
}

void finish_job(const Value& a, const Value& b, std::uint64_t n) {
    auto& pool = *as<WorkerPool>(a);
    pool.workers[n / 2].busy = false;
    --pool.busy;
    const auto& pair = *as<Tuple>(b);
    auto& future = *as<ThreadFuture>(pair[0]);
    const Outcome done =
        n % 2 == 1 ? set_thread_exception(future, Ref<object::BaseException>(object::as_exception(pair[1])))
                   : set_thread_result(future, pair[1]);
    start_jobs(a, Value(), 0);
}

Action start_action(WorkerPool& pool) {
    Action action;
    action.run = start_jobs;
    action.a = Value(&pool);
    return action;
}

}  // namespace

Outcome WorkerPool::submit(Job job) {
    if (is_shut_down) return object::raise_runtime_error("cannot schedule new futures after shutdown");
    World& world = World::current();
    job.future = new_thread_future();
    const Ref<ThreadFuture> future = job.future;
    queue.push_back(std::move(job));
    world.post(start_action(*this));
    world.catch_up();
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
    World::current().post(start_action(*this));
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
