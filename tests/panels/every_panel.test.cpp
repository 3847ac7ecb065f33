// Every panel at every stop of several runs, in windows and text sizes of many kinds, without a window:
// nothing is drawn outside its panel, and no text that cannot be scrolled to is cut.
#include <cstring>
#include <map>
#include <memory>

#include "app/panels/panel.h"
#include "app/ui/imcompat.h"
#include "app/view/commands.h"
#include "core/session/narration.h"
#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

namespace {

using view::Point;
using view::Rect;

struct Draw {
    const char* name;
    void (*draw)(const panels::PanelInput&, view::Intents&);
    Rect view::WindowLayout::*area;
};

const Draw kPanels[] = {
    {"top bar", panels::draw_top_bar, &view::WindowLayout::top},
    {"code", panels::draw_code, &view::WindowLayout::code},
    {"editor", panels::draw_editor, &view::WindowLayout::code},
    {"output", panels::draw_output, &view::WindowLayout::output},
    {"stage", panels::draw_stage, &view::WindowLayout::stage},
    {"timeline", panels::draw_timeline, &view::WindowLayout::timeline},
    {"foot", panels::draw_foot, &view::WindowLayout::foot},
};

// Dear ImGui without a backend, at one text size.
class Headless {
  public:
    explicit Headless(float scale)
        : context_(ImGui::CreateContext()), theme_(ui::Theme::named("dark", scale)) {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
        fonts_ = ui::bake_fonts(scale, {});
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &w, &h);
        ui::set_style(theme_);
        log_.wants_texts = true;
    }
    ~Headless() { ImGui::DestroyContext(context_); }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // One frame of one panel; gives what it asked for.
    view::Intents frame(const Draw& panel, const view::AppState& state, const session::Snapshot& now,
                        Point size) {
        ImGui::GetIO().DisplaySize = ImVec2(size.x, size.y);
        const view::WindowLayout layout = view::window_layout(size.x, size.y, theme_.scale(), state.settings);
        area_ = layout.*panel.area;
        const session::Sentence sentence = session::narrate(state.run->recording, state.cursor);
        const view::LookedAt looked_at = view::looked_at(state, now);
        log_.texts.clear();
        log_.buttons.clear();
        view::Intents intents;
        ImGui::NewFrame();
        panel.draw({state, now, theme_, fonts_, area_, sentence, looked_at, true, layout.narrow, &log_},
                   intents);
        ImGui::Render();
        return intents;
    }

    const Rect& area() const { return area_; }
    const ui::DrawLog& log() const { return log_; }

  private:
    ImGuiContext* context_;
    ui::Theme theme_;
    ui::Fonts fonts_;
    ui::DrawLog log_;
    Rect area_;
};

// What can be seen of every command lies inside the panel.
void check_inside(const Rect& area) {
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int n = 0; n < data.CmdListsCount; ++n) {
        for (const ImDrawCmd& cmd : data.CmdLists[n]->CmdBuffer) {
            if (cmd.ElemCount == 0) continue;
            REQUIRE(cmd.ClipRect.x >= area.x - 1.0F);
            REQUIRE(cmd.ClipRect.y >= area.y - 1.0F);
            REQUIRE(cmd.ClipRect.z <= area.right() + 1.0F);
            REQUIRE(cmd.ClipRect.w <= area.bottom() + 1.0F);
        }
    }
}

void check_texts(const ui::DrawLog& log) {
    for (const ui::DrawLog::Text& text : log.texts) {
        if (text.scrolls) continue;
        INFO("text " << text.text);
        REQUIRE(text.box.x >= text.clip.x - 1.0F);
        REQUIRE(text.box.right() <= text.clip.right() + 1.0F);
        REQUIRE(text.box.y >= text.clip.y - 1.0F);
        REQUIRE(text.box.bottom() <= text.clip.bottom() + 1.0F);
    }
}

void check_panel(const char* name) {
    const auto panel = std::find_if(std::begin(kPanels), std::end(kPanels),
                                    [&](const Draw& p) { return std::strcmp(p.name, name) == 0; });
    REQUIRE(panel != std::end(kPanels));
    for (const float scale : {1.0F, 1.6F}) {
        Headless headless(scale);
        for (const char* program : view_tests::kPrograms) {
            view::AppState state = view_tests::opened(program);
            for (const Point size : {Point{1280, 720}, Point{1600, 900}, Point{1024, 640}}) {
                for (std::size_t stop = 0; stop < state.run->stops.stop_count(); ++stop) {
                    view::apply(state, view::intent::GoTo{state.run->stops.stop(stop)});
                    const session::Snapshot now = session::snapshot_at(state.run->recording, state.cursor);
                    headless.frame(*panel, state, now, size);
                    INFO(name << " of " << program << " at stop " << stop << ", " << size.x << "x" << size.y
                              << ", text " << scale);
                    check_inside(headless.area());
                    check_texts(headless.log());
                    REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 8);
                    REQUIRE(ImGui::GetDrawData()->TotalVtxCount < 20000);
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("the top bar stays in its place") { check_panel("top bar"); }
TEST_CASE("the code stays in its place") { check_panel("code"); }
TEST_CASE("the editor stays in its place") { check_panel("editor"); }
TEST_CASE("the output stays in its place") { check_panel("output"); }
TEST_CASE("the stage stays in its place") { check_panel("stage"); }
TEST_CASE("the timeline stays in its place") { check_panel("timeline"); }
TEST_CASE("the foot stays in its place") { check_panel("foot"); }

TEST_CASE("a button asks for what its command does") {
    Headless headless(1.0F);
    view::AppState state = view_tests::opened("gather/results_keep_argument_order");
    view::apply(state, view::intent::GoTo{state.run->recording.size() / 2});
    const session::Snapshot now = session::snapshot_at(state.run->recording, state.cursor);
    for (const Draw& panel : {kPanels[0], kPanels[5], kPanels[6]}) {
        headless.frame(panel, state, now, {1600, 900});
        const std::vector<ui::DrawLog::Button> buttons = headless.log().buttons;
        CHECK_FALSE(buttons.empty());
        for (const ui::DrawLog::Button& button : buttons) {
            const float x = button.box.x + button.box.w / 2.0F;
            const float y = button.box.y + button.box.h / 2.0F;
            ui::feed_mouse(x, y, false);
            headless.frame(panel, state, now, {1600, 900});
            headless.frame(panel, state, now, {1600, 900});
            ui::feed_mouse(x, y, true);
            const view::Intents asked = headless.frame(panel, state, now, {1600, 900});
            ui::feed_mouse(x, y, false);
            headless.frame(panel, state, now, {1600, 900});
            const view::Command* expected = nullptr;
            for (const view::Command& command : view::commands()) {
                if (command.name == button.name) expected = &command;
            }
            INFO(button.name);
            REQUIRE(expected != nullptr);
            bool found = false;
            for (const view::Intent& intent : asked) found |= intent.index() == expected->intent.index();
            CHECK(found == expected->enabled(state));
        }
    }
}

TEST_CASE("the lists of lessons and keys stay in the window, also when there is nothing to list") {
    for (const float scale : {1.0F, 1.6F}) {
        Headless headless(scale);
        view::AppState state;
        const session::Snapshot now = session::snapshot_at(state.run->recording, 0);
        for (const char* query : {"", "gather", "no lesson has these words"}) {
            state.lesson_query = query;
            state.palette_query = query;
            for (void (*draw)(const panels::PanelInput&, view::Intents&) :
                 {panels::draw_lessons, panels::draw_keys, panels::draw_palette}) {
                const Draw page{"page", draw, &view::WindowLayout::window};
                headless.frame(page, state, now, {1280, 720});
                headless.frame(page, state, now, {1280, 720});
                check_inside(headless.area());
                check_texts(headless.log());
            }
        }
    }
}

TEST_CASE("panels of a program that has not run draw what a person can do") {
    Headless headless(1.0F);
    view::AppState state;
    state.problem = view::Problem{3, 1, "SyntaxError", "expected ':'", "a colon ends the line of a def"};
    const session::Snapshot now = session::snapshot_at(state.run->recording, 0);
    for (const Draw& panel : kPanels) {
        headless.frame(panel, state, now, {1280, 720});
        INFO(panel.name);
        check_inside(headless.area());
        check_texts(headless.log());
    }
}

TEST_CASE("a click on a bar of the timeline goes there and selects the lane") {
    Headless headless(1.0F);
    view::AppState state = view_tests::opened("gather/results_keep_argument_order");
    const session::Snapshot now = session::snapshot_at(state.run->recording, 0);
    headless.frame(kPanels[5], state, now, {1600, 900});
    const Rect area = headless.area();
    view::Intents all;
    // Across the middle of the panel some bar is hit.
    for (float x = area.x + 320.0F; x < area.right() - 60.0F && all.empty(); x += 40.0F) {
        const float y = area.y + 118.0F;
        ui::feed_mouse(x, y, false);
        headless.frame(kPanels[5], state, now, {1600, 900});
        headless.frame(kPanels[5], state, now, {1600, 900});
        ui::feed_mouse(x, y, true);
        const view::Intents asked = headless.frame(kPanels[5], state, now, {1600, 900});
        ui::feed_mouse(x, y, false);
        headless.frame(kPanels[5], state, now, {1600, 900});
        for (const view::Intent& intent : asked) {
            if (std::holds_alternative<view::intent::SelectLane>(intent)) all = asked;
        }
    }
    REQUIRE_FALSE(all.empty());
    for (const view::Intent& intent : all) view::apply(state, intent);
    CHECK(state.selected_lane);
    CHECK(state.cursor > 0);
}
