// The lines of one frame: which source lines are shown, and where the carets go.
// CPython 3.14: Lib/traceback.py, StackSummary.format_frame_summary,
// _extract_caret_anchors_from_line_segment; Lib/textwrap.py, dedent.
#include "core/object/traceback_frame.h"

#include <algorithm>
#include <set>

#include "core/object/str.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object {

namespace {

using Line = std::u32string;
using Place = TracebackSource::Place;

Line decoded(std::string_view text) {
    Line out;
    const char* end = text.data() + text.size();
    for (const char* p = text.data(); p < end;) out.push_back(utf8::next(p));
    return out;
}

std::string encoded(const Line& line) {
    std::string out;
    for (const char32_t c : line) utf8::append(out, c);
    return out;
}

bool is_space(char32_t c) { return unicode::has(c, unicode::kSpace); }
bool is_blank(const Line& line) { return std::all_of(line.begin(), line.end(), is_space); }

Line without_trailing_space(Line line) {
    while (!line.empty() && is_space(line.back())) line.pop_back();
    return line;
}

std::size_t leading_space(const Line& line) {
    std::size_t n = 0;
    while (n < line.size() && is_space(line[n])) ++n;
    return n;
}

/// Takes the white space off that all lines begin with; blank lines become empty.
void dedent(std::vector<Line>& lines) {
    const Line* least = nullptr;
    const Line* most = nullptr;
    for (const Line& l : lines) {
        if (is_blank(l)) continue;
        if (!least || l < *least) least = &l;
        if (!most || l > *most) most = &l;
    }
    std::size_t margin = 0;
    if (least)
        while (margin < least->size() && margin < most->size() && (*least)[margin] == (*most)[margin] &&
               ((*least)[margin] == U' ' || (*least)[margin] == U'\t'))
            ++margin;
    for (Line& l : lines) l = is_blank(l) ? Line() : l.substr(margin);
}

/// East Asian characters that take two columns of a terminal (width W or F).
bool is_wide(char32_t c) {
    struct Range {
        char32_t first, last;
    };
    static constexpr Range kWide[] = {
        {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
        {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
        {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
        {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
        {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
        {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
        {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
        {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
        {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},
        {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F265}, {0x1F300, 0x1F320},
        {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
        {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
        {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
        {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
        {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
        {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAF8},
        {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
    };
    for (const Range& r : kWide)
        if (c >= r.first && c <= r.last) return true;
    return false;
}

std::size_t display_width(const Line& line, std::size_t count) {
    count = std::min(count, line.size());
    std::size_t width = count;
    for (std::size_t i = 0; i < count; ++i)
        if (is_wide(line[i])) ++width;
    return width;
}
std::size_t display_width(const Line& line) { return display_width(line, line.size()); }

/// The part that is underlined by ^, in lines and columns of the segment; the rest by ~.
struct Anchors {
    bool found = false;
    Place left, right;
};

/// Walks through the characters of some lines.
class Walk {
  public:
    Walk(const std::vector<Line>& lines, Place at) : lines_(lines), at_(at) { skip_line_ends(); }

    /// Moves on until stop(character) holds; comments and continuation lines are passed over.
    template <class Stop>
    bool until(Stop stop) {
        while (valid_) {
            const char32_t c = current();
            if (c == U'\\' || c == U'#') {
                ++at_.line;
                at_.column = 0;
            } else if (!stop(c)) {
                ++at_.column;
            } else {
                return true;
            }
            skip_line_ends();
        }
        return false;
    }
    Place place() const { return at_; }
    const Line& line() const { return lines_[static_cast<std::size_t>(at_.line)]; }

  private:
    char32_t current() const { return line()[static_cast<std::size_t>(at_.column)]; }
    void skip_line_ends() {
        while (at_.line < static_cast<int>(lines_.size()) && at_.column >= static_cast<int>(line().size())) {
            at_.column = 0;
            ++at_.line;
        }
        valid_ = at_.line < static_cast<int>(lines_.size());
    }
    const std::vector<Line>& lines_;
    Place at_;
    bool valid_ = false;
};

Anchors anchors_of(const std::vector<Line>& segment, const TracebackSource::Operation& operation) {
    using Kind = TracebackSource::Operation::Kind;
    Anchors a;
    if (operation.kind == Kind::none) return a;
    Walk walk(segment, operation.left_end);
    if (operation.kind == Kind::binary) {
        a.found = walk.until([](char32_t c) { return !is_space(c) && c != U')'; });
        if (!a.found) return a;
        a.left = walk.place();
        a.right = Place{a.left.line, a.left.column + 1};
        // An operator has one or two characters, in front of the right operand.
        const auto second = static_cast<std::size_t>(a.right.column);
        const bool free =
            operation.right_start.line > a.left.line || a.right.column < operation.right_start.column;
        if (second < walk.line().size() && free) {
            const char32_t c = walk.line()[second];
            if (!is_space(c) && c != U'\\' && c != U'#') ++a.right.column;
        }
        return a;
    }
    const char32_t bracket = operation.kind == Kind::call ? U'(' : U'[';
    a.found = walk.until([bracket](char32_t c) { return c == bracket; });
    if (!a.found) return a;
    a.left = walk.place();
    a.right = operation.end;
    return a;
}

/// What was running, within the shown lines.
struct Extent {
    std::size_t start;  ///< in the first line
    std::size_t end;    ///< in the last line
};

std::string joined(const std::vector<Line>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i != 0) text += '\n';
        text += encoded(lines[i]);
    }
    return text;
}

std::vector<Line> segment_of(const std::vector<Line>& lines, const Extent& x) {
    std::vector<Line> segment = lines;
    segment.back().resize(std::min(x.end, segment.back().size()));
    segment.front().erase(0, std::min(x.start, segment.front().size()));
    return segment;
}

bool shows_carets(const std::vector<Line>& lines, const Extent& x, const Anchors& anchors,
                  const TracebackSource& source) {
    using Statement = TracebackSource::Statement;
    const Statement s = source.statement(joined(lines));
    if (s.kind == Statement::Kind::none) return false;
    if (s.kind == Statement::Kind::plain_call && s.start.line == 0 &&
        s.end.line == static_cast<int>(lines.size()) - 1 && s.start.column == static_cast<int>(x.start) &&
        s.end.column == static_cast<int>(x.end))
        return false;
    if (anchors.found) return true;
    const Line& first = lines.front();
    const Line& last = lines.back();
    return !is_blank(first.substr(0, std::min(x.start, first.size()))) ||
           !is_blank(last.substr(std::min(x.end, last.size())));
}

class Carets {
  public:
    Carets(const std::vector<Line>& lines, const Extent& x, const Anchors& anchors)
        : lines_(lines),
          anchors_(anchors),
          from_(display_width(lines.front(), x.start)),
          to_(display_width(lines.back(), x.end)) {
        if (!anchors.found) return;
        left_ = column(anchors.left, x);
        right_ = column(anchors.right, x);
    }

    Line under(std::size_t number) const {
        const Line& line = lines_[number];
        const std::size_t spaces = leading_space(line);
        const std::size_t count = number == lines_.size() - 1 ? to_ : display_width(line);
        Line carets;
        for (std::size_t col = 0; col < count; ++col) {
            if (col < spaces || (number == 0 && col < from_))
                carets.push_back(U' ');
            else
                carets.push_back(!anchors_.found || is_inside(number, col) ? U'^' : U'~');
        }
        return carets;
    }

  private:
    std::size_t column(const Place& p, const Extent& x) const {
        const std::size_t in_line = static_cast<std::size_t>(p.column) + (p.line == 0 ? x.start : 0);
        return display_width(lines_[static_cast<std::size_t>(p.line)], in_line);
    }
    bool is_inside(std::size_t number, std::size_t col) const {
        const auto left_line = static_cast<std::size_t>(anchors_.left.line);
        const auto right_line = static_cast<std::size_t>(anchors_.right.line);
        return (number > left_line || (number == left_line && col >= left_)) &&
               (number < right_line || (number == right_line && col < right_));
    }
    const std::vector<Line>& lines_;
    const Anchors& anchors_;
    std::size_t from_, to_;
    std::size_t left_ = 0, right_ = 0;
};

/// The first and the last line, and those around the anchors.
std::set<int> significant_lines(int count, const Anchors& anchors) {
    std::set<int> lines{0, count - 1};
    if (anchors.found)
        for (const Place& p : {anchors.left, anchors.right})
            for (int d = -1; d <= 1; ++d)
                if (p.line + d >= 0 && p.line + d < count) lines.insert(p.line + d);
    return lines;
}

std::string shown(std::vector<Line> lines) {
    dedent(lines);
    std::string text;
    for (const Line& l : lines) text.append("    ").append(encoded(l)).append("\n");
    return text;
}

}  // namespace

std::vector<std::string> lines_with_ends(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        std::size_t to = from;
        while (to < text.size()) {
            const char* p = text.data() + to;
            const char32_t c = utf8::next(p);
            to = static_cast<std::size_t>(p - text.data());
            if (!unicode::is_line_break(c)) continue;
            if (c == U'\r' && to < text.size() && text[to] == '\n') ++to;
            break;
        }
        lines.push_back(text.substr(from, to - from));
        from = to;
    }
    return lines;
}

std::string indented(const std::string& text, const std::string& prefix) {
    std::string out;
    for (const std::string& line : lines_with_ends(text)) out.append(prefix).append(line);
    return out;
}

std::string frame_text(const Traceback& t, const TracebackSource& source) {
    // A traceback names the function without the ones around it.
    const std::string_view qualified = t.function ? t.function->view() : std::string_view("<module>");
    const std::string_view name = qualified.substr(qualified.rfind('.') + 1);
    const std::string_view file = t.file->view();
    std::string text = "  File \"" + std::string(file) + "\", line " + std::to_string(t.line) + ", in " +
                       std::string(name) + "\n";
    const int last = t.end_line < t.line ? t.line : t.end_line;
    std::vector<Line> original;
    for (int n = t.line; n <= last; ++n)
        original.push_back(without_trailing_space(decoded(source.line(file, n))));
    std::vector<Line> lines = original;
    dedent(lines);
    if (std::all_of(lines.begin(), lines.end(), is_blank)) return text;
    if (t.column < 0 || t.end_column < 0) {
        Line first = original.front();
        first.erase(0, leading_space(first));
        return text + "    " + encoded(first) + "\n";
    }
    const std::size_t cut = original.front().size() - lines.front().size();
    const auto within = [cut](std::int32_t column, const Line& line) {
        const std::size_t c = std::min(static_cast<std::size_t>(column), line.size());
        return c < cut ? 0 : c - cut;
    };
    const Extent x{within(t.column, original.front()), within(t.end_column, original.back())};
    const std::vector<Line> segment = segment_of(lines, x);
    const Anchors anchors = anchors_of(segment, source.operation(joined(segment)));
    const bool carets_shown = shows_carets(lines, x, anchors, source);
    const Carets carets(lines, x, anchors);

    std::vector<Line> out;
    const auto put = [&](int number) {
        out.push_back(lines[static_cast<std::size_t>(number)]);
        if (carets_shown) out.push_back(carets.under(static_cast<std::size_t>(number)));
    };
    int before = -1;
    for (const int number : significant_lines(static_cast<int>(lines.size()), anchors)) {
        const int skipped = number - before - 1;
        if (before >= 0 && skipped == 1) put(number - 1);
        if (before >= 0 && skipped > 1)
            out.push_back(decoded("...<" + std::to_string(skipped) + " lines>..."));
        put(number);
        before = number;
    }
    return text + shown(std::move(out));
}

}  // namespace object
