// The lanes of the loop, the tasks and the worker threads along the run. Where everything stands comes from
// view::laid_out; this file paints it and turns the pointer into intents.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/stage_text.h"
#include "app/view/time_text.h"
#include "app/view/timeline_layout.h"

namespace panels {
namespace {

using view::Bar;
using view::Look;
using view::TimelinePart;

class TimelineView {
  public:
    TimelineView(const PanelInput& in, Intents& out)
        : in_(in), out_(out), paint_(in.theme, in.fonts, in.log) {}

    void draw() {
        paint_.fill(in_.area, paint_.colour().background);
        paint_.line({in_.area.x, in_.area.y + 0.5F}, {in_.area.right(), in_.area.y + 0.5F},
                    paint_.colour().line);
        view::Rect rest = in_.area.inset(paint_.px(14), 0.0F);
        head(rest.cut_top(paint_.px(36)));
        rest.cut_bottom(paint_.px(10));
        if (in_.state.run->stops.count() < 2) return;
        lay_out(rest);
        if (layout_.lanes.empty()) return;
        lanes();
        ruler();
        overview();
        pointer_acts();
    }

  private:
    void head(view::Rect r) {
        paint_.heading(r, "Timeline");
        const float h = paint_.px(26);
        const auto quiet = [&](view::CommandId id, const char* label) {
            const float w =
                std::max(paint_.px(28), ui::Painter::width(in_.fonts.small, label) + paint_.px(16));
            const view::Rect strip = r.cut_right(w);
            command_button(paint_, in_, {strip.x, strip.y + std::floor((strip.h - h) / 2.0F), w, h}, id,
                           label, in_.fonts.small, ui::ButtonLook::kPlain, out_);
            r.cut_right(paint_.px(5));
        };
        quiet(view::CommandId::kFit, "Fit");
        quiet(view::CommandId::kZoomIn, "+");
        quiet(view::CommandId::kZoomOut, "\u2212");
        r.cut_right(paint_.px(14));
        axis_choice(r);
    }

    void axis_choice(view::Rect r) {
        const auto word = [&](const char* text, view::AxisKind kind) {
            const bool chosen = in_.state.settings.axis == kind;
            ImFont* font = chosen ? in_.fonts.label : in_.fonts.small;
            const view::Rect box = r.cut_right(ui::Painter::width(font, text) + 1.0F);
            const bool over = paint_.hovered(box);
            paint_.text_in(font, box, chosen || over ? paint_.colour().text : paint_.colour().dim, text);
            if (over) paint_.tooltip("what the axis shows   [X]");
            if (paint_.clicked(box)) out_.push_back(view::intent::SetAxis{kind});
        };
        word("steps", view::AxisKind::kSteps);
        r.cut_right(paint_.text_in(in_.fonts.small, r, paint_.colour().faint, " / ", ui::Align::kRight));
        word("virtual time", view::AxisKind::kTime);
        r.cut_right(paint_.px(6));
        if (!in_.narrow)
            paint_.text_in(in_.fonts.small, r, paint_.colour().faint, "axis:", ui::Align::kRight);
    }

    void lay_out(const view::Rect& area) {
        const view::Timeline& timeline = in_.state.run->timeline;
        view::TimelineQuery query;
        query.area = area;
        query.sizes = sizes(area);
        query.window = in_.state.window;
        const float content = query.sizes.lane_h * static_cast<float>(timeline.lanes.size());
        const float room = area.h - query.sizes.ruler_h - query.sizes.overview_h - query.sizes.gap;
        query.scroll = std::clamp(in_.state.lanes_scroll, 0.0F, std::max(0.0F, content - room));
        if (in_.follow) follow(query, content, room);
        query.cursor = in_.state.cursor;
        wake_links();
        query.links = links_;
        layout_ = view::laid_out(timeline, in_.state.axis(), query);
        scroll_ = query.scroll;
    }

    // The lane that matters now comes into sight.
    void follow(view::TimelineQuery& query, float content, float room) {
        const std::size_t lane = in_.now.loop.running ? in_.state.run->timeline.lane_of(in_.now.loop.running)
                                                      : in_.state.selected_lane.value_or(0);
        const float top = query.sizes.lane_h * static_cast<float>(lane);
        float to = query.scroll;
        if (top < to) to = top - query.sizes.lane_h;
        if (top + query.sizes.lane_h > to + room) to = top + 2.0F * query.sizes.lane_h - room;
        to = std::clamp(to, 0.0F, std::max(0.0F, content - room));
        if (to == query.scroll) return;
        query.scroll = to;
        out_.push_back(view::intent::ScrollLanes{to});
    }

    view::TimelineSizes sizes(const view::Rect& area) const {
        view::TimelineSizes s;
        float longest = paint_.px(70);
        const std::vector<view::Lane>& lanes = in_.state.run->timeline.lanes;
        for (std::size_t i = 0; i < std::min<std::size_t>(lanes.size(), 60); ++i) {
            longest = std::max(longest, ui::Painter::width(in_.fonts.regular, lane_label(lanes[i])));
        }
        s.label_w = std::min({longest + paint_.px(18), paint_.px(210), area.w * 0.28F});
        s.ruler_h = paint_.px(26);
        // Few lanes stand apart, many close up; below that they scroll.
        s.overview_h = area.h > paint_.px(200) ? paint_.px(32) : paint_.px(18);
        s.gap = paint_.px(10);
        const float room = area.h - s.ruler_h - s.overview_h - s.gap;
        const float each = room / static_cast<float>(std::max<std::size_t>(1, lanes.size()));
        s.lane_h = std::floor(std::clamp(each, paint_.px(30), paint_.px(46)));
        s.bar_h = std::min(paint_.px(26), s.lane_h - paint_.px(6));
        s.axis_label_w = ui::Painter::width(in_.fonts.small, "00.000 s") + paint_.px(14);
        s.margin = paint_.px(6);
        return s;
    }

    static std::string lane_label(const view::Lane& lane) {
        return lane.kind == view::LaneKind::kTask ? lane.name + " " + lane.detail : lane.name;
    }

    // Who made the running task ready.
    void wake_links() {
        const session::TaskState* task = in_.now.find_task(in_.now.loop.running);
        if (task == nullptr || !task->reason.by_task || task->reason.at == 0) return;
        if (task->reason.why == trace::ReadyWhy::spawned || task->reason.by_task == task->id) return;
        const view::Timeline& timeline = in_.state.run->timeline;
        links_.push_back({timeline.lane_of(task->reason.by_task), task->reason.at, timeline.lane_of(task->id),
                          task->since_step});
    }

    // ---- Painting ----

    void clip(const view::Rect& r) { paint_.list()->PushClipRect(corner(r), far_corner(r), true); }
    void unclip() { paint_.list()->PopClipRect(); }
    static ImVec2 corner(const view::Rect& r) { return ui::corner(r); }
    static ImVec2 far_corner(const view::Rect& r) { return ui::far_corner(r); }

    void lanes() {
        const ui::Palette& colour = paint_.colour();
        const view::Rect whole{layout_.labels.x, layout_.lanes.y,
                               layout_.lanes.right() - layout_.labels.x + paint_.px(6), layout_.lanes.h};
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
        paint_.line({strip.x, row.label.bottom() - 0.5F}, {strip.right(), row.label.bottom() - 0.5F},
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
        const float radius =
            may_round && bar.rect.w >= paint_.px(5) ? std::min(paint_.px(5), bar.rect.w / 2.0F) : 0.0F;
        const float now_x = std::clamp(bar.future_x, bar.rect.x, bar.rect.right());
        const view::Rect past{bar.rect.x, bar.rect.y, now_x - bar.rect.x, bar.rect.h};
        const view::Rect future{now_x, bar.rect.y, bar.rect.right() - now_x, bar.rect.h};
        if (bar.look == Look::kIdle) return idle_text(bar);
        const ImU32 fill = in_.theme.state(bar.look);
        const ImU32 later = ui::mixed(paint_.colour().background, fill, 0.3F);
        if (bar.look == Look::kReady) {
            ready_bar(past, fill);
            ready_bar(future, later);
        } else {
            part(past, fill, radius, bar.look);
            part(future, later, radius, bar.look);
        }
        bar_label(bar, past, future);
    }

    void part(const view::Rect& r, ImU32 fill, float radius, Look look) {
        if (r.w < 0.5F) return;
        paint_.fill(r, fill, radius);
        const ImU32 dark = ui::mixed(fill, paint_.theme().text_on(fill), 0.22F);
        if (look == Look::kWaiting) paint_.hatch(r, dark, paint_.px(9), paint_.px(1.2F));
        if (look == Look::kBlocked)
            paint_.hatch(r, ui::mixed(fill, paint_.colour().background, 0.45F), paint_.px(13), paint_.px(4));
    }

    // Ready: an outlined band with dots, lighter than what really happens.
    void ready_bar(const view::Rect& r, ImU32 fill) {
        if (r.w < 0.5F) return;
        const float h = std::floor(r.h * 0.5F);
        const view::Rect band{r.x, std::floor(r.y + (r.h - h) / 2.0F), r.w, h};
        paint_.fill(band, ui::mixed(paint_.colour().background, fill, 0.42F));
        paint_.dots(band, fill, paint_.px(7), paint_.px(3));
    }

    void bar_label(const Bar& bar, const view::Rect& past, const view::Rect& future) {
        if (bar.label == 0 || bar.look == Look::kReady || bar.merged > 1) return;
        const std::string& text = in_.state.run->timeline.labels[bar.label];
        const view::Rect seen = view::intersection(bar.rect, layout_.lanes);
        const view::Rect inside = seen.inset(paint_.px(9), 0.0F);
        const float w = ui::Painter::width(in_.fonts.label, text);
        const float least =
            std::min(w, ui::Painter::width(in_.fonts.label, text.substr(0, 5)) + paint_.px(14));
        if (inside.w < least) return;
        const ImU32 fill = in_.theme.state(bar.look);
        // Over what has not happened the text reads against the background.
        const bool mostly_past = past.w >= std::min(w + paint_.px(9), bar.rect.w) || past.w > future.w;
        const ImU32 ink = mostly_past ? in_.theme.text_on(fill) : paint_.colour().dim;
        if (mostly_past && past.w < w + paint_.px(18) && future.w > 0.0F) {
            paint_.text_in(in_.fonts.label,
                           {inside.x, inside.y, std::min(inside.w, past.w - paint_.px(14)), inside.h}, ink,
                           text);
        } else {
            paint_.text_in(in_.fonts.label, inside, ink, text);
        }
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
        const view::Rect rest{cap.right() + paint_.px(8), row.bars.y,
                              layout_.lanes.right() - cap.right() - paint_.px(8), row.bars.h};
        if (rest.w < paint_.px(16)) return;
        paint_.text_in(in_.fonts.small, rest, ink, sign + in_.state.run->timeline.labels[lane.end_label]);
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

    void overview() {
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

    // ---- The pointer ----

    void pointer_acts() {
        const view::Drag& drag = in_.state.drag;
        const view::Point at = pointer();
        if (drag.kind == view::DragKind::kScrub || drag.kind == view::DragKind::kPan ||
            drag.kind == view::DragKind::kOverview) {
            if (!ImGui::IsMouseDown(0)) {
                out_.push_back(view::intent::EndDrag{});
            } else {
                drag_to(drag, at);
            }
            return;
        }
        if (!paint_.hovered(in_.area)) return;
        const view::TimelineHit hit = view::hit_test(layout_, at);
        wheel(at);
        hover(hit, at);
        if (ImGui::IsMouseDoubleClicked(0) && hit.part == TimelinePart::kBar)
            return fit_to(layout_.bars[hit.bar]);
        if (ImGui::IsMouseClicked(0)) press(hit, at);
    }

    void drag_to(const view::Drag& drag, view::Point at) {
        if (drag.kind == view::DragKind::kScrub) {
            out_.push_back(view::intent::GoTo{in_.state.axis().moment_at(layout_.position_of(at.x))});
        } else if (drag.kind == view::DragKind::kPan) {
            const double begin = drag.anchor - static_cast<double>(at.x - drag.at.x) * layout_.per_pixel;
            out_.push_back(view::intent::SetWindow{{begin, begin + in_.state.window.length()}});
        } else {
            const double all = view::whole_window(in_.state.axis()).length();
            const double moved =
                static_cast<double>((at.x - drag.at.x) / std::max(1.0F, layout_.overview.w)) * all;
            out_.push_back(view::intent::SetWindow{
                {drag.anchor + moved, drag.anchor + moved + in_.state.window.length()}});
        }
    }

    void wheel(view::Point at) {
        const ImGuiIO& io = ImGui::GetIO();
        if (io.KeyCtrl && io.MouseWheel != 0.0F) {
            out_.push_back(view::intent::Zoom{std::pow(1.25, static_cast<double>(io.MouseWheel)),
                                              layout_.position_of(at.x)});
        } else if (io.KeyShift && io.MouseWheel != 0.0F) {
            out_.push_back(
                view::intent::Pan{-static_cast<double>(io.MouseWheel) * in_.state.window.length() * 0.1});
        } else if (io.MouseWheel != 0.0F) {
            const float most = std::max(0.0F, layout_.content_h - layout_.lanes.h);
            out_.push_back(
                view::intent::ScrollLanes{std::clamp(scroll_ - io.MouseWheel * paint_.px(46), 0.0F, most)});
        }
        if (io.MouseWheelH != 0.0F) {
            out_.push_back(
                view::intent::Pan{-static_cast<double>(io.MouseWheelH) * in_.state.window.length() * 0.1});
        }
    }

    void hover(const view::TimelineHit& hit, view::Point at) {
        view::Hover hover;
        const view::Timeline& timeline = in_.state.run->timeline;
        if (hit.part == TimelinePart::kBar || hit.part == TimelinePart::kLane ||
            hit.part == TimelinePart::kLabel) {
            hover.task = timeline.lanes[hit.lane].task;
        }
        if (hit.part == TimelinePart::kBar) {
            const Bar& bar = layout_.bars[hit.bar];
            if (bar.look != Look::kIdle)
                paint_.outline(view::intersection(bar.rect, layout_.lanes), paint_.colour().playhead,
                               paint_.px(4));
            paint_.tooltip(bar_tooltip(bar));
            hover.moment = bar.from;
        } else if (hit.part == TimelinePart::kRuler) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        }
        if (layout_.lanes.contains(at)) {
            paint_.line({at.x, layout_.lanes.y}, {at.x, layout_.lanes.bottom()},
                        ui::faded(paint_.colour().dim, 0.5F));
        }
        tell_hover(paint_, in_, hover, out_);
    }

    std::string bar_tooltip(const Bar& bar) const {
        const session::Recording& recording = in_.recording();
        const view::Lane& lane = in_.state.run->timeline.lanes[bar.lane];
        const std::string& label = in_.state.run->timeline.labels[bar.label];
        std::string text = lane_label(lane);
        if (bar.merged > 1)
            return text + "\n" + std::to_string(bar.merged) +
                   " changes of state, too near to each other to draw: zoom in";
        text += "\n" + std::string(view::look_word(bar.look));
        const std::string since = view::seconds_text(recording.time_at(bar.from));
        const std::string until = view::seconds_text(recording.time_at(bar.to));
        text += since == until ? " at " + since : " from " + since + " to " + until;
        if (!label.empty()) text += "\n" + label;
        return text;
    }

    void press(const view::TimelineHit& hit, view::Point at) {
        switch (hit.part) {
            case TimelinePart::kRuler:
                out_.push_back(view::intent::BeginDrag{{view::DragKind::kScrub, at, 0.0}});
                out_.push_back(view::intent::GoTo{in_.state.axis().moment_at(layout_.position_of(at.x))});
                return;
            case TimelinePart::kBar:
                out_.push_back(view::intent::SelectLane{hit.lane});
                out_.push_back(view::intent::GoTo{in_.state.axis().moment_at(layout_.position_of(at.x))});
                return;
            case TimelinePart::kLabel: out_.push_back(view::intent::SelectLane{hit.lane}); return;
            case TimelinePart::kLane:
                out_.push_back(view::intent::BeginDrag{{view::DragKind::kPan, at, in_.state.window.begin}});
                return;
            case TimelinePart::kOverview: {
                const double all = view::whole_window(in_.state.axis()).length();
                const double centre =
                    static_cast<double>((at.x - layout_.overview.x) / std::max(1.0F, layout_.overview.w)) *
                    all;
                const double begin = centre - in_.state.window.length() / 2.0;
                out_.push_back(view::intent::SetWindow{{begin, begin + in_.state.window.length()}});
                out_.push_back(view::intent::BeginDrag{{view::DragKind::kOverview, at, begin}});
                return;
            }
            case TimelinePart::kOverviewWindow:
                out_.push_back(
                    view::intent::BeginDrag{{view::DragKind::kOverview, at, in_.state.window.begin}});
                return;
            case TimelinePart::kNone: return;
        }
    }

    void fit_to(const Bar& bar) {
        const double begin = in_.state.axis().position(bar.from);
        const double end = in_.state.axis().position(bar.to);
        const double margin = std::max(2.0, (end - begin) * 0.15);
        out_.push_back(view::intent::SetWindow{{begin - margin, end + margin}});
    }

    const PanelInput& in_;
    Intents& out_;
    ui::Painter paint_;
    view::TimelineLayout layout_;
    std::vector<view::Link> links_;
    float scroll_ = 0.0F;
};

}  // namespace

void draw_timeline(const PanelInput& in, Intents& out) {
    ui::Region region("timeline", in.area);
    TimelineView(in, out).draw();
}

}  // namespace panels
