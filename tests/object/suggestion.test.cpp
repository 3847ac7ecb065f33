// Names that a wrong name was probably meant to be; CPython 3.14's answers (_suggestions).
#include "core/object/suggestion.h"

#include <vector>

#include "tests/support/catch_compat.h"

namespace {
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
    return object::suggestion(name, candidates);
}
}  // namespace

TEST_CASE("the nearest name is suggested, if it is near enough") {
    CHECK(nearest("blech", {"bluch", "blach"}) == "bluch");
    CHECK(nearest("somethin", {"blech", "something", "x"}) == "something");
    CHECK(nearest("fluffy", {"blech"}).empty());
    CHECK(nearest("a", {"b"}).empty());
    CHECK(nearest("aa", {"bb"}).empty());
    CHECK(nearest("Foo", {"foo", "Fob"}) == "foo");
    CHECK(nearest("same", {"same"}).empty());
    CHECK(nearest("x", {}).empty());
    CHECK(nearest("creat_task", {"create_task", "current_task"}) == "create_task");
    CHECK(nearest(std::string(60, 'q') + "x", {std::string_view("q")}).empty());
}

TEST_CASE("with very many candidates nothing is suggested") {
    const std::vector<std::string_view> many(750, "bluch");
    CHECK(nearest("blech", many).empty());
    CHECK(nearest("blech", {many.begin(), many.begin() + 749}) == "bluch");
}
