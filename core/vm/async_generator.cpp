// See async_generator.h.
#include "core/vm/async_generator.h"

#include <string>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

Type async_send_type, async_throw_type;

namespace {

AsyncStep& step_of(Object* o) { return *static_cast<AsyncStep*>(o); }

Resumed raised(Outcome o) { return Resumed{Resumed::Kind::raised, Value(o.exception())}; }

/// The running loop is told of a generator when it is first iterated.
Outcome call_hooks(Generator& g) {
    if (g.hooks_called) return Value::none();
    g.hooks_called = true;
    const Doors& doors = Machine::current().doors;
    if (doors.asyncgen_finalizer) {
        Value finalizer = doors.asyncgen_finalizer();
        if (!finalizer.is_none()) g.finalizer = std::move(finalizer);
    }
    if (doors.asyncgen_first_iteration) {
        const Value hook = doors.asyncgen_first_iteration();
        if (!hook.is_undefined() && !hook.is_none()) return call(hook, {Value(&g)});
    }
    return Value::none();
}

Outcome make_step(const Value& generator, AsyncStepKind kind, Value value) {
    const Value hooked = TRY(call_hooks(*as_generator(generator)));
    const bool throwing = kind == AsyncStepKind::raise || kind == AsyncStepKind::close;
    auto* s = allocate<AsyncStep>(throwing ? &async_throw_type : &async_send_type);
    s->generator = generator;
    s->value = std::move(value);
    s->kind = kind;
    return Value::adopt(s);
}

const char* method_name(AsyncStepKind kind) {
    switch (kind) {
        case AsyncStepKind::raise: return "athrow";
        case AsyncStepKind::close: return "aclose";
        default: return "asend";
    }
}

/// What the generator gave, in terms of who awaits the step.
Resumed settle(AsyncStep& s, Resumed r) {
    Generator& g = *as_generator(s.generator);
    if (r.kind == Resumed::Kind::yielded && !Machine::current().async_yield) return r;  // it awaits something
    Machine::current().async_yield = false;
    g.running_async = false;
    s.state = AsyncStep::State::closed;
    switch (r.kind) {
        case Resumed::Kind::yielded:
            if (s.kind == AsyncStepKind::close)
                return raised(raise_runtime_error("async generator ignored GeneratorExit"));
            return Resumed{Resumed::Kind::returned, std::move(r.value)};
        case Resumed::Kind::returned:
            g.closed = true;
            if (s.kind == AsyncStepKind::close) return Resumed{Resumed::Kind::returned, Value::none()};
            return raised(raise(&exc::StopAsyncIteration, ""));
        case Resumed::Kind::raised:
            if (is_a(r.value, &exc::StopAsyncIteration) || is_a(r.value, &exc::GeneratorExit)) {
                g.closed = true;
                if (s.kind == AsyncStepKind::close) return Resumed{Resumed::Kind::returned, Value::none()};
            }
            break;
    }
    return r;
}

Resumed drive_step(Object* self, ResumeKind kind, Value sent) {
    AsyncStep& s = step_of(self);
    const Value keep(self);
    Generator& g = *as_generator(s.generator);
    if (s.state == AsyncStep::State::closed)
        return raised(raise_runtime_error(s.kind == AsyncStepKind::next || s.kind == AsyncStepKind::send
                                              ? "cannot reuse already awaited __anext__()/asend()"
                                              : "cannot reuse already awaited aclose()/athrow()"));
    if (s.state == AsyncStep::State::iterating) return settle(s, resume_generator(&g, kind, std::move(sent)));
    if (g.running_async) {
        s.state = AsyncStep::State::closed;
        const std::string who = s.kind == AsyncStepKind::raise   ? "athrow()"
                                : s.kind == AsyncStepKind::close ? "aclose()"
                                                                 : "anext()";
        return raised(raise_runtime_error(who + ": asynchronous generator is already running"));
    }
    if (s.kind == AsyncStepKind::raise || s.kind == AsyncStepKind::close) {
        // Who throws before the first send throws that, whatever the step was made for.
        // CPython 3.14: Objects/genobject.c, async_gen_athrow_throw.
        if (kind == ResumeKind::raise) {
            s.state = AsyncStep::State::iterating;
            g.running_async = true;
            return settle(s, resume_generator(&g, kind, std::move(sent)));
        }
        if (g.closed || g.state == GeneratorState::finished) {
            s.state = AsyncStep::State::closed;
            if (s.kind == AsyncStepKind::close) return Resumed{Resumed::Kind::returned, Value::none()};
            return raised(raise(&exc::StopAsyncIteration, ""));
        }
        if (!sent.is_none())
            return raised(raise_runtime_error("can't send non-None value to a just-started coroutine"));
        s.state = AsyncStep::State::iterating;
        g.running_async = true;
        if (s.kind == AsyncStepKind::close) {
            g.closed = true;
            if (g.state == GeneratorState::created) {
                end_generator(g);
                return settle(s, Resumed{Resumed::Kind::returned, Value::none()});
            }
            Value exit = make_exception(&exc::GeneratorExit, "").value();
            return settle(s, resume_generator(&g, ResumeKind::raise, std::move(exit)));
        }
        return settle(s, resume_generator(&g, ResumeKind::raise, s.value));
    }
    s.state = AsyncStep::State::iterating;
    g.running_async = true;
    if (kind == ResumeKind::send && sent.is_none()) sent = s.value;
    return settle(s, resume_generator(&g, kind, std::move(sent)));
}

Outcome outcome_of(Resumed r) {
    if (r.kind == Resumed::Kind::yielded) return std::move(r.value);
    if (r.kind == Resumed::Kind::returned) return Outcome::raise(make_stop_iteration(std::move(r.value)));
    return Outcome::raise(Ref<BaseException>(as_exception(r.value)));
}

void finalize_step(Object* o) {
    AsyncStep& s = step_of(o);
    const Machine& m = Machine::current();
    if (s.state != AsyncStep::State::created || m.stopping() || !m.doors.warn) return;
    m.doors.warn(&exc::RuntimeWarning, std::string("coroutine method '") + method_name(s.kind) + "' of '" +
                                           std::string(as_generator(s.generator)->qualname->view()) +
                                           "' was never awaited");
}
void clear_step(Object* o) {
    step_of(o).generator = Value();
    step_of(o).value = Value();
}
void traverse_step(Object* o, Visitor& visit) {
    visit(step_of(o).generator);
    visit(step_of(o).value);
}

Outcome step_send(const Value* a) { return outcome_of(drive_step(a[0].object(), ResumeKind::send, a[1])); }
Outcome step_throw(const Value* a) {
    Outcome e = raise_object(a[1]);
    return outcome_of(drive_step(a[0].object(), ResumeKind::raise, Value(e.exception())));
}
Outcome step_close(const Value* a) {
    AsyncStep& s = step_of(a[0].object());
    if (s.state == AsyncStep::State::created) {
        s.state = AsyncStep::State::closed;
        return Value::none();
    }
    if (s.state == AsyncStep::State::closed) return Value::none();
    Resumed r = drive_step(a[0].object(), ResumeKind::raise, make_exception(&exc::GeneratorExit, "").value());
    if (r.kind == Resumed::Kind::yielded) return raise_runtime_error("coroutine ignored GeneratorExit");
    if (r.kind == Resumed::Kind::raised &&
        !(is_a(r.value, &exc::StopIteration) || is_a(r.value, &exc::StopAsyncIteration) ||
          is_a(r.value, &exc::GeneratorExit)))
        return outcome_of(std::move(r));
    return Value::none();
}

Outcome itself(const Value& self) { return self; }
Outcome step_next(const Value& self) {
    Resumed r = drive_step(self.object(), ResumeKind::send, Value::none());
    return outcome_of(std::move(r));
}

}  // namespace

Outcome async_generator_next(const Value& self) {
    return make_step(self, AsyncStepKind::next, Value::none());
}

void ready_async_generator_types() {
    for (Type* t : {&async_send_type, &async_throw_type}) {
        Slots& s = t->slots;
        s.resume = drive_step;
        s.await = itself;
        s.iter = itself;
        s.next = step_next;
        s.finalize = finalize_step;
        s.clear = clear_step;
        s.traverse = traverse_step;
        ready_type(*t, {t == &async_send_type ? "async_generator_asend" : "async_generator_athrow",
                        "builtins", nullptr, sizeof(AsyncStep), 0, false});
        define_methods(*t, {{"send", "self, arg, /", step_send},
                            {"throw", "self, type, value?, traceback?, /", step_throw},
                            {"close", "self, /", step_close}});
    }
    async_generator_type.slots.aiter = itself;
    async_generator_type.slots.anext = async_generator_next;
    define_methods(async_generator_type,
                   {{"asend", "self, value, /",
                     [](const Value* a) { return make_step(a[0], AsyncStepKind::send, a[1]); }},
                    {"athrow", "self, type, value?, traceback?, /",
                     [](const Value* a) -> Outcome {
                         const bool given = !a[2].is_undefined() && !a[2].is_none() && is_exception(a[2]);
                         Outcome e = raise_object(given ? a[2] : a[1]);
                         return make_step(a[0], AsyncStepKind::raise, Value(e.exception()));
                     }},
                    {"aclose", "self, /",
                     [](const Value* a) { return make_step(a[0], AsyncStepKind::close, Value::none()); }}});
}

}  // namespace vm
