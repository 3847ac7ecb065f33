// What the program has written up to now, each line with its virtual time.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/time_text.h"

namespace panels {
namespace {

struct Style {
    ImU32 colour;
    const char* symbol;  // in front of the text, so that colour is not all that tells
};

Style style_of(const ui::Painter& paint, view::OutputKind kind) {
    switch (kind) {
        case view::OutputKind::kWarning: return {paint.colour().warning, ui::symbol::kWarning};
        case view::OutputKind::kReport: return {paint.colour().error, ui::symbol::kWarning};
        case view::OutputKind::kError: return {paint.colour().error, ui::symbol::kCross};
        case view::OutputKind::kPrint: break;
    }
    return {paint.colour().text, nullptr};
}

}  // namespace

void draw_output(const PanelInput& in, Intents& out) {
    ui::Region region("output", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    paint.line({in.area.x, in.area.y + 0.5F}, {in.area.right(), in.area.y + 0.5F}, paint.colour().line);
    view::Rect rest = in.area;
    paint.heading(rest.cut_top(paint.px(36)).inset(paint.px(14), 0.0F), "Output");
    rest = {rest.x + paint.px(14), rest.y, rest.w - paint.px(14), rest.h - paint.px(4)};

    const std::vector<view::OutputLine>& lines = in.state.run->output;
    const std::size_t count = view::lines_at(lines, in.state.cursor);
    if (count == 0) {
        const char* text = lines.empty() ? "The program prints nothing." : "Nothing printed yet.";
        paint.text_in(in.fonts.regular, rest.cut_top(paint.px(24)), paint.colour().faint, text);
        view::Hover nothing;
        tell_hover(paint, in, nothing, out);
        return;
    }
    const float line_h = paint.px(23);
    const float advance = ui::Painter::width(in.fonts.code, "0");
    float time_w = 0.0F;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < count; ++i) longest = std::max(longest, lines[i].text.size());
    time_w = ui::Painter::width(in.fonts.code, view::short_seconds_text(lines[count - 1].t)) + paint.px(20);
    time_w = std::max(time_w, ui::Painter::width(in.fonts.code, "0.000 s") + paint.px(20));
    const float content_w = time_w + advance * static_cast<float>(longest) + paint.px(36);
    const float content_h = line_h * static_cast<float>(count) + paint.px(6);

    view::Hover hover;
    ui::ScrollRegion scroll("output lines", rest, content_w, content_h, in.theme, line_h);
    ui::Painter inner(in.theme, in.fonts, in.log);
    inner.set_scrolls(true);
    if (in.follow) scroll.show(static_cast<float>(count - 1) * line_h, line_h);
    const view::Point origin = scroll.origin();
    const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((rest.y - origin.y) / line_h)));
    for (std::size_t i = first; i < count; ++i) {
        const view::OutputLine& line = lines[i];
        const view::Rect row{rest.x, origin.y + static_cast<float>(i) * line_h, rest.w, line_h};
        if (row.y >= rest.bottom()) break;
        const bool over = inner.hovered(row);
        if (over || (line.task && line.task == in.state.hover.task))
            inner.fill(row, inner.colour().raised, inner.px(4));
        const Style style = style_of(inner, line.kind);
        float x = origin.x;
        inner.text_in(in.fonts.code, {x, row.y, time_w, row.h}, inner.colour().faint,
                      view::short_seconds_text(line.t));
        x += time_w;
        // A traceback has its sign in front of the last line.
        const bool goes_on = line.kind == view::OutputKind::kError && i + 1 < lines.size();
        if (style.symbol != nullptr && in.fonts.has_symbols && !goes_on) {
            x +=
                inner.text_in(in.fonts.regular, {x, row.y, inner.px(24), row.h}, style.colour, style.symbol) +
                inner.px(8);
        }
        inner.text_in(in.fonts.code, {x, row.y, content_w, row.h}, style.colour,
                      line.text_at(in.state.cursor));
        if (!over) continue;
        hover.task = line.task;
        hover.moment = line.at;
        if (inner.clicked(row)) out.push_back(view::intent::GoTo{line.at});
    }
    tell_hover(inner, in, hover, out);
}

}  // namespace panels
