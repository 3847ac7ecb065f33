// The built-in functions. CPython 3.14: Python/bltinmodule.c.
#include <cmath>
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/class.h"
#include "core/object/complex.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/iterators.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/vm/machine.h"
#include "core/vm/operations.h"

namespace modules {

using namespace object;

namespace {

// --- Output ---

Outcome text_part(const Value& v, const char* fallback, const char* name) {
    if (v.is_none()) return make_str(fallback);
    if (!is_str(v))
        return raise_type_error(std::string(name) + " must be None or a string, not " +
                                std::string(type_name(v)));
    return v;
}

/// print(*args, sep=' ', end='\n', file=None, flush=False)
Outcome print(const Value* a) {
    const Value sep = TRY(text_part(a[1], " ", "sep"));
    const Value end = TRY(text_part(a[2], "\n", "end"));
    std::string text;
    bool first = true;
    for (const Value& v : as<Tuple>(a[0])->span()) {
        if (!first) text += text_of(sep);
        first = false;
        const Value s = TRY(str(v));
        TRY(check_room(text.size() + text_of(s).size()));
        text += text_of(s);
    }
    text += text_of(end);
    Value file = a[3];
    if (file.is_none()) {
        const Value* out = dict_find(Library::current().sys_names(), intern("stdout"));
        if (!out) return raise_runtime_error("lost sys.stdout");
        if (out->is_none()) return Value::none();
        file = *out;
    }
    const Value written = TRY(call_method(file, names::write_, {make_str(text)}));
    const Value flush = TRY(truth(a[4]));
    if (flush.is_true()) return call_method(file, names::flush_);
    return Value::none();
}

Outcome input(const Value* a) {
    if (!a[0].is_undefined()) {
        const Value prompt = TRY(str(a[0]));
        if (as_str(prompt)->size) loop::World::current().out(text_of(prompt));
    }
    return raise(&exc::EOFError, "EOF when reading a line");
}

// --- Objects ---

Outcome len(const Value* a) { return length(a[0]); }
Outcome repr_of(const Value* a) { return repr(a[0]); }
Outcome ascii(const Value* a) { return vm::convert(a[0], 3); }
Outcome hash_of(const Value* a) { return hash(a[0]); }
Outcome id(const Value* a) { return make_int(static_cast<std::int64_t>(a[0].raw() & 0x7FFF'FFFF'FFFF)); }
Outcome callable(const Value* a) { return Value::boolean(is_callable(a[0])); }
Outcome isinstance(const Value* a) { return is_instance(a[0], a[1]); }
Outcome issubclass(const Value* a) { return is_subclass(a[0], a[1]); }
Outcome format_of(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("format() argument 2 must be str, not " + std::string(type_name(a[1])));
    return format(a[0], *as_str(a[1]));
}

Outcome attr_name(const Value& v) {
    if (!is_str(v))
        return raise_type_error("attribute name must be string, not '" + std::string(type_name(v)) + "'");
    return name_value(intern(as_str(v)));
}
Outcome getattr(const Value* a) {
    const Value name = TRY(attr_name(a[1]));
    if (a[2].is_undefined()) return get_attr(a[0], as_str(name));
    Value v = TRY(find_attr(a[0], as_str(name)));
    return v.is_undefined() ? a[2] : v;
}
Outcome setattr(const Value* a) {
    const Value name = TRY(attr_name(a[1]));
    const Value done = TRY(set_attr(a[0], as_str(name), a[2]));
    return Value::none();
}
Outcome delattr(const Value* a) {
    const Value name = TRY(attr_name(a[1]));
    const Value done = TRY(del_attr(a[0], as_str(name)));
    return Value::none();
}
Outcome hasattr(const Value* a) {
    const Value name = TRY(attr_name(a[1]));
    const Value v = TRY(find_attr(a[0], as_str(name)));
    return Value::boolean(!v.is_undefined());
}

// --- Iteration ---

Outcome iter_of(const Value* a) {
    if (a[1].is_undefined()) return iter(a[0]);
    if (!is_callable(a[0])) return raise_type_error("iter(v, w): v must be callable");
    return make_callable_iterator(a[0], a[1]);
}
/// A generator's StopIteration has the value that it returned, which the slot for loops does not give.
Outcome next_of_generator(const Value* a) {
    Resumed r = resume(a[0], ResumeKind::send, Value::none());
    if (r.kind == Resumed::Kind::yielded) return std::move(r.value);
    const bool returned = r.kind == Resumed::Kind::returned;
    const bool stops = returned || is_a(r.value, &exc::StopIteration);
    if (stops && !a[1].is_undefined()) return a[1];
    if (returned) return Outcome::raise(make_stop_iteration(std::move(r.value)));
    return Outcome::raise(Ref<BaseException>(as_exception(r.value)));
}
Outcome next_of(const Value* a) {
    const Slots& slots = type_of(a[0])->slots;
    if (slots.next && slots.resume) return next_of_generator(a);
    const Type* type = type_of(a[0]);
    if (type->is_heap_type() && type->lookup(names::dunder_next)) {
        Outcome o = call_special(a[0], names::dunder_next);
        const bool stops = o.raised() && is_a(Value(o.exception()), &exc::StopIteration);
        return stops && !a[1].is_undefined() ? Outcome(a[1]) : std::move(o);
    }
    Value v = TRY(next(a[0]));
    if (!v.is_undefined()) return v;
    if (!a[1].is_undefined()) return a[1];
    return raise(&exc::StopIteration, "");
}
Outcome aiter(const Value* a) {
    const auto slot = type_of(a[0])->slots.aiter;
    if (!slot)
        return raise_type_error("'" + std::string(type_name(a[0])) + "' object is not an async iterable");
    return slot(a[0]);
}
Outcome anext(const Value* a) {
    const auto slot = type_of(a[0])->slots.anext;
    if (!slot)
        return raise_type_error("'" + std::string(type_name(a[0])) + "' object is not an async iterator");
    if (a[1].is_undefined()) return slot(a[0]);
    const Value with_default = TRY(module_attr("_anext", "anext_with_default"));
    return call(with_default, {a[0], a[1]});
}
Outcome all(const Value* a) {
    const Value it = TRY(iter(a[0]));
    for (;;) {
        const Value v = TRY(next(it));
        if (v.is_undefined()) return Value::boolean(true);
        const Value t = TRY(truth(v));
        if (!t.is_true()) return t;
    }
}
Outcome any(const Value* a) {
    const Value it = TRY(iter(a[0]));
    for (;;) {
        const Value v = TRY(next(it));
        if (v.is_undefined()) return Value::boolean(false);
        const Value t = TRY(truth(v));
        if (t.is_true()) return t;
    }
}
Outcome sorted(const Value* a) {
    const Tuple& args = *as<Tuple>(a[0]);
    if (args.size != 1)
        return raise_type_error("sorted expected 1 argument, got " + std::to_string(args.size));
    const Value list = TRY(list_of(args[0]));
    const Value reverse = TRY(truth(a[2]));
    const Value done = TRY(list_sort(*as<List>(list), a[1].is_none() ? Value() : a[1], reverse.is_true()));
    return list;
}

/// A sum of doubles that keeps what rounding loses (Neumaier). CPython 3.14: Python/bltinmodule.c, cs_add.
struct Compensated {
    double high = 0, low = 0;
    void add(double x) {
        const double t = high + x;
        if (std::fabs(high) >= std::fabs(x))
            low += (high - t) + x;
        else
            low += (x - t) + high;
        high = t;
    }
    double value() const { return low != 0 && std::isfinite(low) ? high + low : high; }
};

/// The part of sum() that adds floats and complex numbers as they are, until something else comes.
struct NumberSum {
    Compensated real, imag;
    bool is_complex_sum = false;
    bool takes(const Value& v) {
        if (v.is_heap() && v.object()->type == &float_type)
            real.add(float_of(v));
        else if (v.is_bool())
            real.high += v.is_true() ? 1.0 : 0.0;
        else if (v.is_small_int())
            real.high += static_cast<double>(v.small());
        else if (is_complex_sum && v.is_heap() && v.object()->type == &complex_type) {
            real.add(complex_of(v).real);
            imag.add(complex_of(v).imag);
        } else {
            return false;
        }
        return true;
    }
    Value value() const {
        return is_complex_sum ? make_complex({real.value(), imag.value()}) : make_float(real.value());
    }
    /// Begins anew with a number; false if that is no float and no complex number.
    bool begin(const Value& v) {
        if (!v.is_heap() || (v.object()->type != &float_type && v.object()->type != &complex_type))
            return false;
        is_complex_sum = v.object()->type == &complex_type;
        real = {is_complex_sum ? complex_of(v).real : float_of(v), 0};
        imag = {is_complex_sum ? complex_of(v).imag : 0, 0};
        return true;
    }
};

Outcome sum(const Value* a) {
    if (is_str(a[1])) return raise_type_error("sum() can't sum strings [use ''.join(seq) instead]");
    if (is_a(a[1], &bytes_type)) return raise_type_error("sum() can't sum bytes [use b''.join(seq) instead]");
    if (is_a(a[1], &bytearray_type))
        return raise_type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
    const Value it = TRY(iter(a[0]));
    Value total = a[1];
    NumberSum numbers;
    bool adding = numbers.begin(total);
    for (;;) {
        const Value v = TRY(next(it));
        if (v.is_undefined()) break;
        if (adding && numbers.takes(v)) continue;
        if (adding) total = numbers.value();
        total = TRY(binary(BinaryOp::add, total, v));
        adding = numbers.begin(total);
    }
    return adding ? numbers.value() : total;
}

/// min and max: (*args, key=None, default=?)
Outcome extreme(const Value* a, CompareOp op, const char* name) {
    const Tuple& args = *as<Tuple>(a[0]);
    if (args.size == 0) return raise_type_error(std::string(name) + " expected at least 1 argument, got 0");
    const bool one = args.size == 1;
    if (!one && !a[2].is_undefined())
        return raise_type_error("Cannot specify a default for " + std::string(name) +
                                "() with multiple positional arguments");
    const Value it = TRY(iter(one ? args[0] : a[0]));
    Value best, best_key;
    for (;;) {
        Value v = TRY(next(it));
        if (v.is_undefined()) break;
        Value key = a[1].is_none() ? v : TRY(call(a[1], {v}));
        if (!best.is_undefined()) {
            const Value better = TRY(compare(op, key, best_key));
            const Value yes = TRY(truth(better));
            if (!yes.is_true()) continue;
        }
        best = std::move(v);
        best_key = std::move(key);
    }
    if (!best.is_undefined()) return best;
    if (!a[2].is_undefined()) return a[2];
    return raise_value_error(std::string(name) + "() iterable argument is empty");
}
Outcome min(const Value* a) { return extreme(a, CompareOp::lt, "min"); }
Outcome max(const Value* a) { return extreme(a, CompareOp::gt, "max"); }

// --- Numbers and characters ---

Outcome abs(const Value* a) { return unary(UnaryOp::absolute, a[0]); }
Outcome divmod(const Value* a) { return binary(BinaryOp::divmod, a[0], a[1]); }
/// CPython 3.14: Objects/abstract.c, ternary_op; the slots of float and complex refuse a modulus.
Outcome ternary_power(const Value& base, const Value& exponent, const Value& modulus) {
    if (type_of(base)->is_heap_type() && type_of(base)->lookup(names::dunder_pow)) {
        Value v = TRY(call_special(base, names::dunder_pow, {exponent, modulus}));
        if (!v.is_not_implemented()) return v;
    }
    if (type_of(exponent)->is_heap_type() && type_of(exponent)->lookup(names::dunder_rpow)) {
        Value v = TRY(call_special(exponent, names::dunder_rpow, {base, modulus}));
        if (!v.is_not_implemented()) return v;
    }
    for (const Value* v : {&base, &exponent, &modulus}) {
        if (is_float(*v))
            return raise_type_error("pow() 3rd argument not allowed unless all arguments are integers");
        if (is_complex(*v)) return raise_value_error("complex modulo");
    }
    return raise_type_error("unsupported operand type(s) for ** or pow(): '" + std::string(type_name(base)) +
                            "', '" + std::string(type_name(exponent)) + "', '" +
                            std::string(type_name(modulus)) + "'");
}

Outcome pow(const Value* a) {
    if (a[2].is_none()) return binary(BinaryOp::pow, a[0], a[1]);
    if (is_int(a[0]) && is_int(a[1]) && is_int(a[2])) return int_pow_mod(a[0], a[1], a[2]);
    return ternary_power(a[0], a[1], a[2]);
}
Outcome round(const Value* a) {
    const Value* method = type_of(a[0])->lookup(names::dunder_round);
    if (!method)
        return raise_type_error("type " + std::string(type_name(a[0])) + " doesn't define __round__ method");
    if (a[1].is_none()) return call_special(a[0], names::dunder_round);
    return call_special(a[0], names::dunder_round, {a[1]});
}
Outcome chr(const Value* a) {
    const Value n = TRY(index(a[0]));
    if (!n.is_small_int() || n.small() < 0 || n.small() > 0x10FFFF)
        return raise_value_error("chr() arg not in range(0x110000)");
    return char_str(static_cast<char32_t>(n.small()));
}
Outcome ord(const Value* a) {
    if (!is_str(a[0])) {
        if (is_a(a[0], &bytes_type)) {
            const Value n = TRY(length(a[0]));
            if (n.small() == 1) return get_item(a[0], Value::small_int(0));
            return raise_type_error("ord() expected a character, but string of length " +
                                    std::to_string(n.small()) + " found");
        }
        return raise_type_error("ord() expected string of length 1, but " + std::string(type_name(a[0])) +
                                " found");
    }
    const Str& s = *as_str(a[0]);
    if (s.length != 1)
        return raise_type_error("ord() expected a character, but string of length " +
                                std::to_string(s.length) + " found");
    return Value::small_int(code_point_at(s, 0));
}
Outcome in_base(const Value& v, int base, const char* prefix) {
    const Value n = TRY(index(v));
    std::string text = int_to_text(n, base);
    const bool negative = !text.empty() && text[0] == '-';
    return make_str((negative ? "-" : "") + std::string(prefix) + text.substr(negative ? 1 : 0));
}
Outcome hex(const Value* a) { return in_base(a[0], 16, "0x"); }
Outcome oct(const Value* a) { return in_base(a[0], 8, "0o"); }
Outcome bin(const Value* a) { return in_base(a[0], 2, "0b"); }

// --- Names ---

Outcome globals(const Value*) {
    const vm::Frame* f = vm::Machine::current().frame();
    return Value(f->globals);
}
Outcome locals(const Value*) {
    const vm::Frame* f = vm::Machine::current().frame();
    if (!f->name_space.is_undefined()) return f->name_space;
    if (f->code->kind == code::CodeKind::Module) return Value(f->globals);
    return vm::frame_locals(*f);
}
Outcome vars(const Value* a) {
    if (a[0].is_undefined()) return locals(a);
    Value d = TRY(find_attr(a[0], names::dunder_dict));
    if (d.is_undefined()) return raise_type_error("vars() argument must have __dict__ attribute");
    return d;
}

Outcome add_names(Set& to, const Value& from) {
    const Value keys = TRY(list_of(from));
    for (const Value& k : as<List>(keys)->span()) {
        const Value added = TRY(set_add(to, k));
    }
    return Value::none();
}
/// The names that a module, a class or an instance has. CPython 3.14: Objects/typeobject.c,
/// object___dir___impl, type___dir___impl; Objects/moduleobject.c, module_dir.
Outcome default_dir(const Value* a) {
    Ref<Set> found = new_set();
    if (is_a(a[0], &module_type)) {
        if (const Value* own = dict_find(module_dict(a[0]), names::dunder_dir)) {
            const Value function = *own;
            return call(function);
        }
        TRY(add_names(*found, Value(&module_dict(a[0]))));
        return list_of(found.value());
    }
    if (!as_type(a[0]) && a[0].is_heap() && attrs_of(a[0].object()))
        if (Dict* d = instance_dict(a[0].object())) TRY(add_names(*found, Value(d)));
    const Type* t = as_type(a[0]) ? as_type(a[0]) : type_of(a[0]);
    for (const Type* m : t->mro) {
        static_cast<void>(m->lookup(names::dunder_init));
        for (const auto& e : m->attrs.entries()) TRY(set_add(*found, name_value(e.name)));
    }
    return list_of(found.value());
}

Outcome dir(const Value* a) {
    Value listed;
    if (a[0].is_undefined()) {
        const Value d = TRY(locals(a));
        listed = TRY(list_of(d));
    } else {
        listed = TRY(call_special(a[0], names::dunder_dir));
        listed = TRY(list_of(listed));
    }
    TRY(list_sort(*as<List>(listed), Value(), false));
    return listed;
}

// --- Importing, opening ---

/// exit and quit. CPython 3.14: Lib/_sitebuiltins.py, Quitter.
Outcome quit(const Value* a) {
    const Value made = TRY(call(Value(&exc::SystemExit), {a[0]}));
    return Outcome::raise(Ref<BaseException>(as_exception(made)));
}

Outcome import(const Value* a) {
    const Value name = TRY(attr_name(a[0]));
    const Value from = a[3].is_none() ? Value::none() : a[3];
    const Value any_from = TRY(truth(from));
    return vm::import_name(*vm::Machine::current().frame(), as_str(name),
                           any_from.is_true() ? from : Value::none(), 0);
}

Outcome open(const Value* a) {
    const Value opener = TRY(module_attr("_virtual_files", "open"));
    std::vector<Value> args(as<Tuple>(a[0])->span().begin(), as<Tuple>(a[0])->span().end());
    const auto positional = static_cast<std::uint32_t>(args.size());
    std::vector<Value> keys;
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*as<Dict>(a[1]), place)) {
        keys.push_back(e->key);
        args.push_back(e->value);
    }
    const Value key_tuple = object::make_tuple(std::span<const Value>(keys));
    return call(opener, Args{args.data(), positional, as<Tuple>(key_tuple)});
}

const Native kFunctions[] = {
    {"abs", "x, /", abs},
    {"aiter", "async_iterable, /", aiter},
    {"all", "iterable, /", all},
    {"anext", "async_iterator, default?, /", anext},
    {"any", "iterable, /", any},
    {"ascii", "obj, /", ascii},
    {"bin", "number, /", bin},
    {"callable", "obj, /", callable},
    {"chr", "i, /", chr},
    {"delattr", "obj, name, /", delattr},
    {"dir", "obj?, /", dir},
    {"divmod", "x, y, /", divmod},
    {"exit", "code=None", quit},
    {"format", "value, format_spec='', /", format_of},
    {"getattr", "object, name, default?, /", getattr},
    {"globals", "", globals},
    {"hasattr", "obj, name, /", hasattr},
    {"hash", "obj, /", hash_of},
    {"hex", "number, /", hex},
    {"id", "obj, /", id},
    {"input", "prompt?, /", input},
    {"isinstance", "obj, class_or_tuple, /", isinstance},
    {"issubclass", "cls, class_or_tuple, /", issubclass},
    {"iter", "object, sentinel?, /", iter_of},
    {"len", "obj, /", len},
    {"locals", "", locals},
    {"max", "*args, key=None, default?", max},
    {"min", "*args, key=None, default?", min},
    {"next", "iterator, default?, /", next_of},
    {"oct", "number, /", oct},
    {"open", "*args, **kwargs", open},
    {"ord", "c, /", ord},
    {"pow", "base, exp, mod=None", pow},
    {"print", "*args, sep=' ', end='\n', file=None, flush=False", print},
    {"quit", "code=None", quit},
    {"repr", "obj, /", repr_of},
    {"round", "number, ndigits=None", round},
    {"setattr", "obj, name, value, /", setattr},
    {"sorted", "*args, key=None, reverse=False", sorted},
    {"sum", "iterable, /, start=0", sum},
    {"vars", "object?, /", vars},
    {"__import__", "name, globals=None, locals=None, fromlist=None, level=0", import},
};

}  // namespace

Outcome caller_locals() { return locals(nullptr); }

void ready_dir() { define_methods(object_type, {{"__dir__", "self, /", default_dir}}); }

void add_builtin_functions(Dict& names) {
    for (const Native& f : kFunctions) add_function(names, f, "builtins");
}

}  // namespace modules
