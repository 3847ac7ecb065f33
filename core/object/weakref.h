// weakref.ref: a reference that does not keep its object alive. The table of who is referred to is
// the heap's (Heap::add_weak). CPython 3.14: Objects/weakrefobject.c.
#pragma once

#include "core/object/object.h"

namespace object {

struct WeakReference : Object {
    Object* target;  ///< not owned; null once it has died
    Value callback;  ///< called with this reference when the target dies; Undefined: none
    Value hash;      ///< of the target, once it was asked for; else Undefined
};
extern Type weakref_type;

/// weakref.ref(target, callback); TypeError "cannot create weak reference to 'int' object".
Outcome make_weak_reference(const Value& target, const Value& callback = Value());
/// The object, or None if it has died.
Value weak_target(const WeakReference& reference);
/// How many weak references there are to an object, and all of them (in order of creation) in a List.
Value weak_references_to(const Value& target);
void ready_weakref_type();

}  // namespace object
