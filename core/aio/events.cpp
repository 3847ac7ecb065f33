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
Outcome set_event_loop(const Value* a) { return loop::set_event_loop(a[0]); }
Outcome new_event_loop(const Value*) { return loop::make_event_loop(); }

// For asyncio/_policies.py: None is the default policy.
Outcome policy(const Value*) {
    const Value& set = World::current().policy;
    return set ? set : Value::none();
}
Outcome install_policy(const Value* a) {
    World::current().policy = a[0].is_none() ? Value() : a[0];
    return Value::none();
}

}  // namespace

void add_events(ModuleNames& names) {
    constexpr const char* kModule = "asyncio.events";
    names.add({"get_running_loop", "", get_running_loop}, kModule);
    names.add({"_get_running_loop", "", running_loop_or_none}, kModule);
    names.add({"get_event_loop", "", get_event_loop}, kModule);
    names.add({"set_event_loop", "loop", set_event_loop}, kModule);
    names.add({"_policy", "", policy}, kModule);
    names.add({"_install_policy", "policy", install_policy}, kModule);
    names.add({"new_event_loop", "", new_event_loop}, kModule);
    names.add(loop::handle_type);
    names.add(loop::timer_handle_type);
    for (const char* name : {"AbstractEventLoop", "BaseEventLoop", "SelectorEventLoop", "EventLoop"})
        names.add(name, Value(&loop::event_loop_type));
}

}  // namespace aio
