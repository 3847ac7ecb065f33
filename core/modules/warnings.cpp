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

Outcome issue_warning(Type* category, std::string_view text) {
    Library& library = Library::current();
    // A program that imported `warnings` may have filters, or catch warnings.
    if (const Value* module = dict_find(library.sys_modules(), intern("warnings"))) {
        const Value hook = TRY(find_attr(*module, intern("_issue")));
        if (!hook.is_undefined()) return call(hook, {make_str(text), Value(category)});
    }
    if (ignored_by_default(category)) return Value::none();
    const vm::Frame* f = vm::Machine::current().program_frame();
    const int line = f ? f->line() : 0;
    const std::string key =
        std::string(category->name) + ":" + std::to_string(line) + ":" + std::string(text);
    auto& shown = library.shown_warnings;
    if (std::find(shown.begin(), shown.end(), key) != shown.end()) return Value::none();
    shown.push_back(key);
    const std::string place =
        f ? std::string(f->code->filename->view()) + ":" + std::to_string(line) : "sys:1";
    loop::World& world = loop::World::current();
    world.warning(category->name, text);
    world.standard_error += place + ": " + std::string(category->name) + ": " + std::string(text) + "\n";
    return Value::none();
}

}  // namespace modules
