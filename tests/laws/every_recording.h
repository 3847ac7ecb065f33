// The recordings that the laws are held against: CPython 3.14's traces of every conformance program, and what
// our interpreter records when it runs the same program.
#pragma once

#include <string>
#include <vector>

#include "core/session/recording.h"

namespace laws {

struct NamedRecording {
    std::string name;  ///< topic/case
    session::Recording recording;
};

/// A program run by our interpreter, with its lines.
session::Recording own_run(const session::Source& source, session::StepIndex events_a_keyframe);

/// Sorted by name; read once.
const std::vector<NamedRecording>& every_recording();

}  // namespace laws
