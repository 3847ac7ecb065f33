// Every operation of a mappingproxy is the mapping's; none of them changes it.
#include "core/object/mapping_proxy.h"

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/sequence.h"

namespace object {

Value make_mapping_proxy(Value mapping) {
    auto* proxy = allocate<MappingProxy>(&mapping_proxy_type);
    proxy->mapping = std::move(mapping);
    return Value::adopt(proxy);
}

namespace {

const Value& mapping_of(const Value& v) { return as<MappingProxy>(v)->mapping; }
bool is_proxy(const Value& v) { return is_a(v, &mapping_proxy_type); }

Outcome proxy_repr(const Value& self) {
    std::string text = "mappingproxy(";
    TRY(append_repr(text, mapping_of(self)));
    return make_str(text + ")");
}

Outcome proxy_compare(CompareOp op, const Value& self, const Value& other) {
    return compare(op, mapping_of(self), is_proxy(other) ? mapping_of(other) : other);
}

Outcome proxy_binary(BinaryOp op, const Value& left, const Value& right) {
    if (op != BinaryOp::bit_or) return Value::not_implemented();
    return binary(op, is_proxy(left) ? mapping_of(left) : left, is_proxy(right) ? mapping_of(right) : right);
}

Outcome proxy_inplace(BinaryOp op, const Value& self, const Value&) {
    if (op != BinaryOp::bit_or) return Value::not_implemented();
    return raise_type_error("'|=' is not supported by " + std::string(type_name(self)) + "; use '|' instead");
}

Outcome proxy_construct(Type*, const Args& args) {
    if (args.positional == 0)
        return raise_type_error("mappingproxy() missing required argument 'mapping' (pos 1)");
    if (args.positional > 1)
        return raise_type_error("mappingproxy() takes at most 1 argument (" +
                                std::to_string(args.positional) + " given)");
    const Value& v = args[0];
    if (!type_of(v)->slots.get_item || is_list(v) || is_tuple(v))
        return raise_type_error("mappingproxy() argument must be a mapping, not " +
                                std::string(type_name(v)));
    return make_mapping_proxy(v);
}

Outcome keys(const Value* a) { return call_method(mapping_of(a[0]), names::keys_); }
Outcome values(const Value* a) { return call_method(mapping_of(a[0]), names::values_); }
Outcome items(const Value* a) { return call_method(mapping_of(a[0]), names::items_); }
Outcome copy(const Value* a) { return call_method(mapping_of(a[0]), names::copy_); }
Outcome get(const Value* a) { return call_method(mapping_of(a[0]), names::get_, {a[1], a[2]}); }
Outcome reversed(const Value* a) { return call_special(mapping_of(a[0]), names::dunder_reversed); }

}  // namespace

void ready_mapping_proxy_type() {
    Slots& s = mapping_proxy_type.slots;
    s.clear = [](Object* o) { static_cast<MappingProxy*>(o)->mapping = Value(); };
    s.traverse = [](Object* o, Visitor& visitor) { visitor(static_cast<MappingProxy*>(o)->mapping); };
    s.repr = proxy_repr;
    s.str = [](const Value& v) { return str(mapping_of(v)); };
    s.hash = [](const Value& v) { return hash(mapping_of(v)); };
    s.compare = proxy_compare;
    s.length = [](const Value& v) { return length(mapping_of(v)); };
    s.get_item = [](const Value& v, const Value& key) { return get_item(mapping_of(v), key); };
    s.contains = [](const Value& v, const Value& key) { return contains(mapping_of(v), key); };
    s.iter = [](const Value& v) { return iter(mapping_of(v)); };
    s.binary = proxy_binary;
    s.inplace = proxy_inplace;
    s.construct = proxy_construct;
    ready_type(mapping_proxy_type, {"mappingproxy", "types", nullptr, sizeof(MappingProxy),
                                    Type::kContainer | Type::kMapping, false});
    define_methods(mapping_proxy_type, {{"keys", "self, /", keys},
                                        {"values", "self, /", values},
                                        {"items", "self, /", items},
                                        {"copy", "self, /", copy},
                                        {"get", "self, key, default=None, /", get},
                                        {"__reversed__", "self, /", reversed}});
}

}  // namespace object
