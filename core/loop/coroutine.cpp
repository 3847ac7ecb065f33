// What counts as a coroutine or an awaitable, and following a chain of awaits.
#include "core/loop/coroutine.h"

#include "core/loop/future.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace loop {

Type coroutine_type, native_coroutine_type;

namespace {

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
    if (awaited->type == &native_coroutine_type) {
        const Value& next = static_cast<NativeCoroutine*>(awaited)->awaiting;
        return next.is_heap() ? next.object() : nullptr;
    }
    return nullptr;
}

void ready_coroutine_types() {
    object::ready_type(coroutine_type, {"coroutine", "builtins", nullptr, sizeof(Object), 0, false});
}

}  // namespace loop
