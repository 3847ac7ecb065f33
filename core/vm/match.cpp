// The mapping and class patterns of match statements. CPython 3.14: Python/ceval.c, _PyEval_MatchKeys,
// _PyEval_MatchClass.
#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

Outcome match_keys(const Value& mapping, const Tuple& keys) {
    std::vector<Value> values;
    Ref<Set> seen = new_set();
    const Value get = TRY(get_attr(mapping, names::get_));
    const Value missing = Value::adopt(make_instance(&object_type));
    for (const Value& key : keys.span()) {
        const Value fresh = TRY(set_add(*seen, key));
        if (!fresh.is_true())
            return raise_value_error("mapping pattern checks duplicate key (" + repr_text(key) + ")");
        Value v = TRY(call(get, {key, missing}));
        if (v.is(missing)) return Value::none();
        values.push_back(std::move(v));
    }
    return object::make_tuple(std::span<const Value>(values));
}

namespace {
/// bool, int, str ...: one positional pattern stands for the subject itself.
bool matches_itself(const Type* t) {
    for (const Type* known : {&bool_type, &bytearray_type, &bytes_type, &dict_type, &float_type,
                              &frozenset_type, &int_type, &list_type, &set_type, &str_type, &tuple_type})
        if (t->is_subtype_of(known)) return true;
    return false;
}
}  // namespace

Outcome match_class(const Value& subject, const Value& cls, const Tuple& keyword_names,
                    std::uint16_t positional) {
    const Type* type = as_type(cls);
    if (!type) return raise_type_error("called match pattern must be a class");
    const Value is = TRY(is_instance(subject, cls));
    if (!is.is_true()) return Value::none();
    std::vector<Value> found;
    std::vector<std::string> seen;
    const auto attribute = [&](const Value& name) -> Outcome {
        const std::string text(text_of(name));
        for (const std::string& s : seen)
            if (s == text)
                return raise_type_error(std::string(type->name) +
                                        "() got multiple sub-patterns for attribute " + quoted(text));
        seen.push_back(text);
        return find_attr(subject, intern(as_str(name)));
    };
    if (positional != 0) {
        bool itself = false;
        Value match_args = TRY(find_attr(cls, names::dunder_match_args));
        if (match_args.is_undefined()) {
            itself = matches_itself(type);
            match_args = empty_tuple();
        } else if (!is_tuple(match_args)) {
            return raise_type_error(std::string(type->name) + ".__match_args__ must be a tuple (got " +
                                    std::string(type_name(match_args)) + ")");
        }
        const std::size_t allowed = itself ? 1 : as<Tuple>(match_args)->size;
        if (allowed < positional)
            return raise_type_error(std::string(type->name) + "() accepts " + std::to_string(allowed) +
                                    " positional sub-pattern" + (allowed == 1 ? "" : "s") + " (" +
                                    std::to_string(positional) + " given)");
        if (itself) {
            found.push_back(subject);
        } else {
            for (std::uint16_t n = 0; n < positional; ++n) {
                const Value& name = (*as<Tuple>(match_args))[n];
                if (!is_str(name))
                    return raise_type_error("__match_args__ elements must be strings (got " +
                                            std::string(type_name(name)) + ")");
                Value v = TRY(attribute(name));
                if (v.is_undefined()) return Value::none();
                found.push_back(std::move(v));
            }
        }
    }
    for (const Value& name : keyword_names.span()) {
        Value v = TRY(attribute(name));
        if (v.is_undefined()) return Value::none();
        found.push_back(std::move(v));
    }
    return object::make_tuple(std::span<const Value>(found));
}

}  // namespace vm
