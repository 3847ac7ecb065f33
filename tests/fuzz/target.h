// What the fuzz targets share. A target is one function, as libFuzzer wants it; replay.cpp calls it without
// libFuzzer for every kept input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/session/run.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// Runs a program with tight limits, the time counted in questions and not by a clock, so that an input does
/// the same wherever it is run; then looks at the recording as the app would.
session::Run run(std::string_view program, session::Lines lines);
void look_at(const session::Recording& recording);
/// The trace of a run is one that can be imported.
void check_trace(const session::Recording& recording);

/// Ends the process with a message: a finding.
[[noreturn]] void found(const char* what);

}  // namespace fuzz
