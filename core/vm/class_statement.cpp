// The class statement and type parameters. CPython 3.14: Python/bltinmodule.c, builtin___build_class__.
#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {

/// Bases that are no classes may stand for others (typing.Generic[T]).
Outcome resolve_bases(std::span<const Value> bases, const Value& original) {
    std::vector<Value> resolved;
    bool changed = false;
    for (const Value& b : bases) {
        const Value stand_in = as_type(b) ? Value() : TRY(find_attr(b, names::dunder_mro_entries));
        if (stand_in.is_undefined()) {
            resolved.push_back(b);
            continue;
        }
        changed = true;
        const Value entries = TRY(call(stand_in, {original}));
        if (!is_tuple(entries)) return raise_type_error("__mro_entries__ must return a tuple");
        for (const Value& e : as<Tuple>(entries)->span()) resolved.push_back(e);
    }
    if (!changed) return original;
    return object::make_tuple(std::span<const Value>(resolved));
}

Outcome typing_attr(const char* name) {
    const Value typing = TRY(Machine::current().doors.import_module(intern("typing")));
    return get_attr(typing, intern(name));
}

}  // namespace

Outcome make_class_statement(Frame& f, const Value& body, Str* name, std::span<const Value> given,
                             const Dict* given_keywords) {
    Machine& m = Machine::current();
    const Value original = object::make_tuple(given);
    const Value bases = TRY(resolve_bases(given, original));
    Ref<Dict> keywords = given_keywords ? dict_copy(*given_keywords) : new_dict();
    Value metaclass = TRY(dict_take(*keywords, make_str("metaclass")));
    if (metaclass.is_undefined()) {
        const Tuple& t = *as<Tuple>(bases);
        metaclass = t.size == 0 ? Value(&type_type) : Value(type_of(t[0]));
    }
    if (Type* winner = as_type(metaclass)) {
        for (const Value& b : as<Tuple>(bases)->span()) {
            Type* meta = type_of(b);
            if (winner->is_subtype_of(meta)) continue;
            if (!meta->is_subtype_of(winner))
                return raise_type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                    "of the metaclasses of all its bases");
            winner = meta;
        }
        metaclass = Value(winner);
    }
    std::vector<Value> keyword_names, values{Value(name), bases};
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*keywords, place)) keyword_names.push_back(e->key);
    const Value names_tuple = object::make_tuple(std::span<const Value>(keyword_names));
    const Tuple* names_or_null = keyword_names.empty() ? nullptr : as<Tuple>(names_tuple);
    const auto add_keywords = [&](std::vector<Value>& to) {
        std::size_t at = 0;
        while (const Dict::Entry* e = dict_next(*keywords, at)) to.push_back(e->value);
    };
    Value name_space;
    const Value prepare = TRY(find_attr(metaclass, names::dunder_prepare));
    if (prepare.is_undefined() || (metaclass.is_heap() && metaclass.object() == &type_type)) {
        name_space = new_dict();
    } else {
        std::vector<Value> args = values;
        add_keywords(args);
        name_space = TRY(call(prepare, Args{args.data(), 2, names_or_null}));
    }
    if (is_dict(name_space)) {
        const Value* module = dict_find(*f.globals, names::dunder_name);
        if (module) dict_set(*as<Dict>(name_space), names::dunder_module, *module);
    } else {
        const Value* module = dict_find(*f.globals, names::dunder_name);
        const Value set =
            TRY(set_item(name_space, name_value(names::dunder_module), module ? *module : Value::none()));
    }
    const Value qualname(as_function(body)->qualname);
    const Value set_qualname = TRY(set_item(name_space, name_value(names::dunder_qualname), qualname));
    const Value cell = TRY(m.run_class_body(as_function(body), name_space));
    if (!original.is(bases)) {
        const Value set = TRY(set_item(name_space, name_value(intern("__orig_bases__")), original));
    }
    std::vector<Value> args = values;
    args.push_back(name_space);
    add_keywords(args);
    if (cell.is_heap() && cell.object()->type == &cell_type) {
        const Value set = TRY(set_item(name_space, name_value(names::dunder_classcell), cell));
    }
    Value cls = TRY(call(metaclass, Args{args.data(), 3, names_or_null}));
    if (cell.is_heap() && cell.object()->type == &cell_type && as_type(cls)) {
        const Value& content = as<Cell>(cell)->content;
        if (content.is_undefined())
            return raise_runtime_error("__class__ not set defining '" + std::string(name->view()) + "' as " +
                                       repr_text(cls) + ". Was __classcell__ propagated to type.__new__?");
    }
    return cls;
}

namespace {

Outcome (*type_new)(Type*, const Args&) = nullptr;

/// A class that type() makes belongs to the module of the caller. CPython 3.14: Objects/typeobject.c,
/// type_new_set_module.
Outcome type_new_in_module(Type* metatype, const Args& args) {
    const Frame* f = Machine::current().frame();
    if (!f || args.positional != 3 || !is_dict(args[2]) ||
        dict_find(*as<Dict>(args[2]), names::dunder_module))
        return type_new(metatype, args);
    const Value* module = dict_find(*f->globals, names::dunder_name);
    if (!module) return type_new(metatype, args);
    const Ref<Dict> name_space = dict_copy(*as<Dict>(args[2]));
    dict_set(*name_space, names::dunder_module, *module);
    std::vector<Value> values(args.values, args.values + args.positional + args.keyword_count());
    values[2] = name_space.value();
    return type_new(metatype, Args{values.data(), args.positional, args.keywords});
}

}  // namespace

void ready_type_new() { type_new = std::exchange(type_type.slots.construct, type_new_in_module); }

Outcome type_intrinsic(code::Intrinsic which, std::span<const Value> v) {
    using I = code::Intrinsic;
    switch (which) {
        case I::TypeVar:
        case I::TypeVarWithBound:
        case I::TypeVarWithConstraints: {
            const Value make = TRY(typing_attr("_make_type_var"));
            return call(make, {v[0],
                               Value::small_int(which == I::TypeVar            ? 0
                                                : which == I::TypeVarWithBound ? 1
                                                                               : 2),
                               v.size() > 1 ? v[1] : Value::none()});
        }
        case I::ParamSpec: {
            const Value make = TRY(typing_attr("_make_param_spec"));
            return call(make, {v[0]});
        }
        case I::TypeVarTuple: {
            const Value make = TRY(typing_attr("TypeVarTuple"));
            return call(make, {v[0]});
        }
        case I::SetDefault: {
            const Value set = TRY(typing_attr("_set_type_param_default"));
            return call(set, {v[0], v[1]});
        }
        case I::SubscriptGeneric: {
            const Value subscript = TRY(typing_attr("_subscript_generic"));
            return call(subscript, {v[0]});
        }
        case I::TypeAlias: {
            const Value make = TRY(typing_attr("_make_type_alias"));
            return call(make, {v[0], v[1], v[2]});
        }
        case I::SetFunctionTypeParams: {
            as_function(v[0])->type_params = v[1];
            return v[0];
        }
    }
    return Value::none();
}

}  // namespace vm
