// What happened at a step, and why now: true sentences about this very step, from the events alone.
#pragma once

#include "core/session/sentence.h"

namespace session {

/// About the event that led to moment k: what it is and why, in at most two sentences. Moment 0: how things
/// stand before the program.
Sentence narrate(const Recording& recording, StepIndex k);

/// The same for a reader that goes through a recording in order: `before` is the fold before event(index).
Sentence narrate(const Recording& recording, const Fold& before, const trace::Event& event);

}  // namespace session
