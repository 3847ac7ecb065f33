// BaseExceptionGroup and ExceptionGroup: making, splitting and deriving them, and what an except*
// statement does with them. CPython 3.14: Objects/exceptions.c, BaseExceptionGroup_*,
// exceptiongroup_split_recursive; Python/ceval.c, _PyEval_ExceptionGroupMatch.
#include <algorithm>

#include "core/object/class.h"
#include "core/object/effort.h"
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

bool is_group(const Value& v) { return is_exception(v) && is_a(v, &exc::BaseExceptionGroup); }

/// A group's message is kept in `name`, its exceptions (a Tuple) in `payload`.
const Tuple& exceptions_of(const Value& group) { return *as<Tuple>(as_exception(group)->payload); }

Outcome group_construct(Type* cls, const Args& args) {
    if (args.positional != 2)
        return raise_type_error("BaseExceptionGroup.__new__() takes exactly 2 arguments (" +
                                std::to_string(args.positional) + " given)");
    if (!is_str(args[0]))
        return raise_type_error("BaseExceptionGroup.__new__() argument 1 must be str, not " +
                                std::string(args[0].is_none() ? "None" : type_name(args[0])));
    const Type* given = type_of(args[1]);
    if (!given->slots.get_item || is_dict(args[1]))
        return raise_type_error("second argument (exceptions) must be a sequence");
    const Value exceptions = TRY(tuple_of(args[1]));
    const Tuple& items = *as<Tuple>(exceptions);
    if (items.size == 0)
        return raise_value_error("second argument (exceptions) must be a non-empty sequence");
    bool only_exceptions = true;
    for (std::size_t i = 0; i < items.size; ++i) {
        if (!is_exception(items[i]))
            return raise_value_error("Item " + std::to_string(i) +
                                     " of second argument (exceptions) is not an exception");
        only_exceptions = only_exceptions && is_a(items[i], &exc::Exception);
    }
    if (cls == &exc::BaseExceptionGroup && only_exceptions) cls = &exc::ExceptionGroup;
    if (!only_exceptions && cls == &exc::ExceptionGroup)
        return raise_type_error("Cannot nest BaseExceptions in an ExceptionGroup");
    if (!only_exceptions && cls != &exc::BaseExceptionGroup && cls->is_subtype_of(&exc::Exception))
        return raise_type_error("Cannot nest BaseExceptions in '" + std::string(cls->name) + "'");
    const Args positional{args.values, args.positional, nullptr};
    Value made = TRY(base_exception_construct(cls, positional));
    as_exception(made)->name = args[0];
    as_exception(made)->payload = exceptions;
    return made;
}

Outcome group_str(const Value& self) {
    const std::size_t n = exceptions_of(self).size;
    return make_str(str_text(as_exception(self)->name) + " (" + std::to_string(n) + " sub-exception" +
                    (n == 1 ? ")" : "s)"));
}

Outcome derive(const Value* a) {
    const Value arguments[] = {as_exception(a[0])->name, a[1]};
    return call(Value(static_cast<Object*>(&exc::BaseExceptionGroup)), Args{arguments, 2, nullptr});
}

/// The same kind of group around a part of its exceptions; None if the part is empty.
Outcome subset(const Value& group, const Value& part) {
    if (as<List>(part)->size == 0) return Value::none();
    Value made = TRY(call_method(group, intern("derive"), {part}));
    if (!is_group(made)) return raise_type_error("derive must return an instance of BaseExceptionGroup");
    const BaseException& from = *as_exception(group);
    BaseException& to = *as_exception(made);
    to.traceback = from.traceback;
    to.context = from.context;
    to.cause = from.cause;
    to.suppress_context = true;
    const Value notes = TRY(find_attr(group, names::dunder_notes));
    if (!notes.is_undefined() && type_of(notes)->slots.get_item && !is_dict(notes)) {
        const Value copy = TRY(list_of(notes));
        TRY(set_attr(made, names::dunder_notes, copy));
    }
    return made;
}

/// What decides whether an exception belongs to the matching half.
struct Matcher {
    enum class Kind : std::uint8_t { types, predicate } kind;
    Value by;  ///< type, tuple of types, or a callable
};

struct Halves {
    Value match, rest;  ///< None if empty
};

Outcome is_match(const Value& e, const Matcher& m) {
    if (m.kind == Matcher::Kind::types) return exception_matches(e, m.by);
    const Value answer = TRY(call(m.by, {e}));
    return truth(answer);
}

/// Which halves are to be made: subgroup() makes no rest, which a program's derive() can see.
enum class Wanted { match, both };

Outcome split_by(const Value& e, const Matcher& m, Wanted wanted, Halves& out) {
    out = Halves{Value::none(), Value::none()};
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep(" in exceptiongroup_split_recursive");
    TRY(spend());
    if (TRY(is_match(e, m)).is_true()) {
        out.match = e;
        return Value::none();
    }
    if (!is_group(e)) {
        out.rest = e;
        return Value::none();
    }
    const Value matching = new_list();
    const Value others = new_list();
    const Value inner = as_exception(e)->payload;
    for (const Value& one : as<Tuple>(inner)->span()) {
        Halves halves;
        TRY(split_by(one, m, wanted, halves));
        if (!halves.match.is_none()) list_append(*as<List>(matching), halves.match);
        if (!halves.rest.is_none()) list_append(*as<List>(others), halves.rest);
    }
    out.match = TRY(subset(e, matching));
    if (wanted == Wanted::both) out.rest = TRY(subset(e, others));
    return Value::none();
}

Outcome make_matcher(const Value& v, Matcher& out) {
    const auto is_exception_type = [](const Value& one) {
        const Type* t = as_type(one);
        return t && t->has(Type::kException);
    };
    bool by_type = is_exception_type(v);
    if (is_tuple(v)) {
        const std::span<const Value> types = as<Tuple>(v)->span();
        by_type = std::all_of(types.begin(), types.end(), is_exception_type);
    }
    if (!by_type && (as_type(v) || !is_callable(v)))
        return raise_type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    out.kind = by_type ? Matcher::Kind::types : Matcher::Kind::predicate;
    out.by = v;
    return Value::none();
}

Outcome split(const Value* a) {
    Matcher m{};
    TRY(make_matcher(a[1], m));
    Halves halves;
    TRY(split_by(a[0], m, Wanted::both, halves));
    return make_tuple({halves.match, halves.rest});
}

Outcome subgroup(const Value* a) {
    Matcher m{};
    TRY(make_matcher(a[1], m));
    Halves halves;
    TRY(split_by(a[0], m, Wanted::match, halves));
    return halves.match;
}

}  // namespace

Outcome make_group(std::string message, std::span<const Value> exceptions) {
    const Value arguments[] = {make_str(message), make_list(exceptions)};
    return call(Value(static_cast<Object*>(&exc::BaseExceptionGroup)), Args{arguments, 2, nullptr});
}

Outcome split_group(const Value& e, const Value& type_or_tuple) {
    const bool matched = TRY(exception_matches(e, type_or_tuple)).is_true();
    if (matched) {
        if (is_group(e)) return make_tuple({e, Value::none()});
        const Value arguments[] = {make_str(""), make_tuple({e})};
        const Value group =
            TRY(call(Value(static_cast<Object*>(&exc::BaseExceptionGroup)), Args{arguments, 2, nullptr}));
        return make_tuple({group, Value::none()});
    }
    if (!is_group(e)) return make_tuple({Value::none(), e});
    const Value halves = TRY(call_method(e, intern("split"), {type_or_tuple}));
    const std::string name(type_name(e));
    if (!is_tuple(halves))
        return raise_type_error(name + ".split must return a tuple, not " + std::string(type_name(halves)));
    if (as<Tuple>(halves)->size < 2)
        return raise_type_error(name + ".split must return a 2-tuple, got tuple of size " +
                                std::to_string(as<Tuple>(halves)->size));
    return make_tuple({(*as<Tuple>(halves))[0], (*as<Tuple>(halves))[1]});
}

void prepare_group_slots() {
    Slots& s = exc::BaseExceptionGroup.slots;
    s.construct = group_construct;
    s.str = group_str;
}

void define_exception_groups() {
    define_methods(exc::BaseExceptionGroup, {{"derive", "self, excs, /", derive},
                                             {"split", "self, matcher_value, /", split},
                                             {"subgroup", "self, matcher_value, /", subgroup}});
    constexpr auto kReadOnly = [](const Value&, const Value&) -> Outcome {
        return raise(&exc::AttributeError, "readonly attribute");
    };
    define_getsets(
        exc::BaseExceptionGroup,
        {{"message", [](const Value& v) -> Outcome { return or_none(as_exception(v)->name); }, kReadOnly},
         {"exceptions", [](const Value& v) -> Outcome { return or_none(as_exception(v)->payload); },
          kReadOnly}});
}

}  // namespace object
