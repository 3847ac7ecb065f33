// Making, showing and comparing simple namespaces.
#include "core/object/simple_namespace.h"

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

Type simple_namespace_type;

namespace {

Outcome set_all(const Value& self, const Dict& attributes) {
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(attributes, place)) {
        if (!is_str(e->key)) return raise_type_error("keywords must be strings");
        const Value value = e->value;
        set_own_attr(self, intern(as_str(e->key)), value);
    }
    return Value::none();
}

Outcome construct(Type* cls, const Args&) { return Value::adopt(make_instance(cls)); }

Outcome init(const Value& self, const Args& args) {
    TRY(argument_count("SimpleNamespace", args, 0, 1));
    if (args.positional == 1) {
        Ref<Dict> attributes = new_dict();
        TRY(dict_update(*attributes, args[0]));
        TRY(set_all(self, *attributes));
    }
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i)
        set_own_attr(self, intern(as_str((*args.keywords)[i])), args.values[args.positional + i]);
    return Value::none();
}

Outcome namespace_repr(const Value& self) {
    const bool plain = self.object()->type == &simple_namespace_type;
    std::string text(plain ? "namespace" : type_name(self));
    const ReprGuard guard(self.object());
    if (guard.is_inside()) return make_str(text + "(...)");
    text += '(';
    const Value attributes(instance_dict(self.object()));
    const Dict& d = *as<Dict>(attributes);
    std::size_t place = 0;
    bool first = true;
    while (const Dict::Entry* e = dict_next(d, place)) {
        if (!is_str(e->key) || as_str(e->key)->size == 0) continue;
        if (!first) text += ", ";
        first = false;
        text.append(text_of(e->key)).append("=");
        const Value value = e->value;
        TRY(append_repr(text, value));
    }
    return make_str(text + ")");
}

Outcome namespace_compare(CompareOp op, const Value& self, const Value& other) {
    if (!is_a(self, &simple_namespace_type) || !is_a(other, &simple_namespace_type))
        return Value::not_implemented();
    const Value a(instance_dict(self.object()));
    const Value b(instance_dict(other.object()));
    return compare(op, a, b);
}

Outcome replace(const Value* a) {
    if (as<Tuple>(a[1])->size != 0)
        return raise_type_error("__replace__() takes no positional arguments (" +
                                std::to_string(as<Tuple>(a[1])->size) + " given)");
    Value made = TRY(call(Value(static_cast<Object*>(a[0].object()->type))));
    const Value own(instance_dict(a[0].object()));
    TRY(set_all(made, *as<Dict>(own)));
    TRY(set_all(made, *as<Dict>(a[2])));
    return made;
}

}  // namespace

void ready_simple_namespace_type() {
    Slots& s = simple_namespace_type.slots;
    s.construct = construct;
    s.init = init;
    s.repr = namespace_repr;
    s.compare = namespace_compare;
    ready_type(simple_namespace_type, {"SimpleNamespace", "types", nullptr, sizeof(Object),
                                       Type::kBaseType | Type::kContainer | Type::kUnhashable, true});
    define_methods(simple_namespace_type, {{"__replace__", "self, /, *args, **kwargs", replace}});
}

}  // namespace object
