// The layouts of exceptions with more attributes than BaseException holds, and what the files of
// exceptions share among themselves.
#pragma once

#include "core/object/exception.h"
#include "core/object/native.h"

namespace object {

struct ImportErrorObject : BaseException {
    Value msg, path, name_from;
};
struct OSErrorObject : BaseException {
    Value error_number, text, filename, filename2;
};
struct SyntaxErrorObject : BaseException {
    Value msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line;
};
struct UnicodeErrorObject : BaseException {
    Value encoding, object, start, end, reason;
};

/// A Value that may be Undefined as a program sees it.
inline Value or_none(const Value& v) { return v.is_undefined() ? Value::none() : v; }

/// An attribute that is a plain Value of the struct: None while unset, any value may be stored.
template <class Struct, Value Struct::*member>
Outcome get_member(const Value& self) {
    return or_none(static_cast<Struct*>(self.object())->*member);
}
template <class Struct, Value Struct::*member>
Outcome set_member(const Value& self, const Value& value) {
    const Value dead = std::exchange(static_cast<Struct*>(self.object())->*member, value);
    return Value::none();
}
template <class Struct, Value Struct::*member>
constexpr GetSet member_attribute(const char* name) {
    return GetSet{name, get_member<Struct, member>, set_member<Struct, member>};
}

/// BaseException's own slots, which the others build on.
Outcome base_exception_construct(Type* cls, const Args& args);
Outcome base_exception_init(const Value& self, const Args& args);
Outcome base_exception_str(const Value& self);
void base_exception_clear(Object* o);
void base_exception_traverse(Object* o, Visitor& visitor);

void define_base_exception();
void define_simple_exceptions();
void define_os_error();
void define_syntax_error();
void define_unicode_errors();
void define_exception_groups();
void ready_traceback_type();

/// Sets the slots before ready_type, which hands them on to derived types.
void prepare_base_exception_slots();
void prepare_simple_exception_slots();
void prepare_os_error_slots();
void prepare_syntax_error_slots();
void prepare_unicode_error_slots();
void prepare_group_slots();

}  // namespace object
