// The source as a text to be changed. What does not run is told in place; the text is never taken away.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/ui/imcompat.h"

namespace panels {
namespace {

// Grows the text's buffer while Dear ImGui edits it.
int resized(ImGuiInputTextCallbackData* edit) {
    if (edit->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(edit->UserData);
        text->resize(static_cast<std::size_t>(edit->BufTextLen));
        edit->Buf = text->data();
    }
    return 0;
}

float draw_problem(ui::Painter& paint, const PanelInput& in, view::Rect& rest) {
    if (!in.state.problem) return 0.0F;
    const view::Problem& problem = *in.state.problem;
    std::string text = problem.line > 0 ? "line " + std::to_string(problem.line) + ": " : std::string();
    text += problem.kind.empty() ? problem.message : problem.kind + ": " + problem.message;
    if (!problem.hint.empty()) text += "\n" + problem.hint;
    text += "\nThe stage shows the last version that ran.";
    std::vector<ui::Run> runs;
    runs.push_back({text, paint.colour().text, in.fonts.regular});
    const float line_h = paint.px(22);
    const float w = rest.w - paint.px(64);
    const float h = paint.paragraph(runs, {0, 0, w, 0}, line_h, false) + paint.px(20);
    view::Rect strip = rest.cut_bottom(std::min(h, rest.h * 0.5F));
    paint.fill(strip, ui::mixed(paint.colour().background, paint.colour().error, 0.14F));
    paint.fill({strip.x, strip.y, paint.px(4), strip.h}, paint.colour().error);
    view::Rect inside = strip.inset(paint.px(16), paint.px(10));
    const view::Rect icon = inside.cut_left(paint.px(28));
    paint.text_in(in.fonts.regular, {icon.x, icon.y, icon.w, line_h}, paint.colour().error,
                  in.fonts.has_symbols ? ui::symbol::kWarning : "!");
    paint.paragraph(runs, inside, line_h);
    return h;
}

}  // namespace

void draw_editor(const PanelInput& in, Intents& out) {
    ui::Region region("editor", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    view::Rect rest = in.area;
    view::Rect head = rest.cut_top(paint.px(34));
    head = head.inset(paint.px(14), 0.0F);
    const char* status = in.state.draft_waits ? "\u2026"
                         : in.state.problem   ? "does not run"
                                              : "runs as you type";
    const ImU32 ink = in.state.problem && !in.state.draft_waits ? paint.colour().error : paint.colour().dim;
    head.cut_right(paint.text_in(in.fonts.small, head, ink, status, ui::Align::kRight) + paint.px(12));
    paint.heading(head, in.state.file_name);
    draw_problem(paint, in, rest);

    std::string text = in.state.draft;
    const auto lines = static_cast<float>(std::count(text.begin(), text.end(), '\n') + 1);
    ui::push_font(in.fonts.code);
    const float line_h = ImGui::GetFontSize();
    const float gutter =
        ui::Painter::width(in.fonts.code, std::to_string(static_cast<int>(lines))) + paint.px(26);
    const float content_h = std::max(rest.h - 1.0F, line_h * (lines + 1.0F) + paint.px(12));
    {
        ui::ScrollRegion scroll("editor text", rest, 0.0F, content_h, in.theme);
        ui::Painter inner(in.theme, in.fonts, in.log);
        inner.set_scrolls(true);
        const float top = scroll.origin().y + inner.px(4);
        for (float i = 0; i < lines; i += 1.0F) {
            const float y = top + i * line_h;
            if (y + line_h < rest.y || y > rest.bottom()) continue;
            const int number = static_cast<int>(i) + 1;
            const bool wrong = in.state.problem && in.state.problem->line == number;
            if (wrong)
                inner.fill({rest.x, y, rest.w, line_h},
                           ui::mixed(inner.colour().background, inner.colour().error, 0.22F));
            inner.text_in(in.fonts.code, {rest.x, y, gutter - inner.px(16), line_h},
                          wrong ? inner.colour().error : inner.colour().faint, std::to_string(number),
                          ui::Align::kRight);
        }
        ImGui::SetCursorScreenPos({rest.x + gutter, scroll.origin().y});
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, inner.px(4)));
        ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::faded(inner.colour().background, 0.0F));
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const ImGuiInputTextFlags flags =
            ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackResize;
        const ImVec2 size{std::max(1.0F, scroll.visible().w - gutter), content_h};
        // A null character inside the text would end it for Dear ImGui; sources have none.
        if (ImGui::InputTextMultiline("##source", text.data(), text.capacity() + 1, size, flags, resized,
                                      &text)) {
            text.resize(std::char_traits<char>::length(text.c_str()));
            out.push_back(view::intent::EditText{text});
        }
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
    }
    ImGui::PopFont();
}

}  // namespace panels
