// The operators and methods of dict.
// CPython 3.14: Objects/dictobject.c, Objects/clinic/dictobject.c.h.
#include "core/object/dict_parts.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

void clear(Object* o) { dict_clear(*static_cast<Dict*>(o)); }

void traverse(Object* o, Visitor& visitor) {
    const auto* d = static_cast<Dict*>(o);
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*d, place)) {
        visitor(e->key);
        visitor(e->value);
    }
}

Outcome dict_repr(const Value& self) {
    const Dict& d = *as<Dict>(self);
    const ReprGuard guard(&d);
    if (guard.is_inside()) return make_str("{...}");
    std::string text = "{";
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(d, place)) {
        const Value key = e->key;
        const Value value = e->value;
        if (text.size() > 1) text += ", ";
        TRY(append_repr(text, key));
        text += ": ";
        TRY(append_repr(text, value));
    }
    text += '}';
    return make_str(text);
}

Outcome dict_equal(const Dict& a, const Dict& b) {
    if (a.size != b.size) return Value::boolean(false);
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(a, place)) {
        const Value key = e->key;
        const Value value = e->value;
        Dict::Entry* other = nullptr;
        TRY(dict_find_entry(b, key, e->hash, other));
        if (!other) return Value::boolean(false);
        const Value same = TRY(same_item(value, other->value));
        if (!same.is_true()) return same;
    }
    return Value::boolean(true);
}

Outcome dict_compare(CompareOp op, const Value& self, const Value& other) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_dict(other)) return Value::not_implemented();
    const Value same = TRY(dict_equal(*as<Dict>(self), *as<Dict>(other)));
    return Value::boolean(same.is_true() == (op == CompareOp::eq));
}

Outcome dict_length(const Value& self) { return Value::small_int(as<Dict>(self)->size); }

Outcome dict_get_item(const Value& self, const Value& key) {
    Value v = TRY(dict_get(*as<Dict>(self), key));
    if (!v.is_undefined()) return v;
    if (self.object()->type != &dict_type) {
        v = TRY(call_special(self, names::dunder_missing, {key}));
        if (!v.is_undefined()) return v;
    }
    return raise_key_error(key);
}

Outcome dict_set_item(const Value& self, const Value& key, const Value& value) {
    if (!value.is_undefined()) return dict_set(*as<Dict>(self), key, value);
    const Value dead = TRY(dict_take(*as<Dict>(self), key));
    if (dead.is_undefined()) return raise_key_error(key);
    return Value::none();
}

Outcome dict_contains(const Value& self, const Value& key) {
    const Value v = TRY(dict_get(*as<Dict>(self), key));
    return Value::boolean(!v.is_undefined());
}

Outcome dict_iter(const Value& self) { return make_dict_iterator(&dict_key_iterator_type, self); }

Outcome dict_binary(BinaryOp op, const Value& left, const Value& right) {
    if (op != BinaryOp::bit_or || !is_dict(left) || !is_dict(right)) return Value::not_implemented();
    Ref<Dict> merged = dict_copy(*as<Dict>(left));
    TRY(dict_update(*merged, right));
    return merged;
}

Outcome dict_inplace(BinaryOp op, const Value& left, const Value& right) {
    if (op != BinaryOp::bit_or) return Value::not_implemented();
    TRY(dict_update(*as<Dict>(left), right));
    return left;
}

Outcome dict_construct(Type* cls, const Args&) { return Value::adopt(make_instance(cls)); }

Outcome update_from(Dict& d, const char* name, const Args& args) {
    TRY(at_most_one_argument(name, args, true));
    if (args.positional == 1) TRY(dict_update(d, args[0]));
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i)
        TRY(dict_set(d, (*args.keywords)[i], args.values[args.positional + i]));
    return Value::none();
}

Outcome dict_init(const Value& self, const Args& args) { return update_from(*as<Dict>(self), "dict", args); }

// --- Methods ---------------------------------------------------------------------------------

Dict& self_of(const Value* a) { return *as<Dict>(a[0]); }

Outcome clear_method(const Value* a) {
    dict_clear(self_of(a));
    return Value::none();
}

Outcome copy(const Value* a) { return dict_copy(self_of(a)); }

Outcome get(const Value* a) {
    Value v = TRY(dict_get(self_of(a), a[1]));
    return v.is_undefined() ? a[2] : v;
}

Outcome items(const Value* a) { return make_dict_view(&dict_items_type, a[0]); }
Outcome keys(const Value* a) { return make_dict_view(&dict_keys_type, a[0]); }
Outcome values(const Value* a) { return make_dict_view(&dict_values_type, a[0]); }

Outcome pop(const Value* a) {
    Dict& d = self_of(a);
    Value v;
    if (d.size != 0) v = TRY(dict_take(d, a[1]));
    if (!v.is_undefined()) return v;
    if (!a[2].is_undefined()) return a[2];
    return raise_key_error(a[1]);
}

Outcome popitem(const Value* a) {
    Dict& d = self_of(a);
    if (d.size == 0) return raise_key_error(make_str("popitem(): dictionary is empty"));
    std::uint32_t last = d.used;
    while (d.entries[last - 1].key.is_undefined()) --last;
    Dict::Entry taken = dict_take_entry(d, d.entries[last - 1]);
    d.used = last - 1;
    return make_tuple({std::move(taken.key), std::move(taken.value)});
}

Outcome setdefault(const Value* a) {
    Dict& d = self_of(a);
    Hash h = 0;
    TRY(hash_of_key(a[1], h));
    Dict::Entry* e = nullptr;
    TRY(dict_find_entry(d, a[1], h, e));
    if (e) return e->value;
    dict_add_entry(d, a[1], a[2], h);
    return a[2];
}

Outcome update(const Value* a) {
    const std::span<const Value> positional = as<Tuple>(a[1])->span();
    const Args args{positional.data(), static_cast<std::uint32_t>(positional.size()), nullptr};
    TRY(update_from(self_of(a), "update", args));
    return dict_merge(self_of(a), *as<Dict>(a[2]));
}

Outcome fromkeys(const Value* a) {
    const Value made = TRY(call(a[0]));
    const bool plain = made.is_heap() && made.object()->type == &dict_type;
    const Value it = TRY(iter(a[1]));
    for (;;) {
        const Value key = TRY(next(it));
        if (key.is_undefined()) return made;
        if (plain)
            TRY(dict_set(*as<Dict>(made), key, a[2]));
        else
            TRY(set_item(made, key, a[2]));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

Outcome reversed(const Value* a) { return make_dict_reverse_iterator(&dict_reverse_key_iterator_type, a[0]); }

}  // namespace

void define_dict_methods() {
    define_methods(dict_type, {{"clear", "self, /", clear_method},
                               {"copy", "self, /", copy},
                               {"get", "self, key, default=None, /", get},
                               {"items", "self, /", items},
                               {"keys", "self, /", keys},
                               {"pop", "self, key, default?, /", pop},
                               {"popitem", "self, /", popitem},
                               {"setdefault", "self, key, default=None, /", setdefault},
                               {"update", "self, /, *args, **kwargs", update},
                               {"values", "self, /", values},
                               {"__reversed__", "self, /", reversed}});
    define_class_methods(dict_type, {{"fromkeys", "cls, iterable, value=None, /", fromkeys}});
}

void ready_dict_type() {
    Slots& s = dict_type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = dict_repr;
    s.compare = dict_compare;
    s.length = dict_length;
    s.get_item = dict_get_item;
    s.set_item = dict_set_item;
    s.contains = dict_contains;
    s.iter = dict_iter;
    s.binary = dict_binary;
    s.inplace = dict_inplace;
    s.construct = dict_construct;
    s.init = dict_init;
    ready_type(dict_type, {"dict", "builtins", nullptr, sizeof(Dict),
                           Type::kBaseType | Type::kContainer | Type::kMapping | Type::kUnhashable, false});
    define_dict_methods();
    ready_dict_iterator_types();
}

}  // namespace object
