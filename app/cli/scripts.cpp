// Commands that run a script without a window: run, trace, explain, check.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "app/cli/commands.h"
#include "core/session/explain.h"
#include "core/session/findings.h"
#include "core/session/run.h"
#include "core/session/snapshot.h"
#include "core/trace/json_out.h"

namespace cli {
namespace {

constexpr int kCannotRead = 2;
constexpr int kLimitReached = 3;

struct ScriptOptions {
    std::string file;
    std::uint64_t max_events = session::Limits{}.max_events;
    std::uint64_t max_memory_mb = session::Limits{}.max_memory >> 20;
    double max_seconds = 4.5;  // all is to be over within 5 s
    bool no_recording = false;
};

void add_script_options(CLI::App& command, ScriptOptions& options) {
    command.add_option("FILE", options.file, "the script; - for standard input")->required();
    command.add_option("--max-events", options.max_events, "end the run after so many events");
    command.add_option("--max-memory", options.max_memory_mb, "end the run beyond so many MB of objects");
    command.add_option("--max-seconds", options.max_seconds,
                       "end the run after so many seconds of real time");
}

std::optional<session::Source> source_of(const std::string& file) {
    session::Source source;
    if (file == "-") {
        source.file_name = "<stdin>";
        source.text.assign(std::istreambuf_iterator<char>(std::cin), {});
        return source;
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "coroscope: can't open file '%s'\n", file.c_str());
        return std::nullopt;
    }
    source.text.assign(std::istreambuf_iterator<char>(in), {});
    source.file_name = file.substr(file.find_last_of('/') + 1);
    return source;
}

using Clock = std::chrono::steady_clock;

bool deadline_passed(void* deadline) {
    return Clock::now() > *static_cast<const Clock::time_point*>(deadline);
}

session::Run run_script(const session::Source& source, const ScriptOptions& options, session::Lines lines) {
    Clock::time_point deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                    std::chrono::duration<double>(options.max_seconds));
    session::Limits limits;
    limits.max_events = options.max_events;
    limits.max_memory = static_cast<std::size_t>(options.max_memory_mb) << 20;
    limits.record = !options.no_recording;
    limits.interrupt = deadline_passed;
    limits.who = &deadline;
    return session::run(source, limits, lines);
}

int status_of(const session::Run& run) {
    if (run.ending != session::Ending::limit) return run.exit_code;
    const bool in_a_line = !run.standard_error.empty() && run.standard_error.back() != '\n';
    std::fprintf(stderr, "%scoroscope: %s\n", in_a_line ? "\n" : "", run.limit_message.c_str());
    return kLimitReached;
}

int run_command(const ScriptOptions& options) {
    const auto source = source_of(options.file);
    if (!source) return kCannotRead;
    const session::Run run = run_script(*source, options, session::Lines::leave_out);
    for (const base::StringId out : run.recording.log().outs) {
        const std::string_view text = run.recording.text(out);
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    std::fflush(stdout);
    std::fwrite(run.standard_error.data(), 1, run.standard_error.size(), stderr);
    return status_of(run);
}

/// What a recording costs in memory, and the longest way to a moment of it.
int measure_command(const ScriptOptions& options) {
    const auto source = source_of(options.file);
    if (!source) return kCannotRead;
    const session::Run run = run_script(*source, options, session::Lines::leave_out);
    const session::Recording& recording = run.recording;
    recording.prepare();
    double slowest = 0;
    constexpr session::StepIndex kMoments = 200;
    for (session::StepIndex n = 0; n <= kMoments; ++n) {
        const Clock::time_point before = Clock::now();
        const session::Snapshot moment = session::snapshot_at(recording, recording.size() * n / kMoments);
        const std::chrono::duration<double, std::milli> taken = Clock::now() - before;
        static_cast<void>(moment);
        slowest = std::max(slowest, taken.count());
    }
    const double events = static_cast<double>(recording.size());
    const double bytes = static_cast<double>(recording.log().encoded_bytes());
    std::printf("events %.0f\nbytes_per_event %.2f\nslowest_moment_ms %.3f\n", events, bytes / events,
                slowest);
    return status_of(run);
}

int trace_command(const ScriptOptions& options, bool lines, const std::string& out) {
    const auto source = source_of(options.file);
    if (!source) return kCannotRead;
    const session::Run run =
        run_script(*source, options, lines ? session::Lines::record : session::Lines::leave_out);
    const std::string json =
        trace::to_json(run.recording.log(), lines ? trace::Lines::include : trace::Lines::leave_out);
    if (out.empty()) {
        std::fwrite(json.data(), 1, json.size(), stdout);
    } else {
        std::ofstream file(out, std::ios::binary);
        file << json;
        if (!file) {
            std::fprintf(stderr, "coroscope: can't write file '%s'\n", out.c_str());
            return kCannotRead;
        }
    }
    // The trace itself tells how the script ended; only a limit is a status of the command.
    return run.ending == session::Ending::limit ? kLimitReached : 0;
}

int explain_command(const ScriptOptions& options, std::uint64_t from, std::uint64_t to) {
    const auto source = source_of(options.file);
    if (!source) return kCannotRead;
    const session::Run run = run_script(*source, options, session::Lines::record);
    const std::string text = session::explain(run.recording, from, to);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fwrite(run.standard_error.data(), 1, run.standard_error.size(), stderr);
    return run.ending == session::Ending::limit ? kLimitReached : 0;
}

int check_command(const ScriptOptions& options) {
    const auto source = source_of(options.file);
    if (!source) return kCannotRead;
    const session::Run run = run_script(*source, options, session::Lines::record);
    const char* const file = source->file_name.c_str();
    for (const syntax::Diagnostic& d : run.diagnostics)
        std::printf("%s:%d: %s: %s\n", file, d.line, syntax::name_of(d.kind), d.shown().c_str());
    if (!run.diagnostics.empty()) return 1;
    const auto findings = session::find_findings(run.recording);
    for (const session::Finding& f : findings)
        std::printf("%s:%u: %s: %s\n", file, f.line, session::finding_word(f.kind),
                    session::plain_text(f.message).c_str());
    return findings.empty() ? 0 : 1;
}

}  // namespace

void add_scripts(CLI::App& app, int& status) {
    {
        auto options = std::make_shared<ScriptOptions>();
        CLI::App* command = app.add_subcommand("run", "run a script to its end on the virtual clock");
        add_script_options(*command, *options);
        command
            ->add_flag("--no-recording", options->no_recording,
                       "do not record what happens, for measuring what recording costs")
            ->group("");
        command->callback([options, &status] { status = run_command(*options); });
    }
    {
        auto options = std::make_shared<ScriptOptions>();
        CLI::App* command = app.add_subcommand("measure", "tell what the recording of a script costs");
        command->group("");
        add_script_options(*command, *options);
        command->callback([options, &status] { status = measure_command(*options); });
    }
    {
        auto options = std::make_shared<ScriptOptions>();
        auto lines = std::make_shared<bool>(false);
        auto out = std::make_shared<std::string>();
        CLI::App* command =
            app.add_subcommand("trace", "write what a script does, event by event, as JSON Lines");
        add_script_options(*command, *options);
        command->add_flag("--lines", *lines, "with the lines that run");
        command->add_option("-o", *out, "the file to write (standard output if not given)");
        command->callback([options, lines, out, &status] { status = trace_command(*options, *lines, *out); });
    }
    {
        auto options = std::make_shared<ScriptOptions>();
        auto from = std::make_shared<std::uint64_t>(0);
        auto to = std::make_shared<std::uint64_t>(UINT64_MAX);
        CLI::App* command = app.add_subcommand("explain", "tell a run step by step, for reading aloud");
        add_script_options(*command, *options);
        command->add_option("--from", *from, "the first step");
        command->add_option("--to", *to, "the last step");
        command->callback([options, from, to, &status] { status = explain_command(*options, *from, *to); });
    }
    {
        auto options = std::make_shared<ScriptOptions>();
        CLI::App* command = app.add_subcommand("check", "tell what is wrong with a script");
        add_script_options(*command, *options);
        command->callback([options, &status] { status = check_command(*options); });
    }
}

}  // namespace cli
