// bytes and bytearray: their layouts and how C++ code makes them. Their methods are in bytes_*.cpp.
// CPython 3.14: Objects/bytesobject.c, Objects/bytearrayobject.c.
#pragma once

#include <string_view>

#include "core/object/object.h"

namespace object {

struct Bytes : Object {
    std::uint32_t size;
    std::uint32_t unused;
    mutable std::uint64_t hash_cache;  ///< 0: not computed
    std::string_view view() const { return {reinterpret_cast<const char*>(this + 1), size}; }
    char* data() { return reinterpret_cast<char*>(this + 1); }
};

struct ByteArray : Object {
    char* data;  ///< a buffer of the heap; null if capacity is 0
    std::uint32_t size;
    std::uint32_t capacity;
    std::string_view view() const { return {data, size}; }
};

inline bool is_bytes(const Value& v) { return v.is_heap() && is_a(v, &bytes_type); }
inline bool is_bytearray(const Value& v) { return v.is_heap() && is_a(v, &bytearray_type); }
/// The bytes of a bytes or bytearray, valid until the object changes; false for anything else.
bool bytes_view(const Value& v, std::string_view& out);

Value make_bytes(std::string_view content);
/// A new bytes object to be filled in.
Bytes* new_bytes(std::size_t size);
Value make_bytearray(std::string_view content);

}  // namespace object
