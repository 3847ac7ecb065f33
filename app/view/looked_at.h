// Whose frames and variables are shown at a moment, and which of them stand beside a line of the source.
#pragma once
#include <string_view>
#include <vector>

#include "app/view/app_state.h"
#include "app/view/code_marks.h"
#include "core/session/snapshot.h"

namespace view {

struct LookedAt {
    session::TaskId task;                      // none: code outside any task
    std::vector<session::FrameValues> frames;  // outermost first; empty: nothing runs, or not known (yet)
    std::vector<session::Variable> globals;    // of the module, while the loop runs
    std::vector<CodeMark> marks;               // at the lines of the source
    std::vector<session::TaskId> waiting;      // who waits for something else than its own timer, by wakes_at
    std::vector<session::TaskId> sleeping;     // who sleeps, by wakes_at
    bool is_coming = false;                    // the program runs again to find them
};

/// What runs; between two steps the task that has just let go, else the selected one.
LookedAt looked_at(const AppState& state, const session::Snapshot& now);

/// Variables that a line names, and those that have changed: what explains it.
std::vector<session::Variable> variables_beside(const LookedAt& looked_at, std::string_view line);

}  // namespace view
