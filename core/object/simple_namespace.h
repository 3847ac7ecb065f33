// types.SimpleNamespace: an object with the attributes that it was made with.
// CPython 3.14: Objects/namespaceobject.c.
#pragma once

#include "core/object/object.h"

namespace object {

extern Type simple_namespace_type;
void ready_simple_namespace_type();

}  // namespace object
