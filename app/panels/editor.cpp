// The source as a text to be changed. What does not run is told in place; the text is never taken away.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/ui/text_editor.h"
#include "app/view/highlight.h"

namespace panels {
namespace {

void draw_problem(ui::Painter& paint, const PanelInput& in, view::Rect& rest) {
    if (!in.state.problem || in.state.draft_waits) return;
    const view::Problem& problem = *in.state.problem;
    std::string text = problem.line > 0 ? "line " + std::to_string(problem.line) + ": " : std::string();
    text += problem.kind.empty() ? problem.message : problem.kind + ": " + problem.message;
    std::vector<ui::Run> runs;
    runs.push_back({text, paint.colour().text, in.fonts.strong});
    if (!problem.hint.empty()) {
        runs.push_back({"\n", paint.colour().text, in.fonts.regular});
        runs.push_back({problem.hint, paint.colour().text, in.fonts.regular});
    }
    const bool has_run = in.recording().size() > 0;
    runs.push_back({has_run ? "\nYour text is kept. The stage shows the last version that ran."
                            : "\nMend it here: it runs as you type.",
                    paint.colour().dim, in.fonts.small});
    const float line_h = paint.px(22);
    const float w = rest.w - paint.px(62);
    const float h = paint.paragraph(runs, {0, 0, w, 0}, line_h, false) + paint.px(22);
    const view::Rect strip = rest.cut_bottom(std::min(h, rest.h * 0.6F));
    paint.fill(strip, ui::mixed(paint.colour().background, paint.colour().error, 0.14F));
    paint.fill({strip.x, strip.y, paint.px(4), strip.h}, paint.colour().error);
    view::Rect inside = strip.inset(paint.px(16), paint.px(10));
    const view::Rect icon = inside.cut_left(paint.px(28));
    const char* sign = in.fonts.has_symbols ? ui::symbol::kWarning : "!";
    paint.text_in(in.fonts.regular, {icon.x, icon.y, icon.w, line_h}, paint.colour().error, sign);
    paint.paragraph(runs, inside, line_h);
}

class EditorPaint {
  public:
    EditorPaint(ui::Painter& paint, const PanelInput& in, const view::Rect& area, float gutter)
        : paint_(paint),
          in_(in),
          area_(area),
          gutter_(gutter),
          line_h_(paint.height(in.fonts.code)),
          pad_(paint.px(3)) {}

    float pad() const { return pad_; }

    // The coloured text over the transparent one of the field.
    void draw(const std::string& text, const ui::TextEdit& edit) {
        const std::vector<view::CodeLine> lines = view::highlighted(text);
        const float top = area_.y + pad_ - edit.scroll_y;
        const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((area_.y - top) / line_h_)));
        ImDrawList* list = paint_.list();
        list->PushClipRect(ui::corner(area_), ui::far_corner(area_), true);
        const std::size_t count = lines.size() + (text.empty() || text.back() == '\n' ? 1 : 0);
        for (std::size_t i = first; i < count; ++i) {
            const float y = top + static_cast<float>(i) * line_h_;
            if (y >= area_.bottom()) break;
            number(static_cast<int>(i) + 1, y);
        }
        const view::Rect letters{area_.x + gutter_, area_.y, area_.w - gutter_, area_.h};
        list->PushClipRect(ui::corner(letters), ui::far_corner(letters), true);
        for (std::size_t i = first; i < lines.size(); ++i) {
            const float y = top + static_cast<float>(i) * line_h_;
            if (y >= area_.bottom()) break;
            float x = letters.x - edit.scroll_x;
            for (const view::Token& token : lines[i].tokens) {
                x += paint_.text(in_.fonts.code, {x, y}, token_colour(paint_.colour(), token.kind),
                                 lines[i].text.substr(token.begin, token.length));
            }
        }
        if (edit.caret_line >= 0) {
            const float x = letters.x - edit.scroll_x +
                            static_cast<float>(edit.caret_column) * ui::Painter::width(in_.fonts.code, "0");
            const float y = top + static_cast<float>(edit.caret_line) * line_h_;
            paint_.fill({std::floor(x), y + 1.0F, std::max(1.0F, paint_.px(2)), line_h_ - 2.0F},
                        paint_.colour().accent);
        }
        list->PopClipRect();
        list->PopClipRect();
    }

  private:
    void number(int line, float y) {
        const bool wrong = in_.state.problem && !in_.state.draft_waits && in_.state.problem->line == line;
        const ui::Palette& colour = paint_.colour();
        if (wrong)
            paint_.fill({area_.x, y, area_.w, line_h_}, ui::mixed(colour.background, colour.error, 0.22F));
        paint_.text_in(in_.fonts.code, {area_.x, y, gutter_ - paint_.px(18), line_h_},
                       wrong ? colour.error : colour.faint, std::to_string(line), ui::Align::kRight);
    }

    ui::Painter& paint_;
    const PanelInput& in_;
    view::Rect area_;
    float gutter_, line_h_, pad_;
};

}  // namespace

void draw_editor(const PanelInput& in, Intents& out) {
    ui::Region region("editor", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    view::Rect rest = in.area;
    view::Rect head = rest.cut_top(paint.px(34)).inset(paint.px(14), 0.0F);
    const char* status = in.state.is_running_program ? "running \u2026"
                         : in.state.draft_waits      ? "runs in a moment"
                         : in.state.problem          ? "does not run"
                                                     : "runs as you type";
    const ImU32 ink = in.state.problem && !in.state.draft_waits ? paint.colour().error : paint.colour().dim;
    head.cut_right(paint.text_in(in.fonts.small, head, ink, status, ui::Align::kRight) + paint.px(12));
    paint.heading(head, in.state.file_name);
    draw_problem(paint, in, rest);

    std::string text = in.state.draft;
    const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
    const float digits = ui::Painter::width(in.fonts.code, std::to_string(lines));
    const float gutter = std::max(paint.px(44), digits + paint.px(20)) + paint.px(8);
    EditorPaint editor(paint, in, rest, gutter);
    const view::Rect field{rest.x + gutter, rest.y, rest.w - gutter, rest.h};
    const ui::TextEdit edit =
        ui::edit_text("##source", field, text, in.fonts.code, editor.pad(), ImGui::IsWindowAppearing());
    if (edit.changed) out.push_back(view::intent::EditText{text});
    paint.set_scrolls(true);
    editor.draw(text, edit);
}

}  // namespace panels
