// BaseException: arguments, cause, context, traceback and notes; and the functions with which C++
// code makes exceptions, asks what they are and shows them in a line.
// CPython 3.14: Objects/exceptions.c, BaseException_*; Python/errors.c.
#include "core/object/exception.h"

#include "core/object/class.h"
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

Ref<Tuple> tuple_ref(const Value& tuple) { return Ref<Tuple>(as<Tuple>(tuple)); }

Ref<Tuple> positional_arguments(const Args& args) {
    return tuple_ref(make_tuple(std::span<const Value>(args.values, args.positional)));
}

template <class T>
Value value_or_none(const Ref<T>& r) {
    return r ? r.value() : Value::none();
}

}  // namespace

// --- Slots -----------------------------------------------------------------------------------

Outcome base_exception_construct(Type* cls, const Args& args) {
    Value made = Value::adopt(make_instance(cls));
    as_exception(made)->args = positional_arguments(args);
    return made;
}

Outcome base_exception_init(const Value& self, const Args& args) {
    if (args.keyword_count() != 0)
        return raise_type_error(std::string(type_name(self)) + "() takes no keyword arguments");
    as_exception(self)->args = positional_arguments(args);
    return Value::none();
}

Outcome base_exception_str(const Value& self) {
    const Ref<Tuple> args = as_exception(self)->args;
    if (!args || args->size == 0) return make_str("");
    if (args->size == 1) return str((*args)[0]);
    return str(args.value());
}

void base_exception_clear(Object* o) {
    auto* e = static_cast<BaseException*>(o);
    e->args = {};
    e->traceback = {};
    e->cause = {};
    e->context = {};
    e->payload = Value();
    e->name = Value();
}

void base_exception_traverse(Object* o, Visitor& visitor) {
    const auto* e = static_cast<BaseException*>(o);
    visitor(e->args.get());
    visitor(e->traceback.get());
    visitor(e->cause.get());
    visitor(e->context.get());
    visitor(e->payload);
    visitor(e->name);
}

namespace {

Outcome base_exception_repr(const Value& self) {
    std::string text(type_name(self));
    const Ref<Tuple> args = as_exception(self)->args;
    if (args && args->size == 1) {
        text += '(';
        TRY(append_repr(text, (*args)[0]));
        return make_str(text + ")");
    }
    TRY(append_repr(text, args ? args.value() : empty_tuple()));
    return make_str(text);
}

// --- Attributes ------------------------------------------------------------------------------

Outcome get_args(const Value& self) {
    const Ref<Tuple>& args = as_exception(self)->args;
    return args ? args.value() : empty_tuple();
}
Outcome set_args(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("args may not be deleted");
    const Value tuple = TRY(tuple_of(v));
    as_exception(self)->args = tuple_ref(tuple);
    return Value::none();
}

/// The first entry that a program may see, from `t` on: entries of the library's C++ functions have no frame,
/// and only keep alive what the frame of the Python function in their place would.
Value visible(const Ref<Traceback>& t) {
    Traceback* at = t.get();
    while (at && !at->file && at->line == -1) at = at->next.get();
    return at ? Value(at) : Value::none();
}

Outcome get_traceback(const Value& self) { return visible(as_exception(self)->traceback); }
Outcome set_traceback(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("__traceback__ may not be deleted");
    if (!v.is_none() && !is_a(v, &traceback_type))
        return raise_type_error("__traceback__ must be a traceback or None");
    as_exception(self)->traceback = v.is_none() ? Ref<Traceback>() : Ref<Traceback>(as<Traceback>(v));
    return Value::none();
}

Outcome get_cause(const Value& self) { return value_or_none(as_exception(self)->cause); }
Outcome set_cause(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("__cause__ may not be deleted");
    if (!v.is_none() && !is_exception(v))
        return raise_type_error("exception cause must be None or derive from BaseException");
    BaseException* e = as_exception(self);
    e->cause = v.is_none() ? Ref<BaseException>() : Ref<BaseException>(as_exception(v));
    e->suppress_context = true;
    return Value::none();
}

Outcome get_context(const Value& self) { return value_or_none(as_exception(self)->context); }
Outcome set_context_attribute(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("__context__ may not be deleted");
    if (!v.is_none() && !is_exception(v))
        return raise_type_error("exception context must be None or derive from BaseException");
    as_exception(self)->context = v.is_none() ? Ref<BaseException>() : Ref<BaseException>(as_exception(v));
    return Value::none();
}

Outcome get_suppress(const Value& self) { return Value::boolean(as_exception(self)->suppress_context); }
Outcome set_suppress(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("can't delete numeric/char attribute");
    if (!v.is_bool()) return raise_type_error("attribute value type must be bool");
    as_exception(self)->suppress_context = v.is_true();
    return Value::none();
}

Outcome with_traceback(const Value* a) {
    TRY(set_traceback(a[0], a[1]));
    return a[0];
}

Outcome add_note_method(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("add_note() argument must be str, not " + std::string(type_name(a[1])));
    Value notes = TRY(find_attr(a[0], names::dunder_notes));
    if (notes.is_undefined()) {
        notes = new_list();
        TRY(set_attr(a[0], names::dunder_notes, notes));
    } else if (!is_list(notes)) {
        return raise_type_error("Cannot add note: __notes__ is not a list");
    }
    list_append(*as<List>(notes), a[1]);
    return Value::none();
}

Outcome set_state(const Value* a) {
    if (a[1].is_none()) return Value::none();
    if (!is_dict(a[1])) return raise_type_error("state is not a dictionary");
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*as<Dict>(a[1]), place)) {
        const Value key = e->key;
        const Value value = e->value;
        if (is_str(key)) TRY(set_attr(a[0], intern(as_str(key)), value));
    }
    return Value::none();
}

Outcome reduce(const Value* a) {
    BaseException* e = as_exception(a[0]);
    const Value type(static_cast<Object*>(e->type));
    const Value args = TRY(get_args(a[0]));
    const AttrTable* attrs = attrs_of(e);
    const bool has_attributes =
        attrs && ((attrs->shape && attrs->shape->count != 0) || (attrs->dict && attrs->dict->size != 0));
    if (!has_attributes) return make_tuple({type, args});
    return make_tuple({type, args, Value(instance_dict(e))});
}

}  // namespace

void prepare_base_exception_slots() {
    Slots& s = exc::BaseException.slots;
    s.clear = base_exception_clear;
    s.traverse = base_exception_traverse;
    s.repr = base_exception_repr;
    s.str = base_exception_str;
    s.construct = base_exception_construct;
    s.init = base_exception_init;
}

void define_base_exception() {
    define_methods(exc::BaseException, {{"with_traceback", "self, object, /", with_traceback},
                                        {"add_note", "self, object, /", add_note_method},
                                        {"__setstate__", "self, object, /", set_state},
                                        {"__reduce__", "self, /", reduce}});
    define_getsets(exc::BaseException, {{"args", get_args, set_args},
                                        {"__traceback__", get_traceback, set_traceback},
                                        {"__cause__", get_cause, set_cause},
                                        {"__context__", get_context, set_context_attribute},
                                        {"__suppress_context__", get_suppress, set_suppress}});
}

// --- For C++ code ----------------------------------------------------------------------------

void add_note(BaseException& e, std::string_view text) {
    const Value arguments[] = {Value(&e), make_str(text)};
    const Outcome ignored = add_note_method(arguments);
    static_cast<void>(ignored);
}

Ref<BaseException> make_exception(Type* type, std::span<const Value> arguments) {
    const Args args{arguments.data(), static_cast<std::uint32_t>(arguments.size()), nullptr};
    Value made = type->slots.construct(type, args).take();
    if (made.object()->type->slots.init) {
        const Outcome done = made.object()->type->slots.init(made, args);
        ASSERT(done.ok());
    }
    return Ref<BaseException>(as_exception(made));
}

Ref<BaseException> make_exception(Type* type, std::string message) {
    if (message.empty()) return make_exception(type, std::span<const Value>());
    const Value text = make_str(message);
    return make_exception(type, std::span<const Value>(&text, 1));
}

Ref<BaseException> make_stop_iteration(Value value) {
    auto* e = static_cast<BaseException*>(make_instance(&exc::StopIteration));
    e->args = tuple_ref(value.is_none() ? empty_tuple() : make_tuple({value}));
    e->payload = std::move(value);
    return Ref<BaseException>::adopt(e);
}

// CPython 3.14: Lib/traceback.py, TracebackException.format_exception_only.
std::string describe(const BaseException& e) {
    const Value self(const_cast<BaseException*>(&e));
    std::string text = full_type_name(e.type);
    if (e.type->is_subtype_of(&exc::SyntaxError)) {
        const Value& msg = static_cast<const SyntaxErrorObject&>(e).msg;
        return text + ": " + (msg.is_undefined() || msg.is_none() ? "<no detail available>" : str_text(msg));
    }
    Outcome shown = str(self);
    if (shown.raised()) return text + ": <exception str() failed>";
    const Value message = shown.take();
    if (as_str(message)->size != 0) text.append(": ").append(text_of(message));
    return text;
}

namespace {

bool is_exception_type(const Value& v) {
    const Type* t = as_type(v);
    return t && t->has(Type::kException);
}

bool matches(const Value& e, const Value& wanted) {
    if (is_tuple(wanted)) {
        for (const Value& one : as<Tuple>(wanted)->span())
            if (matches(e, one)) return true;
        return false;
    }
    const Type* t = as_type(wanted);
    return t && is_a(e, t);
}

}  // namespace

// CPython 3.14: Python/ceval.c, _PyEval_CheckExceptTypeValid; Python/errors.c, PyErr_GivenExceptionMatches.
Outcome exception_matches(const Value& e, const Value& type_or_tuple) {
    bool valid = is_exception_type(type_or_tuple);
    if (is_tuple(type_or_tuple)) {
        valid = true;
        for (const Value& one : as<Tuple>(type_or_tuple)->span()) valid = valid && is_exception_type(one);
    }
    if (!valid)
        return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
    return Value::boolean(matches(e, type_or_tuple));
}

// CPython 3.14: Python/errors.c, _PyErr_SetObject: no cycle may come to be in the chain of contexts.
void set_context(BaseException& e, BaseException& handled) {
    if (&e == &handled) return;
    BaseException* at = &handled;
    BaseException* slow = at;
    bool step_slow = false;
    while (BaseException* context = at->context.get()) {
        if (context == &e) {
            at->context = {};
            break;
        }
        at = context;
        if (at == slow) break;
        if (step_slow) slow = slow->context.get();
        step_slow = !step_slow;
    }
    e.context = Ref<BaseException>(&handled);
}

// --- Tracebacks ------------------------------------------------------------------------------

Type traceback_type;

namespace {

Outcome set_next_traceback(const Value& self, const Value& v) {
    if (v.is_undefined()) return raise_type_error("can't delete tb_next attribute");
    if (!v.is_none() && !is_a(v, &traceback_type))
        return raise_type_error("expected traceback object, got '" + std::string(type_name(v)) + "'");
    Traceback* wanted = v.is_none() ? nullptr : as<Traceback>(v);
    for (const Traceback* t = wanted; t; t = t->next.get())
        if (t == self.object()) return raise_value_error("traceback loop detected");
    as<Traceback>(self)->next = Ref<Traceback>(wanted);
    return Value::none();
}

}  // namespace

void ready_traceback_type() {
    Slots& s = traceback_type.slots;
    s.clear = [](Object* o) {
        auto* t = static_cast<Traceback*>(o);
        t->next = {};
        t->frame = Value();
    };
    s.traverse = [](Object* o, Visitor& visitor) {
        const auto* t = static_cast<Traceback*>(o);
        visitor(t->next.get());
        visitor(t->frame);
    };
    ready_type(traceback_type,
               {"traceback", "builtins", nullptr, sizeof(Traceback), Type::kContainer, false});
    define_getsets(
        traceback_type,
        {{"tb_frame", [](const Value& v) -> Outcome { return or_none(as<Traceback>(v)->frame); }},
         {"tb_lineno", [](const Value& v) -> Outcome { return Value::small_int(as<Traceback>(v)->line); }},
         {"tb_lasti", [](const Value&) -> Outcome { return Value::small_int(0); }},
         {"tb_next", [](const Value& v) -> Outcome { return visible(as<Traceback>(v)->next); },
          set_next_traceback}});
}

}  // namespace object
