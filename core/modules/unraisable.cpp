// Exceptions that nobody can catch: what is shown of them, and sys.unraisablehook.
// CPython 3.14: Python/errors.c, _PyErr_WriteUnraisableDefaultHook, write_unraisable_exc_file.
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/simple_namespace.h"
#include "core/object/str.h"
#include "core/object/traceback_text.h"

namespace modules {

using namespace object;

namespace {

/// Neither carets nor causes: it is printed in C.
std::string plain_text(const BaseException& e, const TracebackSource& source) {
    std::string text;
    for (const Traceback* t = e.traceback.get(); t; t = t->next.get()) {
        if (t->file == nullptr) continue;
        if (text.empty()) text = "Traceback (most recent call last):\n";
        text += "  File \"" + std::string(t->file->view()) + "\", line " + std::to_string(t->line) + ", in " +
                std::string(t->function->view()) + "\n";
        std::string line = source.line(t->file->view(), t->line);
        line.erase(0, line.find_first_not_of(" \t\f"));
        if (!line.empty()) text += "    " + line + "\n";
    }
    return text + describe(e) + "\n";
}

void show(const BaseException& e, const std::string& message) {
    loop::World::current().standard_error += message + ":\n" + plain_text(e, *Library::current().source);
}

/// sys.unraisablehook(unraisable, /) as it is at the beginning.
Outcome default_hook(const Value* a) {
    const Value exception = TRY(get_attr(a[0], intern("exc_value")));
    const Value given = TRY(get_attr(a[0], intern("err_msg")));
    const Value object = TRY(get_attr(a[0], intern("object")));
    std::string message = is_str(given) ? std::string(text_of(given)) : "Exception ignored in";
    if (!object.is_none()) message += ": " + repr_text(object);
    if (is_exception(exception)) show(*as_exception(exception), message);
    return Value::none();
}

Outcome hook_arguments(const Value& exception, const std::string& message) {
    const BaseException& e = *as_exception(exception);
    const Value traceback = e.traceback ? Value(e.traceback.get()) : Value::none();
    const Value values[] = {Value(e.type), exception, traceback, make_str(message), Value::none()};
    std::vector<Value> keys;
    for (const char* name : {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"})
        keys.push_back(name_value(intern(name)));
    const Value names = object::make_tuple(std::span<const Value>(keys));
    return call(Value(&simple_namespace_type), Args{values, 0, as<Tuple>(names)});
}

}  // namespace

void report_unraisable(const Value& exception, const std::string& message) {
    const Dict& names = Library::current().sys_names();
    const Value* hook = dict_find(names, intern("unraisablehook"));
    const Value* original = dict_find(names, intern("__unraisablehook__"));
    if (hook && original && !hook->is(*original) && !hook->is_none()) {
        const Value function = *hook;
        Outcome arguments = hook_arguments(exception, message);
        Outcome done = arguments.raised() ? std::move(arguments) : call(function, {arguments.take()});
        if (done.raised()) show(*done.exception(), "Exception ignored in sys.unraisablehook");
        return;
    }
    loop::World::current().report("Exception ignored", exception);
    show(*as_exception(exception), message);
}

void add_unraisable_hook(Dict& sys_names) {
    const Value hook = make_native({"unraisablehook", "unraisable, /", default_hook}, "sys");
    add_value(sys_names, "unraisablehook", hook);
    add_value(sys_names, "__unraisablehook__", hook);
}

}  // namespace modules
