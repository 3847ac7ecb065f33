// How a piece of a lane, a chip or a ticket looks: one value for every state that the interface tells apart.
#pragma once
#include <string_view>

namespace view {

enum class Look {
    kRunning,
    kReady,
    kSleeping,
    kWaiting,
    kBlocked,
    kThread,
    kDone,
    kFailed,
    kCancelled,
    kIdle
};
inline constexpr int kLookCount = 10;

// A word for a legend or a tooltip: "running".
std::string_view look_word(Look look);

}  // namespace view
