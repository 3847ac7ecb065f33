// The sentence that says what happens and why, and the buttons that move through the run. Always in sight.
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/stage_text.h"

namespace panels {
namespace {

struct TransportButton {
    view::CommandId id;
    const char* symbol;
    const char* plain;  // when the symbols' font is missing
};

constexpr TransportButton kButtons[] = {
    {view::CommandId::kFirst, ui::symbol::kFirst, "|<<"},
    {view::CommandId::kBackSwitch, ui::symbol::kBackSwitch, "<<"},
    {view::CommandId::kBack, ui::symbol::kBack, "<"},
    {view::CommandId::kPlay, ui::symbol::kPlay, "play"},
    {view::CommandId::kNext, ui::symbol::kForward, ">"},
    {view::CommandId::kNextSwitch, ui::symbol::kForwardSwitch, ">>"},
    {view::CommandId::kLast, ui::symbol::kLast, ">>|"},
};

void draw_transport(ui::Painter& paint, const PanelInput& in, view::Rect row, Intents& out) {
    for (const TransportButton& button : kButtons) {
        const bool play = button.id == view::CommandId::kPlay;
        const float w = in.narrow ? (play ? 50.0F : 38.0F) : (play ? 62.0F : 44.0F);
        const view::Rect r = row.cut_left(paint.px(w));
        row.cut_left(paint.px(6));
        const char* symbol = play && in.state.playing ? ui::symbol::kPause : button.symbol;
        const char* plain = play && in.state.playing ? "stop" : button.plain;
        command_button(paint, in, r, button.id, in.fonts.has_symbols ? symbol : plain, in.fonts.regular,
                       play ? ui::ButtonLook::kMain : ui::ButtonLook::kPlain, out);
    }
}

std::string speed_text(float speed) {
    if (speed < 1.0F) return "speed 0.5\u00d7";
    return "speed " + std::to_string(static_cast<int>(speed)) + "\u00d7";
}

void draw_counter(ui::Painter& paint, const PanelInput& in, view::Rect r, Intents& out) {
    const session::Steps& stops = in.state.run->stops;
    const std::string step = "step " + std::to_string(stops.stop_number(in.state.cursor)) + " of " +
                             std::to_string(stops.stop_count() - 1);
    if (in.narrow) {
        paint.text_in(in.fonts.small, r, paint.colour().dim, step, ui::Align::kRight);
        return;
    }
    const view::Rect top = r.cut_top(std::floor(r.h / 2.0F));
    const bool fits = ui::Painter::width(in.fonts.small, step) <= top.w;
    const bool is_short = ui::Painter::width(in.fonts.regular, step) <= top.w;
    const std::string here = "step " + std::to_string(stops.stop_number(in.state.cursor));
    paint.text_in(is_short ? in.fonts.regular : in.fonts.small, top, paint.colour().text, fits ? step : here);
    if (!fits && paint.hovered(top)) paint.tooltip(step);
    const std::string speed = speed_text(in.state.speed);
    const view::Rect below{r.x, r.y, ui::Painter::width(in.fonts.small, speed), r.h};
    const bool over = paint.hovered(below);
    paint.text_in(in.fonts.small, below, over ? paint.colour().text : paint.colour().dim, speed);
    if (over) paint.tooltip("click: the next speed   [1 to 5]");
    if (!paint.clicked(below)) return;
    std::size_t i = 0;
    while (i + 1 < std::size(view::kSpeeds) && view::kSpeeds[i] <= in.state.speed) ++i;
    if (in.state.speed >= view::kSpeeds[std::size(view::kSpeeds) - 1]) i = 0;
    out.push_back(view::intent::SetSpeed{view::kSpeeds[i]});
}

// What one step is, for the arrows and for playing.
void draw_stride(ui::Painter& paint, const PanelInput& in, view::Rect r, Intents& out) {
    struct Choice {
        const char* word;
        const char* what;
        view::Stride stride;
    };
    constexpr Choice kChoices[] = {
        {"turn", "one step goes to the next iteration of the loop   [G]", view::Stride::kTick},
        {"task", "one step goes to the next task that gets control   [G]", view::Stride::kSwitch},
        {"line", "one step goes to the next line or event   [G]", view::Stride::kStop},
    };
    if (r.empty()) return;
    bool is_first = true;
    for (const Choice& choice : kChoices) {
        if (!is_first)
            r.cut_right(paint.text_in(in.fonts.small, r, paint.colour().faint, " / ", ui::Align::kRight));
        is_first = false;
        const bool chosen = in.state.stride == choice.stride;
        ImFont* font = chosen ? in.fonts.label : in.fonts.small;
        const view::Rect box = r.cut_right(ui::Painter::width(font, choice.word) + 1.0F);
        const bool over = paint.hovered(box);
        paint.text_in(font, box, chosen || over ? paint.colour().text : paint.colour().dim, choice.word);
        if (over) paint.tooltip(choice.what);
        if (paint.clicked(box)) out.push_back(view::intent::SetStride{choice.stride});
    }
    r.cut_right(paint.px(6));
    paint.text_in(in.fonts.small, r, paint.colour().faint, "step by:", ui::Align::kRight);
}

void draw_slider(ui::Painter& paint, const PanelInput& in, const view::Rect& r, Intents& out) {
    const session::Steps& stops = in.state.run->stops;
    const float knob = paint.px(7);
    const view::Rect track{r.x, std::floor(r.y + r.h / 2.0F - paint.px(2)), r.w - knob, paint.px(4)};
    const auto last = static_cast<float>(std::max<std::size_t>(1, stops.stop_count() - 1));
    const float share = static_cast<float>(stops.stop_number(in.state.cursor)) / last;
    const bool held = in.state.drag.kind == view::DragKind::kSlider;
    const bool over = paint.hovered(r) || held;
    paint.fill(track, paint.colour().line, paint.px(2));
    paint.fill({track.x, track.y, track.w * share, track.h}, paint.colour().accent, paint.px(2));
    const ImVec2 centre{track.x + track.w * share, track.y + track.h / 2.0F};
    paint.list()->AddCircleFilled(centre, over ? knob : paint.px(6),
                                  over ? paint.colour().text : paint.colour().accent, 20);
    if (paint.clicked(r)) {
        out.push_back(view::intent::BeginDrag{{view::DragKind::kSlider, pointer(), 0.0}});
    }
    if ((held || paint.clicked(r)) && ImGui::IsMouseDown(0)) {
        const float at = std::clamp((pointer().x - track.x) / std::max(1.0F, track.w), 0.0F, 1.0F);
        out.push_back(view::intent::GoTo{stops.stop(static_cast<std::size_t>(std::lround(at * last)))});
    }
    if (held && !ImGui::IsMouseDown(0)) out.push_back(view::intent::EndDrag{});
}

// A task's name has the colour of what the task does now.
ImU32 task_ink(const ui::Painter& paint, const PanelInput& in, session::TaskId id) {
    const session::TaskState* task = in.now.find_task(id);
    if (task == nullptr) return paint.colour().text;
    switch (view::look_of(in.now, *task)) {
        case view::Look::kRunning: return paint.colour().accent;
        case view::Look::kReady: return paint.colour().warning;
        case view::Look::kBlocked:
        case view::Look::kFailed: return paint.colour().error;
        case view::Look::kSleeping: return in.theme.state(view::Look::kSleeping);
        case view::Look::kThread: return in.theme.state(view::Look::kThread);
        default: return paint.colour().text;
    }
}

std::vector<ui::Run> coloured(const ui::Painter& paint, const PanelInput& in, bool large) {
    ImFont* plain = large ? in.fonts.say : in.fonts.regular;
    ImFont* strong = large ? in.fonts.say_strong : in.fonts.strong;
    ImFont* code = large ? in.fonts.code : in.fonts.code_small;
    std::vector<ui::Run> runs;
    if (in.recording().size() == 0) {
        const char* text = in.state.is_running_program ? "The program is running \u2026"
                           : in.state.problem
                               ? "The program does not run: what is wrong stands below its text."
                               : "Nothing has run. Choose a lesson, or write a program: it runs as you type.";
        runs.push_back({text, paint.colour().text, plain});
        return runs;
    }
    if (in.state.cursor == 0 && !in.state.summary.empty()) {
        runs.push_back({in.state.summary, paint.colour().text, plain});
        runs.push_back({"\nPress \u2192 for the first step, or Space to play.", paint.colour().dim, plain});
        return runs;
    }
    for (const session::SentenceSpan& span : in.explanation) {
        switch (span.role) {
            case session::SpanRole::task:
                runs.push_back({span.text, task_ink(paint, in, span.task), strong});
                break;
            case session::SpanRole::code:
                runs.push_back(
                    {span.text, ui::mixed(paint.colour().text, paint.colour().name_defined, 0.4F), code});
                break;
            case session::SpanRole::time: runs.push_back({span.text, paint.colour().text, strong}); break;
            case session::SpanRole::plain: runs.push_back({span.text, paint.colour().text, plain}); break;
        }
    }
    return runs;
}

void draw_sentence(ui::Painter& paint, const PanelInput& in, const view::Rect& r) {
    const float large_h = paint.px(27);
    const float small_h = paint.px(22);
    const std::vector<ui::Run> large = coloured(paint, in, true);
    const float h = paint.paragraph(large, r, large_h, false);
    if (h <= r.h) {
        paint.paragraph(large, {r.x, r.y + std::floor((r.h - h) / 2.0F), r.w, h}, large_h);
        return;
    }
    const std::vector<ui::Run> small = coloured(paint, in, false);
    const float needed = paint.paragraph(small, r, small_h, false);
    if (needed <= r.h) {
        paint.paragraph(small, {r.x, r.y + std::floor((r.h - needed) / 2.0F), r.w, needed}, small_h);
        return;
    }
    ui::ScrollRegion scroll("sentence", r, 0.0F, needed, in.theme);
    ui::Painter inner(in.theme, in.fonts, in.log);
    inner.set_scrolls(true);
    inner.paragraph(small, {r.x, scroll.origin().y, scroll.visible().w, needed}, small_h);
}

}  // namespace

void draw_foot(const PanelInput& in, Intents& out) {
    ui::Region region("foot", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().panel);
    paint.line({in.area.x, in.area.y + 0.5F}, {in.area.right(), in.area.y + 0.5F}, paint.colour().line);
    const view::WindowLayout window =
        view::window_layout(ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y, in.theme.scale(),
                            in.state.settings, in.state.run->code_w);
    const view::FootLayout layout =
        view::foot_layout(in.area, in.theme.scale(), in.narrow, window.stage.x + paint.px(14));
    draw_transport(paint, in, layout.buttons, out);
    draw_counter(paint, in, layout.counter, out);
    draw_slider(paint, in, layout.slider, out);
    draw_stride(paint, in, layout.stride, out);
    draw_sentence(paint, in, layout.sentence);
}

}  // namespace panels
