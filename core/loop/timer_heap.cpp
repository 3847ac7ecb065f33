// Pushing, popping and purging of timers.
#include "core/loop/timer_heap.h"

#include <cstring>

namespace loop {

void TimerHeap::push(Ref<TimerHandle> timer) {
    if (size_ == capacity_) {
        const std::uint32_t capacity = capacity_ == 0 ? 16 : capacity_ * 2;
        object::Heap& heap = object::Heap::current();
        auto* items = static_cast<Item*>(heap.buffer(capacity * sizeof(Item)));
        if (items_) {
            std::memcpy(static_cast<void*>(items), static_cast<const void*>(items_), size_ * sizeof(Item));
            heap.free_buffer(items_, capacity_ * sizeof(Item));
        }
        items_ = items;
        capacity_ = capacity;
    }
    const base::Seconds when = timer->when;
    TimerHandle* const owned =
        static_cast<TimerHandle*>(object::bits::object_of(Value(std::move(timer)).release()));
    items_[size_] = Item{when, ++serial_, owned};
    sift_up(size_++);
}

Ref<TimerHandle> TimerHeap::pop() {
    TimerHandle* const timer = items_[0].timer;
    items_[0] = items_[--size_];
    if (size_ > 1) sift_down(0);
    return Ref<TimerHandle>::adopt(timer);
}

void TimerHeap::purge() {
    Item* const items = items_;
    const std::uint32_t size = size_;
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < size; ++i)
        if (!items[i].timer->cancelled) std::swap(items[kept++], items[i]);
    size_ = kept;
    for (std::uint32_t i = kept / kChildren + 1; i-- > 0;)
        if (i < kept) sift_down(i);
    // Cancelled handles own nothing whose end could be seen, so their order does not matter.
    for (std::uint32_t i = kept; i < size; ++i) {
        items[i].timer->scheduled = false;
        const Ref<TimerHandle> dying = Ref<TimerHandle>::adopt(items[i].timer);
    }
}

void TimerHeap::clear() {
    const TimerHeap dying = *this;
    *this = TimerHeap();
    for (std::uint32_t i = 0; i < dying.size_; ++i) {
        dying.items_[i].timer->scheduled = false;
        const Ref<TimerHandle> timer = Ref<TimerHandle>::adopt(dying.items_[i].timer);
    }
    if (dying.items_) object::Heap::current().free_buffer(dying.items_, dying.capacity_ * sizeof(Item));
}

void TimerHeap::sift_up(std::uint32_t place) {
    const Item item = items_[place];
    while (place > 0) {
        const std::uint32_t parent = (place - 1) / kChildren;
        if (!item.before(items_[parent])) break;
        items_[place] = items_[parent];
        place = parent;
    }
    items_[place] = item;
}

void TimerHeap::sift_down(std::uint32_t place) {
    const Item item = items_[place];
    for (;;) {
        const std::uint32_t first = place * kChildren + 1;
        if (first >= size_) break;
        const std::uint32_t end = size_ - first < kChildren ? size_ : first + kChildren;
        std::uint32_t least = first;
        for (std::uint32_t child = first + 1; child < end; ++child)
            if (items_[child].before(items_[least])) least = child;
        if (!items_[least].before(item)) break;
        items_[place] = items_[least];
        place = least;
    }
    items_[place] = item;
}

}  // namespace loop
