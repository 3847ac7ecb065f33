// The object protocol: what the interpreter, the modules and the loop do with any object
// without knowing its type. One function a Python operation, named after CPython's abstract layer.
// CPython 3.14: Objects/abstract.c, Objects/object.c, Objects/call.c.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/object/type.h"

namespace object {

/// Arguments of a call, all borrowed: positional ones, then the values of the keywords in
/// `keywords`' order (a Tuple of Str, or null).
struct Args {
    const Value* values = nullptr;
    std::uint32_t positional = 0;
    const Tuple* keywords = nullptr;
    std::uint32_t keyword_count() const;
    const Value& operator[](std::size_t i) const { return values[i]; }
    /// The value of a keyword, or null.
    const Value* keyword(std::string_view name) const;
    /// The same without the first n positional ones.
    Args from(std::uint32_t n) const { return Args{values + n, positional - n, keywords}; }
};

// Calls
Outcome call(const Value& callee, const Args& args);
Outcome call(const Value& callee, std::initializer_list<Value> args = {});
Outcome call_method(const Value& self, Str* name, std::initializer_list<Value> args = {});
/// Calls a method looked up on the type alone (as dunder methods are). Undefined if there is none.
Outcome call_special(const Value& self, Str* name, std::initializer_list<Value> args = {});
bool is_callable(const Value& v);

// Attributes
Outcome get_attr(const Value& self, Str* name);
/// Undefined instead of AttributeError.
Outcome find_attr(const Value& self, Str* name);
Outcome set_attr(const Value& self, Str* name, const Value& value);
Outcome del_attr(const Value& self, Str* name);
Outcome generic_get_attr(const Value& self, Str* name);
Outcome generic_set_attr(const Value& self, Str* name, const Value& value);  ///< Undefined deletes
/// The instance's own attribute, borrowed, or null. Does not look at the type.
const Value* own_attr(const Value& self, const Str* name);
void set_own_attr(const Value& self, Str* name, Value value);
/// The instance's `__dict__` as a Dict (from then on it is one); null if it has none.
Dict* instance_dict(Object* o);

// Text
Outcome repr(const Value& v);  ///< a Str
Outcome str(const Value& v);   ///< a Str
Outcome format(const Value& v, const Str& spec);
/// repr as text; an exception in it is dropped: for messages only.
std::string repr_text(const Value& v);
std::string str_text(const Value& v);
/// The type's name in messages, and what tracebacks print: module and qualified name, without `builtins` and
/// `__main__`.
std::string_view type_name(const Value& v);
std::string full_type_name(const Type* t);

// Comparison, truth, hash
Outcome compare(CompareOp op, const Value& a, const Value& b);
Outcome equals(const Value& a, const Value& b);  ///< identity first; True or False
Outcome truth(const Value& v);                   ///< True or False
Outcome hash(const Value& v);                    ///< a small int

// Containers
Outcome length(const Value& v);
Outcome get_item(const Value& v, const Value& key);
Outcome set_item(const Value& v, const Value& key, const Value& value);
Outcome del_item(const Value& v, const Value& key);
Outcome contains(const Value& container, const Value& item);
Outcome iter(const Value& v);
Outcome next(const Value& iterator);  ///< Undefined: exhausted
/// Every item in a new List. Raises what iterating raises.
Outcome list_of(const Value& iterable);
Outcome tuple_of(const Value& iterable);
/// Asks an object of a program's class how long it is, for what it may do or raise then; gives None.
/// CPython 3.14: Objects/abstract.c, PyObject_LengthHint.
Outcome ask_length_hint(const Value& v);

// Numbers
Outcome binary(BinaryOp op, const Value& a, const Value& b);
Outcome inplace(BinaryOp op, const Value& a, const Value& b);
Outcome unary(UnaryOp op, const Value& v);
Outcome index(const Value& v);  ///< __index__, an int
/// A number as an index that fits 63 bits; beyond that clamps if `clamp`, else raises IndexError.
enum class Overflow : std::uint8_t { raise, clamp };
Outcome small_index(const Value& v, Overflow overflow = Overflow::raise);
/// float(v) for an int, float or object with __float__ / __index__: a Float.
Outcome to_float(const Value& v);

// Types
Outcome is_instance(const Value& v, const Value& type_or_tuple);
/// Without asking the class: by the object's type, and by the `__class__` that it shows.
Outcome is_instance_by_class(const Value& v, const Type* t);
Outcome is_subclass(const Value& t, const Value& type_or_tuple);

// Generators and awaitables
/// Resumes a generator, coroutine or other iterator: by its resume slot, else next/send/throw.
Resumed resume(const Value& iterator, ResumeKind kind, Value sent);
/// What `await v` drives: a coroutine itself, or what __await__ gives. TypeError as CPython words it.
Outcome awaitable_iterator(const Value& v);

// Raising, with the text as it will be shown
Outcome raise(Type* type, std::string message);
Outcome raise_type_error(std::string message);
Outcome raise_value_error(std::string message);
Outcome raise_index_error(std::string message);
Outcome raise_key_error(const Value& key);
Outcome raise_attribute_error(const Value& object, Str* name);  ///< "'X' object has no attribute 'y'"
Outcome raise_runtime_error(std::string message);
Outcome raise_overflow_error(std::string message);
Outcome raise_memory_error();
/// Raises an exception object, as `raise v` does: a class is called first.
Outcome raise_object(const Value& v);

}  // namespace object
