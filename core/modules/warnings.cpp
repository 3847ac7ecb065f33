// Warnings: the default filters, "once per place and text", and what the interpreter shows of one.
// The module warnings (core/modules/py) changes the filters and calls issue_warning.
// CPython 3.14: Python/_warnings.c.
#include <algorithm>
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/object/traceback_text.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

namespace {

/// Shown unless the program's filters say otherwise: CPython ignores these by default outside __main__;
/// what the program itself causes is shown.
bool ignored_by_default(const Type* category) {
    return category->is_subtype_of(&exc::PendingDeprecationWarning) ||
           category->is_subtype_of(&exc::ImportWarning) || category->is_subtype_of(&exc::ResourceWarning);
}

}  // namespace

namespace {

struct Place {
    std::string file;
    int line;
};

/// What is printed of a warning. CPython 3.14: Python/_warnings.c, show_warning; Lib/_py_warnings.py,
/// _formatwarnmsg_impl.
void show(const Place& place, const Type* category, std::string_view text, WarnedOf of) {
    loop::World& world = loop::World::current();
    world.warning(category->name, text);
    const std::string name(category->name);
    std::string shown =
        place.file + ":" + std::to_string(place.line) + ": " + name + ": " + std::string(text) + "\n";
    const TracebackSource* source = Library::current().source;
    std::string line = source ? source->line(place.file, place.line) : std::string();
    const std::size_t first = line.find_first_not_of(" \t\f");
    if (first != std::string::npos)
        shown += "  " + line.substr(first, line.find_last_not_of(" \t\f") + 1 - first) + "\n";
    if (of == WarnedOf::object)
        shown += name + ": Enable tracemalloc to get the object allocation traceback\n";
    world.standard_error += shown;
}

}  // namespace

Outcome issue_warning(Type* category, std::string_view text, WarnedOf of) {
    Library& library = Library::current();
    // A program that imported `warnings` may have filters, or catch warnings.
    if (const Value* module = dict_find(library.sys_modules(), intern("warnings"))) {
        const Value hook = TRY(find_attr(*module, intern("_issue")));
        if (!hook.is_undefined())
            return call(hook, {make_str(text), Value(category), Value::boolean(of == WarnedOf::object)});
    }
    if (ignored_by_default(category)) return Value::none();
    const vm::Frame* f = vm::Machine::current().program_frame();
    const int line = f ? f->line() : 0;
    const std::string key =
        std::string(category->name) + ":" + std::to_string(line) + ":" + std::string(text);
    auto& shown = library.shown_warnings;
    if (std::find(shown.begin(), shown.end(), key) != shown.end()) return Value::none();
    shown.push_back(key);
    show(f ? Place{std::string(f->code->filename->view()), line} : Place{"sys", 1}, category, text, of);
    return Value::none();
}

Outcome issue_warning_at(Type* category, std::string_view text, std::string_view file, int line) {
    if (const Value* module = dict_find(Library::current().sys_modules(), intern("warnings"))) {
        const Value explicitly = TRY(find_attr(*module, intern("warn_explicit")));
        if (!explicitly.is_undefined())
            return call(explicitly,
                        {make_str(text), Value(category), make_str(file), Value::small_int(line)});
    }
    show(Place{std::string(file), line}, category, text, WarnedOf::code);
    return Value::none();
}

}  // namespace modules
