// The coroutines of asyncio's library: Python objects of type `coroutine` whose frames are C++20 coroutines.
// A Routine says what runs; a Coroutine is one call of it; the resume loop in coroutine.cpp drives the frame.
// No frame hands control to another one: `await_suspend` returns void and the loop decides what comes next.
#pragma once

#include <coroutine>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/future.h"
#include "core/loop/task.h"
#include "core/loop/world.h"

namespace aio {

using loop::EventLoop;
using loop::Future;
using loop::make;
using loop::Task;
using loop::World;
using object::as;
using object::Object;
using object::Outcome;
using object::Ref;
using object::Type;
using object::Value;

struct Coroutine;

/// The frame of a routine. What it returns is an Outcome: a value, or an exception that it raised.
class Frame {
  public:
    struct promise_type {
        Outcome result{Value()};

        Frame get_return_object() { return Frame{std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_value(Outcome outcome) { result = std::move(outcome); }
        [[noreturn]] void unhandled_exception() const;
        static void* operator new(std::size_t size);
        static void operator delete(void* memory, std::size_t size);
    };
    std::coroutine_handle<promise_type> handle;
};

/// What a routine could do without a frame of its own.
enum class Quick : std::uint8_t {
    needs_frame,  ///< nothing: it may have to wait
    ended,        ///< everything; the result is set
    yielded,      ///< it yields once, as a bare `yield`, and has the result after that
    waits,        ///< it waits for the future in `awaiting`, whose result goes through `after`
};

/// A coroutine function of the library.
struct Routine : loop::NativeCode {
    Frame (*start)(Coroutine& self);
    Quick (*quick)(Coroutine& self, Outcome& result) = nullptr;
    /// What is left to do after Quick::waits, however the wait ended.
    void (*after)(Coroutine& self) = nullptr;
    /// An exception that leaves it keeps its arguments alive, as CPython's traceback keeps the frame: where
    /// they are coroutines whose end shows.
    bool keeps_args = false;
};

/// A call of a Routine. Created, then started; suspended while it awaits; finished.
struct Coroutine : loop::NativeCoroutine {
    static constexpr std::size_t kArgs = 4;
    enum class Wait : std::uint8_t { nothing, future, awaitable, iterator, quick_yield, quick_future };

    Value args[kArgs];
    Wait wait = Wait::nothing;
    bool started = false;
    std::coroutine_handle<Frame::promise_type> frame;
    Outcome input{
        Value()};  ///< what the frame's co_await gives; the result, between a quick yield and the end

    const Routine& routine() const { return *static_cast<const Routine*>(code); }

    /// co_await self.result_of(future): until it is done, then its result or exception. `at_line`: of
    /// CPython's file.
    auto result_of(Future& future, int at_line);
    /// co_await self.await(x): what `await x` gives, for any awaitable.
    auto await(Value x, int at_line);
};

/// An awaiter: `ready` says whether the answer is in `input` already.
struct Awaiter {
    Coroutine& self;
    bool ready;
    bool await_ready() const noexcept { return ready; }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    Outcome await_resume() const { return std::move(self.input); }
};

inline auto Coroutine::result_of(Future& future, int at_line) {
    if (future.done()) {
        input = loop::result_of(future);
        return Awaiter{*this, true};
    }
    line = at_line;
    awaiting = Value(&future);
    wait = Wait::future;
    return Awaiter{*this, false};
}

inline auto Coroutine::await(Value x, int at_line) {
    line = at_line;
    awaiting = std::move(x);
    wait = Wait::awaitable;
    return Awaiter{*this, false};
}

/// A coroutine object, not started.
Value make_coroutine(const Routine& routine, Value a = Value(), Value b = Value(), Value c = Value(),
                     Value d = Value());

/// Does the class of `o` define `name` otherwise than `base`, the type of the library, does?
bool overrides(const Object* o, const Type& base, const char* name);

/// Ends the frame with the exception of an Outcome, or names its value.
#define CO_TRY(name, expression)                                      \
    ::object::Outcome name##_outcome = (expression);                  \
    if (name##_outcome.raised()) co_return std::move(name##_outcome); \
    [[maybe_unused]] ::object::Value name = name##_outcome.take()

void ready_native_coroutine_type();

}  // namespace aio
