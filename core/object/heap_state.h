// The inside of Heap, shared by heap.cpp, collect.cpp and weak_table.cpp only.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/object/heap.h"
#include "core/object/pages.h"

namespace object {

struct Heap::State {
    static constexpr std::size_t kPageSize = Pages::kSize;
    static constexpr std::size_t kMaxSmall = 1024;
    static constexpr std::size_t kFirstItem = 32;
    struct Page {
        std::uint32_t item_size;
        std::uint32_t live;  ///< objects that are not freed; walks leave out a page that has none
        bool holds_objects;
    };
    struct FreeItem {
        void* object_type;  // where an Object has its type: null means free
        FreeItem* next;
    };
    struct SizeClass {
        FreeItem* free = nullptr;
        char* fresh = nullptr;
        char* end = nullptr;
    };
    struct alignas(16) Large {
        Large* next;
        Large* previous;
        std::size_t size;
    };
    static Page* page_of(const void* item) {
        return reinterpret_cast<Page*>(reinterpret_cast<std::uintptr_t>(item) & ~(kPageSize - 1));
    }
    Pages memory;
    std::vector<Page*> pages;  // in order of allocation
    SizeClass objects[kMaxSmall / 16 + 1];
    SizeClass buffers[kMaxSmall / 16 + 1];
    Large* large = nullptr;          // objects
    Large* large_buffers = nullptr;  // of code and of other things that are not taken apart at the end
    std::uint64_t serial = 0;
    bool ending = false;
    bool collecting = false;
    std::vector<Object*> condemned;
    std::unordered_map<Object*, std::vector<Object*>> weak;

    template <class F>
    void for_each_object(F f) {
        for (Page* page : pages) {
            if (!page->holds_objects || page->live == 0) continue;
            char* base = reinterpret_cast<char*>(page);
            for (std::size_t at = kFirstItem; at + page->item_size <= kPageSize; at += page->item_size) {
                auto* o = reinterpret_cast<Object*>(base + at);
                if (o->type) f(o);
            }
        }
        for (Large* l = large; l;) {
            Large* next = l->next;
            f(reinterpret_cast<Object*>(l + 1));
            l = next;
        }
    }
};

/// Drops the instance attributes of an object. (heap.cpp)
void clear_attrs(Object* o);
/// Clears a weak reference object whose target has died; gives its callback, or Undefined. (weakref.cpp)
Value clear_weak_reference(Object* weak_reference);

}  // namespace object
