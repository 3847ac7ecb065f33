// TOML for the settings, plain text for drafts. Files are written beside and renamed, so that none is ever
// half.
#include "app/shell/store.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace shell {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t kLargestFile = 16U << 20;

bool write_whole(const std::string& path, const std::string& text) {
    std::error_code failed;
    fs::create_directories(fs::path(path).parent_path(), failed);
    const std::string beside = path + ".new";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file << text;
        if (!file.flush()) return false;
    }
    fs::rename(beside, path, failed);
    return !failed;
}

void take(const toml::table& table, const char* key, float& to, float least, float most) {
    const std::optional<double> value = table[key].value<double>();
    if (value && std::isfinite(*value)) to = std::clamp(static_cast<float>(*value), least, most);
}

void take(const toml::table& table, const char* key, int& to, int least, int most) {
    const std::optional<std::int64_t> value = table[key].value<std::int64_t>();
    if (value) to = static_cast<int>(std::clamp<std::int64_t>(*value, least, most));
}

}  // namespace

std::optional<std::string> file_text(const std::string& path) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed) || fs::file_size(path, failed) > kLargestFile) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return std::nullopt;
    return text.str();
}

Store Store::of_user() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/') return Store(std::string(config) + "/coroscope");
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != 0) return Store(std::string(home) + "/.config/coroscope");
    return Store();
}

view::Settings Store::settings(std::string& note) const {
    view::Settings settings;
    if (folder_.empty()) return settings;
    const std::optional<std::string> text = file_text(folder_ + "/settings.toml");
    if (!text) return settings;
    const toml::parse_result parsed = toml::parse(*text);
    if (!parsed) {
        note = "settings.toml cannot be read and was ignored";
        return settings;
    }
    const toml::table& table = parsed.table();
    take(table, "text_scale", settings.text_scale, view::kLeastScale, view::kMostScale);
    take(table, "window_width", settings.window_w, 640, 16384);
    take(table, "window_height", settings.window_h, 480, 16384);
    // 0 means that nobody has chosen.
    if (table["columns_split"].value_or(0.0) != 0.0)
        take(table, "columns_split", settings.columns_split, view::kLeastColumn, view::kMostColumn);
    take(table, "left_split", settings.left_split, 0.3F, 0.9F);
    take(table, "right_split", settings.right_split, 0.2F, 0.75F);
    if (table["theme"].value_or<std::string>("dark") == "light") settings.theme = "light";
    if (table["axis"].value_or<std::string>("time") == "steps") settings.axis = view::AxisKind::kSteps;
    settings.last_lesson = table["last_lesson"].value_or<std::string>("");
    return settings;
}

void Store::save(const view::Settings& settings) const {
    if (folder_.empty()) return;
    toml::table table;
    const auto rounded = [](float value) { return std::round(static_cast<double>(value) * 1000.0) / 1000.0; };
    table.insert_or_assign("text_scale", rounded(settings.text_scale));
    table.insert_or_assign("theme", settings.theme);
    table.insert_or_assign("axis", settings.axis == view::AxisKind::kSteps ? "steps" : "time");
    table.insert_or_assign("window_width", settings.window_w);
    table.insert_or_assign("window_height", settings.window_h);
    table.insert_or_assign("columns_split", rounded(settings.columns_split));
    table.insert_or_assign("left_split", rounded(settings.left_split));
    table.insert_or_assign("right_split", rounded(settings.right_split));
    table.insert_or_assign("last_lesson", settings.last_lesson);
    std::ostringstream text;
    text << table << "\n";
    write_whole(folder_ + "/settings.toml", text.str());
}

std::string Store::draft_path(const std::string& program) const {
    if (folder_.empty() || program.empty()) return {};
    std::string name = program;
    for (char& c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_';
        if (!plain) c = '_';
    }
    return folder_ + "/drafts/" + name + ".py";
}

std::optional<std::string> Store::draft(const std::string& program) const {
    const std::string path = draft_path(program);
    return path.empty() ? std::nullopt : file_text(path);
}

void Store::save_draft(const std::string& program, const std::string& text) const {
    const std::string path = draft_path(program);
    if (!path.empty()) write_whole(path, text);
}

void Store::drop_draft(const std::string& program) const {
    const std::string path = draft_path(program);
    std::error_code ignored;
    if (!path.empty()) fs::remove(path, ignored);
}

}  // namespace shell
