// The changes of the state, one function an intent.
#include "app/view/app_state.h"

#include "app/view/palette.h"

#include <algorithm>
#include <cmath>

namespace view {
namespace {

class Change {
  public:
    explicit Change(AppState& state) : s_(state) {}

    void operator()(const intent::GoTo& to) { move_to(to.moment); }
    void operator()(const intent::Go& go) {
        s_.playing = false;
        move_to(moved(s_.run->stops, s_.cursor, go.stride, go.direction));
    }
    void operator()(const intent::Advance& advance) { (*this)(intent::Go{s_.stride, advance.direction}); }
    void operator()(const intent::SetStride& set) { s_.stride = set.stride; }
    void operator()(const intent::NextStride&) {
        s_.stride = s_.stride == Stride::kStop     ? Stride::kSwitch
                    : s_.stride == Stride::kSwitch ? Stride::kTick
                                                   : Stride::kStop;
    }
    void operator()(const intent::GoTask& go) {
        s_.playing = false;
        const session::TaskId task = s_.selected_task();
        if (!task) return;
        const bool on = go.direction == Direction::kForward;
        move_to(on ? s_.run->stops.next_of(task, s_.cursor) : s_.run->stops.previous_of(task, s_.cursor));
    }
    void operator()(const intent::GoCause& go) {
        s_.playing = false;
        const bool back = go.direction == Direction::kBack;
        move_to(back ? s_.run->stops.cause(s_.cursor) : s_.run->stops.effect(s_.cursor));
    }
    void operator()(const intent::GoShare& go) {
        s_.playing = false;
        const session::Steps& stops = s_.run->stops;
        const auto at = static_cast<double>(stops.stop_number(s_.cursor));
        const double by = std::max(1.0, std::abs(go.share) * static_cast<double>(stops.stop_count()));
        const double to = at + (go.share < 0.0 ? -by : by);
        move_to(stops.stop(
            static_cast<std::size_t>(std::clamp(to, 0.0, static_cast<double>(stops.stop_count() - 1)))));
    }
    void operator()(const intent::GoFirst&) {
        s_.playing = false;
        move_to(0);
    }
    void operator()(const intent::GoLast&) {
        s_.playing = false;
        move_to(last_stop(s_.run->stops));
    }
    void operator()(const intent::TogglePlay&) {
        s_.playing = !s_.playing;
        s_.play_credit_s = 0.0;
        if (s_.playing && s_.cursor >= last_stop(s_.run->stops)) move_to(0);
    }
    void operator()(const intent::SetSpeed& set) { s_.speed = std::clamp(set.speed, kSpeeds[0], kSpeeds[4]); }
    void operator()(const intent::Elapsed& elapsed) {
        s_.glide_s = std::min(kGlide_s, s_.glide_s + elapsed.seconds);
        if (s_.playing) play(elapsed.seconds);
        if (!s_.draft_waits) return;
        s_.draft_age_s += elapsed.seconds;
        if (s_.draft_age_s >= kDebounce_s) run_draft();
    }
    void operator()(const intent::SetMode& set) {
        s_.page = Page::kNone;
        if (s_.mode == Mode::kEdit && set.mode != Mode::kEdit && s_.draft_waits) run_draft();
        s_.mode = set.mode;
        s_.playing = false;
    }
    void operator()(const intent::TogglePage& toggle) {
        s_.page = s_.page == toggle.page ? Page::kNone : toggle.page;
        s_.playing = false;
        if (s_.page == Page::kLessons) {
            s_.lesson_query.clear();
            select_current_lesson();
        }
        s_.palette_query.clear();
        s_.palette_index = 0;
    }
    void operator()(const intent::Escape&) {
        if (s_.page != Page::kNone) {
            s_.page = Page::kNone;
        } else if (s_.mode == Mode::kEdit) {
            (*this)(intent::SetMode{Mode::kStep});
        } else {
            s_.selected_lane.reset();
            s_.playing = false;
        }
    }
    void operator()(const intent::OpenLesson& open) {
        s_.page = Page::kNone;
        s_.requests.push_back(OpenRequest{open.id});
    }
    void operator()(const intent::FilterLessons& filter) {
        s_.lesson_query = filter.query;
        s_.lesson_index = 0;
    }
    void operator()(const intent::MoveLesson& move) {
        const std::size_t count = matching_lessons(bundled_lessons(), s_.lesson_query).size();
        if (count == 0) return;
        const auto last = static_cast<int>(count) - 1;
        s_.lesson_index =
            static_cast<std::size_t>(std::clamp(static_cast<int>(s_.lesson_index) + move.by, 0, last));
    }
    void operator()(const intent::ChooseLesson&) {
        const std::vector<std::size_t> matching = matching_lessons(bundled_lessons(), s_.lesson_query);
        if (s_.lesson_index >= matching.size()) return;
        (*this)(intent::OpenLesson{bundled_lessons()[matching[s_.lesson_index]].id});
    }
    void operator()(const intent::FilterPalette& filter) {
        s_.palette_query = filter.query;
        s_.palette_index = 0;
    }
    void operator()(const intent::MovePalette& move) {
        const auto last = static_cast<int>(palette_entries(s_).size()) - 1;
        if (last < 0) return;
        s_.palette_index =
            static_cast<std::size_t>(std::clamp(static_cast<int>(s_.palette_index) + move.by, 0, last));
    }
    void operator()(const intent::ChoosePalette&) {
        const std::vector<PaletteEntry> entries = palette_entries(s_);
        if (s_.palette_index >= entries.size()) return;
        const Intent chosen = entries[s_.palette_index].intent;
        s_.page = Page::kNone;
        std::visit(*this, chosen);
    }
    void operator()(const intent::SetAxis& set) {
        if (set.axis == s_.settings.axis) return;
        s_.window = carried_over(s_.axis(), s_.run->axis(set.axis), s_.window, s_.cursor);
        s_.settings.axis = set.axis;
        save_settings();
    }
    void operator()(const intent::ToggleAxis&) {
        (*this)(intent::SetAxis{s_.settings.axis == AxisKind::kTime ? AxisKind::kSteps : AxisKind::kTime});
    }
    void operator()(const intent::Zoom& zoom) {
        s_.window =
            zoomed(s_.axis(), s_.window, zoom.factor, zoom.about.value_or(s_.axis().position(s_.cursor)));
    }
    void operator()(const intent::Pan& pan) { s_.window = panned(s_.axis(), s_.window, pan.by); }
    void operator()(const intent::SetWindow& set) { s_.window = panned(s_.axis(), set.window, 0.0); }
    void operator()(const intent::Fit&) {
        s_.window = whole_window(s_.axis());
        s_.lanes_scroll = 0.0F;
    }
    void operator()(const intent::ScrollLanes& scroll) { s_.lanes_scroll = std::max(0.0F, scroll.to); }
    void operator()(const intent::SelectLane& select) {
        s_.selected_lane = select.lane;
        if (s_.selected_lane && *s_.selected_lane >= s_.run->timeline.lanes.size()) s_.selected_lane.reset();
    }
    void operator()(const intent::MoveLane& move) {
        const Timeline& timeline = s_.run->timeline;
        if (timeline.rows.empty()) return;
        const int last = static_cast<int>(timeline.rows.size()) - 1;
        const int at = s_.selected_lane ? static_cast<int>(timeline.row_of(*s_.selected_lane)) + move.by
                                        : (move.by > 0 ? 0 : last);
        s_.selected_lane = timeline.rows[static_cast<std::size_t>(std::clamp(at, 0, last))];
    }
    void operator()(const intent::PointAt& point) { s_.hover = point.hover; }
    void operator()(const intent::BeginDrag& begin) { s_.drag = begin.drag; }
    void operator()(const intent::EndDrag&) {
        if (s_.drag.kind == DragKind::kSplitColumns || s_.drag.kind == DragKind::kSplitLeft ||
            s_.drag.kind == DragKind::kSplitRight) {
            save_settings();
        }
        s_.drag = {};
    }
    void operator()(const intent::MoveSplit& move) {
        if (move.which == DragKind::kSplitColumns)
            s_.settings.columns_split = std::clamp(move.share, kLeastColumn, kMostColumn);
        if (move.which == DragKind::kSplitLeft) s_.settings.left_split = std::clamp(move.share, 0.3F, 0.9F);
        if (move.which == DragKind::kSplitRight)
            s_.settings.right_split = std::clamp(move.share, 0.2F, 0.75F);
    }
    void operator()(const intent::ScaleText& scale) {
        const float to = std::round((s_.settings.text_scale + scale.by) * 10.0F) / 10.0F;
        s_.settings.text_scale = std::clamp(to, kLeastScale, kMostScale);
        save_settings();
    }
    void operator()(const intent::ResetScale&) {
        s_.settings.text_scale = 1.0F;
        save_settings();
    }
    void operator()(const intent::NextTheme&) {
        s_.settings.theme = s_.settings.theme == "dark" ? "light" : "dark";
        save_settings();
    }
    void operator()(const intent::EditText& edit) {
        if (edit.text == s_.draft) return;
        s_.draft = edit.text;
        s_.draft_waits = true;
        s_.draft_age_s = 0.0;
    }
    void operator()(const intent::RunDraft&) { run_draft(); }
    void operator()(const intent::RestoreOriginal&) {
        s_.draft = s_.original;
        run_draft();
        s_.requests.push_back(DropDraftRequest{});
    }
    void operator()(const intent::Resized& resized) {
        if (resized.width < 200 || resized.height < 200) return;
        s_.settings.window_w = resized.width;
        s_.settings.window_h = resized.height;
    }
    void operator()(const intent::RunStarted&) { s_.is_running_program = true; }
    void operator()(const intent::Opened& opened) {
        s_.lesson_id = opened.lesson_id;
        s_.chapter = opened.chapter;
        s_.title = opened.title;
        s_.summary = opened.summary;
        s_.file_name = opened.file_name;
        s_.original = opened.original;
        s_.draft = opened.text;
        s_.draft_waits = false;
        s_.problem = opened.problem;
        s_.playing = false;
        s_.page = Page::kNone;
        s_.selected_lane.reset();
        s_.lanes_scroll = 0.0F;
        s_.cursor = 0;
        if (!opened.lesson_id.empty()) s_.settings.last_lesson = opened.lesson_id;
        // What cannot be run is shown where it can be mended.
        s_.mode = opened.run || opened.is_pending ? Mode::kStep : Mode::kEdit;
        s_.is_running_program = opened.is_pending;
        s_.note = opened.note;
        show(opened.run ? opened.run : std::make_shared<const RunView>());
        save_settings();
    }
    void operator()(const intent::Ran& ran) {
        const std::size_t stop = s_.run->stops.stop_number(s_.cursor);
        s_.problem.reset();
        s_.is_running_program = false;
        s_.note = ran.note;
        const session::Steps& stops = ran.run->stops;
        s_.cursor = stops.stop(std::min(stop, stops.stop_count() - 1));
        show(ran.run);
    }
    void operator()(const intent::RunFailed& failed) {
        s_.problem = failed.problem;
        s_.is_running_program = false;
        // What has never run is shown where it can be mended.
        if (s_.run->recording.size() == 0) s_.mode = Mode::kEdit;
    }
    void operator()(const intent::ValuesCame& came) {
        if (came.run == s_.run) s_.values = came.values;
    }
    void operator()(const intent::Noted& noted) { s_.note = noted.note; }

  private:
    void move_to(StepIndex moment) {
        const StepIndex before = s_.cursor;
        s_.cursor = std::min<StepIndex>(moment, s_.run->recording.size());
        glide(before);
        if (s_.drag.kind != DragKind::kScrub) s_.window = brought_into_sight(s_.axis(), s_.window, s_.cursor);
    }

    // Single steps glide; jumps, scrubbing and held keys go at once.
    void glide(StepIndex before) {
        constexpr std::uint64_t kFarthest = 8;
        const std::uint64_t from = s_.run->stops.stop_number(before);
        const std::uint64_t to = s_.run->stops.stop_number(s_.cursor);
        const std::uint64_t steps = from > to ? from - to : to - from;
        const bool is_near = steps > 0 && steps <= kFarthest;
        const bool at_once = is_gliding(s_) || s_.drag.kind != DragKind::kNone || s_.speed > 4.0F;
        s_.glide_from = before;
        s_.glide_s = is_near && !at_once ? 0.0 : kGlide_s;
    }

    void play(double seconds) {
        s_.play_credit_s += seconds * static_cast<double>(s_.speed);
        const double enough = kSecondsPerStop;
        while (s_.playing && s_.play_credit_s >= enough) {
            s_.play_credit_s -= enough;
            const StepIndex before = s_.cursor;
            move_to(moved(s_.run->stops, s_.cursor, s_.stride, Direction::kForward));
            if (s_.cursor == before) move_to(last_stop(s_.run->stops));
            if (s_.cursor >= last_stop(s_.run->stops)) s_.playing = false;
        }
    }

    void run_draft() {
        s_.draft_waits = false;
        s_.requests.push_back(RunRequest{s_.draft});
        s_.requests.push_back(SaveDraftRequest{});
    }

    void show(RunPtr run) {
        s_.run = std::move(run);
        s_.values.reset();
        s_.values_first = s_.values_last = 0;
        s_.window = whole_window(s_.axis());
        s_.glide_from = s_.cursor;
        s_.glide_s = kGlide_s;
        s_.hover = {};
        if (s_.selected_lane && *s_.selected_lane >= s_.run->timeline.lanes.size()) s_.selected_lane.reset();
    }

    void select_current_lesson() {
        s_.lesson_index = 0;
        const std::vector<Lesson>& lessons = bundled_lessons();
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            if (lessons[i].id == s_.lesson_id) s_.lesson_index = i;
        }
    }

    void save_settings() { s_.requests.push_back(SaveSettingsRequest{}); }

    AppState& s_;
};

}  // namespace

session::TaskId AppState::selected_task() const {
    if (!selected_lane || *selected_lane >= run->timeline.lanes.size()) return {};
    return run->timeline.lanes[*selected_lane].task;
}

bool AppState::has_values() const {
    // The last event is the end of the program, of which nothing is left.
    if (cursor == 0 || cursor >= run->recording.size() || !run->lines_recorded) return true;
    return values != nullptr && (values->covers(cursor) || (values_first <= cursor && cursor <= values_last));
}

namespace {

// Short runs are looked at whole; of a long one what is near.
void want_values(AppState& state) {
    constexpr StepIndex kWhole = 6000;
    constexpr StepIndex kBack = 1000;
    constexpr StepIndex kOn = 3000;
    if (state.has_values()) return;
    const bool asked = state.values_first <= state.cursor && state.cursor <= state.values_last;
    if (asked) return;
    const StepIndex size = state.run->recording.size() - 1;
    state.values_first = size <= kWhole || state.cursor <= kBack ? 1 : state.cursor - kBack;
    state.values_last = size <= kWhole ? size : std::min(size, state.cursor + kOn);
    state.values.reset();
    state.requests.push_back(ValuesRequest{state.values_first, state.values_last});
}

}  // namespace

void apply(AppState& state, const Intent& intent) {
    ++state.applied;
    std::visit(Change(state), intent);
    want_values(state);
}

double AppState::playhead() const {
    const double to = axis().position(cursor);
    if (glide_s >= kGlide_s) return to;
    const double from = axis().position(glide_from);
    const double rest = 1.0 - glide_s / kGlide_s;
    return to + (from - to) * rest * rest * rest;
}

bool is_gliding(const AppState& state) { return state.glide_s < kGlide_s; }

double next_deadline_s(const AppState& state) {
    double deadline = -1.0;
    if (state.draft_waits) deadline = std::max(0.0, kDebounce_s - state.draft_age_s);
    if (state.playing) {
        const double next =
            std::max(0.0, (kSecondsPerStop - state.play_credit_s) / static_cast<double>(state.speed));
        deadline = deadline < 0.0 ? next : std::min(deadline, next);
    }
    return deadline;
}

}  // namespace view
