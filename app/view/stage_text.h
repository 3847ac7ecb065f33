// Words for the stage: why a handle is ready, what a task waits for, what an empty box means.
#pragma once
#include <string>
#include <vector>

#include "app/view/task_look.h"
#include "core/session/snapshot.h"

namespace view {

using session::Recording;
using session::Snapshot;

Look look_of(const Snapshot& now, const session::TaskState& task);

/// "Task-3"; the name at this moment.
std::string task_name(const Recording& recording, const session::TaskState& task);
/// What a small mark says: "3" for Task-3, else the first letters of the name.
std::string task_mark(const Recording& recording, const session::TaskState& task);
/// The loop's own functions by their name alone; a program's with its class.
std::string_view short_function(std::string_view name);
/// The mark of a task that the program has named: its first letters, or a letter and its number.
std::string short_mark(const std::string& name);

/// "its 0.2 s sleep is over", "new: first step", "gave way", ...
std::string reason_text(const Recording& recording, const Snapshot& now, const session::ReadyHandle& handle);
/// A short name for a callback of the loop in the learner's words: "wakes Task-2", "gather counts a result".
std::string callback_text(const Recording& recording, const Snapshot& now, session::StringId label,
                          session::TimerId timer);

/// What the loop's thread does: "runs Task-3", "sleeps until 0.300 s", "blocked until 2.000 s (line 9)".
std::string loop_text(const Recording& recording, const Snapshot& now);

/// The await chain of a task, outermost first; the last entry is where it stands.
struct ChainLink {
    std::string function;
    std::uint32_t line = 0;
};
std::vector<ChainLink> await_chain(const Recording& recording, const Snapshot& now,
                                   const session::TaskState& task);

/// Since when, until when, why: the text of a tooltip.
std::string task_tooltip(const Recording& recording, const Snapshot& now, const session::TaskState& task);

}  // namespace view
