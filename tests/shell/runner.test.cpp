// Programs that run beside the window.
#include "app/shell/runner.h"

#include "tests/support/catch_compat.h"

namespace {

constexpr std::chrono::milliseconds kLong(20000);

shell::Program program(const char* name) {
    std::string message;
    const std::string path = std::string(COROSCOPE_SOURCE_DIR) + "/tests/conformance/" + name;
    const std::optional<shell::Program> found = shell::found_program(path, message);
    REQUIRE(found);
    return *found;
}

shell::Program plain_program() {
    shell::Program program;
    program.file_name = "x.py";
    return program;
}

}  // namespace

TEST_CASE("a started program has one outcome") {
    shell::Runner runner;
    CHECK_FALSE(runner.is_busy());
    CHECK_FALSE(runner.take(kLong));
    const shell::Program gather = program("gather/results_keep_argument_order.py");
    runner.start(gather, gather.text);
    CHECK(runner.is_busy());
    const std::optional<shell::RunOutcome> outcome = runner.take(kLong);
    REQUIRE(outcome);
    REQUIRE(outcome->run);
    CHECK(outcome->run->recording.size() > 10);
    CHECK_FALSE(runner.is_busy());
    CHECK_FALSE(runner.take(kLong));
}

TEST_CASE("of several programs started at once the last one's outcome comes") {
    shell::Runner runner;
    const shell::Program first = program("realistic/chat_room.py");
    const shell::Program last = program("gather/results_keep_argument_order.py");
    for (int i = 0; i < 20; ++i) runner.start(first, first.text);
    runner.start(last, last.text);
    const std::optional<shell::RunOutcome> outcome = runner.take(kLong);
    REQUIRE(outcome);
    REQUIRE(outcome->run);
    CHECK(outcome->run->recording.source().file_name == "results_keep_argument_order.py");
}

TEST_CASE("a loop that never awaits shows its lines, and where it was stopped") {
    std::atomic<bool> cancelled{false};
    const shell::RunOutcome outcome =
        shell::run_program(plain_program(), "def f():\n    while True:\n        pass\nf()\n", cancelled);
    REQUIRE(outcome.run);
    CHECK(outcome.note.find("Limit") != std::string::npos);
    CHECK(outcome.run->recording.has_lines());
    CHECK(outcome.run->failure.line >= 2);
    CHECK(outcome.run->failure.line <= 3);
}

TEST_CASE("an exception that nobody catches is told with its line and traceback") {
    std::atomic<bool> cancelled{false};
    const shell::RunOutcome outcome =
        shell::run_program(plain_program(), "def f():\n    return 1 / 0\n\n\nf()\n", cancelled);
    REQUIRE(outcome.run);
    CHECK(outcome.run->failure.line == 2);
    CHECK(outcome.run->failure.text.find("Traceback (most recent call last):") == 0);
    CHECK(outcome.run->output.back().text == "ZeroDivisionError: division by zero");
}

TEST_CASE("variables are looked at beside the window, and a new program drops the wish") {
    shell::Runner runner;
    runner.start(plain_program(), "x = 1\ny = 2\n");
    const std::optional<shell::RunOutcome> outcome = runner.take(kLong);
    REQUIRE(outcome);
    runner.look(outcome->run, {1, outcome->run->recording.size()});
    const shell::Runner::Looked looked = runner.take_looked(kLong);
    CHECK(looked.run == outcome->run);
    REQUIRE(looked.values);
    CHECK(looked.values->last() == outcome->run->recording.size());
    CHECK_FALSE(runner.take_looked().run);
}

TEST_CASE("a runner may end while its program runs") {
    const shell::Program gather = program("realistic/chat_room.py");
    for (int i = 0; i < 10; ++i) {
        shell::Runner runner;
        runner.start(gather, gather.text);
    }
}
