// Generators, coroutines and asynchronous generators of a program: a frame that can be left and
// entered again. They implement the `resume` slot, the seam to the event loop.
// CPython 3.14: Objects/genobject.c.
#pragma once

#include "core/vm/frame.h"

namespace vm {

enum class GeneratorState : std::uint8_t { created, suspended, running, finished };

struct Generator : object::Object {
    Frame frame;
    HandledException exc;
    GeneratorState state;
    bool awaited_once;   ///< coroutine: it was started, or its warning was given
    bool hooks_called;   ///< asynchronous generator: the first-iteration hook was called
    bool running_async;  ///< asynchronous generator: an anext(), asend() ... is under way
    bool closed;         ///< asynchronous generator: aclose() was started
    object::Str* name;
    object::Str* qualname;
    object::Value finalizer;  ///< asynchronous generator: the loop's hook
    object::Value origin;     ///< code object keeper: the Code
    object::Value* registers() { return reinterpret_cast<object::Value*>(this + 1); }
};

extern object::Type generator_type, coroutine_type, async_generator_type;

inline bool is_generator(const object::Object* o) {
    return o->type == &generator_type || o->type == &coroutine_type || o->type == &async_generator_type;
}
inline Generator* as_generator(const object::Value& v) { return static_cast<Generator*>(v.object()); }

/// A new, not started generator of the function; its registers are Undefined: the caller puts the arguments
/// there.
Generator* new_generator(Function* function);
/// What it waits for (cr_await, gi_yieldfrom, ag_await), or None.
object::Value awaited_by(const Generator& g);
/// Ends a generator that has not been started.
void end_generator(Generator& g);
/// Runs until its next yield, return or raise.
object::Resumed resume_generator(object::Object* self, object::ResumeKind kind, object::Value sent);
void ready_generator_types();
void ready_async_generator_types();
/// __anext__(), asend(), athrow(), aclose() as awaitables. (async_generator.cpp)
object::Outcome async_generator_next(const object::Value& self);

}  // namespace vm
