// A trace that came as JSON Lines (from CPython, or saved by us) as a Recording. What the format leaves out
// is worked out from the order of events: which task a name means, why each handle became ready, which timer
// a callback was, what a task waits for. The source text, if given, tells the awaited expression.
#pragma once

#include <string_view>
#include <vector>

#include "core/session/recording.h"
#include "core/trace/json_in.h"

namespace session {

/// A recording, or what is wrong with the file.
struct ImportResult {
    Recording recording;
    std::vector<trace::JsonError> errors;
    bool good() const { return errors.empty(); }
};

/// The log alone, for those who build the Recording themselves.
struct ImportedLog {
    trace::EventLog log;
    std::vector<trace::JsonError> errors;
};
ImportedLog import_log(std::string_view json, std::string_view source, trace::JsonLimits limits = {});

/// Any bytes may come. `source.text` may be empty.
ImportResult import_trace(std::string_view json, Source source, trace::JsonLimits limits = {});

}  // namespace session
