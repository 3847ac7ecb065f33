// Makes recordings of the conformance traces, with keyframes so near each other that every run has some.
#include "tests/laws/every_recording.h"

#include "core/base/assert.h"
#include "tests/session/traces.h"

const std::vector<laws::NamedRecording>& laws::every_recording() {
    static const std::vector<NamedRecording> all = [] {
        constexpr session::StepIndex kEventsAKeyframe = 5;
        std::vector<NamedRecording> recordings;
        for (const session_tests::Conformance& trace : session_tests::conformance_traces()) {
            recordings.push_back({trace.name, session_tests::with_keyframes_every(trace.json, trace.source,
                                                                                  kEventsAKeyframe)});
        }
        ASSERT(!recordings.empty());
        return recordings;
    }();
    return all;
}
