// raise, except and except*. CPython 3.14: Python/ceval.c, do_raise, _PyEval_CheckExceptTypeValid,
// _PyEval_ExceptionGroupMatch; Python/pythonrun.c; Objects/exceptions.c, _PyExc_PrepReraiseStar.
#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

Outcome raise_statement(const Value& what, const Value& cause, const Value& handled) {
    Outcome raised = raise_object(what);
    // What raise_object made itself (a TypeError, or what the class raised) has no cause.
    const bool as_asked = is_exception(what) ? raised.exception() == as_exception(what) : true;
    BaseException& e = *raised.exception();
    if (as_asked && !cause.is_undefined()) {
        if (cause.is_none()) {
            e.cause = Ref<BaseException>();
        } else {
            Outcome c = raise_object(cause);
            if (!is_exception(cause) && !(as_type(cause) && as_type(cause)->has(Type::kException))) {
                Outcome wrong = raise_type_error("exception causes must derive from BaseException");
                set_context(*wrong.exception(), handled);
                return wrong;
            }
            e.cause = Ref<BaseException>(c.exception());
        }
        e.suppress_context = true;
    }
    set_context(e, handled);
    return raised;
}

namespace {
bool catchable(const Value& t) {
    const Type* type = as_type(t);
    return type && type->has(Type::kException);
}
}  // namespace

Outcome check_match(const Value& exception, const Value& types) {
    if (is_tuple(types)) {
        for (const Value& t : as<Tuple>(types)->span())
            if (!catchable(t))
                return raise_type_error(
                    "catching classes that do not inherit from BaseException is not allowed");
        for (const Value& t : as<Tuple>(types)->span())
            if (is_a(exception, as_type(t))) return Value::boolean(true);
        return Value::boolean(false);
    }
    if (!catchable(types))
        return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
    return Value::boolean(is_a(exception, as_type(types)));
}

Outcome check_group_match(Value& exception, Value& types) {
    const Value wanted = std::move(types);
    types = Value::none();
    if (exception.is_none()) return Value::none();
    const auto check = [](const Value& t) -> Outcome {
        if (!catchable(t))
            return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
        if (as_type(t)->is_subtype_of(&exc::BaseExceptionGroup))
            return raise_type_error(
                "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return Value::none();
    };
    if (is_tuple(wanted)) {
        for (const Value& t : as<Tuple>(wanted)->span()) {
            const Value ok = TRY(check(t));
        }
    } else {
        const Value ok = TRY(check(wanted));
    }
    const Value pair = TRY(split_group(exception, wanted));
    types = (*as<Tuple>(pair))[0];
    exception = (*as<Tuple>(pair))[1];
    return Value::none();
}

namespace {
/// Is `part` made from `whole` (the same, or a group of some of its members with its traceback)? CPython
/// marks what was re-raised by having the same metadata.
bool same_metadata(const BaseException& a, const BaseException& b) {
    return a.traceback.get() == b.traceback.get() && a.cause.get() == b.cause.get() &&
           a.context.get() == b.context.get();
}

void collect_leaves(const Value& e, std::vector<BaseException*>& out) {
    if (!is_a(e, &exc::BaseExceptionGroup)) {
        out.push_back(as_exception(e));
        return;
    }
    for (const Value& inner : as<Tuple>(as_exception(e)->payload)->span()) collect_leaves(inner, out);
}

/// The part of a group that has only the given leaves, or None.
Outcome project(const Value& group, const std::vector<BaseException*>& keep) {
    if (!is_a(group, &exc::BaseExceptionGroup)) {
        for (const BaseException* k : keep)
            if (k == as_exception(group)) return group;
        return Value::none();
    }
    std::vector<Value> members;
    for (const Value& inner : as<Tuple>(as_exception(group)->payload)->span()) {
        Value part = TRY(project(inner, keep));
        if (!part.is_none()) members.push_back(std::move(part));
    }
    if (members.empty()) return Value::none();
    const Value list = make_list(members);
    Value derived = TRY(call_method(group, intern("derive"), {list}));
    BaseException& to = *as_exception(derived);
    const BaseException& from = *as_exception(group);
    to.traceback = from.traceback;
    to.cause = from.cause;
    to.context = from.context;
    to.suppress_context = from.suppress_context;
    return derived;
}
}  // namespace

Outcome prepare_reraise_star(const Value& original, const List& raised) {
    if (raised.size == 0) return Value::none();
    if (!is_a(original, &exc::BaseExceptionGroup)) {
        // A naked exception was wrapped for the handlers; what they raised is at most one, or it itself.
        for (const Value& e : raised.span())
            if (!e.is_none()) return e;
        return Value::none();
    }
    std::vector<Value> fresh;
    std::vector<BaseException*> again;
    for (const Value& e : raised.span()) {
        if (e.is_none()) continue;
        if (same_metadata(*as_exception(e), *as_exception(original)))
            collect_leaves(e, again);
        else
            fresh.push_back(e);
    }
    Value rest = TRY(project(original, again));
    if (fresh.empty()) return rest;
    if (!rest.is_none()) fresh.push_back(std::move(rest));
    if (fresh.size() == 1 && is_a(fresh[0], &exc::BaseExceptionGroup) && again.size() != 0) return fresh[0];
    return make_group("", fresh);
}

Value generator_result_exception(const Generator& g, Value exception) {
    const Type* type = exception.object()->type;
    const code::Code& c = *g.frame.code;
    const bool stop = type->is_subtype_of(&exc::StopIteration);
    const bool stop_async = c.is_async_generator && type->is_subtype_of(&exc::StopAsyncIteration);
    if (!stop && !stop_async) return exception;
    const char* what = c.is_coroutine ? "coroutine" : c.is_async_generator ? "async generator" : "generator";
    Ref<BaseException> wrapped = make_exception(
        &exc::RuntimeError, std::string(what) + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"));
    wrapped->cause = Ref<BaseException>(as_exception(exception));
    wrapped->context = Ref<BaseException>(as_exception(exception));
    wrapped->suppress_context = true;
    return std::move(wrapped).value();
}

}  // namespace vm
