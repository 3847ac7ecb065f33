// Derives lanes, axes and names from a recording.
#include "app/view/run_view.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace view {

namespace {

bool defines(std::string_view line, std::string_view keyword, std::string_view name) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) return false;
    line.remove_prefix(begin);
    if (line.substr(0, 6) == "async ") line.remove_prefix(6);
    if (line.substr(0, keyword.size()) != keyword) return false;
    line.remove_prefix(keyword.size());
    if (line.substr(0, name.size()) != name) return false;
    line.remove_prefix(name.size());
    return !line.empty() && std::string_view("(:[ ").find(line[0]) != std::string_view::npos;
}

// Most lines are to fit; a few that are much longer may be scrolled to.
float wanted_code_width(const std::vector<CodeLine>& code) {
    constexpr float kLetter = 8.6F;
    constexpr float kGutter = 110.0F;  // numbers, marks of tasks, scroll bar
    std::vector<std::size_t> lengths;
    for (const CodeLine& line : code) lengths.push_back(line.text.size());
    if (lengths.empty()) return 0.0F;
    const std::size_t place = lengths.size() - 1 - lengths.size() / 40;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(place), lengths.end());
    return kGutter + kLetter * static_cast<float>(lengths[place]);
}

// The `def` of a qualified name, looked for behind the `class` or `def` of what it is in.
int definition_line(const std::vector<CodeLine>& code, std::string_view qualified_name) {
    std::size_t from = 0;
    while (!qualified_name.empty()) {
        const std::size_t dot = qualified_name.find('.');
        const std::string_view part = qualified_name.substr(0, dot);
        qualified_name.remove_prefix(dot == std::string_view::npos ? qualified_name.size() : dot + 1);
        if (part == "<locals>") continue;
        while (from < code.size() && !defines(code[from].text, "def ", part) &&
               !defines(code[from].text, "class ", part))
            ++from;
        if (from == code.size()) return 0;
        ++from;
    }
    return static_cast<int>(from);
}

}  // namespace

RunView::RunView(session::Recording run, std::optional<session::Lines> lines, Failure failed)
    : recording(std::move(run)),
      lines_recorded(lines),
      failure(std::move(failed)),
      stops(recording),
      timeline(timeline_of(recording)),
      time_axis(recording, stops, AxisKind::kTime),
      steps_axis(recording, stops, AxisKind::kSteps),
      output(output_lines(recording, failure.text)),
      code(highlighted(recording.source().text)),
      findings(session::find_findings(recording)) {
    code_w = wanted_code_width(code);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const session::Finding& a, const session::Finding& b) { return a.line < b.line; });
    std::unordered_map<std::uint32_t, int> definition_lines;  // many tasks run one coroutine
    definitions.reserve(recording.task_count());
    for (std::size_t i = 0; i < recording.task_count(); ++i) {
        const session::StringId coro =
            recording.task(session::TaskId{static_cast<std::uint32_t>(i + 1)}).coro;
        const auto found = definition_lines.find(coro.number);
        if (found != definition_lines.end()) {
            definitions.push_back(found->second);
            continue;
        }
        definitions.push_back(definition_line(code, recording.text(coro)));
        definition_lines.emplace(coro.number, definitions.back());
    }
}

std::span<const session::Finding> RunView::findings_at(int line) const {
    const auto [begin, end] = std::equal_range(
        findings.begin(), findings.end(), session::Finding{{}, static_cast<std::uint32_t>(line), 0, {}},
        [](const session::Finding& a, const session::Finding& b) { return a.line < b.line; });
    return {findings.data() + (begin - findings.begin()), static_cast<std::size_t>(end - begin)};
}

}  // namespace view
