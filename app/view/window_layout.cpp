// Divides the window by shares that a person can drag, within what each panel needs at least.
#include "app/view/window_layout.h"

#include <algorithm>
#include <cmath>

namespace view {
namespace {

// Below this many pixels at text scale 1 the window is narrow.
constexpr float kNarrowWidth = 1000.0F;
constexpr float kNarrowHeight = 600.0F;

// In a window too small for both, each gives way alike.
float share(float whole, float part, float least, float least_of_rest) {
    const float needed = least + least_of_rest;
    if (needed >= whole) return std::round(whole * least / needed);
    return std::round(std::clamp(whole * part, least, whole - least_of_rest));
}

// As wide as the code needs, within bounds that leave the stage its room.
float columns_split(float width, const Settings& settings, float code_w, float stage_w) {
    constexpr float kLeast = 0.33F;
    constexpr float kMost = 0.43F;
    if (settings.columns_split > 0.0F) return settings.columns_split;
    const float most = std::clamp((width - stage_w) / std::max(1.0F, width), kLeast, kMost);
    return std::clamp(code_w / std::max(1.0F, width), kLeast, most);
}

}  // namespace

WindowLayout window_layout(float width, float height, float scale, const Settings& settings, float code_w) {
    WindowLayout layout;
    layout.window = {0.0F, 0.0F, width, height};
    layout.narrow = width / scale < kNarrowWidth || height / scale < kNarrowHeight;
    Rect rest = layout.window;
    const auto px = [scale](float size) { return std::round(size * scale); };
    layout.top = rest.cut_top(std::min(px(layout.narrow ? 42.0F : 46.0F), height * 0.15F));
    layout.foot = rest.cut_bottom(std::min(px(layout.narrow ? 90.0F : 100.0F), height * 0.3F));

    Rect left =
        rest.cut_left(share(rest.w, columns_split(rest.w, settings, px(code_w), px(720)), px(260), px(340)));
    layout.split_columns = {left.right() - px(3), rest.y, px(6), rest.h};
    layout.code = left.cut_top(share(left.h, settings.left_split, px(120), px(84)));
    layout.output = left;
    layout.split_left = {left.x, left.y - px(3), left.w, px(6)};
    const float stage_part = settings.right_split;
    layout.stage = rest.cut_top(share(rest.h, stage_part, px(layout.narrow ? 168.0F : 206.0F), px(150)));
    layout.timeline = rest;
    layout.split_right = {rest.x, rest.y - px(3), rest.w, px(6)};
    return layout;
}

StageLayout stage_layout(Rect area, float scale, bool with_workers, bool narrow) {
    const auto px = [scale](float size) { return std::round(size * scale); };
    StageLayout stage;
    const float gap = px(narrow ? 8.0F : 9.0F);
    Rect rest = area.inset(px(narrow ? 10.0F : 14.0F), 0.0F);
    stage.heading = rest.cut_top(px(34));
    rest.cut_bottom(px(narrow ? 8.0F : 12.0F));
    if (narrow) {
        // A small window keeps what decides who runs next; the timeline shows who has finished.
        const float each = std::floor((rest.w - 2.0F * gap) / 3.0F);
        stage.running = rest.cut_left(each);
        rest.cut_left(gap);
        stage.ready = rest.cut_left(each);
        rest.cut_left(gap);
        stage.waiting = rest;
        return stage;
    }
    Rect column = rest.cut_left(std::floor(std::clamp(rest.w * 0.31F, px(230), px(340))));
    rest.cut_left(gap);
    const bool is_low = rest.h < px(270);
    if (with_workers && !is_low) {
        Rect below = column.cut_bottom(std::clamp(column.h * 0.38F, px(70), px(130)));
        column.cut_bottom(gap);
        stage.workers = below;
    }
    stage.running = column;
    // In a low window the queue keeps three rows, and what is below it two.
    const auto halves = [&](Rect whole, Rect& top, Rect& bottom) {
        top = whole.cut_top(std::floor((whole.h - gap) * (is_low ? 0.56F : 0.5F)));
        whole.cut_top(gap);
        bottom = whole;
    };
    halves(rest.cut_left(std::floor((rest.w - gap) / 2.0F)), stage.ready, stage.waiting);
    rest.cut_left(gap);
    // In a low window the threads take the place of those that have finished, whom the timeline shows.
    halves(rest, stage.timers, with_workers && is_low ? stage.workers : stage.finished);
    return stage;
}

FootLayout foot_layout(Rect area, float scale, bool narrow, float sentence_from) {
    const auto px = [scale](float size) { return std::round(size * scale); };
    FootLayout foot;
    const float button = px(narrow ? 38.0F : 44.0F);
    const float buttons_w = 6.0F * button + px(narrow ? 50.0F : 62.0F) + 7.0F * px(6);
    Rect rest = area.inset(px(14), px(narrow ? 9.0F : 12.0F));
    Rect left = rest.cut_left(buttons_w + (narrow ? 0.0F : px(140)));
    rest.cut_left(std::max(px(20), std::min(sentence_from - left.right(), rest.w * 0.4F)));
    foot.slider = left.cut_bottom(px(20));
    left.cut_bottom(px(4));
    left = left.cut_top(std::min(left.h, px(narrow ? 36.0F : 40.0F)));
    foot.buttons = left.cut_left(buttons_w);
    if (narrow) {
        foot.counter = foot.slider.cut_right(px(108));
    } else {
        left.cut_left(px(8));
        foot.counter = left;
        foot.stride = foot.slider.cut_right(px(190));
        foot.slider.cut_right(px(10));
    }
    foot.slider.w -= px(6);
    foot.sentence = rest;
    return foot;
}

}  // namespace view
