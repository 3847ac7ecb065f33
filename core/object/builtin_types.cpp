// `object` and `type` themselves, and the order in which the types of this floor are readied.
// CPython 3.14: Objects/typeobject.c, object_* and type_*.
#include <string>

#include "core/object/class.h"
#include "core/object/complex.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/generic_alias.h"
#include "core/object/heap.h"
#include "core/object/member_slots.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/signature.h"
#include "core/object/slot_wrapper.h"
#include "core/object/small_types.h"
#include "core/object/str.h"

namespace object {

void ready_class_slots();

namespace {

Outcome object_repr(const Value& self) {
    const Type* t = type_of(self);
    std::string name(t->qualname ? t->qualname->view() : t->name);
    std::string module(t->module);
    if (const Value* m = t->attrs.find(names::dunder_module); m && is_str(*m)) module = text_of(*m);
    if (!module.empty() && module != "builtins") name = module + "." + name;
    return make_str("<" + name + " object at 0x0>");
}

Outcome object_hash(const Value& self) {
    return Value::small_int(self.is_heap() ? self.object()->flags >> 8
                                           : static_cast<std::int64_t>(self.raw() >> 3));
}

Outcome object_construct(Type* cls, const Args& args) {
    if (args.positional + args.keyword_count() != 0) {
        const auto object_new = object_type.slots.construct;
        const auto object_init = object_type.slots.init;
        if (cls->slots.construct != object_new)
            return raise_type_error("object.__new__() takes exactly one argument (the type to instantiate)");
        if (cls->slots.init == object_init)
            return raise_type_error(std::string(cls->name) + "() takes no arguments");
    }
    if (cls->has(Type::kAbstract)) {
        std::string missing;
        std::size_t count = 0;
        if (const Value* methods = cls->attrs.find(names::dunder_abstractmethods)) {
            const Value sorted = TRY(list_of(*methods));
            const Value done = TRY(list_sort(*as<List>(sorted), Value(), false));
            count = as<List>(sorted)->size;
            for (const Value& m : as<List>(sorted)->span())
                missing += (missing.empty() ? "'" : "', '") + str_text(m);
        }
        return raise_type_error("Can't instantiate abstract class " + std::string(cls->name) +
                                " without an implementation for abstract method" + (count == 1 ? " " : "s ") +
                                missing + "'");
    }
    return Value::adopt(make_instance(cls));
}

Outcome object_init(const Value& self, const Args& args) {
    const Type* t = type_of(self);
    if (args.positional + args.keyword_count() != 0) {
        if (t->slots.init != object_type.slots.init)
            return raise_type_error(
                "object.__init__() takes exactly one argument (the instance to initialize)");
        if (t->slots.construct == object_type.slots.construct)
            return raise_type_error(std::string(t->name) +
                                    ".__init__() takes exactly one argument (the instance to initialize)");
    }
    return Value::none();
}

Outcome class_of(const Value& self) { return Value(type_of(self)); }
Outcome set_class_of(const Value& self, const Value& value) {
    if (value.is_undefined()) return raise_type_error("can't delete __class__ attribute");
    Type* t = as_type(value);
    Type* now = type_of(self);
    if (!t)
        return raise_type_error("__class__ must be set to a class, not '" + std::string(type_name(value)) +
                                "' object");
    if (!t->is_heap_type() || !now->is_heap_type() || t->slots.clear != now->slots.clear)
        return raise_type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (t->slot_count != now->slot_count || t->has(Type::kSlotsOnly) != now->has(Type::kSlotsOnly))
        return raise_type_error("__class__ assignment: '" + std::string(t->name) +
                                "' object layout differs from '" + std::string(now->name) + "'");
    static_cast<void>(instance_dict(self.object()));  // shapes belong to one class
    ++t->refs;
    self.object()->type = t;
    static_cast<void>(Value::adopt(now));
    return Value::none();
}
Outcome dict_of(const Value& self) {
    Dict* d =
        self.is_heap() && !type_of(self)->has(Type::kSlotsOnly) ? instance_dict(self.object()) : nullptr;
    if (!d) return raise_attribute_error(self, names::dunder_dict);
    return Value(d);
}
Outcome set_dict_of(const Value& self, const Value& value) {
    if (value.is_undefined()) return raise_type_error("cannot delete __dict__");
    if (!is_dict(value))
        return raise_type_error("__dict__ must be set to a dictionary, not a '" +
                                std::string(type_name(value)) + "'");
    if (!attrs_of(self.object()))
        return Outcome::raise(make_exception(
            &exc::AttributeError,
            "attribute '__dict__' of '" + std::string(type_name(self)) + "' objects is not writable"));
    static_cast<void>(instance_dict(self.object()));
    AttrTable* attrs = attrs_of(self.object());
    const Value old = Value::adopt(attrs->dict);
    attrs->dict = static_cast<Dict*>(bits::object_of(Value(value).release()));
    return Value::none();
}

/// object.__new__(cls, ...) and the like: the construct slot of the type that it was found on.
Outcome call_new(Type* owner, const Value* a) {
    Type* cls = as_type(a[0]);
    if (!cls)
        return raise_type_error(std::string(owner->name) + ".__new__(X): X is not a type object (" +
                                std::string(type_name(a[0])) + ")");
    if (!cls->is_subtype_of(owner))
        return raise_type_error(std::string(owner->name) + ".__new__(" + std::string(cls->name) + "): " +
                                std::string(cls->name) + " is not a subtype of " + std::string(owner->name));
    // Only the constructor of its own C++ struct may make an instance.
    const Type* made = cls;
    while (made->is_heap_type()) made = made->base;
    if (made->slots.construct != owner->slots.construct)
        return raise_type_error(std::string(owner->name) + ".__new__(" + std::string(cls->name) +
                                ") is not safe, use " + std::string(made->name) + ".__new__()");
    std::vector<Value> values(as<Tuple>(a[1])->span().begin(), as<Tuple>(a[1])->span().end());
    const auto positional = static_cast<std::uint32_t>(values.size());
    std::vector<Value> keys;
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*as<Dict>(a[2]), place)) {
        keys.push_back(e->key);
        values.push_back(e->value);
    }
    const Value names_tuple = object::make_tuple(keys);
    return owner->slots.construct(
        cls, Args{values.data(), positional, keys.empty() ? nullptr : as<Tuple>(names_tuple)});
}

// --- type ---

Outcome type_call(const Value& self, const Args& args) {
    auto* cls = static_cast<Type*>(self.object());
    if (cls == &type_type && args.positional == 1 && args.keyword_count() == 0)
        return Value(type_of(args[0]));
    if (cls == &type_type && args.positional != 3) return raise_type_error("type() takes 1 or 3 arguments");
    if (!cls->slots.construct)
        return raise_type_error("cannot create '" + full_type_name(cls) + "' instances");
    Value made = TRY(cls->slots.construct(cls, args));
    Type* t = type_of(made);
    if (!t->is_subtype_of(cls) || !t->slots.init) return made;
    const Value done = TRY(t->slots.init(made, args));
    return made;
}

Outcome type_construct(Type* metatype, const Args& args) {
    if (args.positional != 3)
        return raise_type_error("type.__new__() takes exactly 3 arguments (" +
                                std::to_string(args.positional) + " given)");
    if (!is_str(args[0]))
        return raise_type_error("type.__new__() argument 1 must be str, not " +
                                std::string(type_name(args[0])));
    if (!is_tuple(args[1]))
        return raise_type_error("type.__new__() argument 2 must be tuple, not " +
                                std::string(type_name(args[1])));
    if (!is_dict(args[2]))
        return raise_type_error("type.__new__() argument 3 must be dict, not " +
                                std::string(type_name(args[2])));
    return make_class(metatype, as_str(args[0]), *as<Tuple>(args[1]), *as<Dict>(args[2]),
                      Args{args.values + 3, 0, args.keywords});
}

Outcome type_get_attr(const Value& self, Str* name) {
    auto* t = static_cast<Type*>(self.object());
    Type* meta = static_cast<Object*>(t)->type;
    const Value* in_meta = meta->lookup(name);
    if (in_meta) {
        const Slots& s = type_of(*in_meta)->slots;
        if (s.descr_get && s.descr_set) {
            const Value descriptor = *in_meta;
            // What the class itself has under a name such as __doc__ comes first.
            if (const Value* own = t->lookup(name); !own || type_of(*own)->slots.descr_set)
                return s.descr_get(descriptor, self, Value(meta));
        }
    }
    if (const Value* own = t->lookup(name)) {
        const Value v = *own;
        if (const auto get = type_of(v)->slots.descr_get) return get(v, Value(), self);
        return v;
    }
    if (in_meta) {
        const Value v = *in_meta;
        if (const auto get = type_of(v)->slots.descr_get) return get(v, self, Value(meta));
        return v;
    }
    return raise_attribute_error(self, name);
}

/// CPython 3.14: Objects/typeobject.c, check_set_special_type_attr.
bool stays_with_a_class(std::string_view name) {
    return name == "__name__" || name == "__qualname__" || name == "__module__" || name == "__bases__" ||
           name == "__doc__" || name == "__type_params__";
}

Outcome type_set_attr(const Value& self, Str* name, const Value& value) {
    auto* t = static_cast<Type*>(self.object());
    if (!t->is_heap_type())
        return raise_type_error("cannot set '" + std::string(name->view()) +
                                "' attribute of immutable type '" + std::string(t->name) + "'");
    if (const Value* in_meta = static_cast<Object*>(t)->type->lookup(name))
        if (const auto set = type_of(*in_meta)->slots.descr_set) {
            const Value descriptor = *in_meta;
            if (value.is_undefined() && stays_with_a_class(name->view()))
                return raise_type_error("cannot delete '" + std::string(name->view()) +
                                        "' attribute of immutable type '" + std::string(t->name) + "'");
            return set(descriptor, self, value);
        }
    if (value.is_undefined()) {
        const Value* there = t->attrs.find(name);
        if (!there) return raise_attribute_error(self, name);
        const Value dying = *there;
        t->attrs.remove(name);
    } else {
        t->attrs.set(name, value);
    }
    type_changed(t);
    const std::string_view text = name->view();
    if (text.size() > 4 && text.substr(0, 2) == "__" && text.substr(text.size() - 2) == "__") update_slots(t);
    return Value::none();
}

Outcome type_repr(const Value& self) {
    const auto* t = static_cast<const Type*>(self.object());
    const Value module = TRY(find_attr(self, names::dunder_module));
    std::string name(t->qualname ? t->qualname->view() : t->name);
    if (!module.is_undefined() && is_str(module) && text_of(module) != "builtins")
        name = std::string(text_of(module)) + "." + name;
    return make_str("<class '" + name + "'>");
}

Outcome type_name_get(const Value& v) { return make_str(static_cast<Type*>(v.object())->name); }
Outcome type_name_set(const Value& v, const Value& name) {
    auto* t = static_cast<Type*>(v.object());
    if (!is_str(name))
        return raise_type_error("can only assign string to " + std::string(t->name) + ".__name__, not '" +
                                std::string(type_name(name)) + "'");
    t->name_object = intern(as_str(name));
    t->name = t->name_object->view();
    return Value::none();
}
Outcome type_qualname_get(const Value& v) {
    const auto* t = static_cast<Type*>(v.object());
    return t->qualname ? Value(t->qualname) : make_str(t->name);
}
Outcome type_qualname_set(const Value& v, const Value& name) {
    if (!is_str(name)) return raise_type_error("can only assign string to __qualname__");
    static_cast<Type*>(v.object())->qualname = intern(as_str(name));
    return Value::none();
}
Outcome type_module_get(const Value& v) {
    auto* t = static_cast<Type*>(v.object());
    for (const Type* m : t->mro)
        if (m->is_heap_type()) {
            if (const Value* found = m->attrs.find(names::dunder_module)) return *found;
        } else {
            break;
        }
    return make_str(t->module);
}
Outcome type_module_set(const Value& v, const Value& module) {
    auto* t = static_cast<Type*>(v.object());
    t->attrs.set(names::dunder_module, module);
    type_changed(t);
    return Value::none();
}
Outcome type_bases_get(const Value& v) {
    std::vector<Value> bases;
    for (Type* b : static_cast<Type*>(v.object())->bases) bases.emplace_back(b);
    return object::make_tuple(bases);
}
Outcome type_mro_get(const Value& v) {
    std::vector<Value> mro;
    for (Type* b : static_cast<Type*>(v.object())->mro) mro.emplace_back(b);
    return object::make_tuple(mro);
}
Outcome type_dict_get(const Value& v) {
    Ref<Dict> d = new_dict();
    for (const auto& e : static_cast<Type*>(v.object())->attrs.entries()) dict_set(*d, e.name, e.value);
    return d;
}
Outcome type_doc_get(const Value& v) {
    const Value* doc = static_cast<Type*>(v.object())->attrs.find(names::dunder_doc);
    return doc ? *doc : Value::none();
}
Outcome type_doc_set(const Value& v, const Value& doc) {
    static_cast<Type*>(v.object())->attrs.set(names::dunder_doc, doc);
    return Value::none();
}
Outcome abstract_get(const Value& v) {
    const Value* a = static_cast<Type*>(v.object())->attrs.find(names::dunder_abstractmethods);
    if (!a) return raise(&exc::AttributeError, "__abstractmethods__");
    return *a;
}
Outcome abstract_set(const Value& v, const Value& methods) {
    auto* t = static_cast<Type*>(v.object());
    t->attrs.set(names::dunder_abstractmethods, methods);
    const Value any = TRY(truth(methods));
    t->type_flags = any.is_true() ? t->type_flags | Type::kAbstract : t->type_flags & ~Type::kAbstract;
    type_changed(t);
    return Value::none();
}

/// object orders nothing.
Outcome not_compared(const Value*) { return Value::not_implemented(); }

Outcome init_subclass(const Value* a) {
    const std::string name(static_cast<Type*>(a[0].object())->name);
    if (as<Dict>(a[2])->size != 0)
        return raise_type_error(name + ".__init_subclass__() takes no keyword arguments");
    if (as<Tuple>(a[1])->size != 0)
        return raise_type_error(name + ".__init_subclass__() takes no arguments (" +
                                std::to_string(as<Tuple>(a[1])->size) + " given)");
    return Value::none();
}

Outcome type_or(BinaryOp op, const Value& a, const Value& b) {
    return op == BinaryOp::bit_or ? make_union(a, b) : Outcome(Value::not_implemented());
}

void ready_object_and_type() {
    Slots& o = object_type.slots;
    o.repr = object_repr;
    o.hash = object_hash;
    o.construct = object_construct;
    o.init = object_init;
    ready_type(object_type, {"object", "builtins", nullptr, sizeof(Object), Type::kBaseType, false});
    Slots& t = type_type.slots;
    t.call = type_call;
    t.construct = type_construct;
    t.get_attr = type_get_attr;
    t.set_attr = type_set_attr;
    t.repr = type_repr;
    t.binary = type_or;
    t.init = [](const Value&, const Args&) -> Outcome { return Value::none(); };
    ready_class_slots();
    ready_type(type_type, {"type", "builtins", nullptr, sizeof(Type), Type::kBaseType, false});
}

void define_object_and_type() {
    define_getsets(object_type, {{"__class__", class_of, set_class_of}, {"__dict__", dict_of, set_dict_of}});
    define_class_methods(object_type, {{"__init_subclass__", "cls, /, *args, **kwargs", init_subclass},
                                       {"__subclasshook__", "cls, c, /",
                                        [](const Value*) -> Outcome { return Value::not_implemented(); }}});
    define_methods(object_type,
                   {{"__format__", "self, spec, /",
                     [](const Value* a) -> Outcome {
                         if (!is_str(a[1]))
                             return raise_type_error("__format__() argument must be str, not " +
                                                     std::string(type_name(a[1])));
                         if (as_str(a[1])->size != 0)
                             return raise_type_error("unsupported format string passed to " +
                                                     std::string(type_name(a[0])) + ".__format__");
                         return str(a[0]);
                     }},
                    {"__str__", "self, /", [](const Value* a) -> Outcome { return repr(a[0]); }},
                    {"__eq__", "self, other, /",
                     [](const Value* a) -> Outcome {
                         return a[0].is(a[1]) ? Value::boolean(true) : Value::not_implemented();
                     }},
                    {"__ne__", "self, other, /",
                     [](const Value* a) -> Outcome {
                         const Value same = TRY(compare(CompareOp::eq, a[0], a[1]));
                         const Value yes = TRY(truth(same));
                         return Value::boolean(!yes.is_true());
                     }},
                    {"__lt__", "self, other, /", not_compared},
                    {"__le__", "self, other, /", not_compared},
                    {"__gt__", "self, other, /", not_compared},
                    {"__ge__", "self, other, /", not_compared},
                    {"__sizeof__", "self, /",
                     [](const Value* a) -> Outcome { return Value::small_int(type_of(a[0])->basic_size); }}});
    define_getsets(type_type, {{"__name__", type_name_get, type_name_set},
                               {"__qualname__", type_qualname_get, type_qualname_set},
                               {"__module__", type_module_get, type_module_set},
                               {"__bases__", type_bases_get},
                               {"__base__",
                                [](const Value& v) -> Outcome {
                                    Type* b = static_cast<Type*>(v.object())->base;
                                    return b ? Value(b) : Value::none();
                                }},
                               {"__mro__", type_mro_get},
                               {"__dict__", type_dict_get},
                               {"__doc__", type_doc_get, type_doc_set},
                               {"__abstractmethods__", abstract_get, abstract_set}});
    define_class_annotations();
    define_methods(type_type,
                   {{"mro", "self, /",
                     [](const Value* a) -> Outcome {
                         const Value mro = TRY(type_mro_get(a[0]));
                         return list_of(mro);
                     }},
                    {"__subclasses__", "self, /",
                     [](const Value* a) -> Outcome {
                         Ref<List> list = new_list();
                         for (Type* s : static_cast<Type*>(a[0].object())->subclasses)
                             list_append(*list, Value(s));
                         return list;
                     }},
                    {"__instancecheck__", "self, instance, /",
                     [](const Value* a) -> Outcome {
                         return is_instance_by_class(a[1], static_cast<Type*>(a[0].object()));
                     }},
                    {"__subclasscheck__", "self, subclass, /", [](const Value* a) -> Outcome {
                         const Type* t = as_type(a[1]);
                         if (!t) return raise_type_error("issubclass() arg 1 must be a class");
                         return Value::boolean(t->is_subtype_of(static_cast<Type*>(a[0].object())));
                     }}});
    define_class_methods(type_type, {{"__prepare__", "cls, /, *args, **kwargs",
                                      [](const Value*) -> Outcome { return new_dict(); }}});
}

template <Type* type>
Outcome new_of(const Value* a) {
    return call_new(type, a);
}

/// `T.__new__` for the types whose __new__ programs call.
void define_news() {
    constexpr const char* kSignature = "cls, /, *args, **kwargs";
    define_static_methods(object_type, {{"__new__", kSignature, new_of<&object_type>}});
    define_static_methods(type_type, {{"__new__", kSignature, new_of<&type_type>}});
    define_static_methods(int_type, {{"__new__", kSignature, new_of<&int_type>}});
    define_static_methods(float_type, {{"__new__", kSignature, new_of<&float_type>}});
    define_static_methods(complex_type, {{"__new__", kSignature, new_of<&complex_type>}});
    define_static_methods(str_type, {{"__new__", kSignature, new_of<&str_type>}});
    define_static_methods(bytes_type, {{"__new__", kSignature, new_of<&bytes_type>}});
    define_static_methods(tuple_type, {{"__new__", kSignature, new_of<&tuple_type>}});
    define_static_methods(list_type, {{"__new__", kSignature, new_of<&list_type>}});
    define_static_methods(dict_type, {{"__new__", kSignature, new_of<&dict_type>}});
    define_static_methods(set_type, {{"__new__", kSignature, new_of<&set_type>}});
    define_static_methods(frozenset_type, {{"__new__", kSignature, new_of<&frozenset_type>}});
    define_static_methods(exc::BaseException, {{"__new__", kSignature, new_of<&exc::BaseException>}});
    define_static_methods(exc::BaseExceptionGroup,
                          {{"__new__", kSignature, new_of<&exc::BaseExceptionGroup>}});
    define_static_methods(exc::OSError, {{"__new__", kSignature, new_of<&exc::OSError>}});
}

}  // namespace

void ready_object_types() {
    static const bool ready = [] {
        // What is made here lives as long as the process.
        static Heap* const process_heap = new Heap(~std::size_t{0});
        const Heap::Activation active(*process_heap);
        names::ready();
        ready_object_and_type();
        ready_native_types();
        ready_slot_wrapper_type();
        ready_member_descriptor_type();
        ready_function_types();
        ready_text_types();
        ready_container_types();
        ready_exception_types();
        ready_generic_alias_types();
        define_object_and_type();
        define_news();
        return true;
    }();
    ASSERT(ready);
}

}  // namespace object
