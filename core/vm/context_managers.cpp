// What `with` looks up, and what `async for` and `await` ask of objects.
#include <string>

#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {

/// A method looked up on the type: out[0] the callable, out[1] self or Undefined.
Outcome special_method(const Value& self, const Value& found, Value* out) {
    if (is_function(found) || (found.is_heap() && found.object()->type == &native_method_type)) {
        out[0] = found;
        out[1] = self;
        return Value::none();
    }
    Value method = found;
    if (const auto get = type_of(found)->slots.descr_get)
        method = TRY(get(found, self, Value(type_of(self))));
    out[0] = std::move(method);
    out[1] = Value();
    return Value::none();
}

}  // namespace

Outcome with_lookup(Value* registers, bool async) {
    const Value manager = std::move(registers[0]);
    const Type* type = type_of(manager);
    const Value* enter = type->lookup(async ? names::dunder_aenter : names::dunder_enter);
    const Value* exit = type->lookup(async ? names::dunder_aexit : names::dunder_exit);
    if (!enter || !exit) {
        const bool other = type->lookup(async ? names::dunder_enter : names::dunder_aenter) &&
                           type->lookup(async ? names::dunder_exit : names::dunder_aexit);
        std::string text = "'" + full_type_name(type) + "' object does not support the " +
                           (async ? "asynchronous " : "") + "context manager protocol";
        // __exit__ is looked up first.
        const char* missed = !exit ? (async ? "__aexit__" : "__exit__") : (async ? "__aenter__" : "__enter__");
        text += std::string(" (missed ") + missed + " method)";
        if (other)
            text += async ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                          : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
        return raise_type_error(std::move(text));
    }
    const Value exit_found = *exit, enter_found = *enter;
    Value methods[4];
    const Value got_exit = TRY(special_method(manager, exit_found, methods));
    const Value got_enter = TRY(special_method(manager, enter_found, methods + 2));
    for (int n = 0; n < 4; ++n) registers[n] = std::move(methods[n]);
    return Value::none();
}

Outcome get_aiter(const Value& v) {
    const auto aiter = type_of(v)->slots.aiter;
    if (!aiter)
        return raise_type_error("'async for' requires an object with __aiter__ method, got " +
                                std::string(type_name(v)));
    Value iterator = TRY(aiter(v));
    if (!type_of(iterator)->slots.anext)
        return raise_type_error(
            "'async for' received an object from __aiter__ that does not implement __anext__: " +
            std::string(type_name(iterator)));
    return iterator;
}

Outcome get_anext(const Value& v) {
    const auto anext = type_of(v)->slots.anext;
    if (!anext)
        return raise_type_error("'async for' requires an iterator with __anext__ method, got " +
                                std::string(type_name(v)));
    const Value awaitable = TRY(anext(v));
    Outcome o = awaitable_iterator(awaitable);
    if (o.ok()) return o;
    Ref<BaseException> e =
        make_exception(&exc::TypeError, "'async for' received an invalid object from __anext__: " +
                                            std::string(type_name(awaitable)));
    e->cause = Ref<BaseException>(o.exception());
    e->suppress_context = true;
    return Outcome::raise(std::move(e));
}

Outcome get_awaitable(const Value& v, std::uint16_t where) {
    if (v.is_heap() && v.object()->type == &coroutine_type) {
        const Generator& g = *as_generator(v);
        if (g.state == GeneratorState::suspended && !awaited_by(g).is_none())
            return raise_runtime_error("coroutine is being awaited already");
        if (g.state == GeneratorState::running) return raise_value_error("coroutine already executing");
        return v;
    }
    if (where != 0 && !type_of(v)->slots.await)
        return raise_type_error(std::string("'async with' received an object from ") +
                                (where == 1 ? "__aenter__" : "__aexit__") +
                                " that does not implement __await__: " + std::string(type_name(v)));
    return awaitable_iterator(v);
}

Outcome get_yield_from(const code::Code& code, const Value& v) {
    if (v.is_heap() && v.object()->type == &coroutine_type) {
        if (!code.is_coroutine)
            return raise_type_error("cannot 'yield from' a coroutine object in a non-coroutine generator");
        return v;
    }
    if (v.is_heap() && v.object()->type == &generator_type) return v;
    return iter(v);
}

}  // namespace vm
