// The memory of one syntax tree: nodes, sequences and texts are carved from big blocks and freed all
// at once, so that no destructor ever walks a deep tree. What is stored knows nothing of the arena.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <vector>

namespace syntax {

/// A sequence in an arena: a pointer and a length. Copying it copies no elements.
template <class T>
class Seq {
  public:
    Seq() = default;
    Seq(T* first, std::uint32_t count) : first_(first), count_(count) {}

    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    T& operator[](std::size_t index) const { return first_[index]; }
    T& front() const { return first_[0]; }
    T& back() const { return first_[count_ - 1]; }
    T* begin() const { return first_; }
    T* end() const { return first_ + count_; }

  private:
    T* first_ = nullptr;
    std::uint32_t count_ = 0;
};

/// Allocates trivially destructible things that live as long as the arena.
class Arena {
  public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// A new T, value-initialised.
    template <class T>
    T* make() {
        static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
        return new (allocate(sizeof(T), alignof(T))) T();
    }

    /// A copy of `count` elements.
    template <class T>
    Seq<T> copy(const T* first, std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T>, "sequences hold plain values");
        if (count == 0) return {};
        void* memory = allocate(sizeof(T) * count, alignof(T));
        std::memcpy(memory, static_cast<const void*>(first), sizeof(T) * count);
        return Seq<T>(static_cast<T*>(memory), static_cast<std::uint32_t>(count));
    }
    template <class T>
    Seq<T> copy(const std::vector<T>& values) {
        return copy(values.data(), values.size());
    }

    /// A copy of `text`.
    std::string_view copy_text(std::string_view text) {
        if (text.empty()) return {};
        auto* memory = static_cast<char*>(allocate(text.size(), 1));
        std::memcpy(memory, text.data(), text.size());
        return {memory, text.size()};
    }

    void* allocate(std::size_t size, std::size_t alignment) {
        std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
        if (blocks_.empty() || start + size > capacity_) {
            capacity_ = size > kBlockSize ? size : kBlockSize;
            blocks_.push_back(std::unique_ptr<unsigned char[]>(new unsigned char[capacity_]));
            total_ += capacity_;
            start = 0;
        }
        used_ = start + size;
        return blocks_.back().get() + start;
    }

    /// Bytes taken from the system.
    std::size_t total() const { return total_; }

  private:
    static constexpr std::size_t kBlockSize = 64 * 1024;

    std::vector<std::unique_ptr<unsigned char[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t capacity_ = 0;
    std::size_t total_ = 0;
};

}  // namespace syntax
