// The modules that a program can import: those written in C++ (a table in native_modules.cpp) and those
// written in Python (core/modules/py), and the state that belongs to one run: sys.modules, the text
// streams, warnings. One Library is current on a thread, as one Machine is.
// CPython 3.14: Lib/importlib/_bootstrap.py.
#pragma once

#include <string>
#include <vector>

#include "core/object/containers.h"
#include "core/object/native.h"
#include "core/object/object.h"

namespace object {
class TracebackSource;
}
namespace syntax {
struct Diagnostic;
}

namespace modules {

/// A module in C++: puts its names into the Dict (of a new module, or of one whose Python source follows).
struct NativeModule {
    const char* name;
    void (*add)(object::Dict& names);
};
/// All of them, by name.
const NativeModule* find_native_module(std::string_view name);
/// Puts the submodules that are the same object as their parent into its names.
void add_submodules(std::string_view parent, object::Dict& names, const object::Value& module);

class Library {
  public:
    /// Readies all types and makes builtins and sys. The run's Heap, Machine and World are current.
    Library();
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    static Library& current();

    /// The module of a full name, from sys.modules or made. ModuleNotFoundError "No module named 'x'".
    object::Outcome import_module(object::Str* name);
    /// A new `__main__` with its builtins; its names are the program's globals.
    object::Value make_main(std::string_view filename);

    object::Dict& sys_modules() { return *sys_modules_; }
    object::Dict& sys_names();

    /// For the texts of tracebacks; set by whoever runs the program.
    const object::TracebackSource* source = nullptr;
    // Warnings that were shown once already ("default" action): category and text.
    std::vector<std::string> shown_warnings;
    /// Drops everything that programs made, in CPython's order at the end of an interpreter.
    void finalize();

  private:
    object::Outcome make_module(object::Str* name);
    object::Outcome run_source(std::string_view path, std::string_view text, object::Dict& names);
    object::Ref<object::Dict> sys_modules_;
    object::Value sys_;
};

/// What the message for a module that is not simulated goes on with; empty for an unknown one.
std::string refusal(std::string_view name);
/// An attribute of an importable module, such as ("warnings", "warn").
object::Outcome module_attr(const char* module, const char* name);

// One function a module in C++ (its own file). They add names to the module's Dict.
void add_builtins(object::Dict& names);
void add_builtin_functions(object::Dict& names);
void add_compile_functions(object::Dict& names);
/// An exception that nobody can catch: sys.unraisablehook of the program, or the event and the text.
void report_unraisable(const object::Value& exception, const std::string& message);
void add_unraisable_hook(object::Dict& sys_names);
/// Gives every object __dir__.
void ready_dir();
/// What locals() gives where a function in C++ was called.
object::Outcome caller_locals();
/// A SyntaxError as compile() raises it.
object::Outcome raise_syntax_error(const syntax::Diagnostic& d, std::string_view file);
/// The same with another `text`.
object::Outcome raise_syntax_error(const syntax::Diagnostic& d, std::string_view file,
                                   const object::Value& text);
void add_sys(object::Dict& names);
void add_time(object::Dict& names);
void add_math(object::Dict& names);
void add_types(object::Dict& names);
void add_random(object::Dict& names);
void add_regex(object::Dict& names);
void add_weakref(object::Dict& names);
void add_traceback_text(object::Dict& names);
void add_warnings_native(object::Dict& names);
void add_abc_native(object::Dict& names);
void add_gc_native(object::Dict& names);
void add_thread(object::Dict& names);
void add_socket(object::Dict& names);
void add_program(object::Dict& names);

/// Helper of those files: a function and a value under a name.
void add_function(object::Dict& names, const object::Native& function, std::string_view module);
void add_value(object::Dict& names, const char* name, object::Value value);

/// print's and sys.stdout's way to the recording; standard error's to its text.
extern object::Type text_stream_type;
void ready_text_stream_type();
void ready_thread_types();
void ready_socket_type();
/// The loop's methods for sockets.
void define_loop_network();
object::Value make_text_stream(bool error);

/// warnings.warn as the interpreter does it itself: filters, the event, the text on standard error.
/// A warning about an object that is lost says how to find where it was made.
enum class WarnedOf : std::uint8_t { code, object };
object::Outcome issue_warning(object::Type* category, std::string_view text, WarnedOf of = WarnedOf::code);
/// The same for a place in a source text, as the compiler warns.
object::Outcome issue_warning_at(object::Type* category, std::string_view text, std::string_view file,
                                 int line);

}  // namespace modules
