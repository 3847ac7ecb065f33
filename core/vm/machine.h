// The machine: executes code. Its state during one run: the stacks of frames and registers, the
// exception being handled, fuel, and the doors to what it does not know (modules, warnings, recording).
// One machine is current on a thread, as one Heap is.
#pragma once

#include <string>
#include <vector>

#include "core/object/effort.h"
#include "core/vm/frame.h"
#include "core/vm/function.h"
#include "core/vm/generator.h"

namespace vm {

/// What the machine asks of the floors above it. All set before the first execution.
struct Doors {
    /// The module of a full dotted name, imported if need be. ModuleNotFoundError.
    object::Outcome (*import_module)(object::Str* name) = nullptr;
    /// A warning is issued: category is a warning type; `source` for "never awaited".
    void (*warn)(object::Type* category, const std::string& text) = nullptr;
    /// A line of the program's file is about to run. Only called while `trace_lines` is on.
    void (*line)(const code::Code& code, std::int32_t line) = nullptr;
    /// Asynchronous generators: hooks of the running loop (Undefined: none).
    object::Value (*asyncgen_first_iteration)() = nullptr;
    object::Value (*asyncgen_finalizer)() = nullptr;
};

class Machine {
  public:
    Machine();
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    static Machine& current();

    Doors doors;
    bool trace_lines = false;
    object::Dict* builtins = nullptr;  ///< owned: the names of the module builtins
    int recursion_limit = 1000;

    /// Runs a frame until it returns, raises, or (a generator's) yields.
    object::Resumed execute(Frame* entry, object::ResumeKind kind, object::Value sent);
    /// Runs a generator that is not running and not finished until its next yield, return or raise.
    object::Resumed resume(Generator* g, object::ResumeKind kind, object::Value sent);
    /// Runs the code of a module with a Dict as its globals, and another mapping for its own names if one is
    /// given; gives what it returns.
    object::Outcome run_module(const code::Code* code, object::Dict* globals,
                               const object::Value& name_space = object::Value());
    /// Calls a function of a program from C++.
    object::Outcome call_function(Function* f, const object::Args& args);
    /// Runs a class body: its names go to `name_space`; gives what the body returns.
    object::Outcome run_class_body(Function* body, const object::Value& name_space);

    Frame* frame() const { return frame_; }  ///< innermost, or null
    /// The innermost frame of the program (library frames are left out), or null.
    Frame* program_frame() const;
    /// The exception being handled (sys.exception()), borrowed; Undefined if none.
    const object::Value& handled() const;

    /// Ends the run: from now on exceptions cannot be caught and nothing is executed any more.
    void stop() {
        stopping_ = true;
        object::effort_left = 0;
    }
    bool stopping() const { return stopping_; }
    /// Was the last yield one of an asynchronous generator's own (not one of what it awaits)?
    bool async_yield = false;
    std::uint64_t executed_calls = 0;

  private:
    friend struct Dispatch;
    friend struct ThreadStacks;
    static constexpr std::size_t kFrameChunk = 256;
    static constexpr std::size_t kStackSize = std::size_t{1} << 20;  // Values
    static constexpr std::size_t kThreadStackSize = std::size_t{1}
                                                    << 17;  // of a thread that a program starts
    static constexpr int kMaxNesting = 1000;  // execute() inside execute(); object::Nesting counts the rest

    Frame* push_frame(const code::Code* code, Function* function, object::Value* registers, Frame* back);
    void pop_frame(Frame* f);
    void add_frame_chunk();
    object::Outcome too_deep();

    // The stacks of the thread that runs (threads.cpp exchanges them)
    Frame* frame_ = nullptr;
    std::vector<Frame*> frame_chunks_;
    std::size_t frames_used_ = 0;
    object::Value* stack_ = nullptr;
    const object::Value* stack_limit_ = nullptr;
    HandledException base_exc_{object::Value(), nullptr};
    HandledException* exc_ = &base_exc_;
    int depth_ = 0;
    int nesting_ = 0;
    bool stopping_ = false;
};

inline void Frame::begin(const code::Code* code_, Function* function_, object::Value* registers_,
                         Frame* back_) {
    back = back_;
    code = code_;
    registers = registers_;
    next = code_->instructions.items;
    stack_end = registers_ + code_->register_count;
    function = function_;
    generator = nullptr;
    object = nullptr;
    traced_line = -1;
    is_entry = false;
    ending = false;
    from_stack = true;
    if (function_) globals = function_->globals;
}

/// An exception passes through a frame: adds the traceback entry of the instruction under way.
void add_traceback(object::BaseException& e, Frame& f);
/// `handled` becomes the __context__ of `e`, without making a circle. CPython 3.14: Python/errors.c,
/// _PyErr_SetObject.
void set_context(object::BaseException& e, const object::Value& handled);
/// Readies the types of this floor; after ready_object_types and ready_code_types.
void ready_vm_types();

}  // namespace vm
