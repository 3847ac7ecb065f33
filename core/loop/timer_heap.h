// The loop's timers as a heap of four children a node, ordered by (when, insertion).
// CPython 3.14: Lib/heapq.py over TimerHandle.__lt__; insertion breaks ties, which a virtual clock has often.
#pragma once

#include "core/loop/handle.h"

namespace loop {

class TimerHeap {
  public:
    bool empty() const { return size_ == 0; }
    std::uint32_t size() const { return size_; }
    base::Seconds first_when() const { return items_[0].when; }
    TimerHandle& first() const { return *items_[0].timer; }
    /// In order of the array, which is a heap.
    TimerHandle& operator[](std::uint32_t i) const { return *items_[i].timer; }
    /// Fetches into the cache what the next timer will touch.
    void prefetch_first() const {
        if (size_ == 0) return;
        const TimerHandle* const next = items_[0].timer;
        if (next->first.is_heap()) __builtin_prefetch(next->first.object());
        const std::uint32_t after = size_ < kChildren + 1 ? size_ : kChildren + 1;
        for (std::uint32_t i = 1; i < after; ++i) __builtin_prefetch(items_[i].timer);
    }
    void push(Ref<TimerHandle> timer);
    Ref<TimerHandle> pop();
    /// Drops the cancelled ones.
    void purge();
    void clear();

  private:
    static constexpr std::uint32_t kChildren = 4;  // less deep than two: fewer places of memory are touched
    struct Item {
        base::Seconds when;
        std::uint64_t serial;
        TimerHandle* timer;  // owned
        bool before(const Item& other) const {
            return when != other.when ? when < other.when : serial < other.serial;
        }
    };
    void sift_up(std::uint32_t place);
    void sift_down(std::uint32_t place);
    Item* items_ = nullptr;  // a buffer of the heap
    std::uint32_t size_ = 0;
    std::uint32_t capacity_ = 0;
    std::uint64_t serial_ = 0;
};

}  // namespace loop
