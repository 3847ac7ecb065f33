// Frames: one activation of a code, in the frame stack of the machine or inside a generator.
// A FrameObject is what tracebacks and sys._getframe keep of one; it outlives the activation and takes its
// variables over.
#pragma once

#include "core/code/code.h"
#include "core/object/containers.h"
#include "core/object/object.h"

namespace vm {

struct Function;
struct Generator;
struct FrameObject;

/// The stack of exceptions being handled, one item for the machine and one for every running generator.
/// CPython 3.14: Include/cpython/pystate.h, _PyErr_StackItem.
struct HandledException {
    object::Value handled;  ///< the exception, or Undefined
    HandledException* previous;
};

struct Frame {
    Frame* back;             ///< who called or resumed it; null while a generator's frame is suspended
    const code::Code* code;  ///< kept alive by `function` or by the generator
    object::Value* registers;
    const code::Instruction* next;  ///< the instruction to be executed next; `next - 1` is the one under way
    object::Value* stack_end;       ///< where a callee's registers may begin
    object::Dict* globals;
    Function* function;        ///< owned; null for module code
    Generator* generator;      ///< whose frame it is; null: an ordinary call
    FrameObject* object;       ///< owned; made when something wants to keep the frame
    object::Value name_space;  ///< class bodies: where names are
    object::Value made;        ///< a call of a class: the instance that __init__ gets
    std::int32_t traced_line;  ///< line of the instruction executed last; -1: just started or resumed
    bool is_entry;             ///< its end is the end of Machine::execute
    bool from_stack;           ///< registers lie in the machine's stack
    bool thrown_into;          ///< an exception went through it into what it awaits, which has not ended yet
    bool ending;  ///< it has returned and its variables die: what that causes happens in its caller

    /// Of an ordinary call; `name_space` and `made` are empty already.
    void begin(const code::Code* code_, Function* function_, object::Value* registers_, Frame* back_);
    std::uint32_t index() const { return static_cast<std::uint32_t>(next - 1 - code->instructions.items); }
    const code::Position& position() const { return code->positions[index()]; }
    /// The line it is at; of the definition, if it has not begun. An instruction without a line of its own
    /// (the end of a handler deletes its name) has the one before it, as in CPython 3.14: Python/flowgraph.c,
    /// propagate_line_numbers.
    std::int32_t line() const {
        if (next == code->instructions.items) return code->first_line;
        std::uint32_t at = index();
        while (at > 0 && code->positions[at].line == 0) --at;
        return code->positions[at].line;
    }
};

struct FrameObject : object::Object {
    Frame* live;             ///< null once the activation is over
    const code::Code* code;  ///< owned
    object::Dict* globals;   ///< owned
    object::Value* saved;    ///< local_count values taken over at the end, or null
    FrameObject* back;       ///< owned; who called it, once the activation is over
    std::int32_t line;       ///< where it ended
};

extern object::Type frame_type;
/// The frame's object, made if there is none; borrowed.
FrameObject* frame_object(Frame& f);
/// At the end of an activation: its variables go to the FrameObject if someone else keeps it, else die. The
/// FrameObject keeps its caller's from then on. CPython 3.14: Python/frame.c, take_ownership.
void end_frame_object(Frame& f);
/// Names and values of the variables that are bound, in order of registers.
object::Outcome frame_locals(const Frame& f);
void ready_frame_type();

}  // namespace vm
