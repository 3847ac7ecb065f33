// The brush: text, chips, bars, boxes and buttons on a draw list of Dear ImGui, in the theme's colours and
// sizes. It knows nothing of tasks; panels say what, layouts say where.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/fonts.h"
#include "app/ui/theme.h"
#include "app/view/geometry.h"
#include "imgui.h"

namespace ui {

/// What was drawn, for tests and for the state file.
struct DrawLog {
    struct Text {
        view::Rect box;
        view::Rect clip;       // what of it can be seen
        bool scrolls = false;  // in a region that can be scrolled to it
        std::string text;
    };
    struct Button {
        std::string name;
        view::Rect box;
    };
    bool wants_texts = false;
    std::vector<Text> texts;
    std::vector<Button> buttons;
};

/// A piece of text with its own look.
struct Run {
    std::string_view text;
    ImU32 colour = 0;
    ImFont* font = nullptr;
};

enum class Align { kLeft, kCentre, kRight };
enum class ButtonLook { kPlain, kChosen, kMain, kQuiet };

inline ImVec2 point(view::Point p) { return {p.x, p.y}; }
inline ImVec2 corner(const view::Rect& r) { return {r.x, r.y}; }
inline ImVec2 far_corner(const view::Rect& r) { return {r.right(), r.bottom()}; }

class Painter {
  public:
    Painter(const Theme& theme, const Fonts& fonts, DrawLog* log);

    const Theme& theme() const { return *theme_; }
    const Palette& colour() const { return theme_->colour; }
    const Fonts& fonts() const { return *fonts_; }
    float px(float size) const { return theme_->px(size); }
    ImDrawList* list() const { return list_; }
    /// Texts from here on can be scrolled into sight.
    void set_scrolls(bool scrolls) { scrolls_ = scrolls; }

    void fill(const view::Rect& r, ImU32 colour, float radius = 0.0F);
    void outline(const view::Rect& r, ImU32 colour, float radius = 0.0F, float thickness = 1.0F);
    void line(view::Point a, view::Point b, ImU32 colour, float thickness = 1.0F);
    void hatch(const view::Rect& r, ImU32 colour, float distance, float thickness);
    void dots(const view::Rect& r, ImU32 colour, float distance, float size);

    static float width(ImFont* font, std::string_view text);
    float height(ImFont* font) const;
    /// At the left top; gives the width.
    float text(ImFont* font, view::Point at, ImU32 colour, std::string_view text);
    /// In the middle of the height of `r`; shortened with an ellipsis if it is too wide. Gives the width
    /// drawn.
    float text_in(ImFont* font, const view::Rect& r, ImU32 colour, std::string_view text,
                  Align align = Align::kLeft);
    /// Broken into lines at spaces; gives the height. With `draw` false it only measures.
    float paragraph(const std::vector<Run>& runs, const view::Rect& r, float line_h, bool draw = true);

    /// A rounded token with text; gives its width, which is at most `most`.
    float chip(view::Point at, float most, ImU32 fill, std::string_view text, bool lit = false);
    float chip_width(std::string_view text) const;
    float chip_height() const { return px(24); }

    /// A framed panel of its own.
    void box(const view::Rect& r, bool lit = false);
    /// A heading in small capitals; gives the x where it ends.
    float heading(const view::Rect& r, std::string_view text);

    /// True while the pointer is over `r` in the window that is being drawn, and nothing else holds it.
    bool hovered(const view::Rect& r) const;
    bool clicked(const view::Rect& r) const;
    /// True when it was pressed. `name` is the command's.
    bool button(const view::Rect& r, std::string_view label, ImFont* font, ButtonLook look, bool enabled,
                std::string_view name);
    void tooltip(std::string_view text);

  private:
    void log_text(const view::Rect& box, std::string_view text);
    const Theme* theme_;
    const Fonts* fonts_;
    DrawLog* log_;
    ImDrawList* list_;
    bool scrolls_ = false;
};

/// A window of Dear ImGui that fills a rectangle and draws nothing by itself; ends with the object.
class Region {
  public:
    Region(const char* name, const view::Rect& area);
    ~Region();
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;
};

/// A part of a region that scrolls when its content is larger; the content is drawn from `origin` on.
class ScrollRegion {
  public:
    /// row_h: content in rows of this height can be scrolled by whole ones to its end.
    ScrollRegion(const char* name, const view::Rect& area, float content_w, float content_h,
                 const Theme& theme, float row_h = 0.0F);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    view::Point origin() const { return origin_; }
    const view::Rect& visible() const { return visible_; }
    /// Scrolls so that the stretch from y to y + h of the content is in sight.
    void show(float y, float h);

  private:
    view::Point origin_;
    view::Rect visible_;
};

/// Colours and sizes of the few widgets that are Dear ImGui's own (text fields, scroll bars, tooltips).
void set_style(const Theme& theme);

/// `text` cut at a character so that it fits `width`, with an ellipsis.
std::string shortened(ImFont* font, std::string_view text, float width);

}  // namespace ui
