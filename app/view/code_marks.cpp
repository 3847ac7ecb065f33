// Reads the lines of the tasks out of a snapshot.
#include "app/view/code_marks.h"

#include <algorithm>

namespace view {

namespace {

int line_of(const RunView& run, const session::Snapshot& now, const session::TaskState& task) {
    const bool runs = task.phase == session::TaskPhase::running;
    const std::uint32_t line = runs && now.line > 0 ? now.line : task.line;
    return line > 0 ? static_cast<int>(line) : run.definition_of(task.id);
}

}  // namespace

std::vector<CodeMark> code_marks(const RunView& run, const session::Snapshot& now) {
    std::vector<CodeMark> marks;
    for (const session::TaskState& task : now.tasks) {
        if (session::is_done(task.phase)) continue;
        const int line = line_of(run, now, task);
        if (line > 0) marks.push_back({line, task.id, 0, task.phase == session::TaskPhase::running});
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

int current_line(const RunView& run, const session::Snapshot& now) {
    using session::LoopPhase;
    if (now.ended && run.failure.line > 0) return run.failure.line;
    if (const session::TaskState* task = now.find_task(now.loop.running)) {
        return line_of(run, now, *task);
    }
    const bool module_runs = now.loop.phase == LoopPhase::not_started ||
                             now.loop.phase == LoopPhase::stopped ||
                             (now.loop.phase == LoopPhase::blocked && !now.loop.callback);
    if (module_runs) return static_cast<int>(now.line);
    // The task that has just given control back or ended is still looked at.
    if (now.step == 0) return 0;
    const trace::Event last = run.recording.event(now.step - 1);
    if (last.kind() != trace::Kind::suspend && last.kind() != trace::Kind::finish) return 0;
    const session::TaskState* task = now.find_task(last.task);
    return task != nullptr ? static_cast<int>(task->line) : 0;
}

}  // namespace view
