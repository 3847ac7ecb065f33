// What holds for the runs of our own interpreter: they are values, and their moments are folds.
#include "core/session/fold.h"
#include "core/session/run.h"
#include "core/session/snapshot.h"
#include "core/session/values.h"
#include "core/trace/json_out.h"
#include "tests/laws/every_recording.h"
#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

TEST_CASE("two runs of a program are the same recording", "[laws]") {
    for (const session_tests::Conformance& program : session_tests::conformance_traces()) {
        const session::Source source{"x.py", program.source};
        const session::Run first = session::run(source, session::Limits{}, session::Lines::record);
        const session::Run second = session::run(source, session::Limits{}, session::Lines::record);
        if (!(first.recording == second.recording) || first.standard_error != second.standard_error)
            FAIL_CHECK(program.name);
    }
}

TEST_CASE("recording lines changes nothing else", "[laws]") {
    for (const session_tests::Conformance& program : session_tests::conformance_traces()) {
        const session::Source source{"x.py", program.source};
        const session::Run with = session::run(source, session::Limits{}, session::Lines::record);
        const session::Run without = session::run(source, session::Limits{}, session::Lines::leave_out);
        if (trace::to_json(with.recording.log(), trace::Lines::leave_out) !=
            trace::to_json(without.recording.log(), trace::Lines::leave_out))
            FAIL_CHECK(program.name);
    }
}

TEST_CASE("looking at variables at every moment changes nothing in the run", "[laws]") {
    for (const session_tests::Conformance& program : session_tests::conformance_traces()) {
        const session::Source source{"x.py", program.source};
        const session::Run run = session::run(source, session::Limits{}, session::Lines::record);
        const session::Values values =
            session::values_between(source, {}, session::Lines::record, 1, UINT64_MAX);
        if (values.last() != run.recording.size()) FAIL_CHECK(program.name);
    }
}

TEST_CASE("a moment of a run from its keyframe is the fold from the start", "[laws]") {
    for (const laws::NamedRecording& named : laws::every_recording()) {
        const session::Recording& recording = named.recording;
        session::Fold fold(recording.log());
        trace::Reader reader = recording.reader();
        for (session::StepIndex k = 0; k <= recording.size(); ++k) {
            if (!(session::snapshot_at(recording, k) == fold.snapshot(recording))) {
                FAIL_CHECK(named.name << " at moment " << k);
                break;
            }
            if (k < recording.size()) fold.apply(reader.next());
        }
    }
    SUCCEED();
}
