// Barrier. CPython 3.14: Lib/asyncio/locks.py, Barrier.
#include <array>

#include "core/aio/locks.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

namespace {

constexpr const char* kFile = "asyncio/locks.py";

Type barrier_type;

struct Barrier : Object {
    enum class State : std::uint8_t { filling, draining, resetting, broken };
    State state = State::filling;
    std::int64_t parties = 0;
    std::int64_t count = 0;  ///< tasks in the barrier
    Ref<Condition> condition;
};
using State = Barrier::State;

Barrier& barrier_of(const Value& v) { return *as<Barrier>(v); }
void notify_all(Barrier& b) { wake_waiters(*b.condition, b.condition->waiters.size()); }

Outcome broken(const char* message) { return object::raise(loop::broken_barrier_error, message); }

/// Leaving: the last one out ends the draining.
void leave(Barrier& b) {
    --b.count;
    if (b.count != 0) return;
    if (b.state == State::resetting || b.state == State::draining) b.state = State::filling;
    notify_all(b);
}

Frame wait_frame(Coroutine& self) {
    Barrier& b = barrier_of(self.args[0]);
    CO_TRY(acquiring, condition_acquire(*b.condition));
    CO_TRY(acquired, co_await self.await(acquiring, 518));
    Outcome result{Value::none()};
    while (result.ok() && (b.state == State::draining || b.state == State::resetting)) {
        const Value waiting = condition_wait(b.condition);
        result = co_await self.await(waiting, 519);
    }
    if (result.ok() && b.state == State::broken) result = broken("Barrier aborted");
    if (result.ok()) {
        const std::int64_t index = b.count++;
        if (index + 1 == b.parties) {
            b.state = State::draining;
            notify_all(b);
        } else {
            while (result.ok() && b.state == State::filling) {
                const Value waiting = condition_wait(b.condition);
                result = co_await self.await(waiting, 527);
            }
            if (result.ok() && (b.state == State::broken || b.state == State::resetting))
                result = broken("Abort or reset of barrier");
        }
        if (result.ok()) result = object::make_int(index);
        leave(b);
    }
    CO_TRY(released, condition_release(*b.condition));
    co_return result;
}
const Routine kWait{{"wait", "Barrier.wait", kFile, 511}, wait_frame};
const Routine kEnter{{"__aenter__", "Barrier.__aenter__", kFile, 503}, wait_frame};

Quick exit_quick(Coroutine&, Outcome& result) {
    result = Value::none();
    return Quick::ended;
}
Frame never_started(Coroutine&) { co_return Value::none(); }
const Routine kExit{{"__aexit__", "Barrier.__aexit__", kFile, 508}, never_started, exit_quick};

Frame reset_frame(Coroutine& self) {
    Barrier& b = barrier_of(self.args[0]);
    CO_TRY(acquiring, condition_acquire(*b.condition));
    CO_TRY(acquired, co_await self.await(acquiring, 583));
    b.state = b.count > 0 ? State::resetting : State::filling;
    notify_all(b);
    co_return condition_release(*b.condition);
}
const Routine kReset{{"reset", "Barrier.reset", kFile, 577}, reset_frame};

Frame abort_frame(Coroutine& self) {
    Barrier& b = barrier_of(self.args[0]);
    CO_TRY(acquiring, condition_acquire(*b.condition));
    CO_TRY(acquired, co_await self.await(acquiring, 598));
    b.state = State::broken;
    notify_all(b);
    co_return condition_release(*b.condition);
}
const Routine kAbort{{"abort", "Barrier.abort", kFile, 592}, abort_frame};

Outcome construct(Type* cls, const object::Args&) {
    auto* b = make<Barrier>(cls);
    const Value made = Value::adopt(b);
    b->condition = new_condition();
    b->condition->wait_kind = trace::WaitKind::barrier;
    return made;
}
Outcome init(const Value& self, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)parties");
    std::array<Value, 1> a;
    const Value bound = TRY(object::bind(*signature, "Barrier.__init__", args, a.data()));
    const Value few = TRY(object::compare(object::CompareOp::lt, a[0], Value::small_int(1)));
    if (few.is_true()) return object::raise_value_error("parties must be >= 1");
    const Value number = TRY(object::small_index(a[0], object::Overflow::clamp));
    barrier_of(self).parties = number.small();
    return Value::none();
}
Outcome repr(const Value& self) {
    static constexpr const char* kStates[] = {"filling", "draining", "resetting", "broken"};
    const Barrier& b = barrier_of(self);
    std::string text = kStates[static_cast<int>(b.state)];
    if (b.state != State::broken) {
        const std::int64_t waiting = b.state == State::filling ? b.count : 0;
        text += ", waiters:" + std::to_string(waiting) + "/" + std::to_string(b.parties);
    }
    return lock_repr(self, text, 0);
}

}  // namespace

void ready_barrier_type() {
    object::Slots& s = barrier_type.slots;
    s.construct = construct;
    s.init = init;
    s.repr = repr;
    s.clear = [](Object* o) { static_cast<Barrier*>(o)->condition = {}; };
    s.traverse = [](Object* o, object::Visitor& visit) { visit(static_cast<Barrier*>(o)->condition.get()); };
    object::ready_type(barrier_type, {"Barrier", "asyncio.locks", nullptr, sizeof(Barrier),
                                      Type::kContainer | Type::kBaseType, true});
    object::define_methods(
        barrier_type,
        {{"wait", "self, /", [](const Value* a) -> Outcome { return make_coroutine(kWait, a[0]); }},
         {"reset", "self, /", [](const Value* a) -> Outcome { return make_coroutine(kReset, a[0]); }},
         {"abort", "self, /", [](const Value* a) -> Outcome { return make_coroutine(kAbort, a[0]); }},
         {"__aenter__", "self, /", [](const Value* a) -> Outcome { return make_coroutine(kEnter, a[0]); }},
         {"__aexit__", "self, *args",
          [](const Value* a) -> Outcome { return make_coroutine(kExit, a[0]); }}});
    object::define_getsets(
        barrier_type,
        {{"_count", [](const Value& v) -> Outcome { return object::make_int(barrier_of(v).count); }},
         {"parties", [](const Value& v) -> Outcome { return object::make_int(barrier_of(v).parties); }},
         {"n_waiting",
          [](const Value& v) -> Outcome {
              const Barrier& b = barrier_of(v);
              return object::make_int(b.state == State::filling ? b.count : std::int64_t{0});
          }},
         {"broken",
          [](const Value& v) -> Outcome { return Value::boolean(barrier_of(v).state == State::broken); }}});
}

void add_barriers(ModuleNames& names) { names.add(barrier_type); }

}  // namespace aio
