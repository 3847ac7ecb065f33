// Exceptions with attributes of their own, as far as a Value or two are enough: StopIteration,
// SystemExit, KeyError, ImportError, AttributeError, NameError.
// CPython 3.14: Objects/exceptions.c.
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

/// The values of the allowed keywords, Undefined for those that are missing. The positional arguments
/// are set as the exception's args.
Outcome take_keywords(const Value& self, const char* name, const Args& args,
                      std::span<const char* const> allowed, Value* values) {
    if (args.keyword_count() > allowed.size())
        return raise_type_error(std::string(name) + "() takes at most " + std::to_string(allowed.size()) +
                                " keyword argument" + (allowed.size() == 1 ? "" : "s") + " (" +
                                std::to_string(args.keyword_count()) + " given)");
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i) {
        const std::string_view keyword = text_of((*args.keywords)[i]);
        std::size_t at = 0;
        while (at < allowed.size() && keyword != allowed[at]) ++at;
        if (at == allowed.size())
            return raise_type_error(std::string(name) + "() got an unexpected keyword argument '" +
                                    std::string(keyword) + "'");
        values[at] = args.values[args.positional + i];
    }
    return base_exception_init(self, Args{args.values, args.positional, nullptr});
}

Outcome stop_iteration_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    as_exception(self)->payload = args.positional == 0 ? Value::none() : args[0];
    return Value::none();
}

Outcome system_exit_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    BaseException* e = as_exception(self);
    if (args.positional == 1)
        e->payload = args[0];
    else if (args.positional > 1)
        e->payload = e->args.value();
    return Value::none();
}

Outcome key_error_str(const Value& self) {
    const Ref<Tuple> args = as_exception(self)->args;
    if (args && args->size == 1) return repr((*args)[0]);
    return base_exception_str(self);
}

Outcome import_error_init(const Value& self, const Args& args) {
    static constexpr const char* kAllowed[] = {"name", "path", "name_from"};
    Value values[3];
    TRY(take_keywords(self, "ImportError", args, kAllowed, values));
    auto* e = as<ImportErrorObject>(self);
    e->name = values[0];
    e->path = values[1];
    e->name_from = values[2];
    e->msg = args.positional == 1 ? args[0] : Value();
    return Value::none();
}

Outcome import_error_str(const Value& self) {
    const Value& msg = as<ImportErrorObject>(self)->msg;
    if (is_str(msg)) return msg;
    return base_exception_str(self);
}

void import_error_clear(Object* o) {
    auto* e = static_cast<ImportErrorObject*>(o);
    e->msg = e->path = e->name_from = Value();
    base_exception_clear(o);
}

Outcome attribute_error_init(const Value& self, const Args& args) {
    static constexpr const char* kAllowed[] = {"name", "obj"};
    Value values[2];
    TRY(take_keywords(self, "AttributeError", args, kAllowed, values));
    as_exception(self)->name = values[0];
    as_exception(self)->payload = values[1];
    return Value::none();
}

Outcome name_error_init(const Value& self, const Args& args) {
    static constexpr const char* kAllowed[] = {"name"};
    Value values[1];
    TRY(take_keywords(self, "NameError", args, kAllowed, values));
    as_exception(self)->name = values[0];
    return Value::none();
}

}  // namespace

void prepare_simple_exception_slots() {
    exc::StopIteration.slots.init = stop_iteration_init;
    exc::SystemExit.slots.init = system_exit_init;
    exc::KeyError.slots.str = key_error_str;
    exc::ImportError.slots.init = import_error_init;
    exc::ImportError.slots.str = import_error_str;
    exc::ImportError.slots.clear = import_error_clear;
    exc::AttributeError.slots.init = attribute_error_init;
    exc::NameError.slots.init = name_error_init;
}

void define_simple_exceptions() {
    constexpr auto kPayload = &BaseException::payload;
    constexpr auto kName = &BaseException::name;
    define_getsets(exc::StopIteration, {member_attribute<BaseException, kPayload>("value")});
    define_getsets(exc::SystemExit, {member_attribute<BaseException, kPayload>("code")});
    define_getsets(exc::AttributeError, {member_attribute<BaseException, kName>("name"),
                                         member_attribute<BaseException, kPayload>("obj")});
    define_getsets(exc::NameError, {member_attribute<BaseException, kName>("name")});
    define_getsets(exc::ImportError,
                   {member_attribute<ImportErrorObject, &ImportErrorObject::msg>("msg"),
                    member_attribute<BaseException, kName>("name"),
                    member_attribute<ImportErrorObject, &ImportErrorObject::path>("path"),
                    member_attribute<ImportErrorObject, &ImportErrorObject::name_from>("name_from")});
}

// --- UnicodeError ----------------------------------------------------------------------------

namespace {

bool is_bytes_like(const Value& v) { return is_a(v, &bytes_type) || is_a(v, &bytearray_type); }

/// The arguments of a Unicode error: `types` has a letter for each (U str, O any, n int).
Outcome check_unicode_arguments(const Args& args, const char* types) {
    const std::size_t wanted = std::char_traits<char>::length(types);
    if (args.positional != wanted)
        return raise_type_error("function takes exactly " + std::to_string(wanted) + " arguments (" +
                                std::to_string(args.positional) + " given)");
    for (std::size_t i = 0; i < wanted; ++i) {
        if (types[i] == 'U' && !is_str(args[i]))
            return raise_type_error("argument " + std::to_string(i + 1) + " must be str, not " +
                                    std::string(args[i].is_none() ? "None" : type_name(args[i])));
        if (types[i] == 'n' && !is_index(args[i]))
            return raise_type_error("'" + std::string(type_name(args[i])) +
                                    "' object cannot be interpreted as an integer");
    }
    return Value::none();
}

UnicodeErrorObject& unicode_error(const Value& v) { return *as<UnicodeErrorObject>(v); }

Outcome unicode_decode_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    TRY(check_unicode_arguments(args, "UOnnU"));
    if (!is_bytes_like(args[1]))
        return raise_type_error("a bytes-like object is required, not '" + std::string(type_name(args[1])) +
                                "'");
    UnicodeErrorObject& e = unicode_error(self);
    e.encoding = args[0];
    e.object = args[1];
    e.start = args[2];
    e.end = args[3];
    e.reason = args[4];
    return Value::none();
}

Outcome unicode_encode_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    TRY(check_unicode_arguments(args, "UUnnU"));
    UnicodeErrorObject& e = unicode_error(self);
    e.encoding = args[0];
    e.object = args[1];
    e.start = args[2];
    e.end = args[3];
    e.reason = args[4];
    return Value::none();
}

Outcome unicode_translate_init(const Value& self, const Args& args) {
    TRY(base_exception_init(self, args));
    TRY(check_unicode_arguments(args, "UnnU"));
    UnicodeErrorObject& e = unicode_error(self);
    e.object = args[0];
    e.start = args[1];
    e.end = args[2];
    e.reason = args[3];
    return Value::none();
}

struct Extent {
    std::int64_t start, end;
};

Outcome extent_of(const UnicodeErrorObject& e, Extent& out) {
    const std::int64_t size = TRY(length(e.object)).small();
    const std::int64_t start = TRY(small_index(e.start, Overflow::clamp)).small();
    const std::int64_t end = TRY(small_index(e.end, Overflow::clamp)).small();
    out.start = start < 0 ? 0 : start >= size ? (size > 0 ? size - 1 : 0) : start;
    out.end = end < 1 ? 1 : end > size ? size : end;
    return Value::none();
}

std::string range_text(const Extent& x) { return std::to_string(x.start) + "-" + std::to_string(x.end - 1); }

std::string escaped(char32_t c) {
    char text[16];
    if (c <= 0xff)
        std::snprintf(text, sizeof text, "\\x%02x", static_cast<unsigned>(c));
    else if (c <= 0xffff)
        std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(c));
    else
        std::snprintf(text, sizeof text, "\\U%08x", static_cast<unsigned>(c));
    return text;
}

Outcome unicode_decode_str(const Value& self) {
    const UnicodeErrorObject& e = unicode_error(self);
    if (e.object.is_undefined() || e.encoding.is_undefined() || e.reason.is_undefined()) return make_str("");
    Extent x{};
    TRY(extent_of(e, x));
    std::string text = "'" + str_text(e.encoding) + "' codec can't decode ";
    if (x.end == x.start + 1) {
        const Value byte = TRY(get_item(e.object, Value::small_int(x.start)));
        char hex[8];
        std::snprintf(hex, sizeof hex, "0x%02x", static_cast<unsigned>(byte.small() & 0xff));
        text += std::string("byte ") + hex + " in position " + std::to_string(x.start);
    } else {
        text += "bytes in position " + range_text(x);
    }
    return make_str(text + ": " + str_text(e.reason));
}

/// "can't encode character '\\xff' in position 1: reason", after a prefix.
Outcome character_error(const UnicodeErrorObject& e, std::string text) {
    Extent x{};
    TRY(extent_of(e, x));
    if (x.end == x.start + 1) {
        const char32_t c = code_point_at(*as_str(e.object), static_cast<std::size_t>(x.start));
        text += " character '" + escaped(c) + "' in position " + std::to_string(x.start);
    } else {
        text += " characters in position " + range_text(x);
    }
    return make_str(text + ": " + str_text(e.reason));
}

Outcome unicode_encode_str(const Value& self) {
    const UnicodeErrorObject& e = unicode_error(self);
    if (e.object.is_undefined() || e.encoding.is_undefined() || e.reason.is_undefined()) return make_str("");
    return character_error(e, "'" + str_text(e.encoding) + "' codec can't encode");
}

Outcome unicode_translate_str(const Value& self) {
    const UnicodeErrorObject& e = unicode_error(self);
    if (e.object.is_undefined() || e.reason.is_undefined()) return make_str("");
    return character_error(e, "can't translate");
}

void unicode_clear(Object* o) {
    auto* e = static_cast<UnicodeErrorObject*>(o);
    e->encoding = e->object = e->start = e->end = e->reason = Value();
    base_exception_clear(o);
}

}  // namespace

void prepare_unicode_error_slots() {
    exc::UnicodeDecodeError.slots.init = unicode_decode_init;
    exc::UnicodeDecodeError.slots.str = unicode_decode_str;
    exc::UnicodeEncodeError.slots.init = unicode_encode_init;
    exc::UnicodeEncodeError.slots.str = unicode_encode_str;
    exc::UnicodeTranslateError.slots.init = unicode_translate_init;
    exc::UnicodeTranslateError.slots.str = unicode_translate_str;
    for (Type* type : {&exc::UnicodeDecodeError, &exc::UnicodeEncodeError, &exc::UnicodeTranslateError})
        type->slots.clear = unicode_clear;
}

void define_unicode_errors() {
    for (Type* type : {&exc::UnicodeDecodeError, &exc::UnicodeEncodeError, &exc::UnicodeTranslateError})
        define_getsets(*type,
                       {member_attribute<UnicodeErrorObject, &UnicodeErrorObject::encoding>("encoding"),
                        member_attribute<UnicodeErrorObject, &UnicodeErrorObject::object>("object"),
                        member_attribute<UnicodeErrorObject, &UnicodeErrorObject::start>("start"),
                        member_attribute<UnicodeErrorObject, &UnicodeErrorObject::end>("end"),
                        member_attribute<UnicodeErrorObject, &UnicodeErrorObject::reason>("reason")});
}

}  // namespace object
