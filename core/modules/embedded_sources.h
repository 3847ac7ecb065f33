// The Python sources of core/modules/py, inside the program.
// Defined in a file that the build generates; importing them is the importer's work.
#pragma once

#include <span>

#include "core/base/embedded_file.h"

namespace modules {

/// Every *.py below core/modules/py, sorted by path: `httpx.py`, `urllib/request.py`.
std::span<const base::EmbeddedFile> embedded_sources();

}  // namespace modules
