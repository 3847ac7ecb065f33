// Traces cut, bent and shuffled: they are refused with a message, or become a recording of which every moment
// can be looked at.
#include <cstdint>

#include "core/session/import_trace.h"
#include "core/session/snapshot.h"
#include "core/trace/json_out.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;
using session_tests::conformance_traces;

namespace {

/// A small generator, so that every machine tries the same.
struct Dice {
    std::uint64_t state = 88172645463325252u;
    std::size_t below(std::size_t limit) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return static_cast<std::size_t>(state % limit);
    }
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

/// True if it became a recording; then looks at moments of it.
bool survives(const std::string& json) {
    const ImportResult result = import_trace(json, {});
    if (!result.good()) {
        CHECK(!result.errors[0].message.empty());
        CHECK(result.errors[0].line > 0);
        return false;
    }
    const Recording& recording = result.recording;
    const StepIndex stride = recording.size() / 16 + 1;
    for (StepIndex k = 0; k <= recording.size(); k += stride) {
        const Snapshot snapshot = snapshot_at(recording, k);
        for (const TaskState& task : snapshot.tasks) {
            if (task_label(recording, task).empty()) FAIL_CHECK(k);
            wait_text(recording, task.waiting, k);
        }
        if (snapshot.loop.fence > snapshot.ready.size()) FAIL_CHECK(k);
    }
    return true;
}

}  // namespace

TEST_CASE("a trace with bytes changed does no harm") {
    Dice dice;
    const auto& traces = conformance_traces();
    for (int i = 0; i < 400; ++i) {
        std::string json = traces[dice.below(traces.size())].json;
        for (std::size_t n = dice.below(4) + 1; n > 0; --n) {
            json[dice.below(json.size())] = static_cast<char>(dice.below(256));
        }
        survives(json);
    }
}

TEST_CASE("a trace that is cut off is a recording without an exit, or an error in its last line") {
    Dice dice;
    const auto& traces = conformance_traces();
    for (int i = 0; i < 200; ++i) {
        const std::string& json = traces[dice.below(traces.size())].json;
        survives(json.substr(0, dice.below(json.size())));
    }
}

TEST_CASE("a trace whose lines are dropped, doubled or swapped does no harm") {
    Dice dice;
    const auto& traces = conformance_traces();
    int good = 0;
    for (int i = 0; i < 400; ++i) {
        std::vector<std::string> lines = lines_of(traces[dice.below(traces.size())].json);
        for (std::size_t n = dice.below(6) + 1; n > 0; --n) {
            const std::size_t a = dice.below(lines.size());
            const std::size_t b = dice.below(lines.size());
            switch (dice.below(3)) {
                case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(a)); break;
                case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(a), lines[b]); break;
                default: std::swap(lines[a], lines[b]);
            }
            if (lines.empty()) lines.push_back("{}\n");
        }
        std::string json;
        for (const std::string& line : lines) json += line;
        good += survives(json) ? 1 : 0;
    }
    CHECK(good > 20);
}

TEST_CASE("tasks that change their names or share one are told apart") {
    const std::string json =
        R"({"ev": "spawn", "t": 0.0, "task": "Task-1", "coro": "main", "by": null}
{"ev": "tick", "t": 0.0, "task": null, "n": 1, "ready": 1}
{"ev": "step", "t": 0.0, "task": "Task-1"}
{"ev": "spawn", "t": 0.0, "task": "w", "coro": "work", "by": "Task-1"}
{"ev": "spawn", "t": 0.0, "task": "w", "coro": "work", "by": "Task-1"}
{"ev": "out", "t": 0.0, "task": "boss", "text": "renamed\n"}
{"ev": "suspend", "t": 0.0, "task": "boss", "on": "task:w", "stack": ["main:9"]}
{"ev": "tick", "t": 0.0, "task": null, "n": 2, "ready": 2}
{"ev": "step", "t": 0.0, "task": "w"}
{"ev": "finish", "t": 0.0, "task": "w", "how": "return", "value": "1"}
{"ev": "step", "t": 0.0, "task": "w"}
{"ev": "finish", "t": 0.0, "task": "w", "how": "return", "value": "2"}
)";
    const Recording recording = session_tests::imported(json);
    CHECK(trace::to_json(recording.log(), trace::Lines::include) == json);
    const Snapshot end = snapshot_at(recording, recording.size());
    REQUIRE(end.tasks.size() == 3);
    CHECK(recording.text(end.tasks[0].name) == "boss");
    CHECK(recording.text(recording.task_name(TaskId{1}, 1)) == "Task-1");
    CHECK(recording.text(end.tasks[1].value) == "1");
    CHECK(recording.text(end.tasks[2].value) == "2");
}
