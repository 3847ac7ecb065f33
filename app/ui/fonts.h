// The typefaces and the sizes in which they are baked: Inter for the interface, JetBrains Mono for code, Font
// Awesome for symbols. They are looked for in the usual folders when the program runs; what is missing is
// replaced by Dear ImGui's own font and named in `note`.
#pragma once
#include <set>
#include <string>
#include <string_view>

struct ImFont;

namespace ui {

struct Fonts {
    ImFont* regular = nullptr;     // the interface
    ImFont* strong = nullptr;      // titles, names
    ImFont* small = nullptr;       // hints, axes
    ImFont* label = nullptr;       // inside chips and bars, headings
    ImFont* say = nullptr;         // the explanation
    ImFont* say_strong = nullptr;  // names in the explanation
    ImFont* code = nullptr;
    ImFont* code_small = nullptr;  // code outside the editor
    bool has_symbols = false;
    std::string note;  // empty, or what could not be found
};

/// Code points outside ASCII and Latin-1 that occur in a text.
class GlyphNeeds {
  public:
    /// True when the text holds a code point that was not needed before.
    bool add(std::string_view utf8);
    const std::set<unsigned>& code_points() const { return needed_; }

  private:
    std::set<unsigned> needed_;
};

/// Bakes the atlas of the current Dear ImGui context anew; pointers of an earlier call are dead afterwards.
Fonts bake_fonts(float text_scale, const GlyphNeeds& needs);

/// Symbols of Font Awesome as UTF-8.
namespace symbol {
inline constexpr const char* kFirst = "\xef\x81\x89";
inline constexpr const char* kBackSwitch = "\xef\x81\x8a";
inline constexpr const char* kBack = "\xef\x81\x88";
inline constexpr const char* kPlay = "\xef\x81\x8b";
inline constexpr const char* kPause = "\xef\x81\x8c";
inline constexpr const char* kForward = "\xef\x81\x91";
inline constexpr const char* kForwardSwitch = "\xef\x81\x8e";
inline constexpr const char* kLast = "\xef\x81\x90";
inline constexpr const char* kWarning = "\xef\x81\xb1";
inline constexpr const char* kCheck = "\xef\x80\x8c";
inline constexpr const char* kCross = "\xef\x80\x8d";
inline constexpr const char* kSearch = "\xef\x80\x82";
inline constexpr const char* kClock = "\xef\x80\x97";
inline constexpr const char* kBook = "\xef\x80\xad";
inline constexpr const char* kPencil = "\xef\x81\x80";
inline constexpr const char* kContrast = "\xef\x81\x82";
inline constexpr const char* kCircle = "\xef\x84\x91";
inline constexpr const char* kReturn = "\xef\x85\xb8";
}  // namespace symbol

}  // namespace ui
