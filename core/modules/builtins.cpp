// The names of the module builtins: types and exceptions here, functions in builtin_functions.cpp.
// CPython 3.14: Python/bltinmodule.c.
#include "core/modules/library.h"
#include "core/object/class.h"
#include "core/object/complex.h"
#include "core/object/exception.h"
#include "core/object/iterators.h"

namespace modules {

using namespace object;

void add_builtins(Dict& names) {
    for (Type* t : {&object_type,   &type_type,         &bool_type,        &int_type,      &float_type,
                    &str_type,      &bytes_type,        &bytearray_type,   &list_type,     &tuple_type,
                    &dict_type,     &set_type,          &frozenset_type,   &range_type,    &slice_type,
                    &property_type, &staticmethod_type, &classmethod_type, &super_type,    &enumerate_type,
                    &zip_type,      &map_type,          &filter_type,      &reversed_type, &complex_type})
        dict_set(names, t->name_object, Value(t));
#define MODULES_ADD_EXCEPTION(name) dict_set(names, exc::name.name_object, Value(&exc::name));
    OBJECT_EXCEPTION_TYPES(MODULES_ADD_EXCEPTION)
#undef MODULES_ADD_EXCEPTION
    add_value(names, "EnvironmentError", Value(&exc::OSError));
    add_value(names, "IOError", Value(&exc::OSError));
    add_value(names, "NotImplemented", Value::not_implemented());
    add_value(names, "Ellipsis", Value::ellipsis());
    add_value(names, "__debug__", Value::boolean(true));
    add_builtin_functions(names);
    add_compile_functions(names);
}

}  // namespace modules
