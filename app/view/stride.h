// How far a person moves through a run at once.
#pragma once
#include "core/session/steps.h"

namespace view {

using session::StepIndex;

enum class Stride { kStop, kLine, kSwitch, kTick, kJump };
enum class Direction { kBack, kForward };

/// The moment reached; the same one if there is nothing further in that direction.
StepIndex moved(const session::Steps& steps, StepIndex from, Stride stride, Direction direction);

inline StepIndex last_stop(const session::Steps& steps) { return steps.stop(steps.stop_count() - 1); }

}  // namespace view
