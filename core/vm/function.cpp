// Function objects, their attributes, and the binding of arguments to parameters.
#include "core/vm/function.h"

#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/object/suggestion.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

Type function_type;

namespace {

template <class T>
void drop(T*& o) {
    if (T* old = std::exchange(o, nullptr))
        static_cast<void>(Value::adopt(const_cast<Object*>(static_cast<const Object*>(old))));
}
template <class T>
void replace(T*& slot, const Value& v) {
    T* fresh =
        v.is_none() || v.is_undefined() ? nullptr : static_cast<T*>(bits::object_of(Value(v).release()));
    T* old = std::exchange(slot, fresh);
    drop(old);
}
template <class T>
Value or_none(T* o) {
    return o ? Value(o) : Value::none();
}

void clear_function(Object* o) {
    auto* f = static_cast<Function*>(o);
    drop(f->closure);
    drop(f->defaults);
    drop(f->kwdefaults);
    f->annotate = Value();
    f->annotations = Value();
    f->doc = Value();
    f->module = Value();
    f->type_params = Value();
    drop(f->globals);
    drop(f->code);
}
void traverse_function(Object* o, Visitor& visit) {
    auto* f = static_cast<Function*>(o);
    visit(f->closure);
    visit(f->defaults);
    visit(f->kwdefaults);
    visit(f->annotate);
    visit(f->annotations);
    visit(f->globals);
    visit(f->type_params);
}

Outcome function_call(const Value& self, const Args& args) {
    return Machine::current().call_function(as_function(self), args);
}

Outcome function_descr_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    return make_bound_method(self, object);
}

Outcome function_repr(const Value& self) {
    return make_str("<function " + std::string(as_function(self)->qualname->view()) + " at 0x0>");
}

Outcome annotations_of(const Value& self) {
    Function* f = as_function(self);
    if (!f->annotations.is_undefined()) return f->annotations;
    if (f->annotate.is_undefined() || f->annotate.is_none()) {
        f->annotations = new_dict();
        return f->annotations;
    }
    const Value annotate = f->annotate;
    Value made = TRY(call(annotate, {Value::small_int(1)}));
    f->annotations = made;
    return made;
}

Outcome closure_of(const Value& self) { return or_none(as_function(self)->closure); }

Outcome set_text(Str*& slot, const Value& v, const char* what) {
    if (!is_str(v)) return raise_type_error(std::string(what) + " must be set to a string object");
    slot = intern(as_str(v));
    return Value::none();
}

template <Value Function::*member>
Outcome get_member(const Value& v) {
    const Value& m = as_function(v)->*member;
    return m.is_undefined() ? Value::none() : m;
}
template <Value Function::*member>
Outcome set_member(const Value& v, const Value& to) {
    as_function(v)->*member = to.is_undefined() ? Value::none() : to;
    return Value::none();
}

Outcome module_of(const Value& v) {
    Function* f = as_function(v);
    if (!f->module.is_undefined()) return f->module;
    const Value* name = dict_find(*f->globals, names::dunder_name);
    return name ? *name : Value::none();
}

// --- Binding ---

std::string plural(std::size_t n, const std::string& what) { return what + (n == 1 ? "" : "s"); }

Outcome missing(const Function& f, const Value* registers, std::size_t from, std::size_t to,
                const char* kind) {
    std::vector<std::string> wanted;
    for (std::size_t i = from; i < to; ++i)
        if (registers[i].is_undefined())
            wanted.push_back("'" + std::string(f.code->local_names[i]->view()) + "'");
    std::string list;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i != 0) list += wanted.size() == 2 ? " and " : i + 1 == wanted.size() ? ", and " : ", ";
        list += wanted[i];
    }
    return raise_type_error(std::string(f.qualname->view()) + "() missing " + std::to_string(wanted.size()) +
                            " required " + kind + plural(wanted.size(), " argument") + ": " + list);
}

Outcome too_many(const Function& f, std::size_t given, const Value* registers) {
    const code::Code& c = *f.code;
    const std::size_t defaults = f.defaults ? f.defaults->size : 0;
    const std::size_t most = c.positional_count;
    std::size_t keyword_only_given = 0;
    for (std::size_t i = most; i < most + c.kwonly_count; ++i)
        if (!registers[i].is_undefined()) ++keyword_only_given;
    std::string takes = defaults ? "from " + std::to_string(most - defaults) + " to " + std::to_string(most)
                                 : std::to_string(most);
    const bool many = defaults ? true : most != 1;
    std::string extra;
    if (keyword_only_given)
        extra = plural(given, " positional argument") + " (and " + std::to_string(keyword_only_given) +
                plural(keyword_only_given, " keyword-only argument") + ")";
    return raise_type_error(std::string(f.qualname->view()) + "() takes " + takes + " positional argument" +
                            (many ? "s" : "") + " but " + std::to_string(given) + extra +
                            (given == 1 && !keyword_only_given ? " was" : " were") + " given");
}

Outcome read_only(const Value&, const Value&) { return raise(&exc::AttributeError, "readonly attribute"); }

/// CPython 3.14: Objects/funcobject.c, func_set_code.
Outcome set_code(const Value& v, const Value& to) {
    if (!code::is_code(to)) return raise_type_error("__code__ must be set to a code object");
    Function* f = as_function(v);
    const auto* fresh = static_cast<const code::Code*>(to.object());
    const std::size_t wanted = fresh->local_count - fresh->first_free;
    const std::size_t cells = f->code->local_count - f->code->first_free;
    if (wanted != cells)
        return raise_value_error(std::string(f->name->view()) + "() requires a code object with " +
                                 std::to_string(cells) + " free vars, not " + std::to_string(wanted));
    const Value dying = Value::adopt(const_cast<code::Code*>(std::exchange(f->code, fresh)));
    static_cast<void>(Value(to).release());
    return Value::none();
}

/// CPython 3.14: Python/ceval.c, positional_only_passed_as_keyword and initialize_locals.
Outcome unexpected_keyword(const Function& f, const Args& args, std::string_view wanted) {
    const code::Code& c = *f.code;
    const std::string function(f.qualname->view());
    std::string positional_only;
    for (std::size_t p = 0; p < c.posonly_count; ++p)
        if (args.keyword(c.local_names[p]->view()) != nullptr)
            positional_only += (positional_only.empty() ? "" : ", ") + std::string(c.local_names[p]->view());
    if (!positional_only.empty())
        return raise_type_error(function +
                                "() got some positional-only arguments passed as keyword arguments: '" +
                                positional_only + "'");
    std::vector<std::string_view> possible;
    for (std::size_t i = c.posonly_count; i < std::size_t{c.positional_count} + c.kwonly_count; ++i)
        possible.push_back(c.local_names[i]->view());
    const std::string_view near = suggestion(wanted, possible);
    return raise_type_error(function + "() got an unexpected keyword argument '" + std::string(wanted) + "'" +
                            (near.empty() ? "" : ". Did you mean '" + std::string(near) + "'?"));
}

}  // namespace

Outcome bind_arguments(const Function& f, const Args& args, Value* registers) {
    const code::Code& c = *f.code;
    const std::size_t positional = c.positional_count;
    const std::size_t named = positional + c.kwonly_count;
    const std::size_t taken = args.positional < positional ? args.positional : positional;
    for (std::size_t i = 0; i < taken; ++i) registers[i] = args.values[i];
    std::size_t at = named;
    if (c.has_varargs)
        registers[at++] =
            object::make_tuple(std::span<const Value>(args.values + taken, args.positional - taken));
    Ref<Dict> extra;
    if (c.has_varkw) {
        extra = new_dict();
        registers[at] = extra.value();
    }
    for (std::uint32_t k = 0; k < args.keyword_count(); ++k) {
        const Value& key = (*args.keywords)[k];
        const Value& value = args.values[args.positional + k];
        if (!is_str(key))
            return raise_type_error(std::string(f.qualname->view()) + "() keywords must be strings");
        const std::string_view wanted = text_of(key);
        std::size_t i = c.posonly_count;
        while (i < named && c.local_names[i] != as_str(key) && c.local_names[i]->view() != wanted) ++i;
        if (i == named) {
            if (extra) {
                const Value done = TRY(dict_set(*extra, key, value));
                continue;
            }
            return unexpected_keyword(f, args, wanted);
        }
        if (!registers[i].is_undefined())
            return raise_type_error(std::string(f.qualname->view()) +
                                    "() got multiple values for argument '" + std::string(wanted) + "'");
        registers[i] = value;
    }
    if (args.positional > positional && !c.has_varargs) return too_many(f, args.positional, registers);
    if (args.positional < positional) {
        const std::size_t defaults = f.defaults ? f.defaults->size : 0;
        const std::size_t required = positional - defaults;
        for (std::size_t i = args.positional; i < required; ++i)
            if (registers[i].is_undefined()) return missing(f, registers, 0, required, "positional");
        for (std::size_t i = args.positional > required ? args.positional : required; i < positional; ++i)
            if (registers[i].is_undefined()) registers[i] = (*f.defaults)[i - required];
    }
    for (std::size_t i = positional; i < named; ++i) {
        if (!registers[i].is_undefined()) continue;
        const Value* value = f.kwdefaults ? dict_find(*f.kwdefaults, c.local_names[i]) : nullptr;
        if (value) registers[i] = *value;
    }
    for (std::size_t i = positional; i < named; ++i)
        if (registers[i].is_undefined()) return missing(f, registers, positional, named, "keyword-only");
    return Value::none();
}

Function* new_function(const code::Code* code, Dict* globals) {
    auto* f = static_cast<Function*>(make_instance(&function_type));
    f->code = static_cast<const code::Code*>(bits::object_of(Value(const_cast<code::Code*>(code)).release()));
    f->globals = static_cast<Dict*>(bits::object_of(Value(globals).release()));
    f->name = code->name;
    f->qualname = code->qualname;
    if (code->has_docstring) f->doc = code->constants[0];
    return f;
}

void ready_function_type() {
    Slots& s = function_type.slots;
    s.clear = clear_function;
    s.traverse = traverse_function;
    s.call = function_call;
    s.descr_get = function_descr_get;
    s.repr = function_repr;
    ready_type(function_type, {"function", "builtins", nullptr, sizeof(Function), 0, true});
    define_getsets(
        function_type,
        {{"__name__", [](const Value& v) -> Outcome { return name_value(as_function(v)->name); },
          [](const Value& v, const Value& to) -> Outcome {
              return set_text(as_function(v)->name, to, "__name__");
          }},
         {"__qualname__", [](const Value& v) -> Outcome { return name_value(as_function(v)->qualname); },
          [](const Value& v, const Value& to) -> Outcome {
              return set_text(as_function(v)->qualname, to, "__qualname__");
          }},
         {"__doc__", get_member<&Function::doc>, set_member<&Function::doc>},
         {"__module__", module_of, set_member<&Function::module>},
         {"__annotations__", annotations_of, set_member<&Function::annotations>},
         {"__annotate__", get_member<&Function::annotate>, set_member<&Function::annotate>},
         {"__type_params__",
          [](const Value& v) -> Outcome {
              const Value& p = as_function(v)->type_params;
              return p.is_undefined() ? empty_tuple() : p;
          },
          set_member<&Function::type_params>},
         {"__code__",
          [](const Value& v) -> Outcome { return Value(const_cast<code::Code*>(as_function(v)->code)); },
          set_code},
         {"__globals__", [](const Value& v) -> Outcome { return Value(as_function(v)->globals); }, read_only},
         {"__closure__", closure_of, read_only},
         {"__defaults__", [](const Value& v) -> Outcome { return or_none(as_function(v)->defaults); },
          [](const Value& v, const Value& to) -> Outcome {
              if (!to.is_none() && !is_tuple(to))
                  return raise_type_error("__defaults__ must be set to a tuple object");
              replace(as_function(v)->defaults, to);
              return Value::none();
          }},
         {"__kwdefaults__", [](const Value& v) -> Outcome { return or_none(as_function(v)->kwdefaults); },
          [](const Value& v, const Value& to) -> Outcome {
              if (!to.is_none() && !is_dict(to))
                  return raise_type_error("__kwdefaults__ must be set to a dict object");
              replace(as_function(v)->kwdefaults, to);
              return Value::none();
          }}});
}

}  // namespace vm
