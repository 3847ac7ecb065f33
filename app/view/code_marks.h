// Which tasks stand at which line of the source.
#pragma once
#include <vector>

#include "app/view/run_view.h"
#include "core/session/snapshot.h"

namespace view {

struct CodeMark {
    int line = 0;
    session::TaskId task;    // none: a worker thread
    std::size_t worker = 0;  // then its place in Snapshot::workers
    bool runs = false;
};

/// By line; the running task first, then by creation, worker threads last. A task that has not begun stands
/// at its `def`; one that has ended stands nowhere.
std::vector<CodeMark> code_marks(const RunView& run, const session::Snapshot& now);

/// The line that is looked at: where code runs, or where a task has just suspended or ended. 0: none.
int current_line(const RunView& run, const session::Snapshot& now);

}  // namespace view
