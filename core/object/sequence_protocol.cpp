// The object protocol for containers, iteration, types and awaitables.
#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/object.h"
#include "core/object/str.h"

namespace object {

Outcome length(const Value& v) {
    const auto len = type_of(v)->slots.length;
    if (!len) return raise_type_error("object of type '" + std::string(type_name(v)) + "' has no len()");
    return len(v);
}

Outcome get_item(const Value& v, const Value& key) {
    const Slots& s = type_of(v)->slots;
    if (s.get_item) return s.get_item(v, key);
    if (const Type* t = as_type(v)) {  // list[int]: a class as the container
        if (t->lookup(names::dunder_class_getitem)) {
            const Value get = TRY(get_attr(v, names::dunder_class_getitem));
            return call(get, {key});
        }
        return raise_type_error("type '" + std::string(t->name) + "' is not subscriptable");
    }
    return raise_type_error("'" + std::string(type_name(v)) + "' object is not subscriptable");
}

Outcome set_item(const Value& v, const Value& key, const Value& value) {
    const auto set = type_of(v)->slots.set_item;
    if (!set)
        return raise_type_error("'" + std::string(type_name(v)) +
                                "' object does not support item assignment");
    return set(v, key, value);
}

Outcome del_item(const Value& v, const Value& key) {
    const Slots& s = type_of(v)->slots;
    if (s.set_item) return s.set_item(v, key, Value());
    const bool is_sequence = type_of(v)->has(Type::kSequence) || is_str(v) || is_a(v, &bytes_type);
    const bool by_index = is_sequence && type_of(key)->slots.index;
    return raise_type_error("'" + std::string(type_name(v)) + "' object " +
                            (by_index ? "doesn't" : "does not") + " support item deletion");
}

Outcome contains(const Value& container, const Value& item) {
    if (const auto has = type_of(container)->slots.contains) return has(container, item);
    Outcome it = iter(container);
    if (it.raised()) {
        if (!type_of(container)->slots.iter && !type_of(container)->slots.get_item)
            return raise_type_error("argument of type '" + std::string(type_name(container)) +
                                    "' is not a container or iterable");
        return it;
    }
    const Value iterator = it.take();
    for (;;) {
        const Value v = TRY(next(iterator));
        if (v.is_undefined()) return Value::boolean(false);
        const Value same = TRY(equals(v, item));
        if (same.is_true()) return same;
    }
}

Outcome iter(const Value& v) {
    const Slots& s = type_of(v)->slots;
    if (s.iter) {
        Value iterator = TRY(s.iter(v));
        if (!type_of(iterator)->slots.next)
            return raise_type_error("iter() returned non-iterator of type '" +
                                    std::string(type_name(iterator)) + "'");
        return iterator;
    }
    if (s.get_item && type_of(v)->lookup(names::dunder_getitem)) return make_getitem_iterator(v);
    return raise_type_error("'" + std::string(type_name(v)) + "' object is not iterable");
}

Outcome next(const Value& iterator) {
    const auto step = type_of(iterator)->slots.next;
    if (!step)
        return raise_type_error("'" + std::string(type_name(iterator)) + "' object is not an iterator");
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep();
    TRY(spend());
    return step(iterator);
}

Outcome list_of(const Value& iterable) {
    Ref<List> list = new_list();
    const Value done = TRY(list_extend(*list, iterable));
    return list;
}

// CPython 3.14: Objects/abstract.c, PySequence_Tuple. It asks for no length.
Outcome tuple_of(const Value& iterable) {
    if (iterable.is_heap() && iterable.object()->type == &tuple_type) return iterable;
    if (iterable.is_heap() && iterable.object()->type == &list_type)
        return make_tuple(as<List>(iterable)->span());
    Ref<List> items = new_list();
    const Value it = TRY(iter(iterable));
    for (;;) {
        Value v = TRY(next(it));
        if (v.is_undefined()) return make_tuple(items->span());
        list_append(*items, std::move(v));
        if (Heap::current().exhausted()) return raise_memory_error();
    }
}

Outcome ask_length_hint(const Value& v) {
    const Type* t = type_of(v);
    if (!t->is_heap_type()) return Value::none();  // asking a built-in type cannot be seen
    if (t->slots.length) {
        Outcome n = length(v);
        if (n.ok()) return Value::none();
        if (!is_a(Value(n.exception()), &exc::TypeError)) return n;
    }
    if (!t->lookup(names::dunder_length_hint)) return Value::none();
    Outcome o = call_special(v, names::dunder_length_hint);
    if (o.raised()) {
        if (is_a(Value(o.exception()), &exc::TypeError)) return Value::none();
        return o;
    }
    const Value hint = o.take();
    if (hint.is_not_implemented()) return Value::none();
    if (!is_int(hint))
        return raise_type_error("__length_hint__ must be an integer, not " + std::string(type_name(hint)));
    if (int_sign(hint) < 0) return raise_value_error("__length_hint__() should return >= 0");
    return Value::none();
}

Outcome is_instance_by_class(const Value& v, const Type* t) {
    if (is_a(v, t)) return Value::boolean(true);
    // Only an own __class__ or __getattribute__ can say something else than the type does.
    const Type* own = type_of(v);
    const bool plain = !own->slots.get_attr &&
                       own->lookup(names::dunder_class) == object_type.attrs.find(names::dunder_class);
    if (!own->is_heap_type() || plain) return Value::boolean(false);
    const Value said = TRY(find_attr(v, names::dunder_class));
    const Type* claimed = said.is_undefined() ? nullptr : as_type(said);
    return Value::boolean(claimed != nullptr && claimed != own && claimed->is_subtype_of(t));
}

Outcome is_instance(const Value& v, const Value& wanted) {
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep(" in __instancecheck__");
    TRY(spend());
    if (const Type* t = as_type(wanted)) {
        if (wanted.object()->type == &type_type) return is_instance_by_class(v, t);
        if (type_of(v) == t) return Value::boolean(true);
        if (type_of(wanted)->lookup(names::dunder_instancecheck)) {
            const Value answer = TRY(call_special(wanted, names::dunder_instancecheck, {v}));
            return truth(answer);
        }
        return is_instance_by_class(v, t);
    }
    if (is_tuple(wanted)) {
        for (const Value& one : as<Tuple>(wanted)->span()) {
            const Value answer = TRY(is_instance(v, one));
            if (answer.is_true()) return answer;
        }
        return Value::boolean(false);
    }
    if (type_of(wanted)->lookup(names::dunder_instancecheck)) {
        const Value answer = TRY(call_special(wanted, names::dunder_instancecheck, {v}));
        return truth(answer);
    }
    return raise_type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

Outcome is_subclass(const Value& t, const Value& wanted) {
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep(" in __subclasscheck__");
    TRY(spend());
    if (is_tuple(wanted)) {
        for (const Value& one : as<Tuple>(wanted)->span()) {
            const Value answer = TRY(is_subclass(t, one));
            if (answer.is_true()) return answer;
        }
        return Value::boolean(false);
    }
    const Type* type = as_type(t);
    const Type* other = as_type(wanted);
    if (!(other && wanted.object()->type == &type_type) &&
        type_of(wanted)->lookup(names::dunder_subclasscheck)) {
        const Value answer = TRY(call_special(wanted, names::dunder_subclasscheck, {t}));
        return truth(answer);
    }
    if (!type) return raise_type_error("issubclass() arg 1 must be a class");
    if (!other) return raise_type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return Value::boolean(type->is_subtype_of(other));
}

Resumed resume(const Value& iterator, ResumeKind kind, Value sent) {
    const auto raised = [](Outcome o) { return Resumed{Resumed::Kind::raised, Value(o.exception())}; };
    const Nesting nesting;
    if (Nesting::is_too_deep()) return raised(Nesting::too_deep());
    const Slots& s = type_of(iterator)->slots;
    if (s.resume) return s.resume(iterator.object(), kind, std::move(sent));
    Outcome o{Value()};
    if (kind == ResumeKind::send) {
        if (sent.is_none()) {
            if (!s.next)
                return raised(
                    raise_type_error("'" + std::string(type_name(iterator)) + "' object is not an iterator"));
            // The slot of a program's class drops what its StopIteration says.
            const bool by_method = type_of(iterator)->is_heap_type();
            o = by_method ? call_special(iterator, names::dunder_next) : s.next(iterator);
            if (o.ok()) {
                Value v = o.take();
                if (v.is_undefined()) return Resumed{Resumed::Kind::returned, Value::none()};
                return Resumed{Resumed::Kind::yielded, std::move(v)};
            }
        } else {
            o = call_method(iterator, names::send_, {sent});
        }
    } else {
        Outcome method = find_attr(iterator, names::throw_);
        if (method.raised()) return raised(std::move(method));
        const Value throw_method = method.take();
        if (throw_method.is_undefined()) return Resumed{Resumed::Kind::raised, std::move(sent)};
        o = call(throw_method, {sent});
    }
    if (o.ok()) return Resumed{Resumed::Kind::yielded, o.take()};
    if (is_a(Value(o.exception()), &exc::StopIteration))
        return Resumed{Resumed::Kind::returned,
                       o.exception()->payload ? o.exception()->payload : Value::none()};
    return raised(std::move(o));
}

Outcome awaitable_iterator(const Value& v) {
    const Slots& s = type_of(v)->slots;
    if (!s.await) return raise_type_error("'" + std::string(type_name(v)) + "' object can't be awaited");
    Value iterator = TRY(s.await(v));
    const Slots& is = type_of(iterator)->slots;
    if (!is.resume && !is.next)
        return raise_type_error("__await__() returned non-iterator of type '" +
                                std::string(type_name(iterator)) + "'");
    return iterator;
}

}  // namespace object
