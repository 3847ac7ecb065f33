// The types that the module types names; the rest of it is in its Python source.
#include "core/code/code.h"
#include "core/loop/coroutine.h"
#include "core/modules/library.h"
#include "core/object/exception.h"
#include "core/object/generic_alias.h"
#include "core/object/mapping_proxy.h"
#include "core/object/simple_namespace.h"
#include "core/object/slot_wrapper.h"
#include "core/vm/generator.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

void add_types(Dict& names) {
    add_value(names, "FunctionType", Value(&vm::function_type));
    add_value(names, "LambdaType", Value(&vm::function_type));
    add_value(names, "CodeType", Value(&code::code_type));
    add_value(names, "MappingProxyType", Value(&mapping_proxy_type));
    add_value(names, "SimpleNamespace", Value(&simple_namespace_type));
    add_value(names, "CellType", Value(&cell_type));
    add_value(names, "GeneratorType", Value(&vm::generator_type));
    add_value(names, "CoroutineType", Value(&loop::coroutine_type));
    add_value(names, "AsyncGeneratorType", Value(&vm::async_generator_type));
    add_value(names, "MethodType", Value(&bound_method_type));
    add_value(names, "BuiltinFunctionType", Value(&native_function_type));
    add_value(names, "BuiltinMethodType", Value(&native_function_type));
    add_value(names, "WrapperDescriptorType", Value(&slot_wrapper_type));
    add_value(names, "MethodDescriptorType", Value(&native_method_type));
    add_value(names, "GetSetDescriptorType", Value(&getset_type));
    add_value(names, "ModuleType", Value(&module_type));
    add_value(names, "TracebackType", Value(&traceback_type));
    add_value(names, "FrameType", Value(&vm::frame_type));
    add_value(names, "GenericAlias", Value(&generic_alias_type));
    add_value(names, "UnionType", Value(&union_type));
    add_value(names, "NoneType", Value(&none_type));
    add_value(names, "NotImplementedType", Value(&not_implemented_type));
    add_value(names, "EllipsisType", Value(&ellipsis_type));
}

}  // namespace modules
