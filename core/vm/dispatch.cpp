// The execution of instructions. One function, one label an instruction; the bodies are in the
// ops_*.inc files by topic, the slow cases in operations.h. Calls between functions of a program, and
// resuming their generators and coroutines, change frames here without recursion in C++.
#include <cstring>
#include <string>

#include "core/loop/world.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/vm/cache.h"
#include "core/vm/machine.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;
using code::Instruction;
using code::Op;

namespace {

void put(Value& slot, Value fresh) { slot = std::move(fresh); }

Bits& raw(Value& v) { return reinterpret_cast<Bits&>(v); }

/// Writes a word that needs no counting (a small int, a singleton).
void put_plain(Value& slot, Bits fresh) {
    const Bits old = slot.raw();
    raw(slot) = fresh;
    bits::release(old);
}

void clear_registers(Value* from, const Value* to) {
    for (; from != to; ++from) {
        const Bits old = from->raw();
        raw(*from) = bits::kUndefined;
        bits::release(old);
    }
}

bool both_ints(Bits x, Bits y) { return (x & y & 1) != 0; }

std::int64_t floor_mod(std::int64_t x, std::int64_t y) {
    const std::int64_t m = x % y;
    return m != 0 && ((m ^ y) < 0) ? m + y : m;
}
std::int64_t floor_div(std::int64_t x, std::int64_t y) {
    const std::int64_t q = x / y;
    return (x % y != 0 && ((x ^ y) < 0)) ? q - 1 : q;
}

bool simple_parameters(const code::Code& c) { return !c.has_varargs && !c.has_varkw && c.kwonly_count == 0; }

}  // namespace

struct Dispatch {
    Machine& m;
    Frame* f;
    Value* r;
    const Instruction* pc;
    Instruction i;
    Value error;  // the exception on its way
    ResumeKind sent_kind = ResumeKind::send;
    Value sent;

    Resumed run(Frame* entry, ResumeKind kind, Value sent_value);

    void enter(Frame* to) {
        f = to;
        m.frame_ = to;
        r = to->registers;
        pc = to->next;
    }
    /// See code.h, "Line events".
    void trace_line() {
        const code::Position& p =
            f->code->positions[static_cast<std::size_t>(pc - 1 - f->code->instructions.items)];
        const bool jumps_back = i.op == static_cast<std::uint8_t>(Op::JumpBack);
        if (p.line == 0 && !jumps_back) return;
        if (!f->code->is_library) {
            if ((i.flags & code::kStartsLine) && f->traced_line != p.line) m.doors.line(*f->code, p.line);
            // A jump without a line of its own has the line that was executed last.
            const std::int32_t from = p.line != 0 ? p.line : f->traced_line;
            if (jumps_back && f->code->positions[i.far_target()].line == from) m.doors.line(*f->code, from);
        }
        if (p.line != 0) f->traced_line = p.line;
    }
    /// What is awaited has ended after an exception was thrown into it: the line of the await shows again.
    /// CPython 3.14: Python/bytecodes.c, CLEANUP_THROW, an instruction that nothing else reaches.
    void show_throw() {
        f->thrown_into = false;
        if (!m.trace_lines || f->code->is_library) return;
        f->traced_line = f->position().line;
        m.doors.line(*f->code, f->traced_line);
    }
    bool out_of_fuel() {
        if (--m.fuel_ > 0) return false;
        m.fuel_ = Machine::kFuel;
        if (m.stopping_) return true;
        if (m.doors.interrupt ? m.doors.interrupt() : Heap::current().exhausted()) m.stop();
        return m.stopping_;
    }
    static Value stop_exception() { return make_exception(&exc::SystemExit, "the run was stopped").value(); }

    bool push_generator(Generator* g);
    bool fits(const Value* from, const code::Code& c) const {
        return from + c.register_count + 64 <= m.stack_ + Machine::kStackSize && m.depth_ < m.recursion_limit;
    }
    /// An ordinary frame ends: its registers are empty. Gives the frame to go on in.
    Frame* leave_call() {
        Frame* done = f;
        Frame* back = done->back;
        m.pop_frame(done);
        return back;
    }
    /// A generator's frame ends or suspends.
    Frame* leave_generator(GeneratorState state) {
        Generator* g = f->generator;
        Frame* back = f->back;
        f->back = nullptr;
        g->state = state;
        m.exc_ = g->exc.previous;
        g->exc.previous = nullptr;
        --m.depth_;
        return back;
    }
    void finish_generator() {
        Generator* g = f->generator;
        if (f->object) end_frame_object(*f);  // takes the variables over, if a traceback still wants them
        clear_registers(g->registers(), g->registers() + f->code->register_count);
        g->exc.handled = Value();
    }
};

bool Dispatch::push_generator(Generator* g) {
    if (m.depth_ >= m.recursion_limit) return false;
    ++m.depth_;
    g->frame.back = f;
    g->frame.is_entry = false;
    g->frame.stack_end = f ? f->stack_end : m.stack_;
    g->exc.previous = m.exc_;
    m.exc_ = &g->exc;
    g->state = GeneratorState::running;
    g->awaited_once = true;
    return true;
}

#define REG_A r[i.a]
#define REG_B r[i.b]
#define REG_C r[i.c]
#define SYNC f->next = pc
// Leaves the scopes of the instruction properly; the compilers copy the jump behind `next` to every use.
#define NEXT goto next
#define RELEASE_A \
    if (i.flags & code::kReleaseA) put(REG_A, Value())
#define RELEASE_B \
    if (i.flags & code::kReleaseB) put(REG_B, Value())
#define RELEASE_C \
    if (i.flags & code::kReleaseC) put(REG_C, Value())
#define RELEASE_BC \
    RELEASE_B;     \
    RELEASE_C
/// Raises in this frame at this instruction.
#define FAIL(outcome)                         \
    do {                                      \
        error = Value((outcome).exception()); \
        goto raise_new;                       \
    } while (false)
/// Result of an instruction that releases b and c: the operands die before the result is written.
#define RESULT_BC(expression)                \
    do {                                     \
        SYNC;                                \
        Outcome result_ = (expression);      \
        RELEASE_BC;                          \
        if (result_.raised()) FAIL(result_); \
        put(REG_A, result_.take());          \
        NEXT;                                \
    } while (false)

Resumed Dispatch::run(Frame* entry, ResumeKind kind, Value sent_value) {
    static const void* const kPlain[] = {
#define DISPATCH_LABEL(name, a, b, c) &&op_##name,
        CODE_OPCODES(DISPATCH_LABEL)
#undef DISPATCH_LABEL
    };
    static const void* const kTraced[] = {
#define DISPATCH_TRACED(name, a, b, c) &&traced,
        CODE_OPCODES(DISPATCH_TRACED)
#undef DISPATCH_TRACED
    };
    const void* const* const labels = m.trace_lines ? kTraced : kPlain;

    entry->is_entry = true;
    enter(entry);
    if (!entry->code->machine_side) make_caches(*entry->code);
    sent_kind = kind;
    sent = std::move(sent_value);
    if (entry->generator) goto resumed;

next:
    i = *pc++;
    goto* labels[i.op];

traced:
    SYNC;
    trace_line();
    goto* kPlain[i.op];

// Later files use macros of earlier ones.
// clang-format off
#include "core/vm/ops_values.inc"
#include "core/vm/ops_arithmetic.inc"
#include "core/vm/ops_jumps.inc"
#include "core/vm/ops_build.inc"
#include "core/vm/ops_calls.inc"
#include "core/vm/ops_generators.inc"
#include "core/vm/ops_exceptions.inc"
#include "core/vm/ops_definitions.inc"
    // clang-format on

stop_here:
    error = stop_exception();
    goto unwind;

raise_new:  // `error` was just raised by the instruction before pc
    SYNC;
    if (!as_exception(error)->context) set_context(*as_exception(error), m.handled());
raise_here:
    SYNC;
    add_traceback(*as_exception(error), *f);
unwind:
    if (loop::World::current().stopped()) m.stop();
    if (!m.stopping_) {
        const std::uint32_t at = static_cast<std::uint32_t>(f->next - 1 - f->code->instructions.items);
        if (const code::Handler* handler = f->code->handler_at(at)) {
            clear_registers(r + handler->depth, r + f->code->register_count);
            put(r[handler->depth], std::move(error));
            pc = f->code->instructions.items + handler->target;
            NEXT;
        }
    }
    {
        const bool is_entry = f->is_entry;
        Frame* back;
        if (f->generator) {
            const Value keep(f->generator);
            error = generator_result_exception(*f->generator, std::move(error));
            finish_generator();
            back = leave_generator(GeneratorState::finished);
        } else {
            f->made = Value();
            if (f->object) end_frame_object(*f);
            clear_registers(r, r + f->code->register_count);
            back = leave_call();
        }
        m.frame_ = back;
        if (is_entry) return Resumed{Resumed::Kind::raised, std::move(error)};
        enter(back);
        // What was awaited or iterated is done for.
        const Op pending = static_cast<Op>((pc - 1)->op);
        if (pending == Op::Await || pending == Op::YieldFrom) put(r[(pc - 1)->a], Value());
        if (f->thrown_into) show_throw();
        goto raise_here;
    }
}

Resumed Machine::execute(Frame* entry, ResumeKind kind, Value sent) {
    if (stopping_ || nesting_ >= kMaxNesting) {
        // Nothing was executed: the frame is given back as it came.
        Value error = stopping_
                          ? Dispatch::stop_exception()
                          : make_exception(&exc::RecursionError, "maximum recursion depth exceeded").value();
        if (!entry->generator) {
            clear_registers(entry->registers, entry->registers + entry->code->register_count);
            pop_frame(entry);
        }
        return Resumed{Resumed::Kind::raised, std::move(error)};
    }
    ++nesting_;
    Frame* const before = frame_;
    Dispatch d{*this, nullptr, nullptr, nullptr, Instruction{}, Value(), ResumeKind::send, Value()};
    Resumed result = d.run(entry, kind, std::move(sent));
    frame_ = before;
    --nesting_;
    return result;
}

Resumed Machine::resume(Generator* g, ResumeKind kind, Value sent) {
    if (stopping_ || nesting_ >= kMaxNesting || depth_ >= recursion_limit) {
        Value error = stopping_
                          ? Dispatch::stop_exception()
                          : make_exception(&exc::RecursionError, "maximum recursion depth exceeded").value();
        return Resumed{Resumed::Kind::raised, std::move(error)};
    }
    const Value keep(g);
    Dispatch pushing{*this, frame_, nullptr, nullptr, Instruction{}, Value(), ResumeKind::send, Value()};
    pushing.push_generator(g);
    return execute(&g->frame, kind, std::move(sent));
}

}  // namespace vm
