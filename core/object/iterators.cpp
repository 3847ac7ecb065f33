// Making and stepping the iterators of iterators.h.
#include "core/object/iterators.h"

#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

Type enumerate_type, zip_type, map_type, filter_type, reversed_type, callable_iterator_type;

namespace {

LazyIterator& iterator_of(const Value& v) { return *as<LazyIterator>(v); }

void clear(Object* o) {
    auto* it = static_cast<LazyIterator*>(o);
    it->source = Value();
    it->function = Value();
}
void traverse(Object* o, Visitor& visitor) {
    const auto* it = static_cast<LazyIterator*>(o);
    visitor(it->source);
    visitor(it->function);
}

/// A StopIteration out of a called function ends the iteration, as it does for whoever steps it in CPython.
Outcome end_at_stop(Outcome o) {
    if (o.raised() && is_a(Value(o.exception()), &exc::StopIteration)) return Value();
    return o;
}

// --- enumerate -------------------------------------------------------------------------------

Outcome enumerate_construct(Type* cls, const Args& args) {
    const std::uint32_t given = args.positional + args.keyword_count();
    if (given > 2)
        return raise_type_error("enumerate() takes at most 2 arguments (" + std::to_string(given) +
                                " given)");
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i) {
        const std::string_view name = text_of((*args.keywords)[i]);
        if (name != "iterable" && name != "start")
            return raise_type_error("'" + std::string(name) +
                                    "' is an invalid keyword argument for enumerate()");
    }
    const Value* iterable = args.positional > 0 ? &args[0] : args.keyword("iterable");
    const Value* start = args.positional > 1 ? &args[1] : args.keyword("start");
    if (!iterable) return raise_type_error("enumerate() missing required argument 'iterable'");
    const Value first = start ? plain_int(TRY(index(*start))) : Value::small_int(0);
    const Value source = TRY(iter(*iterable));
    Value made = Value::adopt(make_instance(cls));
    iterator_of(made).source = source;
    iterator_of(made).function = first;
    return made;
}

Outcome enumerate_next(const Value& self) {
    LazyIterator& it = iterator_of(self);
    Value item = TRY(next(it.source));
    if (item.is_undefined()) return item;
    Value following = it.function.is_small_int() && it.function.small() < bits::kIntMax
                          ? Value::small_int(it.function.small() + 1)
                          : TRY(binary(BinaryOp::add, it.function, Value::small_int(1)));
    Tuple* pair = new_tuple(2);
    pair->items()[0] = std::exchange(it.function, std::move(following));
    pair->items()[1] = std::move(item);
    return Value::adopt(pair);
}

// --- zip and map -----------------------------------------------------------------------------

/// The one keyword that zip and map take.
Outcome read_strict(const char* name, const Args& args, bool& strict) {
    strict = false;
    if (args.keyword_count() > 1)
        return raise_type_error(std::string(name) + "() takes at most 1 keyword argument (" +
                                std::to_string(args.keyword_count()) + " given)");
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i) {
        const std::string_view keyword = text_of((*args.keywords)[i]);
        if (keyword != "strict")
            return raise_type_error(std::string(name) + "() got an unexpected keyword argument '" +
                                    std::string(keyword) + "'");
        strict = TRY(truth(args.values[args.positional + i])).is_true();
    }
    return Value::none();
}

Outcome make_zipped(Type* cls, std::span<const Value> iterables, bool strict) {
    Tuple* iterators = new_tuple(iterables.size());
    const Value keep = Value::adopt(iterators);
    for (std::size_t i = 0; i < iterables.size(); ++i) iterators->items()[i] = TRY(iter(iterables[i]));
    Value made = Value::adopt(make_instance(cls));
    iterator_of(made).source = keep;
    iterator_of(made).strict = strict;
    return made;
}

Outcome length_differs(const char* name, std::size_t at, const char* how) {
    return raise_value_error(std::string(name) + "() argument " + std::to_string(at + 1) + " is " + how +
                             " than argument" + (at == 1 ? " 1" : "s 1-" + std::to_string(at)));
}

/// One item of each iterator in a Tuple; Undefined when one of them is exhausted.
Outcome next_of_each(const char* name, const LazyIterator& it) {
    const Value keep = it.source;
    const Tuple& iterators = *as<Tuple>(keep);
    if (iterators.size == 0) return Value();
    Tuple* items = new_tuple(iterators.size);
    Value all = Value::adopt(items);
    for (std::size_t i = 0; i < iterators.size; ++i) {
        Value item = TRY(next(iterators[i]));
        if (!item.is_undefined()) {
            items->items()[i] = std::move(item);
            continue;
        }
        if (!it.strict) return Value();
        if (i > 0) return length_differs(name, i, "shorter");
        for (std::size_t k = 1; k < iterators.size; ++k) {
            const Value extra = TRY(next(iterators[k]));
            if (!extra.is_undefined()) return length_differs(name, k, "longer");
        }
        return Value();
    }
    return all;
}

Outcome zip_construct(Type* cls, const Args& args) {
    bool strict = false;
    TRY(read_strict("zip", args, strict));
    return make_zipped(cls, {args.values, args.positional}, strict);
}

Outcome zip_next(const Value& self) { return next_of_each("zip", iterator_of(self)); }

Outcome map_construct(Type* cls, const Args& args) {
    bool strict = false;
    TRY(read_strict("map", args, strict));
    if (args.positional < 2) return raise_type_error("map() must have at least two arguments.");
    Value made = TRY(make_zipped(cls, {args.values + 1, args.positional - 1}, strict));
    iterator_of(made).function = args[0];
    return made;
}

Outcome map_next(const Value& self) {
    const LazyIterator& it = iterator_of(self);
    const Value function = it.function;
    const Tuple& iterators = *as<Tuple>(it.source);
    if (iterators.size == 1) {
        const Value item = TRY(next(iterators[0]));
        if (item.is_undefined()) return Value();
        return end_at_stop(call(function, Args{&item, 1, nullptr}));
    }
    const Value items = TRY(next_of_each("map", it));
    if (items.is_undefined()) return Value();
    const Tuple& arguments = *as<Tuple>(items);
    return end_at_stop(call(function, Args{arguments.items(), arguments.size, nullptr}));
}

// --- filter ----------------------------------------------------------------------------------

Outcome filter_construct(Type* cls, const Args& args) {
    if (args.keyword_count() != 0 && cls == &filter_type)
        return raise_type_error("filter() takes no keyword arguments");
    TRY(argument_count("filter", args, 2, 2));
    const Value source = TRY(iter(args[1]));
    Value made = Value::adopt(make_instance(cls));
    iterator_of(made).function = args[0];
    iterator_of(made).source = source;
    return made;
}

Outcome filter_next(const Value& self) {
    const Value source = iterator_of(self).source;
    const Value function = iterator_of(self).function;
    for (;;) {
        Value item = TRY(next(source));
        if (item.is_undefined()) return item;
        Value answer = item;
        if (!function.is_none()) {
            answer = TRY(end_at_stop(call(function, Args{&item, 1, nullptr})));
            if (answer.is_undefined()) return answer;
        }
        if (TRY(truth(answer)).is_true()) return item;
    }
}

// --- reversed --------------------------------------------------------------------------------

Outcome not_reversible(const Value& v) {
    return raise_type_error("'" + std::string(type_name(v)) + "' object is not reversible");
}

Outcome reversed_construct(Type* cls, const Args& args) {
    if (args.keyword_count() != 0 && cls == &reversed_type)
        return raise_type_error("reversed() takes no keyword arguments");
    TRY(argument_count("reversed", args, 1, 1));
    const Value& v = args[0];
    const Value* method = type_of(v)->lookup(names::dunder_reversed);
    if (method && method->is_none()) return not_reversible(v);
    Value own = TRY(call_special(v, names::dunder_reversed));
    if (!own.is_undefined()) return own;
    const Slots& s = type_of(v)->slots;
    if (!s.get_item || !s.length || is_dict(v)) return not_reversible(v);
    const Value size = TRY(length(v));
    Value made = Value::adopt(make_instance(cls));
    iterator_of(made).source = v;
    iterator_of(made).place = size.small() - 1;
    return made;
}

Outcome reversed_next(const Value& self) {
    LazyIterator& it = iterator_of(self);
    if (it.source.is_undefined()) return Value();
    const Value sequence = it.source;
    if (it.place >= 0) {
        Outcome item = get_item(sequence, Value::small_int(it.place));
        if (item.ok()) {
            --it.place;
            return item;
        }
        const Value error(item.exception());
        if (!is_a(error, &exc::IndexError) && !is_a(error, &exc::StopIteration)) return item;
    }
    it.source = Value();
    return Value();
}

// --- iter(callable, sentinel) ----------------------------------------------------------------

Outcome callable_next(const Value& self) {
    LazyIterator& it = iterator_of(self);
    if (it.source.is_undefined()) return Value();
    const Value callable = it.source;
    Value result = TRY(end_at_stop(call(callable)));
    if (!result.is_undefined()) {
        const Value sentinel = it.function;
        const Value at_end = TRY(equals(sentinel, result));
        if (!at_end.is_true()) return result;
    }
    it.source = Value();
    it.function = Value();
    return Value();
}

Outcome length_hint(const Value* a) {
    const LazyIterator& it = iterator_of(a[0]);
    return Value::small_int(it.source.is_undefined() ? 0 : it.place + 1);
}

void ready(Type& type, const char* name, Outcome (*construct)(Type*, const Args&),
           Outcome (*step)(const Value&)) {
    Slots& s = type.slots;
    s.clear = clear;
    s.traverse = traverse;
    s.iter = [](const Value& self) -> Outcome { return self; };
    s.next = step;
    s.construct = construct;
    ready_type(type, {name, "builtins", nullptr, sizeof(LazyIterator),
                      Type::kContainer | (construct ? Type::kBaseType : 0), false});
}

}  // namespace

Outcome make_callable_iterator(const Value& callable, const Value& sentinel) {
    if (!is_callable(callable)) return raise_type_error("iter(v, w): v must be callable");
    auto* it = allocate<LazyIterator>(&callable_iterator_type);
    it->source = callable;
    it->function = sentinel;
    return Value::adopt(it);
}

void ready_lazy_iterator_types() {
    ready(enumerate_type, "enumerate", enumerate_construct, enumerate_next);
    ready(zip_type, "zip", zip_construct, zip_next);
    ready(map_type, "map", map_construct, map_next);
    ready(filter_type, "filter", filter_construct, filter_next);
    ready(reversed_type, "reversed", reversed_construct, reversed_next);
    ready(callable_iterator_type, "callable_iterator", nullptr, callable_next);
    define_methods(reversed_type, {{"__length_hint__", "self, /", length_hint}});
}

}  // namespace object
