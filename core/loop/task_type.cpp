// Task as Python sees it: construction, methods, attributes.
#include <array>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/text.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::Args;
using object::as;

Type task_type;

void clear_task(Object* o);
void finalize_task(Object* o);

namespace {

void traverse(Object* o, object::Visitor& visit) {
    auto* t = static_cast<Task*>(o);
    visit(t->coro);
    visit(t->context.get());
    visit(t->variables);
    visit(t->fut_waiter);
    traverse_future(o, visit);
}

Outcome construct(Type* cls, const Args&) {
    auto* task = make<Task>(cls);
    task->is_task = true;
    task->log_destroy_pending = false;  // until it is initialised
    return Value::adopt(task);
}

Outcome init(const Value& self, const Args& args) {
    static object::Signature* const signature =
        object::make_signature("coro, *, loop=None, name=None, context=None, eager_start=False");
    std::array<Value, 5> a;
    const Value bound = TRY(object::bind(*signature, "Task", args, a.data()));
    const Value given = a[1].is_none() ? TRY(get_event_loop()) : a[1];
    EventLoop* event_loop = as_event_loop(given);
    if (!event_loop) return object::raise_type_error("an event loop is required");
    const Value eager = TRY(object::truth(a[4]));
    auto* task = as<Task>(self);
    task->log_destroy_pending = true;
    Ref<Context> context;
    if (object::is_a(a[3], &context_type)) context = Ref<Context>(as<Context>(a[3]));
    return init_task(*task, *event_loop, a[0], a[2], std::move(context),
                     eager.is_true() ? Start::eager : Start::soon);
}

Outcome method_cancel(const Value* a) {
    return Value::boolean(cancel_task(*as<Task>(a[0]), a[1].is_none() ? Value() : a[1]));
}
Outcome method_cancelling(const Value* a) { return object::make_int(as<Task>(a[0])->num_cancels_requested); }
Outcome method_uncancel(const Value* a) { return object::make_int(uncancel(*as<Task>(a[0]))); }
Outcome method_get_name(const Value* a) {
    const auto* t = as<Task>(a[0]);
    return t->name ? t->name : object::make_str(task_name(*t));
}
Outcome method_set_name(const Value* a) {
    Value name = TRY(object::str(a[1]));
    set_task_name(*as<Task>(a[0]), std::move(name));
    return Value::none();
}
Outcome method_get_coro(const Value* a) {
    const Value& coro = as<Task>(a[0])->coro;
    return coro ? coro : Value::none();
}
Outcome method_get_context(const Value* a) { return context_of(*as<Task>(a[0])); }
Outcome method_set_result(const Value*) {
    return object::raise_runtime_error("Task does not support set_result operation");
}
Outcome method_set_exception(const Value*) {
    return object::raise_runtime_error("Task does not support set_exception operation");
}
Outcome hash(const Value& self) { return Value::small_int(as<Task>(self)->number); }

}  // namespace

void ready_task_type() {
    object::Slots& t = task_type.slots;
    t.clear = clear_task;
    t.traverse = traverse;
    t.finalize = finalize_task;
    t.repr = task_repr;
    t.hash = hash;
    t.construct = construct;
    t.init = init;
    object::ready_type(task_type, {"Task", "_asyncio", &future_type, sizeof(Task),
                                   Type::kContainer | Type::kBaseType, false});
    object::define_methods(task_type, {{"cancel", "self, /, msg=None", method_cancel},
                                       {"cancelling", "self, /", method_cancelling},
                                       {"uncancel", "self, /", method_uncancel},
                                       {"get_name", "self, /", method_get_name},
                                       {"set_name", "self, value, /", method_set_name},
                                       {"get_coro", "self, /", method_get_coro},
                                       {"get_context", "self, /", method_get_context},
                                       {"set_result", "self, result, /", method_set_result},
                                       {"set_exception", "self, exception, /", method_set_exception}});
    object::define_getsets(
        task_type,
        {{"_coro",
          [](const Value& v) -> Outcome { return as<Task>(v)->coro ? as<Task>(v)->coro : Value::none(); }},
         {"_fut_waiter",
          [](const Value& v) -> Outcome {
              return as<Task>(v)->fut_waiter ? as<Task>(v)->fut_waiter : Value::none();
          }},
         {"_must_cancel", [](const Value& v) -> Outcome { return Value::boolean(as<Task>(v)->must_cancel); }},
         {"_num_cancels_requested",
          [](const Value& v) -> Outcome { return object::make_int(as<Task>(v)->num_cancels_requested); }},
         {"_log_destroy_pending",
          [](const Value& v) -> Outcome { return Value::boolean(as<Task>(v)->log_destroy_pending); },
          [](const Value& v, const Value& on) -> Outcome {
              if (on.is_undefined()) return cannot_delete();
              const Value truth = TRY(object::truth(on));
              as<Task>(v)->log_destroy_pending = truth.is_true();
              return Value::none();
          }}});
}

}  // namespace loop
