// A value as a short text for a person who looks at a moment of a run. Like repr, but bounded, and it runs no
// code of the program and makes no object: the run does not notice.
#pragma once

#include <string>

#include "core/object/value.h"

namespace session {

/// At most about 100 characters; what was left out is an ellipsis.
std::string brief_repr(const object::Value& value);

/// Worth showing among the variables of a module: not a module, function or class.
bool is_data(const object::Value& value);

}  // namespace session
