// See palette.h.
#include "app/view/palette.h"

#include "app/view/commands.h"

namespace view {
namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool has_words(const std::string& text, const std::string& query) {
    std::size_t at = 0;
    while (at < query.size()) {
        const std::size_t end = std::min(query.find(' ', at), query.size());
        if (text.find(query.substr(at, end - at)) == std::string::npos) return false;
        at = end + 1;
    }
    return true;
}

// Not what only means something inside a list, and not the palette itself.
bool is_offered(const Command& command, const AppState& on_stage) {
    if (command.where == Where::kLessons || command.where == Where::kPalette) return false;
    if (command.id == CommandId::kPalette || command.id == CommandId::kEscape) return false;
    return command.enabled(on_stage);
}

}  // namespace

std::vector<PaletteEntry> palette_entries(const AppState& state) {
    std::vector<PaletteEntry> entries;
    const std::string query = lower(state.palette_query);
    for (const Command& command : commands()) {
        if (!is_offered(command, state)) continue;
        if (!has_words(lower(std::string(command.title) + " " + std::string(command.group) + " " +
                             std::string(command.name)),
                       query))
            continue;
        entries.push_back({std::string(command.title), std::string(command.group), chord_text(command.key),
                           command.intent});
    }
    const std::vector<Lesson>& lessons = bundled_lessons();
    for (const std::size_t i : matching_lessons(lessons, query)) {
        entries.push_back({lessons[i].title, lessons[i].chapter, "", intent::OpenLesson{lessons[i].id}});
    }
    return entries;
}

}  // namespace view
