// Recordings for the tests of the window: CPython's own traces of the conformance programs.
#pragma once
#include <fstream>
#include <sstream>
#include <string>

#include "app/view/app_state.h"
#include "core/session/import_trace.h"

namespace view_tests {

inline std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// `name`: such as "gather/nested_groups".
inline session::Recording recording(const std::string& name) {
    const std::string path = std::string(COROSCOPE_SOURCE_DIR) + "/tests/conformance/" + name;
    const std::string file_name = name.substr(name.rfind('/') + 1) + ".py";
    session::ImportResult result =
        session::import_trace(file_text(path + ".jsonl"), {file_name, file_text(path + ".py")});
    return result.recording;
}

inline view::RunPtr run(const std::string& name) {
    return std::make_shared<const view::RunView>(recording(name));
}

/// A state in which the recording is open.
inline view::AppState opened(const std::string& name) {
    view::AppState state;
    view::intent::Opened opened;
    opened.file_name = name.substr(name.rfind('/') + 1) + ".py";
    opened.title = name;
    opened.run = run(name);
    opened.original = opened.text = opened.run->recording.source().text;
    view::apply(state, opened);
    state.requests.clear();
    return state;
}

/// Programs of every kind: plain, with a queue, with a blocked loop, with threads, with failures, with
/// cancellation.
inline const char* const kPrograms[] = {"gather/results_keep_argument_order", "queues/worker_pool_join",
                                        "blocking/frozen_heartbeat",          "threads/to_thread_gather",
                                        "exceptions/uncaught_from_gather",    "cancellation/shield"};

}  // namespace view_tests
