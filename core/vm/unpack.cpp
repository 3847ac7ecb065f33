// Unpacking assignments and star arguments.
#include <string>

#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {
std::string count_text(std::size_t n) { return std::to_string(n); }

Outcome exact_items(std::span<const Value> items, std::uint32_t count, Value* out) {
    if (items.size() > count)
        return raise_value_error("too many values to unpack (expected " + count_text(count) + ", got " +
                                 count_text(items.size()) + ")");
    if (items.size() < count)
        return raise_value_error("not enough values to unpack (expected " + count_text(count) + ", got " +
                                 count_text(items.size()) + ")");
    for (std::uint32_t i = 0; i < count; ++i) out[i] = items[i];
    return Value::none();
}

Outcome iterator_to_unpack(const Value& v) {
    const Slots& s = type_of(v)->slots;
    if (!s.iter && !s.get_item)
        return raise_type_error("cannot unpack non-iterable " + std::string(type_name(v)) + " object");
    return iter(v);
}

/// `f()`, as CPython's messages name what is called. CPython 3.14: Objects/object.c, _PyObject_FunctionStr.
std::string callee_text(const Value& callee) {
    Outcome name = find_attr(callee, names::dunder_qualname);
    std::string text;
    if (name.ok()) {
        const Value n = name.take();
        if (!n.is_undefined()) {
            Outcome module = find_attr(callee, names::dunder_module);
            const Value m = module.ok() ? module.take() : Value();
            if (!m.is_undefined() && is_str(m) && text_of(m) != "builtins")
                text = std::string(text_of(m)) + ".";
            return text + str_text(n) + "()";
        }
    }
    return str_text(callee);
}

void drop_items(Value* out, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) out[i] = Value();
}
}  // namespace

Outcome unpack_sequence(const Value& v, std::uint32_t count, Value* out) {
    if (v.is_heap() && v.object()->type == &tuple_type) return exact_items(as<Tuple>(v)->span(), count, out);
    if (v.is_heap() && v.object()->type == &list_type) return exact_items(as<List>(v)->span(), count, out);
    const Value iterator = TRY(iterator_to_unpack(v));
    std::vector<Value> items;
    for (;;) {
        Value item = TRY(next(iterator));
        if (item.is_undefined()) break;
        if (items.size() == count) {
            if (is_dict(v) || is_set(v)) {
                const Value n = TRY(length(v));
                return raise_value_error("too many values to unpack (expected " + count_text(count) +
                                         ", got " + std::to_string(n.small()) + ")");
            }
            return raise_value_error("too many values to unpack (expected " + count_text(count) + ")");
        }
        items.push_back(std::move(item));
    }
    return exact_items(items, count, out);
}

Outcome unpack_star(const Value& v, std::uint32_t before, std::uint32_t after, Value* out) {
    const Value iterator = TRY(iterator_to_unpack(v));
    Ref<List> rest = new_list();
    for (std::uint32_t i = 0; i < before; ++i) {
        Value item = TRY(next(iterator));
        if (item.is_undefined()) {
            drop_items(out, i);
            return raise_value_error("not enough values to unpack (expected at least " +
                                     count_text(before + after) + ", got " + count_text(i) + ")");
        }
        out[i] = std::move(item);
    }
    const Value extended = TRY(list_extend(*rest, iterator));
    if (rest->size < after) {
        const std::size_t got = before + rest->size;
        drop_items(out, before);
        return raise_value_error("not enough values to unpack (expected at least " +
                                 count_text(before + after) + ", got " + count_text(got) + ")");
    }
    const std::uint32_t middle = rest->size - after;
    for (std::uint32_t i = 0; i < after; ++i) out[before + 1 + i] = (*rest)[middle + i];
    for (std::uint32_t i = 0; i < after; ++i) static_cast<void>(list_take(*rest, rest->size - 1));
    out[before] = std::move(rest);
    return Value::none();
}

Outcome list_extend_star(List& list, const Value& v) {
    const Slots& s = type_of(v)->slots;
    if (!s.iter && !s.get_item)
        return raise_type_error("Value after * must be an iterable, not " + std::string(type_name(v)));
    return list_extend(list, v);
}

Outcome star_arguments(const Value& iterable, const Value& callee) {
    const Slots& s = type_of(iterable)->slots;
    if (!s.iter && !s.get_item)
        return raise_type_error(callee_text(callee) + " argument after * must be an iterable, not " +
                                std::string(type_name(iterable)));
    return tuple_of(iterable);
}

Outcome dict_update_star(Dict& d, const Value& v) {
    if (!is_dict(v)) {
        const Value keys = TRY(find_attr(v, names::keys_));
        if (keys.is_undefined())
            return raise_type_error("'" + std::string(type_name(v)) + "' object is not a mapping");
    }
    return dict_update(d, v);
}

Outcome dict_merge_keywords(Dict& d, const Value& v, const Value& callee) {
    Ref<Dict> source;
    if (is_dict(v)) {
        source = Ref<Dict>(as<Dict>(v));
    } else {
        const Value keys = TRY(find_attr(v, names::keys_));
        if (keys.is_undefined())
            return raise_type_error(callee_text(callee) + " argument after ** must be a mapping, not " +
                                    std::string(type_name(v)));
        source = new_dict();
        const Value done = TRY(dict_update(*source, v));
    }
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*source, place)) {
        if (!is_str(e->key)) return raise_type_error("keywords must be strings");
        const Value there = TRY(dict_get(d, e->key));
        if (!there.is_undefined())
            return raise_type_error(callee_text(callee) + " got multiple values for keyword argument '" +
                                    str_text(e->key) + "'");
        const Value done = TRY(dict_set(d, e->key, e->value));
    }
    return Value::none();
}

}  // namespace vm
