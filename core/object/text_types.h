// The types of text, bytes, numbers and singletons, and the parts from which ready_text_types puts them
// together. Each define_... adds the methods of one file.
#pragma once

#include <string>

#include "core/object/native.h"
#include "core/object/str.h"

namespace object {

/// Sets the slots and methods of str, bytes, bytearray, int, bool, float, NoneType, NotImplementedType and
/// ellipsis. Called by ready_object_types after object and type are ready.
void ready_text_types();

void ready_str_type();
void ready_int_types();
void ready_float_type();
void ready_bytes_types();
void ready_singleton_types();

void define_str_case_methods();
void define_str_class_methods();
void define_str_search_methods();
void define_str_split_methods();
void define_str_layout_methods();
void define_str_format_methods();
void define_int_methods();
void define_float_methods();
void define_bytes_methods(Type& type);
void define_bytes_case_methods(Type& type);

/// str(object='', encoding, errors) and the iterators; used by str_type.cpp.
extern Type str_iterator_type, bytes_iterator_type, bytearray_iterator_type;

/// text % values, for str and for bytes. CPython 3.14: Objects/unicodeobject.c, PyUnicode_Format.
Outcome percent_format(const Value& text, const Value& values);
/// text.format(*args, **kwargs): `positional` null is format_map, `named` is a mapping.
/// CPython 3.14: Objects/stringlib/unicode_format.h.
Outcome format_fields(std::string_view text, const Tuple* positional, const Value& named);

/// What messages about a wrong argument call its type: "None" for None, else the type's name.
std::string argument_type(const Value& v);
/// An index that must fit; OverflowError with the given text if it does not.
Outcome size_argument(const Value& v, std::int64_t& out,
                      const char* too_large = "Python int too large to convert to C ssize_t");
/// A start or stop of str.find and the like: None or an index, clamped; negative counts from the end.
Outcome slice_index(const Value& v, std::int64_t& out);
/// Both, brought into 0 <= start, stop <= length as slices do (start may be greater than stop).
Outcome slice_range(const Value& start, const Value& stop, std::int64_t length, std::int64_t& from,
                    std::int64_t& to);

}  // namespace object
