// The module _thread: starting threads and the lock on which the module threading builds everything else.
// CPython 3.14: Modules/_threadmodule.c; Python/lock.c for who gets a lock that is released.
#include <string>

#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;

namespace {

using base::Seconds;

/// One that waits for a lock; lives in the wait.
struct Ticket {
    Ticket* next = nullptr;
    Seconds since;
    bool woken = false;
    bool handed = false;  ///< the lock is its own already
};

struct ThreadLock : Object {
    Ticket* first;
    bool locked;
};
Type lock_type;

/// Who has waited as long as this gets the lock when it is released; else who comes first takes it.
const Seconds kTimeToBeFair = Seconds::from_double(0.001);

void push(ThreadLock& lock, Ticket& ticket) {
    Ticket** at = &lock.first;
    while (*at) at = &(*at)->next;
    *at = &ticket;
}
void drop(ThreadLock& lock, const Ticket& ticket) {
    for (Ticket** at = &lock.first; *at; at = &(*at)->next) {
        if (*at != &ticket) continue;
        *at = ticket.next;
        return;
    }
}

Outcome acquire(ThreadLock& lock, bool blocking, Seconds limit) {
    loop::World& world = loop::World::current();
    const Value alive(&lock);
    const Seconds end = world.now() + limit;
    while (lock.locked) {
        if (!blocking || (!limit.is_infinite() && world.now() >= end)) return Value::boolean(false);
        Ticket ticket;
        ticket.since = world.now();
        push(lock, ticket);
        const auto woken = [](void* what) { return static_cast<Ticket*>(what)->woken; };
        const bool goes_on =
            world.block_until(woken, &ticket, limit.is_infinite() ? limit : end - world.now());
        if (!ticket.woken) drop(lock, ticket);
        if (!goes_on) return world.stop({});
        if (ticket.handed) return Value::boolean(true);
    }
    lock.locked = true;
    return Value::boolean(true);
}

Outcome release(ThreadLock& lock) {
    if (!lock.locked) return raise_runtime_error("release unlocked lock");
    Ticket* const first = lock.first;
    if (first) {
        lock.first = first->next;
        first->woken = true;
        first->handed = loop::World::current().now() - first->since >= kTimeToBeFair;
    }
    lock.locked = first && first->handed;
    return Value::none();
}

ThreadLock& lock_of(const Value* a) { return *as<ThreadLock>(a[0]); }

Outcome lock_acquire(const Value* a) {
    const Value blocking = TRY(truth(a[1]));
    const Value number = TRY(to_float(a[2]));
    const double timeout = float_of(number);
    if (!blocking.is_true() && timeout != -1)
        return raise_value_error("can't specify a timeout for a non-blocking call");
    if (timeout < 0 && timeout != -1) return raise_value_error("timeout value must be a non-negative number");
    return acquire(lock_of(a), blocking.is_true(),
                   timeout == -1 ? Seconds::infinity() : Seconds::from_double(timeout));
}
Outcome lock_enter(const Value* a) { return acquire(lock_of(a), true, Seconds::infinity()); }
Outcome lock_release(const Value* a) { return release(lock_of(a)); }
Outcome lock_locked(const Value* a) { return Value::boolean(lock_of(a).locked); }
Outcome lock_repr(const Value& self) {
    return make_str(std::string("<") + (as<ThreadLock>(self)->locked ? "locked" : "unlocked") +
                    " _thread.lock object at 0x0>");
}
Outcome allocate_lock(const Value*) { return Value::adopt(make_instance(&lock_type)); }

// The body of a thread: a call, between the events that tell of it.
void run_thread(const Value& a, std::uint64_t) {
    loop::World& world = loop::World::current();
    const auto& given = *as<Tuple>(a);
    const base::StringId function = world.intern(loop::callback_name(given[1]));
    const base::StringId name = world.intern(world.thread_name());
    world.thread(trace::ThreadWhat::start, function, name);
    const Outcome ran = call(given[0]);
    if (world.stopped()) return;
    if (ran.raised() && Heap::current().unraisable)
        Heap::current().unraisable(Value(ran.exception()),
                                   "Exception ignored in thread started by " + repr_text(given[1]));
    world.thread(trace::ThreadWhat::end, function, name);
}

Outcome start(const Value* a) {
    loop::World& world = loop::World::current();
    auto thread = std::make_unique<loop::Thread>();
    thread->name = str_text(a[2]);
    thread->daemon = a[3].is_true();
    thread->gives_way = true;
    thread->ident = static_cast<std::uint64_t>(a[4].small());
    thread->body = run_thread;
    thread->a = object::make_tuple({a[0], a[1]});
    if (!world.start_thread(std::move(thread))) return raise_runtime_error("can't start new thread");
    if (world.stopped()) return world.stop({});
    return Value::none();
}
Outcome new_ident(const Value*) {
    return make_int(static_cast<std::int64_t>(loop::World::current().next_thread_ident()));
}
Outcome get_ident(const Value*) {
    return make_int(static_cast<std::int64_t>(loop::World::current().thread_ident()));
}
Outcome name(const Value*) { return make_str(loop::World::current().thread_name()); }
Outcome count(const Value*) {
    return make_int(static_cast<std::int64_t>(loop::World::current().thread_count()));
}

}  // namespace

void ready_thread_types() {
    lock_type.slots.repr = lock_repr;
    ready_type(lock_type, {"lock", "_thread", nullptr, sizeof(ThreadLock), 0, false});
    lock_type.slots.construct = [](Type* cls, const Args&) -> Outcome {
        return Value::adopt(make_instance(cls));
    };
    define_methods(lock_type, {{"acquire", "self, blocking=True, timeout=-1", lock_acquire},
                               {"release", "self, /", lock_release},
                               {"locked", "self, /", lock_locked},
                               {"__enter__", "self, /", lock_enter},
                               {"__exit__", "self, exc_type, exc_value, traceback, /", lock_release}});
}

void add_thread(Dict& names) {
    for (const Native& f : {Native{"allocate_lock", "", allocate_lock}, Native{"get_ident", "", get_ident},
                            Native{"get_native_id", "", get_ident}, Native{"_count", "", count},
                            Native{"_name", "", name}, Native{"_new_ident", "", new_ident},
                            Native{"_start", "run, function, name, daemon, ident, /", start}})
        add_function(names, f, "_thread");
    add_value(names, "LockType", Value(&lock_type));
    add_value(names, "lock", Value(&lock_type));
    add_value(names, "error", Value(&exc::RuntimeError));
    add_value(names, "TIMEOUT_MAX", make_float(9223372036.0));
}

}  // namespace modules
