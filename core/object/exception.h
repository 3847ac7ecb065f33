// Exceptions: their objects, the built-in hierarchy, groups, and tracebacks as chains of entries.
// How a traceback is printed is in traceback_text.h.
// CPython 3.14: Objects/exceptions.c, Python/traceback.c.
#pragma once

#include <string>

#include "core/object/containers.h"
#include "core/object/object.h"

namespace object {

/// One frame that an exception passed through, outermost first as a chain (`next` is deeper).
struct Traceback : Object {
    Value frame;    ///< keeps the frame's variables alive, as CPython's does
    Str* function;  ///< code's qualified name
    Str* file;      ///< as in tracebacks; null: a frame of the library (left out of what is printed)
    Ref<Traceback> next;
    std::int32_t line, column, end_line, end_column;  ///< columns in code points from 0; -1: unknown
};

struct BaseException : Object {
    Ref<Tuple> args;
    Ref<BaseException> cause, context;
    Ref<Traceback> traceback;
    bool suppress_context;
    /// What a kind of exception has besides: StopIteration.value, SystemExit.code, a group's exceptions
    /// (Tuple), AttributeError.obj, the module of an ImportError; and the name in AttributeError, NameError,
    /// ImportError (Str); otherwise Undefined.
    Value payload, name;
};

extern Type traceback_type;

#define OBJECT_EXCEPTION_TYPES(X)                                                                           \
    X(BaseException)                                                                                        \
    X(Exception)                                                                                            \
    X(BaseExceptionGroup)                                                                                   \
    X(ExceptionGroup)                                                                                       \
    X(GeneratorExit)                                                                                        \
    X(KeyboardInterrupt) X(SystemExit) X(ArithmeticError) X(FloatingPointError) X(OverflowError)            \
        X(ZeroDivisionError) X(AssertionError) X(AttributeError) X(BufferError) X(EOFError) X(ImportError)  \
            X(ModuleNotFoundError) X(LookupError) X(IndexError) X(KeyError) X(MemoryError) X(NameError)     \
                X(UnboundLocalError) X(OSError) X(BlockingIOError) X(ChildProcessError) X(ConnectionError)  \
                    X(BrokenPipeError) X(ConnectionAbortedError) X(ConnectionRefusedError) X(               \
                        ConnectionResetError) X(FileExistsError) X(FileNotFoundError) X(InterruptedError)   \
                        X(IsADirectoryError) X(NotADirectoryError) X(PermissionError) X(ProcessLookupError) \
                            X(TimeoutError) X(ReferenceError) X(RuntimeError) X(NotImplementedError)        \
                                X(RecursionError) X(PythonFinalizationError) X(StopAsyncIteration)          \
                                    X(StopIteration) X(SyntaxError) X(IndentationError) X(TabError)         \
                                        X(SystemError) X(TypeError) X(ValueError) X(UnicodeError)           \
                                            X(UnicodeDecodeError) X(UnicodeEncodeError)                     \
                                                X(UnicodeTranslateError) X(Warning) X(BytesWarning)         \
                                                    X(DeprecationWarning) X(EncodingWarning)                \
                                                        X(FutureWarning) X(ImportWarning)                   \
                                                            X(PendingDeprecationWarning) X(ResourceWarning) \
                                                                X(RuntimeWarning) X(SyntaxWarning)          \
                                                                    X(UnicodeWarning) X(UserWarning)

/// The built-in exception types: exc::ValueError and so on.
namespace exc {
#define OBJECT_DECLARE_EXCEPTION(name) extern Type name;
OBJECT_EXCEPTION_TYPES(OBJECT_DECLARE_EXCEPTION)
#undef OBJECT_DECLARE_EXCEPTION
}  // namespace exc

inline bool is_exception(const Value& v) { return v.is_heap() && type_of(v)->has(Type::kException); }
inline BaseException* as_exception(const Value& v) { return as<BaseException>(v); }

/// A new exception of a built-in type with one text argument (none if empty).
Ref<BaseException> make_exception(Type* type, std::string message);
Ref<BaseException> make_exception(Type* type, std::span<const Value> args);
Ref<BaseException> make_stop_iteration(Value value);
/// `Type: message` as the last line of a traceback has it (without hints such as "Did you mean").
std::string describe(const BaseException& e);
/// Is it an instance of the type or of one in a tuple of types? TypeError "catching classes that do not
/// inherit from BaseException is not allowed".
Outcome exception_matches(const Value& e, const Value& type_or_tuple);
/// except*: splits a group (or a naked exception, wrapped) in two: (matching, rest), each a group or None.
/// To the traceback of a new wrapper (its message is empty) the machine adds the frame that handles it.
Outcome split_group(const Value& e, const Value& type_or_tuple);
/// Sets e.__context__ to the exception that is being handled, without making a cycle.
void set_context(BaseException& e, BaseException& handled);
/// e.add_note(text)
void add_note(BaseException& e, std::string_view text);
/// ExceptionGroup(message, exceptions): BaseExceptionGroup if one of them is not an Exception.
Outcome make_group(std::string message, std::span<const Value> exceptions);

}  // namespace object
