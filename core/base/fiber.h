// Fiber: a second C++ stack on the same thread of the operating system. Control goes there by resume() and
// comes back by yield() or when the body ends; nothing ever runs at the same time. Simulated threads stand on
// fibers, so that one can stop anywhere, also below C++ code. This file is all that a platform must supply.
#pragma once

#include <cstddef>
#include <memory>

namespace base {

class Fiber {
  public:
    using Body = void (*)(void* what);

    /// Not begun: the first resume() calls body(what).
    Fiber(Body body, void* what);
    /// It has ended, or was never resumed.
    ~Fiber();
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    /// Runs it until it yields or ends. Fibers may resume others, not themselves.
    void resume();
    /// Called inside: goes back to who resumed it.
    void yield();
    bool ended() const { return ended_; }

    static constexpr std::size_t kStackSize = std::size_t{2} << 20;  ///< bytes; touched pages alone cost

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
