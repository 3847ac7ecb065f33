// Every colour and every size of the interface. A colour belongs to a meaning, not to a place; a size is
// given for text scale 1 and grows with the text.
#pragma once
#include <string_view>
#include <vector>

#include "app/view/task_look.h"
#include "imgui.h"

namespace ui {

struct Palette {
    ImU32 background, panel, raised, line, grid;
    ImU32 text, dim, faint;
    ImU32 accent, accent_fill, accent_line;  // the one thing that matters now: the running task
    ImU32 hover;
    ImU32 warning, error;
    ImU32 playhead, overview, shade;
    ImU32 keyword, name_defined, number, string, comment, decorator, builtin;
    ImU32 state[view::kLookCount];  // fill of a bar or chip, by view::Look
};

class Theme {
  public:
    // An unknown name gives the dark theme.
    static Theme named(std::string_view name, float text_scale);
    static const std::vector<std::string_view>& names();

    float px(float at_scale_one) const;  // rounded to whole pixels, at least 1 for what is above 0
    float scale() const { return scale_; }
    std::string_view name() const { return name_; }

    ImU32 state(view::Look look) const { return colour.state[static_cast<int>(look)]; }
    // Dark or light, whichever reads better on `fill`.
    ImU32 text_on(ImU32 fill) const;

    Palette colour{};

  private:
    std::string_view name_ = "dark";
    float scale_ = 1.0F;
};

// `alpha` from 0 (nothing) to 1 (as it is).
ImU32 faded(ImU32 colour, float alpha);
ImU32 mixed(ImU32 a, ImU32 b, float part_of_b);

}  // namespace ui
