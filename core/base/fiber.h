// Fiber: a second C++ stack on the same thread of the operating system. Control goes there by resume() and
// comes back by yield() or when the body ends; nothing ever runs at the same time. Simulated threads stand on
// fibers, so that one can stop anywhere, also below C++ code. This file is all that a platform must supply.
#pragma once

#include <cstddef>
#include <memory>

namespace base {

/// Calls body(what) on a stack of that size, if there is memory for it, else on the present one. What goes
/// deep does not depend then on the stack of the thread that it happens to be called on.
void call_on_stack(std::size_t stack_size, void (*body)(void* what), void* what);

class Fiber {
  public:
    using Body = void (*)(void* what);

    /// Not begun: the first resume() calls body(what). If there is no memory for a stack, has_stack() is
    /// false and it must not be resumed.
    Fiber(Body body, void* what, std::size_t stack_size = kStackSize);
    /// It has ended, or was never resumed.
    ~Fiber();
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    /// Runs it until it yields or ends. Fibers may resume others, not themselves.
    void resume();
    /// Called inside: goes back to who resumed it.
    void yield();
    bool ended() const { return ended_; }
    bool has_stack() const;

    /// Bytes of a stack; touched pages alone cost. Below it lies a page that nothing may touch: a stack that
    /// overflows ends the process instead of writing over other memory.
    static constexpr std::size_t kStackSize = std::size_t{8} << 20;

  private:
    struct Platform;
    void run();
    static void enter(unsigned low, unsigned high);

    Body body_;
    void* what_;
    std::unique_ptr<Platform> platform_;
    bool begun_ = false;
    bool ended_ = false;
};

}  // namespace base
