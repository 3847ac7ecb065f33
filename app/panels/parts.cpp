// Chips and command buttons.
#include "app/panels/parts.h"

#include "app/view/stage_text.h"

namespace panels {

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
