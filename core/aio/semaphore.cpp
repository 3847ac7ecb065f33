// Semaphore and BoundedSemaphore. CPython 3.14: Lib/asyncio/locks.py.
#include <array>

#include "core/aio/locks.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

Type semaphore_type, bounded_semaphore_type;

namespace {

constexpr const char* kFile = "asyncio/locks.py";

struct Semaphore : Object {
    std::int64_t value = 1;
    std::int64_t most = 1;  ///< of a BoundedSemaphore: the value it was made with
    bool bounded = false;
    Waiters waiters;
    Ref<EventLoop> bound;
};

Semaphore& semaphore_of(const Value& v) { return *as<Semaphore>(v); }

bool is_locked(Semaphore& s) {
    if (s.value == 0) return true;
    for (std::uint32_t i = 0; i < s.waiters.size(); ++i)
        if (!waiter_at(s.waiters, i).cancelled()) return true;
    return false;
}

bool wake_up_next_waiter(Semaphore& s) {
    for (std::uint32_t i = 0; i < s.waiters.size(); ++i) {
        Future& waiter = waiter_at(s.waiters, i);
        if (waiter.done()) continue;
        --s.value;
        loop::set_result(waiter, Value::boolean(true));
        return true;
    }
    return false;
}

Outcome release(Semaphore& s) {
    if (s.bounded && s.value >= s.most)
        return object::raise_value_error("BoundedSemaphore released too many times");
    ++s.value;
    wake_up_next_waiter(s);
    return Value::none();
}

/// acquire() gives True, __aenter__() None; the second argument says which it is.
Value gain(const Coroutine& self) { return self.args[1] ? Value::none() : Value::boolean(true); }

Quick acquire_quick(Coroutine& self, Outcome& result) {
    Semaphore& s = semaphore_of(self.args[0]);
    if (is_locked(s)) return Quick::needs_frame;
    --s.value;
    result = gain(self);
    return Quick::ended;
}

Frame acquire_frame(Coroutine& self) {
    Semaphore& s = semaphore_of(self.args[0]);
    CO_TRY(running, bound_loop(s.bound, self.args[0]));
    const Ref<Future> waiter = add_waiter(s.waiters, *as<EventLoop>(running), trace::WaitKind::semaphore);
    Outcome waited = co_await self.result_of(*waiter, 407);
    s.waiters.remove(waiter);
    // Woken up, but cancelled before it could run: the place goes back.
    if (waited.raised() && loop::is_cancelled_error(Value(waited.exception())) && waiter->done() &&
        !waiter->cancelled())
        ++s.value;
    while (s.value > 0 && wake_up_next_waiter(s)) {
    }
    if (waited.raised()) co_return waited;
    co_return gain(self);
}
const Routine kAcquire{{"acquire", "Semaphore.acquire", kFile, 386}, acquire_frame, acquire_quick};
const Routine kEnter{
    {"__aenter__", "_ContextManagerMixin.__aenter__", kFile, 13}, acquire_frame, acquire_quick};

Frame enter_own_frame(Coroutine& self) {
    CO_TRY(acquiring, object::call_method(self.args[0], object::intern("acquire")));
    CO_TRY(acquired, co_await self.await(acquiring, 14));
    co_return Value::none();
}
const Routine kEnterOwn{{"__aenter__", "_ContextManagerMixin.__aenter__", kFile, 13}, enter_own_frame};

Quick exit_quick(Coroutine& self, Outcome& result) {
    const Value& s = self.args[0];
    const bool own = overrides(s.object(), semaphore_type, "release") &&
                     overrides(s.object(), bounded_semaphore_type, "release");
    result = own ? object::call_method(s, object::intern("release")) : release(semaphore_of(s));
    if (result.ok()) result = Value::none();
    return Quick::ended;
}
Frame never_started(Coroutine&) { co_return Value::none(); }
const Routine kExit{{"__aexit__", "_ContextManagerMixin.__aexit__", kFile, 19}, never_started, exit_quick};

Outcome construct(Type* cls, const object::Args&) {
    auto* s = make<Semaphore>(cls);
    s->bounded = cls->is_subtype_of(&bounded_semaphore_type);
    return Value::adopt(s);
}
Outcome init(const Value& self, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)value=1");
    std::array<Value, 1> a;
    const bool bounded = self.is_heap() && self.object()->type->is_subtype_of(&bounded_semaphore_type);
    const char* name = bounded ? "BoundedSemaphore.__init__" : "Semaphore.__init__";
    const Value bound = TRY(object::bind(*signature, name, args, a.data()));
    const Value negative = TRY(object::compare(object::CompareOp::lt, a[0], Value::small_int(0)));
    if (negative.is_true()) return object::raise_value_error("Semaphore initial value must be >= 0");
    const Value number = TRY(object::small_index(a[0], object::Overflow::clamp));
    Semaphore& s = semaphore_of(self);
    s.value = s.most = number.small();
    return Value::none();
}
void clear(Object* o) {
    auto* s = static_cast<Semaphore*>(o);
    s->waiters.clear();
    s->bound = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* s = static_cast<Semaphore*>(o);
    s->waiters.traverse(visit);
    visit(s->bound.get());
}
Outcome repr(const Value& self) {
    Semaphore& s = semaphore_of(self);
    return lock_repr(self, is_locked(s) ? "locked" : "unlocked, value:" + std::to_string(s.value),
                     s.waiters.size());
}

Outcome method_acquire(const Value* a) { return make_coroutine(kAcquire, a[0]); }
Outcome method_release(const Value* a) { return release(semaphore_of(a[0])); }
Outcome method_locked(const Value* a) { return Value::boolean(is_locked(semaphore_of(a[0]))); }
Outcome method_aenter(const Value* a) {
    const bool own = overrides(a[0].object(), semaphore_type, "acquire");
    return make_coroutine(own ? kEnterOwn : kEnter, a[0], Value::none());
}
Outcome method_aexit(const Value* a) { return make_coroutine(kExit, a[0]); }

}  // namespace

void ready_semaphore_types() {
    object::Slots& s = semaphore_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    constexpr std::uint32_t kFlags = Type::kContainer | Type::kBaseType;
    object::ready_type(semaphore_type,
                       {"Semaphore", "asyncio.locks", nullptr, sizeof(Semaphore), kFlags, true});
    object::ready_type(bounded_semaphore_type, {"BoundedSemaphore", "asyncio.locks", &semaphore_type,
                                                sizeof(Semaphore), kFlags, true});
    object::define_methods(semaphore_type, {{"acquire", "self, /", method_acquire},
                                            {"release", "self, /", method_release},
                                            {"locked", "self, /", method_locked},
                                            {"__aenter__", "self, /", method_aenter},
                                            {"__aexit__", "self, exc_type, exc, tb", method_aexit}});
    object::define_methods(bounded_semaphore_type, {{"release", "self, /", method_release}});
    define_bound_loop<Semaphore>(semaphore_type);
    define_waiters<Semaphore>(semaphore_type);
    object::define_getsets(
        semaphore_type,
        {{"_value", [](const Value& v) -> Outcome { return object::make_int(semaphore_of(v).value); }}});
}

void add_locks(ModuleNames& names) {
    for (Type* type : {&lock_type, &event_type, &condition_type, &semaphore_type, &bounded_semaphore_type})
        names.add(*type);
}

}  // namespace aio
