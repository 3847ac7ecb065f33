// Native functions: the objects, and the binding of calls to their signatures.
// The parsing of signature texts is in signature.cpp.
#include "core/object/native.h"

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/signature.h"
#include "core/object/str.h"

namespace object {

namespace {

std::string shown_name(const NativeFunction& f) { return std::string(f.qualname->view()); }

void declare(NativeFunction& f, const Native& d) {
    f.name = intern(d.name);
    f.qualname = f.name;
    f.body = d.body;
    f.declaration = d.signature;
    f.signature = nullptr;
    // The common case, decided from the text alone: "self, x, /" or "".
    const std::string_view text = d.signature;
    f.positional_only = text.empty() || (text.size() > 2 && text.substr(text.size() - 1) == "/" &&
                                         text.find_first_of("=*?") == std::string_view::npos);
    f.arity = 0;
    if (f.positional_only && !text.empty())
        for (const char c : text)
            if (c == ',') ++f.arity;
}

NativeFunction* immortal_native(const Native& d, Type* type) {
    auto* f = static_cast<NativeFunction*>(std::calloc(1, sizeof(NativeFunction)));
    ASSERT(f != nullptr);
    new (&f->self) Value();
    f->type = type;
    f->refs = Object::kImmortal;
    declare(*f, d);
    return f;
}

constexpr std::size_t kMaxParameters = 24;

/// The values of a call's parameters. Only as many as there are are made and dropped.
class Bound {
  public:
    explicit Bound(std::size_t count) : count_(count) {
        for (std::size_t i = 0; i < count_; ++i) new (&at(i)) Value();
    }
    ~Bound() {
        for (std::size_t i = 0; i < count_; ++i) at(i).~Value();
    }
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;
    Value* values() { return &at(0); }

  private:
    Value& at(std::size_t i) { return reinterpret_cast<Value*>(memory_)[i]; }
    alignas(Value) std::byte memory_[kMaxParameters * sizeof(Value)];
    std::size_t count_;
};

Outcome call_native(const NativeFunction& f, const Args& args) {
    if (f.positional_only && !args.keywords && args.positional == f.arity) return f.body(args.values);
    if (!f.signature) const_cast<NativeFunction&>(f).signature = make_signature(f.declaration);
    const std::size_t count = parameter_count(*f.signature);
    ASSERT(count <= kMaxParameters);
    Bound bound(count);
    const Value ok = TRY(bind(*f.signature, f.qualname->view(), args, bound.values()));
    return f.body(bound.values());
}

Outcome function_call(const Value& self, const Args& args) {
    const auto& f = *as<NativeFunction>(self);
    if (f.self.is_undefined()) return call_native(f, args);
    // A bound native (a class method): the receiver comes first.
    std::vector<Value> with_self;
    with_self.reserve(args.positional + args.keyword_count() + 1U);
    with_self.push_back(f.self);
    with_self.insert(with_self.end(), args.values, args.values + args.positional + args.keyword_count());
    return call_native(f, Args{with_self.data(), args.positional + 1, args.keywords});
}

Outcome method_call(const Value& self, const Args& args) {
    const auto& f = *as<NativeFunction>(self);
    if (args.positional == 0)
        return raise_type_error("unbound method " + shown_name(f) + "() needs an argument");
    if (f.owner && !is_a(args[0], f.owner))
        return raise_type_error("descriptor '" + std::string(f.name->view()) + "' for '" +
                                std::string(f.owner->name) + "' objects doesn't apply to a '" +
                                std::string(type_name(args[0])) + "' object");
    return call_native(f, args);
}

Outcome method_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    return make_bound_method(self, object);
}

Outcome function_repr(const Value& self) {
    const auto& f = *as<NativeFunction>(self);
    if (!f.self.is_undefined())
        return make_str("<built-in method " + std::string(f.name->view()) + " of " +
                        std::string(type_name(f.self)) + " object at 0x0>");
    return make_str("<built-in function " + std::string(f.name->view()) + ">");
}
Outcome method_repr(const Value& self) {
    const auto& f = *as<NativeFunction>(self);
    return make_str("<method '" + std::string(f.name->view()) + "' of '" + std::string(f.owner->name) +
                    "' objects>");
}

Outcome getset_get(const Value& self, const Value& object, const Value&);
Outcome getset_set(const Value& self, const Value& object, const Value& value);

struct GetSetObject : Object {
    GetSet access;
    Str* name;
    Type* owner;
};

Outcome getset_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    return as<GetSetObject>(self)->access.get(object);
}

Outcome getset_set(const Value& self, const Value& object, const Value& value) {
    const auto* g = as<GetSetObject>(self);
    if (!g->access.set)
        return raise(&exc::AttributeError, "attribute '" + std::string(g->name->view()) + "' of '" +
                                               std::string(g->owner->name) + "' objects is not " +
                                               (value.is_undefined() ? "deletable" : "writable"));
    const Value done = TRY(g->access.set(object, value));
    return Value::none();
}

void clear_native(Object* o) { static_cast<NativeFunction*>(o)->self = Value(); }
void traverse_native(Object* o, Visitor& visit) { visit(static_cast<NativeFunction*>(o)->self); }

Outcome native_name(const Value& v) { return Value(as<NativeFunction>(v)->name); }
Outcome native_qualname(const Value& v) { return Value(as<NativeFunction>(v)->qualname); }
Outcome native_module(const Value& v) {
    Str* m = as<NativeFunction>(v)->module;
    return m ? Value(m) : Value::none();
}
Outcome native_self(const Value& v) {
    const Value& s = as<NativeFunction>(v)->self;
    return s.is_undefined() ? Value::none() : s;
}

Str* qualified(const Type& type, const char* name) { return intern(std::string(type.name) + "." + name); }

}  // namespace

Value make_native(const Native& d, std::string_view module) {
    auto* f = allocate<NativeFunction>(&native_function_type);
    new (&f->self) Value();
    declare(*f, d);
    f->module = intern(module);
    return Value::adopt(f);
}

void define_methods(Type& type, std::initializer_list<Native> methods) {
    for (const Native& d : methods) {
        NativeFunction* f = immortal_native(d, &native_method_type);
        f->owner = &type;
        f->qualname = qualified(type, d.name);
        type.attrs.set(f->name, Value(f));
    }
    type_changed(&type);
}

void define_static_methods(Type& type, std::initializer_list<Native> methods) {
    for (const Native& d : methods) {
        NativeFunction* f = immortal_native(d, &native_function_type);
        f->qualname = qualified(type, d.name);
        auto* s = static_cast<StaticMethod*>(std::calloc(1, sizeof(StaticMethod)));
        s->type = &staticmethod_type;
        s->refs = Object::kImmortal;
        new (&s->function) Value(f);
        type.attrs.set(f->name, Value(s));
    }
    type_changed(&type);
}

void define_class_methods(Type& type, std::initializer_list<Native> methods) {
    for (const Native& d : methods) {
        NativeFunction* f = immortal_native(d, &native_function_type);
        f->qualname = qualified(type, d.name);
        auto* c = static_cast<ClassMethod*>(std::calloc(1, sizeof(ClassMethod)));
        c->type = &classmethod_type;
        c->refs = Object::kImmortal;
        new (&c->function) Value(f);
        type.attrs.set(f->name, Value(c));
    }
    type_changed(&type);
}

void define_getsets(Type& type, std::initializer_list<GetSet> attributes) {
    for (const GetSet& d : attributes) {
        auto* g = static_cast<GetSetObject*>(std::calloc(1, sizeof(GetSetObject)));
        g->type = &getset_type;
        g->refs = Object::kImmortal;
        g->access = d;
        g->name = intern(d.name);
        g->owner = &type;
        type.attrs.set(g->name, Value(g));
    }
    type_changed(&type);
}

void ready_native_types() {
    Slots& f = native_function_type.slots;
    f.call = function_call;
    f.repr = function_repr;
    f.clear = clear_native;
    f.traverse = traverse_native;
    ready_type(native_function_type,
               {"builtin_function_or_method", "builtins", nullptr, sizeof(NativeFunction), 0, false});
    Slots& m = native_method_type.slots;
    m.call = method_call;
    m.descr_get = method_get;
    m.repr = method_repr;
    ready_type(native_method_type,
               {"method_descriptor", "builtins", nullptr, sizeof(NativeFunction), 0, false});
    Slots& g = getset_type.slots;
    g.descr_get = getset_get;
    g.descr_set = getset_set;
    ready_type(getset_type, {"getset_descriptor", "builtins", nullptr, sizeof(GetSetObject), 0, false});
    for (Type* t : {&native_function_type, &native_method_type}) {
        define_getsets(*t, {{"__name__", native_name},
                            {"__qualname__", native_qualname},
                            {"__module__", native_module},
                            {"__self__", native_self},
                            {"__doc__", [](const Value&) -> Outcome { return Value::none(); }}});
    }
    define_getsets(
        getset_type,
        {{"__name__", [](const Value& v) -> Outcome { return Value(as<GetSetObject>(v)->name); }}});
}

}  // namespace object
