// The JSON Lines of the conformance format, parsed: one event a line, with the names of tasks still names.
// Any bytes may come; what is wrong is told with its line. Which task a name means, and what the format does
// not say, is worked out above (session/import_trace.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/event.h"
#include "core/trace/tables.h"

namespace trace {

/// What is wrong with a trace file, and where.
struct JsonError {
    std::uint32_t line = 0;  ///< of the file, from 1
    std::string message;
};

/// An event whose TaskIds are all none: the names stand beside it.
struct NamedEvent {
    Event event;
    StringId task;   ///< the field `task`; none for null
    StringId other;  ///< `by`, or the NAME of "task:NAME"
    std::uint32_t line = 0;
};

struct JsonTrace {
    std::vector<NamedEvent> events;
    Strings strings;
    Stacks stacks;
    std::vector<JsonError> errors;  ///< empty if the file is good; then events are complete
};

/// Bounds: a file of more events than this is refused.
struct JsonLimits {
    std::size_t max_events = 10'000'000;
};

/// Never fails but by telling so: at the first error it stops, and `errors` has it.
JsonTrace parse_json(std::string_view text, JsonLimits limits = {});

/// "Task-7" as its number (without leading zeros, up to 2^31), any other name as a text of `strings`.
TaskName task_name_of(std::string_view name, Strings& strings);

}  // namespace trace
