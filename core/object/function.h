// Small callables and descriptors that hold other objects: bound methods, staticmethod,
// classmethod, property, super, cells, modules. Functions of a program are in core/vm.
#pragma once

#include "core/object/object.h"

namespace object {

struct BoundMethod : Object {
    Value function, self;
};
Value make_bound_method(Value function, Value self);

struct Cell : Object {
    Value content;  ///< Undefined: unbound
};
Value make_cell(Value content);

struct StaticMethod : Object {
    Value function;
};
struct ClassMethod : Object {
    Value function;
};
struct Property : Object {
    Value get, set, del, doc, name;
};
struct Super : Object {
    Type* type;   ///< look-up starts behind it in the MRO of `start`
    Value self;   ///< instance or class; Undefined: super(type), bound to nothing
    Type* start;  ///< null: bound to nothing
};
Outcome make_super(Type* type, const Value& self);
/// super(type) and super(type, object_or_type).
Outcome construct_super(Type* cls, const Args& args);

/// A module: its names in a Dict, so that functions of a program can use it as their globals.
struct Module : Object {
    Dict* dict;  ///< owned
    Str* name;
};
Value make_module(std::string_view name);
Dict& module_dict(const Value& module);

}  // namespace object
