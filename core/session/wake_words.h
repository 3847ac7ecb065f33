// Why a task is handed control: one sentence for each thing that a task can have waited for.
#pragma once

#include "core/session/sentence.h"

namespace session {

/// `task` is as it is before its step.
void tell_wake(SentenceBuilder& say, const Fold& before, const Recording& recording, const TaskState& task);

}  // namespace session
