// Importing: native names first, then the Python source of the same module if there is one.
#include "core/modules/library.h"

#include "core/aio/module.h"
#include "core/code/compiler.h"
#include "core/loop/types.h"
#include "core/loop/world.h"
#include "core/modules/embedded_sources.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

namespace {

constinit thread_local Library* current_library = nullptr;

const base::EmbeddedFile* find_source(std::string_view name) {
    std::string path(name);
    for (char& c : path)
        if (c == '.') c = '/';
    for (const base::EmbeddedFile& f : embedded_sources())
        if (f.path == path + ".py" || f.path == path + "/__init__.py") return &f;
    return nullptr;
}

bool is_package(std::string_view name) {
    std::string prefix(name);
    for (char& c : prefix)
        if (c == '.') c = '/';
    prefix += '/';
    for (const base::EmbeddedFile& f : embedded_sources())
        if (f.path.substr(0, prefix.size()) == prefix) return true;
    return name == "asyncio" || name == "concurrent";
}

}  // namespace

Library& Library::current() { return *current_library; }

Library::Library() {
    ASSERT(current_library == nullptr);
    current_library = this;
    loop::ready_loop_types();
    code::ready_code_types();
    vm::ready_vm_types();
    aio::ready_aio_types();
    {
        static const bool ready = [] {
            ready_text_stream_type();
            ready_dir();
            ready_thread_types();
            ready_socket_type();
            define_loop_network();
            return true;
        }();
        ASSERT(ready);
    }
    sys_modules_ = new_dict();
    vm::Machine& m = vm::Machine::current();
    m.doors.import_module = [](Str* name) { return Library::current().import_module(name); };
    const Value builtins = object::make_module("builtins");
    m.builtins = static_cast<Dict*>(bits::object_of(Value(&module_dict(builtins)).release()));
    add_builtins(*m.builtins);
    dict_set(*sys_modules_, intern("builtins"), builtins);
    sys_ = object::make_module("sys");
    dict_set(*sys_modules_, intern("sys"), sys_);
    add_sys(module_dict(sys_));
}

Library::~Library() {
    vm::Machine& m = vm::Machine::current();
    if (Dict* b = std::exchange(m.builtins, nullptr)) static_cast<void>(Value::adopt(b));
    current_library = nullptr;
}

Dict& Library::sys_names() { return module_dict(sys_); }

Outcome Library::import_module(Str* name) {
    if (const Value* there = dict_find(*sys_modules_, name)) return *there;
    const std::string full(name->view());
    const std::size_t dot = full.rfind('.');
    if (dot == std::string::npos) return make_module(name);
    const Value parent = TRY(import_module(intern(std::string_view(full).substr(0, dot))));
    if (const Value* there = dict_find(*sys_modules_, name)) return *there;
    Value module = TRY(make_module(name));
    if (is_a(parent, &module_type)) {
        Str* last = intern(std::string_view(full).substr(dot + 1));
        dict_set(module_dict(parent), last, module);
    }
    return module;
}

Outcome Library::make_module(Str* name) {
    const std::string_view text = name->view();
    const NativeModule* native = find_native_module(text);
    const base::EmbeddedFile* file = find_source(text);
    const bool package = is_package(text);
    if (!native && !file && !package) {
        std::string message = "No module named '" + std::string(text) + "'" + refusal(text);
        if (const std::size_t dot = text.rfind('.');
            dot != std::string_view::npos && !is_package(text.substr(0, dot)))
            message += "; '" + std::string(text.substr(0, dot)) + "' is not a package";
        Ref<BaseException> e = make_exception(&exc::ModuleNotFoundError, std::move(message));
        e->name = name_value(name);
        return Outcome::raise(std::move(e));
    }
    // The names of asyncio's submodules are asyncio's own.
    if (native && native->add == nullptr) {
        Value same = TRY(import_module(intern(text.substr(0, text.rfind('.')))));
        dict_set(*sys_modules_, name, same);
        return same;
    }
    Value module = object::make_module(text);
    Dict& names = module_dict(module);
    if (package) {
        dict_set(names, names::dunder_path, new_list().value());
        dict_set(names, names::dunder_package, name_value(name));
    } else if (const std::size_t dot = text.rfind('.'); dot != std::string_view::npos) {
        dict_set(names, names::dunder_package, make_str(text.substr(0, dot)));
    }
    dict_set(*sys_modules_, name, module);
    if (native) {
        native->add(names);
        add_submodules(text, names, module);
    }
    if (file) {
        Outcome ran = run_source(file->path, file->text, names);
        if (ran.raised()) {
            const Value gone = TRY(dict_take(*sys_modules_, name_value(name)));
            return ran;
        }
    }
    return module;
}

Outcome Library::run_source(std::string_view path, std::string_view text, Dict& names) {
    dict_set(names, names::dunder_file, make_str(path));
    dict_set(names, names::dunder_builtins, *dict_find(*sys_modules_, intern("builtins")));
    code::CompileResult compiled = code::compile(text, path, code::Origin::Library);
    if (!compiled.ok())
        return raise(&exc::SyntaxError, compiled.errors.front().message + " (" + std::string(path) +
                                            ", line " + std::to_string(compiled.errors.front().span.line) +
                                            ")");
    return vm::Machine::current().run_module(compiled.code.get(), &names);
}

Value Library::make_main(std::string_view filename) {
    Value main = object::make_module("__main__");
    Dict& names = module_dict(main);
    dict_set(names, names::dunder_file, make_str(filename));
    dict_set(names, names::dunder_builtins, *dict_find(*sys_modules_, intern("builtins")));
    dict_set(names, names::dunder_package, Value::none());
    dict_set(*sys_modules_, names::module_main, main);
    return main;
}

Outcome module_attr(const char* module, const char* name) {
    const Value m = TRY(Library::current().import_module(intern(module)));
    return get_attr(m, intern(name));
}

void add_function(Dict& names, const Native& function, std::string_view module) {
    dict_set(names, intern(function.name), make_native(function, module));
}

void add_value(Dict& names, const char* name, Value value) {
    dict_set(names, intern(name), std::move(value));
}

}  // namespace modules
