// What each intent does to the state.
#include "app/view/app_state.h"

#include "app/view/commands.h"
#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

using namespace view;
using view_tests::opened;

namespace {

AppState after(AppState state, const std::vector<Intent>& intents) {
    for (const Intent& intent : intents) apply(state, intent);
    return state;
}

constexpr const char* kGather = "gather/results_keep_argument_order";

}  // namespace

TEST_CASE("a program opens at its start, showing the whole run") {
    const AppState state = opened(kGather);
    CHECK(state.cursor == 0);
    CHECK(state.run->stops.stop_count() > 20);
    CHECK(state.window.begin == 0.0);
    CHECK(state.window.end >= state.axis().length());
    CHECK_FALSE(state.is_edited());
}

TEST_CASE("a step forward and a step back come to the same moment") {
    AppState state = opened(kGather);
    for (const Stride stride : {Stride::kStop, Stride::kSwitch, Stride::kTick, Stride::kJump}) {
        apply(state, intent::GoFirst{});
        apply(state, intent::Go{stride, Direction::kForward});
        const StepIndex first = state.cursor;
        CHECK(first > 0);
        apply(state, intent::Go{stride, Direction::kForward});
        CHECK(state.cursor > first);
        apply(state, intent::Go{stride, Direction::kBack});
        CHECK(state.cursor == first);
    }
}

TEST_CASE("the ends of a run hold the cursor") {
    AppState state = opened(kGather);
    apply(state, intent::Go{Stride::kStop, Direction::kBack});
    CHECK(state.cursor == 0);
    apply(state, intent::GoLast{});
    const StepIndex last = state.cursor;
    CHECK(last == state.run->recording.size());
    apply(state, intent::Go{Stride::kStop, Direction::kForward});
    CHECK(state.cursor == last);
    apply(state, intent::GoTo{last + 1000});
    CHECK(state.cursor == last);
}

TEST_CASE("a moved cursor is always in sight of the timeline") {
    AppState state = opened(kGather);
    apply(state, intent::Zoom{6.0, 0.0});
    for (int i = 0; i < 200; ++i) {
        apply(state, intent::Go{Stride::kStop, Direction::kForward});
        const double at = state.axis().position(state.cursor);
        REQUIRE(at >= state.window.begin);
        REQUIRE(at <= state.window.end);
    }
}

TEST_CASE("playing steps on with the seconds, faster at a higher speed, and stops at the end") {
    AppState state = opened(kGather);
    apply(state, intent::TogglePlay{});
    CHECK(state.playing);
    apply(state, intent::Elapsed{kSecondsPerStop * 0.5});
    CHECK(state.cursor == 0);
    apply(state, intent::Elapsed{kSecondsPerStop * 0.6});
    CHECK(state.run->stops.stop_number(state.cursor) == 1);
    apply(state, intent::SetSpeed{8.0F});
    apply(state, intent::Elapsed{kSecondsPerStop});
    CHECK(state.run->stops.stop_number(state.cursor) >= 8);
    apply(state, intent::Elapsed{1000.0});
    CHECK(state.cursor == last_stop(state.run->stops));
    CHECK_FALSE(state.playing);
    apply(state, intent::TogglePlay{});
    CHECK(state.cursor == 0);
}

TEST_CASE("the playhead glides over a step and jumps over many, or when a key is held") {
    AppState state = opened(kGather);
    apply(state, intent::Go{});
    CHECK(is_gliding(state));
    CHECK(state.playhead() == Approx(0.0));
    apply(state, intent::Elapsed{kGlide_s / 2});
    CHECK(state.playhead() > 0.0);
    CHECK(state.playhead() < state.axis().position(state.cursor));
    apply(state, intent::Go{});
    CHECK_FALSE(is_gliding(state));
    CHECK(state.playhead() == Approx(state.axis().position(state.cursor)));
    apply(state, intent::GoLast{});
    CHECK_FALSE(is_gliding(state));
}

TEST_CASE("a program that does not run opens where it can be mended") {
    AppState state = opened(kGather);
    intent::Opened broken;
    broken.text = broken.original = "def (:";
    broken.problem = Problem{1, 5, "SyntaxError", "invalid syntax", ""};
    apply(state, broken);
    CHECK(state.mode == Mode::kEdit);
    CHECK(state.draft == "def (:");
    CHECK(state.problem);
}

TEST_CASE("a step by hand stops playing") {
    const AppState state = after(opened(kGather), {intent::TogglePlay{}, intent::Go{}});
    CHECK_FALSE(state.playing);
}

TEST_CASE("switching the axis keeps the cursor at its place in the window") {
    AppState state = opened(kGather);
    apply(state, intent::GoTo{state.run->recording.size() / 2});
    apply(state, intent::Zoom{3.0, {}});
    const auto share = [&] {
        return (state.axis().position(state.cursor) - state.window.begin) / state.window.length();
    };
    const double before = share();
    apply(state, intent::ToggleAxis{});
    CHECK(state.settings.axis == AxisKind::kSteps);
    CHECK(share() == Approx(before).margin(0.02));
}

TEST_CASE("zooming keeps what is under the pointer there") {
    AppState state = opened(kGather);
    const double about = state.window.begin + state.window.length() * 0.4;
    apply(state, intent::Zoom{2.0, about});
    CHECK((about - state.window.begin) / state.window.length() == Approx(0.4));
    apply(state, intent::Fit{});
    CHECK(state.window.begin == 0.0);
    apply(state, intent::Pan{-100.0});
    CHECK(state.window.begin == 0.0);
}

TEST_CASE("what is typed runs when nothing more is typed for a while, and is kept when it does not run") {
    AppState state = opened(kGather);
    apply(state, intent::EditText{"import asyncio\nasync def ("});
    CHECK(state.draft_waits);
    CHECK(next_deadline_s(state) == Approx(kDebounce_s));
    apply(state, intent::Elapsed{kDebounce_s / 2});
    CHECK(state.requests.empty());
    apply(state, intent::EditText{"import asyncio\nasync def (x"});
    apply(state, intent::Elapsed{kDebounce_s / 2});
    CHECK(state.requests.empty());
    apply(state, intent::Elapsed{kDebounce_s});
    REQUIRE(state.requests.size() == 2);
    REQUIRE(std::holds_alternative<RunRequest>(state.requests[0]));
    CHECK(std::get<RunRequest>(state.requests[0]).text == state.draft);
    const RunPtr before = state.run;
    Problem problem;
    problem.line = 2;
    problem.message = "invalid syntax";
    apply(state, intent::RunFailed{problem});
    CHECK(state.run == before);
    CHECK(state.draft == "import asyncio\nasync def (x");
    REQUIRE(state.problem);
    apply(state, intent::Ran{before, {}});
    CHECK_FALSE(state.problem);
}

TEST_CASE("the original text comes back") {
    const AppState state = after(opened(kGather), {intent::EditText{"x = 1\n"}, intent::RestoreOriginal{}});
    CHECK_FALSE(state.is_edited());
    REQUIRE_FALSE(state.requests.empty());
    CHECK(std::get<RunRequest>(state.requests[0]).text == state.original);
}

TEST_CASE("a shorter run after an edit keeps the cursor inside it") {
    AppState state = opened(kGather);
    apply(state, intent::GoLast{});
    apply(state, intent::Ran{std::make_shared<const RunView>(), {}});
    CHECK(state.cursor == 0);
}

TEST_CASE("escape closes one thing at a time") {
    AppState state = after(opened(kGather), {intent::SetMode{Mode::kEdit}, intent::TogglePage{Page::kKeys}});
    apply(state, intent::Escape{});
    CHECK(state.page == Page::kNone);
    CHECK(state.mode == Mode::kEdit);
    apply(state, intent::Escape{});
    CHECK(state.mode == Mode::kStep);
    apply(state, intent::SelectLane{std::size_t{1}});
    apply(state, intent::Escape{});
    CHECK_FALSE(state.selected_lane);
}

TEST_CASE("lanes are selected up and down and hold at the ends") {
    AppState state = opened(kGather);
    apply(state, intent::MoveLane{1});
    CHECK(state.selected_lane == std::size_t{0});
    for (int i = 0; i < 50; ++i) apply(state, intent::MoveLane{1});
    CHECK(state.selected_lane == state.run->timeline.rows.back());
    apply(state, intent::SelectLane{std::size_t{999}});
    CHECK_FALSE(state.selected_lane);
}

TEST_CASE("steps of the selected task are its own") {
    AppState state = opened(kGather);
    apply(state, intent::SelectLane{std::size_t{2}});
    const session::TaskId task = state.selected_task();
    int steps = 0;
    for (StepIndex before = state.cursor;; before = state.cursor) {
        apply(state, intent::GoTask{Direction::kForward});
        if (state.cursor == before) break;
        ++steps;
        CHECK(state.run->recording.event(state.cursor - 1).task == task);
    }
    CHECK(steps > 3);
}

TEST_CASE("the text's size stays within its bounds and is saved") {
    AppState state = opened(kGather);
    for (int i = 0; i < 40; ++i) apply(state, intent::ScaleText{0.1F});
    CHECK(state.settings.text_scale == Approx(kMostScale));
    for (int i = 0; i < 40; ++i) apply(state, intent::ScaleText{-0.1F});
    CHECK(state.settings.text_scale == Approx(kLeastScale));
    CHECK(std::holds_alternative<SaveSettingsRequest>(state.requests.back()));
}

TEST_CASE("no two commands mean the same key in the same place") {
    for (const Command& a : commands()) {
        for (const Command& b : commands()) {
            if (&a == &b || a.key.key == Key::kNone) continue;
            CHECK(a.name != b.name);
            const bool meet =
                a.where == b.where || a.where == Where::kAnywhere || b.where == Where::kAnywhere;
            if (!meet) continue;
            INFO(a.name << " and " << b.name);
            CHECK_FALSE(a.key == b.key);
            CHECK_FALSE(a.key == b.other_key);
        }
    }
}

TEST_CASE("letters are the editor's while one types") {
    AppState state = opened(kGather);
    const Chord e{letter('E'), false, false, false};
    REQUIRE(command_for(state, e) != nullptr);
    apply(state, command_for(state, e)->intent);
    CHECK(state.mode == Mode::kEdit);
    CHECK(command_for(state, e) == nullptr);
    CHECK(command_for(state, {Key::kRight, false, false, false}) == nullptr);
    CHECK(command_for(state, {Key::kF5, false, false, false}) != nullptr);
    CHECK(command_for(state, {Key::kEscape, false, false, false}) != nullptr);
}

TEST_CASE("a command that cannot do anything is not enabled") {
    AppState state = opened(kGather);
    CHECK_FALSE(command(CommandId::kBack).enabled(state));
    CHECK(command(CommandId::kNext).enabled(state));
    apply(state, intent::GoLast{});
    CHECK(command(CommandId::kBack).enabled(state));
    CHECK_FALSE(command(CommandId::kNext).enabled(state));
    CHECK_FALSE(command(CommandId::kRestore).enabled(state));
}

TEST_CASE("keys have names that a person reads") {
    CHECK(chord_text({Key::kRight, true, false, false}) == "Ctrl \u2192");
    CHECK(chord_text({Key::kSlash, false, true, false}) == "?");
    CHECK(chord_text({letter('O'), true, false, false}) == "Ctrl O");
    CHECK(chord_text({}).empty());
}
