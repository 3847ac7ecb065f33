// See threads.h.
#include "core/vm/threads.h"

#include <cstdlib>
#include <utility>

#include "core/vm/machine.h"

namespace vm {

/// The members of Machine that belong to one thread. The chain of exceptions being handled ends at the
/// machine's base_exc_ for every thread; what that holds changes with the thread.
struct ThreadStacks {
    Frame* frame = nullptr;
    std::vector<Frame*> frame_chunks;
    std::size_t frames_used = 0;
    object::Value* stack = nullptr;
    const object::Value* stack_limit = nullptr;
    object::Value handled;
    HandledException* exc = nullptr;
    int depth = 0;
    int nesting = 0;
    bool async_yield = false;

    ThreadStacks() {
        stack = static_cast<object::Value*>(std::malloc(Machine::kThreadStackSize * sizeof(object::Value)));
        ASSERT(stack != nullptr);
        stack_limit = stack + Machine::kThreadStackSize;
        exc = &Machine::current().base_exc_;
    }
    ~ThreadStacks() {
        std::free(stack);
        for (Frame* chunk : frame_chunks) std::free(chunk);
    }
    ThreadStacks(const ThreadStacks&) = delete;
    ThreadStacks& operator=(const ThreadStacks&) = delete;

    void exchange(Machine& m) {
        std::swap(frame, m.frame_);
        std::swap(frame_chunks, m.frame_chunks_);
        std::swap(frames_used, m.frames_used_);
        std::swap(stack, m.stack_);
        std::swap(stack_limit, m.stack_limit_);
        std::swap(handled, m.base_exc_.handled);
        std::swap(exc, m.exc_);
        std::swap(depth, m.depth_);
        std::swap(nesting, m.nesting_);
        std::swap(async_yield, m.async_yield);
    }
};

void* new_stacks() { return new ThreadStacks; }
void exchange_stacks(void* stacks) { static_cast<ThreadStacks*>(stacks)->exchange(Machine::current()); }
void drop_stacks(void* stacks) { delete static_cast<ThreadStacks*>(stacks); }

}  // namespace vm
