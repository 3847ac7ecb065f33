// The details that a trace does not have, worked out from all of it: the importer sees the future, so it can
// tell from the handles that an iteration ran what must have been in the queue before, and in which order.
#pragma once

#include <string_view>
#include <vector>

#include "core/trace/tables.h"

namespace session {

/// Events in which each handle that runs has become ready before, each timer that rang was due, each sleep
/// says how long it is. The given events stay in their order. `source` may be empty.
std::vector<trace::Event> derive_details(std::vector<trace::Event> events, trace::Strings& strings,
                                         const trace::Stacks& stacks, std::string_view source);

}  // namespace session
