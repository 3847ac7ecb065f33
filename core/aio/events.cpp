// asyncio's functions about loops. CPython 3.14: Lib/asyncio/events.py.
#include <string>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"

namespace aio {

namespace {

Outcome get_running_loop(const Value*) { return loop::get_running_loop(); }
Outcome running_loop_or_none(const Value*) {
    EventLoop* running = World::current().running_loop();
    return running ? Value(running) : Value::none();
}
Outcome get_event_loop(const Value*) { return loop::get_event_loop(); }
Outcome set_event_loop(const Value* a) {
    if (!a[0].is_none() && !loop::as_event_loop(a[0]))
        return object::raise_type_error("loop must be an instance of AbstractEventLoop or None, not '" +
                                        std::string(object::type_name(a[0])) + "'");
    World::current().current_event_loop() = a[0].is_none() ? Value() : a[0];
    return Value::none();
}
Outcome new_event_loop(const Value*) { return loop::new_event_loop(); }

// There is one kind of loop, and no policy that would choose another.
Outcome set_event_loop_policy(const Value* a) {
    const Value warned = TRY(World::current().warn(
        &object::exc::DeprecationWarning,
        "'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16"));
    if (a[0].is_none()) return Value::none();
    return object::raise_type_error("policy must be an instance of AbstractEventLoopPolicy or None, not '" +
                                    std::string(object::type_name(a[0])) + "'");
}

}  // namespace

void add_events(ModuleNames& names) {
    constexpr const char* kModule = "asyncio.events";
    names.add({"get_running_loop", "", get_running_loop}, kModule);
    names.add({"_get_running_loop", "", running_loop_or_none}, kModule);
    names.add({"get_event_loop", "", get_event_loop}, kModule);
    names.add({"set_event_loop", "loop", set_event_loop}, kModule);
    names.add({"set_event_loop_policy", "policy", set_event_loop_policy}, kModule);
    names.add({"new_event_loop", "", new_event_loop}, kModule);
    names.add(loop::handle_type);
    names.add(loop::timer_handle_type);
    for (const char* name : {"AbstractEventLoop", "BaseEventLoop", "SelectorEventLoop", "EventLoop"})
        names.add(name, Value(&loop::event_loop_type));
}

}  // namespace aio
