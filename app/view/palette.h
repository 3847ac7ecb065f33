// What the command palette finds: every command that can be given now, and every lesson.
#pragma once
#include <string>
#include <vector>

#include "app/view/app_state.h"

namespace view {

struct PaletteEntry {
    std::string title;
    std::string detail;  // the group of a command, the chapter of a lesson
    std::string key;
    Intent intent;
};

/// Those in which every word of the state's query occurs, commands first.
std::vector<PaletteEntry> palette_entries(const AppState& state);

}  // namespace view
