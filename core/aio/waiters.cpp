// Binding to a loop.
#include "core/aio/waiters.h"

#include "core/object/object.h"

namespace aio {

Outcome bound_loop(Ref<EventLoop>& bound, const Value& self) {
    EventLoop* running = World::current().running_loop();
    if (!bound) bound = Ref<EventLoop>(running);
    if (running != bound.get() || !running)
        return object::raise_runtime_error(object::repr_text(self) + " is bound to a different event loop");
    return Value(running);
}

}  // namespace aio
