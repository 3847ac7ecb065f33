// Condition. CPython 3.14: Lib/asyncio/locks.py, Condition.
#include <array>

#include "core/aio/locks.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

Type condition_type;

namespace {

constexpr const char* kFile = "asyncio/locks.py";

Condition& condition_of(const Value& v) { return *as<Condition>(v); }
Lock* own_lock(const Condition& c) {
    return c.lock.is_heap() && c.lock.object()->type == &lock_type ? as<Lock>(c.lock) : nullptr;
}

Frame wait_frame(Coroutine& self) {
    Condition& condition = condition_of(self.args[0]);
    CO_TRY(locked, condition_locked(condition));
    if (!locked.is_true()) co_return object::raise_runtime_error("cannot wait on un-acquired lock");
    CO_TRY(running, bound_loop(condition.bound, self.args[0]));
    const Ref<Future> waiter = loop::create_future(*as<EventLoop>(running), condition.wait_kind);
    CO_TRY(released, condition_release(condition));
    condition.waiters.push_back(Value(waiter));
    Outcome result = co_await self.result_of(*waiter, 272);
    condition.waiters.remove(waiter);
    if (result.ok()) result = Value::boolean(true);
    // The lock is taken again whatever happened; a cancellation meanwhile is raised when that is done.
    for (;;) {
        Outcome acquiring = condition_acquire(condition);
        if (acquiring.raised()) {
            result = std::move(acquiring);
            break;
        }
        const Value acquirer = acquiring.take();
        Outcome acquired = co_await self.await(acquirer, 284);
        if (acquired.ok()) break;
        const bool cancelled = loop::is_cancelled_error(Value(acquired.exception()));
        result = std::move(acquired);
        if (!cancelled) break;
    }
    // Whoever fails here may have been notified: another one gets the notification.
    if (result.raised()) wake_waiters(condition, 1);
    co_return result;
}
const Routine kWait{{"wait", "Condition.wait", kFile, 248}, wait_frame};

Frame wait_for_frame(Coroutine& self) {
    for (;;) {
        CO_TRY(answer, object::call(self.args[1]));
        CO_TRY(truth, object::truth(answer));
        if (truth.is_true()) co_return answer;
        const Value waiting = make_coroutine(kWait, self.args[0]);
        CO_TRY(woken, co_await self.await(waiting, 313));
    }
}
const Routine kWaitFor{{"wait_for", "Condition.wait_for", kFile, 303}, wait_for_frame};

Frame enter_frame(Coroutine& self) {
    CO_TRY(acquiring, object::call_method(self.args[0], object::intern("acquire")));
    CO_TRY(acquired, co_await self.await(acquiring, 14));
    co_return Value::none();
}
const Routine kEnter{{"__aenter__", "_ContextManagerMixin.__aenter__", kFile, 13}, enter_frame};

Quick exit_quick(Coroutine& self, Outcome& result) {
    result = object::call_method(self.args[0], object::intern("release"));
    if (result.ok()) result = Value::none();
    return Quick::ended;
}
Frame never_started(Coroutine&) { co_return Value::none(); }
const Routine kExit{{"__aexit__", "_ContextManagerMixin.__aexit__", kFile, 19}, never_started, exit_quick};

Outcome construct(Type* cls, const object::Args&) {
    auto* condition = make<Condition>(cls);
    const Value made = Value::adopt(condition);
    condition->lock = new_lock();
    return made;
}
Outcome init(const Value& self, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)lock=None");
    std::array<Value, 1> a;
    const Value bound = TRY(object::bind(*signature, "Condition.__init__", args, a.data()));
    if (!a[0].is_none()) condition_of(self).lock = a[0];
    return Value::none();
}
void clear(Object* o) {
    auto* condition = static_cast<Condition*>(o);
    condition->waiters.clear();
    condition->lock = Value();
    condition->bound = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* condition = static_cast<Condition*>(o);
    condition->waiters.traverse(visit);
    visit(condition->lock);
    visit(condition->bound.get());
}
Outcome repr(const Value& self) {
    const Value locked = TRY(condition_locked(condition_of(self)));
    return lock_repr(self, locked.is_true() ? "locked" : "unlocked", condition_of(self).waiters.size());
}

Outcome notify(Condition& condition, std::int64_t n) {
    const Value locked = TRY(condition_locked(condition));
    if (!locked.is_true()) return object::raise_runtime_error("cannot notify on un-acquired lock");
    wake_waiters(condition, n);
    return Value::none();
}

Outcome method_wait(const Value* a) { return make_coroutine(kWait, a[0]); }
Outcome method_wait_for(const Value* a) { return make_coroutine(kWaitFor, a[0], a[1]); }
Outcome method_notify(const Value* a) {
    const Value n = TRY(object::small_index(a[1], object::Overflow::clamp));
    return notify(condition_of(a[0]), n.small());
}
Outcome method_notify_all(const Value* a) {
    return notify(condition_of(a[0]), condition_of(a[0]).waiters.size());
}
Outcome method_locked(const Value* a) { return condition_locked(condition_of(a[0])); }
Outcome method_acquire(const Value* a) { return condition_acquire(condition_of(a[0])); }
Outcome method_release(const Value* a) { return condition_release(condition_of(a[0])); }
Outcome method_aenter(const Value* a) { return make_coroutine(kEnter, a[0]); }
Outcome method_aexit(const Value* a) { return make_coroutine(kExit, a[0]); }

}  // namespace

Outcome condition_locked(const Condition& c) {
    if (const Lock* lock = own_lock(c)) return Value::boolean(lock->locked);
    const Value answer = TRY(object::call_method(c.lock, object::intern("locked")));
    return object::truth(answer);
}
Outcome condition_acquire(const Condition& c) {
    if (Lock* lock = own_lock(c)) return acquire(Ref<Lock>(lock));
    return object::call_method(c.lock, object::intern("acquire"));
}
Outcome condition_release(const Condition& c) {
    if (Lock* lock = own_lock(c)) return release(*lock);
    return object::call_method(c.lock, object::intern("release"));
}

void wake_waiters(Condition& c, std::int64_t n) {
    for (std::uint32_t i = 0; i < c.waiters.size() && n > 0; ++i) {
        if (waiter_at(c.waiters, i).done()) continue;
        loop::set_result(waiter_at(c.waiters, i), Value::boolean(false));
        --n;
    }
}

Value condition_wait(const Ref<Condition>& condition) { return make_coroutine(kWait, condition); }

Ref<Condition> new_condition() {
    Ref<Condition> condition = Ref<Condition>::adopt(make<Condition>(&condition_type));
    condition->lock = new_lock();
    return condition;
}

void ready_condition_type() {
    object::Slots& s = condition_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    object::ready_type(condition_type, {"Condition", "asyncio.locks", nullptr, sizeof(Condition),
                                        Type::kContainer | Type::kBaseType, true});
    object::define_methods(condition_type, {{"wait", "self, /", method_wait},
                                            {"wait_for", "self, predicate", method_wait_for},
                                            {"notify", "self, n=1", method_notify},
                                            {"notify_all", "self, /", method_notify_all},
                                            {"locked", "self, /", method_locked},
                                            {"acquire", "self, /", method_acquire},
                                            {"release", "self, /", method_release},
                                            {"__aenter__", "self, /", method_aenter},
                                            {"__aexit__", "self, exc_type, exc, tb", method_aexit}});
    define_bound_loop<Condition>(condition_type);
    define_waiters<Condition>(condition_type);
    object::define_getsets(condition_type,
                           {{"_lock", [](const Value& v) -> Outcome { return condition_of(v).lock; }}});
}

}  // namespace aio
