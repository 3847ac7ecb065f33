// The pages that a Heap's objects and buffers live in: zeroed, aligned, cut from arenas that grow with the
// run. A page costs the operating system far more than what is written to it, so large arenas ask for huge
// pages.
#pragma once

#include <cstddef>
#include <vector>

namespace object {

class Pages {
  public:
    static constexpr std::size_t kSize = 64 * 1024;

    Pages() = default;
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    /// A new page: kSize bytes of zeros, aligned to kSize. It lives as long as this.
    char* take() {
        if (next_ == end_) grow();
        char* const page = next_;
        next_ += kSize;
        return page;
    }

  private:
    struct Arena {
        char* memory;
        std::size_t size;
    };
    void grow();

    std::vector<Arena> arenas_;
    char* next_ = nullptr;
    char* end_ = nullptr;
};

}  // namespace object
