// Types: the table of what objects of a type can do (Slots), attribute lookup along the MRO,
// and instance attributes (Shape, AttrTable). Built-in types are static and immortal; classes
// of a program are heap objects made by make_class (class.h).
// CPython 3.14: Include/cpython/object.h (PyTypeObject), Objects/typeobject.c.
#pragma once

#include <string_view>
#include <vector>

#include "core/object/value.h"

namespace object {

struct Str;
struct Tuple;
struct Dict;
struct Args;
class Visitor;

enum class BinaryOp : std::uint8_t {
    add,
    sub,
    mul,
    matmul,
    truediv,
    floordiv,
    mod,
    pow,
    lshift,
    rshift,
    bit_and,
    bit_or,
    bit_xor,
    divmod
};
enum class UnaryOp : std::uint8_t { negative, positive, invert, absolute };
enum class CompareOp : std::uint8_t { lt, le, eq, ne, gt, ge };
enum class ResumeKind : std::uint8_t { send, raise };

/// What resuming a generator, a coroutine or any awaitable's iterator gave.
struct Resumed {
    enum class Kind : std::uint8_t { yielded, returned, raised } kind;
    Value value;  ///< what was yielded, returned, or the exception that was raised
};

/// What objects of a type can do. An empty slot means: not supported. All `self` are borrowed.
/// A class that a program defines gets slots that call its dunder methods (class.cpp).
struct Slots {
    void (*clear)(Object*) = nullptr;  ///< drops all that it owns; it may be found in any state after
    void (*traverse)(Object*, Visitor&) = nullptr;  ///< visits every Value that it owns (see heap.h)
    Outcome (*repr)(const Value& self) = nullptr;   ///< a Str
    Outcome (*str)(const Value& self) = nullptr;    ///< a Str; empty: as repr
    Outcome (*format)(const Value& self, const Str& spec) = nullptr;
    Outcome (*hash)(const Value& self) = nullptr;  ///< a small int; empty: unhashable
    Outcome (*compare)(CompareOp, const Value& self, const Value& other) = nullptr;  ///< or NotImplemented
    Outcome (*truth)(const Value& self) = nullptr;   ///< True or False; empty: by length, else True
    Outcome (*length)(const Value& self) = nullptr;  ///< a small int >= 0
    Outcome (*get_item)(const Value& self, const Value& key) = nullptr;
    Outcome (*set_item)(const Value& self, const Value& key,
                        const Value& value) = nullptr;                    ///< Undefined deletes
    Outcome (*contains)(const Value& self, const Value& item) = nullptr;  ///< True or False
    Outcome (*iter)(const Value& self) = nullptr;
    Outcome (*next)(const Value& self) = nullptr;  ///< Undefined: exhausted (no StopIteration is made)
    Outcome (*call)(const Value& self, const Args& args) = nullptr;
    Outcome (*get_attr)(const Value& self, Str* name) = nullptr;  ///< empty: generic_get_attr
    Outcome (*set_attr)(const Value& self, Str* name,
                        const Value& value) = nullptr;  ///< Undefined deletes; empty: generic
    /// Descriptor: `object` Undefined means that it was looked up on the class itself.
    Outcome (*descr_get)(const Value& self, const Value& object, const Value& owner) = nullptr;
    Outcome (*descr_set)(const Value& self, const Value& object,
                         const Value& value) = nullptr;  ///< Undefined deletes
    Outcome (*binary)(BinaryOp, const Value& left,
                      const Value& right) = nullptr;  ///< either may be self; or NotImplemented
    Outcome (*inplace)(BinaryOp, const Value& left,
                       const Value& right) = nullptr;        ///< self is left; or NotImplemented
    Outcome (*unary)(UnaryOp, const Value& self) = nullptr;  ///< or NotImplemented
    Outcome (*index)(const Value& self) = nullptr;           ///< __index__: an int
    Outcome (*await)(const Value& self) = nullptr;           ///< __await__: something with `resume` or `next`
    Outcome (*aiter)(const Value& self) = nullptr;
    Outcome (*anext)(const Value& self) = nullptr;  ///< an awaitable
    /// Generators, coroutines and what they await: runs until the next yield, return or raise.
    Resumed (*resume)(Object* self, ResumeKind, Value sent) = nullptr;
    /// Called when the count drops to zero, before `clear`: __del__, "never awaited", "never retrieved".
    /// May make the object alive again by taking a reference.
    void (*finalize)(Object*) = nullptr;
    /// __new__ and __init__ for a call of the type. `cls` may be a subclass: allocate with heap.h's
    /// make_instance(cls).
    Outcome (*construct)(Type* cls, const Args& args) = nullptr;     ///< __new__
    Outcome (*init)(const Value& self, const Args& args) = nullptr;  ///< __init__; empty: nothing
};

/// The attributes that instances of one class got in one order: maps names to places. Shapes form
/// a tree that hangs on the type; two instances whose attributes were set in the same order share one.
struct Shape {
    Type* type = nullptr;
    Shape* parent = nullptr;
    Str* name = nullptr;      ///< the attribute that this shape adds to its parent
    std::uint32_t count = 0;  ///< attributes in all; `name` is at count - 1
    std::vector<Shape*> children;
    /// Place of a name, or -1. Names are interned, so this compares pointers.
    int find(const Str* wanted) const;
    /// The shape after adding a name.
    Shape* with(Str* added);
};

/// The instance's `__dict__`: places by shape, or an ordinary Dict once a program asked for it
/// as a mapping or deleted from it.
struct AttrTable {
    Shape* shape = nullptr;   ///< null: no attributes yet, or `dict` is in use
    Value* places = nullptr;  ///< `capacity` of them; inline behind the object, or a buffer of the heap
    std::uint32_t capacity = 0;
    bool is_inline = false;
    Dict* dict = nullptr;  ///< owned; when set, shape is null
};

/// Ordered map from interned names to Values: a type's or a module's own attributes.
class Namespace {
  public:
    const Value* find(const Str* name) const;  ///< borrowed; null if missing
    void set(Str* name, Value v);
    bool remove(const Str* name);
    std::size_t size() const { return entries_.size(); }
    struct Entry {
        Str* name;
        Value value;
    };
    const std::vector<Entry>& entries() const { return entries_; }  ///< in order of insertion
    void clear();

  private:
    void rehash(std::size_t slots);
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> table_;  // index + 1 into entries_, 0 is empty; used from 8 entries on
};

struct Type : Object {
    std::string_view name;       ///< `__name__`; for static types a literal, else text of `name_object`
    std::string_view module;     ///< `__module__`, "builtins" for most static types
    Str* name_object = nullptr;  ///< owned
    /// How messages name it, where that is not `name`: "datetime.date", as CPython's tp_name of a class in C.
    std::string_view shown_name;
    std::string_view message_name() const { return shown_name.empty() ? name : shown_name; }
    Str* qualname = nullptr;        ///< owned; null: name
    Type* base = nullptr;           ///< the base whose C++ layout this type shares
    std::vector<Type*> bases;       ///< owned if heap types
    std::vector<Type*> mro;         ///< this first
    std::vector<Type*> subclasses;  ///< direct ones, not owned
    Namespace attrs;
    Slots slots;
    std::uint32_t basic_size = 0;     ///< bytes of the C++ struct, without AttrTable and inline places
    std::uint32_t attrs_offset = 0;   ///< where the AttrTable lies in an instance, 0: no instance attributes
    std::uint32_t slots_offset = 0;   ///< where the places of __slots__ begin (member_slots.h)
    std::uint32_t slot_count = 0;     ///< such places, those of the bases first
    std::uint32_t inline_places = 0;  ///< places behind a new instance's AttrTable; learned
    std::uint32_t version = 1;        ///< changes whenever an attribute here or in a base changes; never 0
    Shape* root_shape = nullptr;
    std::uint32_t type_flags = 0;
    /// For structs with trailing data (str, tuple, bytes): its size in bytes. The AttrTable of an instance
    /// of a subclass lies behind it.
    std::size_t (*trailing_size)(const Object*) = nullptr;
    static constexpr std::uint32_t kHeapType = 1;   ///< made by a class statement or type()
    static constexpr std::uint32_t kBaseType = 2;   ///< may be subclassed
    static constexpr std::uint32_t kException = 4;  ///< BaseException and below
    static constexpr std::uint32_t kHasDel = 8;
    static constexpr std::uint32_t kContainer = 16;  ///< has traverse: takes part in cycle collection
    static constexpr std::uint32_t kCustomGetAttr =
        32;  ///< __getattr__/__getattribute__ in the MRO: no inline caches
    static constexpr std::uint32_t kCustomSetAttr = 64;
    static constexpr std::uint32_t kAbstract = 128;  ///< has abstract methods left
    static constexpr std::uint32_t kSequence =
        256;  ///< matches sequence patterns (list, tuple, range, deque and below)
    static constexpr std::uint32_t kMapping = 512;  ///< matches mapping patterns
    static constexpr std::uint32_t kUnhashable = 1024;
    static constexpr std::uint32_t kSlotsOnly = 2048;  ///< __slots__ all along the MRO: no other attributes
    static constexpr std::uint32_t kPublished = 4096;  ///< the dunder methods of its Slots are in attrs
    bool has(std::uint32_t flag) const { return (type_flags & flag) != 0; }
    bool is_heap_type() const { return has(kHeapType); }
    bool is_subtype_of(const Type* other) const;
    /// The attribute along the MRO, borrowed; null if missing. Cached by (version, name).
    const Value* lookup(const Str* name) const;
};

/// The type of any value.
Type* type_of(const Value& v);
inline bool is_a(const Value& v, const Type* t) {
    Type* own = type_of(v);
    return own == t || own->is_subtype_of(t);
}
/// The C++ struct behind a value whose type (or a base of it) has that layout.
template <class T>
T* as(const Value& v) {
    return static_cast<T*>(v.object());
}
inline AttrTable* attrs_of(Object* o) {
    const Type* t = o->type;
    if (t->attrs_offset == 0) return nullptr;
    std::size_t offset = t->attrs_offset;
    if (t->trailing_size) offset += (t->trailing_size(o) + 7) & ~std::size_t{7};
    return reinterpret_cast<AttrTable*>(reinterpret_cast<char*>(o) + offset);
}

// Built-in types. The C++ structs are in the header of each type.
extern Type object_type, type_type, none_type, not_implemented_type, ellipsis_type, bool_type, int_type,
    float_type, str_type, bytes_type, bytearray_type, list_type, tuple_type, dict_type, set_type,
    frozenset_type, range_type, slice_type, module_type, native_function_type, native_method_type,
    bound_method_type, property_type, staticmethod_type, classmethod_type, super_type, getset_type, cell_type,
    mapping_proxy_type;

/// Drops all cached look-ups of a type and its subclasses: call after changing `attrs` or `slots`.
void type_changed(Type* t);

}  // namespace object
