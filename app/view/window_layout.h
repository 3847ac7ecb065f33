// How the window is divided among the panels.
#pragma once
#include "app/view/app_state.h"
#include "app/view/geometry.h"

namespace view {

struct WindowLayout {
    Rect window;
    Rect top;   // name, lesson, modes
    Rect code;  // source or editor
    Rect output;
    Rect stage;  // the loop's boxes
    Rect timeline;
    Rect foot;                                    // transport and explanation
    Rect split_columns, split_left, split_right;  // to be dragged
    bool narrow =
        false;  // too little room for everything that a desk has: fewer boxes, transport above the sentence
};

/// `scale` is the text's; width and height in pixels.
/// `code_w`: what the code would like to have, at scale 1, where nobody has chosen a width.
WindowLayout window_layout(float width, float height, float scale, const Settings& settings,
                           float code_w = 0.0F);

struct StageLayout {
    Rect heading;
    /// Empty: not shown. Without `timers`, who sleeps is shown among those who wait.
    Rect running, ready, timers, waiting, workers, finished;
};
StageLayout stage_layout(Rect area, float scale, bool with_workers, bool narrow);

/// The part of the transport in the foot, and the sentence's.
struct FootLayout {
    Rect buttons, counter, slider, sentence;
    Rect stride;  // what one step is; empty in a small window
};
/// `sentence_from`: where the sentence begins at the earliest, so that it stands below the right column.
FootLayout foot_layout(Rect area, float scale, bool narrow, float sentence_from);

}  // namespace view
