// Where objects live during one run: allocation by size class, accounting against the memory
// limit, weak references, and the collection of cycles (only when asked: at the end of a
// program and by gc.collect()). A run has one Heap; when it ends everything in it is freed at once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/object/type.h"

namespace object {

/// Told about every Value that an object owns. Types with `traverse` call it for each.
class Visitor {
  public:
    virtual void visit(Object* o) = 0;
    void operator()(const Value& v) {
        if (v.is_heap()) visit(v.object());
    }
    void operator()(Object* o) {
        if (o) visit(o);
    }

  protected:
    ~Visitor() = default;
};

class Heap {
  public:
    /// `limit` in bytes: beyond it `exhausted()` is true, and the machine ends the run soon after.
    explicit Heap(std::size_t limit);
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// The heap of the run that is active on this thread.
    static Heap& current();
    /// Makes a heap the current one while it lives.
    class Activation {
      public:
        explicit Activation(Heap& heap);
        ~Activation();

      private:
        Heap* before_;
    };

    /// Zeroed memory for an object; the header is set, with one owner.
    Object* allocate(Type* type, std::size_t size);
    /// Memory for an object's buffers (not zeroed).
    void* buffer(std::size_t size);
    void free_buffer(void* p, std::size_t size);
    /// A buffer with another size and the first `kept` bytes of the old one, which may be null.
    void* resized_buffer(void* p, std::size_t size, std::size_t kept, std::size_t new_size);
    void free_object(Object* o);

    std::size_t in_use() const { return in_use_; }
    bool exhausted() const { return in_use_ > limit_; }
    /// May `more` bytes be allocated? If not: raise_memory_error().
    bool has_room(std::size_t more) const { return more < limit_ && in_use_ < limit_ - more; }

    /// Everything ends at once: what objects own outside the heap is dropped, nothing is finalized or
    /// reported. To be called while what the objects' `clear` needs still exists; the destructor does it
    /// otherwise.
    void end();
    /// Frees unreachable cycles, finalizers first in order of creation; gives how many objects.
    /// CPython 3.14: Python/gc.c, gc_collect_main.
    std::size_t collect();
    /// Calls f for every live object that has `traverse`, in order of address class (not for anything that
    /// shows).
    template <class F>
    void for_each_object(F f);

    // Weak references: a callback list per object, by address.
    void add_weak(Object* target, Object* weak_reference);
    void remove_weak(Object* target, Object* weak_reference);
    /// Called by destroy: clears the references to a dying object and calls their callbacks.
    void clear_weak(Object* target);

    // Doors for what higher floors know: set once by the machine that runs on this heap.
    /// Told of an exception that nobody can catch (in a finalizer), and where it was: sys.unraisablehook.
    void (*unraisable)(const Value& exception, const std::string& message) = nullptr;
    /// Asked now and then while something is done (effort.h): true ends the run.
    bool (*interrupt)() = nullptr;
    /// Issues a warning about what the program does; raises when it is to be an error.
    Outcome (*warn)(Type* category, std::string_view text) = nullptr;

    struct State;
    State& state() { return *state_; }

  private:
    std::size_t collect_once();
    State* state_;
    std::size_t in_use_ = 0;
    std::size_t limit_;
};

/// A new zeroed object of a built-in C++ struct.
template <class T>
T* allocate(Type* type) {
    return static_cast<T*>(Heap::current().allocate(type, sizeof(T)));
}
/// A new object of any type, sized for its type, with its AttrTable and inline places set up.
/// `extra` bytes follow the C++ struct (strings, tuples); such types put no AttrTable behind it.
Object* make_instance(Type* type, std::size_t extra = 0);

}  // namespace object
