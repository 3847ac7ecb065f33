// The machine's stacks, calls from C++, and what happens to exceptions on their way through frames.
// The execution of instructions is in dispatch.cpp.
#include "core/vm/machine.h"

#include <cstdlib>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/cache.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {
constinit thread_local Machine* current_machine = nullptr;
}

Machine& Machine::current() { return *current_machine; }

Machine::Machine() {
    ASSERT(current_machine == nullptr);
    current_machine = this;
    stack_ = static_cast<Value*>(std::malloc(kStackSize * sizeof(Value)));
    ASSERT(stack_ != nullptr);
    stack_limit_ = stack_ + kStackSize;
    effort_left = kEffort;
}

Machine::~Machine() {
    std::free(stack_);
    for (Frame* chunk : frame_chunks_) std::free(chunk);
    current_machine = nullptr;
}

Outcome Machine::too_deep() { return raise(&exc::RecursionError, "maximum recursion depth exceeded"); }

/// The registers are set up by the caller; null if the stacks are full.
Frame* Machine::push_frame(const code::Code* code, Function* function, Value* registers, Frame* back) {
    if (depth_ >= recursion_limit || registers + code->register_count + 64 > stack_limit_) return nullptr;
    ++depth_;
    const std::size_t chunk = frames_used_ / kFrameChunk;
    if (chunk == frame_chunks_.size()) add_frame_chunk();
    Frame* f = &frame_chunks_[chunk][frames_used_ % kFrameChunk];
    ++frames_used_;
    f->begin(code, function, registers, back);
    return f;
}

void Machine::add_frame_chunk() {
    frame_chunks_.push_back(static_cast<Frame*>(std::calloc(kFrameChunk, sizeof(Frame))));
}

/// The registers are empty already.
void Machine::pop_frame(Frame* f) {
    if (f->object) end_frame_object(*f);
    if (Function* function = std::exchange(f->function, nullptr)) static_cast<void>(Value::adopt(function));
    if (!f->name_space.is_undefined()) f->name_space = Value();
    --depth_;
    --frames_used_;
}

Frame* Machine::program_frame() const {
    for (Frame* f = frame_; f; f = f->back)
        if (!f->code->is_library && !f->ending) return f;
    return nullptr;
}

const Value& Machine::handled() const {
    static const Value nothing;
    for (const HandledException* e = exc_; e; e = e->previous)
        if (!e->handled.is_undefined() && !e->handled.is_none()) return e->handled;
    return nothing;
}

namespace {
Outcome as_outcome(Resumed r) {
    if (r.kind == Resumed::Kind::raised) return Outcome::raise(Ref<BaseException>(as_exception(r.value)));
    return std::move(r.value);
}
void make_undefined(Value* from, Value* to) {
    for (; from != to; ++from) new (from) Value();
}
}  // namespace

Outcome Machine::run_module(const code::Code* code, Dict* globals, const Value& name_space) {
    Value* registers = frame_ ? frame_->stack_end : stack_;
    Frame* f = push_frame(code, nullptr, registers, frame_);
    if (!f) return too_deep();
    f->globals = globals;
    f->name_space = name_space;
    make_undefined(registers, registers + code->register_count);
    return as_outcome(execute(f, ResumeKind::send, Value::none()));
}

Outcome Machine::call_function(Function* function, const Args& args) {
    const code::Code& code = *function->code;
    if (code.is_generator || code.is_coroutine || code.is_async_generator) {
        Generator* g = new_generator(function);
        Value owner = Value::adopt(g);
        Outcome bound = bind_arguments(*function, args, g->registers());
        if (bound.ok()) return owner;
        end_generator(*g);  // it never was: nothing is to be said about it
        return bound;
    }
    Value* registers = frame_ ? frame_->stack_end : stack_;
    if (registers + code.register_count + 64 > stack_limit_) return too_deep();
    make_undefined(registers, registers + code.register_count);
    Outcome bound = bind_arguments(*function, args, registers);
    Frame* f = bound.ok() ? push_frame(&code, function, registers, frame_) : nullptr;
    if (!f) {
        for (std::uint32_t i = 0; i < code.register_count; ++i) registers[i] = Value();
        if (bound.raised()) return bound;
        return too_deep();
    }
    ++function->refs;
    return as_outcome(execute(f, ResumeKind::send, Value::none()));
}

Outcome Machine::run_class_body(Function* body, const Value& name_space) {
    const code::Code& code = *body->code;
    Value* registers = frame_ ? frame_->stack_end : stack_;
    Frame* f = push_frame(&code, body, registers, frame_);
    if (!f) return too_deep();
    ++body->refs;
    make_undefined(registers, registers + code.register_count);
    new (&f->name_space) Value(name_space);
    return as_outcome(execute(f, ResumeKind::send, Value::none()));
}

void add_traceback(BaseException& e, Frame& f) {
    const code::Position& p = f.position();
    auto* t = static_cast<Traceback*>(make_instance(&traceback_type));
    t->frame = Value(frame_object(f));
    t->function = f.code->qualname;
    t->file = f.code->is_library && !f.code->is_from_text ? nullptr : f.code->filename;
    t->line = p.line;
    t->column = p.column;
    t->end_line = p.end_line;
    t->end_column = p.end_column;
    t->next = std::move(e.traceback);
    e.traceback = Ref<Traceback>::adopt(t);
}

void set_context(BaseException& e, const Value& handled) {
    if (handled.is_undefined() || handled.is_none() || handled.object() == &e) return;
    object::set_context(e, *as_exception(handled));
}

void ready_vm_types() {
    static const bool ready = [] {
        ready_function_type();
        ready_super();
        ready_type_new();
        ready_frame_type();
        ready_generator_types();
        ready_async_generator_types();
        return true;
    }();
    ASSERT(ready);
}

}  // namespace vm
