// Generator and coroutine objects: their methods, their end, and what CPython reports about coroutines
// that were never awaited. Their frames are run by dispatch.cpp.
#include "core/vm/generator.h"

#include <string>

#include "core/loop/coroutine.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

Type generator_type, coroutine_type, async_generator_type;

Generator* new_generator(Function* function) {
    const code::Code* code = function->code;
    Type* type = code->is_coroutine         ? &coroutine_type
                 : code->is_async_generator ? &async_generator_type
                                            : &generator_type;
    auto* g = static_cast<Generator*>(
        Heap::current().allocate(type, sizeof(Generator) + code->register_count * sizeof(Value)));
    Frame& f = g->frame;
    f.code = code;
    f.registers = g->registers();
    f.next = code->instructions.items;
    f.globals = function->globals;
    ++function->refs;
    f.function = function;
    f.generator = g;
    f.traced_line = -1;
    g->origin = Value(const_cast<code::Code*>(code));
    g->name = function->name;
    g->qualname = function->qualname;
    return g;
}

Value awaited_by(const Generator& g) {
    if (g.state != GeneratorState::suspended) return Value::none();
    const code::Instruction& i = *(g.frame.next - 1);
    if (i.op != static_cast<std::uint8_t>(code::Op::Await) &&
        i.op != static_cast<std::uint8_t>(code::Op::YieldFrom))
        return Value::none();
    const Value& v = g.frame.registers[i.a];
    return v.is_undefined() ? Value::none() : v;
}

void end_generator(Generator& g) {
    g.state = GeneratorState::finished;
    g.awaited_once = true;
    const std::uint32_t count = g.frame.code->register_count;
    for (std::uint32_t n = 0; n < count; ++n) g.registers()[n] = Value();
}

namespace {

const char* kind_of(const Object* o) {
    return o->type == &coroutine_type         ? "coroutine"
           : o->type == &async_generator_type ? "async generator"
                                              : "generator";
}

Resumed raised(Outcome o) { return Resumed{Resumed::Kind::raised, Value(o.exception())}; }

}  // namespace

Resumed resume_generator(Object* self, ResumeKind kind, Value sent) {
    auto* g = static_cast<Generator*>(self);
    Machine& m = Machine::current();
    switch (g->state) {
        case GeneratorState::running:
            return raised(raise_value_error(std::string(kind_of(self)) + " already executing"));
        case GeneratorState::finished:
            if (self->type == &coroutine_type)
                return raised(raise_runtime_error("cannot reuse already awaited coroutine"));
            if (kind == ResumeKind::raise) return Resumed{Resumed::Kind::raised, std::move(sent)};
            return Resumed{Resumed::Kind::returned, Value::none()};
        case GeneratorState::created:
            if (kind == ResumeKind::send && !sent.is_none())
                return raised(raise_type_error("can't send non-None value to a just-started " +
                                               std::string(kind_of(self))));
            break;
        case GeneratorState::suspended: break;
    }
    return m.resume(g, kind, std::move(sent));
}

namespace {

Outcome stop_or_value(Resumed r) {
    switch (r.kind) {
        case Resumed::Kind::yielded: return std::move(r.value);
        case Resumed::Kind::returned: return Outcome::raise(make_stop_iteration(std::move(r.value)));
        case Resumed::Kind::raised: break;
    }
    return Outcome::raise(Ref<BaseException>(as_exception(r.value)));
}

/// For loops: what a generator returns is of no interest to them.
Outcome generator_next(const Value& self) {
    Resumed r = resume_generator(self.object(), ResumeKind::send, Value::none());
    if (r.kind == Resumed::Kind::returned) return Value();
    return stop_or_value(std::move(r));
}

Outcome generator_dunder_next(const Value* a) {
    return stop_or_value(resume_generator(a[0].object(), ResumeKind::send, Value::none()));
}

Outcome generator_send(const Value* a) {
    return stop_or_value(resume_generator(a[0].object(), ResumeKind::send, a[1]));
}

/// The exception of throw(type, value, traceback), an instance or a class with what to make one from.
/// CPython 3.14: Objects/genobject.c, _gen_throw.
Outcome thrown_exception(const Value* a) {
    const Value value = a[2].is_undefined() ? Value::none() : a[2];
    const bool has_traceback = !a[3].is_undefined() && !a[3].is_none();
    if (has_traceback && !is_a(a[3], &traceback_type))
        return raise_type_error("throw() third argument must be a traceback object");
    Value made;
    if (const Type* t = as_type(a[1]); t && t->has(Type::kException)) {
        if (is_a(value, t))
            made = value;
        else if (value.is_none())
            made = TRY(call(a[1]));
        else if (is_tuple(value))
            made = TRY(call(a[1], Args{as<Tuple>(value)->span().data(), as<Tuple>(value)->size, nullptr}));
        else
            made = TRY(call(a[1], {value}));
        if (!is_exception(made)) return raise_object(a[1]);
    } else if (is_exception(a[1])) {
        if (!value.is_none()) return raise_type_error("instance exception may not have a separate value");
        made = a[1];
    } else {
        return raise_type_error("exceptions must be classes or instances deriving from BaseException, not " +
                                std::string(type_name(a[1])));
    }
    if (has_traceback) as_exception(made)->traceback = Ref<Traceback>(as<Traceback>(a[3]));
    return made;
}

Outcome generator_throw(const Value* a) {
    if (!a[2].is_undefined() && Heap::current().warn)
        TRY(Heap::current().warn(
            &exc::DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."));
    const Value e = TRY(thrown_exception(a));
    return stop_or_value(resume_generator(a[0].object(), ResumeKind::raise, e));
}

Outcome close_generator(Generator* g) {
    if (g->state == GeneratorState::finished) return Value::none();
    if (g->state == GeneratorState::created) {
        end_generator(*g);
        return Value::none();
    }
    Resumed r = resume_generator(g, ResumeKind::raise, make_exception(&exc::GeneratorExit, "").value());
    if (r.kind == Resumed::Kind::yielded)
        return raise_runtime_error(std::string(kind_of(g)) + " ignored GeneratorExit");
    if (r.kind == Resumed::Kind::returned) return std::move(r.value);
    if (is_a(r.value, &exc::GeneratorExit) || is_a(r.value, &exc::StopIteration)) return Value::none();
    return Outcome::raise(Ref<BaseException>(as_exception(r.value)));
}

void finalize_generator(Object* o) {
    auto* g = static_cast<Generator*>(o);
    Machine& m = Machine::current();
    if (g->state == GeneratorState::finished || m.stopping()) return;
    if (o->type == &async_generator_type && !g->finalizer.is_undefined() && !g->closed) {
        const Value finalizer = g->finalizer;
        const Value self(o);
        Outcome done = call(finalizer, {self});
        if (done.raised() && Heap::current().unraisable)
            Heap::current().unraisable(Value(done.exception()),
                                       "Exception ignored while closing generator " + repr_text(self));
        return;
    }
    if (o->type == &coroutine_type && g->state == GeneratorState::created) {
        if (!g->awaited_once && m.doors.warn)
            m.doors.warn(&exc::RuntimeWarning,
                         "coroutine '" + std::string(g->qualname->view()) + "' was never awaited");
        return;
    }
    Outcome closed = close_generator(g);
    if (closed.raised() && Heap::current().unraisable)
        Heap::current().unraisable(Value(closed.exception()),
                                   "Exception ignored while closing generator " + repr_text(Value(o)));
}

void clear_generator(Object* o) {
    auto* g = static_cast<Generator*>(o);
    const code::Code* code = g->frame.code;
    if (g->frame.object) {
        const Value frame(g->frame.object);
        end_frame_object(g->frame);
    }
    if (code)
        for (std::uint32_t n = 0; n < code->register_count; ++n) g->registers()[n] = Value();
    g->state = GeneratorState::finished;
    g->exc.handled = Value();
    g->finalizer = Value();
    if (Function* f = std::exchange(g->frame.function, nullptr)) static_cast<void>(Value::adopt(f));
    g->frame.code = nullptr;
    g->origin = Value();
}

void traverse_generator(Object* o, Visitor& visit) {
    auto* g = static_cast<Generator*>(o);
    if (g->frame.code)
        for (std::uint32_t n = 0; n < g->frame.code->register_count; ++n) visit(g->registers()[n]);
    visit(g->exc.handled);
    visit(g->finalizer);
    visit(g->frame.function);
    visit(g->frame.object);
}

Outcome generator_repr(const Value& self) {
    const Generator& g = *as_generator(self);
    const char* kind =
        self.object()->type == &async_generator_type ? "async_generator" : kind_of(self.object());
    return make_str("<" + std::string(kind) + " object " + std::string(g.qualname->view()) + " at 0x0>");
}

Outcome frame_of(const Value& v) {
    Generator& g = *as_generator(v);
    if (g.state == GeneratorState::finished) return Value::none();
    return Value(frame_object(g.frame));
}
Outcome code_of(const Value& v) { return as_generator(v)->origin; }
Outcome awaited_of(const Value& v) { return awaited_by(*as_generator(v)); }
Outcome running_of(const Value& v) {
    return Value::boolean(as_generator(v)->state == GeneratorState::running);
}
Outcome async_running_of(const Value& v) { return Value::boolean(as_generator(v)->running_async); }
Outcome suspended_of(const Value& v) {
    return Value::boolean(as_generator(v)->state == GeneratorState::suspended);
}
Outcome name_of_generator(const Value& v) { return name_value(as_generator(v)->name); }
Outcome qualname_of(const Value& v) { return name_value(as_generator(v)->qualname); }
Outcome set_name(const Value& v, const Value& to) {
    if (!is_str(to)) return raise_type_error("__name__ must be set to a string object");
    as_generator(v)->name = intern(as_str(to));
    return Value::none();
}
Outcome set_qualname(const Value& v, const Value& to) {
    if (!is_str(to)) return raise_type_error("__qualname__ must be set to a string object");
    as_generator(v)->qualname = intern(as_str(to));
    return Value::none();
}
Outcome itself(const Value& self) { return self; }

void ready_one(Type& t, const char* name, Type* base = nullptr) {
    Slots& s = t.slots;
    s.finalize = finalize_generator;
    s.clear = clear_generator;
    s.traverse = traverse_generator;
    s.repr = generator_repr;
    ready_type(t, {name, "builtins", base, sizeof(Generator), 0, false});
    define_getsets(t,
                   {{"__name__", name_of_generator, set_name}, {"__qualname__", qualname_of, set_qualname}});
}

}  // namespace

void ready_generator_types() {
    ready_one(generator_type, "generator");
    ready_one(coroutine_type, "coroutine", &loop::coroutine_type);
    ready_one(async_generator_type, "async_generator");
    for (Type* t : {&generator_type, &coroutine_type}) {
        t->slots.resume = resume_generator;
        define_methods(
            *t, {{"send", "self, arg, /", generator_send},
                 {"throw", "self, type, value?, traceback?, /", generator_throw},
                 {"close", "self, /", [](const Value* a) { return close_generator(as_generator(a[0])); }}});
    }
    generator_type.slots.iter = itself;
    generator_type.slots.next = generator_next;
    define_methods(generator_type, {{"__next__", "self, /", generator_dunder_next}});
    coroutine_type.slots.await = itself;
    define_methods(
        coroutine_type,
        {{"__await__", "self, /", [](const Value* a) -> Outcome { return loop::coroutine_wrapper(a[0]); }}});
    define_getsets(generator_type, {{"gi_frame", frame_of},
                                    {"gi_code", code_of},
                                    {"gi_yieldfrom", awaited_of},
                                    {"gi_running", running_of},
                                    {"gi_suspended", suspended_of}});
    define_getsets(coroutine_type, {{"cr_frame", frame_of},
                                    {"cr_code", code_of},
                                    {"cr_await", awaited_of},
                                    {"cr_running", running_of},
                                    {"cr_suspended", suspended_of},
                                    {"cr_origin", [](const Value&) -> Outcome { return Value::none(); }}});
    define_getsets(async_generator_type, {{"ag_frame", frame_of},
                                          {"ag_code", code_of},
                                          {"ag_await", awaited_of},
                                          {"ag_running", async_running_of},
                                          {"ag_suspended", suspended_of}});
}

}  // namespace vm
