// asyncio.run and Runner. CPython 3.14: Lib/asyncio/runners.py.
#include <array>

#include "core/aio/coroutine.h"
#include "core/aio/executors.h"
#include "core/aio/gather.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

namespace {

constexpr std::int64_t kThreadJoinTimeout = 300;  // constants.THREAD_JOIN_TIMEOUT, in seconds

Type runner_type;

struct Runner : Object {
    enum class State : std::uint8_t { created, initialized, closed };
    State state = State::created;
    bool set_event_loop = false;
    Value debug;         ///< None: as the loop has it
    Value loop_factory;  ///< None: a new event loop
    Value event_loop;
    Ref<loop::Context> context;

    Outcome lazy_init();
    Outcome run(const Value& coro, const Value& context);
    Outcome close();
};

Outcome Runner::lazy_init() {
    if (state == State::closed) return object::raise_runtime_error("Runner is closed");
    if (state == State::initialized) return Value::none();
    if (loop_factory.is_none()) {
        event_loop = TRY(loop::make_event_loop());
        if (!loop::as_event_loop(event_loop))
            return object::raise_type_error("the event loop policy gave no event loop");
        const Value set = TRY(loop::set_event_loop(event_loop));
        set_event_loop = true;
    } else {
        event_loop = TRY(object::call(loop_factory));
        if (!loop::as_event_loop(event_loop))
            return object::raise_type_error("loop_factory gave no event loop");
    }
    if (!debug.is_none()) {
        const Value on = TRY(object::truth(debug));
        as<EventLoop>(event_loop)->set_debug(on.is_true());
    }
    context = loop::copy_context();
    state = State::initialized;
    return Value::none();
}

Outcome Runner::run(const Value& given, const Value& in) {
    if (World::current().running_loop())
        return object::raise_runtime_error("Runner.run() cannot be called from a running event loop");
    const Value ready = TRY(lazy_init());
    Value coro = given;
    if (!loop::is_coroutine(coro)) {
        if (!loop::is_awaitable(coro))
            return object::raise_type_error("An asyncio.Future, a coroutine or an awaitable is required");
        coro = loop::wrap_awaitable(coro);
    }
    const Ref<object::Dict> keywords = object::new_dict();
    object::dict_set(*keywords, object::intern("context"), in.is_none() ? Value(context) : in);
    const Ref<EventLoop> running(as<EventLoop>(event_loop));
    const Value task = TRY(running->create_task(coro, keywords.get()));
    coro = Value();
    if (Future* future = loop::as_future(task)) loop::made_at(*future, "asyncio/runners.py:109");
    return running->run_until_complete(task);
}

// runners.py, _cancel_all_tasks.
Outcome cancel_all_tasks(EventLoop& event_loop) {
    const Value set = loop::all_tasks(event_loop);
    const Value tasks = TRY(object::tuple_of(set));
    const std::span<const Value> to_cancel = as<object::Tuple>(tasks)->span();
    if (to_cancel.empty()) return Value::none();
    for (const Value& task : to_cancel) {
        const Value cancelled = TRY(loop::cancel(task));
    }
    const Value gathered = TRY(gather_all(tasks, true));
    const Value done = TRY(event_loop.run_until_complete(gathered));
    // In CPython the frames of what was raised meanwhile lead back to the frame of this function, which has
    // the tasks: they, and what their frames hold, live until cycles are collected.
    for (const Value& task : to_cancel) {
        auto& t = *as<Task>(task);
        if (t.cancelled_exception) loop::keep_alive(*t.cancelled_exception, tasks);
        if (t.exception) loop::keep_alive(*t.exception, tasks);
    }
    for (const Value& task : to_cancel) {
        auto& t = *as<Task>(task);
        if (t.cancelled() || !t.exception) continue;
        t.log_traceback = false;
        const Value reported = TRY(event_loop.call_exception_handler(loop::error_context(
            "unhandled exception during asyncio.run() shutdown", t.exception, "task", task)));
    }
    return Value::none();
}

Outcome shut_down(EventLoop& event_loop) {
    const Value cancelled = TRY(cancel_all_tasks(event_loop));
    // By name: a program may have put its own in their place.
    const Value self(&event_loop);
    const Value closing = TRY(object::call_method(self, object::intern("shutdown_asyncgens")));
    const Value generators = TRY(event_loop.run_until_complete(closing));
    const Value timeout = Value::small_int(kThreadJoinTimeout);
    const Value joining =
        TRY(object::call_method(self, object::intern("shutdown_default_executor"), {timeout}));
    return event_loop.run_until_complete(joining);
}

Outcome Runner::close() {
    if (state != State::initialized) return Value::none();
    const Ref<EventLoop> closing(as<EventLoop>(event_loop));
    Outcome result = shut_down(*closing);
    if (World::current().stopped()) return result;
    if (set_event_loop) {
        const Outcome unset = loop::set_event_loop(Value::none());
    }
    const Value closed = TRY(closing->close());
    event_loop = Value();
    state = State::closed;
    if (result.raised()) return result;
    return Value::none();
}

/// The exception of leaving a `with` block replaces the block's, which becomes its context.
Outcome with_close(Runner& runner, Outcome result) {
    if (World::current().stopped()) return result;
    Outcome closed = runner.close();
    if (closed.ok()) return result;
    if (result.raised() && !closed.exception()->context)
        closed.exception()->context = result.take_exception();
    return closed;
}

Ref<Runner> new_runner(Value debug, Value loop_factory) {
    Ref<Runner> runner = Ref<Runner>::adopt(make<Runner>(&runner_type));
    runner->debug = std::move(debug);
    runner->loop_factory = std::move(loop_factory);
    return runner;
}

Outcome run_main(const Value* a) {
    if (World::current().running_loop())
        return object::raise_runtime_error("asyncio.run() cannot be called from a running event loop");
    const Ref<Runner> runner = new_runner(a[1], a[2]);
    const Value entered = TRY(runner->lazy_init());
    return with_close(*runner, runner->run(a[0], Value::none()));
}
Outcome run(const Value* a) { return loop::keeping(run_main(a), a[0]); }

Runner& runner_of(const Value* a) { return *as<Runner>(a[0]); }

Outcome construct(Type*, const object::Args& args) {
    static object::Signature* const signature =
        object::make_signature("(self)*, debug=None, loop_factory=None");
    std::array<Value, 2> a;
    const Value bound = TRY(object::bind(*signature, "Runner.__init__", args, a.data()));
    return new_runner(a[0], a[1]);
}
Outcome method_run(const Value* a) { return loop::keeping(runner_of(a).run(a[1], a[2]), a[1]); }
Outcome method_close(const Value* a) { return runner_of(a).close(); }
Outcome method_get_loop(const Value* a) {
    const Value ready = TRY(runner_of(a).lazy_init());
    return runner_of(a).event_loop;
}
Outcome method_enter(const Value* a) {
    const Value ready = TRY(runner_of(a).lazy_init());
    return a[0];
}
Outcome method_exit(const Value* a) {
    const Value closed = TRY(runner_of(a).close());
    return Value::none();
}

}  // namespace

void ready_runner_types() {
    object::Slots& s = runner_type.slots;
    s.construct = construct;
    s.clear = [](Object* o) {
        auto* r = static_cast<Runner*>(o);
        r->debug = Value();
        r->loop_factory = Value();
        r->event_loop = Value();
        r->context = {};
    };
    s.traverse = [](Object* o, object::Visitor& visit) {
        auto* r = static_cast<Runner*>(o);
        visit(r->loop_factory);
        visit(r->event_loop);
        visit(r->context.get());
    };
    object::ready_type(runner_type,
                       {"Runner", "asyncio.runners", nullptr, sizeof(Runner), Type::kContainer, false});
    object::define_methods(runner_type, {{"run", "self, coro, *, context=None", method_run},
                                         {"close", "self, /", method_close},
                                         {"get_loop", "self, /", method_get_loop},
                                         {"__enter__", "self, /", method_enter},
                                         {"__exit__", "self, exc_type, exc_val, exc_tb", method_exit}});
}

void add_runners(ModuleNames& names) {
    names.add(runner_type);
    names.add({"run", "main, *, debug=None, loop_factory=None", run}, "asyncio.runners");
}

}  // namespace aio
