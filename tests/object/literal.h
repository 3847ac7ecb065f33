// Values from literals as the tables have them: None, True, False, numbers, str, bytes, bytearray(b''),
// tuples, lists, dicts, slice(...), nan and inf. For tests only; anything malformed fails an ASSERT.
#pragma once

#include <string_view>

#include "core/object/value.h"

namespace object {

Value literal(std::string_view text);

}  // namespace object
