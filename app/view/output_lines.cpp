// Joins what was written without a line break, splits what has several, and merges the notices in.
#include "app/view/output_lines.h"

#include <algorithm>

namespace view {
namespace {

using session::OutputRecord;
using session::Recording;

std::vector<OutputLine> printed(const Recording& recording) {
    std::vector<OutputLine> lines;
    bool open = false;
    for (const OutputRecord& output : recording.outputs()) {
        std::string_view rest = recording.text(output.text);
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            if (!open) {
                OutputLine line;
                line.at = output.at;
                line.t = output.t;
                line.task = output.task;
                lines.push_back(std::move(line));
            } else if (lines.back().pieces.empty()) {
                lines.back().pieces.push_back({lines.back().at, lines.back().text.size()});
            }
            OutputLine& line = lines.back();
            line.text += rest.substr(0, end);
            if (open) line.pieces.push_back({output.at, line.text.size()});
            open = end == std::string_view::npos;
            rest.remove_prefix(open ? rest.size() : end + 1);
        }
    }
    return lines;
}

void add_notices(const Recording& recording, std::vector<OutputLine>& lines) {
    for (const session::NoticeRecord& notice : recording.notices()) {
        OutputLine line;
        line.at = notice.at;
        line.t = notice.t;
        line.task = notice.task;
        line.kind = notice.is_warning ? OutputKind::kWarning : OutputKind::kReport;
        line.text = std::string(recording.text(notice.title));
        const std::string_view text = recording.text(notice.text);
        if (!text.empty()) line.text += (line.text.empty() ? "" : ": ") + std::string(text);
        std::replace(line.text.begin(), line.text.end(), '\n', ' ');
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::string_view OutputLine::text_at(session::StepIndex moment) const {
    std::string_view shown = text;
    for (const Piece& piece : pieces) {
        if (piece.at <= moment) shown = std::string_view(text).substr(0, piece.end);
    }
    return shown;
}

std::vector<OutputLine> output_lines(const Recording& recording, std::string_view last_words) {
    std::vector<OutputLine> lines = printed(recording);
    add_notices(recording, lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const OutputLine& a, const OutputLine& b) { return a.at < b.at; });
    const session::ExitRecord& exit = recording.exit();
    if (!exit.reached && recording.size() > 0) {
        OutputLine line;
        line.at = recording.size();
        line.t = recording.end_time();
        line.kind = OutputKind::kReport;
        line.text = "The recording stops here: the program did not come to its end.";
        lines.push_back(std::move(line));
    }
    if (exit.reached && exit.exc) {
        OutputLine line;
        line.at = recording.size();
        line.t = recording.end_time();
        line.kind = OutputKind::kError;
        if (last_words.empty()) last_words = recording.text(exit.exc);
        while (!last_words.empty()) {
            const std::size_t end = std::min(last_words.find('\n'), last_words.size());
            line.text = std::string(last_words.substr(0, end));
            lines.push_back(line);
            last_words.remove_prefix(std::min(end + 1, last_words.size()));
        }
    }
    return lines;
}

std::size_t lines_at(const std::vector<OutputLine>& lines, session::StepIndex moment) {
    const auto end =
        std::upper_bound(lines.begin(), lines.end(), moment,
                         [](session::StepIndex m, const OutputLine& line) { return m < line.at; });
    return static_cast<std::size_t>(end - lines.begin());
}

}  // namespace view
