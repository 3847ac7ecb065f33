// Finds a program by the name that a person gave, and runs it.
#pragma once
#include <atomic>
#include <optional>
#include <string>

#include "app/view/app_state.h"

namespace shell {

/// A lesson or a file, not run yet.
struct Program {
    std::string key;        // what drafts are kept under
    std::string lesson_id;  // empty: a file
    std::string chapter;
    std::string title;
    std::string summary;
    std::string file_name;  // without a folder
    std::string path;       // empty: a lesson
    std::string text;
};

/// A lesson's id or number, or a path. Nothing, and a message, if there is no such thing.
std::optional<Program> found_program(const std::string& name, std::string& message);

/// Either a run or what is wrong with the text.
struct RunOutcome {
    view::RunPtr run;
    std::optional<view::Problem> problem;
    std::string note;  // a limit that was reached
};
/// Looks at the variables of a run that run_program has made; null if it was cancelled.
view::ValuesPtr values_of(const view::RunView& run, const view::ValuesRequest& request,
                          const std::atomic<bool>& cancelled);

/// Ends soon after `cancelled` has become true; its outcome is then of no use.
RunOutcome run_program(const Program& program, const std::string& text, const std::atomic<bool>& cancelled);

}  // namespace shell
