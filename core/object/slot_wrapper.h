// Slots as attributes: `int.__add__`, `super().__repr__()`, `object.__setattr__`. Each is an
// object that calls the slot of the type that it was found on. CPython 3.14: Objects/typeobject.c, slotdefs.
#pragma once

#include "core/object/object.h"

namespace object {

/// Adds to a static type the dunder methods that its Slots have and its attrs do not. Once a type, at its
/// first look-up.
void publish_slots(Type& type);
/// Fills empty slots of a static type from its base.
void inherit_slots(Type& type);

struct SlotWrapper : Object {
    Type* owner;
    Str* name;
    int id;
};
extern Type slot_wrapper_type;  ///< `wrapper_descriptor`
void ready_slot_wrapper_type();

}  // namespace object
