// Future and FutureIter as Python sees them: construction, methods, attributes, the awaiting.
#include <array>

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/generic_alias.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::Args;
using object::as;

Type future_type, future_iter_type;

namespace {

Outcome future_construct(Type* cls, const Args&) { return Value::adopt(make<Future>(cls)); }

Outcome future_init(const Value& self, const Args& args) {
    static object::Signature* const signature = object::make_signature("*, loop=None");
    std::array<Value, 1> a;
    const Value bound = TRY(object::bind(*signature, "Future", args, a.data()));
    const Value given = a[0].is_none() ? TRY(get_event_loop()) : a[0];
    EventLoop* event_loop = as_event_loop(given);
    if (!event_loop) return object::raise_type_error("an event loop is required");
    init_future(*as<Future>(self), *event_loop);
    return Value::none();
}

Outcome not_ready(const Future& f) {
    (void)f;
    return object::raise_runtime_error("Future object is not initialized.");
}

/// After a state change on a loop that takes no callbacks any more.
Outcome scheduled(const Future& f, bool had_callbacks) {
    if (had_callbacks && f.loop->closed_) return object::raise_runtime_error("Event loop is closed");
    return Value::none();
}

Outcome method_result(const Value* a) { return result_of(*as<Future>(a[0])); }
Outcome method_exception(const Value* a) { return exception_of(*as<Future>(a[0])); }
Outcome method_done(const Value* a) { return Value::boolean(as<Future>(a[0])->done()); }
Outcome method_cancelled(const Value* a) { return Value::boolean(as<Future>(a[0])->cancelled()); }

Outcome method_set_result(const Value* a) {
    auto* f = as<Future>(a[0]);
    if (!f->loop) return not_ready(*f);
    if (f->done()) return object::raise(invalid_state_error, "invalid state");
    const bool has_callbacks = f->callback_count() != 0;
    set_result(*f, a[1]);
    return scheduled(*f, has_callbacks);
}
Outcome method_set_exception(const Value* a) {
    auto* f = as<Future>(a[0]);
    if (!f->loop) return not_ready(*f);
    if (f->done()) return object::raise(invalid_state_error, "invalid state");
    const Value exception = TRY(checked_exception(a[1]));
    const bool has_callbacks = f->callback_count() != 0;
    set_exception(*f, Ref<object::BaseException>(object::as_exception(exception)));
    return scheduled(*f, has_callbacks);
}
Outcome method_cancel(const Value* a) {
    auto* f = as<Future>(a[0]);
    if (!f->loop) return not_ready(*f);
    return Value::boolean(cancel_future(*f, a[1].is_none() ? Value() : a[1]));
}
Outcome method_add_done_callback(const Value* a) {
    auto* f = as<Future>(a[0]);
    if (!f->loop) return not_ready(*f);
    Ref<Context> context;
    if (!a[2].is_none() && object::is_a(a[2], &context_type)) context = Ref<Context>(as<Context>(a[2]));
    if (f->done()) {
        const Value open = TRY(f->loop->check_closed());
    }
    add_done_callback(*f, a[1], std::move(context));
    return Value::none();
}
Outcome method_remove_done_callback(const Value* a) { return remove_done_callback(*as<Future>(a[0]), a[1]); }
Outcome method_get_loop(const Value* a) {
    auto* f = as<Future>(a[0]);
    return f->loop ? Outcome(f->loop) : not_ready(*f);
}
Outcome method_make_cancelled_error(const Value* a) { return make_cancelled_error(*as<Future>(a[0])); }

Outcome or_none(const Value& v) { return v.is_undefined() ? Value::none() : v; }

Outcome get_state(const Value& self) {
    static constexpr const char* kNames[] = {"PENDING", "CANCELLED", "FINISHED"};
    return object::make_str(kNames[static_cast<int>(as<Future>(self)->state)]);
}
Outcome get_blocking(const Value& self) { return Value::boolean(as<Future>(self)->blocking); }
Outcome set_blocking(const Value& self, const Value& v) {
    if (v.is_undefined()) return cannot_delete();
    const Value truth = TRY(object::truth(v));
    as<Future>(self)->blocking = truth.is_true();
    return Value::none();
}
Outcome get_log_traceback(const Value& self) { return Value::boolean(as<Future>(self)->log_traceback); }
Outcome set_log_traceback(const Value& self, const Value& v) {
    if (v.is_undefined()) return cannot_delete();
    const Value truth = TRY(object::truth(v));
    if (truth.is_true()) return object::raise_value_error("_log_traceback can only be set to False");
    as<Future>(self)->log_traceback = false;
    return Value::none();
}
Outcome get_callbacks(const Value& self) {
    const auto* f = as<Future>(self);
    if (f->callback_count() == 0) return Value::none();
    const auto list = object::new_list();
    for (std::uint32_t i = 0; i < f->callback_count(); ++i) {
        const DoneCallback& c = f->callback_at(i);
        list_append(*list, object::make_tuple({c.target, c.context ? Value(c.context) : Value::none()}));
    }
    return list;
}

// --- FutureIter: what `await future` drives ---

struct FutureIter : Object {
    Ref<Future> future;
};

Outcome future_await(const Value& self) {
    auto* f = as<Future>(self);
    if (!f->loop) return not_ready(*f);
    auto* it = make<FutureIter>(&future_iter_type);
    it->future = Ref<Future>(f);
    return Value::adopt(it);
}

object::Resumed as_resumed(Outcome result) {
    using Kind = object::Resumed::Kind;
    if (result.raised()) return {Kind::raised, Value(result.take_exception())};
    return {Kind::returned, result.take()};
}

object::Resumed iter_resume(Object* self, object::ResumeKind kind, Value sent) {
    using Kind = object::Resumed::Kind;
    auto* it = static_cast<FutureIter*>(self);
    if (kind == object::ResumeKind::raise) {
        const Ref<Future> left = std::move(it->future);
        return {Kind::raised, std::move(sent)};
    }
    if (!it->future) return {Kind::returned, Value::none()};
    Future& f = *it->future;
    if (f.pending()) {
        if (f.blocking) return as_resumed(object::raise_runtime_error("await wasn't used with future"));
        f.blocking = true;
        return {Kind::yielded, Value(&f)};
    }
    const Ref<Future> done = std::move(it->future);
    return as_resumed(result_of(*done));
}

/// For `next(it)` and for loops: a result other than None comes as StopIteration.
Outcome iter_next(const Value& self) {
    object::Resumed r = iter_resume(self.object(), object::ResumeKind::send, Value::none());
    switch (r.kind) {
        case object::Resumed::Kind::yielded: return std::move(r.value);
        case object::Resumed::Kind::raised:
            return Outcome::raise(Ref<object::BaseException>(object::as_exception(r.value)));
        default:
            if (r.value.is_none()) return Value();
            return Outcome::raise(object::make_stop_iteration(std::move(r.value)));
    }
}
Outcome as_call(object::Resumed r) {
    if (r.kind == object::Resumed::Kind::yielded) return std::move(r.value);
    if (r.kind == object::Resumed::Kind::returned)
        return Outcome::raise(object::make_stop_iteration(std::move(r.value)));
    return Outcome::raise(Ref<object::BaseException>(object::as_exception(r.value)));
}
Outcome iter_send(const Value* a) {
    return as_call(iter_resume(a[0].object(), object::ResumeKind::send, a[1]));
}
Outcome iter_throw(const Value* a) {
    Outcome raised = object::raise_object(a[1]);
    return as_call(iter_resume(a[0].object(), object::ResumeKind::raise, Value(raised.take_exception())));
}
Outcome iter_close(const Value* a) {
    const Ref<Future> left = std::move(as<FutureIter>(a[0])->future);
    return Value::none();
}
Outcome same_object(const Value& self) { return self; }

}  // namespace

Object* future_awaited_by(Object* iterator) {
    return iterator->type == &future_iter_type ? static_cast<FutureIter*>(iterator)->future.get() : nullptr;
}

void ready_future_types() {
    object::Slots& f = future_type.slots;
    f.clear = clear_future;
    f.traverse = traverse_future;
    f.finalize = finalize_future;
    f.repr = future_repr;
    f.construct = future_construct;
    f.init = future_init;
    f.await = future_await;
    f.iter = future_await;
    object::ready_type(future_type, {"Future", "_asyncio", nullptr, sizeof(Future),
                                     Type::kContainer | Type::kBaseType, false});
    object::define_methods(future_type,
                           {{"result", "self, /", method_result},
                            {"exception", "self, /", method_exception},
                            {"set_result", "self, result, /", method_set_result},
                            {"set_exception", "self, exception, /", method_set_exception},
                            {"add_done_callback", "self, fn, /, *, context=None", method_add_done_callback},
                            {"remove_done_callback", "self, fn, /", method_remove_done_callback},
                            {"cancel", "self, /, msg=None", method_cancel},
                            {"cancelled", "self, /", method_cancelled},
                            {"done", "self, /", method_done},
                            {"get_loop", "self, /", method_get_loop},
                            {"_make_cancelled_error", "self, /", method_make_cancelled_error}});
    object::make_subscriptable(future_type);
    object::define_getsets(
        future_type,
        {{"_state", get_state},
         {"_asyncio_future_blocking", get_blocking, set_blocking},
         {"_log_traceback", get_log_traceback, set_log_traceback},
         {"_callbacks", get_callbacks},
         {"_loop",
          [](const Value& v) -> Outcome {
              return or_none(as<Future>(v)->loop ? Value(as<Future>(v)->loop) : Value());
          }},
         {"_result", [](const Value& v) -> Outcome { return or_none(as<Future>(v)->result); }},
         {"_exception",
          [](const Value& v) -> Outcome {
              const auto& e = as<Future>(v)->exception;
              return e ? Value(e) : Value::none();
          }},
         {"_cancel_message", [](const Value& v) -> Outcome { return or_none(as<Future>(v)->cancel_message); },
          [](const Value& v, const Value& message) -> Outcome {
              as<Future>(v)->cancel_message = message;
              return Value::none();
          }},
         {"_source_traceback", [](const Value& v) -> Outcome { return or_none(as<Future>(v)->place); }}});

    object::Slots& i = future_iter_type.slots;
    i.clear = [](Object* o) { static_cast<FutureIter*>(o)->future = {}; };
    i.traverse = [](Object* o, object::Visitor& visit) { visit(static_cast<FutureIter*>(o)->future.get()); };
    i.resume = iter_resume;
    i.next = iter_next;
    i.iter = same_object;
    object::ready_type(future_iter_type,
                       {"FutureIter", "_asyncio", nullptr, sizeof(FutureIter), Type::kContainer, false});
    object::define_methods(future_iter_type,
                           {{"send", "self, value, /", iter_send},
                            {"throw", "self, exception, value=None, traceback=None, /", iter_throw},
                            {"close", "self, /", iter_close}});
}

}  // namespace loop
