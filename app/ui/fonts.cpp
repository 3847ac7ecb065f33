// Finds the font files and bakes them in the sizes that the interface uses, with only the glyphs that it
// needs.
#include "app/ui/fonts.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "imgui.h"

namespace ui {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> font_folders() {
    std::vector<fs::path> folders;
    if (const char* own = std::getenv("COROSCOPE_FONTS")) folders.emplace_back(own);
    if (const char* home = std::getenv("HOME")) {
        folders.push_back(fs::path(home) / ".local/share/fonts");
        folders.push_back(fs::path(home) / ".fonts");
        folders.push_back(fs::path(home) / "Library/Fonts");
    }
    for (const char* common : {"/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"})
        folders.emplace_back(common);
    return folders;
}

// The likely places first; only then the whole tree of every folder, which takes some milliseconds.
std::string found_font(const char* likely, const char* file_name) {
    std::error_code ignored;
    const std::vector<fs::path> folders = font_folders();
    for (const fs::path& folder : folders) {
        for (const fs::path& path : {folder / likely, folder / file_name}) {
            if (fs::is_regular_file(path, ignored)) return path.string();
        }
    }
    for (const fs::path& folder : folders) {
        const auto options = fs::directory_options::skip_permission_denied;
        fs::recursive_directory_iterator it(folder, options, ignored);
        for (; !ignored && it != fs::recursive_directory_iterator(); it.increment(ignored)) {
            if (it->path().filename() == file_name) return it->path().string();
        }
    }
    return {};
}

void add_symbols(const std::string& path, float px) {
    if (path.empty()) return;
    ImFontConfig config;
    config.MergeMode = true;
    config.PixelSnapH = true;
    config.GlyphOffset = ImVec2(0.0F, std::round(px * 0.02F));
    static const ImWchar used[] = {0xf002, 0xf002, 0xf00c, 0xf00d, 0xf017, 0xf017, 0xf02d,
                                   0xf02d, 0xf040, 0xf040, 0xf042, 0xf042, 0xf048, 0xf051,
                                   0xf071, 0xf071, 0xf111, 0xf111, 0xf178, 0xf178, 0};
    ImGui::GetIO().Fonts->AddFontFromFileTTF(path.c_str(), std::round(px * 0.82F), &config, used);
}

ImFont* loaded(const std::string& path, float px, const ImWchar* ranges, float down = 0.0F) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    if (path.empty()) {
        config.SizePixels = std::round(px * 0.85F);
        return atlas.AddFontDefault(&config);
    }
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.GlyphOffset = ImVec2(0.0F, down);
    return atlas.AddFontFromFileTTF(path.c_str(), px, &config, ranges);
}

}  // namespace

bool GlyphNeeds::add(std::string_view utf8) {
    bool grown = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (length > 1 && i + length <= utf8.size()) {
            unsigned point = lead & (0xffU >> (length + 1));
            for (std::size_t j = 1; j < length; ++j)
                point = (point << 6) | (static_cast<unsigned char>(utf8[i + j]) & 0x3fU);
            if (point > 0xff && point <= 0xffff) grown |= needed_.insert(point).second;
        }
        i += length;
    }
    return grown;
}

Fonts bake_fonts(float text_scale, const GlyphNeeds& needs) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.TexGlyphPadding = 1;
    Fonts fonts;

    static ImVector<ImWchar> ranges;
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(atlas.GetGlyphRangesDefault());
    builder.AddText(
        "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2191\u2192\u2193\u2212\u00d7\u2264\u2265"
        "\u2500\u2502\u2514\u251c\u25b8\u25b6\u2713\u2717\u2318\u21b3\u21e7\u23ce");
    for (const unsigned point : needs.code_points()) builder.AddChar(static_cast<ImWchar>(point));
    ranges.clear();
    builder.BuildRanges(&ranges);

    const std::string regular = found_font("opentype/inter/Inter-Regular.otf", "Inter-Regular.otf");
    const std::string strong = found_font("opentype/inter/Inter-SemiBold.otf", "Inter-SemiBold.otf");
    const std::string code =
        found_font("truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", "JetBrainsMono-Regular.ttf");
    const std::string symbols = found_font("opentype/font-awesome/FontAwesome.otf", "FontAwesome.otf");
    const auto px = [text_scale](float size) { return std::round(size * text_scale); };

    const auto interface = [&](const std::string& path, float size) {
        ImFont* font = loaded(path, px(size), ranges.Data);
        add_symbols(symbols, px(size));
        return font;
    };
    fonts.regular = interface(regular, 17);
    fonts.strong = interface(strong.empty() ? regular : strong, 17);
    fonts.small = interface(regular, 16);
    fonts.label = interface(strong.empty() ? regular : strong, 16);
    fonts.say = interface(regular, 21);
    fonts.say_strong = interface(strong.empty() ? regular : strong, 21);
    const float code_down = std::round((px(24) - px(19)) / 2.0F);
    fonts.code = loaded(code, px(19), ranges.Data, code.empty() ? 0.0F : code_down);
    fonts.code_small = loaded(code, px(18), ranges.Data);
    fonts.has_symbols = !symbols.empty();

    if (regular.empty()) fonts.note += "Inter (fonts-inter) ";
    if (code.empty()) fonts.note += "JetBrains Mono (fonts-jetbrains-mono) ";
    if (symbols.empty()) fonts.note += "Font Awesome (fonts-font-awesome) ";
    if (!fonts.note.empty()) fonts.note = "fonts not found: " + fonts.note;
    atlas.Build();
    if (!code.empty()) {
        // Lines of code stand a little apart, also in Dear ImGui's text field, which knows the font's height
        // only.
        fonts.code->FontSize = px(24);
        fonts.code->Ascent += code_down;
    }
    return fonts;
}

}  // namespace ui
