// The functions that ready the types of this floor; ready_object_types (builtin_types.cpp) calls them in
// order.
#pragma once

namespace object {
void ready_text_types();  ///< str, bytes, numbers, the singletons
void ready_container_types();
void ready_exception_types();
void ready_function_types();
void ready_generic_alias_types();
}  // namespace object
