// Callbacks of asyncio's own that are C++ functions here: what CPython has as closures and bound methods,
// with the name, and the place in the library, that its reprs and events show.
#pragma once

#include "core/loop/storage.h"

namespace loop {

/// One of them. `id` numbers the kinds, so that a run can keep what belongs to each in an array.
class CallbackKind {
  public:
    /// `a` and `b` are what it was made with, `argument` what it is called with (Undefined: nothing).
    using Run = Outcome (*)(const Value& a, const Value& b, const Value& argument);
    /// `file` and `line` as in CPython 3.14's library; line 0: a bound method, whose place is not shown.
    CallbackKind(const char* qualname, const char* file, int line, Run run);
    const char* qualname;
    const char* file;
    int line;
    Run run;
    std::uint32_t id;
    static std::uint32_t count();
};

/// A callable object that runs a CallbackKind.
struct NativeCallback : Object {
    const CallbackKind* kind = nullptr;
    Value a, b;
};
extern Type native_callback_type;
Value make_callback(const CallbackKind& kind, Value a, Value b = Value());
inline bool is_native_callback(const Value& v) {
    return v.is_heap() && v.object()->type == &native_callback_type;
}
/// `f == fn` for callbacks: identity, the same C++ callback of the same owner, or Python's ==. True or False.
Outcome same_callback(const Value& f, const Value& fn);

void ready_callback_type();

}  // namespace loop
