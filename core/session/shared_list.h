// A growing list whose copies share what they have in common, so that a keyframe of a hundred thousand tasks
// costs what changed since the keyframe before. Reads as a vector; writing copies one small block at most.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace session {

template <class T>
class SharedList {
  public:
    static constexpr std::size_t kBlock = 8;

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T& operator[](std::size_t i) const { return (*blocks_[i / kBlock])[i % kBlock]; }
    void push_back(const T& value) {
        if (size_ % kBlock == 0) blocks_.push_back(std::make_shared<Block>());
        size_ += 1;
        change(size_ - 1) = value;
    }
    /// The element, for writing; unshares its block.
    T& change(std::size_t i) {
        std::shared_ptr<Block>& block = blocks_[i / kBlock];
        if (block.use_count() > 1) {
            block = std::make_shared<Block>(*block);
            copied_ += 1;
        }
        return (*block)[i % kBlock];
    }
    /// Blocks that writing had to copy since the list was made; tells how dear sharing was.
    std::size_t copied_blocks() const { return copied_; }

    bool operator==(const SharedList& other) const {
        if (size_ != other.size_) return false;
        for (std::size_t b = 0; b < blocks_.size(); ++b) {
            if (blocks_[b] == other.blocks_[b]) continue;
            if (*blocks_[b] != *other.blocks_[b]) return false;
        }
        return true;
    }

    class Iterator {
      public:
        Iterator(const SharedList* list, std::size_t i) : list_(list), i_(i) {}
        const T& operator*() const { return (*list_)[i_]; }
        Iterator& operator++() {
            ++i_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return i_ != other.i_; }

      private:
        const SharedList* list_;
        std::size_t i_;
    };
    Iterator begin() const { return Iterator(this, 0); }
    Iterator end() const { return Iterator(this, size_); }

  private:
    using Block = std::array<T, kBlock>;
    std::vector<std::shared_ptr<Block>> blocks_;
    std::size_t size_ = 0;
    std::size_t copied_ = 0;
};

}  // namespace session
