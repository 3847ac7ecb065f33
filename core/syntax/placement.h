// Whether statements and expressions that need a function or a loop around them have one. For guessing
// what a learner meant; the compiler has rules and words of its own for it.
#pragma once

#include "core/syntax/ast.h"

namespace syntax {

/// False if there is a return, yield or await outside a function, an asynchronous construct outside
/// an asynchronous one, a break or continue outside a loop, or a nonlocal in the module.
bool is_well_placed(const Module& module);

}  // namespace syntax
