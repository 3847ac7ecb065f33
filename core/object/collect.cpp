// The collection of unreachable cycles: counts that only cycle members hold are found by
// subtracting inner references, as CPython does. CPython 3.14: Python/gc.c,
// InternalDocs/garbage_collector.md.
#include <algorithm>
#include <unordered_map>

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/heap_state.h"
#include "core/object/member_slots.h"

namespace object {

namespace {

void visit_attrs(Object* o, Visitor& visitor) {
    AttrTable* attrs = attrs_of(o);
    if (!attrs) return;
    if (attrs->shape)
        for (std::uint32_t i = 0; i < attrs->shape->count; ++i) visitor(attrs->places[i]);
    visitor(attrs->dict);
}

void visit_all(Object* o, Visitor& visitor) {
    if (o->type->slots.traverse) o->type->slots.traverse(o, visitor);
    if (o->type->slot_count) visit_member_slots(o, visitor);
    visit_attrs(o, visitor);
    if (o->type->is_heap_type()) visitor(static_cast<Object*>(o->type));
}

using Counts = std::unordered_map<Object*, std::int64_t>;

class Subtract final : public Visitor {
  public:
    explicit Subtract(Counts& counts) : counts_(counts) {}
    void visit(Object* o) override {
        if (const auto it = counts_.find(o); it != counts_.end()) --it->second;
    }

  private:
    Counts& counts_;
};

class Reach final : public Visitor {
  public:
    explicit Reach(Counts& counts) : counts_(counts) {}
    void visit(Object* o) override {
        const auto it = counts_.find(o);
        if (it == counts_.end() || it->second == kReached) return;
        it->second = kReached;
        todo_.push_back(o);
    }
    void run() {
        while (!todo_.empty()) {
            Object* o = todo_.back();
            todo_.pop_back();
            visit_all(o, *this);
        }
    }
    static constexpr std::int64_t kReached = -1;

  private:
    Counts& counts_;
    std::vector<Object*> todo_;
};

bool takes_part(const Object* o) { return o->type->slots.traverse != nullptr || o->type->attrs_offset != 0; }

}  // namespace

std::size_t Heap::collect() {
    // A finalizer may ask for a collection in the middle of one. CPython 3.14: Python/gc.c, gc_collect_main.
    if (state_->collecting) return 0;
    state_->collecting = true;
    const std::size_t freed = collect_once();
    state_->collecting = false;
    return freed;
}

std::size_t Heap::collect_once() {
    Counts counts;
    std::vector<Object*> all;
    state_->for_each_object([&](Object* o) {
        // Without owners: it is being taken apart, further up the stack. What it still holds counts as held.
        if (o->refs != 0 && takes_part(o)) all.push_back(o);
    });
    std::stable_sort(all.begin(), all.end(),
                     [](Object* a, Object* b) { return (a->flags >> 8) < (b->flags >> 8); });
    counts.reserve(all.size());
    for (Object* o : all) counts.emplace(o, o->refs);
    Subtract subtract(counts);
    for (Object* o : all) visit_all(o, subtract);
    Reach reach(counts);
    for (Object* o : all) {
        auto it = counts.find(o);
        if (it->second > 0) {
            it->second = Reach::kReached;
            visit_all(o, reach);
            reach.run();
        }
    }
    std::vector<Value> dead;  // kept alive while finalizers run
    for (Object* o : all)
        if (counts.find(o)->second != Reach::kReached) dead.emplace_back(o);
    if (dead.empty()) return 0;
    // As CPython: first weak references are cleared, then all finalizers run, then (if nothing came back to
    // life) the objects are taken apart.
    for (Value& v : dead)
        if (v.object()->flags & Object::kFlagWeakReferenced) clear_weak(v.object());
    for (Value& v : dead) {
        Object* o = v.object();
        if (o->type->slots.finalize && !(o->flags & Object::kFlagFinalized)) {
            o->flags |= Object::kFlagFinalized;
            o->type->slots.finalize(o);
        }
    }
    // Has a finalizer made one of them reachable from outside? Then all of what it reaches stays.
    Counts again;
    again.reserve(dead.size());
    for (Value& v : dead) again.emplace(v.object(), static_cast<std::int64_t>(v.object()->refs) - 1);
    Subtract subtract_again(again);
    for (Value& v : dead) visit_all(v.object(), subtract_again);
    Reach revive(again);
    for (Value& v : dead) {
        auto it = again.find(v.object());
        if (it->second > 0) {
            it->second = Reach::kReached;
            visit_all(v.object(), revive);
            revive.run();
        }
    }
    std::size_t freed = 0;
    // Classes come last: the attributes of their instances lie where the class says.
    for (const bool classes : {false, true}) {
        for (Value& v : dead) {
            Object* o = v.object();
            if (again.find(o)->second == Reach::kReached || is_a(v, &type_type) != classes) continue;
            ++freed;
            if (o->type->slot_count) clear_member_slots(o);
            if (o->type->attrs_offset) clear_attrs(o);
            if (o->type->slots.clear) o->type->slots.clear(o);
        }
    }
    return freed;
}

}  // namespace object
