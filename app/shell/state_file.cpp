// One line a change: {"cursor", "count", "playing", "lesson", "mode", "page", "axis", "buttons", ...}.
#include "app/shell/state_file.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

namespace shell {
namespace {

const char* page_word(view::Page page) {
    return page == view::Page::kLessons   ? "lessons"
           : page == view::Page::kKeys    ? "keys"
           : page == view::Page::kPalette ? "palette"
                                          : "";
}

}  // namespace

StateFile::StateFile() {
    if (const char* path = std::getenv("COROSCOPE_STATE_FILE")) path_ = path;
}

void StateFile::tell(const view::AppState& state, const ui::DrawLog& log) {
    if (path_.empty()) return;
    const session::Steps& stops = state.run->stops;
    nlohmann::ordered_json line;
    line["cursor"] = stops.stop_number(state.cursor);
    line["count"] = stops.stop_count() - 1;
    line["playing"] = state.playing;
    line["lesson"] = state.lesson_id.empty() ? state.file_name : state.lesson_id;
    line["mode"] = state.mode == view::Mode::kEdit ? "edit" : "step";
    line["page"] = page_word(state.page);
    line["axis"] = state.settings.axis == view::AxisKind::kSteps ? "steps" : "time";
    line["text_scale"] = static_cast<int>(state.settings.text_scale * 100.0F + 0.5F);
    line["theme"] = state.settings.theme;
    line["speed"] = state.speed;
    line["stride"] = static_cast<int>(state.stride);
    line["has_values"] = state.values != nullptr;
    line["problem"] = state.problem ? state.problem->message : "";
    line["edited"] = state.is_edited();
    line["selected_lane"] = state.selected_lane ? static_cast<int>(*state.selected_lane) : -1;
    nlohmann::ordered_json buttons = nlohmann::ordered_json::object();
    for (const ui::DrawLog::Button& button : log.buttons) {
        buttons[button.name] = {button.box.x, button.box.y, button.box.w, button.box.h};
    }
    line["buttons"] = std::move(buttons);
    std::string text = line.dump();
    if (text == last_) return;
    last_ = std::move(text);
    std::ofstream(path_, std::ios::app) << last_ << "\n";
}

}  // namespace shell
