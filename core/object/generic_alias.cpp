// See generic_alias.h.
#include "core/object/generic_alias.h"

#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/small_types.h"
#include "core/object/str.h"

namespace object {

Type generic_alias_type, union_type;

namespace {

/// How a type is written inside another: int, list[int], None, ...
Outcome type_text(const Value& v) {
    if (v.is_none() || (v.is_heap() && v.object() == &none_type)) return make_str("None");
    if (v.raw() == bits::kEllipsis) return make_str("...");
    if (is_a(v, &generic_alias_type)) return repr(v);
    const Value qualname = TRY(find_attr(v, names::dunder_qualname));
    const Value module = TRY(find_attr(v, names::dunder_module));
    if (as_type(v) && !qualname.is_undefined() && is_str(qualname)) {
        if (module.is_undefined() || !is_str(module) || text_of(module) == "builtins") return qualname;
        return make_str(std::string(text_of(module)) + "." + std::string(text_of(qualname)));
    }
    return repr(v);
}

Outcome joined(const Tuple& parts, const char* separator, std::string& out) {
    for (std::uint32_t i = 0; i < parts.size; ++i) {
        if (i != 0) out += separator;
        if (is_list(parts[i])) {
            const Value inner = make_tuple(as<List>(parts[i])->span());
            out += "[";
            const Value done = TRY(joined(*as<Tuple>(inner), ", ", out));
            out += "]";
            continue;
        }
        const Value text = TRY(type_text(parts[i]));
        out += text_of(text);
    }
    return Value::none();
}

Outcome alias_repr(const Value& self) {
    const auto* a = as<GenericAlias>(self);
    const Value origin = TRY(type_text(a->origin));
    std::string out(text_of(origin));
    out += "[";
    const Tuple& args = *as<Tuple>(a->args);
    if (args.size == 0) out += "()";
    const Value done = TRY(joined(args, ", ", out));
    return make_str(out + "]");
}

Outcome alias_call(const Value& self, const Args& args) {
    const Value origin = as<GenericAlias>(self)->origin;
    Value made = TRY(call(origin, args));
    if (made.is_heap() && attrs_of(made.object())) {
        Outcome ignored = set_attr(made, intern("__orig_class__"), self);
        if (ignored.raised() && !is_a(Value(ignored.exception()), &exc::AttributeError) &&
            !is_a(Value(ignored.exception()), &exc::TypeError))
            return ignored;
    }
    return made;
}

bool is_type_variable(const Value& v) {
    const std::string_view name = type_of(v)->name;
    return (name == "TypeVar" || name == "ParamSpec" || name == "TypeVarTuple") && !as_type(v);
}

Outcome parameters_of(const Value& self) {
    auto* a = as<GenericAlias>(self);
    if (!a->parameters.is_undefined()) return a->parameters;
    std::vector<Value> found;
    const auto add = [&](const Value& v) {
        for (const Value& f : found)
            if (f.is(v)) return;
        found.push_back(v);
    };
    for (const Value& arg : as<Tuple>(a->args)->span()) {
        if (is_type_variable(arg)) {
            add(arg);
        } else if (!as_type(arg)) {
            const Value inner = TRY(find_attr(arg, names::dunder_parameters));
            if (!inner.is_undefined() && is_tuple(inner))
                for (const Value& p : as<Tuple>(inner)->span()) add(p);
        }
    }
    a->parameters = make_tuple(std::span<const Value>(found));
    return a->parameters;
}

/// list[T][int]: the type variables are replaced in order.
Outcome alias_get_item(const Value& self, const Value& item) {
    const Value parameters = TRY(parameters_of(self));
    const Tuple& p = *as<Tuple>(parameters);
    if (p.size == 0) {
        const Value text = TRY(repr(self));
        return raise_type_error(std::string(text_of(text)) + " is not a generic class");
    }
    const Value given = is_tuple(item) ? item : make_tuple({item});
    const Tuple& g = *as<Tuple>(given);
    if (g.size != p.size) {
        const Value text = TRY(repr(self));
        return raise_type_error("Too " + std::string(g.size > p.size ? "many" : "few") + " arguments for " +
                                std::string(text_of(text)) + "; actual " + std::to_string(g.size) +
                                ", expected " + std::to_string(p.size));
    }
    std::vector<Value> args;
    for (const Value& arg : as<Tuple>(as<GenericAlias>(self)->args)->span()) {
        Value replaced = arg;
        for (std::uint32_t i = 0; i < p.size; ++i)
            if (p[i].is(arg)) replaced = g[i];
        if (replaced.is(arg) && is_a(arg, &generic_alias_type)) {
            const Value inner = TRY(parameters_of(arg));
            std::vector<Value> inner_items;
            for (const Value& q : as<Tuple>(inner)->span())
                for (std::uint32_t i = 0; i < p.size; ++i)
                    if (p[i].is(q)) inner_items.push_back(g[i]);
            if (!inner_items.empty())
                replaced = TRY(alias_get_item(arg, make_tuple(std::span<const Value>(inner_items))));
        }
        args.push_back(std::move(replaced));
    }
    return make_generic_alias(as<GenericAlias>(self)->origin, make_tuple(std::span<const Value>(args)));
}

Outcome alias_get_attr(const Value& self, Str* name) {
    const std::string_view text = name->view();
    const bool own = text == "__origin__" || text == "__args__" || text == "__parameters__" ||
                     text == "__mro_entries__" || text == "__class__" || text == "__repr__" ||
                     text == "__getitem__" || text == "__or__" || text == "__ror__" || text == "__unpacked__";
    if (own) return generic_get_attr(self, name);
    return get_attr(as<GenericAlias>(self)->origin, name);
}

Outcome alias_compare(CompareOp op, const Value& a, const Value& b) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_a(b, &generic_alias_type))
        return Value::not_implemented();
    const Value origins = TRY(equals(as<GenericAlias>(a)->origin, as<GenericAlias>(b)->origin));
    bool same = origins.is_true();
    if (same) {
        const Value args = TRY(equals(as<GenericAlias>(a)->args, as<GenericAlias>(b)->args));
        same = args.is_true();
    }
    return Value::boolean(same == (op == CompareOp::eq));
}
Outcome alias_hash(const Value& self) {
    const Value a = TRY(hash(as<GenericAlias>(self)->origin));
    const Value b = TRY(hash(as<GenericAlias>(self)->args));
    return Value::small_int((a.small() ^ b.small()) & bits::kIntMax);
}
Outcome alias_iter(const Value& self) {
    // *tuple[int, str]: one item, the alias itself.
    const Value one = make_tuple({self});
    return iter(one);
}

Outcome either_or(BinaryOp op, const Value& a, const Value& b) {
    return op == BinaryOp::bit_or ? make_union(a, b) : Outcome(Value::not_implemented());
}

// --- Union ---

bool is_named(const Value& v, std::string_view name) { return type_of(v)->name == name; }

bool may_be_in_union(const Value& v) {
    return v.is_none() || as_type(v) || is_a(v, &generic_alias_type) || is_a(v, &union_type) ||
           is_type_variable(v) || is_str(v) || type_of(v)->lookup(names::dunder_origin) != nullptr ||
           is_named(v, "TypeAliasType") || is_named(v, "ForwardRef") || is_named(v, "NewType") ||
           is_named(v, "_SpecialForm");
}

Outcome add_member(std::vector<Value>& members, const Value& v) {
    if (is_a(v, &union_type)) {
        for (const Value& m : as<Tuple>(as<Union>(v)->args)->span()) {
            const Value done = TRY(add_member(members, m));
        }
        return Value::none();
    }
    const Value member = v.is_none() ? Value(&none_type) : v;
    for (const Value& m : members) {
        const Value same = TRY(equals(m, member));
        if (same.is_true()) return Value::none();
    }
    members.push_back(member);
    return Value::none();
}

/// The union of these, or the only one.
Outcome union_of(std::vector<Value> members) {
    if (members.size() == 1) return members[0];
    auto* u = allocate<Union>(&union_type);
    u->args = make_tuple(std::span<const Value>(members));
    return Value::adopt(u);
}

/// Union[int, None], as typing writes it.
Outcome union_of_items(const Value* a) {
    const Value items = is_tuple(a[1]) ? a[1] : make_tuple({a[1]});
    if (as<Tuple>(items)->size == 0) return raise_type_error("Cannot take a Union of no types.");
    std::vector<Value> members;
    for (const Value& v : as<Tuple>(items)->span()) {
        if (!may_be_in_union(v)) {
            const Value text = TRY(repr(v));
            return raise_type_error("Union[arg, ...]: each arg must be a type. Got " +
                                    std::string(text_of(text)) + ".");
        }
        const Value done = TRY(add_member(members, v));
    }
    return union_of(std::move(members));
}

Outcome union_repr(const Value& self) {
    std::string out;
    const Value done = TRY(joined(*as<Tuple>(as<Union>(self)->args), " | ", out));
    return make_str(out);
}
Outcome union_compare(CompareOp op, const Value& a, const Value& b) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_a(b, &union_type))
        return Value::not_implemented();
    const Tuple& x = *as<Tuple>(as<Union>(a)->args);
    const Tuple& y = *as<Tuple>(as<Union>(b)->args);
    bool same = x.size == y.size;
    for (std::uint32_t i = 0; same && i < x.size; ++i) {
        const Value there = TRY(contains(as<Union>(b)->args, x[i]));
        same = there.is_true();
    }
    return Value::boolean(same == (op == CompareOp::eq));
}
Outcome union_hash(const Value& self) {
    std::int64_t mixed = 0;
    for (const Value& m : as<Tuple>(as<Union>(self)->args)->span()) {
        const Value h = TRY(hash(m));
        mixed ^= h.small();
    }
    return Value::small_int(mixed & bits::kIntMax);
}
Outcome union_instance_check(const Value* a) {
    for (const Value& m : as<Tuple>(as<Union>(a[0])->args)->span()) {
        const Value yes = TRY(is_instance(a[1], m));
        if (yes.is_true()) return yes;
    }
    return Value::boolean(false);
}
Outcome union_subclass_check(const Value* a) {
    for (const Value& m : as<Tuple>(as<Union>(a[0])->args)->span()) {
        const Value yes = TRY(is_subclass(a[1], m));
        if (yes.is_true()) return yes;
    }
    return Value::boolean(false);
}

/// Only a union of classes without type variables is here: there is nothing to put in.
Outcome union_get_item(const Value& self, const Value&) {
    const Value text = TRY(repr(self));
    return raise_type_error(std::string(text_of(text)) + " is not a generic class");
}

template <class T, Value T::*... members>
void clear_members(Object* o) {
    ((static_cast<T*>(o)->*members = Value()), ...);
}
template <class T, Value T::*... members>
void traverse_members(Object* o, Visitor& visit) {
    (visit(static_cast<T*>(o)->*members), ...);
}

Outcome alias_construct(Type*, const Args& args) {
    if (args.positional != 2)
        return raise_type_error("GenericAlias expected 2 arguments, got " + std::to_string(args.positional));
    return make_generic_alias(args[0], args[1]);
}

}  // namespace

Value make_generic_alias(Value origin, const Value& item) {
    auto* a = allocate<GenericAlias>(&generic_alias_type);
    a->origin = std::move(origin);
    a->args = is_tuple(item) ? item : make_tuple({item});
    return Value::adopt(a);
}

Outcome make_union(const Value& a, const Value& b) {
    if (!may_be_in_union(a) || !may_be_in_union(b) || (is_str(a) && is_str(b)))
        return Value::not_implemented();
    std::vector<Value> members;
    const Value first = TRY(add_member(members, a));
    const Value second = TRY(add_member(members, b));
    return union_of(std::move(members));
}

void make_subscriptable(Type& type) {
    define_class_methods(type, {{"__class_getitem__", "cls, item, /",
                                 [](const Value* a) -> Outcome { return make_generic_alias(a[0], a[1]); }}});
}

void ready_generic_alias_types() {
    {
        Slots& s = generic_alias_type.slots;
        s.repr = alias_repr;
        s.call = alias_call;
        s.get_item = alias_get_item;
        s.get_attr = alias_get_attr;
        s.compare = alias_compare;
        s.hash = alias_hash;
        s.iter = alias_iter;
        s.binary = either_or;
        s.construct = alias_construct;
        s.clear = clear_members<GenericAlias, &GenericAlias::origin, &GenericAlias::args,
                                &GenericAlias::parameters>;
        s.traverse = traverse_members<GenericAlias, &GenericAlias::origin, &GenericAlias::args,
                                      &GenericAlias::parameters>;
        ready_type(generic_alias_type,
                   {"GenericAlias", "types", nullptr, sizeof(GenericAlias), Type::kBaseType, false});
        define_getsets(generic_alias_type,
                       {{"__origin__", [](const Value& v) -> Outcome { return as<GenericAlias>(v)->origin; }},
                        {"__args__", [](const Value& v) -> Outcome { return as<GenericAlias>(v)->args; }},
                        {"__parameters__", parameters_of},
                        {"__unpacked__", [](const Value&) -> Outcome { return Value::boolean(false); }}});
        define_methods(
            generic_alias_type,
            {{"__mro_entries__", "self, bases, /",
              [](const Value* a) -> Outcome { return make_tuple({as<GenericAlias>(a[0])->origin}); }},
             {"__instancecheck__", "self, instance, /",
              [](const Value*) -> Outcome {
                  return raise_type_error("isinstance() argument 2 cannot be a parameterized generic");
              }},
             {"__subclasscheck__", "self, cls, /", [](const Value*) -> Outcome {
                  return raise_type_error("issubclass() argument 2 cannot be a parameterized generic");
              }}});
    }
    {
        Slots& s = union_type.slots;
        s.repr = union_repr;
        s.compare = union_compare;
        s.hash = union_hash;
        s.get_item = union_get_item;
        s.binary = either_or;
        s.clear = clear_members<Union, &Union::args>;
        s.traverse = traverse_members<Union, &Union::args>;
        ready_type(union_type, {"Union", "typing", nullptr, sizeof(Union), 0, false});
        define_getsets(union_type,
                       {{"__args__", [](const Value& v) -> Outcome { return as<Union>(v)->args; }},
                        {"__origin__", [](const Value&) -> Outcome { return Value(&union_type); }},
                        {"__parameters__", [](const Value&) -> Outcome { return empty_tuple(); }}});
        define_methods(union_type, {{"__instancecheck__", "self, instance, /", union_instance_check},
                                    {"__subclasscheck__", "self, cls, /", union_subclass_check}});
        define_class_methods(union_type, {{"__class_getitem__", "cls, item, /", union_of_items}});
    }
    for (Type* t : {&list_type, &dict_type, &tuple_type, &set_type, &frozenset_type, &type_type})
        make_subscriptable(*t);
    none_type.slots.binary = either_or;
}

}  // namespace object
