// Running programs for the fuzz targets.
#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstdlib>

#include "core/session/explain.h"
#include "core/session/findings.h"
#include "core/session/import_trace.h"
#include "core/session/snapshot.h"
#include "core/trace/json_out.h"

/// What is made once in a process, for every run, is reached through tagged words, which LeakSanitizer does
/// not follow.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:ready_\nleak:object::intern\nleak:modules::add_\nleak:make_native\nleak:make_"
           "signature\nleak:publish_slots\n";
}

namespace fuzz {

namespace {
constexpr int kQuestions = 25;  // of some ten thousand instructions each
constexpr std::uint64_t kEvents = 5000;
constexpr std::size_t kMemory = std::size_t{24} << 20;
}  // namespace

void found(const char* what) {
    std::fprintf(stderr, "finding: %s\n", what);
    std::abort();
}

session::Run run(std::string_view program, session::Lines lines) {
    int questions = kQuestions;
    session::Limits limits;
    limits.max_events = kEvents;
    limits.max_memory = kMemory;
    limits.interrupt = [](void* who) { return --*static_cast<int*>(who) < 0; };
    limits.who = &questions;
    session::Run run = session::run({"program.py", std::string(program)}, limits, lines);
    if (run.ending == session::Ending::limit && !run.limit_message.starts_with("Limit: "))
        found("a limit without a message");
    if (run.ending == session::Ending::failed && run.standard_error.empty() && run.failure_text.empty() &&
        run.exit_code == 0)
        found("a failure without a word");
    return run;
}

void look_at(const session::Recording& recording) {
    const session::StepIndex size = recording.size();
    const session::StepIndex stride = size / 8 + 1;
    for (session::StepIndex k = 0; k <= size; k += stride) {
        const session::Snapshot snapshot = session::snapshot_at(recording, k);
        for (const session::TaskState& task : snapshot.tasks)
            if (session::task_label(recording, task).empty()) found("a task without a label");
        if (snapshot.loop.fence > snapshot.ready.size()) found("a fence behind the ready queue");
    }
    static_cast<void>(session::find_findings(recording));
    if (size < 500) static_cast<void>(session::explain(recording));
}

void check_trace(const session::Recording& recording) {
    const std::string json = trace::to_json(recording.log(), trace::Lines::include);
    const session::ImportedLog again = session::import_log(json, recording.source().text);
    if (!again.errors.empty()) {
        std::fprintf(stderr, "line %u: %s\n", static_cast<unsigned>(again.errors.front().line),
                     again.errors.front().message.c_str());
        found("a trace of our own is refused");
    }
}

}  // namespace fuzz
