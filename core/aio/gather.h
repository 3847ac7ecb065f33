// gather for C++ callers.
#pragma once

#include "core/object/value.h"

namespace aio {

/// gather(*futures, return_exceptions=...): `arguments` is a Tuple of futures, coroutines and other
/// awaitables.
object::Outcome gather_all(const object::Value& arguments, bool return_exceptions);

}  // namespace aio
