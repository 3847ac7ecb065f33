// Texts and stacks: each once, ids in order of first use.
#include "core/trace/tables.h"

#include <string>

#include "tests/support/catch_compat.h"

using namespace trace;

TEST_CASE("a text is kept once, and the empty text is not none") {
    Strings strings;
    const StringId empty = strings.intern("");
    const StringId a = strings.intern("a");
    CHECK(empty == StringId{1});
    CHECK(a == StringId{2});
    CHECK(strings.intern("a") == a);
    CHECK(strings.text(empty).empty());
    CHECK(strings.text(StringId{}).empty());
    CHECK(strings.find("b") == StringId{});
    CHECK(strings.find("a") == a);
}

TEST_CASE("ten thousand texts keep their ids") {
    Strings strings;
    for (std::uint32_t i = 1; i <= 10'000; ++i)
        CHECK(strings.intern("text " + std::to_string(i)) == StringId{i});
    for (std::uint32_t i = 1; i <= 10'000; ++i) {
        const std::string expected = "text " + std::to_string(i);
        if (strings.text(StringId{i}) != expected || strings.find(expected) != StringId{i}) FAIL_CHECK(i);
    }
}

TEST_CASE("texts may hold any bytes") {
    Strings strings;
    const std::string odd("a\0b\xff", 4);
    CHECK(strings.text(strings.intern(odd)) == odd);
}

TEST_CASE("a stack is kept once, and the order of its frames counts") {
    Stacks stacks;
    const Frame outer{StringId{1}, 3};
    const Frame inner{StringId{2}, 9};
    const std::vector<Frame> chain{outer, inner};
    const std::vector<Frame> turned{inner, outer};
    const StackId id = stacks.intern(chain);
    CHECK(stacks.intern(turned) != id);
    CHECK(stacks.intern(chain) == id);
    CHECK(stacks.intern({}) != StackId{});
    REQUIRE(stacks.frames(id).size() == 2);
    CHECK(stacks.frames(id)[1] == inner);
    CHECK(stacks.frames(StackId{}).empty());
}

TEST_CASE("a thousand stacks keep their ids") {
    Stacks stacks;
    for (std::uint32_t i = 1; i <= 1000; ++i) {
        const std::vector<Frame> frames(i % 5 + 1, Frame{StringId{i}, i});
        CHECK(stacks.intern(frames) == StackId{i});
        CHECK(stacks.intern(frames) == StackId{i});
    }
}
