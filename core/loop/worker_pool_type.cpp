// ThreadPoolExecutor and ProcessPoolExecutor as Python sees them.
// CPython 3.14: Lib/concurrent/futures/_base.py, Executor; thread.py; process.py.
#include <array>

#include "core/loop/worker_pool.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;

namespace {

WorkerPool& pool_of(const Value& v) { return *as<WorkerPool>(v); }

/// What Executor.map gives: the results in order, each waited for when it is asked for.
struct MapIterator : Object {
    ValueDeque futures;
    Value end;  ///< the time until which it waits, or Undefined
};
Type map_iterator_type;

Outcome construct(Type* cls, const object::Args&) {
    auto* pool = make<WorkerPool>(cls);
    pool->kind = cls->is_subtype_of(&process_pool_type) ? PoolKind::processes : PoolKind::threads;
    return Value::adopt(pool);
}

constexpr std::int64_t kMostWorkers = 100'000;

Outcome start(const Value& self, const Value& max_workers, const Value& prefix, const Value& initializer,
              const Value& initargs) {
    WorkerPool& pool = pool_of(self);
    std::int64_t size = pool.kind == PoolKind::processes ? kDefaultProcesses : kDefaultThreads;
    if (!max_workers.is_none()) {
        const Value number = TRY(object::index(max_workers));
        if (!object::fits_int64(number, size) || size > kMostWorkers) size = kMostWorkers;
        if (size <= 0) return object::raise_value_error("max_workers must be greater than 0");
    }
    if (!initializer.is_none() && !object::is_callable(initializer))
        return object::raise_type_error("initializer must be a callable");
    const Value args = TRY(object::tuple_of(initargs));
    const std::string names = object::is_str(prefix) ? std::string(object::text_of(prefix)) : std::string();
    init_pool(pool, static_cast<std::uint32_t>(size), names, initializer.is_none() ? Value() : initializer,
              args);
    return Value::none();
}
Outcome init_threads(const Value& self, const object::Args& args) {
    static object::Signature* const signature =
        object::make_signature("max_workers=None, thread_name_prefix='', initializer=None, initargs=None");
    std::array<Value, 4> a;
    const Value bound = TRY(object::bind(*signature, "ThreadPoolExecutor.__init__", args, a.data()));
    return start(self, a[0], a[1], a[2], a[3].is_none() ? object::empty_tuple() : a[3]);
}
Outcome init_processes(const Value& self, const object::Args& args) {
    static object::Signature* const signature = object::make_signature(
        "max_workers=None, mp_context=None, initializer=None, initargs=None, *, max_tasks_per_child=None");
    std::array<Value, 5> a;
    const Value bound = TRY(object::bind(*signature, "ProcessPoolExecutor.__init__", args, a.data()));
    return start(self, a[0], object::make_str(""), a[2], a[3].is_none() ? object::empty_tuple() : a[3]);
}

Outcome method_submit(const Value* a) {
    Job job;
    job.function = a[1];
    job.args = a[2];
    job.keywords = a[3];
    return pool_of(a[0]).submit(std::move(job));
}

Outcome method_shutdown(const Value* a) {
    const Value wait = TRY(object::truth(a[1]));
    const Value cancel_futures = TRY(object::truth(a[2]));
    return pool_of(a[0]).shutdown(wait.is_true(), cancel_futures.is_true());
}
Outcome method_enter(const Value* a) { return a[0]; }
Outcome method_exit(const Value* a) {
    const Value done = TRY(pool_of(a[0]).shutdown(true, false));
    return Value::boolean(false);
}

// _base.py, Executor.map: submits everything at once.
Outcome method_map(const Value* a) {
    auto* it = make<MapIterator>(&map_iterator_type);
    const Value made = Value::adopt(it);
    if (!a[3].is_none()) {
        const Value number = TRY(object::to_float(a[3]));
        it->end = object::make_float(World::current().now().to_double() + object::float_of(number));
    }
    const auto* iterables = as<object::Tuple>(a[2]);
    std::vector<Value> iterators;
    for (const Value& iterable : iterables->span()) iterators.push_back(TRY(object::iter(iterable)));
    for (bool more = !iterators.empty(); more;) {
        std::vector<Value> args;
        for (const Value& iterator : iterators) {
            Value item = TRY(object::next(iterator));
            if (item.is_undefined()) {
                more = false;
                break;
            }
            args.push_back(std::move(item));
        }
        if (!more) break;
        Job job;
        job.function = a[1];
        job.args = object::make_tuple(args);
        it->futures.push_back(TRY(pool_of(a[0]).submit(std::move(job))));
    }
    return made;
}

Outcome map_next(const Value& self) {
    auto* it = as<MapIterator>(self);
    if (it->futures.empty()) return Value();
    const Value future = it->futures.pop_front();
    Value timeout;
    if (it->end) timeout = object::make_float(object::float_of(it->end) - World::current().now().to_double());
    Outcome result = wait_for_result(*as<ThreadFuture>(future), timeout);
    if (result.raised()) {
        while (!it->futures.empty()) {
            const Value rest = it->futures.pop_front();
            cancel_thread_future(*as<ThreadFuture>(rest));
        }
    }
    return result;
}

void clear(Object* o) {
    auto* pool = static_cast<WorkerPool*>(o);
    pool->queue.clear();
    pool->idle_futures.clear();
    delete[] std::exchange(pool->workers, nullptr);
    pool->size = 0;
}
void traverse(Object* o, object::Visitor& visit) {
    auto* pool = static_cast<WorkerPool*>(o);
    const auto visit_job = [&](const Job& job) {
        visit(job.future.get());
        visit(job.function);
        visit(job.args);
        visit(job.keywords);
        visit(job.context.get());
    };
    for (std::uint32_t i = 0; i < pool->queue.size(); ++i) visit_job(pool->queue[i]);
    pool->idle_futures.traverse(visit);
    for (std::uint32_t i = 0; i < pool->size; ++i) {
        visit(pool->workers[i].initializer);
        visit(pool->workers[i].initializer_args);
        visit(pool->workers[i].context.get());
        visit_job(pool->workers[i].job);
    }
}

}  // namespace

void ready_pool_types() {
    for (Type* type : {&thread_pool_type, &process_pool_type}) {
        type->slots.clear = clear;
        type->slots.traverse = traverse;
        type->slots.construct = construct;
    }
    thread_pool_type.slots.init = init_threads;
    process_pool_type.slots.init = init_processes;
    constexpr std::uint32_t kFlags = Type::kContainer | Type::kBaseType;
    object::ready_type(thread_pool_type, {"ThreadPoolExecutor", "concurrent.futures.thread", nullptr,
                                          sizeof(WorkerPool), kFlags, true});
    object::ready_type(process_pool_type, {"ProcessPoolExecutor", "concurrent.futures.process", nullptr,
                                           sizeof(WorkerPool), kFlags, true});
    for (Type* type : {&thread_pool_type, &process_pool_type}) {
        object::define_methods(
            *type, {{"submit", "self, fn, /, *args, **kwargs", method_submit},
                    {"map", "self, fn, *iterables, timeout=None, chunksize=1, buffersize=None", method_map},
                    {"shutdown", "self, wait=True, *, cancel_futures=False", method_shutdown},
                    {"__enter__", "self, /", method_enter},
                    {"__exit__", "self, exc_type, exc_val, exc_tb", method_exit}});
        object::define_getsets(*type, {{"_max_workers", [](const Value& self) -> Outcome {
                                            return Value::small_int(pool_of(self).size);
                                        }}});
    }
    object::Slots& m = map_iterator_type.slots;
    m.clear = [](Object* o) {
        auto* it = static_cast<MapIterator*>(o);
        it->futures.clear();
        it->end = Value();
    };
    m.traverse = [](Object* o, object::Visitor& visit) {
        static_cast<MapIterator*>(o)->futures.traverse(visit);
    };
    m.iter = [](const Value& self) -> Outcome { return self; };
    m.next = map_next;
    object::ready_type(map_iterator_type,
                       {"generator", "builtins", nullptr, sizeof(MapIterator), Type::kContainer, false});
}

}  // namespace loop
