// Words for the states.
#include "app/view/task_look.h"

namespace view {

std::string_view look_word(Look look) {
    switch (look) {
        case Look::kRunning: return "running";
        case Look::kReady: return "ready";
        case Look::kSleeping: return "sleeping";
        case Look::kWaiting: return "waiting";
        case Look::kBlocked: return "blocking the loop";
        case Look::kThread: return "in a thread";
        case Look::kDone: return "finished";
        case Look::kFailed: return "failed";
        case Look::kCancelled: return "cancelled";
        case Look::kIdle: return "idle";
    }
    return "";
}

}  // namespace view
