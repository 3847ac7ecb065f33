// import statements, over the door import_module. CPython 3.14: Python/import.c, ceval.c import_from.
#include <string>

#include "core/object/exception.h"
#include "core/object/exception_parts.h"
#include "core/object/function.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

Outcome import_name(Frame& f, Str* name, const Value& from_names, std::uint16_t level) {
    std::string full(name->view());
    if (level > 0) {
        const Value* package = dict_find(*f.globals, names::dunder_package);
        std::string base = package && is_str(*package) ? std::string(text_of(*package)) : std::string();
        if (base.empty())
            return raise(&exc::ImportError, "attempted relative import with no known parent package");
        for (std::uint16_t n = 1; n < level; ++n) {
            const std::size_t dot = base.rfind('.');
            if (dot == std::string::npos)
                return raise(&exc::ImportError, "attempted relative import beyond top-level package");
            base.resize(dot);
        }
        full = full.empty() ? base : base + "." + full;
    }
    const auto import_module = Machine::current().doors.import_module;
    Value module = TRY(import_module(intern(full)));
    if (!from_names.is_none()) return module;
    const std::size_t dot = full.find('.');
    if (dot == std::string::npos || level > 0) return module;
    return import_module(intern(std::string_view(full).substr(0, dot)));
}

Outcome import_from(const Value& module, Str* name) {
    Value v = TRY(find_attr(module, name));
    if (!v.is_undefined()) return v;
    const Value module_name = TRY(find_attr(module, names::dunder_name));
    const std::string text = module_name.is_undefined() ? "<unknown module name>" : str_text(module_name);
    Outcome sub = Machine::current().doors.import_module(intern(text + "." + std::string(name->view())));
    if (sub.ok()) return sub;
    Ref<BaseException> e =
        make_exception(&exc::ImportError, "cannot import name '" + std::string(name->view()) + "' from '" +
                                              text + "' (unknown location)");
    e->name = module_name;
    static_cast<ImportErrorObject&>(*e).name_from = name_value(name);
    e->payload = module;
    return Outcome::raise(std::move(e));
}

Outcome import_star(const Value& module, Dict& globals) {
    const Value all = TRY(find_attr(module, names::dunder_all));
    if (!all.is_undefined()) {
        const Value listed = TRY(list_of(all));
        for (std::uint32_t n = 0; n < as<List>(listed)->size; ++n) {
            const Value& name = (*as<List>(listed))[n];
            if (!is_str(name))
                return raise_type_error("Item in __all__ must be str, not " + std::string(type_name(name)));
            Value v = TRY(get_attr(module, intern(as_str(name))));
            dict_set(globals, intern(as_str(name)), std::move(v));
        }
        return Value::none();
    }
    if (!is_a(module, &module_type))
        return raise(&exc::ImportError, "from-import-* object has no __dict__ and no __all__");
    const Ref<Dict> copy = dict_copy(module_dict(module));
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(*copy, place))
        if (is_str(e->key) && text_of(e->key).substr(0, 1) != "_")
            dict_set(globals, intern(as_str(e->key)), e->value);
    return Value::none();
}

}  // namespace vm
