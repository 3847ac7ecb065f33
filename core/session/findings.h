// What is wrong with a program, as its run shows it. Only what has certainly happened is told: a program
// without findings may still be wrong, a program with one is.
#pragma once

#include <cstdint>
#include <vector>

#include "core/session/sentence.h"

namespace session {

enum class FindingKind : std::uint8_t {
    never_awaited,      ///< a coroutine was made, and nothing ran it
    blocked_loop,       ///< code held the thread while other tasks could have run
    never_retrieved,    ///< a task's exception was seen by nobody
    cut_off,            ///< a task had not ended when the program's main coroutine did
    deadlock,           ///< tasks wait, and nothing can wake them
    sequential_awaits,  ///< waits of one task, one after the other, that do not depend on each other
};

struct Finding {
    FindingKind kind = FindingKind::never_awaited;
    std::uint32_t line = 0;  ///< of the program; 0: not known
    StepIndex at = 0;        ///< the moment that shows it
    Sentence message;        ///< what happened, and what would help
};

/// In the order of their moments; one for each line and kind.
std::vector<Finding> find_findings(const Recording& recording);

/// "never awaited", "blocked loop": the kind in words.
const char* finding_word(FindingKind kind);

}  // namespace session
