// How objects of the loop and of asyncio's library keep what they own: construction of a C++ object in
// memory of the run's heap, and a double-ended queue in buffers of that heap.
#pragma once

#include <cstring>
#include <new>

#include "core/object/heap.h"

namespace loop {

using object::Object;
using object::Outcome;
using object::Ref;
using object::Type;
using object::Value;

/// A new object of `type` (or of a class derived from it) whose C++ struct is T, its members initialised.
template <class T>
T* make(Type* type) {
    Object* memory = object::make_instance(type);
    const Object header = *memory;
    T* made = ::new (static_cast<void*>(memory)) T;
    static_cast<Object&>(*made) = header;
    return made;
}

/// Double-ended queue of T, which must be movable by copying its bytes (as Value and Ref are). The owner
/// calls clear() from its `clear` slot; there is no destructor, as objects have none.
template <class T>
class HeapDeque {
  public:
    bool empty() const { return size_ == 0; }
    std::uint32_t size() const { return size_; }
    T& operator[](std::uint32_t i) { return items_[(head_ + i) & (capacity_ - 1)]; }
    const T& operator[](std::uint32_t i) const { return items_[(head_ + i) & (capacity_ - 1)]; }
    T& front() { return items_[head_]; }

    void push_back(T item) {
        if (size_ == capacity_) grow();
        ::new (static_cast<void*>(&items_[(head_ + size_) & (capacity_ - 1)])) T(std::move(item));
        ++size_;
    }
    T pop_front() {
        T& place = items_[head_];
        T item = std::move(place);
        place.~T();
        head_ = (head_ + 1) & (capacity_ - 1);
        --size_;
        return item;
    }
    T pop_back() {
        --size_;
        T& place = (*this)[size_];
        T item = std::move(place);
        place.~T();
        return item;
    }
    /// Takes item i out, keeping the order of the others.
    T take(std::uint32_t i) {
        if (i == 0) return pop_front();
        T item = std::move((*this)[i]);
        for (; i + 1 < size_; ++i) (*this)[i] = std::move((*this)[i + 1]);
        pop_back();
        return item;
    }
    /// Drops all items and the memory. Items die in order, when the queue is empty already.
    void clear() {
        HeapDeque dying = *this;
        *this = HeapDeque();
        for (std::uint32_t i = 0; i < dying.size_; ++i) dying[i].~T();
        if (dying.items_) object::Heap::current().free_buffer(dying.items_, dying.capacity_ * sizeof(T));
    }

  private:
    void grow() {
        const std::uint32_t capacity = capacity_ == 0 ? 4 : capacity_ * 2;
        auto* items = static_cast<T*>(object::Heap::current().buffer(capacity * sizeof(T)));
        for (std::uint32_t i = 0; i < size_; ++i)
            std::memcpy(static_cast<void*>(&items[i]), static_cast<const void*>(&(*this)[i]), sizeof(T));
        if (items_) object::Heap::current().free_buffer(items_, capacity_ * sizeof(T));
        items_ = items;
        capacity_ = capacity;
        head_ = 0;
    }
    T* items_ = nullptr;
    std::uint32_t capacity_ = 0;  // a power of two, or 0
    std::uint32_t head_ = 0;
    std::uint32_t size_ = 0;
};

/// A queue of objects in which one can be found by identity, as asyncio's deques of waiters.
class ValueDeque : public HeapDeque<Value> {
  public:
    /// Takes the first item that is this very object out; false if there is none.
    bool remove(const Value& item) {
        for (std::uint32_t i = 0; i < size(); ++i) {
            if ((*this)[i].is(item)) {
                const Value dying = take(i);
                return true;
            }
        }
        return false;
    }
    void traverse(object::Visitor& visit) {
        for (std::uint32_t i = 0; i < size(); ++i) visit((*this)[i]);
    }
};

}  // namespace loop
