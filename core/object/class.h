// Classes made by a program: `class` statements and type(name, bases, namespace).
// MRO, metaclass-free hooks (__set_name__, __init_subclass__), __slots__, and the Slots that call
// dunder methods. CPython 3.14: Objects/typeobject.c, type_new and slot_*.
#pragma once

#include "core/object/containers.h"
#include "core/object/object.h"

namespace object {

/// type.__new__(metatype, name, bases, namespace, **keywords).
Outcome make_class(Type* metatype, Str* name, const Tuple& bases, Dict& name_space, const Args& keywords);
/// Sets the slots of a class for a dunder name that was set or deleted on it.
void update_slots(Type* t);
/// The value as a Type, or null if it is no type.
inline Type* as_type(const Value& v) {
    return v.is_heap() && is_a(v, &type_type) ? static_cast<Type*>(v.object()) : nullptr;
}
/// Gives every class __annotations__ and __annotate__ (class_annotations.cpp).
void define_class_annotations();
/// An exception class made in C++ (asyncio's own and the like), immortal, readied like a static type.
Type* make_exception_type(const char* name, const char* module, Type* base);

}  // namespace object
