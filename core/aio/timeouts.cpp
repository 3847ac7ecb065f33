// Entering, expiring and leaving a Timeout, and its Python type.
#include "core/aio/timeouts.h"

#include <array>
#include <cmath>

#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

Type timeout_type;

namespace {

using State = Timeout::State;

const char* name_of(State state) {
    static constexpr const char* kNames[] = {"created", "active", "expiring", "expired", "finished"};
    return kNames[static_cast<int>(state)];
}

// Timeout._on_timeout
Outcome on_timeout(const Value& a, const Value&, const Value&) {
    auto& timeout = *as<Timeout>(a);
    const Ref<Timeout> alive(&timeout);
    const Value cancelled = TRY(loop::cancel(timeout.task));
    timeout.state = State::expiring;
    timeout.handler = {};
    return Value::none();
}
const loop::CallbackKind kOnTimeout{"Timeout._on_timeout", "asyncio/timeouts.py", 0, on_timeout};

// Timeout._insert_timeout_error: the first CancelledError in the chain of contexts stands behind a
// TimeoutError.
void insert_timeout_error(object::BaseException& exception) {
    object::BaseException* e = &exception;
    while (e->context) {
        if (object::is_a(Value(e->context), loop::cancelled_error)) {
            auto timeout = object::make_exception(&object::exc::TimeoutError, std::string());
            loop::chain(*timeout, e->context);
            e->context = timeout;
            return;
        }
        e = e->context.get();
    }
}

bool is_there(const Value& v) { return !v.is_undefined() && !v.is_none(); }

}  // namespace

Outcome Timeout::reschedule(const Value& deadline) {
    if (state != State::entered) {
        if (state == State::created) return object::raise_runtime_error("Timeout has not been entered");
        return object::raise_runtime_error("Cannot change state of " + std::string(name_of(state)) +
                                           " Timeout");
    }
    when = deadline;
    if (handler) loop::cancel_handle(*handler);
    handler = {};
    if (deadline.is_none()) return Value::none();
    const Value running = TRY(loop::get_running_loop());
    auto& event_loop = *as<EventLoop>(running);
    const Value number = TRY(object::to_float(deadline));
    const double at = object::float_of(number);
    if (at <= World::current().now().to_double())
        handler = event_loop.call_soon(kOnTimeout, Value(this));
    else
        handler = Ref<loop::Handle>(
            event_loop.call_at(loop::Seconds::from_double(at), kOnTimeout, Value(this)).get());
    return Value::none();
}

Outcome Timeout::enter() {
    if (state != State::created) return object::raise_runtime_error("Timeout has already been entered");
    const Value running = TRY(loop::get_running_loop());
    Task* current = World::current().current_task();
    if (!current) return object::raise_runtime_error("Timeout should be used inside a task");
    state = State::entered;
    task = Ref<Task>(current);
    cancelling = current->num_cancels_requested;
    const Value scheduled = TRY(reschedule(when));
    return Value(this);
}

Outcome Timeout::exit(const Value& exception) {
    if (handler) {
        const Ref<loop::Handle> done = std::move(handler);
        loop::cancel_handle(*done);
    }
    if (state == State::expiring) {
        state = State::expired;
        if (loop::uncancel(*task) <= cancelling && is_there(exception)) {
            if (loop::is_cancelled_error(exception)) {
                auto timeout = object::make_exception(&object::exc::TimeoutError, std::string());
                loop::chain(*timeout, exception);
                return Outcome::raise(timeout);
            }
            auto& e = *object::as_exception(exception);
            insert_timeout_error(e);
            if (object::is_a(exception, &object::exc::ExceptionGroup) && object::is_tuple(e.payload))
                for (const Value& inner : as<object::Tuple>(e.payload)->span())
                    insert_timeout_error(*object::as_exception(inner));
        }
    } else if (state == State::entered) {
        state = State::exited;
    }
    return Value::none();
}

Ref<Timeout> new_timeout(Value when) {
    Ref<Timeout> made = Ref<Timeout>::adopt(make<Timeout>(&timeout_type));
    made->when = std::move(when);
    return made;
}

Outcome timeout_after(const Value& delay) {
    const Value running = TRY(loop::get_running_loop());
    if (delay.is_none()) return new_timeout(delay);
    const Value now = object::make_float(World::current().now().to_double());
    Value when = TRY(object::binary(object::BinaryOp::add, now, delay));
    return new_timeout(std::move(when));
}

namespace {

Timeout& timeout_of(const Value& v) { return *as<Timeout>(v); }

Outcome construct(Type*, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)when");
    std::array<Value, 1> a;
    const Value bound = TRY(object::bind(*signature, "Timeout.__init__", args, a.data()));
    return new_timeout(a[0]);
}

Outcome repr(const Value& self) {
    const Timeout& t = timeout_of(self);
    std::string text = "<Timeout [" + std::string(name_of(t.state)) + "]";
    if (t.state == State::entered) {
        text += " when=";
        if (t.when.is_none()) {
            text += "None";
        } else if (object::is_int(t.when)) {
            text += object::repr_text(t.when);
        } else {
            const Value number = TRY(object::to_float(t.when));
            text += object::float_repr(std::nearbyint(object::float_of(number) * 1000) / 1000);
        }
    }
    return object::make_str(text + ">");
}

// Neither waits, so neither has a frame. CPython's are coroutines all the same.
Frame never_started(Coroutine&) { co_return Value::none(); }

Quick enter_quick(Coroutine& self, Outcome& result) {
    result = timeout_of(self.args[0]).enter();
    return Quick::ended;
}
const Routine kEnter{
    {"__aenter__", "Timeout.__aenter__", "asyncio/timeouts.py", 83}, never_started, enter_quick};

Quick exit_quick(Coroutine& self, Outcome& result) {
    result = timeout_of(self.args[0]).exit(self.args[1]);
    return Quick::ended;
}
const Routine kExit{{"__aexit__", "Timeout.__aexit__", "asyncio/timeouts.py", 95}, never_started, exit_quick};

Outcome method_aenter(const Value* a) { return make_coroutine(kEnter, a[0]); }
Outcome method_aexit(const Value* a) { return make_coroutine(kExit, a[0], a[2]); }
Outcome method_when(const Value* a) { return timeout_of(a[0]).when; }
Outcome method_reschedule(const Value* a) { return timeout_of(a[0]).reschedule(a[1]); }
Outcome method_expired(const Value* a) {
    const State state = timeout_of(a[0]).state;
    return Value::boolean(state == State::expiring || state == State::expired);
}

Outcome timeout(const Value* a) { return timeout_after(a[0]); }
Outcome timeout_at(const Value* a) { return new_timeout(a[0]); }

}  // namespace

void ready_timeout_types() {
    object::Slots& s = timeout_type.slots;
    s.construct = construct;
    s.repr = repr;
    s.clear = [](Object* o) {
        auto* t = static_cast<Timeout*>(o);
        t->when = Value();
        t->handler = {};
        t->task = {};
    };
    s.traverse = [](Object* o, object::Visitor& visit) {
        auto* t = static_cast<Timeout*>(o);
        visit(t->handler.get());
        visit(t->task.get());
    };
    object::ready_type(timeout_type,
                       {"Timeout", "asyncio.timeouts", nullptr, sizeof(Timeout), Type::kContainer, false});
    object::define_methods(timeout_type, {{"when", "self, /", method_when},
                                          {"reschedule", "self, when", method_reschedule},
                                          {"expired", "self, /", method_expired},
                                          {"__aenter__", "self, /", method_aenter},
                                          {"__aexit__", "self, exc_type, exc_val, exc_tb", method_aexit}});
}

void add_timeouts(ModuleNames& names) {
    names.add(timeout_type);
    names.add({"timeout", "delay", timeout}, "asyncio.timeouts");
    names.add({"timeout_at", "when", timeout_at}, "asyncio.timeouts");
}

}  // namespace aio
