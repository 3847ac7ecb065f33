// Sources that are made to hurt: they are compiled in little time, or refused with a message.
#include <string>

#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

using code_tests::error_of;

namespace {

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

/// A source of one line, wrapped `depth` times in `before` and `after`.
std::string nested(const std::string& before, const std::string& middle, const std::string& after,
                   int depth) {
    return "x = " + repeated(before, depth) + middle + repeated(after, depth) + "\n";
}

}  // namespace

TEST_CASE("deep expressions are compiled") {
    CHECK(error_of(nested("-", "a", "", 1900)) == "");
    CHECK(error_of(nested("a + ", "a", "", 1900)) == "");
    CHECK(error_of(nested("a if b else ", "a", "", 1900)) == "");
    CHECK(error_of(nested("", "a", ".b", 1900)) == "");
    CHECK(error_of("if a: pass\n" + repeated("elif b: c\n", 1900)) == "");
}

TEST_CASE("what is compiled twice is not compiled again and again") {
    CHECK(error_of(nested("any(a for a in ", "b", ")", 60)) == "");
    CHECK(error_of(nested("all(", "b", " for a in c)", 60)) == "");
    std::string source;
    for (int i = 0; i < 20; ++i) source += repeated(" ", i) + "try: a\n" + repeated(" ", i) + "finally:\n";
    source += repeated(" ", 20) + "pass\n";
    CHECK(error_of(source).find("the program is too large to compile") != std::string::npos);
}

TEST_CASE("a line of many columns costs no more than many lines") {
    std::string source = "x = {";
    for (int i = 0; i < 20000; ++i) source += "a" + std::to_string(i) + ": 1, ";
    CHECK(error_of(source + "}\n") == "");
}

TEST_CASE("code beyond the instruction set's limits is refused") {
    std::string source = "x = [";
    for (int i = 0; i < 70000; ++i) source += "'a" + std::to_string(i) + "', ";
    CHECK(error_of(source + "]\n") == "1:1-1:1 '<module>' is too large to compile");
    source = "for a in b:\n";
    for (int i = 0; i < 20000; ++i) source += "    x = f(" + std::to_string(i) + ")\n";
    CHECK(error_of(source) == "1:1-1:1 '<module>' is too large to compile");
}
