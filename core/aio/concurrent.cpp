// concurrent.futures.wait and as_completed: waiting for threads without a loop.
// CPython 3.14: Lib/concurrent/futures/_base.py.
#include <algorithm>
#include <vector>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/thread_future.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

namespace {

using loop::ThreadFuture;

Type done_and_not_done_type, as_completed_type;

struct AsCompleted : Object {
    loop::ValueDeque finished;  ///< to be given next
    loop::ValueDeque pending;
    std::int64_t total = 0;
    Value end;  ///< the time until which it waits, or Undefined
};

/// The different futures of an iterable, in a List.
Outcome futures_of(const Value& given) {
    const Value items = TRY(object::list_of(given));
    const Ref<object::Set> different = object::new_ordered_set();
    for (const Value& item : as<object::List>(items)->span()) {
        if (!loop::as_thread_future(item))
            return object::raise_attribute_error(item, object::intern("_condition"));
        const Value added = TRY(object::set_add(*different, item));
    }
    return object::list_of(different);
}

/// What a wait looks at while the clock moves.
struct Waited {
    std::span<const Value> futures;
    bool first_completed, first_exception;

    bool enough() const {
        bool all = true;
        for (const Value& v : futures) {
            const auto& future = *as<ThreadFuture>(v);
            if (!future.done()) {
                all = false;
            } else if (first_completed || (first_exception && future.exception)) {
                return true;
            }
        }
        return all;
    }
};

Outcome limit_of(const Value& timeout, base::Seconds& limit) {
    if (timeout.is_none()) return Value::none();
    const Value number = TRY(object::to_float(timeout));
    limit = base::Seconds::from_double(object::float_of(number));
    return Value::none();
}

Outcome wait(const Value* a) {
    const Value list = TRY(futures_of(a[0]));
    const std::string when = object::is_str(a[2]) ? std::string(object::text_of(a[2])) : std::string();
    if (when != "FIRST_COMPLETED" && when != "FIRST_EXCEPTION" && when != "ALL_COMPLETED")
        return object::raise_value_error("Invalid return condition: " + object::repr_text(a[2]));
    base::Seconds limit = base::Seconds::infinity();
    const Value limited = TRY(limit_of(a[1], limit));
    Waited waited{as<object::List>(list)->span(), when == "FIRST_COMPLETED", when == "FIRST_EXCEPTION"};
    World& world = World::current();
    const auto enough = [](void* what) { return static_cast<const Waited*>(what)->enough(); };
    if (!world.block_until(enough, &waited, limit)) return world.stop({});
    const Ref<object::Set> done = object::new_ordered_set();
    const Ref<object::Set> not_done = object::new_ordered_set();
    for (const Value& future : waited.futures) {
        const Value added =
            TRY(object::set_add(as<ThreadFuture>(future)->done() ? *done : *not_done, future));
    }
    Value both = object::make_tuple({Value(done), Value(not_done)});
    both.object()->type = &done_and_not_done_type;  // of the same layout
    return both;
}

AsCompleted& iterator_of(const Value& v) { return *as<AsCompleted>(v); }

/// Moves the futures that are done to `finished`, in the order in which that happened.
void sort_out(AsCompleted& it) {
    std::vector<Value> done;
    for (std::uint32_t i = 0; i < it.pending.size();) {
        if (as<ThreadFuture>(it.pending[i])->done())
            done.push_back(it.pending.take(i));
        else
            ++i;
    }
    std::stable_sort(done.begin(), done.end(), [](const Value& x, const Value& y) {
        return as<ThreadFuture>(x)->done_serial < as<ThreadFuture>(y)->done_serial;
    });
    for (Value& future : done) it.finished.push_back(std::move(future));
}

Outcome as_completed(const Value* a) {
    const Value list = TRY(futures_of(a[0]));
    auto* it = make<AsCompleted>(&as_completed_type);
    const Value made = Value::adopt(it);
    for (const Value& future : as<object::List>(list)->span()) it->pending.push_back(future);
    it->total = as<object::List>(list)->size;
    if (!a[1].is_none()) {
        const Value number = TRY(object::to_float(a[1]));
        it->end = object::make_float(World::current().now().to_double() + object::float_of(number));
    }
    sort_out(*it);
    return made;
}

Outcome next(const Value& self) {
    AsCompleted& it = iterator_of(self);
    World& world = World::current();
    if (it.finished.empty() && !it.pending.empty()) {
        base::Seconds limit = base::Seconds::infinity();
        if (it.end) limit = base::Seconds::from_double(object::float_of(it.end)) - world.now();
        const auto any_done = [](void* what) {
            auto& pending = static_cast<AsCompleted*>(what)->pending;
            for (std::uint32_t i = 0; i < pending.size(); ++i)
                if (as<ThreadFuture>(pending[i])->done()) return true;
            return false;
        };
        if (!world.block_until(any_done, &it, limit)) return world.stop({});
        sort_out(it);
        if (it.finished.empty())
            return object::raise(&object::exc::TimeoutError, std::to_string(it.pending.size()) + " (of " +
                                                                 std::to_string(it.total) +
                                                                 ") futures unfinished");
    }
    return it.finished.empty() ? Value() : it.finished.pop_front();
}

Outcome part(const Value& self, std::size_t i) { return (*as<object::Tuple>(self))[i]; }

}  // namespace

void ready_concurrent_types() {
    done_and_not_done_type.slots.repr = [](const Value& v) -> Outcome {
        const Value done = TRY(object::repr((*as<object::Tuple>(v))[0]));
        const Value not_done = TRY(object::repr((*as<object::Tuple>(v))[1]));
        return object::make_str("DoneAndNotDoneFutures(done=" + std::string(object::text_of(done)) +
                                ", not_done=" + std::string(object::text_of(not_done)) + ")");
    };
    object::ready_type(done_and_not_done_type,
                       {"DoneAndNotDoneFutures", "concurrent.futures._base", &object::tuple_type,
                        object::tuple_type.basic_size, 0, false});
    object::define_getsets(done_and_not_done_type,
                           {{"done", [](const Value& v) -> Outcome { return part(v, 0); }},
                            {"not_done", [](const Value& v) -> Outcome { return part(v, 1); }}});
    object::Slots& s = as_completed_type.slots;
    s.clear = [](Object* o) {
        auto* it = static_cast<AsCompleted*>(o);
        it->finished.clear();
        it->pending.clear();
        it->end = Value();
    };
    s.traverse = [](Object* o, object::Visitor& visit) {
        auto* it = static_cast<AsCompleted*>(o);
        it->finished.traverse(visit);
        it->pending.traverse(visit);
    };
    s.iter = [](const Value& self) -> Outcome { return self; };
    s.next = next;
    object::ready_type(as_completed_type,
                       {"generator", "builtins", nullptr, sizeof(AsCompleted), Type::kContainer, false});
}

void add_concurrent_waits(ModuleNames& names) {
    constexpr const char* kModule = "concurrent.futures._base";
    names.add({"wait", "fs, timeout=None, return_when='ALL_COMPLETED'", wait}, kModule);
    names.add({"as_completed", "fs, timeout=None", as_completed}, kModule);
}

}  // namespace aio
