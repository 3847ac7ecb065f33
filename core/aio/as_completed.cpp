// asyncio.as_completed: futures in the order in which they are done, for `async for` and for `for`.
// CPython 3.14: Lib/asyncio/tasks.py, _AsCompletedIterator.
#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/aio/queues.h"
#include "core/loop/exceptions.h"
#include "core/loop/handle.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

namespace {

constexpr const char* kFile = "asyncio/tasks.py";

Type as_completed_type;

struct AsCompleted : Object {
    Ref<Queue> done;        ///< futures in order; None for each that was not done in time
    Ref<object::Set> todo;  ///< futures that are not done
    std::int64_t left = 0;  ///< how many it has still to give
    Ref<loop::Handle> timer;
};

AsCompleted& iterator_of(const Value& v) { return *as<AsCompleted>(v); }

Outcome handle_completion(const Value& a, const Value&, const Value& argument) {
    AsCompleted& it = iterator_of(a);
    if (object::set_size(*it.todo) == 0) return Value::none();  // its time was over before
    const Value removed = TRY(object::set_discard(*it.todo, argument));
    const Value put = TRY(put_nowait(*it.done, argument));
    if (object::set_size(*it.todo) == 0 && it.timer) loop::cancel_handle(*it.timer);
    return Value::none();
}
const loop::CallbackKind kHandleCompletion{"_AsCompletedIterator._handle_completion", kFile, 0,
                                           handle_completion};

Outcome handle_timeout(const Value& a, const Value&, const Value&) {
    AsCompleted& it = iterator_of(a);
    const Value callback = loop::make_callback(kHandleCompletion, a);
    const Value todo = TRY(object::list_of(it.todo));
    for (const Value& future : as<object::List>(todo)->span()) {
        const Value removed = TRY(loop::remove_done_callback(*as<Future>(future), callback));
        const Value put = TRY(put_nowait(*it.done, Value::none()));
    }
    object::set_clear(*it.todo);
    return Value::none();
}
const loop::CallbackKind kHandleTimeout{"_AsCompletedIterator._handle_timeout", kFile, 0, handle_timeout};

// _wait_for_one; the second argument: resolve, True or False.
Frame wait_for_one_frame(Coroutine& self) {
    AsCompleted& it = iterator_of(self.args[0]);
    const Value getting = queue_get(it.done);
    CO_TRY(future, co_await self.await(getting, 614));
    if (future.is_none()) co_return object::raise(&object::exc::TimeoutError, std::string());
    if (self.args[1].is_true()) co_return loop::result_of(*as<Future>(future));
    co_return future;
}
const Routine kWaitForOne{{"_wait_for_one", "_AsCompletedIterator._wait_for_one", kFile, 610},
                          wait_for_one_frame};

Quick anext_quick(Coroutine& self, Outcome& result) {
    AsCompleted& it = iterator_of(self.args[0]);
    if (it.left != 0) {
        --it.left;
        return Quick::needs_frame;
    }
    result = object::raise(&object::exc::StopAsyncIteration, std::string());
    return Quick::ended;
}
const Routine kAnext{
    {"__anext__", "_AsCompletedIterator.__anext__", kFile, 582}, wait_for_one_frame, anext_quick};

Outcome same_object(const Value& self) { return self; }
Outcome anext(const Value& self) { return make_coroutine(kAnext, self, Value::boolean(false)); }
Outcome next(const Value& self) {
    AsCompleted& it = iterator_of(self);
    if (it.left == 0) return Value();
    --it.left;
    return make_coroutine(kWaitForOne, self, Value::boolean(true));
}

Outcome as_completed(const Value* a) {
    if (loop::is_awaitable(a[0]))
        return object::raise_type_error("expects an iterable of awaitables, not " +
                                        std::string(object::type_of(a[0])->name));
    Ref<AsCompleted> it = Ref<AsCompleted>::adopt(make<AsCompleted>(&as_completed_type));
    it->done = new_queue();
    it->todo = object::new_ordered_set();
    const Value event_loop = TRY(loop::get_event_loop());
    const Value given = TRY(object::list_of(a[0]));
    const Ref<object::Set> different = object::new_ordered_set();
    for (const Value& awaitable : as<object::List>(given)->span()) {
        const Value is_new = TRY(object::set_add(*different, awaitable));
        if (!is_new.is_true()) continue;
        const Value future = TRY(loop::ensure_future(awaitable, as<EventLoop>(event_loop)));
        const Value added = TRY(object::set_add(*it->todo, future));
    }
    const Value todo = TRY(object::list_of(it->todo));
    for (const Value& future : as<object::List>(todo)->span())
        loop::add_done_callback(*as<Future>(future), loop::make_callback(kHandleCompletion, it));
    it->left = as<object::List>(todo)->size;
    if (it->left != 0 && !a[1].is_none()) {
        const Value now = object::make_float(World::current().now().to_double());
        const Value sum = TRY(object::binary(object::BinaryOp::add, now, a[1]));
        const Value end = TRY(object::to_float(sum));
        it->timer = Ref<loop::Handle>(
            as<EventLoop>(event_loop)
                ->call_at(loop::Seconds::from_double(object::float_of(end)), kHandleTimeout, it)
                .get());
    }
    return it;
}

}  // namespace

void ready_as_completed_type() {
    object::Slots& s = as_completed_type.slots;
    s.clear = [](Object* o) {
        auto* it = static_cast<AsCompleted*>(o);
        it->done = {};
        it->todo = {};
        it->timer = {};
    };
    s.traverse = [](Object* o, object::Visitor& visit) {
        auto* it = static_cast<AsCompleted*>(o);
        visit(it->done.get());
        visit(it->todo.get());
        visit(it->timer.get());
    };
    s.iter = same_object;
    s.next = next;
    s.aiter = same_object;
    s.anext = anext;
    object::ready_type(as_completed_type, {"_AsCompletedIterator", "asyncio.tasks", nullptr,
                                           sizeof(AsCompleted), Type::kContainer, false});
}

void add_as_completed(ModuleNames& names) {
    names.add({"as_completed", "fs, *, timeout=None", as_completed}, "asyncio.tasks");
}

}  // namespace aio
