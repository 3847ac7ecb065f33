// A recording as a transcript to read, or to have read aloud: a line a stop, with step, tick, time, task and
// the sentence that the app shows there.
#pragma once

#include <cstdint>
#include <string>

#include "core/session/recording.h"

namespace session {

/// The stops with numbers `from` to `to` (as Steps::stop_number counts them; 0 is before anything), each as
/// "STEP  tick N  TIME s  TASK  SENTENCE" and a newline. `to` may be past the end.
std::string explain(const Recording& recording, std::uint64_t from = 0, std::uint64_t to = UINT64_MAX);

}  // namespace session
