// to_thread, run_in_executor, and shutting down the default executor and asynchronous generators.
// CPython 3.14: Lib/asyncio/threads.py, Lib/asyncio/base_events.py.
#include "core/aio/executors.h"

#include <vector>

#include "core/aio/gather.h"
#include "core/aio/module.h"
#include "core/aio/timeouts.h"
#include "core/loop/exceptions.h"
#include "core/loop/text.h"
#include "core/loop/worker_pool.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace aio {

namespace {

EventLoop& loop_of(const Value& v) { return *as<EventLoop>(v); }

/// The default executor, made at its first use.
Outcome default_executor(EventLoop& event_loop) {
    if (event_loop.executor_shutdown_called_)
        return object::raise_runtime_error("Executor shutdown has been called");
    if (!event_loop.default_executor_)
        event_loop.default_executor_ =
            loop::new_pool(loop::PoolKind::threads, loop::kDefaultThreads, "asyncio");
    return event_loop.default_executor_;
}

// BaseEventLoop.run_in_executor, for a job that is made ready already.
Outcome run_job(EventLoop& event_loop, const Value& executor, loop::Job job) {
    const Value open = TRY(event_loop.check_closed());
    const Value pool = executor.is_none() ? TRY(default_executor(event_loop)) : executor;
    const base::StringId label = World::current().intern(loop::callback_name(job.function));
    Value submitted;
    if (object::is_a(pool, &loop::thread_pool_type) || object::is_a(pool, &loop::process_pool_type)) {
        submitted = TRY(as<loop::WorkerPool>(pool)->submit(std::move(job)));
    } else {
        const Value method = TRY(object::get_attr(pool, object::intern("submit")));
        std::vector<Value> args{job.function};
        const std::span<const Value> rest = as<object::Tuple>(job.args)->span();
        args.insert(args.end(), rest.begin(), rest.end());
        submitted = TRY(object::call(
            method, object::Args{args.data(), static_cast<std::uint32_t>(args.size()), nullptr}));
    }
    if (loop::is_future(submitted)) return submitted;
    loop::ThreadFuture* future = loop::as_thread_future(submitted);
    if (!future)
        return object::raise(&object::exc::AssertionError,
                             "concurrent.futures.Future is expected, got " + object::repr_text(submitted));
    return loop::wrap_future(*future, event_loop, label);
}

Outcome run_in_executor(const Value* a) {
    loop::Job job;
    job.function = a[2];
    job.args = a[3];
    return run_job(loop_of(a[0]), a[1], std::move(job));
}

Outcome set_default_executor(const Value* a) {
    if (!object::is_a(a[1], &loop::thread_pool_type))
        return object::raise_type_error("executor must be ThreadPoolExecutor instance");
    loop_of(a[0]).default_executor_ = a[1];
    return Value::none();
}

// --- to_thread ---

Frame to_thread_frame(Coroutine& self) {
    CO_TRY(running, loop::get_running_loop());
    loop::Job job;
    job.function = self.args[0];
    job.args = self.args[1];
    job.keywords = self.args[2];
    job.context = loop::copy_context();
    CO_TRY(future, run_job(loop_of(running), Value::none(), std::move(job)));
    Outcome result = co_await self.result_of(*as<Future>(future), 25);
    co_return result;
}
const Routine kToThread{{"to_thread", "to_thread", "asyncio/threads.py", 12}, to_thread_frame};

Outcome to_thread(const Value* a) { return make_coroutine(kToThread, a[0], a[1], a[2]); }

// --- shutdown_default_executor ---

constexpr const char* kFile = "asyncio/base_events.py";

Quick shutdown_executor_quick(Coroutine& self, Outcome& result) {
    EventLoop& event_loop = loop_of(self.args[0]);
    event_loop.executor_shutdown_called_ = true;
    if (event_loop.default_executor_) return Quick::needs_frame;
    result = Value::none();
    return Quick::ended;
}

Frame shutdown_executor_frame(Coroutine& self) {
    EventLoop& event_loop = loop_of(self.args[0]);
    const Value executor = event_loop.default_executor_;
    const Ref<Future> future = loop::create_future(event_loop, trace::WaitKind::runner);
    CO_TRY(begun, as<loop::WorkerPool>(executor)->shutdown(false, false));
    as<loop::WorkerPool>(executor)->when_idle(future);
    CO_TRY(limit, timeout_after(self.args[1]));
    auto& timeout = *as<Timeout>(limit);
    CO_TRY(entered, timeout.enter());
    Outcome waited = co_await self.result_of(*future, 610);
    Outcome left = timeout.exit(waited.raised() ? Value(waited.exception()) : Value());
    if (left.raised()) waited = std::move(left);
    if (waited.ok()) co_return Value::none();
    if (!object::is_a(Value(waited.exception()), &object::exc::TimeoutError)) co_return waited;
    CO_TRY(warned, World::current().warn(&object::exc::RuntimeWarning,
                                         "The executor did not finishing joining its threads within " +
                                             object::repr_text(self.args[1]) + " seconds."));
    co_return as<loop::WorkerPool>(executor)->shutdown(false, false);
}
const Routine kShutdownExecutor{
    {"shutdown_default_executor", "BaseEventLoop.shutdown_default_executor", kFile, 595},
    shutdown_executor_frame,
    shutdown_executor_quick};

// --- shutdown_asyncgens ---

Quick shutdown_asyncgens_quick(Coroutine& self, Outcome& result) {
    EventLoop& event_loop = loop_of(self.args[0]);
    event_loop.asyncgens_shutdown_called_ = true;
    if (event_loop.live_asyncgens()->size != 0) return Quick::needs_frame;
    result = Value::none();
    return Quick::ended;
}

Frame shutdown_asyncgens_frame(Coroutine& self) {
    EventLoop& event_loop = loop_of(self.args[0]);
    const Ref<object::List> generators = event_loop.live_asyncgens();
    const Ref<object::List> closings = object::new_list();
    event_loop.asyncgens_.clear();
    for (std::uint32_t i = 0; i < generators->size; ++i) {
        CO_TRY(closing, object::call_method((*generators)[i], object::intern("aclose")));
        object::list_append(*closings, closing);
    }
    const Value arguments = object::make_tuple(closings->span());
    object::list_clear(*closings);
    CO_TRY(gathered, gather_all(arguments, true));
    CO_TRY(results, co_await self.result_of(*as<Future>(gathered), 582));
    const auto& list = *as<object::List>(results);
    for (std::uint32_t i = 0; i < list.size; ++i) {
        if (!object::is_a(list[i], &object::exc::Exception)) continue;
        const std::string message = "an error occurred during closing of asynchronous generator " +
                                    object::repr_text((*generators)[i]);
        CO_TRY(reported, event_loop.call_exception_handler(
                             loop::error_context(message, list[i], "asyncgen", (*generators)[i])));
    }
    co_return Value::none();
}
const Routine kShutdownAsyncgens{{"shutdown_asyncgens", "BaseEventLoop.shutdown_asyncgens", kFile, 570},
                                 shutdown_asyncgens_frame,
                                 shutdown_asyncgens_quick};

}  // namespace

Value shutdown_asyncgens(const Value& event_loop) { return make_coroutine(kShutdownAsyncgens, event_loop); }
Value shutdown_default_executor(const Value& event_loop, const Value& timeout) {
    return make_coroutine(kShutdownExecutor, event_loop, timeout);
}

void define_executor_methods() {
    object::define_methods(
        loop::event_loop_type,
        {{"run_in_executor", "self, executor, func, *args", run_in_executor},
         {"set_default_executor", "self, executor", set_default_executor},
         {"shutdown_asyncgens", "self, /",
          [](const Value* a) -> Outcome { return shutdown_asyncgens(a[0]); }},
         {"shutdown_default_executor", "self, timeout=None",
          [](const Value* a) -> Outcome { return shutdown_default_executor(a[0], a[1]); }}});
}

void add_executors(ModuleNames& names) {
    names.add({"to_thread", "func, /, *args, **kwargs", to_thread}, "asyncio.threads");
}

}  // namespace aio
