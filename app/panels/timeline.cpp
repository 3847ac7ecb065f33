// The lanes of the loop, the tasks and the worker threads along the run. Where everything stands comes from
// view::laid_out; this file paints it and turns the pointer into intents.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/panels/timeline_paint.h"
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
        if (in_.state.run->stops.stop_count() < 2) {
            paint_.text_in(in_.fonts.small, rest.cut_top(paint_.px(24)), paint_.colour().faint,
                           "empty: a lane for every task will be here when the program has run");
            return;
        }
        lay_out(rest);
        if (layout_.lanes.empty()) return;
        paint_timeline(paint_, in_, layout_);
        pointer_acts();
    }

  private:
    void head(view::Rect r) {
        const float end = paint_.heading(r, "Timeline");
        r.cut_left(end - r.x + paint_.px(18));
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
        r.cut_right(paint_.px(18));
        legend(r);
    }

    // The words for what bars of this run look like; those at the end give way in a small window.
    void legend(view::Rect r) {
        for (const view::Look look : in_.state.run->timeline.looks) {
            if (look == view::Look::kIdle) continue;
            const std::string_view word = look == view::Look::kBlocked ? "blocking" : view::look_word(look);
            const float w = ui::Painter::width(in_.fonts.small, word);
            if (r.w < w + paint_.px(40)) return;
            const view::Rect swatch = r.cut_left(paint_.px(18));
            const float h = paint_.px(12);
            paint_look(paint_, {swatch.x, std::floor(swatch.y + (swatch.h - h) / 2.0F), swatch.w, h}, look);
            r.cut_left(paint_.px(6));
            paint_.text_in(in_.fonts.small, r, paint_.colour().faint, word);
            r.cut_left(w + paint_.px(16));
        }
    }

    void axis_choice(view::Rect& r) {
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
        const float content = query.sizes.lane_h * static_cast<float>(timeline.rows.size());
        const float room = area.h - query.sizes.ruler_h - query.sizes.overview_h - query.sizes.gap;
        query.scroll = std::clamp(in_.state.lanes_scroll, 0.0F, std::max(0.0F, content - room));
        if (in_.follow) follow(query, content, room);
        query.cursor = in_.state.cursor;
        query.playhead = in_.state.playhead();
        wake_links();
        query.links = links_;
        layout_ = view::laid_out(timeline, in_.state.axis(), query);
        scroll_ = query.scroll;
    }

    // The lane that matters now comes into sight.
    void follow(view::TimelineQuery& query, float content, float room) {
        const std::size_t lane = in_.now.loop.running ? in_.state.run->timeline.lane_of(in_.now.loop.running)
                                                      : in_.state.selected_lane.value_or(0);
        const float top = query.sizes.lane_h * static_cast<float>(in_.state.run->timeline.row_of(lane));
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
        const view::Timeline& timeline = in_.state.run->timeline;
        for (std::size_t i = 0; i < std::min<std::size_t>(timeline.rows.size(), 60); ++i) {
            const std::string label = lane_label(timeline.lanes[timeline.rows[i]]);
            longest = std::max(longest, ui::Painter::width(in_.fonts.regular, label));
        }
        s.label_w = std::min({longest + paint_.px(18), paint_.px(210), area.w * 0.28F});
        s.ruler_h = paint_.px(26);
        // Few lanes stand apart, many close up; below that they scroll.
        s.overview_h = area.h > paint_.px(220) ? paint_.px(32) : 0.0F;
        s.gap = s.overview_h > 0.0F ? paint_.px(10) : 0.0F;
        const float room = area.h - s.ruler_h - s.overview_h - s.gap;
        const float each = room / static_cast<float>(std::max<std::size_t>(1, timeline.rows.size()));
        s.lane_h = std::floor(std::clamp(each, paint_.px(30), paint_.px(46)));
        s.bar_h = std::min(paint_.px(26), s.lane_h - paint_.px(6));
        s.axis_label_w = ui::Painter::width(in_.fonts.small, "00.000 s") + paint_.px(14);
        s.margin = paint_.px(6);
        return s;
    }

    // What brought about the step that is looked at, and the one that is pointed at.
    void wake_links() {
        add_link(in_.state.cursor);
        if (in_.state.hover.moment) add_link(*in_.state.hover.moment);
    }

    void add_link(session::StepIndex moment) {
        if (moment == 0) return;
        const session::Recording& recording = in_.recording();
        const trace::Event event = recording.event(moment - 1);
        if (event.kind() != trace::Kind::step && event.kind() != trace::Kind::finish) return;
        const session::StepIndex cause = in_.state.run->stops.cause(moment);
        if (cause == 0 || cause >= moment || event.kind() == trace::Kind::finish) return;
        const trace::Event by = recording.event(cause - 1);
        const view::Timeline& timeline = in_.state.run->timeline;
        // Who was created by whom has arrows of its own.
        if (by.kind() == trace::Kind::spawn || by.task == event.task) return;
        links_.push_back({timeline.lane_of(by.task), cause, timeline.lane_of(event.task), moment});
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
        if (bar.look == Look::kIdle && since != until) {
            return text + "\nThe clock jumps to " + until +
                   ": nobody can run before, so the loop sleeps until its next timer. Virtual time takes no "
                   "real "
                   "time.";
        }
        if (since != until)
            text += " (" +
                    view::short_duration_text(recording.time_at(bar.to) - recording.time_at(bar.from)) + ")";
        if (!label.empty()) text += "\n" + label;
        return text + why(bar, lane);
    }

    // What made a task ready: for a ready bar before it, for a waiting one behind it.
    std::string why(const Bar& bar, const view::Lane& lane) const {
        if (lane.kind != view::LaneKind::kTask) return {};
        const bool waits =
            bar.look == Look::kWaiting || bar.look == Look::kSleeping || bar.look == Look::kThread;
        if (!waits && bar.look != Look::kReady) return {};
        const session::Snapshot then = session::snapshot_at(in_.recording(), waits ? bar.to : bar.from);
        const session::TaskState* task = then.find_task(lane.task);
        if (task == nullptr || task->phase != session::TaskPhase::ready) return {};
        session::ReadyHandle handle;
        handle.task = task->id;
        handle.reason = task->reason;
        const std::string reason = view::reason_text(in_.recording(), then, handle);
        if (reason.empty()) return {};
        return (waits ? "\nends: " : "\nwhy: ") + reason;
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
