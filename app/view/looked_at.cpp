// See looked_at.h.
#include "app/view/looked_at.h"

#include <algorithm>

#include "app/view/stage_text.h"

namespace view {
namespace {

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool names(std::string_view line, std::string_view name) {
    for (std::size_t at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || (!is_name_part(line[at - 1]) && line[at - 1] != '.');
        if (begins && (end == line.size() || !is_name_part(line[end]))) return true;
    }
    return false;
}

// The task whose frames are of interest; false: nobody's.
bool find_task(const AppState& state, const session::Snapshot& now, session::TaskId& task) {
    using session::LoopPhase;
    task = now.loop.running;
    if (task) return true;
    const LoopPhase phase = now.loop.phase;
    if (phase == LoopPhase::running || phase == LoopPhase::not_started || phase == LoopPhase::stopped ||
        (phase == LoopPhase::blocked && !now.loop.callback))
        return true;
    if (now.step > 0) {
        const trace::Event last = state.run->recording.event(now.step - 1);
        if (last.kind() == trace::Kind::suspend) {
            task = last.task;
            return true;
        }
    }
    task = state.selected_task();
    return static_cast<bool>(task);
}

void list_waiting(const session::Snapshot& now, LookedAt& to) {
    for (const session::TaskState& task : now.tasks) {
        if (task.phase != session::TaskPhase::waiting) continue;
        (look_of(now, task) == Look::kSleeping ? to.sleeping : to.waiting).push_back(task.id);
    }
    for (std::vector<session::TaskId>* const list : {&to.waiting, &to.sleeping}) {
        std::stable_sort(list->begin(), list->end(), [&now](session::TaskId a, session::TaskId b) {
            return now.task(a).wakes_at < now.task(b).wakes_at;
        });
    }
}

}  // namespace

LookedAt looked_at(const AppState& state, const session::Snapshot& now) {
    LookedAt result;
    result.marks = code_marks(*state.run, now);
    list_waiting(now, result);
    if (!find_task(state, now, result.task)) return result;
    const bool is_known = state.values != nullptr && state.values->covers(now.step);
    result.is_coming = !is_known && state.run->lines_recorded && !state.has_values();
    if (!is_known) return result;
    const StepIndex before = state.run->stops.previous(now.step);
    result.frames = state.values->frames(result.task, now.step, before);
    result.globals = state.values->globals(now.step, before);
    return result;
}

std::vector<session::Variable> variables_beside(const LookedAt& looked_at, std::string_view line) {
    std::vector<session::Variable> beside;
    if (looked_at.frames.empty()) return beside;
    for (const session::Variable& variable : looked_at.frames.back().variables) {
        if (variable.is_changed || names(line, variable.name)) beside.push_back(variable);
    }
    for (const session::Variable& variable : looked_at.globals) {
        if (names(line, variable.name)) beside.push_back(variable);
    }
    std::stable_sort(
        beside.begin(), beside.end(),
        [](const session::Variable& a, const session::Variable& b) { return a.is_changed > b.is_changed; });
    return beside;
}

}  // namespace view
