// Which weak references point to an object; only objects that have some are in the table.
#include <algorithm>

#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/heap_state.h"
#include "core/object/object.h"

namespace object {

void Heap::add_weak(Object* target, Object* weak_reference) {
    target->flags |= Object::kFlagWeakReferenced;
    state_->weak[target].push_back(weak_reference);
}

void Heap::remove_weak(Object* target, Object* weak_reference) {
    const auto it = state_->weak.find(target);
    if (it == state_->weak.end()) return;
    auto& list = it->second;
    list.erase(std::remove(list.begin(), list.end(), weak_reference), list.end());
    if (list.empty()) {
        state_->weak.erase(it);
        target->flags &= ~Object::kFlagWeakReferenced;
    }
}

void Heap::clear_weak(Object* target) {
    const auto it = state_->weak.find(target);
    target->flags &= ~Object::kFlagWeakReferenced;
    if (it == state_->weak.end()) return;
    std::vector<Value> references;
    for (Object* r : it->second) references.emplace_back(r);
    state_->weak.erase(it);
    // All are cleared before the first callback runs; the youngest is called first.
    std::vector<std::pair<Value, Value>> calls;
    for (Value& r : references) {
        Value callback = clear_weak_reference(r.object());
        if (callback && !callback.is_none()) calls.emplace_back(std::move(callback), r);
    }
    for (auto c = calls.rbegin(); c != calls.rend(); ++c) {
        const Outcome done = call(c->first, {c->second});
        if (done.raised() && unraisable)
            unraisable(Value(done.exception()),
                       "Exception ignored while calling weakref callback " + repr_text(c->first));
    }
}

}  // namespace object
