// What counts as a coroutine or an awaitable, and following a chain of awaits.
#include "core/loop/coroutine.h"

#include "core/loop/future.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace loop {

Type coroutine_type, native_coroutine_type;

namespace {

Type wrapper_type;

/// CPython 3.14: Objects/genobject.c, coroutine_wrapper.
struct CoroutineWrapper : Object {
    Value coroutine;
};

object::Resumed resume_wrapped(Object* self, object::ResumeKind kind, Value sent) {
    const Value coroutine = static_cast<CoroutineWrapper*>(self)->coroutine;
    return object::resume(coroutine, kind, std::move(sent));
}

Outcome next_wrapped(const Value& self) {
    using Kind = object::Resumed::Kind;
    object::Resumed r = resume_wrapped(self.object(), object::ResumeKind::send, Value::none());
    if (r.kind == Kind::yielded) return std::move(r.value);
    if (r.kind == Kind::raised)
        return Outcome::raise(Ref<object::BaseException>(object::as_exception(r.value)));
    if (r.value.is_none()) return Value();
    return Outcome::raise(object::make_stop_iteration(std::move(r.value)));
}

template <object::Str*& name>
Outcome pass_on(const Value* a) {
    const Value method = TRY(object::get_attr(object::as<CoroutineWrapper>(a[0])->coroutine, name));
    const std::span<const Value> args = object::as<object::Tuple>(a[1])->span();
    return object::call(method, object::Args{args.data(), static_cast<std::uint32_t>(args.size()), nullptr});
}

/// Whether a type looks like collections.abc.Coroutine. The answer changes only with the type.
bool has_coroutine_methods(Type* type) {
    return type->lookup(object::names::send_) && type->lookup(object::names::throw_) &&
           type->lookup(object::names::close_) && type->lookup(object::names::dunder_await);
}

}  // namespace

bool is_coroutine(const Value& v) {
    if (!v.is_heap()) return false;
    Type* type = v.object()->type;
    return type->is_subtype_of(&coroutine_type) || has_coroutine_methods(type);
}

bool is_awaitable(const Value& v) {
    if (!v.is_heap()) return false;
    Type* type = v.object()->type;
    return type->is_subtype_of(&coroutine_type) || type->slots.await ||
           type->lookup(object::names::dunder_await);
}

Object* awaited_by(Object* awaited) {
    if (awaited->type == &wrapper_type) return static_cast<CoroutineWrapper*>(awaited)->coroutine.object();
    if (awaited->type == &native_coroutine_type) {
        const Value& next = static_cast<NativeCoroutine*>(awaited)->awaiting;
        return next.is_heap() ? next.object() : nullptr;
    }
    return nullptr;
}

Value coroutine_wrapper(Value coroutine) {
    auto* wrapper = make<CoroutineWrapper>(&wrapper_type);
    wrapper->coroutine = std::move(coroutine);
    return Value::adopt(wrapper);
}

void ready_coroutine_types() {
    object::Slots& w = wrapper_type.slots;
    w.clear = [](Object* o) { static_cast<CoroutineWrapper*>(o)->coroutine = Value(); };
    w.traverse = [](Object* o, object::Visitor& visit) {
        visit(static_cast<CoroutineWrapper*>(o)->coroutine);
    };
    w.iter = [](const Value& self) -> Outcome { return self; };
    w.next = next_wrapped;
    w.resume = resume_wrapped;
    object::ready_type(wrapper_type, {"coroutine_wrapper", "builtins", nullptr, sizeof(CoroutineWrapper),
                                      Type::kContainer, false});
    object::define_methods(wrapper_type, {{"send", "self, *args", pass_on<object::names::send_>},
                                          {"throw", "self, *args", pass_on<object::names::throw_>},
                                          {"close", "self, *args", pass_on<object::names::close_>}});
    object::ready_type(coroutine_type, {"coroutine", "builtins", nullptr, sizeof(Object), 0, false});
}

}  // namespace loop
