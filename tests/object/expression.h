// A small evaluator of Python expressions for tests of the object floor: literals, displays, calls,
// attributes, subscripts, operators; and statements `name = x`, `name += x`, `x[i] = y`, `del x[i]`,
// separated by `;`. No functions, no loops: those are the machine's.
#pragma once

#include <string>

namespace object_test {

/// What running the source shows: repr() of its last expression, or "Type: message" of what it raised.
/// Line ends and tabs in it are written as escapes, as in the tables.
std::string shown(const std::string& source);

}  // namespace object_test
