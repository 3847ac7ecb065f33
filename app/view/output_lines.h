// What the program wrote, line by line, with warnings, reports and its last words among them.
#pragma once
#include <string>
#include <vector>

#include "core/session/recording.h"

namespace view {

enum class OutputKind { kPrint, kWarning, kReport, kError };

struct OutputLine {
    session::StepIndex at = 0;  // the moment after its first piece
    session::Seconds t;
    session::TaskId task;
    OutputKind kind = OutputKind::kPrint;
    std::string text;
    struct Piece {
        session::StepIndex at = 0;
        std::size_t end = 0;  // of `text`, in bytes
    };
    std::vector<Piece> pieces;  // only if it was written in several
    /// What of it there is at a moment.
    std::string_view text_at(session::StepIndex moment) const;
};

/// In order of time.
/// `last_words`: the traceback with which the program ended, if it is known.
std::vector<OutputLine> output_lines(const session::Recording& recording, std::string_view last_words = {});
/// How many of them have begun at a moment.
std::size_t lines_at(const std::vector<OutputLine>& lines, session::StepIndex moment);

}  // namespace view
