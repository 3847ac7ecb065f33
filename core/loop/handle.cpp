// Running and cancelling handles, and their Python types.
#include "core/loop/handle.h"

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;

Type handle_type, timer_handle_type, thread_safe_handle_type;

namespace {

/// The part of Handle._run after an exception.
Outcome report(EventLoop& loop, Outcome result, const std::string& callback, const Value& handle) {
    if (result.ok() || World::current().stopped() || ends_the_loop(Value(result.exception()))) return result;
    const Value exception(result.take_exception());
    return loop.call_exception_handler(
        error_context("Exception in callback " + callback, exception, handle ? "handle" : nullptr, handle));
}

Handle* handle_of(const Value& v) { return as<Handle>(v); }

void clear(Object* o) {
    auto* h = static_cast<Handle*>(o);
    h->first = Value();
    h->second = Value();
    h->context = {};
    h->shown = Value();
    h->place = Value();
    h->loop = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* h = static_cast<Handle*>(o);
    visit(h->first);
    visit(h->second);
    visit(h->context.get());
    visit(h->loop.get());
}

Outcome repr(const Value& self) { return object::make_str(handle_repr(*handle_of(self))); }

TimerHandle* timer_of(const Value& v) {
    return v.is_heap() && v.object()->type == &timer_handle_type ? as<TimerHandle>(v) : nullptr;
}

// events.py, TimerHandle.__eq__ and the comparisons that rest on it.
Outcome timer_compare(object::CompareOp op, const Value& self, const Value& other) {
    const TimerHandle* a = timer_of(self);
    const TimerHandle* b = timer_of(other);
    if (!a || !b) return Value::not_implemented();
    const auto equal = [&]() -> Outcome {
        if (a->when != b->when || a->cancelled != b->cancelled || a->kind != b->kind)
            return Value::boolean(false);
        if (a->cancelled) return Value::boolean(true);
        const Value same = TRY(object::equals(a->first, b->first));
        if (!same.is_true()) return same;
        if (a->second.is_undefined() || b->second.is_undefined())
            return Value::boolean(a->second.is_undefined() == b->second.is_undefined());
        return object::equals(a->second, b->second);
    };
    switch (op) {
        case object::CompareOp::lt: return Value::boolean(a->when < b->when);
        case object::CompareOp::gt: return Value::boolean(a->when > b->when);
        case object::CompareOp::le: return a->when < b->when ? Value::boolean(true) : equal();
        case object::CompareOp::ge: return a->when > b->when ? Value::boolean(true) : equal();
        case object::CompareOp::eq: return equal();
        default: {
            const Value same = TRY(equal());
            return Value::boolean(!same.is_true());
        }
    }
}
Outcome timer_hash(const Value& self) {
    return object::hash(object::make_float(timer_of(self)->when.to_double()));
}

Outcome method_cancel(const Value* a) {
    cancel_handle(*handle_of(a[0]));
    return Value::none();
}
Outcome method_cancelled(const Value* a) { return Value::boolean(handle_of(a[0])->cancelled); }
Outcome method_get_context(const Value* a) {
    const auto& context = handle_of(a[0])->context;
    return context ? Value(context) : Value::none();
}
Outcome method_when(const Value* a) { return object::make_float(timer_of(a[0])->when.to_double()); }
Outcome method_run(const Value* a) { return run_handle(*handle_of(a[0])); }

}  // namespace

Outcome run_callback(EventLoop& loop, const Value& callable, const Value& argument, Context* context) {
    const EnteredContext entered(context);
    Outcome result = !entered.ok() ? entered.error()
                     : is_native_callback(callable)
                         ? as<NativeCallback>(callable)->kind->run(as<NativeCallback>(callable)->a,
                                                                   as<NativeCallback>(callable)->b, argument)
                         : object::call(callable, object::Args{&argument, 1, nullptr});
    if (result.ok()) return result;
    return report(loop, std::move(result), callback_source(callable), Value());
}

Outcome run_handle(Handle& handle) {
    const EnteredContext entered(handle.context.get());
    const CallbackKind* const kind = handle.kind;
    const Value first = handle.first;
    const Value second = handle.second;
    Outcome result{Value()};
    if (!entered.ok()) {
        result = entered.error();
    } else if (kind) {
        result = kind->run(first, second, Value());
    } else {
        const std::span<const Value> args =
            second ? as<object::Tuple>(second)->span() : std::span<const Value>();
        result =
            object::call(first, object::Args{args.data(), static_cast<std::uint32_t>(args.size()), nullptr});
    }
    if (result.ok()) return result;
    return report(*handle.loop, std::move(result), callback_text(handle), Value(&handle));
}

void cancel_handle(Handle& handle) {
    if (handle.cancelled) return;
    const Ref<Handle> alive(&handle);
    if (TimerHandle* timer = timer_of(alive)) {
        if (timer->scheduled) {
            ++handle.loop->timer_cancelled_count_;
            World::current().timer_cancelled(*timer);
        }
    }
    World& world = World::current();
    if (handle.is_ready && world.direct())
        world.ready_callback(handle_label(handle), trace::ReadyWhy::dropped);
    handle.cancelled = true;
    // Debug mode keeps what the callback was, for the report of a slow one.
    if (handle.loop->debug_) handle.shown = object::make_str(handle_repr(handle));
    const Value first = std::move(handle.first);
    const Value second = std::move(handle.second);
}

base::StringId handle_label(const Handle& handle) {
    World& world = World::current();
    return handle.kind ? world.label(*handle.kind) : world.intern(callback_name(handle.first));
}

std::string callback_text(const Handle& handle) {
    if (!handle.kind)
        return callback_source(handle.first, handle.second,
                               handle.loop->debug_ ? Arguments::shown : Arguments::hidden);
    std::string text = std::string(handle.kind->qualname) + "()";
    if (handle.kind->line != 0)
        text += " at " + std::string(handle.kind->file) + ":" + std::to_string(handle.kind->line);
    return text;
}

// events.py, Handle._repr_info and TimerHandle._repr_info.
std::string handle_repr(const Handle& handle) {
    if (handle.shown) return std::string(object::text_of(handle.shown));
    std::string text = "<" + std::string(handle.type->name);
    if (handle.cancelled) text += " cancelled";
    if (handle.type == &timer_handle_type)
        text += " when=" + object::float_repr(static_cast<const TimerHandle&>(handle).when.to_double());
    if (handle.first) text += " " + callback_text(handle);
    if (handle.place) text += " created at " + std::string(object::text_of(handle.place));
    return text + ">";
}

void ready_handle_types() {
    for (Type* type : {&handle_type, &timer_handle_type, &thread_safe_handle_type}) {
        type->slots.clear = clear;
        type->slots.traverse = traverse;
        type->slots.repr = repr;
    }
    object::ready_type(handle_type,
                       {"Handle", "asyncio.events", nullptr, sizeof(Handle), Type::kContainer, false});
    timer_handle_type.slots.compare = timer_compare;
    timer_handle_type.slots.hash = timer_hash;
    object::ready_type(timer_handle_type, {"TimerHandle", "asyncio.events", &handle_type, sizeof(TimerHandle),
                                           Type::kContainer, false});
    object::ready_type(thread_safe_handle_type, {"_ThreadSafeHandle", "asyncio.events", &handle_type,
                                                 sizeof(Handle), Type::kContainer, false});
    object::define_methods(handle_type, {{"cancel", "self, /", method_cancel},
                                         {"cancelled", "self, /", method_cancelled},
                                         {"get_context", "self, /", method_get_context},
                                         {"_run", "self, /", method_run}});
    object::define_methods(timer_handle_type, {{"when", "self, /", method_when}});
    object::define_getsets(
        handle_type,
        {{"_cancelled", [](const Value& v) -> Outcome { return Value::boolean(handle_of(v)->cancelled); }},
         {"_callback", [](const Value& v) -> Outcome {
              const Handle* h = handle_of(v);
              if (h->first.is_undefined()) return Value::none();
              return h->kind ? make_callback(*h->kind, h->first, h->second) : h->first;
          }}});
}

}  // namespace loop
