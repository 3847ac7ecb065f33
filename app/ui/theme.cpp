// The two palettes: dark, for a desk, and light with high contrast, for a projector.
#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff, alpha);
}

void set_states(Palette& p, unsigned running, unsigned ready, unsigned sleeping, unsigned waiting,
                unsigned blocked, unsigned thread, unsigned done, unsigned failed, unsigned cancelled,
                unsigned idle) {
    using view::Look;
    const auto set = [&p](Look look, unsigned hex) { p.state[static_cast<int>(look)] = rgb(hex); };
    set(Look::kRunning, running);
    set(Look::kReady, ready);
    set(Look::kSleeping, sleeping);
    set(Look::kWaiting, waiting);
    set(Look::kBlocked, blocked);
    set(Look::kThread, thread);
    set(Look::kDone, done);
    set(Look::kFailed, failed);
    set(Look::kCancelled, cancelled);
    set(Look::kIdle, idle);
}

Palette dark() {
    Palette p{};
    p.background = rgb(0x14171c);
    p.panel = rgb(0x1b2027);
    p.raised = rgb(0x222831);
    p.line = rgb(0x2e3641);
    p.grid = rgb(0x262d36);
    p.text = rgb(0xe6e9ee);
    p.dim = rgb(0x9aa6b5);
    p.faint = rgb(0x75818f);
    p.accent = rgb(0x2fc48d);
    p.accent_fill = rgb(0x1d3a32);
    p.accent_line = rgb(0x2fc48d);
    p.hover = rgb(0x2b333e);
    p.warning = rgb(0xe9a820);
    p.error = rgb(0xff7a57);
    p.playhead = rgb(0xffffff);
    p.overview = rgb(0x3d4a5a);
    p.shade = rgb(0x0c0e12, 150);
    p.keyword = rgb(0xc78be0);
    p.name_defined = rgb(0x6cb6ff);
    p.number = rgb(0xe9a820);
    p.string = rgb(0x9ccc83);
    p.comment = rgb(0x7d8998);
    p.decorator = rgb(0xd7ba7d);
    p.builtin = rgb(0x6cb6ff);
    set_states(p, 0x2fc48d, 0xe9a820, 0x5aa9e6, 0x7f8ea3, 0xe4572e, 0xc78be0, 0x59636f, 0xe4572e, 0x59636f,
               0x262d36);
    return p;
}

Palette light() {
    Palette p{};
    p.background = rgb(0xffffff);
    p.panel = rgb(0xf5f7f9);
    p.raised = rgb(0xe9edf1);
    p.line = rgb(0xa9b3be);
    p.grid = rgb(0xd9dfe5);
    p.text = rgb(0x0b0e12);
    p.dim = rgb(0x3d4854);
    p.faint = rgb(0x5b6672);
    p.accent = rgb(0x007a53);
    p.accent_fill = rgb(0xcdeede);
    p.accent_line = rgb(0x007a53);
    p.hover = rgb(0xdbe2e9);
    p.warning = rgb(0x8a5a00);
    p.error = rgb(0xb3260a);
    p.playhead = rgb(0x0b0e12);
    p.overview = rgb(0x8593a2);
    p.shade = rgb(0x4a545f, 120);
    p.keyword = rgb(0x7a2ba0);
    p.name_defined = rgb(0x0b57c4);
    p.number = rgb(0x8a5a00);
    p.string = rgb(0x2d6a12);
    p.comment = rgb(0x5b6672);
    p.decorator = rgb(0x7a5200);
    p.builtin = rgb(0x0b57c4);
    set_states(p, 0x0a8f63, 0xf2b705, 0x2479c7, 0x5d6b7d, 0xc63d12, 0x8b3fb0, 0x5f6a76, 0xc63d12, 0x5f6a76,
               0xd9dfe5);
    return p;
}

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xff); }

// Perceived brightness, 0..255.
float brightness(ImU32 colour) {
    return 0.299F * channel(colour, IM_COL32_R_SHIFT) + 0.587F * channel(colour, IM_COL32_G_SHIFT) +
           0.114F * channel(colour, IM_COL32_B_SHIFT);
}

}  // namespace

Theme Theme::named(std::string_view name, float text_scale) {
    Theme theme;
    theme.scale_ = std::clamp(text_scale, 0.7F, 3.0F);
    for (const std::string_view known : names()) {
        if (known == name) theme.name_ = known;
    }
    theme.colour = theme.name_ == "light" ? light() : dark();
    return theme;
}

const std::vector<std::string_view>& Theme::names() {
    static const std::vector<std::string_view> all{"dark", "light"};
    return all;
}

float Theme::px(float at_scale_one) const {
    if (at_scale_one == 0.0F) return 0.0F;
    const float scaled = std::round(at_scale_one * scale_);
    return at_scale_one > 0.0F ? std::max(1.0F, scaled) : std::min(-1.0F, scaled);
}

ImU32 Theme::text_on(ImU32 fill) const { return brightness(fill) > 118.0F ? rgb(0x10141a) : rgb(0xf4f7fa); }

ImU32 faded(ImU32 colour, float alpha) {
    const auto a =
        static_cast<ImU32>(channel(colour, IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0F, 1.0F) + 0.5F);
    return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float part_of_b) {
    const auto one = [&](int shift) {
        const float value = channel(a, shift) * (1.0F - part_of_b) + channel(b, shift) * part_of_b;
        return static_cast<ImU32>(value + 0.5F) << shift;
    };
    return one(IM_COL32_R_SHIFT) | one(IM_COL32_G_SHIFT) | one(IM_COL32_B_SHIFT) | one(IM_COL32_A_SHIFT);
}

}  // namespace ui
