// compile, eval and exec: code from text while a program runs.
// CPython 3.14: Python/bltinmodule.c, builtin_compile_impl, builtin_eval_impl, builtin_exec_impl.
#include <algorithm>
#include <string>

#include "core/code/compiler.h"
#include "core/modules/library.h"
#include "core/object/bytes.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

Outcome raise_syntax_error(const syntax::Diagnostic& d, std::string_view file) {
    return raise_syntax_error(d, file, d.text.empty() ? Value::none() : make_str(d.text + "\n"));
}

Outcome raise_syntax_error(const syntax::Diagnostic& d, std::string_view file, const Value& text) {
    Type* type = d.kind == syntax::DiagnosticKind::IndentationError ? &exc::IndentationError
                 : d.kind == syntax::DiagnosticKind::TabError       ? &exc::TabError
                                                                    : &exc::SyntaxError;
    const Value place =
        object::make_tuple({make_str(file), Value::small_int(d.line), Value::small_int(d.offset), text,
                            Value::small_int(d.end_line), Value::small_int(d.end_offset)});
    const Value made = TRY(call(Value(type), {make_str(d.message), place}));
    return Outcome::raise(Ref<BaseException>(as_exception(made)));
}

namespace {

/// The text of a source argument. CPython 3.14: Python/pythonrun.c, _Py_SourceAsString.
Outcome source_text(const Value& source, const char* function, const char* what, std::string& out) {
    std::string_view bytes;
    if (is_str(source)) {
        out = text_of(source);
    } else if (bytes_view(source, bytes)) {
        out = bytes;
    } else {
        return raise_type_error(std::string(function) + "() arg 1 must be a " + what);
    }
    if (out.find('\0') != std::string::npos)
        return raise(&exc::SyntaxError, "source code string cannot contain null bytes");
    return Value::none();
}

/// Code made by a module of ours is ours too.
code::Origin origin_here() {
    const vm::Frame* f = vm::Machine::current().frame();
    return f && f->code->is_library && !f->code->is_from_text ? code::Origin::LibraryText
                                                              : code::Origin::Text;
}

/// The line of the error: the compiler looks into the file, which is not there; the parser has it, with the
/// end that it has in the text (a module always ends with a newline).
Value line_of_error(const syntax::Diagnostic& d, std::string_view text, code::Mode mode, bool is_parsed) {
    if (is_parsed) return Value::none();
    const bool ends = mode == code::Mode::file || std::count(text.begin(), text.end(), '\n') >= d.line;
    if (d.text.empty()) return mode == code::Mode::file ? Value::none() : make_str("");
    return make_str(ends && d.line > 0 ? d.text + "\n" : d.text);
}

Outcome compiled(std::string_view text, std::string_view filename, code::Mode mode) {
    code::CompileResult result = code::compile(text, filename, origin_here(), mode);
    for (const syntax::Diagnostic& w : result.warnings) {
        Outcome issued = issue_warning_at(&exc::SyntaxWarning, w.message, filename, w.line);
        // A filter made it an error. CPython 3.14: Python/errors.c, _PyErr_EmitSyntaxWarning.
        if (issued.raised() && is_a(Value(issued.exception()), &exc::SyntaxWarning))
            return raise_syntax_error(w, filename, Value::none());
        TRY(std::move(issued));
    }
    if (!result.ok()) {
        const syntax::Diagnostic& error = result.errors.front();
        return raise_syntax_error(error, filename, line_of_error(error, text, mode, result.is_parsed));
    }
    return Value(result.code.get());
}

/// compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
Outcome compile(const Value* a) {
    constexpr const char* kRequired[] = {"source", "filename", "mode"};
    for (int i = 0; i < 3; ++i)
        if (a[i].is_undefined())
            return raise_type_error("compile() missing required argument '" + std::string(kRequired[i]) +
                                    "' (pos " + std::to_string(i + 1) + ")");
    std::string_view bytes;
    if (!is_str(a[1]) && !bytes_view(a[1], bytes))
        return raise_type_error("expected str, bytes or os.PathLike object, not " +
                                std::string(type_name(a[1])));
    const std::string filename(is_str(a[1]) ? text_of(a[1]) : bytes);
    if (!is_str(a[2]))
        return raise_type_error("compile() argument 'mode' must be str, not " + std::string(type_name(a[2])));
    const std::string_view mode = text_of(a[2]);
    if (mode == "single" || mode == "func_type")
        return raise_value_error("compile() mode '" + std::string(mode) + "' is not supported");
    if (mode != "exec" && mode != "eval")
        return raise_value_error("compile() mode must be 'exec', 'eval' or 'single'");
    std::string text;
    TRY(source_text(a[0], "compile", "string, bytes or AST object", text));
    return compiled(text, filename, mode == "eval" ? code::Mode::expression : code::Mode::file);
}

/// The globals and locals of eval and exec.
struct Names {
    Value globals, locals;
};

Outcome names_for(const char* function, const Value& globals, const Value& locals, Names& out) {
    const std::string name(function);
    if (!locals.is_none() && !type_of(locals)->slots.get_item)
        return raise_type_error(name == "eval" ? "locals must be a mapping"
                                               : "locals must be a mapping or None, not " +
                                                     std::string(type_name(locals)));
    if (!globals.is_none() && !is_dict(globals)) {
        if (name == "eval")
            return raise_type_error(type_of(globals)->slots.get_item
                                        ? "globals must be a real dict; try eval(code, {}, mapping)"
                                        : "globals must be a dict");
        return raise_type_error("exec() globals must be a dict, not " + std::string(type_name(globals)));
    }
    if (globals.is_none()) {
        out.globals = Value(vm::Machine::current().frame()->globals);
        out.locals = locals.is_none() ? TRY(caller_locals()) : locals;
    } else {
        out.globals = globals;
        out.locals = locals.is_none() ? globals : locals;
    }
    Dict& d = *as<Dict>(out.globals);
    if (!dict_find(d, names::dunder_builtins))
        dict_set(d, names::dunder_builtins, Value(vm::Machine::current().builtins));
    return Value::none();
}

Outcome run(const Value& code_object, const Names& names) {
    const auto* code = static_cast<const code::Code*>(code_object.object());
    const Value keep = code_object;
    const bool apart = !names.locals.is(names.globals);
    return vm::Machine::current().run_module(code, as<Dict>(names.globals), apart ? names.locals : Value());
}

bool has_free_variables(const Value& code_object) {
    const auto* code = static_cast<const code::Code*>(code_object.object());
    return code->first_free < code->local_count;
}

Outcome eval(const Value* a) {
    Names names;
    TRY(names_for("eval", a[1], a[2], names));
    if (code::is_code(a[0])) {
        if (has_free_variables(a[0]))
            return raise_type_error("code object passed to eval() may not contain free variables");
        return run(a[0], names);
    }
    std::string text;
    TRY(source_text(a[0], "eval", "string, bytes or code object", text));
    const std::size_t first = text.find_first_not_of(" \t");
    const Value code =
        TRY(compiled(std::string_view(text).substr(first == std::string::npos ? text.size() : first),
                     "<string>", code::Mode::expression));
    return run(code, names);
}

/// exec(source, globals=None, locals=None, *, closure=None)
Outcome exec(const Value* a) {
    Names names;
    TRY(names_for("exec", a[1], a[2], names));
    if (!a[3].is_none()) return raise_type_error("closure can only be used when source is a code object");
    Value code = a[0];
    if (code::is_code(code)) {
        if (has_free_variables(code))
            return raise_type_error("code object passed to exec() may not contain free variables");
    } else {
        std::string text;
        TRY(source_text(code, "exec", "string, bytes or code object", text));
        code = TRY(compiled(text, "<string>", code::Mode::file));
    }
    TRY(run(code, names));
    return Value::none();
}

const Native kFunctions[] = {
    {"compile", "source?, filename?, mode?, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
     compile},
    {"eval", "source, /, globals=None, locals=None", eval},
    {"exec", "source, /, globals=None, locals=None, *, closure=None", exec},
};

}  // namespace

void add_compile_functions(Dict& names) {
    for (const Native& f : kFunctions) add_function(names, f, "builtins");
}

}  // namespace modules
