// Binding to a loop.
#include "core/aio/waiters.h"

#include "core/object/containers.h"
#include "core/object/object.h"

namespace aio {

Outcome bound_loop(Ref<EventLoop>& bound, const Value& self) {
    EventLoop* running = World::current().running_loop();
    if (!bound) bound = Ref<EventLoop>(running);
    if (running != bound.get() || !running)
        return object::raise_runtime_error(object::repr_text(self) + " is bound to a different event loop");
    return Value(running);
}

Outcome waiters_list(const Waiters& waiters) {
    const auto list = object::new_list(waiters.size());
    for (std::uint32_t i = 0; i < waiters.size(); ++i) object::list_append(*list, waiters[i]);
    const auto make_deque = World::current().doors.make_deque;
    return make_deque ? make_deque(list) : Outcome(Value(list));
}

}  // namespace aio
