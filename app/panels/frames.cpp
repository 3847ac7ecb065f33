// Where a task is: its await chain, the line it stands at, and the variables of its frames, changed ones
// marked.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/stage_text.h"

namespace panels {
namespace {

struct Row {
    enum class Kind { kCaption, kFrame, kSource, kVariable } kind = Kind::kCaption;
    std::string text;
    std::uint32_t line = 0;
    std::size_t depth = 0;
    session::Variable variable;
};

class Frames {
  public:
    Frames(const PanelInput& in, const session::TaskState* task) : in_(in) {
        std::vector<view::ChainLink> chain;
        for (const session::FrameValues& frame : in.looked_at.frames)
            chain.push_back({std::string(frame.function), frame.line});
        if (chain.empty() && task != nullptr) chain = view::await_chain(in.recording(), in.now, *task);
        if (!chain.empty()) add_chain(chain);
    }

    // Frames further out say theirs if there is room.
    const std::vector<Row>& rows(std::size_t most) {
        const std::vector<session::FrameValues>& frames = in_.looked_at.frames;
        for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
            if (frame->variables.empty()) continue;
            const bool is_inner = frame == frames.rbegin();
            if (!is_inner && rows_.size() + frame->variables.size() + 1 > most) break;
            if (!is_inner)
                rows_.push_back({Row::Kind::kCaption,
                                 "in " + std::string(session::unqualified(frame->function)),
                                 0,
                                 0,
                                 {}});
            for (const session::Variable& variable : frame->variables)
                rows_.push_back({Row::Kind::kVariable, {}, 0, 0, variable});
        }
        const std::vector<session::Variable>& globals = in_.looked_at.globals;
        if (!globals.empty() && (rows_.size() + globals.size() + 1 <= most || has_changed(globals))) {
            rows_.push_back({Row::Kind::kCaption, "global", 0, 0, {}});
            for (const session::Variable& variable : globals)
                rows_.push_back({Row::Kind::kVariable, {}, 0, 0, variable});
        }
        if (in_.looked_at.is_coming)
            rows_.push_back({Row::Kind::kCaption, "variables: the program runs again \u2026", 0, 0, {}});
        return rows_;
    }

  private:
    static bool has_changed(const std::vector<session::Variable>& variables) {
        return std::any_of(variables.begin(), variables.end(),
                           [](const session::Variable& v) { return v.is_changed; });
    }

    void add_chain(const std::vector<view::ChainLink>& chain) {
        if (chain.size() > 1) rows_.push_back({Row::Kind::kCaption, "await chain, innermost last", 0, 0, {}});
        for (std::size_t i = 0; i < chain.size(); ++i)
            rows_.push_back({Row::Kind::kFrame, chain[i].function, chain[i].line, i, {}});
        const std::uint32_t line = chain.back().line;
        if (line > 0 && line <= in_.state.run->code.size())
            rows_.push_back({Row::Kind::kSource, {}, line, 0, {}});
    }

    const PanelInput& in_;
    std::vector<Row> rows_;
};

// A line of the program without its indentation.
void source_line(ui::Painter& paint, const PanelInput& in, view::Rect r, const view::CodeLine& line) {
    bool begun = false;
    for (const view::Token& token : line.tokens) {
        std::string_view text = line.text.substr(token.begin, token.length);
        if (!begun) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        begun |= !text.empty();
        if (text.empty()) continue;
        const bool fits = ui::Painter::width(in.fonts.code_small, text) <= r.w;
        const float w = paint.text_in(in.fonts.code_small, r, token_colour(paint.colour(), token.kind), text);
        if (!fits) {  // what comes behind the cut does not follow it
            if (w == 0.0F) paint.text_in(in.fonts.code_small, r, paint.colour().dim, "\u2026");
            return;
        }
        r.cut_left(w);
    }
}

void frame_row(ui::Painter& paint, const PanelInput& in, view::Rect r, const Row& row) {
    ImFont* code = in.fonts.code_small;
    if (row.depth > 0) {
        r.cut_left(paint.px(14) * static_cast<float>(std::min<std::size_t>(row.depth - 1, 3)));
        r.cut_left(paint.text_in(code, r, paint.colour().faint, "\u2514 "));
    }
    const std::string line = row.line > 0 ? "line " + std::to_string(row.line) : std::string();
    const float line_w = ui::Painter::width(in.fonts.small, line) + paint.px(10);
    view::Rect name = r;
    name.w = std::max(0.0F, r.w - line_w);
    r.cut_left(paint.text_in(code, name, paint.colour().text, row.text) + paint.px(10));
    paint.text_in(in.fonts.small, r, paint.colour().faint, line);
}

// A changed one has a bar in front of it and is brighter.
void variable_row(ui::Painter& paint, const PanelInput& in, view::Rect r, const session::Variable& variable) {
    const view::Rect whole = r;
    if (variable.is_changed) {
        paint.fill({r.x, r.y + paint.px(3), paint.px(3), r.h - paint.px(6)}, paint.colour().warning);
    }
    r.cut_left(paint.px(9));
    ImFont* code = in.fonts.code_small;
    const ImU32 name_ink = variable.is_changed ? paint.colour().text : paint.colour().dim;
    // The name gives way where both do not fit.
    const float value_w = std::min(ui::Painter::width(code, variable.value), r.w * 0.5F);
    const float equals_w = ui::Painter::width(code, " = ");
    const view::Rect name{r.x, r.y, std::max(0.0F, r.w - value_w - equals_w), r.h};
    r.cut_left(paint.text_in(code, name, name_ink, variable.name));
    r.cut_left(paint.text_in(code, r, name_ink, " = "));
    const char first = variable.value.empty() ? ' ' : variable.value[0];
    const bool is_number = (first >= '0' && first <= '9') || first == '-';
    const bool is_text = first == '\'' || first == '"';
    const ImU32 ink = is_number ? paint.colour().number
                      : is_text ? paint.colour().string
                                : paint.colour().text;
    paint.text_in(code, r, ink, variable.value);
    if (ui::Painter::width(code, variable.value) > r.w && paint.hovered(whole))
        paint.tooltip(std::string(variable.name) + " = " + std::string(variable.value));
}

}  // namespace

void draw_frames(const PanelInput& in, const view::Rect& inside, const session::TaskState* task) {
    ui::Painter measure(in.theme, in.fonts, in.log);
    const float line_h = measure.px(21);
    Frames frames(in, task);
    const std::vector<Row>& rows = frames.rows(static_cast<std::size_t>(std::max(0.0F, inside.h / line_h)));
    if (rows.empty() || inside.h < line_h) return;
    view::Rect whole_rows = inside;
    whole_rows.h = std::floor(inside.h / line_h) * line_h;
    ui::ScrollRegion scroll("frames", whole_rows, 0.0F, line_h * static_cast<float>(rows.size()), in.theme,
                            line_h);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.set_scrolls(true);
    float y = scroll.origin().y;
    for (const Row& row : rows) {
        const view::Rect r{inside.x, y, scroll.visible().w, line_h};
        y += line_h;
        switch (row.kind) {
            case Row::Kind::kCaption: paint.text_in(in.fonts.small, r, paint.colour().faint, row.text); break;
            case Row::Kind::kFrame: frame_row(paint, in, r, row); break;
            case Row::Kind::kSource: source_line(paint, in, r, in.state.run->code[row.line - 1]); break;
            case Row::Kind::kVariable: variable_row(paint, in, r, row.variable); break;
        }
    }
}

}  // namespace panels
