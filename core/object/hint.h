// What is appended to the last line of a traceback for a name that was not found: ". Did you mean: 'x'?",
// ". Did you forget to import 'y'?". CPython 3.14: Lib/traceback.py, _compute_suggestion_error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/object/exception.h"

namespace object {

/// What the frame that raised knows.
struct HintScope {
    std::vector<std::string_view> names;  ///< of its variables, its globals and the built-ins, in that order
    Value self;                           ///< its variable `self`; Undefined if it has none
};

/// For NameError, AttributeError and ImportError (whose payload is the module that has not got the name);
/// empty for others and if there is nothing to suggest. Looks at names only: no code of the program is run.
std::string hint_text(const BaseException& e, const HintScope& scope);

}  // namespace object
