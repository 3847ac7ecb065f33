// Functions that a program defines.
// CPython 3.14: Objects/funcobject.c.
#pragma once

#include "core/code/code.h"
#include "core/object/containers.h"
#include "core/object/object.h"

namespace vm {

struct Function : object::Object {
    const code::Code* code;    ///< owned
    object::Dict* globals;     ///< owned
    object::Tuple* defaults;   ///< owned; of the last positional parameters, or null
    object::Dict* kwdefaults;  ///< owned; or null
    object::Tuple* closure;    ///< owned; cells in the order of the code's free variables, or null
    object::Str* name;         ///< interned
    object::Str* qualname;     ///< interned
    object::Value doc, annotate, annotations, module, type_params;
};

extern object::Type function_type;

inline bool is_function(const object::Value& v) { return v.is_heap() && v.object()->type == &function_type; }
inline Function* as_function(const object::Value& v) { return static_cast<Function*>(v.object()); }

/// A new function without defaults and closure.
Function* new_function(const code::Code* code, object::Dict* globals);

/// Binds the arguments of a call to the parameters, which are `registers` 0 .. parameter_count - 1 (all
/// Undefined before). Values are copied. Raises TypeError in CPython's words (Python/ceval.c,
/// initialize_locals).
object::Outcome bind_arguments(const Function& f, const object::Args& args, object::Value* registers);

/// Readies function_type.
void ready_function_type();

}  // namespace vm
