// "Did you mean: 'x'?": the name that a wrong one was probably meant to be.
// CPython 3.14: Python/suggestions.c; Lib/traceback.py, _compute_suggestion_error.
#pragma once

#include <span>
#include <string_view>

namespace object {

/// The candidate that is nearest to a name, or empty if none is near enough (or there are 750 or more of
/// them). Of equally near ones the first. A candidate equal to the name is no suggestion.
std::string_view suggestion(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace object
