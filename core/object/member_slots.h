// The places that `__slots__` reserves in instances, and the descriptors that reach them.
// They lie behind the C++ struct (and its trailing data), before the AttrTable.
// CPython 3.14: Objects/typeobject.c, type_new_slots; Objects/descrobject.c, PyMemberDescr_Type.
#pragma once

#include "core/object/object.h"

namespace object {

extern Type member_descriptor_type;

struct MemberSlot : Object {
    Str* name;            ///< as it is found on the class: private names are mangled
    Type* owner;          ///< not owned: it owns the descriptor
    std::uint32_t index;  ///< among the places of an instance
    Value doc;
};

/// Reserves the places that `__slots__` of a class under construction names, and puts their descriptors into
/// the class. Sets kSlotsOnly where instances have no __dict__.
Outcome add_member_slots(Type* t);
/// The value of a place: Undefined if it is not set.
Value& member_slot(Object* o, std::uint32_t index);
/// Makes the places empty; those of derived classes first.
void clear_member_slots(Object* o);
void visit_member_slots(Object* o, Visitor& visit);
void ready_member_descriptor_type();

}  // namespace object
