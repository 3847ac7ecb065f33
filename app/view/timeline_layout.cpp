// Rows, bars, ruler, arrows and the hit test of the timeline.
#include "app/view/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include "app/view/time_text.h"

namespace view {
namespace {

constexpr float kMergeBelow = 3.0F;
constexpr double kAir = 1.14;  // behind the end, for what became of the last tasks

// How far a segment reaches: to where the next one begins, or the lane's end.
std::uint32_t segment_end(const Lane& lane, std::size_t i) {
    return i + 1 < lane.segments.size() ? lane.segments[i + 1].from : lane.end;
}

double begin_of(const Axis& axis, const Lane& lane, std::size_t i) {
    const std::uint32_t from = lane.segments[i].from;
    if (i > 0 && lane.segments[i - 1].what() == Look::kBlocked) return axis.start_of_event(from - 1);
    return axis.position(from);
}

double end_of(const Axis& axis, const Lane& lane, std::size_t i, StepIndex last) {
    const std::uint32_t to = segment_end(lane, i);
    if (lane.segments[i].what() == Look::kBlocked && to < last) return axis.start_of_event(to - 1);
    return axis.position(to);
}

class Composer {
  public:
    Composer(const Timeline& timeline, const Axis& axis, const TimelineQuery& query)
        : timeline_(timeline), axis_(axis), query_(query), sizes_(query.sizes) {}

    TimelineLayout composed() {
        regions();
        ticks();
        rows();
        arrows();
        overview();
        out_.playhead_x = out_.x_of(query_.playhead);
        out_.playhead_visible =
            out_.playhead_x >= out_.lanes.x - 1.0F && out_.playhead_x <= out_.lanes.right() + 1.0F;
        return std::move(out_);
    }

  private:
    void regions() {
        Rect rest = query_.area;
        out_.ruler = rest.cut_top(sizes_.ruler_h);
        out_.overview = rest.cut_bottom(sizes_.overview_h);
        rest.cut_bottom(sizes_.gap);
        out_.labels = rest.cut_left(sizes_.label_w);
        rest.cut_right(sizes_.margin);
        out_.lanes = rest;
        for (Rect* strip : {&out_.ruler, &out_.overview}) {
            strip->x = rest.x;
            strip->w = rest.w;
        }
        out_.window = query_.window;
        out_.per_pixel = query_.window.length() / std::max(1.0F, rest.w);
        out_.content_h = sizes_.lane_h * static_cast<float>(timeline_.rows.size());
    }

    void ticks() {
        const std::vector<Axis::Instant>& instants = axis_.instants();
        float free_from = -1e9F;
        const std::size_t first = axis_.instant_at(query_.window.begin);
        if (axis_.kind() == AxisKind::kSteps) return step_ticks();
        for (std::size_t i = first; i < instants.size() && instants[i].before <= query_.window.end; ++i) {
            const float x = out_.x_of(instants[i].begin);
            if (instants[i].compressed && i > 0) {
                const float x0 = out_.x_of(instants[i].before);
                if (x - x0 > 24.0F)
                    out_.breaks.push_back({{(x0 + x) / 2.0F - 5.0F, out_.ruler.y, 10.0F, out_.ruler.h}});
            }
            if (x < out_.lanes.x - 1.0F || x > out_.lanes.right() + 1.0F) continue;
            if (x - free_from < sizes_.axis_label_w) {
                if (!out_.ticks.empty() && x - out_.ticks.back().x > 12.0F) out_.ticks.push_back({x, {}});
                continue;
            }
            out_.ticks.push_back({x, short_seconds_text(instants[i].t)});
            free_from = x;
        }
    }

    // Numbers of stops at round distances.
    void step_ticks() {
        double step = 1.0;
        while (step / out_.per_pixel < static_cast<double>(sizes_.axis_label_w)) {
            const double head = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
            step *= head > 1.5 && head < 4.0 ? 2.5 : 2.0;
        }
        step_ticks_every(std::max(1.0, std::round(step)));
    }

    void step_ticks_every(double every);

    void rows() {
        const float top = out_.lanes.y - query_.scroll;
        const auto first =
            static_cast<std::size_t>(std::max(0.0F, std::floor(query_.scroll / sizes_.lane_h)));
        for (std::size_t i = first; i < timeline_.rows.size(); ++i) {
            const float y = top + static_cast<float>(i) * sizes_.lane_h;
            if (y >= out_.lanes.bottom()) break;
            row(timeline_.rows[i], y);
        }
        marks();
    }

    void row(std::size_t index, float y) {
        const Lane& lane = timeline_.lanes[index];
        LaneRow row;
        row.lane = index;
        row.label = {out_.labels.x, y, out_.labels.w, sizes_.lane_h};
        row.bars = {out_.lanes.x, y, out_.lanes.w, sizes_.lane_h};
        row.born = lane.kind != LaneKind::kTask ||
                   (!lane.segments.empty() && lane.segments.front().from <= query_.cursor);
        if (lane.end_look != Look::kIdle && lane.end <= query_.cursor) {
            row.end_x = out_.x_of(axis_.position(lane.end));
            row.ended = row.end_x < out_.lanes.right() && row.end_x >= out_.lanes.x;
        }
        out_.rows.push_back(row);
        const Rect track{out_.lanes.x, y + (sizes_.lane_h - sizes_.bar_h) / 2.0F, out_.lanes.w, sizes_.bar_h};
        bars_of(lane, index, track, out_.bars);
    }

    void bars_of(const Lane& lane, std::size_t index, Rect track, std::vector<Bar>& to) {
        const std::vector<Segment>& segments = lane.segments;
        if (segments.empty()) return;
        const StepIndex seen_from = axis_.moment_at(out_.position_of(track.x) - 1.0);
        const auto after = std::upper_bound(segments.begin(), segments.end(), seen_from,
                                            [](StepIndex m, const Segment& s) { return m < s.from; });
        std::size_t i =
            after == segments.begin() ? 0 : static_cast<std::size_t>(after - segments.begin()) - 1;
        if (i > 0) --i;
        const float now_x = out_.x_of(query_.playhead);
        const StepIndex last = last_moment();
        const std::size_t first_bar = to.size();
        while (i < segments.size()) {
            float x0 = out_.x_of(begin_of(axis_, lane, i));
            if (x0 >= track.right()) break;
            float x1 = out_.x_of(end_of(axis_, lane, i, last));
            Bar bar;
            bar.lane = index;
            bar.look = segments[i].what();
            bar.from = segments[i].from;
            bar.to = segment_end(lane, i);
            bar.label = segments[i].label;
            std::size_t next = i + 1;
            if (x1 - x0 < kMergeBelow && bar.look != Look::kIdle) next = merge(lane, i, x0, x1, bar);
            i = next;
            if (bar.look == Look::kIdle && bar.label == 0) continue;
            x0 = std::max(x0, track.x - 4.0F);
            x1 = std::min(x1, track.right() + 4.0F);
            if (x1 - x0 < kMergeBelow) x1 = x0 + kMergeBelow;
            if (x1 <= track.x) continue;
            if (to.size() > first_bar && x0 < to.back().rect.right()) {
                x0 = to.back().rect.right();
                if (x1 - x0 < 1.0F) continue;
            }
            bar.rect = {x0, track.y, x1 - x0, track.h};
            bar.future_x = now_x;
            to.push_back(bar);
        }
    }

    // Takes in what follows while it starts within the same 3 px; gives the first segment that does not.
    std::size_t merge(const Lane& lane, std::size_t i, float x0, float& x1, Bar& bar) const {
        const double limit = out_.position_of(x0 + kMergeBelow);
        const std::vector<Segment>& segments = lane.segments;
        const StepIndex limit_moment = std::max<StepIndex>(axis_.moment_at(limit), segments[i].from);
        auto after = std::upper_bound(segments.begin() + static_cast<std::ptrdiff_t>(i) + 1, segments.end(),
                                      limit_moment, [](StepIndex m, const Segment& s) { return m < s.from; });
        auto next = static_cast<std::size_t>(after - segments.begin());
        while (next > i + 1 && out_.x_of(begin_of(axis_, lane, next - 1)) >= x0 + kMergeBelow) --next;
        // A long segment that begins inside keeps its own bar.
        while (next > i + 1 &&
               out_.x_of(end_of(axis_, lane, next - 1, last_moment())) > x0 + 2.0F * kMergeBelow)
            --next;
        bar.merged = static_cast<std::uint32_t>(next - i);
        for (std::size_t j = i; j < std::min(next, i + 8); ++j) {
            if (segments[j].what() == Look::kRunning) bar.look = Look::kRunning;
        }
        bar.to = segment_end(lane, next - 1);
        x1 =
            std::max(x1, std::min(x0 + kMergeBelow, out_.x_of(end_of(axis_, lane, next - 1, last_moment()))));
        return next;
    }

    StepIndex last_moment() const { return timeline_.lanes[0].end; }

    float middle_of_lane(std::size_t lane) const {
        return out_.lanes.y - query_.scroll +
               (static_cast<float>(timeline_.row_of(lane)) + 0.5F) * sizes_.lane_h;
    }

    void marks() {
        const StepIndex begin = axis_.moment_at(query_.window.begin);
        const auto first = std::lower_bound(timeline_.marks.begin(), timeline_.marks.end(), begin,
                                            [](const Mark& m, StepIndex k) { return m.at < k; });
        float last_x = -1e9F;
        std::size_t last_lane = timeline_.lanes.size();
        for (auto it = first; it != timeline_.marks.end() && out_.marks.size() < 400; ++it) {
            const float x = out_.x_of(axis_.position(it->at) - 0.5);
            if (x > out_.lanes.right()) break;
            if (!timeline_.is_shown(it->lane)) continue;
            const float y = middle_of_lane(it->lane);
            if (y < out_.lanes.y || y > out_.lanes.bottom()) continue;
            if (it->lane == last_lane && x - last_x < kMergeBelow) continue;
            last_x = x;
            last_lane = it->lane;
            out_.marks.push_back({{x, y}, it->kind});
        }
    }

    void arrows() {
        // Many at once would cover the lanes: then only those next to the cursor.
        constexpr std::size_t kMostSpawns = 60;
        constexpr std::ptrdiff_t kFew = 12;
        constexpr StepIndex kNear = 4;
        const StepIndex begin = axis_.moment_at(query_.window.begin);
        const auto first = std::lower_bound(timeline_.spawns.begin(), timeline_.spawns.end(), begin,
                                            [](const SpawnLink& s, StepIndex k) { return s.at < k; });
        const bool few = timeline_.spawns.end() - first <= kFew;
        const StepIndex near = query_.cursor > kNear ? query_.cursor - kNear : 0;
        const auto nearest = std::lower_bound(first, timeline_.spawns.end(), near,
                                              [](const SpawnLink& s, StepIndex k) { return s.at < k; });
        for (auto it = few ? first : nearest;
             it != timeline_.spawns.end() && out_.arrows.size() < kMostSpawns; ++it) {
            const float x = out_.x_of(axis_.position(it->at));
            if (x > out_.lanes.right() || it->at > query_.cursor) break;
            add_arrow(it->from_lane, x - static_cast<float>(0.5 / out_.per_pixel), it->to_lane, x, true);
        }
        for (const Link& link : query_.links) {
            add_arrow(link.from_lane, out_.x_of(axis_.position(link.from)), link.to_lane,
                      out_.x_of(axis_.position(link.to)), false);
        }
    }

    void add_arrow(std::size_t from_lane, float from_x, std::size_t to_lane, float to_x, bool is_spawn) {
        const float half = sizes_.bar_h / 2.0F;
        const float down = to_lane >= from_lane ? 1.0F : -1.0F;
        const Point from{from_x, middle_of_lane(from_lane) + down * half};
        const Point to{to_x, middle_of_lane(to_lane) - down * half};
        if (std::max(from.y, to.y) < out_.lanes.y || std::min(from.y, to.y) > out_.lanes.bottom()) return;
        if (from_lane == to_lane || !timeline_.is_shown(from_lane) || !timeline_.is_shown(to_lane)) return;
        out_.arrows.push_back({from, to, is_spawn});
    }

    // The whole run in small: as many lanes as fit, evenly chosen.
    void overview() {
        const double all = axis_.length() * kAir;
        const auto x_of = [&](double position) {
            return out_.overview.x + static_cast<float>(position / all) * out_.overview.w;
        };
        const Rect inner = out_.overview.inset(0.0F, 4.0F);
        const auto most = static_cast<std::size_t>(std::max(1.0F, inner.h / 4.0F));
        const std::size_t lanes = timeline_.rows.empty() ? 0 : timeline_.rows.size() - 1;
        const std::size_t shown = std::min(lanes, most);
        if (shown > 0) {
            const float pitch = inner.h / static_cast<float>(shown);
            for (std::size_t row = 0; row < shown; ++row) {
                const Lane& lane = timeline_.lanes[timeline_.rows[1 + row * lanes / shown]];
                if (lane.segments.empty()) continue;
                const float y = inner.y + static_cast<float>(row) * pitch;
                const float x0 = x_of(axis_.position(lane.segments.front().from));
                const float x1 = x_of(axis_.position(lane.end));
                Bar bar;
                bar.rect = {x0, y, std::max(1.0F, x1 - x0), std::max(1.0F, std::min(5.0F, pitch - 1.5F))};
                bar.look = lane.end_look;
                bar.future_x = x_of(query_.playhead);
                out_.overview_bars.push_back(bar);
            }
        }
        const float begin = std::max(out_.overview.x, x_of(query_.window.begin));
        const float end = std::min(out_.overview.right(), x_of(query_.window.end));
        out_.overview_window = {begin, out_.overview.y, std::max(4.0F, end - begin), out_.overview.h};
    }

    const Timeline& timeline_;
    const Axis& axis_;
    const TimelineQuery& query_;
    const TimelineSizes& sizes_;
    TimelineLayout out_;
};

void Composer::step_ticks_every(double every) {
    // A stop's column number is its position without the gaps, so the columns are walked instant by instant.
    const std::vector<Axis::Instant>& instants = axis_.instants();
    double gaps = 0.0;
    for (std::size_t i = 0; i < instants.size(); ++i) {
        gaps += instants[i].begin - instants[i].before;
        const double end = i + 1 < instants.size() ? instants[i + 1].before : axis_.length();
        if (end < query_.window.begin) continue;
        if (instants[i].before > query_.window.end) break;
        const double first_column = instants[i].begin - gaps;
        double column = std::ceil(std::max(first_column, query_.window.begin - gaps) / every) * every;
        for (; column + gaps <= std::min(end, query_.window.end); column += every) {
            if (i > 0 && column <= first_column) continue;
            out_.ticks.push_back({out_.x_of(column + gaps), std::to_string(static_cast<long long>(column))});
        }
        if (i == 0) continue;
        const float x = out_.x_of(instants[i].before);
        const float x1 = out_.x_of(instants[i].begin);
        if (x1 - x >= 3.0F && x1 > out_.lanes.x)
            out_.breaks.push_back({{x, out_.ruler.y, x1 - x, out_.ruler.h}});
    }
}

}  // namespace

float TimelineLayout::x_of(double position) const {
    const double offset = (position - window.begin) / per_pixel;
    return lanes.x + static_cast<float>(std::clamp(offset, -1e6, 1e6));
}

double TimelineLayout::position_of(float x) const {
    return window.begin + static_cast<double>(x - lanes.x) * per_pixel;
}

TimelineLayout laid_out(const Timeline& timeline, const Axis& axis, const TimelineQuery& query) {
    return Composer(timeline, axis, query).composed();
}

TimelineHit hit_test(const TimelineLayout& layout, Point point) {
    TimelineHit hit;
    if (layout.overview.contains(point)) {
        hit.part =
            layout.overview_window.contains(point) ? TimelinePart::kOverviewWindow : TimelinePart::kOverview;
        return hit;
    }
    if (layout.ruler.contains(point)) {
        hit.part = TimelinePart::kRuler;
        return hit;
    }
    for (const LaneRow& row : layout.rows) {
        if (layout.labels.contains(point) && row.label.contains(point)) {
            hit.part = TimelinePart::kLabel;
            hit.lane = row.lane;
            return hit;
        }
        if (!layout.lanes.contains(point) || !row.bars.contains(point)) continue;
        hit.part = TimelinePart::kLane;
        hit.lane = row.lane;
        for (std::size_t i = 0; i < layout.bars.size(); ++i) {
            if (layout.bars[i].lane != row.lane || !layout.bars[i].rect.contains(point)) continue;
            hit.part = TimelinePart::kBar;
            hit.bar = i;
            break;
        }
        return hit;
    }
    return hit;
}

Window whole_window(const Axis& axis) { return {0.0, axis.length() * kAir}; }

Window zoomed(const Axis& axis, Window window, double factor, double about) {
    const Window whole = whole_window(axis);
    const double length = std::clamp(window.length() / factor, std::min(4.0, whole.length()), whole.length());
    const double share = (about - window.begin) / window.length();
    return panned(axis, {about - share * length, about - share * length + length}, 0.0);
}

Window panned(const Axis& axis, Window window, double by) {
    const Window whole = whole_window(axis);
    const double length = window.length();
    const double begin = std::clamp(window.begin + by, 0.0, std::max(0.0, whole.end - length));
    return {begin, begin + length};
}

Window carried_over(const Axis& from, const Axis& to, Window window, StepIndex moment) {
    const double share = (from.position(moment) - window.begin) / window.length();
    const double zoom = window.length() / whole_window(from).length();
    const double length = whole_window(to).length() * zoom;
    const double begin = to.position(moment) - share * length;
    return panned(to, {begin, begin + length}, 0.0);
}

Window brought_into_sight(const Axis& axis, Window window, StepIndex moment) {
    const double at = axis.position(moment);
    const double margin = window.length() * 0.05;
    if (at < window.begin + (window.begin > 0.0 ? margin : 0.0)) {
        return panned(axis, window, at - window.length() * 0.3 - window.begin);
    }
    if (at > window.end - margin && window.end < whole_window(axis).end) {
        return panned(axis, window, at + window.length() * 0.3 - window.end);
    }
    return window;
}

}  // namespace view
