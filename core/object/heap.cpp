// Allocation by size class in 64 KiB pages, buffers, the end of objects and of the whole heap.
// The cycle collector is in collect.cpp, weak references in weak_table.cpp.
#include "core/object/heap.h"

#include <cstdlib>
#include <cstring>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/heap_state.h"
#include "core/object/member_slots.h"

namespace object {

namespace {

constinit thread_local Heap* current_heap = nullptr;
constinit thread_local int destroy_depth = 0;

constexpr int kMaxDestroyDepth = 100;  // deeper chains of owners are taken down in a loop

char* new_page(Heap::State& s, std::size_t item_size, bool objects) {
    char* const memory = s.memory.take();
    auto* page = reinterpret_cast<Heap::State::Page*>(memory);
    page->item_size = static_cast<std::uint32_t>(item_size);
    page->holds_objects = objects;
    s.pages.push_back(page);
    return memory;
}

void* take(Heap::State& s, Heap::State::SizeClass& c, std::size_t item_size, bool objects) {
    if (c.free) {
        Heap::State::FreeItem* item = c.free;
        c.free = item->next;
        return item;
    }
    if (static_cast<std::size_t>(c.end - c.fresh) < item_size) {
        char* page = new_page(s, item_size, objects);
        c.fresh = page + Heap::State::kFirstItem;
        c.end = page + Heap::State::kPageSize;
    }
    void* item = c.fresh;
    c.fresh += item_size;
    return item;
}

void put_first(Heap::State::Large*& first, Heap::State::Large* large, std::size_t size) {
    ASSERT(large != nullptr);
    large->size = size;
    large->previous = nullptr;
    large->next = first;
    if (first) first->previous = large;
    first = large;
}

void take_out(Heap::State::Large*& first, Heap::State::Large* large) {
    if (large->next) large->next->previous = large->previous;
    if (large->previous)
        large->previous->next = large->next;
    else
        first = large->next;
}

}  // namespace

Heap& Heap::current() { return *current_heap; }

Heap::Activation::Activation(Heap& heap) : before_(current_heap) { current_heap = &heap; }
Heap::Activation::~Activation() { current_heap = before_; }

Heap::Heap(std::size_t limit) : state_(new State), limit_(limit) {}

void Heap::end() {
    if (state_->ending) return;
    const Activation active(*this);
    state_->ending = true;
    state_->for_each_object([](Object* o) {
        if (o->type->slots.clear) o->type->slots.clear(o);
    });
}

Heap::~Heap() {
    end();
    for (State::Large* large : {state_->large, state_->large_buffers}) {
        while (large) {
            State::Large* next = large->next;
            std::free(large);
            large = next;
        }
    }
    delete state_;
}

Object* Heap::allocate(Type* type, std::size_t size) {
    State& s = *state_;
    size = (size + 15) & ~std::size_t{15};
    Object* o;
    std::uint32_t flags = static_cast<std::uint32_t>(++s.serial) << 8;
    if (size <= State::kMaxSmall) {
        State::SizeClass& c = s.objects[size / 16];
        if (c.free) {
            o = reinterpret_cast<Object*>(c.free);
            c.free = c.free->next;
            std::memset(static_cast<void*>(o), 0, size);
        } else {
            o = static_cast<Object*>(take(s, c, size, true));  // never used: still zeros
        }
        ++State::page_of(o)->live;
    } else {
        count_effort(effort_of_bytes(size));
        auto* large = static_cast<State::Large*>(std::calloc(1, sizeof(State::Large) + size));
        put_first(s.large, large, size);
        o = reinterpret_cast<Object*>(large + 1);
        flags |= Object::kFlagLarge;
    }
    in_use_ += size;
    if (in_use_ > limit_) effort_left = 0;
    o->type = type;
    o->refs = 1;
    o->flags = flags;
    if (type->is_heap_type()) ++type->refs;
    return o;
}

void Heap::free_object(Object* o) {
    State& s = *state_;
    if (o->flags & Object::kFlagLarge) {
        State::Large* large = reinterpret_cast<State::Large*>(o) - 1;
        take_out(s.large, large);
        in_use_ -= large->size;
        std::free(large);
        return;
    }
    State::Page* const page = State::page_of(o);
    --page->live;
    const std::size_t size = page->item_size;
    in_use_ -= size;
    o->type = nullptr;  // free, for whoever walks the pages
    auto* item = reinterpret_cast<State::FreeItem*>(o);
    State::SizeClass& c = s.objects[size / 16];
    item->next = c.free;
    c.free = item;
}

void* Heap::buffer(std::size_t size) {
    State& s = *state_;
    in_use_ += size;
    if (size > State::kMaxSmall) {
        count_effort(effort_of_bytes(size));
        if (in_use_ > limit_) effort_left = 0;
        auto* large = static_cast<State::Large*>(std::malloc(sizeof(State::Large) + size));
        put_first(s.large_buffers, large, size);
        return large + 1;
    }
    const std::size_t rounded = size == 0 ? 16 : (size + 15) & ~std::size_t{15};
    return take(s, s.buffers[rounded / 16], rounded, false);
}

void Heap::free_buffer(void* p, std::size_t size) {
    if (!p) return;
    State& s = *state_;
    in_use_ -= size;
    if (size > State::kMaxSmall) {
        count_effort(effort_of_bytes(size));
        auto* large = static_cast<State::Large*>(p) - 1;
        take_out(s.large_buffers, large);
        std::free(large);
        return;
    }
    const std::size_t rounded = size == 0 ? 16 : (size + 15) & ~std::size_t{15};
    auto* item = static_cast<State::FreeItem*>(p);
    item->object_type = nullptr;
    State::SizeClass& c = s.buffers[rounded / 16];
    item->next = c.free;
    c.free = item;
}

void* Heap::resized_buffer(void* p, std::size_t size, std::size_t kept, std::size_t new_size) {
    if (p && size > State::kMaxSmall && new_size > State::kMaxSmall) {
        // Large ones grow in place, or their pages move: they are never there twice.
        in_use_ = in_use_ - size + new_size;
        count_effort(effort_of_bytes(kept));
        if (in_use_ > limit_) effort_left = 0;
        auto* large = static_cast<State::Large*>(p) - 1;
        take_out(state_->large_buffers, large);
        large = static_cast<State::Large*>(
            std::realloc(static_cast<void*>(large), sizeof(State::Large) + new_size));
        put_first(state_->large_buffers, large, new_size);
        return large + 1;
    }
    void* const bigger = buffer(new_size);
    if (p) {
        std::memcpy(bigger, p, kept);
        free_buffer(p, size);
    }
    return bigger;
}

Object* make_instance(Type* type, std::size_t extra) {
    Heap& heap = Heap::current();
    std::size_t size = type->basic_size + ((extra + 7) & ~std::size_t{7});
    if (type->attrs_offset == 0) return heap.allocate(type, size);
    size += sizeof(AttrTable);
    const bool places_inline = type->trailing_size == nullptr && type->inline_places != 0;
    if (places_inline) size += type->inline_places * sizeof(Value);
    Object* o = heap.allocate(type, size);
    if (places_inline) {
        AttrTable* attrs = attrs_of(o);
        attrs->places = reinterpret_cast<Value*>(attrs + 1);
        attrs->capacity = type->inline_places;
        attrs->is_inline = true;
    }
    return o;
}

void clear_attrs(Object* o) {
    AttrTable* attrs = attrs_of(o);
    if (!attrs) return;
    if (Shape* shape = attrs->shape) {
        attrs->shape = nullptr;
        // Attributes die in the order in which they were set.
        for (std::uint32_t i = 0; i < shape->count; ++i) attrs->places[i].~Value();
    }
    if (attrs->places && !attrs->is_inline)
        Heap::current().free_buffer(attrs->places, attrs->capacity * sizeof(Value));
    attrs->places = nullptr;
    attrs->capacity = 0;
    attrs->is_inline = false;
    if (Dict* dict = attrs->dict) {
        attrs->dict = nullptr;
        if (--dict->refs == 0) destroy(dict);
    }
}

namespace {

void take_down(Object* o) {
    Type* type = o->type;
    if (o->flags & Object::kFlagWeakReferenced) Heap::current().clear_weak(o);
    if (type->slot_count) clear_member_slots(o);
    if (type->attrs_offset) clear_attrs(o);
    if (type->slots.clear) type->slots.clear(o);
    Heap::current().free_object(o);
    if (type->is_heap_type() && --type->refs == 0) destroy(type);
}

void finalize_and_take_down(Object* o) {
    ++destroy_depth;
    const auto finalize = o->type->slots.finalize;
    bool dies = true;
    if (finalize && !(o->flags & Object::kFlagFinalized)) {
        o->flags |= Object::kFlagFinalized;
        o->refs = 1;
        finalize(o);
        dies = --o->refs == 0;  // or it is alive again
    }
    if (dies) take_down(o);
    --destroy_depth;
}

}  // namespace

void destroy(Object* o) {
    Heap::State& s = Heap::current().state();
    if (s.ending) return;
    if (destroy_depth >= kMaxDestroyDepth) {
        o->refs = 1;  // the list owns it until its turn comes: a weak reference may still give it away
        s.condemned.push_back(o);
        return;
    }
    finalize_and_take_down(o);
    while (destroy_depth == 0 && !s.condemned.empty()) {
        Object* next = s.condemned.back();
        s.condemned.pop_back();
        if (--next->refs == 0) finalize_and_take_down(next);
    }
}

}  // namespace object
