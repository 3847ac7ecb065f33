// Virtual time as the interface writes it: "0.200 s", with more digits where they are needed.
#pragma once
#include <string>

#include "core/base/seconds.h"

namespace view {

/// At least three decimals, at most nine: "0.200 s", "0.0125 s", "infinity".
std::string seconds_text(base::Seconds time);
/// The same with at most four decimals, rounded: where room is short and the exact time can be pointed at.
std::string short_seconds_text(base::Seconds time);
/// As short as can be, for durations: "0.2 s", "3 s".
std::string duration_text(base::Seconds duration);

std::string short_duration_text(base::Seconds duration);

}  // namespace view
