// What a loop does for asynchronous generators: it knows those that are being iterated, and closes those that
// are abandoned. CPython 3.14: Lib/asyncio/base_events.py, _asyncgen_firstiter_hook and
// _asyncgen_finalizer_hook.
#include "core/loop/event_loop.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/str.h"
#include "core/object/weakref.h"

namespace loop {

using object::as;

namespace {

Outcome create_task_of(const Value& a, const Value& b, const Value&) {
    const Value task = TRY(as<EventLoop>(a)->create_task(b));
    return Value::none();
}
const CallbackKind create_task_callback{"BaseEventLoop.create_task", "asyncio/base_events.py", 0,
                                        create_task_of};

const CallbackKind firstiter_hook{"BaseEventLoop._asyncgen_firstiter_hook", "asyncio/base_events.py", 0,
                                  [](const Value& a, const Value&, const Value& generator) -> Outcome {
                                      return as<EventLoop>(a)->asyncgen_firstiter(generator);
                                  }};
const CallbackKind finalizer_hook{"BaseEventLoop._asyncgen_finalizer_hook", "asyncio/base_events.py", 0,
                                  [](const Value& a, const Value&, const Value& generator) -> Outcome {
                                      return as<EventLoop>(a)->asyncgen_finalizer(generator);
                                  }};

}  // namespace

Outcome EventLoop::asyncgen_firstiter(const Value& generator) {
    if (asyncgens_shutdown_called_) {
        const Value warned = TRY(World::current().warn(
            &object::exc::ResourceWarning, "asynchronous generator " + object::repr_text(generator) +
                                               " was scheduled after loop.shutdown_asyncgens() call"));
    }
    asyncgens_.push_back(TRY(object::make_weak_reference(generator)));
    return Value::none();
}

Outcome EventLoop::asyncgen_finalizer(const Value& generator) {
    forget_asyncgen(generator);
    if (closed_) return Value::none();
    Value closing = TRY(object::call_method(generator, object::intern("aclose")));
    const Ref<Handle> handle = call_soon_threadsafe(create_task_callback, Value(this), std::move(closing));
    return Value::none();
}

void EventLoop::forget_asyncgen(const Value& generator) {
    for (std::uint32_t i = 0; i < asyncgens_.size();) {
        const Value target = object::weak_target(*as<object::WeakReference>(asyncgens_[i]));
        if (target.is_none() || target.is(generator))
            const Value dropped = asyncgens_.take(i);
        else
            ++i;
    }
}

Ref<object::List> EventLoop::live_asyncgens() {
    Ref<object::List> live = object::new_list();
    for (std::uint32_t i = 0; i < asyncgens_.size(); ++i) {
        Value target = object::weak_target(*as<object::WeakReference>(asyncgens_[i]));
        if (!target.is_none()) object::list_append(*live, std::move(target));
    }
    return live;
}

Value asyncgen_firstiter_hook() {
    EventLoop* running = World::current().running_loop();
    return running ? make_callback(firstiter_hook, Value(running)) : Value::none();
}

Value asyncgen_finalizer_hook() {
    EventLoop* running = World::current().running_loop();
    return running ? make_callback(finalizer_hook, Value(running)) : Value::none();
}

}  // namespace loop
