// Raising: exceptions with their text.
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/names.h"
#include "core/object/object.h"
#include "core/object/str.h"

namespace object {

Outcome Outcome::raise(Ref<BaseException> exc) {
    return from_bits(Value(std::move(exc)).release() | bits::kRaisedBit);
}

Ref<BaseException> Outcome::take_exception() {
    ASSERT(raised());
    BaseException* e = exception();
    bits_ = bits::kUndefined;
    return Ref<BaseException>::adopt(e);
}

Outcome raise(Type* type, std::string message) {
    return Outcome::raise(make_exception(type, std::move(message)));
}
Outcome raise_type_error(std::string message) { return raise(&exc::TypeError, std::move(message)); }
Outcome raise_value_error(std::string message) { return raise(&exc::ValueError, std::move(message)); }
Outcome raise_index_error(std::string message) { return raise(&exc::IndexError, std::move(message)); }
Outcome raise_runtime_error(std::string message) { return raise(&exc::RuntimeError, std::move(message)); }
Outcome raise_overflow_error(std::string message) { return raise(&exc::OverflowError, std::move(message)); }
Outcome raise_memory_error() { return raise(&exc::MemoryError, ""); }

Outcome raise_key_error(const Value& key) {
    Ref<BaseException> e = make_exception(&exc::KeyError, std::span<const Value>(&key, 1));
    return Outcome::raise(std::move(e));
}

Outcome raise_attribute_error(const Value& object, Str* name) {
    std::string text;
    if (const Type* t = as_type(object))
        text = "type object '" + std::string(t->message_name()) + "'";
    else if (is_a(object, &module_type))
        text = "module '" + std::string(as<Module>(object)->name->view()) + "'";
    else
        text = "'" + std::string(type_name(object)) + "' object";
    text += " has no attribute '" + std::string(name->view()) + "'";
    Ref<BaseException> e = make_exception(&exc::AttributeError, std::move(text));
    e->payload = object;
    e->name = name_value(name);
    return Outcome::raise(std::move(e));
}

Outcome raise_object(const Value& v) {
    if (is_exception(v)) return Outcome::raise(Ref<BaseException>(as_exception(v)));
    if (const Type* t = as_type(v); t && t->has(Type::kException)) {
        Value made = TRY(call(v));
        if (is_exception(made)) return Outcome::raise(Ref<BaseException>(as_exception(made)));
        return raise_type_error("calling " + repr_text(v) +
                                " should have returned an instance of BaseException, not " +
                                repr_text(Value(type_of(made))));
    }
    return raise_type_error("exceptions must derive from BaseException");
}

}  // namespace object
