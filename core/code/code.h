// Code: one compiled block (module, function, class body, lambda, generator expression ...), as plain
// data that does not change once it is made. It is made by compiler.h.
//
// Line events. An instruction with line 0 has no place in the source; for line events it does not exist.
// Before an instruction with kStartsLine, a `line` event for its line is due if the line that this frame
// executed last (of any instruction; none in a new frame) is another one. Every other instruction has the
// line of the one before it. A JumpBack makes one more event if its target has the line that the frame
// executed last: a loop on one line. An exception that is raised again by an instruction without a line, or
// whose handler begins with one, makes the frame forget the line executed last. That gives the `line` events
// of sys.settrace. CPython 3.14: Python/instrumentation.c, initialize_lines and
// _Py_call_instrumentation_line; Python/legacy_tracing.c, sys_trace_jump_func.
#pragma once

#include <cstdint>

#include "core/code/opcode.h"
#include "core/object/object.h"

namespace code {

/// A fixed number of T in memory of the heap of the run; owned by the Code that has it.
template <class T>
struct Array {
    T* items;
    std::uint32_t count;
    T& operator[](std::size_t i) { return items[i]; }
    const T& operator[](std::size_t i) const { return items[i]; }
    const T* begin() const { return items; }
    const T* end() const { return items + count; }
    std::size_t size() const { return count; }
};

/// Where an instruction stands in the source, for tracebacks. Lines count from 1, columns in code points
/// from 0, half open. line 0: nowhere; column -1: not known.
struct Position {
    std::int32_t line, column, end_line, end_column;
};

/// When an instruction with start <= index < end raises: registers from `depth` on are dropped, the exception
/// goes to register `depth`, and execution goes on at `target`. Entries do not overlap and are sorted.
struct Handler {
    std::uint32_t start, end, target;
    std::uint32_t depth;
};

/// Whose source it is: a program's, a module of ours (no line events, no traceback entries), or a text that a
/// program compiles while it runs (no line events, since it has no lines that could be shown); LibraryText is
/// one that a module of ours compiles.
enum class Origin : std::uint8_t { Program, Library, Text, LibraryText };

enum class CodeKind : std::uint8_t {
    Module,
    Function,   ///< def, async def, lambda, generator expression, comprehension in a class
    Class,      ///< a class body: names are in a namespace
    TypeScope,  ///< what evaluates type parameters, an annotation, a bound, the value of an alias
};

enum class LocalKind : std::uint8_t { Plain, Cell, Free };

struct Code : object::Object {
    object::Str* name;      ///< interned
    object::Str* qualname;  ///< interned
    object::Str* filename;  ///< interned; as it is shown in tracebacks
    CodeKind kind;
    bool is_library;    ///< not of the program's file: no line events, left out of tracebacks
    bool is_from_text;  ///< of a text that the program compiled: its frames are in tracebacks all the same
    bool has_varargs, has_varkw;
    bool is_generator, is_coroutine, is_async_generator;  ///< at most one
    bool is_nested;                                       ///< defined in a function
    bool has_docstring;                                   ///< constants[0] is it
    std::int32_t first_line;                              ///< of the first decorator, else of the definition

    // Parameters are the registers from 0 on: positional-only, positional, keyword-only, *args, **kwargs.
    std::uint16_t posonly_count;     ///< positional-only parameters
    std::uint16_t positional_count;  ///< positional parameters, those included
    std::uint16_t kwonly_count;

    std::uint32_t local_count;        ///< parameters, other locals, free variables: the first temporary
    std::uint32_t register_count;     ///< all registers
    Array<object::Str*> local_names;  ///< local_count names
    Array<LocalKind> local_kinds;     ///< of each: a Cell register holds its value until MakeCell ran
    std::uint32_t first_free;         ///< free variables are registers first_free .. local_count - 1
    std::int32_t class_cell;          ///< register of the free variable `__class__`, or -1 (for super())

    Array<Instruction> instructions;
    Array<Position> positions;  ///< one an instruction
    Array<Handler> handlers;
    Array<object::Value> constants;    ///< nested Code objects too
    Array<object::Str*> attr_sites;    ///< interned; one a site, so a name may be there many times
    Array<object::Str*> global_sites;  ///< interned; one a name

    /// What the machine keeps beside this code while a program runs (inline caches); not owned, not part of
    /// its value.
    mutable void* machine_side = nullptr;

    std::uint32_t parameter_count() const {
        return static_cast<std::uint32_t>(positional_count) + kwonly_count + (has_varargs ? 1u : 0u) +
               (has_varkw ? 1u : 0u);
    }
    /// The handler for an exception at an instruction, or null: then it leaves the frame.
    const Handler* handler_at(std::uint32_t index) const;
    const Code* nested(std::uint32_t constant) const {
        return static_cast<const Code*>(constants[constant].object());
    }
};

/// `code` objects of a program.
extern object::Type code_type;
/// Readies code_type; after ready_object_types.
void ready_code_types();

inline bool is_code(const object::Value& v) { return v.is_heap() && v.object()->type == &code_type; }

}  // namespace code
