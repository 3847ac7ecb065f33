// One table of everything a person can do without pointing at something: it feeds the buttons, the keys and
// the overlay that lists them.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "app/view/app_state.h"

namespace view {

/// Letters and digits are their ASCII capitals; other keys have names.
enum class Key : int {
    kNone = 0,
    kComma = ',',
    kOpenBracket = '[',
    kCloseBracket = ']',
    kMinus = '-',
    kPeriod = '.',
    kSlash = '/',
    kEqual = '=',
    kSpace = 256,
    kEnter,
    kEscape,
    kRight,
    kLeft,
    kUp,
    kDown,
    kHome,
    kEnd,
    kPageUp,
    kPageDown,
    kF1,
    kF5,
    kF10,
};
constexpr Key letter(char capital) { return static_cast<Key>(capital); }

struct Chord {
    Key key = Key::kNone;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool operator==(const Chord&) const = default;
};
/// "Ctrl+Shift+Right"; empty for no key.
std::string chord_text(Chord chord);

enum class CommandId {
    kNext,
    kBack,
    kNextLine,
    kBackLine,
    kNextSwitch,
    kBackSwitch,
    kNextTick,
    kBackTick,
    kNextJump,
    kBackJump,
    kNextOfTask,
    kBackOfTask,
    kCause,
    kEffect,
    kFirst,
    kLast,
    kPageForward,
    kPageBack,
    kPlay,
    kStride,
    kSpeed1,
    kSpeed2,
    kSpeed3,
    kSpeed4,
    kSpeed5,
    kLaneDown,
    kLaneUp,
    kZoomIn,
    kZoomOut,
    kFit,
    kPanLeft,
    kPanRight,
    kAxis,
    kLessons,
    kStep,
    kEdit,
    kRun,
    kRestore,
    kKeys,
    kPalette,
    kTheme,
    kTextLarger,
    kTextSmaller,
    kTextReset,
    kEscape,
    kLessonDown,
    kLessonUp,
    kLessonPageDown,
    kLessonPageUp,
    kLessonOpen,
    kPaletteDown,
    kPaletteUp,
    kPaletteRun,
};

/// Where a key means a command: while stepping, in the editor, in the list of lessons, or wherever one is.
enum class Where { kStage, kEditor, kLessons, kPalette, kAnywhere };

struct Command {
    CommandId id;
    std::string_view name;   // for tests and the state file: "step_forward"
    std::string_view title;  // what it does, as the overlay of keys says it
    std::string_view group;
    Where where;
    Chord key;
    Chord other_key;
    bool (*enabled)(const AppState&);
    Intent intent;
};

std::span<const Command> commands();
const Command& command(CommandId id);

/// The enabled command that a key means now; null if there is none, so that text fields get the key.
const Command* command_for(const AppState& state, Chord chord);

}  // namespace view
