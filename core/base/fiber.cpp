// Fibers on ucontext. AddressSanitizer must be told of every change of stacks.
#include "core/base/fiber.h"

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include <cstdint>

#include "core/base/assert.h"

#if defined(__SANITIZE_ADDRESS__)
#define BASE_FIBER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BASE_FIBER_ASAN 1
#endif
#endif
#ifdef BASE_FIBER_ASAN
#include <sanitizer/common_interface_defs.h>
#endif

namespace base {

namespace {
// Frames are larger when they are watched, or not optimised.
#ifdef BASE_FIBER_ASAN
constexpr std::size_t kRoom = 8;
#elif !defined(__OPTIMIZE__)
constexpr std::size_t kRoom = 4;
#else
constexpr std::size_t kRoom = 1;
#endif
}  // namespace

struct Fiber::Platform {
    ucontext_t inside{}, outside{};
    void* memory = nullptr;  // a guard page, and the stack above it
    void* stack = nullptr;
    std::size_t guard_size = 0;
    std::size_t stack_size = 0;
    // What AddressSanitizer keeps of a stack that is left, and the bounds of the one outside.
    void* fake_inside = nullptr;
    void* fake_outside = nullptr;
    const void* outside_stack = nullptr;
    std::size_t outside_size = 0;

    void take_stack(std::size_t size) {
        guard_size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        stack_size = (size * kRoom + guard_size - 1) / guard_size * guard_size;
        void* const taken = mmap(nullptr, guard_size + stack_size, PROT_READ | PROT_WRITE,
                                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (taken == MAP_FAILED) return;
        if (mprotect(taken, guard_size, PROT_NONE) != 0) {
            munmap(taken, guard_size + stack_size);
            return;
        }
        memory = taken;
        stack = static_cast<char*>(taken) + guard_size;
    }
    void free_stack() {
        if (memory) munmap(memory, guard_size + stack_size);
        memory = stack = nullptr;
    }

    void about_to_enter([[maybe_unused]] const void* bottom, [[maybe_unused]] std::size_t size) {
#ifdef BASE_FIBER_ASAN
        __sanitizer_start_switch_fiber(&fake_outside, bottom, size);
#endif
    }
    void came_back() {
#ifdef BASE_FIBER_ASAN
        __sanitizer_finish_switch_fiber(fake_outside, nullptr, nullptr);
#endif
    }
    void about_to_leave([[maybe_unused]] bool for_good) {
#ifdef BASE_FIBER_ASAN
        __sanitizer_start_switch_fiber(for_good ? nullptr : &fake_inside, outside_stack, outside_size);
#endif
    }
    void entered() {
#ifdef BASE_FIBER_ASAN
        __sanitizer_finish_switch_fiber(fake_inside, &outside_stack, &outside_size);
#endif
    }
};

Fiber::Fiber(Body body, void* what, std::size_t stack_size)
    : body_(body), what_(what), platform_(std::make_unique<Platform>()) {
    platform_->take_stack(stack_size);
}

Fiber::~Fiber() {
    ASSERT(!begun_ || ended_);
    platform_->free_stack();
}

bool Fiber::has_stack() const { return platform_->memory != nullptr; }

void Fiber::run() {
    platform_->entered();
    body_(what_);
    ended_ = true;
    platform_->about_to_leave(true);
    setcontext(&platform_->outside);
}

// makecontext passes ints only: the address comes in two halves.
void Fiber::enter(unsigned low, unsigned high) {
    const std::uint64_t address = (std::uint64_t{high} << 32) | low;
    reinterpret_cast<Fiber*>(static_cast<std::uintptr_t>(address))->run();
}

void Fiber::resume() {
    ASSERT(!ended_);
    Platform& p = *platform_;
    if (!begun_) {
        begun_ = true;
        ASSERT(p.stack != nullptr);
        getcontext(&p.inside);
        p.inside.uc_stack.ss_sp = p.stack;
        p.inside.uc_stack.ss_size = p.stack_size;
        p.inside.uc_link = nullptr;
        const auto address = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(this));
        makecontext(&p.inside, reinterpret_cast<void (*)()>(&Fiber::enter), 2,
                    static_cast<unsigned>(address & 0xFFFF'FFFFU), static_cast<unsigned>(address >> 32));
    }
    p.about_to_enter(p.stack, p.stack_size);
    swapcontext(&p.outside, &p.inside);
    p.came_back();
    if (ended_) p.free_stack();
}

void Fiber::yield() {
    platform_->about_to_leave(false);
    swapcontext(&platform_->inside, &platform_->outside);
    platform_->entered();
}

void call_on_stack(std::size_t stack_size, void (*body)(void* what), void* what) {
    Fiber fiber(body, what, stack_size);
    if (!fiber.has_stack()) {
        body(what);
        return;
    }
    fiber.resume();
    ASSERT(fiber.ended());
}

}  // namespace base
