// Event. CPython 3.14: Lib/asyncio/locks.py, Event.
#include "core/aio/locks.h"
#include "core/aio/module.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace aio {

Type event_type;

namespace {

struct Event : Object {
    bool value = false;
    Waiters waiters;
    Ref<EventLoop> bound;
};

Event& event_of(const Value& v) { return *as<Event>(v); }

Quick wait_quick(Coroutine& self, Outcome& result) {
    if (!event_of(self.args[0]).value) return Quick::needs_frame;
    result = Value::boolean(true);
    return Quick::ended;
}
Frame wait_frame(Coroutine& self) {
    Event& event = event_of(self.args[0]);
    CO_TRY(running, bound_loop(event.bound, self.args[0]));
    const Ref<Future> waiter = add_waiter(event.waiters, *as<EventLoop>(running), trace::WaitKind::event);
    Outcome waited = co_await self.result_of(*waiter, 213);
    event.waiters.remove(waiter);
    if (waited.raised()) co_return waited;
    co_return Value::boolean(true);
}
const Routine kWait{{"wait", "Event.wait", "asyncio/locks.py", 200}, wait_frame, wait_quick};

Outcome construct(Type* cls, const object::Args&) { return Value::adopt(make<Event>(cls)); }
Outcome init(const Value&, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)");
    Value nothing;
    return object::bind(*signature, "Event.__init__", args, &nothing);
}
void clear(Object* o) {
    auto* event = static_cast<Event*>(o);
    event->waiters.clear();
    event->bound = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* event = static_cast<Event*>(o);
    event->waiters.traverse(visit);
    visit(event->bound.get());
}
Outcome repr(const Value& self) {
    return lock_repr(self, event_of(self).value ? "set" : "unset", event_of(self).waiters.size());
}

Outcome method_wait(const Value* a) { return make_coroutine(kWait, a[0]); }
Outcome method_is_set(const Value* a) { return Value::boolean(event_of(a[0]).value); }
Outcome method_set(const Value* a) {
    Event& event = event_of(a[0]);
    if (event.value) return Value::none();
    event.value = true;
    for (std::uint32_t i = 0; i < event.waiters.size(); ++i)
        loop::set_result_unless_done(waiter_at(event.waiters, i), Value::boolean(true));
    return Value::none();
}
Outcome method_clear(const Value* a) {
    event_of(a[0]).value = false;
    return Value::none();
}

}  // namespace

void ready_event_type() {
    object::Slots& s = event_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    object::ready_type(event_type, {"Event", "asyncio.locks", nullptr, sizeof(Event),
                                    Type::kContainer | Type::kBaseType, true});
    object::define_methods(event_type, {{"wait", "self, /", method_wait},
                                        {"is_set", "self, /", method_is_set},
                                        {"set", "self, /", method_set},
                                        {"clear", "self, /", method_clear}});
    define_bound_loop<Event>(event_type);
    define_waiters<Event>(event_type);
    object::define_getsets(
        event_type,
        {{"_value", [](const Value& v) -> Outcome { return Value::boolean(event_of(v).value); }}});
}

}  // namespace aio
