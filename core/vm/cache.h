// Inline caches: what an instruction learned about the attribute or global that it looks up.
#pragma once

#include "core/code/code.h"
#include "core/object/object.h"

namespace vm {

enum class AttrKind : std::uint8_t {
    empty,
    own,     ///< a place of the instance's AttrTable
    method,  ///< a function found on the type; the instance has no attribute of that name
    value,   ///< any other plain value found on the type
    add,     ///< StoreAttr: the attribute is new; `next` is the shape after it
    module,  ///< an entry of a module's Dict
};

/// What holds for instances whose type has `version` and whose AttrTable has `shape`.
struct AttrEntry {
    std::uint32_t version;  ///< of the type; unique to it and its state; 0: nothing learned
    AttrKind kind;
    bool has_table;        ///< instances have an AttrTable, `shape` is to be compared
    std::uint16_t offset;  ///< of the AttrTable in the instance
    std::uint32_t place;
    std::uint32_t keys_version;
    object::Shape* shape;
    object::Shape* next;
    const void* owner;   ///< kind module: the module
    object::Bits value;  ///< kinds method and value: borrowed from the type
};

struct AttrCache {
    AttrEntry entries[2];
    std::uint8_t replace;  ///< which one to overwrite next
};

struct GlobalCache {
    const object::Dict* globals;
    std::uint32_t globals_version, builtins_version;
    std::uint32_t entry;
    bool in_builtins;
};

/// The caches of one Code, kept in its machine_side.
struct Caches {
    AttrCache* attrs;
    GlobalCache* globals;
    /// How many arguments make a call that needs no binding and runs at once; kNotPlain: none do.
    std::uint32_t plain_arity;
    static constexpr std::uint32_t kNotPlain = UINT32_MAX;
};
/// Made when the code is first executed.
Caches& make_caches(const code::Code& code);

// The slow paths, which fill the caches.
object::Outcome load_attr_slow(const object::Value& v, object::Str* name, AttrCache& cache);
/// As LoadMethod: `self_out` becomes `v` when a plain function was found on the type.
object::Outcome load_method_slow(const object::Value& v, object::Str* name, AttrCache& cache,
                                 object::Value& self_out);
object::Outcome store_attr_slow(const object::Value& v, object::Str* name, const object::Value& value,
                                AttrCache& cache);
object::Outcome load_global_slow(object::Dict& globals, object::Dict& builtins, object::Str* name,
                                 GlobalCache& cache);

}  // namespace vm
