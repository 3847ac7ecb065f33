// Functions written in C++ that programs can call, and how their parameters are declared:
// a signature in Python's own syntax, from which calls are checked and bound with the messages
// that CPython gives.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/object/object.h"

namespace object {

/// Receives one Value a parameter, in the order of the signature: Undefined for an optional
/// parameter that was not given, a Tuple for *args, a Dict for **kwargs.
using NativeBody = Outcome (*)(const Value* a);

/// A declaration: `{"sleep", "delay, result=None", sleep}`. In a signature: `/` and `*` as in Python;
/// defaults None, True, False, ints, floats, 'text'; `x?` is optional and Undefined if missing; `*args`,
/// `**kwargs`. Methods of a type name `self` first (classmethods `cls`).
struct Native {
    const char* name;
    const char* signature;
    NativeBody body;
};

struct Signature;

struct NativeFunction : Object {
    Str* name;
    Str* qualname;
    Signature* signature;  ///< parsed at the first call; owned by the process
    NativeBody body;
    const char* declaration;
    Value self;   ///< bound receiver, or Undefined
    Type* owner;  ///< the type it is a method of, or null
    Str* module;
    bool positional_only;  ///< exactly `arity` positional parameters, no defaults: no binding needed
    std::uint8_t arity;
};
/// An attribute computed in C++: read and, if `set` is given, written (Undefined deletes).
struct GetSet {
    const char* name;
    Outcome (*get)(const Value& self);
    Outcome (*set)(const Value& self, const Value& value) = nullptr;
};

/// A function object of its own (module functions).
Value make_native(const Native& declaration, std::string_view module);
/// Adds methods, static methods, class methods and computed attributes to a built-in type. Before it is used.
void define_methods(Type& type, std::initializer_list<Native> methods);
void define_static_methods(Type& type, std::initializer_list<Native> methods);
void define_class_methods(Type& type, std::initializer_list<Native> methods);
void define_getsets(Type& type, std::initializer_list<GetSet> attributes);
/// The parameters of a call bound to a signature: `out` has room for parameter_count() Values.
std::size_t parameter_count(const Signature& s);
Outcome bind(const Signature& s, std::string_view function_name, const Args& args, Value* out);
/// A signature for code that binds by itself; `text` as in Native.
Signature* make_signature(const char* text);

/// Completes a static type: MRO, flags, `type` as its type, attributes inherited slots. Every static type of
/// every floor is readied once in the process, bases before derived ones.
struct TypeSetup {
    const char* name;
    const char* module;
    Type* base;  ///< object_type if null
    std::uint32_t basic_size;
    std::uint32_t flags;  ///< Type::k...
    bool has_attributes;  ///< instances of this very type have an AttrTable (subclasses by class statement
                          ///< always do)
};
void ready_type(Type& type, const TypeSetup& setup);
/// Readies the types of this floor (idempotent); each higher floor has its own.
void ready_object_types();

}  // namespace object
