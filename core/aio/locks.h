// Lock, Event, Condition and Semaphore: their state, and what does not wait.
// The coroutines and Python types are in lock.cpp, event.cpp, condition.cpp and semaphore.cpp.
// CPython 3.14: Lib/asyncio/locks.py.
#pragma once

#include "core/aio/waiters.h"

namespace aio {

extern Type lock_type, event_type, condition_type, semaphore_type, bounded_semaphore_type;

struct Lock : Object {
    bool locked = false;
    Waiters waiters;
    Ref<EventLoop> bound;
};
/// RuntimeError if it is not locked.
Outcome release(Lock& lock);
/// The coroutine `Lock.acquire`.
Value acquire(const Ref<Lock>& lock);
Ref<Lock> new_lock();

struct Condition : Object {
    Value lock;  ///< a Lock, or whatever a program gave instead
    Waiters waiters;
    Ref<EventLoop> bound;
    trace::WaitKind wait_kind = trace::WaitKind::condition;
};
Outcome condition_locked(const Condition& condition);   ///< True or False
Outcome condition_acquire(const Condition& condition);  ///< what `await` takes
Outcome condition_release(const Condition& condition);
/// Wakes up to `n` waiters, without asking for the lock.
void wake_waiters(Condition& condition, std::int64_t n);
/// The coroutine `Condition.wait`.
Value condition_wait(const Ref<Condition>& condition);
Ref<Condition> new_condition();

/// `<asyncio.locks.Lock object at 0x0 [unlocked, waiters:2]>`
Outcome lock_repr(const Value& self, std::string state, std::size_t waiters);

void ready_lock_type();
void ready_event_type();
void ready_condition_type();
void ready_semaphore_types();

}  // namespace aio
