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

/// The same, the last one first, as the variables and the stack of a frame end.
/// CPython 3.14: Python/frame.c, _PyFrame_ClearLocals.
void clear_frame_registers(const Value* from, Value* to) {
    while (to != from) {
        --to;
        const Bits old = to->raw();
        raw(*to) = bits::kUndefined;
        bits::release(old);
    }
}

bool both_ints(Bits x, Bits y) { return (x & y & 1) != 0; }

// Dividing 64 bits takes processors several times as long as 32.
bool both_short(std::int64_t x, std::int64_t y) { return static_cast<std::uint64_t>(x | y) >> 32 == 0; }

std::int64_t floor_mod(std::int64_t x, std::int64_t y) {
    if (both_short(x, y)) return static_cast<std::uint32_t>(x) % static_cast<std::uint32_t>(y);
    const std::int64_t m = x % y;
    return m != 0 && ((m ^ y) < 0) ? m + y : m;
}
std::int64_t floor_div(std::int64_t x, std::int64_t y) {
    if (both_short(x, y)) return static_cast<std::uint32_t>(x) / static_cast<std::uint32_t>(y);
    const std::int64_t q = x / y;
    return (x % y != 0 && ((x ^ y) < 0)) ? q - 1 : q;
}

bool simple_parameters(const code::Code& c) { return !c.has_varargs && !c.has_varkw && c.kwonly_count == 0; }

/// May a call with `count` positional arguments begin at once, with those as its first registers?
bool is_plain_call(const code::Code& c, std::uint32_t count) {
    return c.machine_side && static_cast<const Caches*>(c.machine_side)->plain_arity == count;
}

/// The registers behind the arguments; a library call costs more than it saves for so few.
void begin_registers(Value* from, const Value* to) {
    for (; from != to; ++from) new (from) Value();
}

}  // namespace

struct Dispatch {
    Machine& m;

    Resumed run(Frame* entry, ResumeKind kind, Value sent_value);

    /// See code.h, "Line events".
    void trace_line(Frame* f, const Instruction& i) {
        const code::Position& p =
            f->code->positions[static_cast<std::size_t>(&i - f->code->instructions.items)];
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
    void show_throw(Frame* f) {
        f->thrown_into = false;
        if (!m.trace_lines || f->code->is_library) return;
        f->traced_line = f->position().line;
        m.doors.line(*f->code, f->traced_line);
    }
    bool out_of_fuel() {
        if (m.stopping_) return true;
        if (object::out_of_effort()) m.stop();
        return m.stopping_;
    }
    static Value stop_exception() { return make_exception(&exc::SystemExit, "the run was stopped").value(); }

    /// `f`: the frame that resumes it, or null.
    bool push_generator(Frame* f, Generator* g);
    bool fits(const Value* from, const code::Code& c) const {
        return from + c.register_count + 64 <= m.stack_limit_ && m.depth_ < m.recursion_limit;
    }
    /// A frame for an ordinary call of a function that the frame owns from now on; `fits` was asked before.
    Frame* begin_call(const code::Code& c, Function* function, Value* registers, Frame* back) {
        const std::size_t chunk = m.frames_used_ / Machine::kFrameChunk;
        if (chunk == m.frame_chunks_.size()) m.add_frame_chunk();
        Frame* const f = &m.frame_chunks_[chunk][m.frames_used_ % Machine::kFrameChunk];
        ++m.frames_used_;
        ++m.depth_;
        f->begin(&c, function, registers, back);
        return f;
    }
    /// An ordinary frame ends: its registers are empty. Gives the frame to go on in.
    Frame* leave_call(Frame* done) {
        Frame* back = done->back;
        if (done->object || !done->name_space.is_undefined()) {
            m.pop_frame(done);
            return back;
        }
        Function* const function = std::exchange(done->function, nullptr);
        --m.depth_;
        --m.frames_used_;
        if (function && --function->refs == 0) destroy(function);
        return back;
    }
    /// A generator's frame ends or suspends.
    Frame* leave_generator(Frame* f, GeneratorState state) {
        Generator* g = f->generator;
        Frame* back = f->back;
        f->back = nullptr;
        g->state = state;
        m.exc_ = g->exc.previous;
        g->exc.previous = nullptr;
        --m.depth_;
        return back;
    }
    void finish_generator(Frame* f) {
        Generator* g = f->generator;
        f->ending = true;
        if (f->object) end_frame_object(*f);  // takes the variables over, if a traceback still wants them
        clear_frame_registers(g->registers(), g->registers() + f->code->register_count);
        g->exc.handled = Value();
    }
};

bool Dispatch::push_generator(Frame* f, Generator* g) {
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

#define REG_A r[ins->a]
#define REG_B r[ins->b]
#define REG_C r[ins->c]
#define SYNC f->next = pc
#define ENTER(frame)      \
    do {                  \
        f = (frame);      \
        m.frame_ = f;     \
        r = f->registers; \
        pc = f->next;     \
    } while (false)
// Leaves the scopes of the instruction properly; the compilers copy the jump behind `next` to every use.
#define NEXT goto next
#define RELEASE_A \
    if (ins->flags & code::kReleaseA) put(REG_A, Value())
#define RELEASE_B \
    if (ins->flags & code::kReleaseB) put(REG_B, Value())
#define RELEASE_C \
    if (ins->flags & code::kReleaseC) put(REG_C, Value())
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

    // Not members: the compiler keeps in registers what nobody else can point to.
    Frame* f;
    Value* r;
    const Instruction* pc;
    const Instruction* ins;  // the one under way; its fields are read when they are needed
    Value error;             // the exception on its way
    ResumeKind sent_kind = kind;
    Value sent = std::move(sent_value);

    entry->is_entry = true;
    ENTER(entry);
    if (!entry->code->machine_side) make_caches(*entry->code);
    if (entry->generator) goto resumed;

next:
    ins = pc++;
    goto* labels[ins->op];

traced:
    SYNC;
    trace_line(f, *ins);
    goto* kPlain[ins->op];

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
            clear_frame_registers(r + handler->depth, r + f->code->register_count);
            put(r[handler->depth], std::move(error));
            pc = f->code->instructions.items + handler->target;
            // What has no line hides none: the line of the handler shows, even if it was the last one.
            if (m.trace_lines && (f->position().line == 0 || f->code->positions[handler->target].line == 0))
                f->traced_line = -1;
            NEXT;
        }
    }
    {
        const bool is_entry = f->is_entry;
        Frame* back;
        if (f->generator) {
            const Value keep(f->generator);
            error = generator_result_exception(*f->generator, std::move(error));
            finish_generator(f);
            back = leave_generator(f, GeneratorState::finished);
        } else {
            f->made = Value();
            f->ending = true;
            if (f->object) end_frame_object(*f);
            clear_frame_registers(r, r + f->code->register_count);
            back = leave_call(f);
        }
        m.frame_ = back;
        if (is_entry) return Resumed{Resumed::Kind::raised, std::move(error)};
        ENTER(back);
        // What was awaited or iterated is done for.
        const Op pending = static_cast<Op>((pc - 1)->op);
        if (pending == Op::Await || pending == Op::YieldFrom) put(r[(pc - 1)->a], Value());
        if (f->thrown_into) show_throw(f);
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
    Dispatch d{*this};
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
    Dispatch{*this}.push_generator(frame_, g);
    return execute(&g->frame, kind, std::move(sent));
}

}  // namespace vm
