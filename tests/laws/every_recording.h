// The recordings that the laws are held against: CPython 3.14's traces of every conformance program.
#pragma once

#include <string>
#include <vector>

#include "core/session/recording.h"

namespace laws {

struct NamedRecording {
    std::string name;  ///< topic/case
    session::Recording recording;
};

/// Sorted by name; read once.
const std::vector<NamedRecording>& every_recording();

}  // namespace laws
