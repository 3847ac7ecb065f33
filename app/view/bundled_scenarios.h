// The scripts of scenarios/, inside the program.
// Defined in a file that the build generates; reading their headings is the lesson list's work.
#pragma once

#include <span>

#include "core/base/embedded_file.h"

namespace view {

/// Every *.py below scenarios/, sorted by path.
std::span<const base::EmbeddedFile> bundled_scenarios();

}  // namespace view
