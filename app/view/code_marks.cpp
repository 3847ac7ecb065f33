// Reads the lines of the tasks out of a snapshot.
#include "app/view/code_marks.h"

#include <algorithm>

namespace view {

std::vector<CodeMark> code_marks(const session::Snapshot& now) {
    std::vector<CodeMark> marks;
    for (const session::TaskState& task : now.tasks) {
        if (session::is_done(task.phase) || !task.started) continue;
        const bool runs = task.phase == session::TaskPhase::running;
        const std::uint32_t line = runs && now.line > 0 ? now.line : task.line;
        if (line > 0) marks.push_back({static_cast<int>(line), task.id, 0, runs});
    }
    for (std::size_t i = 0; i < now.workers.size(); ++i) {
        const std::uint32_t line = now.workers[i].line;
        if (line > 0) marks.push_back({static_cast<int>(line), {}, i, false});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const CodeMark& a, const CodeMark& b) {
        return a.line != b.line ? a.line < b.line : a.runs > b.runs;
    });
    return marks;
}

int current_line(const session::Recording& recording, const session::Snapshot& now) {
    using session::LoopPhase;
    if (const session::TaskState* task = now.find_task(now.loop.running)) {
        return static_cast<int>(now.line > 0 ? now.line : task->line);
    }
    const bool module_runs = now.loop.phase == LoopPhase::not_started ||
                             now.loop.phase == LoopPhase::stopped ||
                             (now.loop.phase == LoopPhase::blocked && !now.loop.callback);
    if (module_runs) return static_cast<int>(now.line);
    // The task that has just given control back or ended is still looked at.
    if (now.step == 0) return 0;
    const trace::Event last = recording.event(now.step - 1);
    if (last.kind() != trace::Kind::suspend && last.kind() != trace::Kind::finish) return 0;
    const session::TaskState* task = now.find_task(last.task);
    return task != nullptr ? static_cast<int>(task->line) : 0;
}

}  // namespace view
