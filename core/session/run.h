// Running a program from its first line to the end of the interpreter. The one door to the interpreter
// for all that is above: run(source, limits) gives a value, and nothing of the machine stays behind.
// CPython 3.14: Python/pylifecycle.c, Py_FinalizeEx; conformance/FORMAT.md for the machine that both agree
// on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/session/recording.h"
#include "core/syntax/diagnostic.h"
#include "core/trace/recorder.h"

namespace session {

/// Bounds of a run. Reaching one ends the recording with a last event that says so.
struct Limits {
    std::uint64_t max_events = 4'000'000;
    std::size_t max_memory = std::size_t{512}
                             << 20;  ///< bytes of objects; the process needs up to twice that
    /// False: the recording has new tasks, output, reports and the end only, and `max_events` bounds little.
    /// For measuring what recording costs.
    bool record = true;
    /// Asked every few ten thousand instructions; true ends the run (real time is up, or the user said so).
    bool (*interrupt)(void* who) = nullptr;
    void* who = nullptr;
};

enum class Lines : std::uint8_t { leave_out, record };

/// How a run came to its end.
enum class Ending : std::uint8_t {
    finished,  ///< exit status 0, or what sys.exit said
    failed,    ///< an exception that nobody caught, or a text that is no program
    limit,     ///< a bound of Limits; `limit_message` names it and the line
};

struct Run {
    Recording recording;
    std::string standard_error;  ///< warnings, reports, traceback: what python3 writes there
    Ending ending = Ending::finished;
    std::int32_t exit_code = 0;
    std::string limit_message;
    /// Where an exception that nobody caught was raised, or where the program was when it reached a limit:
    /// the innermost line of its own; and what python3 prints of the exception.
    std::uint32_t failure_line = 0;
    std::string failure_text;
    std::vector<syntax::Diagnostic> diagnostics;  ///< why the text is no program; empty if it was run
};

/// `spacing`: where the recording has its keyframes; nothing that shows depends on it. `watch`: who looks at
/// the machine while it runs.
Run run(const Source& source, const Limits& limits, Lines lines, const KeyframeSpacing& spacing = {},
        trace::Watch watch = {});

}  // namespace session
