// Coroutine: the seam between the loop and whatever it drives. Anything with the `resume` slot is one: a
// script's frame, a C++20 coroutine, a fake of a test. Also the type `coroutine` that all of them share, and
// NativeCoroutine, the part of asyncio's own coroutines that the loop must know.
#pragma once

#include "core/loop/storage.h"
#include "core/object/object.h"

namespace loop {

class StackBuilder;

/// Base of all types whose objects are coroutines: isinstance(c, types.CoroutineType).
extern Type coroutine_type;

/// A borrowed coroutine. Resuming gives what it yielded, returned or raised.
class Coroutine {
  public:
    explicit Coroutine(Value object) : object_(std::move(object)) {}
    object::Resumed send(Value v) { return resume(object::ResumeKind::send, std::move(v)); }
    object::Resumed raise(Value exception) { return resume(object::ResumeKind::raise, std::move(exception)); }

  private:
    object::Resumed resume(object::ResumeKind kind, Value v) {
        const auto slot = object_.object()->type->slots.resume;
        return slot ? slot(object_.object(), kind, std::move(v))
                    : object::resume(object_, kind, std::move(v));
    }
    Value object_;
};

/// asyncio.iscoroutine: of type `coroutine`, or an instance of a class that has send, throw, close and
/// __await__.
bool is_coroutine(const Value& v);

/// inspect.isawaitable: may stand behind `await`.
bool is_awaitable(const Value& v);

/// Names and places of a coroutine function of the library, as CPython 3.14's has them.
struct NativeCode {
    const char* name;
    const char* qualname;
    const char* file;
    int line;
};

/// The loop's view of a coroutine of the library. The rest is in core/aio/coroutine.h.
struct NativeCoroutine : Object {
    const NativeCode* code = nullptr;
    int line = 0;    ///< of the library, where it is suspended; 0: at its definition
    Value awaiting;  ///< what it awaits: a Future or an awaitable's iterator; Undefined: nothing
    bool finished = false;
    bool running = false;
};
/// Derived from coroutine_type; its slots are aio's.
extern Type native_coroutine_type;

/// coroutine.__await__(): an iterator that drives the coroutine.
Value coroutine_wrapper(Value coroutine);

/// What a future's __await__, or a coroutine of the library, awaits: borrowed, or null.
Object* awaited_by(Object* awaited);

void ready_coroutine_types();

}  // namespace loop
