// Lock. CPython 3.14: Lib/asyncio/locks.py, Lock and _ContextManagerMixin.
#include "core/aio/locks.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

Type lock_type;

namespace {

constexpr const char* kFile = "asyncio/locks.py";

Lock& lock_of(const Value& v) { return *as<Lock>(v); }

bool all_cancelled(Waiters& waiters) {
    for (std::uint32_t i = 0; i < waiters.size(); ++i)
        if (!waiter_at(waiters, i).cancelled()) return false;
    return true;
}

void wake_up_first(Lock& lock) {
    if (!lock.waiters.empty()) loop::set_result_unless_done(waiter_at(lock.waiters, 0), Value::boolean(true));
}

/// acquire() gives True, __aenter__() None; the second argument says which it is.
Value gain(const Coroutine& self) { return self.args[1] ? Value::none() : Value::boolean(true); }

Quick acquire_quick(Coroutine& self, Outcome& result) {
    Lock& lock = lock_of(self.args[0]);
    if (lock.locked || !all_cancelled(lock.waiters)) return Quick::needs_frame;
    lock.locked = true;
    result = gain(self);
    return Quick::ended;
}

Frame acquire_frame(Coroutine& self) {
    Lock& lock = lock_of(self.args[0]);
    CO_TRY(running, bound_loop(lock.bound, self.args[0]));
    const Ref<Future> waiter = add_waiter(lock.waiters, *as<EventLoop>(running), trace::WaitKind::lock);
    Outcome waited = co_await self.result_of(*waiter, 110);
    lock.waiters.remove(waiter);
    if (waited.raised()) {
        // If nobody has the lock, the next one must be woken up in our place.
        if (loop::is_cancelled_error(Value(waited.exception())) && !lock.locked) wake_up_first(lock);
        co_return waited;
    }
    lock.locked = true;
    co_return gain(self);
}
const Routine kAcquire{{"acquire", "Lock.acquire", kFile, 90}, acquire_frame, acquire_quick};

// --- async with ---

Quick enter_quick(Coroutine& self, Outcome& result) {
    if (overrides(self.args[0].object(), lock_type, "acquire")) return Quick::needs_frame;
    return acquire_quick(self, result);
}
const Routine kEnter{
    {"__aenter__", "_ContextManagerMixin.__aenter__", kFile, 13}, acquire_frame, enter_quick};

Frame enter_own_frame(Coroutine& self) {
    CO_TRY(acquiring, object::call_method(self.args[0], object::intern("acquire")));
    CO_TRY(acquired, co_await self.await(acquiring, 14));
    co_return Value::none();
}
const Routine kEnterOwn{{"__aenter__", "_ContextManagerMixin.__aenter__", kFile, 13}, enter_own_frame};

Quick exit_quick(Coroutine& self, Outcome& result) {
    const Value& lock = self.args[0];
    result = overrides(lock.object(), lock_type, "release")
                 ? object::call_method(lock, object::intern("release"))
                 : release(lock_of(lock));
    if (result.ok()) result = Value::none();
    return Quick::ended;
}
Frame never_started(Coroutine&) { co_return Value::none(); }
const Routine kExit{{"__aexit__", "_ContextManagerMixin.__aexit__", kFile, 19}, never_started, exit_quick};

// --- The Python type ---

Outcome construct(Type* cls, const object::Args&) { return Value::adopt(make<Lock>(cls)); }
Outcome init(const Value&, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)");
    Value nothing;
    return object::bind(*signature, "Lock.__init__", args, &nothing);
}
void clear(Object* o) {
    auto* lock = static_cast<Lock*>(o);
    lock->waiters.clear();
    lock->bound = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* lock = static_cast<Lock*>(o);
    lock->waiters.traverse(visit);
    visit(lock->bound.get());
}
Outcome repr(const Value& self) {
    return lock_repr(self, lock_of(self).locked ? "locked" : "unlocked", lock_of(self).waiters.size());
}

Outcome method_acquire(const Value* a) { return make_coroutine(kAcquire, a[0]); }
Outcome method_release(const Value* a) { return release(lock_of(a[0])); }
Outcome method_locked(const Value* a) { return Value::boolean(lock_of(a[0]).locked); }
Outcome method_aenter(const Value* a) {
    const bool own = overrides(a[0].object(), lock_type, "acquire");
    return make_coroutine(own ? kEnterOwn : kEnter, a[0], Value::none());
}
Outcome method_aexit(const Value* a) { return make_coroutine(kExit, a[0]); }

}  // namespace

Outcome release(Lock& lock) {
    if (!lock.locked) return object::raise_runtime_error("Lock is not acquired.");
    lock.locked = false;
    wake_up_first(lock);
    return Value::none();
}

Value acquire(const Ref<Lock>& lock) { return make_coroutine(kAcquire, lock); }

Ref<Lock> new_lock() { return Ref<Lock>::adopt(make<Lock>(&lock_type)); }

Outcome lock_repr(const Value& self, std::string state, std::size_t waiters) {
    const Type* type = self.object()->type;
    std::string text = "<" + std::string(type->module) + "." +
                       std::string(type->qualname ? type->qualname->view() : type->name) +
                       " object at 0x0 [" + state;
    if (waiters != 0) text += ", waiters:" + std::to_string(waiters);
    return object::make_str(text + "]>");
}

void ready_lock_type() {
    object::Slots& s = lock_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    object::ready_type(lock_type, {"Lock", "asyncio.locks", nullptr, sizeof(Lock),
                                   Type::kContainer | Type::kBaseType, true});
    object::define_methods(lock_type, {{"acquire", "self, /", method_acquire},
                                       {"release", "self, /", method_release},
                                       {"locked", "self, /", method_locked},
                                       {"__aenter__", "self, /", method_aenter},
                                       {"__aexit__", "self, exc_type, exc, tb", method_aexit}});
    define_bound_loop<Lock>(lock_type);
    define_waiters<Lock>(lock_type);
    object::define_getsets(
        lock_type,
        {{"_locked", [](const Value& v) -> Outcome { return Value::boolean(lock_of(v).locked); }}});
}

}  // namespace aio
