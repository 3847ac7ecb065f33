// The sentence of the explanation bar for a moment.
#pragma once
#include <string>

#include "core/session/snapshot.h"

namespace view {

/// What the last event means, as a sentence or two in plain words.
std::string explanation(const session::Recording& recording, const session::Snapshot& now);

}  // namespace view
