// OSError, which becomes the subclass that its number means, and SyntaxError.
// CPython 3.14: Objects/exceptions.c, OSError_*, SyntaxError_*. The numbers are Linux's.
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

struct ErrorNumber {
    int number;
    Type* type;
};
const ErrorNumber kErrorNumbers[] = {
    {11, &exc::BlockingIOError},         {114, &exc::BlockingIOError},
    {115, &exc::BlockingIOError},        {32, &exc::BrokenPipeError},
    {108, &exc::BrokenPipeError},        {10, &exc::ChildProcessError},
    {103, &exc::ConnectionAbortedError}, {111, &exc::ConnectionRefusedError},
    {104, &exc::ConnectionResetError},   {17, &exc::FileExistsError},
    {2, &exc::FileNotFoundError},        {21, &exc::IsADirectoryError},
    {20, &exc::NotADirectoryError},      {4, &exc::InterruptedError},
    {13, &exc::PermissionError},         {1, &exc::PermissionError},
    {3, &exc::ProcessLookupError},       {110, &exc::TimeoutError},
};

OSErrorObject& os_error(const Value& v) { return *as<OSErrorObject>(v); }

/// Does __init__ read the arguments? It does in a class that has its own one, but no __new__.
bool init_reads_arguments(const Type* type) {
    return type->slots.init != exc::OSError.slots.init &&
           type->slots.construct == exc::OSError.slots.construct;
}

void read_arguments(OSErrorObject& e, const Args& args) {
    std::uint32_t kept = args.positional;
    if (args.positional >= 2 && args.positional <= 5) {
        e.error_number = args[0];
        e.text = args[1];
        if (args.positional >= 3 && !args[2].is_none()) {
            e.filename = args[2];
            if (args.positional == 5 && !args[4].is_none()) e.filename2 = args[4];
            kept = 2;
        }
    }
    const Value tuple = make_tuple(std::span<const Value>(args.values, kept));
    e.args = Ref<Tuple>(as<Tuple>(tuple));
}

Outcome os_error_construct(Type* cls, const Args& args) {
    const bool later = init_reads_arguments(cls);
    if (!later) {
        if (args.keyword_count() != 0)
            return raise_type_error(std::string(cls->name) + "() takes no keyword arguments");
        if (cls == &exc::OSError && args.positional >= 2 && args.positional <= 5 && args[0].is_small_int())
            for (const ErrorNumber& n : kErrorNumbers)
                if (n.number == args[0].small()) cls = n.type;
    }
    Value made = Value::adopt(make_instance(cls));
    if (later) {
        const Value empty = empty_tuple();
        os_error(made).args = Ref<Tuple>(as<Tuple>(empty));
    } else {
        read_arguments(os_error(made), args);
    }
    return made;
}

Outcome os_error_init(const Value& self, const Args& args) {
    if (!init_reads_arguments(self.object()->type)) return Value::none();
    if (args.keyword_count() != 0)
        return raise_type_error(std::string(type_name(self)) + "() takes no keyword arguments");
    read_arguments(os_error(self), args);
    return Value::none();
}

Outcome os_error_str(const Value& self) {
    const OSErrorObject& e = os_error(self);
    const bool has_number = !e.error_number.is_undefined() && !e.text.is_undefined();
    if (e.filename.is_undefined() && !has_number) return base_exception_str(self);
    const Value number = TRY(str(or_none(e.error_number)));
    const Value reason = TRY(str(or_none(e.text)));
    std::string text = "[Errno " + std::string(text_of(number)) + "] " + std::string(text_of(reason));
    if (!e.filename.is_undefined()) {
        text += ": ";
        TRY(append_repr(text, e.filename));
        if (!e.filename2.is_undefined()) {
            text += " -> ";
            TRY(append_repr(text, e.filename2));
        }
    }
    return make_str(text);
}

void os_error_clear(Object* o) {
    auto* e = static_cast<OSErrorObject*>(o);
    e->error_number = e->text = e->filename = e->filename2 = Value();
    base_exception_clear(o);
}

// --- SyntaxError -----------------------------------------------------------------------------

SyntaxErrorObject& syntax_error(const Value& v) { return *as<SyntaxErrorObject>(v); }

Outcome syntax_error_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    SyntaxErrorObject& e = syntax_error(self);
    if (args.positional >= 1) e.msg = args[0];
    if (args.positional != 2) return Value::none();
    const Value details = TRY(tuple_of(args[1]));
    const Tuple& d = *as<Tuple>(details);
    if (d.size < 4 || d.size > 7)
        return raise_type_error(std::string("function takes at ") + (d.size < 4 ? "least 4" : "most 7") +
                                " arguments (" + std::to_string(d.size) + " given)");
    if (d.size == 5) return raise_type_error("end_offset must be provided when end_lineno is provided");
    e.filename = d[0];
    e.lineno = d[1];
    e.offset = d[2];
    e.text = d[3];
    if (d.size >= 6) {
        e.end_lineno = d[4];
        e.end_offset = d[5];
    }
    return Value::none();
}

Outcome syntax_error_str(const Value& self) {
    const SyntaxErrorObject& e = syntax_error(self);
    const Value message = TRY(str(or_none(e.msg)));
    std::string text(text_of(message));
    std::string file;
    if (is_str(e.filename)) {
        const std::string_view path = text_of(e.filename);
        file = std::string(path.substr(path.rfind('/') + 1));
    }
    const bool has_line = is_int(e.lineno) && !e.lineno.is_bool();
    if (!file.empty() && has_line)
        text += " (" + file + ", line " + int_to_text(e.lineno) + ")";
    else if (!file.empty())
        text += " (" + file + ")";
    else if (has_line)
        text += " (line " + int_to_text(e.lineno) + ")";
    return make_str(text);
}

void syntax_error_clear(Object* o) {
    auto* e = static_cast<SyntaxErrorObject*>(o);
    e->msg = e->filename = e->lineno = e->offset = e->text = e->end_lineno = e->end_offset = Value();
    e->print_file_and_line = Value();
    base_exception_clear(o);
}

}  // namespace

void prepare_os_error_slots() {
    Slots& s = exc::OSError.slots;
    s.construct = os_error_construct;
    s.init = os_error_init;
    s.str = os_error_str;
    s.clear = os_error_clear;
}

void define_os_error() {
    define_getsets(exc::OSError, {member_attribute<OSErrorObject, &OSErrorObject::error_number>("errno"),
                                  member_attribute<OSErrorObject, &OSErrorObject::text>("strerror"),
                                  member_attribute<OSErrorObject, &OSErrorObject::filename>("filename"),
                                  member_attribute<OSErrorObject, &OSErrorObject::filename2>("filename2")});
}

void prepare_syntax_error_slots() {
    Slots& s = exc::SyntaxError.slots;
    s.init = syntax_error_init;
    s.str = syntax_error_str;
    s.clear = syntax_error_clear;
}

void define_syntax_error() {
    using S = SyntaxErrorObject;
    define_getsets(exc::SyntaxError,
                   {member_attribute<S, &S::msg>("msg"), member_attribute<S, &S::filename>("filename"),
                    member_attribute<S, &S::lineno>("lineno"), member_attribute<S, &S::offset>("offset"),
                    member_attribute<S, &S::text>("text"), member_attribute<S, &S::end_lineno>("end_lineno"),
                    member_attribute<S, &S::end_offset>("end_offset"),
                    member_attribute<S, &S::print_file_and_line>("print_file_and_line")});
}

}  // namespace object
