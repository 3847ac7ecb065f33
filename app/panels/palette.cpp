// The command palette: a field, and what can be done, found by words.
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/palette.h"

namespace panels {

void draw_palette(const PanelInput& in, Intents& out) {
    ui::Region region("palette", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    const float w = std::min(in.area.w - paint.px(40), paint.px(760));
    view::Rect page{in.area.x + std::floor((in.area.w - w) / 2.0F), in.area.y, w, in.area.h};
    page.cut_top(paint.px(24));
    std::string query = in.state.palette_query;
    if (search_field(paint, in, page.cut_top(paint.px(46)), "Find a command or a lesson \u2026", query))
        out.push_back(view::intent::FilterPalette{query});
    page.cut_top(paint.px(10));
    const view::Rect hint = page.cut_bottom(paint.px(40));
    paint.text_in(in.fonts.small, hint, paint.colour().faint,
                  "\u2191 \u2193 choose     Enter do it     Esc back", ui::Align::kCentre);

    const std::vector<view::PaletteEntry> entries = view::palette_entries(in.state);
    if (entries.empty()) {
        paint.text_in(in.fonts.regular, page.cut_top(paint.px(60)), paint.colour().dim,
                      "Nothing has all of these words.", ui::Align::kCentre);
        return;
    }
    const float row_h = paint.px(34);
    ui::ScrollRegion scroll("entries", page, 0.0F, row_h * static_cast<float>(entries.size()), in.theme,
                            row_h);
    ui::Painter inner(in.theme, in.fonts, in.log);
    inner.set_scrolls(true);
    if (in.follow) scroll.show(row_h * static_cast<float>(in.state.palette_index), row_h);
    const float top = scroll.origin().y;
    for (std::size_t i = static_cast<std::size_t>(std::max(0.0F, std::floor((page.y - top) / row_h)));
         i < entries.size(); ++i) {
        const view::Rect row{page.x, top + row_h * static_cast<float>(i), scroll.visible().w - inner.px(4),
                             row_h};
        if (row.y >= page.bottom()) break;
        const bool chosen = i == in.state.palette_index;
        if (chosen || inner.hovered(row))
            inner.fill({row.x, row.y, row.w, row.h - 2.0F},
                       chosen ? inner.colour().accent_fill : inner.colour().raised, inner.px(6));
        view::Rect text = row.inset(inner.px(14), 0.0F);
        const std::string& key = entries[i].key;
        if (!key.empty()) {
            const view::Rect keys = text.cut_right(ui::Painter::width(in.fonts.label, key) + inner.px(2));
            inner.text_in(in.fonts.label, keys, inner.colour().text, key, ui::Align::kRight);
            text.cut_right(inner.px(12));
        }
        text.cut_left(inner.text_in(in.fonts.regular, text, inner.colour().text, entries[i].title) +
                      inner.px(12));
        if (text.w > inner.px(60))
            inner.text_in(in.fonts.small, text, inner.colour().faint, entries[i].detail, ui::Align::kRight);
        if (!inner.clicked(row)) continue;
        out.push_back(view::intent::TogglePage{view::Page::kPalette});
        out.push_back(entries[i].intent);
    }
}

}  // namespace panels
