// asyncio.gather: a future that collects the results of others.
// CPython 3.14: Lib/asyncio/tasks.py, gather and _GatheringFuture.
#include "core/aio/gather.h"

#include <vector>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/exceptions.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace aio {

namespace {

Type gathering_future_type;

/// The outer future. `children` has the inner ones in the order of the arguments.
struct GatheringFuture : Future {
    Ref<object::List> children;
    std::uint32_t futures = 0;   ///< different ones
    std::uint32_t finished = 0;  ///< of those
    bool return_exceptions = false;
    bool cancel_requested = false;
};

/// Where equal arguments were before: by identity, as coroutines and futures compare.
class Seen {
  public:
    explicit Seen(std::size_t expected) {
        std::size_t slots = 16;
        while (slots < expected * 2) slots *= 2;
        slots_.resize(slots);
    }
    /// The index at which `o` was added, or -1 after adding it with `index`.
    std::int64_t find_or_add(const Object* o, std::uint32_t index) {
        const std::size_t mask = slots_.size() - 1;
        const auto address = reinterpret_cast<std::uintptr_t>(o);
        std::size_t at = ((address >> 4) ^ (address >> 17)) & mask;
        for (; slots_[at].first; at = (at + 1) & mask)
            if (slots_[at].first == o) return slots_[at].second;
        slots_[at] = {o, index};
        return -1;
    }

  private:
    std::vector<std::pair<const Object*, std::uint32_t>> slots_;
};

Outcome collect(GatheringFuture& outer) {
    const Ref<object::List> results = object::new_list(outer.children->size);
    Future* last = nullptr;
    for (std::uint32_t i = 0; i < outer.children->size; ++i) {
        last = as<Future>((*outer.children)[i]);
        if (last->cancelled()) {
            const Value& message = last->cancel_message;
            const Value argument =
                message.is_undefined() || message.is_none() ? object::make_str("") : message;
            object::list_append(*results, Value(object::make_exception(
                                              loop::cancelled_error, std::span<const Value>(&argument, 1))));
        } else if (last->exception) {
            last->log_traceback = false;
            object::list_append(*results, Value(last->exception));
        } else {
            object::list_append(*results, last->result);
        }
    }
    if (outer.cancel_requested && last)
        loop::set_exception(outer, loop::make_cancelled_error(*last));
    else
        loop::set_result(outer, results);
    return Value::none();
}

// gather.<locals>._done_callback
Outcome child_done(const Value& a, const Value&, const Value& argument) {
    Future& child = *as<Future>(argument);
    auto* outer = a.is_undefined() ? nullptr : as<GatheringFuture>(a);
    if (outer) ++outer->finished;
    if (!outer || outer->done()) {
        if (!child.cancelled()) child.log_traceback = false;
        return Value::none();
    }
    if (!outer->return_exceptions) {
        if (child.cancelled()) {
            loop::set_exception(*outer, loop::make_cancelled_error(child));
            return Value::none();
        }
        child.log_traceback = false;
        if (child.exception) {
            loop::set_exception(*outer, child.exception);
            return Value::none();
        }
    }
    return outer->finished == outer->futures ? collect(*outer) : Outcome(Value::none());
}
const loop::CallbackKind kChildDone{"gather.<locals>._done_callback", "asyncio/tasks.py", 810, child_done};

Outcome gather(const Value* a) {
    const Value return_exceptions = TRY(object::truth(a[1]));
    return loop::keeping(gather_all(a[0], return_exceptions.is_true()), a[0]);
}

// _GatheringFuture.cancel: cancels the children; it is cancelled itself only when they are.
Outcome cancel(const Value* a) {
    auto& outer = *as<GatheringFuture>(a[0]);
    if (outer.done()) return Value::boolean(false);
    bool any = false;
    const Ref<object::List> children = outer.children;
    for (std::uint32_t i = 0; i < children->size; ++i) {
        const Value accepted = TRY(loop::cancel((*children)[i], a[1]));
        if (accepted.is_true()) any = true;
    }
    if (any) outer.cancel_requested = true;
    return Value::boolean(any);
}

void clear(Object* o) {
    static_cast<GatheringFuture*>(o)->children = {};
    loop::clear_future(o);
}
void traverse(Object* o, object::Visitor& visit) {
    visit(static_cast<GatheringFuture*>(o)->children.get());
    loop::traverse_future(o, visit);
}

}  // namespace

Outcome gather_all(const Value& arguments, bool return_exceptions) {
    const auto& given = *as<object::Tuple>(arguments);
    if (given.size == 0) {
        const Value current = TRY(loop::get_event_loop());
        const Ref<Future> done = loop::create_future(*as<EventLoop>(current));
        loop::set_result(*done, object::new_list());
        return done;
    }
    EventLoop* event_loop = World::current().running_loop();
    const Value callback = loop::make_callback(kChildDone, Value());
    const Ref<object::List> children = object::new_list(given.size);
    std::vector<Value> done;
    Seen seen(given.size);
    std::uint32_t futures = 0;
    for (std::uint32_t i = 0; i < given.size; ++i) {
        const Value& arg = given[i];
        if (arg.is_heap()) {
            const std::int64_t before = seen.find_or_add(arg.object(), i);
            if (before >= 0) {
                object::list_append(*children, (*children)[static_cast<std::size_t>(before)]);
                continue;
            }
        }
        const Value made = TRY(loop::ensure_future(arg, event_loop));
        Future* child = loop::as_future(made);
        if (!child)
            return object::raise_type_error("An asyncio.Future, a coroutine or an awaitable is required");
        if (!event_loop) event_loop = child->loop.get();
        if (!made.is(arg) && child->is_task) static_cast<Task*>(child)->log_destroy_pending = false;
        ++futures;
        if (child->done())
            done.push_back(made);
        else
            loop::add_done_callback(*child, callback);
        object::list_append(*children, made);
    }
    Ref<GatheringFuture> outer = Ref<GatheringFuture>::adopt(make<GatheringFuture>(&gathering_future_type));
    loop::init_future(*outer, *event_loop);
    loop::made_at(*outer, "asyncio/tasks.py:749");
    outer->wait_kind = trace::WaitKind::gather;
    outer->wait_amount = given.size;
    outer->children = children;
    outer->futures = futures;
    outer->return_exceptions = return_exceptions;
    as<loop::NativeCallback>(callback)->a = outer;
    for (const Value& child : done) {
        const Value ok = TRY(child_done(outer, Value(), child));
    }
    return outer;
}

void add_gather(ModuleNames& names) {
    names.add({"gather", "*coros_or_futures, return_exceptions=False", gather}, "asyncio.tasks");
}

void ready_gather_types() {
    gathering_future_type.slots.clear = clear;
    gathering_future_type.slots.traverse = traverse;
    object::ready_type(gathering_future_type, {"_GatheringFuture", "asyncio.tasks", &loop::future_type,
                                               sizeof(GatheringFuture), Type::kContainer, false});
    object::define_methods(gathering_future_type, {{"cancel", "self, msg=None", cancel}});
}

}  // namespace aio
