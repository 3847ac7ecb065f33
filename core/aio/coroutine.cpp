// The resume loop, and the Python type of the library's coroutines.
// CPython 3.14: Objects/genobject.c (coroutines behave as their generators do).
#include "core/aio/coroutine.h"

#include "core/loop/exceptions.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

using object::Resumed;
using object::ResumeKind;

void Frame::promise_type::unhandled_exception() const {
    base::assertion_failed("no exceptions", __FILE__, __LINE__);
}
void* Frame::promise_type::operator new(std::size_t size) { return object::Heap::current().buffer(size); }
void Frame::promise_type::operator delete(void* memory, std::size_t size) {
    object::Heap::current().free_buffer(memory, size);
}

namespace {

using Wait = Coroutine::Wait;

Coroutine& coroutine_of(const Value& v) { return *as<Coroutine>(v); }

Resumed raised(Value exception) { return {Resumed::Kind::raised, std::move(exception)}; }
Resumed raised(Outcome outcome) { return raised(Value(outcome.take_exception())); }

Outcome outcome_of(Resumed& r) {
    if (r.kind == Resumed::Kind::raised)
        return Outcome::raise(Ref<object::BaseException>(object::as_exception(r.value)));
    return std::move(r.value);
}

void drop_args(Coroutine& c) {
    for (Value& arg : c.args) const Value dying = std::move(arg);
}

void end_frame(Coroutine& c) {
    if (c.frame) std::exchange(c.frame, {}).destroy();
}

Resumed finish(Coroutine& c, Outcome result) {
    c.finished = true;
    c.running = false;
    c.wait = Wait::nothing;
    end_frame(c);
    if (result.raised() && c.routine().keeps_args) {
        Value kept[Coroutine::kArgs];
        for (std::size_t i = 0; i < Coroutine::kArgs; ++i)
            kept[i] = c.args[i].is_undefined() ? Value::none() : std::move(c.args[i]);
        result = loop::keeping(std::move(result), object::make_tuple(kept));
    }
    drop_args(c);
    if (result.raised()) return raised(std::move(result));
    return {Resumed::Kind::returned, result.take()};
}

Resumed suspended(Coroutine& c, Value yielded) {
    c.running = false;
    return {Resumed::Kind::yielded, std::move(yielded)};
}

/// Passes what came from outside on to what is awaited. True: that has an answer, which is in `input`.
bool resume_awaited(Coroutine& c, ResumeKind kind, Value sent, Resumed& out) {
    if (kind == ResumeKind::raise && object::is_a(sent, &object::exc::GeneratorExit)) {
        const Value inner = std::move(c.awaiting);
        c.wait = Wait::nothing;
        Outcome closed = object::call_method(inner, object::names::close_);
        c.input = closed.raised() ? std::move(closed)
                                  : Outcome::raise(Ref<object::BaseException>(object::as_exception(sent)));
        return true;
    }
    Resumed r = object::resume(c.awaiting, kind, std::move(sent));
    if (r.kind == Resumed::Kind::yielded) {
        out = suspended(c, std::move(r.value));
        return false;
    }
    c.awaiting = Value();
    c.wait = Wait::nothing;
    c.input = outcome_of(r);
    return true;
}

/// The answer of a future that was waited for: what was thrown in, or its result.
Outcome future_answer(Coroutine& c, ResumeKind kind, const Value& sent) {
    const Value awaited = std::move(c.awaiting);
    c.wait = Wait::nothing;
    auto& future = *as<Future>(awaited);
    if (kind == ResumeKind::raise)
        return Outcome::raise(Ref<object::BaseException>(object::as_exception(sent)));
    if (future.pending()) return object::raise_runtime_error("await wasn't used with future");
    return loop::result_of(future);
}

/// Puts the answer to what was awaited into `input`. False: it still waits, `out` says for what.
bool answer(Coroutine& c, ResumeKind kind, Value sent, Resumed& out) {
    switch (c.wait) {
        case Wait::future: c.input = future_answer(c, kind, sent); return true;
        case Wait::iterator: return resume_awaited(c, kind, std::move(sent), out);
        default:
            c.wait = Wait::nothing;
            c.input = kind == ResumeKind::raise
                          ? Outcome::raise(Ref<object::BaseException>(object::as_exception(sent)))
                          : Outcome(std::move(sent));
            return true;
    }
}

/// Runs the frame until it ends or waits.
Resumed run_frame(Coroutine& c) {
    for (;;) {
        c.frame.resume();
        if (c.frame.done()) return finish(c, std::move(c.frame.promise().result));
        if (c.wait == Wait::future) {
            as<Future>(c.awaiting)->blocking = true;
            return suspended(c, c.awaiting);
        }
        ASSERT(c.wait == Wait::awaitable);
        Outcome iterator = object::awaitable_iterator(c.awaiting);
        if (iterator.raised()) {
            c.awaiting = Value();
            c.wait = Wait::nothing;
            c.input = std::move(iterator);
            continue;
        }
        c.awaiting = iterator.take();
        c.wait = Wait::iterator;
        Resumed out{Resumed::Kind::returned, Value()};
        if (!resume_awaited(c, ResumeKind::send, Value::none(), out)) return out;
    }
}

Resumed start(Coroutine& c) {
    c.started = true;
    c.running = true;
    if (c.routine().quick) {
        Outcome result{Value::none()};
        switch (c.routine().quick(c, result)) {
            case Quick::ended: return finish(c, std::move(result));
            case Quick::yielded:
                c.input = std::move(result);
                c.wait = Wait::quick_yield;
                return suspended(c, Value::none());
            case Quick::waits:
                c.wait = Wait::quick_future;
                as<Future>(c.awaiting)->blocking = true;
                return suspended(c, c.awaiting);
            default: break;
        }
    }
    c.frame = c.routine().start(c).handle;
    return run_frame(c);
}

Resumed resume(Object* self, ResumeKind kind, Value sent) {
    const Ref<Coroutine> alive(static_cast<Coroutine*>(self));
    Coroutine& c = *alive;
    if (c.running) return raised(object::raise_value_error("coroutine already executing"));
    if (c.finished) return raised(object::raise_runtime_error("cannot reuse already awaited coroutine"));
    if (!c.started) {
        if (kind == ResumeKind::raise) {
            c.started = true;
            return finish(c, Outcome::raise(Ref<object::BaseException>(object::as_exception(sent))));
        }
        if (!sent.is_none())
            return raised(object::raise_type_error("can't send non-None value to a just-started coroutine"));
        return start(c);
    }
    c.running = true;
    if (c.wait == Wait::quick_yield) {
        if (kind == ResumeKind::raise)
            return finish(c, Outcome::raise(Ref<object::BaseException>(object::as_exception(sent))));
        return finish(c, std::move(c.input));
    }
    if (c.wait == Wait::quick_future) {
        Outcome result = future_answer(c, kind, sent);
        c.routine().after(c);
        return finish(c, std::move(result));
    }
    Resumed out{Resumed::Kind::returned, Value()};
    if (!answer(c, kind, std::move(sent), out)) return out;
    return run_frame(c);
}

// gen_close.
Outcome close(Coroutine& c) {
    if (c.running) return object::raise_value_error("coroutine already executing");
    if (c.finished) return Value::none();
    if (!c.started) {
        c.started = true;
        const Resumed ended = finish(c, Value::none());
        return Value::none();
    }
    Resumed r = resume(&c, ResumeKind::raise,
                       Value(object::make_exception(&object::exc::GeneratorExit, std::string())));
    if (r.kind == Resumed::Kind::yielded)
        return object::raise_runtime_error("coroutine ignored GeneratorExit");
    if (r.kind == Resumed::Kind::returned) return std::move(r.value);
    if (object::is_a(r.value, &object::exc::GeneratorExit) ||
        object::is_a(r.value, &object::exc::StopIteration))
        return Value::none();
    return outcome_of(r);
}

// _PyGen_Finalize.
void finalize(Object* o) {
    auto& c = *static_cast<Coroutine*>(o);
    World& world = World::current();
    if (c.finished || world.stopped()) return;
    if (!c.started) {
        c.finished = true;
        const Outcome warned =
            world.warn(&object::exc::RuntimeWarning,
                       "coroutine '" + std::string(c.code->qualname) + "' was never awaited");
        return;
    }
    Outcome closed = close(c);
    if (closed.raised()) world.report("Exception ignored", Value(closed.exception()));
}

void clear(Object* o) {
    auto& c = *static_cast<Coroutine*>(o);
    c.finished = true;
    end_frame(c);
    c.awaiting = Value();
    drop_args(c);
    const Outcome dropped = std::move(c.input);
}

void traverse(Object* o, object::Visitor& visit) {
    auto& c = *static_cast<Coroutine*>(o);
    visit(c.awaiting);
    for (const Value& arg : c.args) visit(arg);
}

// coroutine.__await__ and the check of GET_AWAITABLE.
Outcome await(const Value& self) {
    if (coroutine_of(self).awaiting) return object::raise_runtime_error("coroutine is being awaited already");
    return self;
}

Outcome as_call(Resumed r) {
    if (r.kind == Resumed::Kind::yielded) return std::move(r.value);
    if (r.kind == Resumed::Kind::returned)
        return Outcome::raise(object::make_stop_iteration(std::move(r.value)));
    return outcome_of(r);
}

Outcome method_send(const Value* a) { return as_call(resume(a[0].object(), ResumeKind::send, a[1])); }
Outcome method_throw(const Value* a) {
    Value exception = a[1];
    if (!a[2].is_none() && !object::is_exception(exception)) {
        exception = object::is_exception(a[2]) ? a[2] : TRY(object::call(exception, {a[2]}));
    }
    Outcome thrown = object::raise_object(exception);
    return as_call(resume(a[0].object(), ResumeKind::raise, Value(thrown.take_exception())));
}
Outcome method_close(const Value* a) { return close(coroutine_of(a[0])); }
Outcome method_await(const Value* a) { return loop::coroutine_wrapper(a[0]); }

Outcome repr(const Value& self) {
    return object::make_str("<coroutine object " + std::string(coroutine_of(self).code->qualname) +
                            " at 0x0>");
}

// --- cr_code and cr_frame: enough for a program that prints where a coroutine is ---

struct LibraryCode : Object {
    const loop::NativeCode* code = nullptr;
};
struct LibraryFrame : Object {
    const loop::NativeCode* code = nullptr;
    int line = 0;
};
Type library_code_type, library_frame_type;

Value code_object(const loop::NativeCode* code) {
    auto* made = make<LibraryCode>(&library_code_type);
    made->code = code;
    return Value::adopt(made);
}
Outcome get_code(const Value& self) { return code_object(coroutine_of(self).code); }
Outcome get_frame(const Value& self) {
    const Coroutine& c = coroutine_of(self);
    if (c.finished) return Value::none();
    auto* made = make<LibraryFrame>(&library_frame_type);
    made->code = c.code;
    made->line = c.line ? c.line : c.code->line;
    return Value::adopt(made);
}
Outcome get_await(const Value& self) {
    const Value& awaited = coroutine_of(self).awaiting;
    return awaited ? awaited : Value::none();
}

void ready_library_frames() {
    library_code_type.slots.repr = [](const Value& v) -> Outcome {
        const loop::NativeCode& code = *as<LibraryCode>(v)->code;
        return object::make_str("<code object " + std::string(code.name) + " at 0x0, file \"" + code.file +
                                "\", line " + std::to_string(code.line) + ">");
    };
    object::ready_type(library_code_type, {"code", "builtins", nullptr, sizeof(LibraryCode), 0, false});
    object::define_getsets(
        library_code_type,
        {{"co_name",
          [](const Value& v) -> Outcome { return object::make_str(as<LibraryCode>(v)->code->name); }},
         {"co_qualname",
          [](const Value& v) -> Outcome { return object::make_str(as<LibraryCode>(v)->code->qualname); }},
         {"co_filename",
          [](const Value& v) -> Outcome { return object::make_str(as<LibraryCode>(v)->code->file); }},
         {"co_firstlineno",
          [](const Value& v) -> Outcome { return Value::small_int(as<LibraryCode>(v)->code->line); }}});
    library_frame_type.slots.repr = [](const Value& v) -> Outcome {
        const auto& frame = *as<LibraryFrame>(v);
        return object::make_str("<frame at 0x0, file '" + std::string(frame.code->file) + "', line " +
                                std::to_string(frame.line) + ", code " + frame.code->name + ">");
    };
    object::ready_type(library_frame_type, {"frame", "builtins", nullptr, sizeof(LibraryFrame), 0, false});
    object::define_getsets(
        library_frame_type,
        {{"f_lineno", [](const Value& v) -> Outcome { return Value::small_int(as<LibraryFrame>(v)->line); }},
         {"f_code", [](const Value& v) -> Outcome { return code_object(as<LibraryFrame>(v)->code); }}});
}

Value wrap(const Value& awaitable);

Frame wrap_awaitable_frame(Coroutine& self) { co_return co_await self.await(self.args[0], 721); }
const Routine kWrapAwaitable{
    {"_wrap_awaitable", "ensure_future.<locals>._wrap_awaitable", "asyncio/tasks.py", 720},
    wrap_awaitable_frame};
Value wrap(const Value& awaitable) { return make_coroutine(kWrapAwaitable, awaitable); }

}  // namespace

Value make_coroutine(const Routine& routine, Value a, Value b, Value c, Value d) {
    auto* made = make<Coroutine>(&loop::native_coroutine_type);
    made->code = &routine;
    made->args[0] = std::move(a);
    made->args[1] = std::move(b);
    made->args[2] = std::move(c);
    made->args[3] = std::move(d);
    return Value::adopt(made);
}

bool overrides(const Object* o, const Type& base, const char* attribute) {
    if (o->type == &base) return false;
    const object::Str* name = object::intern(attribute);
    const Value* own = o->type->lookup(name);
    const Value* original = base.lookup(name);
    return own != original && !(own && original && own->is(*original));
}

void ready_native_coroutine_type() {
    Type& type = loop::native_coroutine_type;
    object::Slots& s = type.slots;
    s.resume = resume;
    s.await = await;
    s.finalize = finalize;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    object::ready_type(
        type, {"coroutine", "builtins", &loop::coroutine_type, sizeof(Coroutine), Type::kContainer, false});
    object::define_methods(type, {{"send", "self, value, /", method_send},
                                  {"throw", "self, type, value=None, traceback=None, /", method_throw},
                                  {"close", "self, /", method_close},
                                  {"__await__", "self, /", method_await}});
    object::define_getsets(
        type,
        {{"__name__", [](const Value& v) -> Outcome { return object::make_str(coroutine_of(v).code->name); }},
         {"__qualname__",
          [](const Value& v) -> Outcome { return object::make_str(coroutine_of(v).code->qualname); }},
         {"cr_running", [](const Value& v) -> Outcome { return Value::boolean(coroutine_of(v).running); }},
         {"cr_suspended",
          [](const Value& v) -> Outcome {
              const Coroutine& c = coroutine_of(v);
              return Value::boolean(c.started && !c.finished && !c.running);
          }},
         {"cr_code", get_code},
         {"cr_frame", get_frame},
         {"cr_await", get_await},
         {"cr_origin", [](const Value&) -> Outcome { return Value::none(); }}});
    ready_library_frames();
    loop::wrap_awaitable = wrap;
}

}  // namespace aio
