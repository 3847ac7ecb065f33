// Unbound variables and names of class bodies.
#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/cache.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {
Outcome name_error(Type* type, std::string text, Str* name) {
    Ref<BaseException> e = make_exception(type, std::move(text));
    e->name = name_value(name);
    return Outcome::raise(std::move(e));
}
std::string in_quotes(const Str* name) { return "'" + std::string(name->view()) + "'"; }
}  // namespace

Value common_constant(code::CommonConstant which, const Dict& builtins) {
    const auto builtin = [&builtins](const char* name) {
        const Value* v = dict_find(builtins, intern(name));
        return v != nullptr ? *v : Value::none();
    };
    switch (which) {
        case code::CommonConstant::AssertionError: return Value(&exc::AssertionError);
        case code::CommonConstant::NotImplementedError: return Value(&exc::NotImplementedError);
        case code::CommonConstant::All: return builtin("all");
        case code::CommonConstant::Any: return builtin("any");
        case code::CommonConstant::Tuple: return Value(&tuple_type);
    }
    return Value::none();
}

Outcome unbound_local(Str* name) {
    return name_error(
        &exc::UnboundLocalError,
        "cannot access local variable " + in_quotes(name) + " where it is not associated with a value", name);
}
Outcome unbound_free(Str* name) {
    return name_error(&exc::NameError,
                      "cannot access free variable " + in_quotes(name) +
                          " where it is not associated with a value in enclosing scope",
                      name);
}

Outcome load_from_dict(const Value& mapping, Str* name) {
    if (mapping.is_heap() && mapping.object()->type == &dict_type) {
        const Value* v = dict_find(*as<Dict>(mapping), name);
        return v ? Value(*v) : Value();
    }
    Outcome o = get_item(mapping, name_value(name));
    if (o.raised() && is_a(Value(o.exception()), &exc::KeyError)) return Value();
    return o;
}

Outcome load_name(Frame& f, Str* name) {
    if (!f.name_space.is_undefined()) {
        Value v = TRY(load_from_dict(f.name_space, name));
        if (!v.is_undefined()) return v;
    }
    GlobalCache cache{};
    return load_global_slow(*f.globals, *Machine::current().builtins, name, cache);
}

Outcome store_name(Frame& f, Str* name, const Value& v) {
    const Value target = f.name_space.is_undefined() ? Value(f.globals) : f.name_space;
    if (!v.is_undefined()) {
        if (target.object()->type == &dict_type) {
            dict_set(*as<Dict>(target), name, v);
            return Value::none();
        }
        return set_item(target, name_value(name), v);
    }
    Outcome o = del_item(target, name_value(name));
    if (o.raised() && is_a(Value(o.exception()), &exc::KeyError))
        return name_error(&exc::NameError, "name " + in_quotes(name) + " is not defined", name);
    return o;
}

Outcome delete_global(Dict& globals, Str* name) {
    const Value gone = TRY(dict_take(globals, name_value(name)));
    if (gone.is_undefined())
        return name_error(&exc::NameError, "name " + in_quotes(name) + " is not defined", name);
    return Value::none();
}

}  // namespace vm
