// Everything that the window remembers, and the only function that changes it. What has to happen outside
// (running a program, opening a lesson, saving) is asked for in `requests`, which the shell takes and answers
// with intents.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/view/lessons.h"
#include "app/view/run_view.h"
#include "app/view/timeline_layout.h"
#include "core/session/values.h"

namespace view {

enum class Mode { kStep, kEdit };
enum class Page { kNone, kLessons, kKeys, kPalette };

/// What the pointer is over, in any panel; the others light up what belongs to it.
struct Hover {
    session::TaskId task;
    int line = 0;  // 0: none
    std::optional<StepIndex> moment;
    bool operator==(const Hover&) const = default;
};

/// Why the text in the editor does not run; shown beside it.
struct Problem {
    int line = 0;  // 0: nowhere in particular
    int column = 0;
    std::string kind;
    std::string message;
    std::string hint;
};

/// What is held with the mouse button, from press to release.
enum class DragKind { kNone, kScrub, kPan, kOverview, kSlider, kSplitColumns, kSplitLeft, kSplitRight };

struct Drag {
    DragKind kind = DragKind::kNone;
    Point at;             // the pointer when the drag began
    double anchor = 0.0;  // what the moved thing was then, in its own unit
};

struct RunRequest {
    std::string text;
};
struct OpenRequest {
    std::string lesson;
};
/// The variables at the moments first..last of the run that is open.
struct ValuesRequest {
    StepIndex first = 0;
    StepIndex last = 0;
};
struct SaveDraftRequest {};
struct DropDraftRequest {};
struct SaveSettingsRequest {};
using Request = std::variant<RunRequest, OpenRequest, ValuesRequest, SaveDraftRequest, DropDraftRequest,
                             SaveSettingsRequest>;

using ValuesPtr = std::shared_ptr<const session::Values>;

/// What survives the end of the program.
struct Settings {
    float text_scale = 1.0F;
    std::string theme = "dark";
    AxisKind axis = AxisKind::kTime;
    int window_w = 1600;
    int window_h = 900;
    float columns_split = 0.0F;  // the code's share of the width; 0: as wide as its lines
    float left_split = 0.72F;    // the code's share of the left column
    float right_split = 0.49F;   // the stage's share of the right column
    std::string last_lesson;
};

inline constexpr float kLeastColumn = 0.2F;
inline constexpr float kMostColumn = 0.7F;
inline constexpr double kGlide_s = 0.18;  // how long the playhead takes for a step

struct AppState {
    AppState() : run(std::make_shared<const RunView>()), window(whole_window(run->axis(AxisKind::kTime))) {}

    // What is open.
    std::string lesson_id;  // empty: a file
    std::string chapter;
    std::string title;
    std::string summary;  // what the lesson shows; empty: a file
    std::string file_name;
    RunPtr run;                // never null: the last good recording
    std::string original;      // the text as it was opened
    std::string draft;         // the text in the editor
    bool draft_waits = false;  // was changed since it ran
    double draft_age_s = 0.0;  // since the last change
    std::optional<Problem> problem;
    bool is_running_program = false;  // its outcome will come
    ValuesPtr values;                 // of a stretch of the run; null: not looked at yet
    StepIndex values_first = 0;       // the stretch that was asked for
    StepIndex values_last = 0;
    std::string note;  // of the shell: a setting ignored, a font missing

    // Where we are.
    StepIndex cursor = 0;
    bool playing = false;
    double play_credit_s = 0.0;
    float speed = 1.0F;
    Stride stride = Stride::kStop;  // what one step is: for the buttons, the arrow keys and playing
    StepIndex glide_from = 0;       // where the playhead was before its last move
    double glide_s = kGlide_s;      // since that move; it has arrived after kGlide_s

    // What is shown.
    Mode mode = Mode::kStep;
    Page page = Page::kNone;
    std::string palette_query;
    std::size_t palette_index = 0;  // among the matching entries
    std::string lesson_query;
    std::size_t lesson_index = 0;  // among the matching ones
    Settings settings;
    Window window;
    float lanes_scroll = 0.0F;
    std::optional<std::size_t> selected_lane;
    Hover hover;
    Drag drag;

    std::vector<Request> requests;
    std::uint64_t applied = 0;  // intents so far

    const Axis& axis() const { return run->axis(settings.axis); }
    bool is_edited() const { return draft != original; }
    session::TaskId selected_task() const;
    /// Values at the cursor are known, or will not come.
    bool has_values() const;
    /// Where the playhead stands on the axis, also on its way from one step to the next.
    double playhead() const;
};

inline constexpr double kDebounce_s = 0.3;
inline constexpr double kSecondsPerStop = 0.6;  // of playing at speed 1
inline constexpr float kSpeeds[] = {0.5F, 1.0F, 2.0F, 4.0F, 8.0F};
inline constexpr float kLeastScale = 0.8F;
inline constexpr float kMostScale = 2.2F;

namespace intent {
struct GoTo {
    StepIndex moment = 0;
};
struct Go {
    Stride stride = Stride::kStop;
    Direction direction = Direction::kForward;
};
/// One step of the length that was chosen.
struct Advance {
    Direction direction = Direction::kForward;
};
struct SetStride {
    Stride stride = Stride::kStop;
};
struct NextStride {};
/// To the next stop of the selected task.
struct GoTask {
    Direction direction = Direction::kForward;
};
/// To what made this step happen, or to what it brings about.
struct GoCause {
    Direction direction = Direction::kBack;
};
/// By a share of the run, such as 0.1 or -0.1.
struct GoShare {
    double share = 0.0;
};
struct GoFirst {};
struct GoLast {};
struct TogglePlay {};
struct SetSpeed {
    float speed = 1.0F;
};
/// Real seconds have passed.
struct Elapsed {
    double seconds = 0.0;
};
struct SetMode {
    Mode mode = Mode::kStep;
};
struct TogglePage {
    Page page = Page::kNone;
};
/// Closes what is open, step by step: a page, the editor, the selection.
struct Escape {};
struct OpenLesson {
    std::string id;
};
struct FilterLessons {
    std::string query;
};
struct MoveLesson {
    int by = 1;
};
struct ChooseLesson {};
struct FilterPalette {
    std::string query;
};
struct MovePalette {
    int by = 1;
};
struct ChoosePalette {};
struct SetAxis {
    AxisKind axis = AxisKind::kTime;
};
struct ToggleAxis {};
/// factor above 1: nearer. about: a position on the axis; the cursor's if not given.
struct Zoom {
    double factor = 1.0;
    std::optional<double> about;
};
struct Pan {
    double by = 0.0;
};
struct SetWindow {
    Window window;
};
struct Fit {};
struct ScrollLanes {
    float to = 0.0F;
};
struct SelectLane {
    std::optional<std::size_t> lane;
};
struct MoveLane {
    int by = 1;
};
struct PointAt {
    Hover hover;
};
struct BeginDrag {
    Drag drag;
};
struct EndDrag {};
struct MoveSplit {
    DragKind which = DragKind::kSplitColumns;
    float share = 0.5F;
};
struct ScaleText {
    float by = 0.1F;
};
struct ResetScale {};
struct NextTheme {};
struct EditText {
    std::string text;
};
struct RunDraft {};
struct RestoreOriginal {};
struct Resized {
    int width = 0;
    int height = 0;
};
// Answers of the shell.
struct RunStarted {};
struct Opened {
    std::string lesson_id, chapter, title, summary, file_name;
    std::string original, text;
    RunPtr run;
    std::optional<Problem> problem;
    bool is_pending = false;  // the run will come later
    std::string note;
};
struct Ran {
    RunPtr run;
    std::string note;  // a limit that was reached
};
struct RunFailed {
    Problem problem;
};
/// The answer to a ValuesRequest; `run`: of which.
struct ValuesCame {
    RunPtr run;
    ValuesPtr values;
};
struct Noted {
    std::string note;
};
}  // namespace intent

using Intent =
    std::variant<intent::GoTo, intent::Go, intent::Advance, intent::SetStride, intent::NextStride,
                 intent::GoTask, intent::GoCause, intent::GoShare, intent::GoFirst, intent::GoLast,
                 intent::TogglePlay, intent::SetSpeed, intent::Elapsed, intent::SetMode, intent::TogglePage,
                 intent::Escape, intent::OpenLesson, intent::FilterLessons, intent::MoveLesson,
                 intent::ChooseLesson, intent::FilterPalette, intent::MovePalette, intent::ChoosePalette,
                 intent::SetAxis, intent::ToggleAxis, intent::Zoom, intent::Pan, intent::SetWindow,
                 intent::Fit, intent::ScrollLanes, intent::SelectLane, intent::MoveLane, intent::PointAt,
                 intent::BeginDrag, intent::EndDrag, intent::MoveSplit, intent::ScaleText, intent::ResetScale,
                 intent::NextTheme, intent::EditText, intent::RunDraft, intent::RestoreOriginal,
                 intent::Resized, intent::RunStarted, intent::Opened, intent::Ran, intent::RunFailed,
                 intent::ValuesCame, intent::Noted>;
using Intents = std::vector<Intent>;

void apply(AppState& state, const Intent& intent);

/// Something moves by itself, so frames are wanted although nobody touches anything.
bool is_gliding(const AppState& state);
/// Seconds until the state wants an Elapsed although nobody touches anything; negative: never.
double next_deadline_s(const AppState& state);

}  // namespace view
