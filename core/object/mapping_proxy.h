// mappingproxy: a read-only view of a mapping, as a class's __dict__ is one.
// CPython 3.14: Objects/descrobject.c, mappingproxy_*.
#pragma once

#include "core/object/object.h"

namespace object {

struct MappingProxy : Object {
    Value mapping;
};
Value make_mapping_proxy(Value mapping);
void ready_mapping_proxy_type();

}  // namespace object
