// The table of commands.
#include "app/view/commands.h"

#include <algorithm>
#include <vector>

#include "core/base/assert.h"

namespace view {
namespace {

bool always(const AppState&) { return true; }
bool not_at_end(const AppState& s) { return s.cursor < last_stop(s.run->stops); }
bool not_at_start(const AppState& s) { return s.cursor > 0; }
bool has_run(const AppState& s) { return s.run->stops.stop_count() > 1; }
bool has_selected_task(const AppState& s) { return static_cast<bool>(s.selected_task()); }
bool may_open_palette(const AppState& s) { return s.page == Page::kNone || s.page == Page::kPalette; }
bool is_edited(const AppState& s) { return s.is_edited(); }

constexpr Chord plain(Key key) { return {key, false, false, false}; }
constexpr Chord shift(Key key) { return {key, false, true, false}; }
constexpr Chord ctrl(Key key) { return {key, true, false, false}; }
constexpr Chord alt(Key key) { return {key, false, false, true}; }
constexpr Chord kNoKey{};

const std::vector<Command>& table() {
    using namespace intent;
    constexpr Direction kOn = Direction::kForward;
    constexpr Direction kBackwards = Direction::kBack;
    constexpr std::string_view kMoving = "Through the run";
    constexpr std::string_view kLooking = "The timeline";
    constexpr std::string_view kWindow = "The window";
    constexpr std::string_view kListing = "The list of lessons";
    constexpr std::string_view kFinding = "Finding a command";
    using Id = CommandId;
    static const std::vector<Command> all{
        {Id::kNext, "step_forward", "next step", kMoving, Where::kStage, plain(Key::kRight), kNoKey,
         not_at_end, Advance{kOn}},
        {Id::kBack, "step_back", "one step back", kMoving, Where::kStage, plain(Key::kLeft), kNoKey,
         not_at_start, Advance{kBackwards}},
        {Id::kNextLine, "line_forward", "to the next line of code", kMoving, Where::kStage,
         plain(letter('L')), plain(Key::kF10), not_at_end, Go{Stride::kLine, kOn}},
        {Id::kBackLine, "line_back", "back to the last line of code", kMoving, Where::kStage,
         shift(letter('L')), shift(Key::kF10), not_at_start, Go{Stride::kLine, kBackwards}},
        {Id::kNextSwitch, "switch_forward", "to the next task switch", kMoving, Where::kStage,
         shift(Key::kRight), kNoKey, not_at_end, Go{Stride::kSwitch, kOn}},
        {Id::kBackSwitch, "switch_back", "back to the last task switch", kMoving, Where::kStage,
         shift(Key::kLeft), kNoKey, not_at_start, Go{Stride::kSwitch, kBackwards}},
        {Id::kNextTick, "tick_forward", "to the next iteration of the loop", kMoving, Where::kStage,
         ctrl(Key::kRight), kNoKey, not_at_end, Go{Stride::kTick, kOn}},
        {Id::kBackTick, "tick_back", "back to the last iteration", kMoving, Where::kStage, ctrl(Key::kLeft),
         kNoKey, not_at_start, Go{Stride::kTick, kBackwards}},
        {Id::kNextJump, "jump_forward", "to where the clock jumps next", kMoving, Where::kStage,
         alt(Key::kRight), kNoKey, not_at_end, Go{Stride::kJump, kOn}},
        {Id::kBackJump, "jump_back", "back to the last jump of the clock", kMoving, Where::kStage,
         alt(Key::kLeft), kNoKey, not_at_start, Go{Stride::kJump, kBackwards}},
        {Id::kNextOfTask, "task_forward", "next step of the selected task", kMoving, Where::kStage,
         plain(Key::kEnter), plain(Key::kPeriod), has_selected_task, GoTask{kOn}},
        {Id::kBackOfTask, "task_back", "previous step of the selected task", kMoving, Where::kStage,
         shift(Key::kEnter), plain(Key::kComma), has_selected_task, GoTask{kBackwards}},
        {Id::kCause, "cause_back", "to what made this step happen", kMoving, Where::kStage,
         plain(Key::kOpenBracket), kNoKey, not_at_start, GoCause{kBackwards}},
        {Id::kEffect, "effect_forward", "to what this step brings about", kMoving, Where::kStage,
         plain(Key::kCloseBracket), kNoKey, not_at_end, GoCause{kOn}},
        {Id::kFirst, "first", "to the start", kMoving, Where::kStage, plain(Key::kHome), kNoKey, not_at_start,
         GoFirst{}},
        {Id::kLast, "last", "to the end", kMoving, Where::kStage, plain(Key::kEnd), kNoKey, not_at_end,
         GoLast{}},
        {Id::kPageForward, "page_forward", "a tenth of the run on", kMoving, Where::kStage,
         plain(Key::kPageDown), kNoKey, not_at_end, GoShare{0.1}},
        {Id::kPageBack, "page_back", "a tenth of the run back", kMoving, Where::kStage, plain(Key::kPageUp),
         kNoKey, not_at_start, GoShare{-0.1}},
        {Id::kPlay, "play", "play or pause", kMoving, Where::kStage, plain(Key::kSpace), kNoKey, has_run,
         TogglePlay{}},
        {Id::kStride, "stride", "one step is a line, a task's turn or an iteration", kMoving, Where::kStage,
         plain(letter('G')), kNoKey, always, NextStride{}},
        {Id::kSpeed1, "speed_1", "play at half speed", kMoving, Where::kStage, plain(letter('1')), kNoKey,
         always, SetSpeed{kSpeeds[0]}},
        {Id::kSpeed2, "speed_2", "play at normal speed", kMoving, Where::kStage, plain(letter('2')), kNoKey,
         always, SetSpeed{kSpeeds[1]}},
        {Id::kSpeed3, "speed_3", "play twice as fast", kMoving, Where::kStage, plain(letter('3')), kNoKey,
         always, SetSpeed{kSpeeds[2]}},
        {Id::kSpeed4, "speed_4", "play four times as fast", kMoving, Where::kStage, plain(letter('4')),
         kNoKey, always, SetSpeed{kSpeeds[3]}},
        {Id::kSpeed5, "speed_5", "play eight times as fast", kMoving, Where::kStage, plain(letter('5')),
         kNoKey, always, SetSpeed{kSpeeds[4]}},
        {Id::kLaneDown, "lane_down", "select the next lane", kLooking, Where::kStage, plain(Key::kDown),
         kNoKey, has_run, MoveLane{1}},
        {Id::kLaneUp, "lane_up", "select the lane above", kLooking, Where::kStage, plain(Key::kUp), kNoKey,
         has_run, MoveLane{-1}},
        {Id::kZoomIn, "zoom_in", "zoom in", kLooking, Where::kStage, plain(letter('W')), plain(Key::kEqual),
         has_run, Zoom{1.5, {}}},
        {Id::kZoomOut, "zoom_out", "zoom out", kLooking, Where::kStage, plain(letter('S')),
         plain(Key::kMinus), has_run, Zoom{1.0 / 1.5, {}}},
        {Id::kPanLeft, "pan_left", "move the view left", kLooking, Where::kStage, plain(letter('A')), kNoKey,
         has_run, Pan{-8.0}},
        {Id::kPanRight, "pan_right", "move the view right", kLooking, Where::kStage, plain(letter('D')),
         kNoKey, has_run, Pan{8.0}},
        {Id::kFit, "fit", "show the whole run", kLooking, Where::kStage, plain(letter('F')), kNoKey, has_run,
         Fit{}},
        {Id::kAxis, "axis", "axis of virtual time or of steps", kLooking, Where::kStage, plain(letter('X')),
         kNoKey, has_run, ToggleAxis{}},
        {Id::kLessons, "lessons", "choose a lesson", kWindow, Where::kAnywhere, ctrl(letter('O')), kNoKey,
         always, TogglePage{Page::kLessons}},
        {Id::kStep, "step", "step through the run", kWindow, Where::kStage, kNoKey, kNoKey, always,
         SetMode{Mode::kStep}},
        {Id::kEdit, "edit", "edit the program", kWindow, Where::kStage, plain(letter('E')), kNoKey, always,
         SetMode{Mode::kEdit}},
        {Id::kRun, "run", "run the edited program now", kWindow, Where::kAnywhere, plain(Key::kF5),
         ctrl(Key::kEnter), always, RunDraft{}},
        {Id::kRestore, "restore", "back to the program as it was", kWindow, Where::kAnywhere, kNoKey, kNoKey,
         is_edited, RestoreOriginal{}},
        {Id::kTextLarger,
         "text_larger",
         "larger text",
         kWindow,
         Where::kAnywhere,
         ctrl(Key::kEqual),
         {Key::kEqual, true, true, false},
         always,
         ScaleText{0.1F}},
        {Id::kTextSmaller, "text_smaller", "smaller text", kWindow, Where::kAnywhere, ctrl(Key::kMinus),
         kNoKey, always, ScaleText{-0.1F}},
        {Id::kTextReset, "text_reset", "text of normal size", kWindow, Where::kAnywhere, ctrl(letter('0')),
         kNoKey, always, ResetScale{}},
        {Id::kTheme, "theme", "dark or light colours", kWindow, Where::kStage, plain(letter('T')), kNoKey,
         always, NextTheme{}},
        {Id::kKeys, "keys", "all keys", kWindow, Where::kStage, shift(Key::kSlash), plain(Key::kF1), always,
         TogglePage{Page::kKeys}},
        {Id::kPalette,
         "palette",
         "find a command or a lesson",
         kWindow,
         Where::kAnywhere,
         {letter('P'), true, true, false},
         plain(Key::kSlash),
         may_open_palette,
         TogglePage{Page::kPalette}},
        {Id::kEscape, "escape", "close, or clear the selection", kWindow, Where::kAnywhere,
         plain(Key::kEscape), kNoKey, always, Escape{}},
        {Id::kLessonDown, "lesson_down", "next lesson", kListing, Where::kLessons, plain(Key::kDown), kNoKey,
         always, MoveLesson{1}},
        {Id::kLessonUp, "lesson_up", "lesson above", kListing, Where::kLessons, plain(Key::kUp), kNoKey,
         always, MoveLesson{-1}},
        {Id::kLessonPageDown, "lesson_page_down", "eight lessons down", kListing, Where::kLessons,
         plain(Key::kPageDown), kNoKey, always, MoveLesson{8}},
        {Id::kLessonPageUp, "lesson_page_up", "eight lessons up", kListing, Where::kLessons,
         plain(Key::kPageUp), kNoKey, always, MoveLesson{-8}},
        {Id::kLessonOpen, "lesson_open", "open the lesson", kListing, Where::kLessons, plain(Key::kEnter),
         kNoKey, always, ChooseLesson{}},
        {Id::kPaletteDown, "palette_down", "next entry", kFinding, Where::kPalette, plain(Key::kDown), kNoKey,
         always, MovePalette{1}},
        {Id::kPaletteUp, "palette_up", "entry above", kFinding, Where::kPalette, plain(Key::kUp), kNoKey,
         always, MovePalette{-1}},
        {Id::kPaletteRun, "palette_run", "do it", kFinding, Where::kPalette, plain(Key::kEnter), kNoKey,
         always, ChoosePalette{}},
    };
    return all;
}

bool applies(const Command& command, const AppState& state) {
    switch (command.where) {
        case Where::kAnywhere: return true;
        case Where::kPalette: return state.page == Page::kPalette;
        case Where::kLessons: return state.page == Page::kLessons;
        case Where::kEditor: return state.page == Page::kNone && state.mode == Mode::kEdit;
        case Where::kStage:
            if (state.page == Page::kKeys) return command.id == CommandId::kKeys;
            return state.page == Page::kNone && state.mode == Mode::kStep;
    }
    return false;
}

std::string key_text(Key key) {
    switch (key) {
        case Key::kNone: return {};
        case Key::kSpace: return "Space";
        case Key::kEnter: return "Enter";
        case Key::kEscape: return "Esc";
        case Key::kRight: return "\u2192";
        case Key::kLeft: return "\u2190";
        case Key::kUp: return "\u2191";
        case Key::kDown: return "\u2193";
        case Key::kHome: return "Home";
        case Key::kEnd: return "End";
        case Key::kPageUp: return "PgUp";
        case Key::kPageDown: return "PgDn";
        case Key::kF1: return "F1";
        case Key::kF5: return "F5";
        case Key::kF10: return "F10";
        case Key::kMinus: return "\u2212";
        case Key::kEqual: return "+";
        default: return std::string(1, static_cast<char>(key));
    }
}

}  // namespace

std::string chord_text(Chord chord) {
    if (chord.key == Key::kNone) return {};
    if (chord.key == Key::kSlash && chord.shift) return "?";
    std::string text;
    if (chord.ctrl) text += "Ctrl ";
    if (chord.alt) text += "Alt ";
    if (chord.shift) text += "Shift ";
    return text + key_text(chord.key);
}

std::span<const Command> commands() { return table(); }

const Command& command(CommandId id) {
    const std::vector<Command>& all = table();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Command& c) { return c.id == id; });
    ASSERT(found != all.end());
    return *found;
}

const Command* command_for(const AppState& state, Chord chord) {
    if (chord.key == Key::kNone) return nullptr;
    for (const Command& command : table()) {
        if (command.key != chord && command.other_key != chord) continue;
        // Letters belong to the field that one types into.
        const bool is_typing = state.page == Page::kLessons || state.page == Page::kPalette ||
                               (state.page == Page::kNone && state.mode == Mode::kEdit);
        if (is_typing && chord.key == Key::kSlash) continue;
        if (applies(command, state) && command.enabled(state)) return &command;
    }
    return nullptr;
}

}  // namespace view
