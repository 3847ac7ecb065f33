// One frame in the text of a traceback, and the treatment of lines that goes with it.
// Not part of the floor's interface.
#pragma once

#include <string>
#include <vector>

#include "core/object/traceback_text.h"

namespace object {

/// `  File "x.py", line 3, in f`, then the source lines with carets under what was running.
std::string frame_text(const Traceback& t, const TracebackSource& source);
/// Text cut behind each line end.
std::vector<std::string> lines_with_ends(const std::string& text);
/// Every line, also an empty one, with a prefix.
std::string indented(const std::string& text, const std::string& prefix);

}  // namespace object
