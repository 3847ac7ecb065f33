// Variables as the window has them: when they are asked for, whose they are, and which stand beside a line.
#include "app/view/looked_at.h"

#include "app/view/commands.h"
#include "app/view/palette.h"
#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

using namespace view;

namespace {

constexpr const char* kProgram =
    "import asyncio\n"
    "total = 0\n"
    "async def add(n):\n"
    "    global total\n"
    "    await asyncio.sleep(n)\n"
    "    total += n\n"
    "async def main():\n"
    "    await asyncio.gather(add(1), add(2))\n"
    "asyncio.run(main())\n";

/// As the shell does it: a run of our own is opened.
AppState opened_own(const char* program) {
    session::Run run = session::run({"x.py", program}, {}, session::Lines::record);
    AppState state;
    intent::Opened opened;
    opened.run = std::make_shared<const RunView>(std::move(run.recording), session::Lines::record);
    apply(state, opened);
    state.requests.clear();
    return state;
}

const ValuesRequest* values_request(const AppState& state) {
    for (const Request& request : state.requests) {
        if (const auto* wanted = std::get_if<ValuesRequest>(&request)) return wanted;
    }
    return nullptr;
}

void answer(AppState& state) {
    const ValuesRequest* const wanted = values_request(state);
    REQUIRE(wanted != nullptr);
    const auto values = std::make_shared<const session::Values>(session::values_between(
        state.run->recording.source(), {}, session::Lines::record, wanted->first, wanted->last));
    state.requests.clear();
    apply(state, intent::ValuesCame{state.run, values});
}

LookedAt at_line(AppState& state, std::uint32_t line) {
    for (StepIndex k = 1; k <= state.run->recording.size(); ++k) {
        const trace::Event event = state.run->recording.event(k - 1);
        const auto* at = event.get_if<trace::Line>();
        if (at == nullptr || at->line != line) continue;
        apply(state, intent::GoTo{k});
        return looked_at(state, session::snapshot_at(state.run->recording, k));
    }
    return {};
}

}  // namespace

TEST_CASE("variables are asked for once, when the cursor comes to a moment without") {
    AppState state = opened_own(kProgram);
    CHECK(values_request(state) == nullptr);
    apply(state, intent::Advance{});
    REQUIRE(values_request(state) != nullptr);
    CHECK(values_request(state)->last == state.run->recording.size() - 1);
    state.requests.clear();
    apply(state, intent::Advance{});
    CHECK(values_request(state) == nullptr);
    CHECK(looked_at(state, session::snapshot_at(state.run->recording, state.cursor)).is_coming);
}

TEST_CASE("an imported trace has no variables, and none are asked for") {
    AppState state = view_tests::opened("gather/results_keep_argument_order");
    apply(state, intent::Advance{});
    CHECK(values_request(state) == nullptr);
    CHECK_FALSE(looked_at(state, session::snapshot_at(state.run->recording, state.cursor)).is_coming);
}

TEST_CASE("beside a line stand the variables that it names, the module's too") {
    AppState state = opened_own(kProgram);
    apply(state, intent::Advance{});
    answer(state);
    const LookedAt looked = at_line(state, 6);
    REQUIRE(looked.frames.size() == 1);
    CHECK(looked.frames[0].function == "add");
    const std::vector<session::Variable> beside = variables_beside(looked, "    total += n");
    REQUIRE(beside.size() == 2);
    CHECK(beside[0].name == "n");
    CHECK(beside[0].value == "1");
    CHECK(beside[1].name == "total");
    CHECK(beside[1].value == "0");
    CHECK(variables_beside(looked, "    print(nothing, x.total)").empty());
}

TEST_CASE("values of another run are not shown") {
    AppState state = opened_own(kProgram);
    apply(state, intent::Advance{});
    const AppState before = state;
    answer(state);
    AppState other = opened_own(kProgram);
    apply(other, intent::ValuesCame{before.run, state.values});
    CHECK(other.values == nullptr);
}

TEST_CASE("one step is as long as was chosen") {
    AppState state = view_tests::opened("gather/results_keep_argument_order");
    const session::Steps& stops = state.run->stops;
    apply(state, intent::Advance{});
    CHECK(state.cursor == stops.next(0));
    apply(state, intent::NextStride{});
    apply(state, intent::GoFirst{});
    apply(state, intent::Advance{});
    CHECK(state.cursor == stops.next_switch(0));
    apply(state, intent::SetStride{Stride::kTick});
    apply(state, intent::GoFirst{});
    apply(state, intent::Advance{});
    CHECK(state.cursor == stops.next_tick(0));
}

TEST_CASE("the palette finds commands and lessons by their words, and does them") {
    AppState state = view_tests::opened("gather/results_keep_argument_order");
    apply(state, intent::TogglePage{Page::kPalette});
    CHECK(palette_entries(state).size() > 40);
    apply(state, intent::FilterPalette{"AXIS steps"});
    REQUIRE(palette_entries(state).size() == 1);
    const AxisKind before = state.settings.axis;
    apply(state, intent::ChoosePalette{});
    CHECK(state.settings.axis != before);
    CHECK(state.page == Page::kNone);
    apply(state, intent::TogglePage{Page::kPalette});
    apply(state, intent::FilterPalette{"deadlock"});
    CHECK(palette_entries(state).empty() == matching_lessons(bundled_lessons(), "deadlock").empty());
    apply(state, intent::FilterPalette{"no such thing at all"});
    apply(state, intent::ChoosePalette{});
    CHECK(palette_entries(state).empty());
}

TEST_CASE("letters go into the field of the palette, and its own keys do not") {
    AppState state = view_tests::opened("gather/results_keep_argument_order");
    REQUIRE(command_for(state, {Key::kSlash, false, false, false}) != nullptr);
    apply(state, command_for(state, {Key::kSlash, false, false, false})->intent);
    CHECK(state.page == Page::kPalette);
    CHECK(command_for(state, {Key::kSlash, false, false, false}) == nullptr);
    CHECK(command_for(state, {letter('L'), false, false, false}) == nullptr);
    CHECK(command_for(state, {Key::kDown, false, false, false}) != nullptr);
    CHECK(command_for(state, {Key::kEscape, false, false, false}) != nullptr);
}
