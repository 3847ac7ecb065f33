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

TEST_CASE("a runner may end while its program runs") {
    const shell::Program gather = program("realistic/chat_room.py");
    for (int i = 0; i < 10; ++i) {
        shell::Runner runner;
        runner.start(gather, gather.text);
    }
}
