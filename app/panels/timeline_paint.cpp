// From layout records to shapes. A state is told by colour and by form: running is plain, ready a dotted
// band, waiting hatched, blocked striped, an end has a cap and a sign.
#include "app/panels/timeline_paint.h"

#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"

namespace panels {
namespace {

using view::Bar;
using view::Look;

// One look in one colour; `fill` is fainter for what has not happened yet.
void paint_part(ui::Painter& paint, const view::Rect& r, ImU32 fill, float radius, Look look) {
    if (r.w < 0.5F) return;
    if (look == Look::kReady) {
        // An outlined band with dots, lower than what really happens.
        const float h = std::floor(r.h * 0.5F);
        const view::Rect band{r.x, std::floor(r.y + (r.h - h) / 2.0F), r.w, h};
        paint.fill(band, ui::mixed(paint.colour().background, fill, 0.42F));
        paint.dots(band, fill, paint.px(7), paint.px(3));
        return;
    }
    paint.fill(r, fill, radius);
    if (look == Look::kWaiting) {
        paint.hatch(r, ui::mixed(fill, paint.theme().text_on(fill), 0.22F), paint.px(9), paint.px(1.2F));
    }
    if (look == Look::kBlocked) {
        paint.hatch(r, ui::mixed(fill, paint.colour().background, 0.45F), paint.px(13), paint.px(4));
    }
}

class TimelinePaint {
  public:
    TimelinePaint(ui::Painter& paint, const PanelInput& in, const view::TimelineLayout& layout)
        : in_(in), paint_(paint), layout_(layout) {}

    void all() {
        lanes();
        ruler();
        overview();
    }

  private:
    void clip(const view::Rect& r) { paint_.list()->PushClipRect(corner(r), far_corner(r), true); }
    void unclip() { paint_.list()->PopClipRect(); }
    static ImVec2 corner(const view::Rect& r) { return ui::corner(r); }
    static ImVec2 far_corner(const view::Rect& r) { return ui::far_corner(r); }

    void lanes() {
        const ui::Palette& colour = paint_.colour();
        const view::Rect whole{layout_.labels.x - paint_.px(8), layout_.lanes.y,
                               layout_.lanes.right() - layout_.labels.x + paint_.px(14), layout_.lanes.h};
        paint_.set_scrolls(true);
        clip(whole);
        for (const view::LaneRow& row : layout_.rows) lane_row(row);
        unclip();
        const view::Rect bars{layout_.lanes.x - 1.0F, layout_.lanes.y, layout_.lanes.w + paint_.px(6),
                              layout_.lanes.h};
        clip(bars);
        for (const view::AxisTick& tick : layout_.ticks) {
            paint_.line({std::floor(tick.x) + 0.5F, bars.y}, {std::floor(tick.x) + 0.5F, bars.bottom()},
                        colour.grid);
        }
        const bool rounded = layout_.bars.size() < 300;
        for (const Bar& bar : layout_.bars) draw_bar(bar, rounded);
        for (const view::LaneRow& row : layout_.rows) end_text(row);
        for (const view::LayoutMark& mark : layout_.marks) draw_mark(mark);
        for (const view::LayoutArrow& arrow : layout_.arrows) draw_arrow(arrow);
        unclip();
        paint_.set_scrolls(false);
    }

    void lane_row(const view::LaneRow& row) {
        const ui::Palette& colour = paint_.colour();
        const view::Lane& lane = in_.state.run->timeline.lanes[row.lane];
        const bool selected = in_.state.selected_lane == row.lane;
        const bool lit = selected || (lane.task && in_.state.hover.task == lane.task);
        const view::Rect strip{row.label.x - paint_.px(6), row.label.y,
                               row.bars.right() - row.label.x + paint_.px(12), row.label.h};
        if (lit) paint_.fill(strip, selected ? colour.raised : colour.panel);
        if (selected)
            paint_.fill({strip.x, strip.y + 3.0F, paint_.px(3), strip.h - 6.0F}, colour.accent_line);
        paint_.line({row.label.x, row.label.bottom() - 0.5F}, {strip.right(), row.label.bottom() - 0.5F},
                    colour.grid);
        view::Rect text = row.label;
        text.w -= paint_.px(12);
        const bool runs = lane.task && in_.now.loop.running == lane.task;
        const ImU32 ink = !row.born ? colour.faint : runs ? colour.accent : colour.text;
        ImFont* font = runs ? in_.fonts.strong : in_.fonts.regular;
        const float w = paint_.text_in(font, text, ink, lane.name);
        if (lane.kind != view::LaneKind::kTask) return;
        text.cut_left(w + paint_.px(6));
        if (text.w > paint_.px(20))
            paint_.text_in(in_.fonts.regular, text, row.born ? colour.dim : colour.faint, lane.detail);
    }

    void draw_bar(const Bar& bar, bool may_round) {
        const float radius = may_round && bar.rect.w >= paint_.px(5)
                                 ? std::min(paint_.px(bar.lane == 0 ? 2.0F : 5.0F), bar.rect.w / 2.0F)
                                 : 0.0F;
        const float now_x = std::clamp(bar.future_x, bar.rect.x, bar.rect.right());
        const view::Rect past{bar.rect.x, bar.rect.y, now_x - bar.rect.x, bar.rect.h};
        const view::Rect future{now_x, bar.rect.y, bar.rect.right() - now_x, bar.rect.h};
        if (bar.look == Look::kIdle) return idle_text(bar);
        const ImU32 fill = in_.theme.state(bar.look);
        const ImU32 later = ui::mixed(paint_.colour().background, fill, 0.3F);
        paint_part(paint_, past, fill, radius, bar.look);
        paint_part(paint_, future, later, radius, bar.look);
        bar_label(bar, past, future);
    }

    static constexpr std::string_view kModule = "asyncio.";

    void bar_label(const Bar& bar, const view::Rect& past, const view::Rect& future) {
        if (bar.label == 0 || bar.look == Look::kReady || bar.merged > 1) return;
        const view::Rect seen = view::intersection(bar.rect, layout_.lanes);
        const view::Rect inside = seen.inset(paint_.px(9), 0.0F);
        ImFont* font = in_.fonts.label;
        std::string_view whole = in_.state.run->timeline.labels[bar.label];
        // Where there is no room for asyncio.sleep(0.1) there may be some for sleep(0.1).
        if (whole.starts_with(kModule) && ui::Painter::width(font, whole) > inside.w)
            whole.remove_prefix(kModule.size());
        // A label that would be cut to less than this says nothing.
        const std::size_t least = bar.lane == 0 && bar.look == Look::kRunning ? whole.size() : 7;
        if (ui::Painter::width(font, whole.substr(0, least)) + (least < whole.size() ? paint_.px(12) : 0.0F) >
            inside.w)
            return;
        const std::string text = ui::shortened(font, whole, inside.w);
        const float w = ui::Painter::width(font, text);
        const ImU32 fill = in_.theme.state(bar.look);
        const ImU32 later = ui::mixed(paint_.colour().background, fill, 0.3F);
        if (bar.look == Look::kBlocked || bar.look == Look::kWaiting) {
            // Plain ground behind the letters.
            const view::Rect ground{inside.x - paint_.px(3), inside.y + 2.0F, w + paint_.px(6),
                                    inside.h - 4.0F};
            paint_.fill(view::intersection(ground, past), fill);
            paint_.fill(view::intersection(ground, future), later);
        }
        // What has not happened yet has its own ink.
        label_part(past, inside, in_.theme.text_on(fill), text);
        label_part(future, inside, paint_.colour().dim, text);
    }

    void label_part(const view::Rect& part, const view::Rect& inside, ImU32 ink, const std::string& text) {
        if (part.w < 1.0F) return;
        paint_.list()->PushClipRect(corner(part), far_corner(part), true);
        paint_.text_in(in_.fonts.label, inside, ink, text);
        paint_.list()->PopClipRect();
    }

    void idle_text(const Bar& bar) {
        if (bar.label == 0) return;
        const view::Rect seen = view::intersection(bar.rect, layout_.lanes);
        const float y = std::floor(seen.y + seen.h / 2.0F);
        const ImU32 ink =
            bar.rect.x >= bar.future_x ? ui::faded(paint_.colour().faint, 0.55F) : paint_.colour().faint;
        const std::string* text = &in_.state.run->timeline.labels[bar.label];
        static const std::string kShort = "idle";
        const float pad = paint_.px(10);
        if (ui::Painter::width(in_.fonts.small, *text) + 4.0F * pad > seen.w) text = &kShort;
        const float w = ui::Painter::width(in_.fonts.small, *text);
        if (w + 2.0F * pad > seen.w) {
            if (seen.w > paint_.px(6))
                paint_.line({seen.x + 2.0F, y + 0.5F}, {seen.right() - 2.0F, y + 0.5F}, paint_.colour().line);
            return;
        }
        const float x = std::floor(seen.x + (seen.w - w) / 2.0F);
        paint_.line({seen.x + 3.0F, y + 0.5F}, {x - pad, y + 0.5F}, paint_.colour().line);
        paint_.line({x + w + pad, y + 0.5F}, {seen.right() - 3.0F, y + 0.5F}, paint_.colour().line);
        paint_.text_in(in_.fonts.small, {x, seen.y, w + 1.0F, seen.h}, ink, *text);
    }

    // What became of a task, after its last bar.
    void end_text(const view::LaneRow& row) {
        if (!row.ended) return;
        const view::Lane& lane = in_.state.run->timeline.lanes[row.lane];
        const ui::Palette& colour = paint_.colour();
        const ImU32 ink = lane.end_look == Look::kFailed ? colour.error : colour.dim;
        const float h = paint_.px(26);
        const view::Rect cap{row.end_x + 1.0F, row.bars.y + (row.bars.h - h) / 2.0F, paint_.px(3), h};
        paint_.fill(cap, in_.theme.state(lane.end_look));
        const char* sign = lane.end_look == Look::kFailed      ? "\u2717 "
                           : lane.end_look == Look::kCancelled ? "\u2212 "
                                                               : "\u2713 ";
        const std::string text = sign + in_.state.run->timeline.labels[lane.end_label];
        float x = cap.right() + paint_.px(8);
        // Not under the playhead.
        const float playhead = layout_.playhead_x;
        if (playhead > x - paint_.px(6) && playhead < x + ui::Painter::width(in_.fonts.small, text))
            x = playhead + paint_.px(8);
        const view::Rect rest{x, row.bars.y, layout_.lanes.right() - x, row.bars.h};
        if (rest.w < paint_.px(16)) return;
        paint_.text_in(in_.fonts.small, rest, ink, text);
    }

    void draw_mark(const view::LayoutMark& mark) {
        const float y = mark.at.y + paint_.px(16);
        const float s = paint_.px(2.5F);
        if (mark.kind == view::MarkKind::kPrint) {
            paint_.fill({mark.at.x - s, y - s, 2.0F * s, 2.0F * s}, paint_.colour().dim);
        } else {
            const ImU32 ink =
                mark.kind == view::MarkKind::kCancel ? paint_.colour().error : paint_.colour().warning;
            paint_.list()->AddTriangleFilled({mark.at.x - 2.0F * s, y + s}, {mark.at.x + 2.0F * s, y + s},
                                             {mark.at.x, y - 2.0F * s}, ink);
        }
    }

    void draw_arrow(const view::LayoutArrow& arrow) {
        const ImU32 ink = arrow.is_spawn ? ui::faded(paint_.colour().accent, 0.7F) : paint_.colour().warning;
        const float bend = (arrow.to.y - arrow.from.y) * 0.5F;
        const float thick = paint_.px(arrow.is_spawn ? 1.2F : 2.0F);
        paint_.list()->AddBezierCubic(ui::point(arrow.from), {arrow.from.x, arrow.from.y + bend},
                                      {arrow.to.x, arrow.to.y - bend}, ui::point(arrow.to), ink, thick, 12);
        const float s = paint_.px(arrow.is_spawn ? 3.0F : 4.5F);
        const float down = arrow.to.y > arrow.from.y ? 1.0F : -1.0F;
        paint_.list()->AddTriangleFilled({arrow.to.x - s, arrow.to.y - down * s * 1.5F},
                                         {arrow.to.x + s, arrow.to.y - down * s * 1.5F}, ui::point(arrow.to),
                                         ink);
        if (!arrow.is_spawn) paint_.list()->AddCircleFilled(ui::point(arrow.from), paint_.px(3), ink, 10);
    }

    void ruler() {
        const ui::Palette& colour = paint_.colour();
        const view::Rect& r = layout_.ruler;
        const view::Rect area{r.x - paint_.px(40), r.y, r.w + paint_.px(46), r.h};
        clip(area);
        const float w = paint_.px(90);
        for (const view::AxisTick& tick : layout_.ticks) {
            if (tick.text.empty()) continue;
            const float text_w = ui::Painter::width(in_.fonts.small, tick.text);
            const float x =
                std::clamp(tick.x - text_w / 2.0F, area.x, std::max(area.x, area.right() - text_w - 1.0F));
            paint_.text_in(in_.fonts.small, {x, r.y, w, r.h - paint_.px(4)}, colour.dim, tick.text);
        }
        // A wavy double stroke where the axis is not to scale.
        for (const view::Break& gap : layout_.breaks) {
            if (is_near_label(gap.rect.x + gap.rect.w / 2.0F)) continue;
            const float x = gap.rect.x + gap.rect.w / 2.0F;
            for (const float dx : {-2.5F, 2.5F}) {
                paint_.line({x + dx - 2.0F, r.bottom() - paint_.px(3)},
                            {x + dx + 2.0F, r.bottom() - paint_.px(11)}, colour.faint);
            }
        }
        unclip();
        if (!layout_.playhead_visible) return;
        const float x = std::floor(layout_.playhead_x) + 0.5F;
        const view::Rect all{layout_.lanes.x - paint_.px(8), r.y, layout_.lanes.w + paint_.px(16),
                             layout_.lanes.bottom() - r.y};
        clip(all);
        paint_.line({x, r.bottom() - paint_.px(4)}, {x, layout_.lanes.bottom()}, colour.playhead,
                    paint_.px(1.5F));
        const float s = paint_.px(6.5F);
        const float y = r.bottom() - paint_.px(7);
        paint_.list()->AddTriangleFilled({x - s, y}, {x + s, y}, {x, y + s * 1.3F}, colour.playhead);
        unclip();
    }

    bool is_near_label(float x) const {
        return std::any_of(layout_.ticks.begin(), layout_.ticks.end(), [&](const view::AxisTick& tick) {
            return !tick.text.empty() && std::abs(tick.x - x) < paint_.px(24);
        });
    }

    void overview() {
        if (layout_.overview.empty()) return;
        const ui::Palette& colour = paint_.colour();
        paint_.fill(layout_.overview, colour.panel, paint_.px(5));
        for (const Bar& bar : layout_.overview_bars) {
            const float now_x = std::clamp(bar.future_x, bar.rect.x, bar.rect.right());
            const ImU32 ink = bar.look == Look::kFailed ? in_.theme.state(Look::kFailed) : colour.overview;
            paint_.fill({bar.rect.x, bar.rect.y, now_x - bar.rect.x, bar.rect.h}, ink);
            paint_.fill({now_x, bar.rect.y, bar.rect.right() - now_x, bar.rect.h},
                        ui::mixed(colour.panel, ink, 0.45F));
        }
        const bool whole = layout_.overview_window.w > layout_.overview.w - 2.0F;
        paint_.outline(layout_.overview, colour.line, paint_.px(5));
        if (whole) return;
        paint_.fill(layout_.overview_window, ui::faded(colour.text, 0.07F));
        paint_.outline(layout_.overview_window, colour.dim, paint_.px(4), paint_.px(1.5F));
    }

    const PanelInput& in_;
    ui::Painter& paint_;
    const view::TimelineLayout& layout_;
};

}  // namespace

void paint_timeline(ui::Painter& paint, const PanelInput& in, const view::TimelineLayout& layout) {
    TimelinePaint(paint, in, layout).all();
}

void paint_look(ui::Painter& paint, const view::Rect& r, view::Look look) {
    paint_part(paint, r, paint.theme().state(look), paint.px(3), look);
}

std::string lane_label(const view::Lane& lane) {
    return lane.kind == view::LaneKind::kTask ? lane.name + " " + lane.detail : lane.name;
}

}  // namespace panels
