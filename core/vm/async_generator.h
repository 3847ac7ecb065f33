// What __anext__(), asend(), athrow() and aclose() of an asynchronous generator give: awaitables that run
// it up to its next own yield. CPython 3.14: Objects/genobject.c, async_gen_asend_* and async_gen_athrow_*.
#pragma once

#include "core/vm/generator.h"

namespace vm {

enum class AsyncStepKind : std::uint8_t { next, send, raise, close };

struct AsyncStep : object::Object {
    object::Value generator;
    object::Value value;  ///< to be sent, or the exception to be raised
    AsyncStepKind kind;
    enum class State : std::uint8_t { created, iterating, closed } state;
};

extern object::Type async_send_type, async_throw_type;

inline bool is_async_step(const object::Object* o) {
    return o->type == &async_send_type || o->type == &async_throw_type;
}

}  // namespace vm
