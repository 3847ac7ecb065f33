// Every key and what it does, from the table of commands.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"

namespace panels {
namespace {

struct Row {
    bool is_group = false;
    std::string_view text;
    std::string keys;
};

std::vector<Row> rows() {
    std::vector<Row> all;
    std::string_view group;
    for (const view::Command& command : view::commands()) {
        std::string keys = view::chord_text(command.key);
        if (keys.empty()) continue;
        const std::string other = view::chord_text(command.other_key);
        if (!other.empty() && other != keys) keys += "  or  " + other;
        if (command.group != group && !all.empty()) all.push_back({});
        if (command.group != group) all.push_back({true, command.group, {}});
        group = command.group;
        all.push_back({false, command.title, std::move(keys)});
    }
    return all;
}

}  // namespace

void draw_keys(const PanelInput& in, Intents& out) {
    ui::Region region("keys", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    view::Rect page = in.area.inset(paint.px(28), paint.px(18));
    const view::Rect title = page.cut_top(paint.px(36));
    paint.text_in(in.fonts.say_strong, title, paint.colour().text, "Keys");
    paint.text_in(in.fonts.small, title, paint.colour().faint, "Esc closes", ui::Align::kRight);
    page.cut_top(paint.px(6));

    const std::vector<Row> all = rows();
    const float row_h = paint.px(27);
    const auto columns = static_cast<std::size_t>(std::clamp(page.w / paint.px(400), 1.0F, 3.0F));
    const std::size_t each = (all.size() + columns - 1) / columns;
    const float content = row_h * static_cast<float>(each);
    ui::ScrollRegion scroll("key list", page, 0.0F, content, in.theme);
    ui::Painter inner(in.theme, in.fonts, in.log);
    inner.set_scrolls(true);
    const float gap = inner.px(36);
    const float w = std::floor((scroll.visible().w - gap * static_cast<float>(columns - 1)) /
                               static_cast<float>(columns));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto column = static_cast<float>(i / each);
        const auto line = static_cast<float>(i % each);
        view::Rect row{page.x + column * (w + gap), scroll.origin().y + line * row_h, w, row_h};
        if (row.bottom() < page.y || row.y > page.bottom()) continue;
        if (all[i].is_group) {
            inner.heading(row, all[i].text);
            continue;
        }
        const view::Rect keys = row.cut_right(ui::Painter::width(in.fonts.label, all[i].keys) + inner.px(4));
        inner.text_in(in.fonts.label, keys, inner.colour().text, all[i].keys, ui::Align::kRight);
        row.cut_right(inner.px(10));
        inner.text_in(in.fonts.regular, row, inner.colour().dim, all[i].text);
    }
    if (inner.clicked(in.area)) out.push_back(view::intent::Escape{});
}

}  // namespace panels
