// Chips and command buttons.
#include "app/panels/parts.h"

#include <cmath>
#include <cstring>

#include "app/ui/imcompat.h"
#include "app/view/stage_text.h"

namespace panels {

namespace {

// Dear ImGui edits a buffer of fixed size; a query longer than this finds nothing anyway.
constexpr std::size_t kLongestQuery = 200;

}  // namespace

void command_button(ui::Painter& paint, const PanelInput& in, const view::Rect& r, view::CommandId id,
                    std::string_view label, ImFont* font, ui::ButtonLook look, Intents& out) {
    const view::Command& command = view::command(id);
    const bool enabled = command.enabled(in.state);
    if (paint.button(r, label, font, look, enabled, command.name)) out.push_back(command.intent);
    if (paint.hovered(r)) {
        std::string text(command.title);
        const std::string key = view::chord_text(command.key);
        if (!key.empty()) text += "   [" + key + "]";
        paint.tooltip(text);
    }
}

bool search_field(ui::Painter& paint, const PanelInput& in, const view::Rect& r, const char* hint,
                  std::string& query) {
    paint.fill(r, paint.colour().panel, paint.px(8));
    paint.outline(r, paint.colour().accent_line, paint.px(8));
    view::Rect inside = r.inset(paint.px(14), 0.0F);
    const float icon = paint.text_in(in.fonts.regular, inside, paint.colour().dim,
                                     in.fonts.has_symbols ? ui::symbol::kSearch : "/");
    inside.cut_left(icon + paint.px(12));
    char buffer[kLongestQuery] = {};
    std::strncpy(buffer, query.c_str(), kLongestQuery - 1);
    ui::push_font(in.fonts.regular);
    const float h = ImGui::GetFontSize() + paint.px(8);
    ImGui::SetCursorScreenPos({inside.x, inside.y + std::floor((inside.h - h) / 2.0F)});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, paint.px(4)));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::faded(paint.colour().panel, 0.0F));
    ImGui::SetNextItemWidth(inside.w);
    if (!ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
    const bool changed = ImGui::InputTextWithHint("##query", hint, buffer, kLongestQuery);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (changed) query = buffer;
    return changed;
}

float task_chip(ui::Painter& paint, const PanelInput& in, view::Point at, float most,
                const session::TaskState& task, std::string_view text, view::Hover& hover, Intents& out) {
    const view::Look look = view::look_of(in.now, task);
    const float w = paint.chip(at, most, in.theme.state(look), text, is_lit(in, task.id));
    const view::Rect r{at.x, at.y, w, paint.chip_height()};
    if (paint.hovered(r)) {
        hover.task = task.id;
        hover.line = static_cast<int>(task.line);
        paint.tooltip(view::task_tooltip(in.recording(), in.now, task));
    }
    if (paint.clicked(r)) out.push_back(view::intent::SelectLane{in.state.run->timeline.lane_of(task.id)});
    return w;
}

void tell_hover(const ui::Painter& paint, const PanelInput& in, const view::Hover& hover, Intents& out) {
    if (paint.hovered(in.area) && hover != in.state.hover) out.push_back(view::intent::PointAt{hover});
}

bool is_lit(const PanelInput& in, session::TaskId task) {
    return task && (in.state.hover.task == task || in.state.selected_task() == task);
}

ImU32 token_colour(const ui::Palette& colour, view::TokenKind kind) {
    switch (kind) {
        case view::TokenKind::kKeyword: return colour.keyword;
        case view::TokenKind::kName: return colour.name_defined;
        case view::TokenKind::kNumber: return colour.number;
        case view::TokenKind::kString: return colour.string;
        case view::TokenKind::kComment: return colour.comment;
        case view::TokenKind::kDecorator: return colour.decorator;
        case view::TokenKind::kText: break;
    }
    return colour.text;
}

view::Point pointer() {
    const ImVec2 at = ImGui::GetMousePos();
    return {at.x, at.y};
}

}  // namespace panels
