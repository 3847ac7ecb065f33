// Bound methods, static and class methods, properties, super, cells and modules.
// CPython 3.14: Objects/classobject.c, funcobject.c, descrobject.c, typeobject.c (super).
#include "core/object/function.h"

#include <string>

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/small_types.h"
#include "core/object/str.h"

namespace object {

namespace {

// --- Bound methods ---

Outcome bound_call(const Value& self, const Args& args) {
    const auto* m = as<BoundMethod>(self);
    constexpr std::uint32_t kInline = 8;
    const std::uint32_t count = args.positional + args.keyword_count();
    if (count < kInline) {
        Value values[kInline];
        values[0] = m->self;
        for (std::uint32_t i = 0; i < count; ++i) values[i + 1] = args.values[i];
        const Value function = m->function;
        return call(function, Args{values, args.positional + 1, args.keywords});
    }
    std::vector<Value> values{m->self};
    values.insert(values.end(), args.values, args.values + count);
    const Value function = m->function;
    return call(function, Args{values.data(), args.positional + 1, args.keywords});
}

/// types.MethodType(function, instance)
Outcome bound_construct(Type*, const Args& args) {
    if (args.positional != 2)
        return raise_type_error("method expected 2 arguments, got " + std::to_string(args.positional));
    if (!is_callable(args[0])) return raise_type_error("first argument must be callable");
    if (args[1].is_none()) return raise_type_error("instance must not be None");
    return make_bound_method(args[0], args[1]);
}

Outcome bound_repr(const Value& self) {
    const auto* m = as<BoundMethod>(self);
    const bool native = is_a(m->function, &native_method_type);
    const Value name = TRY(find_attr(m->function, names::dunder_qualname));
    const std::string text = name.is_undefined() ? "?" : str_text(name);
    if (native)
        return make_str("<built-in method " + std::string(as<NativeFunction>(m->function)->name->view()) +
                        " of " + std::string(type_name(m->self)) + " object at 0x0>");
    const Value owner = TRY(repr(m->self));
    return make_str("<bound method " + text + " of " + std::string(text_of(owner)) + ">");
}

Outcome bound_compare(CompareOp op, const Value& a, const Value& b) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_a(b, &bound_method_type))
        return Value::not_implemented();
    const auto* m = as<BoundMethod>(a);
    const auto* n = as<BoundMethod>(b);
    const bool same = m->function.is(n->function) && m->self.is(n->self);
    return Value::boolean(same == (op == CompareOp::eq));
}

Outcome bound_hash(const Value& self) {
    const auto* m = as<BoundMethod>(self);
    const Value f = TRY(hash(m->function));
    const Value receiver = TRY(object_type.slots.hash(m->self));
    return Value::small_int((f.small() ^ (receiver.small() << 5)) & bits::kIntMax);
}

Outcome bound_get_attr(const Value& self, Str* name) {
    if (bound_method_type.lookup(name)) return generic_get_attr(self, name);
    return get_attr(as<BoundMethod>(self)->function, name);
}

// --- property ---

Outcome property_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    const auto* p = as<Property>(self);
    if (p->get.is_undefined() || p->get.is_none())
        return raise(&exc::AttributeError, "property '" + (p->name.is_undefined() ? "" : str_text(p->name)) +
                                               "' of '" + full_type_name(type_of(object)) +
                                               "' object has no getter");
    const Value getter = p->get;
    return call(getter, {object});
}

Outcome property_set(const Value& self, const Value& object, const Value& value) {
    const auto* p = as<Property>(self);
    const bool deleting = value.is_undefined();
    const Value function = deleting ? p->del : p->set;
    if (function.is_undefined() || function.is_none())
        return raise(&exc::AttributeError, "property '" + (p->name.is_undefined() ? "" : str_text(p->name)) +
                                               "' of '" + full_type_name(type_of(object)) +
                                               "' object has no " + (deleting ? "deleter" : "setter"));
    if (deleting) return call(function, {object});
    return call(function, {object, value});
}

Outcome property_new(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("fget=None, fset=None, fdel=None, doc=None");
    Value v[4];
    const Value ok = TRY(bind(*signature, "property", args, v));
    Object* o = make_instance(cls);
    auto* p = static_cast<Property*>(o);
    new (&p->name) Value();
    p->get = v[0];
    p->set = v[1];
    p->del = v[2];
    p->doc = v[3];
    const Value made = Value::adopt(o);
    if (p->doc.is_none() && !p->get.is_none()) {
        Value doc = TRY(find_attr(p->get, names::dunder_doc));
        if (!doc.is_undefined()) p->doc = std::move(doc);
    }
    return made;
}

Outcome property_with(const Value& self, int which, const Value& function) {
    const auto* p = as<Property>(self);
    auto* q = static_cast<Property*>(make_instance(self.object()->type));
    q->get = which == 0 ? function : p->get;
    q->set = which == 1 ? function : p->set;
    q->del = which == 2 ? function : p->del;
    q->doc = p->doc;
    q->name = p->name;
    return Value::adopt(q);
}

/// The name that it was given, else its getter's. CPython 3.14: Objects/descrobject.c, property_name.
Outcome property_name(const Value& self) {
    const auto* p = as<Property>(self);
    if (!p->name.is_undefined()) return p->name;
    if (!p->get.is_undefined() && !p->get.is_none()) {
        const Value getter = p->get;
        Value name = TRY(find_attr(getter, names::dunder_name));
        if (!name.is_undefined()) return name;
    }
    return raise_attribute_error(self, names::dunder_name);
}
Outcome set_property_name(const Value& self, const Value& name) {
    as<Property>(self)->name = name;
    return Value::none();
}
Outcome set_property_doc(const Value& self, const Value& doc) {
    as<Property>(self)->doc = doc;
    return Value::none();
}

// --- super ---

Outcome super_get_attr(const Value& self, Str* name) {
    const auto* s = as<Super>(self);
    bool behind = false;
    // The class of a super object is super itself.
    if (!s->start || name == names::dunder_class) return generic_get_attr(self, name);
    for (Type* t : s->start->mro) {
        if (!behind) {
            behind = t == s->type;
            continue;
        }
        if (!t->has(Type::kPublished)) static_cast<void>(t->lookup(name));
        const Value* found = t->attrs.find(name);
        if (!found) continue;
        const Value descriptor = *found;
        const auto get = type_of(descriptor)->slots.descr_get;
        if (!get) return descriptor;
        const bool on_class = s->self.is_heap() && s->self.object() == s->start;
        return get(descriptor, on_class ? Value() : s->self, Value(s->start));
    }
    return generic_get_attr(self, name);
}

/// super(type) as a class attribute: bound when it is looked up on an instance.
Outcome super_descr_get(const Value& self, const Value& object, const Value&) {
    const auto* s = as<Super>(self);
    if (object.is_undefined() || object.is_none() || s->start) return self;
    return make_super(s->type, object);
}

Outcome super_repr(const Value& self) {
    const auto* s = as<Super>(self);
    const std::string bound = s->start ? "<" + std::string(s->start->name) + " object>" : "NULL";
    return make_str("<super: <class '" + std::string(s->type->name) + "'>, " + bound + ">");
}

// --- static and class methods ---

Outcome static_get(const Value& self, const Value&, const Value&) { return as<StaticMethod>(self)->function; }
Outcome class_get(const Value& self, const Value& object, const Value& owner) {
    const auto* c = as<ClassMethod>(self);
    const Value cls = owner.is_undefined() || owner.is_none() ? Value(type_of(object)) : owner;
    if (const auto get = type_of(c->function)->slots.descr_get) {
        const Value function = c->function;
        return get(function, cls, Value(type_of(cls)));
    }
    return make_bound_method(c->function, cls);
}
template <class T>
Outcome wrapper_repr(const Value& self) {
    const Value function = as<T>(self)->function;
    const Value inner = TRY(repr(function));
    return make_str("<" + std::string(type_name(self)) + "(" + std::string(text_of(inner)) + ")>");
}
template <class T>
Outcome wrapper_new(Type* cls, const Args& args) {
    if (args.positional != 1)
        return raise_type_error(std::string(cls->name) + " expected 1 argument, got " +
                                std::to_string(args.positional));
    auto* w = static_cast<T*>(make_instance(cls));
    new (&w->function) Value(args[0]);
    return Value::adopt(w);
}
Outcome static_call(const Value& self, const Args& args) {
    const Value function = as<StaticMethod>(self)->function;
    return call(function, args);
}

template <class T, Value T::*... members>
void clear_members(Object* o) {
    ((static_cast<T*>(o)->*members = Value()), ...);
}
template <class T, Value T::*... members>
void traverse_members(Object* o, Visitor& visit) {
    (visit(static_cast<T*>(o)->*members), ...);
}

// --- modules ---

Outcome module_get_attr(const Value& self, Str* name) {
    const auto* m = as<Module>(self);
    if (const Value* v = dict_find(*m->dict, name)) return *v;
    if (name == names::dunder_dict) return Value(m->dict);
    if (const Value* hook = dict_find(*m->dict, names::dunder_getattr)) {
        const Value function = *hook;
        return call(function, {name_value(name)});
    }
    return generic_get_attr(self, name);
}
Outcome module_set_attr(const Value& self, Str* name, const Value& value) {
    auto* m = as<Module>(self);
    if (!value.is_undefined()) {
        dict_set(*m->dict, name, value);
        return Value::none();
    }
    const Value gone = TRY(dict_take(*m->dict, name_value(name)));
    if (gone.is_undefined()) return raise_attribute_error(self, name);
    return Value::none();
}
Outcome module_repr(const Value& self) {
    return make_str("<module '" + std::string(as<Module>(self)->name->view()) + "'>");
}

template <class T, Value T::*member>
Outcome member_or_none(const Value& v) {
    const Value& m = as<T>(v)->*member;
    return m.is_undefined() ? Value::none() : m;
}

Outcome cell_contents(const Value& v) {
    const Value& c = as<Cell>(v)->content;
    if (c.is_undefined()) return raise_value_error("cell is empty");
    return c;
}
Outcome set_cell_contents(const Value& v, const Value& content) {
    as<Cell>(v)->content = content;
    return Value::none();
}

}  // namespace

Value make_bound_method(Value function, Value self) {
    auto* m = allocate<BoundMethod>(&bound_method_type);
    new (&m->function) Value(std::move(function));
    new (&m->self) Value(std::move(self));
    return Value::adopt(m);
}

Value make_cell(Value content) {
    auto* c = allocate<Cell>(&cell_type);
    new (&c->content) Value(std::move(content));
    return Value::adopt(c);
}

Outcome make_super(Type* type, const Value& self) {
    Type* start = nullptr;
    if (Type* t = as_type(self); t && t->is_subtype_of(type))
        start = t;
    else if (is_a(self, type))
        start = type_of(self);
    if (!start)
        return raise_type_error("super(type, obj): obj (" +
                                std::string(as_type(self) ? "type " : "instance of ") +
                                std::string(as_type(self) ? as_type(self)->name : type_name(self)) +
                                ") is not an instance or subtype of type (" + std::string(type->name) + ").");
    auto* s = allocate<Super>(&super_type);
    s->type = type;
    new (&s->self) Value(self);
    s->start = start;
    return Value::adopt(s);
}

Outcome construct_super(Type*, const Args& args) {
    if (args.keyword_count() != 0) return raise_type_error("super() takes no keyword arguments");
    if (args.positional == 0 || args.positional > 2)
        return raise_type_error("super() takes at most 2 arguments (" + std::to_string(args.positional) +
                                " given)");
    Type* type = as_type(args[0]);
    if (!type)
        return raise_type_error("super() argument 1 must be a type, not " + std::string(type_name(args[0])));
    if (args.positional == 2 && !args[1].is_none()) return make_super(type, args[1]);
    auto* s = allocate<Super>(&super_type);
    s->type = type;
    return Value::adopt(s);
}

Value make_module(std::string_view name) {
    auto* m = allocate<Module>(&module_type);
    m->name = intern(name);
    m->dict = static_cast<Dict*>(bits::object_of(Value(new_dict()).release()));
    dict_set(*m->dict, names::dunder_name, name_value(m->name));
    dict_set(*m->dict, names::dunder_doc, Value::none());
    dict_set(*m->dict, names::dunder_package, make_str(""));
    dict_set(*m->dict, names::dunder_loader, Value::none());
    dict_set(*m->dict, names::dunder_spec, Value::none());
    return Value::adopt(m);
}

Dict& module_dict(const Value& module) { return *as<Module>(module)->dict; }

void ready_function_types() {
    {
        Slots& s = bound_method_type.slots;
        s.call = bound_call;
        s.construct = bound_construct;
        s.repr = bound_repr;
        s.compare = bound_compare;
        s.hash = bound_hash;
        s.get_attr = bound_get_attr;
        s.clear = clear_members<BoundMethod, &BoundMethod::function, &BoundMethod::self>;
        s.traverse = traverse_members<BoundMethod, &BoundMethod::function, &BoundMethod::self>;
        ready_type(bound_method_type, {"method", "builtins", nullptr, sizeof(BoundMethod), 0, false});
        define_getsets(bound_method_type,
                       {{"__self__", member_or_none<BoundMethod, &BoundMethod::self>},
                        {"__func__", member_or_none<BoundMethod, &BoundMethod::function>}});
    }
    {
        Slots& s = property_type.slots;
        s.descr_get = property_get;
        s.descr_set = property_set;
        s.construct = property_new;
        s.clear = clear_members<Property, &Property::get, &Property::set, &Property::del, &Property::doc,
                                &Property::name>;
        s.traverse = traverse_members<Property, &Property::get, &Property::set, &Property::del,
                                      &Property::doc, &Property::name>;
        ready_type(property_type,
                   {"property", "builtins", nullptr, sizeof(Property), Type::kBaseType, false});
        define_methods(
            property_type,
            {{"getter", "self, f, /", [](const Value* a) -> Outcome { return property_with(a[0], 0, a[1]); }},
             {"setter", "self, f, /", [](const Value* a) -> Outcome { return property_with(a[0], 1, a[1]); }},
             {"deleter", "self, f, /",
              [](const Value* a) -> Outcome { return property_with(a[0], 2, a[1]); }},
             {"__set_name__", "self, owner, name, /", [](const Value* a) -> Outcome {
                  as<Property>(a[0])->name = a[2];
                  return Value::none();
              }}});
        define_getsets(property_type,
                       {{"fget", member_or_none<Property, &Property::get>},
                        {"fset", member_or_none<Property, &Property::set>},
                        {"fdel", member_or_none<Property, &Property::del>},
                        {"fdel", member_or_none<Property, &Property::del>},
                        {"__name__", property_name, set_property_name},
                        {"__doc__", member_or_none<Property, &Property::doc>, set_property_doc},
                        {"__isabstractmethod__", [](const Value& v) -> Outcome {
                             const Value& get = as<Property>(v)->get;
                             if (get.is_undefined() || get.is_none()) return Value::boolean(false);
                             const Value mark = TRY(find_attr(get, names::dunder_isabstractmethod));
                             return mark.is_undefined() ? Value::boolean(false) : mark;
                         }}});
    }
    {
        Slots& s = super_type.slots;
        s.get_attr = super_get_attr;
        s.construct = construct_super;
        s.descr_get = super_descr_get;
        s.repr = super_repr;
        s.clear = clear_members<Super, &Super::self>;
        s.traverse = traverse_members<Super, &Super::self>;
        ready_type(super_type, {"super", "builtins", nullptr, sizeof(Super), 0, false});
        define_getsets(super_type, {{"__thisclass__",
                                     [](const Value& v) -> Outcome { return Value(as<Super>(v)->type); }},
                                    {"__self__", member_or_none<Super, &Super::self>},
                                    {"__self_class__", [](const Value& v) -> Outcome {
                                         Type* start = as<Super>(v)->start;
                                         return start ? Value(start) : Value::none();
                                     }}});
    }
    {
        Slots& s = staticmethod_type.slots;
        s.descr_get = static_get;
        s.call = static_call;
        s.construct = wrapper_new<StaticMethod>;
        s.repr = wrapper_repr<StaticMethod>;
        s.clear = clear_members<StaticMethod, &StaticMethod::function>;
        s.traverse = traverse_members<StaticMethod, &StaticMethod::function>;
        ready_type(staticmethod_type,
                   {"staticmethod", "builtins", nullptr, sizeof(StaticMethod), Type::kBaseType, true});
        define_getsets(staticmethod_type,
                       {{"__func__", member_or_none<StaticMethod, &StaticMethod::function>},
                        {"__wrapped__", member_or_none<StaticMethod, &StaticMethod::function>}});
    }
    {
        Slots& s = classmethod_type.slots;
        s.descr_get = class_get;
        s.construct = wrapper_new<ClassMethod>;
        s.repr = wrapper_repr<ClassMethod>;
        s.clear = clear_members<ClassMethod, &ClassMethod::function>;
        s.traverse = traverse_members<ClassMethod, &ClassMethod::function>;
        ready_type(classmethod_type,
                   {"classmethod", "builtins", nullptr, sizeof(ClassMethod), Type::kBaseType, true});
        define_getsets(classmethod_type,
                       {{"__func__", member_or_none<ClassMethod, &ClassMethod::function>},
                        {"__wrapped__", member_or_none<ClassMethod, &ClassMethod::function>}});
    }
    {
        Slots& s = cell_type.slots;
        s.clear = clear_members<Cell, &Cell::content>;
        s.traverse = traverse_members<Cell, &Cell::content>;
        ready_type(cell_type, {"cell", "builtins", nullptr, sizeof(Cell), 0, false});
        define_getsets(cell_type, {{"cell_contents", cell_contents, set_cell_contents}});
    }
    {
        Slots& s = module_type.slots;
        s.get_attr = module_get_attr;
        s.set_attr = module_set_attr;
        s.repr = module_repr;
        s.clear = [](Object* o) {
            auto* m = static_cast<Module*>(o);
            if (Dict* d = std::exchange(m->dict, nullptr)) static_cast<void>(Value::adopt(d));
        };
        s.traverse = [](Object* o, Visitor& visit) { visit(static_cast<Module*>(o)->dict); };
        ready_type(module_type, {"module", "builtins", nullptr, sizeof(Module), 0, false});
    }
}

}  // namespace object
