// Dear ImGui's text field of several lines, made fit for code: the caller draws the coloured letters over it,
// four spaces for a tab, a new line begins where the one before did.
#pragma once
#include <string>

#include "app/view/geometry.h"
#include "imgui.h"

namespace ui {

struct TextEdit {
    bool changed = false;
    bool is_focused = false;
    float scroll_x = 0.0F;
    float scroll_y = 0.0F;
    int caret_line = -1;   // from 0; -1: no caret to be drawn now
    int caret_column = 0;  // characters
};

/// Changes `text` in place. The letters and the caret are drawn transparent: the caller draws them, from the
/// area's left top minus the scrolling, with `pad` above the first line and lines as high as `font`.
TextEdit edit_text(const char* id, const view::Rect& area, std::string& text, ImFont* font, float pad,
                   bool take_focus);

}  // namespace ui
