// Lessons come from inside the program, files from the disk.
#include "app/shell/programs.h"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "app/shell/store.h"
#include "core/session/import_trace.h"
#include "core/session/run.h"

namespace shell {
namespace {

namespace fs = std::filesystem;

std::string words_of_file(const std::string& file_name) {
    std::string title = fs::path(file_name).stem().string();
    for (char& c : title) {
        if (c == '_') c = ' ';
    }
    return title;
}

RunOutcome imported(const std::string& json, const Program& program, const std::string& text) {
    session::ImportResult result = session::import_trace(json, {program.file_name, text});
    if (!result.good()) {
        view::Problem problem;
        problem.line = 0;
        problem.kind = "trace";
        problem.message = "line " + std::to_string(result.errors[0].line) + ": " + result.errors[0].message;
        return {nullptr, problem, {}};
    }
    return {std::make_shared<const view::RunView>(std::move(result.recording)), std::nullopt, {}};
}

}  // namespace

std::optional<Program> found_program(const std::string& name, std::string& message) {
    Program program;
    if (name == "-") {
        program.key = "standard input";
        program.title = "standard input";
        program.file_name = "stdin.py";
        program.text.assign(std::istreambuf_iterator<char>(std::cin), {});
        return program;
    }
    if (const view::Lesson* lesson = view::find_lesson(view::bundled_lessons(), name)) {
        program.key = lesson->id;
        program.lesson_id = lesson->id;
        program.chapter = lesson->chapter;
        program.title = lesson->title;
        program.summary = lesson->summary;
        program.file_name = fs::path(lesson->id).filename().string() + ".py";
        program.text = std::string(lesson->source);
        return program;
    }
    std::optional<std::string> text = file_text(name);
    if (!text) {
        message = name + ": no such lesson, and no file that can be read";
        return std::nullopt;
    }
    program.path = name;
    program.key = fs::absolute(name).string();
    program.file_name = fs::path(name).filename().string();
    program.title = words_of_file(program.file_name);
    program.text = std::move(*text);
    if (fs::path(name).extension() == ".jsonl") {
        const std::string source = fs::path(name).replace_extension(".py").string();
        program.text = file_text(source).value_or("");
        program.file_name = fs::path(source).filename().string();
    }
    return program;
}

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kLongestRun{5};
constexpr std::uint64_t kTooFew = 1000;        // events of a run in which hardly anything was scheduled
constexpr std::uint64_t kFirstLines = 20'000;  // events that are shown of it

struct Patience {
    Clock::time_point deadline;
    const std::atomic<bool>& cancelled;
};

bool is_over(void* who) {
    const auto& patience = *static_cast<const Patience*>(who);
    return patience.cancelled.load(std::memory_order_relaxed) || Clock::now() > patience.deadline;
}

view::Problem problem_of(const syntax::Diagnostic& diagnostic) {
    view::Problem problem;
    problem.line = diagnostic.line;
    problem.column = diagnostic.offset;
    problem.kind = syntax::name_of(diagnostic.kind);
    problem.message = diagnostic.message;
    problem.hint = diagnostic.hint;
    return problem;
}

}  // namespace

RunOutcome run_program(const Program& program, const std::string& text, const std::atomic<bool>& cancelled) {
    if (fs::path(program.path).extension() == ".jsonl") {
        return imported(file_text(program.path).value_or(""), program, text);
    }
    Patience patience{Clock::now() + kLongestRun, cancelled};
    session::Limits limits;
    limits.interrupt = is_over;
    limits.who = &patience;
    session::Lines lines = session::Lines::record;
    session::Run run = session::run({program.file_name, text}, limits, lines);
    if (run.ending == session::Ending::limit && run.recording.limit() != trace::Limit::none && !cancelled) {
        // Too long for a stop at every line: the events of the scheduler alone reach much further.
        patience.deadline = Clock::now() + kLongestRun;
        lines = session::Lines::leave_out;
        run = session::run({program.file_name, text}, limits, lines);
        if (run.ending == session::Ending::limit && run.recording.size() < kTooFew && !cancelled) {
            // A loop that never awaits: its first lines say more than what the scheduler saw.
            patience.deadline = Clock::now() + kLongestRun;
            limits.max_events = kFirstLines;
            lines = session::Lines::record;
            const std::string message = std::move(run.limit_message);
            run = session::run({program.file_name, text}, limits, lines);
            run.limit_message = message;
        }
    }
    RunOutcome outcome;
    if (!run.diagnostics.empty()) {
        outcome.problem = problem_of(run.diagnostics.front());
        return outcome;
    }
    outcome.note = run.limit_message;
    outcome.run = std::make_shared<const view::RunView>(
        std::move(run.recording), lines,
        view::Failure{static_cast<int>(run.failure_line), std::move(run.failure_text)});
    return outcome;
}

view::ValuesPtr values_of(const view::RunView& run, const view::ValuesRequest& request,
                          const std::atomic<bool>& cancelled) {
    Patience patience{Clock::now() + 2 * kLongestRun, cancelled};
    session::Limits limits;
    limits.interrupt = is_over;
    limits.who = &patience;
    session::Values values = session::values_between(run.recording.source(), limits, *run.lines_recorded,
                                                     request.first, request.last);
    if (cancelled) return nullptr;
    return std::make_shared<const session::Values>(std::move(values));
}

}  // namespace shell
