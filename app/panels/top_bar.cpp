// The name of the product, what is open, and the modes.
#include <cmath>

#include "app/panels/parts.h"

namespace panels {
namespace {

float draw_arrow(ui::Painter& paint, view::Point at) {
    const float s = paint.px(3.5F);
    paint.list()->AddTriangleFilled({at.x, at.y - s}, {at.x + s * 1.3F, at.y}, {at.x, at.y + s},
                                    paint.colour().faint);
    return s * 1.3F;
}

struct Button {
    view::CommandId id;
    std::string label;
    bool chosen;
};

}  // namespace

void draw_top_bar(const PanelInput& in, Intents& out) {
    ui::Region region("top", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    const view::AppState& state = in.state;
    paint.fill(in.area, paint.colour().background);
    paint.line({in.area.x, in.area.bottom() - 0.5F}, {in.area.right(), in.area.bottom() - 0.5F},
               paint.colour().line);

    view::Rect row = in.area.inset(paint.px(16), 0.0F);
    const bool stepping = state.page == view::Page::kNone && state.mode == view::Mode::kStep;
    const bool editing = state.page == view::Page::kNone && state.mode == view::Mode::kEdit;
    const Button buttons[] = {
        {view::CommandId::kKeys, "?", state.page == view::Page::kKeys},
        {view::CommandId::kTheme, in.fonts.has_symbols ? ui::symbol::kContrast : "Theme", false},
        {view::CommandId::kTextLarger, "A+", false},
        {view::CommandId::kTextSmaller, "A\u2212", false},
        {view::CommandId::kEdit, "Edit", editing},
        {view::CommandId::kStep, "Step", stepping},
        {view::CommandId::kLessons, "Lessons", state.page == view::Page::kLessons},
    };
    const float h = paint.px(30);
    for (const Button& button : buttons) {
        const float w = std::max(paint.px(34), paint.width(in.fonts.regular, button.label) + paint.px(24));
        const view::Rect strip = row.cut_right(w);
        row.cut_right(paint.px(8));
        if (button.id == view::CommandId::kTextSmaller || button.id == view::CommandId::kTheme)
            row.cut_right(paint.px(6));
        const view::Rect r{strip.x, strip.y + std::floor((strip.h - h) / 2.0F), strip.w, h};
        command_button(paint, in, r, button.id, button.label, in.fonts.regular,
                       button.chosen ? ui::ButtonLook::kChosen : ui::ButtonLook::kPlain, out);
    }
    row.cut_right(paint.px(12));

    row.cut_left(paint.text_in(in.fonts.strong, row, paint.colour().text, "Coroscope") + paint.px(16));
    const float middle = row.y + row.h / 2.0F;
    const auto crumb = [&](std::string_view text) {
        if (text.empty() || row.w < paint.px(120)) return;
        row.cut_left(paint.text_in(in.fonts.regular, row, paint.colour().dim, text) + paint.px(8));
        row.cut_left(draw_arrow(paint, {row.x, middle}) + paint.px(8));
    };
    if (!state.lesson_id.empty()) {
        if (!in.narrow) crumb("Lessons");
        if (!in.narrow) crumb(state.chapter);
    }
    row.cut_left(paint.text_in(in.fonts.strong, row, paint.colour().text,
                               state.title.empty() ? state.file_name : state.title) +
                 paint.px(12));
    if (state.is_edited() && row.w > paint.px(150)) {
        row.cut_left(paint.text_in(in.fonts.small, row, paint.colour().warning, "edited") + paint.px(10));
        const float w = paint.width(in.fonts.small, "restore") + paint.px(20);
        const view::Rect strip = row.cut_left(w);
        const view::Rect r{strip.x, strip.y + std::floor((strip.h - h) / 2.0F), strip.w, h};
        command_button(paint, in, r, view::CommandId::kRestore, "restore", in.fonts.small,
                       ui::ButtonLook::kQuiet, out);
    }
    if (!state.note.empty() && row.w > paint.px(120)) {
        row.cut_left(paint.px(12));
        paint.text_in(in.fonts.small, row, paint.colour().faint, state.note);
    }
}

}  // namespace panels
