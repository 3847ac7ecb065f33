// The borders between the panels can be dragged.
#include "app/panels/parts.h"

namespace panels {
namespace {

void draw_split(const PanelInput& in, const char* name, const view::Rect& r, view::DragKind kind,
                ImGuiMouseCursor cursor, float share, Intents& out) {
    const bool held = in.state.drag.kind == kind;
    if (in.state.drag.kind != view::DragKind::kNone && !held) return;
    ui::Region region(name, r);
    ui::Painter paint(in.theme, in.fonts, in.log);
    if (in.log) in.log->buttons.push_back({name, r});
    const bool over = paint.hovered(r);
    if (over || held) {
        ImGui::SetMouseCursor(cursor);
        const bool upright = cursor == ImGuiMouseCursor_ResizeEW;
        const view::Rect line = upright ? view::Rect{r.x + r.w / 2.0F - 1.0F, r.y, 2.0F, r.h}
                                        : view::Rect{r.x, r.y + r.h / 2.0F - 1.0F, r.w, 2.0F};
        paint.fill(line, paint.colour().accent);
    }
    if (paint.clicked(r)) out.push_back(view::intent::BeginDrag{{kind, pointer(), 0.0}});
    if (!held) return;
    if (ImGui::IsMouseDown(0)) {
        out.push_back(view::intent::MoveSplit{kind, share});
    } else {
        out.push_back(view::intent::EndDrag{});
    }
}

}  // namespace

void draw_splits(const PanelInput& in, const view::WindowLayout& layout, Intents& out) {
    const view::Point at = pointer();
    const view::Rect body{0.0F, layout.top.bottom(), layout.window.w, layout.foot.y - layout.top.bottom()};
    const float down = (at.y - body.y) / std::max(1.0F, body.h);
    draw_split(in, "split columns", layout.split_columns, view::DragKind::kSplitColumns,
               ImGuiMouseCursor_ResizeEW, at.x / std::max(1.0F, body.w), out);
    draw_split(in, "split left", layout.split_left, view::DragKind::kSplitLeft, ImGuiMouseCursor_ResizeNS,
               down, out);
    draw_split(in, "split right", layout.split_right, view::DragKind::kSplitRight, ImGuiMouseCursor_ResizeNS,
               down, out);
}

}  // namespace panels
