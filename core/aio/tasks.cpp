// asyncio's functions about tasks and futures that are no primitives: creating, finding, wrapping.
// CPython 3.14: Lib/asyncio/tasks.py, futures.py, coroutines.py, base_tasks.py.
#include <vector>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/loop/thread_future.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

namespace {

Outcome loop_or_running(const Value& given) {
    if (given.is_none()) return loop::get_running_loop();
    return given;
}

Outcome create_task(const Value* a) {
    Outcome running = loop::get_running_loop();
    if (running.raised()) return loop::keeping(std::move(running), a[0]);
    const Value event_loop = running.take();
    Outcome made = loop::keeping(as<EventLoop>(event_loop)->create_task(a[0], as<object::Dict>(a[1])), a[0]);
    if (made.raised()) return made;
    Value task = made.take();
    if (Future* future = loop::as_future(task)) loop::made_at(*future, "asyncio/tasks.py:395");
    return task;
}

Outcome ensure_future(const Value* a) {
    return loop::keeping(loop::ensure_future(a[0], loop::as_event_loop(a[1])), a[0]);
}

Outcome current_task(const Value* a) {
    const Value event_loop = TRY(loop_or_running(a[0]));
    World& world = World::current();
    if (loop::as_event_loop(event_loop) != world.running_loop() || !world.current_task())
        return Value::none();
    return Value(world.current_task());
}

Outcome all_tasks(const Value* a) {
    const Value event_loop = TRY(loop_or_running(a[0]));
    EventLoop* of = loop::as_event_loop(event_loop);
    if (!of) return object::new_ordered_set();
    return loop::all_tasks(*of);
}

Outcome iscoroutine(const Value* a) { return Value::boolean(loop::is_coroutine(a[0])); }
Outcome isfuture(const Value* a) { return Value::boolean(loop::is_future(a[0])); }

// inspect.iscoroutinefunction, by the flags of the code.
Outcome iscoroutinefunction(const Value* a) {
    const Value warned = TRY(World::current().warn(
        &object::exc::DeprecationWarning,
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use "
        "inspect.iscoroutinefunction() instead"));
    constexpr std::int64_t kCoroutineFlag = 0x80;  // inspect.CO_COROUTINE
    Value function = a[0];
    for (const char* inner : {"__func__", "func", "__func__"}) {
        const Value next = TRY(object::find_attr(function, object::intern(inner)));
        if (next) function = next;
    }
    const Value code = TRY(object::find_attr(function, object::intern("__code__")));
    const Value flags = code ? TRY(object::find_attr(code, object::intern("co_flags"))) : Value();
    return Value::boolean(flags && flags.is_small_int() && (flags.small() & kCoroutineFlag) != 0);
}

// Who awaits what, for capture_call_graph, which this library does not have.
Outcome awaited_by_is_not_kept(const Value*) { return Value::none(); }

Outcome wrap_future(const Value* a) {
    if (loop::is_future(a[0])) return a[0];
    loop::ThreadFuture* future = loop::as_thread_future(a[0]);
    if (!future)
        return object::raise(&object::exc::AssertionError,
                             "concurrent.futures.Future is expected, got " + object::repr_text(a[0]));
    const Value event_loop = a[1].is_none() ? TRY(loop::get_event_loop()) : a[1];
    return loop::wrap_future(*future, *as<EventLoop>(event_loop));
}

// run_coroutine_threadsafe.<locals>.callback: a = (coroutine, loop), b = the thread's future.
Outcome start_from_thread(const Value& a, const Value& b, const Value&) {
    const auto& pair = *as<object::Tuple>(a);
    auto& future = *as<loop::ThreadFuture>(b);
    Outcome made = loop::ensure_future(pair[0], as<EventLoop>(pair[1]));
    if (made.raised()) {
        Outcome goes_on = loop::start_or_notify_cancel(future);
        if (goes_on.ok() && goes_on.take().is_true())
            const Outcome set =
                loop::set_thread_exception(future, Ref<object::BaseException>(made.exception()));
        return made;
    }
    const Value task = made.take();
    loop::chain_future(*as<Future>(task), future);
    return Value::none();
}
const loop::CallbackKind kStartFromThread{"run_coroutine_threadsafe.<locals>.callback", "asyncio/tasks.py",
                                          1016, start_from_thread};

Outcome run_coroutine_threadsafe(const Value* a) {
    if (!loop::is_coroutine(a[0])) return object::raise_type_error("A coroutine object is required");
    EventLoop* event_loop = loop::as_event_loop(a[1]);
    if (!event_loop) return object::raise_attribute_error(a[1], object::intern("call_soon_threadsafe"));
    const Value open = TRY(event_loop->check_closed());
    const Ref<loop::ThreadFuture> future = loop::new_thread_future();
    const Ref<loop::Handle> handle =
        event_loop->call_soon_threadsafe(kStartFromThread, object::make_tuple({a[0], a[1]}), future);
    return future;
}

/// constructor(coro, loop=loop, eager_start=..., **kwargs)
Outcome make_eager(const Value& constructor, const Value& event_loop, const Value& coro,
                   const Value& eager_start, const Value& kwargs) {
    std::vector<Value> values{coro, event_loop, eager_start};
    std::vector<Value> names{object::make_str("loop"), object::make_str("eager_start")};
    std::size_t place = 0;
    while (const object::Dict::Entry* e = object::dict_next(*as<object::Dict>(kwargs), place)) {
        names.push_back(e->key);
        values.push_back(e->value);
    }
    const Value keywords = object::make_tuple(names);
    return object::call(constructor, object::Args{values.data(), 1, as<object::Tuple>(keywords)});
}
Outcome eager_task_factory(const Value* a) {
    return make_eager(Value(&loop::task_type), a[0], a[1], a[2], a[3]);
}
Outcome custom_factory(const Value* a) { return make_eager(a[0], a[1], a[2], a[3], a[4]); }
Outcome create_eager_task_factory(const Value* a) {
    Value factory = object::make_native(
        {"factory", "constructor, loop, coro, *, eager_start=True, **kwargs", custom_factory},
        "asyncio.tasks");
    as<object::NativeFunction>(factory)->self = a[0];
    return factory;
}

// --- Task.get_stack and print_stack (base_tasks.py) ---

Outcome stack_of(const Value& task, const Value& limit) {
    const Ref<object::List> frames = object::new_list();
    std::int64_t left = limit.is_none() ? 1 : limit.is_small_int() ? limit.small() : 1;
    const Value& coro = as<Task>(task)->coro;
    Value frame = coro ? TRY(object::find_attr(coro, object::intern("cr_frame"))) : Value();
    if (frame.is_undefined() && coro) frame = TRY(object::find_attr(coro, object::intern("gi_frame")));
    if (frame && !frame.is_none()) {
        if (left > 0) object::list_append(*frames, frame);
        return frames;
    }
    if (const auto& exception = as<Task>(task)->exception) {
        left = limit.is_small_int() ? limit.small() : INT64_MAX;
        for (object::Traceback* t = exception->traceback.get(); t && left > 0; t = t->next.get(), --left)
            if (t->frame) object::list_append(*frames, t->frame);
    }
    return frames;
}
Outcome get_stack(const Value* a) { return stack_of(a[0], a[1]); }

Outcome print_stack(const Value* a) {
    World& world = World::current();
    const Value frames = TRY(stack_of(a[0], a[1]));
    const auto& list = *as<object::List>(frames);
    const auto& task = *as<Task>(a[0]);
    const char* title = list.size == 0 ? "No stack for " : task.exception ? "Traceback for " : "Stack for ";
    std::string text =
        title + object::repr_text(a[0]) + (list.size == 0 ? "\n" : " (most recent call last):\n");
    for (std::uint32_t i = 0; i < list.size; ++i) {
        const Value code = TRY(object::get_attr(list[i], object::intern("f_code")));
        const Value file = TRY(object::get_attr(code, object::intern("co_filename")));
        const Value name = TRY(object::get_attr(code, object::intern("co_name")));
        const Value line = TRY(object::get_attr(list[i], object::intern("f_lineno")));
        text += "  File \"" + object::str_text(file) + "\", line " + object::str_text(line) + ", in " +
                object::str_text(name) + "\n";
        const Value source = world.doors.source_line && line.is_small_int()
                                 ? world.doors.source_line(object::str_text(file), line.small())
                                 : Value();
        if (source) text += "    " + object::str_text(source) + "\n";
    }
    if (task.exception) text += object::describe(*task.exception) + "\n";
    if (a[2].is_none()) {
        world.standard_error += text;
        return Value::none();
    }
    const Value written = TRY(object::call_method(a[2], object::names::write_, {object::make_str(text)}));
    return Value::none();
}

}  // namespace

void define_task_stack_methods() {
    object::define_methods(loop::task_type,
                           {{"get_stack", "self, /, *, limit=None", get_stack},
                            {"print_stack", "self, /, *, limit=None, file=None", print_stack}});
}

void add_tasks(ModuleNames& names) {
    names.add(loop::future_type);
    names.add(loop::task_type);
    constexpr const char* kModule = "asyncio.tasks";
    names.add({"create_task", "coro, **kwargs", create_task}, kModule);
    names.add({"ensure_future", "coro_or_future, *, loop=None", ensure_future}, kModule);
    names.add({"current_task", "loop=None", current_task}, kModule);
    names.add({"all_tasks", "loop=None", all_tasks}, kModule);
    names.add({"run_coroutine_threadsafe", "coro, loop", run_coroutine_threadsafe}, kModule);
    names.add({"eager_task_factory", "loop, coro, *, eager_start=True, **kwargs", eager_task_factory},
              kModule);
    names.add({"create_eager_task_factory", "custom_task_constructor", create_eager_task_factory}, kModule);
    names.add({"iscoroutine", "obj", iscoroutine}, "asyncio.coroutines");
    names.add({"iscoroutinefunction", "func", iscoroutinefunction}, "asyncio.coroutines");
    names.add({"isfuture", "obj", isfuture}, "asyncio.base_futures");
    for (const char* name : {"future_add_to_awaited_by", "future_discard_from_awaited_by"})
        names.add({name, "fut, waiter, /", awaited_by_is_not_kept}, "asyncio.futures");
    names.add({"wrap_future", "future, *, loop=None", wrap_future}, "asyncio.futures");
    for (const char* constant : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
        names.add(constant, object::make_str(constant));
    for (Type* exception :
         {loop::cancelled_error, loop::invalid_state_error, loop::sendfile_not_available_error,
          loop::broken_barrier_error, &object::exc::TimeoutError})
        names.add(*exception);
}

}  // namespace aio
