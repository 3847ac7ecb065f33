// Arenas from the operating system, and from the C++ library where there is no such call.
#include "core/object/pages.h"

#include <cstdlib>
#include <cstring>

#include "core/base/assert.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace object {

namespace {

// A short program fits the first arena, and does not pay for two megabytes of zeros.
constexpr std::size_t kFirstArena = 4 * Pages::kSize;
constexpr std::size_t kArena = std::size_t{2} << 20;  // one huge page
static_assert(kArena % Pages::kSize == 0);

char* take_arena(std::size_t size, std::size_t alignment) {
#ifdef __linux__
    // Mapped with room to align it; what stands over at both ends is given back.
    const std::size_t mapped = size + alignment;
    void* const memory = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ASSERT(memory != MAP_FAILED);
    char* const begin = static_cast<char*>(memory);
    const std::size_t before = (alignment - reinterpret_cast<std::size_t>(begin) % alignment) % alignment;
    if (before != 0) munmap(begin, before);
    if (before != alignment) munmap(begin + before + size, alignment - before);
    char* const arena = begin + before;
#if defined(MADV_HUGEPAGE)
    if (size >= kArena) madvise(arena, size, MADV_HUGEPAGE);
#endif
    return arena;
#else
    void* const memory = std::aligned_alloc(alignment, size);
    ASSERT(memory != nullptr);
    std::memset(memory, 0, size);
    return static_cast<char*>(memory);
#endif
}

void give_back(char* arena, std::size_t size) {
#ifdef __linux__
    munmap(arena, size);
#else
    static_cast<void>(size);
    std::free(arena);
#endif
}

}  // namespace

Pages::~Pages() {
    for (const Arena& arena : arenas_) give_back(arena.memory, arena.size);
}

void Pages::grow() {
    const bool first = arenas_.empty();
    const std::size_t size = first ? kFirstArena : kArena;
    next_ = take_arena(size, first ? kSize : kArena);
    end_ = next_ + size;
    arenas_.push_back({next_, size});
}

}  // namespace object
