// Which task a name in a trace means. Names need not be unique and may change (Task.set_name), so the one
// that fits the moment is taken: the running task, the one that is ready, the one just created.
#pragma once

#include <vector>

#include "core/trace/json_in.h"

namespace session {

/// The trace's events with TaskIds; a Renamed detail stands before the first event that has a new name.
/// At a name that cannot be any task's, an error is added to `parsed.errors`.
std::vector<trace::Event> resolve_names(trace::JsonTrace& parsed);

}  // namespace session
