// Laws over every conformance trace: what is read is written again, and every moment is what folding gives.
#include "core/session/fold.h"
#include "core/session/import_trace.h"
#include "core/session/keyframes.h"
#include "core/trace/json_out.h"
#include "core/trace/recorder.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;
using session_tests::Conformance;
using session_tests::conformance_traces;
using session_tests::imported;

TEST_CASE("there are conformance traces") { CHECK(conformance_traces().size() > 100); }

TEST_CASE("a trace that is read is written byte by byte") {
    for (const Conformance& trace : conformance_traces()) {
        INFO(trace.name);
        CHECK((trace::to_json(imported(trace).log(), trace::Lines::include) == trace.json));
    }
}

TEST_CASE("without lines a trace is written without its line events") {
    for (const Conformance& trace : conformance_traces()) {
        std::string expected;
        for (std::size_t at = 0; at < trace.json.size();) {
            const std::size_t end = trace.json.find('\n', at) + 1;
            const std::string line = trace.json.substr(at, end - at);
            if (line.find("{\"ev\": \"line\"") != 0) expected += line;
            at = end;
        }
        INFO(trace.name);
        CHECK((trace::to_json(imported(trace).log(), trace::Lines::leave_out) == expected));
    }
}

TEST_CASE("a snapshot from a keyframe is what folding from the start gives, at every moment") {
    for (const Conformance& trace : conformance_traces()) {
        const Recording dense = session_tests::with_keyframes_every(trace.json, trace.source, 7);
        CHECK(dense.keyframes().frames.size() > dense.size() / 8);
        Fold fold(dense.log());
        trace::Reader reader = dense.reader();
        for (StepIndex k = 0; k <= dense.size(); ++k) {
            const Snapshot folded = fold.snapshot(dense);
            if (!(snapshot_at(dense, k) == folded)) FAIL_CHECK(trace.name << " at " << k);
            if (k < dense.size()) fold.apply(reader.next());
        }
        CHECK(dense == imported(trace));
    }
}

TEST_CASE("any event can be read by its index") {
    for (const Conformance& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        trace::Reader reader = recording.reader();
        for (StepIndex i = 0; i < recording.size(); ++i) {
            const trace::Event expected = reader.next();
            const trace::Event found = recording.event(i);
            const bool same =
                found.t == expected.t && found.task == expected.task && found.kind() == expected.kind();
            if (!same) FAIL_CHECK(trace.name << " at " << i);
        }
    }
}

TEST_CASE("every task and callback that runs was first in the ready queue") {
    std::size_t runs = 0;
    std::size_t cancelled = 0;
    for (const Conformance& trace : conformance_traces()) {
        const Recording recording = imported(trace);
        Fold fold(recording.log());
        bool eager = false;
        for (trace::Reader reader = recording.reader(); !reader.at_end();) {
            const Snapshot before = fold.snapshot(recording);
            const trace::Event event = reader.next();
            fold.apply(event);
            if (const auto* tick = event.get_if<trace::Tick>()) {
                // A handle that was cancelled in the queue counts, and leaves no other event.
                if (before.ready.size() > tick->ready) FAIL_CHECK(trace.name << " at " << fold.step());
                cancelled += tick->ready - before.ready.size();
            }
            const bool is_run =
                (event.kind() == trace::Kind::step && !eager) || event.kind() == trace::Kind::callback;
            if (event.kind() == trace::Kind::spawn)
                eager = std::get<trace::Spawn>(event.what).eager;
            else if (event.kind() != trace::Kind::renamed)
                eager = false;
            if (!is_run) continue;
            runs += 1;
            const bool first =
                !before.ready.empty() && before.ready[0].task == event.task && before.loop.fence > 0;
            if (!first) FAIL_CHECK(trace.name << " at " << fold.step());
        }
    }
    CHECK(runs > 1000);
    CHECK(cancelled > 0);
    CHECK(cancelled * 100 < runs);  // a rare thing, or the import missed handles
}
