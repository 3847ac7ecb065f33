// Makes recordings of the conformance traces and of the same programs run by our interpreter, with keyframes
// so near each other that every run has some.
#include "tests/laws/every_recording.h"

#include "core/base/assert.h"
#include "core/session/run.h"
#include "tests/session/traces.h"

session::Recording laws::own_run(const session::Source& source, session::StepIndex events_a_keyframe) {
    const session::KeyframeSpacing spacing{events_a_keyframe, events_a_keyframe, std::size_t{1} << 20};
    return session::run(source, session::Limits{}, session::Lines::record, spacing).recording;
}

const std::vector<laws::NamedRecording>& laws::every_recording() {
    static const std::vector<NamedRecording> all = [] {
        constexpr session::StepIndex kEventsAKeyframe = 5;
        std::vector<NamedRecording> recordings;
        for (const session_tests::Conformance& trace : session_tests::conformance_traces()) {
            recordings.push_back({trace.name, session_tests::with_keyframes_every(trace.json, trace.source,
                                                                                  kEventsAKeyframe)});
            recordings.push_back({"ours: " + trace.name, own_run({"x.py", trace.source}, kEventsAKeyframe)});
        }
        ASSERT(!recordings.empty());
        return recordings;
    }();
    return all;
}
