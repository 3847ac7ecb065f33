// What every panel is given, and the panels: one function each, that draws a rectangle of the window and
// tells by intents what a person wants. A panel keeps nothing and calls no other panel.
#pragma once
#include <string>

#include "app/ui/painter.h"
#include "app/view/app_state.h"
#include "app/view/looked_at.h"
#include "app/view/window_layout.h"
#include "core/session/sentence.h"
#include "core/session/snapshot.h"

namespace panels {

struct PanelInput {
    const view::AppState& state;
    const session::Snapshot& now;  // of state.cursor
    const ui::Theme& theme;
    const ui::Fonts& fonts;
    view::Rect area;
    const session::Sentence& explanation;  // the sentence for this moment
    const view::LookedAt& looked_at;       // whose variables are shown
    bool follow = false;                   // the cursor has moved since the last frame
    bool narrow = false;                   // as WindowLayout::narrow
    ui::DrawLog* log = nullptr;

    const session::Recording& recording() const { return state.run->recording; }
};

using view::Intents;

void draw_top_bar(const PanelInput& in, Intents& out);
void draw_code(const PanelInput& in, Intents& out);
void draw_editor(const PanelInput& in, Intents& out);
void draw_output(const PanelInput& in, Intents& out);
void draw_stage(const PanelInput& in, Intents& out);
void draw_timeline(const PanelInput& in, Intents& out);
void draw_foot(const PanelInput& in, Intents& out);
void draw_lessons(const PanelInput& in, Intents& out);
void draw_palette(const PanelInput& in, Intents& out);
void draw_keys(const PanelInput& in, Intents& out);
/// The borders between panels, to be dragged. `area` is the whole window.
void draw_splits(const PanelInput& in, const view::WindowLayout& layout, Intents& out);

}  // namespace panels
