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
        if (line > 0) marks.push_back({static_cast<int>(line), task.id, runs});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const CodeMark& a, const CodeMark& b) {
        return a.line != b.line ? a.line < b.line : a.runs > b.runs;
    });
    return marks;
}

int current_line(const session::Recording& recording, const session::Snapshot& now) {
    if (now.line > 0) return static_cast<int>(now.line);
    if (const session::TaskState* task = now.find_task(now.loop.running)) return static_cast<int>(task->line);
    if (now.step == 0) return 0;
    const session::TaskId last = recording.event(now.step - 1).task;
    if (const session::TaskState* task = now.find_task(last)) return static_cast<int>(task->line);
    return 0;
}

}  // namespace view
