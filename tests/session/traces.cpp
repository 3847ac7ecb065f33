// Reads tests/conformance from the source tree.
#include "tests/session/traces.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/session/import_trace.h"
#include "core/session/keyframes.h"
#include "tests/support/catch_compat.h"

namespace session_tests {

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<Conformance> read_all() {
    std::vector<Conformance> result;
    const fs::path root = fs::path(COROSCOPE_SOURCE_DIR) / "tests" / "conformance";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".jsonl") continue;
        fs::path program = entry.path();
        program.replace_extension(".py");
        const std::string name = fs::relative(entry.path(), root).replace_extension("").generic_string();
        result.push_back({name, contents(entry.path()), contents(program)});
    }
    std::sort(result.begin(), result.end(),
              [](const Conformance& a, const Conformance& b) { return a.name < b.name; });
    return result;
}

}  // namespace

const std::vector<Conformance>& conformance_traces() {
    static const std::vector<Conformance> all = read_all();
    return all;
}

session::Recording imported(std::string_view json, std::string_view source) {
    const session::ImportResult result = session::import_trace(json, {"x.py", std::string(source)});
    INFO((result.good() ? "good" : result.errors.front().message));
    REQUIRE(result.good());
    return result.recording;
}

session::Recording imported(const Conformance& trace) { return imported(trace.json, trace.source); }

session::Recording with_keyframes_every(std::string_view json, std::string_view source,
                                        session::StepIndex events) {
    session::ImportedLog imported = session::import_log(json, source);
    REQUIRE(imported.errors.empty());
    session::KeyframeSpacing spacing;
    spacing.nearest = events;
    spacing.bytes_an_event = 1u << 20;
    return session::Recording({"x.py", std::string(source)}, std::move(imported.log), spacing);
}

}  // namespace session_tests
