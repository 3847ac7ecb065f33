// list[int] and int | None as objects: types.GenericAlias and types.UnionType (typing.Union).
// CPython 3.14: Objects/genericaliasobject.c, Objects/unionobject.c.
#pragma once

#include "core/object/containers.h"
#include "core/object/object.h"

namespace object {

struct GenericAlias : Object {
    Value origin;
    Value args;        ///< a Tuple
    Value parameters;  ///< a Tuple of the type variables in args, once asked for
};
struct Union : Object {
    Value args;  ///< a Tuple, without duplicates, not nested
};
extern Type generic_alias_type, union_type;

Value make_generic_alias(Value origin, const Value& item);
/// `a | b`; NotImplemented if one of them is no type, None, alias, union, or something with its own `|`.
Outcome make_union(const Value& a, const Value& b);
/// Gives a built-in type `T[...]`.
void make_subscriptable(Type& type);
void ready_generic_alias_types();

}  // namespace object
