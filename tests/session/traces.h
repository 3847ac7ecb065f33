// What the tests of this floor share: the conformance traces, and small traces written by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/recording.h"

namespace session_tests {

/// A conformance program and its trace by CPython.
struct Conformance {
    std::string name;  ///< "gather/cancel_the_whole_gather"
    std::string json;
    std::string source;
};

/// All of tests/conformance, sorted by name, read once.
const std::vector<Conformance>& conformance_traces();

/// The recording of a trace, which must be good.
session::Recording imported(std::string_view json, std::string_view source = {});
session::Recording imported(const Conformance& trace);
/// The same events, with a keyframe every so many.
session::Recording with_keyframes_every(std::string_view json, std::string_view source,
                                        session::StepIndex events);

}  // namespace session_tests
