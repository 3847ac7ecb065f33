// Events as the JSON Lines of the conformance format, byte by byte as Python's json.dumps(ensure_ascii=False)
// writes them. Details are left out; half a surrogate pair becomes a JSON escape.
#pragma once

#include <string>
#include <string_view>

#include "core/trace/event_log.h"

namespace trace {

enum class Lines : std::uint8_t { leave_out, include };

/// The whole trace, a line an event.
std::string to_json(const EventLog& log, Lines lines);

/// Appends a text in quotes, escaped as Python does.
void append_json_string(std::string& to, std::string_view text);

}  // namespace trace
