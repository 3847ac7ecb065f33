// The source: coloured, with line numbers, the line that runs, and a chip for every task that stands at a
// line.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/code_marks.h"
#include "app/view/stage_text.h"

namespace panels {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

class CodeView {
  public:
    CodeView(ui::Painter& paint, const PanelInput& in, Intents& out)
        : paint_(paint),
          in_(in),
          out_(out),
          line_h_(paint.px(24)),
          number_w_(paint.px(in.narrow ? 34.0F : 44.0F)),
          mark_w_(paint.px(in.narrow ? 34.0F : 38.0F)) {
        // Room for the longest number of a line, and of a task with its arrow.
        const float digit = ui::Painter::width(in.fonts.label, "0");
        const auto task_digits =
            static_cast<float>(std::to_string(in.state.run->recording.task_count()).size());
        mark_w_ = std::max(mark_w_, task_digits * digit + paint.px(30));
        mark_w_ = std::max(mark_w_, named_marks_w() + paint.px(26));
        const auto lines = static_cast<float>(std::to_string(in.state.run->code.size()).size());
        number_w_ = std::max(
            number_w_, lines * ui::Painter::width(in.fonts.code, "0") + paint.px(in.narrow ? 14.0F : 20.0F));
        // And for the sign of a finding before the number.
        if (!in.state.run->findings.empty()) number_w_ += paint.px(8);
    }

    void draw(const view::Rect& area) {
        const std::vector<view::CodeLine>& code = in_.state.run->code;
        const float advance = ui::Painter::width(in_.fonts.code, "0");
        std::size_t longest = 0;
        for (const view::CodeLine& line : code) longest = std::max(longest, characters(line.text));
        const float content_w = number_w_ + mark_w_ + advance * static_cast<float>(longest) + paint_.px(16);
        const float content_h = line_h_ * static_cast<float>(code.size()) + paint_.px(8);
        ui::ScrollRegion scroll("code lines", area, content_w, content_h, in_.theme, line_h_);
        paint_scrolled(scroll, area);
    }

    const view::Hover& hover() const { return hover_; }

  private:
    void paint_scrolled(ui::ScrollRegion& scroll, const view::Rect& area) {
        const std::vector<view::CodeLine>& code = in_.state.run->code;
        ui::Painter paint(in_.theme, in_.fonts, in_.log);
        paint.set_scrolls(true);
        const int current = view::current_line(*in_.state.run, in_.now);
        const std::vector<view::CodeMark>& marks = in_.looked_at.marks;
        if (in_.follow && current > 0) scroll.show(static_cast<float>(current - 1) * line_h_, line_h_);
        const float top = scroll.origin().y;
        const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((area.y - top) / line_h_)));
        auto mark = std::lower_bound(marks.begin(), marks.end(), static_cast<int>(first + 1),
                                     [](const view::CodeMark& m, int line) { return m.line < line; });
        for (std::size_t i = first; i < code.size(); ++i) {
            const view::Rect row{area.x, top + static_cast<float>(i) * line_h_, area.w, line_h_};
            if (row.y >= area.bottom()) break;
            const int number = static_cast<int>(i) + 1;
            const auto begin = mark;
            while (mark != marks.end() && mark->line == number) ++mark;
            line(paint, row, scroll.origin().x, number, number == current, {begin, mark});
        }
    }

    struct Marks {
        std::vector<view::CodeMark>::const_iterator begin, end;
    };

    void line(ui::Painter& paint, const view::Rect& row, float left, int number, bool is_current,
              Marks marks) {
        const ui::Palette& colour = paint.colour();
        const bool runs = is_current && (in_.now.loop.running || in_.now.loop.tick == 0 ||
                                         in_.now.loop.phase == session::LoopPhase::stopped);
        const bool failed = in_.now.ended && in_.state.run->failure.line == number;
        if (failed) {
            paint.fill(row, ui::mixed(colour.background, colour.error, 0.2F));
            paint.fill({row.x, row.y, paint.px(3), row.h}, colour.error);
        } else if (is_current) {
            paint.fill(row, runs ? colour.accent_fill : colour.raised);
            paint.fill({row.x, row.y, paint.px(3), row.h}, runs ? colour.accent_line : colour.line);
        } else if (in_.state.hover.line == number) {
            paint.fill(row, colour.raised);
        }
        const view::Rect digits{left, row.y, number_w_ - paint.px(10), row.h};
        paint.text_in(in_.fonts.code, digits, is_current ? colour.text : colour.faint, std::to_string(number),
                      ui::Align::kRight);
        float x = left + number_w_;
        auto mark = marks.begin;
        if (mark != marks.end) {
            chip(paint, {x, row.y}, *mark, number);
            ++mark;
        }
        x += mark_w_;
        finding_mark(paint, row, left, number);
        const view::CodeLine& code = in_.state.run->code[static_cast<std::size_t>(number) - 1];
        const float y = row.y + (row.h - paint.height(in_.fonts.code)) / 2.0F;
        for (const view::Token& token : code.tokens) {
            x += paint.text(in_.fonts.code, {x, y}, token_colour(colour, token.kind),
                            code.text.substr(token.begin, token.length));
        }
        x += paint.px(16);
        if (failed) {
            const std::string text =
                "\u2717 " + std::string(in_.recording().text(in_.recording().exit().exc));
            const view::Rect rest{x, row.y, row.right() - x - paint.px(10), row.h};
            if (rest.w > paint.px(50))
                x += paint.text_in(in_.fonts.small, rest, colour.error, text) + paint.px(12);
        } else if (is_current) {
            x = values(paint, row, number, x);
        }
        const auto rest = static_cast<int>(marks.end - mark);
        int shown = 0;
        for (; mark != marks.end && shown < 6; ++mark, ++shown)
            x += chip(paint, {x, row.y}, *mark, number) + paint.px(5);
        if (rest > shown) {
            paint.text_in(in_.fonts.small, {x, row.y, paint.px(90), row.h}, colour.dim,
                          "+" + std::to_string(rest - shown) + " more");
        }
        if (paint.hovered(row)) hover_.line = hover_.line == 0 ? number : hover_.line;
    }

    // A small sign before the number of a line that something is wrong with; it says what when pointed at.
    void finding_mark(ui::Painter& paint, const view::Rect& row, float left, int number) {
        const auto findings = in_.state.run->findings_at(number);
        if (findings.empty()) return;
        const float s = paint.px(4.5F);
        const ImVec2 at{left + paint.px(8), row.y + row.h / 2.0F};
        paint.list()->AddTriangleFilled({at.x - s, at.y + s * 0.8F}, {at.x + s, at.y + s * 0.8F},
                                        {at.x, at.y - s}, paint.colour().warning);
        const view::Rect box{left, row.y, number_w_, row.h};
        if (!paint.hovered(box)) return;
        std::string text;
        for (const session::Finding& finding : findings)
            text += (text.empty() ? "" : "\n") + session::plain_text(finding.message);
        paint.tooltip(text + "\nclick: to the moment that shows it");
        if (paint.clicked(box)) out_.push_back(view::intent::GoTo{findings[0].at});
    }

    float values(ui::Painter& paint, const view::Rect& row, int number, float x) {
        if (in_.looked_at.frames.empty()) return x;
        const session::FrameValues& frame = in_.looked_at.frames.back();
        if (static_cast<int>(frame.line) != number) return x;
        const std::string_view text = in_.state.run->code[static_cast<std::size_t>(number) - 1].text;
        for (const session::Variable& value : view::variables_beside(in_.looked_at, text)) {
            const view::Rect rest{x, row.y, row.right() - paint.px(60) - x, row.h};
            if (rest.w < paint.px(60)) break;
            const std::string shown = std::string(value.name) + " = " + std::string(value.value);
            x += paint.text_in(in_.fonts.code_small, rest,
                               value.is_changed ? paint.colour().text : paint.colour().comment, shown) +
                 paint.px(16);
        }
        return x;
    }

    // The task's number on its state's colour; the running one also points at the line.
    float chip(ui::Painter& paint, view::Point at, const view::CodeMark& mark, int line) {
        if (!mark.task) return worker_chip(paint, at, in_.now.workers[mark.worker]);
        const session::TaskState& task = in_.now.task(mark.task);
        const view::Rect r = token(paint, at, view::task_mark(in_.recording(), task),
                                   in_.theme.state(view::look_of(in_.now, task)), mark.runs);
        if (is_lit(in_, task.id)) paint.outline(r, paint.colour().playhead, paint.px(5), paint.px(2));
        if (paint.hovered(r)) {
            hover_.task = task.id;
            hover_.line = line;
            paint.tooltip(view::task_tooltip(in_.recording(), in_.now, task));
        }
        if (paint.clicked(r))
            out_.push_back(view::intent::SelectLane{in_.state.run->timeline.lane_of(task.id)});
        return r.w;
    }

    // A thread is told by a "t" before the number that its name ends with.
    float worker_chip(ui::Painter& paint, view::Point at, const session::WorkerState& worker) {
        const std::string name(in_.recording().text(worker.worker));
        const std::string number = name.substr(name.find_last_not_of("0123456789") + 1);
        const view::Rect r = token(paint, at, "t" + number, in_.theme.state(view::Look::kThread), false);
        if (paint.hovered(r)) {
            paint.tooltip("worker thread " + name + "\nruns " +
                          std::string(in_.recording().text(worker.function)));
        }
        return r.w;
    }

    view::Rect token(ui::Painter& paint, view::Point at, const std::string& text, ImU32 fill,
                     bool with_arrow) const {
        const float arrow = with_arrow ? paint.px(8) : 0.0F;
        const float text_w = ui::Painter::width(in_.fonts.label, text);
        const float h = paint.px(20);
        const view::Rect r{at.x, at.y + std::floor((line_h_ - h) / 2.0F),
                           std::ceil(text_w + paint.px(12) + arrow), h};
        paint.fill(r, fill, paint.px(5));
        const ImU32 ink = in_.theme.text_on(fill);
        paint.text_in(in_.fonts.label, {r.x + paint.px(6), r.y, text_w + 1.0F, r.h}, ink, text);
        if (with_arrow) {
            const float s = paint.px(4);
            const float x = r.right() - paint.px(10);
            const float y = r.y + r.h / 2.0F;
            paint.list()->AddTriangleFilled({x, y - s}, {x + s * 1.4F, y}, {x, y + s}, ink);
        }
        return r;
    }

    // The widest mark of a task with a name of its own; of the first ones, if there are very many.
    float named_marks_w() const {
        constexpr std::size_t kMost = 300;
        // Of the whole run, so that the code does not move while one steps.
        const session::Recording& run = in_.recording();
        const std::vector<view::Lane>& lanes = in_.state.run->timeline.lanes;
        float widest = 0.0F;
        for (std::size_t i = 0; i < std::min(lanes.size(), kMost); ++i) {
            if (lanes[i].kind != view::LaneKind::kTask) continue;
            if (run.task_name(lanes[i].task, run.size()).is_numbered()) continue;
            widest = std::max(widest, ui::Painter::width(in_.fonts.label, view::short_mark(lanes[i].name)));
        }
        return widest;
    }

    ui::Painter& paint_;
    const PanelInput& in_;
    Intents& out_;
    float line_h_, number_w_, mark_w_;
    view::Hover hover_;
};

}  // namespace

namespace {

// Below the code: what is wrong with the program, as its run shows.
void draw_findings(ui::Painter& paint, const PanelInput& in, view::Rect& rest, Intents& out) {
    const std::vector<session::Finding>& findings = in.state.run->findings;
    if (findings.empty() || rest.h < paint.px(120)) return;
    const view::Rect strip = rest.cut_bottom(paint.px(28));
    const bool over = paint.hovered(strip);
    paint.fill(strip, over ? paint.colour().hover : paint.colour().panel);
    paint.line({strip.x, strip.y + 0.5F}, {strip.right(), strip.y + 0.5F}, paint.colour().line);
    // The one that the cursor comes to next, or the last.
    const auto next = std::find_if(findings.begin(), findings.end(), [&](const session::Finding& finding) {
        return finding.at > in.state.cursor;
    });
    const session::Finding& finding = next == findings.end() ? findings.back() : *next;
    view::Rect inside = strip.inset(paint.px(14), 0.0F);
    const char* sign = in.fonts.has_symbols ? ui::symbol::kWarning : "!";
    inside.cut_left(paint.text_in(in.fonts.small, inside, paint.colour().warning, sign) + paint.px(8));
    if (findings.size() > 1) {
        const std::string more = std::to_string(findings.size()) + " findings";
        const view::Rect right = inside.cut_right(ui::Painter::width(in.fonts.small, more) + 1.0F);
        paint.text_in(in.fonts.small, right, paint.colour().faint, more);
        inside.cut_right(paint.px(10));
    }
    std::string text = session::finding_word(finding.kind);
    if (finding.line > 0) text = "line " + std::to_string(finding.line) + ": " + text;
    inside.cut_left(paint.text_in(in.fonts.label, inside, paint.colour().text, text) + paint.px(10));
    const std::string sentence = session::plain_text(finding.message);
    if (inside.w > paint.px(60)) paint.text_in(in.fonts.small, inside, paint.colour().dim, sentence);
    if (over) paint.tooltip(sentence + "\nclick: to the moment that shows it");
    if (paint.clicked(strip)) out.push_back(view::intent::GoTo{finding.at});
}

}  // namespace

void draw_code(const PanelInput& in, Intents& out) {
    ui::Region region("code", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    view::Rect rest = in.area;
    const view::Rect head = rest.cut_top(paint.px(34));
    const float end = paint.heading(head.inset(paint.px(14), 0.0F), in.state.file_name);
    if (in.state.problem) {
        const int line = in.state.problem->line;
        const std::string text =
            "the edited text does not run" + (line > 0 ? ": line " + std::to_string(line) : std::string());
        const view::Rect right{end + paint.px(12), head.y, head.right() - end - paint.px(26), head.h};
        paint.text_in(in.fonts.small, right, paint.colour().error, text, ui::Align::kRight);
    }
    if (in.state.is_running_program && in.recording().size() == 0) {
        paint.paragraph({{"Running the program \u2026", paint.colour().dim, in.fonts.regular}},
                        rest.inset(paint.px(14), paint.px(4)), paint.px(23));
        return;
    }
    if (in.recording().source().text.empty()) {
        paint.paragraph({{"No source came with this trace: put the .py file beside the .jsonl file.",
                          paint.colour().dim, in.fonts.regular}},
                        rest.inset(paint.px(14), paint.px(4)), paint.px(23));
        return;
    }
    draw_findings(paint, in, rest, out);
    CodeView code(paint, in, out);
    code.draw(rest);
    tell_hover(paint, in, code.hover(), out);
}

}  // namespace panels
